package extract

import "arising/internal/civic"

// A participleRule names what a participle does where its list alone cannot say:
// it looks at the subject and at the words from the participle, ws[v], on.
type participleRule func(subject, ws []word, v int) civic.Verb

// participles holds the rules by the verb's base form.
var participles = map[string]participleRule{
	"vary":      delegates,
	"amend":     delegates,
	"authorise": authorised,
	"pass":      passedOn,
	"commend":   commended,
	"give":      given,
	"grant":     granted,
	"keep":      kept,
	"bring":     brought,
	"lay":       laid,
	"continue":  continued,
	"settle":    settledBy, "finalise": settledBy, "determine": settledBy,
	"undertake": undertaken, "conduct": undertaken, "complete": undertaken,
	"carry":    carriedOn,
	"set":      setTo,
	"make":     made,
	"take":     takenAlong,
	"hold":     held,
	"put":      choose(civic.VerbAct, civic.VerbDefer, 2, "back|over|off"),
	"consider": considered,
	"replace":  replaced,
	"accept":   accepted,
	"issue":    issued,
	"sign":     signed,
	"provide":  provided,
	"extend":   extended,
	"record":   recorded,
	"thank":    thanked, "congratulate": thanked,
}

// commended: what is commended to another body for its decision is put to it; a budget that is
// only commended to it goes there as a rule.
func commended(_, ws []word, v int) civic.Verb {
	k := v + 2
	if is(ws, k, "the|full") {
		k++
	}
	if is(ws, v+1, "to") && k < len(ws) && (pattern{{"for"}, {"adoption", "approval", "agreement", "decision", "endorsement", "consideration", "implementation"}}).in(ws[k:]) > 0 && (is(ws, k, "cabinet|council|executive|authority|board|assembly") || ws[k].capital() && hasWord(ws[k:min(len(ws), k+5)], "council|cabinet|executive|authority|board|committee|panel|minister")) {
		return civic.VerbRecommend
	}
	return civic.VerbSupport
}

// passedOn: accounts are approved so, comments handed on.
func passedOn(subject, ws []word, v int) civic.Verb {
	if is(ws, v+1, "for") && hasWord(ws[v+2:min(len(ws), v+4)], "payment") || v+1 == len(ws) && hasWord(subject, "accounts|payments|invoices|account") {
		return civic.VerbApprove
	}
	return civic.VerbAct
}

// thanked: thanks are given by resolving them, unless somebody must still write.
func thanked(_, ws []word, v int) civic.Verb {
	if inWriting(ws, v+1) {
		return civic.VerbAct
	}
	return civic.VerbOther
}

// inWriting reports whether a letter is told of within a few words of k: "by letter", "in writing".
func inWriting(ws []word, k int) bool {
	for ; k+1 < len(ws) && !ws[k].mark(); k++ {
		if is(ws, k, "by|in") && is(ws, k+1, "letter|writing|e-mail|email") || is(ws, k, "by|in") && is(ws, k+1, "a|formal") && is(ws, k+2, "letter") {
			return true
		}
	}
	return false
}

// setTo: prices and dates are approved so; what is set up or out, and the time that is
// set aside for a matter, leave a task.
func setTo(subject, ws []word, v int) civic.Verb {
	if is(ws, v+1, "up|out|down") || is(ws, v+1, "aside") && hasWord(subject, "time|day|hour|session|meeting|evening|morning|afternoon") {
		return civic.VerbAct
	}
	return civic.VerbApprove
}

// offers are what a body accepts by approving it.
const offers = "quote|quotes|quotation|quotations|tender|tenders|figure|price|estimate|bid"

// accepted: a price is approved so, an offer or a view agreed with.
func accepted(subject, _ []word, _ int) civic.Verb {
	if hasWord(subject, offers) {
		return civic.VerbApprove
	}
	return civic.VerbAgree
}

// issued: a licence is granted so, a letter sent.
func issued(subject, _ []word, _ int) civic.Verb {
	if hasWord(subject, "licence|permit|certificate|permission|consent") {
		return civic.VerbApprove
	}
	return civic.VerbAct
}

// signed: minutes are confirmed so, a lease is a deed.
func signed(subject, _ []word, _ int) civic.Verb {
	if hasWord(subject, "lease|contract|agreement|deed|letter|document|petition|declaration|charter|licence|pledge|accounts|statement") {
		return civic.VerbAct
	}
	return civic.VerbConfirm
}

// provided: papers are reported, training and the like arranged.
func provided(subject, _ []word, _ int) civic.Verb {
	if hasWord(subject, "training|support|funding|resources|facilities|refreshments|equipment|assistance|space|parking|bins|seating") {
		return civic.VerbAct
	}
	return civic.VerbReport
}

// extended: thanks and the meeting itself leave nothing to do.
func extended(subject, _ []word, _ int) civic.Verb {
	if gratitude(subject) || hasWord(subject, "meeting") {
		return civic.VerbOther
	}
	return civic.VerbAct
}

// recorded: thanks and dissent are put on record by saying so.
func recorded(subject, ws []word, v int) civic.Verb {
	if gratitude(subject) || is(ws, v+1, "that") || hasWord(subject, "vote|votes|dissent|concern|concerns|objection|opposition|preference|view|views|opinion|regret|disappointment") {
		return civic.VerbOther
	}
	return civic.VerbAct
}

func gratitude(subject []word) bool {
	return hasWord(subject, "thanks|gratitude|appreciation|congratulations|condolences|sympathy|sympathies|wishes")
}

// choose gives one verb, or the other where a word follows within n words.
func choose(usual, with civic.Verb, n int, follow string) participleRule {
	return func(_, ws []word, v int) civic.Verb {
		if hasWord(ws[v:min(len(ws), v+n)], follow) {
			return with
		}
		return usual
	}
}

// delegates: "be varied to delegate authority".
func delegates(subject, ws []word, v int) civic.Verb {
	if hasWord(subject, "programme|agenda|workplan|planner") && hasWord(ws[v:min(len(ws), v+4)], "include|add") {
		return civic.VerbAct
	}
	if is(ws, v+1, "to") && is(ws, v+2, "delegate") {
		return civic.VerbDelegate
	}
	return civic.VerbOther
}

// authorised: a payment is approved, a person empowered.
func authorised(subject, _ []word, _ int) civic.Verb {
	if hasWord(subject, "payment|payments|expenditure|spend") {
		return civic.VerbApprove
	}
	return civic.VerbDelegate
}

// given: power, consent, or something to do.
func given(subject, ws []word, _ int) civic.Verb {
	switch {
	case gratitude(subject):
		return civic.VerbOther
	case hasWord(ws, "authority|power|powers|delegated"):
		return civic.VerbDelegate
	case hasWord(subject, "approval|permission|consent|agreement"):
		return civic.VerbApprove
	}
	return civic.VerbAct
}

func granted(subject, ws []word, v int) civic.Verb {
	if hasWord(ws[v:min(len(ws), v+4)], "authority|power") || hasWord(subject, "authority|power") {
		return civic.VerbDelegate
	}
	return civic.VerbApprove
}

// kept: under review, or informed.
func kept(_, ws []word, v int) civic.Verb {
	if hasWord(ws[v:min(len(ws), v+3)], "informed|updated|advised|apprised") {
		return civic.VerbReport
	}
	if is(ws, v+1, "for|at|as|open|in|on|to") {
		return civic.VerbOther // "that recordings be kept for six years"
	}
	return civic.VerbMonitor
}

func brought(_, ws []word, v int) civic.Verb {
	if is(ws, v+1, "forward|into|together|down|under") || is(ws, v+1, "up") && !hasWord(ws[v:], "meeting|committee|panel|board") {
		return civic.VerbAct
	}
	return civic.VerbReport
}

// continued: in Scotland, to a later meeting; elsewhere a thing goes on.
func continued(_, ws []word, v int) civic.Verb {
	if is(ws, v+1, "to|until") && (hasWord(ws[v:], "meeting|date") || laterSitting(ws, v)) {
		return civic.VerbDefer
	}
	if is(ws, v+1, "unchanged|as|in") {
		return civic.VerbOther
	}
	return civic.VerbAct
}

// settledBy: by an officer in consultation with others, which gives them the power.
func settledBy(_, ws []word, v int) civic.Verb {
	switch {
	case is(ws, v+1, "by") && hasWord(ws[v:], "consultation"):
		return civic.VerbDelegate
	case forms[ws[v].low].lemma == "determine":
		return civic.VerbOther
	}
	return civic.VerbAct
}

// laid: a paper before a body; a kerb or a table otherwise.
func laid(_, ws []word, v int) civic.Verb {
	if is(ws, v+1, "before") {
		return civic.VerbReport
	}
	return civic.VerbAct
}

// undertaken: a review monitors, any other work acts.
func undertaken(subject, _ []word, _ int) civic.Verb {
	if hasWord(subject, "review|monitoring|reviews") {
		return civic.VerbMonitor
	}
	return civic.VerbAct
}

func carriedOn(subject, ws []word, v int) civic.Verb {
	if is(ws, v+1, "forward|over") {
		return civic.VerbDefer
	}
	return undertaken(subject, ws, v)
}

// made: decisions are made so, grants are approved, arrangements acted on.
func made(subject, _ []word, _ int) civic.Verb {
	switch {
	case len(subject) > 1 && hasWord(subject, "report|presentation"):
		return civic.VerbReport
	case hasWord(subject, "decisions|decision|change"):
		return civic.VerbOther
	case hasWord(subject, "grant|award|payment|order|appointment"):
		return civic.VerbApprove
	}
	return civic.VerbAct
}

// takenAlong: forward, down or round is a deed; as read, first or in private none.
func takenAlong(_, ws []word, v int) civic.Verb {
	if hasWord(ws[v:min(len(ws), v+4)], "forward|up|to|back|down|away|round|around|along|through|over|across") {
		return civic.VerbAct
	}
	return civic.VerbOther
}

// held: over to another meeting, a routine next meeting, or an event.
func held(subject, ws []word, v int) civic.Verb {
	switch {
	case putOver(ws, v):
		return civic.VerbDefer
	case hasWord(subject, "next"):
		return civic.VerbOther
	}
	return civic.VerbAct
}

func considered(subject, ws []word, v int) civic.Verb {
	if hasWord(subject, "update|further|progress") && is(ws, v+1, "by|at") {
		return civic.VerbReport
	}
	if hasWord(ws[v:], "next|future|later|subsequent") && hasWord(ws[v:], "meeting|date") || laterSitting(ws, v) {
		return civic.VerbDefer
	}
	return civic.VerbOther
}

// laterSitting reports whether the words behind v name the day or the month of
// a sitting: "considered at the June meeting", "considered on 14 June".
func laterSitting(ws []word, v int) bool {
	for k := v + 1; k < len(ws) && k < v+12; k++ {
		switch {
		case is(ws, k, "meeting"):
			return monthNear(ws[v:min(len(ws), k+6)])
		case is(ws, k, "on") && k+2 < len(ws) && ws[k+1].low[0] >= '0' && ws[k+1].low[0] <= '9':
			return monthName(ws[k+2].low) || is(ws, k+2, "of") && monthName(wordAt(ws, k+3))
		}
	}
	return false
}

// replaced: a person by another, or a thing by one that somebody must get.
func replaced(subject, ws []word, v int) civic.Verb {
	if is(ws, v+1, "with") && !hasRole(subject) && !hasRole(ws[v:]) {
		return civic.VerbAct
	}
	return civic.VerbAppoint
}
