package extract

import (
	"strconv"
	"strings"

	"arising/internal/civic"
)

// A body decides in other words than "agreed": it determines, concludes or rules that a
// thing be done, its view or wish is that it be, it remits a matter or continues it.

// rulings are verbs by which a body decides what stands behind their "that".
const rulings = "determined|concluded|ruled|ordered"

// views are nouns of what a body decides: "the wish of the Board was that".
const views = "view|decision|wish|conclusion|resolution|ruling|consensus|intention"

// bodyDeed takes such a sentence, and returns false where it is none.
func (sw *sweep) bodyDeed(s sentence) bool {
	ws := s.words
	if (sw.formal || sw.listed) && !(is(ws, 0, "noted|approved|received|endorsed|adopted|accepted") && sw.r.notedAndMore(s.text, ws)) || retold.in(ws) >= 0 {
		return false
	}
	for k := 1; k+2 < len(ws) && k < 16; k++ {
		from := -1
		switch {
		case k == 1 && (putOffAlone(ws) || sw.r.notedAndMore(s.text, ws) || sw.r.putOffAt(s.text, ws) > 0), sw.r.putOffThing(s.text, ws, k), sw.r.continues(s.text, ws, k):
			from = 0
		case is(ws, k, "asks|requests|urges|invites|recommends|instructs|directs|requires|authorises") && behindAside(ws, k):
			from = k // "The Joint Committee, having considered the report, instructs the Clerk to"
		case is(ws, k, "asks|requests|urges|invites|recommends") && selfBefore(ws, k) && !earlier(ws, k) && bidsBody(ws, k):
			from = k
		case is(ws, k, rulings) && is(ws, k+1, "that") && selfBefore(ws, k) && !earlier(ws, k), is(ws, k, "was|is") && is(ws, k+1, "that") && ownView(ws[:k]):
			from = k + 1
		case is(ws, k, "that") && is(ws, 0, "it") && is(ws, 1, "was") && ownView(ws[:k]), is(ws, k, "that") && is(ws, k-1, "view|opinion") && is(ws, k-2, "the") && (is(ws, k-3, "took") && selfBefore(ws, k-3) || is(ws, k-3, "of") && is(ws, k-4, "was|were") && selfBefore(ws, k-4)):
			from = k
		case is(ws, k, "that") && is(ws, k-1, "wish|desire|expectation|request") && is(ws, k-2, "its|their|the") && wishedBefore(ws, k-2):
			from = k
		case (is(ws, k, "deferred|postponed|adjourned") || putsOver(ws, k)) && selfBefore(ws, k) && !earlier(ws, k) && sw.r.later(s.text, ws, k):
			from = 0
		case (is(ws, k, "chose|selected|picked") || is(ws, k, "settled|agreed|decided|fixed") && is(ws, k+1, "on|upon")) && (selfBefore(ws, k) || k == 1 && is(ws, 0, "members|councillors")) && !earlier(ws, k) && nextTopic(ws, k):
			from = 0
		case is(ws, k, "voted") && is(ws, k+1, "to") && isBase(ws, k+2) && (selfBefore(ws, k) || k == 1 && is(ws, 0, "we|they|it")) && !earlier(ws, k):
			from = k + 1
		case sw.r.setsUp(ws, k) > 0 && selfBefore(ws, k) && !earlier(ws, k):
			from = 0
		case is(ws, k-1, "was|were") && is(ws, 0, "a|an|two|three|four") && hasWord(ws[1:min(k, 6)], smallBodies+"|deputation|delegation") && !is(ws, k-2, "which|that|who") && sw.r.setsUp(ws, k) > 0:
			from = 0
		case is(ws, k, "allowed|left|ordered") && is(ws, k-1, "was|were") && is(ws, k+1, "to") && is(ws, k+2, "stand|lie") && is(ws, k+3, "over") && !finiteBefore(ws, k-1):
			from = 0
		case is(ws, k, "stood") && is(ws, k+1, "adjourned|deferred|over|referred|remitted") && !earlier(ws, k) && !finiteBefore(ws, k) && (hasWord(ws[:k], "item|items|report|reports|application|matter|business|question|motion|petition|consideration") || opensWithSelf(ws)) && !(opensWithSelf(ws) && !sw.r.later(s.text, ws, k)):
			from = 0
		case is(ws, k, "remitted|referred|continued") && selfBefore(ws, k) && !earlier(ws, k) && passesOn(ws, k):
			from = 0
		default:
			continue
		}
		g := &gathering{r: sw.r, like: clause{rule: "body decides", section: sw.part.kind}}
		g.add(s.start+ws[max(from, 0)].start, s.end, "")
		if from > 0 {
			if d := sw.r.operative(s.text[ws[from].start:], words(s.text[ws[from].start:]), 0); !commits[d.verb] {
				return false // what a body only thinks
			}
		}
		sw.take(g)
		return true
	}
	return false
}

// behindAside reports whether the body that meets opens the sentence, and an aside between commas
// parts it from its verb at k.
func behindAside(ws []word, k int) bool {
	if !is(ws, k-1, ",") {
		return false
	}
	for j := 1; j+2 < k && j < 7; j++ {
		if is(ws, j, ",") {
			return selfBefore(ws, j) && is(ws, j+1, "having|after|on|with|noting|mindful|being|following|in|conscious|recognising|considering") && !hasWord(ws[j+1:k], "that|had|was|were")
		}
	}
	return false
}

// putOffAlone reports whether a note says with its first word that the matter was put off:
// "Deferred at the request of the ward member", "Defer - no plans received".
func putOffAlone(ws []word) bool {
	k := 0
	if is(ws, 0, "item|matter|application|decision|report") && ws[0].capital() {
		k = 1
	}
	return is(ws, k, "deferred|defer|adjourned|postponed") && (is(ws, k+1, "at|for|until|till|to|pending|by|so|as|because|while|whilst|awaiting") || k+1 < len(ws) && ws[k+1].mark()) && !is(ws, k+1, "to|for") || is(ws, k, "deferred") && is(ws, k+1, "to|for") && !hasWord(ws, "was|were|is|are")
}

// putOffThing reports whether a note says in its first words what was put off, with the
// participle at k and no verb in front: "Tour of the depot postponed to the spring".
func (r *reader) putOffThing(text string, ws []word, k int) bool {
	to := k + 1
	switch {
	case is(ws, k, "deferred|postponed|adjourned|rescheduled"):
	case is(ws, k, heldVerbs) && is(ws, k+1, heldParts) && !is(ws, k, "went|goes"):
		to++
	default:
		return false
	}
	return k < 11 && newTimeBehind(ws, to-1) && (is(ws, to, "to|until|till") || !hasWord(ws[:k], worldly)) && ws[0].capital() && !finiteBefore(ws, k) && !hasWord(ws[:k], "was|were|is|are|be|been|had|has|which|that|who|to|not|if") && r.later(text, ws, k)
}

// bidsBody reports whether a body asks another, with its verb at k, for a deed that the rules of
// requests do not know: "asks Cabinet to stop charging".
func bidsBody(ws []word, k int) bool {
	for j := k + 2; j+1 < len(ws) && j < k+9 && !ws[j].mark(); j++ {
		if is(ws, j, "to") {
			return plainVerb(ws, j+1) && !promises(ws, j+1) && (selves[ws[j-1].low] || ws[j-1].capital())
		}
	}
	return false
}

// notedAndMore reports whether a note of the outcome goes on to what is to be done: "Noted,
// and that a further report be submitted".
func (r *reader) notedAndMore(text string, ws []word) bool {
	if !is(ws, 0, "noted|approved|agreed|received|endorsed|adopted|accepted|supported") {
		return false
	}
	if len(ws) > 5 && (is(ws, 1, ",") && onCondition(ws, 2) > 0 || onCondition(ws, 1) > 0) {
		return !hasWord(ws, "was|were|had")
	}
	for k := 1; k+3 < len(ws) && k < 16 && !is(ws, k, "was|were|had|by|in"); k++ {
		if is(ws, k, "and") && is(ws, k+1, "that") {
			d := r.passiveOrSubject(text, ws, k+2, len(ws))
			return d.at > 0 && commits[d.verb]
		}
	}
	return false
}

// onCondition returns the word behind "provided that" or "on condition that" at k; 0 where
// neither stands there.
func onCondition(ws []word, k int) int {
	switch {
	case is(ws, k, "provided|providing") && is(ws, k+1, "that"):
		return k + 2
	case is(ws, k, "on") && is(ws, k+1, "condition") && is(ws, k+2, "that"), is(ws, k, "on") && is(ws, k+2, "condition|understanding") && is(ws, k+3, "that"):
		for ; !is(ws, k, "that"); k++ {
		}
		return k + 1
	}
	return 0
}

// smallBodies are nouns of those whom a body sets to work on a matter.
const smallBodies = "group|party|panel|inquiry|enquiry|review|sub-group|subgroup|sub-committee|subcommittee|champion|rapporteur|study|team|board|commission"

// setsUp returns the verb of what a body sets some of its members to do, with its own verb
// at k: "set up a task group of four members, to report in March"; 0 where it does not.
func (r *reader) setsUp(ws []word, k int) int {
	if !is(ws, k, "set|established|formed|convened|created|appointed|constituted|commissioned|launched|sets|establishes|appoints|commissions") || is(ws, k, "set|sets") && !is(ws, k+1, "up") {
		return 0
	}
	if is(ws, k-1, "council|cabinet|executive|authority|mayor") && r.body != "" && lastName(lower(r.body)) != ws[k-1].low {
		return 0 // what another body has done
	}
	at := -1
	if is(ws, k-1, "was|were") {
		at = k
	}
	for j := k + 1; j+1 < len(ws) && j < k+24; j++ {
		switch {
		case is(ws, j, "which|who|that|had|was|were") || r.pastYear(ws, j):
			return 0
		case at < 0 && is(ws, j, smallBodies):
			at = j
		case at > 0 && is(ws, j, "to|and") && is(ws, j+1, "report|look|examine|investigate|review|consider|draw|prepare|bring|advise|inquire|enquire|recommend|gather|take|draft|explore|study|work|carry|conduct|undertake|develop|oversee|scope|visit|wait|meet|attend|present|pursue|monitor|discuss"):
			return j + 1
		case at > 0 && is(ws, j, "reporting"):
			return j
		}
	}
	return 0
}

// nextTopic reports whether a body chooses at k what it will look into: "chose grounds
// maintenance as its next topic".
func nextTopic(ws []word, k int) bool {
	for j := k + 1; j+1 < len(ws) && j < k+14; j++ {
		if is(ws, j, "as|for|to") && hasWord(ws[j+1:min(len(ws), j+6)], "topic|topics|subject|subjects|theme|review|reviews|inquiry") && hasWord(ws[j+1:min(len(ws), j+6)], "its|next|their|the|be|first|second|year's|coming") {
			return true
		}
	}
	return false
}

// pastYear reports whether word j is a year before that of the meeting.
func (r *reader) pastYear(ws []word, j int) bool {
	n, err := strconv.Atoi(ws[j].low)
	return err == nil && n > 1900 && r.meeting.Known() && n < r.meeting.Year()
}

// wishedBefore reports whether a body utters the wish whose article stands at k: "The
// Panel put on record its wish that".
func wishedBefore(ws []word, k int) bool {
	for j := 1; j < k && j < 8; j++ {
		if is(ws, j, "expressed|recorded|stated|minuted|put|placed|noted|made|reiterated|repeated|affirmed|voiced|registered") {
			return selfBefore(ws, j) && !earlier(ws, j)
		}
	}
	return false
}

// ownView reports whether words name a view of the body that meets: "the unanimous view of
// the Panel", "the Panel's wish", "it was the wish of the Panel".
func ownView(ws []word) bool {
	if !hasWord(ws, views) || hasWord(ws, "had|said|asked|if|whether|report|officers|officer") {
		return false
	}
	for _, w := range ws {
		if selves[strings.TrimSuffix(w.low, "'s")] {
			return true
		}
	}
	return false
}

// passesOn reports whether the verb at k, of a body, hands a matter to another or to a later
// sitting: "remitted the report to the Executive", "continued consideration to July".
func passesOn(ws []word, k int) bool {
	if is(ws, k, "continued") {
		return hasWord(ws[k+1:min(len(ws), k+4)], "consideration|item|matter|report|application") && hasWord(ws[k:], "to|until")
	}
	to := (pattern{{"to"}}).in(ws[k:])
	return to > 1 && to < 14 && (is(ws, k+1, "the|this|it|that") && k+to+1 < len(ws))
}

// putsOver reports whether the verb at k leaves a matter to a later sitting: "stood the
// item over to July", "held it back until September".
func putsOver(ws []word, k int) bool {
	if !is(ws, k, "put|stood|held|carried|laid|left|kept|rolled") {
		return false
	}
	for j := k + 1; j+1 < len(ws) && j < k+7; j++ {
		if is(ws, j, "over|back|off|forward") {
			return is(ws, j+1, "to|until|till")
		}
		if ws[j].mark() || is(ws, j, "to|until|that|in") {
			return false
		}
	}
	return false
}

// passed are the verbs of what a body hands on.
var passed = map[string]civic.Verb{"remitted": civic.VerbRefer, "referred": civic.VerbRefer, "continued": civic.VerbDefer}

// handedOn reads the clause of a body that remits a matter or continues it.
func (r *reader) handedOn(c clause, quote string, ws []word) (deed, bool) {
	if c.rule == "body decides" && putOffAlone(ws) {
		return deed{verb: civic.VerbDefer, at: 0}, true
	}
	if at := r.putOffAt(quote, ws); c.rule == "body decides" && at > 0 {
		return deed{verb: civic.VerbDefer, at: at}, true
	}
	for k := 1; c.rule == "body decides" && k+2 < len(ws) && k < 11; k++ {
		if r.putOffThing(quote, ws, k) {
			return deed{verb: civic.VerbDefer, at: k}, true
		}
	}
	for k := 1; c.rule == "body noted or approved" && k+2 < len(ws) && k < 24; k++ {
		if is(ws, k, "continued") && r.continues(quote, ws, k) {
			return deed{verb: civic.VerbDefer, at: k}, true // "noted the report and continued the matter for a cycle"
		}
	}
	for k := 1; c.rule == "body decides" && k+2 < len(ws) && k < 16; k++ {
		if is(ws, k, "continue") && r.continues(quote, ws, k) {
			return deed{verb: civic.VerbAct, at: k}, true
		}
		if r.continues(quote, ws, k) {
			return deed{verb: civic.VerbDefer, at: k}, true
		}
		if v := r.setsUp(ws, k); v > 0 && (selfBefore(ws, k) || is(ws, k-1, "was|were")) {
			d := deed{verb: civic.VerbAct, at: k}
			if hasWord(ws[v:], "report|reporting") {
				d.verb = civic.VerbReport
			}
			return d, true
		}
		if is(ws, k, "chose|selected|picked|settled|agreed|decided|fixed") && nextTopic(ws, k) && (selfBefore(ws, k) || k == 1) {
			return deed{verb: civic.VerbAct, at: k}, true
		}
		if is(ws, k, "stood") && is(ws, k+1, "adjourned|deferred|over|referred|remitted") || putsOver(ws, k) && (selfBefore(ws, k) || !finiteBefore(ws, k)) || is(ws, k, "allowed|left|ordered") && is(ws, k+2, "stand|lie") && is(ws, k+3, "over") {
			return deed{verb: civic.VerbDefer, at: k}, true
		}
		if v := passed[ws[k].low]; v != "" && selfBefore(ws, k) && passesOn(ws, k) {
			d := deed{verb: v, at: k}
			if v == civic.VerbRefer {
				d.owner = r.addressed(quote, ws, k+1+(pattern{{"to"}}).in(ws[k+1:]))
			}
			return d, true
		}
	}
	return deed{}, false
}
