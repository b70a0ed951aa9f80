package civic

import (
	"testing"

	"arising/internal/day"
)

func TestDiscrepancies(t *testing.T) {
	on := day.Of(2026, 3, 10)
	meeting := func(id, url string, held bool) Meeting {
		return Meeting{ID: MeetingID(id), CommitteeName: "Cabinet", Date: on, URL: url, AgendaHeld: held}
	}
	saw := func(id string, in SightingSource, d day.Date) Sighting {
		return Sighting{Meeting: MeetingID(id), Committee: "c1", Source: in, Date: d, URL: string(in)}
	}
	both := []Sighting{saw("m1", InCalendar, on), saw("m1", InList, on)}
	for _, tt := range []struct {
		name     string
		seen     []Sighting
		meetings []Meeting
		pages    []Resource
		want     string
	}{
		{"lists agree and the page is held", both, []Meeting{meeting("m1", "u1", false)}, []Resource{{URL: "u1", Version: "v"}}, ""},
		{"the agenda came by another road", both, []Meeting{meeting("m1", "u1", true)}, nil, ""},
		{"two days", []Sighting{saw("m1", InCalendar, on), saw("m1", InList, on.AddDays(1))}, []Meeting{meeting("m1", "u1", true)}, nil,
			"the lists give different days: 10 March 2026 and 11 March 2026"},
		{"not asked for", both, []Meeting{meeting("m1", "u1", false)}, nil, "its page was not asked for: it lies outside the days that are crawled"},
		{"failed", both, []Meeting{meeting("m1", "u1", false)}, []Resource{{URL: "u1", Outcome: OutcomeTimeout}}, "its page is not held: timed out"},
		{"no list names it", nil, []Meeting{meeting("m1", "u1", false)}, nil, ""},
		{"taken down", both, nil, nil, ""},
	} {
		got := ""
		for _, d := range Discrepancies(tt.seen, tt.meetings, tt.pages) {
			got += d.Why
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
