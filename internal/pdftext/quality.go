package pdftext

import (
	"strings"
	"unicode"
)

// goodEnough is the quality under which a second reader is asked. Real
// council PDFs measure .95 and more, text whose fonts say nothing of their
// characters under .6.
const goodEnough = 0.8

// quality measures from 0 to 1 how much the words look like language: known
// characters, few words of one letter, blanks between words.
func (r *reading) quality() float64 {
	var t tally
	for _, s := range r.sheets {
		t.unknown += s.unmapped
		for _, w := range words(s.glyphs) {
			t.add(w.text)
		}
	}
	return t.quality()
}

// score orders two readings of the same file: quality by the amount read.
func (r *reading) score() float64 {
	n := 0
	for _, s := range r.sheets {
		n += len(s.glyphs)
	}
	return r.quality() * float64(n)
}

type tally struct{ words, single, long, chars, plain, unknown int }

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
