package link

import (
	"slices"

	"arising/internal/civic"
)

// maxReworded bounds the pairs of rows and items that are compared by likeness;
// real plans leave a handful unmatched.
const maxReworded = 1_000_000

// matches says which known item each row of a newer edition is: by the source's
// own number first, then by name, then by a name that was reworded while
// everything else of it stayed. Each known item is taken once.
func (f *folder) matches(rows []civic.Entry) map[int]int {
	m := &matching{entries: f.entries, rows: rows, of: map[int]int{}, used: map[int]bool{}}
	m.byKey(func(e *civic.Entry) []string { return e.Refs }, false)
	m.byKey(func(e *civic.Entry) []string { return []string{civic.Slug(e.Title)} }, true)
	m.byLikeness()
	return m.of
}

// A matching says which known item each row is, by their indexes.
type matching struct {
	entries, rows []civic.Entry
	of            map[int]int
	used          map[int]bool
}

// byKey matches what shares a key; with apart, not what the source numbers apart.
func (m *matching) byKey(keys func(*civic.Entry) []string, apart bool) {
	known := map[string][]int{}
	for i := range m.entries {
		for _, k := range keys(&m.entries[i]) {
			known[k] = append(known[k], i)
		}
	}
	for k := range m.rows {
		if _, done := m.of[k]; done {
			continue
		}
		m.take(k, keys(&m.rows[k]), known, apart)
	}
}

func (m *matching) take(k int, keys []string, known map[string][]int, apart bool) {
	for _, key := range keys {
		for _, i := range known[key] {
			if !m.used[i] && !(apart && differ(m.entries[i].Refs, m.rows[k].Refs)) {
				m.of[k], m.used[i] = i, true
				return
			}
		}
	}
}

// byLikeness matches the rows that are left with the items that are left and listed.
func (m *matching) byLikeness() {
	var rows, items []int
	topics := map[int][]string{}
	for k := range m.rows {
		if _, done := m.of[k]; !done {
			rows = append(rows, k)
		}
	}
	for i := range m.entries {
		if e := &m.entries[i]; !m.used[i] && !e.Gone.Known() {
			items = append(items, i)
			topics[i] = topic(e.Title)
		}
	}
	if len(rows)*len(items) > maxReworded {
		return
	}
	for _, k := range rows {
		words := topic(m.rows[k].Title)
		for _, i := range items {
			if !m.used[i] && overlap(words, topics[i]) >= 0.75 && !other(&m.entries[i], &m.rows[k]) {
				m.of[k], m.used[i] = i, true
				break
			}
		}
	}
}

// other reports whether the lead, the body or the number of two items speaks
// against their being one under two names.
func other(was, now *civic.Entry) bool {
	return was.Lead != "" && now.Lead != "" && was.Lead != now.Lead || was.Maker != "" && now.Maker != "" && was.Maker != now.Maker || differ(was.Refs, now.Refs)
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// differ reports whether both are numbered, and apart.
func differ(a, b []string) bool { return len(a) > 0 && len(b) > 0 && !share(a, b) }

// overlap is the share of two topics' stems that they have in common; 0 where
// that is fewer than two stems.
func overlap(x, y []string) float64 {
	both := 0
	for _, s := range x {
		if slices.Contains(y, s) {
			both++
		}
	}
	if both < 2 {
		return 0
	}
	return float64(both) / float64(len(x)+len(y)-both)
}
