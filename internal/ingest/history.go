package ingest

import (
	"context"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// changed keeps what a page says of a meeting's day, hour or state where it was
// known to be another. Call it before the meeting is stored.
func (r *run) changed(ctx context.Context, now civic.Meeting, seen time.Time) error {
	was, err := r.Store.Meeting(ctx, now.ID)
	if errors.Is(err, civic.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	c, tell := civic.ChangeOf(was, now)
	if !tell {
		return nil
	}
	c.Seen = seen
	return r.Store.PutMeetingChange(ctx, c)
}

// moved keeps the day that the site itself says a meeting was moved from. Call
// it after the meeting is stored.
func (r *run) moved(ctx context.Context, m civic.Meeting, seen time.Time) error {
	from, ok := movedFrom(m.Note, m.Date)
	if !ok || from == m.Date {
		return nil
	}
	return r.Store.PutMeetingChange(ctx, civic.MeetingChange{Meeting: m.ID, WasDate: from, NowDate: m.Date, WasState: civic.Scheduled,
		NowState: m.State, Note: m.Note, URL: m.URL, Seen: seen})
}

var movedFromForm = regexp.MustCompile(`(?i)\bfrom\b[^0-9]{0,30}(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\b\.?,?(?:\s+(\d{4}))?`)

// movedFrom reads the day in "Moved from 13 January". Where no year is printed
// it is the one that brings the day closest to the new one.
func movedFrom(note string, now day.Date) (day.Date, bool) {
	m := movedFromForm.FindStringSubmatch(note)
	if m == nil || !now.Known() {
		return day.Date{}, false
	}
	dom, _ := strconv.Atoi(m[1])
	month, ok := monthNamed(m[2])
	if !ok || dom < 1 || dom > 31 {
		return day.Date{}, false
	}
	if year, err := strconv.Atoi(m[3]); err == nil {
		return realDay(year, month, dom)
	}
	var best day.Date
	for year := now.Year() - 1; year <= now.Year()+1; year++ {
		d, real := realDay(year, month, dom)
		if real && (!best.Known() || apart(d, now) < apart(best, now)) {
			best = d
		}
	}
	return best, best.Known()
}

// monthNamed reads a month's name, in full or its first three letters.
func monthNamed(name string) (time.Month, bool) {
	for m := time.January; m <= time.December; m++ {
		if full := strings.ToLower(m.String()); strings.HasPrefix(full, strings.ToLower(name)) && len(name) >= 3 {
			return m, true
		}
	}
	return 0, false
}

func realDay(year int, month time.Month, dom int) (day.Date, bool) {
	d := day.Of(year, month, dom)
	return d, d.Day() == dom && d.Month() == month
}

func apart(a, b day.Date) int { return max(a.DaysUntil(b), b.DaysUntil(a)) }
