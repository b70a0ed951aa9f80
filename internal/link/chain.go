package link

import (
	"slices"
	"strings"

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
	if !q.recurs() {
		return
	}
	s.apartFromName(q, found)
	if len(q.own) < 2 {
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
			e.Score, e.Reasons = atMost, append(slices.Clip(e.Reasons), closerThen)
		}
	}
}

// tellsAll reports whether an item's title and minutes together hold all of a promise's own words.
func (s *shelf) tellsAll(q query, id civic.ItemID) bool {
	it := &s.items[s.first[id]]
	return s.likeness(q, merged(it.title, it.text), nil, 0).own >= wholeTitle
}

// ofTheSeries adds the items that bear a title under which what repeats came to the same body
// before or after, but for the time in it: "Statement of Income to 31 March" beside "... to 31 December".
func (s *shelf) ofTheSeries(q query, near []int32, found []finding) []finding {
	if !q.recurs() {
		return found
	}
	series, met := map[string]civic.CommitteeID{}, map[civic.ItemID]bool{}
	for i := range found {
		e := &found[i]
		met[e.Item] = met[e.Item] || civic.Claimed(e.Score)
		if e.Kind != civic.ReportedBack || !civic.Claimed(e.Score) || e.line > 0 {
			continue
		}
		if it := &s.items[s.first[e.Item]]; seriesKey(it.Title) != "" {
			series[seriesKey(it.Title)] = it.Body
		}
	}
	for _, i := range near {
		it := &s.items[i]
		if met[it.ID] || it.routine || !it.Date.After(q.Date) {
			continue
		}
		ofSeries := len(series) > 0 && series[seriesKey(it.Title)] == it.Body
		if !ofSeries && (!q.comes() || !q.comesTo(it) || !q.mayBear(it)) {
			continue
		}
		it = s.telling(i, nil)
		if s.open(it); s.failed != nil {
			return found
		}
		if !ofSeries && !q.bearsItsName(it) {
			continue
		}
		if low := s.small(it); low == "" || (unreadyWords.in(low) || delayCues.in(low)) && !s.tellsNow(it) {
			continue
		}
		f := s.fit(q, it)
		e := finding{Evidence: civic.Evidence{Record: q.ID, Kind: civic.ReportedBack, Item: it.ID, Quote: it.Title, Source: it.Source, Score: 0.6,
			MeetingDate: it.Date, CommitteeName: it.BodyName, ItemTitle: it.Title}}
		e.Reasons = []string{"names “" + it.Title + "”", f.place, f.reason}
		found = slices.DeleteFunc(found, func(o finding) bool { return o.Item == it.ID && o.Kind == e.Kind })
		found = append(found, e)
	}
	return found
}

// seriesKey is a title without its times, numbers and small words; "" where less than two words are left.
func seriesKey(title string) string {
	var key []string
	for _, w := range stems(withoutTimes(title)) {
		if !smallWords[w] && !isNumber(w) && !yearPair(w) && !ofSeries[w] && !monthWords[w] {
			key = append(key, w)
		}
	}
	if len(key) < 2 {
		return ""
	}
	return strings.Join(key, " ")
}
