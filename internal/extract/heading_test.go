package extract

import (
	"strings"
	"testing"

	"arising/internal/plaintext"
)

func TestIdentify(t *testing.T) {
	for _, tt := range []struct{ name, text, council, committee, date string }{
		{"a body above its date", "Exampleton Borough Council\n\nHousing Panel\nTuesday, 4th March, 2025 6.30 pm\n\n1. Apologies\n\nMinutes:\n\nThere were none.\n\n2. Rents\n\nMinutes:\n\nRESOLVED: That the report be noted.",
			"Exampleton Borough Council", "Housing Panel", "2025-03-04"},
		{"a sentence that records the meeting", "CABINET\n\nMINUTES of the Cabinet held on Tuesday 4 March 2025 at 11.00 am at the Council Offices, Mill Lane\n\nPresent: Councillor Ash\n\n1. Apologies\n\nThere were none.",
			"", "Cabinet", "2025-03-04"},
		{"a name with brackets", "MINUTES of the Planning Committee (Smaller Applications) held on Monday 3 March 2025 at 7.00 pm\n\nPresent: Councillor Ash\n\n1. Apologies\n\nThere were none.",
			"", "Planning Committee (Smaller Applications)", "2025-03-03"},
		{"the letter around an agenda has another date", "14 February 2025\n\nDear Councillor,\n\nPlease attend a meeting of the CABINET to be held on TUESDAY, 4 MARCH 2025 at 10.30 am in Room 1, the agenda for which is set out below.\n\nAGENDA\n\n1. Apologies\n\n2. Minutes",
			"", "Cabinet", "2025-03-04"},
		{"a due within a decision is no meeting date", "Exampleton Borough Council\n\nHousing Panel\n\nMinutes\n\n1. Rents\n\nRESOLVED: That officers circulate a note by 30 January 2026.",
			"Exampleton Borough Council", "Housing Panel", ""},
		{"a heading for recommendations is no council", "Open Agenda\n\nCabinet\n\nTuesday 4 March 2025\n\nRecommendations for the Leader of the Council\n\n1. That the rents be set.",
			"", "Cabinet", "2025-03-04"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := plaintext.Read(strings.NewReader(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			got := Identify(doc)
			if got.Council != tt.council || got.Committee != tt.committee || got.MeetingDate.String() != tt.date {
				t.Errorf("Identify = %q, %q, %s, want %q, %q, %s", got.Council, got.Committee, got.MeetingDate, tt.council, tt.committee, tt.date)
			}
		})
	}
}

// TestIdentifyByItsHeading asks for the body that a line of its own names above a paper.
func TestIdentifyByItsHeading(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"Minutes of the meeting of the Harbour Board", "Harbour Board"},
		{"MINUTES OF A MEETING OF THE HARBOUR BOARD", "Harbour Board"},
		{"MINUTES OF THE TIDES AND HOMES SCRUTINY COMMITTEE", "Tides and Homes Scrutiny Committee"},
		{"Minutes of the Harbour Board Meeting", "Harbour Board"},
		{"Harbour Board Meeting Minutes", "Harbour Board"},
		{"HARBOUR BOARD - MINUTES", "Harbour Board"},
		{"Extraordinary Parish Council Meeting", "Parish Council"},
		{"Meeting of the Harbour Board", "Harbour Board"},
		{"Notes of the Dredging Working Group", "Dredging Working Group"},
		{"Minutes of Cabinet", "Cabinet"},
		{"Minutes of the Ordinary Meeting of Council", "Council"},
		{"Minutes of the Annual Meeting of Saltmarsh Parish Council", "Saltmarsh Parish Council"},
	} {
		t.Run(tt.line, func(t *testing.T) {
			doc, err := plaintext.Read(strings.NewReader("Saltmarsh Borough Council\n\n" + tt.line +
				"\n\nheld on Monday 13 June 2022 at 6.00 pm\n\n1. Buoys\n\nRESOLVED: That the buoys be painted by July 2022."))
			if err != nil {
				t.Fatal(err)
			}
			if got := Identify(doc); got.Committee != tt.want || got.MeetingDate.String() != "2022-06-13" {
				t.Errorf("Identify = %q, %s, want %q, 2022-06-13", got.Committee, got.MeetingDate, tt.want)
			}
		})
	}
}
