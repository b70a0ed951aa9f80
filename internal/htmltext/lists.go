package htmltext

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A list is a real list that is open.
type list struct {
	ordered bool
	style   string // "1", "a", "A", "i", "I"
	next    int
}

// A point is a list item whose first words have not come yet.
type point struct {
	marker  string
	level   int
	ordered bool
}

// list walks a real list. Modern.Gov leaves its action lists open, so that the
// rest of an item comes to lie inside one: those are no lists of the text.
func (w *walker) list(n *html.Node) {
	w.flush()
	if hasClass(n, "mgActionList") {
		w.walkAll(n)
		w.flush()
		return
	}
	l := list{ordered: n.DataAtom == atom.Ol, style: listStyle(n), next: 1}
	if start, err := strconv.Atoi(attr(n, "start")); err == nil {
		l.next = start
	}
	open, held := w.lists, w.point
	w.lists, w.point = append(w.lists, l), nil
	w.walkAll(n)
	w.flush()
	w.lists, w.point = open, held
}

func listStyle(n *html.Node) string {
	if s := attr(n, "type"); s != "" {
		return s
	}
	switch css := property(attr(n, "style"), "list-style-type"); css {
	case "lower-alpha", "lower-latin":
		return "a"
	case "upper-alpha", "upper-latin":
		return "A"
	case "lower-roman":
		return "i"
	case "upper-roman":
		return "I"
	}
	return "1"
}

// listItem walks one item; the number that a browser would print becomes its marker.
func (w *walker) listItem(n *html.Node) {
	w.flush()
	before, role := w.style, w.role
	w.style = styled(n, w.style)
	if r := w.listRole(n); r != "" {
		w.role = r
	}
	if len(w.lists) > 0 {
		w.point = w.nextPoint(n)
	}
	w.walkAll(n)
	w.flush()
	w.point, w.style, w.role = nil, before, role
}

func (w *walker) nextPoint(n *html.Node) *point {
	l := &w.lists[len(w.lists)-1]
	p := &point{marker: "•", level: max(len(w.lists), w.indent) - 1, ordered: l.ordered}
	if !l.ordered {
		return p
	}
	if v, err := strconv.Atoi(attr(n, "value")); err == nil {
		l.next = v
	}
	p.marker = printed(l.next, l.style)
	l.next++
	return p
}

// printed returns a number of an ordered list as browsers show it.
func printed(n int, style string) string {
	switch s := ""; style {
	case "a", "A":
		for m := n; m > 0; m = (m - 1) / 26 {
			s = string(rune('a'+(m-1)%26)) + s
		}
		return cased(s, n, style == "A")
	case "i", "I":
		return cased(toRoman(n), n, style == "I")
	}
	return strconv.Itoa(n) + "."
}

func cased(s string, n int, upper bool) string {
	switch {
	case s == "":
		return strconv.Itoa(n) + "."
	case upper:
		return strings.ToUpper(s) + "."
	}
	return s + "."
}
