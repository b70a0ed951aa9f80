package link

import (
	"testing"

	"arising/internal/civic"
)

// TestAnswersAsker: what a body resolves on a matter answers the one that had asked,
// in whatever words; views that were only noted have had no answer.
func TestAnswersAsker(t *testing.T) {
	ferry := promise("That Cabinet be recommended to let the gull ferry call at Dunlin Quay on Sundays.", "", "Ferries", civic.VerbRecommend, nil)
	ferry.Owner = "Cabinet"
	resolved := func(verb civic.Verb, quote string) civic.Record {
		return civic.Record{Kind: civic.Decision, Verb: verb, Quote: quote}
	}
	const serve, views = "that Sunday sailings be run to Dunlin for one summer.", "that the views of the Resources Scrutiny Forum be noted."
	for _, tt := range []struct {
		name, minutes string
		records       []civic.Record
		want          civic.EvidenceKind
	}{
		{"in its own words", "The Leader presented the wish of the Resources Scrutiny Forum.\nRESOLVED – that a boatman be hired for one summer.", []civic.Record{resolved(civic.VerbAct, "that a boatman be hired for one summer.")}, civic.Responds},
		{"in part", "Cabinet responded to the Resources Scrutiny Forum.\nRESOLVED – that £900 be allotted, the balance being refused.", []civic.Record{resolved(civic.VerbApprove, "that £900 be allotted, the balance being refused.")}, civic.Responds},
		{"views noted, and something else resolved", "The Leader spoke.\nRESOLVED – that the quay be dredged.\n" + views, []civic.Record{resolved(civic.VerbAct, "that the quay be dredged."), resolved(civic.VerbNote, views)}, ""},
		{"views noted as told", "The views of the Resources Scrutiny Forum were noted.\nRESOLVED – that the quay be dredged.", []civic.Record{resolved(civic.VerbAct, "that the quay be dredged.")}, ""},
		{"views on another matter noted", "The Leader thanked the Resources Scrutiny Forum.\nRESOLVED – " + serve + "\nIts remarks on winches were noted.", []civic.Record{resolved(civic.VerbAct, serve)}, civic.Responds},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(ferry, item("2031-03-18", cabinet, "Gull Ferry at Dunlin Quay", tt.minutes, tt.records...))
			if got.Kind != tt.want && (tt.want != "" || got.Kind == civic.Responds) {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
