package link

import (
	"testing"

	"arising/internal/civic"
)

// TestKeptElsewhere: what was to be done, laid open or brought forward may be told or taken at
// another body than the one that promised it, where the words leave no doubt that it is the
// same; what is only near it there keeps nothing.
func TestKeptElsewhere(t *testing.T) {
	act := func(quote, owner, title string, due *civic.Due) Promise {
		p := promise(quote, "", title, civic.VerbAct, due)
		p.Owner = owner
		return p
	}
	byJuly := inJuly()
	byJuly.Expression, byJuly.From, byJuly.Precision = "by the end of July", promise("", "", "", "", nil).Date, civic.BySpan
	offer := act("That the mooring offer be published in full on the Council's website by the end of July.", "", "Gull Basin: Mooring Offer", byJuly)
	letter := act("That the Chair write to the ferry company to seek its consent.", "Chair", "Tern Pier: Reference from Cabinet", nil)
	bypass := promise("That the full business case for the harbour tunnel be brought forward by the end of July.", "", "Tern Harbour Tunnel", civic.VerbAct, byJuly)
	sessions := promise("That the Planning Committee be invited to consider the number of sheds at the allotments.", "", "Allotments: The First Year", civic.VerbRequest, nil)
	sessions.Owner = "Planning Committee"
	board := act("That the Chair write to the Integrated Care Board setting out the Forum's concern at the loss of wards at Gull Cottage.", "Chair", "Cottage Wards", nil)
	board.Recipient = "Integrated Care Board"
	lamps := act("That twelve lamps be put up along Cockle Walk by the end of July.", "", "Cockle Walk", byJuly)
	lease := act("That the lease of the Old Customs House be signed by the end of July.", "", "Old Customs House", byJuly)
	grant := act("That a bid be made to the Coast Fund for the repair of Shingle Groyne.", "", "Shingle Groyne", nil)
	for _, tt := range []struct {
		name                 string
		promise              Promise
		body, title, minutes string
		want                 bool
	}{
		{"put on the website", offer, plans, "Gull Basin: Result of the Vote", "The Harbour Master reported that 64 per cent had voted for it. The mooring offer had been put on the Council's website on 9 July. The leaflets had come late.", true},
		{"published, told elsewhere", offer, cabinet, "Gull Basin", "The Leader said that the mooring offer for Gull Basin had been published in full on 20 July.", true},
		{"letter had gone", letter, cabinet, "Minutes and Matters Arising", "It was reported that, following the Forum's meeting in January, the Chair's letter about Tern Pier had gone to the ferry company on 20 January.", true},
		{"letter answered", letter, cabinet, "Matters Arising", "Tern Pier: the ferry company had replied to the letter which the Chair of the Forum had written to seek its consent.", true},
		{"full business case", bypass, cabinet, "Tern Harbour Tunnel: Full Business Case", "Councillor Rook presented the full business case. The ratio of benefit to cost was 2.3. RESOLVED: That the full business case be approved.", true},
		{"business case, told at length", bypass, cabinet, "Harbour Tunnel Full Business Case", "The Director laid the full business case for the tunnel before the Cabinet. It would cost £61m. Members examined the risks, of which the ground at Mill Rise was the greatest.", true},
		{"invited to consider", sessions, plans, "Sheds on Allotments: Invitation from the Resources Scrutiny Forum", "The Committee discussed the Forum's concern about the number of sheds. The Parks Manager said that 61 had been put up. The Committee supported a limit of one to a plot.", true},
		{"discussed on invitation", sessions, plans, "Allotment Sheds", "At the Forum's invitation the Committee considered how many sheds there were at the allotments. It did not think them too many.", true},
		{"lamps are up", lamps, plans, "Cockle Walk: Planning Conditions", "The Engineer said that the twelve lamps along Cockle Walk had been put up in June.", true},
		{"lease signed", lease, cabinet, "Old Customs House", "The Estates Manager reported that the lease of the Old Customs House had been signed on 14 July.", true},

		{"leaflet, not the offer", offer, plans, "Gull Basin: Result of the Vote", "The Harbour Master reported that 64 per cent had voted for it. A leaflet on the vote had been put on the Council's website on 9 July.", false},
		{"to be published", offer, cabinet, "Gull Basin", "The Leader said that the mooring offer for Gull Basin would be published when the vote was over.", false},
		{"another's letter", letter, cabinet, "Minutes and Matters Arising", "The Leader's letter about Tern Pier had gone to the harbour trust on 20 January.", false},
		{"no letter yet", letter, cabinet, "Matters Arising", "Tern Pier: the Chair of the Forum had not yet written to the ferry company.", false},
		{"outline case only", bypass, cabinet, "Tern Harbour Tunnel: Traffic Counts", "The Director presented counts of traffic at four places. The full business case for the tunnel would follow in the autumn.", false},
		{"noise on the website", bypass, forum, "Minutes", "The minutes of 14 January were approved. The noise maps for the harbour tunnel had appeared on the website in April.", false},
		{"letter known, under the matter", board, forum, "Cottage Wards: Outcome", "The Chair referred to her letter to the Board of 9 February about Gull Cottage and to the reply, both of which were attached. The reply gave no date.", true},
		{"letter read to members", board, forum, "Cottage Wards", "The Chair said that there had been no answer as yet to her letter to the Board on the closing of wards.", true},
		{"a letter from the Board", board, forum, "Cottage Wards: Outcome", "The Chair read a letter from the Board about beds for the winter.", false},
		{"her letter to somebody else", board, forum, "Cottage Wards: Outcome", "The Chair referred to her letter to the Minister about nurses.", false},
		{"letter to come", board, forum, "Cottage Wards: Outcome", "The Chair said that her letter to the Board would go when the figures were known.", false},

		{"sheds in passing", sessions, plans, "Allotment Rents", "The Committee considered rents. Councillor Dill remarked that there were sheds at some allotments. RESOLVED: That rents rise by 3 per cent.", false},
		{"lamps ordered", lamps, plans, "Cockle Walk: Planning Conditions", "The Engineer said that the lamps for Cockle Walk had been ordered and would be put up in the autumn.", false},
		{"lease of another house", lease, cabinet, "Estates", "The Estates Manager reported that the lease of the Old Lifeboat House had been signed on 14 July.", false},
		{"bid for something else", grant, cabinet, "Coast Fund", "A bid had been made to the Coast Fund for the repair of Gull Steps.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", tt.body, tt.title, tt.minutes))
			if kept := got.Kind == civic.SaysDone || got.Kind == civic.ReportedBack || got.Kind == civic.Responds; kept != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want kept %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
