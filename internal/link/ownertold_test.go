package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToldInASentence: a report that its owner gives in one sentence, or that is said to lie before
// those who met, has come; what is to come, or somebody else's talk, keeps nothing.
func TestToldInASentence(t *testing.T) {
	lamps := promise("to ask the Harbour Master to report on the lamps of the mole to the meeting in July.", "", "The Mole", civic.VerbRequest, inJuly())
	lamps.Owner = "Harbour Master"
	survey := promise("That the Actuary be invited to present the final valuation to the meeting in July.", "", "Pilots’ Pensions", civic.VerbRequest, inJuly())
	survey.Owner = "Actuary"
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           bool
	}{
		{"owner tells", lamps, "The Lamps of the Mole", "The Harbour Master said that two of them had been mended and a third was out to tender. NOTED.", true},
		{"owner puts off", lamps, "The Lamps of the Mole", "The Harbour Master said that his report would be ready in October. NOTED.", false},
		{"merely noted", lamps, "The Lamps of the Mole", "NOTED.", false},
		{"laid before them", survey, "Pilots’ Pensions: Final Result", "Ms Corbel of Tern and Gannet presented the final valuation. The Forum thanked her.", true},
		{"only thanked", survey, "Pilots’ Pensions: Final Result", "The Forum thanked her.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-08", forum, tt.title, tt.minutes))
			if claimed := got.Kind == civic.ReportedBack; claimed != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want the report %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
