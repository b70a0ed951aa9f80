package indexer

import (
	"context"
	"errors"
	"slices"
	"strings"
)

// A value is one of the distinct values of a keyword field.
type value struct {
	raw   string
	words []string // folded
}

// maxValues bounds how many values one word of a question may stand for.
const maxValues = 200

// valuesOf returns the distinct values of a keyword field, read once.
func (x *generation) valuesOf(field string) (_ []value, err error) {
	x.reading.Lock()
	defer x.reading.Unlock()
	if all, ok := x.values[field]; ok {
		return all, nil
	}
	dict, err := x.bleve.FieldDict(field)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, dict.Close()) }()
	all := []value{}
	for {
		e, err := dict.Next()
		if err != nil {
			return nil, err
		}
		if e == nil {
			break
		}
		all = append(all, value{raw: e.Term, words: plainWords(e.Term)})
	}
	if all, err = x.living(field, all); err != nil {
		return nil, err
	}
	x.values[field] = all
	return all, nil
}

// plainWords returns the printed words of s, folded.
func plainWords(s string) []string {
	var out []string
	for _, t := range tokens(s) {
		if !t.joined {
			out = append(out, t.word)
		}
	}
	return out
}

// named returns the values of a keyword field that contain all words of text
// in their order, each word of it being one of theirs or, for the last and
// with prefix, how one of theirs begins.
func (x *generation) named(ctx context.Context, field, text string, prefix bool) ([]string, error) {
	all, err := x.valuesOf(field)
	if err != nil {
		return nil, err
	}
	want := plainWords(text)
	var out []string
	for _, v := range all {
		if containsWords(v.words, want, prefix) && len(out) < maxValues {
			out = append(out, v.raw)
		}
	}
	return out, ctx.Err()
}

// containsWords reports whether want stands in have, without gaps.
func containsWords(have, want []string, prefix bool) bool {
	for i := 0; i+len(want) <= len(have); i++ {
		n := len(want) - 1
		if !slices.Equal(have[i:i+n], want[:n]) {
			continue
		}
		if have[i+n] == want[n] || prefix && strings.HasPrefix(have[i+n], want[n]) {
			return true
		}
	}
	return false
}

// resolved returns the values of a field that a filter's values mean: the very
// same or, where there is none, those that differ only in case and signs. A
// value that nothing has is kept, and finds nothing: a filter is never ignored.
func (x *generation) resolved(field string, wanted []string) ([]string, error) {
	all, err := x.valuesOf(field)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, w := range wanted {
		if slices.ContainsFunc(all, func(v value) bool { return v.raw == w }) {
			out = append(out, w)
			continue
		}
		words, n := plainWords(w), len(out)
		for _, v := range all {
			if slices.Equal(v.words, words) && len(words) > 0 {
				out = append(out, v.raw)
			}
		}
		if len(out) == n {
			out = append(out, w)
		}
	}
	return out, nil
}
