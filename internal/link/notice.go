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
	Nation  when.Nation // whose bank holidays
}

// Clear counts the clear days between two days as the rule counts them.
func (n Notice) Clear(from, to day.Date) int {
	if !n.Working {
		return max(0, from.DaysUntil(to)-1)
	}
	days := 0
	for d := from.AddDays(1); d.Before(to) && days < 400; d = d.AddDays(1) {
		if n.Nation.WorkingDay(d) {
			days++
		}
	}
	return days
}

// notice records that a key decision was planned for a day that lies too soon
// after its notice. The plan must print both days: when we first saw an item
// says only when we looked.
func (f *folder) notice(e *civic.Entry) {
	if f.rule.Days == 0 || e.Key != "yes" || !e.Noticed.Known() || e.Due == nil || e.Due.Precision != civic.ByDay || !e.Due.From.After(e.Noticed) {
		return
	}
	clear := f.rule.Clear(e.Noticed, e.Due.From)
	if clear >= f.rule.Days {
		return
	}
	kind := "clear days"
	if f.rule.Working {
		kind = "clear working days"
	}
	note := fmt.Sprintf("notice first published on %s for %s: %d %s of %d, unless the general exception or special urgency was used",
		e.Noticed.Long(), e.Due.From.Long(), clear, kind, f.rule.Days)
	e.Changes = append(e.Changes, civic.Change{Kind: civic.ShortNotice, On: e.Noticed, Note: note, URL: e.URL, Version: e.Source.Version})
}
