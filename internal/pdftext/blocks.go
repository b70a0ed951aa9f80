package pdftext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/doctext"
)

// Longer bold text than this is emphasis, not a heading; a label is a few words.
const (
	maxHeading = 260
	maxLabel   = 60
)

// end writes the open block, if there is one.
func (f *flow) end() {
	b := f.now
	if b == nil {
		return
	}
	f.now = nil
	body, starts := f.join(b)
	st := b.style.style()
	like := doctext.Block{Marker: b.marker, Page: b.pages[0], Bold: st.bold, Italic: st.italic}
	like.Kind, like.Level = f.kindOf(b, body, st)
	if !f.out.Add(like, body) {
		return
	}
	for _, s := range starts {
		s.block = f.count
		f.breaks = append(f.breaks, s)
	}
	f.count++
	if b.aside != nil && f.out.Add(doctext.Block{Kind: doctext.Paragraph, Page: b.pages[0]}, b.aside.text()) {
		f.count++
	}
}

// join puts the lines of a block together and says where in the result a new
// sheet begins.
func (f *flow) join(b *block) (string, []pageBreak) {
	var out strings.Builder
	var starts []pageBreak
	for i, p := range b.parts {
		p = doctext.Fold(p)
		if out.Len() > 0 && p != "" {
			f.joint(&out, p)
		}
		if i > 0 && b.pages[i] != b.pages[i-1] {
			starts = append(starts, pageBreak{page: b.pages[i], at: out.Len()})
		}
		out.WriteString(p)
	}
	return out.String(), starts
}

// joint writes what stands between two lines: a blank, or nothing after a
// hyphen. The hyphen itself stays ("multi-" "agency") unless the document
// has the joined word elsewhere ("commit-" "tee").
func (f *flow) joint(out *strings.Builder, next string) {
	s := out.String()
	if !endsWithHyphen(s, next) {
		out.WriteByte(' ')
		return
	}
	stem := strings.TrimRight(s, "-\u2010\u00ad")
	from := strings.LastIndexFunc(stem, func(r rune) bool { return !unicode.IsLetter(r) }) + 1
	to := strings.IndexFunc(next+" ", func(r rune) bool { return !unicode.IsLetter(r) })
	if strings.HasSuffix(s, "\u00ad") || to > 0 && f.known[strings.ToLower(stem[from:]+next[:to])] {
		out.Reset()
		out.WriteString(stem)
	}
}

// endsWithHyphen reports whether a word, or a range of years ("2026-" "27"), is
// broken between s and next.
func endsWithHyphen(s, next string) bool {
	last, n := utf8.DecodeLastRuneInString(s)
	if last != '-' && last != '\u2010' && last != '\u00ad' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	after, _ := firstRune(next)
	return unicode.IsLetter(before) && unicode.IsLower(after) || unicode.IsDigit(before) && unicode.IsDigit(after)
}

var clause = regexp.MustCompile(`^(That|To)\b`)

// kindOf decides what a block is. Bold or large text is a heading, and so is a
// numbered title in capitals, unless it reads like a sentence: some councils
// print their resolutions in bold.
func (f *flow) kindOf(b *block, body string, st style) (doctext.Kind, int) {
	large := b.first.size / f.usual
	sentence := strings.HasSuffix(body, ".") || strings.HasSuffix(body, ";") || b.marker != "" && clause.MatchString(body)
	bullet := bulletMark.MatchString(b.marker) || dashMark.MatchString(b.marker)
	capitals := b.marker != "" && inCapitals(body) && len(body) > 5 // "7. REVIEW OF THE IMPACT AREAS.", bold, underlined or neither
	switch {
	case len(body) > maxHeading || sentence && !capitals || bullet || !hasLetter(body):
	case st.bold && b.marker == "" && strings.HasSuffix(body, ":") && len(body) <= maxLabel:
		f.levels = nil
		return doctext.Caption, 0
	case st.bold || capitals || large >= 1.15:
		f.levels = nil
		return doctext.Heading, headingLevel(large)
	}
	if b.marker == "" {
		f.dedent(b.first.x0, b.first.size)
		return doctext.Paragraph, 0
	}
	return doctext.ListItem, f.nest(b.markerX, b.first.size)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

func headingLevel(large float64) int {
	switch {
	case large >= 1.5:
		return 1
	case large >= 1.15:
		return 2
	}
	return 3
}

// nest returns the level of an item whose marker stands at x: items further
// right than the one before lie inside it.
func (f *flow) nest(x, size float64) int {
	for n := len(f.levels) - 1; n >= 0 && f.levels[n] > x+0.7*size; n-- {
		f.levels = f.levels[:n]
	}
	if n := len(f.levels); n == 0 || f.levels[n-1] < x-0.7*size {
		f.levels = append(f.levels, x)
	}
	return len(f.levels) - 1
}

// dedent ends the lists whose markers stand right of a paragraph.
func (f *flow) dedent(x, size float64) {
	for n := len(f.levels) - 1; n >= 0 && f.levels[n] > x+0.7*size; n-- {
		f.levels = f.levels[:n]
	}
}
