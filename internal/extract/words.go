package extract

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one word or mark of a sentence. Rules read words, never bytes.
type word struct {
	raw        string // as printed
	low        string // in lower case, with a plain apostrophe
	start, end int    // bytes of the sentence
}

// capital reports whether w begins with a capital letter.
func (w word) capital() bool {
	r, _ := utf8.DecodeRuneInString(w.raw)
	return unicode.IsUpper(r)
}

// shout reports whether w is all capitals, and two letters or more.
func (w word) shout() bool {
	n := 0
	for _, r := range w.raw {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2
}

// mark reports whether w is punctuation.
func (w word) mark() bool {
	r, _ := utf8.DecodeRuneInString(w.raw)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '£' && r != '%'
}

// words cuts s. Hyphens, apostrophes, "&" inside capitals and points between
// digits stay inside a word; every other mark is a word of its own.
func words(s string) []word {
	return wordsUpTo(s, math.MaxInt)
}

// wordsUpTo cuts the first most words off s, for rules that look no further.
func wordsUpTo(s string, most int) []word { return cut(s, lowerASCII(s), most) }

// cut is wordsUpTo where s in lower case is at hand.
func cut(s, lows string, most int) []word {
	return cutTo(make([]word, 0, min(most, len(s)/5+1)), s, lows, most)
}

// cutTo appends to out, which is empty, what cut returns.
func cutTo(out []word, s, lows string, most int) []word {
	plain := plainASCII(s)
	short := 0 // the second half of a short form whose verb is still to come
	for i := 0; i < len(s) && len(out) < most; {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		end := i + n
		if wordRune(r) {
			end = wordEnd(s, end)
		}
		w := word{raw: s[i:end], low: lows[i:end], start: i, end: end}
		if !plain && !plainASCII(w.raw) {
			w.low = lower(w.raw)
		}
		if short > 0 && !interposed[w.low] {
			perfect(&out[short], w)
			short = 0
		}
		if n := len(out); strings.IndexByte(w.low, '\'') > 0 {
			if out = uncontracted(out, w); len(out) == n+2 {
				short = n + 1
			}
		} else {
			out = append(out, w)
		}
		i = end
	}
	return out
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '%'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '£' || unicode.IsMark(r)
}

// ofWord tells the bytes that are a letter or a digit by themselves.
var ofWord = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = wordRune(rune(c))
	}
	return t
}()

// wordEnd returns where the word that is already open at i ends.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if ofWord[s[i]] {
			i++
			continue
		}
		if s[i] == ' ' {
			return i
		}
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if wordRune(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		if strings.ContainsRune("'’-./&:", r) && wordRune(next) && joins(s, i, r, next) {
			i += n
			continue
		}
		return i
	}
	return i
}

// joins reports whether the mark r at i holds two halves of a word together.
func joins(s string, i int, r, next rune) bool {
	prev, _ := utf8.DecodeLastRuneInString(s[:i])
	switch r {
	case '.', ':', '/':
		return unicode.IsDigit(prev) && unicode.IsDigit(next) || r == '/' && unicode.IsUpper(prev)
	}
	return true
}

// lower is s in lower case, with plain apostrophes.
func lower(s string) string {
	if plainASCII(s) {
		return lowerASCII(s)
	}
	return strings.ToLower(strings.ReplaceAll(s, "’", "'"))
}

func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lowerASCII turns A to Z into a to z and leaves every other byte where it is,
// so that offsets into s hold in what it returns.
func lowerASCII(s string) string {
	first := strings.IndexFunc(s, func(r rune) bool { return r >= 'A' && r <= 'Z' })
	if first < 0 {
		return s
	}
	var low strings.Builder
	low.Grow(len(s))
	from := 0
	for i := first; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' {
			low.WriteString(s[from:i])
			low.WriteByte(s[i] + 'a' - 'A')
			from = i + 1
		}
	}
	low.WriteString(s[from:])
	return low.String()
}

// A set holds words in lower case.
type set map[string]bool

// setOf returns the words of list, which are parted by blanks.
func setOf(list string) set {
	s := set{}
	for _, w := range strings.Fields(list) {
		s[w] = true
	}
	return s
}

// A pattern is a row of words to find; each may have alternatives: "it was|is agreed".
type pattern [][]string

func patternOf(text string) pattern {
	var p pattern
	for _, f := range strings.Fields(text) {
		p = append(p, strings.Split(f, "|"))
	}
	return p
}

// Patterns are rows of words that are looked for together, by their first word.
type patterns map[string][]pattern

// patternsOf reads one pattern a line.
func patternsOf(lines string) patterns {
	ps := patterns{}
	for _, l := range strings.Split(lines, "\n") {
		p := patternOf(l)
		if len(p) == 0 {
			continue
		}
		for _, first := range p[0] {
			ps[first] = append(ps[first], p)
		}
	}
	return ps
}

// at reports whether ws goes on with p at i.
func (p pattern) at(ws []word, i int) bool {
	if i < 0 || i+len(p) > len(ws) {
		return false
	}
	for k, alternatives := range p {
		hit := false
		for _, a := range alternatives {
			if ws[i+k].low == a {
				hit = true
				break
			}
		}
		if !hit {
			return false
		}
	}
	return true
}

// in returns the first place of p in ws, or -1.
func (p pattern) in(ws []word) int {
	for i := 0; i+len(p) <= len(ws); i++ {
		if p.at(ws, i) {
			return i
		}
	}
	return -1
}

// in returns the place of the first of ps that is in ws, or -1.
func (ps patterns) in(ws []word) int {
	for i := range ws {
		for _, p := range ps[ws[i].low] {
			if p.at(ws, i) {
				return i
			}
		}
	}
	return -1
}

// is reports whether word i exists and is one of the alternatives, "would|will".
func is(ws []word, i int, alternatives string) bool {
	if i < 0 || i >= len(ws) {
		return false
	}
	return oneOf(ws[i].low, alternatives)
}

// oneOf reports whether low is one of the alternatives. It is asked more often
// than anything else here, so it walks the bytes itself.
func oneOf(low, alternatives string) bool {
	n := len(low)
	for i := 0; i+n <= len(alternatives); i++ {
		if alternatives[i] == low[0] && alternatives[i:i+n] == low && (i+n == len(alternatives) || alternatives[i+n] == '|') {
			return true
		}
		for i < len(alternatives) && alternatives[i] != '|' {
			i++
		}
	}
	return false
}

// join puts words back together as they are printed in text.
func join(text string, ws []word) string {
	if len(ws) == 0 {
		return ""
	}
	return strings.TrimSpace(text[ws[0].start:ws[len(ws)-1].end])
}
