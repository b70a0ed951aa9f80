// Package doctext is extracted text that remembers the page and byte each
// piece came from. Every reader (HTML, PDF, plain text) turns its source into
// a Document; nothing after that step knows what the source was. Records point
// into Document.Text by byte offsets, so a quote can always be shown in place.
package doctext

import (
	"fmt"
	"sort"
	"strings"
)

// A Kind says what a block is on the page.
type Kind string

// The kinds of block.
const (
	Heading   Kind = "heading"
	Paragraph Kind = "paragraph"
	ListItem  Kind = "list"  // has a Marker and a Level
	TableRow  Kind = "row"   // has Cells
	Caption   Kind = "label" // a short label that rules what follows: "Minutes:", "Decision:", "Supporting documents:"
)

// A Role is what the source's own markup says a block is for. It is empty where
// the markup says nothing, as in plain text and PDF; rules then go by wording.
type Role string

// The roles that readers set.
const (
	RoleTitle    Role = "title"    // the page's own title
	RoleSubtitle Role = "subtitle" // committee, date and time under it
	RoleItem     Role = "item"     // an agenda item's number and title
	RoleSection  Role = "section"  // a heading row between items, without a number
	RoleLabel    Role = "label"    // "Decision:", "Minutes:", "Additional documents:"
	RoleAgenda   Role = "agenda"   // text of the agenda, not of the minutes
	RoleDecision Role = "decision" // text under a Decision label
	RoleMinutes  Role = "minutes"  // text under a Minutes label
	RoleLinks    Role = "links"    // names of attached documents
	RoleCut      Role = "cut"      // "view the full minutes text": the block before it is not whole
	RoleFurnish  Role = "furnish"  // venue, contact, media: neither agenda nor minutes
)

// A Cell is one cell of a table row, as bytes of Document.Text.
type Cell struct {
	Start int `json:"s"`
	End   int `json:"e"`
	Span  int `json:"n,omitempty"` // columns that it covers; 0 means 1
}

// A Block is one paragraph, heading, list item or table row. Blocks lie in
// reading order and do not overlap.
type Block struct {
	Kind   Kind   `json:"k"`
	Role   Role   `json:"r,omitempty"`
	Marker string `json:"m,omitempty"` // the printed number or bullet, "1.", "(a)", "·"; "" if none
	Level  int    `json:"l,omitempty"` // heading: 1 to 6, 0 unknown; list item: nesting, 0 is the outermost
	Start  int    `json:"s"`           // first byte in Document.Text, marker included
	Body   int    `json:"b"`           // first byte after the marker and its blank; Start where there is no marker
	End    int    `json:"e"`           // after the last byte
	Page   int    `json:"p,omitempty"` // sheet of the file on which it begins, from 1; 0 where the source has no pages
	Bold   bool   `json:"w,omitempty"` // every word of it is bold
	Italic bool   `json:"i,omitempty"`
	Anchor string `json:"a,omitempty"` // the source's own id of the item it belongs to, "AI51894"
	Link   string `json:"u,omitempty"` // the address it links to, where the whole block is one link
	Cells  []Cell `json:"c,omitempty"`
	Table  int    `json:"t,omitempty"` // rows of one table share a number, from 1
}

// A Page says where in the text a sheet of the file begins. Blocks that run
// over a page end are joined, so a page may begin inside a block.
type Page struct {
	Number int `json:"n"` // from 1
	Start  int `json:"s"` // byte of Document.Text
}

// A Document is the canonical text of one source.
type Document struct {
	Title  string  `json:"title,omitempty"` // as the source's metadata gives it; often worthless in PDFs
	Date   string  `json:"date,omitempty"`  // meeting date by the source's own metadata, YYYY-MM-DD, "" if none
	Kind   string  `json:"kind"`            // "html", "pdf", "text"
	Text   string  `json:"text"`            // UTF-8; blocks are joined by "\n", white space inside a block is folded to one blank
	Blocks []Block `json:"blocks"`
	Pages  []Page  `json:"pages,omitempty"` // ascending; empty where the source has no pages
	// Unread says, in a few words each, what the reader met and could not turn
	// into text: "page 3: no text layer".
	Unread []string `json:"unread,omitempty"`
}

// A Place is a stretch of a document's text, bytes [Start, End), and the sheet
// on which it begins (from 1; 0 where the source has no pages).
type Place struct {
	Page, Start, End int
}

// Body returns the text of b without its marker.
func (d *Document) Body(b Block) string { return d.Text[b.Body:b.End] }

// Whole returns the text of b with its marker.
func (d *Document) Whole(b Block) string { return d.Text[b.Start:b.End] }

// CellText returns the text of one cell.
func (d *Document) CellText(c Cell) string { return d.Text[c.Start:c.End] }

// PageAt returns the number of the sheet that holds byte i, or 0 where the
// source has no pages.
func (d *Document) PageAt(i int) int {
	n := sort.Search(len(d.Pages), func(k int) bool { return d.Pages[k].Start > i })
	if n == 0 {
		return 0
	}
	return d.Pages[n-1].Number
}

// PageText returns the text that begins on the k-th element of d.Pages.
func (d *Document) PageText(k int) string {
	end := len(d.Text)
	if k+1 < len(d.Pages) {
		end = d.Pages[k+1].Start
	}
	return strings.TrimSpace(d.Text[d.Pages[k].Start:end])
}

// BlockAt returns the index of the block that holds byte i, or -1.
func (d *Document) BlockAt(i int) int {
	n := sort.Search(len(d.Blocks), func(k int) bool { return d.Blocks[k].End > i })
	if n == len(d.Blocks) || d.Blocks[n].Start > i {
		return -1
	}
	return n
}

// Check returns an error where d breaks a rule of the model: offsets inside the
// text, in order, cells inside their row, pages ascending. Readers' tests and
// fuzz targets call it.
func (d *Document) Check() error {
	last := 0
	for i, b := range d.Blocks {
		switch {
		case b.Start < last || b.Body < b.Start || b.End < b.Body || b.End > len(d.Text):
			return fmt.Errorf("block %d: bytes %d, %d, %d after %d in a text of %d", i, b.Start, b.Body, b.End, last, len(d.Text))
		case b.End == b.Start:
			return fmt.Errorf("block %d is empty", i)
		}
		at := b.Start
		for j, c := range b.Cells {
			if c.Start < at || c.End < c.Start || c.End > b.End {
				return fmt.Errorf("block %d cell %d: bytes %d to %d in row %d to %d", i, j, c.Start, c.End, b.Start, b.End)
			}
			at = c.End
		}
		last = b.End
	}
	for i := 1; i < len(d.Pages); i++ {
		if d.Pages[i].Start < d.Pages[i-1].Start || d.Pages[i].Number <= d.Pages[i-1].Number {
			return fmt.Errorf("page %d begins before the page in front of it", d.Pages[i].Number)
		}
	}
	return nil
}
