package link

import (
	"testing"

	"arising/internal/civic"
)

// TestAnsweredInOtherWords: what another body was asked is answered by what it
// decides, be it in few of the same words, in part or against it; that it met on
// something near, or noted what was said, answers nothing.
func TestAnsweredInOtherWords(t *testing.T) {
	lamps := promise("That Cabinet be recommended to set aside £9,000 for lamps on the mooring steps.", "", "Mooring Steps", civic.VerbRecommend, nil)
	lamps.Owner = cabinet
	decided := func(quote string) []civic.Record {
		return []civic.Record{{Kind: civic.Decision, Verb: civic.VerbApprove, Quote: quote}}
	}
	for _, tt := range []struct {
		name, title, minutes string
		records              []civic.Record
		want                 bool
	}{
		{"in part, by the sum", "Steps and Lamps", "Cabinet responded to the " + forum + ". RESOLVED that £4,000 be allotted for lamps, the balance being refused.", decided("that £4,000 be allotted for lamps, the balance being refused"), true},
		{"told beside another decision", "Estimates", "The Leader thanked the " + forum + ". Lamps on the mooring steps would cost £20,000 and could not be afforded; that recommendation was not accepted. RESOLVED that the estimates be approved.", decided("that the estimates be approved"), true},
		{"accepted by the next sentence", "Letter from the Forum", "Cabinet considered the recommendation that £9,000 be set aside for lamps on the mooring steps. It was accepted, for one year.", nil, true},
		{"refused by the next sentence", "Letter from the Forum", "The " + forum + " had asked for £9,000 for lamps on the mooring steps. The Leader spoke of the estimates. Cabinet turned down the request.", nil, true},
		{"heard and not settled", "Letter from the Forum", "Cabinet considered the recommendation that £9,000 be set aside for lamps on the mooring steps. It was noted.", nil, false},
		{"only noted", "Mooring Steps", "RESOLVED that the minutes be noted.", []civic.Record{{Kind: civic.Decision, Verb: civic.VerbNote, Quote: "that the minutes be noted"}}, false},
		{"another matter", "Moorings at Gull Bay", "RESOLVED that the charge for moorings be £40.", decided("that the charge for moorings be £40"), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(lamps, item("2031-03-18", cabinet, tt.title, tt.minutes, tt.records...))
			if (got.Kind == civic.Responds) != tt.want {
				t.Errorf("claimed %q %.2f %q, want answered %v", got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
