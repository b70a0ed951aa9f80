package pdftext

import "math"

// edges tell how far right lines reach on a page, by which a line that ends
// early is told from one that is full.
type edges struct {
	column map[int]float64      // by column; 0 is the whole page
	any    map[int]float64      // by column, of lines of any length, for pages without long ones
	left   map[edgeKey]leftEdge // of lines that begin at the same place
}

type edgeKey struct{ column, x int }

// A leftEdge counts the long lines that begin at one place.
type leftEdge struct {
	right float64
	near  int // lines that end within two em of right
}

// Lines with fewer words say nothing of a margin: they are names and labels.
const edgeWords = 5

// measureEdges measures the lines of a page.
func measureEdges(items []item) edges {
	e := edges{column: map[int]float64{}, any: map[int]float64{}, left: map[edgeKey]leftEdge{}}
	for _, it := range items {
		if it.line != nil {
			e.any[it.column] = math.Max(e.any[it.column], it.line.x1)
		}
	}
	each := func(do func(k edgeKey, l *line)) {
		for _, it := range items {
			if it.line != nil && len(it.line.words) >= edgeWords {
				do(keyOfEdge(it.column, startOf(it.line), it.line.size), it.line)
			}
		}
	}
	each(func(k edgeKey, l *line) {
		e.column[k.column] = math.Max(e.column[k.column], l.x1)
		e.left[k] = leftEdge{right: math.Max(e.left[k].right, l.x1)}
	})
	each(func(k edgeKey, l *line) {
		if at := e.left[k]; l.x1 > at.right-2*l.size {
			at.near++
			e.left[k] = at
		}
	})
	return e
}

func keyOfEdge(column int, x, size float64) edgeKey {
	return edgeKey{column, int(math.Round(x / math.Max(size/2, 1)))}
}

// startOf is where the text of a line begins, behind its marker.
func startOf(l *line) float64 {
	if m, ok := markerOf(l); ok && m.tab {
		return m.rest[0].x0
	}
	return l.x0
}

// page returns the edge of a whole column, 0 if it has no long line.
func (e edges) page(column int) float64 { return e.column[column] }

// at returns the edge for lines that begin where l does: where three of them
// end near each other they have a margin of their own.
func (e edges) at(column int, l *line) (float64, bool) {
	if own := e.left[keyOfEdge(column, l.x0, l.size)]; own.near >= 3 {
		return own.right, true
	}
	if edge, ok := e.column[column]; ok {
		return edge, true
	}
	return e.any[column], e.any[column] > 0
}
