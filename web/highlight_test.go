package web

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/golden"
	"arising/internal/search"
)

func drawParts(ps []part) string {
	var b strings.Builder
	for _, p := range ps {
		if p.Mark {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func record(start, end int) civic.Record {
	return civic.Record{ID: "r1", Source: civic.Place{Start: start, End: end}}
}

func TestParts(t *testing.T) {
	const text = "He would write. She would not."
	for _, tt := range []struct {
		name    string
		records []civic.Record
		want    string
	}{
		{"none", nil, text},
		{"one", []civic.Record{record(0, 15)}, "[He would write.] She would not."},
		{"beside each other", []civic.Record{record(0, 15), record(16, 30)}, "[He would write.] [She would not.]"},
		{"one inside the other", []civic.Record{record(0, 30), record(3, 8)}, "[He ][would][ write. She would not.]"},
		{"over the end", []civic.Record{record(16, 99)}, "He would write. [She would not.]"},
		{"from before the start", []civic.Record{record(-5, 2)}, "[He] would write. She would not."},
		{"empty", []civic.Record{record(4, 4)}, "He w" + "ould write. She would not."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drawParts(parts(text, 0, len(text), tt.records)); got != tt.want {
				t.Errorf("parts = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestMarkedTrustsNoIndex(t *testing.T) {
	spans := []search.Span{{Start: -1, End: 2}, {Start: 6, End: 11}, {Start: 8, End: 12}, {Start: 13, End: 99}, {Start: 12, End: 12}}
	if got := drawParts(marked("empty shops here", spans)); got != "empty [shops] here" {
		t.Errorf("marked = %s", got)
	}
}

// FuzzPassages: wherever records point, every byte of the section's blocks is
// shown once and in order.
func FuzzPassages(f *testing.F) {
	f.Add("RESOLVED\n1. That X be noted\na | b", 0, 20, 3, 9)
	f.Add("One\nTwo\nThree", 2, 9, -4, 400)
	f.Fuzz(func(t *testing.T, text string, start, end, from, to int) {
		b := doctext.NewBuilder("text")
		for i, line := range strings.Split(text, "\n") {
			switch i % 3 {
			case 0:
				b.Add(doctext.Block{Kind: doctext.Paragraph}, line)
			case 1:
				b.Add(doctext.Block{Kind: doctext.ListItem, Marker: "1."}, line)
			default:
				b.AddRow(doctext.Block{Table: 1}, []string{line, line})
			}
		}
		doc := b.Document()
		passages(doc, start, end, []civic.Record{record(from, to)}, nil)
		var got strings.Builder
		for _, p := range passages(doc, 0, len(doc.Text), []civic.Record{record(from, to)}, nil) {
			got.WriteString(p.Marker + plainText(p.Parts))
			for _, r := range p.Rows {
				for _, c := range r {
					got.WriteString(plainText(c))
				}
			}
		}
		if squash(got.String()) != squash(strings.ReplaceAll(doc.Text, " | ", "")) && !strings.Contains(text, "|") {
			t.Fatalf("shown %q of %q", got.String(), doc.Text)
		}
	})
}

func plainText(ps []part) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.Text)
	}
	return b.String()
}

func squash(s string) string { return strings.Join(strings.Fields(s), "") }

// TestItemPage is for reading: the sample item as the page shows it.
func TestItemPage(t *testing.T) {
	s := newSamples()
	it, err := s.Item(t.Context(), "quillhaven-a505")
	if err != nil {
		t.Fatal(err)
	}
	owed := map[civic.RecordID]civic.Commitment{}
	for _, c := range s.commitments {
		owed[c.ID] = c
	}
	p := newItemPage(it, s.texts, owed)
	var b strings.Builder
	b.WriteString(p.Name + "\n" + p.Found + "\n")
	for _, sec := range p.Sections {
		b.WriteString("\n" + sec.Label + "\n")
		for _, pass := range sec.Passages {
			b.WriteString(strings.TrimSpace(pass.Kind+" "+pass.Marker+" "+drawParts(pass.Parts)) + "\n")
			for _, r := range pass.Rows {
				for _, c := range r {
					b.WriteString("  | " + drawParts(c))
				}
				b.WriteString("\n")
			}
			for _, n := range pass.Notes {
				b.WriteString("    " + strings.Join([]string{n.Kind.Text, n.Owner, n.Recipient, n.Due, n.HowRead, n.Slipped, n.Commitment}, " / ") + "\n")
				b.WriteString(drawBeside(n))
			}
		}
	}
	golden.Check(t, "testdata/item.golden", b.String())
}

func TestAnItemWhoseTextWasLost(t *testing.T) {
	it := civic.Item{Sections: []civic.Section{{Kind: civic.MinutesText, Version: "v"}}, Records: []civic.Record{{ID: "r1", Quote: "That X be done"}}}
	p := newItemPage(it, nil, nil)
	if !p.Sections[0].Missing || len(p.Elsewhere) != 1 || p.Elsewhere[0].Quote != "That X be done" {
		t.Errorf("page = %+v", p)
	}
}

func drawBeside(n note) string {
	if n.AsAbove {
		return "      as above\n"
	}
	if n.Beside == nil {
		return ""
	}
	var b strings.Builder
	for _, f := range n.Beside.Facts {
		b.WriteString("      " + f.Label + ": " + f.Value + "\n")
	}
	for _, t := range n.Beside.Texts {
		b.WriteString("      " + t.Label + ": " + strings.Join(t.Lines, " / ") + "\n")
	}
	return b.String()
}
