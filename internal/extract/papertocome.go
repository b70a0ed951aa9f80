package extract

// A paper that would be made, sent or brought is promised whoever says so, where the
// sentence says when, to whom, how or where: "the findings would be brought here in the
// autumn", "the remaining questions were to be answered in writing".

// owed are the things that are asked for and promised beside papers.
const owed = anyPaper + "|" + sums + "|questions|query|queries|representations|terms|explanation|costings|documents|document|evidence|minutes|guidance|advice|agreement|seminar|session|workshop|training|tour|visit"

// handedOver are participles of what is done with such a thing.
var handedOver = setOf("published drafted sent brought laid put answered confirmed sought prepared drawn made given provided supplied circulated shared reported presented submitted held arranged organised issued obtained forwarded written asked checked found produced tabled taken considered received returned")

// paperToCome finds such a promise.
func (r *reader) paperToCome(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		if v := r.saidPassedOn(ws, k); v > 0 && !doubted(ws, 0, k) && !insideQuotes(ws, k) && !relativeThat(ws, k) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		v, ok := futurePassive(ws, k)
		if !ok || !handedOver[wordAt(ws, v)] || is(ws, v, "taken") && is(ws, v+1, "forward|into|on|place|out|by|from") {
			continue
		}
		w := r.before(t.text, ws, k)
		if r.madeForSitting(t.text, ws, k, v) && !doubted(ws, 0, k) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		if !hasWord(ws[clauseStart(ws, k):k], owed) || w.sort != thing && !(w.sort == pronoun && is(ws, w.from, "it|they|these|this")) || doubted(ws, 0, k) || insideQuotes(ws, k) || relativeThat(ws, k) || ifEver(ws, v-1) || ifRequired(ws, v) || everyTime(ws, v) || hasWord(ws[max(0, k-5):k], "minutes|apologies|votes|vote") {
			continue
		}
		if !is(ws, w.to-1, owed) && !hasWord(ws[max(0, w.to-7):w.to], owed) && !is(ws, k-1, "and|but|it|this|these|they") {
			continue
		}
		if r.addressedTo(t, k, v) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
	}
	return promise{}, false
}

// remarks are what members have said, which somebody is to hand on.
const remarks = "comments|comment|remarks|views|observations|points|concerns|concern|thanks|feedback|suggestions|suggestion|message|condolences|congratulations|opinion|feelings"

// saidPassedOn returns the verb by which what members said is to reach somebody, with the future
// at k: "These comments were to be passed to the Cabinet Member", "the Panel's remarks were to
// go to the Leader"; 0 where nothing is.
func (r *reader) saidPassedOn(ws []word, k int) int {
	if !is(ws, k, "would|will|shall|was|were|is|are") || !hasWord(ws[max(0, k-4):k], remarks) {
		return 0
	}
	if !is(ws, k-1, remarks) && !(is(ws, k-2, "of|from|by") || is(ws, k-3, "of|from|by")) {
		return 0
	}
	v, ok := futurePassive(ws, k)
	switch {
	case ok && is(ws, v, "passed|fed|conveyed|relayed|forwarded|sent|put|reported|communicated|transmitted|shared|submitted|taken"):
	case is(ws, k, "was|were|is|are") && is(ws, k+1, "to") && is(ws, k+2, "go"):
		v = k + 2
	default:
		return 0
	}
	for j := v + 1; j+1 < len(ws) && j < v+5; j++ {
		if is(ws, j, "to|before|with") {
			if is(ws, j+1, "the|its|their|all") {
				j++
			}
			if j+1 < len(ws) && (ws[j+1].capital() || is(ws, j+1, "officers|members|staff|cabinet") || is(ws, v, "conveyed|relayed|passed")) {
				return v
			}
			return 0
		}
	}
	return 0
}

// futurePassive returns the participle of the passive to come at k: "would be sent",
// "were to be put".
func futurePassive(ws []word, k int) (int, bool) {
	be := -1
	switch {
	case is(ws, k, "would|will|shall"):
		be = skipAdverbs(ws, k+1)
	case is(ws, k, "was|were|is|are") && is(ws, k+1, "to"):
		be = k + 2
	}
	if be < 0 || !is(ws, be, "be") {
		return 0, false
	}
	return skipAdverbs(ws, be+1), true
}

// madeForSitting reports whether a paper, in front of the future at k, is to be made for a sitting
// to come, its participle at v: "a draft policy would be prepared for the June meeting".
func (r *reader) madeForSitting(text string, ws []word, k, v int) bool {
	if !is(ws, v, "prepared|drafted|written|produced|drawn") || !hasWord(ws[clauseStart(ws, k):k], anyPaper+"|draft|policy|strategy|statement|protocol|charter|code") {
		return false
	}
	if is(ws, v+1, "up") {
		v++
	}
	return (is(ws, v+1, "for") || is(ws, v+1, "in") && is(ws, v+2, "time")) && toSitting(ws, v+2) && r.later(text, ws, v)
}

// addressedTo reports whether a thing to come, its participle at v behind the future at
// k, comes here, to somebody who is named, in writing, or to a sitting.
func (r *reader) addressedTo(t told, k, v int) bool {
	ws := t.words
	if is(ws, v, "brought|laid|submitted|presented|tabled|circulated") && r.later(t.text, ws, v) && !is(ws, v+1, "into|forward|down|together|under") {
		return true
	}
	if is(ws, v, "given|provided|supplied|sent|shared") && is(ws, k-1, owed+"|it|one") && hasWord(ws[:k], anyPaper) && r.later(t.text, ws, v) && !is(ws, v+1, "to|for|by|out") {
		return true // "a fuller account would be given in September"
	}
	if is(ws, v, "put|laid|brought") && is(ws, v+1, "before") && is(ws, v+2, "the|this") && selves[wordAt(ws, v+3)] && r.mayBeOurs(ws[v+3].low) && hasWord(ws[:k], anyPaper) {
		return true // "the reply would be put before the Panel when it came"
	}
	if is(ws, v, "published") && is(ws, v-2, "now") && r.later(t.text, ws, v) {
		return true // "the list would now be published by the end of May": it had been owed before
	}
	for j := v + 1; j < len(ws) && j < v+12; j++ {
		switch {
		case is(ws, j, "here") && j <= v+3, is(ws, j, "in|by") && is(ws, j+1, "writing|e-mail|email|letter"):
			return true
		case is(ws, j, "before|to|for|at|by|from") && r.comesHere(t.text, ws, j+1), is(ws, j, "before|to") && is(ws, j+1, "members|councillors"), is(ws, j, "for") && (is(ws, j+1, "members|councillors") || is(ws, j+1, "all|new|ward") && is(ws, j+2, "members|councillors")) && is(ws, v, "held|arranged|organised|run|provided"):
			return true
		case is(ws, j, "to|from|with") && is(ws, j+1, "the") && (is(ws, v, "put|written|sought|made|sent") && j+2 < len(ws) && ws[j+2].capital()):
			return true
		case ws[j].mark():
			return false
		}
	}
	return false
}
