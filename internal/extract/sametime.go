package extract

import (
	"regexp"

	"arising/internal/civic"
)

// sameTime is how a clause takes its time from the one before it: "that the Leader be
// invited to that meeting", "that the map be shown at the same time".
var sameTime = regexp.MustCompile(`(?i)\b(?:(?:to|at|for|by|on|before|in time for) )?(?:that (?:meeting|date|session)|the same (?:meeting|date|day|time|month|session))\b`)

// shareTime gives clauses that name no time of their own, but the same as another's,
// the time of the last clause before them that has one. Its words stay their own.
func shareTime(all []civic.Record) {
	var last *civic.Due
	for i := range all {
		r := &all[i]
		if r.Due == nil && last != nil && commits[r.Verb] {
			if words := sameTime.FindString(r.Quote); words != "" {
				d := *last
				d.Expression, d.Recurs = words, ""
				r.Due = &d
			}
		}
		if r.Due != nil && r.Due.To.Known() {
			last = r.Due
		}
	}
}
