package link

import (
	"slices"
	"strings"
)

// A title is told by all its words, those of procedure too: "Bonfires: Report of
// the Working Group" has none that the promise of a working group lacks.

// sayings are the stems of all that names the matter of a promise: its own words,
// the title that it stands under and the other names of its matter.
func sayings(p *Promise) map[string]bool {
	out := map[string]bool{}
	for _, text := range slices.Concat([]string{p.Quote, p.ItemTitle}, slices.Concat(p.Called...)) {
		for _, w := range stems(text) {
			out[w] = true
		}
	}
	return out
}

// strange is the share of a title's words, small ones and numbers left out, that
// nothing which names the promise's matter holds.
func (q query) strange(title string) float64 {
	all, strange := 0, 0
	for _, w := range stems(title) {
		if smallWords[w] || isNumber(w) || yearPair(w) {
			continue
		}
		if all++; !q.said[w] && w != "report" && w != "update" {
			strange++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(strange) / float64(all)
}

// spells reports whether a title spells out an acronym by which the promise names
// its matter, or shortens what the promise spells out: "ALN" and "Additional Learning Needs".
func (q query) spells(title string) bool {
	if len(q.letters) > 0 && spelled(q.letters, strings.Fields(title)) {
		return true
	}
	letters := lettersIn(title)
	return len(letters) > 0 && (spelled(letters, strings.Fields(q.Quote)) || spelled(letters, strings.Fields(q.ItemTitle)))
}

// lettersOf returns the letters of the acronyms by which a promise names its matter.
func lettersOf(p *Promise) []string { return append(lettersIn(p.Quote), lettersIn(p.ItemTitle)...) }

// lettersIn returns the letters of the acronyms of three letters and more in text.
func lettersIn(text string) (out []string) {
	if !capitalled(text, 3) {
		return nil // most titles have none, and are passed over fast
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || r == ':' || r == ',' || r == '.' || r == '(' || r == ')' || r == ';' || r == '’' || r == '\''
	}) {
		if letters, ok := initialsOf(w); ok && len(letters) > 2 {
			out = append(out, letters)
		}
	}
	return out
}

// capitalled reports whether a text has so many capitals.
func capitalled(text string, least int) bool {
	for i := 0; i < len(text) && least > 0; i++ {
		if text[i] >= 'A' && text[i] <= 'Z' {
			least--
		}
	}
	return least <= 0
}

// spelledOut returns what the acronyms in a text stand for, where the title of the
// promise's own item spells them, or a name of the programme to which it is tied:
// under "Tidal Gate Renewal" a report on TGR is one on the gate.
func spelledOut(p *Promise, text string) string {
	long := ""
	for _, letters := range lettersIn(text) {
		form := shortened(p.ItemTitle, letters)
		for _, names := range p.Called {
			for _, n := range names {
				if form == "" {
					form = shortened(n, letters)
				}
			}
		}
		if form != "" {
			long += " " + form
		}
	}
	return long
}

// spelled reports whether words that follow one another begin with the letters
// of one of the acronyms; small words may be passed over.
func spelled(acronyms, words []string) bool {
	for _, letters := range acronyms {
		for from := range words {
			for to := from + len(letters); to <= min(len(words), from+maxLongForm); to++ {
				if spells(words[from:to], letters) {
					return true
				}
			}
		}
	}
	return false
}
