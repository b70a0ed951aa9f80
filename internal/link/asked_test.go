package link

import (
	"cmp"
	"testing"

	"arising/internal/civic"
)

// TestAskedOfAnotherBody: what one body asks of another is known by its sentence,
// whether or not minutes print it as a resolution.
func TestAskedOfAnotherBody(t *testing.T) {
	for _, tt := range []struct {
		quote string
		verb  civic.Verb
		body  string
	}{
		{"It was agreed to recommend to Cabinet that the slip be lit.", civic.VerbRecommend, "Cabinet"},
		{"It was unanimously agreed to recommend that the slip be lit.", "", ""},
		{"Members then agreed to ask the Quays and Ferries Committee to look at tolls.", civic.VerbRequest, "Quays and Ferries Committee"},
		{"The Forum agreed to put it to Cabinet that tolls be waived.", civic.VerbRecommend, "Cabinet"},
		{"Agreed to urge the Executive to keep the ferry.", civic.VerbRecommend, "Executive"},
		{"It was agreed that Cabinet be advised that the Forum supports the ferry.", civic.VerbRecommend, "Cabinet"},
		{"It was agreed that the Forum ask the Quays and Ferries Committee to help pay for a rail.", civic.VerbRequest, "Quays and Ferries Committee"},
		{"Resolved: that the Panel should recommend to Cabinet that the toll be waived.", civic.VerbRecommend, "Cabinet"},
		{"It was agreed that the Chair ask Cabinet to fund a boat.", "", ""},
		{"That the Harbour Board be pressed to dredge the basin.", civic.VerbRequest, "Harbour Board"},
		{"It was agreed that a recommendation go to Council on the toll.", civic.VerbRecommend, "Council"},
		{"It was agreed that a recommendation be made to Council that the toll be waived.", civic.VerbRecommend, "Council"},
		{"That Cabinet be advised of the date of the regatta.", "", ""},
		{"It was agreed that the Cabinet Member be asked to waive the toll.", "", ""},
		{"It was agreed that the Council Tax be advised on the website.", "", ""},
		{"It was agreed to ask the Harbour Master for the log.", "", ""},
		{"The Chair agreed to ask Cabinet to fund a boat.", "", ""},
		{"That Cabinet be advised that tolls have fallen, and that the log be brought to the next meeting.", "", ""},
		{"Recommend to the Harbour Panel that the slip be lit", civic.VerbRecommend, "Harbour Panel"},
		{"Chair to recommend to Cabinet that the toll be waived", civic.VerbRecommend, "Cabinet"},
		{"Recommend to the Harbour Master that the slip be lit", "", ""},
		{"Recommend Cabinet to lengthen the lease of the slip to 2034", civic.VerbRecommend, "Cabinet"},
		{"The Forum asked that the Executive be told it would prefer a toll of no more than a pound.", civic.VerbRecommend, "Executive"},
		{"The Forum asked that the Executive be told of the date of the regatta.", "", ""},
		{"It was agreed to ask the Leisure Forum for its views.", "", ""}, // its own
	} {
		verb, body := asksOther(tt.quote, "Leisure Forum")
		if verb != tt.verb || body != tt.body {
			t.Errorf("%q asks %q %q, want %q %q", tt.quote, verb, body, tt.verb, tt.body)
		}
	}
}

// TestOneBodyBidsAnother: what one body resolves that another do is a recommendation.
func TestOneBodyBidsAnother(t *testing.T) {
	for _, tt := range []struct {
		quote, owner string
		want         civic.Verb
	}{
		{"that Cabinet commit £12,000 to the sea lock.", "Cabinet", civic.VerbRecommend},
		{"That the Quays and Ferries Committee end the hire of the barge.", "Quays and Ferries Committee", civic.VerbRecommend},
		{"That the Leisure Forum meet at the lido.", "Leisure Forum", civic.VerbAct},
		{"that the Chief Executive write to the owners of the quay.", "Chief Executive", civic.VerbAct},
		{"That Members of the Quays Commission walk the mole.", "Members of the Quays Commission", civic.VerbAct},
		{"That the Harbour Master mend the sea lock.", "Harbour Master", civic.VerbAct},
		{"That the minutes go to Cabinet.", "Cabinet", civic.VerbAct},
	} {
		p := PromiseOf(civic.Commitment{CommitteeName: "Leisure Forum", Record: civic.Record{Kind: civic.Decision, Verb: civic.VerbAct, Owner: tt.owner, Quote: tt.quote}})
		if p.Verb != tt.want {
			t.Errorf("%q: verb %q, want %q", tt.quote, cmp.Or(p.Verb, "none"), tt.want)
		}
	}
}
