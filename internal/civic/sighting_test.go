package civic

import (
	"testing"

	"arising/internal/day"
)

func TestDisagreements(t *testing.T) {
	seen := func(source SightingSource, url, meeting, date string, state MeetingState) Sighting {
		return Sighting{Source: source, URL: url, Meeting: MeetingID(meeting), Committee: "c1", Date: day.MustParse(date), State: state}
	}
	around := []Sighting{
		seen(InService, "s2026", "m1", "2026-01-10", Held), seen(InCalendar, "c01", "m1", "2026-01-10", Held), seen(InList, "l", "m1", "2026-01-10", Held),
		seen(InService, "s2026", "m9", "2026-03-30", Scheduled), seen(InCalendar, "c03", "m9", "2026-03-30", Scheduled), seen(InList, "l", "m9", "2026-03-30", Scheduled),
	}
	for _, tt := range []struct {
		name string
		add  []Sighting
		want string
	}{
		{"all agree", nil, ""},
		{"the list lacks it", []Sighting{seen(InService, "s2026", "m5", "2026-03-05", Scheduled), seen(InCalendar, "c03", "m5", "2026-03-05", Scheduled)},
			"in the web service and the calendar, not in the committee’s list"},
		{"a cancelled one that only the calendar shows", []Sighting{seen(InCalendar, "c03", "m5", "2026-03-05", Cancelled)},
			"in the calendar, not in the web service and the committee’s list; it was cancelled"},
		{"nobody read that month of the calendar", []Sighting{seen(InService, "s2026", "m5", "2026-02-05", Held), seen(InList, "l", "m5", "2026-02-05", Held)}, ""},
		{"before all that the list shows", []Sighting{seen(InService, "s2026", "m5", "2026-01-02", Held), seen(InCalendar, "c01", "m5", "2026-01-02", Held)}, ""},
		{"two days", []Sighting{seen(InService, "s2026", "m5", "2026-03-05", Held), seen(InCalendar, "c03", "m5", "2026-03-05", Held), seen(InList, "l", "m5", "2026-03-12", Held)},
			"the lists give different days: 5 March 2026 and 12 March 2026"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Disagreements(append(append([]Sighting{}, around...), tt.add...))
			why := ""
			for _, d := range got {
				why += d.Why
				if d.Meeting != "m5" {
					t.Errorf("disagreement about %s: %s", d.Meeting, d.Why)
				}
			}
			if why != tt.want {
				t.Errorf("got %q, want %q", why, tt.want)
			}
		})
	}
}
