package extract

import (
	"strings"

	"arising/internal/civic"
)

// announced reads what an announcement leads to. It reports false where the
// sentence turns out to announce nothing.
func (sw *sweep) announced(i int, s sentence, a announcement) (next int, done bool) {
	doc := sw.r.doc
	sw.moved = false
	like := clause{to: a.to, only: a.only, rule: a.rule, section: sw.part.kind}
	g := &gathering{r: sw.r, like: like, every: sw.every && !sw.formal && s.last}
	start := s.start + a.rest
	rest := doc.Text[start:s.end]
	sw.spend(stretch{s.start, s.end})
	if kindOfMarker(doc.Blocks[i].Marker) == decimalMarker && rest != "" {
		g.like.number = printedNumber(doc.Blocks[i].Marker)
	}
	switch {
	case a.rule == "decision heading":
		return sw.headed(i, g)
	case adopts(lower(rest)) && (len(sw.motion) > 0 || len(sw.proposed) > 0):
		sw.adopt(s, a)
		return i + 1, true
	case strings.HasPrefix(a.rule, "body") && (information(rest) && !sw.r.orders(rest) || sw.r.undertaking(rest) || (sw.formal || sw.listed) && !openEnded(rest) && rest != "" && !sw.apart(i, rest)):
		// Beside a marked resolution, what the body "agreed" on the way is narrative.
		sw.spent = sw.spent[:len(sw.spent)-1]
		return 0, false
	case strings.Trim(rest, " .:;,–-") == "" && is(s.words, trimMarks(s.words)-1, "accordingly") && closed(s.text) && len(sw.motion)+len(sw.proposed) == 0:
		return i + 1, true // what it is that was resolved stands in front
	case strings.Trim(rest, " .:;,–-") == "" && sw.r.agreedAtEnd(s) > 0:
		g.add(s.start+s.words[sw.r.agreedAtEnd(s)].start, s.end, "")
		sw.take(g)
		return i + 1, true
	case rest == "" && len(sw.motion) > 0 && hasWord(s.words, "motion|vote|proposal"):
		sw.adopted("the motion") // "The motion was put to the vote and AGREED."
		return i + 1, true
	case s.last && openEnded(rest) && paysList(s.words):
		g.add(start, s.end, g.like.number)
		if g.like.rule == "body decides" && len(g.out) > 0 {
			g.out[0].start = s.start
		}
		for i++; i < sw.part.to && isPayment(doc.Body(doc.Blocks[i])); i++ {
			g.spent = append(g.spent, stretch{doc.Blocks[i].Start, doc.Blocks[i].End})
		}
		sw.take(g)
		return i, true
	case isLead(rest) && s.last && sw.rollCall(i+1, rest):
		g.add(start, s.end, g.like.number)
		for i++; i < sw.part.to && isName(doc.Body(doc.Blocks[i])); i++ {
			g.extend(i)
		}
		sw.take(g)
		return i, true
	case s.last && conditionsBelow(rest):
		return sw.conditioned(i, s, start, g), true
	case s.last && (isLead(rest) || sw.goesOnBelow(i, rest)):
		if _, at := leadMarker(rest); putsOff(rest[at:]) {
			g.add(start+at, s.end, "") // the deferral itself; its reasons are tasks
		}
		g.stem = rest
		next = g.gather(i+1, sw.part.to)
		sw.take(g)
		if len(g.out) == 1 && adopts(lower(g.last())) {
			sw.adoptClause(g)
		}
		return max(next, i+1), true
	}
	return sw.inline(i, s, start, g), true
}

// goesOnBelow reports whether a clause breaks off without a stop and is ended by each item
// of the list below it: "to recommend that the Executive Board", "(a) pay the rangers".
func (sw *sweep) goesOnBelow(i int, rest string) bool {
	if closed(rest) || i+1 >= sw.part.to || len(rest) > 120 || strings.Contains(rest, ". ") {
		return false
	}
	last := lastWord(strings.TrimRight(lower(rest), " "))
	if !selves[last] && !roleNouns[last] && !rolePlurals[last] {
		return false
	}
	b := sw.r.doc.Blocks[i+1]
	ws := wordsUpTo(sw.r.doc.Body(b), 1)
	return kindOfMarker(b.Marker) != noMarker && len(ws) > 0 && !ws[0].capital() && !ws[0].mark()
}

// orders reports whether what the body agreed is that a person do a deed, however the
// clause goes on: "that the Clerk order the lamps as soon as consent has been received".
func (r *reader) orders(rest string) bool {
	ws := words(rest)
	for k := 2; k < len(ws) && k < 9; k++ {
		if is(ws, k, "was|were|is|are|had|has|would|could|should|might") {
			return false
		}
		if (bareVerb(ws, k) || firm[ws[k].low]) && (!nounLike[ws[k].low] || objectBehind(ws, k)) && r.subjunctive(rest, ws, 1, k) {
			w := r.before(rest, ws, k)
			return w.sort == person || w.sort == group
		}
	}
	if is(ws, 0, "that") && len(ws) > 1 {
		d, ok := r.mandated(rest, ws, 1)
		return ok && d.owner != ""
	}
	return false
}

// undertaking reports whether what the body agreed is that somebody would do
// something: "that the Chair would write to the Minister". That is a promise.
func (r *reader) undertaking(rest string) bool {
	ws := words(rest)
	if !is(ws, 0, "that") {
		return false
	}
	for k := 2; k+1 < len(ws) && k < 20; k++ {
		if is(ws, k, "would|will") {
			w := r.before(rest, ws, k)
			return (w.sort == person || w.sort == group) && promises(ws, skipAdverbs(ws, k+1))
		}
	}
	return false
}

// headed reads the clauses below the heading "Decision", if that is what
// stands there; some councils put an account of the hearing under it.
func (sw *sweep) headed(i int, g *gathering) (next int, done bool) {
	if ss := sw.r.sentences(i); i+1 >= sw.part.to || len(ss) > 1 {
		return 0, false
	}
	b := sw.r.doc.Blocks[i+1]
	text := sw.r.doc.Body(b)
	if !clauseLike(text) && !toDoIt(text) && !deedDone(text) && !(kindOfMarker(b.Marker) != noMarker && sw.r.subjunctiveIn(text, words(text))) && !isStem(sw.r.doc, i+1, sw.part.to) {
		return 0, false
	}
	next = g.gather(i+1, sw.part.to)
	sw.take(g)
	return max(next, i+1), true
}

// toDoIt reports whether a line opens with an infinitive of whatever verb, as decisions of
// Scottish councils do: "To release £12,000."
func toDoIt(text string) bool {
	ws := wordsUpTo(text, 4)
	return len(ws) > 2 && ws[0].raw == "To" && plainVerb(ws, 1) && !looksParticiple(ws[1].low) && !strings.HasSuffix(ws[1].low, "ing") && !is(ws, 1, "date|follow|whom|what|members|officers|cabinet|council")
}

// deedDone reports whether a clause opens with what was decided, in the past:
// "Approved the grants", "Instructed officers to report".
func deedDone(text string) bool {
	ws := wordsUpTo(text, 3)
	if len(ws) < 3 || !ws[0].capital() {
		return false
	}
	f, ok := forms[ws[0].low]
	return ok && f.past && (decisive[f.verb] || f.verb == civic.VerbAgree || f.verb == civic.VerbRequest || f.verb == civic.VerbRefer)
}

// isLead reports whether nothing of a clause stands behind the marker yet:
// "", "that", "to:", "That the Committee", "that the Cabinet Member:".
func isLead(rest string) bool {
	low := strings.Trim(lower(rest), " :-–.,;*")
	return low == "" || low == "that" || low == "to" || low == "that it" || openEnded(rest) && !strings.Contains(rest, ". ") ||
		!closed(rest) && len(words(low)) <= 5 && (strings.HasPrefix(low, "that the") || strings.HasPrefix(low, "the ")) && selves[lastWord(low)]
}

// rollCall reports whether a clause is whole but for the names below it: "That
// the following be elected:" and a name a line.
func (sw *sweep) rollCall(i int, rest string) bool {
	ws := words(rest)
	if len(ws) < 5 || i >= sw.part.to || !hasWord(ws, "following") || nextBe(ws, 0, len(ws)) < 0 && !(is(ws, 0, "to") && clauseLike(rest)) {
		return false
	}
	return isName(sw.r.doc.Body(sw.r.doc.Blocks[i]))
}

// isName reports whether a line is a name, with a date or a post perhaps:
// "Councillor J. Ash", "Parks Panel 4 October 2021".
func isName(text string) bool {
	ws := words(text)
	if len(ws) == 0 || len(ws) > 14 || closed(text) {
		return false
	}
	for i, w := range ws {
		if !w.capital() && !w.mark() && !is(ws, i, "of|and|the|for|as|to") && (w.low[0] < '0' || w.low[0] > '9') {
			return false
		}
	}
	return ws[0].capital()
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// inline reads the clause or clauses that stand in the announcing block itself,
// and whatever carries on the list below it.
func (sw *sweep) inline(i int, s sentence, start int, g *gathering) int {
	doc := sw.r.doc
	b := doc.Blocks[i]
	if segs := inlineList(doc.Text[start:b.End]); segs != nil {
		for _, seg := range segs {
			g.add(start+seg.start, start+seg.end, seg.number)
		}
		sw.take(g)
		return i + 1
	}
	if mark, at := leadMarker(doc.Text[start:s.end]); at > 0 && s.last && i+1 < sw.part.to {
		if ahead := (list{}); doc.Blocks[i+1].Marker != "" {
			if ahead.begins(mark); ahead.takes(doc.Blocks[i+1].Marker) { // "RESOLVED – (1) That …", and "(2) That …" below it
				g.top.begins(mark)
				g.add(start+at, s.end, printedNumber(mark))
				next := max(g.gather(i+1, sw.part.to), i+1)
				sw.take(g)
				return next
			}
		}
	}
	g.add(start, s.end, g.like.number)
	if n := len(g.out); n > 0 && (g.like.rule == "body decides" || toldByBody(s.words, doc.Text[start:s.end])) {
		g.out[n-1].start = s.start // the whole sentence is the outcome
	}
	next := i + 1
	if s.last {
		g.pending = openEnded(s.text)
		if g.pending || len(g.out) > 0 && clauseLike(g.last()) && next < sw.part.to && clauseLike(doc.Body(doc.Blocks[next])) && alike(g.last(), doc.Body(doc.Blocks[next])) {
			next = max(g.gather(next, sw.part.to), next)
		}
	}
	sw.take(g)
	sw.after(i, s)
	return next
}

// leadMarker returns the first number of a list that a clause opens with, "(1) That",
// and the byte at which its text begins; 0 where there is none.
func leadMarker(text string) (mark string, at int) {
	if rest, that := strings.CutPrefix(text, "That "); that || strings.HasPrefix(text, "that ") {
		if !that {
			rest = text[len("that "):]
		}
		if mark, at = leadMarker(rest); at > 0 { // "RESOLVED: That (1) the report be noted;"
			at += len("that ")
		}
		return mark, at
	}
	word, rest, ok := strings.Cut(text, " ")
	kind := kindOfMarker(word)
	if !ok || len(word) < 2 || kind == noMarker || kind == bulletMarker || kind == decimalMarker || ordinal(word, kind) != 1 || !strings.ContainsAny(word, ").") {
		return "", 0
	}
	return word, len(text) - len(strings.TrimLeft(rest, " "))
}

// alike reports whether two clauses open with the same word. A "To approve …"
// below a clause with "that" is the agenda of an item whose title was lost.
func alike(a, b string) bool { return is(wordsUpTo(a, 1), 0, "to") == is(wordsUpTo(b, 1), 0, "to") }

// after reads the sentences of the block behind s for further announcements.
func (sw *sweep) after(i int, s sentence) {
	chain := s.announces && s.opening.rest < len(s.text) && clauseLike(s.text[s.opening.rest:])
	for _, t := range sw.r.sentences(i) {
		if t.start <= s.start {
			continue
		}
		if chain = chain && !t.announces && is(t.words, 0, "that") && clauseLike(t.text) && alike(s.text[s.opening.rest:], t.text); chain {
			g := &gathering{r: sw.r, like: clause{to: s.opening.to, only: s.opening.only, rule: s.opening.rule, section: sw.part.kind}}
			g.add(t.start, t.end, "") // "RESOLVED: That the report be noted. That the Clerk write."
			sw.take(g)
			continue
		}
		if a, ok := t.opening, t.announces; ok && a.rest < len(t.text) && !isLead(t.text[a.rest:]) {
			g := &gathering{r: sw.r, like: clause{to: a.to, only: a.only, rule: a.rule, section: sw.part.kind}}
			from := t.start + a.rest
			if a.rule == "body decides" {
				from = t.start // the whole sentence is the outcome
			}
			g.add(from, t.end, "")
			sw.take(g)
		} else if !ok {
			sw.outcome(i, t)
		}
	}
}

// information reports whether what a body agreed is a fact or a view and no decision.
func information(rest string) bool {
	ws := words(rest)
	if len(ws) == 0 {
		return false
	}
	if is(ws, 0, "with|and|,|.") {
		return true
	}
	if !is(ws, 0, "that") {
		return false
	}
	if is(ws, 1, "it|this|there") && is(ws, 2, "would|might|could|should") && is(ws, 3, "be") && is(ws, 4, "a|helpful|useful|beneficial|good|important|better|appropriate|sensible|prudent|unfair|right|wrong|difficult") {
		return true // a view
	}
	if len(ws) > 2 && is(ws, 1, "he|she|they") && isBase(ws, 2) {
		return false // "that she bring a plan which had been promised"
	}
	low := lower(rest)
	if strings.Contains(low, "minutes") || strings.Contains(low, " be ") {
		return false
	}
	for i := range ws {
		if is(ws, i, "should") && !is(ws, 1, "it|this|there|they|he|she") && !is(ws, i+1, "be|have|not") && lastAdverb(ws, i+1) < len(ws) && plainVerb(ws, lastAdverb(ws, i+1)) {
			return false // "that future reports should clearly set out"
		}
		if is(ws, i, "was|were|is|are|had|has|would|could|should|might|needed|required|lacked|remained|meant|deserved") {
			return true
		}
	}
	return false
}

// lastAdverb passes adverbs in front of a verb: "more clearly define".
func lastAdverb(ws []word, k int) int {
	for is(ws, k, "more|also|then|first") || k < len(ws) && strings.HasSuffix(ws[k].low, "ly") {
		k++
	}
	return k
}
