package when

import (
	"testing"

	"arising/internal/day"
)

// TestMeansByWhatStandsBefore: some words are a due only, or another one, behind certain verbs:
// notes say when something is to come back without an "in", and what is laid before a meeting is there.
func TestMeansByWhatStandsBefore(t *testing.T) {
	for _, tt := range []struct{ text, from, to string }{
		{"Clerk to try larger bins and report back June 2032.", "2032-06-01", "2032-06-30"},
		{"Clerk to report again 5 May 2031.", "2031-05-05", "2031-05-05"},
		{"Clerk to report January 2031 figures to members.", "", ""},
		{"That the policy be laid before the Annual Council Meeting in May 2032.", "2032-05-01", "2032-05-31"},
		{"That the figures be put before the September meeting.", "2031-09-01", "2031-09-30"},
		{"That the figures be sent out before the September meeting.", "2031-01-14", "2031-09-30"},
		{"Clerk to look back June 2030 papers out.", "", ""},
	} {
		e, _ := Due(tt.text, day.MustParse("2031-01-14"), Calendar{})
		if e.From.String() != tt.from || e.To.String() != tt.to {
			t.Errorf("%q is due %v to %v, want %q to %q", tt.text, e.From, e.To, tt.from, tt.to)
		}
	}
}
