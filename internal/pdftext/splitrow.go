package pdftext

import (
	"strings"
	"unicode"
)

// sharedLines returns the baselines of a ruled row that is really several:
// where at least two cells hold a column of figures, as many in each.
func sharedLines(cells [][]*line) []float64 {
	var ys []float64
	columns := 0
	for _, c := range cells {
		if len(c) < 2 || !figures(c) {
			continue
		}
		if columns++; columns == 1 {
			for _, l := range c {
				ys = append(ys, l.y)
			}
		} else if len(c) != len(ys) {
			return nil
		}
	}
	if columns < 2 {
		return nil
	}
	return ys
}

// figures reports whether every line is one number.
func figures(c []*line) bool {
	for _, l := range c {
		text := l.text()
		if len(l.words) > 2 || strings.IndexFunc(text, unicode.IsDigit) < 0 || strings.IndexFunc(text, unicode.IsLetter) >= 0 {
			return false
		}
	}
	return true
}

// splitRow makes a row of each of the baselines. A cell with another number of
// lines is a label for them all and stands in the first.
func splitRow(like row, cells [][]*line, ys []float64) []row {
	out := make([]row, len(ys))
	for i := range out {
		out[i] = like
		out[i].y = ys[i]
		out[i].cells = make([]string, len(cells))
	}
	for k, c := range cells {
		if len(c) != len(ys) {
			out[0].cells[k] = cellText(c)
			continue
		}
		for i, l := range c {
			out[i].cells[k] = cellText([]*line{l})
		}
	}
	return out
}
