package link

import (
	"slices"
	"sync"

	"arising/internal/civic"
)

// A change is what differs between two shelves as far as a promise may care.
type change struct {
	all      bool          // everything may differ
	now      *shelf        // as it is
	rarer    map[term]bool // terms whose rarity moved a step
	blunter  map[term]bool // and those for which it moved a wide one
	appeared map[term]bool // that some item holds now and none did, or the other way round
	bodies   map[term]bool // names of bodies that are such only now, or are no more
	holding  holders       // the changed items that hold a term, as they were and as they are
	retitled holders       // the other items whose title holds a term whose rarity moved
	kindred  holders       // by their kin, the items that hold what no item held
	quoting  map[minuteKey][]*shelved
	met      map[civic.CommitteeID][]*shelved
	titles   map[string][]*shelved
	items    map[civic.ItemID]bool
	points   map[*shelved]float64 // room for one promise at a time
}

type holders map[term][]*shelved

func newChange(old, now *shelf, dirty []*shelved) *change {
	c := &change{now: now, rarer: map[term]bool{}, blunter: map[term]bool{}, appeared: map[term]bool{}, bodies: map[term]bool{}, holding: holders{}, retitled: holders{}, kindred: holders{},
		quoting: map[minuteKey][]*shelved{}, met: map[civic.CommitteeID][]*shelved{}, titles: map[string][]*shelved{}, items: map[civic.ItemID]bool{}, points: map[*shelved]float64{}}
	if old == nil || !slices.Equal(old.bodyNames, now.bodyNames) || old.rare != now.rare || old.dull != now.dull || old.pace != now.pace {
		c.all = true
		return c
	}
	for t := range max(len(old.counts), len(now.counts)) {
		t := term(t)
		note(c.rarer, t, old.weightOf(t) != now.weightOf(t))
		note(c.blunter, t, old.blunt(t) != now.blunt(t))
		note(c.appeared, t, old.held(t) != now.held(t))
	}
	for name := range now.bodies {
		note(c.bodies, now.number(name), !old.bodies[name])
	}
	for name := range old.bodies {
		note(c.bodies, now.number(name), !now.bodies[name])
	}
	for _, it := range dirty {
		c.add(it)
	}
	c.retitle()
	c.relate()
	return c
}

func note(set map[term]bool, t term, changed bool) {
	if changed {
		set[t] = true
	}
}

func (c *change) add(it *shelved) {
	c.items[it.ID] = true
	c.met[it.Body] = append(c.met[it.Body], it)
	if it.key != "" {
		c.titles[it.key] = append(c.titles[it.key], it)
	}
	for _, n := range it.quotes {
		k := minuteKey{string(it.Body), n}
		c.quoting[k] = append(c.quoting[k], it)
	}
	for _, t := range merged(it.title, it.text) {
		c.holding[t] = append(c.holding[t], it)
	}
}

// retitle notes the items that did not change, but how telling their titles are; see novel.
func (c *change) retitle() {
	if len(c.rarer) == 0 {
		return
	}
	for i := range c.now.items {
		it := &c.now.items[i]
		if !c.items[it.ID] && holdsAnyOf(c.rarer, it.title) {
			for _, t := range merged(it.title, it.text) {
				c.retitled[t] = append(c.retitled[t], it)
			}
		}
	}
}

// relate notes which words have kin that no item held before.
func (c *change) relate() {
	for t := range c.appeared {
		if len(c.holding[t]) == 0 {
			continue
		}
		family(c.now.stems[t], func(stem string) {
			if w, ok := c.now.terms[stem]; ok {
				c.kindred[w] = append(c.kindred[w], c.holding[t]...)
			}
		})
	}
}

// touches reports whether what was found for a promise may be otherwise now.
func (c *change) touches(p *Promise, a *answer) bool {
	if c.all || c.items[a.item] || c.renamed(a) {
		return true
	}
	if holdsAnyOf(c.rarer, a.terms) || holdsAnyOf(c.blunter, a.near) || holdsAnyOf(c.blunter, a.akin) || holdsAnyOf(c.appeared, a.akin) {
		return true
	}
	if a.minute.number != "" && (a.within(c.quoting[a.minute]) || !c.stands(a) && a.within(c.met[civic.CommitteeID(a.minute.body)])) {
		return true
	}
	return a.key != "" && a.within(c.titles[a.key]) || c.joins(p, a)
}

// stands reports whether the promise's own item does: its next meeting, at which
// small numbers of minutes are quoted, changes with the item.
func (c *change) stands(a *answer) bool {
	_, ok := c.now.first[a.item]
	return ok
}

// renamed reports whether a word of a promise is the name of a body only now, or is no more.
func (c *change) renamed(a *answer) bool {
	if len(c.bodies) == 0 {
		return false
	}
	i, ok := c.now.first[a.item]
	for t := range c.bodies {
		if has(a.terms, t) || ok && c.now.items[i].holds(t) {
			return true
		}
	}
	return false
}

func holdsAnyOf(set map[term]bool, terms []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool { return set[t] })
}

// within reports whether one of the items lies in the time in which a promise is looked for.
func (a *answer) within(items []*shelved) bool {
	for _, it := range items {
		if a.looksAt(it) {
			return true
		}
	}
	return false
}

func (a *answer) looksAt(it *shelved) bool { return it.Date.After(a.from) && !it.Date.After(a.to) }

// joins reports whether a changed item is, or was, among the candidates of a
// promise, or turns aside the walk that found them; or one that matters more or
// less now. Points are added here in another order than there, so that nearly
// enough is enough.
func (c *change) joins(p *Promise, a *answer) bool {
	if len(c.kindred) > 0 && slices.ContainsFunc(a.terms, func(t term) bool { return a.within(c.kindred[t]) }) {
		return true
	}
	if c.gather(p, a, c.holding) || c.gather(p, a, c.retitled) {
		return true
	}
	// A word that stands everywhere may be cut short.
	return slices.ContainsFunc(a.walk.terms, func(t term) bool { return 2*a.walk.visits+len(c.holding[t]) >= maxVisits && a.within(c.holding[t]) })
}

// gather reports whether one of some items has the points of a candidate of a
// promise and can show something of it, or shifts what points a candidate needs.
func (c *change) gather(p *Promise, a *answer, items holders) bool {
	if len(items) == 0 {
		return false
	}
	clear(c.points)
	for _, t := range a.walk.terms {
		for _, it := range items[t] {
			if !a.looksAt(it) {
				continue
			}
			points := c.weight(a, t)
			if has(it.title, t) {
				points *= 2
			}
			c.points[it] += points
		}
	}
	var q query
	hears := sync.OnceValue(func() string { return c.now.hears(p) })
	for it, n := range c.points {
		n *= 1 + nearlyEnough
		if n < a.walk.lowest && !(n >= a.walk.least && beside(p, hears, it)) {
			continue
		}
		if q.Promise == nil {
			q = c.now.sketch(p)
			for _, t := range a.near {
				q.around = append(q.around, c.now.blunted(t))
			}
		}
		if n >= a.walk.most || !c.now.within(&q, it, nearlyEnough) {
			return true
		}
	}
	return false
}

// nearlyEnough is by how much sums of the same numbers may differ.
const nearlyEnough = 1e-9

// beside reports whether an item lies where an answer to a promise is to be expected; see besides.
func beside(p *Promise, hears func() string, it *shelved) bool {
	if it.Body == p.Body && it.looksBack() {
		return true
	}
	return expectedOn(p, it.Date) && civic.SpokenTo(query{Promise: p, asksIn: asksThemIn(p), hears: hears()}.target(), p.BodyName, it.BodyName)
}

// weight is the most that a term gives an item as a candidate for a promise.
func (c *change) weight(a *answer, t term) float64 {
	switch {
	case !has(a.terms, t) && has(a.akin, t):
		return c.now.blunt(t)
	case !has(a.terms, t) && has(a.near, t):
		return c.now.blunt(t) / 2
	}
	return c.now.weightOf(t)
}
