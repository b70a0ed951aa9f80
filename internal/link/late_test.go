package link

import (
	"testing"

	"arising/internal/civic"
)

// TestLateButTold: what was not ready before and is told now is the report; what
// is still not ready is none, whatever else is told.
func TestLateButTold(t *testing.T) {
	for said, want := range map[string]bool{
		"The Estates Manager was sorry that the report on the museum store leases was not ready in the spring. Nine leases brought rents of 300 to 900 crowns each, and two tenants were 400 crowns behind.": true,
		"The report on the museum store leases was not ready. Nine leases would be read again, at a cost of 900 crowns, and the report given in October 2031.":                                               false,
	} {
		got := claimedBy(cabin(), item("2031-07-15", forum, "Museum Store Leases", said))
		if (got.Kind == civic.ReportedBack) != want {
			t.Errorf("%q: claimed %q %.2f %q, want reported %v", said, got.Kind, got.Score, got.Reasons, want)
		}
	}
}
