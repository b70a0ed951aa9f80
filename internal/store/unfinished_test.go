package store_test

import (
	"reflect"
	"testing"

	"arising/internal/civic"
)

// What reading leaves to be done is noted with the paper that leaves it, or not
// at all, and stays until it is done.
func TestUnfinished(t *testing.T) {
	s, ctx := open(t), t.Context()
	run, err := s.StartRun(ctx, "larkmere", noon)
	must(t, err)
	page := civic.Resource{Council: "larkmere", URL: "https://larkmere.example/1", Version: "v"}
	must(t, s.Done(ctx, civic.Fetch{Run: run.ID, Council: page.Council, URL: page.URL, At: noon, Version: "v", Outcome: civic.OutcomeFetched}, nil))
	work := civic.Unfinished{Meetings: []civic.MeetingID{"m1", "m2"}, Councils: []civic.CouncilID{"larkmere"}, Index: true}
	if err := s.Settle(ctx, civic.Resource{Council: "larkmere", URL: "https://larkmere.example/none"}, civic.OutcomeFetched, "", work); err == nil {
		t.Error("Settle of an unknown address: no error")
	}
	if left, err := s.Unfinished(ctx); err != nil || !left.Empty() {
		t.Errorf("left to be done by what failed: %+v, %v", left, err)
	}
	must(t, s.Settle(ctx, page, civic.OutcomeFetched, "", work))
	must(t, s.Settle(ctx, page, civic.OutcomeFetched, "", work))
	if left, err := s.Unfinished(ctx); err != nil || !reflect.DeepEqual(left, work) {
		t.Errorf("Unfinished = %+v, %v, want %+v", left, err, work)
	}
	if r, err := s.Resource(ctx, page.Council, page.URL); err != nil || r.Read != "v" {
		t.Errorf("Resource = %+v, %v, want it read", r, err)
	}
	must(t, s.Finish(ctx, civic.Unfinished{Meetings: []civic.MeetingID{"m1"}, Councils: work.Councils}))
	if left, err := s.Unfinished(ctx); err != nil || !reflect.DeepEqual(left, civic.Unfinished{Meetings: []civic.MeetingID{"m2"}, Index: true}) {
		t.Errorf("Unfinished = %+v, %v, want m2 and the index", left, err)
	}
	must(t, s.Finish(ctx, civic.Unfinished{Meetings: []civic.MeetingID{"m2"}, Index: true}))
	if left, err := s.Unfinished(ctx); err != nil || !left.Empty() {
		t.Errorf("Unfinished = %+v, %v, want nothing", left, err)
	}
}
