package link

import (
	"testing"

	"arising/internal/civic"
)

// TestStillWanted: an item that says itself that the thing is not before the meeting is
// no report of it, however well it fits; one that only lacks something else is.
func TestStillWanted(t *testing.T) {
	survey := promise("That an evaluation of the night ferries be reported to the Forum in July.", "Forum", "Ferry Timetable", civic.VerbReport, inJuly())
	learned := promise("That a report on what was learned from the ferry complaints be made to the Forum in July.", "Forum", "Ferry Complaints", civic.VerbReport, inJuly())
	strategy := promise("That the draft of the new mooring strategy be put before the Forum in July.", "Forum", "Moorings", civic.VerbReport, inJuly())
	plans := promise("That a report on the recovery plans of the quays in deficit be presented to the Forum in July.", "Forum", "Quay Deficits", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{survey, "Ferry Timetable", "The Engineer presented a report on the saving in fuel by the ferries, some £19,000. It did not go into the night ferries, and the Chair said that members were still without the evaluation for which they had asked.", ""},
		{survey, "Ferry Timetable", "The Engineer presented the ferry timetable for the winter. Councillor Teal pointed out that the evaluation of the night ferries had still not been received.", ""},
		{survey, "Ferry Timetable", "The Engineer spoke of the day ferries, which had carried 900 people. There was as yet no evaluation of the night ferries.", ""},
		{survey, "Evaluation of the Night Ferries", "The Engineer presented the evaluation. The night ferries had carried 900 people, and members asked about fares. It did not cover the winter.", civic.ReportedBack},
		{survey, "Evaluation of the Night Ferries", "The Engineer presented the evaluation, which had not come before the summer. The night ferries had carried 900 people, and members asked about fares.", civic.ReportedBack},
		{survey, "Ferries by Night", "The Engineer presented the evaluation of the night ferries. They had carried 900 people. There were still no night ferries on Sundays.", civic.ReportedBack},
		{learned, "Ferry Complaints: Annual Report", "The Engineer presented the annual report on ferry complaints, of which there were 41. Councillor Teal said that the report on what had been learned was still outstanding and that this was not it.", ""},
		{learned, "Ferry Complaints: Annual Report", "The Engineer presented the annual report, with 41 ferry complaints. It was silent as to what had been learned from them, as a member observed.", ""},
		{learned, "Ferry Complaints", "The Engineer presented the report on what had been learned from 41 ferry complaints. Councillor Teal said that it did not give their cost.", civic.ReportedBack},
		{strategy, "Mooring Strategy", "The Engineer said by way of a verbal report that a first workshop on moorings had been held; drafting had not started because the regulations were late.", ""},
		{strategy, "Mooring Strategy", "The Engineer reported that the draft of the strategy had not been written. A first workshop on moorings had been held in May.", ""},
		{strategy, "Mooring Strategy", "The Engineer presented the draft mooring strategy. Members went through its five chapters. Dredging had not started.", civic.ReportedBack},
		{plans, "Quay Accounts", "The Treasurer presented a table of quays, thirteen of them in deficit. Councillor Teal observed that the table said nothing about the recovery plans. The table was noted.", ""},
		{plans, "Quay Accounts", "The Treasurer presented a table of quays, thirteen of them in deficit. No mention was made of recovery plans.", ""},
		{plans, "Quays in Deficit", "The Treasurer presented the recovery plans of thirteen quays in deficit. Four of the recovery plans said nothing about dredging.", civic.ReportedBack},
	} {
		t.Run(tt.minutes, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", forum, tt.title, tt.minutes))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
