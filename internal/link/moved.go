package link

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/when"
)

// replacing are the wordings by which minutes say that something takes the
// place of what was promised.
var replacing = []string{"supersed", "rescind", "no longer required", "no longer be required", "no longer be needed", "not now be needed", "not now be required", "not now needed", "not now required", "to drop the", "no longer needed", "no longer necessary", "was not needed", "were not needed", "was not now wanted", "replaced by", "replaced with", "no further report",
	"not proceeded with", "not be proceeded", "not to proceed", "not now proceed", "not be pursued", "no further action on", "made it needless", "has no need of", "subsumed", "absorbed into", "folded into", "merged with", "overtaken by", "overtaken by events", "withdrawn from the work programme", "removed from the work programme"}

// plainlyReplaced are those of replacing that are said of plans and papers
// only. Of the others boilers are replaced too, and deputies sit in place of members.
var plainlyReplaced = []string{"supersed", "rescind", "not proceeded with", "not be proceeded", "not be pursued", "made it needless", "subsumed", "folded into", "overtaken by", "overtaken by events", "withdrawn from the work programme", "removed from the work programme"}

// swapping are wordings by which one thing is to be done in place of another,
// and after most of which that other is named. A deed told in such words was done otherwise.
var swapping = []string{"rather than the ", "rather than a", "in place of", "instead of", "in lieu of", "in its place", "in their place", "cease", "in its stead", "in their stead", "be discontinued", "be abandoned", "been abandoned", "be dropped", "been dropped", "no longer be a ", "be not set up", "be not made", "be not held"}

// thanThen is how a thing gets another time in the place of the one that it had, and no
// other thing takes its place: "in October rather than July".
var thanThen = regexp.MustCompile(`^(?:rather than|instead of|in place of|in lieu of) (?:(?:in|at|on|by|from|to|during|for) )?(?:(?:the|its|our|an?) )?(?:(?:usual|next|following|original|earlier|early|late|mid|end of|start of|beginning of|first|coming|present|forthcoming) |mid-|(?:the )?end of )*(?:the )?` +
	`(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|monday|tuesday|wednesday|thursday|friday|\d|meeting|q[1-4]\b|as (?:planned|first|originally|had|was))`)

// forMeeting is how a thing comes to one meeting in the place of another: "come to the June
// meeting in place of this one".
var forMeeting = gate(`\b(?:meeting|sitting|session)s?(?: (?:of|in|on) [a-z0-9 ]{3,25})?,? (?:rather than|instead of|in place of|in lieu of|and not)(?: to| at)? (?:(?:this|the present|the current|today's|tonight's)(?: one| meeting| sitting| session)?|today|tonight|now)\b`)

// swaps reports whether a sentence in small letters resolves such a thing.
func swaps(low string) bool {
	return outcome(low) || beginsWord(" "+low, []string{"be ", "been ", "would ", "will ", "agreed ", "resolved "})
}

// replacedThing is what a sentence in small letters names as replaced by such a
// wording: what follows it or, of "in its place" and "cease", what stands before.
func replacedThing(low, cue string) string {
	i := strings.Index(low, cue)
	if i < 0 || !slices.Contains(swapping, cue) {
		return ""
	}
	switch cue {
	case "in its place", "in their place", "in its stead", "in their stead", "cease", "be discontinued", "be abandoned", "been abandoned", "be dropped", "been dropped", "be not set up", "be not made", "be not held":
		return low[max(0, i-thingLen):i]
	}
	thing := low[i+len(cue) : min(len(low), i+len(cue)+thingLen)]
	thing, _, _ = strings.Cut(thing, ",")
	thing, _, _ = strings.Cut(thing, " that ")
	return thing
}

// thingLen is the most bytes of a thing that is replaced.
const thingLen = 90

// namesReplaced reports whether a sentence names what was promised as the thing replaced.
func (s *shelf) namesReplaced(q query, g *sign, said string) bool {
	thing := replacedThing(strings.ToLower(said), g.cue)
	promised := s.topic(q.Quote)
	return thing != "" && slices.ContainsFunc(s.topic(thing), func(t term) bool { return has(promised, t) })
}

// otherReplaced reports whether a sentence names as the thing replaced one of which the
// promise says no word: a minute that asked for a progress report too asked for "the
// communications plan requested in June".
func (q query) otherReplaced(g *sign, said string) bool {
	thing := replacedThing(strings.ToLower(said), g.cue)
	if at := askedFrom.FindStringIndex(thing); at != nil {
		thing = thing[:at[0]]
	}
	quote, other := stems(q.Quote), false
	for _, w := range stems(withoutTimes(thing)) {
		if smallWords[w] || isNumber(w) || loose[w] || askedFor[w] {
			continue
		}
		if q.said[w] || speaksOf(quote, w) {
			return false
		}
		other = other || topical(w) && !beginsWord(" "+w, comes)
	}
	return other
}

// askedFrom begins what is said of when a thing was asked for.
var askedFrom = regexp.MustCompile(` (?:that was |which was |that were |which were )?(?:asked|called|requested|sought|agreed|ordered|promised|resolved|commissioned|due)\b`)

// pieces are the kinds of thing that are promised and can be replaced.
var pieces = []string{"report", "plan", "strategy", "policy", "review", "visit", "letter", "survey", "action", "recommendation", "request", "update", "briefing", "resolution",
	"decision", "study", "audit", "presentation", "workshop", "case", "appraisal", "consultation", "evaluation"}

// deferring are the wordings by which minutes say that something is put off.
var deferring = append(givenInstead(), "deferred", "agreed to defer", "resolved to defer", "decided to defer", "defer the", "defer this", "defer consideration", "deferment of", "postpone", "adjourn", "slipped", "rescheduled", "re-scheduled", "put back to",
	"carried forward to", "carried over to", "held over", "delayed until", "been delayed", "be delayed", "moved to the", "would now be brought", "would now be reported",
	"would now be presented", "full report would follow", "full report would come", "full report would be", "full report will follow", "full report to follow", "written report would follow", "written report would come", "will now be brought", "will now be presented", "would now come", "will now come", "extension of time", "extension was granted", "extended to",
	"more time", "placed on the work programme for", "placed on the agenda for", "continued consideration", "continue consideration", "consideration be continued", "consideration was continued",
	"be continued to", "was continued to", "continued until", "continued to its", "stand over", "stood over", "stands over", "laid over", "carried forward", "carried over", "rolled forward", "rolled over",
	"put back", "put off", "called off", "resubmitted", "re-submitted", "moved from", "moved back", "moved into", "be moved to", "now scheduled for", "now be scheduled", "now programmed for",
	"now expected", "now due", "now take place", "would now be", "will now be", "now be brought", "now be considered", "now be taken", "now come", "re-arranged", "rearranged", "re-timetabled", "retimetabled", "left over to", "left over until", "reprogrammed",
	"re-programmed", "brought instead", "taken instead", "withdrawn", "to withdraw", "slip to", "slipped to", "pushed back", "further time", "longer to", "held back", "kept back", "held until", "left until", "given until", "allowed until", "parked until", "a stay until", "further stay", "wait until", "rest until", "lie until")

// givenInstead are the wordings by which a thing is to come instead at a later time:
// "be presented instead to the meeting of 22 July", "come to the meeting in May instead".
func givenInstead() (out []string) {
	for _, v := range []string{"presented", "submitted", "considered", "reported", "received", "heard", "made", "laid", "held"} {
		out = append(out, v+" instead", "instead be "+v)
	}
	for m := time.January; m <= time.December; m++ {
		month := strings.ToLower(m.String())
		out = append(out, month+" instead", "put to "+month, "held to "+month, "left to "+month, "shifted to "+month, "pushed to "+month, "pushed into "+month, "switched to "+month)
	}
	for _, v := range []string{"put", "held", "left", "shifted", "pushed", "switched"} {
		out = append(out, v+" to the next meeting", v+" to its next meeting", v+" to a later meeting", v+" to the following meeting")
	}
	for _, v := range []string{"make", "give", "bring", "present", "submit"} {
		for _, whose := range []string{"his", "her", "its", "their", "the"} {
			out = append(out, "should "+v+" "+whose+" report", "should "+v+" "+whose+" findings")
		}
	}
	out = append(out, "further deferral", "a deferral to", "deferral until", "deferral to", "further postponement", "postponement to", "postponement until", "extension to ", "extension until", "further continued", "again continued", "continued the ", "continued its ", "continued this ", "continue the ")
	for _, n := range []string{"month", "week", "two weeks", "three weeks", "four weeks", "six weeks", "two months", "three months", "four months", "six months", "quarter", "cycle", "year"} {
		out = append(out, "a further "+n)
	}
	out = append(out, monthsNow...)
	for y := 2015; y < 2050; y++ {
		out = append(out, strconv.Itoa(y)+" instead")
	}
	return append(out, "meeting instead", "instead to the", "instead at the", "instead to its", "instead at its", "instead be brought", "instead be taken", "instead come")
}

// movedThing is how a sentence in small letters puts a thing that it names to another
// time, between the words of it: "to move the fees to October", "put this item back to May".
var movedThing = gate(`\b((?:mov(?:e|ed|es|ing)|shift(?:ed)?|slip|slid|push(?:ed)?) (?:[^.;:,]{1,60} )?(?:back |on |forward )?|(?:put|putting|hold|held|carry|carried|roll|rolled|push|pushed) [^.;:,]{1,40} (?:back|over|forward|off) )(?:to|until|till|into) ` +
	`(?:the |its |their |early |late |mid-)*(?:\d{1,2} )?(?:next|following|later|new year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b` +
	`|\b((?:put|putting|hold|held|carry|carried|roll|rolled|push|pushed) (?:the|this|that|his|her|its|their|it) ?[^.;:,]{0,40} ?(?:back|over|forward|off) )(?:to|until|till|into) (?:the |its |their )?(?:next |following |ordinary |special )?(?:meeting|session|agenda)\b`)

// meantForNow is how a sentence in small letters speaks of what was to come to the very
// meeting: "the account promised for today". With a time ahead beside it, it comes then.
var meantForNow = gate(`\b(promised|due|expected|intended|meant|planned|scheduled|listed|programmed|timetabled|wanted|awaited|down|owed|looked for|(?:asked|called|hoped) for|(?:was|were) to (?:have )?(?:been|come|be)) ` +
	`(?:to (?:come|be [a-z]+) )?(?:for |by |at |to |on |before )?(?:today|tonight|this (?:very |present )?(?:meeting|evening|afternoon|morning))\b`)

// forNow reports whether a sentence speaks of what was to come to the very meeting.
func forNow(said string) bool {
	low := strings.ToLower(said)
	return nowWords.in(low) && meantForNow.MatchString(low)
}

// nowWords are those without one of which no sentence speaks so.
var nowWords = newWordlist([]string{"today", "tonight", "this very", "this present", "this meeting", "this evening", "this afternoon", "this morning"})

// toComeLater is how a sentence says that something is ahead, and not what was done.
var toComeLater = regexp.MustCompile(`\b(?:would|will|could|might|may|must|(?:was|were|is|are) (?:now |therefore |then )?to|be)\b`)

// movedMotion is how the mover of a motion is told.
var movedMotion = gate(`\bmov(?:ed|ing|e) (?:by|that|an?|the (?:motion|amendment|recommendations?|report|minutes)|for)\b`)

// plainlyDeferred are those of deferring that need no new day beside them. Of
// the others works slip, meetings adjourn for tea and items are moved to the top of the agenda.
var plainlyDeferred = []string{"deferred", "agreed to defer", "resolved to defer", "decided to defer", "defer the", "defer this", "defer consideration", "deferment of", "postpone", "held over", "continued consideration", "continue consideration",
	"consideration be continued", "consideration was continued", "stand over", "stood over", "called off"}

// deferredThings follow "deferred" in the words of finance, not of procedure.
var deferredThings = []string{"deferred payment", "deferred pension", "deferred member", "deferred income", "deferred capital", "deferred liabilit", "deferred tax", "deferred receipt",
	"deferred charge", "deferred benefit", "deferred debt", "deferred beneficiar", "deferred credit"}

// notDeferred are the words of a deferral that was not made.
var notDeferred = []string{"not be deferred", "not deferred", "not to defer", "not been deferred", "rather than defer", "instead of defer", "rather than be deferred", "against defer",
	"without defer", "could be deferred", "should not", "whether", "if deferred", "lost", "defeated", "not seconded", "no seconder", "not supported", "not carried", "fell", "rejected",
	"suggested", "asked that", "refused"}

// motions are the words of a motion; what was resolved on it stands elsewhere,
// unless the same sentence says so.
var (
	motions  = []string{"proposed that", "proposed to", "proposed deferr", "moved that", "moved by", "moved to defer", "moved deferr", "motion to", "motion that", "seconded"}
	resolves = []string{"agreed", "carried", "resolved", "approved", "decided"}
)

// movedBefore are the words by which a sentence tells of an earlier deferral.
var movedBefore = []string{"held over from", "carried over from", "carried forward from", "put back from", "put off from", "stood over from", "left over from", "been deferred", "deferred from", "which was deferred", "that was deferred", "which were deferred", "that were deferred", "been postponed", "postponed from",
	"which was postponed", "been adjourned", "adjourned from", "been delayed", "rescheduled from", "been rescheduled", "deferred at", ", deferred", "previously deferred", "earlier deferred"}

// brought are the words by which a sentence tells that what had been put off has come.
var brought = []string{"gave the", "gave his", "gave her", "presented", "submitted", "reported", "introduced", "considered", "brought", "received"}

// noMeeting is how a sentence tells that a meeting was not held: what was to be
// taken there is another matter.
var noMeeting = regexp.MustCompile(`\bmeeting (?:(?:in|of|on) [a-z0-9 ]{3,20} )?(?:having been|had been|has been|having|was|were|being) (?:called off|postponed|adjourned|put off|deferred|held over)\b`)

// allThrough is how a sentence tells how long a thing went on: "talks held over the winter".
var allThrough = regexp.MustCompile(`\bheld over (?:the |a |an |this |that |these |those |last |some |several |many |most of the |two |three |four |five |six |\d+ )+(?:[a-z]+ ){0,2}?(?:winter|summer|spring|autumn|year|years|quarter|months?|weeks?|weekends?|fortnight|days?|evenings?|nights?|period|course|holidays?|season|lunch|tea|sessions|meetings)\b`)

// deferral reads a sentence with a wording of deferring: as putting off now, as
// a report of what had been put off before, or as neither.
func deferral(cue, low string, it *Item) (civic.EvidenceKind, bool) {
	if noMeeting.MatchString(low) && !ahead(low, it) || cue == "held over" && allThrough.MatchString(low) || toNoTime(cue, low) || partOnly.MatchString(low) {
		return "", false
	}
	if endedFrom(low) || anyOf(low, notDeferred) || anyOf(low, deferredThings) || anyOf(low, motions) && !anyOf(low, resolves) {
		return "", false
	}
	switch {
	case strings.HasPrefix(cue, "a further "):
		return civic.DeferredTo, grantsTime.MatchString(low)
	case strings.HasPrefix(cue, "continue") && slices.Contains([]string{"the ", "its ", "this "}, cue[strings.LastIndexByte(strings.TrimSpace(cue), ' ')+1:]):
		return civic.DeferredTo, continuedTo.MatchString(low) && ahead(sinceThen(low), it)
	case (strings.HasPrefix(cue, "extension ") || strings.Contains(cue, "deferral") || strings.Contains(cue, "further postponement") || strings.HasPrefix(cue, "postponement ")) && !nominalTo.MatchString(low):
		return "", false
	case strings.HasPrefix(cue, "should ") && (elsewhereTo.MatchString(low) || !anyOf(low, resolves)):
		return "", false
	case rowPutsOff.MatchString(low):
		return civic.DeferredTo, true
	case slices.Contains(monthsNow, cue):
		return civic.DeferredTo, strings.Contains(low, " | ")
	}
	switch on := ahead(sinceThen(low), it); {
	case cameAfterAll(low, it):
		return civic.ReportedBack, !unreadyWords.in(low)
	case cameAtLast.MatchString(low), paperTells(low) && !ahead(sinceThen(low), it):
		return civic.ReportedBack, !unreadyWords.in(low)
	case on:
		return civic.DeferredTo, true
	case anyOf(low, movedBefore):
		return civic.ReportedBack, anyOf(low, brought) && !unreadyWords.in(low)
	}
	return civic.DeferredTo, anyOf(cue, plainlyDeferred)
}

// endingFrom is how a body ends a thing from a day on: "that the charge for the first
// hour be withdrawn from 1 April". What is put off is put off to a day.
var endingFrom = regexp.MustCompile(`\b(?:withdraw|withdrawn|suspend|suspended)\b[^.;]{0,60}? (?:with effect from|as from|from|as of) (?:the )?(?:(?:start|end|beginning|first) (?:day )?of )?` +
	`(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|midnight|then)\b([^.;]{0,30})`)

// endedFrom reports whether a sentence in small letters ends a thing so, and takes no
// paper from the papers of a meeting.
func endedFrom(low string) bool {
	m := endingFrom.FindStringSubmatch(low)
	return m != nil && !anyOf(m[1], []string{"agenda", "meeting", "programme", "papers"}) && !anyOf(low, []string{"item be", "report be", "paper be", "item was", "report was", "paper was"})
}

// cameAtLast is how a sentence tells that what had been put off now came: "the inquiry
// adjourned in June took place", "the paper held over in March was then given".
var cameAtLast = regexp.MustCompile(`\b(?:put off|put back|adjourned|deferred|postponed|held over|carried over|carried forward|stood over|laid over|rescheduled) (?:twice )?(?:in|at|on|from|since|after) [a-z0-9,' -]{2,70} (?:took place|(?:was|were) (?:now |then |at last |duly |finally )?(?:held|given|taken|presented|made|considered|heard|discussed|examined|received|resumed|tabled|shown|introduced|gone (?:into|through)|dealt with)|had (?:now |at last )?(?:come|arrived)|came before|(?:was|were|lay) before)\b(?: [a-z]+)?`)

// offBefore finds in a sentence how what it speaks of had been put off before: beside its
// name, between commas or brackets, or in front of it, "after two postponements".
var offBefore = regexp.MustCompile(`(?:^|[,(] ?| )(?:(?:having (?:been |now |twice |already )*|(?:which|that) (?:had|has|was|were) (?:been |now |twice |already )*|now |already |so |long |twice |thrice |(?:two|three|four|several|many) times |more than once ))*` + offWord +
	`(?: (?:in|at|on|from|since|after|until|till|by|again|and|twice|more than once|(?:two|three|four|several) times)\b[^,.;()]{0,60})?[,)]` +
	`|(?:^|[,(] ?| )(?:(?:which|that) (?:had|has|was|were)|having) (?:been |now |twice |already )*` + offWord + `[^,.;()]{0,60}[,.;)]` +
	`|\bafter (?:an? |the |its |their |two |three |four |several |many |repeated |some |long |further |so many )*(?:deferrals?|deferments?|postponements?|delays?|adjournments?|continuations?)\b`)

// offWord is how a thing was put off, as a participle.
const offWord = `(?:put off|put back|adjourned|deferred|postponed|held over|carried over|carried forward|stood over|laid over|rescheduled|delayed|continued|moved back|pushed back|held back)`

// comesNow is how a sentence without that tells that the thing has come.
var comesNow = regexp.MustCompile(`\b(?:(?:was|were) (?:now |then |at last |duly |finally |therefore |accordingly )*(?:held|given|taken|presented|made|considered|heard|discussed|examined|received|resumed|tabled|shown|introduced|gone (?:into|through)|dealt with|submitted|put (?:forward|before)|laid|before|brought|opened|explained)|(?:now |at last |finally |duly )?(?:came (?:before|to|now|at last)|took place|arrived)|had (?:now |at last )(?:come|arrived)|(?:now |at last )(?:lay|stood|had)\b|at last had|(?:laid|presented|submitted|introduced|tabled|brought) (?:(?:before|to) (?:the )?[a-z]+ )?the|showed (?:that|how|an?|the)|found that|resumed)\b`)

// cameAfterAll reports whether a sentence in small letters tells that what it calls put off
// before has now come: "the report, twice held over, was now submitted".
func cameAfterAll(low string, it *Item) bool {
	m := offBefore.FindStringIndex(low)
	if m == nil {
		return false
	}
	rest := low[:m[0]] + " " + low[m[1]:]
	return (comesNow.MatchString(rest) || paperTells(rest)) && !ahead(rest, it)
}

// nominalTo is how a noun puts a thing to another time: "a further deferral, to November".
var nominalTo = regexp.MustCompile(`\b(?:deferral|postponement|extension|deferment|continuation),? (?:of (?:it|this|the [a-z]+) )?(?:to|until|till) (?:the |its |their |early |late |mid-)*(?:(?:next|following|later|ordinary|special|\d{1,2}) )*(?:meeting|cycle|session|date|january|february|march|april|may\b|june|july|august|september|october|november|december|spring|summer|autumn|winter|new year)`)

// continuedTo is how Scottish minutes put a thing that they name to another time, and
// elsewhereTo how a report that is made goes on to another body.
var (
	continuedTo = regexp.MustCompile(`\bcontinued? (?:the|its|this) [^.;:,]{2,90}? (?:to|until|till) (?:the |its |their |a )?(?:(?:next|following|later|ordinary|special) )*(?:meeting|cycle|session|\d|january|february|march|april|may\b|june|july|august|september|october|november|december|spring|summer|autumn|winter)`)
	elsewhereTo = regexp.MustCompile(`\bto (?:the )?(?:full )?(?:council|cabinet|executive|government|minister|secretary|residents|public)\b`)
)

// grantsTime is how a sentence gives somebody the further time that it names.
var grantsTime = regexp.MustCompile(`\b(?:gave|given|grant(?:ed)?|allow(?:ed)?|agreed to|consented to|content (?:to|with|that))\b`)

// rowPutsOff is how the cell of a log that says how an action stands opens where it is put off.
var rowPutsOff = regexp.MustCompile(`\| (?:now |again |not ready[.;,] |still in draft[.;,] )*(?:put off|put back|held over|stood over|carried over|deferred|postponed)(?: again| twice)?(?:[;.,:]|$| \|| (?:until|till|as|because|since|so|while|at|by|with|in|for|owing|pending)\b)`)

// monthsNow are the wordings by which such a cell gives a new month: "Now October".
var monthsNow = func() (out []string) {
	for m := time.January; m <= time.December; m++ {
		out = append(out, "now "+strings.ToLower(m.String()))
	}
	return out
}()

// sinceThen leaves out of a sentence the day from which a thing was put off, "the update
// held over from January": it is over, whatever month it names.
func sinceThen(low string) string {
	for _, off := range []string{"over from ", "forward from ", "back from ", "off from ", "deferred from ", "postponed from ", "adjourned from ", "rescheduled from "} {
		if i := strings.Index(low, off); i >= 0 {
			rest := low[i+len(off):]
			if end := strings.IndexAny(rest, ",;."); end >= 0 {
				return low[:i] + rest[end:]
			}
			if to := strings.Index(rest, " to "); to >= 0 {
				return low[:i] + rest[to:]
			}
			return low[:i]
		}
	}
	return low
}

// laterOn are times to come without a day.
var laterOn = []string{"next meeting", "future meeting", "later meeting", "later date", "following meeting", "subsequent meeting", "next ordinary meeting", "next cycle"}

// ahead reports whether a sentence names a time after its meeting.
func ahead(low string, it *Item) bool {
	if anyOf(low, laterOn) {
		return true
	}
	for _, e := range when.Find(low, it.Date, when.Calendar{}) {
		if strings.HasPrefix(e.Text, "from ") && e.Precision == when.ByYear {
			continue // "a saving of £9,000 a year from 2034"
		}
		if e.To.After(it.Date) && it.Date.DaysUntil(e.To) <= farAhead && e.Use != when.UseRate && (yearPrinted.MatchString(e.Text) || !wasToCome.MatchString(low[:e.Start])) {
			return true
		}
	}
	return false
}

// farAhead is the most days by which a thing is put off: what is told of 2040 is a forecast.
const farAhead = 1100

// movedTo are the wordings of deferring after which stands to where a thing was moved, and
// movedToTime is how a time or a meeting stands there.
var (
	movedTo     = []string{"extended to", "carried forward", "carried over", "put back", "pushed back", "moved to", "moved into", "be moved to", "slipped to", "slip to", "rolled forward", "rolled over", "held over", "moved back", "continued to its", "was continued to", "be continued to"}
	movedToTime = regexp.MustCompile(`\b(?:jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|christmas|new year|meeting|agenda|session|cycle|round|programme|plan\b|committee|panel|board|forum|commission|cabinet|council|executive|date|day|tomorrow|quarter|week|month|year|term|then\b|allow|enable|let\b|give\b|await|permit|[a-z]*time)|\d`)
	ofTheClock  = regexp.MustCompile(`^(?:[a-z]+ |\d+ ?)o['’]clock\b|^\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m)\b|^(?:noon|midnight|midday)\b`)
	ofMoney     = regexp.MustCompile(`£|\b(?:sums?|money|monies|budgets?|underspends?|overspends?|balances?|funds?|funding|surplus|savings?|provision|allocations?|grants?|leave|slippage|deficit|credits?|allowances?)\b`)
	expectsThat = regexp.MustCompile(`\bnow expected (?:an?|some|about|around|only|over|up to|no|nearly|almost|more|fewer|less|between|\d|£)\b`)
)

// toNoTime reports whether a sentence in small letters with a wording of deferring moves a
// thing to a place, an hour or another year's accounts, or tells what somebody expects:
// "the line had been moved into the main switchboard in March".
func toNoTime(cue, low string) bool {
	if cue == "now expected" && expectsThat.MatchString(low) {
		return true
	}
	at := strings.Index(low, cue)
	if at < 0 || !slices.ContainsFunc(movedTo, func(m string) bool { return strings.HasPrefix(cue, m) }) {
		return false
	}
	before, rest := low[:at], strings.TrimSpace(low[at+len(cue):])
	if ofMoney.MatchString(clauseEnd(before)) && !beginsWord(" "+clauseEnd(before), slices.Concat(anyPiece, comes)) {
		return true
	}
	if !strings.HasSuffix(cue, "to") && !strings.HasSuffix(cue, "into") {
		to, found := strings.CutPrefix(strings.TrimPrefix(rest, "in"), "to ")
		if !found {
			return false
		}
		rest = to
	}
	if ofTheClock.MatchString(rest) {
		return true
	}
	if end := placeEnds.FindStringIndex(rest); end != nil {
		rest = rest[:end[0]]
	}
	return strings.TrimSpace(rest) != "" && !movedToTime.MatchString(rest)
}

// ownSlips are the wordings by which works slip as well as papers.
var ownSlips = []string{"slipped", "been delayed", "be delayed", "rescheduled", "re-scheduled", "pushed back", "put back", "now expected", "now due", "extended to", "delayed until", "reprogrammed", "moved back", "held back", "postpone"}

// otherSlipped reports whether a sentence tells, in an item that lays something before those
// who meet, what became of a thing of which the promise says no word: "The Manager presented
// three options. The refit of the vessel had slipped to the spring."
func (q query) otherSlipped(it *shelved, g *sign) bool {
	said := strings.ToLower(it.Minutes[g.start:g.end])
	at := strings.Index(said, g.cue)
	if at >= 0 && !anyOf(g.cue, plainlyDeferred) && q.newThing(clauseEnd(said[:at])) {
		return true
	}
	if at < 0 || !anyOf(g.cue, ownSlips) || outcome(said) || !laysOpen.MatchString(strings.ToLower(it.Minutes[:g.start]+it.Minutes[g.end:])) {
		return false
	}
	of := clauseEnd(said[:at])
	if beginsWord(" "+of, anyPiece) || beginsWord(" "+of, comes) || beginsWord(" "+of, pieces) {
		return false
	}
	return slices.ContainsFunc(stems(of), func(w string) bool { return topical(w) && !smallWords[w] && !q.said[w] })
}

// newOne opens the name of what those who hear it did not know of.
var newOne = regexp.MustCompile(`^(?:an?|another|two|three|four|further|more) `)

// newThing reports whether what stands before a wording of deferring names a thing that is
// asked for there and then, and whose chief word the promise has not: "agreed that a shortlist
// of names be put to the next meeting".
func (q query) newThing(of string) bool {
	of = strings.TrimSpace(of)
	if !newOne.MatchString(of) || strings.Contains(of, " had ") || strings.Contains(of, " was ") {
		return false
	}
	of = nameOnly(of + " ")
	return len(strings.Fields(of)) > 1 && !q.saysHead(stems(q.Quote), of)
}

// placeEnds is where the name of a place ends in a sentence.
var placeEnds = regexp.MustCompile(`[,;:.]| (?:in|on|at|during|from|by|and|with|until|so|because|since|as|for) `)

// clauseEnd is the last clause of some words.
func clauseEnd(low string) string {
	for _, lead := range [...]string{" that ", ", ", "; ", ": ", " and "} {
		if i := strings.LastIndex(low, lead); i >= 0 {
			low = low[i+len(lead):]
		}
	}
	return low
}

// partOnly is how a sentence puts a part of a thing off and takes the rest.
var partOnly = regexp.MustCompile(`\b(?:but|while|whilst|and) the (?:rest|remainder|others?|remaining [a-z]+) (?:was|were|of|be)\b|\b(?:the rest|the remainder|all else) (?:was|were|being) (?:agreed|approved|adopted|accepted|taken)\b`)

// unready is the kind of a sign that says that what was promised did not come.
// It shows nothing by itself; it keeps an item from being read as the report.
const unready civic.EvidenceKind = "not ready"

// notBrought are the wordings of it: set phrases, and what "could not yet be reported".
var notBrought = append(couldNot(), "withdrawn from the agenda", "item was withdrawn", "report was withdrawn", "withdrew the report", "withdrew her report", "withdrew his report", "to withdraw", "had been withdrawn",
	"has been withdrawn", "no register had", "no report was", "no paper had", "not before the committee", "had slipped", "has slipped", "not yet available", "not available", "was not ready",
	"were not ready", "is not ready", "not yet ready", "not been prepared", "not yet been prepared", "not been finalised", "not yet been finalised", "not been received",
	"not yet been received", "behind time", "behind schedule", "running late", "not been concluded", "not yet been concluded", "taken longer", "taking longer", "not yet been analysed", "not been analysed", "not yet been completed", "not been completed", "unable to present", "unable to report", "no report had",
	"been held back", "was held back", "were held back", "still awaited", "is awaited", "was awaited", "remained outstanding", "remains outstanding", "not been possible to", " as yet", "would not be ready", "will not be ready", "would not now be ready", "would not be available until", "will not be available until", "would not be complete until", "in abeyance", "been paused", "put on hold", "been suspended", "not yet begun", "not yet started", "had not begun", "had not started")

// couldNot are the wordings by which a thing that was to come could not be had.
func couldNot() (out []string) {
	for _, v := range []string{"presented", "brought", "reported", "submitted", "given", "laid", "tabled", "produced", "finished", "completed", "finalised", "concluded", "shown"} {
		for _, soon := range []string{"", "yet ", "now ", "as yet ", "therefore "} {
			out = append(out, "could not "+soon+"be "+v, "cannot "+soon+"be "+v)
		}
	}
	return out
}

// newlyBrought are the words by which a body says that what was not ready is to come at another time.
var newlyBrought = []string{"be brought", "be reported", "be submitted", "be presented", "be considered", "come to", "come back", "would bring", "would report", "would submit", "would present", "report to", "report back",
	"take it", "take them", "take this", "be taken", "receive it", "receive them", "hear it", "have it on", "was expected on", "was expected in", "were expected on", "were expected in", "is expected on", "is expected in", "be before", "be made ", "be given", "be laid", "be tabled", "be ready", "be available", "be heard", "be shown", "would come", "would follow", "will come", "will follow"}

// putOff joins a sentence, in small letters, that brings a thing to a later
// meeting with the one before it in the same paragraph, where that says that the
// thing is not ready: "The survey was behind time. It was agreed that the
// findings be brought to the meeting in May." Together they put it off.
func (s *shelf) putOff(it *Item, before []sign, low string, start, para int) (sign, bool) {
	if len(before) == 0 {
		return sign{}, false
	}
	g := before[len(before)-1]
	if g.kind != unready || g.para != para || start-g.end > 1 || !anyOf(low, newlyBrought) || !ahead(low, it) {
		return sign{}, false
	}
	g.kind, g.end = civic.DeferredTo, start+len(strings.TrimRight(low, " \n"))
	g.terms = merged(g.terms, s.topic(it.Minutes[start:g.end]))
	g.joined = true
	return g, true
}

// comes are the things that a meeting waits for.
var comes = []string{"report", "update", "paper", "result", "case", "figures", "presentation", "findings", "plan", "review", "strategy", "policy", "draft", "analysis", "response", "evaluation", "survey", "audit", "study", "appraisal", "consultation",
	"assessment", "register", "map", "list", "statistics", "data", "note", "briefing", "guide", "leaflet", "schedule", "statement", "summary", "outcome", "proposal", "options", "breakdown", "timetable", "costing", "valuation",
	"protocol", "framework", "document", "model", "forecast", "lessons", "handbook", "toolkit", "prospectus", "specification", "inventory", "scorecard", "conclusions", "table"}

// promisedPiece reports whether the sentence names the piece that was promised:
// the plan, the report, the visit.
func promisedPiece(quote, sentence string) bool {
	return names(argued.ReplaceAllString(quote, " "), sentence, pieces)
}

// argued is how a promise speaks of reasons and of no paper: "the Council's case for the road".
var argued = regexp.MustCompile(`(?i)\b(?:case|plea)s? (?:for|against)\b`)

// pieceWords are the pieces that tell one thing to come from another; "report", "item" and the like are said of all.
var pieceWords = []string{"plan", "strategy", "policy", "review", "visit", "letter", "survey", "study", "audit", "workshop", "case", "appraisal", "consultation", "evaluation", "register", "leaflet", "guide", "tender"}

// anyPiece are the words for whatever was to come.
var anyPiece = []string{"report", "update", "paper", "item", "matter", "this ", "it ", "they ", "these ", "findings", "results", "presentation", "consideration", "discussion"}

// otherPiece reports whether a sentence names a piece, and none that was promised.
func otherPiece(quote, sentence string) bool {
	low := " " + strings.ToLower(sentence)
	return beginsWord(" "+strings.ToLower(quote), pieceWords) && beginsWord(low, pieceWords) && !names(quote, sentence, pieceWords) && !beginsWord(low, anyPiece)
}

// names reports whether a promise and a text name the same one of these things.
func names(quote, text string, things []string) bool {
	quote, text = " "+strings.ToLower(quote), " "+strings.ToLower(text)
	for _, p := range things {
		if strings.Contains(quote, " "+p) && strings.Contains(text, " "+p) {
			return true
		}
	}
	return false
}

// namesPaper reports whether a text names the same paper as the promise.
func (q query) namesPaper(text string) bool {
	return len(q.papers) > 0 && anyOf(" "+strings.ToLower(text), q.papers)
}

// papersOf returns the papers that a promise names, each after a blank.
func papersOf(quote string) (out []string) {
	quote = " " + strings.ToLower(quote)
	for _, p := range papers {
		if strings.Contains(quote, " "+p) {
			out = append(out, " "+p)
		}
	}
	return out
}

// onceOnly reports whether an expression gives days, and not a rate or a name: "annual", "each quarter".
func onceOnly(e when.Expression) bool { return e.Use != when.UseRate && e.Recurs == "" }

// toldOfThen reports whether words before a time tell what had happened by the day of the
// meeting: "more had been tipped at Easter" names the Easter before.
func toldOfThen(before, time string) bool {
	if yearPrinted.MatchString(time) || aheadAfter.MatchString(time) {
		return false // "had been moved to 5 November"
	}
	low := withoutPlace(strings.ToLower(before))
	if wasToCome.MatchString(low) || happenedOn.MatchString(low) && !aheadThen.MatchString(low) {
		return true
	}
	had := strings.LastIndex(low, " had ")
	if had < 0 || !gone.MatchString(low[had:]) {
		return false
	}
	return !aheadAfter.MatchString(low[had:])
}

// toPlace is how a thing was moved to a place, right before a time is told: "had been moved
// into the main switchboard in March".
var toPlace = regexp.MustCompile(`\b(?:moved|extended|transferred|brought|taken|put back|added|connected|joined|switched|returned|opened|let) (?:in|on)?to ((?:[a-z'’-]+ ){1,6}?)(?:in |on |at |during |since )?$`)

// withoutPlace leaves such a place out of words in small letters.
func withoutPlace(low string) string {
	if m := toPlace.FindStringSubmatchIndex(low); m != nil && !movedToTime.MatchString(low[m[2]:m[3]]) {
		return low[:m[2]-len("to ")] + " "
	}
	return low
}

var (
	gone       = regexp.MustCompile(`^ had (?:already |since |just )?(?:been )?[a-z]+(?:ed|en|wn|pt|ught|un|ung|old|one)\b`)
	aheadAfter = regexp.MustCompile(`\b(?:would|will|should|could|might|must|to|until|till|be|for|into|next|by|instead|now)\b|[;,:]`)
)

// happenedOn is how words right before a time tell what had come about by then, "it opened on 19
// May and closed on"; aheadThen the words that put such a thing ahead.
var (
	happenedOn = regexp.MustCompile(`\b(?:opened|closed|ended|began|started|finished|met|sat|came|went|ran|arrived|expired|took place)(?: (?:on|in|between|during|at)(?: the)?)? $`)
	aheadThen  = regexp.MustCompile(`\b(?:be|would|will|shall|should|could|might|must|is to|are to|not|if|when|once|until|till)\b`)
)

// wasToCome is how a sentence says when a thing should have come, up to that time: "the
// report, which was to have come in November".
var wasToCome = regexp.MustCompile(`\b(?:(?:was|were) to have|(?:should|ought to|would) have|had been (?:first |originally )?(?:due|expected|promised|meant|planned|wanted|asked for)) [^,;:.]*$`)

// sinceDone is how a sentence goes on, right behind a time, to tell what has been done since:
// "those found wanting in December had now been mended".
var sinceDone = regexp.MustCompile(`^ (?:had|has|have) (?:now |since |all |both |already |each )*been `)

// movedDay reads to when a sentence puts something off: by the words of a due
// or, since what is moved seldom has them ("moved from June to September"), by
// the last time in it that lies ahead. It is nil where no day is given.
func movedDay(said string, it *shelved) *civic.Due {
	cal := when.Calendar{Body: it.BodyName, Next: it.next}
	if e, ok := when.Due(said, it.Date, cal); ok && e.To.Known() && e.To != it.Date && it.Date.DaysUntil(e.To) <= farAhead && !toldOfThen(said[:e.Start], e.Text) && (yearPrinted.MatchString(e.Text) || !sinceDone.MatchString(said[e.End:])) {
		d := dueOf(e)
		if strings.HasPrefix(e.Text, "from ") && d.Precision == civic.BySpan || d.From.Before(d.To.MonthStart()) && strings.HasPrefix(e.Text, "from ") {
			d.From, d.Precision = d.To.MonthStart(), civic.ByMonth // of "from June to September" the end is the new time
		}
		return d
	}
	var last *civic.Due
	for _, e := range when.Find(said, it.Date, cal) {
		switch until := strings.HasPrefix(strings.ToLower(e.Text), "until "); {
		case toldOfThen(said[:e.Start], e.Text), !yearPrinted.MatchString(e.Text) && sinceDone.MatchString(said[e.End:]):
		case !onceOnly(e): // the Annual Report is a name
		case until && !e.To.Known() && e.From.After(it.Date): // not before a month is taken for in it
			last = dueOf(e)
			last.To, last.Precision = e.From.MonthEnd(), civic.ByMonth
		case e.To.After(it.Date) && it.Date.DaysUntil(e.To) <= farAhead && e.From.Known() && e.From.DaysUntil(e.To) <= 92 && e.Use != when.UseEvent:
			last = dueOf(e)
		}
	}
	return last
}
