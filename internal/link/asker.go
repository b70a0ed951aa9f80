package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// A body answers another in the words of its own resolution, which seldom are those
// of the request. Where it notes what the other said, and resolves on something
// else, it has answered nothing.

// views are what another body says on a matter, and heard how it is put aside.
var (
	views = newWordlist([]string{"view", "comment", "remark", "observation", "wish", "recommendation", "opinion", "suggestion", "request", "said", "petition", "advice", "those", "papers", "position"})
	heard = newWordlist([]string{"be noted", "were noted", "was noted", "is noted", "are noted", "noted the", "note the", "to note", "be received", "been received", "be taken into account", "be considered"})
)

// partsOf cuts minutes into their sentences and clauses.
func partsOf(minutes string) []string {
	return strings.Split(strings.NewReplacer(". ", "\n", "; ", "\n", " and that ", "\n").Replace(minutes), "\n")
}

// notesViews reports whether an item's minutes note what the asking body said, of
// this matter or of all.
func (s *shelf) notesViews(q query, it *shelved) bool {
	of := s.topic(q.BodyName)
	for _, part := range partsOf(it.Minutes) {
		low := strings.ToLower(part)
		if !heard.in(low) || !views.in(low) {
			continue
		}
		terms := slices.DeleteFunc(s.topic(part), func(t term) bool { return has(of, t) })
		if len(terms) == 0 || s.cover(q, terms, nil, 0).own > 0 {
			return true
		}
	}
	return false
}

// putAside reports whether what an item's minutes note of the asking body's views says
// more of the promise, beyond the item's title, than all that it decides: then it
// decided on what the title names, and not on what was asked.
func (s *shelf) putAside(q query, it *shelved) bool {
	if !s.notesViews(q, it) {
		return false
	}
	noted, decided, alone := 0.0, 0.0, false
	for _, w := range q.own {
		if has(it.title, w.term) || q.hasKin(it.title, w.term) {
			continue
		}
		holds := []weightedTerm{w}
		aside := slices.ContainsFunc(partsOf(it.Minutes), func(part string) bool {
			low := strings.ToLower(part)
			return heard.in(low) && views.in(low) && anyTerm(holds, s.topic(part), q)
		})
		settled := slices.ContainsFunc(it.Records, func(r civic.Record) bool {
			return resolvesMuch(r) && !s.onlyNotes(q, r.Quote) && anyTerm(holds, s.topic(r.Quote), q)
		})
		noted, decided = noted+w.weight*yes(aside), decided+w.weight*yes(settled)
		alone = alone || aside && !settled
	}
	return alone && noted >= decided
}
