package extract

import (
	"maps"
	"slices"
	"strings"

	"arising/internal/civic"
)

// A promise is a deed that a sentence undertakes.
type promise struct {
	rule      string
	owner     string
	verb      int // word of the deed's verb
	recipient string
}

// An actionRule looks at one sentence. It may look at the others around it,
// all[i] being the one; ok is false where it is no promise, and why says so.
type actionRule struct {
	name string
	// heeds are the words of which a sentence must hold one for the rule to find
	// anything, so that it need not look at others; "" is every sentence.
	heeds string
	find  func(r *reader, all []told, i int) (p promise, ok bool)
}

// actionRules are tried in this order; the first that finds a promise names it.
var actionRules = []actionRule{
	{"action heading", "", (*reader).labelledAction},
	{"asked and accepted", "asked requested agreed would invited urged pressed begged implored", (*reader).askedAccepted},
	{"it was agreed that", "agreed decided accepted consensus agreement settled determined ordered ruled directed arranged left concluded laid", (*reader).agreedDeed},
	{"suggested and agreed", "concluded agreed decided resolved ruled suggested proposed asked requested recommended felt suggestion proposal idea request", (*reader).acceptedAfter},
	{"gave an undertaking", "volunteered offered guaranteed accepted conceded acknowledged gave gives made agreed undertook promised pledged ruled directed ordered arranged decided", (*reader).gaveWord},
	{"agreed to", strings.Join(slices.Sorted(maps.Keys(giving)), " "), (*reader).undertook},
	{"would do", "would will shall", (*reader).wouldDo},
	{"would be done", "would will shall", (*reader).wouldBeDone},
	{"will do", "will would going is are", (*reader).willDo},
	{"will be done", "will would", (*reader).willBeDone},
	{"would have it", "would will should could", (*reader).wouldHave},
	{"report would come", "would will was were is are", (*reader).reportComes},
	{"was given the task", "holds held takes gave granted allowed set mandated deputed commissioned detailed responsibility remitted delegated entrusted given referred assigned action task job tasked instructed directed told ordered charged leave left fell sent took accepted has have promised offered guaranteed", (*reader).tasked},
	{"promised a thing", "volunteered offered promised pledged guaranteed assured took takes", (*reader).pledges},
	{"to follow", "follow", (*reader).follows},
	{"note form", "", (*reader).noteForm},
	{"asked, in notes", "asked requested instructed reminded tasked directed delegated nominated", (*reader).bareAsked},
	{"asked of you", "you your", (*reader).askedOfYou},
	{"request", "asking requesting reminded reminds asks requests instructs directed charged invited appointed nominated desired wished required requested asked urged instructed tasked request", (*reader).requested},
	{"asked whether it could be done", "asked queried enquired", (*reader).askedWhether},
	{"a request accepted", "agreed undertook confirmed said replied advised responded stated assured", (*reader).accepts},
	{"wished to be told", "want wants wanted wished wish wishes asked would expressed", (*reader).wished},
	{"a paper was sought", "asked called awaited due needed needs need sought requested want wants wanted wished desired wish required demanded seeks requires wishes expect expected", (*reader).soughtPaper},
	{"it was felt that somebody should", "felt considered", (*reader).feltShould},
	{"was ready to", "willingness readiness intention intent preparedness happy content willing glad pleased agreed committed", (*reader).wasReady},
	{"would come to a sitting", "would will was were is are", (*reader).atSitting},
	{"would be with members", "would will", (*reader).reachesMembers},
	{"a report would show", "would will", (*reader).shows},
	{"which would be done", "which this", (*reader).whichWould},
	{"what was asked for would be made", "pressed asked called wanted wished requested sought urged suggested proposed", (*reader).oneWould},
	{"leave was asked and given", "leave permission", (*reader).leaveAsked},
	{"an offer was accepted", strings.ReplaceAll(giftNouns, "|", " "), (*reader).offers},
	{"a request was noted", "noted note accepted granted agreed", (*reader).notedRequest},
	{"taken away", "away", (*reader).takenAway},
	{"outside the meeting", "outside after following offline between", (*reader).outsideMeeting},
	{"a paper was looked for", "scheduled timetabled programmed expect due looked looks looking expected expects called intended intends proposed planned meant", (*reader).lookedFor},
	{"asked if they could, and would", "asked", (*reader).askedAndWould},
	{"was to do", "was were is are", (*reader).wasToDo},
	{"wished to be done", "wished wanted desired wishes wants desires", (*reader).wishedDone},
	{"asked for a thing", "asked pressed requested called urged begged charged enjoined commissioned deputed told bidden wanted sought desired wished", either((*reader).askedForThing, (*reader).wantedFor)},
	{"expected to bring", "expected expects hoped hopes intended intends planned plans aimed aims meant means confident sure certain hopeful hand", either((*reader).expectedToBring, (*reader).confidentOf, (*reader).inHand)},
	{"offered and taken", "offered having", either((*reader).offeredAThing, (*reader).handsOf)},
	{"a paper to come", "would will shall was were is are", (*reader).paperToCome},
	{"somebody is to", "to for at before agreed", (*reader).somebodyTo},
	{"put off to a later time", "held put carried stood laid left rolled moved pushed passed kept went goes deferred postponed adjourned rescheduled continued slipped slips stands lay lie stand parked shelved paused deferral deferment postponement adjournment continuation extension", (*reader).putOffTo},
	{"in the fewest words", "", either((*reader).terse, (*reader).noteOfPaper)},
	{"in other words", "it left go have volunteered offered pledged back kept told assured promised dealt taken picked addressed covered handled resolved met found won assent approval favour", (*reader).otherWords},
	{"a request, in notes", "requested request sought", (*reader).bareRequest},
	{"said by a day", "would will", either((*reader).saidByDay, (*reader).conceded, (*reader).councilWould)},
	{"would be held", "would fixed arranged set booked agreed settled", either((*reader).eventToCome, (*reader).fixed)},
	{"would do and tell", "would will was were is are", either((*reader).doAndTell, (*reader).doneAndTold)},
	{"agreed, then told", "would will", (*reader).agreedThenTold},
}

// either is a rule that finds what the first of several finds.
func either(finds ...func(r *reader, all []told, i int) (promise, bool)) func(r *reader, all []told, i int) (promise, bool) {
	return func(r *reader, all []told, i int) (promise, bool) {
		for _, find := range finds {
			if p, ok := find(r, all, i); ok {
				return p, true
			}
		}
		return promise{}, false
	}
}

// actions returns the undertakings in the narrative of an item.
func (r *reader) actions(s span, all []told) []civic.Record {
	var out []civic.Record
	for i := range all {
		t := &all[i]
		named := r.mentions(t.text, t.words)
		if why := r.unpromising(*t); why != "" {
			r.witness.left(t.start, t.end, "action", why)
		}
		if _, tag := r.tag(*t); !tag && !t.row && !t.report && !question(t.text) {
			if rec, ok := r.action(all, i); ok {
				out = append(out, rec)
				t.row = true // taken: no milestone besides
			}
		} else if owner, ok := r.tag(*t); ok && i > 0 && len(out) > 0 && out[len(out)-1].Source.End <= t.start {
			if last := &out[len(out)-1]; last.Owner == "" && last.Source.Start == all[i-1].start {
				last.Owner = owner
			}
		}
		r.people.hear(r.subjectOf(t.text, t.words), named)
	}
	return out
}

// unpromising says why the rules for actions do not read a sentence at all.
func (r *reader) unpromising(t told) string {
	switch {
	case r.witness == nil:
		return ""
	case t.row:
		return "a row of a table, read with its columns"
	case t.report:
		return "a report promises nothing"
	case question(t.text):
		return "a question"
	}
	if _, tag := r.tag(t); tag {
		return "only says who acts on the sentence above"
	}
	return ""
}

// tag reads a line that only says who must act on the sentence above it:
// "ACTION: Councillor Rice".
func (r *reader) tag(t told) (owner string, ok bool) {
	ws := t.words
	if len(ws) < 3 || !is(ws, 0, "action|actions|(|[") {
		return "", false
	}
	k := 0
	for k < len(ws) && (ws[k].mark() || is(ws, k, "action|actions|by|point") || k == 1 && bareNumber(ws[k])) {
		k++
	}
	end := len(ws)
	for end > k && ws[end-1].mark() {
		end--
	}
	if k == 0 || k >= end || !hasWord(ws[:k], "action|actions") || !namesOnly(ws[k:end]) {
		return "", false
	}
	return join(t.text, ws[k:end]), true
}

func question(text string) bool { return strings.HasSuffix(text, "?") }

// action shows sentence i to the rules.
func (r *reader) action(all []told, i int) (civic.Record, bool) {
	t := all[i]
	if i+1 < len(all) && all[i+1].block == t.block && declinedNext(all[i+1].words) {
		r.witness.left(t.start, t.end, "action", "was not accepted")
		return civic.Record{}, false
	}
	if why := r.noPromise(t); why != "" {
		r.witness.left(t.start, t.end, "action", why)
		return civic.Record{}, false
	}
	rec, found := r.byRules(all, i)
	if turned, ok := turnedRound(t); ok && rec.Owner == "" {
		said := slices.Clone(all)
		said[i] = turned
		if named, ok := r.byRules(said, i); ok && (!found || named.Owner != "") {
			rec, found = named, true
			rec.Quote = fold(t.text)
		}
	}
	if found {
		return rec, true
	}
	r.witness.left(t.start, t.end, "action", "no rule for actions fits")
	return civic.Record{}, false
}

// byRules returns what the first of the rules finds in sentence i that finds anything.
func (r *reader) byRules(all []told, i int) (civic.Record, bool) {
	t := all[i]
	for n, rule := range actionRules {
		if t.signals&(1<<n) == 0 {
			continue
		}
		p, ok := rule.find(r, all, i)
		if !ok {
			continue
		}
		rec := r.record(civic.Action, t, rule.name)
		if p.rule != "" {
			rec.Rule = p.rule
		}
		rec.Owner, rec.Recipient = p.owner, p.recipient
		if rec.Owner == "" && bySomebody[rule.name] && !is(t.words, p.verb, "asked|requested|sought|asking|suggested|raised|wanted") {
			rec.Owner = byName(r, t, p.verb+1)
		}
		if rec.Owner == "" && unsaid[rule.name] {
			rec.Owner = r.spokeLast(all, i)
		}
		if rec.Recipient == "" {
			rec.Recipient = r.recipient(t.text, t.words, p.verb+1)
		}
		if rec.Recipient == rec.Owner {
			rec.Recipient = ""
		}
		rec.Due = r.due(t.text, 0)
		r.linesBelow(all, i, &rec)
		return rec, true
	}
	return civic.Record{}, false
}

// declinedNext reports whether a sentence says in a word or two that what stands in front of it was
// turned down: "Not accepted.", "Rejected by management."
func declinedNext(ws []word) bool {
	if len(ws) > 6 {
		return false
	}
	return is(ws, 0, "not") && is(ws, 1, "accepted|agreed|adopted|supported|approved") || is(ws, 0, "rejected|declined|refused")
}

// bySomebody are the rules whose promises are told in the passive and may name behind it
// by whom they are to be kept: "be raised at the meeting by the Clerk".
var bySomebody = set{"note form": true, "it was agreed that": true, "will be done": true}

// unsaid are the rules whose promises may stand in a sentence behind the one that
// names the speaker.
var unsaid = set{"would be done": true, "report would come": true, "would come to a sitting": true, "would be with members": true}

// spokeLast returns who speaks in the sentence in front of sentence i, in the same
// paragraph: "The Manager reported on the skips. All customers would be written to."
func (r *reader) spokeLast(all []told, i int) string {
	if i == 0 || all[i-1].block != all[i].block || hasSpeech(all[i].words) {
		return ""
	}
	for k, w := range all[i-1].words {
		if k > 0 && k < 16 && speaking[w.low] && !is(all[i-1].words, k, "asked|requested|suggested") {
			if s := r.before(all[i-1].text, all[i-1].words, k); s.sort == person {
				return s.name
			}
			return ""
		}
		if name := r.heardFrom(all[i-1], k); name != "" {
			return name
		}
	}
	return ""
}

// heardFrom returns who gave the update that the body "received from" them, with the
// "from" at k.
func (r *reader) heardFrom(t told, k int) string {
	ws := t.words
	if !is(ws, k, "from") || !hasWord(ws[:k], "received|heard") || !hasWord(ws[max(0, k-3):k], "update|presentation|briefing|address") {
		return ""
	}
	if name, sort := r.named(t.text, ws, k+1); sort == person || sort == group {
		return name
	}
	return ""
}

// hasSpeech reports whether somebody speaks, or something was said, in a sentence.
func hasSpeech(ws []word) bool {
	for _, w := range ws {
		if speaking[w.low] {
			return true
		}
	}
	return false
}

// retold are openings of sentences that tell of an earlier meeting.
var retold = patternsOf(`at the last meeting
	at the previous meeting
	at its last meeting
	at its previous meeting
	had promised
	had undertaken to
	had agreed to
	had agreed that
	had said that
	had been promised
	had been asked
	had been agreed
	had previously
	post-meeting note
	will recall
	would recall
	members recalled
	was|were reminded that
	post meeting note`)

// noPromise says why a sentence can hold no new promise; "" if it may.
func (r *reader) noPromise(t told) string {
	low := r.low[t.start:t.end]
	if strings.Contains(low, ": done") || strings.Contains(low, ": not done") || strings.HasSuffix(low, "- completed") || strings.HasSuffix(low, ": complete") {
		return "tracker row, done"
	}
	if at := retold.in(t.words); at >= 0 && !sinceTheMeeting(t.words, at) && !agreedFirst(t.words, at) && !is(t.words, at-1, "who|whom|which") && !hasWord(t.words[at:], "now") && !newPromise(t.words, at) && !r.announcedAnew(t, at) {
		return "tells of an earlier meeting"
	}
	if quoted(t.text) && !(hasWord(t.words, "i|we") && hasWord(t.words, "will|shall")) {
		return "quotation"
	}
	if t.last && asksList(t.text) && t.block+1 < r.to && kindOfMarker(r.doc.Blocks[t.block+1].Marker) != noMarker {
		return "heads a list of requests"
	}
	if is(t.words, 0, "action|actions") && t.last && strings.HasSuffix(t.text, ":") {
		return "heads a list of actions"
	}
	if ruled(t.words) {
		return "what a paper lays down"
	}
	if nothingWould(t.words) {
		return "says what will not be done"
	}
	if habit(t.words) {
		return "what is done as a rule"
	}
	if moving(low) || strings.HasPrefix(low, "vote") {
		return "motion"
	}
	return ""
}

// agreedFirst reports whether a sentence agrees something before it tells at word at why or
// when: "It was agreed that it stand over to July, when the Agency had said that".
func agreedFirst(ws []word, at int) bool {
	return is(ws, at, "had") && is(ws, 0, "it") && is(ws, 1, "was") && is(ws, 2, "agreed|decided|resolved") && is(ws, 3, "that|to") && hasWord(ws[4:at], "when|as|because|since|which|who|where|whom")
}

// announcedAnew reports whether members "were reminded" of a thing that is still to
// come on a day that is named.
func (r *reader) announcedAnew(t told, at int) bool {
	if !is(t.words, at, "was|were") || !hasWord(t.words[at:], "would|will") {
		return false
	}
	due := r.due(t.text, 0)
	return due != nil && due.To.Known() && !due.Suspect
}

// newPromise reports whether a sentence that tells of an earlier promise at word
// at goes on with a new one: "had agreed to fund it and she would report in May".
func newPromise(ws []word, at int) bool {
	if !is(ws, at, "had") || is(ws, at+1, "promised|said") {
		return false
	}
	for k := at; k+2 < len(ws); k++ {
		for j := k + 2; is(ws, k, "and|but|;") && j+1 < len(ws) && j < k+7 && !ws[j].mark(); j++ {
			if is(ws, j, "would|will") && (promises(ws, j+1) || is(ws, j+1, "be") && passiveFirm[wordAt(ws, j+2)]) {
				return true // "had agreed to fund it and officers would report"
			}
		}
		if is(ws, k, "and|but|;") && is(ws, k+1, "would|will") && promises(ws, k+2) {
			return true
		}
		if is(ws, k, "and|but|;") && (is(ws, k+1, "he|she|they") && is(ws, k+2, "would|will") || is(ws, k+1, "that") && is(ws, k+2, "he|she|they") && is(ws, k+3, "would|will")) {
			return true
		}
	}
	return false
}

// quoted reports whether a sentence is a quotation from beginning to end, or
// the beginning of a longer one.
func quoted(text string) bool {
	return strings.HasPrefix(text, "\"") && strings.Count(text, "\"")%2 == 1 || strings.HasPrefix(text, "“") && !strings.Contains(text, "”") ||
		strings.HasPrefix(text, "\"") && strings.HasSuffix(text, "\"") && strings.Count(text, "\"") == 2 || strings.HasPrefix(text, "“") && strings.HasSuffix(text, "”")
}

// firm are the verbs of deeds that a body can ask about: somebody is to tell,
// send, ask or arrange something. See docs/decisions/extract.md.
var firm = setOf(`send write circulate share provide supply furnish email e-mail copy forward report bring return present submit raise
	check confirm investigate lay arrange organise contact speak talk ring telephone phone call chase follow feed pass reply respond update
	invite seek obtain get publish prepare draft consult liaise visit discuss explore brief post issue notify remind clarify verify
	request distribute amend ascertain inform advise convene upload relay press lobby query enquire inquire supplement compile collate
	ask meet find let give take put do come pursue escalate add include attach correct identify source look see email. communicate
	revise redraft table approach commission set review monitor examine establish produce join attend address amend resend schedule
	facilitate join host book fix mend repair show tell work undertake ensure make help progress pick flag log refer signpost action
	canvass answer nominate warn resend re-send recirculate re-circulate convey feedback offer answer keep have hold double-check draw order purchase sort revert reiterate organize summarise circulate supply lead recommend`)

// tied verbs promise something only with the right word behind them.
var tied = map[string]string{
	"draw": "up", "sort": "out|this|it", "order": "the|a|new|more|some|two|three|signs", "purchase": "",
	"follow": "up", "feed": "back|into", "pass": "on|to|this|these|it|the|that|any|along", "take": "report|paper|papers|proposals|options|findings|results|costs|down|off|members|councillors|round|around|him|her|them|advice|this|it|up|these|that|point|points|matter|issue|issues|question|questions|comments|suggestion|suggestions|concern|concerns|request|query|idea|ideas|proposal|feedback|back|away|forward|such|counsel's|counsel|legal|soundings|instructions|stock", "look": "into|again|at",
	"see": "to|that", "find": "out", "do": "so|a|this|it", "let": "", "give": "", "put": "the|it|this|together|in|forward|a|these|that|on|up", "come": "back|to", "get": "", "set": "up|out",
	"make": "certain|enquiries|inquiries|contact|available|a|arrangements|sure|representations|the", "pick": "up|this|it", "flag": "", "log": "", "refer": "this|it|the|these|back|them", "keep": "touch|abreast|informed|updated|apprised|posted|briefed|under", "have": "conversation|discussion|discussions|word|meeting", "hold": "discussions|meeting|workshop|session|conversation|briefing|drop-in|drop-ins|surgery|surgeries|evening|seminar|demonstration|exhibition|clinic|talk|event", "lead": "on", "recommend": "to", "show": "the|members|him|her", "work": "with|on|up", "offer": "him|her|them|members|another", "help": "to", "ensure": "",
	"lay": "the|a|it|them|before", "table": "a|the", "join": "", "review": "", "monitor": "", "call": "on|for|the|him|her|mr|mrs|ms|a", "fix": "", "tell": "", "attend": "", "return": "", "establish": "", "explore": "", "progress": "", "address": "", "press": "", "include": "", "undertake": "", "produce": "",
}

// hasThemDo reports whether somebody is to have others do a thing, with the "have" at k: "have the
// contractor go back to the lamps", "have her team ring each family".
func hasThemDo(ws []word, k int) bool {
	if !is(ws, k+1, "the|a|an|his|her|its|their|our|some|somebody|someone|officers|staff|colleagues|one|two|both|another") && !(k+1 < len(ws) && ws[k+1].capital()) || is(ws, k+2, "chance|opportunity|right|power|duty|regard|effect|time|need") {
		return false
	}
	for j := k + 2; j+1 < len(ws) && j < k+9 && !ws[j].mark() && !is(ws, j, "to|that|which|who|and|of|in|on|for|with|by|at"); j++ {
		if isBase(ws, j) && !nounLike[ws[j].low] && !ws[j].capital() && is(ws, j+1, "the|a|an|his|her|its|their|each|every|all|any|it|them|him|these|those|this|that|to|back|out|up|round|at|into|with|for|some|two|three|members|councillors|residents") {
			return true
		}
	}
	return false
}

// hasItDone reports whether somebody is to have a thing done, with the "have" at k: "have a new
// form drawn up", "have the statements ready by June".
func hasItDone(ws []word, k int) bool {
	if !is(ws, k+1, "a|an|the|his|her|its|their|all|some|new|copies|these|those|this|that") && !(k+2 < len(ws) && strings.HasSuffix(ws[k+2].low, "s")) || is(ws, k+2, "chance|opportunity|right|power|duty|regard") {
		return false
	}
	for j := k + 2; j < len(ws) && j < k+13 && !ws[j].mark() && !is(ws, j, "to|that|which|who|and"); j++ {
		if is(ws, j, "ready") || (forms[ws[j].low].participle || looksParticiple(ws[j].low)) && !ws[j].capital() && j > k+2 && (j+1 == len(ws) || ws[j+1].mark() || is(ws, j+1, "up|out|by|to|in|before|and|for|at|on|off|down")) {
			return true
		}
	}
	return false
}

// promises reports whether word k begins a deed that can be promised.
func promises(ws []word, k int) bool {
	for is(ws, k, "also|again|then|further|therefore|be") && !is(ws, k, "be") {
		k++
	}
	if k >= len(ws) || ws[k].capital() {
		return false
	}
	low := ws[k].low
	if low == "have" && (hasItDone(ws, k) || hasThemDo(ws, k)) {
		return true
	}
	if !firm[low] || everyday(ws, k) {
		return false
	}
	next, isTied := tied[low]
	if !isTied || next == "" {
		return !(low == "return" && is(ws, k+1, "to") && is(ws, k+2, "normal")) && !is(ws, k+1, "by|.") || k+1 == len(ws) || is(ws, k+1, ".|by")
	}
	for j := k + 1; j < len(ws) && j < k+7; j++ {
		if is(ws, j, next) {
			return true
		}
		if low != "follow" && low != "feed" && low != "take" && low != "pass" && low != "keep" && low != "have" && low != "hold" && low != "pick" {
			break
		}
	}
	return false
}

// everyday reports whether the deed at k is what speakers and services do anyway:
// "happy to answer questions", "would meet the target".
func everyday(ws []word, k int) bool {
	switch ws[k].low {
	case "take":
		return hasWord(ws[k:min(len(ws), k+3)], "view|part|place|questions|time|care") || is(ws, k+1, "up") && hasWord(ws[k+1:min(len(ws), k+5)], "post|office|role|position|seat|duties|job")
	case "speak":
		return hasWord(ws[k+1:min(len(ws), k+5)], "conference|rally|funeral|dinner|hustings")
	case "answer":
		return is(ws, k+1, "for|to") || is(ws, k+1, "questions|any|members") && !hasWord(ws[k:], "writing|outside|after")
	case "meet":
		return hasWord(ws[k:min(len(ws), k+5)], "target|targets|need|needs|demand|demands|requirement|requirements|cost|costs|standard|standards|deadline|criteria|objectives|expectations|challenge|challenges")
	case "join":
		return is(ws, k+1, "the|us|them") && is(ws, k+2, "team|council|authority|service|department|staff|board|company")
	case "provide":
		return hasWord(ws[k:min(len(ws), k+4)], "homes|housing|opportunity|opportunities|support|assurance|capacity|certainty|savings|funding|jobs|places|services|resilience|stability|protection|value|benefits|training|care|cover|employment|accommodation|access|clarity")
	}
	return false
}

// speaking are the verbs by which minutes report who said something.
var speaking = setOf(`said advised confirmed replied explained stated added reported agreed undertook informed told noted assured indicated
	promised commented responded announced clarified emphasised answered stressed reminded offered volunteered suggested observed pledged
	committed highlighted acknowledged outlined concluded summarised requested asked`)

// doing are the other verbs that tell the subject of a sentence in minutes.
var doing = setOf(`conceded admitted regretted allowed hadn't didn't wasn't couldn't would will had was has is thought felt gave took declined accepted introduced presented wondered apologised put spoke drew moved did
	regarded believed looked asked understood went welcomed thanked could offered read warned were submitted attended observed considered`)

// subjectOf returns the person or group who speaks or acts first in a sentence.
func (r *reader) subjectOf(text string, ws []word) who {
	for i := 1; i < len(ws); i++ {
		if speaking[ws[i].low] || doing[ws[i].low] {
			if w := r.before(text, ws, i); (w.sort == person || w.sort == group) && !is(ws, i-1, "if|whether") {
				return w
			} else if w.sort == pronoun {
				if p, ok := r.people.resolve(w.plural); ok {
					return p
				}
			}
		}
	}
	return who{}
}

// speaker returns who speaks in front of word k: the subject of the nearest
// speech verb on its left, and the place of that verb; -1 if nobody does.
func (r *reader) speaker(text string, ws []word, k int) (who, int) {
	for i := k - 1; i > 0; i-- {
		if !speaking[ws[i].low] || is(ws, i-1, "had|has|having") {
			continue
		}
		if is(ws, i, "agreed|told|informed|advised|assured|reminded") && is(ws, i-1, "was|were|been") {
			continue
		}
		w := r.before(text, ws, i)
		if w.from >= w.to && is(ws, i-1, "and|but") {
			from := clauseStart(ws, i) // "Ms Ash asked why; the Clerk did not know but said"
			if w = r.subjectOf(text, ws[from:i]); w.to > w.from && from > 0 {
				w.from, w.to = w.from+from, w.to+from
			}
		}
		if w.from >= w.to && is(ws, i-1, ",") {
			w = r.besideAside(text, ws, i) // "Mrs Pell, who runs the service, said"
		}
		if w.sort != thing {
			return w, i
		}
	}
	return who{}, -1
}

// ownerOf turns a noun phrase into an owner: a pronoun becomes the nearest
// naming, in this sentence in front of word k or in those before it.
func (r *reader) ownerOf(text string, ws []word, w who, k int) string {
	if w.sort != pronoun {
		return w.name
	}
	if is(ws, w.from, "it|i|we") && !is(ws, w.from, "we|i") {
		return ""
	}
	for at := k; at > 0; {
		s, verb := r.speaker(text, ws, at)
		if verb < 0 || s.to > w.from {
			break
		}
		if (s.sort == person || s.sort == group || s.sort == body && !is(ws, w.from, "he|she")) && s.plural == w.plural {
			return s.nearest()
		}
		if s.sort == pronoun && s.plural == w.plural { // "In response to Cllr Ash she said she would"
			if name := r.pronounName(ws[w.from].low, ""); name != "" {
				return name
			}
		}
		at = verb
	}
	named := r.mentions(text, ws[:w.from])
	for i := len(named) - 1; i >= 0; i-- {
		if named[i].plural == w.plural && !repliedTo(ws, named[i].from) {
			return named[i].name
		}
	}
	return r.pronounName(ws[w.from].low, "")
}

// canPromise reports whether a noun phrase can undertake something.
func canPromise(w who) bool { return w.sort != thing }

// soft reports whether the word at k takes the promise back: "would consider",
// "would be happy", "would not".
func soft(ws []word, k int) bool {
	return is(ws, k, "consider|not|hope|like|welcome|prefer|need|require|vote|support|expect|want|continue|try|endeavour|never|only|benefit|depend|help|allow|mean")
}

// doubt are the words in front of a "would" that make it a hope, a question or
// somebody's view.
var doubt = setOf("hoped hope hopes if whether how what why when who which wondered wonder suggested suggestion thought felt believed view anticipated unless likely hoping assumes assumed")

// replying are the words with which a sentence opens that says to what somebody replied.
const replying = "asked|questioned|pressed|challenged|urged|when|replying|answering|responding|in|on|to"

// doubted reports whether the clause that holds word k is a hope, a question or a suggestion.
func doubted(ws []word, from, k int) bool {
	if k < len(ws) && is(ws, k-1, "and|but|;") && !is(ws, k-2, "if|whether") {
		return false // a new main clause: "… and she would make enquiries"
	}
	if is(ws, k-1, "the") && is(ws, k-2, "and|but|;") && is(ws, k-3, ",") {
		return false // "asked how many, and the Head of Parks undertook"
	}
	if (is(ws, k-1, "and|but|;") || is(ws, k-1, "the|a|an") && is(ws, k-2, "and|but|;|,")) && givesWord(ws, k) {
		return false // "asked how many there were and the Head of Parks undertook"
	}
	if is(ws, 0, replying) && is(ws, k-1, ",") && k < len(ws) && ws[k].capital() && givesWord(ws, k) {
		return false // "Asked how many there were, Dr Ash undertook"
	}
	for i := k - 1; i >= from && i >= 0; i-- {
		if is(ws, i, ";|.") || ws[i].raw == ":" || is(ws, i, ",") && is(ws, i+1, "he|she|they") && k <= i+2 {
			return false
		}
		if speaking[ws[i].low] && !is(ws, i, "suggested|asked|requested") {
			return false
		}
		if i > 0 && ws[i-1].low == "not" && is(ws, i, "promise|guarantee|undertake|say|confirm|tell") && is(ws, i+1, "that|when|whether|what|how") {
			return true // "could not promise that it would be sent"
		}
		if doubt[ws[i].low] && (ws[i].capital() && i > 0 || namesPaper(ws, i) || is(ws, i, "suggestion") && is(ws, i+1, "of") && i < 3) {
			continue // "at Hope Cross", "a note on what it cost"
		}
		if doubt[ws[i].low] && is(ws, 0, "asked|questioned|pressed") && hasComma(ws, i, k) {
			continue // "Asked by Councillor Ash how many there were, the Clerk agreed"
		}
		if doubt[ws[i].low] && !(is(ws, i, "when|if|which|who") && hasComma(ws, i, k)) && !is(ws, i, "which") {
			return true
		}
		if is(ws, i, "asked") && !is(ws, i+1, "that|for") && !is(ws, i-1, "was|were") && !(is(ws, i-1, "when|if|once") && hasComma(ws, i, k)) && !(i == 0 && hasComma(ws, i, k)) {
			return true
		}
	}
	return false
}

// namesPaper reports whether the question word at i says what a paper is about: "a note
// on what it cost would be sent".
func namesPaper(ws []word, i int) bool {
	return is(ws, i, "what|how|why|where|who|which|whether|when") && is(ws, i-1, "on|of|about|showing|saying|explaining") && hasWord(ws[max(0, i-4):i-1], pledged+"|advice|guidance|paper|leaflet|guide|description|explanation")
}

// givesWord reports whether the name from k on, behind an "and", is of somebody who
// gives their word: no question goes on so.
func givesWord(ws []word, k int) bool {
	for j := k; j < len(ws) && j < k+10; j++ {
		if is(ws, j, "undertook|promised|agreed|offered|volunteered|pledged|replied|answered") {
			return is(ws, j+1, "to|that") && j > k
		}
		if is(ws, j, "would") && j > k && is(ws, j+1, "let|tell|write|reply|check|find|ask") && is(ws, j+2, "them|him|her|out|to|and|members|councillors") {
			return true
		}
		if ws[j].mark() || is(ws, j, "would|will|could|had|was|were|has|have|that|which|who|whether|if") {
			return false
		}
	}
	return false
}

func hasComma(ws []word, i, k int) bool {
	for ; i < k; i++ {
		if ws[i].raw == "," {
			return true
		}
	}
	return false
}
