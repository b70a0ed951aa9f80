package demosite

import "time"

// What templates ask of meetings and items.

// ShortName is the committee's name as the calendar cuts it.
func (m *meeting) ShortName() string {
	if len(m.Committee.Name) > 30 {
		return m.Committee.Name[:30] + "..."
	}
	return m.Committee.Name
}

// Draft reports whether the minutes are not yet confirmed.
func (m *meeting) Draft() bool { return m.State == drafted }

// PrintedMinutes is the name of the minutes' own PDF.
func (m *meeting) PrintedMinutes() string {
	if m.Draft() {
		return "Printed draft minutes"
	}
	return "Printed minutes"
}

// Leading is the paper that the item's title links to, or nil.
func (it *item) Leading() *paper {
	if len(it.Papers) > 0 && !it.Papers[0].Restricted && it.Restricted == "" {
		return it.Papers[0]
	}
	return nil
}

// Others are the papers that stand below the title.
func (it *item) Others() []*paper {
	if it.Leading() != nil {
		return it.Papers[1:]
	}
	return it.Papers
}

// ShowMinutes reports whether the site has minutes of the item to show.
func (it *item) ShowMinutes() bool { return it.Meeting.HasMinutes() && len(it.Minutes) > 0 }

// DecisionPublished reports whether the item has a decision of its own.
func (it *item) DecisionPublished() bool { return it.Meeting.HasMinutes() && len(it.Decision) > 0 }

// Issue reports whether the site keeps a history for the item: those with a report have one.
func (it *item) Issue() bool { return it.Leading() != nil && it.Papers[0].Previous == nil }

// Published is when a decision of the item appeared: two days after the meeting.
func (it *item) Published() time.Time { return it.Meeting.At.AddDate(0, 0, 2) }

// Effective is when it may be acted on: after the days in which it can be called in.
func (it *item) Effective() time.Time { return it.Meeting.At.AddDate(0, 0, 9) }
