package pdftext

import (
	"fmt"
	"math"
	"strings"
)

// A reading is all that one reader got out of a file. Sheets are laid out one
// by one as they come, and their glyphs let go: those of a whole pack would
// take a gigabyte.
type reading struct {
	title  string
	pages  []page
	notes  []note
	left   int             // pages beyond the limit
	glyphs int             // of all pages
	sizes  map[float64]int // glyphs by size, to half a point
	tally  tally
}

// A note says what is wrong with a page, if anything is.
type note struct {
	err     error
	picture bool // it draws something, and has no text
}

// add lays out one sheet.
func (r *reading) add(s sheet) {
	if r.sizes == nil {
		r.sizes = map[float64]int{}
	}
	text := false
	for _, g := range s.glyphs {
		r.sizes[math.Round(g.size*2)/2]++
		text = text || strings.TrimSpace(g.text) != ""
	}
	r.glyphs += len(s.glyphs)
	r.tally.unknown += s.unmapped
	r.notes = append(r.notes, note{err: s.err, picture: s.images && !text})
	r.pages = append(r.pages, layOut(s, &r.tally))
}

func (r *reading) hasText() bool { return r.tally.words > 0 }

// withoutText is the error of a file that gave no text: a scan, or one whose
// pages are all damaged.
func (r *reading) withoutText() error {
	if n := r.failed(); n > 0 && n == len(r.notes) {
		return fmt.Errorf("%w: page 1 of %d: %w", ErrBroken, n, r.notes[0].err)
	}
	return fmt.Errorf("%w on any of %d pages", ErrNoText, len(r.notes))
}

// failed counts the sheets that could not be read to their end.
func (r *reading) failed() int {
	n := 0
	for _, x := range r.notes {
		if x.err != nil {
			n++
		}
	}
	return n
}

// usualSize is the size most text is printed in.
func (r *reading) usualSize() float64 {
	usual, most := 11.0, 0
	for size, n := range r.sizes {
		if n > most || n == most && size < usual {
			usual, most = size, n
		}
	}
	return math.Max(usual, 1)
}

// quality measures from 0 to 1 how much the words look like language.
func (r *reading) quality() float64 { return r.tally.quality() }

// score orders two readings of the same file: quality by the amount read.
func (r *reading) score() float64 { return r.quality() * float64(r.glyphs) }
