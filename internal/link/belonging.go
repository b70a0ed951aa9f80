package link

import (
	"math"
	"slices"

	"arising/internal/civic"
)

// What speaks for a promise belonging to a programme item, in the order of tieWeights.
const (
	inQuote     = iota // a name of several words stands whole in the promise
	shortQuote         // an acronym of the item does
	loneQuote          // a name of one word does
	shortTitle         // an acronym stands in the title of the promise's item
	loneTitle          // a name of one word does
	spread             // promise and title together hold a name of several words
	headShare          // how much of the title's head is made of words of the names
	headWhole          // the head is made of nothing else, and of several
	headPhrase         // which stand side by side in one name
	headOne            // the head is one word of the names
	headRival          // another item of the programme has as much of the head
	likeShare          // the most of one name's words that promise and title share
	likeMass           // how rare those are
	likePair           // two of them stand side by side
	ownShare           // how much of what the promise itself is about is words of the names
	ownCount           // how many
	minuteWhole        // the minute holds a name of several words
	minuteLone         // the minute holds an acronym or a name of one word
	leadSaid           // the lead owns the promise, brought its item or is named in it
	leadMinute         // the lead is named in the minute
	ofProgramme        // the whole programme is named
	ofBody             // the programme is that of the body
	sameDays           // both are expected at one time
	astray             // the promise names several things, none of them the item's
	ofStream           // the item's workstream is in the owner's office or the title
	fromTalk           // the promise was given in talk, not resolved
	onlyLead           // all that is shared are words of the lead's title
	swapped            // another word takes the place of the next of a name; see swaps
	inflected          // a name stands in the promise with other endings
	tieTraits
)

// tieWeights say how much each trait speaks for a promise belonging to a
// programme item. They were found by logistic regression over the invented
// councils that have programmes, each judged by weights found without it; see
// docs/decisions/link.md.
var tieWeights = [tieTraits]float64{
	inQuote: 2.0, shortQuote: 0.7, loneQuote: 1.2, shortTitle: 2.8, loneTitle: 0.7, spread: 2.4,
	headShare: 1.5, headWhole: 1.7, headPhrase: 0.9, headOne: 2.0, headRival: -1.0,
	likeShare: 0.2, likeMass: 1.7, likePair: 1.2, ownShare: 1.3, ownCount: -0.1, minuteWhole: 0.1, minuteLone: 0.7,
	leadSaid: 3.1, leadMinute: 2.1, ofProgramme: 1.1, ofBody: 1.2, sameDays: 0.5,
	astray: -0.6, ofStream: 0.8, fromTalk: -0.8, onlyLead: -0.5, swapped: -0.7, inflected: -1.2,
}

// tieBias is the weight of nothing, and tieFloor the least chance that is claimed.
const (
	tieBias  = -4.1
	tieFloor = 0.41
)

// seldom is the chance below which nothing is proposed that is not named.
const seldom = 0.1

// tieScore turns a chance into a score: from 0.5 what may be claimed, below it
// what is worth a look.
func tieScore(chance float64, named bool) float64 {
	switch {
	case chance >= tieFloor:
		return scoreOf(chance, tieFloor)
	case chance >= seldom:
		return proposed + (atMost-proposed)*(chance-seldom)/(tieFloor-seldom)
	case named:
		return proposed
	}
	return 0
}

// A belonging is a promise and a programme item laid side by side.
type belonging struct {
	*entry
	traits  [tieTraits]float64
	called  string // the name by which the promise names the item; "" if by none
	under   string // the name that stands in the title; "" if none
	told    string // the name whose words the minute holds; "" if none
	near    name   // of the names with several words the one that shares most
	shared  []string
	meaning meaning // of the acronym that is named
	proper  bool    // the name in the promise is written as one, not in small letters as any words
	onward  bool    // in the title the name goes on, to name something else
}

// chance is how likely the promise belongs to the item, from 0 to 1.
func (b *belonging) chance() float64 {
	z := tieBias
	for i, t := range b.traits {
		z += tieWeights[i] * t
	}
	return 1 / (1 + math.Exp(-z))
}

// mark notes a trait, and the first name that shows it.
func (b *belonging) mark(trait int, n name, where *string) {
	b.traits[trait] = 1
	if *where == "" {
		*where = n.core
	}
}

// belonging notes what speaks for a promise belonging to an entry.
func (c *catalogue) belonging(p *Promise, w spoken, e *entry) belonging {
	b := belonging{entry: e}
	for _, n := range e.names {
		switch {
		case n.short:
			b.byShort(p, w, n)
		case n.lone():
			b.byLone(w, n)
		default:
			b.byTelling(p, w, n)
			b.byLikeness(c.unit, w, n)
		}
	}
	b.byHead(w)
	b.byOwn(w)
	b.byPeople(p, w)
	t := &b.traits
	t[swapped] = yes(len(b.shared) > 1 && w.swaps(e))
	t[onlyLead] = yes(onlyItsLead(w, e))
	t[fromTalk] = yes(p.Kind == civic.Action)
	for i, hint := range [...]func(*Promise, spoken, *entry) string{ofProgramme: sameProgramme, ofBody: sameBody, sameDays: sameTime} {
		if hint != nil && hint(p, w, e) != "" {
			t[i] = 1
		}
	}
	return b
}

func (b *belonging) byShort(p *Promise, w spoken, n name) {
	if len(n.stems) == 0 {
		return
	}
	said, under := holdsWord(w.said, n.text), holdsWord(p.ItemTitle, n.text)
	if said {
		b.mark(shortQuote, n, &b.called)
	}
	if under {
		b.mark(shortTitle, n, &b.under)
	}
	if w.at.tells(n.stems[0]) {
		b.traits[minuteLone] = 1
	}
	if said || under {
		b.meaning = max(b.meaning, w.meaning(p, n, b.entry))
	}
}

func (b *belonging) byLone(w spoken, n name) {
	if slices.Contains(w.quote, n.topic[0]) {
		b.mark(loneQuote, n, &b.called)
	}
	if slices.Contains(w.title, n.topic[0]) {
		b.mark(loneTitle, n, &b.under)
	}
	if w.at.tells(n.topic[0]) {
		b.traits[minuteLone] = 1
	}
}

func (b *belonging) byTelling(p *Promise, w spoken, n name) {
	if !n.telling(w.said) {
		return
	}
	if holds(w.quote, n.stems) {
		if wordIn(w.low, n.low) {
			b.mark(inQuote, n, &b.called)
			b.proper = b.proper || n.core != n.low
		} else {
			b.traits[inflected] = 1
		}
	}
	if at := indexOf(w.title, n.stems); at >= 0 {
		b.under = n.core
		end := at + len(n.stems)
		b.onward = end < len(w.title) && followed(p.ItemTitle, n.core) && !slices.Contains(b.all, w.title[end]) && !generic[w.title[end]]
	}
	if len(n.topic) >= 2 && w.at.tellsAll(n.topic) {
		b.mark(minuteWhole, n, &b.told)
	}
	if !slices.ContainsFunc(n.stems, func(s string) bool {
		return !smallWords[s] && !slices.Contains(w.quote, s) && !slices.Contains(w.title, s)
	}) {
		b.traits[spread] = 1
	}
}

// byLikeness notes how much of a wording is shared. One of a single word proves nothing by itself.
func (b *belonging) byLikeness(unit float64, w spoken, n name) {
	whole, got := 0.0, 0.0
	var shared []string
	for i, s := range n.topic {
		whole += n.rare[i]
		if w.set[s] {
			got += n.rare[i]
			shared = append(shared, s)
		}
	}
	if len(shared) == 0 {
		return
	}
	t, mass := &b.traits, math.Min(got/unit, fullMass)/fullMass
	if share := got / whole; len(n.topic) >= 2 && (share > t[likeShare] || share == t[likeShare] && mass > t[likeMass]) {
		t[likeShare], t[likeMass] = share, mass
		b.near, b.shared = n, shared
	}
	if b.near.text == "" {
		b.near, b.shared = n, shared
	}
	if len(shared) >= 2 && t[likePair] == 0 {
		t[likePair] = yes(together(w, n, shared))
	}
}

func (b *belonging) byHead(w spoken) {
	t := &b.traits
	t[headShare] = headIn(w.head, b.entry)
	switch {
	case t[headShare] < 1:
	case len(w.head) == 1:
		t[headOne] = 1
	default:
		t[headWhole] = 1
		t[headPhrase] = yes(slices.ContainsFunc(b.names, func(n name) bool { return holds(n.plain, w.head) }))
	}
}

func (b *belonging) byOwn(w spoken) {
	whole, got, n := 0.0, 0.0, 0
	for i, s := range w.own {
		whole += w.rare[i]
		if slices.Contains(b.words, s) {
			got += w.rare[i]
			n++
		}
	}
	t := &b.traits
	if n > 0 {
		t[ownShare], t[ownCount] = got/whole, math.Min(float64(n), 3)/3
	}
	t[astray] = yes(n == 0 && len(w.own) >= 3)
}

func (b *belonging) byPeople(p *Promise, w spoken) {
	t := &b.traits
	if sameLead(p, w, b.entry) != "" {
		t[leadSaid] = 1
	} else {
		t[leadMinute] = yes(slices.ContainsFunc(b.leads, func(l title) bool { return len(l.topic) > 1 && w.at.tellsAll(l.topic) }))
	}
	t[ofStream] = yes(slices.ContainsFunc(b.stream, func(s string) bool { return slices.Contains(w.title, s) || slices.Contains(w.owner, s) }))
}
