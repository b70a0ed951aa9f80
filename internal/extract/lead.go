package extract

import (
	"strings"

	"arising/internal/civic"
)

// lead reads a clause that opens with its verb: "note the report", "approves",
// "asks the Head of Estates to write", "To Recommend to the Combined Authority".
func (r *reader) lead(text string, ws []word, i int) (deed, bool) {
	if is(ws, i, "be|is|was") || i == 0 && telegraphic(ws) {
		return deed{}, false
	}
	f, ok := forms[ws[i].low]
	if !ok && (is(ws, i-1, "to") || i == 0 && bareInfinitive(ws)) {
		return r.infinitive(text, ws, i)
	}
	if !ok || !(f.base || f.third || f.past) || is(ws, i+1, "of") && !f.third && f.lemma != "require" && f.lemma != "ask" && f.lemma != "dispose" || is(ws, i, "report|review|update|work|progress") && is(ws, i+1, "on|was|were|be") && i == 0 {
		return deed{}, false
	}
	if i < 2 && nounLike[ws[i].low] && is(ws, i+1, "against|towards|with|of|in|for") && nextBe(ws, i+1, len(ws)) > 0 && !hasWord(ws[i:nextBe(ws, i+1, len(ws))], "and|that|,") {
		return deed{}, false // "progress against the plan be reported"
	}
	d := deed{verb: f.verb, at: i}
	switch {
	case f.past && putOver(ws, i):
		d.verb = civic.VerbDefer // "Put back again, to February."
	case f.past && !f.base && (f.lemma == "consider" || f.lemma == "review" || f.lemma == "discuss"):
		if k := (pattern{{"and"}}).in(ws[i:]); k >= 0 && i+k+1 < len(ws) {
			return r.lead(text, ws, i+k+1)
		}
		d.verb = civic.VerbOther
	case (f.lemma == "accept" || f.lemma == "welcome") && r.takenUp(text, ws, i) != nil:
		return *r.takenUp(text, ws, i), true
	case f.lemma == "accept" && hasWord(ws[i:min(len(ws), i+5)], offers):
		d.verb = civic.VerbApprove
	case f.verb == civic.VerbAgree || f.lemma == "resolve" || f.lemma == "affirm":
		return r.agreed(text, ws, i), true
	case f.verb == civic.VerbRequest:
		return r.request(text, ws, i), true
	case f.verb == civic.VerbRecommend || is(ws, i+1, "and") && is(ws, i+2, "recommend|recommends|recommended"):
		k := i
		for !is(ws, k, "recommend|recommends|recommended") {
			k++
		}
		return deed{verb: civic.VerbRecommend, at: k, owner: r.addressed(text, ws, k+1)}, true
	case f.lemma == "receive", !f.past && is(ws, i, "consider|discuss|examine|debate") && r.later(text, ws, i):
		if to := r.futureReport(text, ws, i); to != nil {
			return *to, true
		}
	case f.lemma == "keep" && (pattern{{"under"}, {"review"}}).in(ws) >= 0 || f.lemma == "look" && hasWord(ws[i:], "again"):
		d.verb = civic.VerbMonitor
	case f.lemma == "set" && is(ws, i+1, "up"):
		d.verb = civic.VerbAct
	case !f.past && is(ws, i+1, "over|off|back") && is(ws, i, "hold|stand|lay|put|carry"):
		d.verb = civic.VerbDefer // "to hold over the request"
	case f.lemma == "hold", f.lemma == "thank" && inWriting(ws, i+1):
		d.verb = civic.VerbAct
	case noteworthy(f.lemma, ws, i):
		d.verb = civic.VerbNote
	case f.lemma == "continue" && is(ws, i+1, "to") && i+2 < len(ws) && isBase(ws, i+2):
		return r.lead(text, ws, i+2)
	case f.lemma == "take" || f.lemma == "make":
		d.verb = civic.VerbAct
		if hasWord(ws[i:min(len(ws), i+4)], "no") || hasWord(ws[i:], "out|off") && hasWord(ws[i:], "programme|planner|list|agenda") {
			d.verb = civic.VerbOther
		}
	case telling[f.lemma] && hearers(words(r.recipient(text, ws, i+1))):
		d.verb = civic.VerbReport
	case f.verb == civic.VerbRefer:
		d.recipient = r.recipient(text, ws, i+1)
	case f.lemma == "note":
		if n := r.notedDeed(text, ws, i); n != nil {
			return *n, true
		}
	}
	if commits[d.verb] && d.recipient == "" {
		d.recipient = r.recipient(text, ws, i+1)
	}
	return d, true
}

// agreed reads what follows "agree": the deed inside it, if it leaves one.
func (r *reader) agreed(text string, ws []word, i int) deed {
	d := deed{verb: civic.VerbAgree, at: i}
	k := i + 1
	if is(ws, k, "in") && is(ws, k+1, "principle") {
		k += 2
	}
	for is(ws, k, "also|further|additionally") {
		k++
	}
	if !is(ws, k, "that|to") {
		return d
	}
	if inner := r.beingDone(text, ws, k+1); is(ws, k, "to") && commits[inner.verb] {
		return inner // "agree to a report being brought"
	}
	if is(ws, k, "to") {
		f, ok := forms[word{}.low]
		if k+1 < len(ws) {
			f, ok = forms[ws[k+1].low]
		}
		if !ok || !f.base {
			if inner, ok := r.infinitive(text, ws, k+1); ok {
				return inner
			}
			return d
		}
	}
	inner := r.operative(text, ws, k)
	if inner.at >= 0 && (commits[inner.verb] || inner.verb != civic.VerbOther || is(ws, k, "to")) {
		return inner
	}
	return d
}

// beingDone reads "an officer report being brought to a meeting", from word k on.
func (r *reader) beingDone(text string, ws []word, k int) deed {
	for j := k + 1; j+1 < len(ws) && j < k+12; j++ {
		if is(ws, j, "being") {
			if d, ok := r.passive(text, ws, k, j); ok {
				return d
			}
			break
		}
		if ws[j].mark() {
			break
		}
	}
	return deed{verb: civic.VerbOther, at: -1}
}

// request reads "ask the Head of Estates to write", "asks for the risk register".
func (r *reader) request(text string, ws []word, i int) deed {
	d := deed{verb: civic.VerbRequest, at: i}
	k := i + 1
	if is(ws, k, "on|upon|of") {
		k++
	}
	if is(ws, k, "that") {
		inner := r.passiveOrSubject(text, ws, k+1, len(ws))
		d.owner, d.recipient = inner.owner, inner.recipient
		return d
	}
	end := k
	for end < len(ws) && !is(ws, end, "to|for|that|,|;|:|whether|by|in|how|about") && !(is(ws, i+1, "of") && is(ws, end, "a|an")) {
		end++
	}
	if !is(ws, k, "for") {
		if w := r.classify(text, ws, k, end); w.sort != thing || is(ws, end, "to") && end > k {
			d.owner = w.name
			if inPrint[ws[max(k, end-1)].low] || isPaper(ws[k:end]) {
				d.owner = "" // "requested a further report in July"
			}
		}
	}
	d.recipient = r.recipient(text, ws, end+1)
	if d.recipient == "" && is(ws, end, "for|to") {
		d.recipient = r.recipient(text, ws, end+2)
	}
	return d
}

// addressed returns the body that a recommendation goes to: "to Full Council that".
func (r *reader) addressed(text string, ws []word, k int) string {
	if is(ws, k, "to") {
		k++
	}
	if is(ws, k, "that|:") {
		// "recommended that Council Assembly agree to"
		if is(ws, k+1, "the") && k+2 < len(ws) && ws[k+2].capital() {
			k++ // "recommended that the Cabinet consider"
			if w := r.classify(text, ws, k+1, r.nameEnd(ws, k+1)); w.sort == thing && !selves[ws[w.to-1].low] || is(ws, r.nameEnd(ws, k+1), "be|is") {
				return ""
			}
		}
		if k+1 < len(ws) && ws[k+1].capital() {
			end := r.nameEnd(ws, k+1)
			return join(text, ws[k+1:end])
		}
		for j := k + 2; j < len(ws) && j < k+6; j++ { // "recommend that constituent councils review"
			if isBase(ws, j) && is(ws, j-1, "councils|authorities|committees|boards|partners|officers|schools") {
				return join(text, ws[k+1:j])
			}
		}
		return ""
	}
	end := k
	for end < len(ws) && !is(ws, end, "that|to|:|,|;|for|be|the") || end < len(ws) && is(ws, end, "the") && end == k {
		end++
	}
	if !bodyIn(ws[k:end]) {
		return sentTo(text, ws, end)
	}
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(join(text, ws[k:end]), "the "), "The "))
}

// bodyIn reports whether a phrase names somebody: a capital, or a body's noun.
func bodyIn(ws []word) bool {
	for _, w := range ws {
		if w.capital() || selves[w.low] || roleNouns[w.low] || rolePlurals[w.low] {
			return true
		}
	}
	return false
}

// sentTo finds the body behind what is recommended: "the adoption of the plan to Full Council".
func sentTo(text string, ws []word, from int) string {
	for k := from; k+1 < len(ws); k++ {
		if !is(ws, k, "to") {
			continue
		}
		start := k + 1
		if is(ws, start, "the") {
			start++
		}
		end := start
		for end < len(ws) && ws[end].capital() {
			end++
		}
		if end > start && selves[ws[end-1].low] {
			return join(text, ws[start:end])
		}
	}
	return ""
}

// futureReport reads "receive a report from the Director at its meeting in April":
// something that still has to come. nil where what is received lies on the table.
func (r *reader) futureReport(text string, ws []word, i int) *deed {
	due := r.due(text, 0)
	if due == nil {
		return nil
	}
	return &deed{verb: civic.VerbReport, at: i, recipient: lastName(r.body), owner: r.giver(text, ws, i)}
}

// giver returns the person or people from whom a body is to have something, behind word
// i: "receive a report from the Head of Parks"; "" where none is named.
func (r *reader) giver(text string, ws []word, i int) string {
	k := (pattern{{"from"}}).in(ws[i:])
	if k < 0 || i+k+1 >= len(ws) {
		return ""
	}
	from := i + k + 1
	end := r.nameEnd(ws, from)
	if is(ws, from, "the") && from+1 < len(ws) {
		end = r.nameEnd(ws, from+1)
	}
	if w := r.classify(text, ws, from, end); w.sort == person || w.sort == group {
		return w.name
	}
	return ""
}

// lastName shortens a body's name to the word by which minutes call it.
func lastName(body string) string {
	if i := strings.LastIndexByte(body, ' '); i >= 0 {
		return body[i+1:]
	}
	return body
}

// notedDeed reads "that it be noted that officers will bring a report back": a
// promise in the guise of a noting. nil where a fact is noted.
func (r *reader) notedDeed(text string, ws []word, i int) *deed {
	k := (pattern{{"that"}}).in(ws[i:])
	if k < 0 || k > 2 {
		return nil
	}
	for j := i + k + 1; j+1 < len(ws); j++ {
		if !is(ws, j, "will|would|shall") {
			continue
		}
		if is(ws, j+1, "be") && j+2 < len(ws) {
			f, ok := forms[ws[j+2].low]
			if ok && f.verb == civic.VerbReport && f.participle {
				return &deed{verb: civic.VerbReport, at: j + 2, recipient: r.recipient(text, ws, j+3)}
			}
			w := r.before(text, ws, j)
			if ok && f.gerund && (w.sort == person || w.sort == group) {
				return &deed{verb: civic.VerbAct, at: j + 2, owner: w.name}
			}
			return nil
		}
		f, ok := forms[ws[j+1].low]
		w := r.before(text, ws, j)
		if ok && f.base && (w.sort == person || w.sort == group || w.sort == body) {
			verb := f.verb
			if !commits[verb] {
				verb = civic.VerbAct
			}
			return &deed{verb: verb, at: j + 1, owner: w.name, recipient: r.recipient(text, ws, j+2)}
		}
		return nil
	}
	return nil
}
