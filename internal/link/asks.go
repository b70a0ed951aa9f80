package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/when"
)

// asks are the wordings by which minutes say that something comes because it
// was asked for. Those that end in a blank say it only where the words after
// them name who asked, the minute or the meeting.
var asks = []string{"as requested", "as promised", "as asked", "as instructed", "as sought", "as called for", "as directed", "as agreed at", "as agreed on", "as agreed in", "as resolved",
	"requested at", "requested by", "requested in", "asked for at", "asked for by", "asked for in", "asked for on", "had asked", "sought by", "sought at", "sought in", "called for by", "called for in",
	"called for at", "commissioned by", "instructed by", "been requested", "been sought", "been asked for", "had requested", "had called for", "had sought", "had instructed", "for which the",
	"at the request of the", "follow-up report", "at its last meeting", "at the last meeting", "at the previous meeting", "from the last meeting", "from the previous meeting", "at the invitation of",
	"further to minute", "further to the minute", "with reference to minute", "under reference to", "arising from minute", "pursuant to minute", "in accordance with minute", "in terms of minute",
	"further to ", "with reference to ", "arising from ", "arising out of ", "pursuant to ", "in terms of ", "in accordance with ", "in line with ", "in fulfilment of ", "following ", "in response to ",
	"on the committee's ", "on the committee’s ", "at the committee's ", "at the committee’s ", "at members' ", "at members’ ", "committee's request", "committee’s request", "panel's request",
	"panel’s request", "board's request", "board’s request", "forum's request", "forum’s request", "members' request", "members’ request", "returned to the committee", "resumed consideration", "consideration was resumed"}

// attending are the wordings by which minutes say that somebody came.
var attending = []string{"in attendance", "attended", "was present", "were present", "was welcomed", "were welcomed", "welcomed", "joined the", "addressed the", "spoke to the", "gave evidence",
	"came to the", "returned", "answered questions", "took questions"}

// asksThemIn reports whether a promise is that somebody comes to a meeting.
func asksThemIn(q *Promise) bool {
	low := " " + strings.ToLower(q.Quote)
	return !beginsWord(low, effects[0].promised) && beginsWord(low, []string{"attend", "invit", "return", "appear", "come to", "be present", "meet with the"})
}

// guestIn reports whether a sentence says that the very body or officer came
// whom a promise was to bring to a meeting: "Two officers of the Harbour Trust attended".
func (q query) guestIn(g *sign, said string) bool {
	if !q.asksIn || g.order != attendOrder || g.kind != civic.ReportedBack {
		return false
	}
	for _, who := range [...]string{q.Owner, q.Recipient} {
		who = strings.TrimPrefix(strings.ToLower(who), "the ")
		if strings.Contains(who, " ") && strings.Contains(strings.ToLower(said), who) {
			return true
		}
	}
	return false
}

// missesGuest reports whether a promise was that its owner attends, at a time that was not
// said, and nothing in an item tells that anybody did: the matter may have come without him.
func (q query) missesGuest(it *shelved) bool {
	owner := strings.Fields(q.Owner)
	if !q.asksIn || q.Due != nil || len(owner) == 0 || !attends.MatchString(q.Quote) {
		return false
	}
	return !wordIn(it.Minutes, owner[len(owner)-1]) && !ownerIn(q, it.Minutes) && !attendingWords.in(strings.ToLower(it.Minutes))
}

// noGuest is the doubt of an item on the matter to which somebody was to come.
const noGuest = "does not tell that anybody came"

// attends is how somebody is to come to a meeting himself.
var attends = regexp.MustCompile(`\b(?:attend|appear before|be present|come to)\b`)

// attendingWords are those of attending.
var attendingWords = newWordlist(attending)

// askedIn are the words one of which must follow a wording that ends in a blank.
var askedIn = []string{"minute", "decision", "request", "instruction", "resolution", "last meeting", "previous meeting", "meeting of", "meeting held", "meeting on", "recommendation", "undertaking", "commitment", "agreement"}

// reach is how many bytes after such a wording they may stand.
const reach = 60

// asksFor reports whether a sentence in small letters, from the wording on, says
// that something was asked for earlier.
func asksFor(words, rest string) bool {
	switch {
	case words == "for which the":
		return strings.Contains(rest[:min(len(rest), reach)], " had ")
	case !strings.HasSuffix(words, " "):
		return true
	}
	return anyOf(rest[len(words):min(len(rest), len(words)+reach)], askedIn)
}

// An asking is the time at which something was asked for, as far as it is said.
type asking struct {
	from, to day.Date // a day or a month before the meeting; unknown where none is said
	last     bool     // "at the last meeting"
}

// askedOn reads when the matter of a sentence was asked for from the words that
// say so on: "as requested at the meeting on 20 June 2024", "in November".
func askedOn(rest string, meeting day.Date) (a asking) {
	rest = rest[:min(len(rest), 2*reach)]
	if told := strings.Index(rest, ": "); told >= 0 {
		rest = rest[:told] // "the figures, as asked: 9 in October, 14 in November"
	}
	low := strings.ToLower(rest)
	a.last = anyOf(low, []string{"last meeting", "previous meeting", "last time"})
	for _, e := range when.Find(rest, meeting, when.Calendar{}) {
		if !onceOnly(e) || !e.From.Known() || !e.To.Known() || e.From.DaysUntil(e.To) > 31 {
			continue
		}
		if e.To.After(meeting) && !yearPrinted.MatchString(e.Text) {
			if e.From, e.To = e.From.AddMonths(-12), e.To.AddMonths(-12); e.Precision == when.ByMonth {
				e.To = e.To.MonthEnd() // "in November", told in January
			}
		}
		if e.To.Before(meeting) {
			a.from, a.to = e.From, e.To
			return a
		}
	}
	return a
}

var yearPrinted = regexp.MustCompile(`\b(19|20|21)\d\d\b`)

// known reports whether a day or a month was said.
func (a asking) known() bool { return a.from.Known() }

// of reports whether the meeting of the given day is the one that asked; last
// is the day on which the body had met before.
func (a asking) of(d, last day.Date) bool {
	if a.known() {
		return !d.Before(a.from) && !d.After(a.to)
	}
	return a.last && d == last
}
