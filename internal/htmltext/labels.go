package htmltext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arising/internal/doctext"
)

// label adds a label and sets the role of all that follows up to the next.
func (w *walker) label(n *html.Node) {
	w.flush()
	text := doctext.Fold(textOf(n))
	if text == "" {
		return
	}
	w.typed.end()
	w.add(doctext.Block{Kind: doctext.Caption, Role: doctext.RoleLabel}, text)
	w.role = roleUnder(text)
	w.item = true
}

// roleUnder tells what stands under a label. Seen: "Minutes:", "Decision:",
// "Additional documents:", "Supporting documents:", "Accompanying Documents:",
// and on pages of decisions "Purpose:" and "Reasons for the decision:".
func roleUnder(label string) doctext.Role {
	switch l := strings.ToLower(strings.TrimRight(label, ": ")); {
	case strings.Contains(l, "document"):
		return doctext.RoleLinks
	case strings.Contains(l, "minutes"):
		return doctext.RoleMinutes
	case strings.HasPrefix(l, "decision"), l == "draft decision":
		return doctext.RoleDecision
	}
	return doctext.RoleAgenda
}

// isDecisionLabel reports whether n is a label of a decision's page: a heading
// of class mgSubSubTitleTxt, or a paragraph that is itself of class mgLabel.
func isDecisionLabel(n *html.Node) bool {
	return hasClass(n, "mgSubSubTitleTxt") || n.DataAtom == atom.P && hasClass(n, "mgLabel")
}

// isField reports whether n is a label and its value on one line, "Date of
// decision: 19/10/2015".
func isField(n *html.Node) bool {
	if n.DataAtom != atom.P {
		return false
	}
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			return hasClass(c, "mgLabel")
		}
	}
	return false
}

// listRole tells list items of links from those of the text. A list item
// outside any list is Modern.Gov's link to a recorded vote.
func (w *walker) listRole(n *html.Node) doctext.Role {
	p := n.Parent
	switch {
	case p == nil || p.DataAtom != atom.Ul && p.DataAtom != atom.Ol:
		if w.item {
			return doctext.RoleLinks
		}
	case hasClass(p, "mgActionList"):
		if w.form == itemForm && strings.Contains(strings.ToLower(firstHref(n)), "ielistdocuments") {
			return doctext.RoleSubtitle // the meeting, its date and the item's number in it
		}
		return doctext.RoleLinks
	case hasClass(p, "mgBulletList") && w.item:
		return doctext.RoleLinks
	}
	return ""
}

func firstHref(n *html.Node) string {
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			return attr(c, "href")
		}
	}
	return ""
}

// cut handles the link by which the site breaks an item's text off: "view the
// full minutes text for item 59." It stands inside the last sentence, after
// three dots of the site's own. Both become a block of their own. It reports
// whether n was such a link.
func (w *walker) cut(n *html.Node) bool {
	if !strings.Contains(strings.ToLower(attr(n, "href")), "mgai.aspx") || !isCut(doctext.Fold(textOf(n))) {
		return false
	}
	dots := w.trimDots()
	w.flush()
	point := w.point
	w.add(doctext.Block{Kind: doctext.Paragraph, Role: doctext.RoleCut, Link: address(n)}, dots+textOf(n))
	w.point = point
	return true
}

// isCut reports whether a link's words say that text was left out: "view the
// full minutes text for item 5." or "View the minutes text for item 1."
func isCut(words string) bool {
	l := strings.ToLower(words)
	return strings.HasPrefix(l, "view the ") && strings.Contains(l, " text")
}

// trimDots takes the site's three dots off the end of the open block.
func (w *walker) trimDots() string {
	for i := len(w.runs) - 1; i >= 0; i-- {
		t := strings.TrimRight(w.runs[i].text, " \t\r\n\u00a0")
		if t == "" {
			continue
		}
		if !strings.HasSuffix(t, "...") {
			return ""
		}
		w.runs[i].text = t[:len(t)-3]
		return "... "
	}
	return ""
}
