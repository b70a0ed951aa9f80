package pdftext

import "regexp"

// Agendas print the pages of an item's papers in a column at the right edge.
// They are not words of its title, and stand on its first line only.
var asideText = regexp.MustCompile(`(?i)^(\(?(pages?|tudalen(nau)?)?\s*\d{1,4}(\s*[-–]\s*\d{1,4})?\)?|to follow|to be tabled|verbal report)$`)

// takeAside splits a page reference from the right end of an item's line.
func takeAside(it item) item {
	if it.line == nil {
		return it
	}
	cells := it.line.cells()
	if len(cells) < 2 {
		return it
	}
	last := cells[len(cells)-1]
	rest := part(it.line.words[:len(it.line.words)-len(last.words)])
	_, marked := markerOf(rest)
	titled := marked || styleOfWords(rest.words).bold && hasLetter(rest.text())
	if len(cells) > 3 || !titled || !asideText.MatchString(last.text()) {
		return it
	}
	it.line, it.aside = rest, last
	return it
}
