package web

import (
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

func TestGap(t *testing.T) {
	for _, tt := range []struct{ name, from, to, want string }{
		{"a day", "2026-01-31", "2026-02-01", "1 day later"},
		{"less than two weeks", "2026-01-31", "2026-02-13", "13 days later"},
		{"weeks", "2026-01-31", "2026-03-01", "4 weeks later"},
		{"two months, less a day", "2026-01-15", "2026-03-14", "8 weeks later"},
		{"two months", "2026-01-15", "2026-03-15", "2 months later"},
		{"to the end of a shorter month", "2025-12-31", "2026-02-28", "2 months later"},
		{"two years", "2024-01-15", "2026-01-15", "2 years later"},
		{"the same day", "2026-01-15", "2026-01-15", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := gap(day.MustParse(tt.from), day.MustParse(tt.to)); got != tt.want {
				t.Errorf("gap(%s, %s) = %q, want %q", tt.from, tt.to, got, tt.want)
			}
		})
	}
}

// TestQuietMeetings: of an overdue promise the meetings that should have heard
// of it are named; a meeting whose agenda is not held is never taken for silent.
func TestQuietMeetings(t *testing.T) {
	c := newSamples().commitments[0]
	var sittings []civic.Sitting
	for i := range 9 {
		sittings = append(sittings, civic.Sitting{Council: c.Council, Committee: c.Body, Name: "The Forum", Meeting: "q-m1",
			Date: day.Of(2025, time.Month(10+i), 20), AgendaHeld: i != 5, Cancelled: i == 4})
	}
	var said []string
	for _, e := range life(c, sittings, day.MustParse("2026-06-15")) {
		if e.Kind == "silent" {
			said = append(said, e.Date+": "+e.Text)
		}
	}
	want := []string{"20 March 2026: The Forum met. Its whole agenda is not held, so we cannot tell.",
		"20 April 2026: The Forum met. Its whole agenda is held, and we found nothing about this in it.",
		"20 May 2026: The Forum met. Its whole agenda is held, and we found nothing about this in it."}
	if strings.Join(said, "\n") != strings.Join(want, "\n") {
		t.Errorf("quiet meetings:\n%s\nwant\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
}
