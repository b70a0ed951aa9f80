package extract

import (
	"unicode"
	"unicode/utf8"
)

// midCaps are the words that a paper prints with a capital letter where no
// sentence begins: names, nearly always.
type midCaps map[string]bool

// inside reports whether word is one of them.
func (c midCaps) inside(word string) bool { return c[word] }

// capitalised reads the whole paper once, the first time a rule asks.
func (r *reader) capitalised() midCaps {
	if r.caps == nil {
		r.caps = capitalsOf(r.doc.Text)
	}
	return r.caps
}

func capitalsOf(text string) midCaps {
	found := midCaps{}
	for i := 1; i < len(text); i++ {
		if text[i-1] != ' ' || i > 1 && text[i-2] == '.' {
			continue
		}
		first, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsUpper(first) {
			continue
		}
		end := wordEnd(text, i+n)
		found[text[i:end]] = true
		i = end
	}
	return found
}
