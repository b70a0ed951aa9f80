package changes

import (
	"slices"

	"github.com/aymanbagabas/go-udiff/lcs"
)

// A hunk is a stretch of lines of which one or the other side differs: a[a0:a1]
// was replaced by b[b0:b1]. What lies between hunks is the same.
type hunk struct{ a0, a1, b0, b1 int }

// aligned returns the hunks between two texts. Lines that stand once in each
// text and in the same order hold the two together; between those the lines in
// common are looked for in a bounded search. So the time grows with the length
// of the texts, even where they have nothing in common, and a table whose rows
// are alike does not drag the rest of a pack out of place.
func aligned(a, b []line) (out []hunk) {
	x, y := texts(a), texts(b)
	from := pair{}
	for _, to := range append(anchors(x, y), pair{len(x), len(y)}) {
		for _, d := range lcs.DiffLines(x[from.a:to.a], y[from.b:to.b]) {
			out = append(out, hunk{from.a + d.Start, from.a + d.End, from.b + d.ReplStart, from.b + d.ReplEnd})
		}
		from = pair{min(to.a+1, len(x)), min(to.b+1, len(y))}
	}
	return out
}

func texts(lines []line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.text
	}
	return out
}

// A pair is the place of one line in both texts.
type pair struct{ a, b int }

// anchors returns the places of lines that stand exactly once in each text, as
// many of them as stand in the same order in both.
func anchors(x, y []string) []pair {
	in := map[string]pair{} // place in y, and how often it is in x and y
	count := map[string][2]int{}
	for i, s := range x {
		n := count[s]
		n[0]++
		count[s], in[s] = n, pair{i, -1}
	}
	var found []pair
	for j, s := range y {
		n := count[s]
		n[1]++
		count[s] = n
		if p, ok := in[s]; ok {
			in[s] = pair{p.a, j}
		}
	}
	for _, s := range x {
		if n := count[s]; n == [2]int{1, 1} {
			found = append(found, in[s])
		}
	}
	return rising(found)
}

// rising returns the longest part of pairs, which rise in a, that rises in b too.
func rising(pairs []pair) []pair {
	last := make([]int, 0, len(pairs)) // last[k] ends the best chain of k+1 pairs
	before := make([]int, len(pairs))
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(last, p.b, func(j, b int) int { return pairs[j].b - b })
		before[i] = -1
		if k > 0 {
			before[i] = last[k-1]
		}
		if k == len(last) {
			last = append(last, i)
		} else {
			last[k] = i
		}
	}
	if len(last) == 0 {
		return nil
	}
	out := make([]pair, 0, len(last))
	for i := last[len(last)-1]; i >= 0; i = before[i] {
		out = append(out, pairs[i])
	}
	slices.Reverse(out)
	return out
}
