package pdftext

import (
	"sort"
)

// A page is a sheet laid out: lines of text and ruled tables, in reading order.
type page struct {
	number int
	items  []item
}

// An item is either a line of running text or a table.
type item struct {
	y, height float64 // of its first line, and of the page, as it is read
	line      *line
	aside     *line // a page reference that stood right of the line
	rows      []row
	column    int // of the page, from 1 where it has several; 0 is the whole width
	ruled     bool
	rank      int // how many items stand between it and the nearer end of the page
}

// layOut turns the glyphs of a sheet into lines and ruled tables. Text that
// stands on its side is read in its own direction, after the text of the
// direction most of the page is written in; text askew (a watermark) is not
// read. The words are added to the tally.
func layOut(s sheet, t *tally) page {
	var byTurn [4][]glyph
	for _, g := range s.glyphs {
		if g.turn >= 0 {
			byTurn[g.turn] = append(byTurn[g.turn], g)
		}
	}
	order := []int{0, 1, 2, 3}
	sort.SliceStable(order, func(i, j int) bool { return len(byTurn[order[i]]) > len(byTurn[order[j]]) })
	p := page{number: s.number}
	for k, turn := range order {
		if len(byTurn[turn]) == 0 {
			break
		}
		m, height := upright(turn, s.width, s.height)
		var rules []rule
		if k == 0 {
			rules = turnRules(s.rules, m)
		}
		p.items = append(p.items, layOutUpright(turnGlyphs(byTurn[turn], m), rules, height, t)...)
	}
	return p
}

// upright returns the map that makes text of the given quarter turns level,
// and the height of the page seen that way.
func upright(turn int, width, height float64) (matrix, float64) {
	switch turn {
	case 1:
		return matrix{b: -1, c: 1, f: width}, width
	case 2:
		return matrix{a: -1, d: -1, e: width, f: height}, height
	case 3:
		return matrix{b: 1, c: -1, e: height}, width
	}
	return identity, height
}

func turnGlyphs(gs []glyph, m matrix) []glyph {
	if m == identity {
		return gs
	}
	for i := range gs {
		gs[i].x, gs[i].y = m.apply(gs[i].x, gs[i].y)
	}
	return gs
}

func turnRules(rs []rule, m matrix) []rule {
	out := make([]rule, len(rs))
	for i, r := range rs {
		x0, y0 := m.apply(r.x0, r.y0)
		x1, y1 := m.apply(r.x1, r.y1)
		out[i] = span(x0, y0, x1, y1)
	}
	return out
}

func layOutUpright(gs []glyph, rules []rule, height float64, t *tally) []item {
	free := words(gs)
	for _, w := range free {
		t.add(w.text)
	}
	var out []item
	for _, g := range grids(rules) {
		var in, rest []word
		for _, w := range free {
			if g.holds(w) {
				in = append(in, w)
			} else {
				rest = append(rest, w)
			}
		}
		if rows := g.rows(in); len(rows) > 0 {
			out = append(out, item{y: g.tableY(in), height: height, rows: rows, ruled: true})
		}
		free = rest
	}
	for _, l := range lines(free) {
		out = append(out, item{y: l.y, height: height, line: l})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].y > out[j].y })
	for i := range out {
		out[i].rank = min(i, len(out)-1-i)
	}
	return out
}
