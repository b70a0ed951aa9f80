package link

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/day"
	"arising/internal/doctext"
)

// paperOf builds a paper from lines: "# heading", "## item heading", "- bullet", "| a | b" table rows, else paragraphs.
func paperOf(text string) *doctext.Document {
	b, table, inTable := doctext.NewBuilder("text"), 0, false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if row, ok := strings.CutPrefix(line, "| "); ok {
			if !inTable {
				table++
			}
			inTable = true
			b.AddRow(doctext.Block{Table: table}, strings.Split(row, " | "))
			continue
		}
		inTable = false
		switch {
		case strings.HasPrefix(line, "## "):
			b.Add(doctext.Block{Kind: doctext.Heading, Role: doctext.RoleItem}, line[3:])
		case strings.HasPrefix(line, "# "):
			b.Add(doctext.Block{Kind: doctext.Heading}, line[2:])
		case strings.HasPrefix(line, "- "):
			b.Add(doctext.Block{Kind: doctext.ListItem, Marker: "-"}, line[2:])
		case line != "":
			b.Add(doctext.Block{Kind: doctext.Paragraph}, line)
		}
	}
	return b.Document()
}

// listed prints programmes: "Name: title (lead) from..to; …".
func listed(lists []List) string {
	var b strings.Builder
	for _, l := range lists {
		fmt.Fprintf(&b, "%s:\n", l.Programme.Name)
		for _, e := range l.Entries {
			fmt.Fprintf(&b, "  %s", e.Title)
			if e.Lead != "" {
				fmt.Fprintf(&b, " (%s)", e.Lead)
			}
			if e.Due != nil {
				fmt.Fprintf(&b, " %s..%s", e.Due.From, e.Due.To)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func TestPrinted(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a table of dates, topics and leads", `
## Work Programme 2031/32
| Date | Topic | Lead officer
| 14 October 2031 | Flood wardens | Head of Resilience
|  | Beach huts | Harbour Master
| 9 December 2031 | Ferry timetable | Transport Manager
## Any other business
| Date | Topic | Lead officer
| 1 May 2032 | Not of the programme | Nobody`,
			"Quay Panel work programme:\n  Flood wardens (Head of Resilience) 2031-10-14..2031-10-14\n  Beach huts (Harbour Master) 2031-10-14..2031-10-14\n  Ferry timetable (Transport Manager) 2031-12-09..2031-12-09\n"},
		{"columns in another order, months only", `
# Scrutiny Work Plan
| Lead | Report title | Purpose | Month
| Cllr Vane | Allotment waiting lists | To hear of progress | November 2031
| Cllr Moy | Slipway charges | To comment | January 2032`,
			"Quay Panel work programme:\n  Allotment waiting lists (Cllr Vane) 2031-11-01..2031-11-30\n  Slipway charges (Cllr Moy) 2032-01-01..2032-01-31\n"},
		{"a date over a whole row", `
# Forward Work Programme
| Item | Lead
| Tuesday 14 October 2031 | Tuesday 14 October 2031
| Flood wardens | Head of Resilience
| Meeting on 9 December 2031 at 6.30 pm |
| Ferry timetable | Transport Manager`,
			"Quay Panel work programme:\n  Flood wardens (Head of Resilience) 2031-10-14..2031-10-14\n  Ferry timetable (Transport Manager) 2031-12-09..2031-12-09\n"},
		{"lists under dates", `
## 8. Work programme
The Scrutiny Officer presented the work programme.
# 14 October 2031
- Flood wardens (Head of Resilience)
- Beach huts – Harbour Master
# December 2031
Ferry timetable, lead: Transport Manager
- Minutes
The Panel agreed that the programme was full.
Members thanked the officer
## 9. Close`,
			"Quay Panel work programme:\n  Flood wardens (Head of Resilience) 2031-10-14..2031-10-14\n  Beach huts (Harbour Master) 2031-10-14..2031-10-14\n  Ferry timetable (Transport Manager) 2031-12-01..2031-12-31\n"},
		{"a line each", `
# Work programme
14 October 2031: Flood wardens (lead: Head of Resilience)
9 December 2031 – Ferry timetable
12 March 2032 was the date of the storm`,
			"Quay Panel work programme:\n  Flood wardens (Head of Resilience) 2031-10-14..2031-10-14\n  Ferry timetable 2031-12-09..2031-12-09\n"},
		{"dates without a year take the municipal year", `
# Work Programme 2031-32
| Meeting | Items
| 14 October | • Flood wardens • Beach huts
| 3 March | Ferry timetable`,
			"Quay Panel work programme:\n  Flood wardens 2031-10-14..2031-10-14\n  Beach huts 2031-10-14..2031-10-14\n  Ferry timetable 2032-03-03..2032-03-03\n"},
		{"a weekday tells the year", `
# Work Programme
| Meeting | Items
| Wednesday 2 July | Flood wardens
| Tuesday 2 March | Ferry timetable`,
			"Quay Panel work programme:\n  Flood wardens 2031-07-02..2031-07-02\n  Ferry timetable 2032-03-02..2032-03-02\n"},
		{"the executive's own plan", `
# Executive Forward Plan
| Decision | Decision maker | Decision due | Lead officer
| Sale of the old customs house | Executive | 4 November 2031 | Estates Surveyor
| Parking charges | Executive | 2 December 2031 | Parking Manager`,
			"Executive forward plan:\n  Sale of the old customs house (Estates Surveyor) 2031-11-04..2031-11-04\n  Parking charges (Parking Manager) 2031-12-02..2031-12-02\n"},
		{"a number beside a title", `
# Work programme
| Item | Title | Date
| 1 | Flood wardens | October 2031
| 2 | Beach huts | TBC`,
			"Quay Panel work programme:\n  Flood wardens 2031-10-01..2031-10-31\n  Beach huts\n"},
		{"a table of actions is none", `
# Work programme and action tracker
| Action | Owner | Due | Progress
| Send the map | Harbour Master | October 2031 | Done
| Paint the bench | Clerk | May 2031 | Waiting`, ""},
		{"a table of projects is none", `
# Work programme
| Project | Workstream | Lead officer | Due
| New boiler | Buildings | Head of Property | October 2031
| New roof | Buildings | Head of Property | May 2031`, ""},
		{"prose is none", `
# Work programme
14 October 2031 was proposed for the flood wardens.
The Panel noted it.`, ""},
		{"without a heading that says so", `
# Staffing
| Date | Topic | Lead officer
| 14 October 2031 | Flood wardens | Head of Resilience
| 9 December 2031 | Ferry timetable | Transport Manager`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := listed(Printed(paperOf(tt.text), "", "Quay Panel", day.MustParse("2031-09-02"))); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func FuzzPrinted(f *testing.F) {
	f.Add("# Work programme\n| Date | Topic\n| 14 October | Flood wardens\n| May 2031 | Beach huts")
	f.Add("## Forward plan 2031/32\n14 October 2031\n- Flood wardens (Head of Resilience)\n- b")
	f.Fuzz(func(t *testing.T, text string) {
		doc := paperOf(text)
		for _, l := range Printed(doc, "Work programme", "Quay Panel", day.MustParse("2031-09-02")) {
			for _, e := range l.Entries {
				at := e.Source
				if at.Start < 0 || at.End > len(doc.Text) || at.Start >= at.End || !strings.Contains(doctext.Fold(doc.Text[at.Start:at.End]), strings.TrimSpace(e.Title)) {
					t.Errorf("%q does not stand at %+v", e.Title, at)
				}
				if e.Due != nil && e.Due.To.Before(e.Due.From) {
					t.Errorf("%q is due from %s to %s", e.Title, e.Due.From, e.Due.To)
				}
			}
		}
	})
}
