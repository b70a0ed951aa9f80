package extract

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"arising/internal/doctext"
	"arising/internal/golden"
	"arising/internal/plaintext"
)

// FuzzRecords reads any text and checks that what comes out can be trusted and
// comes out the same again.
func FuzzRecords(f *testing.F) {
	for _, name := range specimens {
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

// fuzzed turns any text into a paper, or skips it.
func fuzzed(t *testing.T, s string) *doctext.Document {
	t.Helper()
	if len(s) > 20000 {
		t.Skip("longer than the search needs")
	}
	doc, err := plaintext.Read(strings.NewReader(s))
	if err != nil {
		t.Skip(err)
	}
	return doc
}

// FuzzItems checks that items are cut in reading order, and that no block of the
// paper is read in two sections. A pack prints an item's report far behind it.
func FuzzItems(f *testing.F) {
	for _, name := range specimens {
		f.Add(string(golden.Read(f, "testdata/"+name+".txt")))
	}
	for _, s := range []string{"1.\n2.\n3.", "10. A\n11. B\n1. C", "1 Apologies\n\n1a Late\n\n2 Minutes", "MINUTES\n\nPUBLIC", "Decision:\n\nMinutes:\n\nDecision:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := fuzzed(t, s)
		last, read := 0, make([]bool, len(doc.Blocks))
		for _, it := range outline(doc, known(Context{}, Identify(doc))) {
			if it.from < last || it.to < it.from || it.to > len(doc.Blocks) {
				t.Fatalf("item %q holds blocks %d to %d of %d, behind %d", it.title, it.from, it.to, len(doc.Blocks), last)
			}
			last = it.to
			for _, p := range it.parts {
				if p.from < it.from || p.to < p.from || p.to > len(doc.Blocks) {
					t.Fatalf("section %s of item %q holds blocks %d to %d of %d", p.kind, it.title, p.from, p.to, len(doc.Blocks))
				}
				for i := p.from; i < p.to; i++ {
					if read[i] {
						t.Fatalf("block %d is read twice", i)
					}
					read[i] = true
				}
			}
		}
	})
}

// FuzzSentences checks that no printed letter is lost between two sentences and
// that the words of a sentence are its text.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{"One. Two? Three!", "Cllr. A. B. Ash (No. 5) said “no.” He left.", "e.g. this; i.e. that.", "…’’”).", "£5.00 a.m. 12:30/AB-1", "İstanbul ﬁne ß."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := fuzzed(t, s)
		low := lowerASCII(doc.Text)
		if len(low) != len(doc.Text) {
			t.Fatalf("%d bytes in lower case, not %d", len(low), len(doc.Text))
		}
		for i, b := range doc.Blocks {
			at := b.Body
			for _, s := range new(cutter).sentences(doc, low, i) {
				if gap := doc.Text[at:s.start]; strings.TrimSpace(gap) != "" {
					t.Fatalf("%q stands in no sentence", gap)
				}
				verifyWords(t, s)
				at = s.end
			}
			if gap := doc.Text[at:b.End]; strings.TrimSpace(gap) != "" {
				t.Fatalf("%q stands in no sentence", gap)
			}
		}
	})
}

func verifyWords(t *testing.T, s sentence) {
	t.Helper()
	at := 0
	for _, w := range s.words {
		if w.start < at || w.end <= w.start || s.text[w.start:w.end] != w.raw {
			t.Fatalf("word %q is not bytes %d to %d of %q", w.raw, w.start, w.end, s.text)
		}
		if strings.TrimSpace(s.text[at:w.start]) != "" {
			t.Fatalf("%q of %q is in no word", s.text[at:w.start], s.text)
		}
		if want := lower(w.raw); w.low != want {
			t.Fatalf("word %q is %q in lower case, not %q", w.raw, w.low, want)
		}
		at = w.end
	}
}

// FuzzClauses puts any text behind a marker and checks that each clause taken
// from it lies inside the paper, says something, and is taken once.
func FuzzClauses(f *testing.F) {
	for _, s := range []string{"(1) the report be noted; and (2) the Clerk write.", "(a)\n(i) that\n(ii)", "to:\n1. note;\n1.1 ask\n2. thank", "That\n\na) it be noted\nb) and\n\nReason: x", "1a, 1b agreed\n\n2. deferred"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := fuzzed(t, "7. Works\n\nMinutes:\n\nRESOLVED that "+s)
		seen := map[[2]int]bool{}
		for _, it := range Records(doc, Context{Kind: kindMinutes}).Items {
			for _, r := range it.Records {
				if r.Kind != "decision" {
					continue
				}
				verifyRecord(t, doc, r)
				if at := [2]int{r.Source.Start, r.Source.End}; seen[at] {
					t.Errorf("clause %q is taken twice", r.Quote)
				} else {
					seen[at] = true
				}
			}
		}
	})
}
