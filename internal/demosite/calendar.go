package demosite

import (
	"net/http"
	"time"

	"arising/internal/day"
)

// A calendarDay is one cell of the month; Other says that it belongs to the
// month before or after.
type calendarDay struct {
	Day      day.Date
	Other    bool
	Holiday  string
	Meetings []*meeting
}

var holidays = map[string]string{"2024-12-25": "Christmas Day", "2024-12-26": "Boxing Day", "2025-01-01": "New Year's Day",
	"2025-12-25": "Christmas Day", "2025-12-26": "Boxing Day", "2026-01-01": "New Year's Day", "2026-04-03": "Good Friday", "2026-04-06": "Easter Monday"}

// calendar serves a month of all committees: M is the month and DD the year;
// other names are ignored and the current month comes back.
func (s *Site) calendar(w http.ResponseWriter, _ *http.Request, q query) bool {
	month, year := q.number("m"), q.number("dd")
	if month < 1 || month > 12 || year < 2000 || year > 2100 {
		month, year = int(AsOf.Month()), AsOf.Year()
	}
	first := day.Of(year, time.Month(month), 1)
	at := first.AddDays(-(int(first.Weekday()) + 6) % 7)
	var weeks [][]calendarDay
	for ; !at.After(first.MonthEnd()); at = at.AddDays(7) {
		weeks = append(weeks, s.week(at, first.Month()))
	}
	name := first.Time().Format("January 2006")
	s.render(w, "calendar", page{Title: "Monthly meetings calendar - " + name, Heading: "Monthly meetings calendar - " + name,
		Data: map[string]any{"Name": name, "Weeks": weeks, "Next": first.AddMonths(1), "Last": first.AddMonths(-1)}})
	return true
}

// week returns Monday to Friday from the given Monday.
func (s *Site) week(monday day.Date, month time.Month) (out []calendarDay) {
	for i := range 5 {
		d := monday.AddDays(i)
		c := calendarDay{Day: d, Other: d.Month() != month, Holiday: holidays[d.String()]}
		for _, m := range s.meetings {
			if m.date() == d {
				c.Meetings = append(c.Meetings, m)
			}
		}
		out = append(out, c)
	}
	return out
}
