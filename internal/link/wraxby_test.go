package link_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/link"
)

// TestWraxby judges the links to programme items of an invented council whose
// promises were written down, with the items that a reader would tie them to,
// before any of them was linked. A claim on an item that the reader did not
// name is wrong, though it may look near.
func TestWraxby(t *testing.T) {
	lists, refs := wraxbyLists(t)
	rows := wraxbyRows(t)
	var promises []link.Promise
	for _, r := range rows {
		promises = append(promises, r.promise())
	}
	links := link.Programmes(promises, lists)
	right, claimed, wanted, found := 0, 0, 0, 0
	for i, r := range rows {
		hit := false
		for _, l := range links {
			if l.Record != promises[i].ID || !civic.Claimed(l.Score) {
				continue
			}
			claimed++
			if slices.Contains(r.want(), refs[l.Entry]) {
				right++
				hit = true
				continue
			}
			t.Logf("%s wrong: %s %.2f %q for %q under %q", r["id"], l.Title, l.Score, l.Reasons, r["quote"], r["title"])
		}
		if len(r.want()) > 0 {
			wanted++
			if hit {
				found++
			} else {
				t.Logf("%s missed: %s for %q under %q", r["id"], r["want"], r["quote"], r["title"])
			}
		}
	}
	precision, recall := float64(right)/float64(claimed), float64(found)/float64(wanted)
	t.Logf("claimed links: precision %.3f (%d of %d), recall %.3f (%d of %d)", precision, right, claimed, recall, found, wanted)
	if precision < 0.97 || recall < 0.80 {
		t.Errorf("precision %.3f and recall %.3f, want at least 0.97 and 0.80", precision, recall)
	}
}

func wraxbyLists(t *testing.T) ([]link.List, map[civic.EntryID]string) {
	t.Helper()
	f, err := os.Open("testdata/wraxby/programmes.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lists, err := link.ReadCSV(f, link.Source{File: "programmes.csv", Council: "wraxby"})
	if err != nil {
		t.Fatal(err)
	}
	refs := map[civic.EntryID]string{}
	byTitle := map[string]string{}
	for _, r := range readRows(t, "testdata/wraxby/programmes.csv") {
		byTitle[r["Item"]] = r["Ref"]
	}
	for _, l := range lists {
		for _, e := range l.Entries {
			refs[e.ID] = byTitle[e.Title]
		}
	}
	return lists, refs
}

type wraxbyRow map[string]string

func (r wraxbyRow) want() []string { return strings.Fields(r["want"]) }

func (r wraxbyRow) promise() link.Promise {
	p := link.Promise{Record: civic.Record{ID: civic.RecordID(r["id"]), Kind: civic.RecordKind(r["kind"]), Quote: r["quote"], Owner: r["owner"], Recipient: r["recipient"]},
		Body: bodyID(r["body"]), BodyName: r["body"], Date: day.MustParse(r["date"]), ItemNumber: r["number"], ItemTitle: r["title"]}
	if r["due_to"] != "" {
		p.Due = &civic.Due{From: day.MustParse(r["due_from"]), To: day.MustParse(r["due_to"]), Precision: civic.ByMonth}
	}
	return p
}

func wraxbyRows(t *testing.T) []wraxbyRow {
	t.Helper()
	var out []wraxbyRow
	for _, r := range readRows(t, "testdata/wraxby/promises.csv") {
		out = append(out, r)
	}
	return out
}

// readRows reads a CSV file with a header row.
func readRows(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, cells := range all[1:] {
		r := map[string]string{}
		for i, c := range cells {
			r[all[0][i]] = c
		}
		out = append(out, r)
	}
	return out
}
