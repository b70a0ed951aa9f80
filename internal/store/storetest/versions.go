package storetest

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"arising/internal/changes"
	"arising/internal/civic"
)

// Versions are what addresses have held, what was changed, and what reading
// leaves to be done.
type Versions interface {
	Versions(ctx context.Context, council civic.CouncilID, url string) ([]civic.Version, error)
	PutDifference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID, d changes.Difference) error
	Difference(ctx context.Context, council civic.CouncilID, url string, earlier, later civic.VersionID) (changes.Difference, error)
	PutWhole(ctx context.Context, m civic.Meeting, items []civic.Item) error
	Settle(ctx context.Context, r civic.Resource, o civic.Outcome, detail string, left civic.Unfinished) error
	Unfinished(ctx context.Context) (civic.Unfinished, error)
	Finish(ctx context.Context, done civic.Unfinished) error
}

// withdrawn replaces the page that the promise was read from by one that no
// longer has it: it is kept, counts for nothing, and comes back.
func withdrawn(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	const page = "https://q.example/1"
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon))
	ok(t, s.Done(ctx, fetched(run.ID, page, minutes), nil))
	later := fetched(run.ID, page, "2222")
	later.At = noon.AddDate(0, 0, 1)
	ok(t, s.Done(ctx, later, nil))
	m := got[civic.Meeting](t)(s.Meeting(ctx, january))
	items := townItems()
	for i := range items {
		items[i].Sections = nil
	}
	items[0].Records = townRecords()[1:]
	ok(t, s.PutWhole(ctx, m, items))
	want := &civic.Withdrawal{Why: civic.Corrected, At: later.At, Version: "2222"}
	if r := got[civic.Record](t)(s.Record(ctx, promised)); !reflect.DeepEqual(r.Withdrawn, want) {
		t.Errorf("withdrawn = %+v, want %+v", r.Withdrawn, want)
	}
	for _, tt := range []struct {
		name string
		f    civic.RecordFilter
		want int
	}{{"those that stand", civic.RecordFilter{Item: ferry}, 1}, {"all", civic.RecordFilter{Item: ferry, Withdrawn: true}, 2}} {
		if list := got[[]civic.Record](t)(s.Records(ctx, tt.f)); len(list) != tt.want {
			t.Errorf("%s: %d records, want %d", tt.name, len(list), tt.want)
		}
	}
	if list := got[[]civic.Commitment](t)(s.Commitments(ctx, civic.CommitmentFilter{Council: town})); len(list) != 1 {
		t.Errorf("%d commitments, want the one that stands", len(list))
	}
	items[0].Records = townRecords()
	ok(t, s.PutWhole(ctx, m, items))
	if r := got[civic.Record](t)(s.Record(ctx, promised)); r.Withdrawn != nil {
		t.Errorf("said again it is withdrawn = %+v", r.Withdrawn)
	}
	if v := got[[]civic.Version](t)(s.Versions(ctx, town, page)); len(v) != 2 || v[0].ID != "2222" || !v[0].First.Equal(later.At) || v[1].ID != minutes {
		t.Errorf("Versions = %+v, want two, the newest first", v)
	}
}

// differences are given as they were kept.
func differences(t *testing.T, s Store) {
	ctx := context.Background()
	if _, err := s.Difference(ctx, town, "a", "v1", "v2"); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("Difference of nothing: %v, want ErrNotFound", err)
	}
	want := changes.Difference{Added: 1, Paragraphs: []changes.Paragraph{{Kind: changes.Added, Words: []changes.Words{{Kind: changes.Added, Text: "The fare is frozen."}}}}}
	ok(t, s.PutDifference(ctx, town, "a", "v1", "v2", want))
	if d := got[changes.Difference](t)(s.Difference(ctx, town, "a", "v1", "v2")); !reflect.DeepEqual(d, want) {
		t.Errorf("Difference = %+v, want %+v", d, want)
	}
}

// unfinished work is noted with the paper that leaves it, or not at all, and
// stays until it is done.
func unfinished(t *testing.T, s Store) {
	ctx := context.Background()
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon))
	ok(t, s.Done(ctx, fetched(run.ID, "a", "v1"), nil))
	work := civic.Unfinished{Meetings: []civic.MeetingID{january, march}, Councils: []civic.CouncilID{town}, Index: true}
	if err := s.Settle(ctx, civic.Resource{Council: town, URL: "none"}, civic.OutcomeFetched, "", work); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("Settle of an unknown address: %v, want ErrNotFound", err)
	}
	if left := got[civic.Unfinished](t)(s.Unfinished(ctx)); !left.Empty() {
		t.Errorf("left to be done by what failed: %+v", left)
	}
	for range 2 {
		ok(t, s.Settle(ctx, civic.Resource{Council: town, URL: "a", Version: "v1"}, civic.OutcomeFetched, "", work))
	}
	if left := got[civic.Unfinished](t)(s.Unfinished(ctx)); !reflect.DeepEqual(left, work) {
		t.Errorf("Unfinished = %+v, want %+v", left, work)
	}
	if r := got[civic.Resource](t)(s.Resource(ctx, town, "a")); r.Read != "v1" {
		t.Errorf("Resource = %+v, want it read", r)
	}
	ok(t, s.Finish(ctx, civic.Unfinished{Meetings: work.Meetings[:1], Councils: work.Councils}))
	if left := got[civic.Unfinished](t)(s.Unfinished(ctx)); !reflect.DeepEqual(left, civic.Unfinished{Meetings: work.Meetings[1:], Index: true}) {
		t.Errorf("Unfinished = %+v, want a meeting and the index", left)
	}
	ok(t, s.Finish(ctx, civic.Unfinished{Meetings: work.Meetings, Index: true}))
	if left := got[civic.Unfinished](t)(s.Unfinished(ctx)); !left.Empty() {
		t.Errorf("Unfinished = %+v, want nothing", left)
	}
}
