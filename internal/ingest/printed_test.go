package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// agendaOf is a printed agenda with the work programme as it stood then.
func agendaOf(on, programme string) string {
	return `Larkmere Town Council
AGENDA
Gardens Panel
Tuesday ` + on + ` at 6.30 pm

1. Apologies

2. Minutes

3. Work Programme 2025/26

` + programme + `

4. Any other business
`
}

// Two agendas that print the work programme tell what moved between them, and
// what the Panel asked for is tied to the topic that stands there.
func TestPrintedWorkProgramme(t *testing.T) {
	g := newRig(t)
	minutes := `Larkmere Town Council
MINUTES of the Gardens Panel held on Tuesday 10 June 2025 at 6.30 pm

Present: Councillor Hester Vane (Chair)

3. Allotments

RESOLVED that a report on allotment waiting lists be brought to the Panel in September 2025.
`
	g.importFiles(t, g.council, map[string]string{
		"june.txt": minutes,
		"july.txt": agendaOf("8 July 2025", `9 September 2025
- Allotment waiting lists (Head of Parks)
- Bandstand repairs – Head of Property
11 November 2025
- Tree strategy`),
		"september.txt": agendaOf("9 September 2025", `9 September 2025
- Bandstand repairs – Head of Property
11 November 2025
- Allotment waiting lists (Head of Parks)`),
	})
	programmes, err := g.db.Programmes(t.Context(), g.council.ID)
	if err != nil || len(programmes) != 1 || programmes[0].Name != "Gardens Panel work programme" || programmes[0].Kind != civic.WorkProgramme {
		t.Fatalf("programmes %+v, %v: want the Panel's", programmes, err)
	}
	entries, err := g.db.Entries(t.Context(), programmes[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		line := fmt.Sprintf("%s (%s) %s", e.Title, e.Lead, e.Due.To)
		for _, f := range e.Flags(day.Date{}) {
			line += fmt.Sprintf(" %s on %s", f.Kind, f.On)
		}
		got = append(got, line)
		if text, err := g.db.Text(t.Context(), e.Source.Version); err != nil || !strings.Contains(text.Text[e.Source.Start:e.Source.End], e.Title) {
			t.Errorf("%q does not stand at its place: %v", e.Title, err)
		}
	}
	want := []string{"Allotment waiting lists (Head of Parks) 2025-11-11 slipped on 2025-09-09", "Bandstand repairs (Head of Property) 2025-09-09", "Tree strategy () 2025-11-11 withdrawn on 2025-09-09"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("items\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for quote, r := range g.records(t) {
		links, err := g.db.Links(t.Context(), r.ID)
		if err != nil || len(links) == 0 || links[0].Title != "Allotment waiting lists" || !civic.Claimed(links[0].Score) {
			t.Errorf("%q is tied to %+v, %v", quote, links, err)
		}
	}
}
