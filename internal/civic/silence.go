package civic

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/day"
)

// silence reports whether the body that should have heard of an overdue
// commitment has met since its last day with nothing said of it, and whether
// every agenda that could have shown otherwise is held. Where one is missing
// nobody is accused.
func silence(c Commitment, w weighed, sittings []Sitting, asOf day.Date) (bool, Coverage) {
	body, known := listener(c, sittings)
	coverage, metSince := PartialCoverage, false
	if known {
		coverage = FullCoverage
	}
	named := c.namesMeeting()
	for _, s := range sittings {
		named = named && !(s.Committee == body && s.Council == c.Council && !s.Date.Before(c.Due.From) && !s.Date.After(c.Due.To))
		if s.Committee != body || s.Council != c.Council || s.Cancelled || !s.Date.After(c.MeetingDate) || s.Date.After(asOf) {
			continue
		}
		if !s.AgendaHeld {
			coverage = PartialCoverage
		}
		if c.Due != nil && c.Due.To.Known() && s.Date.After(c.Due.To) {
			metSince = true
		}
	}
	if named { // the very meeting is not known, and may have been held
		coverage = PartialCoverage
	}
	silent := c.Status.Outstanding() && c.Standing == StatusOverdue && metSince && coverage == FullCoverage && len(w.since().about(c)) == 0
	return silent, coverage
}

// namesMeeting reports whether a commitment is due at a meeting on a printed day or in a
// printed month: "at its meeting on 24 November 2025", "to the June 2025 meeting".
func (c Commitment) namesMeeting() bool {
	if c.Due == nil || !c.Due.From.Known() || !c.Due.To.Known() || c.Due.Recurs != "" || c.Deferred > 0 {
		return false
	}
	return c.Due.Precision == ByDay && meetingOn.MatchString(c.Quote) || c.Due.Precision == ByMonth && meetingIn.MatchString(c.Due.Expression)
}

// meetingIn is how the words of a due name the meeting of a month.
var meetingIn = regexp.MustCompile(`^(?:to|at|for|on|in) (?:the|its|their|a) (?:[A-Z][a-z]+ (?:\d{4} )?)?meeting\b`)

// meetingOn is how a quote names the meeting of a day.
var meetingOn = regexp.MustCompile(`(?i)\bmeetings? (?:of (?:the |its )?[A-Za-z ,&()'’-]{3,80} )?(?:to be held |scheduled |planned |arranged |due )?(?:on|of|for) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\d`)

// about leaves out what was heard of earlier occurrences of a recurring
// commitment. Proposals count here: where anything may match, silence is not certain.
func (l evidenceList) about(c Commitment) evidenceList {
	if !c.repeats() {
		return l
	}
	var out evidenceList
	for _, e := range l {
		if !e.MeetingDate.Before(c.Due.From) {
			out = append(out, e)
		}
	}
	return out
}

// listener returns the body to which the commitment must come back: the named
// recipient where it is one body of that council, else the body whose minutes
// record it. It is unknown where a body is named that has no sitting here, or
// where the name fits several.
func listener(c Commitment, sittings []Sitting) (CommitteeID, bool) {
	want := bodyWords(c.Recipient)
	if !namesBody(want) || slices.Equal(want, bodyWords(c.CommitteeName)) {
		return c.Body, hasSittings(c.Council, c.Body, sittings)
	}
	found := map[CommitteeID]int{}
	for _, s := range sittings {
		if have := bodyWords(s.Name); s.Council == c.Council && sameBody(want, have) {
			found[s.Committee] = len(have)
		}
	}
	best, ties := CommitteeID(""), 0
	for id, n := range found {
		switch {
		case best == "" || n < found[best]:
			best, ties = id, 1
		case n == found[best]:
			ties++
		}
	}
	return best, ties == 1
}

func hasSittings(council CouncilID, body CommitteeID, sittings []Sitting) bool {
	for _, s := range sittings {
		if s.Council == council && s.Committee == body {
			return true
		}
	}
	return false
}

// bodyWords returns the words of a body's name that tell it from others.
func bodyWords(name string) []string {
	var out []string
	for _, w := range strings.Split(Slug(name), "-") {
		switch w {
		case "the", "this", "and", "of", "for", "a", "x", "its", "next", "meeting":
		default:
			out = append(out, w)
		}
	}
	return out
}

// bodyNouns are the words by which a body is recognised as one. Those with
// true are names by themselves; "the Committee" is always the one that speaks.
var bodyNouns = map[string]bool{"committee": false, "cabinet": true, "council": true, "executive": true, "board": false, "forum": false, "panel": false,
	"commission": false, "subcommittee": false, "authority": false, "partnership": false, "assembly": true}

// namesBody reports whether the words are the name of a body that meets.
func namesBody(words []string) bool {
	if len(words) == 0 {
		return false
	}
	alone, body := bodyNouns[words[len(words)-1]]
	return body && (alone || len(words) > 1)
}

// bodyNoun returns the noun by which a committee calls another body, "the Board",
// where that noun is not its own. Of committees there are too many for that.
func bodyNoun(want []string, own string) (noun string, other bool) {
	if len(want) != 1 || want[0] == "committee" || want[0] == "subcommittee" {
		return "", false
	}
	_, body := bodyNouns[want[0]]
	return want[0], body && !slices.Contains(bodyWords(own), want[0])
}

// SpokenTo reports whether something that is to come to recipient, as minutes
// name it, comes to the body of the given name. Where recipient is empty, no
// body ("Members", "HR group") or a common noun ("the Committee"), it comes to
// the body that recorded it, own.
func SpokenTo(recipient, own, name string) bool {
	want := bodyWords(recipient)
	if namesBody(want) {
		return sameBody(want, bodyWords(name))
	}
	if noun, other := bodyNoun(want, own); other {
		have := bodyWords(name)
		return own != name && len(have) > 0 && have[len(have)-1] == noun
	}
	return own == name
}

// sameBody reports whether every word of the wanted name stands in the other:
// "Audit Committee" is "Standards and Audit Committee" where no other is.
func sameBody(want, have []string) bool {
	in := make(map[string]bool, len(have))
	for _, w := range have {
		in[w] = true
	}
	for _, w := range want {
		if !in[w] {
			return false
		}
	}
	return len(want) > 0
}
