package extract

import (
	"testing"

	"arising/internal/civic"
)

// TestAgreedThenTold reads the sentence that says what was agreed in the one before it.
func TestAgreedThenTold(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"It was agreed. The boathouse would be open on Sundays from June to September 2022.", true},
		{"The Ranger supported it. This was agreed. The pond would be dredged in October 2022.", true},
		{"The Ranger supported it. The pond would be dredged in October 2022.", false},
		{"It was agreed. The gate would cost £400 in 2022/23.", false},
		{"It was agreed. If the gate stuck it would be mended in June 2022.", false},
	} {
		got := false
		for _, rec := range narrated(t, tt.text) {
			got = got || rec.Kind == civic.Action
		}
		if got != tt.want {
			t.Errorf("an action in %q: %v, want %v", tt.text, got, tt.want)
		}
	}
}
