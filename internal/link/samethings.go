package link

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// What comes back to a meeting often comes in other words: a survey of rough
// sleepers as a count of those without a home. Which words are for one thing no
// grammar tells; a list does.

//go:embed samethings.txt
var samethings string

// A thing is the number of a set of words and expressions for one thing.
type thing uint16

// A wordbook holds such sets.
type wordbook struct {
	faint   []bool              // by thing: its words are so common that they tell little
	words   map[string][]thing  // by key; see wordKey
	phrases map[string][]phrase // by the key of their first word
	kin     map[string][]string // by stem: the stems of the other single words of its sets, but for faint ones
}

// A phrase is an expression of several words, by their keys without the first.
type phrase struct {
	rest []string
	of   thing
}

// maxExpression is the most words of an expression.
const maxExpression = 5

// ourWords is the wordbook that ships with the program.
var ourWords = sync.OnceValue(func() *wordbook {
	b, err := readWordbook(samethings)
	if err != nil {
		panic(err) // a test reads it
	}
	return b
})

// readWordbook reads sets of words and expressions, a line each, parted by commas.
// ~ stands before a set that is faint, # before a remark. An error names the line.
func readWordbook(text string) (*wordbook, error) {
	b := &wordbook{words: map[string][]thing{}, phrases: map[string][]phrase{}, kin: map[string][]string{}}
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := b.add(line); err != nil {
			return nil, fmt.Errorf("reading words for the same thing, line %d: %w", n, err)
		}
	}
	return b, nil
}

// add adds the set of a line.
func (b *wordbook) add(line string) error {
	set, faint := strings.CutPrefix(line, "~")
	of, seen, single := thing(len(b.faint)), map[string]bool{}, []string(nil)
	for said := range strings.SplitSeq(set, ",") {
		said = strings.TrimSpace(said)
		keys := keysOf(said)
		whole := strings.Join(keys, " ")
		switch {
		case len(keys) == 0 || len(keys) > maxExpression:
			return fmt.Errorf("“%s” has %d words, not 1 to %d", said, len(keys), maxExpression)
		case seen[whole]:
			return fmt.Errorf("“%s” is there already, perhaps with another ending", said)
		case len(keys) == 1:
			b.words[whole] = append(b.words[whole], of)
			single = append(single, stem(strings.ToLower(said)))
		default:
			b.phrases[keys[0]] = append(b.phrases[keys[0]], phrase{keys[1:], of})
		}
		seen[whole] = true
	}
	if len(seen) < 2 {
		return fmt.Errorf("“%s” stands alone", strings.TrimSpace(set))
	}
	if b.faint = append(b.faint, faint); !faint {
		b.addKin(single)
	}
	return nil
}

// addKin notes that stems are of words for one thing.
func (b *wordbook) addKin(stems []string) {
	for _, w := range stems {
		for _, o := range stems {
			if o != w && !slices.Contains(b.kin[w], o) {
				b.kin[w] = append(b.kin[w], o)
			}
		}
	}
}

// wordKey folds a word to what its inflections share.
func wordKey(w string) string { return strings.TrimSuffix(stem(w), "y") }

func keysOf(text string) (out []string) {
	eachWord(text, func(w string) { out = append(out, wordKey(w)) })
	return out
}

// A bookWord is what a wordbook has of a printed word.
type bookWord struct {
	key     string
	of      []thing
	phrases []phrase // that begin with it
}

// bookWord looks a word up. The lexicon remembers it.
func (x *lexicon) bookWord(w string) bookWord {
	known, ok := x.booked[w]
	if !ok {
		k, b := wordKey(w), ourWords()
		known = bookWord{strings.Clone(k), b.words[k], b.phrases[k]}
		x.booked[strings.Clone(w)] = known
	}
	return known
}

// eachThing hands to f what the words of a text are for, with the place of the
// first of them and how many they are, and returns all its words.
func (x *lexicon) eachThing(text string, f func(at, n int, of thing)) []bookWord {
	all := x.bookRoom[:0]
	eachWord(text, func(w string) { all = append(all, x.bookWord(w)) })
	x.bookRoom = all
	for i, w := range all {
		for _, of := range w.of {
			f(i, 1, of)
		}
		for _, p := range w.phrases {
			if follow(all[i+1:], p.rest) {
				f(i, 1+len(p.rest), p.of)
			}
		}
	}
	return all
}

// follow reports whether words begin with those of some keys.
func follow(words []bookWord, keys []string) bool {
	if len(words) < len(keys) {
		return false
	}
	for i, k := range keys {
		if words[i].key != k {
			return false
		}
	}
	return true
}

// things returns what the words of texts are for, ascending.
func (x *lexicon) things(texts ...string) (out []thing) {
	for _, text := range texts {
		x.eachThing(text, func(_, _ int, of thing) { out = append(out, of) })
	}
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// thingsByKey returns what each word of a text is for, alone or within an expression.
func (x *lexicon) thingsByKey(text string) map[string][]thing {
	out := map[string][]thing{}
	var at [][3]int
	all := x.eachThing(text, func(from, n int, of thing) { at = append(at, [3]int{from, n, int(of)}) })
	for _, a := range at {
		for _, w := range all[a[0] : a[0]+a[1]] {
			out[w.key] = append(out[w.key], thing(a[2]))
		}
	}
	return out
}

// holdsThing reports whether sorted things hold t.
func holdsThing(sorted []thing, t thing) bool {
	_, ok := slices.BinarySearch(sorted, t)
	return ok
}
