package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// A sweep reads the decisions of one section of an item.
type sweep struct {
	r        *reader
	part     part
	every    bool // a decision's page: every paragraph decides
	formal   bool // the section has a marked resolution, so a mere noting is narrative
	listed   bool // it has a list of clauses whose marker was lost, with the same effect
	clauses  []clause
	spent    []stretch
	reach    int      // the last byte that was ever spent
	motion   []clause // of the motion or amendment that was put last
	proposed []clause // recommendations printed in the minutes, not yet adopted
	moved    bool     // a motion is open: a bare "That …" is its text
}

// decisions returns the records of an item's decisions, and the text that they
// and their reasons have used up.
func (r *reader) decisions(s span) ([]civic.Record, []stretch) {
	var clauses []clause
	var spent []stretch
	for _, p := range s.parts {
		if p.kind != civic.DecisionText && p.kind != civic.MinutesText {
			continue
		}
		sw := &sweep{r: r, part: p, every: s.decisionPage || p.kind == civic.DecisionText}
		sw.run()
		clauses = append(clauses, sw.clauses...)
		spent = append(spent, sw.spent...)
	}
	clauses = once(r.doc, clauses)
	var out []civic.Record
	cut := cuts(r.doc, s)
	for _, c := range clauses {
		if cut[c.end] {
			continue
		}
		out = append(out, r.judge(c))
	}
	return out, spent
}

// run goes through the section block by block.
func (sw *sweep) run() {
	sw.formal = sw.hasMarker()
	for i := sw.part.from; i < sw.part.to && !sw.formal; i++ {
		b := sw.r.doc.Blocks[i]
		kind := kindOfMarker(b.Marker)
		sw.listed = sw.listed || strings.HasPrefix(sw.r.doc.Body(b), "That ") && kind != bulletMarker && ordinal(b.Marker, kind) == 1 && !sw.ledByViews(i)
	}
	for i := sw.part.from; i < sw.part.to; {
		i = sw.step(i)
	}
	if !sw.formal && len(sw.motion) > 0 && !sw.lost() {
		// The marker of the resolution was lost: what was moved stands as the outcome.
		sw.clauses = append(sw.clauses, sw.motion...)
	}
}

// lost reports whether the section says that a motion failed or was withdrawn.
func (sw *sweep) lost() bool {
	for i := sw.part.from; i < sw.part.to; i++ {
		low := lower(sw.r.doc.Body(sw.r.doc.Blocks[i]))
		for _, sign := range []string{"lost", "withdrawn", "withdrew", "motion fell", "not carried", "defeated", "no seconder", "amendment"} {
			if strings.Contains(low, sign) {
				return true
			}
		}
	}
	return false
}

// hasMarker reports whether a marker word stands anywhere in the section.
func (sw *sweep) hasMarker() bool {
	for i := sw.part.from; i < sw.part.to; i++ {
		for _, s := range sw.r.sentences(i) {
			if a, ok := s.opening, s.announces; ok && a.rule == "marker word" {
				return true
			}
		}
	}
	return false
}

// step reads block i and returns the block to go on with.
func (sw *sweep) step(i int) int {
	doc := sw.r.doc
	b := doc.Blocks[i]
	low := sw.r.lowBody(b)
	switch {
	case b.Kind == doctext.TableRow:
		sw.r.witness.left(b.Start, b.End, "decision", "a row of a table")
		return i + 1
	case closesPart(low):
		return sw.quiet(i)
	case moving(low):
		sw.r.witness.left(b.Start, b.End, "decision", "puts a motion or an amendment")
		return sw.motionAt(i)
	case proposes(low) && i+1 < sw.part.to:
		var next int
		sw.r.witness.left(b.Start, b.End, "decision", "leads in what is only recommended to the body")
		sw.proposed, next = sw.list(i+1, clause{rule: "adopted recommendation"})
		return max(next, i+1)
	}
	for _, s := range sw.r.sentences(i) {
		if a, ok := s.opening, s.announces; ok {
			if next, done := sw.announced(i, s, a); done {
				return next
			}
			continue
		}
		sw.outcome(i, s)
	}
	if next, ok := sw.bare(i); ok {
		return next
	}
	return i + 1
}

// quiet passes over reasons, options and notes: they decide and promise nothing.
func (sw *sweep) quiet(i int) int {
	doc := sw.r.doc
	from, prose := i, 0
	whole := !sw.headingOnly(i)
	for i++; i < sw.part.to; i++ {
		b := doc.Blocks[i]
		if b.Kind == doctext.Heading && b.Marker == "" && !closesPart(sw.r.lowBody(b)) {
			break
		}
		if kindOfMarker(b.Marker) == noMarker && !closesPart(sw.r.lowBody(b)) {
			// Reasons are a list or a paragraph or two; what follows them is the meeting again.
			if prose++; prose > 2 || whole && !sw.every {
				break
			}
		}
		if ss := sw.r.sentences(i); len(ss) > 0 {
			if a, ok := ss[0].opening, ss[0].announces; ok && a.rule == "marker word" {
				break
			}
		}
	}
	sw.r.witness.left(doc.Blocks[from].Start, doc.Blocks[i-1].End, "decision", "reasons, options or notes decide and promise nothing")
	sw.spent = append(sw.spent, stretch{doc.Blocks[from].Start, doc.Blocks[i-1].End})
	return i
}

// headingOnly reports whether block i is a heading without text of its own
// behind it: "REASONS FOR DECISION", not "Reason: public safety."
func (sw *sweep) headingOnly(i int) bool {
	text := sw.r.doc.Body(sw.r.doc.Blocks[i])
	return len(text) < 60 && !closed(text)
}

// closesPart reports whether a line opens reasons or alternatives.
func closesPart(low string) bool {
	if !endsResolution(low) {
		return false
	}
	low = strings.TrimLeft(low, "*^{}() ")
	for _, p := range []string{"reason", "alternative", "other option", "option", "conflict", "publication date", "background papers"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

// proposes reports whether a line leads in recommendations that are only put:
// "The Committee is recommended:", "The report recommended:-".
func proposes(low string) bool {
	return openEnded(low) && (strings.Contains(low, "is recommended") || strings.Contains(low, "report recommended") || strings.Contains(low, "are recommended") ||
		strings.Contains(low, "is asked") || strings.Contains(low, "is invited") || strings.Contains(low, "may:") || strings.Contains(low, " may "))
}

// list gathers the clauses from block i without making them decisions.
func (sw *sweep) list(i int, like clause) ([]clause, int) {
	like.section = sw.part.kind
	g := &gathering{r: sw.r, like: like}
	next := g.gather(i, sw.part.to)
	sw.spend(g.spent...)
	return g.out, next
}

// motionAt keeps the text of a motion or amendment, which decides nothing yet.
func (sw *sweep) motionAt(i int) int {
	doc := sw.r.doc
	b := doc.Blocks[i]
	text := doc.Body(b)
	low := lower(text)
	// "Proposed Cllr Fenn, seconded Cllr Garside and RESOLVED that …" is carried in one breath.
	for _, s := range sw.r.sentences(i) {
		if a, ok := s.opening, s.announces; ok && a.rule == "marker word" && (a.rest < len(s.text) || s.last) {
			if next, done := sw.announced(i, s, a); done {
				return next
			}
		}
	}
	if sw.carriedHere(i) {
		return i + 1
	}
	if ss := sw.r.sentences(i); len(ss) == 1 && minutesConfirmed(ss[0].words) && hasWord(ss[0].words, "approved|agreed|carried|accepted") {
		// "Proposed as a true record by Cllr Smith, seconded and unanimously approved."
		g := &gathering{r: sw.r, like: clause{rule: "minutes agreed", section: sw.part.kind}}
		g.add(ss[0].start, ss[0].end, "")
		sw.take(g)
		return i + 1
	}
	sw.spendMotion(i)
	sw.moved = true
	if strings.Contains(low, "carried") || strings.Contains(low, "lost") || !openEnded(text) && !strings.HasSuffix(low, " and") {
		sw.inlineMotion(i)
		return i + 1
	}
	found, next := sw.list(i+1, clause{rule: "carried motion"})
	if len(found) > 0 {
		sw.motion = found
	}
	return max(next, i+1)
}

// carriedHere takes the sentences of block i that tell of a motion from its
// proposer to its end, where nothing else marks the item's decisions.
func (sw *sweep) carriedHere(i int) bool {
	any := false
	for _, s := range sw.r.sentences(i) {
		any = any || secondedAndCarried(s.words) || sw.assented(i, s) > 0
	}
	if !any || sw.formal || sw.listed || openEnded(sw.r.doc.Body(sw.r.doc.Blocks[i])) {
		return false
	}
	for _, s := range sw.r.sentences(i) {
		sw.outcome(i, s)
	}
	return true
}

// spendMotion marks the sentences of block i that put or decide a motion; the
// others stay narrative.
func (sw *sweep) spendMotion(i int) {
	for _, s := range sw.r.sentences(i) {
		if hasWord(s.words, "moved|seconded|proposed|motion|amendment|vote|carried|lost|moved:") {
			sw.spend(stretch{s.start, s.end})
		}
	}
}

// inlineMotion keeps a motion that its own sentence spells out: "moved, seconded
// by …, that the application be refused."
func (sw *sweep) inlineMotion(i int) {
	for _, s := range sw.r.sentences(i) {
		moved := (pattern{{"moved", "proposed"}}).in(s.words)
		if moved < 0 {
			continue
		}
		that := (pattern{{"that"}}).in(s.words[moved:])
		if that < 0 || nextBe(s.words, moved+that, len(s.words)) < 0 {
			continue
		}
		start := s.start + s.words[moved+that].start
		sw.motion = []clause{{start: start, end: s.end, rule: "carried motion", section: sw.part.kind}}
	}
}

// announced reads what an announcement leads to. It reports false where the
// sentence turns out to announce nothing.
func (sw *sweep) announced(i int, s sentence, a announcement) (next int, done bool) {
	doc := sw.r.doc
	sw.moved = false
	like := clause{to: a.to, rule: a.rule, section: sw.part.kind}
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
	case strings.HasPrefix(a.rule, "body") && (information(rest) || sw.r.undertaking(rest) || (sw.formal || sw.listed) && !openEnded(rest) && rest != "" && !sw.apart(i, rest)):
		// Beside a marked resolution, what the body "agreed" on the way is narrative.
		sw.spent = sw.spent[:len(sw.spent)-1]
		return 0, false
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
	case isLead(rest) && s.last:
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
	if i+1 >= sw.part.to {
		return 0, false
	}
	b := sw.r.doc.Blocks[i+1]
	text := sw.r.doc.Body(b)
	if !clauseLike(text) && !(kindOfMarker(b.Marker) != noMarker && sw.r.subjunctiveIn(text, words(text))) && !isStem(sw.r.doc, i+1, sw.part.to) {
		return 0, false
	}
	next = g.gather(i+1, sw.part.to)
	sw.take(g)
	return max(next, i+1), true
}

// isLead reports whether nothing of a clause stands behind the marker yet:
// "", "that", "to:", "That the Committee", "that the Cabinet Member:".
func isLead(rest string) bool {
	low := strings.Trim(lower(rest), " :-–.,;*")
	return low == "" || low == "that" || low == "to" || low == "that it" || openEnded(rest) && !strings.Contains(rest, ". ") ||
		!closed(rest) && len(words(low)) <= 5 && strings.HasPrefix(low, "that the") && selves[lastWord(low)]
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

// alike reports whether two clauses open with the same word. A "To approve …"
// below a clause with "that" is the agenda of an item whose title was lost.
func alike(a, b string) bool { return is(wordsUpTo(a, 1), 0, "to") == is(wordsUpTo(b, 1), 0, "to") }

// after reads the sentences of the block behind s for further announcements.
func (sw *sweep) after(i int, s sentence) {
	for _, t := range sw.r.sentences(i) {
		if t.start <= s.start {
			continue
		}
		if a, ok := t.opening, t.announces; ok && a.rest < len(t.text) && !isLead(t.text[a.rest:]) {
			g := &gathering{r: sw.r, like: clause{to: a.to, rule: a.rule, section: sw.part.kind}}
			g.add(t.start+a.rest, t.end, "")
			sw.take(g)
		} else if !ok {
			sw.outcome(i, t)
		}
	}
}

func (sw *sweep) take(g *gathering) {
	sw.clauses = append(sw.clauses, g.out...)
	sw.spend(g.spent...)
}

// adopts reports whether a clause only adopts what was put: "to adopt the
// amendment", "adopted the recommendations".
func adopts(low string) bool {
	for _, verb := range []string{"adopt", "approve", "accept", "agree"} {
		i := strings.Index(low, verb)
		if i < 0 || i > 20 {
			continue
		}
		for _, what := range []string{"the amendment", "the motion", "the recommendations", "the recommendation"} {
			if j := strings.Index(low, what); j > i && j < i+18 && len(low) < j+len(what)+30 {
				return true
			}
		}
	}
	return false
}

// adopt makes what was put into decisions, and the adopting sentence one more.
func (sw *sweep) adopt(s sentence, a announcement) {
	sw.adopted(s.text)
	g := &gathering{r: sw.r, like: clause{rule: "adopting sentence", section: sw.part.kind}}
	start := s.start
	if a.rule == "marker word" {
		start += a.rest
	}
	g.add(start, s.end, "")
	sw.take(g)
}

// adoptClause does the same where the adopting words are a clause by themselves.
func (sw *sweep) adoptClause(g *gathering) {
	n := len(sw.clauses) - 1
	last := sw.clauses[n]
	sw.clauses = sw.clauses[:n]
	sw.adopted(g.last())
	last.rule = "adopting sentence"
	sw.clauses = append(sw.clauses, last)
}

func (sw *sweep) adopted(text string) {
	put := sw.proposed
	if low := lower(text); len(sw.motion) > 0 && (strings.Contains(low, "amendment") || strings.Contains(low, "motion") || len(put) == 0) {
		put = sw.motion
	}
	sw.clauses = append(sw.clauses, put...)
	sw.proposed, sw.motion = nil, nil
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

// bare reads resolutions whose marker the stored text has lost: "That:" and a
// list, "The Panel:" and a list of verbs, or a paragraph "That the report be noted."
func (sw *sweep) bare(i int) (next int, ok bool) {
	doc := sw.r.doc
	b := doc.Blocks[i]
	text := doc.Body(b)
	like := clause{rule: "marker lost", section: sw.part.kind}
	if sw.part.kind == civic.DecisionText {
		like.rule = "under a decision label"
	}
	g := &gathering{r: sw.r, like: like, every: sw.every}
	switch {
	case !sw.used(b) && !sw.formal && sw.keyed(i, g):
		next = i + 1
	case sw.every && !sw.formal && !sw.used(b) && !undecided(lower(text)) && sw.decides(text):
		next = max(g.gather(i, sw.part.to), i+1)
	case sw.moved && clauseLike(text):
		sw.motion, next = sw.list(i, clause{rule: "carried motion"})
		return max(next, i+1), true
	case isStem(doc, i, sw.part.to) && kindOfMarker(b.Marker) == noMarker && leadsBare(doc, i):
		g.stem = text
		next = g.gather(i+1, sw.part.to)
		if len(g.out) == 0 {
			return 0, false
		}
	case !sw.used(b) && !sw.formal && sw.orphanList(i):
		next = max(g.gather(i, sw.part.to), i+1)
	case !sw.used(b) && is(wordsUpTo(text, 1), 0, "that") && clauseLike(text) && !sw.formal &&
		(kindOfMarker(b.Marker) == noMarker && firstVerbPassive(text) ||
			kindOfMarker(b.Marker) != noMarker && kindOfMarker(b.Marker) != bulletMarker && !sw.ledByViews(i) && sw.r.subjunctiveIn(text, words(text))):
		next = max(g.gather(i, sw.part.to), i+1)
	default:
		return 0, false
	}
	sw.take(g)
	return next, true
}

// keyed takes a paragraph that holds the whole list: "(KEY) (1) That the scheme
// be approved; (2) That …", "That (a) … and (b) …".
func (sw *sweep) keyed(i int, g *gathering) bool {
	b := sw.r.doc.Blocks[i]
	text := sw.r.doc.Body(b)
	at := 0
	for _, key := range []string{"(KEY)", "(Key)", "(KEY DECISION)", "(Key decision)", "(Key Decision)", "KEY DECISION"} {
		if strings.HasPrefix(text, key) {
			at = len(key)
		}
	}
	rest := strings.TrimLeft(text[at:], " :-–")
	at = len(text) - len(rest)
	segs := inlineList(rest)
	if segs == nil {
		if at > 0 && clauseLike(rest) {
			g.add(b.Body+at, b.End, "")
			return true
		}
		return false
	}
	first := rest[segs[0].start:segs[0].end]
	if !clauseLike(first) && !(is(wordsUpTo(rest, 1), 0, "that") && sw.r.subjunctiveIn(first, words(first))) {
		return false
	}
	for _, s := range segs {
		g.add(b.Body+at+s.start, b.Body+at+s.end, s.number)
	}
	return true
}

// orphanList reports whether a list that begins at block i is a resolution whose
// lead-in was lost: numbered or lettered clauses, each with a decision's subjunctive.
func (sw *sweep) orphanList(i int) bool {
	doc := sw.r.doc
	kind := kindOfMarker(doc.Blocks[i].Marker)
	if kind == noMarker || kind == bulletMarker || kind == decimalMarker || ordinal(doc.Blocks[i].Marker, kind) != 1 || sw.ledByViews(i) || sw.quotedLead(i) {
		return false
	}
	clauses := 0
	for k := i; k < sw.part.to && k < i+8; k++ {
		if kindOfMarker(doc.Blocks[k].Marker) != kind {
			continue
		}
		ws := words(doc.Body(doc.Blocks[k]))
		if is(ws, 0, "to") && clauseLike(doc.Body(doc.Blocks[k])) {
			if f := forms[ws[1].low]; f.verb != civic.VerbAct && f.lemma != "consider" && f.lemma != "receive" {
				clauses++
			}
			continue
		}
		be := nextBe(ws, 0, len(ws))
		if be < 0 || be+1 >= len(ws) {
			text := doc.Body(doc.Blocks[k])
			if is(ws, 0, "that") && selfEnd(ws, 1) > 0 {
				clauses++ // "That Cabinet reviews and recommends"
			} else if clauses == 0 && !sw.r.subjunctiveIn(text, ws) {
				return false
			}
			if d := sw.r.passiveOrSubject(text, ws, 0, min(len(ws), 12)); d.at > 0 && d.owner != "" && commits[d.verb] && isBase(ws, d.at) {
				clauses++ // "officers provide the Committee with"
			}
			continue
		}
		if f, ok := forms[ws[be+1].low]; ok && f.participle && f.verb != civic.VerbAct {
			clauses++
		}
	}
	return clauses > 0
}

// quotedLead reports whether the line above block i opens a quotation that the
// list carries on: a motion's text, or an earlier resolution that is corrected.
func (sw *sweep) quotedLead(i int) bool {
	if i == 0 {
		return false
	}
	text := sw.r.doc.Body(sw.r.doc.Blocks[i-1])
	return strings.HasPrefix(text, "“") && !strings.Contains(text, "”") || strings.HasPrefix(text, "\"") && strings.Count(text, "\"") == 1
}

// subjunctiveIn reports whether a clause has a doer and a plain verb.
func (r *reader) subjunctiveIn(text string, ws []word) bool {
	return r.passiveOrSubject(text, ws, 0, min(len(ws), 16)).at >= 0
}

// spend marks text as used up by a decision.
func (sw *sweep) spend(all ...stretch) {
	sw.spent = append(sw.spent, all...)
	for _, s := range all {
		sw.reach = max(sw.reach, s.end)
	}
}

// used reports whether a decision already holds the block.
func (sw *sweep) used(b doctext.Block) bool {
	if sw.reach <= b.Body {
		return false
	}
	for _, s := range sw.spent {
		if s.start < b.End && s.end > b.Body {
			return true
		}
	}
	return false
}

// decides reports whether a paragraph under a "Decision" label reads like a
// decision and not like an account of the debate.
func (sw *sweep) decides(text string) bool {
	ws := words(text)
	if clauseLike(text) || nextBe(ws, 0, len(ws)) >= 0 || len(ws) <= 6 && !hasWord(ws, "was|were|none|no") {
		return true
	}
	for i := range ws {
		if is(ws, i, "was|were|had|asked|said|advised|queried|stated|noted|provided|welcomed|introduced|presented|declared|received") {
			return false
		}
		if is(ws, i, "is|are") && is(ws, i+1, "to") || is(ws, i, "approve|agree|authorise|approves|agrees|authorises|will|shall|approved|agreed") && i < 12 {
			return true
		}
	}
	d := sw.r.operative(text, ws, 0)
	return d.at >= 0
}

// undecided reports whether a text in a decision's place says that there is none.
func undecided(low string) bool {
	return strings.HasPrefix(low, "decision due") || strings.Contains(low, "exempt from publication") || low == "none" || low == "none." ||
		fieldLine(low) || strings.HasPrefix(low, "do nothing") || purposeLine(low) || strings.HasPrefix(low, "not applicable") || low == "n/a" || strings.HasPrefix(low, "having had regard") || strings.HasPrefix(low, "this decision is exempt") || strings.HasPrefix(low, "(exempt")
}

// pageFields are the labels of a decision's page in ModGov's own template; what
// stands behind them describes the decision and is none.
var pageFields = []string{"decision maker:", "decision status:", "is key decision", "is subject to call in", "is subject to call-in", "report author:",
	"lead officer:", "publication date:", "date of decision:", "decided at meeting:", "effective from:", "conflict of interest:", "dispensation granted:",
	"dispensations granted:", "made at meeting:", "decision published:", "decision due:", "notice of decision:", "wards affected:"}

// fieldLine reports whether a line, in lower case, is a field of a decision's page.
func fieldLine(low string) bool {
	for _, f := range pageFields {
		if strings.HasPrefix(low, f) {
			return true
		}
	}
	return false
}

// purposeLine reports whether a line, in lower case, says what a report is for
// or why a decision was taken: "To ensure that members are kept informed". Its
// label is lost in some copies.
func purposeLine(low string) bool {
	for _, lead := range []string{"to present ", "to consider ", "to ensure ", "to seek ", "to inform ", "to enable ", "to allow ", "to comply "} {
		if strings.HasPrefix(low, lead) {
			return true
		}
	}
	return false
}

// leadsBare reports whether block i is "That:", or names the body alone and the
// list below it consists of decisions' verbs.
func leadsBare(doc *doctext.Document, i int) bool {
	ws := words(doc.Body(doc.Blocks[i]))
	low := strings.Trim(lower(doc.Body(doc.Blocks[i])), " :-–")
	if low == "that" {
		return true
	}
	if len(ws) > 8 || len(ws) == 0 || is(ws, 0, "“|\"") {
		return false
	}
	named := false
	for _, w := range ws {
		named = named || selves[w.low]
	}
	next := words(doc.Body(doc.Blocks[i+1]))
	if !named || len(next) == 0 {
		return false
	}
	f, ok := forms[next[0].low]
	return ok && (f.third || f.past || f.base) && f.verb != civic.VerbOther
}

// ledByViews reports whether the list that holds block i gives members' views or questions.
func (sw *sweep) ledByViews(i int) bool {
	for k := i - 1; k >= sw.part.from && k > i-20; k-- {
		if sw.r.doc.Blocks[k].Marker == "" {
			low := lower(sw.r.doc.Body(sw.r.doc.Blocks[k]))
			return strings.Contains(low, "view") || strings.Contains(low, "comment") || strings.Contains(low, "point") || strings.Contains(low, "suggest") || strings.Contains(low, "question")
		}
	}
	return false
}

// firstVerbPassive reports whether a That-clause holds a subjunctive, "be noted",
// and is no quotation or member's view.
func firstVerbPassive(text string) bool {
	ws := words(text)
	for i := range ws {
		if is(ws, i, "be") && i+1 < len(ws) {
			return true
		}
		if is(ws, i, "agrees|notes|approves|endorses|supports|recommends") {
			return true
		}
	}
	return false
}

// once drops the clauses of a Decision block that the Minutes of the same item
// repeat, word for word or in parts.
func once(doc *doctext.Document, all []clause) []clause {
	all = distinct(doc, unconfirmed(doc, all))
	var minutes []clause
	held := map[string]bool{}
	for _, c := range all {
		if c.section == civic.MinutesText {
			minutes = append(minutes, c)
			for _, w := range words(doc.Text[c.start:c.end]) {
				held[w.low] = true
			}
		}
	}
	if len(minutes) == 0 || len(minutes) == len(all) {
		return all
	}
	out := all[:0:0]
	for _, c := range all {
		if c.section == civic.DecisionText && repeated(doc.Text[c.start:c.end], held) {
			continue
		}
		out = append(out, c)
	}
	return out
}

// unconfirmed drops the sentence that tells of the minutes' approval where a
// marked resolution of the item approves them too.
func unconfirmed(doc *doctext.Document, all []clause) []clause {
	marked := false
	for _, c := range all {
		marked = marked || c.rule == "marker word" && minutesConfirmed(words(doc.Text[c.start:c.end]))
	}
	if !marked {
		return all
	}
	out := all[:0:0]
	for _, c := range all {
		if c.rule != "item noted or approved" || !minutesConfirmed(words(doc.Text[c.start:c.end])) {
			out = append(out, c)
		}
	}
	return out
}

// distinct drops clauses that repeat an earlier one of the item word for word.
func distinct(doc *doctext.Document, all []clause) []clause {
	seen := map[string]bool{}
	out := all[:0:0]
	for _, c := range all {
		key := fold(lower(doc.Text[c.start:c.end]))
		if seen[key] {
			continue
		}
		seen[key] = true
		out = append(out, c)
	}
	return out
}

// repeated reports whether nine in ten of the words of text are held.
func repeated(text string, held map[string]bool) bool {
	n, hit := 0, 0
	for _, w := range words(text) {
		if w.mark() {
			continue
		}
		n++
		if held[w.low] {
			hit++
		}
	}
	return n > 0 && hit*10 >= n*9
}
