package link

import (
	"testing"

	"arising/internal/civic"
)

// TestLateSaid: a paper that comes late says for when it was wanted. That time is when the promise
// was due, and no other meeting that asked.
func TestLateSaid(t *testing.T) {
	alarms := promise("That a report on false alarms at the ferry stations be brought to the Forum in July.", "Forum", "Alarms", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name, title, minutes string
		want                 civic.EvidenceKind
	}{
		{"looked for", "Alarms at Stations", "The Harbour Master was sorry that this paper, for which the Forum had looked in July, was two months late. False alarms at the four ferry stations had numbered 61 in the year.\n\nAGREED to note the paper.", civic.ReportedBack},
		{"called for by", "False Alarms", "The Harbour Master apologised that his report on false alarms, called for by July, was two months behind. Most were set off by steam from the galley.\n\nAGREED that two panels be replaced.", civic.ReportedBack},
		{"should have come", "Panels at the Stations", "Ms Strand said that the report on false alarms at ferry stations should have come in July. It showed 61 false alarms in the year, of which 40 were at Pier Head.\n\nAGREED to note the report.", civic.ReportedBack},
		{"had been due", "False Alarms at Ferry Stations", "This report had been due in July 2031. Mr Noon explained that the fault lay with two old panels. Members discussed their cost.\n\nAGREED that both be replaced.", civic.ReportedBack},
		{"wanted by the end of", "Alarm Panels", "The Chair regretted that the report on false alarms at the stations, wanted by the end of July, was so late. It was considered in full: 61 calls, 58 of them false.\n\nAGREED to note it.", civic.ReportedBack},
		{"asked for elsewhere", "False Alarms: Cabins", "The Forum had asked in April 2031 for a report on alarms in ferry cabins. The Harbour Master presented it. There had been three.\n\nAGREED to note the report.", ""},
		{"still late", "False Alarms", "The report on false alarms at the ferry stations, called for by July, was late and would not be ready until the winter.\n\nAGREED to note the position.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(alarms, item("2031-09-23", forum, tt.title, tt.minutes))
			if got.Kind != tt.want && !(tt.want == "" && got.Kind == civic.DeferredTo) {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
