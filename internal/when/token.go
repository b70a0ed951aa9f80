package when

import "strings"

// A token is a word, a number or a single sign.
type token struct {
	start, end int    // bytes of the text
	w          string // lower case; of "month's" only "month"
	num        int    // value of a number in digits; -1 if it is none
	ordinal    bool   // a number with st, nd, rd or th
	owns       bool   // followed by 's
	upper      bool   // begins with a capital letter
	gap        bool   // white space stands before it
}

// maxTokens bounds the work on hostile input; no sentence of minutes comes near it.
const maxTokens = 200_000

// tokens splits text and reports whether any token could belong to a time.
// Letters and digits are never one token, so "by16 July" is read as printed.
func tokens(text string) (toks []token, promising bool) {
	low := lowerASCII(text)
	toks = make([]token, 0, len(text)/5+4)
	gap := true
	for i := 0; i < len(low) && len(toks) < maxTokens; {
		c := low[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f':
			gap = true
			i++
			continue
		case strings.HasPrefix(low[i:], "\u00a0"):
			gap = true
			i += 2
			continue
		}
		t := token{start: i, num: -1, gap: gap, upper: text[i] >= 'A' && text[i] <= 'Z'}
		switch {
		case isLetter(c):
			i = letters(low, i, &t)
			promising = promising || hopeful[t.w]
		case isDigit(c):
			i = digits(low, i, &t)
			promising = true
		default:
			i += signLen(low[i:])
			t.end, t.w = i, sign(low[t.start:i])
		}
		toks = append(toks, t)
		gap = false
	}
	return toks, promising
}

func letters(s string, i int, t *token) int {
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	t.end, t.w = i, s[t.start:i]
	for _, a := range [...]string{"'s", "’s"} {
		if strings.HasPrefix(s[i:], a) && (i+len(a) == len(s) || !isLetter(s[i+len(a)])) {
			t.owns, t.end = true, i+len(a)
			return t.end
		}
	}
	return i
}

func digits(s string, i int, t *token) int {
	for t.num = 0; i < len(s) && isDigit(s[i]); i++ {
		if t.num < 1_000_000 {
			t.num = t.num*10 + int(s[i]-'0')
		}
	}
	t.w, t.end = s[t.start:i], i
	if i+2 <= len(s) && (i+2 == len(s) || !isLetter(s[i+2])) {
		switch s[i : i+2] {
		case "st", "nd", "rd", "th":
			t.ordinal, t.end = true, i+2
		}
	}
	return t.end
}

// sign folds the dashes to "-" and the apostrophes to "'".
func sign(s string) string {
	switch s {
	case "–", "—", "‐", "‑", "−":
		return "-"
	case "’", "‘":
		return "'"
	}
	return s
}

// signLen returns the length of the character that begins s, at least 1.
func signLen(s string) int {
	for n := 1; n < len(s); n++ {
		if s[n]&0xC0 != 0x80 {
			return n
		}
	}
	return len(s)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// lowerASCII folds A to Z only, so that byte offsets stay those of s.
func lowerASCII(s string) string {
	i := 0
	for i < len(s) && (s[i] < 'A' || s[i] > 'Z') {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s)
	for ; i < len(b); i++ {
		if b[i] >= 'A' && b[i] <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

// w returns the word of token i, "" outside the text.
func (r *reader) w(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].w
}

// num returns the number in digits at token i, -1 if there is none.
func (r *reader) num(i int) int {
	if i < 0 || i >= len(r.toks) {
		return -1
	}
	return r.toks[i].num
}

func (r *reader) upper(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].upper }

// owns reports whether token i is a possessive in 's.
func (r *reader) owns(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].owns }

// skip steps over token i where it is one of words.
func (r *reader) skip(i int, words ...string) int {
	for _, w := range words {
		if r.w(i) == w {
			return i + 1
		}
	}
	return i
}

// is reports whether the tokens from i are the words of phrase.
func (r *reader) is(i int, phrase ...string) bool {
	for k, w := range phrase {
		if r.w(i+k) != w {
			return false
		}
	}
	return true
}
