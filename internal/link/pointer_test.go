package link

import (
	"testing"

	"arising/internal/day"
)

// TestWhereALinePoints: the number at the front of a line is read however it is printed.
func TestWhereALinePoints(t *testing.T) {
	for _, tt := range []struct {
		line                  string
		minute, para, of, lbl string
	}{
		{"Item 4: the table had been sent.", "4", "", "", ""},
		{"On item 6 of the June meeting, the hours had been printed.", "6", "", "2031-06-01", ""},
		{"2.3 Arising from paragraph 4.2, the Clerk said that prices had gone round.", "4", "4.2", "", ""},
		{"Paragraph 5.1: the chart went to members.", "5", "5.1", "", ""},
		{"Further to item no. 5(b), the berths had been counted.", "5", "", "", ""},
		{"With regard to agenda item 7 – all had been sent.", "7", "", "", ""},
		{"Minute 12 of 4 March: the buoys were painted.", "12", "", "2031-03-04", ""},
		{"Action 18/30: discharged on 2 December.", "", "", "", "18/30"},
		{"Action point 7b – done.", "", "", "", "7b"},
		{"The Engineer had come in late and heard the end of item 3.", "", "", "", ""},
		{"It would cost £420 an item.", "", "", "", ""},
	} {
		p := pointerOf(tt.line, 0, len(tt.line), 0, day.MustParse("2031-09-10"))
		of := ""
		if p.asked.known() {
			of = p.asked.from.String()
		}
		if p.minute != tt.minute || p.paragraph != tt.para || of != tt.of || p.label != tt.lbl {
			t.Errorf("%q points to %q, paragraph %q, of %q, label %q", tt.line, p.minute, p.paragraph, of, p.label)
		}
	}
}

// TestWhatALineStandsUnder: what a line names at its front is the item of which it tells.
func TestWhatALineStandsUnder(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"Library – the suggestion box was on the counter by 22 July.", "Library"},
		{"On the Tidal Pool item, the Engineer had e-mailed all members.", "Tidal Pool item"},
		{"As regards slipway lamps, the letter had gone.", "slipway lamps"},
		{"Arising from the boat store report, twelve members had been round.", "boat store report"},
		{"The Engineer had written to members.", ""},
		{"The Engineer had told members: nobody knew.", ""},
	} {
		if got := under(tt.line, 0, len(tt.line), 0); got != tt.want {
			t.Errorf("%q stands under %q, want %q", tt.line, got, tt.want)
		}
	}
}

// TestTitlesOfTheLastMeeting: what is only of the record of an earlier meeting looks back.
func TestTitlesOfTheLastMeeting(t *testing.T) {
	for title, want := range map[string]bool{
		"Tracking of Actions": true, "Follow-up of Actions": true, "Tracking of Parcels": false, "Climate Action Update": false,
		"Notes of the Last Meeting":           true,
		"Record of the Previous Meeting":      true,
		"Business from the Last Meeting":      true,
		"Notes of the Harbour Users' Meeting": false,
		"Record of Drownings":                 false,
		"The Last Lifeboat":                   false,
	} {
		if got := routine(title); got != want {
			t.Errorf("%q looks back: %v, want %v", title, got, want)
		}
	}
}
