package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/day"
)

// routines are the titles of items that stand on every agenda. That such an
// item names a topic shows nothing; only what its minutes say counts.
var routines = []string{
	"apologies", "declaration", "disclosure", "minutes", "matters arising", "forward plan", "forward programme", "work programme", "work plan",
	"action list", "action log", "action tracker", "actions from", "outstanding actions", "recommendations tracker", "recommendation monitoring", "tracker",
	"chair's announcement", "chairman's announcement", "chair’s announcement", "chairman’s announcement", "announcements", "urgent business", "urgent items",
	"any other business", "public question", "questions from", "question time", "petitions", "deputations", "date of next", "dates of", "calendar of meetings",
	"exclusion of", "exclude the press", "exclude the public", "appointment of chair", "election of chair", "membership", "terms of reference", "attendance", "quorum", "welcome",
	"local government act 1972", "confirmation of", "notice of motion", "substitute",
}

// alsoMatters are those of routines that name a matter as often: "Attendance" is
// a standing item, "Attendance at primary schools" is none.
var alsoMatters = []string{"attendance", "membership", "welcome", "quorum", "disclosure", "terms of reference"}

// ledgers are the words of titles under which a body keeps account of what it
// asked for, in whatever order: "Actions Log", "Matters Outstanding", "Progress of Earlier Requests".
var (
	ledgers     = stemSet(`action log tracker arise outstanding unfinished undertaking promise`)
	earlyWords  = stemSet(`early earlier past old previous prior`)
	resolvedOn  = stemSet(`decision resolution request recommendation commitment`)
	ledgerWords = stemSet(`track follow up update progress implement implementation delivery list sheet schedule register record monitor roll run inherit decision resolution remain carry forward close live current early earlier past old point item status summary table chase statement business request commitment matter loose end`)
)

// Under the business of whoever takes the chair anything may be told:
// "Chairperson's Business", "Remarks of the Lord Mayor", "Convener's Communications".
var (
	chairs   = stemSet(`chair chairman chairperson chairwoman convener mayor mayoress provost president speaker leader`)
	chairing = stemSet(`business announcement remark communication correspondence`)
	tidings  = stemSet(`announcement communication correspondence`) // that stand by themselves as well
	ceremony = stemSet(`lord town civic opening introductory council other and received general`)
)

// ofLastMeeting reports whether a title is of the record of an earlier meeting, or of what
// became of it, and nothing else: "Notes of the Last Meeting", "Record of Proceedings, 4
// March", "Business from Last Time", "Issues Raised at the Previous Meeting".
func ofLastMeeting(title string) bool {
	kept, met, last, sat := false, dated(title), false, false // "Minute of 4 March"
	for _, s := range stems(title) {
		switch {
		case records[s]:
			kept = true
		case before[s]:
			met, last = true, true
		case meetings[s]:
			met, sat = true, true
		case !smallWords[s] && !procedural[s] && !accepting[s] && !isNumber(s) && !monthWords[s]:
			return false
		}
	}
	return kept && met || last && sat
}

// sinceLast reports whether a title in everyday words is of what became of the last meeting's
// business: "What happened since last time", "Since we last met", "What we said we would do".
func sinceLast(title string) bool {
	low := strings.ToLower(title)
	return len(low) < 60 && sinceWords.MatchString(low)
}

var sinceWords = gate(`^(?:what (?:has |have |we(?:'ve|’ve| have)? )?(?:happened|been done|done|became of [a-z ]+)|news|progress|feedback|follow[- ]?ups?|actions?|updates?|things done|catching up)?(?: on [a-z ]+| from [a-z ]+)? ?\b(?:since (?:the )?(?:last|previous) (?:time|meeting|session|forum)|since we (?:last )?met(?: last)?|from last time|from (?:the )?last (?:meeting|session|forum))$|^what (?:we|you|they) (?:said|promised|agreed) (?:we|you|they) (?:would|will) do$|^(?:you|we) said,? we did$`)

var (
	records   = stemSet(`note minute record proceeding business point follow-up`)
	before    = stemSet(`last previous prior preceding`)
	meetings  = stemSet(`meeting sitting session time proceeding`)
	accepting = stemSet(`approval agreement acceptance accuracy adoption signing signature receipt`)
)

// dated reports whether a title says on which day or in which month and year a meeting was:
// "Action Points from 9 October", "Minute of June 2031".
func dated(title string) bool { return onTheDay.MatchString(title) }

var onTheDay = regexp.MustCompile(`(?i)\b\d{1,2}(?:st|nd|rd|th)? (?:of )?` + aMonth + `\b|\b` + aMonth + ` (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}\b`)

// aMonth is the name of any month.
const aMonth = `(?:january|february|march|april|may|june|july|august|september|october|november|december)`

// chairTalk reports whether a title is of such words only: of who takes the chair and what, or "Communications".
func chairTalk(title string) bool {
	who, what, beyond := false, false, false
	for _, s := range stems(title) {
		switch {
		case chairs[s]:
			who = true
		case chairing[s]:
			what, beyond = true, beyond || tidings[s]
		case !ceremony[s] && !smallWords[s]:
			return false
		}
	}
	return what && (who || beyond)
}

// ledger reports whether a title is made of such words only, or of them and those of the
// record of an earlier meeting: "Notes of the Last Meeting and Matters Arising".
func ledger(title string) bool {
	words, on := stems(title), dated(title)
	earlier := on || slices.ContainsFunc(words, func(s string) bool { return before[s] || accepting[s] })
	kept := slices.ContainsFunc(words, func(s string) bool { return earlyWords[s] }) && slices.ContainsFunc(words, func(s string) bool { return resolvedOn[s] }) // "Progress on Earlier Resolutions"
	for _, s := range words {
		if kept = kept || ledgers[s]; !ledgers[s] && !ledgerWords[s] && !procedural[s] && !smallWords[s] && !isNumber(s) && !(on && monthWords[s]) && !(earlier && (records[s] || meetings[s] || before[s] || accepting[s])) {
			return false
		}
	}
	return kept && len(title) < 60 && !strings.Contains(strings.ToLower(title), "action plan")
}

// annexed opens the title of what is printed behind the minutes: "Annex B: Log of Actions".
var annexed = regexp.MustCompile(`^(?i:annexe?|appendix|attachment|enclosure|supplement)(?: [A-Z0-9]{1,3})?(?: ?[:.–—-])? `)

// routine reports whether a title is that of a standing item.
func routine(title string) bool {
	title = annexed.ReplaceAllString(title, "")
	if ledger(title) || chairTalk(title) || ofLastMeeting(title) || sinceLast(title) {
		return true
	}
	low := strings.ToLower(strings.TrimSpace(title))
	for _, r := range routines {
		if slices.Contains(alsoMatters, r) && (len(topic(title)) > len(topic(r)) || strings.Contains(low, "review of")) {
			continue
		}
		if strings.HasPrefix(low, r) || strings.HasPrefix(low, "the "+r) || strings.HasPrefix(low, "to "+r) ||
			strings.Contains(low, r) && len(low) < len(r)+32 && len(topic(title)) <= len(topic(r)) {
			return true
		}
	}
	return false
}

// reporting are the words by which minutes tell that somebody reported, or that
// members heard and asked.
var reporting = []string{"presented", "submitted", "introduced", "gave a", "gave an", "gave the", "consideration was given", "there was a report", "there was a presentation", "debated", "taken through", "had before them", "examined", "scrutinised", "questioned", "looked at", "went over", "gave its", "gave their", "gave her", "gave his", "provided", "outlined", "attended", "reported", "informed", "advised", "brought", "received a",
	"received an", "updated", "highlighted", "explained", "summarised", "considered a", "considered the", "took members through", "went through", "circulated a report", "laid before", "laid the",
	"put before", "described", "set out", "spoke", "heard", "told", "demonstrated", "showed", "shared", "drew out", "drew attention", "members asked", "questions", "discussed", "commented",
	"in reply", "in response", "answered", "clarified", "put forward", "before the committee", "before it", "was shown", "detailed", "noted that", "noting that", "members liked", "members disliked", "members thought", "members felt", "members found", "were impressed", "was impressed", "content with",
	"approved the revised", "approved the draft", "approved the final", "approved the new", "approved the amended", "adopted the revised", "adopted the draft", "adopted the new", "agreed the revised", "agreed the draft", "endorsed the draft", "endorsed the revised", "learned that", "accounted for", "covered", "led members"}

// leastReport is the fewest words of narrative that can show a report. What is
// resolved or noted at the end does not count (a noting takes seven to fifteen words).
const leastReport = 10

// leastOfTwo is the fewest words of two sentences or more that can.
const leastOfTwo = 8

// showsReport reports whether minutes show that something was reported, rather
// than that a paper was on the agenda or was noted: words that tell of a report,
// or two sentences of whatever words that tell of something that is, not of
// something that is still to come.
func showsReport(minutes string) bool {
	told, sentences, reported, facts := 0, 0, false, 0
	for start := 0; start < len(minutes) && !((reported || facts > 1) && told >= leastReport); {
		end := sentenceEnd(minutes, start)
		low := strings.ToLower(minutes[start:end])
		if !outcome(low) {
			n := words(low)
			told += n
			sentences++
			reported = reported || reportingWords.in(soFar(low)) && !paperToCome.MatchString(low) || paperTells(low)
			if !reported && facts < 2 && n >= leastFact && !deferringWords.in(low) && tells(low) {
				facts++
			}
		}
		start = end
	}
	if reported && laysBefore.MatchString(minutes) && heardIt.MatchString(minutes) && !unreadyWords.in(strings.ToLower(minutes)) && !deferringWords.in(strings.ToLower(minutes)) {
		return true
	}
	return reported && (told >= leastReport || told >= leastOfTwo && sentences > 1) || facts > 1 && told >= leastReport || facts > 0 && told >= leastOfTwo && sentences > 1 && !unreadyWords.in(strings.ToLower(minutes)) && !deferringWords.in(strings.ToLower(minutes))
}

// laysBefore is how minutes open where somebody laid a paper before those who met: "Ms
// Quill presented the annual report". Where members took it up, that is more than a noting.
var laysBefore = gate(`(?m)^(?:\d+\.\d+ |\([a-z0-9]+\) )?[A-Z][^.;:\n]{2,70}? (?:presented|introduced|delivered|gave|took (?:[Mm]embers|[Cc]ouncillors|them|the [A-Z][a-z]+) through|spoke to|went through) (?:the|his|her|their|its|a|an) (?:[a-zA-Z-]+ ){0,4}?(?:report|statement|plan|paper|presentation|update|review|findings|results|account|survey|strategy|evaluation|analysis|figures|briefing)\b`)

// heardIt is how they say that members took it up.
var heardIt = gate(`\b(?:Members|Councillors|Committee|Cabinet|Council|Panel|Board|Forum|Commission|Executive|Chair)\b[^.;:\n]{0,40} (?:thanked|congratulated|commended|praised|welcomed|complimented|asked|queried|questioned|discussed|debated|spoke|commented|regretted|wondered|expressed)\b`)

// paperToCome is how a sentence in small letters tells no more than what a paper will do: "she
// noted that the review would look at costs".
var paperToCome = gate(`^[^.;,]{2,60} that (?:the|an?|this|his|her|its|their) (?:[a-z'’-]+ ){0,4}?(?:report|paper|review|plan|study|survey|analysis|strategy|policy|appraisal|evaluation|assessment|audit|findings|results) (?:would|will|was to|is to|were to|are to) [^.;]*\W*$`)

// soFar is what a sentence in small letters says before it turns to what is to
// come: of "the paper would be presented in May" nothing has been presented.
func soFar(low string) string {
	for _, modal := range [...]string{" would ", " will ", " shall ", " should "} {
		low, _, _ = strings.Cut(low, modal)
	}
	return low
}

// tells reports whether a sentence in small letters tells of something that is
// or was, and not only of what is denied or to come.
func tells(low string) bool {
	return slices.ContainsFunc(clausesOf(low, day.Date{}), func(c clauseRead) bool { return c.mood != pending })
}

// leastFact is the fewest words of a sentence that can tell of something.
const leastFact = 4

// outcomes open what a body decides, as against what it heard.
var outcomes = []string{"resolved", "agreed", "recommended", "decision", "that ", "to note", "to receive", "noted", "received", "action", "deferred", "withdrawn"}

// bodiesDecide follow a body's name at the head of a sentence: "The Committee noted".
var bodiesDecide = []string{"noted the", "noted it", "received the report", "received and noted", "agreed to note", "resolved", "agreed that", "agreed to", "thanked", "welcomed the report", "agreed:"}

// toldThat reports whether a clause with "that" tells what had been done and resolves nothing.
func toldThat(low string) bool {
	i := strings.Index(low, " had ")
	return i > 0 && strings.HasPrefix(low, "that ") && !strings.Contains(low, " be ") && !anyOf(low[:i+1], []string{" who ", " which ", " what ", " those ", " as ", " write ", " send ", " report ", " if "}) && !strings.HasSuffix(low[:i], " that")
}

// tellingPaper is how a sentence in small letters tells what a paper says: "the report, held back from March, sets out three options".
var tellingPaper = gate(`\b(?:the|this|his|her|its|their|an?) (?:[a-z'’-]+ ){0,3}?(?:report|paper|review|plan|study|survey|analysis|strategy|policy|statement|register|appraisal|evaluation|assessment|document|update|note|schedule|list|finding|result|outcome|projection|figure|audit|proposal|option|timetable|map)s?(?:\b[^.;]{0,110}?[,a-z0-9])? ` +
	`(sets? out|show(?:s|ed)?|finds?|found|conclude[sd]?|recommend(?:s|ed)?|identif(?:y|ies|ied)|list(?:s|ed)?|gives?|gave|describe[sd]?|explain(?:s|ed)?|advise[sd]?|propose[sd]?|suggest(?:s|ed)?|cover(?:s|ed)?|contain(?:s|ed)?|record(?:s|ed)?|state[sd]?|says|said|reveal(?:s|ed)?|estimate[sd]?|puts?|compare[sd]?|warn(?:s|ed)?|argue[sd]?) (?:an?|the|that|how|what|why|which|where|who|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|each|no|some|several|many|both|only|more|\d)\b`)

// tellingWords are those without one of which no sentence does so.
var tellingWords = newWordlist([]string{"set out", "sets out", "show", "find", "found", "conclude", "recommend", "identif", "list", "give", "gave", "describe", "explain", "advise", "propose", "suggest", "cover", "contain", "record", "state", "says", "said", "reveal", "estimate", "put", "compare", "warn", "argue"})

// yetToTell is how such a sentence only says what a paper will tell.
var yetToTell = regexp.MustCompile(`\b(?:will|would|should|shall|could|might|may|must|to|not|until|when|if|whether|that|which|who)(?: [a-z]+ly)?$`)

// paperTells reports whether a sentence in small letters tells what a paper says.
func paperTells(low string) bool {
	if !tellingWords.in(low) {
		return false
	}
	m := tellingPaper.FindStringSubmatchIndex(low)
	return m != nil && !yetToTell.MatchString(strings.TrimSpace(low[:m[2]]))
}

// outcome reports whether a sentence in small letters is what was decided or
// noted, and tells nothing of what was said.
func outcome(low string) bool {
	low = strings.TrimLeft(low, " \t\n|*•–-:")
	if n := strings.IndexByte(low, ' '); n > 0 && n <= 5 && strings.ContainsAny(low[:n], ".)(0123456789") {
		low = strings.TrimLeft(low[n:], " ") // "(a) that", "1. That"
		if toldThat(low) {
			return false // "(ii) that the Clerk had met"
		}
	}
	for _, o := range outcomes {
		if strings.HasPrefix(low, o) && !strings.HasPrefix(low, "noted that") {
			return true
		}
	}
	if rest, ok := strings.CutPrefix(low, "it was "); ok {
		return strings.HasPrefix(rest, "agreed") || strings.HasPrefix(rest, "resolved") || strings.HasPrefix(rest, "noted the")
	}
	if words(low) > 30 || !strings.HasPrefix(low, "the ") && !strings.HasPrefix(low, "members ") && !strings.HasPrefix(low, "cabinet ") && !strings.HasPrefix(low, "council ") {
		return false
	}
	return anyOf(low[:min(len(low), 60)], bodiesDecide) || strings.Contains(low, "report be noted") || strings.Contains(low, "report was noted") || strings.Contains(low, "received and noted")
}

// words counts words without keeping them.
func words(s string) (n int) {
	in := false
	for i := 0; i < len(s); i++ {
		space := s[i] == ' ' || s[i] == '\n' || s[i] == '\t'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}
