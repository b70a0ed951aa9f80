package pdftext

import (
	"math"
	"strings"
	"unicode"
)

// goesOn reports whether l belongs to the open block.
func (f *flow) goesOn(l *line, m marking, marked bool, col int) bool {
	b := f.now
	if math.Abs(l.size-b.last.size) > 0.12*b.last.size || f.changesWeight(l) {
		return false
	}
	full := f.full(l, col)
	if marked && f.opensItem(l, m, full) {
		return false
	}
	if f.top || l.y > b.last.y {
		return f.goesOnOverleaf(l, full)
	}
	if gap := (b.last.y - l.y) / l.size; gap > 1.28*f.spacing || gap > 2.6 {
		return false
	}
	if f.centred(l) || b.hangs(l) || f.runsOnCapitals(l) || endsWithHyphen(b.parts[len(b.parts)-1], l.text()) {
		return true
	}
	open := startsLower(l) && !endsSentence(b.parts[len(b.parts)-1]) && math.Abs(l.x0-b.wrapX) < 0.8*l.size
	return open || full && f.indentFits(l)
}

// hangs reports whether l stands exactly under the text behind a marker. Such
// lines go on whatever the length of the one above: list items are often
// narrower than the page.
func (b *block) hangs(l *line) bool {
	return b.marker != "" && b.aside == nil && b.first.x0-b.markerX > 0.8*l.size && math.Abs(l.x0-b.first.x0) < 0.4*l.size
}

// runsOnCapitals reports whether l goes on with a bold label in capitals that
// is set in a narrow column: "OTHER", "MEMBERS", "PRESENT:".
func (f *flow) runsOnCapitals(l *line) bool {
	b := f.now
	last := b.parts[len(b.parts)-1]
	return b.lead && styleOfWords(l.words).bold && inCapitals(last) && inCapitals(l.text()) &&
		!strings.HasSuffix(last, ":") && math.Abs(l.x0-b.wrapX) < 0.4*l.size
}

func inCapitals(s string) bool { return strings.ToUpper(s) == s && hasLetter(s) }

// changesWeight reports whether bold type ends or begins with this line: a
// heading and the text under it. Where the words on both sides of the line's
// end look alike, the weight changes inside a line and means no more than
// emphasis.
func (f *flow) changesWeight(l *line) bool {
	if f.now.style.style().bold == styleOfWords(l.words).bold {
		return false
	}
	last, next := f.now.last.words[len(f.now.last.words)-1], l.words[0]
	return last.bold == 0 && next.bold == next.chars || last.bold == last.chars && next.bold == 0
}

// full reports whether the first word of l had no room at the end of the last
// line, so that the line's end is nobody's choice.
func (f *flow) full(l *line, col int) bool {
	last, w := f.now.last, l.words[0]
	edge, ok := f.right.at(col, last)
	if a := f.now.aside; a != nil {
		edge, ok = math.Min(edge, a.x0-a.size), true
	}
	if !ok {
		return true
	}
	return last.x1+0.25*last.size+(w.x1-w.x0) > edge-0.7*last.size
}

// opensItem reports whether a line that begins with a marker begins a list
// item. Inside a paragraph "12." at a line's start may be a number of the
// sentence: there a tab stop, an outdent or a short line in front must show it.
func (f *flow) opensItem(l *line, m marking, full bool) bool {
	b := f.now
	outdent := l.x0 < b.wrapX-0.6*l.size
	sameList := b.marker != "" && math.Abs(l.x0-b.markerX) < 0.5*l.size && b.first.x0-b.markerX > 0.8*l.size
	gap := f.top || (b.last.y-l.y)/l.size > 1.28*f.spacing
	switch {
	case m.tab, sameList, outdent && !m.weak:
		return true
	case m.weak:
		return m.text != "o" && (gap || outdent || !full)
	}
	return gap || !full
}

// goesOnOverleaf reports whether the first line of a page or column goes on
// with what the one before left open: in mid-sentence, that is.
func (f *flow) goesOnOverleaf(l *line, full bool) bool {
	text := f.now.parts[len(f.now.parts)-1]
	r, _ := firstRune(l.text())
	if unicode.IsLower(r) && !strings.HasSuffix(text, ":") {
		return true
	}
	if endsSentence(text) || !full {
		return false
	}
	return math.Abs(l.x0-f.now.wrapX) < 2*l.size || math.Abs(l.x0-f.now.first.x0) < 2*l.size || f.now.hasTabAt(l.x0)
}

// hasTabAt reports whether the block's first line has a tab stop at x, under
// which its other lines may hang: "Item 10:    Rents and".
func (b *block) hasTabAt(x float64) bool {
	for i, w := range b.first.words[1:] {
		if math.Abs(w.x0-x) < 0.4*w.size && w.x0-b.first.words[i].x1 > w.size {
			return true
		}
	}
	return false
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’)`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";") ||
		strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
}

// indentFits reports whether l starts where a next line of the block may: at
// the same edge, back at the margin after a first line's indent, or under
// the text behind a hanging marker.
func (f *flow) indentFits(l *line) bool {
	b := f.now
	by := (l.x0 - b.wrapX) / l.size
	if len(b.parts) > 1 {
		return math.Abs(by) < 0.8
	}
	if b.marker != "" {
		return l.x0 > b.markerX-0.8*l.size && by < 1.5
	}
	return by > -5 && by < 9 || b.hasTabAt(l.x0)
}

// centred reports whether l and the line above it are one title set in the
// middle of the page. Short lines that are not bold are facts of their own:
// date, time and place.
func (f *flow) centred(l *line) bool {
	b := f.now
	middle := math.Abs((l.x0+l.x1)-(b.last.x0+b.last.x1))/2 < 0.8*l.size
	was, is := styleOfWords(b.last.words), styleOfWords(l.words)
	return middle && b.marker == "" && math.Abs(l.x0-b.last.x0) > 1.5*l.size && was == is &&
		(is.bold || b.last.x1-b.last.x0 > 25*l.size)
}
