package link

import (
	"slices"
	"strings"
)

// A lexicon numbers the stems of a council's words. It remembers what it made
// of each printed word: a council has some ten thousands of them and uses each
// some hundreds of times.
type lexicon struct {
	stems    []string // by term
	terms    map[string]term
	words    map[string]term     // by word in small letters; see noTopic
	longs    map[term][]term     // the long forms of acronyms
	room     []term              // for one text at a time
	tales    map[string]tale     // what wordings of deeds tell; see toldDeeds
	phrases  map[string]string   // wordings of signs
	booked   map[string]bookWord // by word in small letters
	bookRoom []bookWord          // for one text at a time
}

// noTopic stands for a word that does not say what a text is about.
const noTopic term = -1

func newLexicon() *lexicon {
	return &lexicon{terms: map[string]term{}, words: map[string]term{}, tales: map[string]tale{}, phrases: map[string]string{}, booked: map[string]bookWord{}}
}

// number returns the term of a stem, a new one where it has none.
func (x *lexicon) number(stem string) term {
	t, ok := x.terms[stem]
	if !ok {
		stem = strings.Clone(stem)
		t = term(len(x.stems))
		x.stems = append(x.stems, stem)
		x.terms[stem] = t
	}
	return t
}

// numbers returns the terms of stems, ascending.
func (x *lexicon) numbers(stems []string) []term {
	out := make([]term, 0, len(stems))
	for _, w := range stems {
		out = append(out, x.number(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// learn notes what acronyms stand for from now on.
func (x *lexicon) learn(short acronyms) {
	x.longs = map[term][]term{}
	for a, long := range short {
		if len(long) > 0 {
			x.longs[x.number(a)] = x.numbers(long)
		}
	}
}

// topic returns the terms of all texts together, ascending: those of
// short.expand(topic(text)), found without making the stems anew.
func (x *lexicon) topic(texts ...string) []term {
	x.room = x.room[:0]
	for _, text := range texts {
		eachWord(text, func(w string) {
			if t := x.word(w); t != noTopic {
				x.room = append(x.room, t)
			}
		})
	}
	for _, t := range x.room[:len(x.room):len(x.room)] {
		x.room = append(x.room, x.longs[t]...)
	}
	slices.Sort(x.room)
	return slices.Clone(slices.Compact(x.room))
}

func (x *lexicon) word(w string) term {
	if t, ok := x.words[w]; ok {
		return t
	}
	t := noTopic
	if s := stem(w); topical(s) {
		t = x.number(s)
	}
	x.words[strings.Clone(w)] = t
	return t
}
