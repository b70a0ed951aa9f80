package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToldAtAMeeting: what a body itself is to be told, an account that it is to be given,
// and the reply that it asks of another body come to a meeting.
func TestToldAtAMeeting(t *testing.T) {
	told := promise("that it be told the day on which the berth system opens once that is settled.", "", "Berth System", civic.VerbAct, nil)
	forumTold := promise("That the Forum be kept informed of the opening of the berth system.", "Forum", "Berth System", civic.VerbAct, nil)
	membersTold := promise("That the tenants be told the day on which the berth system opens.", "", "Berth System", civic.VerbAct, nil)
	account := promise("that an account of the Tidal Action Plan be given to the Forum in July.", "Forum", "Tidal Action Plan", civic.VerbAct, inJuly())
	fair := promise("that an account of Harbour Day 2030 be given to the Forum in July.", "Forum", "Harbour Day", civic.VerbAct, inJuly())
	reply := promise("that Cabinet be recommended to accept the twelve proposals on slipway lamps and to reply to the Forum within six months.", "Forum", "Slipway Lamps", civic.VerbRecommend, inJuly())
	reply.Owner = cabinet
	for _, tt := range []struct {
		promise              Promise
		body, title, minutes string
		want                 civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{told, forum, "Berth System: Opening", "Mr Teal reported that the berth system would open on 16 August 2031. Training was 80 per cent complete.", civic.ReportedBack},
		{forumTold, forum, "Berth System: Opening", "Mr Teal reported that the berth system would open on 16 August 2031. Training was 80 per cent complete.", civic.ReportedBack},
		{membersTold, forum, "Berth System: Opening", "Mr Teal reported that the berth system would open on 16 August 2031. Training was 80 per cent complete.", ""},
		{account, forum, "Tidal Action Plan: Annual Account", "The Engineer introduced the account for the year. Forty vans were now electric. The boilers were a disappointment.", civic.ReportedBack},
		{fair, forum, "Harbour Day", "The Events Officer announced that Harbour Day 2031 would fall on 27 September, with a raft race. Noted.", ""},
		{fair, forum, "Harbour Day", "The Events Officer gave an account of Harbour Day 2030. It had cost £900, and Harbour Day 2031 would cost more.", civic.ReportedBack},
		{reply, cabinet, "Slipway Lamps: Report of the Forum", "Nine of the twelve proposals on slipway lamps were accepted, and three were not. RESOLVED: That the reply to the Forum's recommendations on slipway lamps be approved.", civic.Responds},
	} {
		t.Run(tt.minutes, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-29", tt.body, tt.title, tt.minutes, civic.Record{ID: "x", Kind: civic.Decision, Verb: civic.VerbApprove, Quote: tt.minutes}))
			if got.Kind != tt.want {
				t.Errorf("%q of %q: claimed %q %.2f %q, want %q", tt.minutes, tt.promise.Quote, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
