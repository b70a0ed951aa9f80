package ingest_test

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/day"
	"arising/internal/demosite"
	"arising/internal/fetch"
	"arising/internal/ingest"
	"arising/internal/store"
)

// A rig is an invented council's site and everything from the crawl to the store.
type rig struct {
	db      *store.Store
	kept    *archive.Archive
	ingest  *ingest.Ingester
	council civic.Council
	since   day.Date // first day of the meetings wanted

	mu      sync.Mutex
	site    http.Handler
	missing []string // parts of addresses that answer 404
}

// larkmere is what never changes of the invented council.
const larkmere = `council: Larkmere Town Council
address: The Moot Hall, Larkmere
phone: 01632 960200
mail: clerk@larkmere.example

person: Councillor Hester Vane
id: 11
ward: Quayside
office:

committee: Harbour Committee
id: 21
category: Committees
purpose: The harbour and its moorings.
members: Councillor Hester Vane (Chair)

committee: Gardens Panel
id: 22
category: Panels
purpose: Parks and allotments.
members: Councillor Hester Vane (Chair)
`

// newRig serves the council with the given meetings, by any name, in the form
// of data/demo.
func newRig(t *testing.T, meetings ...string) *rig {
	t.Helper()
	dir := t.TempDir()
	db, err := store.Open(t.Context(), filepath.Join(dir, "larkmere.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	kept, err := archive.Open(filepath.Join(dir, "archive"))
	if err != nil {
		t.Fatal(err)
	}
	g := &rig{db: db, kept: kept, ingest: &ingest.Ingester{Store: db, Archive: kept, Program: "test"}, since: day.MustParse("2024-12-01")}
	g.publish(t, meetings...)
	server := httptest.NewServer(g)
	t.Cleanup(server.Close)
	g.council = civic.Council{ID: "larkmere-town-council", Name: "Larkmere Town Council", Nation: "england", BaseURL: server.URL + demosite.Base}
	return g
}

// publish puts these meetings on the site in place of those before.
func (g *rig) publish(t *testing.T, meetings ...string) {
	t.Helper()
	files := fstest.MapFS{"council.txt": {Data: []byte(larkmere)}, "programme.csv": {Data: []byte("Ref,Project\n")}}
	for i, m := range meetings {
		files[fmt.Sprintf("meetings/%d.txt", i)] = &fstest.MapFile{Data: []byte(m)}
	}
	site, err := demosite.New(files)
	if err != nil {
		t.Fatal(err)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.site = site.Handler()
}

// lose lets every address that holds one of the parts answer 404.
func (g *rig) lose(parts ...string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.missing = parts
}

func (g *rig) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	site := g.site
	gone := slices.ContainsFunc(g.missing, func(part string) bool { return strings.Contains(r.URL.RequestURI(), part) })
	g.mu.Unlock()
	if gone {
		http.NotFound(w, r)
		return
	}
	site.ServeHTTP(w, r)
}

// crawl asks for everything and reads it.
func (g *rig) crawl(t *testing.T) ingest.Report {
	t.Helper()
	if err := g.db.PutCouncil(t.Context(), g.council); err != nil {
		t.Fatal(err)
	}
	client := fetch.New(fetch.Options{Agent: "test", Delay: -1, AllowPrivate: true})
	defer client.Close()
	c := &crawl.Crawler{Ledger: g.db, Archive: g.kept, Fetcher: client}
	if _, err := c.Run(t.Context(), g.council, crawl.Options{Full: true, Since: g.since}); err != nil {
		t.Fatal(err)
	}
	return g.read(t)
}

// importFiles takes files by the same road, as papers of the council, or of
// one that each paper names where the council is not given.
func (g *rig) importFiles(t *testing.T, council civic.Council, files map[string]string) ingest.Report {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(files[name]), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	if err := g.db.PutCouncil(t.Context(), council); err != nil {
		t.Fatal(err)
	}
	if _, err := crawl.Import(t.Context(), paths, crawl.ImportOptions{Council: council, Ledger: g.db, Archive: g.kept}); err != nil {
		t.Fatal(err)
	}
	report, err := g.ingest.Council(t.Context(), council)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func (g *rig) read(t *testing.T) ingest.Report {
	t.Helper()
	report, err := g.ingest.Council(t.Context(), g.council)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// meetings returns the council's meetings, oldest first.
func (g *rig) meetings(t *testing.T) []civic.Meeting {
	t.Helper()
	list, err := g.db.Meetings(t.Context(), store.MeetingFilter{Council: g.council.ID})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// records returns all records of the council by quote.
func (g *rig) records(t *testing.T) map[string]civic.Record {
	t.Helper()
	list, err := g.db.Records(t.Context(), store.RecordFilter{Council: g.council.ID})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]civic.Record{}
	for _, r := range list {
		out[r.Quote] = r
	}
	return out
}

// kindOf returns the kind of the paper that a record was read from.
func (g *rig) kindOf(t *testing.T, r civic.Record) civic.DocumentKind {
	t.Helper()
	docs, err := g.db.Documents(t.Context(), store.DocumentFilter{Council: g.council.ID})
	if err != nil {
		t.Fatal(err)
	}
	it, err := g.db.Item(t.Context(), r.Item)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		if d.Version == r.Source.Version && d.Meeting == it.Meeting {
			return d.Kind
		}
	}
	return ""
}
