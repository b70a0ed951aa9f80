package link

import (
	"testing"

	"arising/internal/civic"
)

// TestConsentsToWait: a body that lets a thing come later says so by a noun as often as by a
// verb, and seldom names the thing; what it heard of it besides is no report.
func TestConsentsToWait(t *testing.T) {
	chains := promise("That the survey of mooring chains be reported to the Forum in July.", "Forum", "Mooring Chains", civic.VerbReport, inJuly())
	berths := promise("That the Harbour Master report the award of the dredging contract to the meeting in July.", "", "Dredging", civic.VerbRequest, inJuly())
	const came, later = civic.ReportedBack, civic.DeferredTo
	for _, tt := range []struct {
		p           Promise
		title, text string
		want        civic.EvidenceKind
	}{
		{chains, "Mooring Chains", "Mr Orme asked for more time for the survey, the divers having gone to Spain. The Forum consented to a further deferral, to October 2031.", later},
		{chains, "Mooring Chains", "Mr Orme explained that the survey was waiting for the new diver. It was agreed to move the survey of mooring chains to October 2031.", later},
		{chains, "Survey of Mooring Chains", "Mr Orme explained that he had dived four times but that two trots had yet to be looked at. The Forum agreed that he should make his report in October 2031.", later},
		{berths, "Dredging: Contract", "The Harbour Master reported that only one tender had been received and that it was being tested with the Crown. The Forum continued the award of the dredging contract to the meeting in October 2031.", later},
		{berths, "Dredging", "The sole tenderer had withdrawn. A fresh exercise, in two lots, was recommended. The Forum agreed that the award of the dredging contract be further continued to the meeting on 14 October 2031.", later},
		{chains, "Mooring Chains", "The Forum was willing to wait for the survey until October 2031.", later},
		{chains, "Mooring Chains", "Mr Orme's request for a postponement to October 2031 was allowed.", later},
		{chains, "Mooring Chains", "Leave was given for the survey to come in October 2031 instead.", later},
		{chains, "Mooring Chains", "The diver had hurt his back. The Forum excused Mr Orme, who would bring the survey in October 2031.", later},
		{chains, "Mooring Chains", "An extension to October 2031 was granted.", later},

		{chains, "Survey of Mooring Chains", "A deferral had been thought of in May, but Mr Orme presented the survey: nine chains in ten had rusted. He explained what new ones would cost.", came},
		{chains, "Survey of Mooring Chains", "Mr Orme presented the survey. Nine chains in ten had rusted. It was agreed to move the pontoon to the outer basin in October 2031.", came},
		{chains, "Survey of Mooring Chains", "The diver explained the survey: nine chains in ten had rusted. The Forum agreed that he should be thanked and that new chains be laid by October 2031.", came},
		{berths, "Dredging: Contract", "The Harbour Master reported that the dredging contract had been awarded to Merrow Ltd at £90,000, the lowest of four tenders. Work would go on until October 2031.", came},
	} {
		if got := claimedBy(tt.p, item("2031-07-15", forum, tt.title, tt.text)); got.Kind != tt.want && !(tt.want == came && got.Kind == civic.SaysDone) {
			t.Errorf("%q under %q: claimed %q %.2f %q, want %q", tt.text, tt.title, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
