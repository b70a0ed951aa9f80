package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// undertaking ends or begins the long form of an acronym that names work which
// goes on, as "Town Deal Programme (TDP)" does and "Public Health England (PHE)" does not.
var undertaking = map[string]bool{"programme": true, "program": true, "project": true, "strategy": true, "scheme": true, "initiative": true,
	"transformation": true, "masterplan": true, "plan": true, "review": true, "framework": true, "fund": true, "deal": true}

// NamedProgramme is the name of the programme that gathers what minutes name.
const NamedProgramme = "Programmes named in minutes"

// Named returns the programmes that a council's minutes introduce with an
// acronym, "the Coastal Renewal Programme (CRP)", each where it was first so
// introduced, by name. What one of the lists knows under that name or acronym
// is left out: it is kept there.
func Named(items []Item, lists []List) []civic.Entry {
	known := map[string]bool{}
	for _, l := range lists {
		if l.Programme.Kind == civic.NamedInMinutes {
			continue
		}
		for _, s := range []string{l.Programme.Name, l.Programme.Acronym} {
			known[strings.ToLower(s)] = true
		}
		for _, e := range l.Entries {
			for _, s := range append([]string{e.Title, e.Acronym}, e.Aliases...) {
				known[strings.ToLower(s)] = true
			}
		}
	}
	found := map[string]civic.Entry{}
	for _, it := range earliestFirst(items) {
		for _, e := range introduced(it) {
			id := civic.Slug(e.Title)
			if _, met := found[id]; !met && !known[strings.ToLower(e.Title)] && !known[strings.ToLower(e.Acronym)] {
				found[id] = e
			}
		}
	}
	out := make([]civic.Entry, 0, len(found))
	for _, e := range found {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b civic.Entry) int { return strings.Compare(a.Title, b.Title) })
	return out
}

func earliestFirst(items []Item) []*Item {
	out := make([]*Item, len(items))
	for i := range items {
		out[i] = &items[i]
	}
	slices.SortStableFunc(out, func(a, b *Item) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.ID), string(b.ID)))
	})
	return out
}

// introduced finds "Long Name (LN)" in an item's minutes where the long name is
// that of an undertaking, written as a name.
func introduced(it *Item) (out []civic.Entry) {
	if it.Left {
		return it.Names
	}
	text := it.Minutes
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '(')
		if open < 0 {
			return out
		}
		open += at
		at = open + 1
		end := strings.IndexByte(text[open:min(len(text), open+16)], ')')
		if end < 0 {
			continue
		}
		short := strings.Trim(text[open+1:open+end], " “”\"'‘’")
		letters, ok := initialsOf(short)
		if !ok {
			continue
		}
		before := text[max(0, open-200):open]
		long := longForm(before, letters)
		if !asName(long) {
			continue
		}
		e := civic.Entry{Title: long, Acronym: short}
		if start := strings.LastIndex(before, long); it.Source.Version != "" && start >= 0 {
			e.Source = it.Source
			e.Source.Start += max(0, open-200) + start
			e.Source.End = it.Source.Start + open + end + 1
		}
		out = append(out, e)
	}
}

// asName reports whether a long form is the name of an undertaking: each word
// but the small ones begins with a capital, and the first or last says what it is.
func asName(long string) bool {
	words := strings.Fields(long)
	if len(words) < 2 {
		return false
	}
	for _, w := range words {
		if !smallWords[strings.ToLower(w)] && (w[0] < 'A' || w[0] > 'Z') {
			return false
		}
	}
	return undertaking[strings.ToLower(words[len(words)-1])] || undertaking[strings.ToLower(words[0])]
}
