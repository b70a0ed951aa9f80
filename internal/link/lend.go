package link

import (
	"slices"

	"arising/internal/civic"
)

// A resolution that puts a promise off is a commitment of its own, "that the report be
// deferred to March". What keeps the promise, or moves it on, later than that does the same
// for the resolution, which seldom says by itself what it was about: shown late beside a
// promise that was kept, it would accuse somebody of nothing.

// A lending gives such resolutions what was found of the promises that they put off.
type lending struct {
	*decider
	of map[civic.RecordID][]civic.RecordID // the promises that a resolution put off
}

// lends returns the evidence that the resolutions get which promises put off that were
// decided now, or put off before, by the answers of the last time; of all where those are nil.
func (d *decider) lends(promises []Promise, before map[civic.RecordID]answer) map[civic.RecordID][]civic.Evidence {
	l := lending{decider: d, of: map[civic.RecordID][]civic.RecordID{}}
	for i := range promises {
		for _, c := range d.answers[promises[i].ID].carriers {
			l.of[c] = append(l.of[c], promises[i].ID)
		}
	}
	out := map[civic.RecordID][]civic.Evidence{}
	for c, of := range l.of {
		if before == nil || d.renewed[c] || slices.ContainsFunc(of, func(p civic.RecordID) bool { return d.renewed[p] }) {
			out[c] = l.lent(c)
		}
	}
	for p, a := range before {
		for _, c := range a.carriers {
			if _, done := out[c]; !done && d.promises[c] != nil && (d.renewed[p] || d.promises[p] == nil) {
				out[c] = l.lent(c) // nothing of that promise any more
			}
		}
	}
	return out
}

// lent is what a resolution gets: nothing where it was kept by itself.
func (l lending) lent(c civic.RecordID) (out []civic.Evidence) {
	own := l.at(c)
	if slices.ContainsFunc(own, func(e civic.Evidence) bool { return e.Kind != civic.DeferredTo && civic.Claimed(e.Score) }) {
		return nil
	}
	for _, p := range l.of[c] {
		for _, e := range l.at(p) {
			same := func(x civic.Evidence) bool { return x.Item == e.Item && (civic.Claimed(x.Score) || x.Kind == e.Kind) }
			if !civic.Claimed(e.Score) || !e.MeetingDate.After(l.promises[c].Date) || slices.ContainsFunc(own, same) || slices.ContainsFunc(out, same) {
				continue
			}
			e.Record = c
			e.Reasons = append(slices.Clip(e.Reasons), "of the promise of "+l.promises[p].Date.Long()+", which it put off")
			out = append(out, e)
		}
	}
	return out
}

// at returns what was found of a promise, finding it again where it is kept elsewhere.
func (d *decider) at(id civic.RecordID) []civic.Evidence { return d.foundOf(id) }
