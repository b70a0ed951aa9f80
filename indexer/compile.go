package indexer

import (
	"context"
	"strings"

	"github.com/blevesearch/bleve/v2/search/query"

	"arising/internal/search"
)

// How much a word weighs where it is found. Chosen on the ranking test: a
// title says what an item is about, a quote what came of it.
var weights = []struct {
	field  string
	weight float64
}{{fieldTitle, 3}, {fieldDecisions, 1.5}, {fieldActions, 1.5}, {fieldBody, 1}}

const (
	phraseWeight = 2.0 // of the words of a question standing together
	itemWeight   = 0.4 // of being an agenda item and not a page of a document
)

// compile turns a question into a query. Filters do not weigh.
func (x *generation) compile(ctx context.Context, a ask, q search.Query) (*query.BooleanQuery, error) {
	must, not, err := x.clauses(ctx, a)
	if err != nil {
		return nil, err
	}
	should := append(together(a), boosted(term(fieldType, string(search.ItemUnit)), itemWeight))
	b := query.NewBooleanQuery(must, should, not)
	filters, err := x.filters(q)
	if len(filters) > 0 {
		b.AddFilter(query.NewConjunctionQuery(filters))
	}
	return b, err
}

// clauses turns the text of a question into what must and must not be found.
// Stop words need not be found, unless the question has nothing else; one that
// is excluded is excluded.
func (x *generation) clauses(ctx context.Context, a ask) (must, not []query.Query, err error) {
	var stopped []query.Query
	for _, c := range a.clauses {
		alts, stops, err := x.alternatives(ctx, c)
		switch {
		case err != nil:
			return nil, nil, err
		case c.not:
			not = append(append(not, alts...), stops...)
		case len(stops) == 0:
			must = append(must, anyOf(alts))
		default:
			stopped = append(stopped, anyOf(append(alts, stops...)))
		}
	}
	if len(must) == 0 {
		must = stopped
	}
	if len(must) == 0 {
		must = []query.Query{query.NewMatchAllQuery()}
	}
	return must, not, nil
}

// alternatives asks for each alternative of a clause, the stop words apart.
func (x *generation) alternatives(ctx context.Context, c clause) (alts, stops []query.Query, err error) {
	for _, at := range c.alts {
		q, err := x.atom(ctx, at)
		switch {
		case err != nil:
			return nil, nil, err
		case q == nil:
			stops = append(stops, exactly(at.text))
		default:
			alts = append(alts, q)
		}
	}
	return alts, stops, nil
}

// atom asks for one word or phrase; nil is a stop word.
func (x *generation) atom(ctx context.Context, a atom) (query.Query, error) {
	switch {
	case a.field == fieldTitle:
		return titled(a), nil
	case a.field != "":
		values, err := x.named(ctx, a.field, a.text, a.prefix)
		return terms(a.field, values), err
	case a.phrase:
		return exactly(a.text), nil
	case a.prefix:
		return x.beginning(ctx, a.text)
	}
	return word(a.text), nil
}

// word asks for a word in any of its forms, in any field. Signs inside make
// several printed words of it, which must then stand together or be written as
// one: "call-in" is also "call in" and "callin".
func word(text string) query.Query {
	ts := tokens(text)
	if len(ts) == 1 {
		if stopWord(ts[0]) {
			return nil
		}
		return stemmed(ts[0].stem())
	}
	alts := []query.Query{phrase(fieldWords, ts)}
	for _, t := range ts {
		if t.joined && t.start == ts[0].start {
			alts = append(alts, stemmed(t.stem()))
		}
	}
	return anyOf(alts)
}

// stemmed asks for the words with a stem, weighed by where they stand.
func stemmed(stem string) query.Query {
	var qs []query.Query
	for _, w := range weights {
		qs = append(qs, boosted(term(w.field, stem), w.weight))
	}
	return anyOf(qs)
}

// exactly asks for these very words. A single pair that is also written as one
// word is asked for as that, which the index holds for all its ways of writing.
func exactly(text string) query.Query {
	if words := plainWords(text); len(words) == 2 {
		if joined, _ := joinedPair(words[0], words[1]); joined != "" {
			return term(fieldWords, joined)
		}
	}
	return phrase(fieldWords, tokens(text))
}

func phrase(field string, ts []token) query.Query {
	var words []string
	for _, t := range ts {
		if !t.joined {
			words = append(words, t.word)
		}
	}
	if len(words) == 1 {
		return term(field, words[0])
	}
	return query.NewPhraseQuery(words, field)
}

// titled asks for words of the title: all of them, in any form, or where they
// are a phrase one after the other.
func titled(a atom) query.Query {
	var qs []query.Query
	var stems []string
	for _, t := range tokens(a.text) {
		if t.joined || stopWord(t) {
			continue
		}
		stems = append(stems, stem(t.word))
		qs = append(qs, term(fieldTitle, stem(t.word)))
	}
	switch {
	case len(qs) == 0:
		return query.NewMatchNoneQuery()
	case len(qs) == 1:
		return qs[0]
	case a.phrase && len(stems) == len(plainWords(a.text)):
		return query.NewPhraseQuery(stems, fieldTitle)
	}
	return query.NewConjunctionQuery(qs)
}

// together asks for the words of a question side by side, which weighs but
// need not be: first all of them, then each pair.
func together(a ask) []query.Query {
	var run []string
	for _, c := range a.clauses {
		if at := c.alts[0]; !c.not && len(c.alts) == 1 && at.field == "" && !at.phrase && !at.prefix {
			run = append(run, plainWords(at.text)...)
		}
	}
	const most = 8
	if len(run) < 2 || len(run) > most {
		return nil
	}
	qs := []query.Query{boostedPhrase(run, phraseWeight)}
	for i := 0; len(run) > 2 && i+1 < len(run); i++ {
		if !stopWords[run[i]] && !stopWords[run[i+1]] {
			qs = append(qs, boostedPhrase(run[i:i+2], phraseWeight/2))
		}
	}
	return qs
}

func boostedPhrase(words []string, weight float64) query.Query {
	q := query.NewPhraseQuery(words, fieldWords)
	q.SetBoost(weight)
	return q
}

func boosted(q *query.TermQuery, weight float64) query.Query {
	q.SetBoost(weight)
	return q
}

// terms asks for any of the values of a keyword field.
func terms(field string, values []string) query.Query {
	var qs []query.Query
	for _, v := range values {
		qs = append(qs, term(field, v))
	}
	return anyOf(qs)
}

// filters turns the fields of a query into conditions.
func (x *generation) filters(q search.Query) (out []query.Query, err error) {
	for _, f := range []struct {
		field  string
		values []string
	}{
		{"council", q.Council}, {"committee", q.Committee}, {"kind", q.Kind}, {"verb", q.Verb}, {"status", q.Status},
		{"owner", q.Owner}, {"programme", q.Programme}, {"year", q.Year}, {fieldType, typeNames(q.Type)},
	} {
		if len(f.values) == 0 {
			continue
		}
		values, err := x.resolved(f.field, f.values)
		if err != nil {
			return nil, err
		}
		out = append(out, terms(f.field, values))
	}
	if q.From.Known() || q.To.Known() {
		years, err := x.valuesOf(fieldYear)
		if err != nil {
			return nil, err
		}
		out = append(out, within(q.From, q.To, raw(years)))
	}
	return out, nil
}

func raw(vs []value) []string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = v.raw
	}
	return out
}

func typeNames(ts []search.Type) []string {
	var out []string
	for _, t := range ts {
		out = append(out, string(t))
	}
	return out
}

// maxBeginnings bounds the words that "plan*" may stand for; the most frequent count.
const maxBeginnings = 250

// beginning asks for words that begin so, as they are printed.
func (x *generation) beginning(ctx context.Context, text string) (query.Query, error) {
	words := plainWords(text)
	found, err := x.wordsLike(ctx, strings.Join(words, ""), maxBeginnings)
	var qs []query.Query
	for _, w := range found {
		qs = append(qs, term(fieldWords, w.word))
	}
	return anyOf(qs), err
}
