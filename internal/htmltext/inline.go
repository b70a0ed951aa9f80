package htmltext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/doctext"
)

// A run is a stretch of text in one style, or a line break.
type run struct {
	style
	text string
	br   bool
}

func (w *walker) text(s string) {
	if !w.pre {
		w.runs = append(w.runs, run{style: w.style, text: s})
		return
	}
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.flush()
		}
		w.runs = append(w.runs, run{style: w.style, text: line})
	}
}

// flush ends the open block: its runs become one block, or several where line
// breaks stand for ends of paragraphs.
func (w *walker) flush() {
	if len(w.runs) == 0 {
		return
	}
	runs := w.runs
	w.runs = w.runs[:0]
	if onlyBlanks(runs) {
		return // a spacer paragraph
	}
	for _, line := range lines(runs) {
		w.line(line)
	}
}

func onlyBlanks(runs []run) bool {
	for _, r := range runs {
		if strings.TrimSpace(r.text) != "" {
			return false
		}
	}
	return true
}

// line adds one block of text.
func (w *walker) line(runs []run) {
	raw := join(runs)
	if strings.TrimSpace(raw) == "" {
		return
	}
	b := doctext.Block{Kind: doctext.Paragraph}
	b.Bold, b.Italic, b.Link = looks(runs)
	switch {
	case w.heading > 0:
		b.Kind, b.Level = doctext.Heading, w.heading
		if w.role != doctext.RoleTitle && w.role != doctext.RoleSubtitle && w.role != doctext.RoleItem {
			b.Marker, raw, _ = markerOf(raw)
		}
		raw = clean(raw)
		w.typed.end()
	case w.point != nil:
		b.Kind, b.Level, b.Marker = doctext.ListItem, w.point.level, w.point.marker
		if marker, rest, strong := markerOf(raw); strong && !w.point.ordered {
			b.Marker, raw = marker, rest
		}
		w.point = nil
	default:
		w.typedLine(&b, &raw)
	}
	w.add(b, raw)
}

// typedLine looks for a list number typed by hand at the start of a paragraph.
func (w *walker) typedLine(b *doctext.Block, raw *string) {
	marker, rest, _ := markerOf(*raw)
	if marker == "" {
		if !w.continues(*raw) {
			w.typed.end()
		}
		return
	}
	b.Kind, b.Marker = doctext.ListItem, marker
	b.Level = max(w.typed.level(marker), len(w.lists)-1, w.indent-1)
	*raw = rest
}

func join(runs []run) string {
	if len(runs) == 1 {
		return runs[0].text
	}
	n := 0
	for _, r := range runs {
		n += len(r.text) + 1
	}
	var b strings.Builder
	b.Grow(n)
	for _, r := range runs {
		if r.br {
			b.WriteByte(' ')
		}
		b.WriteString(r.text)
	}
	return b.String()
}

// looks reports whether all of the text is bold, whether all is italic, and
// the one address that all of it links to.
func looks(runs []run) (bold, italic bool, link string) {
	first := true
	for _, r := range runs {
		if strings.TrimSpace(r.text) == "" {
			continue
		}
		if first {
			bold, italic, link, first = r.bold, r.italic, r.link, false
			continue
		}
		bold, italic = bold && r.bold, italic && r.italic
		if r.link != link {
			link = ""
		}
	}
	return bold, italic, link
}

// lines parts a block at those of its line breaks that end a paragraph. A
// single break inside a sentence is a blank: clerks break addresses and long
// headings so.
func lines(runs []run) [][]run {
	var out [][]run
	from, last := 0, 0 // where the block and where the line before the break begins
	for i := 0; i < len(runs); i++ {
		if !runs[i].br {
			continue
		}
		end, twice := i+1, false
		for end < len(runs) && (runs[end].br || strings.TrimSpace(runs[end].text) == "") {
			twice = twice || runs[end].br
			end++
		}
		if twice || parts(runs[last:i], runs[end:]) {
			out = append(out, runs[from:i])
			from = end
		}
		last, i = end, end-1
	}
	return append(out, runs[from:])
}

// parts reports whether a single line break between before and after ends a
// paragraph: where a sentence ends, where a number opens the next line, and
// where bold words stand above plain ones.
func parts(before, after []run) bool {
	if next := nextBreak(after); next >= 0 {
		after = after[:next]
	}
	head := strings.TrimSpace(join(before))
	tail := join(after)
	if head == "" || strings.TrimSpace(tail) == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(head)
	if strings.ContainsRune(".:;!?", last) {
		return true
	}
	if marker, _, _ := markerOf(tail); marker != "" || isLabelled(tail) {
		return true
	}
	was, _, _ := looks(before)
	is, _, _ := looks(after)
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(tail))
	return was && !is && unicode.IsUpper(first)
}

// isLabelled reports whether a line opens with a label: "Seconder: Councillor Tench".
func isLabelled(line string) bool {
	line = strings.TrimSpace(line)
	first, _ := utf8.DecodeRuneInString(line)
	colon := strings.IndexByte(line, ':')
	return unicode.IsUpper(first) && colon > 0 && colon < 30 && !strings.ContainsAny(line[:colon], ".,;/")
}

func nextBreak(runs []run) int {
	for i, r := range runs {
		if r.br {
			return i
		}
	}
	return -1
}
