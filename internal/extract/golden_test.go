package extract

import (
	"bytes"
	"encoding/json"
	"testing"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/golden"
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
