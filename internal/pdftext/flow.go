package pdftext

import "arising/internal/doctext"

// A block is a paragraph, heading or list item while lines are added to it.
type block struct {
	marker  string
	markerX float64
	parts   []string // text of its lines
	pages   []int    // sheet of each part
	style   styleTally
	first   *line
	last    *line   // without the marker
	aside   *line   // what stood at the right edge of its first line
	lead    bool    // its first line is all bold
	wrapX   float64 // where its last line begins
}

// A flow joins the lines of a document into blocks, across page ends too.
type flow struct {
	out     *doctext.Builder
	now     *block
	page    int
	usual   float64    // size of most text in the document
	right   edges      // how far lines reach on this page
	spacing float64    // usual distance of baselines in a paragraph, in em, on this page
	top     bool       // nothing of this page is taken yet
	levels  []float64  // where the markers of the open lists stand, outermost first
	table   int        // number of the last table
	held    *heldTable // not written yet: its last row may go on overleaf
	breaks  []pageBreak
	count   int             // blocks written
	known   map[string]bool // words of the document
}

// A pageBreak says that a sheet begins inside a block's body.
type pageBreak struct{ page, block, at int }

// add takes the next line of the page.
func (f *flow) add(it item) {
	f.writeTable()
	l := it.line
	m, marked := markerOf(l)
	if f.now != nil && it.aside == nil && f.goesOn(l, m, marked, it.column) {
		f.now.extend(l, f.page)
		f.top = false
		return
	}
	f.end()
	if marked && (!m.weak || m.tab || m.text != "o") {
		f.now = newBlock(m.text, l.x0, part(m.rest), f.page)
	} else {
		f.now = newBlock("", l.x0, l, f.page)
	}
	f.now.aside = it.aside
	f.top = false
}

func newBlock(marker string, x float64, l *line, page int) *block {
	b := &block{marker: marker, markerX: x, first: l, lead: styleOfWords(l.words).bold, wrapX: l.x0}
	b.extend(l, page)
	return b
}

func (b *block) extend(l *line, page int) {
	if b.last != nil {
		b.wrapX = l.x0
	}
	b.parts, b.pages = append(b.parts, l.text()), append(b.pages, page)
	b.style.add(l.words)
	b.last = l
}
