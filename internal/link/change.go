package link

import (
	"slices"

	"arising/internal/civic"
)

// A change is what differs between two shelves as far as a promise may care.
type change struct {
	all      bool                // everything may differ
	now      *shelf              // as it is
	rarer    map[term]bool       // terms whose rarity moved a step
	blunter  map[term]bool       // and those for which it moved a wide one
	appeared map[term]bool       // that some item holds now and none did, or the other way round
	bodies   map[term]bool       // names of bodies that are such only now, or are no more
	holding  *holders            // the changed items, as they were and as they are
	retitled *holders            // the other items whose title holds a term whose rarity moved
	kindred  map[term][]*shelved // by their kin, the items that hold what no item held
	quoting  map[minuteKey][]*shelved
	met      map[civic.CommitteeID][]*shelved
	titles   map[string][]*shelved
	items    map[civic.ItemID]bool
}

func newChange(old, now *shelf, dirty []*shelved) *change {
	c := &change{now: now, rarer: map[term]bool{}, blunter: map[term]bool{}, appeared: map[term]bool{}, bodies: map[term]bool{}, kindred: map[term][]*shelved{},
		quoting: map[minuteKey][]*shelved{}, met: map[civic.CommitteeID][]*shelved{}, titles: map[string][]*shelved{}, items: map[civic.ItemID]bool{}}
	if old == nil || !slices.Equal(old.bodyNames, now.bodyNames) || !sameSuccessions(old.succeeded, now.succeeded) || old.rare != now.rare || old.dull != now.dull || old.pace != now.pace {
		c.all = true
		return c
	}
	for t := range max(len(old.counts), len(now.counts)) {
		t := term(t)
		note(c.rarer, t, old.weightOf(t) != now.weightOf(t))
		note(c.blunter, t, old.blunt(t) != now.blunt(t))
		note(c.appeared, t, old.held(t) != now.held(t))
	}
	// A name that has no number is in no item and no promise.
	for name := range now.bodies {
		if t, ok := now.terms[name]; ok {
			note(c.bodies, t, !old.bodies[name])
		}
	}
	for name := range old.bodies {
		if t, ok := now.terms[name]; ok {
			note(c.bodies, t, !now.bodies[name])
		}
	}
	for _, it := range dirty {
		c.add(it)
	}
	c.holding, c.retitled = newHolders(dirty, len(now.stems)), newHolders(c.reworded(), len(now.stems))
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
}

// reworded returns the items that did not change, but how telling their titles are; see novel.
func (c *change) reworded() (out []*shelved) {
	if len(c.rarer) == 0 {
		return nil
	}
	for i := range c.now.items {
		if it := &c.now.items[i]; !c.items[it.ID] && holdsAnyOf(c.rarer, it.title) {
			out = append(out, it)
		}
	}
	return out
}

// relate notes which words have kin that no item held before.
func (c *change) relate() {
	for t := range c.appeared {
		for _, at := range c.holding.of(t) {
			family(c.now.stems[t], func(stem string) {
				if w, ok := c.now.terms[stem]; ok {
					c.kindred[w] = append(c.kindred[w], c.holding.items[at>>1])
				}
			})
		}
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
	for _, n := range a.numbers {
		if a.within(c.quoting[minuteKey{string(p.Body), n}]) {
			return true
		}
	}
	return a.key != "" && a.within(c.titles[a.key]) || c.lists(p, a) || c.joins(p, a)
}

// lists reports whether a changed item is, or was, among the lists that were read for a promise; see entries.
func (c *change) lists(p *Promise, a *answer) bool {
	return a.lists.from.Known() && slices.ContainsFunc(c.met[p.Body], func(it *shelved) bool {
		return it.isList() && !it.Date.Before(a.lists.from) && !it.Date.After(a.lists.to)
	})
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
