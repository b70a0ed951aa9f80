package extract

import "strings"

// A segment is one clause of a list inside a paragraph, as bytes of that text.
type segment struct {
	number     string
	start, end int
}

// inlineList parts a paragraph at the numbers inside it: "that (1) the report be
// noted; and (2) the Clerk write to …". It returns nil where there is no list of
// two or more that begins at the first number.
func inlineList(text string) []segment {
	if strings.Count(text, "(") < 2 {
		return nil
	}
	ws := words(text)
	var marks []int // index of each opening bracket
	kind, last := noMarker, 0
	for i := range ws {
		if ws[i].raw != "(" || !enumerated(ws, i) {
			continue
		}
		k := kindOfMarker(ws[i+1].raw + ")")
		n := ordinal(ws[i+1].raw, k)
		if kind == letterMarker && k == romanMarker && len(ws[i+1].raw) == 1 {
			k, n = letterMarker, ordinal(ws[i+1].raw, letterMarker)
		}
		if len(marks) == 0 && n == 1 || len(marks) > 0 && k == kind && n == last+1 {
			marks, kind, last = append(marks, i), k, n
		}
	}
	if len(marks) < 2 || !stemOnly(ws[:marks[0]]) {
		return nil
	}
	var out []segment
	for k, i := range marks {
		end := len(text)
		if k+1 < len(marks) {
			end = ws[marks[k+1]].start
		}
		if i+3 >= len(ws) {
			continue
		}
		start := ws[i+3].start
		if i+3 < len(ws) && start < end {
			out = append(out, segment{number: ws[i+1].raw, start: start, end: start + len(trimAnd(text[start:end]))})
		}
	}
	return out
}

// stemOnly reports whether the words in front of an inline list are only a stem.
func stemOnly(ws []word) bool {
	for _, w := range ws {
		if w.mark() || is([]word{w}, 0, "that|to|the|it|be|was|committee|council|cabinet|panel|board|executive|approves|and|agreed|resolved") {
			continue
		}
		return false
	}
	return true
}

// trimAnd takes the joint to the next clause off: "; and", ", and".
func trimAnd(s string) string {
	s = strings.TrimRight(s, " ")
	for _, tail := range []string{" and", " or"} {
		s = strings.TrimSuffix(s, tail)
	}
	return strings.TrimRight(strings.TrimRight(s, " "), ",")
}
