package link

import (
	"testing"

	"arising/internal/civic"
)

// TestOwnAnnualReport: a committee's annual report comes to another body under the committee's name.
func TestOwnAnnualReport(t *testing.T) {
	said := "Ms Noon attended and spoke to the report, drawing attention to the work on ferries. The Leader thanked her.\n\nRESOLVED – That the report be received."
	for _, tt := range []struct {
		quote, title string
		want         civic.EvidenceKind
	}{
		{"That the annual report of the Forum be presented to Cabinet at its meeting in July.", "Resources Scrutiny: Annual Report 2030/31", civic.ReportedBack},
		{"That the Forum's annual report be submitted to Cabinet in July.", "Annual Report of the Resources Scrutiny Forum", civic.ReportedBack},
		{"That the annual report of the Forum be presented to Cabinet at its meeting in July.", "Annual Report of the Harbour Master", ""},
		{"That the annual report of the Forum be presented to Cabinet at its meeting in July.", "Annual Report on Debt Recovery", ""},
	} {
		t.Run(tt.title, func(t *testing.T) {
			p := promise(tt.quote, "Cabinet", "Annual Report of the Forum", civic.VerbReport, inJuly())
			if got := claimedBy(p, item("2031-07-15", "Cabinet", tt.title, said)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.title, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
