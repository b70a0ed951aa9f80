package ingest_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/link"
)

// TestBlind judges the links to programme items of two invented councils whose
// promises were written down, with the items that a reader would tie them to,
// before any of them was linked. A claim on an item that the reader did not
// name is wrong, though it may look near. Their minutes were never written.
func TestBlind(t *testing.T) {
	for _, name := range blindCouncils {
		t.Run(name, func(t *testing.T) {
			g, m := blindGuild(t, name), link.CheckedInTies()
			v := g.tiedBy(&m)
			t.Logf("%s\n%s", v.tiesLine(), strings.Join(v.notes, "\n"))
			if precision, recall := ratio(v.linked, v.links), ratio(v.found, v.toLink); precision < 0.97 || recall < 0.80 {
				t.Errorf("precision %.3f and recall %.3f, want at least 0.97 and 0.80", precision, recall)
			}
		})
	}
}

var blindCouncils = []string{"wraxby", "tarnmouth"}

func blindGuild(t *testing.T, name string) guild {
	t.Helper()
	g := guild{name: name, linker: &link.Linker{}, wants: map[civic.RecordID][]string{}}
	g.lists, g.refs = blindLists(t, "testdata/"+name+"/programmes.csv")
	for _, r := range blindRows(t, "testdata/"+name+"/promises.csv") {
		p := r.promise()
		g.promises = append(g.promises, p)
		g.wants[p.ID] = r.want()
	}
	g.learn()
	return g
}

func blindLists(t *testing.T, name string) ([]link.List, map[civic.EntryID]string) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lists, err := link.ReadCSV(f, link.Source{File: "programmes.csv", Council: "blind"})
	if err != nil {
		t.Fatal(err)
	}
	refs := map[civic.EntryID]string{}
	byTitle := map[string]string{}
	for _, r := range readRows(t, name) {
		byTitle[r["Item"]] = r["Ref"]
	}
	for i := range lists {
		l := &lists[i]
		switch {
		case strings.HasSuffix(l.Programme.Name, "Work Programme"):
			l.Programme.Kind = civic.WorkProgramme
		case strings.HasSuffix(l.Programme.Name, "Forward Plan"):
			l.Programme.Kind = civic.ForwardPlan
		}
		for _, e := range l.Entries {
			refs[e.ID] = byTitle[e.Title]
		}
	}
	return lists, refs
}

type blindRow map[string]string

func (r blindRow) want() []string { return strings.Fields(r["want"]) }

func (r blindRow) promise() link.Promise {
	p := link.Promise{Record: civic.Record{ID: civic.RecordID(r["id"]), Kind: civic.RecordKind(r["kind"]), Quote: r["quote"], Owner: r["owner"], Recipient: r["recipient"]},
		Body: civic.CommitteeID(civic.Slug(r["body"])), BodyName: r["body"], Date: day.MustParse(r["date"]), ItemNumber: r["number"], ItemTitle: r["title"]}
	if r["due_to"] != "" {
		p.Due = &civic.Due{From: day.MustParse(r["due_from"]), To: day.MustParse(r["due_to"]), Precision: civic.ByMonth}
	}
	return p
}

func blindRows(t *testing.T, name string) []blindRow {
	t.Helper()
	var out []blindRow
	for _, r := range readRows(t, name) {
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
