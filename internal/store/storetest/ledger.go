package storetest

import (
	"context"
	"errors"
	"maps"
	"testing"
	"time"

	"arising/internal/civic"
)

func page(url string, priority int) civic.Resource {
	return civic.Resource{Council: town, URL: url, Kind: "meeting", Title: "of " + url, Priority: priority, First: noon}
}

func fetched(run int64, url string, v civic.VersionID) civic.Fetch {
	return civic.Fetch{Run: run, Council: town, URL: url, At: noon, Took: time.Second, Status: 200,
		Outcome: civic.OutcomeFetched, Version: v, ContentType: "text/html", Size: 9, ETag: `"x"`}
}

func runResumes(t *testing.T, s Store) {
	ctx := context.Background()
	first := got[civic.Run](t)(s.StartRun(ctx, town, noon))
	got[int](t)(s.Enqueue(ctx, first.ID, []civic.Resource{page("a", 1), page("b", 1)}))
	ok(t, s.Done(ctx, fetched(first.ID, "a", "v1"), nil))
	again := got[civic.Run](t)(s.StartRun(ctx, town, noon.Add(time.Hour)))
	if again.ID != first.ID || !again.Resumed || !again.Started.Equal(noon) || first.Resumed {
		t.Errorf("second StartRun = %+v, want the first run %+v resumed", again, first)
	}
	if r, more, err := s.Next(ctx, again.ID); err != nil || !more || r.URL != "b" {
		t.Errorf("Next after resuming = %q, %v, %v, want b", r.URL, more, err)
	}
	ended := got[civic.Run](t)(s.FinishRun(ctx, first.ID, noon.Add(time.Minute), "all well"))
	if ended.Note != "all well" || ended.Counts[civic.OutcomeFetched] != 1 || ended.Ended.Sub(ended.Started) != time.Minute {
		t.Errorf("FinishRun = %+v", ended)
	}
	next := got[civic.Run](t)(s.StartRun(ctx, town, noon.Add(2*time.Hour)))
	if next.ID == first.ID || next.Resumed {
		t.Errorf("StartRun after the end = %+v, want a new run", next)
	}
	if _, more, err := s.Next(ctx, next.ID); err != nil || more {
		t.Errorf("Next of a new run = %v, %v, want nothing", more, err)
	}
	all := got[[]civic.Run](t)(s.Runs(ctx, "", 0))
	if len(all) != 2 || all[0].ID != next.ID {
		t.Errorf("Runs = %+v, want two, newest first", all)
	}
	if _, err := s.FinishRun(ctx, 999, noon, ""); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("FinishRun of no run: %v, want ErrNotFound", err)
	}
}

func frontierOrder(t *testing.T, s Store) {
	ctx := context.Background()
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon)).ID
	n := got[int](t)(s.Enqueue(ctx, run, []civic.Resource{page("low", 1), page("high", 9), page("high2", 9), page("low", 1)}))
	if n != 3 {
		t.Errorf("Enqueue added %d, want 3: one address came twice", n)
	}
	var order []string
	for {
		r, more, err := s.Next(ctx, run)
		ok(t, err)
		if !more {
			break
		}
		order = append(order, r.URL)
		var found []civic.Resource
		if r.URL == "high" {
			// A page that links to one that is done, one that waits and a new one.
			found = []civic.Resource{page("high", 9), page("low", 1), page("top", 20)}
		}
		ok(t, s.Done(ctx, fetched(run, r.URL, "v"), found))
	}
	want := []string{"high", "top", "high2", "low"}
	if len(order) != len(want) {
		t.Fatalf("order = %v, want %v", order, want)
	}
	for i := range want {
		if order[i] != want[i] {
			t.Fatalf("order = %v, want %v", order, want)
		}
	}
}

func failedFetchKeeps(t *testing.T, s Store) {
	ctx := context.Background()
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon)).ID
	ok(t, s.Done(ctx, fetched(run, "a", "v1"), nil))
	ok(t, s.MarkRead(ctx, town, "a", "v1", civic.OutcomeFetched, ""))
	ok(t, s.Done(ctx, civic.Fetch{Run: run, Council: town, URL: "a", At: noon.Add(time.Hour), Status: 503,
		Outcome: civic.OutcomeServerError, Detail: "busy"}, nil))
	r := got[civic.Resource](t)(s.Resource(ctx, town, "a"))
	if r.Version != "v1" || r.Read != "v1" || !r.Seen.Equal(noon) || r.ETag != `"x"` {
		t.Errorf("after a failed fetch: %+v, want the version, validators and time of before", r)
	}
	if r.Outcome != civic.OutcomeServerError || r.Status != 503 || r.Detail != "busy" {
		t.Errorf("after a failed fetch: %q %d %q, want what went wrong", r.Outcome, r.Status, r.Detail)
	}
}

func unchangedKeepsFinding(t *testing.T, s Store) {
	ctx := context.Background()
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon)).ID
	ok(t, s.Done(ctx, fetched(run, "scan.pdf", "v1"), nil))
	ok(t, s.MarkRead(ctx, town, "scan.pdf", "v1", civic.OutcomeNoText, "page 3"))
	later := noon.Add(time.Hour)
	ok(t, s.Done(ctx, civic.Fetch{Run: run, Council: town, URL: "scan.pdf", At: later, Status: 304, Outcome: civic.OutcomeUnchanged}, nil))
	r := got[civic.Resource](t)(s.Resource(ctx, town, "scan.pdf"))
	if r.Outcome != civic.OutcomeNoText || r.Detail != "page 3" || r.Version != "v1" || !r.Seen.Equal(later) || r.ETag != `"x"` {
		t.Errorf("unchanged scan = %+v, want still no text, seen later", r)
	}
	ok(t, s.Done(ctx, fetched(run, "scan.pdf", "v2"), nil))
	counts := got[map[civic.Outcome]int](t)(s.Outcomes(ctx, town))
	if want := map[civic.Outcome]int{civic.OutcomeFetched: 1}; !maps.Equal(counts, want) {
		t.Errorf("Outcomes after new bytes = %v, want %v", counts, want)
	}
}

func unread(t *testing.T, s Store) {
	ctx := context.Background()
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon)).ID
	got[int](t)(s.Enqueue(ctx, run, []civic.Resource{page("waits", 1)}))
	for _, url := range []string{"a", "b"} {
		ok(t, s.Done(ctx, fetched(run, url, "v-"+civic.VersionID(url)), nil))
	}
	ok(t, s.MarkRead(ctx, town, "a", "v-a", civic.OutcomeFetched, ""))
	list := got[[]civic.Resource](t)(s.Resources(ctx, civic.ResourceFilter{Council: town, Unread: true}))
	if len(list) != 1 || list[0].URL != "b" {
		t.Errorf("unread = %+v, want b", list)
	}
	list = got[[]civic.Resource](t)(s.Resources(ctx, civic.ResourceFilter{Kinds: []string{"meeting", "item"}, Outcome: civic.OutcomePending}))
	if len(list) != 1 || list[0].URL != "waits" || !list[0].First.Equal(noon) {
		t.Errorf("pending = %+v, want the one that waits", list)
	}
	if err := s.MarkRead(ctx, town, "nowhere", "v", civic.OutcomeFetched, ""); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("MarkRead of an unknown address: %v, want ErrNotFound", err)
	}
	ok(t, s.MarkRead(ctx, town, "b", "v-b", civic.OutcomeNoText, "page 1"))
	ok(t, s.MarkAllUnread(ctx, town))
	list = got[[]civic.Resource](t)(s.Resources(ctx, civic.ResourceFilter{Unread: true}))
	if len(list) != 2 || list[1].Outcome != civic.OutcomeFetched || list[1].Detail != "" || list[1].Version != "v-b" {
		t.Errorf("after MarkAllUnread: %+v, want both, as fetched", list)
	}
}
