package extract

import "arising/internal/civic"

// operative finds the verb that a clause turns on, from word i.
func (r *reader) operative(text string, ws []word, i int) deed {
	ws = ws[:fallback(ws)]
	d := r.turning(text, ws, i)
	if d.verb == civic.VerbOther && !d.promise {
		if later, ok := r.stillToCome(text, ws[min(i, len(ws)):]); ok {
			return later
		}
		return r.mandatedVerb(text, ws, i, d)
	}
	return d
}

// turning is operative by the clause's own verbs.
func (r *reader) turning(text string, ws []word, i int) deed {
	i = skipLead(ws, i)
	if is(ws, i, "agreed|agrees|resolved") && is(ws, i+1, "to") && is(ws, i+2, "be") {
		i += 2
	}
	if is(ws, i, "be") && is(ws, i-1, "to") && is(ws, i+1, "told|informed|sent|given|shown|consulted|kept|updated|advised|briefed") {
		return deed{verb: civic.VerbReport, at: i + 1} // "agreed to be told of the outcome"
	}
	first := denied(ws, r.verbAt(text, ws, i))
	if commits[first.verb] {
		return first
	}
	if first.at < 0 {
		return r.afterNone(text, ws, i, first)
	}
	// "Where one clause holds two verbs, the one that leaves something to do is taken."
	for k := first.at + 1; k < len(ws); k++ {
		if ws[k].raw == "“" || ws[k].raw == "\"" || ws[k].raw == ":" && first.verb == civic.VerbOther {
			break // what follows is quoted
		}
		if !coordinate(ws, k) {
			continue
		}
		next := denied(ws, r.coordinated(text, ws, first.at, k+1))
		if is(ws, k, "and") && next.at > k && hasWord(ws[k+1:next.at], "that") && !is(ws, skipAdverbs(ws, k+1), "agreed|requested|agrees|requests|resolved|asked") {
			continue // "notes the wish of Finance and Planning that it be deferred"
		}
		if next.at >= 0 && commits[next.verb] && !(next.verb == civic.VerbAct && first.verb == civic.VerbConfirm) {
			return next
		}
	}
	if d, ok := r.savedFor(text, ws, first.at+1); ok {
		return d
	}
	first.promise = leavesDelivery(ws, first)
	if first.promise && first.verb == civic.VerbNote {
		first.verb = civic.VerbAct // the list that is noted is to be added to
	}
	return first
}

// afterNone reads what a clause goes on to where its first half has no verb that tells
// anything: "there be no map, and that the Tree Officer instead bring a programme".
func (r *reader) afterNone(text string, ws []word, i int, none deed) deed {
	for k := i + 2; k+2 < len(ws); k++ {
		if is(ws, k, "that") && (is(ws, k-1, "and|;") || is(ws, k-1, "but|,") && is(ws, i, "there|no")) {
			if next := denied(ws, r.passiveOrSubject(text, ws, k+1, limit(ws, k+1))); next.at >= 0 && commits[next.verb] {
				return next
			}
		}
	}
	return none
}

// denied is a deed that shall be left undone, "not be published this year": it leaves
// nothing to do, unless it waits for something.
func denied(ws []word, d deed) deed {
	at := d.at
	if is(ws, at-1, "be") {
		at--
	}
	refused := is(ws, at-1, "not") || is(ws, at, "do|does") && is(ws, at+1, "not")
	if at > 0 && refused && commits[d.verb] && d.verb != civic.VerbDefer && !hasWord(ws[d.at:], "until|till|before|unless|without") {
		return deed{verb: civic.VerbOther, at: d.at}
	}
	return d
}

// fallback returns where a clause goes on to what shall happen if it is not
// kept: "report back in June, failing which the Leader be told".
func fallback(ws []word) int {
	for k := 3; k+1 < len(ws); k++ {
		if is(ws, k, "failing") && is(ws, k+1, "which|this|that") {
			return k
		}
	}
	return len(ws)
}

// coordinated reads the main clause that begins at i: one whose subject stands
// in front of the first verb, "asks the Clerk to write", or has its own.
func (r *reader) coordinated(text string, ws []word, first, i int) deed {
	if is(ws, i, "to") && i+1 < len(ws) && isBase(ws, i+1) {
		if d, ok := r.lead(text, ws, i+1); ok && commits[d.verb] {
			return d // "agreed to the option and to ask for a report"
		}
	}
	if v := skipAdverbs(ws, i); is(ws, v, "agreed|resolved|decided") && is(ws, v+1, "that|to") && v+2 < len(ws) {
		if d := r.operative(text, ws, v+1); commits[d.verb] {
			return d // "noted the report and further agreed that the Director write"
		}
	} else if is(ws, v, "would|will") && (is(ws, v+1, "revisit|return|reconsider|review") || promises(ws, v+1)) {
		return deed{verb: civic.VerbReport, at: v + 1}
	}
	if v := skipAdverbs(ws, i); sameForm(ws, first, v) {
		if d, ok := r.lead(text, ws, v); ok && commits[d.verb] {
			return d
		}
	}
	return r.passiveOrSubject(text, ws, i, limit(ws, i))
}

// sameForm reports whether word v is a verb in the form of the verb at first.
// What may be a noun, "notes the survey and report", must have its object behind it.
func sameForm(ws []word, first, v int) bool {
	if v >= len(ws) || !verbForm(ws, v) {
		return false
	}
	a, b := forms[ws[first].low], forms[ws[v].low]
	if !(a.third && b.third || a.base && b.base) {
		return a.past && b.past && is(ws, v, "agreed|requested|asked|recommended|instructed|resolved") && (is(ws, v+1, "that|the|to|officers|option") || is(ws, v, "requested|asked") && (asksPaper(ws, v+1) || is(ws, v, "requested") && is(ws, v+1, "a|an|further|two|three") || is(ws, v+1, "for") && (pattern{{"to"}, {"be"}}).in(ws[v:min(len(ws), v+10)]) > 0))
	}
	return !is(ws, v, "report|reports|review|reviews|request|requests|update|updates|work|works|plan|plans|progress|list|lists|note|notes") ||
		is(ws, v+1, "the|that|to|officers|back|a")
}

// asksPaper reports whether words from k on are a paper that is asked for, "for an update",
// "a further report".
func asksPaper(ws []word, k int) bool {
	if is(ws, k, "for") {
		k++
	}
	return is(ws, k, "a|an|another|further|more|some|regular|monthly|quarterly|the") && hasWord(ws[k:min(len(ws), k+6)], tidings)
}

// coordinate reports whether a second main clause begins behind word k:
// "and that", "; that", ", and officers".
func coordinate(ws []word, k int) bool {
	return ws[k].raw == ";" && is(ws, k+1, "asked|requested") || is(ws, k, "that") && is(ws, k-1, "and|;|,") || is(ws, k, "and") && !is(ws, k+1, "that") && k+1 < len(ws)
}

// limit is where a coordinate clause must have shown its verb.
func limit(ws []word, k int) int { return min(len(ws), k+24) }

// leavesDelivery reports whether an approval itself names what is to come:
// "approved for delivery in 2022/23", "with pavement parking added to the agenda".
func leavesDelivery(ws []word, d deed) bool {
	if d.verb != civic.VerbApprove && d.verb != civic.VerbAgree && !(d.verb == civic.VerbNote && hasWord(ws[:d.at], "programme|plan|planner|workplan|agenda")) {
		return false
	}
	for k := d.at + 1; k+1 < len(ws); k++ {
		if is(ws, k, "for") && is(ws, k+1, "delivery|implementation|completion") {
			return true
		}
		if is(ws, k, "with") || is(ws, k, "subject") && is(ws, k+1, "to") {
			for j := k + 1; j < len(ws) && j < k+14; j++ {
				if is(ws, j, "added|included|addition|inclusion") {
					return true
				}
			}
		}
	}
	return false
}

// skipLead passes "That", "to", "the Committee", asides between commas and adverbs.
func skipLead(ws []word, i int) int {
	for i < len(ws) {
		switch {
		case i == 0 && is(ws, 0, "(") && enumerated(ws, 0):
			i = 3
		case topicEnd(ws, i) > 0:
			i = topicEnd(ws, i)
		case inTerms(ws, i) && thatBeside(ws, i) > 0:
			i = thatBeside(ws, i) // "in terms of the report, and that the Leader write"
		case is(ws, i, "failing") && is(ws, i+1, "that|this|which|any"):
			for i < len(ws) && !ws[i].mark() {
				i++
			}
		case is(ws, i, "further|also") && (is(ws, i-1, "that|than") || !verbForm(ws, i+1)):
			return i
		case is(ws, i, "that|than|to|and|also|further|formally|otherwise|unanimously|instead|:|-|–|—|“|\"|‘|it|then"):
			if is(ws, i, "it") && !is(ws, i+1, "be|is|was") {
				return i
			}
			i++
		case ws[i].raw == ",":
			j := i + 1
			for j < len(ws) && ws[j].raw != "," {
				j++
			}
			if is(ws, i-1, "that") && (nextBe(ws, i+1, j) >= 0 || j == len(ws)-1) {
				i++ // "That, the report be noted and,": the comma opens no aside
				continue
			}
			if i > 3 || j >= len(ws) || j-i > 14 {
				return i + 1
			}
			i = j + 1
		case is(ws, i, "i|resolved|resolves") && i+1 < len(ws) && (verbForm(ws, i+1) || is(ws, i+1, "to|that") || is(ws, i+1, "instead|further|also|accordingly") && is(ws, i+2, "to|that")):
			i++
		case is(ws, i, "the|this|full") && i+1 < len(ws):
			if j := selfEnd(ws, i+1); j > 0 {
				return j
			}
			return i
		case selves[ws[i].low] && !is(ws, i, "members") && i+1 < len(ws) && verbForm(ws, i+1):
			return i + 1
		case is(ws, i, "members|councillors") && is(ws, i+1, "agreed|resolved|decided|requested|welcomed|accepted"):
			return i + 1
		case is(ws, i, "parish|town|community") && is(ws, i+1, "council") && verbForm(ws, i+2):
			return i + 2
		default:
			return i
		}
	}
	return i
}

// thatBeside returns the "that" of what is resolved beside the words from i on; 0 where nothing is.
func thatBeside(ws []word, i int) int {
	for k := i + 3; k+2 < len(ws); k++ {
		if is(ws, k, "and|;") && is(ws, k+1, "that|to") && !(is(ws, k+1, "to") && !isBase(ws, k+2)) {
			return k + 1
		}
	}
	return 0
}

// topicEnd returns where the clause goes on behind the matter that it names first,
// "in relation to item 12 (Cycle Stores), to request"; 0 where word i opens none.
func topicEnd(ws []word, i int) int {
	if !(is(ws, i, "in") && is(ws, i+1, "relation|respect|regard") && is(ws, i+2, "to|of") || is(ws, i, "with") && is(ws, i+1, "regard|reference|respect") && is(ws, i+2, "to")) {
		return 0
	}
	for k := i + 3; k+2 < len(ws) && k < i+24; k++ {
		if is(ws, k, ",|:|-|–") && (is(ws, k+1, "to") && isBase(ws, k+2) || is(ws, k+1, "that")) {
			return k + 1
		}
	}
	return 0
}

// selfEnd returns where the name of the body itself ends, if a verb follows it
// at once: "the licensing committee agreed". 0 if not.
func selfEnd(ws []word, i int) int {
	for j := i; j < len(ws) && j < i+6; j++ {
		if is(ws, j, "of") && (is(ws, j-1, "minutes|minute|notes|meeting") || hasRole(ws[i:j])) {
			return 0 // "the minutes of the meeting held", "the Chair of the Board"
		}
		if is(ws, j, "mayor") && bareVerb(ws, j+1) {
			return 0 // "that the Mayor write": what somebody else lays on the Mayor
		}
		if that := thatBehind(ws, j+1); selves[ws[j].low] && is(ws, j+1, "resolved|decided") && that > 0 {
			return that
		}
		if selves[ws[j].low] && is(ws, j+1, "also|unanimously|then|further|formally|instead") && verbForm(ws, j+2) {
			return j + 2
		}
		if selves[ws[j].low] && !is(ws, j, "group|commissioner|members") && !(is(ws, j, "executive") && is(ws, j-1, "chief")) && verbForm(ws, j+1) {
			return j + 1
		}
		if boundary[ws[j].low] || ws[j].mark() {
			return 0
		}
	}
	return 0
}

// bareVerb reports whether word i is a verb in its base form and no other.
func bareVerb(ws []word, i int) bool {
	if i >= len(ws) || ws[i].capital() {
		return false
	}
	f, ok := forms[ws[i].low]
	return ok && f.base && !f.past && !f.third
}

// verbForm reports whether word i is a decision's verb in a form that takes a subject.
func verbForm(ws []word, i int) bool {
	if i >= len(ws) {
		return false
	}
	f, ok := forms[ws[i].low]
	return ok && (f.third || f.past || f.base) && (!ws[i].capital() || ws[i].shout())
}

// verbAt reads the main verb that follows word i.
func (r *reader) verbAt(text string, ws []word, i int) deed {
	if i >= len(ws) {
		return deed{verb: civic.VerbOther, at: -1}
	}
	if i == 0 || headed(ws, i) {
		if d, ok := r.lead(text, ws, i); ok {
			return d
		}
	}
	if d := r.passiveOrSubject(text, ws, i, len(ws)); d.at >= 0 {
		return d
	}
	for k := i; k < len(ws); k++ { // "Recommendations agreed."
		if f, ok := forms[ws[k].low]; ok && f.participle && k > 0 && f.verb != civic.VerbAct && !ws[k].capital() && !(is(ws, k, "recommended|requested") && is(ws, k-1, "as|had|has")) && !(is(ws, k-1, "is|are") && hasWord(ws[:k], "before|until|once")) {
			return deed{verb: f.verb, at: k}
		}
	}
	return deed{verb: civic.VerbOther, at: -1}
}

// headed reports whether the word in front of i lets a bare verb follow: "to", the body, a colon.
func headed(ws []word, i int) bool {
	return is(ws, i-1, "to|i|:|-|–|,|otherwise|further|also|and|formally|unanimously|\"|“") || selves[ws[i-1].low]
}
