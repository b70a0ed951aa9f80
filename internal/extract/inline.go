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
		return openList(text)
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
		return openList(text)
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

// openList is inlineList for numbers that no bracket opens: "1. That the report
// be noted. 2. That the Clerk write", "i) the report be noted; ii) the Clerk write".
func openList(text string) []segment {
	var out []segment
	kind := noMarker
	for _, at := range openNumbers(text) {
		mark, rest, _ := strings.Cut(text[at:], " ")
		k := kindOfMarker(mark)
		n := ordinal(mark, k)
		if kind == letterMarker && k == romanMarker && len(mark) == 2 {
			k, n = letterMarker, ordinal(mark, letterMarker)
		}
		switch {
		case len(out) == 0 && (n != 1 || !stemOnly(words(text[:at]))):
			return nil
		case len(out) > 0 && (k != kind || n != len(out)+1):
			continue
		case len(out) > 0:
			last := &out[len(out)-1]
			last.end = last.start + len(trimAnd(text[last.start:at]))
		}
		kind = k
		start := len(text) - len(strings.TrimLeft(rest, " "))
		out = append(out, segment{number: strings.Trim(mark, ".)"), start: start, end: start + len(trimAnd(text[start:]))})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// openNumbers returns the bytes at which numbers stand that may open clauses: at
// the front, or behind a stop or an "and".
func openNumbers(text string) (at []int) {
	front := true
	for i := 0; i < len(text); {
		word, _, more := strings.Cut(text[i:], " ")
		if k := kindOfMarker(word); front && more && len(word) > 1 && len(word) < 5 && k != noMarker && k != bulletMarker && k != decimalMarker && strings.IndexAny(word, ".)") == len(word)-1 {
			at = append(at, i)
		} else if len(at) == 0 && !ofStem(word) {
			return nil // the first stands behind a stem or nowhere
		} else if len(at) > 0 && word != "" {
			front = strings.ContainsAny(word[len(word)-1:], ".;:,–-") || word == "and"
		}
		i += len(word) + 1
	}
	return at
}

// stemOnly reports whether the words in front of an inline list are only a stem.
func stemOnly(ws []word) bool {
	for _, w := range ws {
		if !w.mark() && !stemWords[w.low] {
			return false
		}
	}
	return true
}

// stemWords are the words of a stem.
var stemWords = setOf("that to the it be was committee council cabinet panel board executive approves and agreed resolved")

// ofStem reports whether a word with its stops, or a dash alone, may stand in a stem.
func ofStem(word string) bool {
	word = strings.ToLower(strings.Trim(word, ".;:,–-"))
	return word == "" || stemWords[word]
}

// trimAnd takes the joint to the next clause off: "; and", ", and".
func trimAnd(s string) string {
	s = strings.TrimRight(s, " ")
	for _, tail := range []string{" and", " or"} {
		s = strings.TrimSuffix(s, tail)
	}
	return strings.TrimRight(strings.TrimRight(s, " "), ",")
}
