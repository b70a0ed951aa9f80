package extract

import (
	"strings"

	"arising/internal/civic"
)

// Clauses by which a body keeps business for a sitting to come. Their verbs leave
// nothing to do by themselves ("consider", "take", "have", "be the theme"): it is the
// time still to come that makes them tasks.

// pondering are verbs by which a body turns to a matter itself.
var pondering = setOf(`consider examine hear see receive discuss debate take look have study weigh visit devote give spend scrutinise revisit return question
	interview tackle treat address read test probe note`)

// stillToCome reads the clauses that put a matter before the body at a later day, or
// let it rest until one. It looks only where no other rule found a deed.
func (r *reader) stillToCome(text string, ws []word) (deed, bool) {
	for k := 0; k+1 < len(ws); k++ {
		switch {
		case (is(ws, k, "lie|rest|wait|sleep") || is(ws, k, "remain|stay") && is(ws, k+1, "on|undecided|undetermined|in")) && is(ws, k+1, "over|on|until|till|in|upon|undecided|undetermined") && hasWord(ws[k:], "until|till|pending"), is(ws, k, "lie|stand") && is(ws, k+1, "over") && is(ws, k+2, "to|for"):
			return deed{verb: civic.VerbDefer, at: k}, true
		case is(ws, k, "theme|subject|topic|focus|business") && r.themeOf(text, ws, k):
			return deed{verb: civic.VerbAct, at: k}, true
		case is(ws, k, "set|put|kept|laid") && is(ws, k-1, "be") && is(ws, k+1, "aside|free|by") && r.later(text, ws, k):
			return deed{verb: civic.VerbAct, at: k}, true
		case is(ws, k, "be|is") && is(ws, 0, "no|that") && hasWord(ws[:k], "no|nothing|none") && hasWord(ws[k:], "until|till|before|pending"):
			return deed{verb: civic.VerbAct, at: k}, true
		case is(ws, k, "wish|wishes|wished|like|want") && is(ws, k+1, "to") && is(ws, k+2, "see|have|receive|hear|know|meet"):
			return deed{verb: civic.VerbReport, at: k + 2}, true
		case nextPaper(ws, k):
			return deed{verb: civic.VerbReport, at: k}, true
		case k < 12 && r.turnsTo(text, ws, k):
			if hasWord(ws[k:min(len(ws), k+8)], tidings) || is(ws, k, "receive|hear|see") || is(ws, k, "have") && is(ws, k+1, "sight") {
				return deed{verb: civic.VerbReport, at: k}, true
			}
			return deed{verb: civic.VerbAct, at: k}, true
		case is(ws, k, "to|for|at") && k > 0 && k < 9 && len(ws)-k < 8 && r.ownSitting(text, ws, k+1) && !finiteBefore(ws, k) && nextBe(ws, 0, len(ws)) < 0:
			return deed{verb: civic.VerbReport, at: k}, true // "costs to July meeting"
		}
	}
	return deed{}, false
}

// nextPaper reports whether the verb at k says what a paper to come is to hold, or what
// is to come with it: "the next report say how many", "a table accompany the next report".
func nextPaper(ws []word, k int) bool {
	if is(ws, k, "accompany|precede|follow") {
		return hasWord(ws[k:min(len(ws), k+6)], "next|future|later|each|every")
	}
	if !is(ws, k, "give|say|show|state|contain|cover|include|name|tell|set|explain|compare|distinguish|list|have|separate") || k == 0 || !is(ws, k-1, "report|reports|update|updates|paper|papers|bulletin|return|returns|edition|version|scorecard|dashboard") {
		return false
	}
	return hasWord(ws[max(0, k-5):k], "next|future|later|subsequent|each|every|all|quarterly|monthly|annual")
}

// themeOf reports whether the noun at k says what a later sitting will be about: "be the
// theme of the meeting in October", "have seals as its subject".
func (r *reader) themeOf(text string, ws []word, k int) bool {
	for j := k - 1; j >= 0 && j >= k-9; j-- {
		if is(ws, j, "be|have") {
			return r.later(text, ws, 0)
		}
	}
	return false
}

// turnsTo reports whether the word at k is what the body or its members are to do at a
// later day: "the Committee consider", "we have another look", "members see it before".
func (r *reader) turnsTo(text string, ws []word, k int) bool {
	if !pondering[ws[k].low] && !(is(ws, k, "has") && is(ws, k+1, "sight")) || ws[k].capital() || k == 0 || is(ws, k+1, "no|place|note") {
		return false
	}
	self := k - 1
	for self > 0 && (passing[ws[self].low] || strings.HasSuffix(ws[self].low, "ly")) {
		self--
	}
	if !selves[ws[self].low] && !is(ws, self, "we|it|councillors|governors|to") || is(ws, self, "to") && self > 1 {
		return false
	}
	if is(ws, k+1, "sight") || is(ws, k, "see|receive|have|hear|consider") && hasWord(ws[k:], "before") {
		return true // "the Panel see the lease before it is signed"
	}
	return r.later(text, ws, k)
}

// ownSitting reports whether words from k on name a sitting of this body that is still
// to come: "the July meeting", "its next meeting", "the meeting on 4 June", "July meeting".
func (r *reader) ownSitting(text string, ws []word, k int) bool {
	if is(ws, k, "the|its|our|their|this|a") {
		k++
	}
	for j := k; j < len(ws) && j < k+6; j++ {
		switch {
		case is(ws, j, "meeting|sitting|session"):
			if j == k {
				return is(ws, j+1, "in|on|of") && r.later(text, ws, j)
			}
			return is(ws, k, "next|following|later|future|subsequent") || monthNear(ws[k:j])
		case ws[j].mark(), selves[ws[j].low] && lastName(lower(r.body)) != ws[j].low, is(ws, j, "and|or|by|with|who|which"):
			return false
		}
	}
	return false
}

// reportsBack returns the verb of what a settled clause goes on to ask back, "be
// appointed, to report by March", with the mark or "and" at k; 0 where there is none.
func reportsBack(ws []word, k int) int {
	v := k + 1
	switch {
	case is(ws, v, "to"):
		v++
	case is(ws, v, "that") && is(ws, v+1, "it|they"):
		v += 2
	case is(ws, v, "it|they") && is(ws, k, "and"):
		v++
	default:
		return 0
	}
	if is(ws, v, "report|reports|come|return|present|bring|submit") && (is(ws, v+1, "to|back|by|in|at|on|before|again|within|its|their|upon|the|not") || v+1 == len(ws)) {
		return v
	}
	return 0
}
