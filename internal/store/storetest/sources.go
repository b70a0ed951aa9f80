package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// failed is an attempt that brought nothing.
func failed(run int64, url string, o civic.Outcome, at time.Time) civic.Fetch {
	return civic.Fetch{Run: run, Council: town, URL: url, At: at, Outcome: o, Detail: "why"}
}

// hours after noon.
func hours(n int) time.Time { return noon.Add(time.Duration(n) * time.Hour) }

func sources(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	look := func() civic.Source { return got[civic.Source](t)(s.Source(ctx, town)) }
	if src := look(); !src.Tried.IsZero() || src.Council.Name != "Quillhaven Council" || src.Newest != day.MustParse("2026-03-10") || src.Permission != nil {
		t.Errorf("before anything was asked: %+v", src)
	}
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon)).ID
	ok(t, s.Done(ctx, fetched(run, "a", "v1"), nil))
	ok(t, s.Done(ctx, failed(run, "b", civic.OutcomeGone, hours(1)), nil))
	ok(t, s.Done(ctx, failed(run, "c", civic.OutcomeServerError, hours(1)), nil))
	if src := look(); !src.Good.Equal(noon) || !src.First.Equal(noon) || !src.Since.IsZero() || src.State(hours(2), day.MustParse("2026-03-11")) != civic.SourceCurrent {
		t.Errorf("a run that ends with pages that fail: %+v", src)
	}
	got[civic.Run](t)(s.FinishRun(ctx, run, hours(2), ""))
	run = got[civic.Run](t)(s.StartRun(ctx, town, hours(24))).ID
	ok(t, s.Done(ctx, failed(run, "a", civic.OutcomeRobots, hours(25)), nil))
	ok(t, s.Done(ctx, failed(run, "b", civic.OutcomeRobots, hours(26)), nil))
	ok(t, s.Permit(ctx, civic.Permission{Council: town, Host: "q.example", Given: true, By: "A. Clerk", On: day.MustParse("2026-04-02"), What: "all", At: hours(30)}))
	src := look()
	if !src.Good.Equal(noon) || src.Why != civic.OutcomeRobots || !src.Since.Equal(hours(1)) || !src.Tried.Equal(hours(26)) {
		t.Errorf("after a night without an answer: %+v", src)
	}
	if !src.Permitted() || src.Permission.By != "A. Clerk" {
		t.Errorf("permission: %+v", src.Permission)
	}
	ok(t, s.Done(ctx, civic.Fetch{Run: run, Council: town, URL: "a", At: hours(40), Outcome: civic.OutcomeUnchanged, Version: "v1"}, nil))
	if src := look(); !src.Since.IsZero() || src.Why != "" || !src.Good.Equal(hours(40)) {
		t.Errorf("when it answers again: %+v", src)
	}
	for i := range 5 { // a site that goes down in the middle of a run
		ok(t, s.Done(ctx, failed(run, fmt.Sprint("x", i), civic.OutcomeTimeout, hours(50+i)), nil))
	}
	if src := look(); src.Why != civic.OutcomeTimeout || !src.Since.Equal(hours(50)) {
		t.Errorf("five failures in a row: %+v", src)
	}
}

func lacks(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	run := got[civic.Run](t)(s.StartRun(ctx, town, noon)).ID
	for i, url := range []string{"https://q.example/r1", "https://q.example/r2", "loose"} {
		ok(t, s.Done(ctx, fetched(run, url, "v1"), nil))
		ok(t, s.Done(ctx, failed(run, url, civic.OutcomeBlocked, hours(1+i)), nil))
		ok(t, s.Done(ctx, failed(run, url, civic.OutcomeGone, hours(10)), nil))
	}
	ok(t, s.Done(ctx, fetched(run, "fine", "v1"), nil))
	ok(t, s.Done(ctx, fetched(run, "torn", "v2"), nil))
	ok(t, s.MarkRead(ctx, town, "torn", "v2", civic.OutcomeUnreadable, "no end"))
	ok(t, s.PutDocument(ctx, civic.Document{ID: civic.NewDocumentID(town, "https://q.example/r1"), Council: town, Meeting: january, URL: "https://q.example/r1"}))
	ok(t, s.PutDocument(ctx, civic.Document{ID: civic.NewDocumentID(town, "https://q.example/r2"), Council: town, Item: update, URL: "https://q.example/r2"}))
	found := got[[]civic.Lack](t)(s.Lacks(ctx, town))
	var text string
	for _, l := range found {
		text += fmt.Sprintf("%s %s %q %v; ", l.Outcome, l.URL, l.Committee, l.Since.Sub(noon))
	}
	want := `gone https://q.example/r1 "quillhaven-c7" 1h0m0s; gone https://q.example/r2 "quillhaven-c7" 2h0m0s; gone loose "" 3h0m0s; unreadable torn "" 0s; `
	if text != want {
		t.Errorf("Lacks = %s\nwant    %s", text, want)
	}
}

func permissions(t *testing.T, s Store) {
	ctx := context.Background()
	p := civic.Permission{Council: town, Host: "q.example", Given: true, By: "A. Clerk, Democratic Services", On: day.MustParse("2026-03-30"),
		What: "all pages; letter of that day", At: noon}
	end := civic.Permission{Council: town, Host: "q.example", By: "A. Clerk", On: day.MustParse("2026-04-01"), What: "site moves", At: hours(1)}
	ok(t, s.Permit(ctx, p))
	ok(t, s.Permit(ctx, end))
	ok(t, s.Permit(ctx, civic.Permission{Council: "other", Host: "o.example", Given: true, By: "B", On: p.On, What: "all", At: noon}))
	all := got[[]civic.Permission](t)(s.Permissions(ctx, town))
	if len(all) != 2 || all[0] != p || all[1] != end {
		t.Errorf("Permissions = %+v, want both in their order", all)
	}
	if n := len(got[[]civic.Permission](t)(s.Permissions(ctx, ""))); n != 3 {
		t.Errorf("%d permissions in all, want 3", n)
	}
}

func nights(t *testing.T, s Store) {
	ctx := context.Background()
	for _, r := range []string{`{"n":1}`, `{"n":2}`} {
		ok(t, s.PutNight(ctx, noon, hours(1), []byte(r)))
	}
	if last := got[[][]byte](t)(s.Nights(ctx, 1)); len(last) != 1 || string(last[0]) != `{"n":2}` {
		t.Errorf("Nights(1) = %s, want the newest", last)
	}
	if all := got[[][]byte](t)(s.Nights(ctx, 0)); len(all) != 2 {
		t.Errorf("Nights(0) = %s, want both", all)
	}
}
