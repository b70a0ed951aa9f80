package extract

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"arising/internal/doctext"
)

// A sentence is a stretch of one block, as bytes of Document.Text.
type sentence struct {
	start, end int
	text       string
	words      []word
	block      int  // index in Document.Blocks
	bullet     bool // it opens a list item
	last       bool // it ends its block

	opening   announcement // of a decision, if it announces one
	announces bool
	signals   signals // what its words raise
}

// abbreviations end with a point that ends no sentence.
var abbreviations = setOf(`mr mrs ms miss dr prof rev revd fr st no nos cllr cllrs cty ald hon eg e.g ie i.e etc
	para paras p pp vol fig art s sec ss cf approx ltd co plc dept tel ref refs min max prop sec seconded inc vs viz a.m p.m jan feb mar apr
	jun jul aug sept sep oct nov dec`)

// A cutter cuts blocks into sentences. Nearly all that reading allocates are
// their words: it lays the words of many sentences into one piece of memory.
type cutter struct {
	found []sentence // of the block in hand
	words []word     // of the sentence in hand
	piece []word     // for the words of the sentences to come
	own   string     // the letters of the body that meets, "IJB", "" if unknown
	body  string     // the word for what it is, "board"
}

// meets tells the cutter which body meets. Its letters are read as the word for what it is, so that
// "the IJB agreed" is the body's own deed and "the ICB agreed" another's.
func (c *cutter) meets(body string) {
	c.own, c.body = "", ""
	fields := strings.Fields(strings.ReplaceAll(body, ",", " "))
	if len(fields) < 3 || !selves[strings.ToLower(fields[len(fields)-1])] {
		return
	}
	for _, f := range fields {
		if f[0] >= 'A' && f[0] <= 'Z' {
			c.own += f[:1]
		}
	}
	if c.body = strings.ToLower(fields[len(fields)-1]); len(c.own) < 3 {
		c.own = ""
	}
}

// ownLetters reads the letters of the body that meets as the word for what it is.
func (c *cutter) ownLetters(text string, ws []word) {
	if c.own == "" || !strings.Contains(text, c.own) {
		return
	}
	for k := range ws {
		if ws[k].raw == c.own && is(ws, k-1, "the") {
			ws[k].low = c.body
		}
	}
}

// pieceOf is how many words one piece of memory holds.
const pieceOf = 1024

// keep returns a copy of ws that lasts.
func (c *cutter) keep(ws []word) []word {
	if len(ws) > cap(c.piece)-len(c.piece) {
		c.piece = make([]word, 0, max(pieceOf, len(ws)))
	}
	at := len(c.piece)
	c.piece = append(c.piece, ws...)
	return c.piece[at:len(c.piece):len(c.piece)]
}

// sentences cuts the body of block i; low is the text as lowerASCII gives it.
func (c *cutter) sentences(doc *doctext.Document, low string, i int) []sentence {
	b := doc.Blocks[i]
	body := doc.Body(b)
	out := c.found[:0]
	from := 0
	for from < len(body) {
		if from > 0 {
			from += pointNumber(body[from:])
		}
		to := sentenceEnd(body, from)
		text := strings.TrimSpace(body[from:to])
		if text != "" {
			at := b.Body + from + strings.Index(body[from:to], text)
			c.words = cutTo(c.words[:0], text, low[at:at+len(text)], math.MaxInt)
			c.ownLetters(text, c.words)
			s := sentence{start: at, end: at + len(text), text: text, words: c.keep(c.words), block: i,
				bullet: len(out) == 0 && b.Kind == doctext.ListItem}
			s.signals = signalsIn(s.words)
			if s.signals&signalAnnounce != 0 {
				s.opening, s.announces = announce(s)
			}
			out = append(out, s)
		}
		from = to
	}
	if n := len(out); n > 0 {
		out[n-1].last = true
	}
	c.found = out
	return slices.Clone(out)
}

// sentenceEnd returns where the sentence that begins at from ends: after a
// stop that is followed by a blank and something a sentence can begin with.
func sentenceEnd(s string, from int) int {
	for i := from; i < len(s); i++ {
		c := s[i]
		if c == ' ' && i > from && actionHead(s[i+1:]) {
			return i + 1
		}
		if c != '.' && c != '?' && c != '!' {
			continue
		}
		end := i + 1
		for end < len(s) && closing(s[end:]) > 0 {
			end += closing(s[end:])
		}
		if end >= len(s) {
			return len(s)
		}
		if c == '.' && pointNumber(s[end:]) > 0 {
			return end
		}
		if s[end] != ' ' || c == '.' && abbreviated(s[from:i]) || !opens(s[end+1:], c) {
			continue
		}
		return end + 1
	}
	return len(s)
}

// actionHead reports whether s opens with the head of an action, "ACTION:", that
// notes print in the middle of a paragraph.
func actionHead(s string) bool {
	rest, ok := strings.CutPrefix(s, "ACTION")
	if !ok {
		return false
	}
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "S"), " ")
	return strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "-")
}

// pointNumber returns the length of the number by which a paragraph runs on to its next
// point, " ii. " in "ahead. ii. The Clerk", with its blanks; 0 where there is none.
func pointNumber(s string) int {
	if len(s) < 5 || s[0] != ' ' {
		return 0
	}
	word, rest, ok := strings.Cut(s[1:], " ")
	if !ok || len(word) < 2 || len(word) > 6 || !strings.ContainsAny(word[len(word)-1:], ".)") || rest == "" {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(rest); roman(strings.Trim(word, "().")) == 0 || !unicode.IsUpper(r) {
		return 0
	}
	return len(word) + 2
}

// closing returns the length of a closing quote or bracket at the start of s.
func closing(s string) int {
	for _, q := range []string{"\"", "'", "”", "’", ")", "]", "}"} {
		if strings.HasPrefix(s, q) {
			return len(q)
		}
	}
	return 0
}

// abbreviated reports whether the text before a point ends with an
// abbreviation, an initial, or a list number inside a paragraph.
func abbreviated(before string) bool {
	i := strings.LastIndexAny(before, " (") + 1
	last := before[i:]
	low := strings.ToLower(last)
	if r, n := utf8.DecodeRuneInString(last); n == len(last) && unicode.IsUpper(r) {
		return true // an initial, "J. Drury", or a letter before its clause
	}
	if _, ok := small(last); ok && len(last) < 3 {
		lead := strings.TrimRight(before[:i], " ")
		return strings.HasSuffix(lead, "–") || strings.HasSuffix(lead, " -") || strings.HasSuffix(lead, ":") // "RESOLVED – 1. That"
	}
	if low == "no" && i > 0 { // "No. 5", not the answer "no."
		return unicode.IsUpper(rune(last[0]))
	}
	return abbreviations[low]
}

// opens reports whether s, which follows a stop and a blank, can open a sentence.
func opens(s string, stop byte) bool {
	r, n := utf8.DecodeRuneInString(s)
	for n > 0 && (strings.ContainsRune("\"'“‘([{*", r) || (r == '-' || r == '–') && strings.HasPrefix(s[n:], " ")) {
		if r == '-' || r == '–' {
			n++
		}
		s = s[n:]
		r, n = utf8.DecodeRuneInString(s)
	}
	if unicode.IsUpper(r) || unicode.IsDigit(r) {
		return true
	}
	return stop == '?' && unicode.IsLower(r) || r == '•' || r == '·'
}
