package indexer

import (
	"context"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/search/query"

	"arising/internal/search"
)

// How much a word weighs where it is found. Chosen on the ranking test: a
// title says what an item is about, a quote what came of it.
var weights = []struct {
	field  string
	weight float64
}{{fieldTitle, 3}, {fieldDecisions, 1.5}, {fieldActions, 1.5}, {fieldBody, 1}, {fieldPage, 0.6}}

const (
	phraseWeight = 2.0 // of the words of a question standing together
	itemWeight   = 0.4 // of being an agenda item and not a page of a document
	idleWeight   = 0.1 // of a word by which a question only asks
	aboutWeight  = 0.5 // of a word in the name of the body or the programme
	wholeWeight  = 4.0 // of having all the words, where most of them are enough
)

// compile turns a question into a query. Filters do not weigh. With most above
// 0, that many of the words are enough.
func (x *generation) compile(ctx context.Context, a ask, q search.Query, most int) (*query.BooleanQuery, error) {
	w, err := x.wants(ctx, a)
	if err != nil {
		return nil, err
	}
	should := append(append(together(a), w.idle...), boosted(term(fieldType, string(search.ItemUnit)), itemWeight))
	if most <= 0 {
		most = len(w.words)
	}
	w.lean(most)
	if most < len(w.words) {
		all := query.NewConjunctionQuery(w.words)
		all.SetBoost(wholeWeight)
		should = append(should, all)
		some := query.NewDisjunctionQuery(w.words)
		some.SetMin(float64(most))
		w.words = []query.Query{some}
	}
	b := query.NewBooleanQuery(w.must(), should, w.not)
	filters, err := x.filters(q)
	if len(filters) > 0 {
		b.AddFilter(query.NewConjunctionQuery(filters))
	}
	return b, err
}

// What a question wants of a unit.
type wants struct {
	words   []query.Query // of the text, each in one of its forms
	about   []query.Query // the same words in the names of the body and its programmes, nil where there is none
	fixed   []query.Query // phrases, beginnings and fields
	stopped []query.Query // words that say nothing
	idle    []query.Query // words that need not be found
	not     []query.Query
}

// must is what has to be found. Stop words need not be, unless the question has
// nothing else.
func (w wants) must() []query.Query {
	must := append(slices.Clone(w.words), w.fixed...)
	if len(must) == 0 {
		must = w.stopped
	}
	if len(must) == 0 {
		must = []query.Query{query.NewMatchAllQuery()}
	}
	return must
}

// wants reads the clauses of a question. A stop word that is excluded is excluded.
func (x *generation) wants(ctx context.Context, a ask) (w wants, err error) {
	for _, c := range a.clauses {
		alts, stops, err := x.alternatives(ctx, c)
		switch {
		case err != nil:
			return w, err
		case c.not:
			w.not = append(append(w.not, alts...), stops...)
		case c.idle:
			for _, q := range alts {
				if b, ok := q.(query.BoostableQuery); ok {
					b.SetBoost(idleWeight)
				}
				w.idle = append(w.idle, q)
			}
		case len(stops) > 0:
			w.stopped = append(w.stopped, anyOf(append(alts, stops...)))
		case c.free():
			w.words, w.about = append(w.words, anyOf(alts)), append(w.about, named(c.alts[0]))
		default:
			w.fixed = append(w.fixed, anyOf(alts))
		}
	}
	return w, nil
}

// lean lets one word of several stand in the name of the body: "licensing
// appeals" finds the appeals that the Licensing Committee heard.
func (w *wants) lean(enough int) {
	if len(w.words) < 2 || enough < 2 {
		return
	}
	text := query.NewDisjunctionQuery(w.words)
	text.SetMin(float64(enough - 1))
	either := make([]query.Query, len(w.words))
	for i, q := range w.words {
		either[i] = q
		if w.about[i] != nil {
			either[i] = anyOf([]query.Query{q, w.about[i]})
		}
	}
	w.fixed, w.words = append(w.fixed, text), either
}

// named asks for a word in the names of the body and its programmes.
func named(a atom) query.Query {
	ts := tokens(a.text)
	if a.words || len(ts) != 1 {
		return nil
	}
	return boosted(term(fieldAbout, stem(ts[0].word)), aboutWeight)
}

// free reports whether a clause asks for a word of the text or what it stands
// for, and so may be left out where most words are enough.
func (c clause) free() bool {
	first := c.alts[0]
	return first.field == "" && !first.phrase && !first.prefix
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
	q := word(a.text)
	if a.words {
		q = allWords(a.text)
	}
	if a.council != "" && q != nil {
		q = query.NewConjunctionQuery([]query.Query{q, term("council", a.council)})
	}
	return q, nil
}

// allWords asks for every word of text, in any form and place.
func allWords(text string) query.Query {
	var qs []query.Query
	for _, t := range tokens(text) {
		if !t.joined && !stopWord(t) {
			qs = append(qs, stemmed(stem(t.word)))
		}
	}
	if len(qs) == 0 {
		return nil
	}
	return query.NewConjunctionQuery(qs)
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
		if at := c.alts[0]; !c.not && !c.idle && at.field == "" && !at.phrase && !at.prefix {
			run = append(run, plainWords(at.text)...)
		}
	}
	const most = 8
	if len(run) < 2 || len(run) > most {
		return nil
	}
	qs := inItems(boostedPhrase(run, phraseWeight/2))
	for i := 0; len(run) > 2 && i+1 < len(run); i++ {
		if !stopWords[run[i]] && !stopWords[run[i+1]] {
			qs = append(qs, inItems(boostedPhrase(run[i:i+2], phraseWeight/4))...)
		}
	}
	return qs
}

// inItems lets what is found weigh twice where it stands in an agenda item.
func inItems(q query.Query) []query.Query {
	return []query.Query{q, query.NewConjunctionQuery([]query.Query{q, boosted(term(fieldType, string(search.ItemUnit)), 0)})}
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
