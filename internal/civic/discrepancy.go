package civic

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/day"
)

// A Discrepancy is a meeting of which a council's lists disagree, or that they
// name and whose page is not held, with what explains it.
type Discrepancy struct {
	Meeting   MeetingID
	Date      day.Date
	Committee string // its name
	URL       string
	Why       string
}

// Discrepancies compares what the web service, the calendar and the committees'
// lists name with each other and with the pages of meetings that are held, by
// day. Meetings that are not among those given were taken down and are left out.
func Discrepancies(seen []Sighting, meetings []Meeting, pages []Resource) []Discrepancy {
	why := map[MeetingID]string{}
	for _, d := range Disagreements(seen) {
		why[d.Meeting] = d.Why
	}
	held := make(map[string]Resource, len(pages))
	for _, r := range pages {
		held[r.URL] = r
	}
	named := map[MeetingID]bool{}
	for _, s := range seen {
		named[s.Meeting] = true
	}
	var out []Discrepancy
	for _, m := range meetings {
		if words := alsoSaid(why[m.ID], notHeld(m, held)); named[m.ID] && words != "" {
			out = append(out, Discrepancy{m.ID, m.Date, m.CommitteeName, m.URL, words})
		}
	}
	slices.SortStableFunc(out, func(a, b Discrepancy) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(strings.ToLower(a.Committee), strings.ToLower(b.Committee)), strings.Compare(string(a.Meeting), string(b.Meeting)))
	})
	return out
}

// notHeld says why the page of a meeting that some list names is not held; "" if it is.
func notHeld(m Meeting, pages map[string]Resource) string {
	r, known := pages[m.URL]
	switch {
	case known && r.Version != "", m.AgendaHeld:
		return ""
	case !known:
		return "its page was not asked for: it lies outside the days that are crawled"
	}
	return "its page is not held: " + string(r.Outcome)
}

func alsoSaid(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}
