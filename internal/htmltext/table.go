package htmltext

import (
	"iter"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arising/internal/doctext"
)

// table walks a table of the text. One that only lays out a page, or holds a
// single column, is walked as if it were not there.
func (w *walker) table(n *html.Node) {
	w.flush()
	if isLayout(n) {
		w.layout(n)
		return
	}
	w.tables++
	number, point := w.tables, w.point
	w.point = nil
	var over columns
	for row := range rowsOf(n) {
		switch {
		case row.DataAtom == atom.Caption:
			w.caption(row)
		case !dropped(row):
			w.row(row, number, &over)
		}
	}
	w.point = point
}

// layout walks cells as blocks.
func (w *walker) layout(n *html.Node) {
	for row := range rowsOf(n) {
		for c := range row.ChildNodes() {
			w.walk(c)
			w.flush()
		}
		w.flush()
	}
}

// row adds one row; what a cell holds is joined to one line.
func (w *walker) row(row *html.Node, number int, over *columns) {
	var cells []string
	var spans []int
	bold := true
	for c := range row.ChildNodes() {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || dropped(c) {
			continue
		}
		for over.covered() {
			cells, spans = append(cells, ""), append(spans, 1)
		}
		text := doctext.Fold(textOf(c))
		span := spanOf(c, "colspan")
		cells, spans = append(cells, text), append(spans, span)
		over.cover(span, spanOf(c, "rowspan"))
		bold = bold && (text == "" || allBold(c, styled(c, w.style)))
	}
	over.endRow()
	w.addRow(doctext.Block{Table: number, Bold: bold}, cells, spans)
}

// maxSpan bounds what one cell may claim to cover, and the columns of which
// that is remembered; the widest table seen has 16.
const maxSpan = 100

func spanOf(cell *html.Node, name string) int {
	n, err := strconv.Atoi(strings.TrimSpace(attr(cell, name)))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxSpan)
}

// columns tells which columns of the rows to come are taken by cells that began
// above, so that the same column has the same index in every row.
type columns struct {
	left []int // rows that the cell over each column still covers
	at   int   // the column that comes next
}

// covered reports whether the next column is taken, and passes it if so.
func (c *columns) covered() bool {
	if c.at >= len(c.left) || c.left[c.at] == 0 {
		return false
	}
	c.at++
	return true
}

// cover notes a cell that begins at the next column.
func (c *columns) cover(columns, rows int) {
	for range columns {
		if c.at == maxSpan {
			return
		}
		if c.at == len(c.left) {
			c.left = append(c.left, 0)
		}
		c.left[c.at] = rows
		c.at++
	}
}

func (c *columns) endRow() {
	for i, n := range c.left {
		c.left[i] = max(0, n-1)
	}
	c.at = 0
}

// allBold reports whether all words below n are bold.
func allBold(n *html.Node, s style) bool {
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			if !s.bold && strings.TrimSpace(c.Data) != "" {
				return false
			}
		case c.Type == html.ElementNode && !dropped(c):
			if !allBold(c, styled(c, s)) {
				return false
			}
		}
	}
	return true
}

func (w *walker) caption(n *html.Node) {
	like := doctext.Block{Kind: doctext.Caption, Role: doctext.RoleLabel}
	if hasClass(n.Parent, "mgItemTable") {
		like.Role = doctext.RoleFurnish // "Items"
	}
	w.add(like, textOf(n))
}

// isLayout reports whether a table holds no data: it says so, it holds another
// table, or none of its rows has two cells with text.
func isLayout(table *html.Node) bool {
	if attr(table, "role") == "presentation" {
		return true
	}
	for n := range table.Descendants() {
		if n.DataAtom == atom.Table {
			return true
		}
	}
	for row := range rowsOf(table) {
		filled := 0
		for c := range row.ChildNodes() {
			if (c.DataAtom == atom.Td || c.DataAtom == atom.Th) && strings.TrimSpace(textOf(c)) != "" {
				filled++
			}
		}
		if filled > 1 {
			return false
		}
	}
	return true
}

// rowsOf yields the caption and the rows of a table, not those of tables inside it.
func rowsOf(table *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for part := range table.ChildNodes() {
			switch part.DataAtom {
			case atom.Caption, atom.Tr:
				if !yield(part) {
					return
				}
			case atom.Thead, atom.Tbody, atom.Tfoot:
				for row := range part.ChildNodes() {
					if row.DataAtom == atom.Tr && !yield(row) {
						return
					}
				}
			}
		}
	}
}
