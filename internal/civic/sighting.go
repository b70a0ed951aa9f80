package civic

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"arising/internal/day"
)

// A SightingSource is a kind of list that names meetings.
type SightingSource string

// The kinds of list, in the order in which they are compared.
const (
	InService  SightingSource = "web service"
	InCalendar SightingSource = "calendar"
	InList     SightingSource = "committee’s list"
	// InNews says what was published, of some weeks; it covers no stretch of days,
	// so that a meeting which it does not name is not missing there.
	InNews SightingSource = "news"
)

// sightingSources in the order in which they are compared.
var sightingSources = []SightingSource{InService, InCalendar, InList, InNews}

// A Sighting is one line of one list: that a meeting is there, and its day.
type Sighting struct {
	Council   CouncilID
	URL       string // of the list
	Meeting   MeetingID
	Committee CommitteeID
	Source    SightingSource
	Date      day.Date
	State     MeetingState
	Seen      time.Time // when the list was fetched
}

// A Disagreement is a meeting of which the lists say different things, or that
// some name and others, which cover its day, do not.
type Disagreement struct {
	Meeting   MeetingID
	Committee CommitteeID
	Date      day.Date         // as the first source that gives one has it
	In        []SightingSource // that name it
	NotIn     []SightingSource // that cover its day and do not
	Days      []day.Date       // where the sources give several
	// Why is the difference in words: "in the calendar, not in the committee’s list; it was cancelled".
	Why string
}

// Disagreements compares the lists of one council, meeting by meeting. A list is
// taken to cover a day only where it names meetings around it: the web service
// in that calendar year, the calendar in that month, a committee's list from
// its oldest row to its newest. The result is in the order of days and ids.
func Disagreements(all []Sighting) []Disagreement {
	covers := coverOf(all)
	by := map[MeetingID][]Sighting{}
	for _, s := range all {
		by[s.Meeting] = append(by[s.Meeting], s)
	}
	var out []Disagreement
	for id, seen := range by {
		if d, differs := compare(id, seen, covers); differs {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b Disagreement) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.Meeting), string(b.Meeting)))
	})
	return out
}

// A cover is what the lists reach over.
type cover struct {
	years  map[int]bool                  // of the web service
	months map[day.Date]bool             // of the calendar, by first day
	lists  map[CommitteeID][][2]day.Date // first and last day of each page of a committee's list
}

func coverOf(all []Sighting) cover {
	c := cover{map[int]bool{}, map[day.Date]bool{}, map[CommitteeID][][2]day.Date{}}
	pages := map[string]*Sighting{}
	last := map[string]day.Date{}
	for i, s := range all {
		switch {
		case !s.Date.Known():
		case s.Source == InService:
			c.years[s.Date.Year()] = true
		case s.Source == InCalendar:
			c.months[s.Date.MonthStart()] = true
		case s.Source == InList:
			if first := pages[s.URL]; first == nil || s.Date.Before(first.Date) {
				pages[s.URL] = &all[i]
			}
			if s.Date.After(last[s.URL]) {
				last[s.URL] = s.Date
			}
		}
	}
	for url, first := range pages {
		c.lists[first.Committee] = append(c.lists[first.Committee], [2]day.Date{first.Date, last[url]})
	}
	return c
}

// reaches reports whether a kind of list covers a day for a committee.
func (c cover) reaches(s SightingSource, committee CommitteeID, d day.Date) bool {
	switch s {
	case InService:
		return c.years[d.Year()]
	case InCalendar:
		return c.months[d.MonthStart()]
	case InNews:
		return false
	}
	return slices.ContainsFunc(c.lists[committee], func(p [2]day.Date) bool { return !d.Before(p[0]) && !d.After(p[1]) })
}

func compare(id MeetingID, seen []Sighting, covers cover) (Disagreement, bool) {
	slices.SortFunc(seen, func(a, b Sighting) int {
		return cmp.Or(cmp.Compare(rank(a.Source), rank(b.Source)), strings.Compare(a.URL, b.URL))
	})
	d := Disagreement{Meeting: id, Committee: seen[0].Committee}
	cancelled := false
	listed := slices.ContainsFunc(seen, func(s Sighting) bool { return s.Source != InNews && s.Date.Known() })
	for _, s := range seen {
		if !slices.Contains(d.In, s.Source) {
			d.In = append(d.In, s.Source)
		}
		old := s.Source == InNews && listed // the news of a day are not mended when a meeting moves
		if s.Date.Known() && !old && !slices.Contains(d.Days, s.Date) {
			d.Days = append(d.Days, s.Date)
		}
		cancelled = cancelled || s.State == Cancelled
	}
	if len(d.Days) > 0 {
		d.Date = d.Days[0]
	}
	for _, source := range sightingSources {
		if d.Date.Known() && !slices.Contains(d.In, source) && covers.reaches(source, d.Committee, d.Date) {
			d.NotIn = append(d.NotIn, source)
		}
	}
	d.Why = d.words(cancelled)
	return d, len(d.NotIn) > 0 || len(d.Days) > 1
}

func rank(s SightingSource) int {
	return slices.Index(sightingSources, s)
}

// words says what differs, and what may explain it.
func (d Disagreement) words(cancelled bool) string {
	var parts []string
	if len(d.NotIn) > 0 {
		parts = append(parts, fmt.Sprintf("in the %s, not in the %s", joined(d.In), joined(d.NotIn)))
	}
	if len(d.Days) > 1 {
		days := make([]string, len(d.Days))
		for i, x := range d.Days {
			days[i] = x.Long()
		}
		parts = append(parts, "the lists give different days: "+strings.Join(days, " and "))
	}
	if cancelled {
		parts = append(parts, "it was cancelled")
	}
	return strings.Join(parts, "; ")
}

func joined(all []SightingSource) string {
	words := make([]string, len(all))
	for i, s := range all {
		words[i] = string(s)
	}
	return strings.Join(words, " and the ")
}
