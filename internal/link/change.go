package link

import (
	"slices"

	"arising/internal/civic"
)

// A change is what differs between two shelves as far as a promise may care.
type change struct {
	all     bool          // everything may differ
	rarer   map[term]bool // terms whose rarity moved a step
	blunter map[term]bool // and those for which it moved a wide one
	now     *shelf
	holding map[term][]*shelved // the changed items that hold a term, as they were and as they are
	bodies  map[civic.CommitteeID][]*shelved
	titles  map[string][]*shelved
	items   map[civic.ItemID]bool
	quoted  map[minuteKey]bool   // minutes that are quoted somewhere, before or now
	points  map[*shelved]float64 // room for one promise at a time
}

func newChange(old, now *shelf, dirty []*shelved) *change {
	c := &change{rarer: map[term]bool{}, blunter: map[term]bool{}, now: now, holding: map[term][]*shelved{}, bodies: map[civic.CommitteeID][]*shelved{}, titles: map[string][]*shelved{},
		items: map[civic.ItemID]bool{}, quoted: map[minuteKey]bool{}, points: map[*shelved]float64{}}
	if old == nil || old.rare != now.rare || len(old.bodies) != len(now.bodies) {
		c.all = true
		return c
	}
	for b := range now.bodies {
		c.all = c.all || !old.bodies[b]
	}
	shifted(c.rarer, old.weights, now.weights, now.rare)
	shifted(c.blunter, old.blunt, now.blunt, rarity{items: len(now.items)}.blunt(1))
	for _, it := range dirty {
		c.add(it)
	}
	for _, quoted := range [...]map[minuteKey][]int32{old.quoted, now.quoted} {
		for k := range quoted {
			c.quoted[k] = true
		}
	}
	return c
}

// shifted notes the terms whose weight is another now; one that was not known weighed as much as the rarest.
func shifted(into map[term]bool, old, now []float64, rare float64) {
	for t, w := range now {
		if t < len(old) && old[t] != w || t >= len(old) && w != rare {
			into[term(t)] = true
		}
	}
}

func (c *change) add(it *shelved) {
	c.items[it.ID] = true
	c.bodies[it.Body] = append(c.bodies[it.Body], it)
	if it.key != "" {
		c.titles[it.key] = append(c.titles[it.key], it)
	}
	for _, t := range merged(it.title, it.text) {
		c.holding[t] = append(c.holding[t], it)
	}
}

// touches reports whether what was found for a promise may be otherwise now.
func (c *change) touches(a *answer) bool {
	if c.all || c.items[a.item] {
		return true
	}
	if holdsAnyOf(c.rarer, a.terms) || holdsAnyOf(c.blunter, a.near) || holdsAnyOf(c.blunter, a.akin) {
		return true
	}
	if a.minute.number != "" && c.quoted[a.minute] && a.within(c.bodies[civic.CommitteeID(a.minute.body)]) {
		return true
	}
	return a.key != "" && a.within(c.titles[a.key]) || c.joins(a)
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
// promise, or turns aside the walk that found them. Points are added here in
// another order than there, so that nearly enough is enough.
func (c *change) joins(a *answer) bool {
	clear(c.points)
	visits := a.walk.visits
	for _, t := range a.walk.terms {
		for _, it := range c.holding[t] {
			if !a.looksAt(it) {
				continue
			}
			if visits++; visits >= maxVisits {
				return true
			}
			points := c.weight(a, t)
			if has(it.title, t) {
				points *= 2
			}
			if c.points[it] += points; c.points[it] >= a.walk.least*(1-1e-9) {
				return true
			}
		}
	}
	return false
}

// weight is the most that a term gives an item as a candidate for a promise.
func (c *change) weight(a *answer, t term) float64 {
	switch {
	case !has(a.terms, t) && has(a.akin, t):
		return c.now.blunt[t]
	case !has(a.terms, t) && has(a.near, t):
		return c.now.blunt[t] / 2
	}
	return c.now.weights[t]
}
