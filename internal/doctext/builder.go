package doctext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Builder assembles a Document block by block; it keeps the offsets right so
// that readers need not count bytes.
type Builder struct {
	doc  Document
	text strings.Builder
}

// NewBuilder returns a builder for a document of the given kind: "html", "pdf" or "text".
func NewBuilder(kind string) *Builder { return &Builder{doc: Document{Kind: kind}} }

// StartPage says that whatever is added next lies on sheet n of the file.
func (b *Builder) StartPage(n int) {
	b.doc.Pages = append(b.doc.Pages, Page{Number: n, Start: b.next()})
}

// next is where the next block will begin.
func (b *Builder) next() int {
	if b.text.Len() == 0 {
		return 0
	}
	return b.text.Len() + 1
}

// Add appends a block with the given marker and body, both folded. The caller
// sets every field of like that is not an offset; a block without any text is
// dropped and Add reports false.
func (b *Builder) Add(like Block, body string) bool {
	marker, body := Fold(like.Marker), Fold(body)
	if body == "" && marker == "" {
		return false
	}
	b.separate()
	like.Marker, like.Start = marker, b.text.Len()
	b.text.WriteString(marker)
	if marker != "" && body != "" {
		b.text.WriteByte(' ')
	}
	like.Body = b.text.Len()
	b.text.WriteString(body)
	like.End = b.text.Len()
	b.push(like)
	return true
}

// AddRow appends a table row; its cells are joined by " | " in the text.
func (b *Builder) AddRow(like Block, cells []string) bool {
	any := false
	for i := range cells {
		cells[i] = Fold(cells[i])
		any = any || cells[i] != ""
	}
	if !any {
		return false
	}
	b.separate()
	like.Kind, like.Start, like.Cells = TableRow, b.text.Len(), nil
	like.Body = like.Start
	for i, c := range cells {
		if i > 0 {
			b.text.WriteString(" | ")
		}
		at := b.text.Len()
		b.text.WriteString(c)
		like.Cells = append(like.Cells, Cell{Start: at, End: b.text.Len()})
	}
	like.End = b.text.Len()
	b.push(like)
	return true
}

func (b *Builder) separate() {
	if b.text.Len() > 0 {
		b.text.WriteByte('\n')
	}
}

func (b *Builder) push(like Block) {
	if like.Page == 0 && len(b.doc.Pages) > 0 {
		like.Page = b.doc.Pages[len(b.doc.Pages)-1].Number
	}
	b.doc.Blocks = append(b.doc.Blocks, like)
}

// Unread records something the reader could not turn into text.
func (b *Builder) Unread(what string) { b.doc.Unread = append(b.doc.Unread, what) }

// Document returns what was built. The builder must not be used after.
func (b *Builder) Document() *Document {
	b.doc.Text = b.text.String()
	return &b.doc
}

// Fold returns s with every run of white space, no-break and zero-width blanks
// among them, as one blank, without control characters and invalid UTF-8, and
// trimmed. Soft hyphens vanish, and so do the marks that turn the direction of
// writing: they could make a quote read otherwise than it is written.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c < utf8.RuneSelf && c > ' ' && c != 0x7f || c == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' '
	}
	if plain {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	blank := false
	for _, r := range s {
		switch {
		case r == '\u00ad' || r == '\ufeff' || r == utf8.RuneError || unicode.Is(unicode.Bidi_Control, r):
			continue
		case unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || unicode.IsControl(r):
			blank = out.Len() > 0
			continue
		}
		if blank {
			out.WriteByte(' ')
			blank = false
		}
		out.WriteRune(r)
	}
	return out.String()
}
