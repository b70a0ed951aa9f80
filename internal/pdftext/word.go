package pdftext

import (
	"math"
	"regexp"
	"strings"
	"unicode"
)

// A word is a run of glyphs without a blank between them.
type word struct {
	x0, x1, y, size     float64
	text                string
	chars, bold, italic int  // glyphs, and how many of them are so
	blank               bool // the stream has a blank in front of it
	artifact            bool
}

// Distances inside a line, in em. The blanks of the usual text faces are .22 to
// .28 wide, kerning stays under .1.
const (
	wordGap = 0.17
	backGap = -0.35 // overlap that is still kerning
)

// templateMark is a mark of ModGov's document templates that is left in the
// text layer, in white or hidden: "FIELD_PAGE_RANGE", "<AI1>", "</AI1>".
var templateMark = regexp.MustCompile(`^(FIELD_[A-Z_]+|</?AI\d+>)$`)

// words joins glyphs, in the order in which they are drawn, into words.
func words(glyphs []glyph) []word {
	var out []word
	var cur *wordBuilder
	blank := false
	end := func() {
		if cur == nil {
			return
		}
		if w := cur.word(); !templateMark.MatchString(w.text) {
			out = append(out, w)
		}
		cur = nil
	}
	for _, g := range glyphs {
		text := plainText(g.text)
		switch {
		case strings.TrimSpace(text) == "":
			end()
			blank = true
			continue
		case cur != nil && cur.repeats(g, text):
			continue
		case cur == nil || !cur.continues(g):
			end()
			cur = &wordBuilder{w: word{x0: g.x, y: g.y, size: g.size, blank: blank, artifact: g.artifact}}
			blank = false
		}
		cur.add(g, text)
	}
	end()
	return out
}

type wordBuilder struct {
	w    word
	text strings.Builder
	last glyph
}

func (b *wordBuilder) add(g glyph, text string) {
	b.text.WriteString(text)
	b.w.chars++
	if g.style.bold {
		b.w.bold++
	}
	if g.style.italic {
		b.w.italic++
	}
	b.w.size = math.Max(b.w.size, g.size)
	b.w.x1 = math.Max(b.w.x1, g.x+g.w)
	b.last = g
}

func (b *wordBuilder) word() word {
	b.w.text = b.text.String()
	return b.w
}

// repeats reports whether g prints the last glyph again, slightly moved, as
// some makers do for bold type and shadows.
func (b *wordBuilder) repeats(g glyph, text string) bool {
	return math.Abs(g.x-b.last.x) < 0.1*g.size && math.Abs(g.y-b.last.y) < 0.1*g.size && plainText(b.last.text) == text
}

// continues reports whether g belongs to the same word: on the baseline and
// near, or raised letters as in "5th". Raised digits are notes' numbers.
func (b *wordBuilder) continues(g glyph) bool {
	size := math.Max(b.w.size, g.size)
	gap, rise := g.x-(b.last.x+b.last.w), math.Abs(g.y-b.w.y)
	if gap > wordGap*size || gap < backGap*size || g.artifact != b.w.artifact {
		return false
	}
	if rise <= 0.15*size {
		return true
	}
	r, _ := firstRune(g.text)
	return rise <= 0.55*size && g.size < 0.85*b.w.size && unicode.IsLetter(r)
}

func firstRune(s string) (rune, bool) {
	for _, r := range s {
		return r, true
	}
	return 0, false
}

var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st"}

// plainText takes ligatures apart and gives symbol fonts' private characters
// (U+F020 to U+F0FF, the code plus F000) those that are meant.
func plainText(s string) string {
	odd := false
	for i := 0; i < len(s) && !odd; i++ {
		odd = s[i] >= 0xee || s[i] < ' '
	}
	if !odd {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case ligatures[r] != "":
			out.WriteString(ligatures[r])
		case r >= 0xf020 && r <= 0xf0ff:
			out.WriteRune(privateRune(r - 0xf000))
		case r < ' ' && r != '\t':
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// privateRune reads a code of a symbol font. Those that are no known bullet
// are nearly always another shape of bullet.
func privateRune(code rune) rune {
	switch b := symbolBullets[code]; {
	case code == ' ' || code == 0xa0:
		return ' '
	case b != 0:
		return b
	case code == '-':
		return '–'
	}
	return '•'
}
