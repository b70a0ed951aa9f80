package link

import (
	"testing"

	"arising/internal/civic"
)

// TestItemPutsOffWhatWasDue: the very item that was due puts off what its sentence does
// not name; one that puts off another matter does not.
func TestItemPutsOffWhatWasDue(t *testing.T) {
	rents := promise("That the business case for the letting of the tidal pool be presented to the Forum in July.", "Forum", "Tidal Pool Letting", civic.VerbReport, inJuly())
	deferred := func(quote string) civic.Record {
		return civic.Record{Kind: civic.Decision, Verb: civic.VerbDefer, Quote: quote}
	}
	for _, tt := range []struct {
		name, title, minutes string
		records              []civic.Record
		want                 civic.EvidenceKind
	}{
		{"its case", "Where Members Swim", "The Engineer asked for more time to weigh the offer for the tidal pool.\nRESOLVED – That its business case be put back, to November 2031.",
			[]civic.Record{deferred("That its business case be put back, to November 2031.")}, civic.DeferredTo},
		{"another matter", "Slipway Winches", "The Engineer spoke of the winches.\nRESOLVED – That the winches be put back, to November 2031.",
			[]civic.Record{deferred("That the winches be put back, to November 2031.")}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(rents, item("2031-07-15", forum, tt.title, tt.minutes, tt.records...))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
