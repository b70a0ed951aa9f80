package indexer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/search"
)

func TestStale(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spoil func(dir string) error
		stamp string
		want  string
	}{
		{"sound", func(string) error { return nil }, "test", ""},
		{"any content will do", func(string) error { return nil }, "", ""},
		{"missing", os.RemoveAll, "", "it is missing"},
		{"not whole", func(dir string) error { return os.Remove(filepath.Join(dir, metaFile)) }, "", "it is not whole"},
		{"damaged", func(dir string) error { return os.WriteFile(filepath.Join(dir, metaFile), []byte("{"), 0o644) }, "", "it is damaged: "},
		{"without its segments", func(dir string) error { return os.RemoveAll(filepath.Join(dir, bleveDir)) }, "", "it is not whole"},
		{"another version", func(dir string) error { return writeMeta(dir, meta{Version: version + 1}) }, "", "it is of version "},
		{"other options", func(dir string) error { return writeMeta(dir, meta{Version: version, Options: "x"}) }, "", "it was made with other"},
		{"other content", func(string) error { return nil }, "later", `it holds "test", wanted is "later"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "index")
			buildAt(t, dir, item("a", "Cabinet", "2025-05-06", "Ferry", ""))
			if err := tt.spoil(dir); err != nil {
				t.Fatal(err)
			}
			if got := Stale(dir, tt.stamp); !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
				t.Errorf("Stale = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestBuildReplacesAndFailsWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	buildAt(t, dir, item("a", "Cabinet", "2025-05-06", "Ferry", ""))
	old := openIndex(t, dir)
	stop := errors.New("the store broke off")
	err := Build(context.Background(), dir, func(yield Yield) error {
		return errors.Join(yield(item("b", "Cabinet", "2025-05-06", "Quay", "")), stop)
	}, BuildOptions{})
	if !errors.Is(err, stop) {
		t.Errorf("Build that breaks off: %v, want its error", err)
	}
	if got := ids(find(t, openIndex(t, dir), search.Query{})); got != "a" {
		t.Errorf("after a build that broke off the index holds %q, want a", got)
	}
	buildAt(t, dir, item("c", "Cabinet", "2025-05-06", "Pier", ""), item("c", "Cabinet", "2025-05-06", "Pier two", ""))
	x := openIndex(t, dir)
	if got := ids(find(t, x, search.Query{Text: "two"})); got != "c" {
		t.Errorf("the new index finds %q, want c", got)
	}
	if n, err := x.Count(context.Background()); err != nil || n != 1 {
		t.Errorf("Count = %d, %v, want 1: the later of two counts", n, err)
	}
	if got := ids(find(t, old, search.Query{})); got != "a" {
		t.Errorf("the old index, still open, finds %q, want a", got)
	}
	if left, _ := filepath.Glob(dir + ".*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestOpenRepairsACrashWhileSwapping(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	buildAt(t, dir, item("a", "Cabinet", "2025-05-06", "Ferry", ""))
	if err := os.Rename(dir, dir+".old"); err != nil {
		t.Fatal(err)
	}
	if got := ids(find(t, openIndex(t, dir), search.Query{})); got != "a" {
		t.Errorf("the index finds %q, want a", got)
	}
}
