package civic

import (
	"slices"

	"arising/internal/day"
)

// turns returns the days on which something that comes to each n-th meeting of a
// body was or is to come: each n-th of its sittings after the commitment's. Of a
// sitting whose agenda is not held, or whose minutes may still be to come, nobody
// knows whether it came; it is no such day, unless something was heard on it.
// It is false where the body is not known.
func turns(c Commitment, n int, w weighed, sittings []Sitting, asOf day.Date) ([]day.Date, bool) {
	body, known := listener(c, sittings)
	if !known {
		return nil, false
	}
	var all []Sitting
	for _, s := range sittings {
		if s.Committee == body && s.Council == c.Council && !s.Cancelled && s.Date.After(c.MeetingDate) {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b Sitting) int { return a.Date.Compare(b.Date) })
	var out []day.Date
	for i, s := range all {
		over := !s.Date.After(asOf)
		if (i+1)%n == 0 && (!over || s.AgendaHeld && (s.MinutesHeld || s.Date.DaysUntil(asOf) > minutesCome) || w.heardOn(s.Date)) {
			out = append(out, s.Date)
		}
	}
	return out, true
}

// minutesCome is by when the minutes of a meeting are there, in days: the next
// meeting of a body that meets each quarter has agreed them.
const minutesCome = 92

// heardOn reports whether something claimed shows that it came on a day.
func (w weighed) heardOn(d day.Date) bool {
	return slices.ContainsFunc(w.all, func(e Evidence) bool { return e.claimed() && keeps(e.Kind) && e.MeetingDate == d })
}

// onTurn is the due that ends on one of these days.
func onTurn(d Due, on day.Date) Due {
	d.From, d.To = on, on
	return d
}

// nextTurn returns the due at the first of the days that the newest report does
// not cover; without days where none is known.
func nextTurn(d Due, days []day.Date, heard day.Date) *Due {
	for _, on := range days {
		if !heard.Known() || on.After(heard) {
			d = onTurn(d, on)
			return &d
		}
	}
	d = onTurn(d, day.Date{})
	return &d
}

// chainOfTurns judges each of these days up to the first after asOf. A report
// counts for the day on which it came, or for the next after it.
func chainOfTurns(first Due, w weighed, meeting day.Date, days []day.Date, asOf day.Date) []Instance {
	var out []Instance
	begins := meeting.AddDays(1)
	for _, on := range days {
		ends := on.AddDays(1)
		out = append(out, w.instance(onTurn(first, on), begins, ends, asOf))
		if on.After(asOf) {
			break
		}
		begins = ends
	}
	return slices.Clip(out[max(0, len(out)-maxChain):])
}
