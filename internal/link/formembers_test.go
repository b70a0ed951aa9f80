package link

import (
	"testing"

	"arising/internal/civic"
)

// TestForMembersAtLarge: what is to come before members of whatever body is kept where it comes
// under its name when it was due.
func TestForMembersAtLarge(t *testing.T) {
	const quayCase, quayTitle = "That the outline case for the Quay Lift be put before members in July 2031.", "Quay Lift: Outline Case"
	for _, tt := range []struct {
		name, quote, on, title string
		kept                   bool
	}{
		{"before members", quayCase, "2031-07-15", quayTitle, true},
		{"shown to them", "Members would be shown the new framework for bursaries in July 2031.", "2031-07-15", "Framework for Bursaries", true},
		{"some weeks late", quayCase, "2031-09-15", quayTitle, true},
		{"before those of the body itself", "That the outline case for the Quay Lift be put before members of this Forum in July 2031.", "2031-07-15", quayTitle, false},
		{"before it was due", quayCase, "2031-05-15", quayTitle, false},
		{"a part of its name", quayCase, "2031-07-15", "Quay Works", false},
		{"before nobody named", "That the outline case for the Quay Lift be brought in July 2031.", "2031-07-15", quayTitle, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise(tt.quote, "", "Crossings", civic.VerbReport, inJuly())
			got := claimedBy(p, item(tt.on, cabinet, tt.title, "Ms Tern presented it, and was asked about the cost. It was adopted."))
			if kept := got.Kind == civic.ReportedBack; kept != tt.kept {
				t.Errorf("%q under %q: claimed %q %.2f %q, want kept: %v", tt.quote, tt.title, got.Kind, got.Score, got.Reasons, tt.kept)
			}
		})
	}
}
