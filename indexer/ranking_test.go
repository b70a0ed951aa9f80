package indexer

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/golden"
	"arising/internal/search"
)

// readTown reads testdata/town.txt, which says how it is written.
func readTown(t testing.TB) []search.Unit {
	var units []search.Unit
	for n, para := range strings.Split(strings.TrimSpace(string(golden.Read(t, "testdata/town.txt"))), "\n\n") {
		if n == 0 {
			continue
		}
		head, rest, _ := strings.Cut(para, "\n")
		f := strings.Split(head, " | ")
		if len(f) != 4 {
			t.Fatalf("paragraph %d: %q is not id | committee | date | title", n, head)
		}
		u := item(f[0], f[1], f[2], f[3], "")
		u.Procedural = civic.Procedural(u.Title)
		if f[0][0] == 'p' {
			u.Type, u.Item, u.Page = search.PageUnit, "", 1
		}
		readLines(&u, rest)
		units = append(units, u)
	}
	return units
}

func readLines(u *search.Unit, rest string) {
	body := []string{u.Title}
	for line := range strings.SplitSeq(rest, "\n") {
		kind, said, _ := strings.Cut(line, ": ")
		switch kind {
		case "D":
			u.Decisions, u.Kinds = append(u.Decisions, said), append(u.Kinds, "decision")
			line = "RESOLVED " + said + "."
		case "A":
			u.Actions, u.Kinds = append(u.Actions, said), append(u.Kinds, "action")
			line = said + "."
		case "O":
			u.Owners = append(u.Owners, said)
			continue
		case "S":
			u.Statuses = append(u.Statuses, said)
			continue
		case "P":
			u.Programme = append(u.Programme, said)
			continue
		}
		body = append(body, line)
	}
	u.Kinds = slices.Compact(u.Kinds)
	u.Body = strings.Join(body, "\n")
}

// TestRanking asks the questions of testdata/questions.txt and compares what
// comes first with the golden file. Its last line is the measure of ranking.
func TestRanking(t *testing.T) {
	x := buildIndex(t, readTown(t)...)
	var out strings.Builder
	var asked, at1, at5, mrr float64
	for line := range strings.Lines(string(golden.Read(t, "testdata/questions.txt"))) {
		text, wanted, found := strings.Cut(strings.TrimSpace(line), "=>")
		if !found {
			t.Fatalf("question %q has no answer", line)
		}
		r, err := x.Search(context.Background(), search.Query{Text: strings.TrimSpace(text)})
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, h := range r.Hits {
			ids = append(ids, h.ID)
		}
		fmt.Fprintf(&out, "%-40s %s\n", strings.TrimSpace(text), strings.Join(ids[:min(5, len(ids))], " "))
		want := strings.Fields(wanted)
		if len(want) == 0 {
			if r.Total > 0 {
				t.Errorf("%q finds %v, want nothing", text, ids)
			}
			continue
		}
		asked++
		at1 += recall(ids, want, 1)
		at5 += recall(ids, want, 5)
		mrr += reciprocal(ids, want)
	}
	fmt.Fprintf(&out, "\n%.0f questions: recall@1 %.2f, recall@5 %.2f, MRR %.2f\n", asked, at1/asked, at5/asked, mrr/asked)
	golden.Check(t, "testdata/ranking.golden", out.String())
	if mrr/asked < 0.9 {
		t.Errorf("MRR %.2f, want 0.9", mrr/asked)
	}
}

// recall is the part of want among the first n ids; of several that are wanted
// only n can be.
func recall(ids, want []string, n int) float64 {
	hit := 0.0
	for _, id := range ids[:min(n, len(ids))] {
		if slices.Contains(want, id) {
			hit++
		}
	}
	return hit / float64(min(n, len(want)))
}

func reciprocal(ids, want []string) float64 {
	for i, id := range ids {
		if slices.Contains(want, id) {
			return 1 / float64(i+1)
		}
	}
	return 0
}
