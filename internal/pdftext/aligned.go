package pdftext

import (
	"math"
	"regexp"
	"strings"
	"unicode"
)

// An alignedTable gathers rows that are told only by how their cells line up:
// the names of those present, a list of appendices.
type alignedTable struct {
	columns []column
	rows    []alignedRow
	right   float64 // edge that lines of the page reach
	last    *line
	source  []item // the lines as they were
}

type column struct{ x0, x1 float64 }

// maxColumns bounds a table told by alignment; drawings have more.
const maxColumns = 40

type alignedRow struct {
	cells []*strings.Builder
	ends  []*line // the last line of each cell
	words []word
	y     float64
}

var pageReference = regexp.MustCompile(`(?i)^\(?(pages?|tudalen(nau)?)?[\s\d–,-]*\)?$`)

// tabular returns the cells of a line that looks like a table's row.
func tabular(l *line) ([]*line, bool) {
	cells := l.cells()
	if len(cells) > maxColumns {
		return nil, false
	}
	if m, ok := markerOf(l); ok {
		body := part(m.rest).cells()
		if len(body) < 3 {
			return nil, false
		}
		return append([]*line{part(l.words[:1])}, body...), true
	}
	if len(cells) < 2 || pageReference.MatchString(cells[len(cells)-1].text()) && len(cells) == 2 && len(cells[0].words) > 1 {
		return nil, false
	}
	return cells, true
}

// findTables replaces runs of lines whose cells line up by tables.
func findTables(items []item, right float64) []item {
	var out []item
	var t *alignedTable
	end := func() {
		if t != nil {
			out = append(out, t.items()...)
			t = nil
		}
	}
	for _, it := range items {
		if it.line == nil {
			end()
			out = append(out, it)
			continue
		}
		if t != nil && t.takes(it.line) {
			t.source = append(t.source, it)
			continue
		}
		end()
		if cells, ok := tabular(it.line); ok {
			t = &alignedTable{right: right, source: []item{it}}
			label := labelAbove(out, cells)
			t.source = append(append([]item(nil), out[label:]...), it)
			t.start(it.line, cells, out[label:])
			out = out[:label]
			continue
		}
		out = append(out, it)
	}
	end()
	return out
}

func (t *alignedTable) start(l *line, cells []*line, label []item) {
	for _, c := range cells {
		t.columns = append(t.columns, column{c.x0, c.x1})
	}
	t.addRow(l)
	for _, it := range label {
		t.put(it.line, []*line{it.line})
	}
	t.put(l, cells)
}

// labelAbove returns from where the last lines of out are the beginning of
// the first cell: "OFFICER" over "SUPPORT:", in bold capitals, the names beside
// the latter.
func labelAbove(out []item, cells []*line) int {
	from, below := len(out), cells[0]
	for from > 0 && styleOfWords(below.words).bold && inCapitals(below.text()) {
		l := out[from-1].line
		if l == nil || len(l.words) > 3 || math.Abs(l.x0-below.x0) > 0.4*l.size || l.y-below.y > 1.6*l.size || l.y <= below.y ||
			strings.HasSuffix(l.text(), ":") || !styleOfWords(l.words).bold || !inCapitals(l.text()) {
			break
		}
		from, below = from-1, l
	}
	return from
}

// takes adds a line to the table if it belongs there.
func (t *alignedTable) takes(l *line) bool {
	if t.last.y-l.y > 3*l.size || t.last.y <= l.y {
		return false
	}
	cells, ok := tabular(l)
	if !ok {
		if _, marked := markerOf(l); marked || !t.fits(l) {
			return false
		}
		cells = []*line{l}
	} else if !t.aligns(cells) {
		return false
	}
	if t.newRow(l, cells) {
		t.addRow(l)
	}
	t.put(l, cells)
	return true
}

// aligns reports whether one of the cells after the first stands in a known column.
func (t *alignedTable) aligns(cells []*line) bool {
	for _, c := range cells[1:] {
		for _, k := range t.columns[1:] {
			if math.Abs(c.x0-k.x0) < 0.8*c.size || math.Abs(c.x1-k.x1) < 0.4*c.size {
				return true
			}
		}
	}
	return false
}

// fits reports whether a line of one cell stands in a column: at the left edge
// of a later one, or short and inside the first.
func (t *alignedTable) fits(l *line) bool {
	for _, k := range t.columns[1:] {
		if math.Abs(l.x0-k.x0) < 0.8*l.size {
			return true
		}
	}
	return math.Abs(l.x0-t.columns[0].x0) < 0.8*l.size && l.x1 < t.columns[1].x0-0.3*l.size &&
		len(l.words) <= 4 && t.last.y-l.y < 2*l.size
}

// newRow reports whether the cells begin a row: those that only go on with
// cells whose last line was full do not.
func (t *alignedTable) newRow(l *line, cells []*line) bool {
	row := &t.rows[len(t.rows)-1]
	first := t.columnOf(cells[0]) == 0
	if t.bracketOpen(row, cells) {
		return false
	}
	if t.last.y-l.y > 1.6*l.size || first && len(cells) > 1 {
		return true
	}
	for _, c := range cells {
		k := t.columnOf(c)
		if k >= len(row.ends) || row.ends[k] == nil {
			return true
		}
		if k > 0 && !t.full(row.ends[k], c, k) {
			return true
		}
	}
	return false
}

// bracketOpen reports whether the last of the cells goes on with a bracket:
// "Dennis Young (Assistant Director," over "Development)".
func (t *alignedTable) bracketOpen(r *alignedRow, cells []*line) bool {
	k := t.columnOf(cells[len(cells)-1])
	if k == 0 || k >= len(r.ends) || r.ends[k] == nil {
		return false
	}
	text := r.ends[k].text()
	return strings.Count(text, "(") > strings.Count(text, ")")
}

// full reports whether the next line's first word had no room behind end. A
// line that ends with a bracket ends a name with its role.
func (t *alignedTable) full(end, next *line, k int) bool {
	text := end.text()
	if r, _ := firstRune(next.words[0].text); unicode.IsLower(r) && len(next.words[0].text) > 1 {
		return true
	}
	if strings.HasSuffix(text, ")") {
		return false
	}
	edge := t.right
	if k+1 < len(t.columns) {
		edge = math.Min(edge, t.columns[k+1].x0-end.size)
	}
	w := next.words[0]
	return end.x1+0.25*end.size+(w.x1-w.x0) > edge
}

func (t *alignedTable) addRow(l *line) { t.rows = append(t.rows, alignedRow{y: l.y}) }

// columnOf finds the column of a cell, or adds one.
func (t *alignedTable) columnOf(c *line) int {
	for k, col := range t.columns {
		if math.Abs(c.x0-col.x0) < 0.8*c.size {
			return k
		}
	}
	for k, col := range t.columns {
		if c.x0 < col.x1 && c.x1 > col.x0 {
			return k
		}
	}
	k := 0
	for k < len(t.columns) && t.columns[k].x0 < c.x0 {
		k++
	}
	if len(t.columns) >= maxColumns {
		return min(k, maxColumns-1)
	}
	t.insert(k, c)
	return k
}

// insert adds a column, also to the rows that are there already.
func (t *alignedTable) insert(k int, c *line) {
	t.columns = append(t.columns[:k], append([]column{{c.x0, c.x1}}, t.columns[k:]...)...)
	for i := range t.rows {
		r := &t.rows[i]
		if k < len(r.cells) {
			r.cells = append(r.cells[:k], append([]*strings.Builder{nil}, r.cells[k:]...)...)
			r.ends = append(r.ends[:k], append([]*line{nil}, r.ends[k:]...)...)
		}
	}
}

func (t *alignedTable) put(l *line, cells []*line) {
	for _, c := range cells {
		k := t.columnOf(c)
		r := &t.rows[len(t.rows)-1]
		for len(r.cells) <= k {
			r.cells, r.ends = append(r.cells, nil), append(r.ends, nil)
		}
		if r.cells[k] == nil {
			r.cells[k] = &strings.Builder{}
		}
		addCellLine(r.cells[k], c)
		r.ends[k], r.words = c, append(r.words, c.words...)
		t.columns[k].x1 = math.Max(t.columns[k].x1, c.x1)
	}
	t.last = l
}

// items returns the table; a single row of two cells is a line with a gap in
// it, as "Item 10:    Rents and charges", and goes back among the lines.
func (t *alignedTable) items() []item {
	if len(t.rows) == 1 && len(t.columns) <= 2 {
		return t.source
	}
	out := item{y: t.rows[0].y}
	for _, r := range t.rows {
		flat := row{y: r.y, style: styleOfWords(r.words)}
		for k := range t.columns {
			text := ""
			if k < len(r.cells) && r.cells[k] != nil {
				text = r.cells[k].String()
			}
			flat.cells, flat.spans = append(flat.cells, text), append(flat.spans, 1)
		}
		out.rows = append(out.rows, flat)
	}
	return []item{out}
}
