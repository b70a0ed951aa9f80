package link

import (
	"math"
	"slices"
	"strings"
)

// seldom is the chance below which nothing is proposed that is not named.
const seldom = 0.1

// tieScore turns a chance into a score: from 0.5 what may be claimed, below it
// what is worth a look.
func tieScore(chance, floor float64, named bool) float64 {
	switch {
	case chance >= floor:
		return scoreOf(chance, floor)
	case chance >= seldom:
		return proposed + (atMost-proposed)*(chance-seldom)/(floor-seldom)
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
	astray  bool    // the promise names several things, none of them the item's
	apart   bool    // its minute says that the promise is of another matter; see disowned
	proper  bool    // the name in the promise is written as one, not in small letters as any words
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
	b := belonging{entry: e, apart: w.at.apart}
	for _, n := range e.names {
		switch {
		case n.short:
			b.byShort(p, w, n)
		case n.lone():
			b.byLone(w, n)
		default:
			b.byTelling(w, n)
			b.byLikeness(c.unit, w, n)
		}
	}
	b.byHead(w)
	b.byOwn(w)
	b.byPeople(p, w)
	t := &b.traits
	t[swapped] = yes(len(b.shared) > 1 && w.swaps(e))
	t[onlyLead] = yes(onlyItsLead(w, e))
	t[unread] = yes(len(w.at.text) == 0)
	b.byUsage(w)
	b.byWholeness(c, w)
	for i, hint := range [...]func(*Promise, spoken, *entry) string{ofProgramme: sameProgramme, ofBody: sameBody, sameDays: sameTime} {
		if hint != nil && hint(p, w, e) != "" {
			t[i] = 1
		}
	}
	if c.seen != nil || b.named() || c.by.Chance(t[:]) >= seldom {
		b.byOthers(c, p, w) // which only speaks against, so that less than seldom stays less
	}
	return b
}

// shortens reports whether an acronym is made of the first letters of one of the
// entry's names, as "SLC" is of "Street Lighting Conversion" and "LED" is not.
func (e *entry) shortens(acronym string) bool {
	letters, ok := initialsOf(acronym)
	return ok && e.spelt(letters)
}

func (b *belonging) byShort(p *Promise, w spoken, n name) {
	if len(n.stems) == 0 {
		return
	}
	said, under := holdsWord(w.said, n.text), holdsWord(p.ItemTitle, n.text)
	if said {
		b.mark(shortQuote, n, &b.called)
		b.traits[shortLoose] = yes(!b.shortens(n.text))
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

// entitles reports whether a name of several words, however common, is the
// whole head of the title, as "One Door" is of "One Door: First Year".
func (n name) entitles(w spoken) bool { return len(n.stems) > 1 && slices.Equal(w.head, n.head) }

func (b *belonging) byTelling(w spoken, n name) {
	if !n.telling(w.said) {
		if n.entitles(w) {
			b.under, b.traits[spread] = n.core, 1
		}
		return
	}
	if holds(w.quote, n.stems) {
		if wordIn(w.low, n.low) {
			b.mark(inQuote, n, &b.called)
			b.traits[cased] = max(b.traits[cased], yes(n.core != n.low && strings.Contains(w.said, n.core)))
			b.proper = b.proper || n.core != n.low
		} else {
			b.traits[inflected] = 1
		}
	}
	if holds(w.title, n.stems) {
		b.under = n.core
	}
	if len(n.topic) >= 2 && w.at.tellsAll(n.topic) {
		b.mark(minuteWhole, n, &b.told)
	}
	if !outOfOrder(w.title, n.plain) && !slices.ContainsFunc(n.stems, func(s string) bool {
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
	if t[headShare] == 0 && t[spread] > 0 && len(w.head) > 1 && slices.ContainsFunc(b.names, func(n name) bool { return holds(n.plain, w.head) }) {
		t[headShare] = 1 // of common words, as "early years" are, where the promise has the rest
	}
	t[headMiss] = yes(t[headShare] > 0 && w.thing != "" && !slices.Contains(b.all, w.thing))
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
		t[ownShare] = got / whole
	}
	b.astray = n == 0 && len(w.own) >= 3
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
