package extract

import (
	"strings"
	"unicode/utf8"

	"arising/internal/civic"
)

// A deed is what a clause does: its verb, who must do it, to whom it goes.
type deed struct {
	verb             civic.Verb
	owner, recipient string
	at               int  // word of the operative verb
	promise          bool // true although the verb alone leaves nothing: "approved, with pavement parking added"
}

// commits lists the verbs that leave somebody something to do.
var commits = map[civic.Verb]bool{
	civic.VerbReport: true, civic.VerbMonitor: true, civic.VerbAct: true, civic.VerbRequest: true,
	civic.VerbRefer: true, civic.VerbDefer: true, civic.VerbRecommend: true,
}

// judge turns a clause into a record.
func (r *reader) judge(c clause) civic.Record {
	quote := r.doc.Text[c.start:c.end]
	d := r.deedOf(c, quote)
	rec := civic.Record{Kind: civic.Decision, Quote: fold(quote), Number: c.number, Verb: d.verb, Rule: c.rule}
	rec.Source = civic.Place{Page: r.doc.PageAt(c.start), Start: c.start, End: c.end}
	rec.Commitment = commits[d.verb] || d.promise
	if rec.Commitment {
		rec.Owner, rec.Recipient = d.owner, d.recipient
		rec.Due = r.due(quote, 0)
	}
	if r.witness != nil {
		r.witness.took(c.start, c.end, c.rule, string(rec.Verb))
	}
	return rec
}

// Most stretches are folded already, and are returned as they are.
func fold(s string) string {
	blank := true // a blank may not stand first
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && blank {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = c == ' '
	}
	if blank && s != "" {
		return s[:len(s)-1]
	}
	return s
}

// deedOf reads a clause, with its stem's verb where the clause has none.
func (r *reader) deedOf(c clause, quote string) deed {
	ws := words(quote)
	if d, ok := preamble(ws); ok {
		return d
	}
	if inNarrative[c.rule] || c.rule == "body decides" && hasWord(ws[:min(len(ws), 12)], "decided|resolved") || c.rule == votedRule {
		if d, ok := r.agreedIn(quote, ws); ok {
			return d
		}
	}
	if c.to != "" {
		return deed{verb: civic.VerbRecommend, owner: c.to}
	}
	if (hasWord(ws[:min(len(ws), 40)], "minutes|minute|notes") || is(ws, 0, "they|these")) && minutesConfirmed(ws) {
		return deed{verb: civic.VerbConfirm}
	}
	if excludes(ws) {
		return deed{verb: civic.VerbExclude}
	}
	if low := lower(c.stem); strings.HasPrefix(low, "deferred") {
		d := r.operative(quote, ws, 0)
		if strings.HasPrefix(lower(quote), "to ") || d.verb == civic.VerbOther {
			return deed{verb: civic.VerbDefer}
		}
		return d
	}
	if c.rule == "minutes agreed" && is(ws, 0, "agreed") {
		return deed{verb: civic.VerbConfirm}
	}
	if d, ok := r.stemDeed(c.stem); ok && (!startsWithVerb(ws) || is(ws, 0, "that") && nextBe(ws, 0, len(ws)) < 0) {
		return d
	}
	d := r.operative(quote, ws, 0)
	if d.verb == civic.VerbOther && d.at < 0 {
		if s, ok := r.stemDeed(c.stem); ok {
			return s
		}
	}
	return d
}

// stemDeed reads the verb of a stem that governs every clause below it:
// "Officers will be asked to provide:", "Noted:", "That the following be approved:".
func (r *reader) stemDeed(stem string) (deed, bool) {
	ws := words(stem)
	if len(ws) < 1 || len(ws) < 6 && hasWord(ws, "that|to") && !hasWord(ws, "be|approves|notes|agrees|noted|approved|agreed") {
		return deed{}, false
	}
	d := r.operative(stem, ws, 0)
	return d, d.at >= 0 && d.verb != civic.VerbOther
}

// startsWithVerb reports whether a clause opens with a verb of its own: "to
// note", "approves", "That … be noted".
func startsWithVerb(ws []word) bool {
	i := 0
	for is(ws, i, "that|than|to|otherwise|also|further|formally") {
		i++
	}
	if i >= len(ws) {
		return false
	}
	if i > 0 && is(ws, 0, "that|than") {
		return true
	}
	f, ok := forms[ws[i].low]
	return ok && (i > 0 && f.base || f.third && f.verb != civic.VerbAct && f.verb != civic.VerbReport || f.base && ws[i].low != "report" && !is(ws, i+1, "of|on"))
}

// minutesConfirmed reports whether a clause confirms earlier minutes.
func minutesConfirmed(ws []word) bool {
	for i := range ws {
		if is(ws, i, "read") && is(ws, i-1, "as") && is(ws, i-2, "taken") && hasWord(ws[:i], "minutes|minute") {
			return true
		}
		if is(ws, i, "record") && i > 0 && is(ws, i-1, "correct|true|accurate|proper") || is(ws, i, "correct|accurate") && is(ws, i-1, "as|signed") {
			return true
		}
		if is(ws, i, "confirmed|signed") && hasWord(ws[:i], "minutes|minute") && i < 45 {
			return true
		}
		if is(ws, i, "minutes") && i < 3 && len(ws) < 8 && hasWord(ws[i:], "approved|agreed|accepted") {
			return true
		}
		if is(ws, i, "minutes|notes") && i < 6 && hasWord(ws[i:], "approved|agreed|accepted") && hasWord(ws[i:], "held|meeting|of") && !hasWord(ws[:i], "note|noted|receive") {
			return true
		}
		if is(ws, i, "approve|agree|confirm") && i < 3 && hasWord(ws[i:min(len(ws), i+5)], "minutes|minute") {
			return true
		}
	}
	return false
}

// excludes reports whether a clause sends the press and public out.
func excludes(ws []word) bool {
	for i := range ws {
		if is(ws, i, "excluded|exclude|excludes") && hasWord(ws, "public|press") {
			return true
		}
		if is(ws, i, "session") && is(ws, i-1, "private|closed|exempt") && hasWord(ws[:i], "move|moves|go|moved|into") {
			return true
		}
	}
	return false
}

// operative finds the verb that a clause turns on, from word i.
func (r *reader) operative(text string, ws []word, i int) deed {
	i = skipLead(ws, i)
	first := r.verbAt(text, ws, i)
	if commits[first.verb] || first.at < 0 {
		return first
	}
	// "Where one clause holds two verbs, the one that leaves something to do is taken."
	for k := first.at + 1; k < len(ws); k++ {
		if ws[k].raw == "“" || ws[k].raw == "\"" || ws[k].raw == ":" && first.verb == civic.VerbOther {
			break // what follows is quoted
		}
		if !coordinate(ws, k) {
			continue
		}
		next := r.coordinated(text, ws, first.at, k+1)
		if is(ws, k, "and") && next.at > k && hasWord(ws[k+1:next.at], "that") {
			continue // "notes the wish of Finance and Planning that it be deferred"
		}
		if next.at >= 0 && commits[next.verb] && !(next.verb == civic.VerbAct && first.verb == civic.VerbConfirm) {
			return next
		}
	}
	first.promise = leavesDelivery(ws, first)
	return first
}

// coordinated reads the main clause that begins at i: one whose subject stands
// in front of the first verb, "asks the Clerk to write", or has its own.
func (r *reader) coordinated(text string, ws []word, first, i int) deed {
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
		return false
	}
	return !is(ws, v, "report|reports|review|reviews|request|requests|update|updates|work|works|plan|plans|progress|list|lists|note|notes") ||
		is(ws, v+1, "the|that|to|officers|back|a")
}

// coordinate reports whether a second main clause begins behind word k:
// "and that", "; that", ", and officers".
func coordinate(ws []word, k int) bool {
	return is(ws, k, "that") && is(ws, k-1, "and|;|,") || is(ws, k, "and") && !is(ws, k+1, "that") && k+1 < len(ws)
}

// limit is where a coordinate clause must have shown its verb.
func limit(ws []word, k int) int { return min(len(ws), k+24) }

// leavesDelivery reports whether an approval itself names what is to come:
// "approved for delivery in 2022/23", "with pavement parking added to the agenda".
func leavesDelivery(ws []word, d deed) bool {
	if d.verb != civic.VerbApprove && d.verb != civic.VerbAgree {
		return false
	}
	for k := d.at + 1; k+1 < len(ws); k++ {
		if is(ws, k, "for") && is(ws, k+1, "delivery|implementation|completion") {
			return true
		}
		if is(ws, k, "with") {
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
		case is(ws, i, "further|also") && (is(ws, i-1, "that|than") || !verbForm(ws, i+1)):
			return i
		case is(ws, i, "that|than|to|and|also|further|formally|otherwise|unanimously|:|-|–|—|“|\"|‘|it|then"):
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
		case is(ws, i, "i|resolved|resolves") && i+1 < len(ws) && (verbForm(ws, i+1) || is(ws, i+1, "to|that")):
			i++
		case is(ws, i, "the|this|full") && i+1 < len(ws):
			if j := selfEnd(ws, i+1); j > 0 {
				return j
			}
			return i
		case selves[ws[i].low] && !is(ws, i, "members") && i+1 < len(ws) && verbForm(ws, i+1):
			return i + 1
		case is(ws, i, "parish|town|community") && is(ws, i+1, "council") && verbForm(ws, i+2):
			return i + 2
		default:
			return i
		}
	}
	return i
}

// selfEnd returns where the name of the body itself ends, if a verb follows it
// at once: "the licensing committee agreed". 0 if not.
func selfEnd(ws []word, i int) int {
	for j := i; j < len(ws) && j < i+6; j++ {
		if selves[ws[j].low] && is(ws, j+1, "also|unanimously|then|further|formally") && verbForm(ws, j+2) {
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
		if f, ok := forms[ws[k].low]; ok && f.participle && k > 0 && f.verb != civic.VerbAct && !ws[k].capital() {
			return deed{verb: f.verb, at: k}
		}
	}
	return deed{verb: civic.VerbOther, at: -1}
}

// headed reports whether the word in front of i lets a bare verb follow: "to", the body, a colon.
func headed(ws []word, i int) bool {
	return is(ws, i-1, "to|:|-|–|,|otherwise|further|also|and|formally|unanimously|\"|“") || selves[ws[i-1].low]
}

// lead reads a clause that opens with its verb: "note the report", "approves",
// "asks the Head of Estates to write", "To Recommend to the Combined Authority".
func (r *reader) lead(text string, ws []word, i int) (deed, bool) {
	if is(ws, i, "be|is|was") {
		return deed{}, false
	}
	f, ok := forms[ws[i].low]
	if !ok || !(f.base || f.third || f.past) || is(ws, i+1, "of") && !f.third || is(ws, i, "report|review|update|work|progress") && is(ws, i+1, "on|was|were|be") && i == 0 {
		return deed{}, false
	}
	d := deed{verb: f.verb, at: i}
	switch {
	case f.past && !f.base && (f.lemma == "consider" || f.lemma == "review" || f.lemma == "discuss"):
		if k := (pattern{{"and"}}).in(ws[i:]); k >= 0 && i+k+1 < len(ws) {
			return r.lead(text, ws, i+k+1)
		}
		d.verb = civic.VerbOther
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
	case f.lemma == "receive":
		if to := r.futureReport(text, ws, i); to != nil {
			return *to, true
		}
	case f.lemma == "keep" && (pattern{{"under"}, {"review"}}).in(ws) >= 0 || f.lemma == "look" && hasWord(ws[i:], "again"):
		d.verb = civic.VerbMonitor
	case f.lemma == "set" && is(ws, i+1, "up"):
		d.verb = civic.VerbAct
	case f.lemma == "hold":
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
	if !is(ws, k, "that|to") {
		return d
	}
	if is(ws, k, "to") {
		f, ok := forms[word{}.low]
		if k+1 < len(ws) {
			f, ok = forms[ws[k+1].low]
		}
		if !ok || !f.base {
			return d
		}
	}
	inner := r.operative(text, ws, k)
	if inner.at >= 0 && (commits[inner.verb] || inner.verb != civic.VerbOther || is(ws, k, "to")) {
		return inner
	}
	return d
}

// request reads "ask the Head of Estates to write", "asks for the risk register".
func (r *reader) request(text string, ws []word, i int) deed {
	d := deed{verb: civic.VerbRequest, at: i}
	k := i + 1
	if is(ws, k, "on|upon") {
		k++
	}
	if is(ws, k, "that") {
		inner := r.passiveOrSubject(text, ws, k+1, len(ws))
		d.owner, d.recipient = inner.owner, inner.recipient
		return d
	}
	end := k
	for end < len(ws) && !is(ws, end, "to|for|that|,|;|:|whether|by|in|how|about") {
		end++
	}
	if !is(ws, k, "for") {
		if w := r.classify(text, ws, k, end); w.sort != thing || is(ws, end, "to") && end > k {
			d.owner = w.name
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
		if k+1 < len(ws) && ws[k+1].capital() {
			end := r.nameEnd(ws, k+1)
			return join(text, ws[k+1:end])
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
	d := deed{verb: civic.VerbReport, at: i, recipient: lastName(r.body)}
	if k := (pattern{{"from"}}).in(ws[i:]); k >= 0 && i+k+1 < len(ws) {
		end := r.nameEnd(ws, i+k+1)
		if is(ws, i+k+1, "the") && i+k+2 < len(ws) {
			end = r.nameEnd(ws, i+k+2)
		}
		if w := r.classify(text, ws, i+k+1, end); w.sort == person || w.sort == group {
			d.owner = w.name
		}
	}
	return &d
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
