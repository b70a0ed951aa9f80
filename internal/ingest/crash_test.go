package ingest_test

import (
	"context"
	"errors"
	"testing"

	"arising/internal/civic"
	"arising/internal/ingest"
)

var errKilled = errors.New("killed")

// A dying store fails at the n-th item list that it is to keep.
type dying struct {
	ingest.Store
	left int
}

func (d *dying) PutItems(ctx context.Context, m civic.MeetingID, items []civic.Item) error {
	if d.left--; d.left < 0 {
		return errKilled
	}
	return d.Store.PutItems(ctx, m, items)
}

// A run that ends while meetings are put together is made up for by the next:
// no paper counts as read whose meeting is not whole.
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
		if _, err := g.ingest.Council(t.Context(), g.council); !errors.Is(err, errKilled) {
			t.Fatalf("Council = %v, want the injected failure", err)
		}
	}
	g.ingest.Store = g.db
	if report := g.read(t); report.Meetings != 2 {
		t.Errorf("%d meetings were put together after the failure, want both", report.Meetings)
	}
	if got, want := g.dump(t), whole.dump(t); got != want {
		t.Errorf("after the failure the store holds\n%s\nwant\n%s", got, want)
	}
}
