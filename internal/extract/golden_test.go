package extract

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/golden"
	"arising/internal/plaintext"
)

func TestGolden(t *testing.T) {
	for _, tt := range []struct{ name, why string }{
		{"meeting-page", "labels, two blocks that repeat each other, a restricted item, promises and plans"},
		{"printed-minutes", "capitals, paragraph numbers, an amendment, a table of actions"},
		{"recorded-decisions", "movers, votes, an amendment, reasons, call-in: what stands beside decisions"},
		{"pack", "an agenda, earlier minutes with their own date, a report and a programme of projects"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := paper(t, string(golden.Read(t, "testdata/"+tt.name+".txt")))
			out, err := json.MarshalIndent(Records(doc, Context{}).JSON(tt.name+".txt"), "", " ")
			if err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "testdata/"+tt.name+".golden", string(out)+"\n")
			var told bytes.Buffer
			if err := Explain(doc, Context{}, &told); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "testdata/"+tt.name+".explained", told.String())
		})
	}
}

// verify fails where a result breaks what callers rely on: offsets inside the
// text, quotes verbatim, items and records in reading order.
func verify(t *testing.T, doc *doctext.Document, res Result) {
	t.Helper()
	at := 0
	for _, it := range res.Items {
		if it.Start < 0 || it.End < it.Start || it.End > len(doc.Text) {
			t.Fatalf("item %q: bytes %d to %d of %d", it.Number, it.Start, it.End, len(doc.Text))
		}
		if it.Start < at {
			t.Errorf("item %q begins at %d, before %d", it.Number, it.Start, at)
		}
		at = it.Start
		last := 0
		for _, r := range it.Records {
			verifyRecord(t, doc, r)
			verifyMeta(t, doc, r)
			if r.Source.Start < last {
				t.Errorf("record %q stands before the one in front of it", r.Quote)
			}
			last = r.Source.Start
		}
	}
}

func verifyRecord(t *testing.T, doc *doctext.Document, r civic.Record) {
	t.Helper()
	if r.Source.Start < 0 || r.Source.End <= r.Source.Start || r.Source.End > len(doc.Text) {
		t.Fatalf("record %q: bytes %d to %d of %d", r.Quote, r.Source.Start, r.Source.End, len(doc.Text))
	}
	if want := fold(doc.Text[r.Source.Start:r.Source.End]); r.Quote != want {
		t.Errorf("quote %q, but the paper says %q", r.Quote, want)
	}
	if !r.Commitment && (r.Owner != "" && r.Kind == civic.Decision || r.Due != nil && r.Kind == civic.Decision) {
		t.Errorf("decision %q commits nobody and yet has owner %q, due %v", r.Quote, r.Owner, r.Due)
	}
	if r.Kind == civic.Milestone && r.Due == nil {
		t.Errorf("milestone %q has no time", r.Quote)
	}
	if r.Rule == "" {
		t.Errorf("record %q names no rule", r.Quote)
	}
}

// FuzzRecords reads any text and checks that what comes out can be trusted and
// comes out the same again.
func FuzzRecords(f *testing.F) {
	for _, name := range []string{"meeting-page", "printed-minutes", "pack", "recorded-decisions"} {
		f.Add(string(golden.Read(f, "testdata/"+name+".txt")))
	}
	for _, s := range []string{"RESOLVED", "RESOLVED that", "(i) that (ii) that", "That:\n(a) it be noted", "moved:-\nThat\nCARRIED", "1.\n\n2.\n\n3.", "| Action | Owner |\n| x y | z |", "Minutes: Minutes: Minutes:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 20000 {
			t.Skip()
		}
		doc, err := plaintext.Read(strings.NewReader(s))
		if err != nil {
			t.Skip()
		}
		res := Records(doc, Context{})
		verify(t, doc, res)
		a, err := json.Marshal(res.JSON("x"))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(Records(doc, Context{}).JSON("x"))
		if !bytes.Equal(a, b) {
			t.Error("the same text gave two different results")
		}
	})
}

// long is n copies of a page of minutes, their items numbered on.
func long(b *testing.B, n int) *doctext.Document {
	b.Helper()
	one := string(golden.Read(b, "testdata/meeting-page.txt"))
	return paper(b, strings.Repeat(one+"\n\n", n))
}

func BenchmarkRecords(b *testing.B)       { benchmarkRecords(b, 20) }
func BenchmarkRecordsTimes8(b *testing.B) { benchmarkRecords(b, 160) }

// The time for eight times the text should be about eight times as long.
func benchmarkRecords(b *testing.B, n int) {
	doc := long(b, n)
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Records(doc, Context{})
	}
}
