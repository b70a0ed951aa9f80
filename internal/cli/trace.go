package cli

import (
	"fmt"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
	"arising/internal/store"
)

type traceCmd struct {
	AsOf string `help:"The day on which to judge, YYYY-MM-DD; else today." placeholder:"DATE"`
	ID   string `arg:"" help:"The id of a commitment, as \"arising outstanding --format json\" prints it."`
}

// Run prints one commitment with everything known of it, claimed or only
// proposed, and the reasons.
func (c *traceCmd) Run(a *app) error {
	on, err := asOf(c.AsOf)
	if err != nil {
		return err
	}
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	list, err := p.store.Commitments(a.ctx, store.CommitmentFilter{Record: civic.RecordID(c.ID), AsOf: on})
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return fmt.Errorf("commitment %s: %w", c.ID, civic.ErrNotFound)
	}
	entries, err := a.linkedEntries(p, list[0])
	if err != nil {
		return err
	}
	printLife(a, list[0], entries, on)
	if err := a.printCurations(p, list[0].ID); err != nil {
		return err
	}
	a.done("%s as of %s", list[0].Status, on.Long())
	return nil
}

// linkedEntries returns the programme items to which a commitment is tied.
func (a *app) linkedEntries(p *parts, c civic.Commitment) (map[civic.EntryID]civic.Entry, error) {
	out := map[civic.EntryID]civic.Entry{}
	read := map[civic.ProgrammeID]bool{}
	for _, l := range c.Links {
		if read[l.Programme] {
			continue
		}
		read[l.Programme] = true
		all, err := p.store.Entries(a.ctx, l.Programme)
		if err != nil {
			return nil, err
		}
		for _, e := range all {
			out[e.ID] = e
		}
	}
	return out, nil
}

func printLife(a *app, c civic.Commitment, entries map[civic.EntryID]civic.Entry, on day.Date) {
	line := func(label, format string, args ...any) {
		fmt.Fprintf(a.out, "%-11s %s\n", label, fmt.Sprintf(format, args...))
	}
	line(string(c.Kind), "“%s”", c.Quote)
	line("said at", "%s, %s, %s", c.CommitteeName, c.MeetingDate.Long(), report.ItemName(c.ItemNumber, c.ItemTitle))
	line("read at", "%s", c.URL)
	line("found by", "rule %s", c.Rule)
	if w := c.Withdrawn; w != nil {
		line("withdrawn", "%s%s", w.Why, since(w.At))
	}
	if c.Owner != "" {
		line("owner", "%s", c.Owner)
	}
	if c.Recipient != "" {
		line("to", "%s", c.Recipient)
	}
	first := c.Due
	if c.FirstDue != nil {
		first = c.FirstDue
	}
	line("due", "%s", report.Days(first))
	if first != nil {
		line("", "%s", report.HowRead(first, c.MeetingDate))
	}
	if c.FirstDue != nil {
		line("now due", "%s (moved %s)", report.Days(c.Due), times(c.Deferred))
	}
	for _, x := range c.Corrections {
		line("corrected", "%s by %s; the minutes were read as “%s”", x.Field, x.Who, x.Was)
	}
	if c.FoundLate {
		line("found late", "first seen on %s, after its last day", c.FirstSeen.Format("2 January 2006"))
	}
	for _, in := range c.Chain {
		line("each time", "%s", report.OccurrenceLine(in))
	}
	for _, l := range c.Links {
		line("programme", "%s: %s, score %.2f%s: %s", l.ProgrammeName, l.Title, l.Score, review(l.Score, l.Confirmed, l.Rejected), strings.Join(l.Reasons, "; "))
		if e, ok := entries[l.Entry]; ok {
			for _, about := range entryLines(e, on) {
				line("", "%s", about)
			}
		}
		line("", "to confirm or reject it: --entry %s", l.Entry)
	}
	for _, k := range c.Clocks {
		line("by law", "%s", report.ClockLine(k))
	}
	printEvents(a.out, lifeOf(c, entries, on))
	line("status", "%s: %s", c.Status, because(c, on))
	if c.Silent {
		line("", "the body has met since the last day, every agenda of it is held, and nothing matches")
	}
	if c.Coverage == civic.PartialCoverage {
		line("", "not every agenda after the last day is held: silence cannot be judged")
	}
}

// since says a day, where one is known.
func since(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return ", since " + t.Format("2 January 2006")
}

// printCurations prints what people said, oldest first.
func (a *app) printCurations(p *parts, id civic.RecordID) error {
	said, err := p.store.Curations(a.ctx, id)
	if err != nil {
		return err
	}
	for _, c := range said {
		about := strings.TrimSpace(strings.Join([]string{string(c.Kind), string(c.Item), string(c.Entry), string(c.Field)}, " "))
		if c.Act == civic.ActCorrect {
			about += fmt.Sprintf(" to “%s”", c.Value)
		}
		fmt.Fprintf(a.out, "%-11s %s by %s on %s %s\n", "a person", c.Act, c.Who, c.At.Format("2 January 2006"), about)
		if c.Reason != "" {
			fmt.Fprintf(a.out, "%-11s “%s”\n", "", c.Reason)
		}
	}
	return nil
}

func review(score float64, confirmed, rejected bool) string {
	switch {
	case rejected:
		return ", rejected by a person"
	case confirmed:
		return ", confirmed by a person"
	case !civic.Claimed(score):
		return ", only proposed for review"
	}
	return ""
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
