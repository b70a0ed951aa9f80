package link

import (
	"slices"
	"strings"
)

// A body answers another in the words of its own resolution, which seldom are those
// of the request. Where it notes what the other said, and resolves on something
// else, it has answered nothing.

// views are what another body says on a matter, and heard how it is put aside.
var (
	views = newWordlist([]string{"view", "comment", "remark", "observation", "wish", "recommendation", "opinion", "suggestion", "request", "said", "petition", "advice", "those", "papers", "position"})
	heard = newWordlist([]string{"be noted", "were noted", "was noted", "is noted", "are noted", "noted the", "note the", "to note", "be received", "been received", "be taken into account", "be considered"})
)

// notesViews reports whether an item's minutes note what the asking body said, of
// this matter or of all.
func (s *shelf) notesViews(q query, it *shelved) bool {
	of := s.topic(q.BodyName)
	for part := range strings.SplitSeq(strings.NewReplacer(". ", "\n", "; ", "\n", " and that ", "\n").Replace(it.Minutes), "\n") {
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
