package extract

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// programme reads the projects of a programme out of a pack's appendices: lists
// and tables under quarters and financial years, tables of projects with their
// stage and savings, and tables of who leads what. Several wordings of one
// project become one entry with its mentions.
func programme(doc *doctext.Document, ctx Context) (string, []civic.Entry) {
	from := appendices(doc)
	if from < 0 {
		return "", nil
	}
	p := &projects{doc: doc}
	p.timed(from)
	if len(p.found) == 0 && !p.hasTables(from) {
		return "", nil
	}
	p.staged(from)
	p.led(from)
	return programmeName(doc, from), p.merged()
}

// appendices returns the block at which a report's prose ends and its
// appendices begin; -1 where it has none.
func appendices(doc *doctext.Document) int {
	start := 0
	for _, g := range regions(doc) {
		if g.kind == kindReport {
			start = g.from
			break
		}
	}
	if end := proseEnd(doc, start, len(doc.Blocks)); end < len(doc.Blocks) {
		return end
	}
	return -1
}

// programmeName is the first heading of the appendices up to its word "Programme".
func programmeName(doc *doctext.Document, from int) string {
	for i := from; i < len(doc.Blocks) && i < from+40; i++ {
		text := doc.Whole(doc.Blocks[i])
		if at := strings.Index(text, "Programme"); at > 0 && len(text) < 120 {
			return text[:at+len("Programme")]
		}
	}
	return ""
}

// A wording is one project as one place of the appendices names it.
type wording struct {
	text, where, workstream           string
	lead, directorate, stage, service string
	due                               *civic.Due
	amounts                           map[string]int64
	at                                doctext.Place
	table                             int // wordings of one table name different projects
	timed                             bool
}

// projects gathers the wordings of a document.
type projects struct {
	doc         *doctext.Document
	found       []wording
	workstreams []string
	where       string
}

func (p *projects) add(w wording) {
	w.text = strings.TrimSpace(strings.TrimLeft(w.text, "*• "))
	if !latin(w.text) || strings.Count(w.text, " ") < 1 || len(w.text) < 12 {
		return
	}
	p.found = append(p.found, w)
}

// latin reports whether a wording is readable text and no debris of a scan.
func latin(s string) bool {
	odd := 0
	for _, r := range s {
		if r > 0x24f && (r < 0x2000 || r > 0x20cf) {
			odd++
		}
	}
	return odd == 0
}

// locate remembers the appendix and the workstream that block i opens.
func (p *projects) locate(i int, stream *string) {
	b := p.doc.Blocks[i]
	text := p.doc.Whole(b)
	if at := strings.Index(text, "Appendix "); at >= 0 && len(text) < 120 && len(text) >= at+10 {
		p.where = text[at : at+10]
	}
	if opensWorkstream(p.doc, i) {
		*stream = text
		p.workstreams = append(p.workstreams, text)
	}
}

// opensWorkstream reports whether block i is the title of a part of the
// programme: a short line with a sentence that describes it below.
func opensWorkstream(doc *doctext.Document, i int) bool {
	b := doc.Blocks[i]
	text := doc.Whole(b)
	if b.Kind == doctext.TableRow || b.Marker != "" || len(text) > 70 || i+1 >= len(doc.Blocks) || !titleLike(text) || strings.ContainsAny(text, "?:") || strings.Contains(text, "Appendix") {
		return false
	}
	next := doc.Blocks[i+1]
	below := doc.Whole(next)
	return next.Kind == doctext.Paragraph && next.Marker == "" && len(below) >= 55 && len(below) < 160 && !strings.HasSuffix(below, "?") && !strings.Contains(below, "Appendix")
}

// timed reads lists and table columns that stand under a quarter or year.
func (p *projects) timed(from int) {
	stream := ""
	for i := from; i < len(p.doc.Blocks); i++ {
		p.locate(i, &stream)
		b := p.doc.Blocks[i]
		if b.Kind == doctext.TableRow {
			if dues := p.timeHeader(b); dues != nil {
				i = p.timedRows(i+1, b.Table, dues, stream) - 1
			}
			continue
		}
		if due := trailingPeriod(p.doc.Whole(b)); due != nil && b.Marker == "" && i+1 < len(p.doc.Blocks) && p.doc.Blocks[i+1].Kind == doctext.ListItem {
			i = p.timedList(i+1, due, stream) - 1
		}
	}
}

// timedList reads the bullets under a period from block i on.
func (p *projects) timedList(i int, due *civic.Due, stream string) int {
	for ; i < len(p.doc.Blocks); i++ {
		b := p.doc.Blocks[i]
		text := p.doc.Body(b)
		if b.Kind == doctext.ListItem && kindOfMarker(b.Marker) == bulletMarker {
			p.add(wording{text: text, due: due, workstream: stream, where: p.where, timed: true, at: place(b, b.Body, b.End)})
			continue
		}
		if n := len(p.found); n > 0 && b.Kind == doctext.Paragraph && strings.HasSuffix(p.found[n-1].text, ",") {
			p.found[n-1].text += " " + text // a bullet that broke at its comma
			continue
		}
		break
	}
	return i
}

func place(b doctext.Block, start, end int) doctext.Place {
	return doctext.Place{Page: b.Page, Start: start, End: end}
}

// timeHeader reads a header row whose cells are periods, two or more.
func (p *projects) timeHeader(b doctext.Block) []*civic.Due {
	dues := make([]*civic.Due, len(b.Cells))
	n, other := 0, 0
	for i, c := range b.Cells {
		text := p.doc.CellText(c)
		if dues[i] = period(text); dues[i] != nil {
			n++
		} else if text != "" {
			other++
		}
	}
	if n < 2 || other > 1 {
		return nil
	}
	return dues
}

// timedRows reads the rows under a header of periods. A cell that begins small
// goes on where the cell above it in the column stopped.
func (p *projects) timedRows(i, table int, dues []*civic.Due, stream string) int {
	open := make([]int, len(dues)) // 1 + index in found of the last entry of each column
	for ; i < len(p.doc.Blocks); i++ {
		b := p.doc.Blocks[i]
		if b.Kind != doctext.TableRow || b.Table != table || p.timeHeader(b) != nil {
			break
		}
		if p.repeats(b) {
			continue
		}
		for k, c := range b.Cells {
			if k >= len(dues) || dues[k] == nil {
				continue
			}
			for n, text := range splitCell(p.doc.CellText(c)) {
				if n == 0 && open[k] > 0 && startsLower(text) {
					p.found[open[k]-1].text += " " + text
					continue
				}
				before := len(p.found)
				p.add(wording{text: text, due: dues[k], workstream: stream, where: p.where, timed: true, at: place(b, c.Start, c.End)})
				if len(p.found) > before {
					open[k] = len(p.found)
				}
			}
		}
	}
	return i
}

// repeats reports whether a row says again what rows above it said, as the text
// of a page does where a table was read twice.
func (p *projects) repeats(b doctext.Block) bool {
	all, known := 0, 0
	for _, c := range b.Cells {
		for _, text := range splitCell(p.doc.CellText(c)) {
			all++
			if p.known(text) {
				known++
			}
		}
	}
	return all > 1 && known*2 >= all
}

// known reports whether a wording under a period was read already.
func (p *projects) known(text string) bool {
	for _, w := range p.found {
		if w.timed && strings.EqualFold(w.text, text) {
			return true
		}
	}
	return false
}

// hasTables reports whether a table of projects follows block from.
func (p *projects) hasTables(from int) bool {
	for i := from; i < len(p.doc.Blocks); i++ {
		if b := p.doc.Blocks[i]; b.Kind == doctext.TableRow && (stageColumns(p.doc, b) != nil || leadHeader(p.doc, b)) {
			return true
		}
	}
	return false
}
