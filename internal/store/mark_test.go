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
