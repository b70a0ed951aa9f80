package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// A clause is one decision before it is judged.
type clause struct {
	start, end int    // bytes of Document.Text; markers of sub-lists lie inside, its own in front
	number     string // as records carry it
	stem       string // what the list is led in by: "Officers will be asked to provide"
	to         string // the body that the whole block recommends to
	only       bool   // the whole block only recommends
	rule       string
	section    civic.SectionKind
}

// A list is the numbering of the clauses that are being gathered.
type list struct {
	kind  markerKind
	paren bool
	last  int
}

// takes reports whether marker m carries the list on, and moves the list on.
func (l *list) takes(m string) bool {
	kind := kindOfMarker(m)
	if l.kind == letterMarker && kind == romanMarker && len(strings.Trim(m, "().")) == 1 {
		kind = letterMarker // "i" after "h"
	}
	if l.kind != kind || l.paren != strings.HasPrefix(unstarred(m), "(") {
		return false
	}
	if kind == bulletMarker {
		return true
	}
	n := ordinal(m, kind)
	if n <= l.last || n > l.last+3 {
		return false
	}
	l.last = n
	return true
}

// begins makes m the first marker of the list.
func (l *list) begins(m string) {
	l.kind, l.paren = kindOfMarker(m), strings.HasPrefix(unstarred(m), "(")
	if l.kind == romanMarker && len(strings.Trim(m, "().")) == 1 && !strings.EqualFold(strings.Trim(m, "()."), "i") {
		l.kind = letterMarker
	}
	l.last = ordinal(m, l.kind)
}

// goesOn reports whether marker m begins the list or carries it on, and moves the list on.
func (l *list) goesOn(m string) bool {
	if kindOfMarker(m) == noMarker {
		return false
	}
	if l.kind == noMarker {
		l.begins(m)
		return l.kind == bulletMarker || l.last == 1
	}
	return l.takes(m)
}

// A gathering is the clauses that stand below an announcement.
type gathering struct {
	r       *reader
	like    clause // what every clause of it has in common
	top     list
	out     []clause
	spent   []stretch
	every   bool // every paragraph is a clause, as on a decision's page
	stem    string
	pending bool // the last clause ended open: "that:"
}

// gather reads clauses from block i up to block to, and returns the block at which it stopped.
func (g *gathering) gather(i, to int) int {
	doc := g.r.doc
	for ; i < to; i++ {
		b := doc.Blocks[i]
		if g.subheading(i, to) {
			g.stem = ""
			continue
		}
		if b.Kind == doctext.TableRow && len(g.out) == 0 || g.ends(i) {
			return i
		}
		if next := g.quotedBelow(i, to); next > i {
			i = next - 1
			continue
		}
		if b.Marker == "" && len(g.out) == 0 && conditionsBelow(doc.Body(b)) {
			g.add(b.Body, b.End, "")
			for i+1 < to && kindOfMarker(doc.Blocks[i+1].Marker) != noMarker {
				i++
				g.spent = append(g.spent, stretch{doc.Blocks[i].Start, doc.Blocks[i].End})
			}
			continue
		}
		if kindOfMarker(b.Marker) != noMarker {
			if !g.marked(i) {
				return i
			}
			continue
		}
		if !g.unmarked(i, to) {
			return i
		}
	}
	return i
}

// subheading reports whether block i is a heading inside the resolution that
// says who decides: "Decisions of Cabinet", "Decision of the Leader".
func (g *gathering) subheading(i, to int) bool {
	doc := g.r.doc
	b := doc.Blocks[i]
	text := doc.Body(b)
	if b.Marker != "" || len(text) > 70 || closed(text) || openEnded(text) || allCaps(text) || i+1 >= to || !strings.HasPrefix(lower(text), "decision") {
		return false
	}
	next := doc.Blocks[i+1]
	return clauseLike(doc.Body(next)) || kindOfMarker(next.Marker) != noMarker || openEnded(doc.Body(next))
}

// ends reports whether block i cannot belong to the resolution.
func (g *gathering) ends(i int) bool {
	text := g.r.doc.Body(g.r.doc.Blocks[i])
	if _, label := labelOf(text); label || endsResolution(text) || starNote(g.r.doc.Whole(g.r.doc.Blocks[i])) != "" || moving(lower(text)) || fieldLine(lower(text)) {
		return true
	}
	b := g.r.doc.Blocks[i]
	if b.Kind == doctext.Heading && b.Marker == "" && (len(g.out) > 0 || allCaps(text)) && !isStem(g.r.doc, i, len(g.r.doc.Blocks)) {
		return true
	}
	if kindOfMarker(b.Marker) != noMarker && (len(g.out) > 0 || g.stem != "") {
		return false // a list goes on, whatever word its clause opens with
	}
	if len(g.out) == 0 && g.stem == "" && strings.HasPrefix(lower(text), "deferred") {
		return false
	}
	if ss := g.r.sentences(i); len(ss) > 0 {
		if a, ok := ss[0].opening, ss[0].announces; ok && a.rule == "marker word" {
			return true
		}
	}
	return false
}

// marked takes a list item: a new clause, or part of the one above it.
func (g *gathering) marked(i int) bool {
	b := g.r.doc.Blocks[i]
	switch {
	case len(g.out) > 0 && !g.pending && g.narrativeAt(i):
		return false
	case len(g.out) == 0:
		g.top.begins(b.Marker)
	case g.top.kind != noMarker && g.top.takes(b.Marker):
	case g.top.kind == noMarker && !g.pending && kindOfMarker(b.Marker) != bulletMarker && ordinal(b.Marker, kindOfMarker(b.Marker)) == 1:
		g.top.begins(b.Marker)
	case g.top.kind == noMarker && !g.pending:
		return false
	case g.top.kind == bulletMarker && kindOfMarker(b.Marker) != bulletMarker && !g.pending:
		return false
	case g.minuted(i):
		return false
	default:
		g.extend(i)
		return true
	}
	g.add(b.Body, b.End, printedNumber(b.Marker))
	g.pending = openEnded(g.r.doc.Body(b))
	return true
}

// minuted reports whether block i is a numbered paragraph of the minute behind a
// list that has ended: "7.1 Mrs Ode thought it dear" below "2. That …". What
// bears the number of the last clause, "2.1", may be part of it.
func (g *gathering) minuted(i int) bool {
	b := g.r.doc.Blocks[i]
	if kindOfMarker(b.Marker) != decimalMarker || g.top.kind == noMarker || g.top.kind == decimalMarker || g.pending || !closed(g.last()) {
		return false
	}
	whole, _, _ := strings.Cut(strings.Trim(b.Marker, "()"), ".")
	n, _ := small(whole)
	return (g.top.kind != digitMarker || n != g.top.last) && !clauseLike(g.r.doc.Body(b))
}

// extend lets the last clause run on to the end of block i.
func (g *gathering) extend(i int) {
	b := g.r.doc.Blocks[i]
	if n := len(g.out); n > 0 {
		g.out[n-1].end = g.trimmed(g.out[n-1].start, b.End)
	}
	g.spent = append(g.spent, stretch{b.Start, b.End})
}

// unmarked takes a paragraph without a number: a stem, a clause, or the rest of one.
func (g *gathering) unmarked(i, to int) bool {
	doc := g.r.doc
	b := doc.Blocks[i]
	text := doc.Body(b)
	if number, at := worded(text); at > 0 {
		g.add(b.Body+at, b.End, number)
		g.pending = openEnded(text)
		return true
	}
	switch {
	case len(g.out) == 0 && isStem(doc, i, to):
		g.stem = text
		g.spent = append(g.spent, stretch{b.Start, b.End})
		return true
	case len(g.out) == 0 || g.top.kind == noMarker && (clauseLike(text) || g.every || g.like.rule == "decision heading" && toDoIt(text)):
		g.paragraph(i)
		return true
	case g.pending || startsLower(text) && !closed(g.last()):
		g.extend(i)
		g.pending = openEnded(text)
		return true
	case adviceTo(text) && g.resumes(i, to):
		g.stem = ""
		g.spent = append(g.spent, stretch{b.Start, b.End})
		return true
	case !(openEnded(text) && headsList(text)) && g.resumes(i, to):
		g.extend(i)
		return true
	case isStem(doc, i, to) && headsList(text):
		// "Approved:" between two runs of one numbering
		g.stem = text
		g.spent = append(g.spent, stretch{b.Start, b.End})
		return true
	}
	return false
}

// resumes reports whether the list goes on a few short lines below block i, so
// that those lines belong to the clause above: names under "be appointed –".
func (g *gathering) resumes(i, to int) bool {
	doc := g.r.doc
	if g.top.kind == noMarker || g.top.kind == bulletMarker {
		return false
	}
	for k := i; k < to && k < i+12; k++ {
		b := doc.Blocks[k]
		if kindOfMarker(b.Marker) != noMarker {
			ahead := g.top
			return ahead.takes(b.Marker)
		}
		if text := doc.Body(b); len(text) > 160 || k > i && g.ends(k) || b.Kind == doctext.Heading {
			return false
		}
	}
	return false
}

// adviceTo reports whether a line between two runs of one numbering says whom the second
// is for: "Recommendations to officers".
func adviceTo(text string) bool {
	ws := wordsUpTo(text, 12)
	return len(text) < 70 && !closed(text) && is(ws, 0, "recommendation|recommendations|request|requests|action|actions|advice") && is(ws, 1, "to|for") && len(ws) < 10
}

// headsList reports whether a stem is a decision's verb and little else: "Noted:", "That cabinet approves:".
func headsList(text string) bool {
	ws := words(text)
	for i := range ws {
		if i < 6 {
			if f, ok := forms[ws[i].low]; ok && (f.third || f.past) {
				return len(ws) <= 8
			}
		}
	}
	return false
}

func (g *gathering) last() string {
	c := g.out[len(g.out)-1]
	return g.r.doc.Text[c.start:c.end]
}

// paragraph takes the sentences of a paragraph that read like clauses; the
// others stay narrative, except where every paragraph decides.
func (g *gathering) paragraph(i int) {
	ss := g.r.sentences(i)
	for k, s := range ss {
		if elsewhere(s.text) || k > 0 && !g.every && !clauseLike(s.text) || g.every && (undecided(lower(s.text)) || narrates(s.words)) {
			continue
		}
		g.add(s.start, s.end, "")
	}
	g.pending = len(ss) > 0 && openEnded(ss[len(ss)-1].text)
}

// elsewhere reports whether a sentence in brackets only says where the resolution
// is printed: "(The resolution is set out in a confidential minute.)"
func elsewhere(text string) bool {
	ws := wordsUpTo(text, 24)
	return strings.HasPrefix(text, "(") && hasWord(ws, "resolution|minute|decision") && hasWord(ws, "set|recorded|contained|printed") && hasWord(ws, "is|are")
}

// narrates reports whether a sentence tells of the debate: somebody spoke or was
// told before it comes to any decision.
func narrates(ws []word) bool {
	if is(ws, 0, "there") && is(ws, 1, "is|are|was|were") && !is(ws, 2, "to") {
		return true
	}
	if !is(ws, 0, "that|to") && hasWord(ws, "was|were|had|would") && !hasWord(ws, "approved|agreed|resolved|granted|refused|endorsed|deferred|appointed|elected|adopted|confirmed|rejected|noted") {
		if be := nextBe(ws, 0, len(ws)); be < 0 || is(ws, be-2, "would") {
			return true
		}
	}
	for i := range ws {
		if i > 14 || is(ws, i, "be|approved|agreed|resolved|noted") && i > 0 {
			return false
		}
		if i > 0 && speaking[ws[i].low] && !is(ws, i, "agreed|requested|asked") || is(ws, i, "introduced|presented|thanked") || is(ws, i, "were|was") && is(ws, i+1, "advised|informed|told|reminded|illustrated|provided") {
			return true
		}
	}
	return false
}

// add appends a clause and marks its text as spent.
func (g *gathering) add(start, end int, number string) {
	if at, action := runsInto(g.r.doc.Text[start:end]); at > 0 {
		if !action {
			g.spent = append(g.spent, stretch{start, end})
		}
		end = start + at
	}
	g.spent = append(g.spent, stretch{start, end})
	end = g.trimmed(start, end)
	if end <= start {
		return
	}
	c := g.like
	c.start, c.end, c.number, c.stem = start, end, number, g.stem
	g.out = append(g.out, c)
}

// runIn finds behind a sentence the label of an action, or of reasons and the like, that runs in:
// "… in May. ACTION: Ms Orme to write", "… by June. Reason for decision: to save money".
var runIn = regexp.MustCompile(`[.;)]\s+(?:((?:ACTIONS?|Actions?)(?: (?:[Pp]oints?|POINTS?))?(?: [0-9]{1,3}| \([^()]{2,40}\))?)|(?:REASONS?|Reasons?|Alternatives?|ALTERNATIVES?|Options?)(?: (?:for|FOR) (?:the |THE )?(?:decisions?|DECISIONS?|recommendations?)| (?:considered|CONSIDERED|rejected)| (?:options )?considered and rejected)?)\s*[:–]\s`)

// runsInto returns the byte at which such a label opens, 0 where none does, and whether it is an action's.
func runsInto(text string) (at int, action bool) {
	m := runIn.FindStringSubmatchIndex(text)
	if m == nil {
		return 0, false
	}
	return m[0] + 1, m[2] >= 0
}

// trimmed returns where a clause ends without the "and" that leads to the next.
func (g *gathering) trimmed(start, end int) int {
	text := strings.TrimRight(g.r.doc.Text[start:end], " ")
	for _, tail := range []string{"; and", ", and", ";and", " and", "; or"} {
		if rest, ok := strings.CutSuffix(text, tail); ok {
			text = rest
			if tail[0] == ';' {
				text += ";"
			}
			break
		}
	}
	return start + len(text)
}

// openEnded reports whether text waits for a list: "be recommended that:".
func openEnded(text string) bool {
	text = strings.TrimRight(text, " ")
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, ":-") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, " -") || strings.HasSuffix(text, ",")
}

// isStem reports whether block i leads in a list that follows it.
func isStem(doc *doctext.Document, i, to int) bool {
	text := doc.Body(doc.Blocks[i])
	if i+1 >= to {
		return false
	}
	bare := false
	if len(text) < 40 {
		low := strings.Trim(lower(text), " :-–")
		bare = low == "that" || low == "to" || low == "that the"
	}
	next := kindOfMarker(doc.Blocks[i+1].Marker) != noMarker
	if bare || next && openEnded(text) {
		return true
	}
	if openEnded(text) && (len(text) < 80 || len(text) < 200 && strings.Contains(lower(text), "recommend")) && clauseLike(doc.Body(doc.Blocks[i+1])) {
		return true
	}
	return next && !closed(text) && len(text) < 160
}

// closed reports whether text ends like a sentence or clause.
func closed(text string) bool {
	text = strings.TrimRight(text, " )\"'”’")
	if text == "" {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text)
	return r == '.' || r == ';' || r == '!' || r == '?'
}

// clauseLike reports whether a paragraph reads like a clause: "That …", "To note …".
func clauseLike(text string) bool {
	ws := wordsUpTo(text, 3)
	if len(ws) < 3 {
		return false
	}
	if is(ws, 0, "that|than") {
		return true
	}
	if is(ws, 0, "to") {
		f, ok := forms[ws[1].low]
		return ok && f.base
	}
	return false
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// moving reports whether a line, in lower case, puts a motion or amendment.
func moving(low string) bool {
	if strings.Contains(low, "had been moved") || strings.Contains(low, "had moved") {
		return false // it tells of a motion at another meeting
	}
	if strings.Contains(low, "proposed by") && strings.Contains(low, "seconded by") && (openEnded(low) || strings.HasSuffix(low, " that")) {
		return true
	}
	return strings.HasPrefix(low, "moved by") || strings.HasPrefix(low, "proposed by") || strings.HasPrefix(low, "seconded by") ||
		strings.Contains(low, " moved") && (strings.Contains(low, "seconded") || strings.Contains(low, "moved:") || strings.Contains(low, "amendment"))
}
