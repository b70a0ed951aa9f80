package indexer

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
)

// A counted is a word of the index and in how many units it stands.
type counted struct {
	word  string
	units uint64
}

func frequentFirst(a, b counted) int {
	return cmp.Or(cmp.Compare(b.units, a.units), strings.Compare(a.word, b.word))
}

// wordsLike returns the words that begin with prefix, most frequent first, at
// most n of them.
func (x *generation) wordsLike(ctx context.Context, prefix string, n int) (_ []counted, err error) {
	dict, err := x.bleve.FieldDictPrefix(fieldWords, []byte(prefix))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, dict.Close()) }()
	var out []counted
	for ctx.Err() == nil {
		e, err := dict.Next()
		if err != nil {
			return nil, err
		}
		if e == nil || !strings.HasPrefix(e.Term, prefix) {
			break
		}
		out = append(out, counted{e.Term, e.Count})
	}
	if len(out) > n { // else all are given, however frequent
		if out, err = x.recounted(ctx, out); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, frequentFirst)
	return out[:min(n, len(out))], ctx.Err()
}

// suggest returns the question with each word that the index does not know
// spelt as a known one, or "" where that cannot be done. Names of fields and
// phrases stay as they are.
func (x *generation) suggest(ctx context.Context, a ask) (string, error) {
	changed := false
	var out ask
	for _, c := range a.clauses {
		alts := slices.Clone(c.alts)
		for i, at := range alts {
			if at.field != "" || at.prefix {
				continue
			}
			better, err := x.respell(ctx, at.text)
			if err != nil {
				return "", err
			}
			changed = changed || better != at.text
			alts[i].text = better
		}
		out.clauses = append(out.clauses, clause{not: c.not, alts: alts})
	}
	if !changed {
		return "", nil
	}
	return out.String(), nil
}

// respell returns text with each unknown word spelt as the nearest known one.
func (x *generation) respell(ctx context.Context, text string) (string, error) {
	var b strings.Builder
	end := 0
	for _, t := range tokens(text) {
		if t.joined {
			continue
		}
		better, err := x.nearest(ctx, t.word)
		if err != nil {
			return "", err
		}
		b.WriteString(text[end:t.start])
		if better == t.word {
			b.WriteString(text[t.start:t.end])
		} else {
			b.WriteString(better)
		}
		end = t.end
	}
	b.WriteString(text[end:])
	return b.String(), nil
}

// nearest returns word itself if a unit has it, else the most frequent of the
// nearest words with the same first letter: one slip away, or two in words of
// six letters and more. Without any it returns word.
func (x *generation) nearest(ctx context.Context, word string) (string, error) {
	if len(word) < 4 || word[0] <= '9' {
		return word, nil // short words and numbers have too many neighbours
	}
	all, err := x.wordsLike(ctx, word[:1], 1<<20)
	if err != nil {
		return "", err
	}
	most := 1
	if len(word) >= 6 {
		most = 2
	}
	if all, err = x.recounted(ctx, near(word, all, most)); err != nil {
		return "", err
	}
	best, at := word, most+1
	for _, c := range all { // most frequent first: an equal distance does not replace
		if d := slips(word, c.word, at); d < at && (c.units > 1 || d == 0) {
			best, at = c.word, d
		}
	}
	return best, nil
}

// near returns the words of all that are at most some slips away.
func near(word string, all []counted, most int) (out []counted) {
	for _, c := range all {
		if abs(len(c.word)-len(word)) <= most && slips(word, c.word, most+1) <= most {
			out = append(out, c)
		}
	}
	return out
}

func abs(n int) int { return max(n, -n) }

// slips counts the letters to add, take away, change or swap with the next to
// make b of a; from limit on it may stop and return limit.
func slips(a, b string, limit int) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			next[j] = d
			least = min(least, d)
		}
		if least >= limit {
			return limit
		}
		before, row, next = row, next, before
	}
	return min(row[len(b)], limit)
}
