package web

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// An event is one day in the life of a promise.
type event struct {
	Date string
	ISO  string // for machines; "" where the day is not known
	Gap  string // time since the event before: "6 months later"
	Kind string // said, due, heard, silent or now: how it looks
	Text string
	Note string // what must be known to weigh it
	Link *link
	sort day.Date
	rank int // among events of one day
}

// quietShown is how many meetings that said nothing are listed one by one.
const quietShown = 6

// life tells what happened to a promise, oldest first: what was said, when it
// was expected, what later meetings say of it, and which of them met after the
// last day and did not.
func life(c civic.Commitment, sittings []civic.Sitting, asOf day.Date) []event {
	first := c.Due
	if c.FirstDue != nil {
		first = c.FirstDue
	}
	out := []event{{Kind: "said", Text: "Recorded by " + c.CommitteeName + ". Due: " + report.Days(first) + ".", sort: c.MeetingDate,
		Link: &link{report.ItemName(c.ItemNumber, c.ItemTitle), "/items/" + string(c.Item) + "#" + string(c.ID)}}}
	for _, e := range report.Shown(c.Evidence) {
		out = append(out, heard(e, asOf))
	}
	out = append(out, expected(c)...)
	if w := c.Withdrawn; w != nil {
		return dated(append(out, event{Kind: "now", Text: "Withdrawn. " + nonEmpty(withdrawnMeans[w.Why], "It no longer stands."), sort: day.FromTime(w.At.In(london)), rank: 9}))
	}
	out = append(out, quiet(c, sittings, asOf)...)
	if asOf.Known() {
		out = append(out, event{Kind: "now", Text: upperFirst(string(c.Status)) + standingFor(c, asOf) + ".", sort: asOf, rank: 9})
	}
	return dated(out)
}

// dated puts events in order, those without a day last, and says the time between them.
func dated(out []event) []event {
	slices.SortStableFunc(out, func(a, b event) int {
		return cmp.Or(flag(!a.sort.Known())-flag(!b.sort.Known()), a.sort.Compare(b.sort), a.rank-b.rank)
	})
	for i := range out {
		out[i].Date, out[i].ISO = cmp.Or(out[i].sort.Long(), "No date"), out[i].sort.String()
		if i > 0 && out[i-1].sort.Known() {
			out[i].Gap = gap(out[i-1].sort, out[i].sort)
		}
	}
	return out
}

func heard(e civic.Evidence, asOf day.Date) event {
	v := event{Kind: "heard", Text: upperFirst(string(e.Kind)) + " at " + e.CommitteeName + ".", sort: e.MeetingDate, rank: 1,
		Link: &link{cmp.Or(e.ItemTitle, "The agenda item"), "/items/" + string(e.Item)}}
	if e.Due != nil {
		v.Text = "Moved by " + e.CommitteeName + ". New due: " + report.Days(e.Due) + "."
	}
	if !e.Confirmed {
		v.Note = "Not confirmed by a person."
	}
	if e.MeetingDate.After(asOf) {
		v.Note = strings.TrimSpace(v.Note + " Later than the day on which this is judged.")
	}
	return v
}

// expected are the days between which the promise was to be kept, those first
// given and those given since.
func expected(c civic.Commitment) []event {
	var out []event
	if d := c.FirstDue; d != nil && d.To.Known() {
		out = append(out, event{Kind: "due", Text: "The last day that was first given; it was moved.", sort: d.To, rank: 2})
	}
	if d := c.Due; d != nil && d.To.Known() {
		if d.From.Known() && d.From != d.To && d.From.After(c.MeetingDate) {
			out = append(out, event{Kind: "due", Text: "The first day on which it is expected.", sort: d.From, rank: 2})
		}
		out = append(out, event{Kind: "due", Text: "The last day it is expected.", sort: d.To, rank: 2})
	}
	for _, k := range c.Clocks {
		out = append(out, event{Kind: "due", Text: upperFirst(k.Rule) + ": the last day by " + k.Source + ".", Note: clockNote(k), sort: k.Ends, rank: 2})
	}
	return out
}

// clockNote says how a period of law was counted, and what is not known of it.
func clockNote(k civic.Clock) string {
	note := upperFirst(k.Method) + "."
	if k.Estimated != "" {
		note += " Estimated: " + k.Estimated + "."
	}
	return note
}

// quiet are the meetings after the last day of the body that should hear of a
// promise that is still owed, where nothing found there bears on it.
func quiet(c civic.Commitment, sittings []civic.Sitting, asOf day.Date) []event {
	listener, known := civic.Listener(c, sittings)
	if !known || !c.Status.Outstanding() || c.Due == nil || !c.Due.To.Known() {
		return nil
	}
	var out []event
	for _, sit := range sittings {
		if sit.Council != c.Council || sit.Committee != listener || sit.Cancelled || !sit.Date.After(c.Due.To) || sit.Date.After(asOf) ||
			slices.ContainsFunc(c.Evidence, func(e civic.Evidence) bool { return !e.Rejected && e.MeetingDate == sit.Date }) {
			continue
		}
		v := event{Kind: "silent", Text: cmp.Or(sit.Name, "The body") + " met. Its whole agenda is held, and we found nothing about this in it.", sort: sit.Date, rank: 3,
			Link: &link{"Meeting of " + sit.Date.Long(), "/meetings/" + string(sit.Meeting)}}
		if !sit.AgendaHeld {
			v.Text = cmp.Or(sit.Name, "The body") + " met. Its whole agenda is not held, so we cannot tell."
		}
		out = append(out, v)
	}
	slices.SortStableFunc(out, func(a, b event) int { return a.sort.Compare(b.sort) })
	if n := len(out) - quietShown; n > 0 {
		out = out[:quietShown]
		out[quietShown-1].Note = "So did " + count(n, "later meeting", "later meetings") + " not listed here."
	}
	return out
}

// standingFor says for how long a promise has been overdue or is still to run.
func standingFor(c civic.Commitment, asOf day.Date) string {
	if c.Due == nil || !c.Due.To.Known() || !c.Status.Outstanding() {
		return ""
	}
	if c.Due.To.Before(asOf) {
		return ", " + gapWords(c.Due.To, asOf) + " after the last day"
	}
	if c.Due.To.After(asOf) {
		return ", " + gapWords(asOf, c.Due.To) + " before the last day"
	}
	return ", on the last day"
}

// gap says the time from one event to the next; "" for the same day.
func gap(from, to day.Date) string {
	if !to.After(from) {
		return ""
	}
	return gapWords(from, to) + " later"
}

// gapWords says a time in the largest unit that leaves at least two: "13 days",
// "5 weeks", "14 months", "3 years".
func gapWords(from, to day.Date) string {
	days := from.DaysUntil(to)
	months := months(from, to)
	if to.Day() < from.Day() && to != to.MonthEnd() {
		months--
	}
	switch {
	case months >= 24:
		return count(months/12, "year", "years")
	case months >= 2:
		return count(months, "month", "months")
	case days >= 14:
		return count(days/7, "week", "weeks")
	}
	return count(days, "day", "days")
}
