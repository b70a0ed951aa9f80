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
		{"a label and a list", "DECISION: (1) That the kites be counted. (2) That the count be reported to Cabinet within six months.",
			"1 act : That the kites be counted.\n2 report : That the count be reported to Cabinet within six months."},
		{"a label and little else", "It was windy. DECISION: Approved.", " approve : Approved."},
		{"a label with a dash", "Resolution – That the strings be sold.", " act : That the strings be sold."},
		{"numbers that no bracket opens", "RESOLVED: 1. That the kites be counted. 2. That the Clerk write to Fell Mill.",
			"1 act : That the kites be counted.\n2 act Clerk: That the Clerk write to Fell Mill."},
		{"letters that no bracket opens", "RESOLVED that a) the kites be counted; b) the strings be sold; and c) the talk be noted.",
			"a act : the kites be counted;\nb act : the strings be sold;\nc note : the talk be noted."},
		{"one that after another", "RESOLVED: That the talk be noted. That the Clerk write to Fell Mill.",
			" note : That the talk be noted.\n act Clerk: That the Clerk write to Fell Mill."},
		{"in the fewest words", "RESOLVED: Progress report noted.", " note : Progress report noted."},
		{"received with thanks", "RESOLVED: Update received with thanks.", " note : Update received with thanks."},
		{"noted, and more to come", "RESOLVED: Report noted; update to come in September.", " report : Report noted; update to come in September."},
		{"left undone", "RESOLVED: That a kite map not be printed this year.", " other : That a kite map not be printed this year."},
		{"left undone by a body", "RESOLVED: That the Panel do not print a kite map.", " other : That the Panel do not print a kite map."},
		{"left undone until", "RESOLVED: That the Clerk not cut the strings until a report has been brought to the Panel.",
			" report : That the Clerk not cut the strings until a report has been brought to the Panel."},
		{"a number behind that", "RESOLVED: That (1) the talk be noted;\n\n(2) the Harbour Master be invited to a meeting in the autumn.",
			"1 note : the talk be noted;\n2 request Harbour Master: the Harbour Master be invited to a meeting in the autumn."},
		{"comments to another body", "The Panel noted the Kite Review and wished to make the following comments to the Cabinet:\n\n• The Panel recommended that the Cabinet consider a kite day.\n\n• The Panel requested that the kites be counted.\n\n• Kites were costly.",
			" recommend Cabinet: The Panel recommended that the Cabinet consider a kite day.\n request : The Panel requested that the kites be counted."},
		{"what it agreed also", "The Panel agreed that the kites be sold. It agreed also that the Harbour Trust be requested to confirm the wind.",
			" act : The Panel agreed that the kites be sold.\n request Harbour Trust: It agreed also that the Harbour Trust be requested to confirm the wind."},
		{"further agreed", "The Panel agreed that the matter be referred back to Cabinet. It was further agreed that a report on the sale of kites be made to this Panel.",
			" refer : The Panel agreed that the matter be referred back to Cabinet.\n report : It was further agreed that a report on the sale of kites be made to this Panel."},
		{"it was agreed, as always", "It was agreed that the kite letter be noted.\n\nIt was agreed that:\n\na) a visit be arranged;\n\nb) the strings be bought.",
			" note : It was agreed that the kite letter be noted.\na act : a visit be arranged;\nb act : the strings be bought."},
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

// What the last sentence of a text leaves: "action" or "milestone" and its owner; "-" where
// it leaves nothing.
func TestSentencesOfTheField(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a wait brought down", "It was confirmed that the wait for kites was ten weeks and that this would be brought down to six by April 2023.", "milestone "},
		{"she requested", "The Clerk spoke of kites. She requested:\n\n• that the Harbour Master share the wind figures.", "action Harbour Master"},
		{"the head of a list", "It was windy.\n\nActions and information to be provided:", "-"},
		{"felt and requested", "The Panel felt that the words were long and requested a glossary.", "action "},
		{"asked to consider", "The Chair asked that all partners consider flying a kite.", "-"},
		{"asked to put off", "The Chair requested that the matter be deferred as the Clerk was ill.", "-"},
		{"some thought", "The Director of Kites responded that she would give this some thought.", "-"},
		{"requested in the subjunctive", "A Member requested that the leaflet say so.", "action "},
		{"answered by the plan", "Members asked for the timescale of the works.\n\nOfficers explained that the order would be advertised in the autumn, subject to approval.", "milestone "},
		{"a body convenes", "The Chair informed members that the Kite Panel would convene in January 2023.", "milestone Kite Panel"},
		{"under another part", "The Chair advised that the Panel would discuss the matter further under Part B.", "-"},
		{"if nothing comes", "The Head of Kites explained that if no offer was received he would report back to the Panel in June.", "action Head of Kites"},
		{"if something comes", "The Head of Kites spoke. If an award was made above £40 he would bring a new plan to the Panel in June.", "action Head of Kites"},
		{"have a thing done", "The Head of Kites accepted that some had gone astray and said that he would have them delivered again.", "action Head of Kites"},
		{"agreed to have done", "The Head of Kites agreed to have the leaflet translated into Cornish.", "action Head of Kites"},
		{"several bodies", "Panels would feed back their ideas to the Forum at its September meeting.", "action Panels"},
		{"obliged by a day", "The KFT was required to publish its strategy by December 2022.", "milestone KFT"},
		{"obliged from a day", "The Officer said that kite shops would be required to show their rating from 28 November 2022.", "milestone "},
		{"back to target", "The Roads Manager advised that the position would be back to target by the end of January.", "milestone "},
		{"taken on at once", "A Member asked that the Panel be shown the results, which the Harbour Master agreed to.", "action Harbour Master"},
		{"taken on behind a stop", "A Member requested that councillors be copied in; the Principal Officer agreed that this would be done.", "action Principal Officer"},
		{"next steps", "Members were advised of the next steps, which included:\n\n• A Kite Partnership to be made by April 2023", "milestone "},
		{"next steps without a verb", "Members were advised of the next steps:\n\n• Talks on the kite review, early in 2023", "milestone "},
		{"a new one would start", "A new Head of Kites would start on 29 June.", "milestone "},
		{"so many would be there", "Two kite officers would be in post from 1 June.", "milestone "},
		{"an order on paper", "The Traffic Order would take effect on 1 June.", "milestone "},
		{"a building", "The Clerk said that the reorganised kite centre would open in June.", "milestone "},
		{"an office with a comma", "The Interim Service Director, Education advised that this was possible and would bring it to the July meeting.", "action Interim Service Director, Education"},
		{"heard from", "The Panel received an oral update from the Project Officer. A draft report would be presented to the Project Team in June.", "action Project Officer"},
		{"a second question", "By way of a supplementary question, Mr Elm asked for the cost.", "-"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := narrated(t, tt.text)
			got := "-"
			if n := len(all); n > 0 {
				got = fmt.Sprintf("%s %s", all[n-1].Kind, all[n-1].Owner)
			}
			if got != tt.want {
				t.Errorf("%q leaves %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}

// What the body resolves to do itself, the Chair need not have promised as well.
func TestSaidTwice(t *testing.T) {
	all := narrated(t, "The Chair stated that the Panel would write to the Harbour Master reflecting the discussion of kites and strings.\n\nResolved that:-\n\n1) The report be noted;\n\n2) The Chair of the Panel writes to the Harbour Master, reflecting the discussion of kites and strings.")
	for _, r := range all {
		if r.Kind == civic.Action {
			t.Errorf("action %q, want the decision alone", r.Quote)
		}
	}
}

// A motion's first line in quotation marks is no item, and a minute put in late
// under the number of the one before it is.
func TestItemsOfTheField(t *testing.T) {
	res := Records(plain(t, "Agenda and minutes\n\nKite Panel - Tuesday, 16th November, 2021\n\n505 Kite Racks\n\nResolved:-\n\nThat the racks be noted.\n\n506 Kite Strings\n\nResolved:-\n\nThat the strings be noted.\n\n506A Kite Tails\n\nResolved:-\n\nThat the tails be noted.\n\n507 Kite Day\n\nResolved:-\n\nThat the day be noted.\n"), Context{})
	var got []string
	for _, it := range res.Items {
		if it.Number != "" {
			got = append(got, it.Number+" "+it.Title)
		}
	}
	if want := "505 Kite Racks, 506 Kite Strings, 506A Kite Tails, 507 Kite Day"; strings.Join(got, ", ") != want {
		t.Errorf("items %q, want %q", strings.Join(got, ", "), want)
	}
	if titleLike("\"That the Panel -") {
		t.Error("the first line of a motion is taken for a title")
	}
}

// Where the paper marks its decisions as resolved, what "it was agreed" should be held
// is an undertaking; where nothing does, it is the decision.
func TestAgreedBesideResolved(t *testing.T) {
	for _, tt := range []struct {
		name, other string
		want        civic.RecordKind
	}{
		{"resolved elsewhere", "Resolved: That the racks be noted.", civic.Action},
		{"resolved nowhere", "The racks stood by the wall.", civic.Decision},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := Records(plain(t, "Minutes of the Kite Panel held on 16 November 2021\n\n1. KITE RACKS\n\n"+tt.other+"\n\n2. KITE STRINGS\n\nIt was agreed that a workshop be held.\n\n3. KITE TAILS\n\nThere were none.\n"), Context{})
			var all []civic.Record
			for _, it := range res.Items {
				all = append(all, it.Records...)
			}
			if n := len(all); n == 0 || all[n-1].Kind != tt.want {
				t.Errorf("records %+v, want a last one of kind %s", all, tt.want)
			}
		})
	}
}
