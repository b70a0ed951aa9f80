package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// matter returns the words of a promise that say what it is about: without
// times, without whom it must come to, who must do it and which members are
// named. Where nothing else is left those names are the matter: "That the
// Harbour Trust be invited to the next meeting."
func matter(p *Promise) string {
	timeless := withoutPurpose(withoutTimes(withoutBody(clause(p.Quote, p.Due != nil))))
	if p.Verb == civic.VerbDefer {
		timeless = withoutCause(timeless)
		if m := whatIsPutOff.FindStringIndex(timeless); m != nil && len(topic(besideWhat.ReplaceAllString(timeless[m[1]:], ""))) == 0 {
			return timeless[:m[0]] // the item's own matter, whatever is to be done with it
		}
	}
	if d := p.Due; d != nil && !d.To.Known() && d.Expression != "" { // "once it has opened" says when, and what opens is named beside it
		if rest := withoutName(timeless, d.Expression); len(topic(rest)) > 0 {
			timeless = rest
		}
	}
	wide := withoutName(timeless, p.Recipient)
	if givenOver.MatchString(p.Quote) {
		return withoutName(timeless, p.Owner) // what an evening is given over to hears nothing
	}
	tries := []string{withoutPeople(withoutName(wide, p.Owner)), withoutName(wide, p.Owner)}
	if namesNobody(p.Recipient) {
		tries = append(tries, withoutName(timeless, p.Owner)) // whom to invite is what it is about
	}
	if namesNobody(p.Recipient) && beginsWord(" "+strings.ToLower(p.Quote), []string{"visit", "tour"}) {
		return withoutName(timeless, p.Owner) // a place that is visited is no recipient
	}
	if namesNobody(p.Recipient) && strings.Contains(p.Recipient, " ") && !titledMember.MatchString(p.Recipient) && beginsWord(" "+strings.ToLower(p.Quote), []string{"writ", "letter", "contact", "raise", "meet ", "lobby", "press ", "take up"}) {
		return withoutName(timeless, p.Owner) // to whom to write is what it is about
	}
	if titledMember.MatchString(p.Owner) && p.Owner == strings.TrimSpace(titledMember.FindString(p.Owner)) {
		wide, timeless = withoutName(wide, p.Owner), withoutName(timeless, p.Owner) // of "Mr Teal would send the answer" what stands around it tells the matter
	}
	for _, text := range append(tries, wide) {
		if len(topic(text)) > 0 {
			return text
		}
	}
	if namesNobody(p.Recipient) {
		return timeless
	}
	return wide
}

// whatIsPutOff is how a deferral speaks of the matter of its own item: "a decision on the
// recommendation of the Place Committee", "consideration of the report".
var whatIsPutOff = regexp.MustCompile(`^\W*(?i:that )?(?i:an? |the |any |further |its |their |our )*(?i:decision|consideration|determination|discussion|debate|response|answer|reply)s? (?i:(?:up)?on|of|to) (?i:the |this |these |its )?(?i:recommendation|report|proposal|matter|item|paper|request|reference|subject)s?(?: (?i:of|from|by|made by) (?:the )?(?:[A-Z][\w-]*,? (?:(?:and|of|for|the|&) )*){0,8}?(?:Cabinet|Council|Executive|Committee|Sub-Committee|Board|Panel|Forum|Commission|Authority|Assembly|Partnership|Group))?\b`)

// besideWhat is how a deferral says with what a matter is to be taken: "together with the budget".
var besideWhat = regexp.MustCompile(`\b(?:together|along|alongside|in parallel|at the same time|to be taken|to be considered)(?: with| as)? .*$`)

// givenOver is how a promise sets a meeting or a part of one aside for a matter: "that a
// session be given over to the Retrofit Scheme".
var givenOver = gate(`(?i)\b(?:session|sitting|meeting|slot|hour|day|morning|afternoon|evening|half|part)\b[^.;,]{0,40} (?:be|to be|was|is) (?:wholly |largely |entirely |chiefly )?(?:given (?:over|up)|devoted|dedicated|turned over|set aside|put aside|kept|reserved|allotted|allocated|held) (?:to|for|on) `)

// purpose is for what a thing is to come before a body: what it is to do with it says
// nothing of what the thing is about.
var purpose = regexp.MustCompile(`(?i)\bfor (?:its |their |the |formal |final |full |further |early |due |a )*(?:adoption|approval|endorsement|ratification|agreement|decision|determination|consideration|comments?|discussion|information|debate|confirmation|signature|sign-off|noting)\b(?: and (?:adoption|approval|endorsement|decision|determination|comments?|discussion|information|debate)\b)?`)

// cause is why something is put off.
var cause = regexp.MustCompile(`(?i)(?:,| )\s*(?:so that|so as to|in order (?:to|that)|to (?:allow|enable|permit|await|give)|because|pending|owing to|due to|on account of|as a result of|while|whilst)\b.*$`)

// withoutCause leaves that off, unless nothing else tells what is put off.
func withoutCause(text string) string {
	if rest := cause.ReplaceAllString(text, ""); len(topic(rest)) > 0 {
		return rest
	}
	return text
}

// withoutPurpose leaves that off, unless nothing else tells what the text is about.
func withoutPurpose(text string) string {
	if rest := purpose.ReplaceAllString(text, ""); len(topic(rest)) > 0 {
		return rest
	}
	return text
}

// clause leaves off what a sentence tells before the promise: "After long
// discussion, in which members spoke of the early sailing, it was agreed that …".
func clause(quote string, timed bool) string {
	low := strings.ToLower(quote)
	if len(low) != len(quote) {
		return quote
	}
	for _, opener := range [...]string{"agreed that ", "agreed to ", "resolved that ", "resolved to ", "requested that ", "asked that ", "undertook to ", "undertaking that ", "instructed to ", "offered to "} {
		if i := strings.Index(low, opener); i > 0 && len(topic(quote[i+len(opener):])) > 0 {
			return secondClause(quote[i+len(opener):], timed)
		}
	}
	return secondClause(quote, timed)
}

// secondClause leaves off a clause that approves something, where another that
// gives the time follows: "that the plan be approved and that a further report
// be submitted in May". Without a time it is not told which of them is owed.
func secondClause(text string, timed bool) string {
	first, rest, two := strings.Cut(text, " and that ")
	if !timed || !two || len(first) > len(text)/2 || !anyOf(first, settledVerbs) || len(topic(rest)) == 0 {
		return text
	}
	return rest
}

// settledVerbs are those of a clause that is done by being resolved.
var settledVerbs = []string{" be approved", " be noted", " be received", " be adopted", " be welcomed", " be accepted", " be agreed", " be supported", " be endorsed", " be thanked"}

// namesNobody reports whether a recipient is no body that meets, so that its name may tell what a promise is about.
func namesNobody(recipient string) bool {
	return recipient != "" && !civic.SpokenTo(recipient, "", recipient)
}

// kindsOfPaper come before the noun of a paper and name it with it.
var kindsOfPaper = []string{"improvement plan", "action plan", "delivery plan", "business plan", "service plan", "recovery plan", "corporate plan", "council plan", "project plan", "annual report",
	"annual review", "annual statement", "outturn report", "options appraisal", "options paper", "business case", "performance framework", "staffing review", "service review", "position statement",
	"lessons learned", "closing report", "final report", "interim report", "exit strategy", "communications plan", "engagement plan", "transition plan", "implementation plan"}

// paperNamed returns the first kind of paper that a promise names.
func paperNamed(quote string) string {
	low := strings.ToLower(quote)
	for _, k := range kindsOfPaper {
		if strings.Contains(low, k) {
			return k
		}
	}
	return ""
}

// bodyAddressed is a body named in full as the one to which something comes or
// that is asked: "to the Coast, Harbour and Quays Scrutiny Panel", "that Pwyllgor Porthladd be asked".
var (
	bodyAddressed = regexp.MustCompile(`\b(?:to|before|at) (?:the )?((?:[A-Z][\w'’-]*(?:, | and | of | & | ))+(?:Committee|Sub-Committee|Commission|Board|Panel|Forum|Cabinet|Executive|Council)\b|(?:Y )?Pwyllgor(?:(?: ac| a| y| yr)? [A-Z][\w'’-]*)+)`)
	bodyAsked     = regexp.MustCompile(`\bthat (?:the )?((?:[A-Z][\w'’-]*(?:, | and | of | & | ))+(?:Committee|Sub-Committee|Commission|Board|Panel|Forum|Cabinet|Executive|Council)\b|(?:Y )?Pwyllgor(?:(?: ac| a| y| yr)? [A-Z][\w'’-]*)+) be (?:asked|recommended|requested|invited|urged|advised)`)
)

// withoutBody blanks such names, unless nothing else tells what the text is about.
func withoutBody(text string) string {
	out := text
	for _, named := range [...]*regexp.Regexp{bodyAddressed, bodyAsked} {
		if m := named.FindStringSubmatchIndex(out); m != nil {
			out = out[:m[2]] + strings.Repeat(" ", m[3]-m[2]) + out[m[3]:]
		}
	}
	if len(topic(out)) == 0 {
		return text
	}
	return out
}
