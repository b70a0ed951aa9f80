package extract

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/plaintext"
)

// A report called "… Decision: …" once made a whole paper of minutes pass for a
// web page without minutes, and a hundred decisions were lost.
func TestLabelInATitleIsNoLabel(t *testing.T) {
	b := doctext.NewBuilder("pdf")
	b.StartPage(1)
	add := func(kind doctext.Kind, marker, text string) { b.Add(doctext.Block{Kind: kind, Marker: marker}, text) }
	add(doctext.Heading, "", "Cabinet")
	add(doctext.Paragraph, "", "MINUTES of the Cabinet held on Tuesday 4 March 2025 at 11.00 am")
	add(doctext.Heading, "1.", "APOLOGIES")
	add(doctext.Paragraph, "", "There were none.")
	add(doctext.Heading, "2.", "DISCLOSURES")
	add(doctext.Paragraph, "", "Councillor Ash declared an interest in item 3: Gateway 3 Variation Decision: Phase 2 of the heat network.")
	add(doctext.Heading, "3.", "HEAT NETWORK")
	add(doctext.Caption, "", "RESOLVED:")
	add(doctext.ListItem, "1.", "That the variation be approved.")
	add(doctext.ListItem, "2.", "That officers report to the Cabinet in six months’ time.")
	got := 0
	for _, it := range Records(b.Document(), Context{}).Items {
		for _, r := range it.Records {
			if r.Kind == civic.Decision {
				got++
			}
		}
	}
	if got != 2 {
		t.Errorf("decisions = %d, want 2", got)
	}
}

func TestPageSavedWithoutLineBreaks(t *testing.T) {
	text := "Exampleton Borough Council\n\nHousing Panel\nTuesday, 4th March, 2025\n\n1. Apologies Minutes: There were none.\n\n2. Rents Minutes: The officer spoke. RESOLVED: That the rents be frozen.\n"
	doc, err := plaintext.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if !runOn(doc) {
		t.Errorf("runOn = false, want true for lines that hold their labels")
	}
}
