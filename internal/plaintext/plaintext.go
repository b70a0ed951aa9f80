// Package plaintext turns plain text, and text with markdown's marks left in
// it, into doctext. What comes in is a council paper that somebody saved or
// copied as text: hard-wrapped or one paragraph to a line, with bullets, table
// rows split by tabs or pipes, and numbers that stand alone above their text.
// It says what each block is on the page and never what it is for.
package plaintext

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"arising/internal/doctext"
)

// MaxBytes bounds what Read takes in. The longest pack that we know holds under
// four million characters of text.
const MaxBytes = 32 << 20

// ErrTooLarge is what Read wraps when the text is longer than MaxBytes.
var ErrTooLarge = errors.New("text is too long")

// Read returns the text of r as a document of kind "text". Form feeds, as
// pdftotext writes them, begin a new page.
func Read(r io.Reader) (*doctext.Document, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read text: %w", err)
	}
	if len(raw) > MaxBytes {
		return nil, fmt.Errorf("read text: %w: over %d bytes", ErrTooLarge, MaxBytes)
	}
	text := strings.ToValidUTF8(string(raw), "")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	b := doctext.NewBuilder("text")
	pages := strings.Split(text, "\f")
	for i, page := range pages {
		if len(pages) > 1 {
			b.StartPage(i + 1)
		}
		write(b, join(lines(page)))
	}
	return b.Document(), nil
}

// write adds each joined line as the block that it looks like.
func write(b *doctext.Builder, all []line) {
	table := 0
	for i, l := range all {
		if len(l.cells) > 0 {
			if i == 0 || len(all[i-1].cells) == 0 {
				table++
			}
			b.AddRow(doctext.Block{Table: table, Bold: l.bold}, l.cells)
			continue
		}
		b.Add(doctext.Block{Kind: kind(l), Marker: l.marker, Level: l.level, Bold: l.bold}, l.text)
	}
}

// kind says what a joined line is on the page.
func kind(l line) doctext.Kind {
	switch {
	case l.heading || isTitle(l):
		return doctext.Heading
	case l.marker != "":
		return doctext.ListItem
	case isLabel(l.text):
		return doctext.Caption
	}
	return doctext.Paragraph
}

// isLabel reports whether s is a few words and a colon, "Additional documents:".
func isLabel(s string) bool {
	return len(s) <= 40 && strings.HasSuffix(s, ":") && strings.Count(s, " ") <= 3 && strings.Count(s, ":") == 1
}

// isTitle reports whether l is a line of capitals, which minutes print as
// headings: "109 DECLARATIONS OF INTEREST". A marker word that opens a
// resolution is none.
func isTitle(l line) bool {
	letters, small := 0, 0
	for _, r := range l.text {
		switch {
		case r >= 'a' && r <= 'z':
			small++
			letters++
		case r >= 'A' && r <= 'Z':
			letters++
		}
	}
	if letters < 4 || small > 0 || len(l.text) > 200 {
		return false
	}
	return !strings.HasPrefix(strings.TrimLeft(l.text, "* "), "RESOLVED")
}
