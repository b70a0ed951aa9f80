package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestDoneLate: what held a thing up is told beside the day on which it came about, and who owed
// it tells that it was done in few words.
func TestDoneLate(t *testing.T) {
	byMarch := &civic.Due{Expression: "by 1 March 2031", From: day.MustParse("2031-01-14"), To: day.MustParse("2031-03-01"), Precision: civic.BySpan}
	kerb := promise("that the kerb at Tern Cross be lowered by 1 March 2031.", "", "Tern Road Cycle Path", civic.VerbAct, byMarch)
	opened := promise("that public consultation on the cycle path be opened by 1 March 2031;", "", "Tern Road Cycle Path", civic.VerbAct, byMarch)
	met := promise("The Leader undertook to meet the committee of the Market Traders' Association before March.", "committee", "Tern Market: Results of the Traders' Consultation", "", byMarch)
	met.Kind, met.Owner = civic.Action, "Leader"
	visit := promise("Ms Crewe undertook to visit the covered market at Gullport before March.", "", "Tern Market: Results of the Traders' Consultation", "", byMarch)
	visit.Kind, visit.Owner = civic.Action, "Ms Crewe"
	const path, market = "Tern Road Cycle Path", "Tern Market: Full Business Case"
	const besides = " The full business case showed a benefit to cost ratio of 1.9."
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           []civic.EvidenceKind // one of which is claimed; "" where nothing may be claimed
	}{
		{"held up by frost", kerb, path, "Mr Teal was sorry that frost had put the masons back: the kerb at Tern Cross had been lowered on 2 April.", []civic.EvidenceKind{civic.SaysDone}},
		{"held up and not done", kerb, path, "Mr Teal was sorry that frost had put the masons back: the kerb at Tern Cross had not been lowered.", []civic.EvidenceKind{""}},
		{"another cross", kerb, path, "Mr Teal said that the kerb at Gull Cross had been lowered on 2 April.", []civic.EvidenceKind{""}},
		{"opened and closed", opened, path, "Councillor Ash regretted that the consultation had been delayed by the election period: it opened on 19 March and closed on 30 April. There had been 1,260 replies, which the consultants were still sorting.", []civic.EvidenceKind{civic.SaysDone, civic.ReportedBack}},
		{"to open and close", opened, path, "Councillor Ash regretted that the consultation had been delayed by the election period: it would open on 19 July and close on 30 August.", []civic.EvidenceKind{"", civic.DeferredTo}},
		{"met them", met, market, "The Leader said that he had met the traders' committee on 17 February and that cold storage had since been added to the design." + besides, []civic.EvidenceKind{civic.SaysDone}},
		{"would meet them", met, market, "The Leader said that he would meet the traders' committee on 17 July." + besides, []civic.EvidenceKind{""}},
		{"had been there", visit, market, "Ms Crewe reported that she had been to Gullport on 3 February and thought its covered market a model." + besides, []civic.EvidenceKind{civic.SaysDone}},
		{"spoke of it only", visit, market, "Ms Crewe reported that the covered market at Gullport had made a loss." + besides, []civic.EvidenceKind{""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-05-27", forum, tt.title, tt.minutes))
			for _, want := range tt.want {
				if got.Kind == want {
					return
				}
			}
			t.Errorf("%q: claimed %q %.2f %q, want one of %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
		})
	}
}
