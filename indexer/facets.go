package indexer

import (
	"cmp"
	"slices"
	"strings"

	bsearch "github.com/blevesearch/bleve/v2/search"

	"arising/internal/search"
)

// facets gives the counts over the whole result, most frequent first and ties
// by value.
func facets(found bsearch.FacetResults) map[string][]search.Count {
	out := make(map[string][]search.Count, len(search.Facets))
	for _, name := range search.Facets {
		counts := []search.Count{}
		if f := found[name]; f != nil && f.Terms != nil {
			for _, t := range f.Terms.Terms() {
				counts = append(counts, search.Count{Value: t.Term, Count: t.Count})
			}
		}
		slices.SortFunc(counts, func(a, b search.Count) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
		})
		out[name] = counts
	}
	return out
}
