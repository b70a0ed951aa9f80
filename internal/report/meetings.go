package report

import (
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"arising/internal/civic"
	"arising/internal/errs"
)

// MeetingsICS writes a calendar of those of ms that have a date. A meeting
// begins at the hour that is printed, in the given place's time, and takes the
// whole day where none is; when it ends is not known and not said. The link
// gives the address of our page about a meeting.
func MeetingsICS(w io.Writer, name string, ms []civic.Meeting, place *time.Location, stamp time.Time, link func(civic.MeetingID) string) (err error) {
	defer errs.Wrap(&err, "write calendar of meetings")
	cal := ics.NewCalendarFor("arising")
	cal.SetMethod(ics.MethodPublish)
	cal.SetName(calendarText(name))
	for _, m := range ms {
		if m.Date.Known() {
			addMeeting(cal, m, place, stamp, link(m.ID))
		}
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

func addMeeting(cal *ics.Calendar, m civic.Meeting, place *time.Location, stamp time.Time, page string) {
	e := cal.AddEvent(string(m.ID) + "@arising")
	e.SetDtStampTime(stamp)
	if at, ok := hour(m.Time); ok {
		e.SetStartAt(time.Date(m.Date.Year(), m.Date.Month(), m.Date.Day(), 0, 0, 0, 0, place).Add(at))
	} else {
		e.SetAllDayStartAt(m.Date.Time())
		e.SetAllDayEndAt(m.Date.AddDays(1).Time())
	}
	title := m.CommitteeName
	if m.Title != "" {
		title += ": " + m.Title
	}
	e.SetStatus(ics.ObjectStatusConfirmed)
	if m.State == civic.Cancelled {
		title = "Cancelled: " + title
		e.SetStatus(ics.ObjectStatusCancelled)
	}
	e.SetSummary(calendarText(title))
	if m.Venue != "" {
		e.SetLocation(calendarText(m.Venue))
	}
	var lines []string
	for _, l := range []string{m.CouncilName, m.Time, m.Note, page} {
		if l != "" {
			lines = append(lines, l)
		}
	}
	e.SetDescription(calendarText(strings.Join(lines, "\n")))
	e.SetURL(page)
	if isWeb(m.URL) {
		e.SetURL(m.URL)
	}
	e.SetTimeTransparency(ics.TransparencyTransparent)
}

// printedHour is a time of day in the ways agendas print it: "6.30 pm",
// "10:00 a.m.", "18.30", "7pm".
var printedHour = regexp.MustCompile(`^(\d{1,2})(?:[.:](\d{2}))?\s*([ap])?\.?(?:m\.?)?$`)

// hour reads a printed time of day as what has passed since midnight. A bare
// "7" and whatever it does not understand give false.
func hour(printed string) (time.Duration, bool) {
	s := strings.ToLower(strings.TrimSpace(printed))
	if s == "noon" || s == "12 noon" || s == "12.00 noon" {
		return 12 * time.Hour, true
	}
	m := printedHour.FindStringSubmatch(s)
	if m == nil || m[2] == "" && m[3] == "" {
		return 0, false
	}
	h, _ := strconv.Atoi(m[1]) // digits alone
	min, _ := strconv.Atoi(m[2])
	switch {
	case m[3] != "" && (h < 1 || h > 12), h > 23, min > 59:
		return 0, false
	case m[3] == "p" && h < 12:
		h += 12
	case m[3] == "a" && h == 12:
		h = 0
	}
	return time.Duration(h)*time.Hour + time.Duration(min)*time.Minute, true
}
