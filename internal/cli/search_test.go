package cli

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// An answer is what other programs read of "search --json".
type answer struct {
	Query string
	Total int
	Hits  []struct {
		Type, Council, Committee, Item, Title, URL, Extract string
		Date                                                string `json:"meeting_date"`
		Page                                                int
		Score                                               float64
	}
	Facets map[string][]struct {
		Value string
		Count int
	}
}

func find(t testing.TB, args ...string) answer {
	t.Helper()
	r := arising(t, append([]string{"search", "--json", "--data-dir", demo(t)}, args...)...).must(t, exitDone)
	return decode[answer](t, r.out)
}

func TestSearchJSONKeepsTheContract(t *testing.T) {
	r := arising(t, "search", "--json", "--limit", "20", "--data-dir", demo(t), "depot").must(t, exitDone)
	got := decode[map[string]any](t, r.out)
	for _, name := range []string{"query", "total", "hits", "facets"} {
		if _, ok := got[name]; !ok {
			t.Errorf("the answer lacks %q", name)
		}
	}
	hits := got["hits"].([]any)
	for _, h := range hits {
		for _, name := range []string{"type", "council", "committee", "meeting_date", "item", "title", "page", "url", "score", "extract"} {
			if _, ok := h.(map[string]any)[name]; !ok {
				t.Errorf("a hit lacks %q: %v", name, h)
			}
		}
	}
	if got["query"] != "depot" || len(hits) < 10 || got["total"].(float64) < float64(len(hits)) {
		t.Errorf("query %v, total %v, %d hits", got["query"], got["total"], len(hits))
	}
	for _, c := range find(t, "depot").Facets["committee"] {
		if c.Value == "" || c.Count < 1 {
			t.Errorf("facet value %+v", c)
		}
	}
}

// A hit inside a PDF leads to the sheet, not to the first page of fifty.
func TestDocumentHitsLeadToTheirPage(t *testing.T) {
	documents := 0
	for _, h := range find(t, "--limit", "50", "business case depot").Hits {
		u, err := url.Parse(h.URL)
		if err != nil || u.Host == "" {
			t.Errorf("%q leads nowhere: %v", h.URL, err)
			continue
		}
		if h.Type == "document" {
			documents++
			if h.Page < 1 || u.Fragment != fmt.Sprintf("page=%d", h.Page) {
				t.Errorf("page %d at %q, want an address that ends in #page=%d", h.Page, h.URL, h.Page)
			}
		}
	}
	if documents == 0 {
		t.Error("no page of any document is found")
	}
}

func TestSearchFilters(t *testing.T) {
	every := find(t, "--limit", "100", "depot")
	for _, tt := range []struct {
		name string
		args []string
		keep func(i int, a answer) bool
	}{
		{"committee", []string{"--committee", "Cabinet"}, func(i int, a answer) bool { return a.Hits[i].Committee == "Cabinet" }},
		{"from", []string{"--from", "2025-06-01"}, func(i int, a answer) bool { return a.Hits[i].Date >= "2025-06-01" }},
		{"to", []string{"--to", "2025-06-01"}, func(i int, a answer) bool { return a.Hits[i].Date <= "2025-06-01" }},
		{"kind", []string{"--kind", "decision"}, func(i int, a answer) bool { return a.Hits[i].Type == "item" }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := find(t, append(tt.args, "--limit", "100", "depot")...)
			if a.Total == 0 || a.Total >= every.Total {
				t.Errorf("%d of %d are left, want some and not all", a.Total, every.Total)
			}
			for i, h := range a.Hits {
				if !tt.keep(i, a) {
					t.Errorf("%v lets through %s, %s, %s, %s", tt.args, h.Type, h.Committee, h.Date, h.Title)
				}
			}
		})
	}
}

// Items with an action are found by it, and every action of the list is among them.
func TestSearchForActions(t *testing.T) {
	a := find(t, "--kind", "action", "--limit", "100")
	var items []string
	for _, h := range a.Hits {
		items = append(items, h.Date+" "+h.Title)
	}
	for _, c := range decode[[]struct {
		Kind, Item, Quote string
		Date              string `json:"meeting_date"`
	}](t, outstanding(t, demo(t))) {
		if c.Kind == "action" && !slices.Contains(items, c.Date+" "+c.Item) {
			t.Errorf("%s %s is not found, though it holds the action %q", c.Date, c.Item, c.Quote)
		}
	}
}

func TestSearchByDateAndInPages(t *testing.T) {
	all := find(t, "--sort", "date", "--limit", "30", "depot")
	dates := []string{}
	for _, h := range all.Hits {
		dates = append(dates, h.Date)
	}
	if !slices.IsSortedFunc(dates, func(a, b string) int { return strings.Compare(b, a) }) {
		t.Errorf("dates %v, want the newest first", dates)
	}
	second := find(t, "--sort", "date", "--limit", "10", "--offset", "10", "depot")
	for i, h := range second.Hits {
		if h.URL != all.Hits[10+i].URL {
			t.Errorf("hit %d of the second ten is %s, of the whole list %s", i, h.URL, all.Hits[10+i].URL)
		}
	}
}

func TestSearchOnATerminal(t *testing.T) {
	r := arising(t, "search", "--data-dir", demo(t), "swimming", "price").must(t, exitDone).says(t, "found", "shown")
	if !strings.Contains(r.out, "concessionary price") || !strings.Contains(r.out, "http") {
		t.Errorf("the hits are\n%s", cut(r.out))
	}
	none := arising(t, "search", "--json", "--data-dir", demo(t), "zeppelin").must(t, exitDone)
	if a := decode[answer](t, none.out); a.Total != 0 || !strings.Contains(none.out, `"hits": []`) {
		t.Errorf("for a word that stands nowhere: %s", cut(none.out))
	}
}
