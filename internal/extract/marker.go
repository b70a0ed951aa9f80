package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A markerKind is the style in which a list numbers its clauses.
type markerKind int

// The styles.
const (
	noMarker markerKind = iota
	bulletMarker
	digitMarker   // 1. (1) 1)
	letterMarker  // a. (a) A.
	romanMarker   // i. (ii)
	decimalMarker // 7.3
)

// kindOfMarker tells the style of a printed marker. One letter that could be a
// roman number is taken for one; the list decides (see list.next).
func kindOfMarker(m string) markerKind {
	m = unstarred(m)
	core := strings.Trim(m, "().")
	switch {
	case m == "":
		return noMarker
	case core == "":
		return noMarker
	case strings.Trim(core, "0123456789") == "":
		return digitMarker
	case strings.Trim(core, "0123456789.") == "":
		return decimalMarker
	case m == "o":
		return bulletMarker
	}
	low := strings.ToLower(core)
	if strings.Trim(low, "ivxl") == "" && len(low) <= 5 {
		return romanMarker
	}
	if len(low) == 1 && low >= "a" && low <= "z" {
		return letterMarker
	}
	if r, n := utf8.DecodeRuneInString(core); n == len(core) && !unicode.IsLetter(r) {
		return bulletMarker
	}
	return noMarker
}

// ordinal returns the place of a marker in its list, from 1; 0 if it has none.
func ordinal(m string, kind markerKind) int {
	core := strings.ToLower(strings.Trim(unstarred(m), "()."))
	switch kind {
	case digitMarker:
		n, _ := small(core)
		return n
	case decimalMarker:
		n, _ := small(core[strings.LastIndexByte(core, '.')+1:])
		return n
	case letterMarker:
		if len(core) == 1 {
			return int(core[0]-'a') + 1
		}
	case romanMarker:
		return roman(core)
	}
	return 0
}

// roman reads a small roman number, 0 if s is none.
func roman(s string) int {
	value := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50}
	n := 0
	for i := 0; i < len(s); i++ {
		v := value[s[i]]
		if v == 0 {
			return 0
		}
		if i+1 < len(s) && value[s[i+1]] > v {
			n -= v
		} else {
			n += v
		}
	}
	return n
}

// printedNumber is a marker as records carry it: without stop or brackets; a
// bullet is no number.
func printedNumber(m string) string {
	if k := kindOfMarker(m); k == bulletMarker || k == noMarker {
		return ""
	}
	return strings.TrimRight(strings.Trim(unstarred(m), "()"), ".")
}
