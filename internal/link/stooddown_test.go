package link

import (
	"testing"

	"arising/internal/civic"
)

// TestStoodDown: a group that is stood down before it has reported owes nothing; one that has
// done its work has not been given up.
func TestStoodDown(t *testing.T) {
	group := promise("That a working group on mooring charges be set up and report to the Forum in July.", "Forum", "Mooring Charges", civic.VerbAct, inJuly())
	for _, tt := range []struct {
		name, title, minutes string
		want                 bool
	}{
		{"not constituted", "Mooring Charges", "The Trust had made moorings free. The Forum agreed that the proposed working group on charges, for which there was no need, be not constituted.", true},
		{"stood down", "Mooring Charges", "The Board AGREED that the working group set up in January be stood down, the Trust's own review taking its place.", true},
		{"disbanded without a report", "Mooring Charges: Update", "RESOLVED that the working group be disbanded without a report.", true},
		{"not to be convened", "Mooring Charges", "Agreed: the group of members, the working group, is not to be convened; no report in July.", true},
		{"its work done", "Mooring Charges", "The working group had completed its work and was dissolved with thanks.", false},
		{"another group elsewhere", "Ferry Timetables", "RESOLVED that the ferry working group be disbanded without a report.", false},
		{"has not met as yet", "Mooring Charges", "The working group had not met.", false},
		{"only asked", "Mooring Charges", "A member asked whether the working group had been stood down.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(group, item("2031-04-29", forum, tt.title, tt.minutes))
			if gone := got.Kind == civic.Supersedes; gone != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want given up: %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
