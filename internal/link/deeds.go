package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// deeds are the kinds of things that are promised, by the stems that name them.
// A promise to send is not kept by a sentence that says that somebody had met.
// The first kind is to send.
var deeds = [...][]string{
	{"let members", "appeared in", "went out", "gone to", "went to", "gone on", "gone live", "put on", "upload", "posted", "placed on", "now on", "now available", "attached", "appended", "send", "sent", "circulat", "provid", "supply", "supplied", "shar", "email", "e-mail", "forward", "distribut", "gone out", "made available", "publish", "issued", "issue the", "issuing", "given", "give member", "give councillor", "give cllr", "give all ", "give him ", "give her ", "give them ", "furnish", "let ", "confirmed receipt", "had received", "received", "had seen", "reached", "come round", "came round", "gone round", "went round", "passed round", "handed round", "handed out", "with members", "come out", "came out", "come to them", "came to them", "come to members", "came to members", "come to councillors", "came to councillors", "come to her", "came to her", "come to him", "came to him", "come to hand", "came to hand", "arrived", "written to members", "written to all", "written to him", "written to her", "written to them", "written to council", "wrote to members", "wrote to all", "sent word"},
	{"writ", "letter", "wrote", "answer", "repl", "respon", "went out", "come back", "came back", "acknowledg", "e-mail", "email"},
	{"gone to see", "went to see", "been to see", "went round", "gone round", "meet ", "met ", "a meeting", "meeting with", "meetings with", "visit", "workshop", "arrang", "held", "sat down with", "sit down with", "sat with", "was held", "were held", "taken place", "took place", "undertaken", "invit", "attend", "briefing", "tour", "training", "seminar", "session", "walkabout", "drop-in", "event", "demonstrat", "exhibition", "open day", "open evening", "away day", "awayday", "webinar", "masterclass", "roadshow", "conference", "been at ", "been to ", "been over ", "been round ", "been along ", "walked "},
	{"taken up with", "take up", "discussed with", "rais", "fed back", "feed back", "feedback", "pass on", "passed", "contact", "approach", "been in touch", "spoke", "speak", "convey", "communicat", "relay", "made known", "make known"},
	{"now on", "correct", "add ", "added", "adding", "includ", "insert", "amend"},
	{"erect", "paint", "fix", "clear", "resurfac", "replac", "cut back", "up and running", "running", "working again", "now working", "been working", "in working order", "back in use", "back in service", "in use", "in operation", "in place", "recruit", "launch", "open", "instal", "repair", "overhaul", "refurbish", "recommission", "renew", "restor", "reinstat", "refit", "relaid", "put back", "made good", "put right", "back in its place", "implement", "deliver", "complet", "build ", "built", "mend", "inspect", "check", "review", "clean"},
	{"report", "updat", "present", "brought", "bring", "submit", "paper"},
	{"advis", "inform", "notif", "told", "tell ", "sent word", "send word", "find out", "confirm", "let ", "ascertain", "clarify", "check", "convey", "communicat", "relay", "made known", "make known"},
	{"appoint", "nominat"},
	{"carried out", "carry out", "dealt with", "deal with", "finish"},
}

// Of the kinds of deeds: works, and what minutes say of any work.
const (
	works       = 1 << 5
	anyWork     = 1 << anyWorkKind
	anyWorkKind = 9
)

// reportKind is the place among deeds of what comes to a meeting, and adviseKind of what somebody is told.
const (
	reportKind = 6
	adviseKind = 7
)

// anyDeed are the words that say of any promise that it is done.
var anyDeed = []string{"complet", "action", "discharg", "been done", "post-meeting note", "post meeting note", "resolved", "implement"}

// An effect is what minutes tell that shows a deed without naming it: tenders
// that came back had been invited, a group that met had been set up.
type effect struct {
	promised []string // stems of the promise
	things   []string // of which the minutes must speak
	shows    []string // wordings of the minutes
}

var effects = []effect{
	{[]string{"tender", "quotation", "bids", "procure"}, []string{"tender", "quotation", "bid"},
		[]string{"been returned", "been received", "been opened", "were returned", "were received", "tenders received", "been evaluated", "been awarded", "invitation to tender", "had tendered", "had bid for", "tenders had", "bids had", "quotations had"}},
	{[]string{"set up", "be established", "establish", "be formed", "be convened", "be created", "be constituted"}, []string{"group", "panel", "board", "commission", "network", "team"},
		[]string{"had met", "has met", "have met", "been set up", "been established", "been formed", "its first meeting", "its second meeting", "its third meeting", "its final meeting", "had taken evidence", "had interviewed", "first met", "met for the first time", "begun its work", "started its work", "report of the task", "report of the working",
			"report of the review", "group's report", "group’s report"}},
	{[]string{"consult"}, []string{"consult"}, []string{"been consulted", "were consulted", "consultation had", "consultation has", "consultation ended", "consultation closed", "responses had been",
		"responses were received", "responses to the consultation"}},
	{[]string{"visit", "tour"}, []string{"visit", "tour"}, []string{"the recent visit", "their recent visit", "recent tour", "been on the visit", "went on the visit", "gone on the visit", "took part in the visit"}},
	{[]string{"meet ", "met ", "speak", "discuss", "talk", "visit"}, []string{"meeting", "talk", "conversation", "discussion", "visit"}, []string{"of her meeting with", "of his meeting with", "of their meeting with", "of the meeting with", "of her visit to", "of his visit to", "of their visit to", "of her talk with", "of his talk with",
		"following her meeting with", "following his meeting with", "following their meeting with", "following the meeting with", "after her meeting with", "after his meeting with", "after their meeting with", "after the meeting with"}},
	{[]string{"write", "letter"}, []string{"letter", "repl", "response", "answer"}, []string{"answer to the", "answer to her", "answer to his", "in reply to the", "in reply to her", "in reply to his", "letter went to", "went to the", "acknowledgement", "acknowledgment", "to her letter", "to his letter", "to its letter", "to their letter", "to the letter", "'s letter", "’s letter",
		"the letter to", "her letter to", "his letter to", "reply to the", "a reply had", "a reply has", "no reply had", "no reply has", "had replied", "has replied",
		"a response had been received", "reply from", "been sent", "was sent"}},
	{[]string{"vacat", "move out", "moved out", "give up possession", "relinquish"}, []string{"building", "house", "office", "team", "staff", "key", "tenant", "premises", "floor", "depot", "site", "last", "unit", "hall"},
		[]string{"had left", "has left", "have left", "had moved out", "have moved out", "has moved out", "keys had been", "keys were", "keys handed", "been handed back", "been handed over", "was handed back", "been emptied", "stood empty", "now empty"}},
	{[]string{"put on show", "on display", "exhibit", "on view", "put out for people to see", "display the"}, []string{"exhibition", "display", "show", "visitor"},
		[]string{"the exhibition of", "exhibition, held", "exhibition was held", "exhibition had", "exhibition held", "an exhibition of", "been on show", "were on show", "was on show", "been on display", "were on display", "was on display", "visitors to the exhibition", "display of the"}},
	{[]string{"application", "applied", "apply", "appeal", "bid be", "bid to", "a bid"}, []string{"application", "appeal", "bid"},
		[]string{"been lodged", "was lodged", "were lodged", "been submitted", "was submitted", "had gone in", "has gone in", "went in", "been made on", "was made on", "been entered", "had been put in"}},
	{[]string{"vacancy", "fill the", "compulsory purchase order"}, []string{"vacancy", "order"}, []string{"to the vacancy", "been filled", "was filled", "order had been made", "order was made", "had been made on", "was made on"}},
	{[]string{"sell", "sold", "dispos", "the sale"}, []string{"sale", "sold", "site", "land", "house", "building", "buyer", "purchaser", "contract"},
		[]string{"been sold", "was sold", "were sold", "sale had", "sale has", "sale was", "sale completed", "contracts had been exchanged", "contracts were exchanged", "bought by"}},
}

// effectCues are the wordings of all effects.
func effectCues() (out []string) {
	for _, e := range effects {
		out = append(out, e.shows...)
	}
	return out
}

// A tale is what a text, of a promise or of minutes, tells of deeds: bit n of
// kinds stands for deeds[n], of effects for effects[n].
type tale struct {
	kinds, effects uint16
	any            bool // it says of any promise that it is done
}

// broughtInto is how a thing is brought into a state, and to no meeting: "bringing the camera
// back into use", "brought up to standard".
var broughtInto = gate(`\b(?:bring|brings|bringing|brought|get|getting|put|putting|return|returning|returned) [^.;:]{0,70}?(?:back )?(?:into|in|to|up to) (?:full |proper |good |working |public |its |their |the )*(?:use|service|operation|line|being|effect|force|repair|order|play|occupation|standard|life|going again|old place|former place|place)\b|\bmad?e good\b|\bmaking good\b|\bput(?:ting)? right\b|\b(?:going|working) again\b`)

// arrangeFor is how somebody is to see to it that a thing be done, and to no meeting.
var arrangeFor = gate(`\barrang(?:e|es|ing) (for [^.;]{3,80}? to be|to have|to get) `)

// metAgain is a time by which something is promised, and no meeting that is.
var metAgain = gate(`\b(?:before|when|until|by the time|once) (?:they|it|he|she|members|the [a-z]+)(?: next| all)? (?:met|meets?|sat|sits?)\b`)

// Some promises name no deed of theirs by a stem of a kind: a list is "promised" to somebody or
// put "on the website", which is to send it, and who is to be asked is written or spoken to.
var (
	promisedTo = regexp.MustCompile(`\b(?:promised?|offered?) (?:her|him|them|members|the [A-Z][a-z]+|(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Alderman)\.? [A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+)*) (?:an?|the|some|his|her|their|its|all|copies|figures|details|sight) `)
	putOnline  = regexp.MustCompile(`\b(?:put|puts|putting|place|placed|placing|have|get) [^.;]{1,90}? on (?:to )?(?:the |its |their |our |a )?(?:[a-z’'-]+ ){0,2}?(?:website|web ?site|web ?pages?|internet|intranet|portal|notice ?boards?)\b`)
	asksThem   = regexp.MustCompile(`\b(?:would|will|to|should|shall|undertook to|and|then|[Tt]hat (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:also |again |then |therefore )?(?:ask|approach|press|urge|lobby|petition|sound out|enquire of|inquire of|invite) (?:the [a-z’'-]+|the [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|it|them|him|her|all [a-z]+)\b`)
)

// ownPart is a promise without what somebody is to be asked whether they would do; asks says
// whether anybody is.
func ownPart(quote string) (own string, asks bool) {
	m := asksThem.FindStringIndex(quote)
	if m == nil {
		return quote, false
	}
	if theirDeed.MatchString(quote[m[1]:]) {
		return quote[:m[1]], true
	}
	return quote, true
}

// theirDeed is how it goes on to what they might do themselves.
var theirDeed = regexp.MustCompile(`^ (?:whether|if) (?:it|they|he|she) (?:would|could|might|will|can)\b`)

// promisedDeeds reads the quote of a promise.
func promisedDeeds(quote string) (t tale) {
	low := metAgain.ReplaceAllString(" "+strings.ToLower(quote)+" ", " ")
	if broughtInto.MatchString(low) {
		low = broughtInto.ReplaceAllString(low, " ")
		t.kinds = works
	}
	low = arrangeFor.ReplaceAllString(low, " $1 ")
	t.kinds |= bit(0, promisedTo.MatchString(quote) || putOnline.MatchString(low))
	if own, asks := ownPart(quote); asks {
		t.kinds, low = t.kinds|1<<1|1<<3, " "+strings.ToLower(own)+" "
	}
	for n, stems := range deeds {
		t.kinds |= bit(n, beginsWord(low, stems))
	}
	for n, e := range effects {
		t.effects |= bit(n, beginsWord(low, e.promised))
	}
	return t
}

// toldDeeds reads a sentence of minutes with its cue and its wordings of deeds.
// The same few hundred wordings come again and again.
func (x *lexicon) toldDeeds(cue, told, sentence string) tale {
	t, known := x.tales[told]
	if !known {
		if t = deedsIn(told); len(x.tales) < maxTales {
			x.tales[told] = t
		}
	}
	wordings := cue + told
	if !effectWords.in(wordings) {
		return t
	}
	for n, e := range effects {
		t.effects |= bit(n, anyOf(wordings, e.shows) && beginsWord(" "+sentence, e.things))
	}
	return t
}

// maxTales bounds the wordings that are remembered, against hostile text.
const maxTales = 10_000

// effectsIn reads which effects a sentence in small letters shows by any of its words.
func effectsIn(low string) (shown uint16) {
	if !effectWords.in(low) {
		return 0
	}
	for n, e := range effects {
		shown |= bit(n, anyOf(low, e.shows) && beginsWord(" "+low, e.things))
	}
	return shown
}

// effectWords are the wordings of all effects.
var effectWords = newWordlist(effectCues())

// deedsIn reads wordings of deeds by themselves.
func deedsIn(told string) (t tale) {
	if told == "" {
		return t
	}
	done := " " + told + " "
	for n, stems := range deeds {
		t.kinds |= bit(n, beginsWord(done, stems))
	}
	t.any = anyOf(done, anyDeed)
	return t
}

func bit(n int, set bool) uint16 {
	if set {
		return 1 << n
	}
	return 0
}

// letters is the place among effects of what shows that somebody wrote.
const letters = 5

// wroteTo reports whether a sentence tells of a letter to the very one to whom
// the promise was to write, or who was to be asked: an office or body whose name has two words or more.
func (q query) wroteTo(g *sign, said string) bool {
	if g.kind != civic.SaysDone {
		return false
	}
	low := strings.ToLower(said)
	who := strings.TrimPrefix(strings.ToLower(q.Recipient), "the ")
	toWrite := q.deeds.effects&(1<<letters) != 0
	if toWrite && g.tale.effects&(1<<letters) != 0 && strings.Contains(who, " ") && namesNobody(q.Recipient) && strings.Contains(low, who) {
		return true
	}
	m := hadWritten.FindStringIndex(low)
	if m == nil || !toWrite && !q.asks || !q.doerIn(said) && !subjectOnly.MatchString(low[:m[0]]) {
		return false
	}
	names := capitalNames(q.Quote)
	if w := writesTo.FindStringSubmatch(strings.ToLower(q.Quote)); w != nil {
		names = append(names, w[1]) // "the police", whom no capital shows
	}
	if strings.Contains(who, " ") && namesNobody(q.Recipient) {
		names = []string{who}
	}
	return slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(strings.TrimPrefix(low[m[1]:], "the "), n) })
}

// writesTo finds to whom a promise in small letters is to write.
var writesTo = regexp.MustCompile(`\b(?:write|writing|letter|e-?mail|speak) to (?:the |his |her |its |their |our )?([a-z’'-]{4,}(?: [a-z’'-]{4,})?)(?:[.,;]|$| (?:about|on|to|asking|with|for|and|again|concerning|regarding|that|before|by|at|in|seeking|urging|expressing|over)\b)`)

// hadWritten is how a sentence tells of a letter that somebody sent, to the one who is named next;
// subjectOnly what stands before it where whoever did so was named before.
var (
	hadWritten  = regexp.MustCompile(`\b(?:had|has|have) (?:since |now |also |again |duly |already )*(?:written|e-?mailed|spoken|written again) to `)
	subjectOnly = regexp.MustCompile(`^\W*(?:[\d.]+ )?(?:he|she|they)? ?$`)
)

// deedsAgree reports whether the deed that a sentence tells of can be the one
// that was promised: the very verb, or one of its kind.
func deedsAgree(q query, it *shelved, g *sign) bool {
	switch {
	case q.deeds.effects&g.tale.effects != 0:
		return true
	case q.asks && (q.wroteOfTheirOwn(it.Minutes[g.start:g.end]) || notedOnly.MatchString(progress(strings.ToLower(it.Minutes[g.start:g.end])))):
		return false
	case g.deeds == "":
		return false
	case !g.echo && g.tale.any, q.echoes(g.deeds):
		return true
	case g.echo && !it.routine:
		return false
	case q.Verb == civic.VerbDefer && !it.looksBack(): // what was put off comes, and works that were done are what it tells
		return false
	case q.deeds.kinds == 0: // no deed is named, "and these were promised": then they are to be sent
		return g.tale.kinds&(1|anyWork) != 0
	}
	return q.deeds.kinds&g.tale.kinds != 0 || q.deeds.kinds&works != 0 && g.tale.kinds&anyWork != 0
}

// wroteOfTheirOwn reports whether a sentence tells that those who were to be asked had written
// themselves, and not in answer: "the owner had written to complain of dogs".
func (q query) wroteOfTheirOwn(said string) bool {
	asked := lastWord(strings.ToLower(asksThem.FindString(q.Quote)))
	low := strings.ToLower(said)
	for _, m := range theyWrote.FindAllStringSubmatchIndex(low, 4) {
		if low[m[2]:m[3]] == asked && !inAnswer.MatchString(low[m[1]:]) {
			return true
		}
	}
	return false
}

var (
	theyWrote = regexp.MustCompile(`\b([a-z’'-]+) (?:had|has|have) (?:since |now |also )?(?:written|rung|telephoned|e-?mailed|contacted|complained|called|approached|raised)\b`)
	inAnswer  = regexp.MustCompile(`^ (?:back|in (?:reply|answer|response)|that|saying|declining|agreeing|refusing|to (?:say|confirm|decline|refuse|agree|offer|explain))\b`)
)

// beginsWord reports whether a word of the text begins with one of the stems.
func beginsWord(low string, stems []string) bool {
	for _, s := range stems {
		if strings.Contains(low, " "+s) {
			return true
		}
	}
	return false
}

// reportWords are the words of a promise to report to a meeting.
var reportWords = []string{"report", "update", "brought", "bring", "present", "submit", "come back", "came back", "return", "feed back", "fed back", "paper", "review", "on the agenda",
	"to the agenda", "work programme", "forward programme", "to the programme", "on the programme", "work plan", "attend", "invited to", "to a future meeting", "to the next meeting", "considered at", "monitor", "consider",
	"carried forward", "held over", "stand over", "continue consideration", "scheduled for", "take up", "revisit", "looked at again", "look at again", "look again"}

// reports reports whether the promise was that something would come to a meeting.
func reports(q *Promise) bool {
	low := withoutIdle(strings.ToLower(q.Quote))
	switch q.Verb {
	case civic.VerbReport:
		if toldOnly.MatchString(low) && !anyOf(toldOnly.ReplaceAllString(low, " "), reportWords) && !toMeetingIn(low) {
			return false
		}
		return true
	case civic.VerbMonitor, civic.VerbDefer:
		return true
	case civic.VerbRefer: // what is referred is to be taken by another body, at a meeting
		return q.Due != nil
	}
	if submitsOut(q) || takenUpWith.MatchString(q.Quote) && !anyOf(low, comesBack) {
		return false
	}
	if q.Verb != civic.VerbReport && q.Due == nil {
		low = broughtInto.ReplaceAllString(low, " ")
	}
	return anyOf(low, reportWords) || makes(q) || toMeetingIn(low) || q.Due != nil && !strings.HasPrefix(q.Due.Expression, "by ") && takenThere.MatchString(low) || takenBy.MatchString(low) || q.takenThen(low) || accountTo.MatchString(low) || q.Due != nil && givenOver.MatchString(q.Quote)
}

// accountTo is a promise of an account, which whoever gives it gives at a meeting: "that an
// account of the plan be given to the Executive every November".
var accountTo = gate(`\b(?:account|statement|presentation|briefing|explanation|summary|overview|note|progress)\b[^.;]{0,80} be (?:given|made|rendered|shown|laid) (?:to|before) (?:it|(?:the|this|its) (?:[a-z',-]+ (?:and )?){0,6}?(?:committee|panel|board|forum|commission|cabinet|executive|council|authority))(?:$|[.,; ](?:$|[^m]|m[^e]))`)

// offices are those outside a council to which papers are submitted.
var offices = stemSet(`government department ministry minister secretary agency inspectorate inspector ombudsman commissioner regulator fund ofsted estyn treasury parliament lottery police trust auditor`)

// submitsOut reports whether a promise is to submit something to such an office: that is
// done when it is sent, and comes to no meeting.
func submitsOut(q *Promise) bool {
	low := " " + strings.ToLower(q.Quote)
	return beginsWord(low, []string{"submi", "lodge", "file ", "filed "}) && namesNobody(q.Recipient) && slices.ContainsFunc(stems(q.Recipient), func(s string) bool { return offices[s] }) && !anyOf(low, comesBack)
}

// takenUpWith is a promise to speak to somebody about a thing, a report as well: "take up the
// late issue of reports with the Leader". It comes to a meeting only where its words say so.
var (
	takenUpWith = regexp.MustCompile(`\b(?:(?:take|takes|taken|taking) (?:[^.;]{0,80} )?up(?: [^.;]{0,80})?|(?:raise|raised|discuss|discussed|pursue|pursued|explore|explored|[Ss]peak|[Tt]alk)(?: [^.;]{0,80})?) with (?:the |his |her |their |its )?(?:[A-Z]|(?:[a-z]+ ){0,3}(?:contractor|company|supplier|landlord|owner|agent|operator|provider|police|school|officer|body|agency|association|society|union|charity|bank|hospital|university|college|residents|traders|tenants|neighbours|manager|director))`)
	comesBack   = []string{"report back", "and report", "to report", "bring ", "brought", "come back", "feed back", "update", "to the committee", "to the panel", "to the board", "next meeting", "to members"}
)

// takenBy is a promise that a body itself goes into a matter, and takenThere one that it
// does so at a time: "be examined by the Committee in January", "to discuss the lease in July".
var (
	takenBy    = gate(`\bbe (?:again )?(?:examined|considered|discussed|scrutinised|debated|heard|taken|looked (?:at|into)|gone (?:into|through)|revisited|reconsidered) (?:again |afresh |further )?by (?:the|this|its) (?:[a-z]+ (?:and )?){0,4}(?:committee|council|cabinet|board|panel|forum|commission|authority|executive)\b`)
	takenThere = regexp.MustCompile(`^(?:that |it was agreed |agreed |resolved )?(?:to|the (?:committee|panel|board|forum|commission|council|authority)) (?:again |further |next )?(?:examine|discuss|scrutinise|debate|look (?:again )?(?:at|into)|go into|go through|take up|take stock|return to|come back to|consider|revisit|reconsider|hear)\b|\b(?:to|and) (?:say|set out|spell out|state|account for)\b[^.;]* (?:what|how|why|whether)\b`)
)

// takenAt is a promise that a matter be gone into, and what follows that.
var takenAt = regexp.MustCompile(`\bbe (?:[a-z]+ly |again |further |next |then |first |jointly )?(?:examined|considered|discussed|scrutinised|debated|looked (?:again )?(?:at|into)|gone (?:into|through)|revisited|reconsidered|returned to)( [^.;]*)?`)

// takenThen reports whether a promise in small letters is that a matter be gone into at a
// time, "be examined on 30 January", by nobody that is named: then the body itself does so, where it meets.
func (q *Promise) takenThen(low string) bool {
	m := takenAt.FindStringSubmatch(low)
	if m == nil || q.Due == nil || !q.Due.To.Known() || q.Owner != "" {
		return false
	}
	then := strings.ToLower(q.Due.Expression)
	return strings.Contains(m[1], then) && !strings.Contains(m[1], " by ") && !beginsWord(" "+then, notThen)
}

// notThen open times that are not those of a meeting.
var notThen = []string{"by ", "before ", "within ", "during ", "until ", "as soon", "from ", "over "}

// toldOnly is a promise that members are told or shown something, or that it comes out, wherever they are.
var toldOnly = gate(`\b(?:members?|councillors?|they|he|she|them|him|her|residents|tenants) (?:each |all )?be (?:told|notified|informed|advised|shown|let)\b|\bbe (?:notified|notify) to |\bnotif(?:y|ied)\b|\b(?:bring|brought|come|came) (?:[^.;,]{1,40} )?out\b|\bbring out\b|\bbe (?:circulated|e-?mailed|posted)\b|\bbe (?:sent|supplied|issued|distributed|forwarded|copied|given|made available) (?:out )?to (?:all |both |each |every |the |its |local |ward |parish |borough |district |county )*(?:members?|councillors?|residents?|tenants?|clerks|parishes|schools|[Cc]llr|mr|mrs|ms|miss|dr)\b`)

// toMeeting is a promise that something is put before a body when it meets: "put
// to the next meeting", "lay them before the Council", "tell the next meeting what it took".
var toMeeting = gate(`\b(?:explain|describe|demonstrate|put|lay|laid|tabled|(?:to|and|would|will|should|shall) table|shown?|tell|told|hand(?:ed)?)\b(?: [^.;]{0,60})? (?:to |before |at )?(?:the |its |their |every |each |a )(?:next |annual |following |last |same )*(?:ordinary |full )?(?:meeting|committee|council|cabinet|board|panel|forum|commission|authority|executive|trust)\b`)

// toMeetingIn reports whether a promise in small letters is such. What is put "on the Council's
// website" is not.
func toMeetingIn(low string) bool {
	if strings.Contains(low, "'s") || strings.Contains(low, "’s") {
		low = bodysOwn.ReplaceAllString(low, "own")
	}
	return toMeeting.MatchString(low) || beforeNamed.MatchString(low)
}

// beforeNamed is to lay something before a body by its whole name.
var beforeNamed = gate(`\b(?:put|puts|lay|laid|place|placed|set)\b[^.;]{0,80} before (?:the |its )?(?:[a-z&,-]+ ){1,6}(?:committee|council|cabinet|board|panel|forum|commission|authority|executive)\b`)

// bodysOwn is a body named as whose something is.
var bodysOwn = regexp.MustCompile(`\b(?:meeting|committee|council|cabinet|board|panel|forum|commission|authority|executive|trust)['’]s\b`)

// makes reports whether the promise was to make a paper, which is shown by coming to a meeting.
func makes(q *Promise) bool {
	low := strings.ReplaceAll(withoutIdle(strings.ToLower(q.Quote)), "code of conduct", "code of")
	return !anyOf(low, reportWords) && anyOf(low, making) && anyOf(low, made)
}

// making are the verbs of a promise to make one of the papers named after them.
var (
	making = []string{"prepar", "draft", "produc", "compil", "develop", "devis", "draw up", "drawn up", "put together", "write a", "write the", "complete", "undertake", "carry out", "carried out", "conduct"}
	made   = []string{"plan", "policy", "strategy", "register", "scheme", "inventory", "protocol", "guide", "guidance", "charter", "framework", "business case", "options", "appraisal",
		"study", "survey", "audit", "analysis", "evaluation", "assessment", "timetable", "proposals", "code of", "masterplan", "brief"}
)

// addressed reports whether the promise asks another body or an officer for an answer.
func addressed(q *Promise) bool {
	return slices.Contains([]civic.Verb{civic.VerbRecommend, civic.VerbRefer, civic.VerbRequest}, q.Verb)
}
