package link

import (
	"slices"

	"arising/internal/civic"
)

// A decider gives promises that were looked at their evidence, once it is known
// what was found for the others: which lines rather tell of another promise, and
// what became of the resolutions that put it off.
type decider struct {
	*shelf
	promises map[civic.RecordID]*Promise
	answers  map[civic.RecordID]answer
	best     map[lineKey]rivals
	races    map[lineKey]rivals
	partners map[civic.RecordID]civic.RecordID // see exchanges
	renewed  map[civic.RecordID]bool           // those that get their evidence now
	drafts   map[civic.RecordID]*draft         // of those that were looked at
	market   *market
	spare    map[civic.RecordID][]int32 // the spare items that may be what a promise waits for
	rebid    map[civic.RecordID]bool    // those that bid anew
}

// newDecider decides all promises, the latest first: what put a promise off is
// later than it. First each is decided by itself; then what others claim is known.
func newDecider(s *shelf, promises []Promise, answers map[civic.RecordID]answer) *decider {
	d := &decider{shelf: s, promises: make(map[civic.RecordID]*Promise, len(promises)), answers: answers, best: firmest(answers), races: races(answers), partners: exchanges(promises),
		renewed: map[civic.RecordID]bool{}, drafts: map[civic.RecordID]*draft{}}
	order := make([]*Promise, len(promises))
	for i := range promises {
		order[i] = &promises[i]
		d.promises[promises[i].ID] = order[i]
	}
	slices.SortStableFunc(order, func(a, b *Promise) int { return b.Date.Compare(a.Date) })
	for _, p := range order {
		a := d.answers[p.ID]
		if d.seen != nil && a.raw != nil {
			d.show(p, &a)
		}
		changed := slices.ContainsFunc(a.carriers, func(id civic.RecordID) bool { return d.renewed[id] })
		if a.raw != nil || changed || !slices.Equal(a.lost, a.losing(p.ID, d.partners[p.ID], d.best)) || a.nearer != a.nearest(p.ID, d.partners[p.ID], d.races, d.by) {
			d.decide(p)
			d.renewed[p.ID] = true
		}
	}
	d.compete(order)
	return d
}

// forget lets go of what lines would show, once all is decided.
func (d *decider) forget() {
	for id := range d.drafts {
		for i := range d.answers[id].told {
			d.answers[id].told[i].as = nil
		}
	}
}

// A draft is what was found of a promise before others are asked.
type draft struct {
	own   []civic.Evidence // by itself
	found []civic.Evidence // with what became of the resolutions that put it off
	spare finding          // the spare item that it bids for
}

// decide works out the evidence of one promise by itself, looking at it again where
// that was not done this time.
func (d *decider) decide(p *Promise) *draft {
	a := d.answers[p.ID]
	if a.raw == nil {
		a = a.again(d.answer(p, a.terms))
	}
	a.lost, a.nearer = a.losing(p.ID, d.partners[p.ID], d.best), a.nearest(p.ID, d.partners[p.ID], d.races, d.by)
	f := &draft{own: contested(a.raw, a.lost)}
	a.carriers = carriers(p, f.own, d.promises)
	f.found = d.whole(p, &a, f.own, func(id civic.RecordID) []civic.Evidence { return d.draftOf(id).found })
	a.claims, a.raw = claimsOf(f.found), nil
	d.answers[p.ID], d.drafts[p.ID] = a, f
	return f
}

// again is an answer that was found anew, with what hangs on others as it was.
func (a *answer) again(now answer) answer {
	now.digest, now.yields, now.field, now.bid, now.won, now.found, now.held = a.digest, a.yields, a.field, a.bid, a.won, a.found, a.held
	return now
}

// draftOf returns what was found of a promise by itself.
func (d *decider) draftOf(id civic.RecordID) *draft {
	if f := d.drafts[id]; f != nil {
		return f
	}
	return d.decide(d.promises[id])
}

// whole is all evidence of a promise, with what became of the resolutions that put it off.
func (d *decider) whole(p *Promise, a *answer, own []civic.Evidence, of func(civic.RecordID) []civic.Evidence) []civic.Evidence {
	found := slices.Clone(own)
	for _, id := range a.carriers {
		found = append(found, d.inherited(p, id, of(id), found)...)
	}
	if !p.recurs() {
		found = a.raised(found)
	}
	return chosen(settled(p.recurs(), found), p.recurs())
}

// compete lets each promise yield to others and bid for what is spare, and gives
// those their evidence that were looked at or for which that is otherwise now.
func (d *decider) compete(order []*Promise) {
	sure, taken := d.surest(order), map[civic.ItemID]bool{}
	yields := make([][]civic.ItemID, len(order))
	for i, p := range order {
		yields[i] = d.yields(p, sure)
		for _, c := range d.answers[p.ID].claims {
			taken[c.item] = taken[c.item] || !slices.Contains(yields[i], c.item)
		}
	}
	d.bids(order, yields, taken)
	best := d.foremostBids(order)
	for i, p := range order {
		a := d.answers[p.ID]
		won := a.bid.item != "" && best[a.bid.item] == p.ID
		changed := slices.ContainsFunc(a.carriers, func(id civic.RecordID) bool { return d.renewed[id] })
		if d.renewed[p.ID] || changed || won != a.won || won && d.rebid[p.ID] || !slices.Equal(yields[i], a.yields) {
			d.finish(p, yields[i], won)
			d.renewed[p.ID] = true
		}
	}
}

// bids has each promise of which nothing is claimed bid for what is spare.
func (d *decider) bids(order []*Promise, yields [][]civic.ItemID, taken map[civic.ItemID]bool) {
	m := d.marketOf(taken)
	d.market, d.spare, d.rebid = m, map[civic.RecordID][]int32{}, map[civic.RecordID]bool{}
	served := d.served(order)
	for i, p := range order {
		a := d.answers[p.ID]
		if k := titleKey(p.ItemTitle); k != "" {
			m.named[k] = true
		}
		if served[p.ID] || !a.waits(yields[i]) {
			continue
		}
		some := m.spareOf(&a)
		for _, at := range some {
			m.sought[at]++
		}
		d.spare[p.ID] = some
	}
	for _, p := range order {
		a, field := d.answers[p.ID], m.field(d.spare[p.ID])
		if field == a.field && !d.renewed[p.ID] {
			continue
		}
		a.field, a.bid = field, bid{}
		d.answers[p.ID], d.rebid[p.ID] = a, true
		if field != 0 {
			d.bid(p)
		}
	}
}

// bid has one promise bid.
func (d *decider) bid(p *Promise) {
	f := d.draftOf(p.ID)
	a := d.answers[p.ID]
	a.bid, f.spare = d.market.bidFor(d.moved(p, f.found), d.spare[p.ID])
	d.answers[p.ID] = a
}

// served are the resolutions that put off what was kept then, and so are kept with it.
func (d *decider) served(order []*Promise) map[civic.RecordID]bool {
	out := map[civic.RecordID]bool{}
	for _, p := range order {
		a := d.answers[p.ID]
		if len(a.carriers) == 0 || !slices.ContainsFunc(a.claims, func(c claim) bool { return c.kind != civic.DeferredTo }) {
			continue
		}
		for _, id := range a.carriers {
			out[id] = true
		}
	}
	return out
}

// waits reports whether nothing is claimed of a promise but that it was put off, or
// what it yields, and a spare item may be it.
func (a *answer) waits(yields []civic.ItemID) bool {
	return a.spare.from.Known() && len(a.carriers) == 0 && !slices.ContainsFunc(a.claims, func(c claim) bool { return c.kind != civic.DeferredTo && !slices.Contains(yields, c.item) })
}

// moved is the query of a promise, measured by the days to which it was put off.
func (d *decider) moved(p *Promise, found []civic.Evidence) query {
	q := d.query(p)
	for _, e := range found {
		if e.Kind == civic.DeferredTo && civic.Claimed(e.Score) {
			q.moved = append(q.moved, e.MeetingDate)
			q.moveTo(e.Due)
		}
	}
	return q
}

// foremostBids returns which promise bids the most for each item.
func (d *decider) foremostBids(order []*Promise) map[civic.ItemID]civic.RecordID {
	best := map[civic.ItemID]civic.RecordID{}
	for _, p := range order {
		b := d.answers[p.ID].bid
		o, met := best[b.item]
		if by := d.answers[o].bid.chance; b.item != "" && (!met || b.chance > by || b.chance == by && p.ID < o) {
			best[b.item] = p.ID
		}
	}
	return best
}

// finish gives a promise its evidence.
func (d *decider) finish(p *Promise, yields []civic.ItemID, won bool) {
	f := d.draftOf(p.ID)
	a := d.answers[p.ID]
	a.yields, a.won = yields, won
	own := slices.Clone(f.own)
	for i := range own {
		if e := &own[i]; slices.Contains(yields, e.Item) && e.Kind == civic.ReportedBack {
			e.Score, e.Reasons = min(e.Score, atMost), append(slices.Clip(e.Reasons), rivalled)
		}
	}
	if won && f.spare.Item == "" {
		d.bid(p) // as it did when it was looked at
	}
	if won {
		own = slices.DeleteFunc(own, func(e civic.Evidence) bool { return e.Item == a.bid.item })
		own = append(own, f.spare.Evidence)
	}
	a.found = d.whole(p, &a, own, func(id civic.RecordID) []civic.Evidence { return d.foundOf(id) })
	a.held = true
	d.answers[p.ID] = a
}

// foundOf returns the evidence of a promise that is later than the one at hand.
func (d *decider) foundOf(id civic.RecordID) []civic.Evidence {
	if a := d.answers[id]; !a.held {
		d.finish(d.promises[id], a.yields, a.won)
	}
	return d.answers[id].found
}

// carriers are the later promises to which claimed deferrals moved one.
func carriers(p *Promise, found []civic.Evidence, all map[civic.RecordID]*Promise) (out []civic.RecordID) {
	for _, e := range found {
		if e.Kind != civic.DeferredTo || !civic.Claimed(e.Score) || e.Due == nil || e.Due.Carried == "" {
			continue
		}
		if by := all[e.Due.Carried]; by != nil && by.Date.After(p.Date) && !slices.Contains(out, by.ID) {
			out = append(out, by.ID)
		}
	}
	return out
}

// putOffThen reports whether what was found puts a promise off, by another item, at the
// meeting of some evidence: then that reports another thing.
func putOffThen(found []civic.Evidence, e *civic.Evidence) bool {
	return slices.ContainsFunc(found, func(x civic.Evidence) bool {
		return x.Kind == civic.DeferredTo && x.Score > e.Score && civic.Claimed(x.Score) && x.MeetingDate == e.MeetingDate && x.CommitteeName == e.CommitteeName
	})
}

// inherited is what became of the resolution to which a promise was put off: it
// became of the promise too.
func (d *decider) inherited(p *Promise, carrier civic.RecordID, of, found []civic.Evidence) (out []civic.Evidence) {
	for _, e := range of {
		own := slices.ContainsFunc(found, func(x civic.Evidence) bool { return x.Item == e.Item && civic.Claimed(x.Score) })
		if !civic.Claimed(e.Score) || own || e.Kind == civic.ReportedBack && putOffThen(found, &e) {
			continue
		}
		e.Record = p.ID
		e.Reasons = append(slices.Clip(e.Reasons), "to which it had been put off on "+d.promises[carrier].Date.Long())
		out = append(out, e)
	}
	return out
}
