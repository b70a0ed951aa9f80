package link

import (
	"slices"
	"strings"
)

// inOtherWords is what the words of a promise are for, to find them said in other words.
type inOtherWords struct {
	plain   [][]thing // of each plain word; see plainly
	own     [][]thing // of each of its own words, without faint things
	context [][]thing // of each word of its item's title, without faint things
	all     []thing   // of the promise and the title, ascending
}

func (s *shelf) inOtherWords(q *query) (o inOtherWords) {
	by := s.thingsByKey(q.Quote)
	for _, w := range q.plain {
		o.plain = append(o.plain, by[w])
	}
	o.own, o.context = s.telltale(q.own, by), s.telltale(q.context, s.thingsByKey(q.ItemTitle))
	o.all = s.things(q.Quote, q.ItemTitle)
	return o
}

// telltale returns what each of some terms is for, as by tells, without what is faint.
func (s *shelf) telltale(terms []weightedTerm, by map[string][]thing) (out [][]thing) {
	faint := ourWords().faint
	for _, t := range terms {
		var telling []thing
		for _, of := range by[strings.TrimSuffix(s.stems[t.term], "y")] {
			if !faint[of] {
				telling = append(telling, of)
			}
		}
		out = append(out, telling)
	}
	return out
}

// A saidThings is what the words of an item are for.
type saidThings struct {
	all    []thing // title and minutes, ascending
	title  []thing // ascending
	titled []titleWord
}

// A titleWord is a word of a title that is neither small nor a number.
type titleWord struct {
	stem string
	of   []thing
}

// saidIn returns what the words of an item are for. It is read once for as long as
// the shelf's items are remembered.
func (s *shelf) saidIn(it *shelved) *saidThings {
	held := &s.items[s.first[it.ID]]
	if held.said == nil {
		said := &saidThings{all: s.things(it.Title, it.Minutes), title: s.things(it.Title)}
		by := s.thingsByKey(it.Title)
		for _, w := range stems(it.Title) {
			if !smallWords[w] && !isNumber(w) && !yearPair(w) {
				said.titled = append(said.titled, titleWord{w, by[strings.TrimSuffix(w, "y")]})
			}
		}
		held.said = said
	}
	return held.said
}

// saidBy returns what the words of the line of an account are for.
func (s *shelf) saidBy(a *account, line string) []thing {
	if a.said == nil {
		said := s.things(line)
		a.said = &said
	}
	return *a.said
}

// lackingToo is the share of a promise's plain words that a text lacks in other
// words too, by which of them it holds and what its words are for. Of two words of
// the promise for one thing ("quay", "berths") the one that it holds is not the other said otherwise.
func (q query) lackingToo(held []bool, said []thing) float64 {
	n, spent := 0, spentBy(q.other.plain, func(i int) bool { return held[i] })
	for i, of := range q.other.plain {
		if !held[i] && !saysOther(said, of, spent) {
			n++
		}
	}
	return shareOfAll(n, len(held))
}

// inOther is the share of some words, by their rarity, that a text holds in other words only.
func (s *shelf) inOther(q query, terms []weightedTerm, of [][]thing, said []thing, full, partly []term) float64 {
	held := func(i int) bool {
		t := terms[i].term
		return has(full, t) || has(partly, t) || q.hasKin(full, t) || q.hasKin(partly, t)
	}
	got, all, spent := 0.0, 0.0, spentBy(of, held)
	for i, t := range terms {
		all += t.weight
		if !held(i) && saysOther(said, of[i], spent) {
			got += t.weight
		}
	}
	if all == 0 {
		return 0
	}
	return got / all
}

// spentBy returns what the words are for that a text holds themselves.
func spentBy(of [][]thing, held func(int) bool) (out []thing) {
	for i := range of {
		if len(of[i]) > 0 && held(i) {
			out = append(out, of[i]...)
		}
	}
	return out
}

// saysOther reports whether a text says one of some things, leaving out what is spent.
func saysOther(said, some, spent []thing) bool {
	return slices.ContainsFunc(some, func(t thing) bool { return !slices.Contains(spent, t) && holdsThing(said, t) })
}

// strangeToo is the share of a title's words that nothing which names the promise's
// matter holds, in other words either; see strange.
func (q query) strangeToo(title []titleWord) float64 {
	n := 0
	for _, w := range title {
		if !q.said[w.stem] && w.stem != "report" && w.stem != "update" && !saysOther(q.other.all, w.of, nil) {
			n++
		}
	}
	return shareOfAll(n, len(title))
}

func shareOfAll(n, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(n) / float64(all)
}
