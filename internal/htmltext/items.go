package htmltext

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arising/internal/doctext"
)

// special walks the elements that Modern.Gov's markup gives a part of their
// own, and reports whether n was one.
func (w *walker) special(n *html.Node) bool {
	switch {
	case n.DataAtom == atom.Table && hasClass(n, "mgItemTable"):
		w.items(n)
	case hasClass(n, "mgSubItemTitleTxt"), w.form == decisionForm && isDecisionLabel(n):
		w.label(n)
	case hasClass(n, "mgAiTitleTxt") && !w.inTable:
		w.loneTitle(n)
	case w.form == decisionForm && isField(n):
		w.flush()
		w.role = doctext.RoleFurnish
		w.plain(n)
	case hasClass(n, "mgWordPara") && w.item && (w.role == doctext.RoleLinks || w.role == doctext.RoleFurnish):
		// Text after a list of documents, without a label of its own.
		w.flush()
		w.role = doctext.RoleAgenda
		w.plain(n)
	default:
		return false
	}
	return true
}

// items walks the table of agenda items, one row after the other.
func (w *walker) items(table *html.Node) {
	w.flush()
	role, anchor, item := w.role, w.anchor, w.item
	w.inTable = true
	for row := range rowsOf(table) {
		switch {
		case row.DataAtom == atom.Caption:
			w.caption(row)
		case dropped(row):
		default:
			w.itemRow(row)
		}
	}
	w.role, w.anchor, w.item, w.inTable = role, anchor, item, false
}

// loneTitle adds an item's title that stands outside a table of items, as on
// pages that show one matter through several meetings.
func (w *walker) loneTitle(n *html.Node) {
	w.flush()
	w.typed.end()
	w.anchor = ""
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			if _, fragment, ok := strings.Cut(attr(c, "href"), "#"); ok && anchorForm.MatchString(fragment) {
				w.anchor = strings.ToUpper(fragment)
			}
		}
	}
	w.add(doctext.Block{Kind: doctext.Heading, Level: 3, Role: doctext.RoleItem, Link: linkOf(n)}, clean(textOf(n)))
	w.role = doctext.RoleAgenda
}

// itemRow walks the row of one item, or of a heading between items.
func (w *walker) itemRow(row *html.Node) {
	w.typed.end()
	number, cells := cellsOf(row)
	w.item, w.anchor = true, rowAnchor(row)
	title := titleOf(cells)
	b := doctext.Block{Kind: doctext.Heading, Level: 2, Role: doctext.RoleItem, Marker: doctext.Fold(textOf(number))}
	if w.anchor == "" && b.Marker == "" {
		b.Role = doctext.RoleSection
	}
	if title != nil {
		b.Link = linkOf(title)
		w.add(b, clean(textOf(title)))
	} else if b.Marker != "" {
		w.add(b, "")
	}
	w.role = doctext.RoleAgenda
	for _, cell := range cells {
		for c := range cell.ChildNodes() {
			if c != title {
				w.walk(c)
			}
		}
		w.flush()
	}
}

// cellsOf returns the cell of the number, empty where there is none, and those
// of the text.
func cellsOf(row *html.Node) (number *html.Node, text []*html.Node) {
	number = &html.Node{Type: html.ElementNode}
	for c := range row.ChildNodes() {
		switch {
		case c.DataAtom != atom.Td && c.DataAtom != atom.Th || dropped(c):
		case hasClass(c, "mgItemNumberCell"):
			number = c
		default:
			text = append(text, c)
		}
	}
	return number, text
}

// titleOf returns the paragraph that holds the item's title, or nil.
func titleOf(cells []*html.Node) *html.Node {
	for _, cell := range cells {
		for c := range cell.ChildNodes() {
			if hasClass(c, "mgAiTitleTxt") {
				return c
			}
		}
	}
	return nil
}

var anchorForm = regexp.MustCompile(`(?i)^#?(AI\d{1,10})$`)

// rowAnchor returns the item's own id, "AI51894", or "".
func rowAnchor(row *html.Node) string {
	for n := range row.Descendants() {
		if n.DataAtom == atom.A {
			for _, name := range []string{attr(n, "name"), attr(n, "id")} {
				if m := anchorForm.FindStringSubmatch(name); m != nil {
					return strings.ToUpper(m[1])
				}
			}
		}
	}
	return ""
}

// itemAnchor returns the id of the item that a page of one item shows: its
// link back to the meeting carries it.
func itemAnchor(scope *html.Node) string {
	for n := range scope.Descendants() {
		if n.DataAtom != atom.A {
			continue
		}
		href := attr(n, "href")
		if i := strings.IndexByte(href, '#'); i >= 0 && strings.Contains(strings.ToLower(href), "ielistdocuments") {
			if m := anchorForm.FindStringSubmatch(href[i:]); m != nil {
				return strings.ToUpper(m[1])
			}
		}
	}
	return ""
}

// linkOf returns the address of the only link in n, where all its text is that link.
func linkOf(n *html.Node) string {
	for c := range n.Descendants() {
		if c.DataAtom == atom.A && address(c) != "" {
			if doctext.Fold(textOf(c)) == doctext.Fold(textOf(n)) {
				return address(c)
			}
			return ""
		}
	}
	return ""
}
