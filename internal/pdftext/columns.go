package pdftext

import "math"

// Newspaper columns are believed only where both sides are prose: so many
// lines side by side, with so many words a line.
const (
	columnLines = 8
	columnWords = 4.5
	maxGaps     = 1000 // lines looked at, so that a hostile page costs little
	maxBands    = 8    // stretches of columns on a page
)

// readColumns puts lines that are set in two columns of prose into reading
// order: the left column, then the right.
func readColumns(items []item) []item { return readBands(items, maxBands) }

func readBands(items []item, left int) []item {
	if left == 0 {
		return items
	}
	gutter, ok := findGutter(items)
	if !ok {
		return items
	}
	from, to := band(items, gutter)
	first, second := sides(items[from:to], gutter)
	if !prose(first) || !prose(second) {
		return items
	}
	out := append([]item(nil), items[:from]...)
	out = append(append(out, first...), second...)
	return append(out, readBands(items[to:], left-1)...)
}

// findGutter returns the x that lies in the gap of most lines with two cells.
func findGutter(items []item) (float64, bool) {
	type gap struct{ from, to float64 }
	var gaps []gap
	for _, it := range items {
		if it.line == nil || len(gaps) == maxGaps {
			continue
		}
		if c := it.line.cells(); len(c) == 2 && len(c[0].words) >= 3 && len(c[1].words) >= 3 {
			gaps = append(gaps, gap{c[0].x1, c[1].x0})
		}
	}
	best, at := 0, 0.0
	for _, g := range gaps {
		x, n := g.to-1, 0
		for _, o := range gaps {
			if o.from < x && x < o.to {
				n++
			}
		}
		if n > best {
			best, at = n, x
		}
	}
	return at, best >= columnLines
}

// band returns the longest stretch of lines that leave the gutter free.
func band(items []item, gutter float64) (from, to int) {
	start := 0
	for i := 0; i <= len(items); i++ {
		if i < len(items) && items[i].line != nil && !crosses(items[i].line, gutter) {
			continue
		}
		if i-start > to-from {
			from, to = start, i
		}
		start = i + 1
	}
	return from, to
}

func crosses(l *line, x float64) bool {
	before := false
	for i, w := range l.words {
		if w.x0 < x && w.x1 > x {
			return true
		}
		if i > 0 && before && w.x0 >= x && w.x0-l.words[i-1].x1 < 0.9*l.size {
			return true
		}
		before = w.x1 <= x
	}
	return false
}

func sides(items []item, gutter float64) (left, right []item) {
	for _, it := range items {
		n := 0
		for n < len(it.line.words) && it.line.words[n].x1 <= gutter {
			n++
		}
		if n > 0 {
			left = append(left, item{y: it.y, height: it.height, line: part(it.line.words[:n]), column: 1})
		}
		if n < len(it.line.words) {
			right = append(right, item{y: it.y, height: it.height, line: part(it.line.words[n:]), column: 2})
		}
	}
	return left, right
}

// prose reports whether the lines fill their column with words, as sentences
// do and lists of names do not.
func prose(items []item) bool {
	if len(items) < columnLines {
		return false
	}
	words, edge, full := 0, 0.0, 0
	for _, it := range items {
		words += len(it.line.words)
		edge = math.Max(edge, it.line.x1)
	}
	for _, it := range items {
		if it.line.x1 > edge-4*it.line.size {
			full++
		}
	}
	return float64(words) >= columnWords*float64(len(items)) && full*2 >= len(items)
}
