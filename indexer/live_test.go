package indexer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"arising/internal/search"
)

func TestOpenIndexFollowsANewOne(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	buildAt(t, dir, item("a", "Cabinet", "2025-05-06", "Ferry", ""))
	x := openIndex(t, dir)
	clock := time.Now()
	x.now = func() time.Time { return clock }
	for _, step := range []struct {
		name string
		do   func()
		want string
	}{
		{"as opened", func() {}, "a"},
		{"a new one, too soon to look", func() { buildAt(t, dir, item("b", "Cabinet", "2025-05-06", "Ferry", "")) }, "a"},
		{"a second later", func() { clock = clock.Add(lookEvery) }, "b"},
		{"taken away", func() { _ = os.RemoveAll(dir); clock = clock.Add(lookEvery) }, "b"},
		{"another version", func() {
			_ = os.MkdirAll(dir, 0o755)
			_ = writeMeta(dir, meta{Version: version + 1})
			clock = clock.Add(lookEvery)
		}, "b"},
		{"built again", func() {
			buildAt(t, dir, item("c", "Cabinet", "2025-05-06", "Ferry", ""))
			clock = clock.Add(lookEvery)
		}, "c"},
	} {
		step.do()
		if got := ids(find(t, x, search.Query{Text: "ferry"})); got != step.want {
			t.Errorf("%s: finds %q, want %q", step.name, got, step.want)
		}
	}
}

func TestSearchesRunOnWhileTheIndexChanges(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	buildAt(t, dir, item("a", "Cabinet", "2025-05-06", "Ferry", ""))
	x := openIndex(t, dir)
	x.now = func() time.Time { return time.Now().Add(time.Hour * time.Duration(time.Now().UnixNano()%1000)) } // look often
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 50 {
				if r, err := x.Search(context.Background(), search.Query{Text: "ferry"}); err != nil || r.Total != 1 {
					t.Errorf("%d hits, %v, want 1", r.Total, err)
					return
				}
			}
		})
	}
	for range 5 {
		buildAt(t, dir, item("b", "Cabinet", "2025-05-06", "Ferry", ""))
	}
	wg.Wait()
	if err := x.Close(); err != nil {
		t.Error(err)
	}
	if _, err := x.Search(context.Background(), search.Query{}); !errors.Is(err, errClosed) {
		t.Errorf("Search after Close: %v, want that it is closed", err)
	}
}
