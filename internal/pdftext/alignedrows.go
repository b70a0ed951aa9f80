package pdftext

import (
	"math"
	"strings"
)

// newRow reports whether the cells begin a row: those that only go on with
// cells whose last line was full do not.
func (t *alignedTable) newRow(l *line, cells []*line) bool {
	row := &t.rows[len(t.rows)-1]
	first := t.columnOf(cells[0]) == 0
	if t.bracketOpen(row, cells) {
		return false
	}
	if t.last.y-l.y > 1.6*l.size {
		return true
	}
	for _, c := range cells {
		if k := t.columnOf(c); k < len(row.ends) && row.ends[k] != nil && runsOn(row, k, c) {
			return false
		}
	}
	if first && len(cells) > 1 {
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

// runsOn reports whether c plainly goes on with cell k of the row: in the
// middle of a sentence or word, or with the next bullet.
func runsOn(r *alignedRow, k int, c *line) bool {
	if startsBullet(c) {
		return strings.HasPrefix(r.cells[k].String(), "•")
	}
	return startsLower(c) || endsWithHyphen(r.ends[k].text(), c.text())
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
	if startsLower(next) && !startsBullet(next) {
		return true
	}
	if strings.HasSuffix(end.text(), ")") {
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
