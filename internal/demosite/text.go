package demosite

import (
	"regexp"
	"strings"
)

// A blockKind is the form of a paragraph.
type blockKind int

const (
	plain    blockKind = iota
	numbered           // with a marker that was typed by hand
	dotted             // with a middle dot that was typed by hand
	listed             // an element of a real list
	row                // of a table
	title              // a bold line
)

// A block is a paragraph of a text. Words between two asterisks are bold.
type block struct {
	kind   blockKind
	level  int    // of numbered ones, from 0
	marker string // as printed, with stop or brackets
	text   string
	cells  []string
}

var markers = regexp.MustCompile(`^( *)(\d{1,2}[.)]|\(\d{1,2}\)|\d{1,2}\.\d{1,2}|[a-z][.)]|\((?:[a-z]|[ivx]+)\)|[ivx]{1,4}[.)]) +(\S.*)$`)

// readText splits plain text into blocks. Blank lines part paragraphs; a
// marker, a bullet ("- " typed, "* " real), a table row ("| a | b |") or a
// heading ("## ") opens one of its own; other lines go on with the last.
func readText(text string) []block {
	var out []block
	open := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if strings.TrimSpace(line) == "" {
			open = false
			continue
		}
		if b, ok := opening(line); ok || !open {
			out = append(out, b)
			open = b.kind != row && b.kind != title
			continue
		}
		out[len(out)-1].text += " " + strings.TrimSpace(line)
	}
	return out
}

// opening reads the first line of a block and reports whether it says so itself.
func opening(line string) (block, bool) {
	bare := strings.TrimSpace(line)
	if m := markers.FindStringSubmatch(line); m != nil {
		return block{kind: numbered, level: len(m[1]) / 2, marker: m[2], text: m[3]}, true
	}
	switch {
	case strings.HasPrefix(bare, "- "):
		return block{kind: dotted, text: strings.TrimSpace(bare[2:])}, true
	case strings.HasPrefix(bare, "* "):
		return block{kind: listed, text: strings.TrimSpace(bare[2:])}, true
	case strings.HasPrefix(bare, "## "):
		return block{kind: title, text: strings.TrimSpace(bare[3:])}, true
	case strings.HasPrefix(bare, "|"):
		return block{kind: row, cells: cells(bare)}, true
	}
	return block{kind: plain, text: bare}, false
}

func cells(line string) []string {
	parts := strings.Split(strings.Trim(line, "|"), "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// words returns the block as it is printed, without marks of form.
func (b block) words() string {
	text := strings.ReplaceAll(b.text, "**", "")
	switch b.kind {
	case numbered:
		return b.marker + " " + text
	case dotted, listed:
		return "• " + text
	case row:
		return strings.Join(b.cells, "  ")
	}
	return text
}

// bold reports whether the whole block is set in bold.
func (b block) bold() bool {
	return b.kind == title || strings.HasPrefix(b.text, "**") && strings.Count(b.text, "**") == 2 && strings.HasSuffix(b.text, "**")
}

func wordCount(blocks []block) int {
	n := 0
	for _, b := range blocks {
		n += len(strings.Fields(b.words()))
	}
	return n
}
