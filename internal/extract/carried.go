package extract

import (
	"strings"

	"arising/internal/civic"
)

// Small councils decide by who proposed and who seconded: "Cllr Reeve proposed
// adoption of the policy, Cllr Lintern seconded, all agreed." The sentence is the
// decision; no other marker stands in the item.

// secondedAndCarried reports whether a sentence tells of a motion from its
// proposer to its end: that it was agreed, or, in minutes that only name the two,
// that acceptance or approval was proposed and seconded.
func secondedAndCarried(ws []word) bool {
	moved, seconded := -1, -1
	for k := range ws {
		switch {
		case moved < 0 && is(ws, k, "proposed|moved|proposer") && !is(ws, k-1, "the|a"):
			moved = k
		case seconded < 0 && is(ws, k, "seconded|seconder"):
			seconded = k
		}
	}
	if moved < 0 || seconded < 0 || seconded+1 >= len(ws) || hasWord(ws, "amendment|lost|withdrawn|withdrew|fell|defeated|deferred") {
		return false
	}
	if acceptedThen(ws[seconded:]) || minutesConfirmed(ws) || hasWord(ws[:moved], "minutes") {
		return true
	}
	return is(ws, moved+1, "acceptance|approval|adoption") || is(ws, moved+2, "acceptance|approval|adoption")
}

// secondedThat reports whether a sentence tells of a motion from its proposer to what was agreed,
// so that it decides beside what the item marks as resolved: "Proposed by Alderman Ash, seconded by
// Councillor Elm and agreed that the Director look at it".
func secondedThat(ws []word) bool {
	if !is(ws, 0, "proposed|moved|on") || hasWord(ws, "amendment|lost|withdrawn|withdrew|fell|defeated|would") {
		return false
	}
	for k := 4; k+2 < len(ws); k++ {
		if is(ws, k, "agreed|resolved|decided") && is(ws, k+1, "that|to") && hasWord(ws[:k], "proposed|moved|proposal|motion") && hasWord(ws[:k], "seconded") {
			return true
		}
	}
	return false
}

// acceptedThen reports whether words behind "seconded" say that the motion was carried;
// what the motion itself asks for, "that the limit be carried on", says nothing of it.
func acceptedThen(ws []word) bool {
	for k := range ws {
		if is(ws, k, "agreed|carried|approved|accepted|adopted|favour|unanimous|unanimously|passed|elected|appointed") && !is(ws, k+1, "on|forward|over|out") && !(is(ws, k-1, "be") && is(ws, k+1, "in|to|by|from|as") && !hasWord(ws[:k], "resolved|agreed")) {
			return true
		}
	}
	return false
}

// movedCorrect finds "These were moved as correct by Ms Clark and Mr Preston".
func movedCorrect(ws []word) bool {
	for k := 1; k+2 < len(ws) && k < 25; k++ {
		if is(ws, k, "moved|proposed") && is(ws, k-1, "were|was") && is(ws, k+1, "as") && hasWord(ws[k+2:min(len(ws), k+5)], "correct|accurate|true") {
			return true
		}
	}
	return false
}

// agreedRecord finds minutes approved without a verb in full: "Minutes of last
// meeting – agreed and signed.", "Approved and signed as a correct record."
func agreedRecord(ws []word) bool {
	if is(ws, 0, "approved|agreed|signed|accepted") && minutesConfirmed(ws) && len(ws) < 14 {
		return true
	}
	return is(ws, 0, "minutes") && len(ws) < 20 && !hasWord(ws, "was|were|be|to") && hasWord(ws, "agreed|approved|accepted") && hasWord(ws, "signed|record|correct")
}

// putAndCarried finds "A motion to approve the budget was carried".
func putAndCarried(ws []word) bool {
	for k := 3; k+1 < len(ws); k++ {
		if is(ws, k, "was") && is(ws, k+1, "carried|passed|agreed") {
			return hasWord(ws[:min(k, 4)], "motion|proposal|resolution") && hasWord(ws[:k], "to|that")
		}
	}
	return false
}

// assent reports whether a sentence only says that what stands in front of it was
// carried: "All in favour.", "Agreed.", "Carried unanimously."
func assent(ws []word) bool {
	if len(ws) == 0 || len(ws) > 20 {
		return false
	}
	if len(ws) > 6 {
		return putCarried(ws)
	}
	return is(ws, 0, "agreed|carried|approved|unanimous|unanimously|passed") || is(ws, 0, "all") && is(ws, 1, "in|agreed|were") || (is(ws, 0, "this|it|motion") || is(ws, 0, "the") && is(ws, 1, "motion|proposal|proposition")) && hasWord(ws, "carried|agreed|passed") && !hasWord(ws, "not|if|would")
}

// putCarried reports whether a longer sentence says no more than that what was put was carried,
// "On being put to the meeting the proposal was declared carried."
func putCarried(ws []word) bool {
	if hasWord(ws, "lost|not|fell|amendment|withdrawn|defeated|that|had|would|to|seconded") && !(is(ws, 0, "on|upon|after|when") && !hasWord(ws, "lost|not|fell|amendment|withdrawn|defeated|that|had|would|seconded")) {
		return false
	}
	what := false
	for k := range ws {
		what = what || is(ws, k, "motion|proposal|proposition|resolution")
		if is(ws, k, "carried|agreed|passed|adopted|approved") && what && (is(ws, k-1, "was|were|declared|and|duly|then|unanimously") || k > 1 && is(ws, k-2, "was|were|declared|and")) {
			return true
		}
	}
	return false
}

// assented returns where the assent ends that follows sentence s of block i, with
// its proposer and seconder; 0 where s puts no motion or none is told.
func (sw *sweep) assented(i int, s sentence) int {
	if !hasWord(s.words, "proposed|moved|proposer") || !hasWord(s.words, "seconded|seconder") || hasWord(s.words, "amendment|lost|withdrawn") {
		return 0
	}
	for _, next := range sw.r.sentences(i) {
		if next.start >= s.end {
			if assent(next.words) {
				return next.end
			}
			break
		}
	}
	return 0
}

// votedRule names the outcomes that are told by the vote, the power given or the signature.
const votedRule = "voted, empowered or signed"

// votedOn finds "Members voted to approve the application", "A vote was taken and
// the application was refused", "Deferred to the next meeting".
func votedOn(ws []word) bool {
	if is(ws, 0, "deferred") && is(ws, 1, "to|until|for") {
		return true
	}
	for k := 1; k+2 < len(ws); k++ {
		if is(ws, k, "voted") && is(ws, k+1, "to") && selfBefore(ws, k) {
			return isBase(ws, k+2)
		}
		if is(ws, k, "was|were") && hasWord(ws[:k], "vote|voting|votes") && hasWord(ws[max(0, k-4):k], "application|licence|permission|item|recommendation|variation|order") {
			return is(ws, k+1, "approved|granted|refused|agreed|rejected|deferred|carried")
		}
	}
	return false
}

// empowered finds "The Clerk was authorised to sign", "was given permission to pay".
func empowered(ws []word) bool {
	for k := 1; k+3 < len(ws) && k < 14; k++ {
		if !is(ws, k, "was|were") || is(ws, k-1, "that|which|who|he|she|it") || hasWord(ws[:k], "said|had|reported|advised") {
			continue
		}
		if is(ws, k+1, "authorised|empowered") && is(ws, k+2, "to") || is(ws, k+1, "given") && is(ws, k+2, "permission|authority|delegated") {
			return hasWord(ws[:k], "clerk|rfo|chair|chairman|officer|director|manager|secretary|treasurer")
		}
	}
	return false
}

// minutesSigned finds "The Chairman signed the minutes as a true record", "The
// Committee confirmed the minutes of 3 May as a correct record".
func minutesSigned(ws []word) bool {
	for k := 1; k+2 < len(ws) && k < 8; k++ {
		if is(ws, k, "signed|confirmed|approved|agreed") && hasWord(ws[k+1:min(len(ws), k+4)], "minutes") && minutesConfirmed(ws) && !earlier(ws, k) {
			return is(ws, k-1, "chairman|chair|chairperson|then|duly") || selfBefore(ws, k)
		}
	}
	return false
}

// paysList reports whether a decision names what is paid in the lines below it:
// "It was resolved to pay the following accounts:".
func paysList(ws []word) bool {
	return hasWord(ws, "following|below|listed") && hasWord(ws, "accounts|payments|invoices|cheques|bills|expenditure|transactions") && hasWord(ws, "pay|paid|approve|approved|authorise|authorised|payment")
}

// isPayment reports whether a line is one of a list of payments: short, with a sum.
func isPayment(text string) bool {
	return len(text) < 110 && strings.ContainsAny(text, "£0123456789") && !hasWord(words(text), "resolved|agreed|proposed|seconded|was|were|be")
}

// toldByBody reports whether a marker in capitals is the verb of a sentence on the
// body: "The Committee AGREED the work programme." Its clause cannot be read alone.
func toldByBody(ws []word, rest string) bool {
	first := words(rest)
	if len(first) == 0 || !is(first, 0, "the|its|this|these|all|their") {
		return false
	}
	for k := range ws {
		if ws[k].shout() && is(ws, k, "agreed|resolved|recommended") {
			return selfBefore(ws, k)
		}
	}
	return false
}

// resolvedBy finds "A resolution was passed to adopt this policy".
func resolvedBy(ws []word) bool {
	k := (pattern{{"resolution"}, {"was"}, {"passed", "made"}}).in(ws)
	return k >= 0 && k < 3 && is(ws, k+3, "to|that")
}

// settles says what "it was agreed" at k leads to, at the "to" or "that" behind
// it: a decision that stands by itself, or a deed that somebody is to do, which
// is an action.
func (sw *sweep) settles(text string, ws []word, k int) (decision bool) {
	switch {
	case is(ws, k+1, "not"), minutesConfirmed(ws), is(ws, k+2, "take") && is(ws, k+3, "no"), is(ws, k+2, "leave|hold") && hasWord(ws[k:], "until|over"):
		return true
	case is(ws, k+1, "to"):
		if k+2 >= len(ws) || !plainVerb(ws, k+2) {
			return false
		}
		f, ok := forms[ws[k+2].low]
		return ok && f.base && !promises(ws, k+2) && (decisive[f.verb] || f.verb == civic.VerbAgree || f.verb == civic.VerbOther && !is(ws, k+2, "hold|take|make|remove|attach|consider|specify|clarify"))
	case nextBe(ws, k+1, len(ws)) >= 0:
		d := sw.r.operative(text[ws[k+1].start:], words(text[ws[k+1].start:]), 0)
		return decisive[d.verb] || minutesConfirmed(ws) || sw.plainDeed(ws, k)
	}
	return sw.settlesModal(ws, k+2)
}

// settlesModal reads "agreed that the fees would remain", whose verb stands
// behind a "would" from word k on.
func (sw *sweep) settlesModal(ws []word, k int) bool {
	for j := k; j+1 < len(ws); j++ {
		if !is(ws, j, "would|will|should|shall") {
			continue
		}
		v := skipAdverbs(ws, j+1)
		if is(ws, v, "not") || is(ws, j-2, "no") || is(ws, j-3, "no") {
			return true
		}
		if is(ws, k, "it|this|there|he|she|they") && !is(ws, v, "be") {
			return false
		}
		if !is(ws, v, "be") {
			return isBase(ws, v) && !promises(ws, v) && forms[ws[v].low].verb == civic.VerbOther || is(ws, v, "remain|stay|stand|cease|vote|continue")
		}
		if is(ws, v+1, "considered|reconsidered|revisited|discussed") && hasWord(ws[v:], "next|later|future|months|time") {
			return true // put off
		}
		f, ok := forms[wordAt(ws, v+1)]
		return ok && f.participle && decisive[f.verb] || is(ws, v+1, "held|put|left") && !is(ws, v+2, "to|together")
	}
	return false
}

// inNarrative are the rules by which a whole sentence of the narrative decides.
var inNarrative = set{"it was agreed": true, "proposed and agreed": true, "a resolution was passed": true}

// putAside reports whether a clause leaves a thing for later: "be put on hold",
// "will be considered in two months' time".
func putAside(ws []word) bool {
	for k := 1; k+2 < len(ws); k++ {
		if is(ws, k, "put") && is(ws, k-1, "be") && is(ws, k+1, "on") && is(ws, k+2, "hold") {
			return true
		}
		if is(ws, k, "considered|reconsidered|revisited") && is(ws, k-1, "be") && hasWord(ws[k:], "next|later|future|months|time") {
			return true
		}
	}
	return false
}

// outcomes are the participles by which a vote is told, with what they decide.
var outcomes = []struct {
	words string
	verb  civic.Verb
}{
	{"refused|rejected", civic.VerbReject}, {"deferred", civic.VerbDefer}, {"authorised|empowered|permission|authority", civic.VerbDelegate},
	{"approved|granted|carried", civic.VerbApprove},
}

// agreedIn reads what a sentence of the narrative agreed: the clause behind its
// last "agreed that" or "to", else the approval or acceptance that was proposed.
func (r *reader) agreedIn(quote string, ws []word) (deed, bool) {
	if minutesConfirmed(ws) {
		return deed{verb: civic.VerbConfirm}, true
	}
	if paysList(ws) {
		return deed{verb: civic.VerbApprove}, true
	}
	if hasWord(ws, "seconded") && hasWord(ws, "appointed|elected|re-elected|co-opted") && nextBe(ws, 0, len(ws)) < 0 {
		return deed{verb: civic.VerbAppoint}, true
	}
	if (hasWord(ws, "elected|co-opted") && !hasWord(ws, "that|to")) || is(ws, len(ws)-1, "elected") || is(ws, len(ws)-2, "elected") {
		return deed{verb: civic.VerbAppoint}, true
	}
	for k := len(ws) - 3; k > 0; k-- {
		if !is(ws, k, "agreed|decided|resolved|passed|proposed|seconded|carried|all|unanimously|voted") {
			continue
		}
		if v := byVote(ws, k+1); v > 0 {
			k = v - 1 // "resolved by 6 votes to 2 to endorse"
		}
		if !is(ws, k+1, "that|to|not") {
			continue
		}
		if is(ws, k+1, "not") {
			return deed{verb: civic.VerbReject, at: k}, true
		}
		if hasWord(ws[k:min(len(ws), k+8)], "minutes|minute") && hasWord(ws[k:], "approved|accepted|agreed|signed|adopted|record") {
			return deed{verb: civic.VerbConfirm, at: k}, true
		}
		if putAside(ws[k:]) {
			return deed{verb: civic.VerbDefer, at: k}, true
		}
		d := r.operative(quote[ws[k+1].start:], words(quote[ws[k+1].start:]), 0)
		if d.at >= 0 && (commits[d.verb] || nextBe(ws, k+1, len(ws)) >= 0 || !hasWord(ws[k:], "would|should|will") || d.verb == civic.VerbAppoint || d.verb == civic.VerbReject) {
			return d, true
		}
		return deed{verb: civic.VerbAgree, at: k}, true
	}
	if hasWord(ws, "was|were") && !hasWord(ws, "seconded") {
		for _, told := range outcomes {
			if hasWord(ws, told.words) {
				return deed{verb: told.verb}, true
			}
		}
	}
	if hasWord(ws, "proposed|moved|proposing") && hasWord(ws, "seconded|seconder") {
		if hasWord(ws, "minutes") && hasWord(ws, "acceptance|approval|adoption") {
			return deed{verb: civic.VerbConfirm}, true
		}
		if hasWord(ws, "acceptance|approval|adoption|approve|accept|adopt|approved|adopted|accepted") {
			return deed{verb: civic.VerbApprove, at: 0}, true
		}
		return deed{verb: civic.VerbAgree, at: 0}, true
	}
	return deed{}, false
}
