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
	renewed  map[civic.RecordID]bool           // those that got their evidence now
}

// newDecider decides all promises, the latest first: what put a promise off is
// later than it.
func newDecider(s *shelf, promises []Promise, answers map[civic.RecordID]answer) *decider {
	d := &decider{shelf: s, promises: make(map[civic.RecordID]*Promise, len(promises)), answers: answers, best: firmest(answers), races: races(answers), partners: exchanges(promises), renewed: map[civic.RecordID]bool{}}
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
	return d
}

// decide works out the evidence of one promise, looking at it again where that
// was not done this time.
func (d *decider) decide(p *Promise) {
	a := d.answers[p.ID]
	if a.raw == nil {
		digest := a.digest
		a = d.answer(p, a.terms)
		a.digest = digest
	}
	a.lost, a.nearer = a.losing(p.ID, d.partners[p.ID], d.best), a.nearest(p.ID, d.partners[p.ID], d.races, d.by)
	found := contested(a.raw, a.lost)
	a.carriers = carriers(p, found, d.promises)
	for _, id := range a.carriers {
		found = append(found, d.inherited(p, id, found)...)
	}
	if !p.recurs() {
		found = a.raised(found)
	}
	for i := range a.told {
		a.told[i].as = nil
	}
	a.found = chosen(settled(p.recurs(), found), p.recurs())
	a.raw, a.whole = nil, true
	d.answers[p.ID] = a
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

// inherited is what became of the resolution to which a promise was put off: it
// became of the promise too.
func (d *decider) inherited(p *Promise, carrier civic.RecordID, found []civic.Evidence) (out []civic.Evidence) {
	if !d.answers[carrier].whole {
		d.decide(d.promises[carrier]) // it is kept elsewhere
	}
	for _, e := range d.answers[carrier].found {
		own := slices.ContainsFunc(found, func(x civic.Evidence) bool { return x.Item == e.Item && civic.Claimed(x.Score) })
		if !civic.Claimed(e.Score) || own {
			continue
		}
		e.Record = p.ID
		e.Reasons = append(slices.Clip(e.Reasons), "to which it had been put off on "+d.promises[carrier].Date.Long())
		out = append(out, e)
	}
	return out
}
