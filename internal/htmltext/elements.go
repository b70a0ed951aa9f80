package htmltext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks names the elements that stand on lines of their own.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Aside: true, atom.Header: true, atom.Footer: true,
	atom.Main: true, atom.Nav: true, atom.Address: true, atom.Blockquote: true, atom.Center: true, atom.Dd: true, atom.Dt: true,
	atom.Dl: true, atom.Fieldset: true, atom.Legend: true, atom.Figure: true, atom.Figcaption: true, atom.Form: true, atom.Pre: true,
	atom.Table: true, atom.Thead: true, atom.Tbody: true, atom.Tfoot: true, atom.Tr: true, atom.Td: true, atom.Th: true,
	atom.Caption: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Details: true, atom.Summary: true, atom.Hr: true, atom.Body: true,
}

func isBlock(n *html.Node) bool { return blocks[n.DataAtom] }

// unread names the elements whose text is not for readers.
var unread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Input: true,
	atom.Select: true, atom.Button: true, atom.Textarea: true, atom.Svg: true, atom.Iframe: true, atom.Object: true,
	atom.Img: true, atom.Link: true, atom.Meta: true, atom.Audio: true, atom.Video: true, atom.Canvas: true,
}

// unreadClasses names what Modern.Gov adds around the text: words for screen
// readers that repeat the item's number, sizes of files, share menus. Lambeth's
// "mg-ratings-…" asks whether the reader liked the item.
var unreadClasses = []string{"mgHide", "mgFileSize", "mgSocialShareButton", "mgSocialMenu", "mgHiddenField"}

func dropped(n *html.Node) bool {
	if unread[n.DataAtom] {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "class":
			if junkClass(a.Val) {
				return true
			}
		}
	}
	// Word hides its own notes so; a hidden division may be one that a script opens.
	return n.DataAtom == atom.Span && declares(attr(n, "style"), "display", "none")
}

func junkClass(class string) bool {
	if !strings.Contains(class, "mg") {
		return false
	}
	for c := range strings.FieldsSeq(class) {
		if strings.HasPrefix(c, "mg-ratings") {
			return true
		}
		for _, junk := range unreadClasses {
			if c == junk {
				return true
			}
		}
	}
	return false
}

// styled returns the style of text inside n.
func styled(n *html.Node, s style) style {
	switch n.DataAtom {
	case atom.B, atom.Strong, atom.Th:
		s.bold = true
	case atom.I, atom.Em, atom.Cite:
		s.italic = true
	}
	css := attr(n, "style")
	if !strings.Contains(css, "font-") {
		return s
	}
	switch v := property(css, "font-weight"); v {
	case "":
	case "bold", "bolder", "600", "700", "800", "900":
		s.bold = true
	default:
		s.bold = false
	}
	switch property(css, "font-style") {
	case "italic", "oblique":
		s.italic = true
	case "normal":
		s.italic = false
	}
	return s
}

func declares(css, name, value string) bool { return css != "" && property(css, name) == value }

// property returns the value of one property of a style attribute, in lower case.
func property(css, name string) string {
	for d := range strings.SplitSeq(css, ";") {
		k, v, ok := strings.Cut(d, ":")
		if ok && strings.EqualFold(strings.TrimSpace(k), name) {
			return strings.ToLower(strings.TrimSpace(v))
		}
	}
	return ""
}

// shifted reports whether a division is moved to the right, which is how
// Modern.Gov keeps the levels of Word's lists.
func shifted(n *html.Node) bool {
	v := property(attr(n, "style"), "margin-left")
	return v != "" && strings.Trim(v, "0.ptemxc% ") != ""
}
