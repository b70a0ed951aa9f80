package indexer

import (
	"context"
	"path/filepath"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/search"
)

// item makes an agenda item of the fictional Quillhaven.
func item(id, committee, date, title, body string) search.Unit {
	return search.Unit{Type: search.ItemUnit, ID: id, Council: "Quillhaven Council", CouncilID: "quillhaven", Committee: committee,
		Item: civic.ItemID(id), Date: day.MustParse(date), Title: title, Body: title + "\n" + body}
}

// buildIndex builds and opens an index of units.
func buildIndex(t testing.TB, units ...search.Unit) *Index {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "index")
	err := Build(context.Background(), dir, func(yield Yield) error {
		for _, u := range units {
			if err := yield(u); err != nil {
				return err
			}
		}
		return nil
	}, BuildOptions{Stamp: "test"})
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	return x
}

func TestSmoke(t *testing.T) {
	x := buildIndex(t, item("a", "Cabinet", "2025-05-06", "Ferry fares", "The call-in of the fares was heard. RESOLVED that the fares be frozen."))
	r, err := x.Search(context.Background(), search.Query{Text: `"call in" fare`})
	if err != nil || r.Total != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	t.Logf("%+v", r)
}
