package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToldUnderItsName: matters arising tell what was done under the name of the item in which it
// was promised, and seldom in the promise's words; what they tell there of another thing, or
// of the same owner under another name, is none of it.
func TestToldUnderItsName(t *testing.T) {
	act := func(q, owner, recipient, title string) Promise {
		p := promise(q, recipient, title, "", nil)
		p.Kind, p.Owner = civic.Action, owner
		return p
	}
	ban := act("It was left to the Convener to write to the Fisheries Minister asking for a derogation for small islands.", "Convener", "Fisheries Minister", "Landing Ban")
	ivy := act("The Clerk to ask the owner of the chandlery to cut back the ivy.", "Clerk", "", "Quay Street")
	consultant := act("Appointment of the boathouse heritage consultant to be confirmed to members by email", "Mr Brierley", "members", "Project updates")
	cleats := act("Mr Orme to have the cleats tightened.", "Mr Orme", "", "Slipway")
	wardens := act("Mr Fenn to find volunteers to serve as dune wardens and pass their names to the county.", "Mr Fenn", "county", "Dune Wardens")
	rents := act("Officers to publish the rents of beach huts.", "Officers", "", "Beach Huts")
	drawings := act("He said that the revised drawings would be put on show in the Corn Hall before Whitsun.", "", "", "Market Place")
	bins := act("ACTION: Head of Waste to look into the provision of split recycling bins on the promenade and let the Forum have her conclusions.", "Head of Waste", "", "Promenade: Litter and Recycling")
	const arising = "Minutes and Matters Arising"
	const besides = "\nHut key: found."
	for _, tt := range []struct {
		p           Promise
		title, text string
		done        bool
	}{
		{ban, arising, "Landing ban: the Convener said his letter had gone to the Fisheries Minister on 3 February and that a reply of a holding nature had come.", true},
		{ivy, arising, "Quay Street: the Clerk had spoken to the owner about the ivy.", true},
		{consultant, arising, "Actions 2 and 5 were taken together: members had been told by email on 18 February that Harcourt Lisle were the boathouse consultants; the last of the forms came in on 2 March.", true},
		{cleats, arising, "Slipway: Mr Orme reported that the cleats had been seen to in March.", true},
		{wardens, arising, "Dune wardens – he had the names of six by the end of February and had sent them to the county.", true},
		{rents, arising, "Minute 47 (Beach huts): the rents had been put on the website.", true},
		{drawings, "Market Place", "Ms Leck told the Forum about the exhibition of the drawings, held at the Corn Hall on 29 and 30 March. There were 214 visitors and 97 comment cards.", true},
		{bins, arising, "Promenade – the Head of Waste had looked into split bins for recycling; her note had been sent to members in March.", true},

		{ban, arising, "Landing ban: the Convener said that his letter to the Fisheries Minister was in draft.", false},
		{ivy, arising, "Quay Street: the owner had written to complain of dogs.", false},
		{consultant, arising, "Actions 2 and 5 were taken together: members had been told by email on 18 February that the boathouse would be closed at Easter.", false},
		{cleats, arising, "Slipway: Mr Orme said that two of the cleats had come loose again.", false},
		{wardens, arising, "Dune wardens – nobody had come forward, and the county had been told so.", false},
		{drawings, arising, "The Leader said that the Corn Hall had been open as a warm space every Tuesday and Thursday since November and was well used.", false},
		{bins, arising, "Fly-tipping – the Head of Waste said that the list of hotspots had been e-mailed to members on 19 March.", false},
	} {
		got := claimedBy(tt.p, item("2031-04-22", forum, tt.title, tt.text+besides))
		if (got.Kind == civic.SaysDone || got.Kind == civic.ReportedBack) != tt.done {
			t.Errorf("%q under %q: claimed %q %.2f %q of %q, want that it tells of it: %v", tt.text, tt.title, got.Kind, got.Score, got.Reasons, tt.p.Quote, tt.done)
		}
	}
}
