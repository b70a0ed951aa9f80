package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToldInThePresent: clerks who write in the present tense, or of a paper and not of who
// brought it, tell of a report as others do.
func TestToldInThePresent(t *testing.T) {
	graves := promise("That a report on mooring capacity, with options for Gull Quay, be made to the Forum in March.", "Forum", "Mooring Space", civic.VerbReport, &civic.Due{Expression: "in March", From: inJuly().From.AddDays(-122), To: inJuly().From.AddDays(-92), Precision: civic.ByMonth})
	for _, tt := range []struct {
		title, text string
		want        bool
	}{
		{"Mooring Capacity", "The report, held back from March because the soundings were not finished, sets out three options for Gull Quay. Members preferred the outer basin.", true},
		{"Mooring Capacity", "The paper, delayed since March, lists the options for Gull Quay and what each would cost. Members preferred the second.", true},
		{"Mooring Capacity", "The report, postponed from March, finds that Gull Quay could hold nine more boats. The Forum is pleased.", true},
		{"Mooring Capacity", "The report is late because a surveyor fell ill. It shows that Gull Quay is full from May to September and half empty in winter.", true},
		{"Mooring Capacity", "The report put back from March recommends a second pontoon at Gull Quay. Members agree with it in the main.", true},
		{"Mooring Capacity", "The report which was to have come in March describes two options for Gull Quay, neither of them cheap.", true},
		{"Mooring Capacity", "The report deferred in March concludes that no more boats can be taken at Gull Quay without dredging.", true},
		{"Mooring Capacity", "The report held over from March identifies four places at Gull Quay where boats might lie in pairs.", true},
		{"Mooring Capacity", "The report carried over from March gives the number of boats at Gull Quay in each month, and the fees they pay.", true},
		{"Mooring Capacity", "The report, due in March, advises that Gull Quay be dredged first and the moorings be laid out anew.", true},
		{"Mooring Capacity", "The report was held back from March because the soundings were not finished, and is held back again.", false},
		{"Mooring Capacity", "The report on Gull Quay is not finished. The Engineer sets about the soundings next week.", false},
		{"Mooring Capacity", "The Harbour Master says that the report will set out three options for Gull Quay when it comes.", false},
		{"Mooring Capacity", "Members ask when the report on Gull Quay will be made. Noted.", false},
		{"Mooring Capacity", "The report on Gull Quay is still with the surveyor. Noted.", false},
		{"Mooring Capacity", "The report should have shown three options for Gull Quay; it is awaited.", false},
		{"Mooring Capacity", "No report on Gull Quay is before the Forum. The clerk is to ask again.", false},
		{"Mooring Capacity", "The report on options for Gull Quay has been delayed since March. The Forum regrets it.", false},
		{"Mooring Capacity", "Noted.", false},
		{"Mooring Capacity", "The item was not reached, the meeting having lost its quorum.", false},
	} {
		got := claimedBy(graves, item("2031-07-29", forum, tt.title, tt.text))
		if (got.Kind == civic.ReportedBack) != tt.want {
			t.Errorf("%q: claimed %q %.2f %q, want reported %v", tt.text, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
