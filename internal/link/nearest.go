package link

import (
	"cmp"
	"math"
	"slices"

	"arising/internal/civic"
)

// A line that looks back tells of something that was asked for. Where it is
// nearer to one promise than to all others, and that promise to no other line,
// it tells of that one, though its words alone would not say so.

// The chances and margins of such a line.
const (
	faintest = 0.07 // no less is kept in mind
	enoughSo = 0.2  // the least with which a line is taken to be the one
	byFar    = 1    // by how much its odds, a logarithm, must be better than all others
	mostTold = 6    // lines that are kept in mind for a promise
	signed   = 0.98 // the chance of a line that says in plain words what became of a promise
)

// A telling is a line that may tell of a promise as kept, by its odds.
type telling struct {
	lineKey
	odds float64
	rise bool     // it may be claimed because no other promise is as near
	as   *finding // what it would show; only while the promise is looked at
}

// besidesWords reports whether more than words ties a line to a promise: a
// number or name that points to it, a day since, whom it was for, what was asked.
func besidesWords(t []float64) bool {
	return t[quotesIt]+t[rowOfDay]+t[daySince]+t[forWhom]+t[wereThere]+t[givesNumber] > 0 || t[underName] >= 0.5
}

// note keeps in mind that a line of an item may tell of a promise, with what
// chance, and whether it may be claimed for want of a nearer promise.
func (q query) note(it *shelved, e finding, chance float64, mayRise bool) {
	if q.told == nil {
		return
	}
	e.Record, e.Item, e.MeetingDate, e.CommitteeName, e.ItemTitle = q.ID, it.ID, it.Date, it.BodyName, it.Title
	*q.told = append(*q.told, telling{lineKey{it.ID, e.line}, oddsOf(chance), mayRise, &e})
}

// oddsOf is the logarithm of the odds of a chance.
func oddsOf(chance float64) float64 { return math.Log(chance / (1 - chance)) }

// likeliestTold keeps the few lines that most likely tell of a promise, in order of place.
func likeliestTold(all []telling) []telling {
	slices.SortStableFunc(all, func(a, b telling) int { return cmp.Compare(b.odds, a.odds) })
	return slices.Clip(all[:min(len(all), mostTold)])
}

// races lays the tellings of all promises side by side, by their odds.
func races(answers map[civic.RecordID]answer) map[lineKey]rivals {
	out := map[lineKey]rivals{}
	for id, a := range answers {
		for _, t := range a.told {
			r := out[t.lineKey]
			r.add(id, t.odds)
			out[t.lineKey] = r
		}
	}
	return out
}

// nearest is the line that tells of a promise because it is nearer to it than to
// any other, and no other line is as near; the zero key if there is none.
func (a *answer) nearest(id, partner civic.RecordID, all map[lineKey]rivals) (k lineKey) {
	if len(a.told) == 0 {
		return k
	}
	t := a.told[0]
	if !t.rise || t.odds < oddsOf(enoughSo) || t.odds < all[t.lineKey].beside(id, partner)+byFar || len(a.told) > 1 && t.odds < a.told[1].odds+byFar {
		return k
	}
	return t.lineKey
}

// raised claims what the nearest line tells where nothing else would be claimed
// but what was taken for want of anything better; see lastLook.
func (a *answer) raised(found []civic.Evidence) []civic.Evidence {
	if a.nearer == (lineKey{}) || slices.ContainsFunc(found, func(e civic.Evidence) bool { return civic.Claimed(e.Score) && !forWant(e) }) {
		return found
	}
	i := slices.IndexFunc(a.told, func(t telling) bool { return t.lineKey == a.nearer && t.as != nil })
	if i < 0 {
		return found
	}
	e := a.told[i].as.Evidence
	e.Score, e.Reasons = atLeast, append(slices.Clip(e.Reasons), "no other promise is as near to it")
	found = slices.DeleteFunc(found, func(o civic.Evidence) bool { return o.Item == e.Item })
	for i := range found {
		found[i].Score = min(found[i].Score, atMost)
	}
	return append(found, e)
}

// forWant reports whether something was claimed only because nothing better came.
func forWant(e civic.Evidence) bool { return slices.Contains(e.Reasons, noBetter) }

// atLeast is the score of what is claimed because nothing else is as near.
const atLeast = 0.5
