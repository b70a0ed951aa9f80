package link

import (
	"testing"

	"arising/internal/civic"
)

// TestWhatComesToNoMeeting: what goes to somebody outside is kept when it went, and what is
// taken up with somebody is not kept by a report that shares a word with it.
func TestWhatComesToNoMeeting(t *testing.T) {
	sent := promise("The Engineer submit the outline business case for the tidal gate to the Northern Government by 31 July.", "Northern Government", "Tidal Gate", civic.VerbAct, inJuly())
	sent.Due.Expression, sent.Owner = "by 31 July", "Engineer"
	taken := done("The Chair would take up the late issue of reports with the Leader.", "Chair")
	analysis := done("The Engineer would let the Forum have an analysis of ferry complaints by quay.", "Engineer")
	analysis.Recipient, analysis.ItemTitle = "Forum", "Complaints"
	fees := promise("That a full review of mooring fees be carried out and reported to the Forum in July.", "Forum", "Moorings", civic.VerbMonitor, inJuly())
	for _, tt := range []struct {
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{sent, "Tidal Gate: Update", "The Convener said that the outline business case had been sent to the Northern Government on 27 July 2031. An answer was not expected for some time.", civic.SaysDone},
		{sent, "Tidal Gate: Update", "The Convener said that the outline business case had not been sent to the Northern Government.", ""},
		{taken, "Budget Monitoring", "The overspend had fallen to £1.9m owing chiefly to a late grant. Councillor Finch asked whether the grant recurred; it did not.", ""},
		{taken, "Matters Arising", "Late issue of reports: the Chair had taken this up with the Leader on 3 February.", civic.SaysDone},
		{analysis, "Ferry Complaints by Quay", "The Engineer presented the analysis for which Councillor Finch had asked. Twenty-six of the 57 concerned Gull Quay.", civic.ReportedBack},
		{analysis, "Ferry Timetable", "The Engineer presented the timetable for which Councillor Finch had asked. Two ferries stopped at Gull Quay.", ""},
		{fees, "Fees and Charges 2032", "The schedule of fees was uprated by 3.5% across the board. Moorings were uprated with the rest.", ""},
		{fees, "Fees and Charges 2032", "The Treasurer presented the review of mooring fees. They had stood still for 9 years, and 4 of 12 were too low.", civic.ReportedBack},
	} {
		t.Run(tt.minutes, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if got.Kind != tt.want {
				t.Errorf("%q of %q: claimed %q %.2f %q, want %q", tt.minutes, tt.promise.Quote, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
