package link

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// A gated is a pattern that is tried only on texts that hold one of the words
// without which it cannot match. They are read from the pattern itself. Most
// texts have none, and to look for them costs a tenth of what a trial costs.
type gated struct {
	*regexp.Regexp
	words *foldlist // nil where no words of use are needed
}

// gate compiles a pattern that is tried on very many texts.
func gate(pattern string) gated {
	g := gated{Regexp: regexp.MustCompile(pattern)}
	if words := needed(pattern); len(words) > 0 {
		g.words = newFoldlist(words)
	}
	return g
}

// needed returns words in small letters of which every text holds one that a
// pattern matches, in whatever letters; none if such are not found.
func needed(pattern string) []string {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	return shortestOf(needsOf(tree).best())
}

// shortestOf leaves out the words that hold another of them.
func shortestOf(words []string) (out []string) {
	for _, w := range words {
		if !slices.ContainsFunc(words, func(o string) bool { return o != w && strings.Contains(w, o) }) {
			out = append(out, w)
		}
	}
	return out
}

func (g gated) may(text string) bool { return g.words == nil || g.words.in(text) }

func (g gated) MatchString(text string) bool { return g.may(text) && g.Regexp.MatchString(text) }

func (g gated) FindStringIndex(text string) []int {
	if !g.may(text) {
		return nil
	}
	return g.Regexp.FindStringIndex(text)
}

func (g gated) FindStringSubmatch(text string) []string {
	if !g.may(text) {
		return nil
	}
	return g.Regexp.FindStringSubmatch(text)
}

func (g gated) FindStringSubmatchIndex(text string) []int {
	if !g.may(text) {
		return nil
	}
	return g.Regexp.FindStringSubmatchIndex(text)
}

func (g gated) FindAllStringSubmatch(text string, n int) [][]string {
	if !g.may(text) {
		return nil
	}
	return g.Regexp.FindAllStringSubmatch(text, n)
}

func (g gated) ReplaceAllString(text, with string) string {
	if !g.may(text) {
		return text
	}
	return g.Regexp.ReplaceAllString(text, with)
}

// Needs are what is known of the texts that a part of a pattern matches, in small letters.
type needs struct {
	whole []string // all those texts; nil where they are too many to name
	some  []string // each of them holds one of these; nil where that is not known
}

// mostNeeded is how many words may be needed; more tell little.
const mostNeeded = 150

// leastNeeded is the fewest letters of a word that tells anything.
const leastNeeded = 3

// best returns the words that are to be looked for.
func (n needs) best() []string { return better(n.some, n.whole) }

// better returns the words of which the least telling tells the more; nil where neither are of use.
func better(a, b []string) []string {
	ta, tb := worth(a), worth(b)
	switch {
	case max(ta, tb) < leastNeeded:
		return nil
	case ta > tb || ta == tb && len(a) <= len(b):
		return a
	}
	return b
}

// worth is of how many letters the least telling of some words is, without
// those of grammar, which stand in every text.
func worth(words []string) int {
	least := 0
	for i, w := range words {
		n := 0
		for part := range strings.FieldsSeq(w) {
			if !grammar[part] {
				n += len(part)
			}
		}
		if i == 0 || n < least {
			least = n
		}
	}
	return least
}

// grammar are words that tell nothing of a text.
var grammar = wordSet(`the a an of to and in on at for by from with that which who what be is are was were been it its this as or not had has have would will`)

// needsOf reads a part of a pattern.
func needsOf(re *syntax.Regexp) (n needs) {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return needs{whole: []string{""}}
	case syntax.OpLiteral:
		return needsOfLiteral(re)
	case syntax.OpCharClass:
		return needs{whole: classOf(re.Rune)}
	case syntax.OpCapture:
		return needsOf(re.Sub[0])
	case syntax.OpQuest:
		if whole := needsOf(re.Sub[0]).whole; whole != nil {
			n.whole = distinct(append([]string{""}, whole...))
		}
	case syntax.OpPlus:
		n.some = needsOf(re.Sub[0]).best()
	case syntax.OpRepeat:
		if re.Min > 0 {
			n.some = needsOf(re.Sub[0]).best()
		}
	case syntax.OpConcat:
		return needsInTurn(re.Sub)
	case syntax.OpAlternate:
		return needsOfEither(re.Sub)
	}
	return n
}

// needsOfLiteral reads letters. Where capitals count for small ones and the other
// way round, some letters have a third form (ſ, K), which no word may hold.
func needsOfLiteral(re *syntax.Regexp) needs {
	low := strings.ToLower(string(re.Rune))
	if strings.ContainsRune(low, unicode.ReplacementChar) { // it stands for any broken letter
		return needs{}
	}
	if re.Flags&syntax.FoldCase == 0 {
		if len(low) != len(string(re.Rune)) || strings.ContainsFunc(low, foldsFar) && low != string(re.Rune) {
			return needs{}
		}
		return needs{whole: []string{low}}
	}
	pieces := strings.FieldsFunc(low, func(r rune) bool { return foldsFar(r) || r == 's' || r == 'k' })
	switch {
	case len(pieces) == 1 && pieces[0] == low:
		return needs{whole: pieces}
	case len(pieces) == 0:
		return needs{}
	}
	return needs{some: []string{slices.MaxFunc(pieces, func(a, b string) int { return len(a) - len(b) })}}
}

// foldsFar reports whether a letter has capitals outside ASCII.
func foldsFar(r rune) bool { return r > unicode.MaxASCII }

// classOf names the letters of a class, if they are few.
func classOf(ranges []rune) (out []string) {
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i+1] > unicode.MaxASCII || ranges[i+1]-ranges[i] > 8 {
			return nil
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			out = append(out, strings.ToLower(string(r)))
		}
	}
	if len(out) > 8 {
		return nil
	}
	return distinct(out)
}

func distinct(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// needsInTurn reads parts that follow each other: what the best stretch needs of which
// all texts can be named, or else the best part.
func needsInTurn(parts []*syntax.Regexp) (n needs) {
	run, broken := []string{""}, false
	for _, part := range parts {
		p := needsOf(part)
		if p.whole != nil && len(run)*len(p.whole) <= mostNeeded {
			run = eachWith(run, p.whole)
			continue
		}
		n.some, broken = better(better(n.some, run), p.best()), true
		if run = []string{""}; p.whole != nil {
			run = p.whole
		}
	}
	if n.some = better(n.some, run); !broken {
		n.whole = run
	}
	return n
}

// eachWith puts each of some words before each of others.
func eachWith(before, after []string) (out []string) {
	for _, b := range before {
		for _, a := range after {
			out = append(out, b+a)
		}
	}
	return distinct(out)
}

// needsOfEither reads parts of which one is enough.
func needsOfEither(parts []*syntax.Regexp) (n needs) {
	whole, some := true, true
	for _, part := range parts {
		p := needsOf(part)
		whole, some = whole && p.whole != nil, some && p.best() != nil
		n.whole, n.some = append(n.whole, p.whole...), append(n.some, p.best()...)
	}
	if n.whole, n.some = distinct(n.whole), distinct(n.some); !whole || len(n.whole) > mostNeeded {
		n.whole = nil
	}
	if !some || len(n.some) > mostNeeded {
		n.some = nil
	}
	return n
}

// A foldlist finds any of some words in a text in one pass, in capitals or small
// letters of ASCII.
type foldlist struct {
	starts [1 << 10]uint64     // a bit for each pair of first bytes
	by     map[uint16][]string // the words by these
}

// newFoldlist takes words in small letters of two bytes or more.
func newFoldlist(words []string) *foldlist {
	l := &foldlist{by: map[uint16][]string{}}
	for _, w := range words {
		k := uint16(w[0])<<8 | uint16(w[1])
		l.starts[k>>6] |= 1 << (k & 63)
		l.by[k] = append(l.by[k], w)
	}
	return l
}

// in reports whether one of the words stands in a text, anywhere.
func (l *foldlist) in(text string) bool {
	k := uint16(0)
	for i := 0; i < len(text); i++ {
		k = k<<8 | uint16(smallByte(text[i]))
		if l.starts[k>>6]&(1<<(k&63)) == 0 || i == 0 {
			continue
		}
		for _, w := range l.by[k] {
			if startsSmall(text[i-1:], w) {
				return true
			}
		}
	}
	return false
}

// startsSmall reports whether a text in any letters begins with a word in small ones.
func startsSmall(text, word string) bool {
	if len(text) < len(word) {
		return false
	}
	for i := 0; i < len(word); i++ {
		if smallByte(text[i]) != word[i] {
			return false
		}
	}
	return true
}

func smallByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c | 0x20
	}
	return c
}
