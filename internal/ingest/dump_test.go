package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/store"
)

// dump writes all that the store holds of the council's meetings, for golden
// files that a person reads.
func (g *rig) dump(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, m := range g.meetings(t) {
		fmt.Fprintf(&b, "%s, %s: %s%s\n", m.CommitteeName, m.Date, m.State, meetingFlags(m))
		items, err := g.db.Items(t.Context(), m.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range items {
			g.dumpItem(t, &b, it)
		}
		g.dumpPapers(t, &b, m)
	}
	return strings.ReplaceAll(b.String(), g.council.BaseURL, "…/")
}

func meetingFlags(m civic.Meeting) string {
	return flags([]string{"agenda", "minutes", "draft", "whole", "agenda held"},
		m.HasAgenda, m.HasMinutes, m.Draft, m.Whole, m.AgendaHeld)
}

// flags lists the names of what is true.
func flags(names []string, are ...bool) (out string) {
	for i, name := range names {
		if are[i] {
			out += ", " + name
		}
	}
	return out
}

func (g *rig) dumpItem(t *testing.T, b *strings.Builder, it civic.Item) {
	t.Helper()
	var parts []string
	for _, s := range it.Sections {
		part := string(s.Kind)
		if s.Cut {
			part += " (cut)"
		}
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	fmt.Fprintf(b, "  %d. [%s] %s%s: %s\n     %s\n", it.Position, it.Number, it.Title, flags([]string{"restricted"}, it.Restricted), strings.Join(parts, ", "), it.URL)
	for _, r := range it.Records {
		due := ""
		if r.Due != nil {
			due = fmt.Sprintf(", due %q %s to %s", r.Due.Expression, r.Due.From, r.Due.To)
		}
		fmt.Fprintf(b, "     %s from %s: %s (owner %q%s)\n", r.Kind, g.kindOf(t, r), r.Quote, r.Owner, due)
	}
}

func (g *rig) dumpPapers(t *testing.T, b *strings.Builder, m civic.Meeting) {
	t.Helper()
	docs, err := g.db.Documents(t.Context(), store.DocumentFilter{Meeting: m.ID})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, d := range docs {
		lines = append(lines, fmt.Sprintf("  - %s, %q: %s, pages %d%s\n", d.Kind, d.Title, d.Outcome, d.Pages, flags([]string{"restricted"}, d.Restricted)))
	}
	slices.Sort(lines)
	b.WriteString(strings.Join(lines, ""))
}
