package plaintext

import (
	"strings"
	"unicode/utf8"
)

// bullets are the characters that lists are printed with, among them those
// that Word's Symbol font leaves behind in the private use area. A lone "o" is
// Word's second level.
const bullets = "-–—•·▪◦●○*§‣→⇨➢►✓\uf0b7\uf0a7\uf0d8\uf0fc\uf06f"

// bullet reports whether a marker is a bullet and not a number or letter.
func bullet(marker string) bool {
	if marker == "o" {
		return true
	}
	r, n := utf8.DecodeRuneInString(marker)
	return n > 0 && n == len(marker) && strings.ContainsRune(bullets, r)
}

// splitMarker parts a printed number, letter or bullet from the text after it:
// "(a) that" gives "(a)" and "that". It gives "" where the text opens with
// none, and an empty rest where the marker stands alone.
func splitMarker(s string) (marker, rest string) {
	word, rest, _ := strings.Cut(s, " ")
	if n := len(word) - len(strings.TrimLeft(word, "*")); n > 0 && n < 3 && numbered(word[n:]) {
		return word, rest // a starred clause, "*1.": it is referred to the council
	}
	switch {
	case bullet(word) && (word != "o" || rest != ""):
		return word, rest
	case numbered(word) && !date(rest):
		return word, rest
	case rest == "" && slashed(word):
		return word, "" // a minute's number that stands alone above its title
	case len(word) <= 2 && digits(word) && (strings.HasPrefix(rest, "That ") || strings.HasPrefix(rest, "To ")):
		return word, rest // a clause of a resolution; elsewhere text may open with a bare number
	}
	// "•text" and "(a)text" without a blank
	if r, n := utf8.DecodeRuneInString(s); n > 1 && strings.ContainsRune(bullets, r) && r != '–' && r != '—' {
		return s[:n], strings.TrimSpace(s[n:])
	}
	if i := strings.IndexByte(s, ')'); i > 1 && i < 6 && s[0] == '(' && numbered(s[:i+1]) {
		return s[:i+1], strings.TrimSpace(s[i+1:])
	}
	return "", s
}

// gapMarker takes a bare letter or number for a marker where a wide gap parts
// it from its text: "A    Considered the progress".
func gapMarker(raw, text string) (marker, rest string) {
	word, rest, ok := strings.Cut(text, " ")
	if !ok || !digits(word) && !(len(word) == 1 && word >= "A" && word <= "Z") || len(word) > 3 {
		return "", text
	}
	after := raw[strings.Index(raw, word)+len(word):]
	if gap := len(after) - len(strings.TrimLeft(after, " \u00a0")); gap < 2 {
		return "", text
	}
	return word, rest
}

// numbered reports whether word is a list number or letter: "1.", "12)", "(a)",
// "iv.", "A.", "7.3", "2.1.4". A bare number is none, since text may open with one.
func numbered(word string) bool {
	core := strings.Trim(word, "()")
	open := strings.HasPrefix(word, "(") && strings.HasSuffix(word, ")")
	shut := strings.HasSuffix(word, ")") || strings.HasSuffix(word, ".")
	core = strings.TrimRight(core, ".")
	if core == "" || len(core) > 8 || strings.Count(word, "(") > 1 {
		return false
	}
	if digits(core) {
		return (open || shut) && len(core) <= 4
	}
	if strings.Contains(core, ".") {
		return decimal(core)
	}
	return (open || shut) && letters(core)
}

// slashed reports whether word is a minute's number with a year or prefix, "1/19", "TB/31".
func slashed(word string) bool {
	left, right, ok := strings.Cut(word, "/")
	return ok && len(left) >= 1 && len(left) <= 3 && len(right) <= 3 && digits(right) && (digits(left) || left == strings.ToUpper(left))
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// decimal reports whether s is a paragraph number, "7.3" or "343.1"; a sum
// like "1.202" is none, because no section runs so far.
func decimal(s string) bool {
	parts := strings.Split(s, ".")
	for i, p := range parts {
		if !digits(p) || i > 0 && len(p) > 2 || len(p) > 3 {
			return false
		}
	}
	return len(parts) <= 4
}

// letters reports whether s is one letter or a small roman number.
func letters(s string) bool {
	low := strings.ToLower(s)
	return len(s) == 1 && low >= "a" && low <= "z" || len(s) <= 5 && strings.Trim(low, "ivxl") == ""
}

// date reports whether a text that follows a number goes on as a date or time.
func date(rest string) bool {
	word, _, _ := strings.Cut(strings.ToLower(rest), " ")
	switch strings.Trim(word, ",.") {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december", "am", "pm", "p.m", "a.m":
		return true
	}
	return false
}
