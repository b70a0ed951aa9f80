package report

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// NoDay is what is said where the minutes give no day.
const NoDay = "No day is given"

// ItemName joins an item's printed number and title: "7. Rents", "7(b) Rents".
func ItemName(number, title string) string {
	number = strings.TrimSpace(number)
	if number == "" {
		return title
	}
	if last := number[len(number)-1]; last >= '0' && last <= '9' {
		number += "."
	}
	return strings.TrimSpace(number + " " + title)
}

// Days says in words which days a due means: "17 July 2017", "January 2018",
// "by 17 July 2017". Where no day can be given it says so.
func Days(d *civic.Due) string {
	switch {
	case d == nil:
		return NoDay
	case d.Precision == civic.ByMeeting && !d.To.Known():
		return "at a meeting whose date is not known"
	case !d.From.Known() && !d.To.Known():
		return NoDay
	case !d.To.Known():
		return "not before " + d.From.Long()
	case !d.From.Known() || d.Precision == civic.BySpan:
		return "by " + d.To.Long()
	}
	return interval(d.From, d.To)
}

// interval names whole months and years by their names alone.
func interval(from, to day.Date) string {
	whole := from == from.MonthStart() && to == to.MonthEnd()
	switch {
	case from == to:
		return to.Long()
	case whole && from.Month() == 1 && to.Month() == 12 && from.Year() == to.Year():
		return from.Time().Format("2006")
	case whole && from.MonthStart() == to.MonthStart():
		return to.Time().Format("January 2006")
	case whole && from.Year() == to.Year():
		return from.Time().Format("January") + " to " + to.Time().Format("January 2006")
	case whole:
		return from.Time().Format("January 2006") + " to " + to.Time().Format("January 2006")
	}
	return from.Long() + " to " + to.Long()
}

// calendarWords are words that name a time by the calendar rather than by its
// distance from the meeting.
var calendarWords = regexp.MustCompile(`(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|quarter [1-4]|q[1-4]|(19|20)\d\d)\b`)

// HowRead says from which words a due was read and against which day:
// "“in 6 months’ time”, counted from 17 January 2017".
func HowRead(d *civic.Due, meeting day.Date) string {
	if d == nil {
		return ""
	}
	s := "“" + d.Expression + "”"
	switch {
	case !meeting.Known():
		s += "; the date of the meeting is not known"
	case calendarWords.MatchString(d.Expression):
		s += ", said on " + meeting.Long()
	default:
		s += ", counted from " + meeting.Long()
	}
	if d.Estimated != "" {
		s += "; estimated: " + d.Estimated
	}
	if d.Recurs != "" {
		s += "; " + Recurs(d.Recurs)
	}
	if d.Suspect {
		s += "; these words contradict themselves or end before the meeting, and are shown as printed"
	}
	return s
}

var periods = map[string]string{
	"P1D": "every day", "P7D": "every week", "P1W": "every week", "P14D": "every two weeks", "P2W": "every two weeks",
	"P1M": "every month", "P2M": "every two months", "P3M": "every three months", "P4M": "every four months",
	"P6M": "every six months", "P12M": "every year", "P1Y": "every year", "P2Y": "every two years",
	"meeting": "at every meeting", "2 meetings": "at every other meeting", "3 meetings": "at every third meeting", "4 meetings": "at every fourth meeting",
}

// Recurs says an ISO 8601 period in words; a period it does not know is shown as it is.
func Recurs(period string) string {
	if s, ok := periods[period]; ok {
		return "comes back " + s
	}
	return "comes back every " + period
}

// Claimed returns the links that are shown as found: claimed or confirmed, and not rejected.
func Claimed(ls []civic.Link) []civic.Link {
	var out []civic.Link
	for _, l := range ls {
		if !l.Rejected && (l.Confirmed || civic.Claimed(l.Score)) {
			out = append(out, l)
		}
	}
	return out
}

// Shown returns the evidence that is shown as found, by the same rule.
func Shown(es []civic.Evidence) []civic.Evidence {
	var out []civic.Evidence
	for _, e := range es {
		if !e.Rejected && (e.Confirmed || civic.Claimed(e.Score)) {
			out = append(out, e)
		}
	}
	return out
}

// EvidenceLine says one piece of evidence in a line:
// "reported back: Audit Committee, 3 May 2018, Rents review (not confirmed by a person)".
func EvidenceLine(e civic.Evidence) string {
	parts := []string{}
	for _, s := range []string{e.CommitteeName, e.MeetingDate.Long(), e.ItemTitle} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	line := string(e.Kind) + ": " + strings.Join(parts, ", ")
	if !e.Confirmed {
		line += " (not confirmed by a person)"
	}
	return line
}

// SaidOn returns the meeting at which the current due was said: the one that
// moved the commitment, where it was moved, else its own.
func SaidOn(c civic.Commitment) day.Date {
	if c.FirstDue == nil || c.Due == nil {
		return c.MeetingDate
	}
	said := c.MeetingDate
	for _, e := range Shown(c.Evidence) {
		if e.Kind == civic.DeferredTo && (e.Due == nil || e.Due.Expression == c.Due.Expression) && e.MeetingDate.After(said) {
			said = e.MeetingDate
		}
	}
	return said
}
