package web

import (
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
)

// TestWithdrawn: what the minutes no longer say is shown as such by its
// address, and as owed nowhere.
func TestWithdrawn(t *testing.T) {
	h := New(SampleOptions()).Handler()
	own := checkHTML(t, "own", get(t, h, "/commitments/"+string(sampleWithdrawn)).Body.String()).text
	for _, words := range []string{"Withdrawn", "no longer say this", "Found on 11 March 2026", "keys of the Old Granary"} {
		if !strings.Contains(own, words) {
			t.Errorf("the promise's page lacks %q", words)
		}
	}
	for _, words := range []string{"Overdue", "Silent", "It is expected"} {
		if strings.Contains(own, words) {
			t.Errorf("the promise's page says %q", words)
		}
	}
	if item := get(t, h, "/items/quillhaven-a505").Body.String(); !strings.Contains(item, "No longer in the minutes") {
		t.Error("the item does not say what it no longer has")
	}
	if list := get(t, h, "/outstanding?status=all").Body.String(); strings.Contains(list, "Old Granary") {
		t.Error("it stands among what is owed")
	}
}

// TestWordsTakenBack: no word of a record that was made exempt is there to be
// shown, and the page says why.
func TestWordsTakenBack(t *testing.T) {
	c := newSamples().commitments[0]
	c.Quote, c.Withdrawn = "", &civic.Withdrawal{Why: civic.MadeExempt, At: time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)}
	p := newCommitmentPage(c, nil, nil, nil, SampleDay)
	if p.Title != withheldQuote || !strings.Contains(p.Promise.Means, "taken these words back") || p.Promise.Status.Text != "Withdrawn" {
		t.Errorf("%q, %q, %q", p.Title, p.Promise.Means, p.Promise.Status.Text)
	}
}
