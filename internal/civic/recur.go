package civic

import (
	"strconv"
	"strings"

	"arising/internal/day"
)

// A cycle is the time between repetitions: months, or days where it is weeks.
type cycle struct{ months, days int }

// parseCycle reads the ISO 8601 periods that due dates use: "P3M", "P1Y", "P2W".
func parseCycle(s string) (cycle, bool) {
	body, ok := strings.CutPrefix(s, "P")
	if !ok || len(body) < 2 {
		return cycle{}, false
	}
	n, err := strconv.Atoi(body[:len(body)-1])
	if err != nil || n < 1 || n > 1200 {
		return cycle{}, false
	}
	switch body[len(body)-1] {
	case 'Y':
		return cycle{months: 12 * n}, true
	case 'M':
		return cycle{months: n}, true
	case 'W':
		return cycle{days: 7 * n}, true
	case 'D':
		return cycle{days: n}, true
	}
	return cycle{}, false
}

// countedIn reads the repetitions that are counted in meetings of the body:
// "meeting", "2 meetings".
func countedIn(recurs string) (n int, ok bool) {
	if recurs == "meeting" {
		return 1, true
	}
	count, ok := strings.CutSuffix(recurs, " meetings")
	n, err := strconv.Atoi(count)
	return n, ok && err == nil && n > 0
}

// after returns d moved on by one cycle; the last day of a month stays the last.
func (p cycle) after(d day.Date, monthEnd bool) day.Date {
	if p.months == 0 {
		return d.AddDays(p.days)
	}
	d = d.AddMonths(p.months)
	if monthEnd {
		return d.MonthEnd()
	}
	return d
}

// half is half a cycle in days, the slack within which a report counts for an occurrence.
func (p cycle) half() int { return (p.months*30 + p.days) / 2 }

// maxOccurrences bounds the walk: a weekly promise for a century.
const maxOccurrences = 5200

// nextOccurrence returns the due of the first occurrence that the newest report
// does not cover. A report covers every occurrence that begins up to half a
// cycle after it; the first occurrence is expected until something is heard.
func nextOccurrence(d Due, heard, meeting day.Date) *Due {
	p, ok := parseCycle(d.Recurs)
	if !ok || !heard.Known() || !d.From.Known() || !d.To.Known() || heard.Before(meeting) {
		return &d
	}
	covered := heard.AddDays(p.half())
	monthEnd := d.To == d.To.MonthEnd()
	for range maxOccurrences {
		if d.From.After(covered) {
			break
		}
		d.From, d.To = p.after(d.From, false), p.after(d.To, monthEnd)
	}
	return &d
}
