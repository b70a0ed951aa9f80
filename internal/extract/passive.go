package extract

import (
	"strings"

	"arising/internal/civic"
)

// passiveOrSubject reads a clause that opens with its subject, words [i, to):
// "the report be noted", "the Clerk obtain three prices", "Officers to seek".
func (r *reader) passiveOrSubject(text string, ws []word, i, to int) deed {
	be := nextBe(ws, i, to)
	for k := i; k < to; k++ {
		switch {
		case is(ws, k, "be|is|are|was|were|being") && k > i:
			if is(ws, k, "is|are|was|were|being") && (be >= 0 || relative(ws, i, k) || hasWord(ws[i:k], "before|until|till|once")) {
				continue
			}
			if is(ws, k+1, "to") && k+2 < len(ws) { // "The contract manager is to report"
				if f, ok := forms[ws[k+2].low]; ok && f.base {
					return r.active(text, ws, k, k+2)
				}
			}
			if is(ws, k, "be") && (is(ws, k-1, "to|may|might|can|could|would") && !is(ws, k-2, "referred") && !(is(ws, k-1, "would") && r.plannedThere(text, ws, i, k)) || is(ws, k-1, "will|shall") && relative(ws, i, k)) {
				continue
			}
			if d, ok := r.passive(text, ws, i, k); ok {
				return d
			}
		case is(ws, k, "be|is|was") && k == i:
			if d, ok := r.passive(text, ws, i, k); ok {
				return d
			}
		case is(ws, k, "to") && k > i && k+1 < to && (r.doer(text, ws, i, k) || capitalsOnly(ws[i:k]) && isBase(ws, k+1)): // "Officers to seek"
			if f, ok := forms[ws[k+1].low]; ok && f.base {
				return r.active(text, ws, k, k+1)
			}
		case is(ws, k, "should|shall|would") && k > i && is(ws, k+1, "come|return") && !relative(ws, i, k) && r.later(text, ws, k+1):
			return deed{verb: civic.VerbReport, at: k + 1} // "that this report should come in January"
		case is(ws, k, "should|shall|will|would|must") && k > i && is(ws, k+1, "have|get") && causative(ws, k+1) > 0 && !relative(ws, i, k) && r.doer(text, ws, i, k):
			return deed{verb: civic.VerbAct, at: k + 1, owner: r.before(text, ws, k).name, recipient: r.recipient(text, ws, k+2)}
		case is(ws, k, "should|shall|will|would|must") && k > i && k+1 < to && !is(ws, k+1, "be"):
			if f, ok := forms[ws[k+1].low]; ok && f.base && !relative(ws, i, k) {
				return r.active(text, ws, k, k+1)
			}
			if v := lastAdverb(ws, k+1); is(ws, k, "should|must") && v < to && plainVerb(ws, v) && !is(ws, v, "not|remain|continue|stay") && !relative(ws, i, k) {
				return deed{verb: civic.VerbAct, at: v} // "that future papers should clearly define"
			}
		case k > i && (be < 0 || be < k || named(ws, k)) && !is(ws, k+1, "be") && r.subjunctive(text, ws, i, k):
			return r.active(text, ws, headEnd(ws, i, k), k)
		case k > i+3 && is(ws, k-1, ",") && (be < 0 || be < k || named(ws, k)) && r.partedSubject(text, ws, i, k) > 0:
			return r.active(text, ws, r.partedSubject(text, ws, i, k), k)
		case k > i+1 && be < 0 && is(ws, k, "report") && is(ws, k+1, "its|their|his|her|back") && !is(ws, k-1, "–|—|-|a|an|the|this|that|annual|progress|final|interim|further|of|to"):
			return r.active(text, ws, headEnd(ws, i, k), k) // "the Task Group on Empty Shops report its findings"
		case k > i+2 && be < 0:
			if head := r.longSubject(text, ws, i, k); head > 0 {
				return r.active(text, ws, head, k)
			}
		}
	}
	if d, ok := r.unsaidVerb(text, ws[:to], i); ok {
		return d
	}
	return deed{verb: civic.VerbOther, at: -1}
}

// isPaper reports whether a name is that of a paper, "a further report on staffing": it is
// asked for, and asked for nothing.
func isPaper(ws []word) bool {
	for k := range ws {
		if is(ws, k, "on|of|about|for|from|with|to|in|by") {
			return false
		}
		if inPrint[ws[k].low] && (k+1 == len(ws) || is(ws, k+1, "on|of|about|for|from|with|to|in|by")) {
			return true
		}
	}
	return false
}

// headEnd is where the head of the name between i and k ends: where that is a group or a
// review, before what it is on.
func headEnd(ws []word, i, k int) int {
	for j := i + 1; j < k; j++ {
		if is(ws, j, "on|into|for|of") && is(ws, j-1, "group|party|review|inquiry|enquiry|study|panel|sub-group") && !hasWord(ws[j:k], "and|that|which") {
			return j
		}
	}
	return k
}

// plannedThere reports whether the "would be" that ends at k puts a matter to a later day
// in what the body agreed, "that the report would be taken in July".
func (r *reader) plannedThere(text string, ws []word, i, k int) bool {
	v, not := participle(ws, k)
	return !not && v < len(ws) && sittingVerbs[ws[v].low] && !relative(ws, i, k-1) && !hasWord(ws[i:k], "noted|that|if") && r.later(text[:clauseEnds(ws, v, len(text))], ws, v)
}

// nextBe returns the first subjunctive "be" of a clause, -1 if it has none.
func nextBe(ws []word, i, to int) int {
	for k := i; k < to; k++ {
		if is(ws, k, "be") && is(ws, k-1, "need") {
			continue // "amended as need be"
		}
		if is(ws, k, "be") && is(ws, k-1, "to") && is(ws, k-2, "referred") {
			return k // "the actions referred to be progressed"
		}
		if is(ws, k, "be") && !is(ws, k-1, "to|will|would|should|may|can|could|might|must") {
			return k
		}
	}
	return -1
}

// nounLike are verbs that are as often nouns.
var nounLike = setOf(`report review fund award grant sign notice plan set work order change update issue request progress contact draft address transfer survey test target press
	project lead move display form purchase visit approach repair look build design start source post train support record present direct open close call document charge use`)

// telegraphic reports whether a clause says in the fewest words what was done with
// something, "Progress report noted", "Update received with thanks": its first word is no verb.
func telegraphic(ws []word) bool {
	for k := 1; k < len(ws) && k < 7; k++ {
		if ws[k].mark() || is(ws, k, "the|a|an|any|to|that|on|by|back|all|its|their") {
			return false
		}
		if is(ws, k, "noted|received|approved|agreed|accepted|endorsed|welcomed|adopted|confirmed|considered|supported|signed|deferred|refused|declined|granted|withdrawn") {
			return k+1 == len(ws) || !hasWord(ws[k+1:], "to|be|will|shall|should") && (ws[k+1].mark() || is(ws, k+1, "and|with|as|subject|in|until|by|without|unanimously"))
		}
	}
	return false
}

// named reports whether word k is a verb that the lists of verbs hold, so that
// it can be trusted although a "be" follows.
func named(ws []word, k int) bool {
	f, ok := forms[ws[k].low]
	return ok && f.base && !nounLike[ws[k].low]
}

// relative reports whether a relative clause opens between i and k, so that
// the verb at k is not the clause's own.
func relative(ws []word, i, k int) bool {
	for j := k - 1; j > i && j >= k-8; j-- {
		if is(ws, j, "which|who|where|if|as|whether") {
			return true
		}
		if ws[j].raw == "," {
			return false
		}
	}
	return false
}

// capitalsOnly reports whether ws is a body's initials and nothing else, "the ICB".
func capitalsOnly(ws []word) bool {
	if len(ws) > 1 && is(ws, 0, "the") {
		ws = ws[1:]
	}
	return len(ws) == 1 && ws[0].shout() && forms[ws[0].low].lemma == ""
}

// doer reports whether words [i, k) name somebody who can act.
func (r *reader) doer(text string, ws []word, i, k int) bool {
	w := r.before(text, ws, k)
	return w.from >= i && w.from <= i+3 && (w.sort == person || w.sort == group)
}

// subjunctive reports whether word k is the verb of a subject in front of it:
// "the Clerk obtain", "members take", "the working group report to".
func (r *reader) subjunctive(text string, ws []word, i, k int) bool {
	f, known := forms[ws[k].low]
	if is(ws, k, "have") && causative(ws, k) > 0 {
		w := r.before(text, ws, k)
		return w.to == k && w.from <= i+3 && (w.sort == person || w.sort == group) // "the Clerk have the hall valued"
	}
	if ws[k].capital() || ws[k].mark() || known && !f.base && !f.third {
		return false
	}
	if !known && (boundary[ws[k].low] || is(ws, k, "of|for|and|or|the|a|an|to|in|on|no|not|any|all|its|their|his|her|this|these|at|as") || len(ws[k].low) < 3) {
		return false
	}
	w := r.before(text, ws, k)
	if w.to != k && !onlyPassing(ws, w.to, k) || w.from > i+3 || w.from >= w.to {
		return false
	}
	if ws[w.to-1].low == "of" || is(ws, k-1, "and|or|the|of|for|a|an|its|their|his|her|any|no") {
		return false
	}
	if w.sort == pronoun && w.to-w.from == 1 && is(ws, w.from, "he|she|they|we") {
		return known && f.base // "that she bring a plan"
	}
	if capitalsOnly(ws[w.from:w.to]) && known && f.base && w.to == k {
		return !nounLike[ws[k].low] || objectBehind(ws, k) // "the PCC ask the force"
	}
	if (w.sort == body || w.sort == group) && is(ws, k, "reconvene|meet|convene") && is(ws, k+1, "in|on|at|again|before|with|once|to|after") {
		return true // "that the working group reconvene in the autumn"
	}
	if w.sort == person || w.sort == group || w.sort == body || w.to-w.from == 1 && is(ws, w.from, "cabinet") {
		// A role goes on after its noun where a noun follows: "Committee report".
		return known || !looksNoun(ws, k)
	}
	if w.sort == organisation && known && f.base && ws[w.from].capital() && is(ws, k, "report|reply|respond|provide|submit|send|write|attend|return|supply|share|consult|bring|prepare") {
		return is(ws, k+1, "to|back|again|the|a|an|its|with|on|members|in|by|at") // "the Trust report to the Committee"
	}
	if serviceName(ws, w, false) && w.to == k && (known && f.base && !nounLike[ws[k].low] || inquiring[ws[k].low]) && objectBehind(ws, k) {
		return true // "that Property value the hall"
	}
	if w.sort == thing && is(ws, w.to-1, "police|applicant|applicants|appellant|contractor|operator|developer") && known && f.base {
		return is(ws, k+1, "their|its|the|a|to|on|with|back|his|her")
	}
	// "the consultation draft come to the Board": a thing with a plain verb
	return known && (is(ws, k, "come|go|return|stand") || is(ws, k, "take") && is(ws, k+1, "place"))
}

// objectBehind reports whether the words behind k show it to be a verb: what it is done
// to, or whom it goes to.
func objectBehind(ws []word, k int) bool {
	return is(ws, k+1, "to|back|again|the|a|an|its|his|her|their|with|members|by|in|at|on|what|how|why|whether|any|all|this|that|further|for|two|three|four|five|six|some|new|more|another|both|each|forward|together|into")
}

// onlyPassing reports whether nothing but adverbs stands between a subject and its verb:
// "officers instead prepare".
func onlyPassing(ws []word, from, to int) bool {
	for ; from < to; from++ {
		if !passing[ws[from].low] {
			return false
		}
	}
	return true
}

// longSubject reports whether word k is the verb of a subject that says more of
// itself in between: "the working party on access report to Cabinet", "her report
// on care at home stand over". It returns where the subject's first part ends, 0
// where it is none.
func (r *reader) longSubject(text string, ws []word, i, k int) int {
	f, known := forms[ws[k].low]
	if !known || !f.base || ws[k].capital() || is(ws, k-1, "and|or|the|a|an|of|for|on|to|any|its|their|his|her") {
		return 0
	}
	head := i
	for head < k && !chosen(ws, head) && (!is(ws, head, "on|for|of|in|at|with|that|which|to|and") || is(ws, head, "and") && is(ws, head-1, "task") && is(ws, head+1, "finish")) {
		head++
	}
	if head > i && head < k && is(ws, head, "of|for|from") && is(ws, k, "attend|write|provide|submit|return") && is(ws, i, "the|a|an|that") && !finiteBefore(ws[i:], k-i) && !ws[k-1].mark() {
		return head // "that the sponsor of the project attend in July"
	}
	if head > i && head < k && !is(ws, k-1, "to|not") && !finiteBefore(ws[i:], k-i) && thingGoes(ws, k) {
		return head
	}
	if open := asideBefore(ws, i, k); open > 0 && thingGoes(ws, k) {
		return open
	}
	if head == i || !is(ws, head, "on|for|of|in|at") && !chosen(ws, head) {
		return 0
	}
	w := r.classify(text, ws, i, head)
	if w.sort != person && w.sort != group && w.sort != body || !is(ws, k+1, "to|back|again|the|a|an|further|by") && !(chosen(ws, head) && !nounLike[ws[k].low] && k+1 < len(ws) && !ws[k+1].mark()) {
		return 0
	}
	for j := head; j < k; j++ {
		if ws[j].mark() || relative(ws, j, j+1) || is(ws, j, "is|are|was|were|be|to|that|which|who") {
			return 0
		}
	}
	return head
}

// chosen reports whether the word at k says how those named in front of it came to be what they
// are, "the two members elected in February".
func chosen(ws []word, k int) bool {
	return is(ws, k, "elected|appointed|nominated|co-opted|employed|chosen|named|selected|returned|recruited") && k > 0 && (roleNouns[ws[k-1].low] || rolePlurals[ws[k-1].low])
}

// partedSubject returns where the subject ends that an aside between commas parts from its
// verb at k: "the Clerk, with help from members, draw up a list"; 0 where there is none.
func (r *reader) partedSubject(text string, ws []word, i, k int) int {
	f, known := forms[ws[k].low]
	if !known || !f.base || ws[k].capital() || nounLike[ws[k].low] && !objectBehind(ws, k) && !is(ws, k+1, "into|forward|out|up") {
		return 0
	}
	open := asideBefore(ws, i, k)
	if open == 0 || !(asides[wordAt(ws, open+1)] || is(ws, open+1, "with|together|in|alongside|along|after|having|on|as|of|assisted|supported|helped|advised|working|acting")) {
		return 0
	}
	if w := r.before(text, ws, open); w.to == open && w.from <= i+3 && (w.sort == person || w.sort == group || w.sort == body) {
		return open
	}
	return 0
}

// asideBefore returns the comma that opens the aside in front of the verb at k, "the
// plan, mended as need be, come to Cabinet"; 0 where none stands there.
func asideBefore(ws []word, i, k int) int {
	for j := k - 2; is(ws, k-1, ",") && j > i; j-- {
		if ws[j].raw == "," {
			return j
		}
	}
	return 0
}

// thingGoes reports whether the verb at k is one that a matter does by itself: "stand
// over", "come back to the Panel", "take place".
func thingGoes(ws []word, k int) bool {
	return is(ws, k, "stand|lie") && is(ws, k+1, "over|deferred|adjourned|referred") || is(ws, k, "reach") && hearers(ws[k+1:min(len(ws), k+3)]) || is(ws, k, "come|go|return") && is(ws, k+1, "to|back|before|forward") ||
		is(ws, k, "take") && is(ws, k+1, "place")
}

// looksNoun reports whether the unknown word at k is more likely a noun: it is
// followed by "be", "of", a stop, or another verb.
func looksNoun(ws []word, k int) bool {
	if k+1 >= len(ws) {
		return true
	}
	if is(ws, k, "say|tell|think|sit|hear|see|explain") {
		return false
	}
	if is(ws, k+1, "be|of|is|was|were|and|,|;|.|for|'s|in") {
		return true
	}
	f, ok := forms[ws[k+1].low]
	return ok && (f.base || f.third)
}

// active builds the deed of a verb at v whose subject ends at word s.
func (r *reader) active(text string, ws []word, s, v int) deed {
	f, known := forms[ws[v].low]
	w := r.before(text, ws, s)
	d := deed{verb: civic.VerbAct, at: v, owner: w.name, recipient: r.recipient(text, ws, v+1)}
	if w.sort == thing && w.from < w.to && (ws[w.from].low[0] >= '0' && ws[w.from].low[0] <= '9' || inPrint[ws[w.to-1].low]) {
		d.owner = "" // "the January agenda", "her report"
	}
	if own := words(w.name); is(own, 0, "committee|panel|board|forum|council|authority|commission|meeting|sub-committee") && !rolePlurals[own[len(own)-1].low] {
		d.owner = ""
	}
	if is(ws, v, "place|put|places|puts") && is(ws, v+1, "on") && is(ws, v+2, "record") {
		return deed{verb: civic.VerbOther, at: v} // its thanks
	}
	if is(ws, v, "chair") && w.sort == person && !is(ws, v+1, "a|an") {
		return deed{verb: civic.VerbAppoint, at: v} // "that Cllr Ash chair the group"
	}
	if w.from < w.to && gratitude(ws[w.from:w.to]) && is(ws, v, "go|goes|be|extend") {
		return deed{verb: civic.VerbOther, at: v} // "that the Panel's thanks go to Ms Orr"
	}
	if !known {
		if attitudes[ws[v].low] && (w.sort == body || w.sort != person && selves[ws[max(0, w.to-1)].low]) && !is(ws, v+1, "again") && !(is(ws, v, "see|hear|reconvene") && r.later(text, ws, v)) {
			return deed{verb: civic.VerbOther, at: v} // "the Panel regards the fee as too high"
		}
		if is(ws, v, "tell|tells") && hearers(words(d.recipient)) {
			d.verb = civic.VerbReport
		}
		return d
	}
	switch {
	case f.lemma == "set" && is(ws, v+1, "out|up|down"):
	case f.verb == civic.VerbReport:
		d.verb = civic.VerbReport
		if f.lemma == "submit" && !r.comesBack(d.recipient) {
			d.verb = civic.VerbAct
		}
	case f.verb == civic.VerbMonitor, f.lemma == "keep" && (pattern{{"under"}, {"review"}}).in(ws) >= 0:
		d.verb = civic.VerbMonitor
	case f.verb == civic.VerbRecommend:
		return deed{verb: civic.VerbRecommend, at: v, owner: r.addressed(text, ws, v+1)}
	case f.verb == civic.VerbRefer, f.verb == civic.VerbRequest, f.verb == civic.VerbDefer:
		d.verb = f.verb
	case telling[f.lemma] && d.recipient != "" && hearers(words(d.recipient)), f.lemma == "make" && hasWord(ws[v+1:min(len(ws), v+4)], "report|presentation"):
		d.verb = civic.VerbReport
	case f.lemma == "replace", f.verb == civic.VerbAppoint, f.lemma == "go" && is(ws, v+1, "on") && is(ws, v+2, "the"):
		d.verb = civic.VerbAppoint
	case f.lemma == "stand" && is(ws, v+1, "referred|remitted") && is(ws, v+2, "to"):
		return deed{verb: civic.VerbRefer, at: v, owner: r.addressed(text, ws, v+2)}
	case f.lemma == "stand" && is(ws, v+1, "deferred|adjourned|over|referred"):
		d.verb, d.owner = civic.VerbDefer, ""
	case f.lemma == "stand" && is(ws, v+1, "on") && hasWord(ws[v+2:min(len(ws), v+4)], "agenda|agendas"):
		d.verb, d.owner = civic.VerbReport, ""
	case f.lemma == "stand" && w.sort != person && w.sort != group:
		return deed{verb: civic.VerbOther, at: v}
	case f.lemma == "serve" && is(ws, v+1, "as|on"), f.lemma == "take" && is(ws, v+1, "the") && is(ws, v+2, "chair"):
		return deed{verb: civic.VerbAppoint, at: v}
	case noteworthy(f.lemma, ws, v):
		return deed{verb: civic.VerbNote, at: v}
	case f.lemma == "continue" && is(ws, v+1, "to") && v+2 < len(ws) && isBase(ws, v+2):
		return r.active(text, ws, s, v+2)
	case f.lemma == "take" && is(ws, v+1, "place"):
		d.owner = ""
	case f.lemma == "come" || f.lemma == "return" || f.lemma == "go":
		d.verb = civic.VerbReport
		if w.sort == thing || inPrint[lower(lastWord(w.name))] {
			d.owner = ""
		}
	case f.verb == civic.VerbAgree:
		return r.agreed(text, ws, v)
	case f.lemma == "receive" && (r.later(text, ws, v) || hasWord(ws[:v], "future|regularly|routinely|henceforth")):
		d.verb, d.owner, d.recipient = civic.VerbReport, "", w.name
	case f.verb == civic.VerbSupport && w.sort == person:
		d.verb = civic.VerbAct // "that the Chair commend it in a letter to the Trust"
	case f.verb == civic.VerbNote || f.verb == civic.VerbApprove || f.verb == civic.VerbSupport:
		d.verb = f.verb
	}
	return d
}

// noteworthy reports whether the verb at v is "take note of".
func noteworthy(lemma string, ws []word, v int) bool {
	return lemma == "take" && is(ws, v+1, "note")
}

// telling are verbs that, towards the body or its members, mean to report.
var telling = setOf("send let share email e-mail update inform advise notify furnish supply provide give brief")

// hearers reports whether a phrase names the body, its members or its chair.
func hearers(ws []word) bool {
	if len(ws) == 0 {
		return false
	}
	last := ws[len(ws)-1].low
	return hasWord(ws, "member|members|councillors|chair|chairman|chairwoman|chairperson|convener|committee|panel|board|forum|commission|scrutiny|cabinet|council") && !organisationTail[last]
}

// organisationTail are last words of bodies that no councillor sits on, and of
// papers that bear a body's name.
var organisationTail = setOf("trust association company society agency office programme plan workplan log planner")

// comesBack reports whether a recipient is a body of the council that can ask.
func (r *reader) comesBack(recipient string) bool {
	ws := words(recipient)
	return recipient == "" || len(ws) > 0 && (selves[ws[len(ws)-1].low] || bodyWords[ws[len(ws)-1].low] || rolePlurals[ws[len(ws)-1].low])
}

// passive reads "… be noted" with the "be" at k and the subject from i.
func (r *reader) passive(text string, ws []word, i, k int) (deed, bool) {
	v, not := participle(ws, k)
	if v >= len(ws) {
		return deed{}, false
	}
	if is(ws, k, "be") && is(ws, v, "the|an|a") && (is(ws, v+1, "subject|theme|topic|focus") && is(ws, v+2, "of|for|in|at") || hasWord(ws[v+1:min(len(ws), v+4)], "item") && hasWord(ws[v:], "agenda|meeting")) {
		return deed{verb: civic.VerbAct, at: v}, true // "be the subject of a themed discussion"
	}
	if is(ws, k, "be") && is(ws, v, "on") && hasWord(ws[v:min(len(ws), v+5)], "agenda|programme|list") {
		return deed{verb: civic.VerbAct, at: v}, true // "be on the agenda for July"
	}
	if chairs(ws, v) {
		return deed{verb: civic.VerbAppoint, at: v}, true
	}
	if is(ws, k, "be") && beseeched(ws, v) {
		return deed{verb: civic.VerbRequest, at: v, owner: r.owner(text, ws, i, k)}, true
	}
	if endsMatter(ws, i, k, v) && !goesOnFrom(ws, i, v) {
		return deed{verb: civic.VerbOther, at: v}, true
	}
	f, known := forms[ws[v].low]
	if !known || !f.participle {
		unheard := (!known || strong[ws[v].low]) && v == k+1 && doneLater(ws, v) && is(ws, k, "be")
		return r.unheard(text, ws, i, k, v), unheard
	}
	if f.lemma == "note" {
		if n := r.notedDeed(text, ws, v); n != nil {
			return *n, true
		}
	}
	d := deed{verb: f.verb, at: v}
	if rule, ok := participles[f.lemma]; ok {
		d.verb = rule(ws[i:k], ws, v)
	}
	if not && (f.verb == civic.VerbAgree || f.verb == civic.VerbApprove || f.verb == civic.VerbSupport) {
		d.verb = civic.VerbReject
	}
	if (not || nobody(ws[i:k])) && commits[d.verb] && d.verb != civic.VerbDefer && !hasWord(ws[v:], "until|till|before|unless") {
		d.verb = civic.VerbOther // "no objection be raised"
		if not && f.lemma == "proceed" {
			d.verb = civic.VerbReject
		}
	}
	if r.takesUpLater(text, ws, v, f, &d) {
		return d, true
	}
	if strings.HasPrefix(ws[i].raw, "£") && d.verb == civic.VerbAct {
		d.verb = civic.VerbApprove // "£40,000 be found from the reserve"
	}
	if f.lemma == "suspend" || f.lemma == "take" && is(ws, v+1, "as") && is(ws, v+2, "read") {
		d.verb = civic.VerbOther
	}
	r.address(&d, f, text, ws, i, k)
	return d, true
}

// beseeched reports whether the participle at v asks somebody for a deed with more weight
// than "asked to": "be pressed to find the money", "be called upon to reply".
func beseeched(ws []word, v int) bool {
	if is(ws, v, "called|prevailed|leaned") && is(ws, v+1, "on|upon") {
		v++
	} else if !is(ws, v, "pressed|begged|implored|entreated|exhorted|petitioned|lobbied|pushed|challenged|enjoined|besought") {
		return false
	}
	return is(ws, v+1, "to") && v+2 < len(ws) && plainVerb(ws, v+2)
}

// unheard is the deed of a participle at v that no list of verbs holds.
func (r *reader) unheard(text string, ws []word, i, k, v int) deed {
	d := deed{verb: civic.VerbAct, at: v, owner: r.byDoer(text, ws, v), recipient: r.recipient(text, ws, v+1)}
	switch {
	case nobody(ws[i:k]) && !hasWord(ws[v:], "until|till|before|unless"):
		return deed{verb: civic.VerbOther, at: v}
	case putOver(ws, v):
		return deed{verb: civic.VerbDefer, at: v}
	case atOnceDone[ws[v].low] && andDone(ws, v) > 0:
		d.at = andDone(ws, v)
	case atOnceDone[ws[v].low], is(ws, v, "left|kept") && is(ws, v+1, "as|at|unchanged|out|on|open|alone|where|in|there|so|vacant|empty|blank"), is(ws, v, "placed") && is(ws, v+1, "on") && is(ws, v+2, "record"), is(ws, v, "heard") && !r.later(text, ws, v):
		return deed{verb: civic.VerbOther, at: v}
	case is(ws, v, "told|shown") && (hearers(ws[i:k]) || hearers(words(d.recipient))), is(ws, v, "heard") && r.later(text, ws, v):
		d.verb = civic.VerbReport
	case is(ws, v, "left") && is(ws, v+1, "with|to"):
		d.owner = d.recipient
	}
	return d
}

// andDone returns the participle of what is to be done besides what is so at once, "be
// withdrawn, corrected and submitted afresh", with the first at v; 0 where none follows.
func andDone(ws []word, v int) int {
	for j := v + 1; j+1 < len(ws) && j < v+5; j++ {
		if is(ws, j, "and") && (doneLater(ws, j+1) || forms[ws[j+1].low].participle) && !atOnceDone[ws[j+1].low] {
			return j + 1
		}
		if !ws[j].mark() && !doneLater(ws, j) {
			return 0
		}
	}
	return 0
}

// atOnceDone are participles of what is so by being resolved.
// endsMatter reports whether a passive with its subject from word i to its "be" at k says that a
// matter, a paper or a group is at its end: "the review be closed", "be treated as complete". Then
// nothing is left to do, while a road that shall be closed is yet to be.
func endsMatter(ws []word, i, k, v int) bool {
	if !hasWord(ws[i:k], "matter|matters|item|items|report|reports|review|reviews|group|groups|action|actions|recommendation|recommendations|inquiry|inquiries|investigation|request|requests|paper|issue|subject|topic|referral|it|this") {
		return false
	}
	switch {
	case is(ws, v, "regarded|treated|marked|recorded|considered|taken|counted|signed"):
		return is(ws, v+1, "as|off") && hasWord(ws[v+1:min(len(ws), v+5)], "closed|complete|completed|done|discharged|finished|concluded|settled|ended|met|off")
	case is(ws, v, "closed|concluded|ended|discharged"):
		return v+1 == len(ws) || ws[v+1].mark() || is(ws, v+1, "and|as|now")
	case is(ws, v, "stood") && is(ws, v+1, "down"):
		return true
	case is(ws, v, "struck|taken|crossed|deleted"):
		return is(ws, v+1, "off|from|out") && hasWord(ws[v+1:min(len(ws), v+7)], "programme|workplan|plan|list|log|tracker|planner|agenda")
	case is(ws, v, "required|needed|pursued|wanted") && is(ws, v-1, "longer"):
		return true
	}
	return false
}

// goesOnFrom reports whether a clause goes on behind its verb at v to another that leaves something
// to do: "be stood down, and that the consultants be invited".
func goesOnFrom(ws []word, i, v int) bool {
	for k := nextBe(ws, v+1, len(ws)); k > 0; k = nextBe(ws, k+1, len(ws)) {
		if at, _ := participle(ws, k); at < len(ws) && !endsMatter(ws, i, k, at) {
			return true
		}
	}
	return false
}

var atOnceDone = setOf("dispensed forgone withdrawn withheld named called renamed dissolved disbanded deemed minuted upheld lifted known retained lapsed abandoned rescinded discontinued allowed required")

// nobody reports whether a subject denies what its verb says: "no objection", "nothing".
func nobody(subject []word) bool { return is(subject, 0, "no|nothing|none|neither") }

// takesUpLater completes d where a thing is to be considered or received at a time
// that is still to come, by this body or another.
func (r *reader) takesUpLater(text string, ws []word, v int, f form, d *deed) bool {
	if d.verb != civic.VerbOther && d.verb != civic.VerbNote || f.lemma != "consider" && f.lemma != "receive" && f.lemma != "take" && f.lemma != "make" && f.lemma != "reach" {
		return false
	}
	if name, sort := r.named(text, ws, v+2); is(ws, v+1, "by") && f.lemma == "consider" && (sort == body || selves[lower(name)]) && lastName(name) != lastName(r.body) {
		d.verb, d.owner = civic.VerbRefer, name
		return true
	}
	switch {
	case (f.lemma == "take" || f.lemma == "make" || f.lemma == "reach") && hasWord(ws[:v], "decision|decisions|determination") && is(ws, v+1, "by|in|at|on|before") && r.later(text[:clauseEnds(ws, v, len(text))], ws, v+1):
		d.verb = civic.VerbReport // "that a decision be taken by the Executive in March"
		if name, _ := r.named(text, ws, v+2); is(ws, v+1, "by") && r.body != "" && lastName(name) != lastName(r.body) {
			d.verb, d.owner = civic.VerbRefer, name
		}
	case f.lemma == "consider" && is(ws, v+1, "again|afresh|anew|further"):
		d.verb = civic.VerbMonitor
	case f.lemma == "take" && is(ws, v+1, "in|on|at|to|until|no|not|instead|later|next|again") && (laterSitting(ws, v) || r.later(text[:clauseEnds(ws, v, len(text))], ws, v+1)):
		d.verb = civic.VerbDefer // "be taken in July"
	case f.lemma == "take" && is(ws, v+1, "as|at|in|together|off|out|first|next|before"):
		return false
	case f.lemma != "take" && r.later(text[:clauseEnds(ws, v, len(text))], ws, v):
		d.verb = civic.VerbReport
	default:
		return false
	}
	return true
}

// clauseEnds returns the byte at which the clause of the verb at v gives way to a
// second one, end where none follows.
func clauseEnds(ws []word, v, end int) int {
	for k := v; k+1 < len(ws); k++ {
		if is(ws, k, "and") && is(ws, k+1, "that") || ws[k].raw == ";" {
			return ws[k].start
		}
	}
	return end
}

// participle returns the word behind the "be" at k that carries the verb, past
// adverbs, and whether a "not" stands among them.
func participle(ws []word, k int) (v int, not bool) {
	if is(ws, k+1, "no") && is(ws, k+2, "longer") {
		return k + 3, true
	}
	for v = k + 1; is(ws, v, "not|also|further|hereby|then|again|now") || v < len(ws) && strings.HasSuffix(ws[v].low, "ly"); v++ {
		not = not || is(ws, v, "not")
	}
	return v, not
}

// chairs reports whether "be" is followed by an office: "be Chair for the meeting".
func chairs(ws []word, v int) bool {
	if is(ws, v, "the") {
		v++
	}
	return is(ws, v, "chair|chairman|chairperson|vice-chair|vice-chairman") || is(ws, v, "mayor") && !is(ws, v-1, "the")
}

// address fills in who is asked or told by a deed in the passive.
func (r *reader) address(d *deed, f form, text string, ws []word, i, k int) {
	v := d.at
	switch {
	case f.verb == civic.VerbRecommend, d.verb == civic.VerbRecommend:
		d.owner = r.owner(text, ws, i, k)
		toBody := is(ws, v+1, "to") && v+2 < len(ws) && (ws[v+2].capital() || is(ws, v+2, "the|full|council|cabinet"))
		if hasWord(ws[i:k], "it") || d.owner == "" || toBody || f.lemma == "commend" {
			d.owner = r.addressed(text, ws, v+1)
		}
	case f.verb == civic.VerbRequest:
		if (is(ws, v+1, "to|that|for|back|:|–|-") || v+1 == len(ws)) && !(is(ws, v+1, "for") && isPaper(ws[i:k])) {
			d.owner = r.owner(text, ws, i, k)
		}
		d.recipient = r.recipient(text, ws, v+2)
	case telling[f.lemma] && d.verb == civic.VerbAct && f.verb == civic.VerbAct:
		d.recipient = r.recipient(text, ws, v+1)
		if hearers(words(d.recipient)) || hearers(ws[i:k]) && !is(ws, v, "sent|shared|emailed|e-mailed") {
			d.verb = civic.VerbReport
		}
	}
	if commits[d.verb] && d.recipient == "" {
		d.recipient = r.recipient(text, ws, v+1)
	}
	if d.owner == "" && (d.verb == civic.VerbAct || d.verb == civic.VerbReport || d.verb == civic.VerbMonitor) {
		d.owner = r.byDoer(text, ws, v)
	}
}

// byDoer names who is to do a deed in the passive, "be settled by officers", "" where
// nobody stands right behind the participle at v.
func (r *reader) byDoer(text string, ws []word, v int) string {
	if is(ws, v+1, "forthwith|immediately|urgently|again|promptly|now|jointly") {
		v++
	}
	if !is(ws, v+1, "by") {
		return ""
	}
	if name, sort := r.named(text, ws, v+2); sort == person || sort == group {
		return forWhom(name)
	}
	return ""
}

// forWhom takes off a name what the deed is for, "the Clerk for the Chair's" signature.
func forWhom(name string) string {
	if at := strings.Index(name, " for "); at > 0 && (strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s")) {
		return name[:at]
	}
	return name
}

// isBase reports whether word k is a verb in its base form, so that "to" in
// front of it opens an infinitive.
func isBase(ws []word, k int) bool {
	f, ok := forms[ws[k].low]
	return ok && f.base && !ws[k].capital()
}

func looksParticiple(s string) bool {
	return len(s) > 4 && (s[len(s)-2:] == "ed" || s[len(s)-2:] == "en")
}

// owner returns the subject, words from i up to the "be" at k.
func (r *reader) owner(text string, ws []word, i, k int) string {
	if is(ws, k-1, "will|would|shall|should|must") {
		k--
	}
	w := r.before(text, ws, k)
	if is(ws, w.from, "it") {
		return ""
	}
	for j := w.to - 1; is(ws, w.from-1, "before|after|once|until|prior|when|on") && j > w.from; j-- {
		if is(ws, j, "the") && !is(ws, j-1, "of|for|and|to|in|on|at") {
			return join(text, ws[j+1:w.to]) // "before any sale the ward members be asked"
		}
	}
	return w.name
}
