package pdftext

import (
	"math"
	"sort"
	"strings"
)

// A row is one row of a table; spans[i] is how many columns cell i covers.
type row struct {
	cells []string
	spans []int
	style style
	y     float64
}

// rows puts words into the cells of the grid. Text in a cell that runs over
// several rows belongs to the first of them.
func (g grid) rows(ws []word) []row {
	cols, count := len(g.xs)-1, len(g.ys)-1
	home := g.homes(cols, count)
	content := map[[2]int][]word{}
	for _, w := range ws {
		i := columnOf(g.xs, (w.x0+w.x1)/2)
		j := sort.Search(count-1, func(k int) bool { return g.ys[k+1] <= w.y+0.3*w.size })
		at := home[j][i]
		content[at] = append(content[at], w)
	}
	var out []row
	for j := range count {
		out = append(out, g.row(j, home[j], content)...)
	}
	return dropEmptyColumns(out)
}

// row makes the rows of the table between two lines: mostly one.
func (g grid) row(j int, home [][2]int, content map[[2]int][]word) []row {
	r := row{y: g.ys[j]}
	var cells [][]*line
	var all []word
	for i := 0; i < len(home); {
		n := 1
		for i+n < len(home) && home[i+n] == home[i] {
			n++
		}
		var in []*line
		if at := [2]int{j, i}; home[i] == at {
			in = lines(content[at])
			all = append(all, content[at]...)
		}
		cells, r.spans = append(cells, in), append(r.spans, n)
		i += n
	}
	if len(all) == 0 {
		return nil
	}
	r.style = styleOfWords(all)
	if ys := sharedLines(cells); len(ys) > 1 {
		return splitRow(r, cells, ys)
	}
	for _, c := range cells {
		r.cells = append(r.cells, cellText(c))
	}
	return []row{r}
}

func columnOf(xs []float64, x float64) int {
	return max(0, min(len(xs)-2, sort.SearchFloat64s(xs, x)-1))
}

// homes gives for each row and column the cell (row, column) whose text
// stands there: the upper left one of those not parted by lines.
func (g grid) homes(cols, count int) [][][2]int {
	home := make([][][2]int, count)
	for j := range home {
		home[j] = make([][2]int, cols)
		for i := range home[j] {
			at := [2]int{j, i}
			if i > 0 && !g.wallLeft(i, j) {
				at = home[j][i-1]
			} else if j > 0 && !g.wallAbove(i, j) {
				at = home[j-1][i]
			}
			home[j][i] = at
		}
	}
	return home
}

// dropEmptyColumns leaves out columns in which no row has text: double lines
// make them. Rows with merged cells are left as they are.
func dropEmptyColumns(rows []row) []row {
	cols := 0
	for _, r := range rows {
		cols = max(cols, len(r.cells))
	}
	used := make([]bool, cols)
	for _, r := range rows {
		if len(r.cells) < cols {
			return rows
		}
		for i, c := range r.cells {
			used[i] = used[i] || c != ""
		}
	}
	for k, r := range rows {
		var cells []string
		var spans []int
		for i, c := range r.cells {
			if used[i] {
				cells, spans = append(cells, c), append(spans, r.spans[i])
			}
		}
		rows[k].cells, rows[k].spans = cells, spans
	}
	return rows
}

// cellText joins the lines of a cell. Where bullets are printed each entry
// begins with " • ", so that a reader of the cell can take it apart again.
func cellText(ls []*line) string {
	var out strings.Builder
	for _, l := range ls {
		addCellLine(&out, l)
	}
	return out.String()
}

func addCellLine(out *strings.Builder, l *line) {
	text := l.text()
	if rest, ok := cutBullet(text); ok {
		if text = "•"; rest != "" {
			text += " " + rest
		}
	}
	if out.Len() > 0 && !endsWithHyphen(out.String(), text) {
		out.WriteByte(' ')
	}
	out.WriteString(text)
}

// cutBullet takes a printed bullet off the front of a line.
func cutBullet(text string) (string, bool) {
	for _, b := range []string{"•", "·", "▪", "●", "■", "◦", "○", "‣", "➢", "✓", "❖", "◆"} {
		if rest, ok := strings.CutPrefix(text, b); ok {
			return strings.TrimSpace(rest), true
		}
	}
	for _, b := range []string{"- ", "– ", "o ", "* "} {
		if rest, ok := strings.CutPrefix(text, b); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return text, false
}

// tableOf says where a ruled table begins, for the order on the page.
func (g grid) tableY(ws []word) float64 {
	top := g.bottom()
	for _, w := range ws {
		top = math.Max(top, w.y)
	}
	return top
}
