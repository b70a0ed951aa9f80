package link

import (
	"testing"

	"arising/internal/civic"
)

// TestStruckOff: what a sentence strikes off as "the report" is what the sentence before it
// names, in an item that looks back or plans ahead and tells of many things.
func TestStruckOff(t *testing.T) {
	seals := promise("That the results of the seal ringing be reported to the Forum in July.", "Forum", "Seals", civic.VerbReport, inJuly())
	wharf := promise("That a plan for lighting Custom House Wharf be submitted to the Forum in July.", "Forum", "Wharves", civic.VerbReport, inJuly())
	oars := promise("That a report on the oar-making apprenticeship be brought to the Forum in July.", "Forum", "Boat Building", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		p           Promise
		title, text string
		want        bool
	}{
		{seals, "Work Programme", "The results of the seal ringing were to have been before the Forum today. The Warden had given up the ringing in May; the Forum agreed that the report be struck from the programme. The rest was noted.", true},
		{seals, "Work Programme", "The seal ringing had been stopped by the Department. It was agreed that the item be removed from the programme.", true},
		{seals, "Forward Plan", "Members were reminded of the seal ringing. As the licence had been refused, nothing remained to report and the entry was deleted from the plan.", true},
		{seals, "Matters Arising", "Seal ringing: the Warden had left and no seals had been ringed. The Forum agreed that the matter be closed without a report.", true},
		{wharf, "Work Programme", "The lighting of Custom House Wharf was down for today. The wharf had been sold in June. It was agreed to take the plan off the programme.", true},
		{wharf, "Work Programme", "Custom House Wharf had been let to a firm that would light it at its own cost. The item on its lighting was therefore struck out.", true},
		{wharf, "Minutes and Matters Arising", "The Engineer recalled the plan for lighting Custom House Wharf. Since the wharf was to come down, the plan was no longer called for.", true},
		{oars, "Work Programme", "The oar-making apprenticeship was to have come to this meeting. The only apprentice had gone to sea, and members agreed that the report be dropped.", true},
		{oars, "Work Programme", "The college had closed its oar-making apprenticeship. Members agreed to remove the report from their programme.", true},
		{oars, "Forward Work Programme", "There being no oar-making apprenticeship any more, the report was deleted from the programme.", true},
		{seals, "Work Programme", "The results of the seal ringing would come in October 2031. The report on gull culls was struck from the programme.", false},
		{seals, "Work Programme", "The report on eel traps was struck from the programme, the traps having been sold. The seal ringing would be taken next.", false},
		{seals, "Work Programme", "The Chair said that seal ringing would follow. Pilotage fees had been settled by Cabinet; it was agreed that the report be struck from the programme.", false},
		{wharf, "Work Programme", "Custom House Wharf was discussed at length. The item on moorings was removed from the programme, as there were none.", false},
		{wharf, "Work Programme", "It was asked whether the wharf lighting plan might be taken off the programme. It was agreed that it should stay.", false},
		{wharf, "Matters Arising", "The plan for lighting Custom House Wharf had been begun. The matter of the broken bollards was closed.", false},
		{oars, "Work Programme", "The oar-making apprenticeship stood in the programme for October 2031. Ferry fares had been withdrawn by the company and the item was struck off.", false},
		{oars, "Work Programme", "The report on sailmaking was dropped. Members hoped that the oar-making apprenticeship would go on.", false},
		{oars, "Matters Arising", "The oar-making apprenticeship had four places. The bench outside the office had been removed.", false},
		{seals, "Matters Arising", "Seal ringing had been watched by nine members. The entry charge at the hide was removed.", false},
	} {
		got := claimedBy(tt.p, item("2031-07-29", forum, tt.title, tt.text+" The Clerk thanked the caretaker of the hall for his help."))
		if (got.Kind == civic.Supersedes) != tt.want {
			t.Errorf("%q: claimed %q %.2f %q, want given up %v", tt.text, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
