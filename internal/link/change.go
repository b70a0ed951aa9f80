package link

import "arising/internal/civic"

// A change is what differs between two shelves as far as a promise may care.
type change struct {
	all     bool                // everything may differ
	rarer   map[term]bool       // terms whose rarity moved a step
	weights []float64           // by term
	holding map[term][]*shelved // the changed items that hold a term, as they were and as they are
	bodies  map[civic.CommitteeID][]*shelved
	titles  map[string][]*shelved
	items   map[civic.ItemID]bool
	quoted  map[minuteKey]bool   // minutes that are quoted somewhere, before or now
	points  map[*shelved]float64 // room for one promise at a time
}

func newChange(old, now *shelf, dirty []*shelved) *change {
	c := &change{rarer: map[term]bool{}, weights: now.weights, holding: map[term][]*shelved{}, bodies: map[civic.CommitteeID][]*shelved{}, titles: map[string][]*shelved{},
		items: map[civic.ItemID]bool{}, quoted: map[minuteKey]bool{}, points: map[*shelved]float64{}}
	if old == nil || old.rare != now.rare || len(old.bodies) != len(now.bodies) {
		c.all = true
		return c
	}
	for b := range now.bodies {
		c.all = c.all || !old.bodies[b]
	}
	for t, w := range now.weights {
		if t < len(old.weights) && old.weights[t] != w || t >= len(old.weights) && w != now.rare {
			c.rarer[term(t)] = true
		}
	}
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
	for _, terms := range [...][]term{a.terms, a.near} {
		for _, t := range terms {
			if c.rarer[t] {
				return true
			}
		}
	}
	if a.minute.number != "" && c.quoted[a.minute] && a.within(c.bodies[civic.CommitteeID(a.minute.body)]) {
		return true
	}
	return a.key != "" && a.within(c.titles[a.key]) || c.joins(a)
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
			points := c.weights[t]
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
