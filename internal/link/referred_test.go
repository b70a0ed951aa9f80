package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestToldWhereItCameFrom: the body that referred a matter hears what became of it, and under a
// promise's very title another body hears of the promised thing.
func TestToldWhereItCameFrom(t *testing.T) {
	byCabinet := func(quote, owner, recipient, title string) Promise {
		p := promise(quote, recipient, title, civic.VerbAct, nil)
		p.Owner, p.BodyName, p.Body = owner, cabinet, civic.CommitteeID(civic.Slug(cabinet))
		return p
	}
	const reference = "Reference from the Resources Scrutiny Forum: Slipway Licences"
	register := byCabinet("That the recommendation be accepted and that a register of slipway licences be published on the Council's website from April 2031.", "", "", reference)
	register.Due = &civic.Due{Expression: "from April 2031", From: day.MustParse("2031-04-01"), To: day.MustParse("2031-04-30"), Precision: civic.ByMonth}
	letter := byCabinet("That the Leader write to the Lantern Trust to press for an early decision on the licences.", "Leader", "Lantern Trust", reference)
	shown := byCabinet("He said that the revised drawings would be put on show in the Corn Hall before Easter.", "Councillor Ash", "", "Tern Market Place")
	stalls := byCabinet("that the stalls on the north side be moved to Quay Street by the end of March.", "", "", "Tern Market Place")
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{"its register", register, "Minutes and Matters Arising", "Minute 8 (Slipway Licences): the Chair was pleased to see that the Cabinet had agreed; the register of licences went live on the website on 1 April, with fourteen entries.", civic.SaysDone},
		{"no register yet", register, "Minutes and Matters Arising", "Minute 8 (Slipway Licences): the Chair was sorry to see that the register of licences was not on the website yet.", ""},
		{"its letter", letter, "Minutes and Matters Arising", "Minute 4: the Chair reported that the Leader had written to the Lantern Trust on 21 February. A reply in holding terms had been received.", civic.SaysDone},
		{"a letter still to go", letter, "Minutes and Matters Arising", "Minute 4: the Leader's letter to the Lantern Trust was still to go.", ""},
		{"another's letter to others", letter, "Minutes and Matters Arising", "Minute 4: the Chair had written to the Harbour Guild on 21 February.", ""},
		{"an exhibition", shown, "Tern Market Place", "Fiona Leck told the Forum about the exhibition of the drawings, held at the Corn Hall on 29 and 30 March. There were 214 visitors.", civic.SaysDone},
		{"an exhibition to come", shown, "Tern Market Place", "Fiona Leck told the Forum about the exhibition of the drawings, which was to be held at the Corn Hall in June.", ""},
		{"moved", stalls, "Tern Market Place", "The stalls on the north side had been moved to Quay Street on 11 March, and trade there was said to be brisk.", civic.SaysDone},
		{"not moved", stalls, "Tern Market Place", "The stalls on the north side had not been moved to Quay Street, and trade was said to be brisk.", ""},
		{"other stalls", stalls, "Tern Market Place", "The stalls on the south side had been painted on 11 March.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := claimedBy(tt.promise, item("2031-05-27", forum, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
