package link

import (
	"testing"

	"arising/internal/civic"
)

// TestTheMatterIsGone: what was to be seen before another body settles the matter is
// owed no more when that body gives the matter up, or nothing is left to look at.
func TestTheMatterIsGone(t *testing.T) {
	first := promise("That the revised business case for the slipway be presented to the Forum before Cabinet takes its decision in July.", "Forum", "Slipway", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		body, title, minutes string
		want                 civic.EvidenceKind // claimed; "" where nothing may be claimed
	}{
		{cabinet, "Slipway", "The Engineer told of old workings below the sand. RESOLVED: That the slipway scheme be withdrawn and no revised business case for it be prepared.", civic.Supersedes},
		{cabinet, "Slipway", "RESOLVED: That the slipway scheme be not proceeded with.", civic.Supersedes},
		{cabinet, "Slipway", "RESOLVED: That the slipway project be abandoned for want of a grant.", civic.Supersedes},
		{cabinet, "Slipway", "RESOLVED: That the lamps scheme be abandoned for want of a grant.", ""},
		{cabinet, "Slipway", "RESOLVED: That the slipway be built at a cost of £4m.", ""},
		{plans, "Slipway", "RESOLVED: That the slipway scheme be withdrawn and no revised business case for it be prepared.", ""},
		{forum, "Matters Arising", "Slipway business case: the Chair noted that Cabinet had given up the scheme and that there was nothing left to scrutinise.", civic.Supersedes},
		{forum, "Matters Arising", "Slipway business case: there was nothing further to report.", ""},
		{forum, "Matters Arising", "Harbour lamps: the Chair noted that there was nothing left to scrutinise.", ""},
	} {
		t.Run(tt.minutes, func(t *testing.T) {
			got := claimedBy(first, item("2031-07-29", tt.body, tt.title, tt.minutes, civic.Record{ID: "x", Kind: civic.Decision, Verb: civic.VerbAct, Quote: tt.minutes}))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
