package pdftext

import "math"

// A path gathers the straight edges that a program draws, until it is painted.
type path struct {
	x, y           float64 // current point, in page space
	startX, startY float64
	edges, boxes   []rule
}

// Table lines are drawn as strokes or as thin filled boxes. Boxes thicker than
// maxRuleWidth points are shading.
const maxRuleWidth = 3.0

// do executes path operators. Curves only move the current point.
func (a *path) do(p *program, op string) {
	switch op {
	case "m":
		a.x, a.y = p.now.ctm.apply(p.num(0), p.num(1))
		a.startX, a.startY = a.x, a.y
	case "l":
		a.lineTo(p.now.ctm.apply(p.num(0), p.num(1)))
	case "c":
		a.x, a.y = p.now.ctm.apply(p.num(4), p.num(5))
	case "v", "y":
		a.x, a.y = p.now.ctm.apply(p.num(2), p.num(3))
	case "h":
		a.lineTo(a.startX, a.startY)
	case "re":
		a.box(p)
	case "S", "s", "B", "B*", "b", "b*":
		a.paint(p.in.page, true)
	case "f", "F", "f*":
		a.paint(p.in.page, false)
	case "n":
		a.edges, a.boxes = a.edges[:0], a.boxes[:0]
	}
}

func (a *path) lineTo(x, y float64) {
	if len(a.edges) < maxRules {
		a.edges = append(a.edges, span(a.x, a.y, x, y))
	}
	a.x, a.y = x, y
}

func (a *path) box(p *program) {
	x0, y0 := p.now.ctm.apply(p.num(0), p.num(1))
	x1, y1 := p.now.ctm.apply(p.num(0)+p.num(2), p.num(1)+p.num(3))
	if len(a.boxes) < maxRules {
		a.boxes = append(a.boxes, span(x0, y0, x1, y1))
	}
	a.x, a.y, a.startX, a.startY = x0, y0, x0, y0
}

func span(x0, y0, x1, y1 float64) rule {
	return rule{math.Min(x0, x1), math.Min(y0, y1), math.Max(x0, x1), math.Max(y0, y1)}
}

// paint keeps what looks like table lines: thin boxes, and where the path is
// stroked its edges and the edges of its boxes. A filled outline of four
// thin edges is a thin box too.
func (a *path) paint(page *sheet, stroked bool) {
	for _, b := range a.boxes {
		switch {
		case isThin(b):
			page.addRule(middle(b))
		case stroked:
			page.addRule(rule{b.x0, b.y0, b.x1, b.y0})
			page.addRule(rule{b.x0, b.y1, b.x1, b.y1})
			page.addRule(rule{b.x0, b.y0, b.x0, b.y1})
			page.addRule(rule{b.x1, b.y0, b.x1, b.y1})
		}
	}
	if stroked {
		for _, e := range a.edges {
			if isThin(e) {
				page.addRule(middle(e))
			}
		}
	} else if b, ok := outline(a.edges); ok && isThin(b) {
		page.addRule(middle(b))
	}
	a.edges, a.boxes = a.edges[:0], a.boxes[:0]
}

func isThin(b rule) bool { return math.Min(b.x1-b.x0, b.y1-b.y0) <= maxRuleWidth }

// middle returns the line through the length of a thin box.
func middle(b rule) rule {
	if b.vertical() {
		x := (b.x0 + b.x1) / 2
		return rule{x, b.y0, x, b.y1}
	}
	y := (b.y0 + b.y1) / 2
	return rule{b.x0, y, b.x1, y}
}

func outline(edges []rule) (rule, bool) {
	if len(edges) < 3 || len(edges) > 4 {
		return rule{}, false
	}
	out := edges[0]
	for _, e := range edges[1:] {
		out = rule{math.Min(out.x0, e.x0), math.Min(out.y0, e.y0), math.Max(out.x1, e.x1), math.Max(out.y1, e.y1)}
	}
	return out, true
}

// addRule keeps lines of some length; shorter ones are dots of dotted lines
// and parts of drawings.
func (s *sheet) addRule(r rule) {
	near := inReach(r.x0) && inReach(r.y0) && inReach(r.x1) && inReach(r.y1)
	if near && len(s.rules) < maxRules && math.Max(r.x1-r.x0, r.y1-r.y0) >= 4 {
		s.rules = append(s.rules, r)
	}
}
