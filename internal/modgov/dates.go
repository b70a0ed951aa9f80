package modgov

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"arising/internal/day"
)

// A moment is a day and a time of day as a page prints them.
type moment struct {
	date  day.Date
	clock string // "6.30 pm", "7:30 pm", "19.30"; "" if none
	start int    // where the date, or the weekday in front of it, begins in the text
	end   int    // after the date and the time
}

// The ways in which the sites print days:
//
//	Thursday 15 January 2026 7:30 pm
//	Monday, 26th January, 2026, 4.00 p.m.
//	15 Jan 2026 7:30 pm
//	Thursday 15-Jan-2026 19.30
//	13/01/2026 6.30 pm
//
// and the same in Welsh on the Welsh twins of some sites.
var (
	wordyForm   = regexp.MustCompile(`(?i)(?:\b[\pL]+day,?\s+|\bDydd\s+\pL+,?\s+)?\b(\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?[\s-]+(?:of\s+)?(\pL{3,10})\.?,?[\s-]+(\d{4})\b`)
	slashedForm = regexp.MustCompile(`\b(\d{1,2})/(\d{1,2})/(\d{4})\b`)
	clockForm   = regexp.MustCompile(`(?i)^[\s,]*(?:at\s+)?(\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|noon|midnight|yb|yh)|\d{1,2}[:.]\d{2}|noon|midday)`)
)

// momentsOf returns all days that s prints, first those with the month in letters.
func momentsOf(s string) []moment {
	var out []moment
	for _, m := range wordyForm.FindAllStringSubmatchIndex(s, -1) {
		month, ok := months[strings.ToLower(s[m[4]:m[5]])]
		if d, real := realDate(s[m[6]:m[7]], int(month), s[m[2]:m[3]]); ok && real {
			out = append(out, withClock(s, d, m[0], m[1]))
		}
	}
	for _, m := range slashedForm.FindAllStringSubmatchIndex(s, -1) {
		month, _ := strconv.Atoi(s[m[4]:m[5]])
		if d, real := realDate(s[m[6]:m[7]], month, s[m[2]:m[3]]); real {
			out = append(out, withClock(s, d, m[0], m[1]))
		}
	}
	return out
}

// lastMoment returns the last day that s prints: a title may hold one of its own.
func lastMoment(s string) (moment, bool) {
	var last moment
	for _, m := range momentsOf(s) {
		if m.end > last.end {
			last = m
		}
	}
	return last, last.date.Known()
}

func withClock(s string, d day.Date, start, end int) moment {
	m := moment{date: d, start: start, end: end}
	if c := clockForm.FindStringSubmatchIndex(s[end:]); c != nil {
		m.clock = s[end+c[2] : end+c[3]]
		m.end = end + c[1]
	}
	return m
}

// realDate makes a date of its parts; false for a day that does not exist.
func realDate(year string, month int, dayOfMonth string) (day.Date, bool) {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(dayOfMonth)
	if y < 1900 || y > 2200 || month < 1 || month > 12 {
		return day.Date{}, false
	}
	date := day.Of(y, time.Month(month), d)
	return date, date.Day() == d
}

// slashedDate reads "22/10/2015"; anything else is the zero Date.
func slashedDate(s string) day.Date {
	if m, ok := lastMoment(s); ok {
		return m.date
	}
	return day.Date{}
}

var months = func() map[string]time.Month {
	m := map[string]time.Month{}
	for i := time.January; i <= time.December; i++ {
		name := strings.ToLower(i.String())
		m[name], m[name[:3]] = i, i
	}
	m["sept"] = time.September
	for i, name := range strings.Fields("ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr") {
		m[name] = time.Month(i + 1)
	}
	return m
}()
