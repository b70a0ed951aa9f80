package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/pdftext"
	"arising/internal/plaintext"
	"arising/internal/sample"
)

var only = flag.String("doc", "", "score only labelled documents whose name begins with this")

// floors are what the rules reach on labelled documents; they only rise.
var floors = map[string][4]float64{
	"seeds": {1, 1, 1, .95}, "dev": {.99, .98, .97, 1}, "real": {.98, .97, .9, 1},
}

// fieldFloors are the least shares of owners, verbs and commitments read rightly of the decisions
// and actions that are found; a better F1 may not be bought with them.
var fieldFloors = map[string][3]float64{
	"seeds": {1, 1, 1}, "dev": {.99, 1, 1}, "real": {.985, .97, .97},
}

func TestSeeds(t *testing.T) { scoreSet(t, "seeds", "seeds", func(string) bool { return true }, true) }
func TestDev(t *testing.T) {
	scoreSet(t, "dev", "dev", func(n string) bool { return n < "dev041" }, true)
}
func TestReal(t *testing.T) { scoreSet(t, "real", "real", func(string) bool { return true }, true) }

// TestHeldOut scores documents that no rule was written for, and shows no misses.
func TestHeldOut(t *testing.T) {
	scoreSet(t, "held out", "dev", func(n string) bool { return n >= "dev041" }, false)
}

func scoreSet(t *testing.T, name, folder string, wanted func(string) bool, showMisses bool) {
	dir := sample.Shared(t, "gold/"+folder)
	paths, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	tallies := make([]tally, len(groups))
	for _, path := range paths {
		base := strings.TrimSuffix(filepath.Base(path), ".json")
		if !wanted(base) || !strings.HasPrefix(base, *only) {
			continue
		}
		gold, pred := readLabels(t, path), predict(t, path)
		for i, g := range groups {
			for _, m := range tallies[i].compare(base, g, gold.group(g), pred.group(g)) {
				if showMisses && testing.Verbose() {
					t.Log(m)
				}
			}
		}
	}
	for i, g := range groups {
		if tallies[i].tp+tallies[i].fn+tallies[i].fp == 0 {
			continue
		}
		t.Logf("%-9s %-15s %v", name, g, tallies[i])
		if f := floors[name]; *only == "" && tallies[i].f1() < f[i] {
			t.Errorf("%s %s: F1 %.3f, want at least %.3f", name, g, tallies[i].f1(), f[i])
		}
		if f := fieldFloors[name]; *only == "" && (g == "decisions" || g == "actions") {
			for k, got := range [3]int{tallies[i].owner, tallies[i].verb, tallies[i].commit} {
				if s := share(got, tallies[i].tp); s < f[k] {
					t.Errorf("%s %s: %s right in %.3f, want at least %.3f", name, g, [3]string{"owners", "verbs", "commitments"}[k], s, f[k])
				}
			}
		}
	}
}

func readLabels(t *testing.T, path string) labelled {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var l labelled
	if err := json.Unmarshal(raw, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

// predict extracts the document that the labels at path belong to, and passes
// the result through the JSON of the contract.
func predict(t *testing.T, path string) labelled {
	t.Helper()
	l := readLabels(t, path)
	ctx := Context{}
	var err error
	if ctx.MeetingDate, err = day.Parse(l.Document.MeetingDate); err != nil {
		t.Fatal(err)
	}
	if ctx.NextMeeting, err = day.Parse(l.Document.NextMeeting); err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(Records(readSource(t, path, l.Document.Source), ctx).JSON(l.Document.Source))
	if err != nil {
		t.Fatal(err)
	}
	var out labelled
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func readSource(t testing.TB, path, source string) *doctext.Document {
	t.Helper()
	full := filepath.Join(filepath.Dir(path), source)
	if _, err := os.Stat(full); err != nil {
		full = sample.Shared(t, "seeds/"+source)
	}
	raw, err := os.ReadFile(full)
	if err != nil {
		t.Fatal(err)
	}
	var doc *doctext.Document
	if strings.HasSuffix(source, ".pdf") {
		doc, err = pdftext.Read(context.Background(), raw, pdftext.Options{})
	} else {
		doc, err = plaintext.Read(bytes.NewReader(raw))
	}
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
