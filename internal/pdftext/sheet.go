package pdftext

// A glyph is one shown character (or ligature) of a page. Its place is the
// left end of its baseline in points, y counted upwards.
type glyph struct {
	x, y, w  float64 // w is the advance along the baseline
	size     float64 // em in points
	turn     int     // quarter turns anticlockwise of the baseline; -1 is askew
	text     string
	style    style
	artifact bool // marked by its maker as pagination: running head, foot, page number
}

// A style is what a font looks like.
type style struct{ bold, italic bool }

// A rule is a drawn horizontal or vertical line, as tables have.
type rule struct{ x0, y0, x1, y1 float64 }

func (r rule) vertical() bool { return r.x1-r.x0 < r.y1-r.y0 }

// A sheet is one page as a reader saw it.
type sheet struct {
	number        int // of the file, from 1
	width, height float64
	glyphs        []glyph
	rules         []rule
	images        bool  // something other than text is drawn
	err           error // why the page, or its rest, could not be read
	unmapped      int   // glyphs without a known character
}
