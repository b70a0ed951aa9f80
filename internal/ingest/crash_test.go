package ingest_test

import (
	"context"
	"errors"
	"testing"

	"arising/internal/civic"
	"arising/internal/ingest"
)

var errKilled = errors.New("killed")

// A dying store fails at the n-th meeting that it is to keep whole.
type dying struct {
	ingest.Store
	left int
}

func (d *dying) PutWhole(ctx context.Context, m civic.Meeting, items []civic.Item) error {
	if d.left--; d.left < 0 {
		return errKilled
	}
	return d.Store.PutWhole(ctx, m, items)
}

// A run that ends while meetings are put together is made up for by the next: no
// meeting is left as it was, and no paper is read twice.
func TestStoppedWhilePuttingTogether(t *testing.T) {
	whole := newRig(t, january("cut"), march)
	whole.crawl(t)
	g := newRig(t, january("cut"), march)
	g.ingest.Store = &dying{g.db, 1 << 20}
	g.crawl(t)
	if err := g.db.MarkAllUnread(t.Context(), g.council.ID); err != nil {
		t.Fatal(err)
	}
	for n := range 2 {
		g.ingest.Store = &dying{g.db, n}
		report, err := g.ingest.Council(t.Context(), g.council)
		if !errors.Is(err, errKilled) || report.Meetings != n || (report.Read > 0) != (n == 0) {
			t.Fatalf("Council = %+v, %v, want the injected failure after %d meetings, and papers read the first time only", report, err, n)
		}
	}
	g.ingest.Store = g.db
	if report := g.read(t); report.Meetings != 1 || report.Read != 0 {
		t.Errorf("%d meetings were put together after the failures, %d papers read, want the one meeting that is left", report.Meetings, report.Read)
	}
	if left, err := g.db.Unfinished(t.Context()); err != nil || len(left.Meetings)+len(left.Councils) != 0 {
		t.Errorf("left to be done: %+v, %v, want nothing but the index", left, err)
	}
	if got, want := g.dump(t), whole.dump(t); got != want {
		t.Errorf("after the failure the store holds\n%s\nwant\n%s", got, want)
	}
}
