package pdftext

import "regexp"

// Agendas print the pages of an item's papers in a column at the right edge.
// They are not words of its title, and stand on its first line only.
var asideText = regexp.MustCompile(`(?i)^(\(?(pages?|tudalen(nau)?)?\s*\d{1,4}(\s*[-–]\s*\d{1,4})?\)?|to follow|to be tabled|verbal report)$`)

// takeAside splits a page reference from the right end of an item's line. It
// stands off by a cell's gap, also in lines that are justified.
func takeAside(it item) item {
	if it.line == nil {
		return it
	}
	ws := it.line.words
	for n := min(4, len(ws)-1); n > 0; n-- {
		at := len(ws) - n
		if ws[at].x0-ws[at-1].x1 < cellGap*it.line.size || !asideText.MatchString(textOf(ws[at:])) {
			continue
		}
		rest := part(ws[:at])
		if _, marked := markerOf(rest); marked || styleOfWords(rest.words).bold && hasLetter(rest.text()) {
			it.line, it.aside = rest, part(ws[at:])
		}
		return it
	}
	return it
}
