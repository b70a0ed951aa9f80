package link

import (
	"slices"
	"strings"
)

// acronyms maps an acronym in lower case to the topic stems of its long form.
// One that a council uses for two things stands for neither.
type acronyms map[string][]string

// maxLongForm bounds the words before a bracket that an acronym may shorten.
const maxLongForm = 10

// learnedFrom returns what an item's title and minutes introduce.
func learnedFrom(it *Item) acronyms {
	if strings.IndexByte(it.Title, '(') < 0 && strings.IndexByte(it.Minutes, '(') < 0 {
		return nil
	}
	a := acronyms{}
	a.learn(it.Title)
	a.learn(it.Minutes)
	return a
}

// join adds what another source introduces; where the two differ, neither counts.
func (a acronyms) join(other acronyms) {
	for short, form := range other {
		if old, ok := a[short]; ok && !slices.Equal(old, form) {
			form = nil
		}
		a[short] = form
	}
}

// learn adds the acronyms that text introduces: "Great Place, Great Service
// (GP:GS)", "Public Private Partnership (PPP)", "PPP (Public Private Partnership)".
func (a acronyms) learn(text string) {
	for rest := text; ; {
		open := strings.IndexByte(rest, '(')
		if open < 0 {
			return
		}
		end := strings.IndexByte(rest[open:], ')')
		if end < 0 {
			return
		}
		inside := strings.Trim(strings.TrimPrefix(strings.Trim(rest[open+1:open+end], " “”\"'‘’"), "the "), " “”\"'‘’")
		before := strings.TrimRight(rest[max(0, open-200):open], " ")
		if letters, ok := initialsOf(inside); ok {
			a.add(inside, longForm(before, letters))
		} else if letters, ok := initialsOf(before[strings.LastIndexAny(before, " (")+1:]); ok && longForm(inside, letters) == inside {
			a.add(before[strings.LastIndexAny(before, " (")+1:], inside) // "GH (Great Harbour)"
		}
		rest = rest[open+1:]
	}
}

func (a acronyms) add(short, long string) {
	if long == "" {
		return
	}
	short = strings.ToLower(short)
	form := topic(long)
	if len(form) == 0 {
		form = stems(long)
	}
	if old, ok := a[short]; ok && !slices.Equal(old, form) {
		form = nil
	}
	a[short] = form
}

// initialsOf returns the letters of an acronym, or false where s is none.
func initialsOf(s string) (string, bool) {
	if len(s) < 2 || len(s) > 10 {
		return "", false
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			b.WriteByte(c + 'a' - 'A')
		case c == ':' || c == '&' || c == '-' || c == 's' && i == len(s)-1:
		default:
			return "", false
		}
	}
	return b.String(), b.Len() >= 2
}

// longForm returns the last words of before whose initials are letters; small
// words may be passed over.
func longForm(before, letters string) string {
	words := strings.Fields(before)
	if len(words) > maxLongForm {
		words = words[len(words)-maxLongForm:]
	}
	for from := len(words) - 1; from >= 0; from-- {
		if spells(words[from:], letters) {
			return strings.Join(words[from:], " ")
		}
	}
	return ""
}

var smallWords = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "to": true, "a": true, "on": true, "&": true}

func spells(words []string, letters string) bool {
	k := 0
	for i, w := range words {
		for _, part := range strings.FieldsFunc(strings.ToLower(w), func(r rune) bool { return r == '-' || r == '/' }) {
			part = strings.TrimLeft(part, "“\"'‘(")
			if part == "" {
				continue
			}
			if k < len(letters) && part[0] == letters[k] {
				k++
				continue
			}
			if i == 0 || !smallWords[part] {
				return false
			}
		}
	}
	return k == len(letters)
}

// expand adds to stems the long forms of the acronyms among them, and the
// acronym of each long form that stands there whole.
func (a acronyms) expand(stems []string) []string {
	out := stems
	for _, s := range stems {
		for _, long := range a[s] {
			if !slices.Contains(out, long) {
				out = append(out[:len(out):len(out)], long)
			}
		}
	}
	return out
}
