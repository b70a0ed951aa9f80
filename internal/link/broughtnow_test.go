package link

import (
	"testing"

	"arising/internal/civic"
)

// TestBroughtNow: what had been put off and comes now is told with the words of a deferral, and
// what is put off now with many others. The two must not be taken for each other.
func TestBroughtNow(t *testing.T) {
	chains := promise("That the survey of mooring chains be reported to the Forum in July.", "Forum", "Mooring Chains", civic.VerbReport, inJuly())
	const came, later = civic.ReportedBack, civic.DeferredTo
	const title, log = "Survey of Mooring Chains", "Minutes and Actions"
	for _, tt := range []struct {
		title, text string
		want        civic.EvidenceKind
	}{
		{title, "The report, twice held over, was now submitted. Of 248 chains 170 had rusted.", came},
		{title, "The report continued from May was submitted. The Harbour Master left the room while his own post was spoken of.", came},
		{title, "This report, carried over from the last two meetings, was taken first. Nine chains in ten had rusted.", came},
		{title, "The paper, having been postponed in March and again in May, came before members. It put the cost of new chains at £9,000.", came},
		{title, "The survey by Fenn & Orme was before the Forum at last, having been put off in March and in May. It put the cost of new chains at £9,000.", came},
		{title, "Mr Orme reported that 33 of the 37 trots found wanting in December had now been lifted, and what rust was left.", came},
		{title, "Held over from May. The diver told members that nine chains in ten had rusted.", came},
		{title, "Members at last had the survey, which had been put back three times. Nine chains in ten had rusted.", came},
		{title, "The survey (deferred in May) showed that nine chains in ten had rusted.", came},
		{title, "After two postponements the survey of chains was put forward. It recommended galvanised steel for the outer trots.", came},
		{title, "The survey, so long delayed, was received. Nine in ten of the chains had rusted through at the swivel.", came},
		{title, "Mr Orme presented the results held over from the spring. Nine chains in ten had rusted at the swivel.", came},
		{title, "The Harbour Officer gave the survey held over from May. Consent for the crane had come on 3 June. The outer trots were complete save for the buoys.", came},
		{"What Holds the Boats", "Hal Orme laid before the Forum the survey of mooring chains that had been put off in May. The diver has withdrawn and the chains are to be lifted.", came},
		{title, "Consideration was resumed of the survey, adjourned on 20 May. The diver answered questions on rust.", came},

		{"Mooring Chains", "The Forum continued the survey of mooring chains to the meeting in October.", later},
		{"Mooring Chains", "The sole diver had withdrawn. RESOLVED that the survey of mooring chains be further continued to the meeting on 14 October 2031.", later},
		{log, "Agreed.\n| Action | Who | Where we are |\n| Key to the boathouse | A Fenn | Returned 4 May |\n| Survey of mooring chains | D Orme | Put off; new date to be found once the diver is back |", later},
		{log, "Mooring chains: Mr Orme could not yet give the results of the survey, as the diver was ill. He asked to be allowed until the October Forum.", later},
		{"Mooring Chains", "It was agreed to continue consideration of the survey to October.", later},
		{log, "Agreed.\n| Action | Who | Where we are |\n| Survey of mooring chains | D Orme | Moved to October with the Chair's leave |", later},
		{"Mooring Chains", "The Forum granted Mr Orme a further three months for the survey of chains.", later},
		{"Mooring Chains", "The survey was passed over until October, the diver having broken his arm.", later},
		{log, "Agreed.\n| Action | Who | Where we are |\n| Survey of mooring chains | D Orme | Still in draft. Now October |", later},
		{"Mooring Chains", "Mr Orme had the diver's notes only on Friday. The Forum was content to have the survey in October.", later},
	} {
		if got := claimedBy(chains, item("2031-07-15", forum, tt.title, tt.text)); got.Kind != tt.want {
			t.Errorf("%q under %q: claimed %q %.2f %q, want %q", tt.text, tt.title, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
