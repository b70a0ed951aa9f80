package extract

import (
	"math"
	"sort"
	"strings"

	"arising/internal/civic"
)

// claimed is how alike two wordings must be to name one project: shared words
// weigh by their rarity among all wordings. Chosen on one programme of three
// appendices, where the pairs that people had joined began at .5.
const claimed = 0.5

// merged joins the wordings of one project into one entry. Wordings with a time
// come first, since they are the programme's own list; those of the other
// tables join the entry that they resemble most, each entry taking one of each
// table, and the rest become entries of their own.
func (p *projects) merged() []civic.Entry {
	w := newWeights(p.found)
	var entries []civic.Entry
	var keys [][]string
	for _, f := range p.found {
		if f.timed {
			entries = append(entries, f.entry())
			keys = append(keys, []string{f.text})
		}
	}
	for table := 1; table <= 2; table++ {
		entries, keys = p.joinTable(table, w, entries, keys)
	}
	return entries
}

func (f wording) entry() civic.Entry {
	e := civic.Entry{Title: f.text, Workstream: f.workstream, Lead: f.lead, Directorate: f.directorate, Stage: f.stage, Due: f.due,
		Mentions: []civic.Mention{{Where: f.where, Wording: f.text}}}
	if e.Directorate == "" {
		e.Directorate = f.service
	}
	if len(f.amounts) > 0 {
		e.Amounts = f.amounts
	}
	e.Source = civic.Place{Page: f.at.Page, Start: f.at.Start, End: f.at.End}
	return e
}

// joinTable joins the wordings of one kind of table, best pairs first.
func (p *projects) joinTable(table int, w weights, entries []civic.Entry, keys [][]string) ([]civic.Entry, [][]string) {
	type pair struct {
		score    float64
		f, entry int
	}
	var pairs []pair
	for i, f := range p.found {
		if f.timed || f.table != table {
			continue
		}
		for k := range entries {
			s := 0.0
			for _, key := range keys[k] {
				s = max(s, w.alike(f.text, key))
			}
			if f.workstream != "" && f.workstream == entries[k].Workstream {
				s += 0.05
			}
			if s >= claimed {
				pairs = append(pairs, pair{s, i, k})
			}
		}
	}
	sortPairs(pairs, func(a, b pair) bool {
		if a.score != b.score {
			return a.score > b.score
		}
		return a.f < b.f || a.f == b.f && a.entry < b.entry
	})
	usedWording, usedEntry := map[int]bool{}, map[int]bool{}
	for _, x := range pairs {
		if usedWording[x.f] || usedEntry[x.entry] {
			continue
		}
		usedWording[x.f], usedEntry[x.entry] = true, true
		joinWording(&entries[x.entry], p.found[x.f])
		keys[x.entry] = append(keys[x.entry], p.found[x.f].text)
	}
	for i, f := range p.found {
		if !f.timed && f.table == table && !usedWording[i] {
			entries = append(entries, f.entry())
			keys = append(keys, []string{f.text})
		}
	}
	return entries, keys
}

// sortPairs sorts by less; equal elements keep their order.
func sortPairs[T any](all []T, less func(a, b T) bool) {
	sort.SliceStable(all, func(i, j int) bool { return less(all[i], all[j]) })
}

// joinWording adds to an entry what another wording of it knows.
func joinWording(e *civic.Entry, f wording) {
	e.Mentions = append(e.Mentions, civic.Mention{Where: f.where, Wording: f.text})
	if f.text != e.Title {
		e.Aliases = append(e.Aliases, f.text)
	}
	if f.lead != "" {
		e.Lead, e.Directorate = f.lead, f.directorate
	}
	if e.Directorate == "" {
		e.Directorate = f.service
	}
	if f.stage != "" {
		e.Stage = f.stage
	}
	if len(f.amounts) > 0 {
		e.Amounts = f.amounts
	}
}

// weights hold how rare each word stem is among all wordings.
type weights struct {
	count map[string]int
	all   int
}

func newWeights(found []wording) weights {
	w := weights{count: map[string]int{}, all: len(found)}
	for _, f := range found {
		for s := range stems(f.text) {
			w.count[s]++
		}
	}
	return w
}

func (w weights) of(stem string) float64 {
	return math.Log(float64(w.all+2) / float64(w.count[stem]+1))
}

// alike returns from 0 to 1 how much two wordings share, by weight, of the lighter one.
func (w weights) alike(a, b string) float64 {
	x, y := stems(a), stems(b)
	shared, left, right, n := 0.0, 0.0, 0.0, 0
	for s := range x {
		left += w.of(s)
		if y[s] {
			shared += w.of(s)
			n++
		}
	}
	for s := range y {
		right += w.of(s)
	}
	if n < 2 || left == 0 || right == 0 {
		return 0
	}
	return 0.7*shared/min(left, right) + 0.3*2*shared/(left+right)
}

// stems returns the longer words of s without their endings.
func stems(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words(s) {
		low := strings.ReplaceAll(w.low, "-", "")
		if w.mark() || len(low) < 3 || joining[low] || opening[low] || low == "so" || low == "that" {
			continue
		}
		out[stem(low)] = true
	}
	return out
}

// stem cuts the endings that nouns and verbs of one root differ in.
func stem(s string) string {
	for range 2 {
		s = cutEnding(s)
	}
	return s
}

func cutEnding(s string) string {
	for _, end := range []string{"ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "es", "ed", "s", "e"} {
		if rest, ok := strings.CutSuffix(s, end); ok && len(rest) >= 4 {
			return rest
		}
	}
	return s
}
