package web

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/search"
)

// alike answers with hits, or an error.
type alike struct {
	sampleSearch
	hits []search.Hit
	err  error
}

func (a alike) Similar(context.Context, string, int) ([]search.Hit, error) { return a.hits, a.err }

func TestItemsLikeThis(t *testing.T) {
	const id = "quillhaven-a505"
	hit := func(council, id string) search.Hit {
		return search.Hit{Unit: search.Unit{Type: search.ItemUnit, Item: civic.ItemID(id), CouncilID: civic.CouncilID(council), Council: "Larkmere Town Council",
			Committee: "Gardens Panel", Date: day.MustParse("2025-01-14"), Number: "4", Title: "Shops & stalls"}}
	}
	for _, tt := range []struct {
		name string
		hits []search.Hit
		err  error
		want string // "" where there is to be no heading
	}{
		{"of the same council", []search.Hit{hit("quillhaven", "quillhaven-a1")}, nil, `<a class="govuk-link" href="/items/quillhaven-a1">4. Shops &amp; stalls</a> <span class="ma-small">Gardens Panel, 14 January 2025</span>`},
		{"of another", []search.Hit{hit("larkmere", "larkmere-a1")}, nil, `<span class="ma-small">Larkmere Town Council, Gardens Panel, 14 January 2025</span>`},
		{"only itself", []search.Hit{hit("quillhaven", id)}, nil, ""},
		{"none", nil, nil, ""},
		{"not indexed yet", nil, fmt.Errorf("unit %s: %w", id, civic.ErrNotFound), ""},
		{"a broken index", nil, errors.New("no such file"), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSamples()
			opt := SampleOptions()
			opt.Store, opt.Search = s, alike{sampleSearch{s}, tt.hits, tt.err}
			w := get(t, New(opt).Handler(), "/items/"+id)
			if w.Code != 200 || strings.Contains(w.Body.String(), "Items like this") != (tt.want != "") || !strings.Contains(w.Body.String(), tt.want) {
				t.Errorf("%d, want %q in %s", w.Code, tt.want, w.Body.String())
			}
		})
	}
}

// Of what is withheld nothing is guessed, and a formality is like every other.
func TestNothingLikeTheseItems(t *testing.T) {
	s := New(Options{Store: newSamples(), Search: alike{hits: []search.Hit{{Unit: search.Unit{Item: "quillhaven-a1"}}}}, AsOf: SampleOptions().AsOf})
	for _, it := range []civic.Item{{ID: "a", Title: "Lease of the quay", Restricted: true}, {ID: "b", Title: "Apologies for absence"}} {
		if got := s.similar(t.Context(), it); got != nil {
			t.Errorf("%s: %v", it.Title, got)
		}
	}
	if got := s.similar(t.Context(), civic.Item{ID: "c", Title: "Harbour wall"}); len(got) != 1 {
		t.Errorf("another item: %v, want one", got)
	}
}
