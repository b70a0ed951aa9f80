package link

import (
	"testing"

	"arising/internal/civic"
)

// TestInvitedToConsider: a body that was only invited to look at something answers by looking
// at it, whatever it decides; noting the invitation, or a word in passing, is no answer.
func TestInvitedToConsider(t *testing.T) {
	ask := func(quote, owner, title string) Promise {
		p := promise(quote, "", title, civic.VerbRequest, nil)
		p.Owner = owner
		return p
	}
	sheds := ask("That the Planning Committee be invited to consider the number of sheds at the allotments.", plans, "Allotments: The First Year")
	buses := ask("That Cabinet be asked to look at the fares of school buses.", cabinet, "School Buses")
	night := ask("That the Planning Committee be requested to examine noise from the quay at night.", plans, "The Quay")
	for _, tt := range []struct {
		name                 string
		promise              Promise
		body, title, minutes string
		want                 bool
	}{
		{"discussed under its invitation", sheds, plans, "Sheds at Allotments: Invitation from the Resources Scrutiny Forum", "The Committee discussed the Forum's concern about the number of sheds. The Parks Manager said that 61 had been put up in a year. It was suggested that smaller ones be tried. The Committee welcomed the Forum's interest.", true},
		{"looked at, and no more", sheds, plans, "Allotment Sheds", "The Committee looked at the number of sheds at the allotments, as the Forum had invited it to. Members saw nothing amiss with the 61 that there were.", true},
		{"fares looked at", buses, cabinet, "School Bus Fares: Request from Scrutiny", "Cabinet went through the fares of the eleven school buses with the Transport Manager. They had not risen since 2027. The Leader thanked the Forum.", true},
		{"fares debated", buses, cabinet, "Fares of School Buses", "The Leader said that the Forum had asked Cabinet to look at these. Members debated them for half an hour. Two wished for a flat fare and three did not.", true},
		{"noise examined", night, plans, "Noise from the Quay at Night", "The Environmental Health Officer presented readings taken on nine nights. The Committee examined them with care and heard three residents.", true},
		{"noise discussed with owners", night, plans, "Quay Noise: Reference from the Forum", "Members questioned the owners of the ice plant about noise at night. The compressors ran until three. They offered to fit baffles by the winter.", true},

		{"in passing", sheds, plans, "Allotment Rents", "The Committee considered rents. Councillor Dill remarked that there were sheds at some allotments. RESOLVED: That rents rise by 3 per cent.", false},
		{"put off", sheds, plans, "Sheds at Allotments: Invitation from the Resources Scrutiny Forum", "The Chair asked that this be held over until the survey of plots had been finished, and the Committee agreed.", false},
		{"only noted", buses, cabinet, "Minutes of the Resources Scrutiny Forum", "The minutes of the Forum were noted.", false},
		{"other fares", buses, cabinet, "Ferry Fares", "Cabinet went through the fares of the two ferries with the Transport Manager. They had not risen since 2027.", false},
		{"other noise", night, plans, "Wind Turbine at Mill Rise", "The Committee examined the noise of the turbine with care and heard three residents.", false},
		{"nothing told", night, plans, "The Quay at Night", "Noted.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-04-29", tt.body, tt.title, tt.minutes))
			if answered := got.Kind == civic.Responds || got.Kind == civic.ReportedBack || got.Kind == civic.SaysDone; answered != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want answered %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
