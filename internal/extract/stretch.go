package extract

import (
	"slices"
	"sort"

	"arising/internal/doctext"
)

// A stretch is bytes [start, end) of the document.
type stretch struct{ start, end int }

// A cover is a set of stretches that can be asked quickly, however many there are.
type cover []stretch

// coverOf sorts all and joins those that touch.
func coverOf(all []stretch) cover {
	sorted := slices.Clone(all)
	slices.SortFunc(sorted, func(a, b stretch) int { return a.start - b.start })
	var out cover
	for _, s := range sorted {
		if n := len(out); n > 0 && s.start <= out[n-1].end {
			out[n-1].end = max(out[n-1].end, s.end)
			continue
		}
		out = append(out, s)
	}
	return out
}

// overlaps reports whether any byte of [start, end) is covered.
func (c cover) overlaps(start, end int) bool {
	i := sort.Search(len(c), func(i int) bool { return c[i].end > start })
	return i < len(c) && c[i].start < end
}

// cuts are the ends of the sections that the source breaks off in the middle of
// a sentence: nobody knows how that sentence goes on.
func cuts(doc *doctext.Document, s span) map[int]bool {
	at := map[int]bool{}
	for _, p := range s.parts {
		if !p.cut || p.to <= p.from {
			continue
		}
		if end := doc.Blocks[p.to-1].End; !closed(doc.Text[:end]) {
			at[end] = true
		}
	}
	return at
}
