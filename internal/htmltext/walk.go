package htmltext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arising/internal/doctext"
)

// A walker goes through the tree once, in reading order, and adds a block
// whenever one ends.
type walker struct {
	out  *doctext.Builder
	opt  Options
	form form

	role   doctext.Role // of whatever is added next
	anchor string       // of the item that it belongs to
	item   bool         // inside an agenda item or a decision: labels rule what follows
	// inTable is true in the table of agenda items, where a row's first title is the item's.
	inTable bool

	runs    []run // the text of the block that is not yet ended
	style   style // of the text that comes next
	heading int   // level of the heading that is open, 0 if none
	level   int   // elements that are open
	pre     bool  // line ends count

	lists  []list // real lists that are open
	indent int    // shifted divisions that are open
	point  *point // of the list item whose first words have not come yet
	typed  series // numbers typed by hand

	held   *held // the last block, while what follows may belong to it
	tables int
	count  int           // blocks added
	spans  map[int][]int // columns covered by each cell, by index of the row's block
	lost   bool          // something lay deeper than MaxDepth
}

// A style is how a piece of text looks and where it leads.
type style struct {
	bold, italic bool
	link         string
}

func newWalker(opt Options) *walker {
	return &walker{out: doctext.NewBuilder("html"), opt: opt, spans: map[int][]int{}}
}

// begin sets the roles with which a page of this form opens.
func (w *walker) begin(scope *html.Node) {
	switch w.form {
	case meetingForm:
		w.role = doctext.RoleFurnish
	case itemForm:
		w.item, w.role, w.anchor = true, doctext.RoleAgenda, itemAnchor(scope)
	case decisionForm:
		w.item, w.role = true, doctext.RoleFurnish
	}
}

func (w *walker) walkAll(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
}

func (w *walker) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
	default:
		return
	}
	if dropped(n) {
		return
	}
	if w.level++; w.level > w.opt.MaxDepth {
		w.text(" " + textOf(n) + " ")
		w.lost = true
	} else if !w.special(n) {
		w.element(n)
	}
	w.level--
}

// element walks an element that has no part of its own in Modern.Gov's markup.
func (w *walker) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Br:
		w.runs = append(w.runs, run{br: true})
	case atom.Hr:
		w.flush()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.headline(n, int(n.Data[1]-'0'))
	case atom.Ul, atom.Ol:
		w.list(n)
	case atom.Li:
		w.listItem(n)
	case atom.Table:
		w.table(n)
	case atom.A:
		w.link(n)
	default:
		w.plain(n)
	}
}

// plain walks any other element: a block ends what stands before it and is
// ended by what follows, all else flows on.
func (w *walker) plain(n *html.Node) {
	before := w.style
	w.style = styled(n, w.style)
	block := isBlock(n)
	if block {
		w.flush()
	}
	pre := w.pre
	w.pre = pre || n.DataAtom == atom.Pre
	shift := n.DataAtom == atom.Div && shifted(n)
	if shift {
		w.indent++
	}
	w.walkAll(n)
	if block {
		w.flush()
	}
	if shift {
		w.indent--
	}
	w.style, w.pre = before, pre
}

func (w *walker) headline(n *html.Node, level int) {
	w.flush()
	before, role := w.style, w.role
	w.heading, w.style = level, styled(n, w.style)
	if r := w.headingRole(n, level); r != "" {
		w.role = r
	}
	w.walkAll(n)
	w.flush()
	w.heading, w.style, w.role = 0, before, role
}

// headingRole tells the page's own title from headings in the text.
func (w *walker) headingRole(n *html.Node, level int) doctext.Role {
	switch {
	case hasClass(n, "mgMainTitleTxt"), level == 1 && w.count == 0:
		return doctext.RoleTitle
	case hasClass(n, "mgSubTitleTxt") && w.form == itemForm:
		return doctext.RoleItem
	case hasClass(n, "mgSubTitleTxt"):
		return doctext.RoleSubtitle
	}
	return ""
}

func (w *walker) link(n *html.Node) {
	if w.cut(n) {
		return
	}
	before := w.style
	w.style = styled(n, w.style)
	if href := address(n); href != "" {
		w.style.link = href
	}
	w.walkAll(n)
	w.style = before
}

// address returns where a link leads, as the page spells it; an anchor that
// only names a place, and one that leads within the page, lead nowhere.
func address(n *html.Node) string {
	href := strings.Map(dropControls, strings.TrimSpace(attr(n, "href")))
	if strings.HasPrefix(href, "#") {
		return ""
	}
	return href
}

func dropControls(r rune) rune {
	if r < ' ' || r == 0x7f {
		return -1
	}
	return r
}

// document ends the walk.
func (w *walker) document() *doctext.Document {
	w.release()
	if w.lost {
		w.out.Unread("elements nested too deeply; their text was kept without its layout")
	}
	doc := w.out.Document()
	for i, spans := range w.spans {
		for j, n := range spans {
			if n > 1 {
				doc.Blocks[i].Cells[j].Span = n
			}
		}
	}
	return doc
}
