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
	for row := range rowsOf(n) {
		switch {
		case row.DataAtom == atom.Caption:
			w.caption(row)
		case !dropped(row):
			w.row(row, number)
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
func (w *walker) row(row *html.Node, number int) {
	var cells []string
	var spans []int
	bold := true
	for c := range row.ChildNodes() {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || dropped(c) {
			continue
		}
		text := doctext.Fold(textOf(c))
		span, err := strconv.Atoi(attr(c, "colspan"))
		if err != nil || span < 1 || span > 1000 {
			span = 1
		}
		cells, spans = append(cells, text), append(spans, span)
		bold = bold && (text == "" || allBold(c, styled(c, w.style)))
	}
	like := doctext.Block{Role: w.role, Anchor: w.anchor, Table: number, Bold: bold}
	if w.out.AddRow(like, cells) {
		w.spans[w.count] = spans
		w.count++
	}
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
