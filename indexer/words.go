package indexer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A token is one word of a text as it is searched for: lower case, without
// accents and apostrophes.
type token struct {
	word       string
	start, end int // bytes of the text
	pos        int // order of the printed words, from 1
	// joined marks a word made of several printed ones, beside those: "callin"
	// for "call-in", "gpgs" for "GP:GS". It has the position of its first.
	joined bool
	base   string // of a joined word, where it is a form of another: "callin" of "calledin"
	caps   bool   // printed in capitals, two or more: "IT" is not "it"
}

const (
	maxWordBytes = 64 // longer ones are debris of tables and codes, not words
	maxJoined    = 4  // printed words in one joined word; longer chains are addresses
)

// tokens cuts s into words. What stands between two words without a blank, as
// in "call-in", "GP:GS", "and/or" and "s.106", parts them and also joins them;
// "call in" in two words is joined where compounds lists it. A point between
// digits stays and a comma goes: "3.5", "1200".
func tokens(s string) []token {
	out := make([]token, 0, len(s)/5)
	pos, chain := 0, 0 // chain: index of the first word of the running chain
	for i := 0; i < len(s); {
		start, end := nextWord(s, i)
		if start < 0 {
			break
		}
		i = end
		t := newToken(s, start, end, pos+1)
		if t.word == "" {
			continue // accents without a letter
		}
		pos++
		if len(out) == 0 || !linked(s[out[len(out)-1].end:start]) {
			out = join(out, chain)
			chain = len(out)
		}
		out = append(out, t)
	}
	return joinCompounds(s, join(out, chain))
}

func newToken(s string, start, end, pos int) token {
	printed := s[start:end]
	return token{word: fold(printed), start: start, end: end, pos: pos,
		caps: len(printed) > 1 && printed == strings.ToUpper(printed) && printed[0] > '9'}
}

// linked reports whether what stands between two words is a single sign that
// makes one word of them.
func linked(between string) bool {
	r, n := utf8.DecodeRuneInString(between)
	return n == len(between) && n > 0 && strings.ContainsRune("-‐‑–/:&._@+", r)
}

// join adds the joined word of the chain that begins at out[chain].
func join(out []token, chain int) []token {
	n := len(out) - chain
	if n < 2 || n > maxJoined {
		return out
	}
	var b strings.Builder
	for _, t := range out[chain:] {
		b.WriteString(t.word)
	}
	if b.Len() > maxWordBytes {
		return out
	}
	first, last := out[chain], out[len(out)-1]
	t := token{word: b.String(), start: first.start, end: last.end, pos: first.pos, joined: true}
	if n == 2 {
		_, t.base = joinedPair(first.word, last.word)
	}
	return append(out, t)
}

// joinCompounds adds the joined word of two words with a blank between them
// that some write as one.
func joinCompounds(s string, in []token) []token {
	for i := 0; i+1 < len(in); i++ {
		a, b := in[i], in[i+1]
		if a.joined || b.joined || s[a.end:b.start] != " " {
			continue
		}
		word, base := joinedPair(a.word, b.word)
		if word == "" {
			continue
		}
		in = append(in, token{})
		copy(in[i+2:], in[i+1:])
		in[i+1] = token{word: word, base: base, start: a.start, end: b.end, pos: a.pos, joined: true}
		i++
	}
	return in
}

// joinedPair returns the one word that two words are also written as, and the
// word that it is a form of, or "": "calledin" and "callin" for called in,
// "s106" twice for section 106.
func joinedPair(a, b string) (word, base string) {
	if seconds[b] {
		if base := compounds[stem(a)+" "+b]; base != "" {
			return a + b, base
		}
	}
	if a == "section" && b[0] <= '9' && len(b) < maxWordBytes {
		return "s" + b, "s" + b
	}
	return "", ""
}

// nextWord returns the bytes of the next word at or after i, or -1.
func nextWord(s string, i int) (start, end int) {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if inWord(r) {
			break
		}
		i += n
	}
	if i >= len(s) {
		return -1, -1
	}
	start = i
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) && !continues(s, start, i, r, n) {
			break
		}
		i += n
	}
	return start, i
}

// inWord reports whether r makes words. Bytes that are no UTF-8 do not.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// continues reports whether the sign r at s[i] lies inside a word: an
// apostrophe between letters, a point or comma between digits.
func continues(s string, start, i int, r rune, n int) bool {
	if i == start || i+n >= len(s) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	switch r {
	case '\'', '’', '‘', 'ʼ':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '.', ',':
		return isDigit(before) && isDigit(after)
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// fold returns a printed word as it is searched for. "Children's" is
// "children": the owner is the same word.
func fold(printed string) string {
	w := printed
	if !plainLower(w) {
		w = strings.ToLower(w)
		for _, own := range []string{"'s", "’s"} {
			w = strings.TrimSuffix(w, own)
		}
		w = apostrophes.Replace(w)
		w = unaccent(w)
	}
	if len(w) > maxWordBytes {
		w = strings.ToValidUTF8(w[:maxWordBytes], "")
	}
	return w
}

var apostrophes = strings.NewReplacer("'", "", "’", "", "‘", "", "ʼ", "", ",", "")

func plainLower(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// unaccent takes the marks off letters: "tŷ" is found as "ty" too.
func unaccent(w string) string {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.IsMark(r) {
					return -1
				}
				return r
			}, norm.NFKD.String(w))
		}
	}
	return w
}
