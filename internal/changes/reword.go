package changes

import (
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"
)

const (
	// alike is the share of words that two paragraphs must have in common to
	// count as one that was reworded. At a half a clause whose owner and date
	// both changed is still one clause.
	alike = 0.5
	// reach is how many added paragraphs ahead the other wording of a removed
	// one is looked for.
	reach = 12
)

// rewordings walks over both texts and gives every paragraph of either, and one
// for the two wordings of a paragraph that was reworded.
func rewordings(hunks []hunk, a, b []line) (out []Paragraph) {
	at := 0 // in a
	for _, h := range hunks {
		for i := at; i < h.a0; i++ {
			out = append(out, whole(Same, b[h.b0-(h.a0-i)]))
		}
		out = append(out, replaced(a[h.a0:h.a1], b[h.b0:h.b1])...)
		at = h.a1
	}
	for i := at; i < len(a); i++ {
		out = append(out, whole(Same, b[len(b)-(len(a)-i)]))
	}
	return out
}

// replaced pairs what was removed at a place with what was added there. Words
// of one agenda item never become those of another.
func replaced(gone, come []line) (out []Paragraph) {
	next := 0 // in come
	for _, old := range gone {
		best, score := -1, alike
		for j := next; j < min(next+reach, len(come)); j++ {
			if old.anchor != come[j].anchor {
				continue
			}
			if s := likeness(old.text, come[j].text); s >= score && (best < 0 || s > score) {
				best, score = j, s
			}
		}
		if best < 0 {
			out = append(out, whole(Removed, old))
			continue
		}
		for ; next < best; next++ {
			out = append(out, whole(Added, come[next]))
		}
		out = append(out, reworded(old, come[best]))
		next = best + 1
	}
	for _, l := range come[next:] {
		out = append(out, whole(Added, l))
	}
	return out
}

func whole(k Kind, l line) Paragraph {
	return Paragraph{Kind: k, Words: []Words{{k, l.text}}, Page: l.page, Under: l.under, Anchor: l.anchor}
}

// reworded gives one paragraph with the words of both wordings.
func reworded(old, now line) Paragraph {
	p := Paragraph{Kind: Reworded, Page: now.page, Under: now.under, Anchor: now.anchor}
	x, y := strings.Fields(old.text), strings.Fields(now.text)
	if len(x) > maxWords || len(y) > maxWords {
		p.Words = []Words{{Removed, old.text}, {Added, now.text}}
		return p
	}
	at := 0 // in x
	add := func(k Kind, words []string) {
		if len(words) > 0 {
			p.Words = append(p.Words, Words{k, strings.Join(words, " ")})
		}
	}
	for _, d := range lcs.DiffLines(x, y) {
		add(Same, x[at:d.Start])
		add(Removed, x[d.Start:d.End])
		add(Added, y[d.ReplStart:d.ReplEnd])
		at = d.End
	}
	add(Same, x[at:])
	return p
}

// likeness is the share of words that two paragraphs have in common: twice
// those in common by all, each counted as often as it stands there.
func likeness(a, b string) float64 {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 || 2*min(len(x), len(y)) < int(alike*float64(len(x)+len(y))) {
		return 0
	}
	count := make(map[string]int, len(x))
	for _, w := range x {
		count[w]++
	}
	common := 0
	for _, w := range y {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(x)+len(y))
}
