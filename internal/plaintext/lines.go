package plaintext

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/doctext"
)

// A line is one line of the source, or several that were joined.
type line struct {
	text    string   // without indentation, marker and markdown marks
	marker  string   // "1.", "(a)", "-"; "" if none
	level   int      // nesting by indentation, 0 is the outermost
	indent  int      // blanks before the text, a tab counting as eight
	cells   []string // of a table row
	width   int      // characters as printed, before any joining
	bold    bool
	heading bool // marked as one by markdown
	shut    bool // the cell of a flattened table ends with it
	blank   bool
}

// lines reads a page line by line; blank lines stay, because they part paragraphs.
func lines(page string) []line {
	var all []line
	raws := strings.Split(page, "\n")
	for i, raw := range raws {
		l := readLine(raw)
		if cells := columns(raw); len(cells) >= 3 && (alongside(raws, i, -1, len(cells)) || l.marker == "" && alongside(raws, i, 1, len(cells))) {
			l = line{cells: cells, width: l.width, indent: l.indent}
		}
		all = append(all, l)
	}
	return all
}

// alongside reports whether the next line that is not blank, up or down from line i,
// has as many columns. Across a blank line it must look like a row: prose that was
// set with wide gaps goes on in small letters behind them.
func alongside(raws []string, i, step, cells int) bool {
	for k := i + step; k >= 0 && k < len(raws) && k != i+3*step; k += step {
		if strings.TrimSpace(raws[k]) != "" {
			other := columns(raws[k])
			return len(other) == cells && (k == i+step || !runsOn(other) && !runsOn(columns(raws[i])))
		}
	}
	return false
}

// runsOn reports whether what stands behind a gap goes on in a small letter.
func runsOn(cells []string) bool {
	for _, c := range cells[1:] {
		if r, _ := utf8.DecodeRuneInString(c); unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// columns parts a line at gaps of three blanks or more, as tables are printed
// in plain text.
func columns(raw string) []string {
	if !strings.Contains(raw, "   ") || strings.ContainsAny(raw, "\t|") {
		return nil
	}
	var cells []string
	for _, c := range strings.Split(strings.TrimSpace(raw), "   ") {
		if c = strings.TrimSpace(c); c != "" {
			cells = append(cells, c)
		}
	}
	return cells
}

func readLine(raw string) line {
	l := line{width: utf8.RuneCountInString(raw), indent: indentation(raw), shut: strings.HasSuffix(strings.TrimRight(raw, " "), "|")}
	text := unpipe(unmark(raw, &l))
	if doctext.Fold(text) == "" && !strings.ContainsAny(text, "\t|") {
		l.blank = true
		return l
	}
	if l.cells = row(text); len(l.cells) > 0 {
		return l
	}
	text = doctext.Fold(text)
	if text == "" {
		l.blank = true
		return l
	}
	l.marker, l.text = splitMarker(text)
	if l.marker == "" {
		l.marker, l.text = gapMarker(raw, text)
	}
	// "- 2. Apologies": the bullet is markdown's, the number is the paper's.
	for bullet(l.marker) && l.text != "" {
		inner, rest := splitMarker(l.text)
		if inner == "" {
			break
		}
		l.marker, l.text = inner, rest
	}
	l.level = min(l.indent/3, 6)
	return l
}

func indentation(raw string) int {
	n := 0
	for _, r := range raw {
		switch {
		case r == '\t':
			n += 8
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return 0
}

// marks are HTML's and markdown's marks that saved text is left with.
var marks = strings.NewReplacer("<u>", "", "</u>", "", "<b>", "", "</b>", "", "<br>", " ", "&amp;", "&", "\\*", "*")

// unmark takes markdown's and HTML's marks of emphasis and headings off a line.
func unmark(raw string, l *line) string {
	text := raw
	if strings.ContainsAny(raw, "<&\\") {
		text = marks.Replace(raw)
	}
	folded := strings.TrimSpace(text)
	if n := len(folded) - len(strings.TrimLeft(folded, "#")); n > 0 && n <= 6 && strings.HasPrefix(folded[n:], " ") {
		l.heading = true
		text = folded[n:]
	}
	if strings.Count(text, "**")%2 == 0 && strings.Contains(text, "**") {
		inner := strings.TrimSpace(text)
		l.bold = strings.HasPrefix(inner, "**") && strings.HasSuffix(inner, "**") && strings.Count(inner, "**") == 2
		text = strings.ReplaceAll(text, "**", "")
	}
	return text
}

// unpipe takes the pipes of a flattened table off a line that holds one cell,
// or none at all.
func unpipe(text string) string {
	trimmed := strings.TrimSpace(text)
	inner := strings.Trim(trimmed, "| ")
	switch {
	case !strings.Contains(trimmed, "|"):
		return text
	case strings.Trim(inner, "-:| ") == "":
		return "" // a rule between rows
	case !strings.Contains(inner, "|"):
		return inner
	}
	return text
}

// row splits a table row at pipes or tabs. A number or bullet, a tab and its
// text are no row.
func row(text string) []string {
	trimmed := strings.TrimSpace(text)
	if strings.HasPrefix(trimmed, "|") && strings.Count(trimmed, "|") >= 2 {
		trimmed = strings.Trim(trimmed, "|")
		if strings.Trim(trimmed, "-:| ") == "" {
			return nil
		}
		return strings.Split(trimmed, "|")
	}
	cells := strings.Split(strings.TrimRight(text, "\n"), "\t")
	filled := 0
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			filled++
		}
	}
	if len(cells) < 2 || filled == 0 {
		return nil
	}
	first := doctext.Fold(cells[0])
	if len(cells) == 2 && filled == 2 && (short(first) || strings.HasSuffix(first, ":")) && !strings.Contains(first, " ") {
		return nil
	}
	if filled == 1 && strings.TrimSpace(cells[0]) == "" && len(cells) <= 3 {
		return nil // only indented
	}
	if filled == 1 && first != "" && strings.TrimSpace(strings.Join(cells[1:], "")) == "" && len(cells) <= 2 {
		return nil
	}
	return cells
}

// short reports whether s can be the number or letter of a list item or section.
func short(s string) bool {
	marker, rest := splitMarker(s + " x")
	return len(s) <= 8 && (marker == s && rest == "x" || strings.ContainsAny(s, "0123456789") && strings.Count(s, "/") <= 1)
}

// wide returns the length of the long lines of a page: nine in ten are shorter.
func wide(all []line) int {
	var widths []int
	for _, l := range all {
		if !l.blank && len(l.cells) == 0 {
			widths = append(widths, l.width)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	sort.Ints(widths)
	return widths[len(widths)*9/10]
}
