package pdftext

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/doctext"
	"arising/internal/sample"
)

// A markedPaper is what people marked in the minutes of one meeting.
type markedPaper struct {
	Items []struct {
		Number, Title                  string
		Decisions, Actions, Milestones []struct{ Quote string }
	}
}

// TestMarkedMinutes holds our blocks against what people marked in real
// minutes: each item's title is one bold block with its number, and each
// quoted clause stands in the text without anything between its words.
func TestMarkedMinutes(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sample.Shared(t, "gold/real"), "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	titles, titlesFound, quotes, quotesFound := 0, 0, 0, 0
	for _, file := range files {
		paper, doc := readMarked(t, file)
		for _, it := range paper.Items {
			titles++
			if hasTitle(doc, it.Number, it.Title) {
				titlesFound++
			} else {
				t.Logf("%s: no heading %q %q", filepath.Base(file), it.Number, it.Title)
			}
			for _, q := range append(append(it.Decisions, it.Actions...), it.Milestones...) {
				quotes++
				if holds(doc, q.Quote) {
					quotesFound++
				} else {
					t.Logf("%s: not in the text: %q", filepath.Base(file), q.Quote)
				}
			}
		}
	}
	t.Logf("%d of %d titles, %d of %d quotes", titlesFound, titles, quotesFound, quotes)
	if titlesFound*100 < titles*98 || quotesFound*100 < quotes*98 {
		t.Error("fewer than 98 in 100")
	}
}

func readMarked(t *testing.T, file string) (markedPaper, *doctext.Document) {
	t.Helper()
	var paper markedPaper
	marked, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(marked, &paper); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".pdf")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Read(context.Background(), data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return paper, doc
}

func hasTitle(doc *doctext.Document, number, title string) bool {
	for _, b := range doc.Blocks {
		if b.Kind == doctext.Heading && strings.Trim(b.Marker, ".") == strings.Trim(number, ".") && even(doc.Body(b)) == even(title) {
			return true
		}
	}
	return false
}

// holds reports whether the quote stands in the text: inside one block, or
// where it takes in a list, in blocks that follow each other without the
// printed markers.
func holds(doc *doctext.Document, quote string) bool {
	var bodies []string
	for _, b := range doc.Blocks {
		if strings.Contains(even(doc.Whole(b)), even(quote)) {
			return true
		}
		bodies = append(bodies, doc.Body(b))
	}
	return strings.Contains(even(strings.Join(bodies, " ")), even(quote))
}

// even takes out differences that are no matter of reading: kinds of quotation
// marks and dashes, blanks.
func even(s string) string {
	s = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", " ,", ",").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}
