package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// upTo is how a promise is to be kept before what another does at the time that follows:
// "ahead of Cabinet's decision in January", "in time for the budget in February".
var upTo = regexp.MustCompile(`(?i)\b(?:(?:ahead|in advance) of|before|prior to|in (?:good )?time for|in readiness for|so as to inform|to inform|ready for)\b[^.;|]{3,60}$`)

// leadingUp returns a promise that is to be kept before something that another does in the
// days of its due, so that all days until then are its due.
func leadingUp(p *Promise) *Promise {
	due := p.Due
	if due != nil && due.Recurs != "" && p.Verb == civic.VerbRecommend { // a rate in what is recommended says not when it is answered
		own := *p
		own.Due = nil
		return &own
	}
	if due == nil || due.Recurs != "" || !due.From.Known() || !due.To.Known() || !due.From.After(p.Date) {
		return p
	}
	at := strings.Index(p.Quote, due.Expression)
	if due.Expression == "" || at < 0 {
		return p
	}
	before := strings.TrimRight(p.Quote[:at], " ")
	m := upTo.FindString(before)
	if m == "" || !deciding.MatchString(m) || laidBefore.MatchString(m) {
		return p
	}
	own := *p
	own.Due = &civic.Due{}
	*own.Due = *due
	own.Due.From = p.Date.AddDays(1)
	return &own
}

// laidBefore is how a promise is laid before a meeting, which is no time before it.
var laidBefore = regexp.MustCompile(`(?i)^before\b.*\b(?:meet\w*|consider\w*|hearing|session)\b`)

// deciding are the words for what others do at such a time.
var deciding = regexp.MustCompile(`(?i)\b(?:decisions?|decid\w+|consider\w*|meeting|meets?|budget|approv\w+|debates?|adopt\w+|vot\w+|submi\w+|hearing|examin\w+|inquiry|inspection|tender\w*|launch\w*|opening|start|begin\w*|season|renewal|election|consultation)\b`)
