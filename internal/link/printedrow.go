package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// row reads one row of a table inside a work programme.
func (p *planReader) row(b doctext.Block) {
	cells := make([]string, len(b.Cells))
	for i, c := range b.Cells {
		cells[i] = p.doc.CellText(c)
	}
	columns, ok := headerRow(cells)
	if ok && !tracks(cells) && ofAPlan(cells, columns) {
		p.columns, p.table = columns, b.Table
		if p.whenAt != 0 {
			p.when, p.whenAt = "", 0
		}
		return
	}
	if tracks(cells) {
		p.columns = nil
		return
	}
	if p.columns == nil {
		p.bare(b, cells)
		return
	}
	if b.Table != p.table && len(cells) != len(p.columns) {
		return
	}
	if only, ok := single(cells); ok {
		if d, rest := leadingDate(only); d != "" && rest == "" {
			p.when, p.whenAt = d, p.table
		}
		return
	}
	p.topicRow(b, cells)
}

// ofAPlan reports whether a row heads a plan of a committee: one column says
// when, or one by whom. A table of projects or of sums is another thing, though
// the report on it may stand under the work programme.
func ofAPlan(cells []string, columns []column) bool {
	for i, c := range columns {
		if c == amountColumn || c == programmeColumn || c == itemColumn && strings.HasPrefix(strings.ToLower(cells[i]), "project") {
			return false
		}
	}
	return slices.Contains(columns, dueColumn) || slices.Contains(columns, leadColumn)
}

// bare reads a table without a header that can be made out: in a work programme
// a row that opens with a date and goes on with topics.
func (p *planReader) bare(b doctext.Block, cells []string) {
	for i, c := range cells {
		d, rest := leadingDate(c)
		if d == "" || rest != "" || i > 1 || i+1 >= len(cells) {
			continue
		}
		p.when, p.whenAt = d, b.Table
		p.topics(cells[i+1], after(cells, i+2), place(b, b.Cells[i+1]))
		return
	}
}

// after returns the cell at i where it names somebody.
func after(cells []string, i int) string {
	if i < len(cells) && namesSomebody(cells[i]) {
		return cells[i]
	}
	return ""
}

// tracks reports whether a row heads a table that follows up what was asked
// before: such a table lists actions, not topics to come.
func tracks(cells []string) bool {
	for _, c := range cells {
		switch low := strings.ToLower(strings.Trim(c, " :.")); {
		case low == "action" || low == "actions" || low == "recommendation" || low == "recommendations" || low == "resolution":
			return true
		case strings.HasPrefix(low, "response") || strings.HasPrefix(low, "progress") || strings.HasPrefix(low, "outcome of") || low == "completed":
			return true
		}
	}
	return false
}

// single returns the only cell that holds anything; the cells of one that
// covers the whole row may repeat it.
func single(cells []string) (string, bool) {
	only := ""
	for _, c := range cells {
		if c == "" || c == only {
			continue
		}
		if only != "" {
			return "", false
		}
		only = c
	}
	return only, only != ""
}

func (p *planReader) topicRow(b doctext.Block, cells []string) {
	title, at := "", civic.Place{}
	var e civic.Entry
	for i, cell := range cells {
		if i >= len(p.columns) || cell == "" {
			continue
		}
		switch p.columns[i] {
		case itemColumn:
			title, at = cell, place(b, b.Cells[i])
		case leadColumn:
			e.Lead = cell
		case dueColumn:
			if d, rest := leadingDate(cell); d != "" && rest == "" || unsaid[strings.ToLower(cell)] {
				p.when, p.whenAt = d, p.table
			}
		case stageColumn:
			e.Stage = cell
		case streamColumn:
			e.Workstream = cell
		case refColumn:
			if r := civic.NewRef(cell); r != "" {
				e.Refs = []string{r}
			}
		case makerColumn:
			e.Maker = cell
		}
	}
	for _, t := range topicsIn(title) {
		x := e
		x.Title, x.Source = t, at
		p.add(x)
	}
}

// topics adds what a cell lists, each with the lead that stands beside it.
func (p *planReader) topics(cell, lead string, at civic.Place) {
	for _, t := range topicsIn(cell) {
		p.add(civic.Entry{Title: t, Lead: lead, Source: at})
	}
}

// topicsIn parts the topics of one cell at its bullets.
func topicsIn(cell string) (out []string) {
	for _, t := range strings.FieldsFunc(cell, func(r rune) bool { return r == '•' || r == '·' || r == '▪' || r == '\uf0b7' }) {
		if t = strings.Trim(t, " ;"); t != "" {
			out = append(out, t)
		}
	}
	return out
}

func place(b doctext.Block, c doctext.Cell) civic.Place {
	return civic.Place{Page: b.Page, Start: c.Start, End: c.End}
}
