package ingest_test

import (
	"context"
	"io/fs"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/demosite"
	"arising/internal/fetch"
	"arising/internal/ingest"
	"arising/internal/link"
	"arising/internal/store"
	"arising/internal/testreader"
)

func TestMain(m *testing.M) {
	if err := testreader.Serve(); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// A judged is an invented council after the whole road: crawled, read,
// extracted, linked, and judged on its own day.
type judged struct {
	truth       []truth
	commitments []civic.Commitment
	items       map[civic.ItemID]civic.Item
	projects    map[civic.EntryID]string // the Ref of each programme item

	// What linking was given, and what it is judged by.
	promises []link.Promise
	papers   []link.Item
	lists    []link.List
	sittings []civic.Sitting
}

// judgeCouncil serves an invented council, crawls it as any other and judges
// every commitment that was found.
func judgeCouncil(t *testing.T, files fs.FS) judged {
	t.Helper()
	// One test judges sixty councils, so each gives its room back at once.
	ctx := t.Context()
	dir, err := os.MkdirTemp(t.TempDir(), "judged")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	db, err := store.Open(ctx, filepath.Join(dir, "judge.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	kept, err := archive.Open(filepath.Join(dir, "archive"))
	if err != nil {
		t.Fatal(err)
	}
	g := &ingest.Ingester{Store: db, Archive: kept, Program: "test"}
	g.Readers.PDF.CacheDir = filepath.Join(dir, "cache")
	council := crawlInvented(ctx, t, files, db, kept)
	if _, err := g.Council(ctx, council); err != nil {
		t.Fatal(err)
	}
	importProjects(ctx, t, files, db, council.ID)
	if err := g.Relate(ctx, council.ID); err != nil {
		t.Fatal(err)
	}
	j := readJudged(ctx, t, files, db, council.ID)
	if j.promises, j.papers, j.lists, err = g.Linking(ctx, council.ID); err != nil {
		t.Fatal(err)
	}
	if j.sittings, err = db.Sittings(ctx, council.ID); err != nil {
		t.Fatal(err)
	}
	return j
}

func crawlInvented(ctx context.Context, t *testing.T, files fs.FS, db *store.Store, kept *archive.Archive) civic.Council {
	t.Helper()
	site, err := demosite.New(files)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(site.Handler())
	defer server.Close()
	council := civic.Council{ID: civic.CouncilID(civic.Slug(site.Council())), Name: site.Council(), Nation: "england", BaseURL: server.URL + demosite.Base}
	if err := db.PutCouncil(ctx, council); err != nil {
		t.Fatal(err)
	}
	client := fetch.New(fetch.Options{Agent: "judge", Delay: -1, AllowPrivate: true})
	defer client.Close()
	c := &crawl.Crawler{Ledger: db, Archive: kept, Fetcher: client}
	if _, err := c.Run(ctx, council, crawl.Options{Full: true}); err != nil {
		t.Fatal(err)
	}
	return council
}

// importProjects imports the list that the invented council's officers keep.
func importProjects(ctx context.Context, t *testing.T, files fs.FS, db *store.Store, council civic.CouncilID) {
	t.Helper()
	if len(rowsOf(t, files, "programme.csv")) == 0 {
		return
	}
	f, err := files.Open("programme.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lists, err := link.ReadCSV(f, link.Source{File: "programme.csv", Council: council, Programme: "Better by Design (BbD)"})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lists {
		if err := db.PutProgramme(ctx, l.Programme, l.Entries); err != nil {
			t.Fatal(err)
		}
	}
}

func readJudged(ctx context.Context, t *testing.T, files fs.FS, db *store.Store, council civic.CouncilID) judged {
	t.Helper()
	j := judged{items: map[civic.ItemID]civic.Item{}, projects: map[civic.EntryID]string{}}
	for _, row := range rowsOf(t, files, "truth.csv") {
		j.truth = append(j.truth, truth(row))
	}
	var err error
	if j.commitments, err = db.Commitments(ctx, store.CommitmentFilter{Council: council, AsOf: demosite.AsOf}); err != nil {
		t.Fatal(err)
	}
	meetings, err := db.Meetings(ctx, store.MeetingFilter{Council: council})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range meetings {
		items, err := db.Items(ctx, m.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range items {
			j.items[it.ID] = it
		}
	}
	refs := map[string]string{}
	for _, row := range rowsOf(t, files, "programme.csv") {
		refs[row["Project"]] = row["Ref"]
	}
	programmes, err := db.Programmes(ctx, council)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programmes {
		if strings.Contains(string(p.ID), "-p-forward-plan-") {
			continue // the truth names projects only, and is silent on what the Cabinet planned
		}
		entries, err := db.Entries(ctx, p.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			j.projects[e.ID] = refs[e.Title]
		}
	}
	return j
}

// crawled are the councils that were judged by a test before; each is crawled once.
var crawled = map[string]judged{}

func crawledOnce(t *testing.T, name string, files fs.FS) judged {
	t.Helper()
	j, ok := crawled[name]
	if !ok {
		j = judgeCouncil(t, files)
		crawled[name] = j
	}
	return j
}
