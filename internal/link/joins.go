package link

import (
	"slices"
	"sync"

	"arising/internal/civic"
	"arising/internal/day"
)

// holders are some items by the terms that they hold.
type holders struct {
	items  []*shelved  // by date
	at     [][]posting // by term: which of them hold it
	points []float64   // room for one promise at a time
}

func newHolders(items []*shelved, terms int) *holders {
	h := &holders{items: slices.Clone(items), points: make([]float64, len(items))}
	slices.SortStableFunc(h.items, func(a, b *shelved) int { return a.Date.Compare(b.Date) })
	if len(items) == 0 {
		return h
	}
	h.at = make([][]posting, terms)
	for i, it := range h.items {
		for _, t := range merged(it.title, it.text) {
			at := posting(i) << 1
			if has(it.title, t) {
				at++
			}
			h.at[t] = append(h.at[t], at)
		}
	}
	return h
}

func (h *holders) of(t term) []posting {
	if int(t) < len(h.at) {
		return h.at[t]
	}
	return nil
}

// within returns from and up to which of the items a promise looks.
func (h *holders) within(a *answer) (from, to int) {
	from = h.until(a.from)
	return from, max(from, h.until(a.to))
}

// until returns how many of the items are dated up to and including d.
func (h *holders) until(d day.Date) int {
	n, _ := slices.BinarySearchFunc(h.items, d, func(it *shelved, d day.Date) int {
		if it.Date.After(d) {
			return 1
		}
		return -1
	})
	return n
}

// between returns the items of some days.
func (h *holders) between(first, last day.Date) []*shelved {
	from := h.until(first.AddDays(-1))
	return h.items[from:max(from, h.until(last))]
}

// joins reports whether a changed item is, or was, among the candidates of a
// promise, or turns aside the walk that found them; or one that matters more or
// less now.
func (c *change) joins(p *Promise, a *answer) bool {
	if len(c.kindred) > 0 && slices.ContainsFunc(a.terms, func(t term) bool { return a.within(c.kindred[t]) }) {
		return true
	}
	return c.gather(p, a, c.holding) || c.gather(p, a, c.retitled) || c.farOff(p, a)
}

// farOff reports whether a changed item is, or was, among those that a promise's
// far look weighed, or would be now.
func (c *change) farOff(p *Promise, a *answer) bool {
	if !a.far.from.Known() {
		return false
	}
	items := c.holding.between(a.far.from, a.far.to)
	if len(items) == 0 {
		return false
	}
	q := c.now.comes(p)
	q.letters = lettersOf(p)
	q.guest, q.guestTerm = c.now.guestOf(p)
	names := capitalNames(p.Quote)
	return slices.ContainsFunc(items, func(it *shelved) bool { return q.mayBeFar(it, names) && q.comesTo(it) })
}

// gather reports whether one of some items has the points of a candidate of a
// promise and can show something of it, or shifts what points a candidate needs.
// Points are added here in another order than there, so that nearly enough is enough.
func (c *change) gather(p *Promise, a *answer, h *holders) bool {
	from, to := h.within(a)
	if from == to {
		return false
	}
	points := h.points[from:to]
	clear(points)
	for _, t := range a.walk.terms {
		all, weight := h.of(t), c.weight(a, t)
		if len(all) > 0 && 2*a.walk.visits+len(all) >= maxVisits {
			return true // a word that stands everywhere may be cut short
		}
		for _, at := range all {
			if i := int(at >> 1); i >= from && i < to {
				points[i-from] += weight * float64(1+at&1)
			}
		}
	}
	return c.matters(p, a, h.items[from:to], points)
}

// nearlyEnough is by how much sums of the same numbers may differ.
const nearlyEnough = 1e-9

// matters does what gather promises, once the points of the items are known.
func (c *change) matters(p *Promise, a *answer, items []*shelved, points []float64) bool {
	var q query
	comes := sync.OnceValue(func() *query { return c.now.comes(p) })
	for i, it := range items {
		n := points[i] * (1 + nearlyEnough)
		if points[i] == 0 || n < a.walk.lowest && !(n >= a.walk.least && beside(p, comes, it)) {
			continue
		}
		if n >= a.walk.most {
			return true
		}
		if q.Promise == nil {
			q = c.now.sketch(p)
			for _, t := range a.near {
				q.around = append(q.around, c.now.blunted(t))
			}
		}
		if !c.now.within(&q, it, nearlyEnough) {
			return true
		}
	}
	return false
}

// beside reports whether an item lies where an answer to a promise is to be expected; see besides.
func beside(p *Promise, comes func() *query, it *shelved) bool {
	if it.looksBack() && (it.Body == p.Body || (query{Promise: p}).cameHere(it.BodyName)) {
		return true
	}
	if !expectedOn(p, it.Date) {
		return false
	}
	q := comes()
	return civic.SpokenTo(q.target(), q.BodyName, it.BodyName) || slices.Contains(q.heirs, it.BodyName)
}

// comes returns a query of which only is known to whom the promise must come.
func (s *shelf) comes(p *Promise) *query {
	q := &query{Promise: p, asksIn: asksThemIn(p), hears: s.hears(p)}
	q.heirs = s.heirs(q)
	return q
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
