package link

import (
	"testing"

	"arising/internal/civic"
)

// TestPutOffMatter: what a deferral says is to be done with a matter, and whose paper it is, tells
// nothing of it: the matter is that of its item, and is taken up when it comes back under its title.
func TestPutOffMatter(t *testing.T) {
	taken := "The Forum took up the recommendation of the Pier Panel again.\n\nRESOLVED – That the recommendation be accepted in part, the charge being frozen for one year only."
	for _, tt := range []struct {
		quote, title, minutes string
		want                  civic.EvidenceKind
	}{
		{"That a decision on the recommendation of the Resources Scrutiny Forum be deferred to the July meeting, together with the budget.", "Second Garden Bins", taken, civic.ReportedBack},
		{"That consideration of the recommendations be deferred to the meeting in July.", "Second Garden Bins", taken, civic.ReportedBack},
		{"That the Forum's response to the recommendations be deferred to July.", "Second Garden Bins", taken, civic.ReportedBack},
		{"That a decision on the proposal be deferred to July.", "Second Garden Bins", "The item was deferred again, to 14 October 2031, as Ms Noon was away.", civic.DeferredTo},
		{"That a decision on the recommendation of the Resources Scrutiny Forum be deferred to July.", "Garden Waste Tonnage", "The Forum was told that 811 tonnes had been collected.\n\nRESOLVED to note the figures.", ""},
	} {
		t.Run(tt.quote, func(t *testing.T) {
			p := promise(tt.quote, "", "Second Garden Bins", civic.VerbDefer, inJuly())
			if got := claimedBy(p, item("2031-07-29", forum, tt.title, tt.minutes)); got.Kind != tt.want {
				t.Errorf("%q under %q: claimed %q %.2f %q, want %q", tt.minutes, tt.title, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
