package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// A strength says by what a promise is tied to an entry, weakest first.
type strength int

const (
	byLikeness  strength = iota // shared rare words, or the title of its item
	byWholeName                 // the promise itself names the entry whole
	byNumber                    // a number that the source gives
)

// wholly is the score of a promise that names an entry in one piece.
const wholly = 0.8

// A tie is a link while it is weighed against the others of its promise.
type tie struct {
	civic.Link
	strength
}

// settledTies returns the best links of one promise, at most linksEach. Within
// one programme a promise seldom belongs to two items: where one is tied more
// strongly, or by likeness alone more closely, the others are only proposed.
func settledTies(all []tie) []civic.Link {
	slices.SortStableFunc(all, func(a, b tie) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(b.Score, a.Score), strings.Compare(string(a.Entry), string(b.Entry)))
	})
	best := map[civic.ProgrammeID]tie{}
	var out []civic.Link
	for _, t := range all {
		first, met := best[t.Programme]
		switch {
		case !civic.Claimed(t.Score):
		case !met:
			best[t.Programme] = t
		case t.strength < first.strength || t.strength == byLikeness && t.Score < first.Score:
			t.Score = atMost
			t.Reasons = append(t.Reasons, "but closer to “"+first.Title+"” of the same programme")
		}
		out = append(out, t.Link)
	}
	slices.SortStableFunc(out, func(a, b civic.Link) int { return cmp.Compare(b.Score, a.Score) })
	return out[:min(len(out), linksEach)]
}

// lapse is how many days after its meeting an item that was planned for one
// meeting may still be what a promise is about.
const lapse = 31

// apart is how many days after a promise was due an item may be planned that
// is to keep it.
const apart = 365

// elsewhen says that an entry of a plan lies at another time than the promise:
// it was to be taken, and done with, well before the promise was made, or is
// planned for long after the promise was due.
func elsewhen(p *Promise, e *belonging, s strength) string {
	if s == byNumber || !e.list.Kind.ByMeeting() || e.Due == nil || !e.Due.To.Known() || !p.Date.Known() {
		return ""
	}
	last := p.Date
	if p.Due != nil && p.Due.To.Known() {
		last = p.Due.To
	}
	switch {
	case e.Due.To.DaysUntil(p.Date) > lapse:
		return "but planned for " + e.Due.Expression + ", before the promise"
	case last.DaysUntil(first(e.Due.From, e.Due.To)) > apart:
		return "but planned for " + e.Due.Expression + ", long after the promise"
	}
	return ""
}

// onlyNamed says that of a programme known by its name alone nothing but the
// whole name shows anything.
func onlyNamed(_ *Promise, e *belonging, s strength) string {
	if s > byLikeness || e.list.Kind != civic.NamedInMinutes {
		return ""
	}
	return "but the programme is known by its name only"
}
