package link

import (
	"slices"

	"arising/internal/civic"
	"arising/internal/day"
)

// What repeats comes back under a title of its own. Once that is known, an item which bears
// a part of it only is another matter: "Recycling Centres" is no "Recycling Rate".

// The share of a promise's own words that a title must hold to be known as that of the
// repeated thing, and that another title must not reach to be held for another matter.
const (
	wholeTitle = 0.9
	partTitle  = 0.7
)

// knownTitles is at how many meetings a title must stand to be known by.
const knownTitles = 2

// apartFromChain caps what was taken for a time of what repeats: at a meeting where another
// item bears the whole title, and wherever such items have come twice already.
func (s *shelf) apartFromChain(q query, found []finding) {
	if !q.recurs() || len(q.own) < 2 {
		return
	}
	shares := make([]float64, len(found))
	var on []day.Date
	for i := range found {
		e := &found[i]
		if e.Kind != civic.ReportedBack || !civic.Claimed(e.Score) || e.line > 0 {
			continue
		}
		it := &s.items[s.first[e.Item]]
		shares[i] = s.likeness(q, it.title, nil, 0).own
		if sameName(q, it) {
			shares[i] = 1
		}
		if shares[i] >= wholeTitle && !slices.Contains(on, e.MeetingDate) {
			on = append(on, e.MeetingDate)
		}
	}
	for i := range found {
		e := &found[i]
		if shares[i] == 0 || shares[i] >= partTitle || s.tellsAll(q, e.Item) {
			continue
		}
		if slices.Contains(on, e.MeetingDate) || len(on) >= knownTitles {
			e.Score, e.Reasons = atMost, append(slices.Clip(e.Reasons), "another item of that meeting is closer")
		}
	}
}

// tellsAll reports whether an item's title and minutes together hold all of a promise's own words.
func (s *shelf) tellsAll(q query, id civic.ItemID) bool {
	it := &s.items[s.first[id]]
	return s.likeness(q, merged(it.title, it.text), nil, 0).own >= wholeTitle
}
