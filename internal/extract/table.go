package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/when"
)

// unrolled returns doc with every table row that holds prose as a block for
// each cell, over the same text: some minutes are one large table. Rows of
// short cells stay rows.
func unrolled(doc *doctext.Document) *doctext.Document {
	any, joined := false, runOn(doc)
	minuted := minuteTables(doc)
	for _, b := range doc.Blocks {
		any = any || proseRow(doc, b)
	}
	any = any || len(minuted) > 0
	if !any && !joined {
		return doc
	}
	split := func(b doctext.Block) []doctext.Block {
		if !joined {
			return []doctext.Block{b}
		}
		return parted(doc, b)
	}
	flat := *doc
	flat.Blocks = make([]doctext.Block, 0, len(doc.Blocks)+16)
	for _, b := range doc.Blocks {
		if !proseRow(doc, b) && !(b.Kind == doctext.TableRow && minuted[b.Table]) {
			flat.Blocks = append(flat.Blocks, split(b)...)
			continue
		}
		for _, c := range b.Cells {
			if strings.TrimSpace(doc.CellText(c)) != "" {
				flat.Blocks = append(flat.Blocks, split(cellBlock(doc, b, c))...)
			}
		}
	}
	return &flat
}

// minuteTables returns the tables that hold the minutes themselves, the matter in one column
// and in another who is to see to it.
func minuteTables(doc *doctext.Document) map[int]bool {
	var all map[int]bool
	last := 0
	for _, b := range doc.Blocks {
		if b.Kind != doctext.TableRow || b.Table == last {
			continue
		}
		last = b.Table
		text, who, elsewise := false, false, len(b.Cells) < 2 || len(b.Cells) > 4
		for _, c := range b.Cells {
			low := strings.Trim(lower(doc.CellText(c)), " :.")
			switch {
			case minuteHeads[low] || low == "matter" || low == "matters" || low == "matter discussed" || low == "minute" || low == "discussion and actions" || low == "item and discussion":
				text = true
			case low == "by" || low == "action by" || low == "who" || low == "initials" || low == "for action by" || low == "by whom":
				who = true
			case low != "" && !rowLabel[lastWord(low)]:
				elsewise = true
			}
		}
		if text && who && !elsewise {
			if all == nil {
				all = map[int]bool{}
			}
			all[b.Table] = true
		}
	}
	return all
}

// runOn reports whether the paper is a page that was saved without its line
// breaks. A label inside a line of printed minutes is none: "Variation
// Decision: Phase 2 of the heat network" is the title of a report.
func runOn(doc *doctext.Document) bool {
	if doc.Kind != "text" {
		return false
	}
	for _, b := range doc.Blocks {
		text := doc.Text[b.Body:b.End]
		if at := inlineLabel(text); b.Kind != doctext.TableRow && at > 0 && strings.Contains(text[at:], "Minutes:") {
			return true
		}
	}
	return false
}

// inlineLabels stand inside a line where the text of a page was saved without
// its line breaks: "Apologies Minutes: There were none."
var inlineLabels = []string{"Additional documents:", "Minutes:", "Decision:"}

// inlineLabel returns where the first label inside s begins, 0 if there is none
// behind its beginning.
func inlineLabel(s string) int {
	best := 0
	for _, l := range inlineLabels {
		for from := 0; ; {
			i := strings.Index(s[from:], l)
			if i < 0 {
				break
			}
			i += from
			from = i + len(l)
			if i > 0 && s[i-1] == ' ' && i < 1500 && (best == 0 || i < best) && !strings.HasSuffix(s[:i], "of ") && !strings.HasSuffix(s[:i], "the ") && !strings.HasSuffix(s[:i], "/ ") {
				best = i
			}
		}
	}
	return best
}

// parted splits a block at the labels inside it.
func parted(doc *doctext.Document, b doctext.Block) []doctext.Block {
	if b.Kind == doctext.TableRow {
		return []doctext.Block{b}
	}
	var out []doctext.Block
	for {
		text := doc.Text[b.Body:b.End]
		label := ""
		for _, l := range inlineLabels {
			if strings.HasPrefix(text, l+" ") {
				label = l
			}
		}
		if label != "" {
			head := b
			head.Kind, head.End = doctext.Caption, b.Body+len(label)
			out = append(out, head)
			b = doctext.Block{Kind: doctext.Paragraph, Role: b.Role, Start: head.End + 1, Body: head.End + 1, End: b.End, Page: b.Page, Anchor: b.Anchor}
			continue
		}
		at := inlineLabel(text)
		if at == 0 {
			break
		}
		head := b
		head.End = b.Body + len(strings.TrimRight(text[:at], " "))
		if end := titleEnd(text[:at]); len(out) == 0 && end > 0 {
			title := b
			title.Kind, title.End = doctext.Heading, b.Body+end
			out = append(out, title)
			head.Start = b.Body + end + len(text[end:at]) - len(strings.TrimLeft(text[end:at], " "))
			head.Kind, head.Marker, head.Body = doctext.Paragraph, "", head.Start
		} else if len(out) == 0 && at < 200 {
			head.Kind = doctext.Heading
		}
		if head.End > head.Start {
			out = append(out, head)
		}
		b = doctext.Block{Kind: doctext.Paragraph, Role: b.Role, Start: b.Body + at, Body: b.Body + at, End: b.End, Page: b.Page, Anchor: b.Anchor}
	}
	return append(out, b)
}

// agendaLeads are the words by which an agenda says what an item is for.
var agendaLeads = []string{" To receive ", " To confirm ", " To consider ", " To approve ", " To note ", " To agree ", " To determine ", " To appoint ", " To elect "}

// titleEnd returns where the title of an item ends that runs into what the agenda
// says of it: "MINUTES PDF 77 KB The Board will be asked to agree", "14 Apologies To
// receive any apologies". It is 0 where the text is title throughout, or none.
func titleEnd(text string) int {
	for _, size := range []string{" KB ", " MB "} {
		if i := strings.Index(text, size); i > 0 && strings.Contains(text[:i], "PDF ") {
			return i + len(size) - 1
		}
	}
	first := 0
	for _, lead := range agendaLeads {
		if i := strings.Index(text, lead); i > 0 && i < 120 && (first == 0 || i < first) {
			first = i
		}
	}
	if first > 0 {
		return first
	}
	end := 0
	for i, w := range words(text) {
		if strings.ToUpper(w.raw) != w.raw {
			if i < 2 || end < 8 || !w.capital() {
				return 0
			}
			return end
		}
		end = w.end
	}
	return 0
}

// proseRow reports whether a row has a cell that only minutes would hold: a
// resolution, or a label of one.
func proseRow(doc *doctext.Document, b doctext.Block) bool {
	if b.Kind != doctext.TableRow || b.Role == doctext.RoleItem {
		return false
	}
	for i, c := range b.Cells {
		text := doc.CellText(c)
		if i+1 < len(b.Cells) && decisionCell(text) && clauseLike(doc.CellText(b.Cells[i+1])) {
			return true
		}
		if strings.Contains(text, "RESOLVED") || strings.HasPrefix(text, "Resolved") || strings.HasPrefix(text, "Minutes:") || strings.HasPrefix(text, "Decision:") ||
			strings.HasPrefix(text, "AGREED") || len(text) > 400 && strings.Count(text, ". ") > 2 {
			return true
		}
	}
	return false
}

// decisionCell reports whether a cell is the label of the decision beside it.
func decisionCell(text string) bool {
	switch strings.Trim(lower(text), " :") {
	case "decision", "decisions", "resolution", "resolved", "agreed":
		return true
	}
	return false
}

// cellBlock is one cell as a paragraph, or a list item where it opens with a number.
func cellBlock(doc *doctext.Document, b doctext.Block, c doctext.Cell) doctext.Block {
	out := doctext.Block{Kind: doctext.Paragraph, Role: b.Role, Start: c.Start, Body: c.Start, End: c.End, Page: b.Page, Anchor: b.Anchor}
	word, _, ok := strings.Cut(doc.CellText(c), " ")
	if ok && len(word) <= 6 && strings.ContainsAny(word, ".)") && kindOfMarker(word) != noMarker {
		out.Kind, out.Marker, out.Body = doctext.ListItem, word, c.Start+len(word)+1
	}
	return out
}

// An actionTable says which column of a table of actions holds what; -1 is none.
type actionTable struct {
	what, owner, due int
	by               bool // the column of days gives the last of them
	loose            bool // the deeds stand below a head that only says which row it is
	outcome          bool // the deeds stand in a column of outcomes
	mixed            bool // what is to be done stands among what was noted, approved or only said
	state            int  // how far each row is, in a log of actions: only what is new is promised
	raised           int  // the meeting at which each row was asked for
	rag              int  // a colour or letter that says how far each row is
}

// actionHeader reads the header of a table of actions: what, by whom, by when.
// A table with a column of progress tracks earlier promises, but for its new rows.
func actionHeader(doc *doctext.Document, b doctext.Block) (actionTable, bool) {
	t := actionTable{what: -1, owner: -1, due: -1, state: -1, raised: -1, rag: -1}
	matter, by, outcome, portfolio, text, other, numbered := -1, -1, -1, -1, false, false, false
	for i, c := range b.Cells {
		low := strings.Trim(lower(doc.CellText(c)), " :.")
		if len(low) > 30 {
			return t, false
		}
		switch {
		case raisedHead(low):
			t.raised = i
		case low == "rag" || low == "rag rating" || low == "rag status":
			t.rag = i
		case beside(low):
		case strings.HasPrefix(low, "action") && rowLabel[strings.Trim(lastWord(low), ".")]:
			numbered = true // "Action no.": the deed stands under another head
		case outcomeHead(low):
			outcome = i
		case strings.Contains(low, "status") || strings.Contains(low, "progress") || strings.Contains(low, "update") || strings.Contains(low, "complete") || strings.Contains(low, "outcome") || low == "position":
			if t.state >= 0 {
				return t, false
			}
			t.state = i
		case ownerHead(low):
			t.owner = i
		case low == "by":
			by = i
		case low != "date" && dueHead(low):
			t.due, t.by = i, hasWord(words(low), "by")
		case strings.HasPrefix(low, "action") || numberedAction(low) || low == "agreed action" || low == "agreed actions" || low == "required action" || strings.HasPrefix(low, "what ") || low == "what" || low == "task" || low == "tasks" || low == "to do" || low == "agreed" || low == "agreement" || low == "follow-up" || low == "next step" || low == "next steps" || deedHead(low):
			t.what = i
			t.mixed = strings.ContainsAny(low, "/&")
		case low == "matter" || low == "matters" || low == "issue" || low == "issues" || low == "point" || low == "points" || low == "description" || low == "item" || low == "details" || low == "detail":
			matter = i
		case low == "management response" || low == "management action" || low == "agreed management action":
			t.what, t.mixed = i, true // beside what an audit found
		case low == "date":
			t.raised = i // of asking, where another column says by when
		case low == "portfolio" || low == "service" || low == "directorate":
			portfolio = i
		case t.raised >= 0 && t.state < 0 && i > t.raised && howFar(low):
			t.state = i
		case minuteHeads[low] || heardHead(low):
			text = true
		case low != "" && !rowLabel[lastWord(low)]:
			other = true // "Position", "Reply", "Where are we?": how far it is
		}
	}
	if t.state < 0 {
		t.state = t.rag
	}
	switch {
	case by >= 0 && t.owner < 0 && t.due >= 0:
		t.owner = by
	case by >= 0:
		t.due, t.by = by, true
	}
	if t.due < 0 && dated(doc, b, t.raised) {
		t.due, t.raised = t.raised, -1
	}
	if t.what < 0 && numbered {
		t.what, matter = matter, -1
	}
	if t.owner < 0 && t.what >= 0 && t.due >= 0 {
		t.owner = portfolio
	}
	if t.what < 0 && outcome >= 0 && t.state < 0 && !registers(doc, b) {
		t.what, t.mixed, t.outcome, other = outcome, true, true, false // "Site", "Power": whatever else a list of outcomes gives
	} else if outcome >= 0 && !t.mixed {
		if t.state >= 0 {
			return t, false
		}
		t.state = outcome
	}
	if other {
		return t, false
	}
	if t.what < 0 && matter >= 0 && t.due >= 0 {
		t.what, t.loose = matter, true
	}
	if t.owner < 0 && t.state < 0 && t.what > 0 && (text || nextHead(lower(doc.CellText(b.Cells[t.what]))) || t.mixed || matter >= 0) && !t.loose {
		t.mixed = true // the action in the margin of the minutes
		return t, true
	}
	return t, t.what >= 0 && (t.owner >= 0 || t.mixed || t.state >= 0 && t.due >= 0)
}

// dated reports whether the head of column i says no more than "Date".
func dated(doc *doctext.Document, b doctext.Block, i int) bool {
	return i >= 0 && strings.Trim(lower(doc.CellText(b.Cells[i])), " :.") == "date"
}

// outcomeHead reports whether a column gives what became of each row: in a log that is how far
// it is, and where there is no other deed it is what was decided.
func outcomeHead(low string) bool {
	switch low {
	case "outcome", "outcomes", "decision", "decisions", "resolution", "resolutions", "conclusion", "determination", "outcome agreed", "agreed outcome", "decision/action", "decision / action",
		"action/decision", "outcome/action", "resolution/action", "decision and action", "decision or action", "decisions/actions", "decisions and actions":
		return true
	}
	return false
}

// minuteHeads are the heads of columns that hold the minutes themselves.
var minuteHeads = setOf("discussion summary notes note comments narrative business background context")

// registers reports whether the header is of a register of decisions or of a plan of those
// to come: who takes them, when, and whom to ask.
func registers(doc *doctext.Document, b doctext.Block) bool {
	for _, c := range b.Cells {
		low := lower(doc.CellText(c))
		for _, sign := range []string{"maker", "date", "author", "contact", "consult", "notice", "key", "ward", "portfolio", "call-in", "call in", "published", "taken by"} {
			if strings.Contains(low, sign) {
				return true
			}
		}
	}
	return false
}

// rowLabel are the heads of columns that only say which row it is.
var rowLabel = setOf("no number ref rec code reference minute minutes item meeting topic subject priority id # agenda title heading page paragraph para")

// numberedAction reports whether the head of a column is two that a sheet prints too close
// together to be told apart: "Ref Action", "No. Action".
func numberedAction(low string) bool {
	first, rest, two := strings.Cut(low, " ")
	return two && rowLabel[strings.TrimRight(first, ".")] && (rest == "action" || rest == "actions" || rest == "action agreed" || rest == "action required")
}

// withoutNumber leaves out the number of a row that runs into its deed, "6.1 Map to be drawn".
func withoutNumber(doc *doctext.Document, c doctext.Cell) doctext.Cell {
	first, rest, two := strings.Cut(doc.CellText(c), " ")
	if k := kindOfMarker(first); two && (k == digitMarker || k == decimalMarker) {
		c.Start += len(first) + 1 + len(rest) - len(strings.TrimLeft(rest, " "))
	}
	return c
}

// tabled returns the actions of the tables of actions in an item's minutes.
func (r *reader) tabled(s span) []civic.Record {
	var out []civic.Record
	for _, p := range s.parts {
		if p.kind != civic.MinutesText {
			continue
		}
		var head actionTable
		table, fresh := 0, false
		for i := p.from; i < p.to; i++ {
			b := r.doc.Blocks[i]
			if b.Kind != doctext.TableRow {
				continue
			}
			if rec, ok := r.labelledRow(b); ok {
				out = append(out, rec)
			} else if t, ok := actionHeader(r.doc, b); ok {
				head, table, fresh = t, b.Table, r.freshRows(i, t, s.title)
			} else if table != 0 && b.Table == table {
				if rec, ok := r.tableRow(b, head, fresh || arising(s.title)); ok {
					out = append(out, rec)
				}
			}
		}
	}
	return out
}

// labelledRow makes an action of a row that says itself that it is one, "ACTION 32"
// and beside it who is to do what. A third cell would say how far it is: a tracker.
func (r *reader) labelledRow(b doctext.Block) (civic.Record, bool) {
	if len(b.Cells) != 2 {
		return civic.Record{}, false
	}
	label, c := words(r.doc.CellText(b.Cells[0])), b.Cells[1]
	text := r.doc.CellText(c)
	if !is(label, 0, "action") || len(label) > 4 || len(label) > 1 && !is(label, 1, "point|:|no") && label[1].low[0] > '9' {
		return civic.Record{}, false
	}
	ws := words(text)
	for k := 1; k+1 < len(ws) && k < 16; k++ {
		if !is(ws, k, "to") || !plainVerb(ws, k+1) && !is(ws, k+1, "be") {
			continue
		}
		rec := civic.Record{Kind: civic.Action, Quote: fold(text), Commitment: true, Rule: "table of actions",
			Source: civic.Place{Page: r.doc.PageAt(c.Start), Start: c.Start, End: c.End}}
		if w := r.before(text, ws, k); w.from <= 1 && w.to == k && !is(ws, k+1, "be") {
			rec.Owner = w.name
		}
		rec.Recipient, rec.Due = r.recipient(text, ws, k+2), r.due(text, 0)
		r.witness.took(c.Start, c.End, rec.Rule, "action")
		return rec, true
	}
	return civic.Record{}, false
}

// deedCell reports whether a cell says what is to be done, among others that say what was
// noted or approved: "JB to invite the firm", "Ask the school", "Deferred to the June meeting".
func (r *reader) deedCell(text string, ws []word) bool {
	if hasFinite(ws[:min(len(ws), 6)]) || is(ws, 0, "noted|approved|none|agreed|note") && len(ws) < 4 {
		return false
	}
	if is(ws, 0, "deferred|defer|adjourned|postponed|postpone") {
		return is(ws, 1, "to|until|till|for|pending") || hasWord(ws, "meeting|meetings")
	}
	first := 0
	if is(ws, 0, "to|that") {
		first = 1
	}
	if verb := wordAt(ws, first); (is(ws, 0, "to") || ws[0].capital()) && (firm[verb] || byHand[verb]) && !is(ws, first+1, "of|on|for|:|-|–|and") && !is(ws, first, "report|review|update|plan|note|approve|adopt|see|give|have|keep|take|hold|make|look|come|help|work") {
		return true
	}
	for k := 1; k+1 < len(ws) && k < 24; k++ {
		if is(ws, k, "to") && (plainVerb(ws, k+1) || is(ws, k+1, "be")) && !is(ws, k+1, "note|be") && r.before(text, ws, k).to == k && !finiteBefore(ws, k) {
			w := r.before(text, ws, k)
			if w.sort == person || w.sort == group || initialsOnly(ws[w.from:w.to]) || w.from == 0 && (firm[ws[k+1].low] || byHand[ws[k+1].low]) || ws[max(0, w.from-1)].raw == ";" {
				return true
			}
		}
		if is(ws, k, "to") && is(ws, k+1, "be") && (passiveFirm[wordAt(ws, k+2)] || handedOver[wordAt(ws, k+2)] || doneLater(ws, k+2)) && !finiteBefore(ws, k) {
			return true
		}
	}
	if !hasFinite(ws) && hasWord(ws[:min(len(ws), 6)], "back") && !ws[0].mark() && hasWord(ws, "with|to") && r.later(text, ws, 0) {
		return true // "Ms Ash back in September with figures"
	}
	if !hasFinite(ws) && toSitting(ws, 0) && hasWord(ws, owed+"|back") && hasWord(ws, "to|for|at") && !hasWord(ws, "noted|received|presented|circulated|given") && r.later(text, ws, 0) {
		return true // "Back to the Panel in November", "Paper on rolls for the October Forum"
	}
	be := nextBe(ws, 0, len(ws))
	return is(ws, 0, "that") && be > 0 && !is(ws, be+1, "noted|approved|agreed|received|confirmed|adopted|endorsed")
}

// ownerInCell returns who is to do the deed of a cell that has no column beside it for that.
func (r *reader) ownerInCell(text string, ws []word) string {
	for k := 1; k+1 < len(ws) && k < 10; k++ {
		if is(ws, k, "to|–|-|:") {
			from := 0
			for j := 0; j < k; j++ {
				if is(ws, j, ";|,|:") {
					from = j + 1 // "Agreed; the Finance Lead to apply"
				}
			}
			if w := r.classify(text, ws, from, k); w.sort == person || w.sort == group || initialsOnly(ws[w.from:w.to]) {
				return w.name
			}
			return ""
		}
	}
	return ""
}

// freshRows reports whether nothing has been said as yet of any row of the table that opens at
// block i: then it is no log of what was asked before.
func (r *reader) freshRows(i int, t actionTable, title string) bool {
	ws := words(title)
	if t.state < 0 || hasWord(ws, "matters|log|tracker|outstanding|previous|last|register") || hasWord(ws, "action|actions") && hasWord(ws, "update|progress|review") {
		return false
	}
	rows := 0
	for k := i + 1; k < r.to; k++ {
		b := r.doc.Blocks[k]
		if b.Kind != doctext.TableRow || b.Table != r.doc.Blocks[i].Table {
			break
		}
		if t.state >= len(b.Cells) {
			return false
		}
		switch strings.Trim(lower(r.doc.CellText(b.Cells[t.state])), " .-–—") {
		case "", "not yet due", "not due", "n/a", "tbc", "new", "new action":
			rows++
		default:
			return false
		}
	}
	return rows > 0
}

// newRow reports whether the cell of a log says that its action was set at this meeting.
func newRow(text string) bool {
	ws := words(text)
	if is(ws, 0, "new") && len(ws) > 1 && len(ws) < 16 && ws[1].mark() && !hasWord(ws, "complete|completed|done|closed|sent|circulated|received|resolved|finished") {
		return true // "New; asked for at the briefing on 9 January"
	}
	return is(ws, 0, "new") && (len(ws) == 1 || len(ws) < 5 && is(ws, 1, "action|item|entry|this|at|.|-|–")) || (is(ws, 0, "agreed|added|set") && is(ws, 1, "at") && is(ws, 2, "this") && len(ws) < 6)
}

// arising reports whether a title says that what stands below was asked at this very meeting,
// and is no log of what was asked before: "Actions arising", "Summary of actions".
func arising(title string) bool {
	ws := words(title)
	return hasWord(ws, "action|actions") && (hasWord(ws, "arising|agreed|summary|new") || hasWord(ws, "this") && hasWord(ws, "meeting")) && !hasWord(ws, "matters|last|previous|log|tracker|update|progress|outstanding|review")
}

// notBegunRow reports whether the cell of a table says that nothing has been done of a row as yet.
func notBegunRow(state string) bool {
	switch strings.Trim(lower(state), " .-–—") {
	case "", "not yet due", "not due", "open", "to do", "not started", "not yet started", "pending", "to be done", "outstanding":
		return true
	}
	return false
}

// tableRow makes an action of one row.
func (r *reader) tableRow(b doctext.Block, t actionTable, arising bool) (civic.Record, bool) {
	if t.what >= len(b.Cells) || t.owner >= len(b.Cells) || t.state >= len(b.Cells) {
		return civic.Record{}, false
	}
	if t.state >= 0 {
		state := r.doc.CellText(b.Cells[t.state])
		if rec, ok := r.putOffRow(b, t, state); ok {
			return rec, true
		}
		if t.rag >= 0 && t.rag < len(b.Cells) {
			state += " " + r.doc.CellText(b.Cells[t.rag])
		}
		if !newRow(state) && !(arising && notBegunRow(state)) && !(r.raisedHere(b, t) && !doneRow(state)) {
			return civic.Record{}, false
		}
	}
	c := withoutNumber(r.doc, b.Cells[t.what])
	text := r.doc.CellText(c)
	if len(words(text)) < 2 || strings.EqualFold(text, "none") || is(words(text), 0, "no|nothing|none|nil") && len(words(text)) < 5 {
		return civic.Record{}, false
	}
	rec := civic.Record{Kind: civic.Action, Quote: fold(text), Commitment: true, Rule: "table of actions",
		Source: civic.Place{Page: r.doc.PageAt(c.Start), Start: c.Start, End: c.End}}
	ws := words(text)
	if t.mixed && !r.deedCell(text, ws) {
		return civic.Record{}, false
	}
	if f := forms[ws[0].low]; t.loose && !firm[ws[0].low] && !byHand[ws[0].low] && !f.base || t.loose && is(ws, 1, "of|on|for|:|-|–") {
		return civic.Record{}, false // an agenda says so who speaks to what
	}
	if t.owner >= 0 {
		rec.Owner = strings.Trim(fold(r.doc.CellText(b.Cells[t.owner])), "-–—")
	} else {
		rec.Owner = r.ownerInCell(text, ws)
	}
	rec.Recipient = r.recipient(text, ws, min(1, len(ws)))
	rec.Due = r.due(text, 0)
	if t.due >= 0 && t.due < len(b.Cells) {
		if d := r.cellDue(r.doc.CellText(b.Cells[t.due]), t.by); d != nil {
			if rec.Due != nil && d.Recurs == "" && begins.MatchString(d.Expression) {
				d.Recurs = rec.Due.Recurs // "every meeting", "from 19 March"
			}
			rec.Due = d
		}
	}
	r.witness.took(c.Start, c.End, rec.Rule, "action")
	return rec, true
}

// raisedHere reports whether a row of a log says that it was asked for at this very meeting.
func (r *reader) raisedHere(b doctext.Block, t actionTable) bool {
	if t.raised < 0 || t.raised >= len(b.Cells) || !r.meeting.Known() {
		return false
	}
	text := r.doc.CellText(b.Cells[t.raised])
	if e, ok := when.Due("on "+text, r.meeting.AddDays(-1), when.Calendar{}); ok && e.From == r.meeting && e.To == r.meeting {
		return true
	}
	e, ok := when.Due("in "+text, r.meeting, when.Calendar{}) // "May 2022"
	return ok && len(words(text)) == 2 && e.From == r.meeting.MonthStart() && e.To == r.meeting.MonthEnd()
}

// doneRow reports whether the cell of a log says that its action is over.
func doneRow(state string) bool {
	return hasWord(words(state), "complete|completed|done|closed|sent|circulated|received|resolved|finished|issued|actioned|discharged|withdrawn|cancelled|dropped|superseded|emailed|e-mailed|given|published|met|held")
}

// putOffRow makes a promise of what a log says of an earlier one that was put off to a time
// to come with somebody's leave: "Moved to November 2025 with the Chair's consent". Where nobody
// allowed it, it is only how the earlier one stands.
func (r *reader) putOffRow(b doctext.Block, t actionTable, state string) (civic.Record, bool) {
	ws := words(state)
	if doneRow(state) || !hasWord(ws, "consent|agreed|agreement|permission|leave|allowed|granted") || !r.putOffCell(state, ws) {
		return civic.Record{}, false
	}
	c := b.Cells[t.state]
	rec := civic.Record{Kind: civic.Action, Quote: fold(state), Commitment: true, Rule: "table of actions, put off", Due: r.due(state, 0),
		Source: civic.Place{Page: r.doc.PageAt(c.Start), Start: c.Start, End: c.End}}
	if t.owner >= 0 {
		rec.Owner = strings.Trim(fold(r.doc.CellText(b.Cells[t.owner])), "-–—")
	}
	r.witness.took(c.Start, c.End, rec.Rule, "action")
	return rec, true
}

// putOffCell reports whether a cell says to when something was put off.
func (r *reader) putOffCell(text string, ws []word) bool {
	for k := range ws {
		if !is(ws, k, "moved|slipped|deferred|postponed|put|carried|held|rescheduled|rolled|extended|adjourned") {
			continue
		}
		for to := k + 1; to+1 < len(ws) && to < k+5; to++ {
			if is(ws, to, "to|until|till") {
				return r.later(text, ws, k) || r.later("by"+text[ws[to].end:], words("by"+text[ws[to].end:]), 0)
			}
		}
	}
	return false
}

// begins opens the cell of what is to be done from a day on.
var begins = regexp.MustCompile(`^(?i:from|starting|beginning|commencing)\b`)

// meetingCell opens a cell that gives the day of a meeting: "Meeting of 4 May", "Board, 4 May".
var meetingCell = regexp.MustCompile(`^(?i:(?:the |its |our |next )?(?:[a-z]+ ){0,3}(?:meeting|committee|panel|board|forum|cabinet|council|executive|commission)(?: meeting)?(?: of| on|,|:)? )(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d`)

// cellDue reads a date that stands alone in its cell. Under "By when" it is the last day; under
// "Timescale" or "Due" it is the time itself: "December" is that month.
func (r *reader) cellDue(text string, by bool) *civic.Due {
	if d := r.due(text, 0); d != nil {
		return d
	}
	e, ok := when.Expression{}, false
	if m := meetingCell.FindStringIndex(text); m != nil {
		e, ok = when.Due("on "+text[m[1]-1:], r.meeting, r.cal)
		ok = ok && e.From.Known() && e.To.Known()
	}
	for _, as := range []string{"in ", "on "} {
		if !by && !ok {
			e, ok = when.Due(as+text, r.meeting, r.cal)
			ok = ok && e.From.Known() && e.To.Known()
		}
	}
	if !ok {
		e, ok = when.Due("by "+text, r.meeting, r.cal)
	}
	if !ok {
		e, ok = when.Due("within "+strings.ToLower(text), r.meeting, r.cal) // "Two weeks"
	}
	if !ok {
		return nil
	}
	d := dueOf(e)
	d.Expression = text
	return d
}
