package link

import "strings"

// sentenceEnd returns the byte after the sentence or bullet that begins at i.
func sentenceEnd(s string, i int) int {
	for ; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return i + 1
		case '.', '?', '!', ';':
			if i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\n') && !abbreviated(s, i) {
				return i + 1
			}
		}
	}
	return len(s)
}

// abbreviated reports whether the stop at i ends "Cllr.", a single letter, or "no."
// before a number; no sentence begins with a small letter either, but with "that" or "b)".
func abbreviated(s string, i int) bool {
	j := i
	for j > 0 && s[j-1] != ' ' && s[j-1] != '\n' && s[j-1] != '(' {
		j--
	}
	next := byte(0)
	if i+2 < len(s) {
		next = s[i+2]
	}
	if s[i] == '.' && s[i+1] == ' ' && next >= 'a' && next <= 'z' {
		word, _, _ := strings.Cut(s[i+2:min(len(s), i+10)], " ")
		return word != "that" && !strings.HasSuffix(word, ")") // "b) the bell"
	}
	switch w := s[j:i]; w {
	case "Cllr", "Mr", "Mrs", "Ms", "Dr", "No", "St", "Min", "para", "Cllrs", "p.m", "a.m", "Prof", "Rev", "Revd", "Hon", "Ald", "Capt", "Sgt", "Insp", "Supt", "Messrs", "e.g", "i.e", "viz":
		return true
	case "no", "nos", "Nos", "min", "mins", "Mins", "p", "pp", "paras", "Para", "ref", "Ref", "vol", "Vol", "fig", "Fig", "art", "Art", "approx", "ca", "c":
		return next >= '0' && next <= '9'
	default:
		return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z'
	}
}
