package htmltext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/doctext"
)

// A held block waits for the next one: pasted text is sometimes broken into
// paragraphs in mid-sentence.
type held struct {
	block doctext.Block
	body  string
}

// add puts one block into the document with the walker's role and anchor.
func (w *walker) add(b doctext.Block, body string) {
	if body = doctext.Fold(body); body == "" && b.Marker == "" {
		return
	}
	if b.Role == "" {
		b.Role = w.role
	}
	b.Anchor = w.anchor
	if b.Role == doctext.RoleTitle || b.Role == doctext.RoleSubtitle {
		b.Anchor = ""
	}
	if h := w.held; h != nil && h.takes(b, body) {
		h.body += " " + body
		h.block.Bold, h.block.Italic, h.block.Link = h.block.Bold && b.Bold, h.block.Italic && b.Italic, ""
		return
	}
	w.release()
	w.held = &held{b, body}
}

// release adds the held block.
func (w *walker) release() {
	if w.held != nil && w.out.Add(w.held.block, w.held.body) {
		w.count++
	}
	w.held = nil
}

// addRow adds a row of a table and remembers how many columns each cell covers.
func (w *walker) addRow(like doctext.Block, cells []string, spans []int) {
	w.release()
	like.Role, like.Anchor = w.role, w.anchor
	if w.out.AddRow(like, cells) {
		w.spans[w.count] = spans
		w.count++
	}
}

// minBroken is the length from which a paragraph can be one that was broken in
// mid-sentence, in bytes. Short lines without a full stop are lists and
// addresses.
const minBroken = 40

// maxJoined bounds a paragraph that is put together again, in bytes.
const maxJoined = 4000

// takes reports whether b goes on with the sentence of h: h is long and ends in
// a word that no sentence ends in, and b opens with a small letter.
//
//	"…request for pedestrian facilities at the" + "junction of Pier Road…"
func (h *held) takes(b doctext.Block, body string) bool {
	if h.block.Kind != doctext.Paragraph && h.block.Kind != doctext.ListItem || b.Kind != doctext.Paragraph ||
		b.Role != h.block.Role || b.Anchor != h.block.Anchor || !h.open() {
		return false
	}
	switch b.Role {
	case doctext.RoleAgenda, doctext.RoleDecision, doctext.RoleMinutes, "":
	default:
		return false
	}
	first, _ := utf8.DecodeRuneInString(body)
	return unicode.IsLower(first)
}

// open reports whether the held block breaks off in mid-sentence.
func (h *held) open() bool {
	n := len(h.body)
	return n >= minBroken && n <= maxJoined && neverLast[h.body[strings.LastIndexByte(h.body, ' ')+1:]]
}

// continues reports whether a paragraph of these words would go on with the
// held block.
func (w *walker) continues(body string) bool {
	return w.held != nil && w.held.open() && w.held.takes(doctext.Block{Kind: doctext.Paragraph, Role: w.role, Anchor: w.anchor}, doctext.Fold(body))
}

// neverLast lists words that do not end a sentence or a line of a list.
var neverLast = map[string]bool{
	"a": true, "all": true, "an": true, "and": true, "any": true, "are": true, "as": true, "at": true, "be": true, "been": true, "between": true, "but": true,
	"by": true, "for": true, "from": true, "had": true, "has": true, "have": true, "in": true, "into": true, "is": true, "its": true,
	"of": true, "on": true, "or": true, "our": true, "than": true, "that": true, "the": true, "their": true, "these": true,
	"this": true, "to": true, "was": true, "were": true, "which": true, "whose": true, "with": true, "would": true,
}
