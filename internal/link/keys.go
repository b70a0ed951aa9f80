package link

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"arising/internal/civic"
)

// IssueRef is how the site's number of a matter is kept among an item's refs.
func IssueRef(issue int) string { return civic.NewRef("issue " + strconv.Itoa(issue)) }

// numberScore is the score of a tie by a number that the source itself gives.
const numberScore = 0.95

// refForm finds what may be a reference in a sentence: "KD 2026/14", "FP-118", "ref. 2031/7".
var refForm = regexp.MustCompile(`\b(?:[A-Za-z]{1,6}[ /-]?)?\d[\dA-Za-z]*(?:[/.-]\d[\dA-Za-z]*)*\b`)

// refsIn returns the references in text that some item is known by. A number
// alone must be long: "12" stands in many sentences.
func (c *catalogue) refsIn(text string) (out []string) {
	if len(c.refs) == 0 || !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	for _, m := range refForm.FindAllString(text, 40) {
		ref := civic.NewRef(m)
		if isNumber(ref) && len(ref) < 5 || len(c.refs[ref]) == 0 || slices.Contains(out, ref) {
			continue
		}
		out = append(out, ref)
	}
	return out
}

// byKey returns how an entry is tied to a promise by a number: the site's own
// number of the matter, a printed reference, or the minute that the entry
// quotes as its origin.
func (c *catalogue) byKey(p *Promise, w spoken, e *entry) (float64, string) {
	for _, r := range e.Refs {
		switch {
		case slices.Contains(p.Refs, r):
			return numberScore, "the same matter by its number: " + r
		case slices.Contains(w.refs, r):
			return numberScore, "quotes its reference: " + r
		}
	}
	n := leadingNumber(p.ItemNumber)
	if value, _ := strconv.Atoi(n); value < continuous || !slices.Contains(e.quoted, n) {
		return 0, ""
	}
	if sameBody(p, w, e) == "" {
		return 0, ""
	}
	return numberScore, "the item quotes minute " + n + " of that body"
}
