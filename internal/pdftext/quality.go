package pdftext

import (
	"strings"
	"unicode"
)

// goodEnough is the quality under which a second reader is asked. The least of
// 34 council PDFs is .98.
const goodEnough = 0.8

// A tally counts what tells language from rubbish.
type tally struct {
	words, single int // single: of one letter
	chars, plain  int // plain: letters, digits and common marks
	long          int // characters in words of more than thirty
	unknown       int // characters that nobody knows
}

func (t *tally) add(word string) {
	t.words++
	n := 0
	for _, r := range word {
		n++
		switch {
		case r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) || unicode.IsControl(r):
			t.unknown++
		case unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,;:'’‘“”\"()-–&£%/•?!", r):
			t.plain++
		}
	}
	t.chars += n
	if r, _ := firstRune(word); n == 1 && unicode.IsLetter(r) {
		t.single++
	}
	if n > 30 {
		t.long += n
	}
}

// quality is 1 for a text without words: there is nothing to read better.
func (t *tally) quality() float64 {
	all := t.chars + t.unknown
	if all == 0 {
		return 1
	}
	known := float64(t.plain) / float64(all)
	if t.words < 20 {
		return known
	}
	single := max(0, float64(t.single)/float64(t.words)-0.1)
	return known * (1 - min(1, 2*single)) * (1 - float64(t.long)/float64(all))
}
