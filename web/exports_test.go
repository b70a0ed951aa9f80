package web

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/xuri/excelize/v2"

	"arising/internal/report"
)

// TestExportsAreReadBack opens each file that leads away from the list of what is
// owed by a library that others use, and finds the lines of the JSON in it. A
// quote that looks like a formula stays words.
func TestExportsAreReadBack(t *testing.T) {
	s := newSamples()
	s.commitments[0].Quote = `=HYPERLINK("https://elsewhere.example","pay")`
	opt := SampleOptions()
	opt.Store = s
	h := New(opt).Handler()
	const query = "?status=all&council=quillhaven"
	var want []report.Commitment
	if err := json.Unmarshal(get(t, h, "/api/v1/outstanding"+query).Body.Bytes(), &want); err != nil || len(want) < 5 {
		t.Fatalf("%d lines, %v", len(want), err)
	}
	var quotes, days []string
	for _, c := range want {
		quotes = append(quotes, c.Quote)
		if c.Due != nil && (c.Due.From.Known() || c.Due.To.Known()) {
			days = append(days, string(c.ID))
		}
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(get(t, h, "/outstanding.csv"+query).Body.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := under(rows, "quote"); !slices.Equal(got, safe(quotes)) {
		t.Errorf("the CSV says %q, want %q", got, safe(quotes))
	}
	book, err := excelize.OpenReader(get(t, h, "/outstanding.xlsx"+query).Body)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if got := cellsOf(t, book); !slices.Equal(having(got, quotes), slices.Sorted(slices.Values(quotes))) {
		t.Errorf("the workbook says %q, want %q among it", got, quotes)
	}
	cal, err := ics.ParseCalendar(get(t, h, "/outstanding.ics"+query).Body)
	if err != nil || len(cal.Events())+len(cal.Todos()) != len(days) {
		t.Errorf("the calendar holds %d events and %d tasks, want one for each of %d with a day; %v", len(cal.Events()), len(cal.Todos()), len(days), err)
	}
}

// under is the column of a table under a heading.
func under(rows [][]string, heading string) (out []string) {
	at := slices.IndexFunc(rows[0], func(s string) bool { return strings.EqualFold(s, heading) })
	for _, row := range rows[1:] {
		if at >= 0 && at < len(row) {
			out = append(out, row[at])
		}
	}
	return out
}

// cellsOf are the texts of all sheets; none may be worked out.
func cellsOf(t *testing.T, book *excelize.File) (out []string) {
	t.Helper()
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			for x, text := range row {
				at, _ := excelize.CoordinatesToCellName(x+1, y+1)
				if formula, err := book.GetCellFormula(sheet, at); err != nil || formula != "" {
					t.Errorf("%s %s holds the formula %q, %v", sheet, at, formula, err)
				}
				out = append(out, text)
			}
		}
	}
	return out
}

// having are those of all that are among wanted, in order.
func having(all, wanted []string) (out []string) {
	for _, s := range all {
		if slices.Contains(wanted, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// safe is how a CSV says words that a spreadsheet would take for a formula.
func safe(all []string) (out []string) {
	for _, s := range all {
		if strings.HasPrefix(s, "=") {
			s = "'" + s
		}
		out = append(out, s)
	}
	return out
}
