package link

import (
	"regexp"
	"slices"
	"strings"
)

// Some promises and their items are named only by words of procedure: "This
// item was deferred", under "Council Delivery Plan Performance". Then nothing
// but the whole of the title tells that an item is the same.

// titleKey folds a title to be compared whole; "" for one of a single word,
// which says too little.
func titleKey(title string) string {
	if whole := partOfYear.ReplaceAllString(title, ""); whole != title && titleKey(whole) != "" {
		return titleKey(whole)
	}
	words := slices.DeleteFunc(stems(title), func(s string) bool { return isNumber(s) || smallWords[s] || yearPair(s) })
	if len(words) < 2 {
		return ""
	}
	return strings.Join(words, " ")
}

// partOfYear is how a title ends that says of which part of a year a report tells: the same report
// comes under it each time.
var partOfYear = regexp.MustCompile(`(?i)[\s:,(–—-]+(?:(?:for )?(?:the )?(?:quarter (?:one|two|three|four|[1-4])|q[1-4]|(?:first|second|third|fourth|final|last) quarter)(?: (?:of )?(?:\d{4}(?:[/-]\d{2,4})?))?|(?:half|mid|full)[ -]year|year[ -]end)\)?\s*$`)

// yearPair reports whether a stem is a year of account, "2025/26", which the same report has anew each time.
func yearPair(s string) bool { return s != "" && strings.Trim(s, "0123456789/") == "" }

// bodyAcronym is how minutes shorten a body's name: "osc" of "Overview & Scrutiny Committee".
func bodyAcronym(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if !smallWords[w] && plainByte(w[0]) {
			b.WriteByte(w[0])
		}
	}
	if b.Len() < 2 {
		return ""
	}
	return b.String()
}

// sameTitle reports whether a promise without words of its own stands under the
// very title of the item.
func (q query) sameTitle(it *shelved) bool { return q.key != "" && q.key == it.key }

// inSeries reports whether an item bears the title under which something was promised that
// comes again and again, but for a number, and the promise names what it calls: under
// "Financial Monitoring: Quarter 1" a monitoring report for each meeting.
func (q query) inSeries(it *shelved) bool {
	if !q.recurs() || !sameName(q, it) || it.Title == q.ItemTitle {
		return false
	}
	named, all, quote := 0, 0, stems(withoutTimes(q.Quote))
	for _, w := range stems(it.Title) {
		if smallWords[w] || isNumber(w) || yearPair(w) || ofSeries[w] {
			continue
		}
		all++
		if speaksOf(quote, w) {
			named++
		}
	}
	return named > 0 && 2*named >= all
}

// ofSeries are the words that count the papers of a series.
var ofSeries = stemSet("quarter month year period first second third fourth half quarterly monthly interim report update position to and")

// titled reports whether an item's title holds the subject of the promise's own.
func (q query) titled(it *shelved) bool {
	return len(q.phrase) > 5 && strings.Contains(strings.ToLower(it.Title), q.phrase)
}

// entitled returns the later items that bear the whole title of such a promise's item.
func (s *shelf) entitled(q query) []int32 {
	if q.key == "" {
		return nil
	}
	all := s.titled[q.key]
	from, _ := slices.BinarySearch(all, int32(q.begins))
	to, _ := slices.BinarySearch(all, int32(q.ends))
	if to = min(to, from+maxCandidates); from > to {
		return nil
	}
	return all[from:to]
}

// whole is the coverage of an item of the same title.
func whole() coverage { return coverage{context: 1, mass: 1} }
