package indexer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An ask is the text of a question, read. All its clauses must hold.
type ask struct {
	clauses []clause
	cut     bool // it was longer than maxClauses or search.MaxTextBytes allow
}

// A clause holds where any of its alternatives does or, if not is set, none.
type clause struct {
	not  bool
	idle bool   // it only asks, and need not be found: "what", "said"
	alts []atom // at least one
}

// An atom is one word or phrase, perhaps of one field.
type atom struct {
	field  string // one of askFields, or "" for the text
	text   string // without quotes; it has at least one letter or digit
	phrase bool   // the very words in this order
	prefix bool   // words that begin so

	words   bool   // all its words, in any form and place
	council string // in papers of this council only; "" in all
}

// askFields are the names that may stand before a colon. Any other name is
// part of a word: "GP:GS".
var askFields = []string{"committee", "council", "kind", "owner", "programme", "status", "title", "type", "verb", "year"}

const (
	maxClauses     = 40 // more words than a question has
	minPrefixRunes = 2  // "p*" would be every word with p
)

// parse reads the text of a question:
//
//	budget parking       both words, in any of their forms
//	"call in"            these very words in this order
//	-parking, -"car park" not these
//	permits OR fees      either
//	plan*                words that begin so
//	owner:"head of law"  in a field; see askFields
//
// It never fails: what it cannot use is a word, and signs that say nothing are
// passed over. A quotation mark without its partner says nothing.
func parse(text string) ask {
	var a ask
	p := &parser{rest: straighten(text)}
	or := false
	for {
		w, ok := p.next()
		if !ok {
			return a
		}
		if w.bare == "OR" {
			or = len(a.clauses) > 0
			continue
		}
		at, ok := w.atom()
		if !ok {
			continue // "AND", a dash, an empty phrase
		}
		if a.count() == maxClauses {
			a.cut = true
			return a
		}
		a.add(at, w.not, or)
		or = false
	}
}

// add appends an atom as a clause of its own or, after OR, as an alternative
// to the last one. "-a OR b" excludes both.
func (a *ask) add(at atom, not, or bool) {
	if last := len(a.clauses) - 1; or && (a.clauses[last].not || !not) {
		a.clauses[last].alts = append(a.clauses[last].alts, at)
		return
	}
	a.clauses = append(a.clauses, clause{not: not, alts: []atom{at}})
}

// count returns how many alternatives the clauses have.
func (a *ask) count() (n int) {
	for _, c := range a.clauses {
		n += len(c.alts)
	}
	return n
}

// freeWords returns how many words must be found and may be left out where most
// are enough.
func (a ask) freeWords() (n int) {
	for _, c := range a.clauses {
		if !c.not && !c.idle && c.free() && !stopClause(c) {
			n++
		}
	}
	return n
}

// straighten makes plain quotation marks and blanks of all kinds of them.
func straighten(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || r == '＂':
			return '"'
		case unicode.IsSpace(r) || unicode.IsControl(r) || r == '(' || r == ')':
			return ' '
		case r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
}

// A parser walks over the text of a question.
type parser struct{ rest string }

// A piece is one stretch of the question: -field:word* or -field:"phrase".
type piece struct {
	not    bool
	field  string
	bare   string // the word as typed; "" for a phrase
	phrase string
	quoted bool
}

func (p *parser) next() (w piece, ok bool) {
	p.rest = strings.TrimLeft(p.rest, " ")
	if p.rest == "" {
		return w, false
	}
	if after, found := strings.CutPrefix(p.rest, "-"); found && after != "" && after[0] != ' ' {
		w.not, p.rest = true, after
	}
	if w.phrase, w.quoted = p.quotation(); w.quoted {
		return w, true
	}
	w.field = p.fieldName()
	if w.field != "" {
		if w.phrase, w.quoted = p.quotation(); w.quoted {
			return w, true
		}
	}
	end := strings.IndexAny(p.rest, ` "`)
	switch {
	case end < 0:
		end = len(p.rest)
	case end == 0:
		end = 1 // a quotation mark without its partner
	}
	w.bare, p.rest = p.rest[:end], p.rest[end:]
	return w, true
}

// quotation takes a phrase in quotation marks off the text.
func (p *parser) quotation() (string, bool) {
	after, found := strings.CutPrefix(p.rest, `"`)
	if !found {
		return "", false
	}
	said, rest, found := strings.Cut(after, `"`)
	if !found {
		return "", false
	}
	p.rest = rest
	return said, true
}

// fieldName takes a field's name and colon off the text, if a value follows.
func (p *parser) fieldName() string {
	const longest = len("programme:")
	colon := strings.IndexByte(p.rest[:min(longest, len(p.rest))], ':')
	if colon < 0 {
		return ""
	}
	name, rest := strings.ToLower(p.rest[:colon]), p.rest[colon+1:]
	if rest == "" || rest[0] == ' ' || !slices.Contains(askFields, name) {
		return ""
	}
	p.rest = rest
	return name
}

// atom returns what a piece asks for, if it asks for anything.
func (w piece) atom() (atom, bool) {
	a := atom{field: w.field, text: strings.Join(strings.Fields(w.phrase), " "), phrase: w.quoted}
	if !w.quoted {
		if w.bare == "AND" && w.field == "" {
			return a, false
		}
		a.text = w.bare
	}
	a.text = trimSigns(a.text)
	if !a.phrase && a.field == "" {
		a = a.unsigned()
	}
	a.prefix = strings.HasSuffix(w.bare, "*") && utf8.RuneCountInString(a.text) >= minPrefixRunes
	return a, a.text != ""
}

// unsigned reads what the signs around a word hid: "?title:budget" names a
// field, and "OR!" is no operator.
func (a atom) unsigned() atom {
	p := parser{rest: a.text}
	if f := p.fieldName(); f != "" && trimSigns(p.rest) != "" {
		a.field, a.text = f, trimSigns(p.rest)
	}
	if a.text == "OR" || a.text == "AND" {
		a.text = strings.ToLower(a.text)
	}
	return a
}

// trimSigns takes away what stands around the words: "-budget?" is budget. It
// keeps nothing of a text without any word.
func trimSigns(s string) string {
	ts := tokens(s)
	if len(ts) == 0 {
		return ""
	}
	end := 0
	for _, t := range ts {
		end = max(end, t.end)
	}
	return s[ts[0].start:end]
}

// String writes the question in one way; parsing that gives the same ask.
func (a ask) String() string {
	var parts []string
	for _, c := range a.clauses {
		for i, at := range c.alts {
			s := at.String()
			if c.not && i == 0 {
				s = "-" + s
			}
			if i > 0 {
				s = "OR " + s
			}
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

func (a atom) String() string {
	s := a.text
	switch {
	case a.phrase:
		s = `"` + s + `"`
	case a.prefix:
		s += "*"
	}
	if a.field != "" {
		s = a.field + ":" + s
	}
	return s
}
