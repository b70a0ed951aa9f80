package link

import "arising/internal/civic"

// A change is what differs between two shelves as far as a promise may care.
type change struct {
	all     bool               // everything may differ
	rarer   map[term]bool      // terms whose rarity moved a step
	holding map[term][]touched // the changed items that hold a term
	bodies  map[civic.CommitteeID][]touched
	titles  map[string][]touched
	items   map[civic.ItemID]bool
	quoted  map[minuteKey]bool // minutes that are quoted somewhere, before or now
}

// touched is a changed item.
type touched struct{ *shelved }

func newChange(old, now *shelf, dirty []*shelved) *change {
	c := &change{rarer: map[term]bool{}, holding: map[term][]touched{}, bodies: map[civic.CommitteeID][]touched{}, titles: map[string][]touched{}, items: map[civic.ItemID]bool{}, quoted: map[minuteKey]bool{}}
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
		c.add(touched{it})
	}
	for _, quoted := range [...]map[minuteKey][]int32{old.quoted, now.quoted} {
		for k := range quoted {
			c.quoted[k] = true
		}
	}
	return c
}

func (c *change) add(it touched) {
	c.items[it.ID] = true
	c.bodies[it.Body] = append(c.bodies[it.Body], it)
	if it.key != "" {
		c.titles[it.key] = append(c.titles[it.key], it)
	}
	for _, terms := range [...][]term{it.title, it.text} {
		for _, t := range terms {
			c.holding[t] = append(c.holding[t], it)
		}
	}
}

// touches reports whether what was found for a promise may be otherwise now.
func (c *change) touches(a *answer) bool {
	if c.all || c.items[a.promise.Item] {
		return true
	}
	for _, t := range a.terms {
		if c.rarer[t] || a.within(c.holding[t]) {
			return true
		}
	}
	if n := leadingNumber(a.promise.ItemNumber); n != "" && c.quoted[minuteKey{string(a.promise.Body), n}] && a.within(c.bodies[a.promise.Body]) {
		return true
	}
	return a.key != "" && a.within(c.titles[a.key])
}

// within reports whether one of the items lies in the time in which a promise is looked for.
func (a *answer) within(items []touched) bool {
	for _, it := range items {
		if it.Date.After(a.from) && !it.Date.After(a.to) {
			return true
		}
	}
	return false
}
