package link

import "strings"

// A wordlist finds any of some words or phrases in a text in one pass, however
// many there are: most places of a text are passed over by their first two bytes.
type wordlist struct {
	starts [1 << 10]uint64     // a bit for each pair of first bytes
	by     map[uint16][]string // the words by these
}

// newWordlist takes words of two bytes or more.
func newWordlist(words ...[]string) *wordlist {
	l := &wordlist{by: map[uint16][]string{}}
	for _, list := range words {
		for _, w := range list {
			k := uint16(w[0])<<8 | uint16(w[1])
			l.starts[k>>6] |= 1 << (k & 63)
			l.by[k] = append(l.by[k], w)
		}
	}
	return l
}

// in reports whether one of the words stands in a text, anywhere.
func (l *wordlist) in(text string) bool {
	if len(text) < 2 {
		return false
	}
	k := uint16(text[0])
	for i := 1; i < len(text); i++ {
		k = k<<8 | uint16(text[i])
		if l.starts[k>>6]&(1<<(k&63)) == 0 {
			continue
		}
		for _, w := range l.by[k] {
			if strings.HasPrefix(text[i-1:], w) {
				return true
			}
		}
	}
	return false
}

// The lists that are looked for in every sentence of every item.
var (
	undoneWords    = newWordlist(undone)
	questionWords  = newWordlist(questions)
	reportingWords = newWordlist(reporting)
	unreadyWords   = newWordlist(notBrought)
	deferringWords = newWordlist(deferring)
	waitedForWords = newWordlist(comes)
)
