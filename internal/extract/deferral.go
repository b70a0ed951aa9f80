package extract

// Minutes put a matter off in many words: "was held over until January", "was put back a second
// time, to October", "the Committee consented to a further deferral, to November". The new time is
// what shows them to be about business of the body, and is what somebody will ask about.

// heldVerbs and heldParts are the two words of "held over", "carried forward", "put back".
const (
	heldVerbs = "held|put|carried|stood|laid|left|rolled|moved|pushed|passed|kept|went|goes"
	heldParts = "over|back|off|forward|down"
)

// delays are nouns of putting off.
const delays = "deferral|deferment|postponement|adjournment|continuation|extension"

// putOffAt returns the verb by which a sentence says to when a matter was put off; -1 where none does.
func (r *reader) putOffAt(text string, ws []word) int {
	for k := 1; k+2 < len(ws) && k < 40; k++ {
		v, ok := r.putsOffHere(text, ws, k)
		if !ok || byOthers(ws, v) || !forVisit(ws, v) && (!newTimeBehind(ws, v) || !untilEvent(ws, v) && !r.later(text, ws, max(0, k-1))) || toldBefore(ws, k) {
			continue
		}
		return v
	}
	return -1
}

// putsOffHere reports whether the word at k opens a verb of putting off, and returns its last word.
func (r *reader) putsOffHere(text string, ws []word, k int) (int, bool) {
	switch {
	case is(ws, k, "was|were|is|are"):
		v := k + 1
		for v < len(ws) && (passing[ws[v].low] || is(ws, v, "then|therefore|accordingly|again|once|more|duly|now|also|instead|further|a|second|time") || adverb(ws[v].low)) {
			v++
		}
		switch {
		case is(ws, v, heldVerbs) && is(ws, v+1, heldParts):
			return v + 1, r.putOffSubject(text, ws, k, v)
		case is(ws, v, "held|left") && is(ws, v+1, "until|till"), is(ws, v, "parked|shelved|paused"), restsOn(ws, v):
			return v, r.putOffSubject(text, ws, k, v) && hasWord(ws[:k], owed+business)
		case is(ws, v, "deferred|postponed|adjourned|rescheduled|continued"):
			return v, r.putOffSubject(text, ws, k, v)
		}
	case is(ws, k, "stood|went|goes|stands|lay") && is(ws, k+1, "over"), is(ws, k, "slipped|slips"):
		v := k + 1
		if is(ws, k, "slipped|slips") {
			v = k
		}
		return v, r.putOffSubject(text, ws, k, k)
	case is(ws, k, delays) && !earlier(ws, k) && hasWord(ws[max(0, k-5):k], "to|granted|agreed|accepted|allowed|approved|gave"):
		return behindThing(ws, k), delayGranted(ws, k)
	case is(ws, k, "lie|stand") && is(ws, k+1, "over") && is(ws, k-1, "to") && is(ws, k-2, "allowed|left|ordered") && is(ws, k-3, "was|were"):
		return k + 1, r.putOffSubject(text, ws, k-3, k)
	}
	return 0, false
}

// behindThing passes what is put off behind the noun at k, "a further deferral of the cost plan, to
// May", up to the last word in front of its new time.
func behindThing(ws []word, k int) int {
	if !is(ws, k+1, "of") {
		return k
	}
	for j := k + 2; j+1 < len(ws) && j < k+14; j++ {
		if is(ws, j+1, "to|until|till") {
			return j
		}
		if is(ws, j, ".|;") {
			break
		}
	}
	return k
}

// restsOn reports whether words from v on lay a matter aside: "left on the table", "put on ice".
func restsOn(ws []word, v int) bool {
	return is(ws, v, "put|left|placed|kept|held|laid") && is(ws, v+1, "on") && (is(ws, v+2, "ice|hold") || is(ws, v+2, "the") && is(ws, v+3, "table|shelf"))
}

// business are nouns of what a body deals with, beside papers and questions.
const business = "|item|items|matter|matters|application|business|motion|petition|consideration|decision|request|appointment|referral|topic|debate|discussion|update|review|hearing|appraisal|election|it|this|these|they|both"

// worldly are nouns of what is put off in the world outside, and of money that is carried forward.
const worldly = "work|works|opening|launch|start|completion|move|match|fair|event|festival|demolition|building|closure|move|sale|strike|trial|flight|funding|underspend|overspend|sum|sums|money|budget|leave|reserve|reserves|balance|balances|grant|grants|deficit|surplus|allowance|income|saving|savings|debt|vote|polling|implementation|introduction|switchover|migration|go-live"

// putOffSubject reports whether the subject of the verb at v, with its auxiliary at k, is business
// that a body puts off: any with a verb that minutes keep for it, else a paper or a question.
func (r *reader) putOffSubject(text string, ws []word, k, v int) bool {
	from := clauseStart(ws, k)
	subject := ws[from:k]
	if len(subject) == 0 || hasWord(subject, "no|not|would|will|which|who|that|if|whether|when|had|where|£") || is(ws, k-1, "and|but") {
		return false
	}
	w := r.before(text, ws, k)
	if (w.sort == person || w.sort == group) && !is(ws, k-1, owed+business) || is(ws, w.from, "he|she|we|i") || is(ws, headNoun(ws, w), worldly) || hasWord(subject, worldly) && !hasWord(subject, owed) {
		return false
	}
	formal := is(ws, v, "held|carried|stood|laid|continued|adjourned") && !is(ws, v+1, "off|back|forward")
	return formal || hasWord(subject, owed+business) || toSitting(ws, v)
}

// byOthers reports whether somebody outside is told to have put the matter off, with the verb at v:
// "was postponed by the Office for National Statistics".
func byOthers(ws []word, v int) bool {
	for j := v + 1; j+2 < len(ws); j++ {
		if is(ws, j, "by") && (is(ws, j+1, "the|its") && ws[j+2].capital() || ws[j+1].capital() && !monthName(ws[j+1].low)) && !hasWord(ws[j+1:min(len(ws), j+4)], "committee|panel|board|chair|chairman|convener|forum|members") {
			return true
		}
	}
	return false
}

// toSitting reports whether what stands behind the verb at v names a sitting as the new time.
func toSitting(ws []word, v int) bool {
	return hasWord(ws[v:min(len(ws), v+14)], "meeting|meetings|cycle|sitting|session|agenda|committee|panel|forum|board|cabinet|council")
}

// delayGranted reports whether the noun of putting off at k is what the body or its chair allows.
func delayGranted(ws []word, k int) bool {
	for j := k - 1; j > 0 && j > k-7; j-- {
		if is(ws, j, "consented|agreed|assented|acceded|granted|allowed|accepted|approved|gave|sanctioned") {
			return selfBefore(ws, j) || is(ws, j-1, "chair|chairman|convener|members|was") || is(ws, j, "granted|allowed|approved") && is(ws, j-1, "was|were")
		}
	}
	return false
}

// newTimeBehind reports whether the new time opens a few words behind the verb at v: "to October",
// "a second time, to October", "until January".
func newTimeBehind(ws []word, v int) bool {
	for k := v + 1; k+1 < len(ws) && k < v+8; k++ {
		if is(ws, k, "to|until|till|for") && !(is(ws, k, "for") && !is(ws, k+1, "the|its")) {
			return !is(ws, k+1, "be|allow|enable|give|let|permit")
		}
		if !ws[k].mark() && !is(ws, k, "a|an|the|second|third|fourth|further|time|again|once|twice|more|yet|part|heard|sine|die|another|accordingly|therefore|by|on|ice|hold|table|shelf|one|two|three|month|months|week|weeks|cycle|meeting|with|consent|as|before") {
			return false
		}
	}
	return false
}

// forVisit reports whether a matter is put off, by the verb at v, for what is to be done first: "was
// continued for a site visit", "deferred pending legal advice".
func forVisit(ws []word, v int) bool {
	return is(ws, v, "continued|deferred|adjourned") && (is(ws, v+1, "pending") || is(ws, v+1, "for") && hasWord(ws[v+2:min(len(ws), v+6)], "visit|hearing|information|advice|details|plans|report|clarification|inspection"))
}

// untilEvent reports whether a matter waits, by the verb at v, for what has still to happen: "until
// the water board had replied".
func untilEvent(ws []word, v int) bool {
	for k := v + 1; k+2 < len(ws) && k < v+4; k++ {
		if is(ws, k, "until|till") {
			return hasWord(ws[k+1:min(len(ws), k+12)], "had|has|have|is|are")
		}
	}
	return false
}

// toldBefore reports whether the putting off at k is told of an earlier time.
func toldBefore(ws []word, k int) bool {
	if k < 2 {
		return false
	}
	return hasWord(ws[:k], "had|previously|originally|said|reported|explained|noted|asked|recalled|reminded") || earlier(ws, k)
}

// continues reports whether a body puts a matter over with the verb at k, as Scottish councils say
// it: "continued the appointment of the contractor to the meeting in February".
func (r *reader) continues(text string, ws []word, k int) bool {
	told := is(ws, k, "continued|continues|deferred|adjourned|postponed") && (selfBefore(ws, k) || selfFirst(ws, k)) && !earlier(ws, k)
	if !told && !(is(ws, k, "continue") && is(ws, k-1, "to") && (k == 1 || is(ws, k-2, "agreed|decided|resolved") && (selfBefore(ws, k-2) || behindAside(ws, k-2)))) || is(ws, k+1, "to|with|in|its|as") {
		return false
	}
	for j := k + 2; j+1 < len(ws) && j < k+18; j++ {
		if is(ws, j, "for") && is(ws, j+1, "a|one|two|three|another|the") && hasWord(ws[j+1:min(len(ws), j+4)], "cycle|cycles") && told {
			return true
		}
		if is(ws, j, "to|until|till") && (is(ws, j+1, "the|its|a|next") && toSitting(ws, j) || monthName(ws[j+1].low) || bareNumber(ws[j+1])) {
			return r.later(text, ws, k)
		}
	}
	return false
}

// putOffTo finds a matter that the narrative puts off beside what was resolved.
func (r *reader) putOffTo(all []told, i int) (promise, bool) {
	t := all[i]
	at := r.putOffAt(t.text, t.words)
	if at <= 0 && len(t.words) > 4 && is(t.words, 0, "deferred|adjourned|postponed") && putOffAlone(t.words) && !hasFinite(t.words) {
		return promise{}, true // "Deferred – dog park, until costs are at hand", beside what is marked
	}
	for k := 1; at <= 0 && k+2 < len(t.words) && k < 11; k++ {
		if is(t.words, k-1, ":|-|–|—") && is(t.words, k, "held|left|kept|deferred|postponed|parked|paused|adjourned|shelved") && is(t.words, k+1, "until|till|pending") && !hasFinite(t.words[:k]) && (untilEvent(t.words, k) || r.later(t.text, t.words, k)) {
			at = k // "Tenders for the wall: held until three are in"
			break
		}
		if (restsOn(t.words, k) || is(t.words, k, "parked|shelved|paused") && is(t.words, k+1, "until|till|to")) && newTimeBehind(t.words, k) && t.words[0].capital() && !hasFinite(t.words[:k]) && (untilEvent(t.words, k) || r.later(t.text, t.words, k)) || r.putOffThing(t.text, t.words, k) {
			at = k
		}
	}
	return promise{verb: at}, at > 0
}
