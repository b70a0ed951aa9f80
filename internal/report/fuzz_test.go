package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"arising/internal/civic"
)

// FuzzCSV: whatever the minutes say, a reader of CSV gets it back in one cell,
// and no cell begins as a formula does.
func FuzzCSV(f *testing.F) {
	f.Add("That X be noted", "=1+1")
	f.Add("-\"quoted\"\n, line", "\t@SUM")
	f.Fuzz(func(t *testing.T, quote, owner string) {
		var w bytes.Buffer
		if err := CSV(&w, []civic.Commitment{{Record: civic.Record{Quote: quote, Owner: owner}}}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&w).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != len(csvHeader) {
			t.Fatalf("rows = %q, %v", rows, err)
		}
		for _, cell := range rows[1] {
			if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) {
				t.Errorf("cell %q would run as a formula", cell)
			}
		}
		if got := strings.TrimPrefix(rows[1][5], "'"); got != strings.ReplaceAll(strings.TrimPrefix(quote, "'"), "\r\n", "\n") {
			t.Errorf("quote %q came back as %q", quote, got)
		}
	})
}

// FuzzXLSX: a workbook can be opened again whatever the words and names are.
func FuzzXLSX(f *testing.F) {
	f.Add("Cabinet", "That X be noted")
	f.Add("'[]:*?/\\", "=1\x00\x1f")
	f.Fuzz(func(t *testing.T, committee, quote string) {
		if !utf8.ValidString(committee) || !utf8.ValidString(quote) {
			t.Skip("texts are UTF-8 by their model")
		}
		cs := []civic.Commitment{{Body: "a", CommitteeName: committee}, {Body: "b", CommitteeName: committee, Record: civic.Record{Quote: quote}}}
		var w bytes.Buffer
		if err := XLSX(&w, cs); err != nil {
			t.Fatal(err)
		}
		book, err := excelize.OpenReader(&w)
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		if n := len(book.GetSheetList()); n != 2 {
			t.Errorf("%d sheets, want 2", n)
		}
	})
}

// FuzzWrap: a table keeps every word, in order.
func FuzzWrap(f *testing.F) {
	f.Add("a few words and averylongwordindeed", 10)
	f.Fuzz(func(t *testing.T, s string, width int) {
		if !utf8.ValidString(s) {
			t.Skip("texts are UTF-8 by their model")
		}
		lines := wrap(s, max(width, 1))
		got := strings.Fields(strings.Join(lines, " "))
		want := strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 })
		if strings.Join(got, " ") != strings.Join(strings.Fields(strings.Join(want, " ")), " ") {
			t.Errorf("wrap(%q) = %q", s, lines)
		}
		for _, l := range lines {
			if strings.ContainsAny(l, "\x1b\n\r\a") {
				t.Errorf("line %q could move the cursor", l)
			}
		}
	})
}
