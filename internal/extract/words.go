package extract

import (
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
	out := make([]word, 0, len(s)/5+1)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		end := i + n
		if wordRune(r) {
			end = wordEnd(s, end)
		}
		raw := s[i:end]
		out = append(out, word{raw: raw, low: lower(raw), start: i, end: end})
		i = end
	}
	return out
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '£' || r == '%' || unicode.IsMark(r)
}

// wordEnd returns where the word that is already open at i ends.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
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

func lower(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] >= 'a' && s[i] <= 'z' || s[i] >= '0' && s[i] <= '9'
	}
	if plain {
		return s
	}
	return strings.ToLower(strings.ReplaceAll(s, "’", "'"))
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

// patternsOf reads one pattern a line.
func patternsOf(lines string) []pattern {
	var ps []pattern
	for _, l := range strings.Split(lines, "\n") {
		if p := patternOf(l); len(p) > 0 {
			ps = append(ps, p)
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

// anyIn returns the first of ps that is in ws: its place and its length.
func anyIn(ps []pattern, ws []word) (at, n int) {
	for i := range ws {
		for _, p := range ps {
			if p.at(ws, i) {
				return i, len(p)
			}
		}
	}
	return -1, 0
}

// is reports whether word i exists and is one of the alternatives, "would|will".
func is(ws []word, i int, alternatives string) bool {
	if i < 0 || i >= len(ws) || !strings.Contains(alternatives, ws[i].low) {
		return false // nearly always, so the alternatives are not even parted
	}
	rest := alternatives
	for {
		a, more, ok := strings.Cut(rest, "|")
		if a == ws[i].low {
			return true
		}
		if !ok {
			return false
		}
		rest = more
	}
}

// join puts words back together as they are printed in text.
func join(text string, ws []word) string {
	if len(ws) == 0 {
		return ""
	}
	return strings.TrimSpace(text[ws[0].start:ws[len(ws)-1].end])
}
