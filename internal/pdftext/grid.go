package pdftext

import (
	"math"
	"slices"
	"sort"
)

// A grid is a table whose cells are drawn with lines.
type grid struct {
	xs   []float64 // column edges, ascending
	ys   []float64 // row edges, descending: the top of the page first
	h, v []rule
}

// Tolerances, in points, for lines that should meet; and how many lines a page
// may have before it is a drawing and not a table.
const (
	snap        = 3.0
	maxGridHalf = 1500
	maxCells    = 20_000
)

// grids finds the ruled tables of a page: groups of lines that touch, with
// at least two columns and one row.
func grids(rules []rule) []grid {
	var h, v []rule
	for _, r := range rules {
		if r.vertical() {
			v = append(v, r)
		} else {
			h = append(h, r)
		}
	}
	h, v = joinLines(h, false), joinLines(v, true)
	if len(h) > maxGridHalf || len(v) > maxGridHalf {
		return nil
	}
	var out []grid
	for _, g := range connected(h, v) {
		if g.edges(); len(g.xs) >= 3 && len(g.ys) >= 2 && len(g.xs)*len(g.ys) <= maxCells {
			out = append(out, g)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].ys[0] > out[j].ys[0] })
	return dropInner(out)
}

// joinLines makes one line of pieces that follow each other: makers draw the
// border of each cell by itself.
func joinLines(rs []rule, vertical bool) []rule {
	across := func(r rule) float64 { return r.y0 }
	from := func(r *rule) (lo, hi *float64) { return &r.x0, &r.x1 }
	if vertical {
		across = func(r rule) float64 { return r.x0 }
		from = func(r *rule) (lo, hi *float64) { return &r.y0, &r.y1 }
	}
	sort.SliceStable(rs, func(i, j int) bool {
		a, b := math.Round(across(rs[i])), math.Round(across(rs[j]))
		if a != b {
			return a < b
		}
		la, _ := from(&rs[i])
		lb, _ := from(&rs[j])
		return *la < *lb
	})
	var out []rule
	for _, r := range rs {
		if n := len(out) - 1; n >= 0 && math.Abs(across(out[n])-across(r)) <= 1 {
			_, end := from(&out[n])
			start, stop := from(&r)
			if *start <= *end+snap {
				*end = math.Max(*end, *stop)
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

// connected groups lines that cross or touch, and verticals that begin and
// end together: a table cut by the page's end may lack a piece of border.
func connected(h, v []rule) []grid {
	sets := newSets(len(h) + len(v))
	for i, a := range h {
		for j, b := range v {
			if b.x0 >= a.x0-snap && b.x0 <= a.x1+snap && a.y0 >= b.y0-snap && a.y0 <= b.y1+snap {
				sets.join(i, len(h)+j)
			}
		}
	}
	for i, a := range v {
		for j, b := range v[:i] {
			if sameExtent(a, b) {
				sets.join(len(h)+i, len(h)+j)
			}
		}
	}
	var out []grid
	at := map[int]int{} // index in out, by set
	for i := range len(h) + len(v) {
		k, ok := at[sets.of(i)]
		if !ok {
			k = len(out)
			at[sets.of(i)] = k
			out = append(out, grid{})
		}
		if i < len(h) {
			out[k].h = append(out[k].h, h[i])
		} else {
			out[k].v = append(out[k].v, v[i-len(h)])
		}
	}
	return out
}

// sets are disjoint sets of small numbers.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) of(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int) { s[s.of(j)] = s.of(i) }

func sameExtent(a, b rule) bool {
	return math.Abs(a.y0-b.y0) <= snap && math.Abs(a.y1-b.y1) <= snap && a.y1-a.y0 > 20
}

// edges finds the columns and rows. A table may lack its outer lines; then
// the ends of the others are its edges.
func (g *grid) edges() {
	if len(g.h) == 0 || len(g.v) == 0 {
		return
	}
	var xs, ys []float64
	for _, r := range g.v {
		xs = append(xs, r.x0)
		ys = append(ys, r.y0, r.y1)
	}
	for _, r := range g.h {
		if g.spansColumn(r) {
			ys = append(ys, r.y0)
			xs = append(xs, r.x0, r.x1)
		}
	}
	if len(ys) == 0 || len(xs) == 0 {
		return
	}
	g.xs, g.ys = distinct(xs), distinct(ys)
	slices.Reverse(g.ys)
}

// spansColumn reports whether a horizontal line goes from one vertical line to
// another, or through one. Others underline words inside a cell.
func (g *grid) spansColumn(r rule) bool {
	met := 0
	last := math.Inf(-1)
	for _, v := range g.v {
		if v.x0 < r.x0-2*snap || v.x0 > r.x1+2*snap || r.y0 < v.y0-snap || r.y0 > v.y1+snap {
			continue
		}
		if v.x0 > r.x0+2*snap && v.x0 < r.x1-2*snap {
			return true
		}
		if math.Abs(v.x0-last) > 2*snap {
			met, last = met+1, v.x0
		}
	}
	return met >= 2
}

// distinct sorts and drops what lies within two tolerances of its neighbour.
func distinct(a []float64) []float64 {
	slices.Sort(a)
	out := a[:1]
	for _, x := range a[1:] {
		if x-out[len(out)-1] > 2*snap {
			out = append(out, x)
		}
	}
	return out
}

// dropInner leaves out grids that lie inside another one.
func dropInner(gs []grid) []grid {
	var out []grid
	for i, g := range gs {
		inner := false
		for j, o := range gs {
			inner = inner || i != j && g.inside(o) && !(o.inside(g) && i < j)
		}
		if !inner {
			out = append(out, g)
		}
	}
	return out
}

func (g grid) left() float64   { return g.xs[0] }
func (g grid) right() float64  { return g.xs[len(g.xs)-1] }
func (g grid) top() float64    { return g.ys[0] }
func (g grid) bottom() float64 { return g.ys[len(g.ys)-1] }

func (g grid) inside(o grid) bool {
	return g.left() >= o.left()-snap && g.right() <= o.right()+snap && g.top() <= o.top()+snap && g.bottom() >= o.bottom()-snap
}

// holds reports whether the middle of w lies in the table.
func (g grid) holds(w word) bool {
	x, y := (w.x0+w.x1)/2, w.y+0.3*w.size
	return x >= g.left() && x <= g.right() && y <= g.top() && y >= g.bottom()
}

// wallLeft reports whether a line is drawn at column edge i beside row j.
func (g grid) wallLeft(i, j int) bool {
	y := (g.ys[j] + g.ys[j+1]) / 2
	for _, r := range g.v {
		if math.Abs(r.x0-g.xs[i]) <= 2*snap && r.y0 <= y && r.y1 >= y {
			return true
		}
	}
	return false
}

// wallAbove reports whether a line is drawn at row edge j above column i.
func (g grid) wallAbove(i, j int) bool {
	x := (g.xs[i] + g.xs[i+1]) / 2
	for _, r := range g.h {
		if math.Abs(r.y0-g.ys[j]) <= 2*snap && r.x0 <= x && r.x1 >= x {
			return true
		}
	}
	return false
}
