package cli

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// An event is one thing in the life of a promise: on which day, what sort of
// thing, and what is known of it, a line each.
type event struct {
	on    day.Date // zero where no day is known; then it comes last
	label string
	lines []string
}

// lifeOf puts everything that befell a promise, its programme items and its
// days in the order of the calendar, up to the day on.
func lifeOf(c civic.Commitment, entries map[civic.EntryID]civic.Entry, on day.Date) []event {
	out := []event{{c.MeetingDate, "said", []string{fmt.Sprintf("%s, %s", c.CommitteeName, report.ItemName(c.ItemNumber, c.ItemTitle))}}}
	for _, e := range c.Evidence {
		out = append(out, event{e.MeetingDate, string(e.Kind), evidenceLines(e)})
	}
	for _, l := range report.Claimed(c.Links) {
		for _, ch := range entries[l.Entry].Changes {
			if !ch.On.Before(c.MeetingDate) {
				out = append(out, event{ch.On, "the plan", []string{"“" + l.Title + "” of " + l.ProgrammeName + " " + report.ChangeLine(ch), ch.URL}})
			}
		}
	}
	out = append(out, ends(c)...)
	out = slices.DeleteFunc(out, func(e event) bool { return e.on.After(on) })
	slices.SortStableFunc(out, func(a, b event) int {
		if a.on.Known() != b.on.Known() {
			return cmp.Compare(boolInt(b.on.Known()), boolInt(a.on.Known()))
		}
		return a.on.Compare(b.on)
	})
	return out
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// ends are the days on which its times ran out: the first and the present due, and the clocks.
func ends(c civic.Commitment) (out []event) {
	if c.FirstDue != nil && c.FirstDue.To.Known() {
		out = append(out, event{c.FirstDue.To, "last day", []string{"as first promised: " + report.Days(c.FirstDue)}})
	}
	if c.Due != nil && c.Due.To.Known() {
		out = append(out, event{c.Due.To, "last day", []string{report.Days(c.Due)}})
	}
	for _, k := range c.Clocks {
		out = append(out, event{k.Ends, "law", []string{report.ClockLine(k)}})
	}
	return out
}

func evidenceLines(e civic.Evidence) []string {
	head := fmt.Sprintf("%s, %s, score %.2f%s", e.CommitteeName, e.ItemTitle, e.Score, review(e.Score, e.Confirmed, e.Rejected))
	if e.Due != nil && e.Kind == civic.DeferredTo {
		head += ", now " + report.Days(e.Due)
	}
	return []string{head, "“" + e.Quote + "”", strings.Join(e.Reasons, "; "), e.URL, "to confirm or reject it: " + spokenOf(e)}
}

// spokenOf is how "arising curate" speaks of a piece of evidence.
func spokenOf(e civic.Evidence) string {
	kind := string(e.Kind)
	if strings.Contains(kind, " ") {
		kind = `"` + kind + `"`
	}
	return "--item " + string(e.Item) + " --kind " + kind
}

// printEvents prints a life, a day at the head of each event.
func printEvents(w io.Writer, events []event) {
	fmt.Fprintln(w, "life")
	for _, e := range events {
		when := "no day"
		if e.on.Known() {
			when = e.on.Long()
		}
		fmt.Fprintf(w, "  %-18s %s: %s\n", when, e.label, e.lines[0])
		for _, l := range e.lines[1:] {
			if l != "" {
				fmt.Fprintf(w, "  %-18s   %s\n", "", l)
			}
		}
	}
}

// because says in a sentence why a promise has the status that it has.
func because(c civic.Commitment, on day.Date) string {
	last := "no day is given for it"
	if c.Due != nil && c.Due.To.Known() {
		last = "its last day is " + c.Due.To.Long()
	}
	switch c.Status {
	case civic.StatusKept:
		if slices.ContainsFunc(c.Evidence, func(e civic.Evidence) bool { return e.Confirmed && !e.Rejected }) {
			return "a person confirmed that it was kept"
		}
		return "the minutes themselves say that it was done"
	case civic.StatusLikelyKept:
		return "a later item shows it; no person has confirmed that"
	case civic.StatusSuperseded:
		return "a later decision takes its place"
	case civic.StatusClosed:
		return "a person closed it"
	case civic.StatusOverdue:
		return last + ", and nothing that is held shows that it was kept, moved or dropped"
	case civic.StatusDeferred:
		return "it was moved " + times(c.Deferred) + "; by its new time it is " + string(c.Standing)
	case civic.StatusDue:
		return on.Long() + " lies in its days; " + last
	}
	if c.Due != nil && c.Due.From.Known() && c.Due.From.After(on) {
		return "its days begin on " + c.Due.From.Long()
	}
	return last
}
