package extract

import (
	"strings"

	"arising/internal/civic"
)

// Clauses whose verb no list holds. What a resolution does by being passed is a
// closed class: it notes, approves, appoints, thanks, regrets. Any other verb is of
// a deed that is still to be done, so the grammar of the clause decides and not a list.

// attitudes are verbs of what a body thinks or says by resolving it. They leave
// nothing to do, and stand beside the verbs of the lexicon that do not.
var attitudes = setOf(`wish wishes express expresses regret regrets rise differ disagree stay remain adhere abide recognise recognises value values
	praise applaud celebrate salute mourn condemn deplore believe believes recall remember understand understands know await wait
	regard regards consider considers feel feels think thinks view views find finds share shares hope hopes expect expects see sees hear
	reaffirm reaffirms reiterate reiterates reserve reserves offer offers conclude dissent abstain withdraw lie belong apply applies prefer
	prefers favour favours oppose opposes depend need needs require mean means retain retains note notes adjourn stop break resume reconvene
	waive suspend allow permit let proceed appreciate appreciates pay vote form`)

// strong are the participles of everyday deeds that end in neither "ed" nor "en"
// and that the lexicon does not hold.
var strong = setOf(`told shown run hung dug lent led fed read paid met taught dealt sent spent sold sought fought bought built wound
	sung flown sown mown hewn torn worn borne sworn thrown grown known made laid kept felled rung begun swept lit bent bound cast
	caught drawn heard hit left lost rid rewritten rerun set shed shut spelt split spread stuck struck swum understood undone won`)

// doneLater reports whether word v is the participle of a deed that no list holds.
func doneLater(ws []word, v int) bool {
	return v < len(ws) && (looksParticiple(ws[v].low) || strong[ws[v].low] || strongAnew(ws[v].low))
}

// strongAnew reports whether s is a strong participle behind a syllable that says that
// the deed is done again, undone or overdone: "relaid", "unbuilt", "overhung".
func strongAnew(s string) bool {
	for _, front := range []string{"re", "un", "over", "out", "under", "fore", "with", "up"} {
		if rest, ok := strings.CutPrefix(s, front); ok && (strong[strings.TrimPrefix(rest, "-")] || forms[strings.TrimPrefix(rest, "-")].participle && len(rest) > 3) {
			return true
		}
	}
	return false
}

// infinitive reads an infinitive whose verb no list holds, with its verb at v: "to
// place the crossing on the programme", "to have the pond dredged before winter".
func (r *reader) infinitive(text string, ws []word, v int) (deed, bool) {
	if v >= len(ws) || ws[v].capital() || ws[v].mark() {
		return deed{}, false
	}
	if is(ws, v, "have|hear|see|get") {
		return r.toHave(text, ws, v)
	}
	if is(ws, v, "reconvene") && r.later(text, ws, v) {
		return deed{verb: civic.VerbAct, at: v}, true // "to reconvene the group before the summer"
	}
	if _, known := forms[ws[v].low]; known || attitudes[ws[v].low] || !plainVerb(ws, v) || len(ws[v].low) < 3 || strings.HasSuffix(ws[v].low, "ly") || strings.HasSuffix(ws[v].low, "ing") {
		return deed{}, false
	}
	return deed{verb: civic.VerbAct, at: v, recipient: r.recipient(text, ws, v+1)}, true
}

// bareInfinitive reports whether a clause opens with a verb whose "to" stands in the line
// above its list: "have the cost of land by June", "place the crossing on the list". A noun
// would not have an article or an owner right behind it.
func bareInfinitive(ws []word) bool {
	switch {
	case len(ws) < 3 || ws[0].capital():
		return false
	case is(ws, 0, "have|hear|see|get"):
		return !is(ws, 1, "been|had|to|no|due")
	case boundary[ws[0].low] || is(ws, 0, "both|per|via|over|during|within|without|between|upon|into|against|through|half|even|just|only|such"):
		return false
	}
	return is(ws, 1, "the|a|an|its|their|his|her|all|any|each|every|this|these|those|another")
}

// toHave reads "to have a report in June", "to hear from the Ramblers at the next
// meeting": what the body is to be brought. What it hears at once has no time.
func (r *reader) toHave(text string, ws []word, v int) (deed, bool) {
	switch {
	case hasDone(ws, v) || causative(ws, v) > 0:
		return deed{verb: civic.VerbAct, at: v}, true
	case is(ws, v+1, "no|regard|due"):
		return deed{}, false
	case r.later(text, ws, v):
		return deed{verb: civic.VerbReport, at: v, owner: r.giver(text, ws, v)}, true
	case is(ws, v, "have|see|get") && is(ws, v+1, "a|an|another|further|more") && hasWord(ws[v+1:min(len(ws), v+6)], tidings):
		return deed{verb: civic.VerbReport, at: v, owner: r.giver(text, ws, v)}, true
	}
	return deed{}, false
}

// later reports whether a time that is still to come stands behind word k.
func (r *reader) later(text string, ws []word, k int) bool {
	if k >= len(ws) {
		return false
	}
	if is(ws, k-1, "be") {
		k-- // a bare "received in the spring" would be over
	}
	due := r.due(text, ws[k].start)
	if due == nil || due.Suspect || due.Precision == civic.Open {
		return false
	}
	return !r.meeting.Known() || !due.To.Known() || r.meeting.Before(due.To)
}

// causative returns the participle of "have the gate hung", "get the figures
// checked" behind the verb at v, 0 where there is none.
func causative(ws []word, v int) int {
	for j := v + 1; is(ws, v, "have|get") && j+1 < len(ws) && j < v+4 && !boundary[ws[j].low] && !ws[j].mark(); j++ {
		if strings.HasSuffix(ws[j].low, "s") && len(ws[j].low) > 3 && doneLater(ws, j+1) && forms[ws[j+1].low].lemma == "" {
			return j + 1 // "have patrols stepped up", "have trial pits dug"
		}
	}
	if !is(ws, v, "have|get") || !is(ws, v+1, "the|a|an|his|her|their|its|all|any|each|every|one|two|three|it|them|this|these|that|those|some") {
		return 0
	}
	for j := v + 2; j < len(ws) && j < v+15; j++ {
		if is(ws, j, "to") && is(ws, j-1, "right|rights|duty|power|powers|guide|guides|access|invitation|route|changes|entry") {
			continue // "a summary of the right to return translated"
		}
		if ws[j].mark() || is(ws, j, "which|that|who|and|or|if|when|to|has|had|have|was|were|is|are") {
			return 0
		}
		if f, ok := forms[ws[j].low]; !ws[j].capital() && !is(ws, j-1, "to") && (ok && f.participle && !f.base || doneLater(ws, j) && !ok || is(ws, j, "put|set|cut")) {
			return j
		}
	}
	return 0
}

// putOver reports whether the words at v, behind a "be", leave a matter to a later
// sitting: "left over", "held until March", "put off", "laid over".
func putOver(ws []word, v int) bool {
	switch {
	case is(ws, v, "left|held|put|laid|stood|kept") && is(ws, v+1, "over|back|off"):
		return !is(ws, v+2, "on|at") || is(ws, v, "held|put|left")
	case is(ws, v, "left|held|kept") && is(ws, v+1, "until|till"):
		return true
	}
	return false
}

// unsaidVerb reads the clauses that have no verb of their own in front of what is
// to come: "there be a report in June", "Scorecard to Committee in April".
func (r *reader) unsaidVerb(text string, ws []word, i int) (deed, bool) {
	for k := i; k < len(ws) && k < i+16; k++ {
		switch {
		case is(ws, k, "there") && is(ws, k+1, "be") && !is(ws, k+2, "no"):
			if hasWord(ws[k+2:min(len(ws), k+8)], tidings) {
				return deed{verb: civic.VerbReport, at: k + 1}, true
			}
			return deed{verb: civic.VerbAct, at: k + 1}, true
		case is(ws, k, "to") && is(ws, k+1, "be") && k > i && doneLater(ws, k+2) && !finiteBefore(ws, k):
			if d, ok := r.passive(text, ws, i, k+1); ok && commits[d.verb] {
				return d, true
			}
		case is(ws, k, "to|for") && k > i && k < i+7 && k+1 < len(ws) && selves[ws[k+1].low] && !finiteBefore(ws, k) && r.later(text, ws, k):
			return deed{verb: civic.VerbReport, at: k, recipient: join(text, ws[k+1:k+2])}, true
		case is(ws, k, "to") && k > i && k+1 < len(ws) && !isBase(ws, k+1) && plainVerb(ws, k+1) && !attitudes[ws[k+1].low] && (r.doesIt(text, ws, i, k) || k == i+1 && capitalsOnly(ws[i:k])):
			return r.active(text, ws, k, k+1), true
		case is(ws, k, "to") && is(ws, k+1, "see|visit|have|hear|meet") && k > i && r.doesIt(text, ws, i, k):
			return deed{verb: civic.VerbAct, at: k + 1}, true
		}
	}
	return deed{}, false
}

// doesIt reports whether the words from i to the "to" at k name somebody who is to
// act: a person, some people or the body itself.
func (r *reader) doesIt(text string, ws []word, i, k int) bool {
	w := r.before(text, ws, k)
	return w.from >= i && w.from <= i+1 && w.to == k && (w.sort == person || w.sort == group || w.sort == body)
}

// savedFor reads what a clause that settles a matter takes out of it or adds to it:
// "be adopted, save that the signs be referred back", "approved, officers to report".
func (r *reader) savedFor(text string, ws []word, from int) (deed, bool) {
	for k := from; k+3 < len(ws); k++ {
		switch {
		case is(ws, k, "save|except|excepting|but") && is(ws, k+1, "that"):
			if d := r.passiveOrSubject(text, ws, k+2, limit(ws, k+2)); d.at > 0 && commits[d.verb] {
				return d, true
			}
		case is(ws, k, "to") && is(ws, k-1, "appointed|nominated|formed|established|convened|created|constituted|up") && reportsBack(ws, k-1) > 0:
			return deed{verb: civic.VerbReport, at: reportsBack(ws, k-1)}, true
		case is(ws, k, ",|;|–|-|and") && reportsBack(ws, k) > 0 && !hasWord(ws[:k], "authority|authorised|delegated|delegate|power|powers"):
			return deed{verb: civic.VerbReport, at: reportsBack(ws, k)}, true
		case is(ws, k, "and") && is(ws, k+1, "report|return|bring|present") && toldBack(ws, k+1) && forGroup(ws[:from]):
			return deed{verb: civic.VerbReport, at: k + 1}, true
		case is(ws, k, ",|;|–|-") && r.absolute(text, ws, k) > 0:
			if d := r.active(text, ws, r.absolute(text, ws, k), r.absolute(text, ws, k)+1); commits[d.verb] {
				return d, true
			}
		case is(ws, k, "looked|looks|look") && is(ws, k-1, "and|,") && is(ws, k+1, "forward") && is(ws, k+2, "to") && hasWord(ws[k+3:min(len(ws), k+9)], tidings+"|return") && r.later(text, ws, k):
			return deed{verb: civic.VerbReport, at: k}, true
		case onCondition(ws, k) > 0 && onCondition(ws, k) < len(ws):
			if d := r.onTerms(text, ws, onCondition(ws, k)); d != nil {
				return *d, true
			}
		case is(ws, k, ",") && is(ws, k+1, "adding") && hasWord(ws[k+2:min(len(ws), k+7)], "item|report|update|review|topic|session|paper"):
			return deed{verb: civic.VerbAct, at: k + 1}, true // "agreed the plan, adding an item on kites"
		case is(ws, k, "with") && withToBe(ws, k) > 0 && r.later(text, ws, withToBe(ws, k)):
			return deed{verb: civic.VerbReport, at: withToBe(ws, k)}, true
		case is(ws, k, ",|and|;") && r.biddenBeside(text, ws, k+1) != nil:
			return *r.biddenBeside(text, ws, k+1), true
		case is(ws, k, "subject") && is(ws, k+1, "to") && k+4 < len(ws):
			if d := r.beingDone(text, ws, k+2); d.at > 0 && commits[d.verb] {
				return d, true // "subject to a note on costs being sent to members"
			}
			if p := r.provided(text, ws, k+2); p != nil {
				return *p, true
			}
			if hasWord(ws[k+2:min(len(ws), k+7)], "report|review|update") && r.later(text, ws, k) {
				return deed{verb: civic.VerbReport, at: k}, true
			}
		case is(ws, k, ",|;|and|but") && followsOn(ws, k+1) > 0:
			return deed{verb: civic.VerbReport, at: followsOn(ws, k+1)}, true
		}
	}
	return deed{}, false
}

// provided reads whom an approval leaves a condition to, "subject to the Clerk confirming the
// price", from word k on; nil where it leaves none to anybody.
func (r *reader) provided(text string, ws []word, k int) *deed {
	for j := k + 1; j+1 < len(ws) && j < k+8 && !ws[j].mark(); j++ {
		f := forms[ws[j].low]
		if !f.gerund && !strings.HasSuffix(ws[j].low, "ing") || ws[j].capital() {
			continue
		}
		w := r.before(text, ws, j)
		if w.to == j && w.from >= k && w.from <= k+1 && (w.sort == person || w.sort == group || serviceName(ws, w, true)) && !hearers(ws[w.from:w.to]) && is(ws, j+1, "the|a|an|that|its|their|his|her|with|to|two|three|this|all|any|out|up|whether|it|them") {
			return &deed{verb: civic.VerbAct, at: j, owner: w.name, recipient: r.recipient(text, ws, j+1)}
		}
		return nil
	}
	return nil
}

// onTerms reads who is to do what as the condition of an approval, "provided that the Tree
// Officer first inspects the beech", from word k on; nil where it names nobody.
func (r *reader) onTerms(text string, ws []word, k int) *deed {
	for j := k + 1; j+1 < len(ws) && j < k+9 && !ws[j].mark(); j++ {
		if is(ws, j, "be|is|are|was|were") {
			return nil
		}
		w := r.before(text, ws, j)
		f := forms[ws[j].low]
		third := f.third || f.base || strings.HasSuffix(ws[j].low, "s") && !ws[j].capital() && !rolePlurals[ws[j].low]
		if v := j - 1; is(ws, v, "first|then|also") {
			w = r.before(text, ws, v)
		}
		if third && w.to > w.from && w.from <= k+1 && (w.sort == person || w.sort == group) && is(ws, j+1, "the|a|an|that|its|their|his|her|with|to|two|three|this|all|any|out|up|whether|back|it") {
			return &deed{verb: civic.VerbAct, at: j, owner: w.name, recipient: r.recipient(text, ws, j+1)}
		}
	}
	return nil
}

// forGroup reports whether a clause up to its verb sets up some who will look into a
// matter, "that a group of three be appointed".
func forGroup(ws []word) bool {
	return hasWord(ws, "group|groups|party|panel|sub-group|subgroup|sub-committee|subcommittee|inquiry|commission|taskforce|team|champion|champions|rapporteur|rapporteurs|member|members|councillors")
}

// toldBack reports whether the verb at k is of what such a group brings back: "report to
// the Board", "report its findings".
func toldBack(ws []word, k int) bool {
	return is(ws, k+1, "to|back|by|in|at|on|before|its|their|the") && !is(ws, k+1, "on")
}

// withToBe returns the participle of what an agreement is to be followed by, "with the
// final business case to be submitted in the autumn", with the "with" at k; 0 where it
// is to be followed by nothing.
func withToBe(ws []word, k int) int {
	for j := k + 2; j+2 < len(ws) && j < k+10 && !ws[j].mark(); j++ {
		if is(ws, j, "to") && is(ws, j+1, "be|come|follow|go") {
			v := j + 2
			if !is(ws, j+1, "be") {
				v--
			}
			if (handedOver[ws[v].low] || v == j+1) && hasWord(ws[k:j], owed+"|case|version") {
				return v
			}
			return 0
		}
	}
	return 0
}

// biddenBeside reads whom a clause that settles a matter bids do something beside it, from
// word k on: "noted, and the Clerk asked to write", "endorsed, requesting that the Clerk
// write"; nil where it bids nobody.
func (r *reader) biddenBeside(text string, ws []word, k int) *deed {
	if is(ws, k, "asking|requesting|urging|instructing|directing|recommending|inviting") {
		f := forms[ws[k].low]
		d := r.request(text, ws, k)
		if f.verb == civic.VerbRecommend {
			d = deed{verb: civic.VerbRecommend, at: k, owner: r.addressed(text, ws, k+1)}
		}
		if is(ws, k+1, "that") || d.owner != "" || is(ws, k+1, "for") {
			return &d
		}
		return nil
	}
	for is(ws, k, "and|the") {
		k++
	}
	for j := k + 1; j+2 < len(ws) && j < k+8 && !ws[j].mark(); j++ {
		if is(ws, j, "asked|requested|instructed|directed|urged|tasked|invited") && is(ws, j+1, "to") && plainVerb(ws, j+2) {
			if w := r.before(text, ws, j); w.to == j && w.from <= k+1 && (w.sort == person || w.sort == group || w.sort == body) {
				return &deed{verb: civic.VerbRequest, at: j, owner: w.name, recipient: r.recipient(text, ws, j+2)}
			}
			return nil
		}
	}
	return nil
}

// followsOn returns the verb of the paper that is to come beside what a clause settles:
// "noted, with a further update to follow in May"; 0 where word k opens none.
func followsOn(ws []word, k int) int {
	if !is(ws, k, "with|a|an|another|further") {
		return 0
	}
	for j := k + 1; j+1 < len(ws) && j < k+9; j++ {
		if ws[j].mark() || is(ws, j, "that|which|by|in") {
			return 0
		}
		if is(ws, j, "to") && hasWord(ws[k:j], tidings) {
			switch {
			case is(ws, j+1, "follow|come|return|go"):
				return j + 1
			case is(ws, j+1, "be") && is(ws, j+2, "brought|made|given|provided|presented|submitted|circulated|sent|reported|received"):
				return j + 2
			}
			return 0
		}
	}
	return 0
}

// absolute returns the "to" of the words that a doer opens behind the mark at k,
// ", officers to report on it in a year"; 0 where there are none.
func (r *reader) absolute(text string, ws []word, k int) int {
	for j := k + 2; j+1 < len(ws) && j < k+8; j++ {
		if is(ws, j, "to") {
			w := r.before(text, ws, j)
			if isBase(ws, j+1) && w.to == j && (w.sort == person || w.sort == group) && w.from <= k+2 && w.from > k {
				return j
			}
			return 0
		}
	}
	return 0
}
