package ingest_test

import (
	"maps"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/demosite"
	"arising/internal/doctext"
	"arising/internal/search"
	"arising/internal/store"
)

// wholeDemo is the demonstration council after the crawl and the reading.
func wholeDemo(t *testing.T) *rig {
	t.Helper()
	g := newRig(t)
	site, err := demosite.New(data.Demo())
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(site.Handler())
	t.Cleanup(server.Close)
	g.council = civic.Council{ID: "quillhaven", Name: site.Council(), Nation: "england", BaseURL: server.URL + demosite.Base}
	g.since = day.MustParse("2024-01-01")
	g.crawl(t)
	return g
}

// Everything that is shown leads to the very words: the bytes at which a
// record says it stands are its quote, on the sheet that it names; the
// sections of items lie inside their texts; and the index holds every page.
func TestEveryLineLeadsToItsWords(t *testing.T) {
	if testing.Short() {
		t.Skip("crawls and reads the whole demonstration council")
	}
	g := wholeDemo(t)
	texts := map[civic.VersionID]*doctext.Document{}
	textOf := func(v civic.VersionID) *doctext.Document {
		if texts[v] == nil {
			doc, err := g.db.Text(t.Context(), v)
			if err != nil {
				t.Fatalf("text of %s: %v", v, err)
			}
			texts[v] = doc
		}
		return texts[v]
	}
	t.Run("records", func(t *testing.T) {
		list, err := g.db.Records(t.Context(), store.RecordFilter{Council: g.council.ID})
		if err != nil || len(list) < 150 {
			t.Fatalf("%d records, %v, want at least 150", len(list), err)
		}
		for _, r := range list {
			doc := textOf(r.Source.Version)
			if got := at(doc, r.Source.Start, r.Source.End); got != fold(r.Quote) {
				t.Errorf("record %s says %q; at its place stands %q", r.ID, r.Quote, got)
			}
			if page := doc.PageAt(r.Source.Start); r.Source.Page != page {
				t.Errorf("record %s is said to stand on page %d, its words on %d", r.ID, r.Source.Page, page)
			}
		}
	})
	t.Run("evidence", func(t *testing.T) {
		list, err := g.db.Commitments(t.Context(), store.CommitmentFilter{Council: g.council.ID, AsOf: demosite.AsOf})
		if err != nil || len(list) < 60 {
			t.Fatalf("%d commitments, %v, want at least 60", len(list), err)
		}
		for _, c := range list {
			for _, e := range c.Evidence {
				// Evidence quotes the later item's title, or words of its minutes.
				if e.Source.Version == "" || fold(e.Quote) == fold(e.ItemTitle) {
					continue
				}
				if words := at(textOf(e.Source.Version), e.Source.Start, e.Source.End); !strings.Contains(words, strings.TrimSuffix(fold(e.Quote), "…")) {
					t.Errorf("evidence %q for %q: at its place stands %q", e.Quote, c.Quote, words)
				}
			}
		}
	})
	t.Run("sections", func(t *testing.T) { g.sectionsLieInside(t, textOf) })
	t.Run("pages", func(t *testing.T) { g.everyPageIsAUnit(t, textOf) })
}

func (g *rig) sectionsLieInside(t *testing.T, textOf func(civic.VersionID) *doctext.Document) {
	for _, m := range g.meetings(t) {
		items, err := g.db.Items(t.Context(), m.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range items {
			for _, s := range it.Sections {
				if n := len(textOf(s.Version).Text); s.Start < 0 || s.End < s.Start || s.End > n {
					t.Errorf("item %s: section %+v of a text of %d bytes", it.ID, s, n)
				}
			}
			for i := 1; i < len(it.Records); i++ {
				if a, b := it.Records[i-1], it.Records[i]; a.ID == b.ID {
					t.Errorf("item %s holds %s twice", it.ID, a.ID)
				}
			}
		}
	}
}

// everyPageIsAUnit compares what goes into the index with what is stored.
func (g *rig) everyPageIsAUnit(t *testing.T, textOf func(civic.VersionID) *doctext.Document) {
	got, items := map[string]bool{}, 0
	err := g.ingest.Units(t.Context(), demosite.AsOf, func(u search.Unit) error {
		switch {
		case u.Type == search.ItemUnit:
			items++
		case got[u.ID]:
			t.Errorf("unit %s comes twice", u.ID)
		case strings.TrimSpace(u.Body) == "" || u.Page < 1 || !strings.Contains(u.URL, "#page="):
			t.Errorf("unit %s: page %d, %d bytes, %s", u.ID, u.Page, len(u.Body), u.URL)
		}
		got[u.ID] = true
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	docs, err := g.db.Documents(t.Context(), store.DocumentFilter{Council: g.council.ID})
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, d := range docs {
		if d.Version == "" || d.Pages == 0 || d.Restricted || d.Kind == civic.PackMinutes {
			continue
		}
		doc := textOf(d.Version)
		for k, p := range doc.Pages {
			if strings.TrimSpace(doc.PageText(k)) == "" {
				continue
			}
			pages++
			if id := string(d.ID) + "-" + strconv.Itoa(p.Number); !got[id] {
				t.Errorf("page %d of %q is in no unit", p.Number, d.Title)
			}
		}
	}
	if pages < 100 || items < 100 || len(got) != pages+items {
		t.Errorf("%d units for %d pages and %d items", len(got), pages, items)
	}
}

// A paper that goes to no meeting is still found by search.
func TestPapersWithoutAMeetingAreUnits(t *testing.T) {
	g := newRig(t)
	g.importFiles(t, g.council, map[string]string{"slipway.txt": printed})
	found := map[string]search.Unit{}
	err := g.ingest.Units(t.Context(), demosite.AsOf, func(u search.Unit) error {
		found[u.Title] = u
		return nil
	})
	if err != nil || !strings.Contains(found["Slipway"].Body, "report on the slipway") {
		t.Errorf("units %v, %v: want the item with its words", slices.Sorted(maps.Keys(found)), err)
	}
}

// at returns the words at a place of a text, white space folded.
func at(doc *doctext.Document, start, end int) string {
	if start < 0 || end < start || end > len(doc.Text) {
		return "(outside the text)"
	}
	return fold(doc.Text[start:end])
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
