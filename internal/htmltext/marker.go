package htmltext

import (
	"strings"
	"unicode/utf8"
)

// bullets are marks that open a list item when a blank follows. Word's own
// fonts give "·" (Symbol), "o" (Courier) and "§", "Ø", "ü" (Wingdings); the
// letters among them count only before a run of no-break blanks.
const (
	bullets      = "·•●▪◦‣∙■□➢➤►→⇨"
	fontBullets  = "o§Øüqv"
	dashes       = "-–—"
	maxMarker    = 12 // bytes; the longest seen is "(xviii)"
	maxDigits    = 3  // "1." to "999."; four digits are a year
	noBreakBlank = '\u00a0'
)

// markerOf parts a number or bullet typed at the start of a paragraph from the
// words after it. Without one, marker is empty and rest is s. A marker is
// strong where blanks that do not break stand behind it, as Word writes them:
// nobody types those by chance.
//
//	"1.\u00a0\u00a0\u00a0 That the rent be set"  "1.", strong
//	"(b) to report back"                         "(b)"
//	"10.30 am"                                   none
func markerOf(s string) (marker, rest string, strong bool) {
	t := strings.TrimLeft(s, " \t\r\n\u00a0\ufeff\u200b")
	end := strings.IndexAny(t, " \t\r\n\u00a0")
	if end <= 0 || end > maxMarker {
		return "", s, false
	}
	word, after := t[:end], t[end:]
	rest = strings.TrimLeft(after, " \t\r\n\u00a0")
	if rest == "" {
		return "", s, false
	}
	wide := strings.ContainsRune(after[:len(after)-len(rest)], noBreakBlank) || strings.Contains(after[:len(after)-len(rest)], "\t")
	if isBullet(word, wide) || isNumber(word, rest, wide) {
		return word, rest, wide
	}
	return "", s, false
}

func isBullet(word string, wide bool) bool {
	r, n := utf8.DecodeRuneInString(word)
	if n != len(word) {
		return false
	}
	return strings.ContainsRune(bullets, r) || strings.ContainsRune(dashes, r) || wide && strings.ContainsRune(fontBullets, r)
}

// isNumber reports whether word is a list number in front of rest.
func isNumber(word, rest string, wide bool) bool {
	if starless := strings.TrimLeft(word, "*"); starless != "" {
		word = starless // "*1.": a clause that is referred to the council
	}
	core := strings.TrimRight(strings.TrimPrefix(word, "("), ".):")
	closed := len(core) < len(word) && word[len(word)-1] != '('
	opened := word[0] == '('
	if opened && !strings.HasSuffix(strings.TrimRight(word, ".:"), ")") || !opened && strings.Contains(core, "(") {
		return false
	}
	switch {
	case core == "":
		return false
	case isDigits(core):
		return len(core) <= maxDigits && (closed || wide)
	case isDecimal(core):
		return wide || !isMeasure(rest)
	case isLetters(core):
		return letterNumber(core, closed, opened, wide || closed && opensClause(rest))
	}
	return false
}

// letterNumber tells "a." and "(iv)" from the initial of a name, "J. Smith",
// and from a word.
func letterNumber(core string, closed, opened, wide bool) bool {
	lower := core[0] >= 'a'
	switch {
	case !closed:
		return wide && len(core) == 1 && core != "a" && core != "o"
	case len(core) == 1:
		return lower || opened || wide
	case romanValue(strings.ToLower(core)) > 0 && oneCase(core):
		return true
	}
	return len(core) == 2 && core[0] == core[1] && (opened || wide) // "(aa)" follows "(z)"
}

// opensClause reports whether the words behind a letter open a clause of a resolution,
// so that the letter is no initial of a name: "B. That the plan be adopted".
func opensClause(rest string) bool {
	word, _, _ := strings.Cut(rest, " ")
	return word == "That" || word == "that" || word == "To" || word == "to"
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func isLetters(s string) bool {
	for _, c := range []byte(s) {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return false
		}
	}
	return true
}

func oneCase(s string) bool { return s == strings.ToLower(s) || s == strings.ToUpper(s) }

// isDecimal reports whether s is a number such as "7.3", "3a" or "12.1.4".
func isDecimal(s string) bool {
	if s[0] < '0' || s[0] > '9' {
		return false
	}
	for part := range strings.SplitSeq(s, ".") {
		if part == "" || len(part) > maxDigits || !isDigits(strings.TrimRight(part, "abcdefgh")) {
			return false
		}
	}
	return true
}

// isMeasure reports whether the words after a decimal show that it is an hour
// or an amount: "10.30 am", "2.5 million", "1.5 metres".
func isMeasure(rest string) bool {
	word, _, _ := strings.Cut(strings.ToLower(rest), " ")
	switch strings.Trim(word, ".,;:)") {
	case "am", "pm", "a.m", "p.m", "noon", "hours", "hrs", "million", "billion", "m", "bn", "per", "percent", "%", "metres",
		"hectares", "miles", "km", "fte", "times", "to", "-", "–", "and":
		return true
	}
	return false
}

// romanValue returns the value of a small roman number in lower case, 0 if s is none.
func romanValue(s string) int {
	total, last := 0, 1000
	for i := len(s) - 1; i >= 0; i-- {
		v := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}[s[i]]
		if v == 0 {
			return 0
		}
		if i < len(s)-1 && v < last {
			total -= v
			continue
		}
		total, last = total+v, v
	}
	if toRoman(total) != s {
		return 0
	}
	return total
}

func toRoman(n int) string {
	if n < 1 || n > 399 {
		return ""
	}
	var b strings.Builder
	for _, d := range []struct {
		value  int
		letter string
	}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= d.value {
			b.WriteString(d.letter)
			n -= d.value
		}
	}
	return b.String()
}
