package link

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
)

// TestAnswersAnother holds the ways in which a body answers what another asked of it, in its own
// minutes and in the other's, beside what only stands near.
func TestAnswersAnother(t *testing.T) {
	desk := promise("That Cabinet be recommended to keep the cash desk at Ashcombe open until a replacement is in place.", "", "Customer Access", civic.VerbRecommend, nil)
	desk.Owner = "Cabinet"
	fees := promise("That the Cabinet be asked to freeze burial fees for 2032/33.", "", "Cemeteries", civic.VerbRequest, nil)
	fees.Owner = "Cabinet"
	council := promise("That Council be recommended to adopt the Pay Policy Statement.", "", "Pay Policy", civic.VerbRecommend, nil)
	council.Owner = "Council"
	type c struct {
		p                 Promise
		body, title, text string
		want              bool
	}
	all := []c{
		{desk, cabinet, "Customer Access: Reference from Scrutiny", "The Chair of the Forum presented its recommendation. The Leader said that he could not accept it. RESOLVED: That the recommendation be not accepted.", true},
		{desk, cabinet, "Recommendations of the Resources Scrutiny Forum", "Cabinet considered the recommendation on the Ashcombe cash desk and agreed to keep it open until December.", true},
		{desk, cabinet, "Cash Desks", "Having heard the view of scrutiny, Cabinet decided that the Ashcombe desk should stay open until the kiosk had come.", true},
		{desk, cabinet, "Customer Access Programme", "RESOLVED: (1) That the desk at Ashcombe remain open until the kiosk is working; (2) That the programme be approved.", true},
		{desk, cabinet, "Budget", "RESOLVED: That, as the Forum asked, £40,000 be found for the cash desk at Ashcombe.", true},
		{desk, cabinet, "Minutes of the Resources Scrutiny Forum", "The minutes of the Forum were noted.", false},
		{desk, cabinet, "Customer Access Programme", "The programme was on time. The kiosk at Dunley had opened. RESOLVED: That the report be noted.", false},
		{desk, cabinet, "Cash Handling Contract", "RESOLVED: That the contract for the collection of cash be let to Merrow Ltd.", false},
		{desk, forum, "Executive Response", "The Forum received Cabinet's response. Cabinet had declined to keep the cash desk at Ashcombe open.", true},
		{desk, forum, "Minutes and Matters Arising", "The Chair reported that Cabinet had accepted the Forum's recommendation on the Ashcombe cash desk.", true},
		{desk, forum, "Matters Arising", "Cash desk: Cabinet had rejected the recommendation by five votes to two.", true},
		{desk, forum, "Recommendation Tracker", "| Recommendation | Response | Status |\n| Keep the cash desk at Ashcombe open | Rejected by Cabinet on 3 June | Closed |", true},
		{desk, forum, "Recommendation Tracker", "| Recommendation | Response | Status |\n| Keep the cash desk at Ashcombe open | Awaited | Open |", false},
		{fees, cabinet, "Fees and Charges 2032/33", "Cabinet had before it the request of the Forum that burial fees be frozen. RESOLVED: That burial fees rise by 2 per cent.", true},
		{fees, cabinet, "Fees and Charges 2032/33", "RESOLVED: That burial fees be frozen and all other fees rise by 5 per cent.", true},
		{fees, cabinet, "Fees and Charges 2032/33", "RESOLVED: That the fees and charges in Appendix A be approved.", false},
		{fees, cabinet, "Fees and Charges 2032/33", "The Cabinet Member explained that she had looked at burial fees again at the Forum's request and proposed that they stay as they were. RESOLVED: That the schedule be approved.", true},
		{fees, forum, "Matters Arising", "It was reported that Cabinet had not agreed to freeze burial fees.", true},
		{council, "Council", "Pay Policy Statement 2032/33", "The Leader moved the recommendation of the Forum, which was carried. RESOLVED: That the Pay Policy Statement be adopted.", true},
		{council, "Council", "Recommendations from Committees", "Resources Scrutiny Forum, 14 January: Pay Policy Statement. RESOLVED: That the recommendation be adopted.", true},
		{council, "Council", "Annual Pay Award", "RESOLVED: That the pay award be noted.", false},
		{council, forum, "Minutes", "The Pay Policy Statement had been adopted by Council on 26 February.", true},
	}
	all = append(all, c{fees, forum, "Matters Arising", "Cabinet had not yet agreed on the freezing of burial fees.", false})
	for _, x := range all {
		got := claimedBy(x.p, item("2031-06-10", x.body, x.title, x.text, resolvedIn(x.text)...))
		if (got.Kind != "") != x.want {
			t.Errorf("%q at %s under %q: claimed %q %.2f %q, want an answer: %v", x.text, x.body, x.title, got.Kind, got.Score, got.Reasons, x.want)
		}
	}
}

// resolvedIn returns what some minutes resolve as its records.
func resolvedIn(text string) (out []civic.Record) {
	for _, mark := range []string{"RESOLVED: ", "decided that ", "agreed to ", "content with it"} {
		if _, rest, ok := strings.Cut(text, mark); ok {
			for i, part := range strings.Split(rest, "; ") {
				v := civic.VerbAct
				if strings.Contains(part, "noted") {
					v = civic.VerbNote
				} else if strings.Contains(part, "approved") {
					v = civic.VerbApprove
				}
				out = append(out, civic.Record{ID: civic.RecordID(fmt.Sprint("x", i)), Kind: civic.Decision, Quote: part, Verb: v, Commitment: v == civic.VerbAct})
			}
			return out
		}
	}
	return nil
}
