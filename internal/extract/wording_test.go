package extract

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/golden"
)

// Promises in wordings that no list of offices or verbs was made for.
func TestWordings(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"asked by somebody, a name answers", "Asked by Councillor Ash how many kites were lost, Chief Inspector Pell agreed to let Members have the number in writing.", "Chief Inspector Pell"},
		{"asked in an aside", "The Head of Parks, asked how many kites were lost, agreed to send Members the number.", "Head of Parks"},
		{"what had been asked for comes", "The Head of Parks presented the report asked for in December.", "-"},
		{"an office no list holds", "The Verderer offered to show Members the bridge.", "Verderer"},
		{"who was asked between", "The Fell Engineer, asked about the bridge, would send Members a drawing of it.", "Fell Engineer"},
		{"who had nothing to hand", "The Fell Engineer, who did not have the drawing, would supply it to the Panel.", "Fell Engineer"},
		{"when pressed", "Ms Pell, when pressed, would write to Councillor Elm.", "Ms Pell"},
		{"in reply to somebody", "In reply to Councillor Elm the Fell Engineer had no figure. She would write to the Panel with one.", "Fell Engineer"},
		{"how others would do it", "Ms Pell, Head of Barns, explained how services would give up their own sheds.", "-"},
		{"how it would be told", "The Fell Engineer described how the count would be reported to the Panel in May.", "-"},
		{"a seldom office agrees", "The Project Sponsor agreed to provide a written response.", "Project Sponsor"},
		{"a body by its letters", "The HWB agreed to share the estates strategy with the Committee.", "HWB"},
		{"who spoke before", "The Fell Bailiff said that the gate was old. The Fell Bailiff would send the Panel a price.", "Fell Bailiff"},
		{"the head of an organisation", "The Leader of the Council agreed to write to the Secretary of State.", "Leader of the Council"},
		{"officers present", "The officers present agreed to look into the matter and report back.", "officers present"},
		{"the perfect tense", "Ms Pell has agreed to speak to the schools.", "Ms Pell"},
		{"behind thanks", "Ms Pell thanked Members for their comments and agreed to incorporate them in the final version.", "Ms Pell"},
		{"behind an admission", "The Head of Planning acknowledged the error and would correct the report.", "Head of Planning"},
		{"suggested and agreed", "It was suggested, and agreed, that the Panel visit the depot.", ""},
		{"consensus", "There was consensus that the Chair should write to the Minister.", "Chair"},
		{"agreed for somebody to act", "It was agreed for the Clerk to write to the MP.", "Clerk"},
		{"suggested, then agreed", "The Chair suggested that he write to the Minister and Members agreed.", "Chair"},
		{"proposed; this was agreed", "The Chair proposed that a working group be set up to look at this; this was agreed.", ""},
		{"asked to do any deed", "The Portfolio Holder was asked to reconsider and to respond to the Panel in writing.", "Portfolio Holder"},
		{"urged", "Councillors urged officers to include the map in the report.", "officers"},
		{"wished to be told", "The Committee wished to be kept informed of progress.", ""},
		{"a wish to receive", "Members expressed a wish to receive regular updates.", ""},
		{"asked whether it could be provided", "Councillor Ash asked whether a list of the sites could be provided.", ""},
		{"asked and agreed at once", "Councillor Ash asked if the figures could be circulated and this was agreed.", ""},
		{"asked, and they could", "Councillor Ash asked if the figures could be circulated. The Director confirmed that they could.", ""},
		{"a first name in notes", "Robin to speak to the caterers about the urn.", "Robin"},
		{"initials in notes", "CH to ask the school.", "CH"},
		{"no subject at all", "To be added to the work programme.", ""},
		{"in square brackets", "[Action: the policy be circulated to members]", ""},
		{"in writing", "An answer would be given in writing.", ""},
		{"comments taken in", "The comments made would be incorporated into the final strategy.", ""},
		{"members are told", "The Committee would be provided with a written response.", ""},
		{"the body receives", "The Panel would receive an update in October 2022.", ""},
		{"kept for the list", "The kite report would be included on the Panel's forward work programme.", ""},
		{"business of a later meeting", "This would be received at a future meeting of the Panel.", ""},

		{"what speakers always say", "The Director would be happy to answer questions.", "-"},
		{"targets are met", "The team would meet the target if funding allowed.", "-"},
		{"how members are to behave", "Members were asked to contact the Clerk with any questions.", "-"},
		{"asked and answered at once", "The Head of Parks was asked to explain the figures and replied that they were old.", "-"},
		{"a question about the future", "Councillor Ash asked if the figures would be published.", "-"},
		{"a rule of business", "No item would be included on the work programme without a form.", "-"},
		{"a correction of the minutes", "Paragraph 3 to be amended to read: the kite was red.", "-"},
		{"a noun and its verb", "Need to check the lease.", "-"},
		{"a paper speaks", "The Kite Strategy agreed to in May was read.", "-"},
		{"what a service provides", "The developer would provide 40 homes.", "-"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := "-"
			for _, rec := range narrated(t, tt.text) {
				if rec.Kind == civic.Action {
					got = rec.Owner
				}
			}
			if got != tt.want {
				t.Errorf("owner of the action in %q = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// What the body agrees in the course of an item whose resolution is marked.
func TestApart(t *testing.T) {
	head := "Agenda item\n\nKites\n\nMinutes:\n\n"
	tail := "\n\nRESOLVED – That the progress of the year's business be noted.\n"
	for _, tt := range []struct{ name, text, want string }{
		{"a decision of its own", "The Panel agreed that the following visits be added to the calendar: the depot; the harbour.", "decision"},
		{"said again by the resolution", "The Panel agreed that progress of business be noted for the year.", ""},
		{"what future papers should do", "The Panel agreed that future papers should clearly set out their purpose.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := Records(paper(t, head+tt.text+tail), Context{Committee: "Parks Panel"})
			got := ""
			if rec := res.Items[0].Records[0]; rec.Rule == "body decides" {
				got = string(rec.Kind)
			}
			if got != tt.want {
				t.Errorf("first record of %q is %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// TestManyWordings goes through testdata/wordings.txt: what each sentence holds by
// itself, as the minutes of an item.
func TestManyWordings(t *testing.T) {
	for line := range strings.Lines(string(golden.Read(t, "testdata/wordings.txt"))) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		kind, rest, _ := strings.Cut(line, "|")
		who, text, ok := strings.Cut(rest, "|")
		if !ok {
			t.Fatalf("testdata/wordings.txt: %q is not kind|owner or verb|sentence", line)
		}
		if got := firstOf(narrated(t, text)); got != kind+" "+who {
			t.Errorf("%q holds %q, want %q", text, got, kind+" "+who)
		}
	}
}

// firstOf names the first of an item's records and its owner, or a decision's verb.
func firstOf(all []civic.Record) string {
	if len(all) == 0 {
		return "nothing "
	}
	if rec := all[0]; rec.Kind == civic.Decision {
		return "decision " + string(rec.Verb)
	}
	return string(all[0].Kind) + " " + all[0].Owner
}
