package extract

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
)

// Resolutions in layouts that once were misread: one line a decision, its number,
// verb and owner, and what it says.
func TestResolutionsOfTheField(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"spaced letters", "RECOMMENDED -\n\n(1) T H A T Cabinet be requested to inform the Panel of the kiln's cost.\n\n(2) T H A T the kiln be noted.",
			"1 request Cabinet: T H A T Cabinet be requested to inform the Panel of the kiln's cost.\n2 note : T H A T the kiln be noted."},
		{"a matter named first", "The Panel resolved:-\n\n(i) in relation to item 4 (Kite Racks), to request that the Head of Parks circulate a note to members;\n\n(ii) to note the planner.",
			"i request Head of Parks: in relation to item 4 (Kite Racks), to request that the Head of Parks circulate a note to members;\nii note : to note the planner."},
		{"a number behind that", "RESOLVED: That (1) the talk be noted;\n\n(2) the Harbour Master be invited to a meeting in the autumn.",
			"1 note : the talk be noted;\n2 request Harbour Master: the Harbour Master be invited to a meeting in the autumn."},
		{"comments to another body", "The Panel noted the Kite Review and wished to make the following comments to the Cabinet:\n\n• The Panel recommended that the Cabinet consider a kite day.\n\n• The Panel requested that the kites be counted.\n\n• Kites were costly.",
			" recommend Cabinet: The Panel recommended that the Cabinet consider a kite day.\n request : The Panel requested that the kites be counted."},
		{"what it agreed also", "The Panel agreed that the kites be sold. It agreed also that the Harbour Trust be requested to confirm the wind.",
			" act : The Panel agreed that the kites be sold.\n request Harbour Trust: It agreed also that the Harbour Trust be requested to confirm the wind."},
		{"put off", "The Panel deferred consideration of the kite licence to enable members to fly one.", " defer : The Panel deferred consideration of the kite licence to enable members to fly one."},
		{"in favour", "Following scrutiny, the Panel was supportive of the proposals to be considered by Cabinet.", " support : Following scrutiny, the Panel was supportive of the proposals to be considered by Cabinet."},
		{"minutes confirmed", "The Panel confirmed as a true record the Minutes of the meeting held on 3 May 2022.", " confirm : The Panel confirmed as a true record the Minutes of the meeting held on 3 May 2022."},
		{"another body's decision in quotes", "RESOLVED:\n\nThat the following decision of Cabinet be noted:\n\n\"1. That the kites be flown and the two lowest be mended.\n\n2. That the strings be cut.\"\n\nNote: executive function",
			" note : That the following decision of Cabinet be noted:"},
		{"printed elsewhere", "Resolved:\n\n(The resolution is set out in a minute exempt from publication.)", ""},
		{"a motion of another meeting", "The Panel was reminded that the Council had considered the following motion which had been moved by Councillor Ash and seconded by Councillor Elm:\n\n\"This Council values kites and calls upon the Minister to fund them.\"\n\nThe Panel noted the update.",
			" note : The Panel noted the update."},
		{"if nothing was received", "The Clerk explained that if no kite was received she had others.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := decisionLines(narrated(t, tt.text)); got != tt.want {
				t.Errorf("%q decides\n%s\nwant\n%s", tt.text, got, tt.want)
			}
		})
	}
}

// decisionLines prints the decisions of an item, a line each.
func decisionLines(all []civic.Record) string {
	var lines []string
	for _, r := range all {
		if r.Kind == civic.Decision {
			lines = append(lines, fmt.Sprintf("%s %s %s: %s", r.Number, r.Verb, r.Owner, r.Quote))
		}
	}
	return strings.Join(lines, "\n")
}

// What stands below a decision under the heading "Next Steps" is for officers.
func TestNextSteps(t *testing.T) {
	res := Records(paper(t, "Agenda item\n\nKites\n\nDecision:\n\nThat the kites be noted.\n\nNext Steps\n\nThe Lead Member will write to the Harbour Master.\n"), Context{Committee: "Parks Panel"})
	got := res.Items[0].Records
	if len(got) != 2 || got[0].Kind != civic.Decision || got[1].Kind != civic.Action || got[1].Owner != "Lead Member" {
		t.Errorf("records = %+v, want a noting and the Lead Member's action", got)
	}
}
