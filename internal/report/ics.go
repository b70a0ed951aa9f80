package report

import (
	"io"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"arising/internal/civic"
	"arising/internal/errs"
)

// ICS writes a calendar with one whole-day event on the last day of each
// commitment in cs that has one. The stamp is the moment the calendar speaks
// of; the same values and stamp give the same bytes.
func ICS(w io.Writer, cs []civic.Commitment, stamp time.Time) (err error) {
	defer errs.Wrap(&err, "write calendar")
	cal := ics.NewCalendarFor("arising")
	cal.SetMethod(ics.MethodPublish)
	cal.SetName("Matters arising")
	for _, c := range cs {
		if c.Due != nil && c.Due.To.Known() {
			addEvent(cal, c, stamp)
		}
	}
	// RFC 5545 ends lines so on every system; the library follows the system it runs on.
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

func addEvent(cal *ics.Calendar, c civic.Commitment, stamp time.Time) {
	e := cal.AddEvent(string(c.ID) + "@arising")
	e.SetDtStampTime(stamp)
	e.SetAllDayStartAt(c.Due.To.Time())
	e.SetAllDayEndAt(c.Due.To.AddDays(1).Time())
	e.SetSummary(calendarText("Due: " + Short(c.Quote, 90)))
	lines := []string{"“" + c.Quote + "”",
		c.CommitteeName + ", " + c.MeetingDate.Long() + ", " + ItemName(c.ItemNumber, c.ItemTitle),
		"Due " + Days(c.Due) + " (" + HowRead(c.Due, SaidOn(c)) + ")",
		"Status when this calendar was made: " + string(c.Status)}
	if c.Owner != "" {
		lines = append(lines, "Owner: "+c.Owner)
	}
	if isWeb(c.URL) {
		e.SetURL(c.URL)
		lines = append(lines, c.URL)
	}
	e.SetDescription(calendarText(strings.Join(lines, "\n")))
	// The day is not taken up: a reminder does not make an officer busy.
	e.SetTimeTransparency(ics.TransparencyTransparent)
}

// calendarText is s without the control characters that a calendar may not hold.
// The library escapes a line feed and would let a lone carriage return through.
func calendarText(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// Short cuts s after at most n runes at a blank and marks the cut with an ellipsis.
func Short(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := strings.TrimRight(string(r[:n]), " ")
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + "…"
}
