package indexer

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2"
	bsearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"

	"arising/internal/search"
)

// search answers a question that lies within the limits. Where nothing has all
// its words, it is answered for the nearest spelling; where little has, what has
// most of them follows.
func (x *generation) search(ctx context.Context, q search.Query) (search.Results, error) {
	start := time.Now()
	r, err := x.nearestAnswer(ctx, q)
	r.Took = time.Since(start)
	return r, err
}

// little is how many hits with all words are too few.
const little = 3

func (x *generation) nearestAnswer(ctx context.Context, q search.Query) (search.Results, error) {
	r, err := x.answer(ctx, q, q.Text, 0)
	if err != nil || r.Total+r.Hidden >= little {
		return r, err
	}
	text := q.Text
	if r.Total+r.Hidden == 0 {
		better, err := x.suggest(ctx, joinPairs(parse(q.Text)))
		if err != nil {
			return r, err
		}
		if better != "" {
			other, err := x.answer(ctx, q, better, 0)
			if err != nil {
				return r, err
			}
			if other.Total+other.Hidden > 0 {
				other.Respelt = better
				other.Said += ", as nothing has “" + q.Text + "”"
				r = other
			} else {
				r.Suggests = better
			}
			text = better
		}
	}
	if r.Total+r.Hidden >= little {
		return r, nil
	}
	return x.most(ctx, q, text, r)
}

// most answers with what has most of the words, behind the few in r that have all.
func (x *generation) most(ctx context.Context, q search.Query, text string, r search.Results) (search.Results, error) {
	a, err := x.read(ctx, text)
	if err != nil {
		return r, err
	}
	words := a.freeWords()
	for enough := (3*words + 4) / 5; enough >= 2 && enough < words; enough-- {
		some, err := x.answer(ctx, q, text, enough)
		if err != nil {
			return r, err
		}
		if some.Total > r.Total {
			some.Whole, some.Respelt = r.Total, r.Respelt
			some.Said += ", " + saidMost(r.Total)
			if some.Respelt != "" {
				some.Said += ", as nothing has “" + q.Text + "”"
			}
			return some, nil
		}
	}
	return r, nil
}

// saidMost tells that not every hit has all that was asked for.
func saidMost(whole int) string {
	switch whole {
	case 0:
		return "of which nothing has all, so that most of these words are enough"
	case 1:
		return "of which one has all, and others with most of these words follow"
	}
	return "of which " + strconv.Itoa(whole) + " have all, and others with most of these words follow"
}

// read reads the text of a question as this index understands it.
func (x *generation) read(ctx context.Context, text string) (ask, error) {
	return x.expand(ctx, joinPairs(parse(text)).loosen(text))
}

// answer asks for all the words of text or, with enough above 0, for that many.
func (x *generation) answer(ctx context.Context, q search.Query, text string, enough int) (search.Results, error) {
	a, err := x.read(ctx, text)
	if err != nil {
		return search.Results{}, err
	}
	b, err := x.compile(ctx, a, q, enough)
	if err != nil {
		return search.Results{}, err
	}
	found, err := x.run(ctx, b, q, a)
	if err != nil {
		return search.Results{}, err
	}
	r := search.Results{Query: q, Said: said(a, q), Total: int(found.Total), Facets: facets(found.Facets), Whole: -1}
	if r.Hits, err = hits(found.Hits, newMarker(a), q.Kind); err != nil {
		return search.Results{}, err
	}
	if !q.Procedural {
		r.Hidden, err = x.countHidden(ctx, b)
	}
	return r, err
}

// bounded brings q within the limits of package search.
func bounded(q search.Query) search.Query {
	if len(q.Text) > search.MaxTextBytes {
		q.Text = strings.ToValidUTF8(q.Text[:search.MaxTextBytes], "")
	}
	if q.Limit <= 0 {
		q.Limit = search.DefaultLimit
	}
	q.Limit = min(q.Limit, search.MaxLimit)
	q.Offset = min(max(0, q.Offset), search.MaxOffset)
	if q.Sort != search.ByDate {
		q.Sort = search.ByRelevance
	}
	return q
}

// joinPairs makes one word of two words of a question that are also written as
// one, as the index does: call in is call-in, section 106 is s106.
func joinPairs(a ask) ask {
	var out []clause
	for _, c := range a.clauses {
		if n := len(out); n > 0 && plain(c) && plain(out[n-1]) {
			if w := pairOf(out[n-1].alts[0].text, c.alts[0].text); w != "" {
				out[n-1] = clause{alts: []atom{{text: w}}}
				continue
			}
		}
		out = append(out, c)
	}
	a.clauses = out
	return a
}

// pairOf returns two words of a question as one, or "".
func pairOf(a, b string) string {
	wa, wb := plainWords(a), plainWords(b)
	if len(wa) != 1 || len(wb) != 1 {
		return ""
	}
	joined, _ := joinedPair(wa[0], wb[0])
	if joined == wa[0]+wb[0] {
		return wa[0] + "-" + wb[0] // as most people read it
	}
	return joined
}

// plain reports whether a clause asks for a single word of the text.
func plain(c clause) bool {
	return !c.not && len(c.alts) == 1 && c.alts[0] == atom{text: c.alts[0].text}
}

// run asks Bleve.
func (x *generation) run(ctx context.Context, b *query.BooleanQuery, q search.Query, a ask) (*bleve.SearchResult, error) {
	var ask query.Query = b
	if !q.Procedural {
		ask = query.NewBooleanQuery([]query.Query{b}, nil, []query.Query{term(fieldProcedural, "yes")})
	}
	r := bleve.NewSearchRequestOptions(ask, q.Limit, q.Offset, false)
	r.Fields = []string{fieldUnit}
	r.Sort = order(q, a)
	for _, name := range search.Facets {
		r.AddFacet(name, bleve.NewFacetRequest(name, search.MaxFacetValues))
	}
	return x.bleve.SearchInContext(ctx, r)
}

// order is by score or date, then by id so that it is always the same. A
// question that does not rank has the newest first.
func order(q search.Query, a ask) bsearch.SortOrder {
	newest := &bsearch.SortField{Field: fieldDate, Desc: true, Type: bsearch.SortFieldAsString, Missing: bsearch.SortFieldMissingLast}
	byID := &bsearch.SortDocID{}
	score := &bsearch.SortScore{Desc: true}
	switch {
	case !a.ranks():
		return bsearch.SortOrder{newest, byID}
	case q.Sort == search.ByDate:
		return bsearch.SortOrder{newest, score, byID}
	}
	return bsearch.SortOrder{score, byID}
}

// ranks reports whether a asks for words of the text, which one hit can have
// more of than another. Exclusions and values of fields say only yes or no.
func (a ask) ranks() bool {
	for _, c := range a.clauses {
		for _, at := range c.alts {
			if !c.not && (at.field == "" || at.field == fieldTitle) {
				return true
			}
		}
	}
	return false
}

// countHidden counts the procedural items that match.
func (x *generation) countHidden(ctx context.Context, b *query.BooleanQuery) (int, error) {
	only := query.NewConjunctionQuery([]query.Query{term(fieldProcedural, "yes"), b})
	found, err := x.bleve.SearchInContext(ctx, bleve.NewSearchRequestOptions(only, 0, 0, false))
	if err != nil {
		return 0, err
	}
	return int(found.Total), nil
}

// hits unpacks what was found and makes an extract of each.
func hits(found bsearch.DocumentMatchCollection, m *marker, kinds []string) ([]search.Hit, error) {
	out := make([]search.Hit, 0, len(found))
	for _, f := range found {
		packed, _ := f.Fields[fieldUnit].(string)
		u, err := unpack(packed)
		if err != nil {
			return nil, err
		}
		h := search.Hit{Unit: u, Score: f.Score}
		h.Extract, h.Marks = m.extract(u)
		if quote := recorded(u, kinds); quote != "" && len(h.Marks) == 0 {
			h.Extract = quote
		}
		out = append(out, h)
	}
	return out, nil
}

// recorded returns the first record of the wanted kinds: who asks for actions
// without a word to look for wants to read the action, not how the item began.
func recorded(u search.Unit, kinds []string) string {
	for _, kind := range kinds {
		quotes := u.Decisions
		if kind == "action" {
			quotes = u.Actions
		}
		if kind != "milestone" && len(quotes) > 0 {
			quote := quotes[0]
			if len(quote) > maxExtractBytes {
				quote = strings.ToValidUTF8(quote[:maxExtractBytes], "") + "…"
			}
			return quote
		}
	}
	return ""
}
