package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

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
		next = max(g.gather(i+1, sw.part.to), i+1)
	case sw.every && !sw.formal && !sw.used(b) && !undecided(lower(text)) && sw.decides(text):
		next = max(g.gather(i, sw.part.to), i+1)
	case sw.moved && clauseLike(text):
		sw.motion, next = sw.list(i, clause{rule: "carried motion"})
		return max(next, i+1), true
	case isStem(doc, i, sw.part.to) && (kindOfMarker(b.Marker) == noMarker || kindOfMarker(b.Marker) == decimalMarker) && leadsBare(doc, i):
		g.stem = text
		next = g.gather(i+1, sw.part.to)
		if len(g.out) == 0 {
			return 0, false
		}
	case !sw.used(b) && !sw.formal && sw.orphanList(i):
		next = max(g.gather(i, sw.part.to), i+1)
	case !sw.used(b) && is(wordsUpTo(text, 1), 0, "that") && clauseLike(text) && !sw.formal &&
		(kindOfMarker(b.Marker) == noMarker && (firstVerbPassive(text) || sw.r.laysOn(text)) ||
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
		mark, skip := leadMarker(rest)
		if at > 0 && clauseLike(rest[skip:]) {
			if skip > 0 { // "(KEY) (1) To support", and "(2) To receive" below it
				g.top.begins(mark)
			}
			g.add(b.Body+at+skip, b.End, printedNumber(mark))
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
	if i > sw.part.from && summary(doc.Whole(doc.Blocks[i-1])) {
		return false
	}
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
			if d := sw.r.passiveOrSubject(text, ws, 0, min(len(ws), 12)); d.at > 0 && d.owner != "" && commits[d.verb] && (isBase(ws, d.at) || is(ws, d.at, "reconvene|convene")) {
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

// ledByViews reports whether the list that holds block i gives members' views or
// questions: the paragraph above it leads in some, and does not only tell of one.
func (sw *sweep) ledByViews(i int) bool {
	for k := i - 1; k >= sw.part.from && k > i-20; k-- {
		if sw.r.doc.Blocks[k].Marker == "" {
			text := sw.r.doc.Body(sw.r.doc.Blocks[k])
			low := lower(text)
			if closed(text) && !strings.Contains(low, "following") && !strings.Contains(low, "these") {
				return false
			}
			if sw.r.labelLine(text) == deciding {
				return false // "Committee's view:", "Points for action:"
			}
			return sw.r.labelLine(text) == saying && !strings.Contains(low, "motion") || strings.Contains(low, "view") || strings.Contains(low, "comment") || strings.Contains(low, "point") || strings.Contains(low, "suggest") || strings.Contains(low, "question")
		}
	}
	return false
}

// laysOn reports whether a That-clause lays a deed on somebody who is named, "That officers
// explore joint working".
func (r *reader) laysOn(text string) bool {
	ws := words(text)
	for k := 2; k+3 < len(ws) && k < 8; k++ {
		if r.turnsTo(text, ws, k) && hasWord(ws[k+2:], "before") && !finiteBefore(ws[1:], k-1) {
			return true // "That the Panel see the lease before it is signed"
		}
	}
	if len(ws) < 5 || hasWord(ws[:min(len(ws), 12)], "was|were|is|are|had|has|would|could|will|did") {
		return false
	}
	d := r.passiveOrSubject(text, ws, 1, min(len(ws), 16))
	if (d.at <= 1 || !isBase(ws, d.at)) && !hasFinite(ws) {
		if bid, ok := r.mandated(text, ws, 1); ok && bid.owner != "" && ofOffice(words(bid.owner)) && commits[bid.verb] {
			return true // "That the Clerk order two bins"
		}
	}
	return d.at > 1 && d.owner != "" && commits[d.verb] && isBase(ws, d.at)
}

// firstVerbPassive reports whether a That-clause holds a subjunctive, "be noted",
// and is no quotation or member's view.
func firstVerbPassive(text string) bool {
	ws := words(text)
	for i := range ws {
		if is(ws, i, "would|could|was|had") && is(ws, 0, "that") && i > 1 && i < 5 && !is(ws, 1, "the|a|an|this|its|all|any|members|officers|he|she|they|it") {
			return false // "That concern would be passed on": which concern
		}
		if is(ws, i, "be") && i+1 < len(ws) || is(ws, i, "stand") && is(ws, i+1, "referred|remitted|deferred|adjourned|over") {
			return true
		}
		if is(ws, i, "agrees|notes|approves|endorses|supports|recommends") {
			return true
		}
	}
	return false
}
