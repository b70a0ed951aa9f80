package link

import (
	"cmp"
	"math"
	"slices"

	"arising/internal/civic"
)

// A line that looks back tells of something that was asked for. Where it is
// nearer to one promise than to all others, and that promise to no other line,
// it tells of that one, though its words alone would not say so. How likely it
// does is weighed by a model of its own; see entryTraits.

// The chances of such a line.
const (
	faintest = 0.07 // no less is kept in mind
	mostTold = 6    // lines that are kept in mind for a promise
	signed   = 0.98 // the chance of a line that says in plain words what became of a promise
)

// A telling is a line that may tell of a promise as kept, by its odds.
type telling struct {
	lineKey
	odds  float64
	hints hint
	as    *finding // what it would show; only while the promise is looked at
}

// besidesWords reports whether more than words ties a line to a promise: a
// number or name that points to it, a day since, whom it was for, what was asked.
func besidesWords(t []float64) bool {
	return t[quotesIt]+t[rowOfDay]+t[daySince]+t[forWhom]+t[wereThere]+t[givesNumber] > 0 || t[underName] >= 0.5
}

// note keeps in mind that a line of an item may tell of a promise, with what
// chance, and what else ties it.
func (q query) note(it *shelved, e finding, chance float64, h hint) {
	if q.told == nil || it.routine && !it.isList() {
		return
	}
	e.Record, e.Item, e.MeetingDate, e.CommitteeName, e.ItemTitle = q.ID, it.ID, it.Date, it.BodyName, it.Title
	*q.told = append(*q.told, telling{lineKey{it.ID, e.line}, oddsOf(chance), h, &e})
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

// A race is one entry that may tell of a promise, with its traits.
type race struct {
	*telling
	traits []float64
}

// leastRival are the odds that any other promise, or any other entry, is taken to have at
// least: what is less likely is not kept in mind.
var leastRival = oddsOf(faintest)

// entered lays the entries that may tell of a promise beside each other and beside what other
// promises have of them.
func (a *answer) entered(id, partner civic.RecordID, all map[lineKey]rivals, sure float64) (out []race) {
	for i := range a.told {
		t := &a.told[i]
		if t.hints.has(signedOff) || t.hints.has(amiss) || t.hints.has(pointedElsewhere) || !t.hints.has(besides) || t.hints.has(wordless) && t.hints&firm == 0 {
			continue
		}
		own, others := leastRival, math.Max(leastRival, all[t.lineKey].beside(id, partner))
		for k := range a.told {
			if k != i {
				own = math.Max(own, a.told[k].odds)
			}
		}
		out = append(out, race{t, t.entryTraits(t.odds-others, t.odds-own, others >= sure, own >= sure)})
	}
	return out
}

// A nearing is an entry that tells of a promise, and whether surely so.
type nearing struct {
	lineKey
	sure bool
}

// surelyTold is the chance from which an entry tells of a promise rather than an item that
// only seems to be its report.
const surelyTold = 0.75

// nearest is the entry that most likely tells of a promise, if it is likely enough;
// the zero key if none is.
func (a *answer) nearest(id, partner civic.RecordID, all map[lineKey]rivals, by *Weights) (k nearing) {
	most := by.Entry.Floor
	for _, r := range a.entered(id, partner, all, oddsOf(by.Line.Floor)) {
		if c := by.Entry.Chance(r.traits); c >= most {
			most, k = c, nearing{r.lineKey, c >= surelyTold}
		}
	}
	return k
}

// raised claims what the nearest line tells where nothing else would be claimed
// but what was taken for want of anything better; see lastLook.
func (a *answer) raised(found []civic.Evidence) []civic.Evidence {
	i := slices.IndexFunc(a.told, func(t telling) bool { return t.lineKey == a.nearer.lineKey && t.as != nil })
	if i < 0 {
		return found
	}
	yields := func(e civic.Evidence) bool {
		return !civic.Claimed(e.Score) || forWant(e) || a.nearer.sure && !a.told[i].hints.has(aReport) && e.Kind == civic.ReportedBack && !e.MeetingDate.Before(a.told[i].as.MeetingDate)
	}
	if slices.ContainsFunc(found, func(e civic.Evidence) bool { return !yields(e) }) {
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
