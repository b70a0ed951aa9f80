package link

import (
	"testing"

	"arising/internal/civic"
)

// TestMeantForNow: what was promised for this very meeting and is to come at a later one is
// put off, whatever the words; what was promised for now and came is not.
func TestMeantForNow(t *testing.T) {
	buoys := promise("That a report on the first season of the new buoys be made to the Forum in July.", "Forum", "Buoys", civic.VerbReport, inJuly())
	ledger := promise("That the date on which Tideway went live, and any early faults, be reported to the Forum in July.", "Forum", "Tideway", civic.VerbReport, inJuly())
	crane := promise("That the results of the crane inspection be reported to the Forum in July.", "Forum", "Crane", civic.VerbReport, inJuly())
	const later, here = civic.DeferredTo, civic.ReportedBack
	for _, tt := range []struct {
		p           Promise
		title, text string
		want        civic.EvidenceKind
	}{
		{buoys, "Buoys", "Ms Strand said that storms had held the divers up. The account promised for today would accordingly be given at the meeting on 14 October 2031.", later},
		{buoys, "Buoys", "The report expected this evening would be made in October 2031, the Harbour Master explained.", later},
		{buoys, "Buoys", "The Harbour Master said that what had been intended for this meeting would come to that of 14 October 2031 instead.", later},
		{ledger, "Tideway", "Mr Pell reported that Tideway was now set to go live on 1 September. The account due today would be given on 14 October 2031. The Chair said that patience was wearing thin.", later},
		{ledger, "Tideway", "The system was still being tested. Members would have the report meant for tonight at their October 2031 meeting.", later},
		{ledger, "Tideway", "The paper listed for today was therefore to come in October 2031.", later},
		{crane, "Crane", "The inspector was abroad. His results, asked for by this meeting, would be brought on 14 October 2031.", later},
		{crane, "Crane", "The Engineer regretted that the inspection had only begun in June; the results due at this meeting would now reach the Forum in October 2031.", later},
		{crane, "Work Programme", "The results of the crane inspection, down for today, would be taken on 14 October 2031.", later},
		{crane, "Crane", "The results promised for this meeting could be had only in October 2031, the maker being on strike.", later},
		{buoys, "Buoys", "The report promised for today was presented by Ms Strand. Eleven buoys had broken loose in the first season. A further report would be made in October 2031 on their chains.", here},
		{buoys, "Buoys", "Ms Strand gave the account due at this meeting. The new buoys had lost no light in the first season. Members would visit them in October 2031.", here},
		{buoys, "Buoys", "As promised for today, Ms Strand reported on the first season of the buoys: nine repairs, no losses. The budget would be considered on 14 October 2031.", here},
		{ledger, "Tideway", "The report promised for today was given. Tideway had gone live on 2 June with 40 early faults. The contract would end in October 2034.", here},
		{ledger, "Tideway", "Mr Pell made the statement due today: Tideway had gone live on 9 June, and the one early fault had been cured. The lessons would be brought in October 2031.", here},
		{crane, "Crane", "The results of the inspection, expected tonight, were tabled. Four bolts were cracked. New ones would be fitted by October 2031.", here},
		{crane, "Crane", "The Engineer brought the results asked for by this meeting. The crane was sound but for its cab, which would be replaced in October 2031.", here},
		{crane, "Crane", "The results promised for this meeting were received: no cracks. The next inspection would be in October 2031.", here},
		{crane, "Crane", "The inspector gave his results, as he had promised for today. Two welds had failed. He would come back in October 2031.", here},
		{crane, "Crane", "The Surveyor is ill and the crane has not been climbed. Members agreed that the results of the inspection come to the October meeting in place of this one.", later},
		{buoys, "Buoys", "The season's log was still at sea. It was agreed that the report on the buoys be taken at the meeting in October 2031 rather than this meeting.", later},
		{buoys, "Regatta", "The fireworks planned for this evening would be let off in October 2031 instead.", ""},
	} {
		got := claimedBy(tt.p, item("2031-07-29", forum, tt.title, tt.text))
		if got.Kind != tt.want {
			t.Errorf("%q: claimed %q %.2f %q, want %q", tt.text, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
