package link

import (
	"fmt"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/when"
)

// A Notice is the rule by which a key decision must be noticed before it is made.
type Notice struct {
	Days    int         // clear days: neither the day of the notice nor that of the decision counts; 0 where no rule is in force
	Working bool        // weekends and bank holidays are left out
	Either  bool        // councils count both ways: only what is short by both is short
	Nation  when.Nation // whose bank holidays
	Source  string      // where the rule stands
}

// Clear counts the clear days between two days, by the calendar and without
// weekends and bank holidays.
func (n Notice) Clear(from, to day.Date) (all, working int) {
	for d := from.AddDays(1); d.Before(to) && all < maxNotice; d = d.AddDays(1) {
		all++
		if n.Nation.WorkingDay(d) {
			working++
		}
	}
	return all, working
}

// maxNotice is more days than any rule asks for.
const maxNotice = 400

// short says how short a notice was, "" if it was not.
func (n Notice) short(from, to day.Date) string {
	all, working := n.Clear(from, to)
	switch {
	case n.Working && working < n.Days:
		return fmt.Sprintf("%d clear working days of %d", working, n.Days)
	case n.Either && all < n.Days:
		return fmt.Sprintf("%d clear days of %d; %d without weekends and bank holidays", all, n.Days, working)
	case !n.Working && !n.Either && all < n.Days:
		return fmt.Sprintf("%d clear days of %d", all, n.Days)
	}
	return ""
}

// notice records that a key decision was planned for a day that lies too soon
// after its notice. The plan must print both days: when we first saw an item
// says only when we looked.
func (f *folder) notice(e *civic.Entry) {
	if f.rule.Days == 0 || e.Key != "yes" || !e.Noticed.Known() || e.Due == nil || e.Due.Precision != civic.ByDay || !e.Due.From.After(e.Noticed) {
		return
	}
	short := f.rule.short(e.Noticed, e.Due.From)
	if short == "" {
		return
	}
	if f.rule.Source != "" {
		short += " (" + f.rule.Source + ")"
	}
	note := fmt.Sprintf("notice first published on %s for %s: %s, unless the general exception or special urgency was used", e.Noticed.Long(), e.Due.From.Long(), short)
	e.Changes = append(e.Changes, civic.Change{Kind: civic.ShortNotice, On: e.Noticed, Note: note, URL: e.URL, Version: e.Source.Version})
}
