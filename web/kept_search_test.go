package web

import (
	"context"
	"reflect"
	"testing"

	"arising/internal/search"
)

// counted is an index that counts what it is asked.
type counted struct {
	sampleSearch
	asked int
	mark  string
}

func (x *counted) Mark() string { return x.mark }

func (x *counted) Search(ctx context.Context, q search.Query) (search.Results, error) {
	x.asked++
	return x.sampleSearch.Search(ctx, q)
}

// TestSearchesAreKept: who asks what another asked waits for nothing, by
// whatever road, until the index changes.
func TestSearchesAreKept(t *testing.T) {
	x := &counted{sampleSearch: sampleSearch{newSamples()}, mark: "1"}
	opt := SampleOptions()
	opt.Search = x
	s := New(opt)
	for _, tt := range []struct {
		path, mark string
		asked      int
	}{
		{"/search?q=shops", "1", 1},
		{"/search?q=shops&lang=cy", "1", 1},
		{"/api/v1/search?q=shops", "1", 1},
		{"/search?q=shops&sort=date", "1", 2},
		{"/search?q=shops&from=2026-01-01", "1", 3},
		{"/search?q=shops&from=1/1/2026", "1", 3},
		{"/search?q=shops", "2", 4},
		{"/search?q=shops", "2", 4},
	} {
		x.mark = tt.mark
		if w := get(t, s.Handler(), tt.path); w.Code != 200 || x.asked != tt.asked {
			t.Errorf("%s under mark %s = %d; the index was asked %d times, want %d", tt.path, tt.mark, w.Code, x.asked, tt.asked)
		}
	}
	q := search.Query{Text: "shops", Kind: []string{"action"}, From: SampleDay.AddDays(-900), Limit: 5, Sort: search.ByDate}
	want, err := x.sampleSearch.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.find(t.Context(), q); err != nil || got.Total != want.Total || !reflect.DeepEqual(got.Hits, want.Hits) || !reflect.DeepEqual(got.Query, want.Query) {
		t.Errorf("kept: %+v, %v; want %+v", got, err, want)
	}
}
