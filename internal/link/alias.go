package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// maxNames bounds the names that one promise can be known by.
const maxNames = 12

// Call notes at each promise by what other names the matter is known to which
// the claimed links tie it: minutes call the Sallow Line Reopening "SLR" or
// "trains to Ford" without ever saying so.
func Call(promises []Promise, lists []List, links []civic.Link) {
	entries := map[civic.EntryID]*civic.Entry{}
	for i := range lists {
		for k := range lists[i].Entries {
			e := &lists[i].Entries[k]
			entries[e.ID] = e
		}
	}
	names := map[civic.RecordID][][]string{}
	for _, l := range links {
		if e := entries[l.Entry]; e != nil && civic.Claimed(l.Score) && len(names[l.Record]) < linksEach {
			names[l.Record] = append(names[l.Record], namesOf(e))
		}
	}
	for i := range promises {
		promises[i].Called = names[promises[i].ID]
	}
}

// namesOf are the names of a programme item that say something.
func namesOf(e *civic.Entry) (out []string) {
	for _, n := range append([]string{e.Title, e.Acronym}, e.Aliases...) {
		if len(topic(n)) > 0 && !slices.Contains(out, n) && len(out) < maxNames {
			out = append(out, n)
		}
	}
	return out
}

// A calling is one programme item as the papers may call it: its names, each by
// its terms, and all words of them together.
type calling struct {
	printed []string
	names   [][]term
	all     []term
	words   []term // of all names, also of those that no item can hold
}

// callings reads the names by which a promise's matter is known. One with a word
// that neither an item nor the promise holds is none: no item can hold it whole.
func (s *shelf) callings(q *query) (out []calling) {
	unheld := func(t term) bool { return !s.held(t) && !holdsTerm(q.own, t) && !holdsTerm(q.context, t) }
	for _, names := range q.Called {
		var c calling
		for _, n := range names {
			var terms []term
			for _, w := range topic(n) {
				terms = append(terms, s.number(w))
			}
			c.words = append(c.words, terms...)
			if len(terms) > 0 && !slices.ContainsFunc(terms, unheld) {
				slices.Sort(terms)
				c.printed, c.names, c.all = append(c.printed, n), append(c.names, terms), append(c.all, terms...)
			}
		}
		slices.Sort(c.all)
		c.all = slices.Compact(c.all)
		out = append(out, c)
	}
	return out
}

// in returns the number of the name that terms hold whole, -1 if none.
func (c calling) in(terms []term) int {
	return slices.IndexFunc(c.names, func(name []term) bool {
		return !slices.ContainsFunc(name, func(t term) bool { return !has(terms, t) })
	})
}

// calledIn returns the words that a text names by another name, and that name:
// where it says "SLR", it says Sallow, line and reopening.
func (q query) calledIn(terms []term) (words []term, name string) {
	for _, c := range q.called {
		if n := c.in(terms); n >= 0 {
			words = append(words, c.all...)
			name = strings.TrimSpace(c.printed[n])
		}
	}
	slices.Sort(words)
	return words, name
}

// meant leaves out of the names of a promise's matter those acronyms that an
// item brings in for something else: there "SLR" may be the Safe Lanes Review.
func (q query) meant(s *shelf, it *shelved) query {
	if len(it.learned) == 0 || len(q.called) == 0 {
		return q
	}
	other := func(c calling, name string) bool {
		form := it.learned[strings.ToLower(strings.TrimSpace(name))]
		return slices.ContainsFunc(form, func(w string) bool {
			t, ok := s.terms[w]
			return !ok || !slices.Contains(c.words, t)
		})
	}
	out := make([]calling, len(q.called))
	for i, c := range q.called {
		names, printed := c.names, c.printed
		c.names, c.printed = nil, nil
		for n, name := range printed {
			if !other(c, name) {
				c.names, c.printed = append(c.names, names[n]), append(c.printed, name)
			}
		}
		out[i] = c
	}
	q.called = out
	return q
}
