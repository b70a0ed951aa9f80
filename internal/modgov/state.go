package modgov

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// The words by which the sites say that a meeting is not to be held as planned:
// ", CANCELLED" at the end of a title, "CANCELLED - " at its start, "Moved
// from 13 January, " in front of the committee.
var (
	cancelledForm = regexp.MustCompile(`(?i)[\s,(*-]*\b(cancell?ed|abandoned|withdrawn)\b[\s,)*:-]*`)
	postponedForm = regexp.MustCompile(`(?i)[\s,(*-]*\b(postponed|rearranged|rescheduled)\b(?: (?:to|from)\b[^,]*)?[\s,)*:-]*`)
	movedForm     = regexp.MustCompile(`(?i)\b((?:moved|brought forward|put back|changed) (?:from|to)\b[^,]*)(?:,\s*)?`)
)

// stateOf reads what a title or row says of the meeting's fate, and returns
// the words without it. Nothing said is Scheduled.
func stateOf(words string) (state civic.MeetingState, note, rest string) {
	if m := movedForm.FindStringSubmatchIndex(words); m != nil {
		note = strings.TrimRight(words[m[2]:m[3]], " -")
		if i := strings.Index(note, " - "); i > 0 {
			note = note[:i] // "Moved from 13 January - Cabinet"
			m[1] = m[2] + i + 3
		}
		return civic.Moved, note, strings.TrimSpace(words[:m[0]] + words[m[1]:])
	}
	for _, f := range []struct {
		form  *regexp.Regexp
		state civic.MeetingState
	}{{cancelledForm, civic.Cancelled}, {postponedForm, civic.Moved}} {
		if m := f.form.FindStringIndex(words); m != nil {
			note = strings.Trim(words[m[0]:m[1]], " ,()*:-")
			return f.state, note, strings.Trim(words[:m[0]]+" "+words[m[1]:], " ")
		}
	}
	return civic.Scheduled, "", words
}
