package indexer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"arising/internal/search"
)

const (
	maxExtractBytes = 320     // one or two sentences
	maxScannedBytes = 200_000 // of a text, in search of them
)

// A marker finds in a text what a question asked for, in the way the index
// finds it.
type marker struct {
	stems    map[string]bool // words in any form
	exact    map[string]bool // single words as they are
	phrases  [][]string
	prefixes []string
}

func newMarker(a ask) *marker {
	m := &marker{stems: map[string]bool{}, exact: map[string]bool{}}
	for _, c := range a.clauses {
		for _, at := range c.alts {
			if !c.not && !c.idle && (at.field == "" || at.field == fieldTitle) {
				m.want(at)
			}
		}
	}
	return m
}

func (m *marker) want(a atom) {
	ts := tokens(a.text)
	words := plainWords(a.text)
	switch {
	case a.words:
		for _, t := range ts {
			if !t.joined && !stopWord(t) {
				m.stems[t.stem()] = true
			}
		}
	case a.prefix:
		m.prefixes = append(m.prefixes, strings.Join(words, ""))
	case a.phrase && len(words) == 1:
		m.exact[words[0]] = true
	case a.phrase || len(words) > 1:
		m.phrases = append(m.phrases, words)
		for _, t := range ts {
			if t.joined && len(ts) <= 3 {
				m.stems[t.stem()] = true
			}
		}
	case !stopWord(ts[0]):
		m.stems[stem(words[0])] = true
	}
}

// A found is one place where a question is met; what names which part of it.
type found struct {
	search.Span
	what string
}

// find returns the places in text where the question is met, in order and
// without overlaps.
func (m *marker) find(text string) []found {
	ts := tokens(text)
	var plainOnes []token
	var out []found
	for _, t := range ts {
		if !t.joined {
			plainOnes = append(plainOnes, t)
		}
		if what, ok := m.meets(t); ok {
			out = append(out, found{search.Span{Start: t.start, End: t.end}, what})
		}
	}
	for _, p := range m.phrases {
		for i := 0; i+len(p) <= len(plainOnes); i++ {
			if slices.EqualFunc(plainOnes[i:i+len(p)], p, func(t token, w string) bool { return t.word == w }) {
				out = append(out, found{search.Span{Start: plainOnes[i].start, End: plainOnes[i+len(p)-1].end}, strings.Join(p, " ")})
			}
		}
	}
	return untangle(out)
}

func (m *marker) meets(t token) (string, bool) {
	if len(m.stems) > 0 {
		if s := t.stem(); m.stems[s] {
			return s, true
		}
	}
	if m.exact[t.word] {
		return t.word, true
	}
	for _, p := range m.prefixes {
		if strings.HasPrefix(t.word, p) {
			return p, true
		}
	}
	return "", false
}

// untangle sorts places and drops those that overlap a longer or earlier one.
func untangle(in []found) []found {
	slices.SortStableFunc(in, func(a, b found) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	out := in[:0]
	end := 0
	for _, f := range in {
		if f.Start >= end {
			out = append(out, f)
			end = f.End
		}
	}
	return out
}

// extract returns the one or two sentences of u that say most of what was
// asked, and the places to mark in them. Where the body says nothing of it, as
// when only the title or a filter matched, it is how the body begins.
func (m *marker) extract(u search.Unit) (string, []search.Span) {
	body := u.Body
	if len(body) > maxScannedBytes {
		body = strings.ToValidUTF8(body[:maxScannedBytes], "")
	}
	sents := sentences(body)
	if strings.HasPrefix(body, u.Title) { // shown above the extract anyway
		sents = slices.DeleteFunc(sents, func(s search.Span) bool { return s.End <= len(u.Title) })
	}
	if len(sents) == 0 {
		return "", nil
	}
	at := m.find(body)
	best := bestSentence(sents, at)
	span := sents[best]
	if best+1 < len(sents) && sents[best+1].End-span.Start <= maxExtractBytes {
		span.End = sents[best+1].End
	}
	span = shorten(body, span, at)
	var marks []search.Span
	for _, f := range at {
		if f.Start >= span.Start && f.End <= span.End {
			marks = append(marks, search.Span{Start: f.Start - span.Start, End: f.End - span.Start})
		}
	}
	// A line's end inside is shown as a blank; both are one byte.
	return strings.ReplaceAll(body[span.Start:span.End], "\n", " "), marks
}

// bestSentence returns the index of the sentence that meets the most different
// parts of the question, then the most places, then the earliest.
func bestSentence(sents []search.Span, at []found) int {
	best, bestScore := 0, 0
	i := 0
	for n, s := range sents {
		for i < len(at) && at[i].Start < s.Start {
			i++
		}
		different := map[string]bool{}
		places := 0
		for k := i; k < len(at) && at[k].End <= s.End; k++ {
			different[at[k].what] = true
			places++
		}
		if score := len(different)*100 + min(places, 50); score > bestScore {
			best, bestScore = n, score
		}
	}
	return best
}

// shorten cuts a span that is too long to a stretch around its first marked
// place, between words.
func shorten(body string, span search.Span, at []found) search.Span {
	if span.End-span.Start <= maxExtractBytes {
		return span
	}
	from := span.Start
	for _, f := range at {
		if f.Start >= span.Start && f.End <= span.End {
			from = max(span.Start, f.Start-maxExtractBytes/3)
			break
		}
	}
	to := min(span.End, from+maxExtractBytes)
	if from > span.Start {
		if i := strings.IndexAny(body[from:to], " \n"); i >= 0 {
			from += i + 1
		}
	}
	if to < span.End {
		if i := strings.LastIndexAny(body[from:to], " \n"); i > 0 {
			to = from + i
		}
	}
	for from < to && !utf8.RuneStart(body[from]) {
		from++
	}
	for to < span.End && !utf8.RuneStart(body[to]) {
		to--
	}
	return search.Span{Start: from, End: to}
}

// sentences cuts a text at its lines' ends and after full stops, question and
// exclamation marks that a blank and a capital or digit follow. It cuts after
// "No." and "Mr." too, which does little harm to an extract.
func sentences(s string) []search.Span {
	var out []search.Span
	start := 0
	add := func(end int) {
		for start < end && (s[start] == ' ' || s[start] == '\n') {
			start++
		}
		if e := start + len(strings.TrimRight(s[start:end], " \n")); e > start {
			out = append(out, search.Span{Start: start, End: e})
		}
		start = end
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\n':
			add(i)
		case strings.IndexByte(".?!", s[i]) >= 0 && i+2 < len(s) && s[i+1] == ' ' && (s[i+2] >= 'A' && s[i+2] <= 'Z' || isDigit(rune(s[i+2]))):
			add(i + 1)
		}
	}
	add(len(s))
	return out
}
