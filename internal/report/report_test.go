package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/golden"
	"arising/internal/search"
)

func promises() []civic.Commitment {
	meeting := day.MustParse("2025-01-14")
	half := &civic.Due{Expression: "in 6 months’ time", From: day.MustParse("2025-07-01"), To: day.MustParse("2025-07-31"), Precision: civic.ByMonth}
	later := &civic.Due{Expression: "in the autumn", From: day.MustParse("2025-09-01"), To: day.MustParse("2025-11-30"), Precision: civic.BySeason}
	return []civic.Commitment{
		{
			Record: civic.Record{ID: "r01", Kind: civic.Decision, Quote: "That a further report on empty shops be brought to the Panel in 6 months’ time.",
				Commitment: true, Owner: "Head of Place", Recipient: "the Panel", Due: later},
			Council: "quillhaven", CouncilName: "Quillhaven Borough Council", Body: "quillhaven-c4", CommitteeName: "Places Scrutiny Panel",
			MeetingDate: meeting, ItemNumber: "7", ItemTitle: "Empty shops", URL: "https://papers.example/mgAi.aspx?ID=7", FirstDue: half, Deferred: 1,
			Status: civic.StatusDeferred, Coverage: civic.FullCoverage,
			Links: []civic.Link{{ProgrammeName: "Better by Design", Title: "Town centres", Score: 0.8, Reasons: []string{"names “empty shops”"}},
				{Rejected: true, Score: 0.9}},
			Evidence: []civic.Evidence{{Kind: civic.DeferredTo, MeetingDate: day.MustParse("2025-07-08"), CommitteeName: "Places Scrutiny Panel",
				ItemTitle: "Work programme", Score: 0.7, URL: "https://papers.example/mgAi.aspx?ID=90"}},
		},
		{
			Record:  civic.Record{ID: "r02", Kind: civic.Action, Quote: "- =HYPERLINK(\"x\") would be looked into by the Chief Officer", Commitment: true},
			Council: "quillhaven", CouncilName: "Quillhaven Borough Council", Body: "quillhaven-c1", CommitteeName: "Cabinet", MeetingDate: meeting,
			ItemTitle: "Formulas", URL: "javascript:alert(1)", Status: civic.StatusOpen, Coverage: civic.PartialCoverage, Silent: false,
		},
	}
}

func TestOutstandingJSON(t *testing.T) {
	b, err := json.MarshalIndent(Outstanding(promises()), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/outstanding.json", string(b)+"\n")
	if b, _ := json.Marshal(Outstanding(nil)); string(b) != "[]" {
		t.Errorf("nothing owed = %s, want []", b)
	}
}

// Of what repeats each time is told by itself, in every form, and so is what
// was found too late to be asked about in time.
func TestEachTimeIsTold(t *testing.T) {
	c := promises()[0]
	c.FoundLate, c.FirstDue = true, nil
	quarter := func(from, to string) civic.Due {
		return civic.Due{From: day.MustParse(from), To: day.MustParse(to), Precision: civic.BySpan}
	}
	c.Chain = []civic.Instance{
		{Due: quarter("2025-01-14", "2025-03-31"), Status: civic.StatusLikelyKept, Shown: day.MustParse("2025-04-08"), Late: true},
		{Due: quarter("2025-04-01", "2025-06-30"), Status: civic.StatusOverdue},
	}
	const told = "31 March 2025: likely kept, late, on 8 April 2025"
	var table bytes.Buffer
	if err := CSV(&table, []civic.Commitment{c}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{told + "; ", "30 June 2025: overdue\",r01", ",yes,"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("CSV lacks %q:\n%s", want, table.String())
		}
	}
	b, err := json.Marshal(One(c))
	if err != nil || !strings.Contains(string(b), `"found_late":true`) ||
		!strings.Contains(string(b), `"chain":[{"from":"2025-01-14","to":"2025-03-31","status":"likely kept","shown":"2025-04-08","late":true},{"from":"2025-04-01","to":"2025-06-30","status":"overdue","shown":null,"late":false}]`) {
		t.Errorf("%v, JSON %s", err, b)
	}
	var book bytes.Buffer
	if err := XLSX(&book, []civic.Commitment{c}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	status, _ := f.GetCellValue("Places Scrutiny Panel", "G2")
	times, _ := f.GetCellValue("Places Scrutiny Panel", "M2")
	if status != "deferred, found late" || !strings.Contains(times, told) || strings.Count(times, "\n") != 1 {
		t.Errorf("status %q, times %q", status, times)
	}
}

func TestSearchJSON(t *testing.T) {
	r := search.Results{Query: search.Query{Text: "shops"}, Said: "items with shops", Total: 1,
		Hits: []search.Hit{{Unit: search.Unit{Type: search.PageUnit, ID: "d1-3", Title: "Pack", Page: 3,
			URL: "https://papers.example/p.pdf#page=3"}, Score: 1.5, Extract: "Empty shops"}},
		Facets: map[string][]search.Count{"kind": {{Value: "decision", Count: 1}}}}
	b, err := json.MarshalIndent(Search(r), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/search.json", string(b)+"\n")
}

func TestFiles(t *testing.T) {
	for _, tt := range []struct {
		name  string
		write func(*bytes.Buffer) error
	}{
		{"outstanding.csv", func(w *bytes.Buffer) error { return CSV(w, promises()) }},
		{"outstanding.txt", func(w *bytes.Buffer) error { return Table(w, promises(), 100) }},
		{"outstanding.ics", func(w *bytes.Buffer) error {
			return ICS(w, promises(), time.Date(2025, 8, 1, 9, 0, 0, 0, time.UTC))
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var w bytes.Buffer
			if err := tt.write(&w); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "testdata/"+tt.name, strings.ReplaceAll(w.String(), "\r\n", "\n"))
		})
	}
}

// RFC 5545: every line ends with CR LF and has at most 75 bytes, and no word of
// the minutes begins a line of its own.
func TestICSLines(t *testing.T) {
	cs := promises()
	cs[0].Quote = "That the café’s rent be reviewed\r\nATTENDEE:mailto:x@example.test\n" + strings.Repeat("“naïve” ", 60)
	var w bytes.Buffer
	if err := ICS(&w, cs, time.Date(2025, 8, 1, 9, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(w.String(), "\r\n"), "\r\n") {
		if strings.ContainsAny(line, "\r\n") || len(line) > 75 || !utf8.ValidString(line) || strings.HasPrefix(line, "ATTENDEE") {
			t.Errorf("line of %d bytes: %q", len(line), line)
		}
	}
}

func TestXLSXHoldsWordsAsText(t *testing.T) {
	var w bytes.Buffer
	if err := XLSX(&w, promises()); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&w)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := strings.Join(f.GetSheetList(), "|"); got != "Places Scrutiny Panel|Cabinet" {
		t.Errorf("sheets = %s", got)
	}
	quote, _ := f.GetCellValue("Cabinet", "C2")
	formula, _ := f.GetCellFormula("Cabinet", "C2")
	if quote != promises()[1].Quote || formula != "" {
		t.Errorf("cell = %q with formula %q, want the words as text", quote, formula)
	}
	if linked, _, _ := f.GetCellHyperLink("Cabinet", "I2"); linked {
		t.Error("an address that is not of the web became a link")
	}
	if due, _ := f.GetCellValue("Places Scrutiny Panel", "J2"); due != "30 November 2025" {
		t.Errorf("due by = %q", due)
	}
}

func TestSheetNames(t *testing.T) {
	b := &book{names: map[string]bool{}}
	for _, tt := range []struct{ in, want string }{
		{"Adults, Children and Communities Overview Panel", "Adults, Children and Communitie"},
		{"Adults, Children and Communities Overview Forum", "Adults, Children and Communit 2"},
		{"'Rents/Charges' [2025]?", "Rents Charges'  2025"},
		{"", "Committee"},
		{"committee", "committee 2"},
	} {
		if got := b.name(tt.in); got != tt.want {
			t.Errorf("name(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDays(t *testing.T) {
	d := day.MustParse
	for _, tt := range []struct {
		name string
		due  *civic.Due
		want string
	}{
		{"none", nil, "No day is given"},
		{"in due course", &civic.Due{Precision: civic.Open}, "No day is given"},
		{"not before", &civic.Due{From: d("2025-05-01"), Precision: civic.Open}, "not before 1 May 2025"},
		{"a day", &civic.Due{From: d("2025-05-01"), To: d("2025-05-01"), Precision: civic.ByDay}, "1 May 2025"},
		{"a month", &civic.Due{From: d("2025-05-01"), To: d("2025-05-31"), Precision: civic.ByMonth}, "May 2025"},
		{"a quarter", &civic.Due{From: d("2025-01-01"), To: d("2025-03-31"), Precision: civic.ByQuarter}, "January to March 2025"},
		{"winter", &civic.Due{From: d("2025-12-01"), To: d("2026-02-28"), Precision: civic.BySeason}, "December 2025 to February 2026"},
		{"a year", &civic.Due{From: d("2025-01-01"), To: d("2025-12-31"), Precision: civic.ByYear}, "2025"},
		{"within ten days", &civic.Due{From: d("2025-01-14"), To: d("2025-01-24"), Precision: civic.BySpan}, "by 24 January 2025"},
		{"a week", &civic.Due{From: d("2025-01-06"), To: d("2025-01-12"), Precision: civic.ByWeek}, "6 January 2025 to 12 January 2025"},
		{"a meeting", &civic.Due{Precision: civic.ByMeeting}, "at a meeting whose date is not known"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Days(tt.due); got != tt.want {
				t.Errorf("Days = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHowRead(t *testing.T) {
	meeting := day.MustParse("2017-01-17")
	for _, tt := range []struct {
		name string
		due  civic.Due
		want string
	}{
		{"counted", civic.Due{Expression: "in 6 months’ time"}, "“in 6 months’ time”, counted from 17 January 2017"},
		{"by the calendar", civic.Due{Expression: "by 31st March"}, "“by 31st March”, said on 17 January 2017"},
		{"recurring", civic.Due{Expression: "quarterly", Recurs: "P3M"}, "“quarterly”, counted from 17 January 2017; comes back every three months"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := HowRead(&tt.due, meeting); got != tt.want {
				t.Errorf("HowRead = %q, want %q", got, tt.want)
			}
		})
	}
}

// BenchmarkXLSX writes 10,000 commitments, as many as one large council has.
func BenchmarkXLSX(b *testing.B) {
	cs := many(10_000)
	for b.Loop() {
		if err := XLSX(io.Discard, cs); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCSV writes the same as CSV.
func BenchmarkCSV(b *testing.B) {
	cs := many(10_000)
	for b.Loop() {
		if err := CSV(io.Discard, cs); err != nil {
			b.Fatal(err)
		}
	}
}

func many(n int) []civic.Commitment {
	var out []civic.Commitment
	for len(out) < n {
		out = append(out, promises()...)
	}
	return out[:n]
}
