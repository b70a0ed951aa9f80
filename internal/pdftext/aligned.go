package pdftext

import (
	"math"
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

// tabular returns the cells of a line that looks like a table's row.
func tabular(l *line) ([]*line, bool) {
	cells := l.cells()
	if len(cells) > maxColumns {
		return nil, false
	}
	if m, ok := markerOf(l); ok {
		if len(cells) > 1 && startsBullet(cells[0]) && startsBullet(cells[1]) {
			return cells, true
		}
		body := part(m.rest).cells()
		if len(body) < 3 {
			return nil, false
		}
		return append([]*line{part(l.words[:1])}, body...), true
	}
	if len(cells) < 2 {
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
	switch {
	case ok && t.aligns(cells):
	case !ok && t.inList(l):
		cells = l.cells()
	case ok || !t.fits(l):
		return false
	default:
		cells = []*line{l}
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
// of a later one, or inside the first, short or going on with its words.
func (t *alignedTable) fits(l *line) bool {
	if _, marked := markerOf(l); marked {
		return false
	}
	for _, k := range t.columns[1:] {
		if math.Abs(l.x0-k.x0) < 0.8*l.size {
			return true
		}
	}
	if l.x0 < t.columns[0].x0-0.8*l.size || l.x1 > t.columns[1].x0-0.3*l.size {
		return false
	}
	if t.last.y-l.y < 1.5*l.size && startsLower(l) {
		return true
	}
	return math.Abs(l.x0-t.columns[0].x0) < 0.8*l.size && len(l.words) <= 4 && t.last.y-l.y < 2*l.size
}

// inList reports whether l, or the first of its cells, is the next entry of a
// bulleted cell.
func (t *alignedTable) inList(l *line) bool {
	c := l.cells()[0]
	if !startsBullet(c) || t.last.y-l.y > 1.6*l.size {
		return false
	}
	r := t.rows[len(t.rows)-1]
	for k, col := range t.columns {
		if math.Abs(c.x0-col.x0) < 0.5*c.size && k < len(r.cells) && r.cells[k] != nil && strings.HasPrefix(r.cells[k].String(), "•") {
			return true
		}
	}
	return false
}

func startsBullet(l *line) bool {
	_, ok := cutBullet(l.text())
	return ok
}

// startsLower reports whether a line begins in mid-sentence; addresses of mail
// and pages do not tell.
func startsLower(l *line) bool {
	r, _ := firstRune(l.words[0].text)
	return unicode.IsLower(r) && !containsAny(l.words[0].text, "@", "://", "www.")
}
