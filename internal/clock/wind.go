package clock

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// Wind returns the clocks that run for a commitment, law before a council's own
// rules. A clock needs the day of the meeting, or a printed end.
func (t Table) Wind(c civic.Commitment) []civic.Clock {
	var out []civic.Clock
	if asksExecutive(c) && c.MeetingDate.Known() {
		for _, r := range t.of(ScrutinyResponse, c) {
			out = append(out, r.clock(c, "the day of "+r.Anchor+" is not known"))
		}
	}
	return append(out, t.callIn(c)...)
}

// of returns the rules of one name that bound the commitment's council then. A
// rule of law for one kind of council stands in place of that for all.
func (t Table) of(name string, c civic.Commitment) (out []Rule) {
	special := false
	for _, r := range t {
		if r.Rule == name && r.holds(c.Council, c.CouncilName, c.Nation, c.MeetingDate) {
			special = special || r.Council == "" && r.Body != ""
			out = append(out, r)
		}
	}
	if !special {
		return out
	}
	kept := out[:0]
	for _, r := range out {
		if r.Council != "" || r.Body != "" {
			kept = append(kept, r)
		}
	}
	return kept
}

// clock counts a rule from the meeting, the only day that minutes give.
func (r Rule) clock(c civic.Commitment, unknown string) civic.Clock {
	k := civic.Clock{Rule: r.Rule, Method: r.Method(), From: c.MeetingDate, Ends: r.Ends(c.MeetingDate), Source: r.Source, Local: r.Council != ""}
	if r.Anchor != "meeting" {
		k.Estimated = "counted from the meeting; " + unknown
	}
	if r.Council == "" && c.Nation == "" {
		k.Estimated = strings.TrimPrefix(k.Estimated+"; only if the council is in "+strings.ToUpper(r.Nation[:1])+r.Nation[1:], "; ")
	}
	return k
}

var (
	scrutiny  = regexp.MustCompile(`(?i)\b(?:scrutiny|overview|select committee)\b`)
	executive = regexp.MustCompile(`(?i)\b(?:cabinet|executive(?: member| board| committee)?|elected mayor|leader of the council|portfolio holder|combined authority|mayor)\b`)
	officer   = regexp.MustCompile(`(?i)\b(?:executive director|chief executive|executive head|director|officer|manager|head of)\b`)
)

// asksExecutive reports whether a scrutiny body recommends something to the
// executive: the one whose duty it is to respond. A recommendation to an officer, to Council or to
// a partner starts no such clock.
func asksExecutive(c civic.Commitment) bool {
	if c.Kind != civic.Decision || c.Verb != civic.VerbRecommend || !scrutiny.MatchString(c.CommitteeName) {
		return false
	}
	for _, who := range [...]string{c.Owner, c.Recipient} {
		if who != "" {
			return executive.MatchString(who) && !officer.MatchString(who)
		}
	}
	to := addressed.FindString(c.Quote)
	return to != "" && executive.MatchString(to) && !officer.MatchString(to)
}

// addressed finds to whom a recommendation goes where no owner was read.
var addressed = regexp.MustCompile(`(?i)\brecommend(?:ed|s|ation)?\s+(?:that |to )?(?:the )?(?:[\w’'-]+\s+){1,4}`)

// callIn returns the end of calling in a decision: as printed, else by the
// council's own rule. Without either nothing is known of it.
func (t Table) callIn(c civic.Commitment) []civic.Clock {
	m := c.Meta
	if c.Kind != civic.Decision || m != nil && m.CallIn != nil && !m.CallIn.Subject {
		return nil
	}
	switch {
	case m != nil && m.CallInEnds != nil && m.CallInEnds.Day.Known():
		return []civic.Clock{{Rule: CallIn, Method: "as printed", From: c.MeetingDate, Ends: m.CallInEnds.Day, Source: "printed: “" + m.CallInEnds.Quote + "”"}}
	case m != nil && m.Effective != nil && m.Effective.Day.Known():
		return []civic.Clock{{Rule: CallIn, Method: "over when the decision takes effect, as printed", From: c.MeetingDate, Ends: m.Effective.Day.AddDays(-1),
			Source: "printed: “" + m.Effective.Quote + "”"}}
	case !c.MeetingDate.Known() || !executive.MatchString(c.CommitteeName):
		return nil
	}
	var out []civic.Clock
	for _, r := range t.of(CallIn, c) {
		out = append(out, r.clock(c, "the day of "+r.Anchor+" is not known"))
	}
	return out
}

// Notice returns the rule of notice that bound a council on a day, its own
// before the law's; false where none did.
func (t Table) Notice(c civic.Commitment) (best Rule, found bool) {
	for _, r := range t.of(KeyNotice, c) {
		if !found || r.Council != "" {
			best, found = r, true
		}
	}
	return best, found
}
