package store

import (
	"context"
	"path/filepath"
	"testing"

	"arising/internal/civic"
)

// TestMark: what readers keep must be thrown away after every change that they
// could see, and only the ledger's mark may change while a crawl goes on.
func TestMark(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "arising.db"))
	ctx := context.Background()
	mark := func() civic.Mark {
		t.Helper()
		m, err := s.Mark(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	var run civic.Run
	page := civic.Resource{Council: "q", URL: "https://q.example/a", Kind: "item"}
	for _, tt := range []struct {
		name           string
		do             func() error
		papers, ledger bool
	}{
		{"reading", func() error { _, err := s.Councils(ctx); return err }, false, false},
		{"a council", func() error { return s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}) }, true, true},
		{"a run", func() (err error) { run, err = s.StartRun(ctx, "q", sampleNoon); return err }, false, true},
		{"an address", func() error { _, err := s.Enqueue(ctx, run.ID, []civic.Resource{page}); return err }, false, true},
		{"a fetch", func() error {
			return s.Done(ctx, civic.Fetch{Run: run.ID, Council: "q", URL: page.URL, At: sampleNoon, Outcome: civic.OutcomeFetched, Version: "v"}, nil)
		}, false, true},
		{"a paper that was read", func() error { return s.MarkRead(ctx, "q", page.URL, "v", civic.OutcomeFetched, "") }, false, true},
		{"the end of a run", func() error { _, err := s.FinishRun(ctx, run.ID, sampleNoon, ""); return err }, true, true},
		{"what failed", func() error { _ = s.MarkRead(ctx, "q", "https://q.example/none", "v", "", ""); return nil }, false, false},
	} {
		before := mark()
		if err := tt.do(); err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		after := mark()
		if got := after.Papers != before.Papers; got != tt.papers {
			t.Errorf("%s: the papers' mark changed = %v, want %v", tt.name, got, tt.papers)
		}
		if got := after.Ledger != before.Ledger; got != tt.ledger {
			t.Errorf("%s: the ledger's mark changed = %v, want %v", tt.name, got, tt.ledger)
		}
	}
}

// TestMarkOfWhatIsTaken: what readers were shown may be shown a while longer
// where papers come in, but not where words go or a person has spoken.
func TestMarkOfWhatIsTaken(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "arising.db"))
	ctx := context.Background()
	items := sampleItems(0)
	put := func() error { return s.PutItems(ctx, "q-m0", items) }
	records := sampleRecords(items[0].ID, sampleFirst, 0)
	for _, tt := range []struct {
		name string
		do   func() error
		want bool
	}{
		{"a council", func() error { return s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}) }, false},
		{"a committee", func() error { return s.PutCommittee(ctx, civic.Committee{ID: "q-c0", Council: "q", Name: "Cabinet"}) }, false},
		{"a meeting", func() error {
			return s.PutMeeting(ctx, civic.Meeting{ID: "q-m0", Committee: "q-c0", Date: sampleFirst})
		}, false},
		{"its agenda", put, false},
		{"the same agenda again", put, false},
		{"what was decided", func() error { return s.PutRecords(ctx, items[0].ID, "v", records) }, false},
		{"the same again", func() error { return s.PutRecords(ctx, items[0].ID, "v", records) }, false},
		{"a person's word", func() error {
			return s.Curate(ctx, civic.Curation{At: sampleNoon, Who: "clerk", Act: civic.ActNote, Reason: "seen", Record: records[0].ID})
		}, true},
		{"the decision goes", func() error { return s.PutRecords(ctx, items[0].ID, "v", nil) }, true},
		{"an item made exempt", func() error { items[1].Restricted = true; return put() }, true},
		{"an item renamed", func() error { items[2].Title = "Berth 3"; return put() }, true},
		{"an item left out", func() error { items = items[:len(items)-1]; return put() }, true},
	} {
		before, err := s.Mark(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if err := tt.do(); err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		after, err := s.Mark(ctx)
		if got := after.Taken != before.Taken; err != nil || got != tt.want {
			t.Errorf("%s: the mark of what is taken changed = %v, want %v (%v)", tt.name, got, tt.want, err)
		}
	}
}
