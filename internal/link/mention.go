package link

import (
	"regexp"
	"slices"
	"strings"
)

// What a promise adds to the title under which it stands, "water supply" under
// "Dray Lane", tells it from other matters of the same name. An item that is
// about that says so in its title or at once, and tells several things of it.

// adds returns the terms of a promise's own words that its item's title lacks.
func (q query) adds() (out []term) {
	for _, w := range q.own {
		if !holdsTerm(q.context, w.term) {
			out = append(out, w.term)
		}
	}
	return out
}

// A mention says how an item speaks of what a promise adds, or of all its own
// words where it adds none.
type mention struct {
	tales     float64 // sentences that tell of something, of manyTales
	opens     bool    // the title or the first of these speaks of it
	later     bool    // only a later one does
	scattered float64 // the share of all the promise's words that no sentence and the title together hold
}

// manyTales is the number of telling sentences beyond which more show nothing.
const manyTales = 4

// mentions reads the minutes of an item, given in small letters too, for what a promise adds.
func (s *shelf) mentions(q query, it *shelved, low string) (m mention) {
	names := s.addedIn(q)
	speaks := func(text string) bool {
		return slices.ContainsFunc(names, func(w string) bool { return wordBegins(text, w) })
	}
	title := strings.ToLower(it.Title)
	m.opens, m.scattered = speaks(title), 1
	rest, tales := q.plainBesides(title), 0
	for start := 0; start < len(low) && len(low) == len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		said := low[start:end]
		start = end
		m.scattered = min(m.scattered, rest.lackedBy(said))
		if outcome(said) || words(said) < leastFact {
			continue
		}
		tales++
		if m.opens || m.later || !speaks(said) {
			continue
		}
		m.opens, m.later = tales == 1, tales > 1
	}
	m.tales = float64(min(tales, manyTales)) / manyTales
	return m
}

// addedIn are the beginnings of the words that name what a promise adds.
func (s *shelf) addedIn(q query) (out []string) {
	terms := q.adds()
	if len(terms) == 0 {
		terms = termsOf(q.own)
	}
	for _, t := range terms {
		out = append(out, strings.TrimSuffix(s.stems[t], "y"))
	}
	return out
}

// remaining are the plain words of a promise that a title lacks, of all it has.
type remaining struct {
	words []string
	all   int
}

func (q query) plainBesides(title string) (r remaining) {
	r.all = len(q.plain)
	for _, w := range q.plain {
		if !wordBegins(title, w) {
			r.words = append(r.words, w)
		}
	}
	return r
}

// lackedBy is the share of all words that a text lacks too.
func (r remaining) lackedBy(text string) float64 {
	lacking := 0
	for _, w := range r.words {
		if !wordBegins(text, w) {
			lacking++
		}
	}
	return float64(lacking) / float64(max(r.all, 1))
}

// addsNothingOf reports whether an item has none of what a promise adds, nor a
// word of its families, nor another name for it.
func (s *shelf) addsNothingOf(q query, it *shelved) bool {
	adds := q.adds()
	if len(adds) == 0 {
		return false
	}
	called, _ := q.calledIn(merged(it.title, it.text))
	return !slices.ContainsFunc(adds, func(t term) bool {
		return has(it.title, t) || has(it.text, t) || q.hasKin(it.title, t) || q.hasKin(it.text, t) || has(called, t)
	})
}

// anotherPart is the doubt of such an item.
const anotherPart = "tells of another part of the matter"

// otherPart reports whether a title names the matter and goes on to a part of it of which
// nothing about a promise speaks, and its item holds none of the promise's own words beside
// those: "Waste Collection: Fleet" is not what was learned of the first rounds.
func (s *shelf) otherPart(q query, it *shelved) bool {
	if !s.otherDetail(q, it.Title) {
		return false
	}
	front := s.topic(head(it.Title))
	if of := s.likeness(q, front, nil, 0); max(of.own, of.context) < 0.3 {
		return false
	}
	beside := slices.DeleteFunc(slices.Clone(q.own), func(w weightedTerm) bool { return has(front, w.term) || holdsTerm(q.context, w.term) })
	if len(beside) == 0 {
		return false
	}
	said := s.saidIn(it)
	return !slices.ContainsFunc(beside, func(w weightedTerm) bool {
		return has(it.title, w.term) || has(it.text, w.term) || q.hasKin(it.title, w.term) || q.hasKin(it.text, w.term)
	}) && s.inOther(q, q.own, q.other.own, said.all, it.title, it.text) == 0
}

// otherDetail reports whether a title goes on, after a colon or a dash, to what
// nothing about a promise speaks of: "Dray Lane: Closure of a Footpath".
func (s *shelf) otherDetail(q query, title string) bool {
	tail := title[len(head(title)):]
	if ofAsker.MatchString(tail) && strings.Contains(strings.ToLower(tail), strings.ToLower(strings.TrimPrefix(q.BodyName, "The "))) {
		return false
	}
	all := topic(tail)
	return len(all) > 0 && !slices.ContainsFunc(all, func(w string) bool {
		t, ok := s.terms[w]
		return q.stems[w] || q.said[w] || ok && (holdsTerm(q.around, t) || slices.ContainsFunc(q.own, func(o weightedTerm) bool { return slices.Contains(q.kin[o.term], t) }))
	})
}

// ofAsker is how a title goes on to say who asked for the item: ": Invitation from the Scrutiny Panel".
var ofAsker = regexp.MustCompile(`(?i)\b(?:invitation|request|reference|referral|recommendations?|response|reply|letter|motion|views?|comments?|report|concerns?|question|matter referred|observations?)\b.{0,20}\b(?:from|of|by|to)\b`)
