package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// planPage is a forward plan as a site shows it, with one matter a line:
// "issue | title | Key | due | noticed".
func planPage(span, published, maker, matters string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<html><head><title>Forward plan - Larkmere Town Council</title></head><body><div id="modgov"><h1 class="mgMainTitleTxt">Forward plan</h1>
<div class="mgSubTitle"><h2 class="mgSubTitleTxt">%s, %s</h2></div><div class="mgContent"><p><span class="mgLabel">Publication date: </span>%s</p>`, maker, span, published)
	for line := range strings.Lines(matters) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		fmt.Fprintf(&b, `<p><a class="mgPlanItemTitle" href="mgIssueHistoryHome.aspx?IId=%s">%s</a></p>
<p><span class="mgLabel">Decision type: </span>%s</p><p><span class="mgLabel">Decision maker: </span>%s</p>
<p><span class="mgLabel">Decision due: </span>%s</p>
<p><span class="mgLabel">Notice of proposed decision first published: </span>%s</p>
<p><span class="mgLabel">Lead officer: </span>Head of Property</p>`, f[0], f[1], f[2], maker, f[3], f[4])
	}
	return b.String() + "</div></div></body></html>"
}

// A plan that came out twice tells what slipped and what was withdrawn; the
// minutes of the body tell what was taken.
func TestForwardPlan(t *testing.T) {
	g := newRig(t, january("whole"))
	g.crawl(t)
	g.importFiles(t, g.council, map[string]string{
		"december.html": planPage("1 December 2024 to 31 March 2025", "29/11/2024", "Harbour Committee", `9001 | Dredging of the Inner Basin | Key | 14 January 2025 | 20/12/2024
9002 | Renewal of the harbour lights | Non-key | January 2025 | 29/11/2024
9003 | Lease of the pier | Key | 11 March 2025 | 29/11/2024`),
		"january.html": planPage("1 January 2025 to 30 April 2025", "30/12/2024", "Harbour Committee", `9001 | Dredging of the Inner Basin | Key | 14 January 2025 | 20/12/2024
9002 | Renewal of harbour lights | Non-key | April 2025 | 29/11/2024`),
	})
	programmes, err := g.db.Programmes(t.Context(), g.council.ID)
	if err != nil || len(programmes) != 1 || programmes[0].Name != "Harbour Committee forward plan" || programmes[0].Kind != civic.ForwardPlan {
		t.Fatalf("programmes %+v, %v: want the plan of the Harbour Committee", programmes, err)
	}
	entries, err := g.db.Entries(t.Context(), programmes[0].ID)
	if err != nil || len(entries) != 3 {
		t.Fatalf("entries %+v, %v: want three", entries, err)
	}
	for i, want := range []struct{ title, flags string }{
		{"Dredging of the Inner Basin", "taken on 2025-01-14; short notice on 2024-12-20"},
		{"Renewal of harbour lights", "slipped on 2024-12-30"},
		{"Lease of the pier", "withdrawn on 2024-12-30"},
	} {
		var flags []string
		for _, f := range entries[i].Flags(day.Date{}) {
			flags = append(flags, fmt.Sprintf("%s on %s", f.Kind, f.On))
		}
		if entries[i].Title != want.title || strings.Join(flags, "; ") != want.flags {
			t.Errorf("entry %d %q: %q, want %q: %q", i, entries[i].Title, flags, want.title, want.flags)
		}
	}
	if e := entries[1]; e.First == nil || e.First.Expression != "January 2025" || e.Due.Expression != "April 2025" || e.Refs[0] != "issue-9002" {
		t.Errorf("the lights are %+v, want their first time kept", e)
	}
	if n, err := g.db.Editions(t.Context(), programmes[0].ID); err != nil || len(n) != 2 {
		t.Errorf("%d editions, %v: want both", len(n), err)
	}
}
