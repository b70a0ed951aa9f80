package cli

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/xuri/excelize/v2"
)

// fields of one line of "outstanding --format json", and of what stands in it.
// They are the contract with other people's programs.
var (
	commitmentFields = []string{"id", "council", "committee", "meeting_date", "item", "quote", "kind", "owner", "recipient", "url", "page",
		"due", "first_due", "status", "silent", "coverage", "programme", "evidence"}
	dueFields      = []string{"expression", "from", "to", "precision", "recurs"}
	linkFields     = []string{"programme", "item", "score", "reasons"}
	evidenceFields = []string{"kind", "meeting_date", "committee", "item", "url", "quote", "score", "reasons", "confirmed"}
	// more may stand in a due where there is something to say.
	dueExtras = []string{"suspect", "estimated"}
	// and in a commitment for which a period of law runs.
	commitmentExtras = []string{"clocks", "found_late", "chain"}
)

func TestOutstandingJSONKeepsTheContract(t *testing.T) {
	list := decode[[]map[string]any](t, outstanding(t, demo(t)))
	if len(list) < 60 {
		t.Fatalf("%d commitments, want at least 60", len(list))
	}
	undated, dated, deferred, linked, shown := 0, 0, 0, 0, 0
	for _, c := range list {
		wantFields(t, "commitment", c, commitmentFields, commitmentExtras)
		for _, name := range []string{"due", "first_due"} {
			if d, ok := c[name].(map[string]any); ok {
				wantFields(t, name, d, dueFields, dueExtras)
			} else if c[name] != nil {
				t.Errorf("%s is %v, want an object or null", name, c[name])
			}
		}
		if c["due"] == nil {
			undated++
		} else {
			dated++
		}
		if c["first_due"] != nil {
			deferred++
		}
		for _, l := range c["programme"].([]any) {
			linked++
			wantFields(t, "link", l.(map[string]any), linkFields, nil)
		}
		for _, e := range c["evidence"].([]any) {
			shown++
			wantFields(t, "evidence", e.(map[string]any), evidenceFields, nil)
		}
		if !strings.HasPrefix(c["url"].(string), "http") {
			t.Errorf("commitment %s leads to %q, want the council's own page", c["id"], c["url"])
		}
	}
	if undated == 0 || dated < 40 || deferred == 0 || linked < 20 || shown < 20 {
		t.Errorf("%d without a date, %d with one, %d deferred, %d links, %d evidence: want some of each", undated, dated, deferred, linked, shown)
	}
}

func wantFields(t *testing.T, what string, v map[string]any, want, maybe []string) {
	t.Helper()
	for _, name := range want {
		if _, ok := v[name]; !ok {
			t.Errorf("%s lacks %q: %v", what, name, v)
		}
	}
	for name := range v {
		if !slices.Contains(want, name) && !slices.Contains(maybe, name) {
			t.Errorf("%s has %q, which is not in the contract", what, name)
		}
	}
}

// A promise that nobody kept, one that moved and one that was kept: the three
// things that an officer looks for first.
func TestWhatTheListSays(t *testing.T) {
	type line struct {
		Quote, Status string
		Silent        bool
		Due           *struct{ From, To string }
		First         *struct{ To string } `json:"first_due"`
	}
	list := decode[[]line](t, outstanding(t, demo(t)))
	for _, tt := range []struct {
		name, quote, to string
		silent          bool
		want            string
	}{
		{"never seen again", "That the results of the staff survey be deferred to the September meeting.", "2025-09-30", true, "overdue"},
		{"carried out elsewhere", "That the six-month review of garden waste subscriptions be reported to the Customer and Community Scrutiny Panel in October 2025.", "2025-10-31", false, "likely kept"},
		{"no day was given", "Tobias Marrable undertook to provide a written answer on the number of missed collections.", "", false, "open"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := slices.IndexFunc(list, func(l line) bool { return l.Quote == tt.quote })
			if i < 0 {
				t.Fatalf("%q is not listed", tt.quote)
			}
			got, to := list[i], ""
			if got.Due != nil {
				to = got.Due.To
			}
			if got.Status != tt.want || to != tt.to || got.Silent != tt.silent {
				t.Errorf("status %q, due to %q, silent %v; want %q, %q, %v", got.Status, to, got.Silent, tt.want, tt.to, tt.silent)
			}
		})
	}
}

// The default is what is outstanding; --status narrows or widens, and every
// commitment has exactly one status.
func TestOutstandingByStatus(t *testing.T) {
	get := func(args ...string) (ids []string) {
		r := arising(t, append([]string{"outstanding", "--format", "json", "--as-of", asOfDemo, "--data-dir", demo(t)}, args...)...).must(t, exitDone)
		for _, c := range decode[[]struct{ ID string }](t, r.out) {
			ids = append(ids, c.ID)
		}
		return ids
	}
	all, sum := get("--status", "all"), 0
	for _, s := range []string{"open", "due", "overdue", "deferred", "likely kept", "kept", "superseded", "closed"} {
		sum += len(get("--status", s))
	}
	if sum != len(all) {
		t.Errorf("the statuses hold %d commitments, all are %d", sum, len(all))
	}
	usual, spelt := get(), get("--status", "open", "--status", "due", "--status", "overdue", "--status", "deferred")
	if !slices.Equal(usual, spelt) || len(usual) == 0 || len(usual) >= len(all) {
		t.Errorf("without --status %d are listed, with the four outstanding ones %d, all are %d", len(usual), len(spelt), len(all))
	}
	if long, before := len(get("--status", "overdue")), len(get("--status", "overdue", "--as-of", "2024-06-21")); before != 0 || long == 0 {
		t.Errorf("%d overdue on the day after the first meeting, %d at the end; want none, some", before, long)
	}
	forum, panel := get("--status", "all", "--committee", "Forum"), get("--status", "all", "--committee", "Customer and Community Scrutiny Panel")
	if len(forum) == 0 || len(panel) == 0 || slices.ContainsFunc(panel, func(id string) bool { return slices.Contains(forum, id) }) {
		t.Errorf("%d of the Forum, %d of the Panel: want some of each and none of both", len(forum), len(panel))
	}
	if tied := get("--status", "all", "--programme", "Better by Design"); len(tied) == 0 || len(tied) >= len(all) {
		t.Errorf("%d of %d are tied to the programme", len(tied), len(all))
	}
}

func TestOutstandingTable(t *testing.T) {
	r := arising(t, "outstanding", "--as-of", asOfDemo, "--data-dir", demo(t)).must(t, exitDone)
	r.says(t, "commitments as of 15 June 2026", "overdue")
	for _, want := range []string{"overdue", "staff survey", "Overview and Performance Scrutiny Forum"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the table lacks %q", want)
		}
	}
}

func TestOutstandingCSV(t *testing.T) {
	r := arising(t, "outstanding", "--format", "csv", "--status", "all", "--as-of", asOfDemo, "--data-dir", demo(t)).must(t, exitDone)
	rows, err := csv.NewReader(strings.NewReader(r.out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if want := len(decode[[]any](t, outstanding(t, demo(t)))); len(rows)-1 != want {
		t.Errorf("%d lines, want %d", len(rows)-1, want)
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "+") || strings.HasPrefix(cell, "@") {
				t.Errorf("%q would be run as a formula", cell)
			}
		}
	}
}

func TestOutstandingSpreadsheet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "owed.xlsx")
	arising(t, "outstanding", "--format", "xlsx", "--status", "all", "--as-of", asOfDemo, "-o", path, "--data-dir", demo(t)).must(t, exitDone)
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	got := 0
	for _, body := range book.GetSheetList() {
		rows, err := book.GetRows(body)
		if err != nil {
			t.Fatal(err)
		}
		got += len(rows) - 1
	}
	if want := len(decode[[]any](t, outstanding(t, demo(t)))); got != want {
		t.Errorf("%d rows below the headings of all sheets, want %d", got, want)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".arising-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("the unfinished file stays behind: %v, %v", left, err)
	}
}

func TestOutstandingCalendar(t *testing.T) {
	r := arising(t, "outstanding", "--format", "ics", "--status", "all", "--as-of", asOfDemo, "--data-dir", demo(t)).must(t, exitDone)
	cal, err := ics.ParseCalendar(strings.NewReader(r.out))
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, c := range decode[[]struct{ Due *struct{ To *string } }](t, outstanding(t, demo(t))) {
		if c.Due != nil && c.Due.To != nil {
			want++
		}
	}
	if got := len(cal.Events()); got != want {
		t.Errorf("%d events, want one for each of %d commitments with a last day", got, want)
	}
}

func TestOutputIntoAMissingFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "owed.csv")
	arising(t, "outstanding", "--format", "csv", "-o", path, "--data-dir", demo(t)).must(t, exitFailed).says(t, "none")
	same := file(t, "owed.csv", "kept until the new one is whole")
	arising(t, "outstanding", "--format", "csv", "-o", same, "--data-dir", demo(t)).must(t, exitDone)
	if b, err := os.ReadFile(same); err != nil || !strings.HasPrefix(string(b), "council,") {
		t.Errorf("%.40q, %v: want the new list in place of the old file", b, err)
	}
}
