package extract

import (
	"arising/internal/civic"
	"arising/internal/doctext"
)

// once drops the clauses of a Decision block that the Minutes of the same item
// repeat, word for word or in parts.
func once(doc *doctext.Document, all []clause) []clause {
	all = distinct(doc, unconfirmed(doc, all))
	var minutes []clause
	held := map[string]bool{}
	for _, c := range all {
		if c.section == civic.MinutesText {
			minutes = append(minutes, c)
			for _, w := range words(doc.Text[c.start:c.end]) {
				held[w.low] = true
			}
		}
	}
	if len(minutes) == 0 || len(minutes) == len(all) {
		return all
	}
	out := all[:0:0]
	for _, c := range all {
		if c.section == civic.DecisionText && repeated(doc.Text[c.start:c.end], held) {
			continue
		}
		out = append(out, c)
	}
	return out
}

// unconfirmed drops the sentence that tells of the minutes' approval where a
// marked resolution of the item approves them too.
func unconfirmed(doc *doctext.Document, all []clause) []clause {
	marked := false
	for _, c := range all {
		marked = marked || c.rule == "marker word" && minutesConfirmed(words(doc.Text[c.start:c.end]))
	}
	if !marked {
		return all
	}
	out := all[:0:0]
	for _, c := range all {
		if c.rule != "item noted or approved" || !minutesConfirmed(words(doc.Text[c.start:c.end])) {
			out = append(out, c)
		}
	}
	return out
}

// distinct drops clauses that repeat an earlier one of the item word for word.
func distinct(doc *doctext.Document, all []clause) []clause {
	seen := map[string]bool{}
	out := all[:0:0]
	for _, c := range all {
		key := fold(lower(doc.Text[c.start:c.end]))
		if seen[key] {
			continue
		}
		seen[key] = true
		out = append(out, c)
	}
	return out
}

// repeated reports whether nine in ten of the words of text are held.
func repeated(text string, held map[string]bool) bool {
	n, hit := 0, 0
	for _, w := range words(text) {
		if w.mark() {
			continue
		}
		n++
		if held[w.low] {
			hit++
		}
	}
	return n > 0 && hit*10 >= n*9
}
