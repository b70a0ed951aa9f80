package link

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"arising/internal/civic"
	"arising/internal/golden"
)

func show(lists []List, err error) string {
	var b strings.Builder
	for _, l := range lists {
		fmt.Fprintf(&b, "%s | %s | %q | %d\n", l.Programme.ID, l.Programme.Name, l.Programme.Acronym, l.Programme.Entries)
		for _, e := range l.Entries {
			fmt.Fprintf(&b, "  %s | %s | aliases %q | acronym %q | lead %q | stream %q | stage %q | directorate %q | amounts %v", e.ID, e.Title, e.Aliases, e.Acronym, e.Lead, e.Workstream, e.Stage, e.Directorate, e.Amounts)
			if e.Due != nil {
				fmt.Fprintf(&b, " | due %q %v..%v %s", e.Due.Expression, e.Due.From, e.Due.To, e.Due.Precision)
			}
			b.WriteString("\n")
		}
	}
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
	}
	return b.String()
}

const officersList = "\ufeffOur list of projects,,,,,,\n" +
	",,,,,,\n" +
	"Due date,Project,Programme,Lead officer,Also known as,Theme,2031/32 (£)\n" +
	"Q2 2031/32,Replace the booking system,Bright Harbour (BH:BH),Ivo Marsh,\"Bookings; Leisure IT\",Customers,\"(10,000)\"\n" +
	"31/03/2032,\"Quay, Phase 2\",,Ada Quill,,Estates,£1.2m\n" +
	"sometime,Website,,,,,lots\n" +
	"TBC,,,Nobody,,,\n" +
	"March 2032,Kiosks,Estates Plan,Tom Reeve,,,\n" +
	",Replace the booking system,Bright Harbour (BH:BH),,Courts online,,\n"

func TestReadCSV(t *testing.T) {
	golden.Check(t, "testdata/list.golden", show(ReadCSV(strings.NewReader(officersList), Source{File: "list.csv", Council: "q"})))
}

func TestReadCSVForms(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		src        Source
		programme  string
		items      int
		want       error
	}{
		{"semicolons", "Item;Lead\nQuay;Ada\nSlipway;Ivo\n", Source{File: "x.csv", Council: "q"}, "x", 2, nil},
		{"tabs and a given name", "Item\tLead\nQuay\tAda\n", Source{File: "x.csv", Council: "q", Programme: "Works"}, "Works", 1, nil},
		{"Windows-1252", "Item,Lead\nCaf\xe9 kiosk,Ada\n", Source{File: "x.csv", Council: "q"}, "x", 1, nil},
		{"no header", "Quay,Ada\nSlipway,Ivo\n", Source{File: "x.csv", Council: "q"}, "", 0, ErrNoHeader},
		{"empty", "", Source{File: "x.csv", Council: "q"}, "", 0, ErrNoHeader},
		{"nothing below the header", "item,lead\n,\n", Source{File: "x.csv", Council: "q"}, "", 0, ErrNoItems},
		{"control characters", "programme,item\n\x1b[31mWorks\x07,Quay\n", Source{File: "x.csv", Council: "q"}, "[31mWorks", 1, nil},
		{"too many rows", "Item,Lead\n" + strings.Repeat("a,b\n", maxListRows+1), Source{File: "x.csv", Council: "q"}, "x", 1, ErrListTooLarge},
		{"too large", strings.Repeat("x", maxListBytes+1), Source{File: "x.csv", Council: "q"}, "", 0, ErrListTooLarge},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lists, err := ReadCSV(strings.NewReader(tt.text), tt.src)
			if !errors.Is(err, tt.want) {
				t.Fatalf("error %v, want %v", err, tt.want)
			}
			items, name := 0, ""
			for _, l := range lists {
				items, name = items+len(l.Entries), l.Programme.Name
			}
			if items != tt.items || name != tt.programme {
				t.Errorf("%d items of %q, want %d of %q", items, name, tt.items, tt.programme)
			}
		})
	}
}

func TestReadXLSX(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for cell, v := range map[string]any{"A1": "Transformation projects", "A3": "Project", "B3": "Lead", "C3": "Target date", "D3": "Stage",
		"A4": "Quay repairs", "B4": "Ada Quill", "C4": 48213, "D4": "Design", "A5": "Slipway lights", "C5": "Autumn 2031"} {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.NewSheet("Notes"); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellValue("Notes", "A1", "Nothing here is a list."); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/workbook.golden", show(ReadXLSX(&b, Source{File: "projects.xlsx", Council: "q"})))
}

func TestReadXLSXRefusesWhatIsNone(t *testing.T) {
	if lists, err := ReadXLSX(strings.NewReader("Item,Lead\na,b\n"), Source{File: "x.xlsx"}); err == nil || len(lists) != 0 {
		t.Errorf("ReadXLSX of a CSV = %v, %v, want an error", lists, err)
	}
}

func TestPounds(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       int64
		ok         bool
	}{
		{"plain", "10000", 10_000, true}, {"sign and commas", "£10,000", 10_000, true}, {"brackets are minus", "(10,000)", -10_000, true},
		{"minus", "-£1.2m", -1_200_000, true}, {"thousands", "830k", 830_000, true}, {"words", "lots", 0, false}, {"not a number", "NaN", 0, false}, {"endless", "1e300", 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, ok := pounds(tt.text); got != tt.want || ok != tt.ok {
				t.Errorf("pounds(%q) = %d, %v, want %d, %v", tt.text, got, ok, tt.want, tt.ok)
			}
		})
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte(officersList))
	f.Add([]byte("item;lead\n\"a;b\n"))
	f.Add([]byte("Item\tDue\n\xff\x00\t99/99/9999\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		lists, err := ReadCSV(bytes.NewReader(b), Source{File: "f.csv", Council: "q"})
		ids := map[civic.EntryID]bool{}
		for _, l := range lists {
			if l.Programme.Entries != len(l.Entries) {
				t.Fatalf("%d entries, said to be %d", len(l.Entries), l.Programme.Entries)
			}
			for _, e := range l.Entries {
				if e.Title == "" || e.Programme != l.Programme.ID || ids[e.ID] {
					t.Fatalf("entry %+v is empty, lost or there twice", e)
				}
				ids[e.ID] = true
			}
		}
		if len(lists) == 0 && err == nil && bytes.Count(b, []byte("\n")) > headerWithin {
			t.Fatal("nothing read and nothing said")
		}
	})
}

func FuzzEvidence(f *testing.F) {
	f.Add("Museum Store Leases (MSL)", "Minute 47: the report had been deferred to the meeting in September. It was complete", "That a report on the museum store leases be brought in July")
	f.Fuzz(func(t *testing.T, title, minutes, quote string) {
		it := item("2031-07-15", forum, title, minutes)
		p := promise(quote, forum, title, civic.VerbReport, inJuly())
		for _, e := range Evidence([]Promise{p}, []Item{it}) {
			if e.Score < proposed || e.Score > 1 || len(e.Reasons) == 0 && e.Quote == "" {
				t.Fatalf("%+v", e)
			}
			if e.Kind != civic.ReportedBack && e.Source.Version != "" && (e.Source.Start < 1000 || e.Source.End > 1000+len(minutes) || e.Source.Start > e.Source.End) {
				t.Fatalf("place %+v lies outside %d bytes", e.Source, len(minutes))
			}
		}
	})
}
