package link

import (
	"testing"

	"arising/internal/civic"
)

// TestToWhichBodyOnADay: a body named by its noun alone is its meeting where a day stands beside it.
func TestToWhichBodyOnADay(t *testing.T) {
	for _, tt := range []struct{ quote, recipient, body string }{
		{"that the Harbour Master would submit a recovery plan in response to the Safe Havens report to the Council in July 2031.", "Safe Havens", "Tarnmouth Council"},
		{"That the Treasurer present the accounts of the winch to Council on 8 July 2031.", "", "Tarnmouth Council"},
		{"that the Harbour Master send his log to the Council by July 2031.", "", forum},
		{"that the Clerk submit the petition to the Council in writing.", "", forum},
	} {
		p := promise(tt.quote, tt.recipient, "Safe Havens", civic.VerbAct, inJuly())
		s := newShelf()
		s.bodyNames = []string{forum, cabinet, "Tarnmouth Council"}
		got := s.hears(&p)
		if got == "" {
			got = forum
		}
		if got != tt.body && !civic.SpokenTo(got, forum, tt.body) {
			t.Errorf("%q is heard by %q, want %q", tt.quote, got, tt.body)
		}
	}
}
