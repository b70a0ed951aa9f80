package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// How many pieces of evidence are kept for one promise.
const (
	most        = 5  // claimed ones
	mostOften   = 24 // claimed ones of a promise that repeats
	mostToSee   = 3  // proposals, where nothing is claimed
	seeBesides  = 1  // proposals beside a claim, so that something is left to look at where the claim is wrong
	sureOfClaim = 0.6
)

// settled caps what came after the promise had been kept: a deferral then puts
// off something that followed, and another report on the matter is another report.
func settled(q query, found []civic.Evidence) []civic.Evidence {
	if q.recurs() {
		return found
	}
	kept, replaced := keptOn(found), replacedOn(found)
	for i := range found {
		e := &found[i]
		if e.Kind != civic.Supersedes && replaced.Known() && e.MeetingDate.After(replaced) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been replaced before")
		}
		again := e.Kind == civic.DeferredTo || e.Kind == civic.ReportedBack && !asked(e)
		if again && kept.Known() && e.MeetingDate.After(kept) && e.Score > atMost {
			e.Score, e.Reasons = atMost, append(e.Reasons, "it had been brought before")
		}
	}
	return found
}

// keptOn is the day of the first claimed report, answer or "done" that no later
// claimed deferral follows before the next of them.
func keptOn(found []civic.Evidence) (kept day.Date) {
	for _, e := range found {
		if e.Kind != civic.DeferredTo && e.Kind != civic.Supersedes && civic.Claimed(e.Score) && (!kept.Known() || e.MeetingDate.Before(kept)) {
			kept = e.MeetingDate
		}
	}
	return kept
}

// replacedOn is the day of the first claimed replacement: what comes after it
// was asked for anew.
func replacedOn(found []civic.Evidence) (d day.Date) {
	for _, e := range found {
		if e.Kind == civic.Supersedes && civic.Claimed(e.Score) && (!d.Known() || e.MeetingDate.Before(d)) {
			d = e.MeetingDate
		}
	}
	return d
}

// asked reports whether the evidence names the meeting that asked for it.
func asked(e *civic.Evidence) bool {
	return slices.ContainsFunc(e.Reasons, func(r string) bool { return strings.HasPrefix(r, "names the meeting of ") })
}

// chosen keeps the best evidence, and few proposals: a list that nobody reads
// to its end hides the one that matters. It is sorted by date and item.
func chosen(found []civic.Evidence, recurs bool) []civic.Evidence {
	slices.SortStableFunc(found, func(a, b civic.Evidence) int { return cmp.Compare(b.Score, a.Score) })
	claims := 0
	for claims < len(found) && civic.Claimed(found[claims].Score) {
		claims++
	}
	keep, see := most, mostToSee
	if recurs {
		keep = mostOften
	}
	if claims > 0 && found[0].Score >= sureOfClaim {
		see = seeBesides
	}
	out := slices.Concat(found[:min(claims, keep)], found[claims:min(len(found), claims+see)])
	slices.SortStableFunc(out, func(a, b civic.Evidence) int {
		return cmp.Or(a.MeetingDate.Compare(b.MeetingDate), strings.Compare(string(a.Item), string(b.Item)))
	})
	return out
}
