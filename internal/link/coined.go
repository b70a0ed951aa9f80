package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// shortName reports whether a wording is one coined word: "LMP", "LTP5", "INTs", "SCfL".
func shortName(s string) bool {
	if len(s) < 2 || len(s) > 16 {
		return false
	}
	upper := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			upper++
		case c >= 'a' && c <= 'z' || digit(c) || c == ':' || c == '&' || c == '-':
		default:
			return false
		}
	}
	return upper >= 2
}

// wordIn reports whether a text holds words as printed, with no letter before or after.
func wordIn(text, words string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(words)
		if (i == 0 || !plainByte(text[i-1])) && (at == len(text) || !plainByte(text[at])) {
			return true
		}
	}
}

// holdsWord reports whether a text holds a word as printed, or its plural.
func holdsWord(text, word string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(word)
		at = end
		letter := func(k int) bool {
			return k >= 0 && k < len(text) && (text[k] >= 'a' && text[k] <= 'z' || text[k] >= 'A' && text[k] <= 'Z' || digit(text[k]))
		}
		if end < len(text) && text[end] == 's' {
			end++
		}
		if !letter(i-1) && !letter(end) {
			return true
		}
	}
}

// A meaning says what an acronym that a promise names stands for.
type meaning int

const (
	unknown   meaning = iota
	otherThen         // other papers use it for something else
	otherHere         // this item does
	sameThing         // the papers say that it is the programme item
)

// meaning finds what an acronym stands for: by the words of the title that it
// shortens, by what the item introduces, by what other papers do.
func (w spoken) meaning(p *Promise, n name, e *entry) meaning {
	if e.list.Kind == civic.NamedInMinutes {
		return sameThing // it is known from there
	}
	letters, ok := initialsOf(strings.TrimSuffix(n.text, "s"))
	if !ok {
		return unknown
	}
	if form := introducedIn(p.Quote)[n.stems[0]]; len(form) > 0 {
		if agree(form, letters, e) {
			return sameThing
		}
		return otherHere
	}
	if form := shortened(strings.ReplaceAll(p.ItemTitle, n.text, " "), letters); form != "" {
		if agree(topic(form), letters, e) || slices.ContainsFunc(e.names, func(n name) bool { return slices.Equal(n.stems, stems(form)) }) {
			return sameThing
		}
		return otherHere
	}
	form, here := w.at.means(n.stems[0])
	switch {
	case len(form) == 0:
		return unknown
	case agree(form, letters, e):
		return sameThing
	case here:
		return otherHere
	}
	return otherThen
}

// shortened returns the words of a title that an acronym with these letters shortens.
func shortened(title, letters string) string {
	words := strings.Fields(title)
	for from := range words {
		for to := from + 1; to <= len(words) && to-from <= maxLongForm; to++ {
			if to-from > 1 && spells(words[from:to], letters) {
				return strings.Join(words[from:to], " ")
			}
		}
	}
	return ""
}

// agree reports whether what an acronym stands for is what an entry is called:
// most words of its long form are among the entry's, and all of them where the
// acronym shortens the entry's own name: the Harbour Safety Regulator is no
// "Harbour Safety Renewal", though each is the HSR.
func agree(form []string, letters string, e *entry) bool {
	both := 0
	for _, s := range form {
		if slices.Contains(e.words, s) {
			both++
		}
	}
	return both == len(form) || 2*both > len(form) && !e.spelt(letters)
}

// spelt reports whether letters are the first of the words of one of the entry's names.
func (e *entry) spelt(letters string) bool {
	return slices.ContainsFunc(e.names, func(n name) bool { return !n.short && shortened(n.text, letters) != "" })
}

// introducedIn returns what a text introduces as acronyms; see learn.
func introducedIn(text string) acronyms {
	if strings.IndexByte(text, '(') < 0 {
		return nil
	}
	a := acronyms{}
	a.learn(text)
	return a
}

func isAcronym(s string) bool {
	_, ok := initialsOf(s)
	return ok
}
