package htmltext

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arising/internal/day"
	"arising/internal/doctext"
)

// scopeOf returns the element whose text counts. Modern.Gov pours its output
// into a template of the council's; only #modgov is the same everywhere.
func scopeOf(root *html.Node) *html.Node {
	var modgov, content, main, body *html.Node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch {
		case modgov == nil && attr(n, "id") == "modgov":
			modgov = n
		case content == nil && hasClass(n, "mgContent"):
			content = n
		case main == nil && (n.DataAtom == atom.Main || attr(n, "role") == "main"):
			main = n
		case body == nil && n.DataAtom == atom.Body:
			body = n
		}
	}
	for _, n := range []*html.Node{modgov, content, main, body} {
		if n != nil {
			return n
		}
	}
	return root
}

// A form is the shape of a page, as far as it decides what a piece of it is for.
type form int

const (
	plainForm    form = iota
	meetingForm       // agenda items in a table; all around them is furniture
	itemForm          // one agenda item
	decisionForm      // labels and values, then the words of a decision
)

// formOf tells the shape by the page's first heading and its table of items.
func formOf(scope *html.Node) form {
	title := ""
	for n := range scope.Descendants() {
		if n.DataAtom == atom.H1 && title == "" {
			title = strings.ToLower(doctext.Fold(textOf(n)))
		}
		switch {
		case hasClass(n, "mgItemTable"):
			return meetingForm
		case hasClass(n, "mgSubSubTitleTxt"), hasClass(n, "mgPlanItemInForce"):
			return decisionForm
		}
	}
	switch {
	case strings.HasPrefix(title, "agenda item"):
		return itemForm
	case strings.HasPrefix(title, "decision details"):
		return decisionForm
	case title == "meeting" || strings.HasPrefix(title, "agenda"):
		return meetingForm
	}
	return plainForm
}

// about returns the title and the meeting date that the page's own metadata
// give. DC.date is the day of the meeting on pages of meetings and items.
func about(root *html.Node) (title, date string) {
	var element, dc string
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Title:
			if element == "" {
				element = textOf(n)
			}
		case atom.Meta:
			switch strings.ToLower(attr(n, "name")) {
			case "dc.title":
				dc = attr(n, "content")
			case "dc.date":
				date = attr(n, "content")
			}
		}
	}
	if dc = clean(dc); dc != "" {
		element = dc
	}
	if d, err := day.Parse(strings.TrimSpace(date)); err != nil || !d.Known() {
		return clean(element), ""
	}
	return clean(element), strings.TrimSpace(date)
}

var entity = regexp.MustCompile(`&(?:#\d+|#x[0-9a-fA-F]+|amp|quot|apos|lt|gt|nbsp|[lr]squo|[lr]dquo|[mn]dash|pound);`)

// clean folds a title and decodes what the site encoded twice: "Children&amp;#39;s".
func clean(s string) string {
	for range 2 {
		if !entity.MatchString(s) {
			break
		}
		s = html.UnescapeString(s)
	}
	return doctext.Fold(s)
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	for _, a := range n.Attr {
		if a.Key != "class" {
			continue
		}
		for f := range strings.FieldsSeq(a.Val) {
			if f == class {
				return true
			}
		}
	}
	return false
}

// textOf returns all text below n as it stands, without what is dropped.
func textOf(n *html.Node) string {
	var b strings.Builder
	gather(&b, n)
	return b.String()
}

func gather(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type != html.ElementNode || dropped(c):
		case c.DataAtom == atom.Br:
			b.WriteByte(' ')
		default:
			if isBlock(c) {
				b.WriteByte(' ')
			}
			gather(b, c)
			if isBlock(c) {
				b.WriteByte(' ')
			}
		}
	}
}
