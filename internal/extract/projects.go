package extract

import (
	"strconv"
	"strings"

	"arising/internal/doctext"
)

// A column says what one column of a table of projects holds.
type column struct {
	title, stage, service bool
	amount                string // the label of an amount, "2022/23" or "total"; "" if none
}

// stageColumns reads the header of a table of projects: one column names the
// project's stage. It is nil where the row is no such header.
func stageColumns(doc *doctext.Document, b doctext.Block) []column {
	if len(b.Cells) < 3 {
		return nil
	}
	cols := make([]column, len(b.Cells))
	staged := false
	for i, c := range b.Cells {
		low := lower(doc.CellText(c))
		switch {
		case strings.Contains(low, "stage") && len(low) < 30:
			cols[i].stage, staged = true, true
		case i == 0:
			cols[i].title = true
		case strings.Contains(low, "service") || strings.Contains(low, "directorate"):
			cols[i].service = true
		case strings.HasSuffix(low, "total"):
			cols[i].amount = "total"
		default:
			cols[i].amount = yearIn(low)
		}
	}
	if !staged {
		return nil
	}
	return cols
}

// yearIn returns the financial year that a header names, "2022/23"; "" if none.
func yearIn(s string) string {
	for _, f := range strings.Fields(s) {
		if _, ok := financialYear(f); ok {
			return f
		}
	}
	return ""
}

// staged reads the tables of projects with their stage and amounts.
func (p *projects) staged(from int) {
	var cols []column
	table, where := 0, ""
	for i := from; i < len(p.doc.Blocks); i++ {
		b := p.doc.Blocks[i]
		if b.Kind != doctext.TableRow {
			if text := p.doc.Whole(b); len(text) < 120 {
				where = text
			}
			continue
		}
		if c := stageColumns(p.doc, b); c != nil {
			cols, table = c, b.Table
			continue
		}
		// A table that runs over a page has no header of its own there.
		if cols != nil && (b.Table == table || len(b.Cells) == len(cols)) {
			p.project(b, cols, where)
		}
	}
}

// project reads one row of such a table; rows without a stage are sums and headings.
func (p *projects) project(b doctext.Block, cols []column, where string) {
	w := wording{where: where, table: 1, at: place(b, b.Start, b.End), amounts: map[string]int64{}}
	for i, c := range b.Cells {
		if i >= len(cols) {
			break
		}
		text := p.doc.CellText(c)
		switch {
		case cols[i].title:
			w.text = text
		case cols[i].stage:
			w.stage = text
		case cols[i].service:
			w.service = text
		case cols[i].amount != "":
			if n, ok := pounds(text); ok {
				w.amounts[cols[i].amount] = n
			}
		}
	}
	if w.stage == "" || len(w.stage) > 40 {
		return
	}
	p.add(w)
}

// pounds reads an amount; brackets make it negative, as accounts print savings:
// "(44,000)". Text like "tbc" is no amount.
func pounds(s string) (int64, bool) {
	s = strings.TrimRight(strings.TrimSpace(s), "*")
	negative := strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || strings.HasPrefix(s, "-")
	s = strings.NewReplacer("(", "", ")", "", ",", "", "£", "", "-", "").Replace(s)
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, false
	}
	if negative {
		n = -n
	}
	return n, true
}

// leadHeader reports whether a row heads a table of who leads what: its first
// cell names leads or directorates, the others the parts of the programme.
func leadHeader(doc *doctext.Document, b doctext.Block) bool {
	if len(b.Cells) < 3 {
		return false
	}
	low := lower(doc.CellText(b.Cells[0]))
	return len(low) < 40 && (strings.Contains(low, "lead") || strings.Contains(low, "directorate") || low == "sro" || low == "owner")
}

// led reads the tables of who leads what.
func (p *projects) led(from int) {
	var header []string
	lead, directorate := "", ""
	var tail []int // 1 + index in found of the open entry of each column, in rows cut off from their table
	for i := from; i < len(p.doc.Blocks); i++ {
		b := p.doc.Blocks[i]
		text := p.doc.Whole(b)
		if at := strings.Index(text, "Appendix "); at >= 0 && len(text) < 120 && len(text) >= at+10 {
			p.where = text[at : at+10]
		}
		switch {
		case b.Kind == doctext.TableRow && leadHeader(p.doc, b):
			header = nil
			for _, c := range b.Cells {
				header = append(header, p.doc.CellText(c))
			}
		case b.Kind == doctext.TableRow && header != nil && len(b.Cells) == len(header):
			if l, d := leads(p.doc.CellText(b.Cells[0])); l != "" {
				lead, directorate = l, d
			}
			for k, c := range b.Cells[1:] {
				p.ledCell(b, c, lead, directorate, p.stream(header[k+1]))
			}
		case b.Kind == doctext.TableRow && header != nil && len(b.Cells) < len(header):
			tail = p.ledTail(b, tail, lead, directorate)
		case header != nil && b.Kind == doctext.Paragraph && b.Level > 0 && tail != nil:
			p.ledLine(b, tail, lead, directorate)
		}
	}
}

func (p *projects) ledCell(b doctext.Block, c doctext.Cell, lead, directorate, stream string) {
	for _, text := range splitCell(p.doc.CellText(c)) {
		p.add(wording{text: text, where: p.where, workstream: stream, lead: lead, directorate: directorate, table: 2, at: place(b, c.Start, c.End)})
	}
}

// ledTail reads a row that a page break cut off from its table: each row is one
// line of its cells, and a line that begins small goes on.
func (p *projects) ledTail(b doctext.Block, tail []int, lead, directorate string) []int {
	for len(tail) < len(b.Cells) {
		tail = append(tail, 0)
	}
	for k, c := range b.Cells {
		text := p.doc.CellText(c)
		switch {
		case text == "" || !latin(text):
		case tail[k] > 0 && startsLower(text):
			p.found[tail[k]-1].text += " " + text
		default:
			before := len(p.found)
			p.add(wording{text: text, where: p.where, lead: lead, directorate: directorate, table: 2, at: place(b, c.Start, c.End)})
			tail[k] = 0
			if len(p.found) > before {
				tail[k] = len(p.found)
			}
		}
	}
	return tail
}

// ledLine reads a line of the last column that stands alone.
func (p *projects) ledLine(b doctext.Block, tail []int, lead, directorate string) {
	text := p.doc.Whole(b)
	last := len(p.found) - 1
	if last >= 0 && p.found[last].table == 2 && !closed(p.found[last].text) && strings.HasSuffix(p.found[last].text, " within") {
		p.found[last].text += " " + text
		return
	}
	p.add(wording{text: text, where: p.where, lead: lead, directorate: directorate, table: 2, at: place(b, b.Start, b.End)})
}

// leads reads "Housing SRO - Liz Sook", and several of them in one cell.
func leads(cell string) (lead, directorate string) {
	var names, places []string
	rest := strings.ReplaceAll(cell, "–", "-")
	for {
		before, after, ok := strings.Cut(rest, "SRO -")
		if !ok {
			break
		}
		ws := strings.Fields(after)
		n := min(2, len(ws))
		names = append(names, strings.Join(ws[:n], " "))
		if place := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(before), "Page")); place != "" {
			places = append(places, place)
		}
		rest = strings.Join(ws[n:], " ")
	}
	return strings.Join(names, " / "), strings.Join(places, " / ")
}

// stream returns the workstream that a column header means: the known one that
// shares its words, else the header itself.
func (p *projects) stream(header string) string {
	best, score := header, 0.3
	for _, s := range p.workstreams {
		if c := max(contained(header, s), contained(s, header)); c > score {
			best, score = s, c
		}
	}
	return best
}
