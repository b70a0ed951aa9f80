package link

import (
	"slices"

	"arising/internal/civic"
)

// matches says which known item each row of a newer edition is: by the source's
// own number first, then by name, then by a name that was reworded while
// everything else of it stayed. Each known item is taken once.
func (f *folder) matches(rows []civic.Entry) map[int]int {
	out, used := map[int]int{}, map[int]bool{}
	take := func(same func(was, now *civic.Entry) bool) {
		for k := range rows {
			if _, done := out[k]; done {
				continue
			}
			for i := range f.entries {
				if !used[i] && same(&f.entries[i], &rows[k]) {
					out[k], used[i] = i, true
					break
				}
			}
		}
	}
	take(func(was, now *civic.Entry) bool { return share(was.Refs, now.Refs) })
	take(func(was, now *civic.Entry) bool {
		return civic.Slug(was.Title) == civic.Slug(now.Title) && !differ(was.Refs, now.Refs)
	})
	take(func(was, now *civic.Entry) bool {
		return !was.Gone.Known() && reworded(was, now) && !differ(was.Refs, now.Refs)
	})
	return out
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// differ reports whether both are numbered, and apart.
func differ(a, b []string) bool { return len(a) > 0 && len(b) > 0 && !share(a, b) }

// reworded reports whether two names share nearly all their telling words, two
// at least, and no other lead or body speaks against it.
func reworded(was, now *civic.Entry) bool {
	if was.Lead != "" && now.Lead != "" && was.Lead != now.Lead || was.Maker != "" && now.Maker != "" && was.Maker != now.Maker {
		return false
	}
	return kindred(was.Title, now.Title) >= 0.75
}

// kindred is the share of their topics' stems that two titles have in common;
// 0 where that is fewer than two stems.
func kindred(a, b string) float64 { return overlap(topic(a), topic(b)) }

// overlap is kindred of two topics.
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
