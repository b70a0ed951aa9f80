package indexer

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2"
	bsearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"

	"arising/internal/civic"
	"arising/internal/search"
)

// similarWords is how many of a unit's words another must share some of.
const similarWords = 15

// similar answers Index.Similar.
func (x *generation) similar(ctx context.Context, id string, n int) ([]search.Hit, error) {
	u, err := x.unit(ctx, id)
	if err != nil {
		return nil, err
	}
	tell, err := x.telling(ctx, u)
	if err != nil || len(tell) == 0 {
		return nil, err
	}
	shared := query.NewDisjunctionQuery(tell)
	shared.SetMin(float64(min(3, len(tell))))
	b := query.NewBooleanQuery([]query.Query{shared}, nil, []query.Query{term(fieldProcedural, "yes")})
	b.AddFilter(term(fieldType, string(search.ItemUnit)))
	r := bleve.NewSearchRequestOptions(b, min(max(0, n), search.MaxLimit)+1, 0, false)
	r.Fields = []string{fieldUnit}
	r.Sort = bsearch.SortOrder{&bsearch.SortScore{Desc: true}, &bsearch.SortDocID{}}
	found, err := x.bleve.SearchInContext(ctx, r)
	if err != nil {
		return nil, err
	}
	like, err := hits(found.Hits, newMarker(parse(u.Title)), nil)
	return alike(like, id, n), err
}

// likeness is the part of a unit's own score, asked for by its own telling
// words, that another must have. Seen in the items of three councils: below a
// tenth two items share a turn of phrase and not what they are about.
const likeness = 0.1

// alike leaves out the unit itself and what is too little like it, and keeps n.
func alike(like []search.Hit, id string, n int) []search.Hit {
	own := slices.IndexFunc(like, func(h search.Hit) bool { return h.ID == id })
	if own >= 0 {
		least := likeness * like[own].Score
		like = slices.DeleteFunc(like, func(h search.Hit) bool { return h.ID == id || h.Score < least })
	}
	return like[:min(max(0, n), len(like))]
}

// unit returns the unit with the given id.
func (x *generation) unit(ctx context.Context, id string) (u search.Unit, err error) {
	r := bleve.NewSearchRequestOptions(query.NewDocIDQuery([]string{id}), 1, 0, false)
	r.Fields = []string{fieldUnit}
	found, err := x.bleve.SearchInContext(ctx, r)
	if err != nil {
		return u, err
	}
	if len(found.Hits) == 0 {
		return u, fmt.Errorf("unit %s: %w", id, civic.ErrNotFound)
	}
	packed, _ := found.Hits[0].Fields[fieldUnit].(string)
	return unpack(packed)
}

// telling asks for the words that tell u from others: frequent in it, those
// of its title and records before those of its text, and rare in the index.
func (x *generation) telling(ctx context.Context, u search.Unit) ([]query.Query, error) {
	often := map[string]float64{}
	count := func(text string, weight float64) {
		for _, t := range tokens(text[:min(len(text), maxScannedBytes)]) {
			if !t.joined && !stopWord(t) && len(t.word) > 2 && !isDigit(rune(t.word[0])) {
				often[stem(t.word)] += weight
			}
		}
	}
	count(u.Title, 4)
	count(strings.Join(u.Decisions, " "), 2)
	count(strings.Join(u.Actions, " "), 2)
	count(u.Body, 1)
	weighed, err := x.weigh(ctx, often)
	var qs []query.Query
	for _, w := range weighed[:min(similarWords, len(weighed))] {
		qs = append(qs, boosted(term(fieldBody, w.stem), 1), boosted(term(fieldTitle, w.stem), 2))
	}
	return qs, err
}

// A weighedStem says how much it tells.
type weighedStem struct {
	stem   string
	weight float64
}

// weigh returns the stems that other units have too, those that tell most first.
func (x *generation) weigh(ctx context.Context, often map[string]float64) ([]weighedStem, error) {
	var out []weighedStem
	err := x.reader(func(r index.IndexReader) error {
		total, err := r.DocCount()
		if err != nil {
			return err
		}
		for s, n := range often {
			units, err := unitsHaving(ctx, r, fieldBody, s)
			if err != nil {
				return err
			}
			if units > 1 {
				out = append(out, weighedStem{s, math.Sqrt(n) * math.Log(float64(total)/float64(units))})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b weighedStem) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), strings.Compare(a.stem, b.stem))
	})
	return out, nil
}
