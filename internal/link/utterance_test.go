package link

import (
	"strings"
	"testing"
)

// The utterances of a text are all of it, in order, also where a letter's small
// form is longer than itself.
func TestUtterancesAreTheWholeText(t *testing.T) {
	for _, text := range []string{"", "One. Two.\nNo. | Deed | Done\nThree", "İlkay wrote. The REPORT came.\n"} {
		all, end := "", 0
		for u := range utterances(text, true) {
			if u.start != end || u.para > u.start {
				t.Errorf("%q: %q begins at %d, its line at %d, want %d", text, u.low, u.start, u.para, end)
			}
			end = u.start + len(u.low)
			all += text[u.start:end]
		}
		if all != text {
			t.Errorf("the utterances of %q are %q", text, all)
		}
	}
}

// A log is read also where a name in it has such a letter.
func TestLogWithALongerLetter(t *testing.T) {
	row := "14 January | Museum store leases to be e-mailed to members | Estates Manager İlkay | Complete"
	for _, minutes := range []string{row, strings.ReplaceAll(row, "İ", "I")} {
		log := item("2031-02-11", forum, "Action Log", minutes)
		s := newShelf()
		s.items = []shelved{s.read(&log)}
		s.place()
		if got := len(s.accounts(&s.items[0])); got != 1 {
			t.Errorf("%q: %d accounts, want 1", minutes, got)
		}
	}
}
