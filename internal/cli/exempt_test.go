package cli

import (
	"errors"
	"maps"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/demosite"
	"arising/internal/store"
)

// An item that the council makes exempt after its minutes were public is found
// by no search after the next crawl, its older versions are given to nobody, and
// its promise says what became of it.
func TestItemMadeExempt(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	item := itemOf(t, dir, "cost of dredging to the meeting in March 2025")
	var promise civic.Record
	var before []civic.VersionID
	held(t, dir, func(s *store.Store, _ *archive.Archive) {
		it, err := s.Item(t.Context(), civic.ItemID(item))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range it.Records {
			if r.Commitment {
				promise = r
			}
		}
		for _, sec := range it.Sections {
			before = append(before, sec.Version)
		}
		for _, d := range it.Documents {
			before = append(before, d.Version)
		}
	})
	site.handler = exempted(t)
	site.crawl(t, dir, "--full").must(t, exitDone)
	for _, query := range []string{`"silt had reached the slipway"`, `"how deep the basin is"`} {
		if r := arising(t, "search", "--json", query, "--data-dir", dir).must(t, exitDone); !strings.Contains(r.out, `"total":0`) && !strings.Contains(r.out, `"total": 0`) {
			t.Errorf("search %s finds\n%s", query, cut(r.out))
		}
	}
	if owed := outstanding(t, dir); strings.Contains(owed, string(promise.ID)) {
		t.Errorf("the promise is still owed:\n%s", cut(owed))
	}
	r := arising(t, "trace", string(promise.ID), "--data-dir", dir).must(t, exitDone)
	if !strings.Contains(r.out, "made exempt, since") || strings.Contains(r.out, "cost of dredging to the meeting") {
		t.Errorf("the promise's trace is\n%s", r.out)
	}
	if r := arising(t, "versions", item, "--diff", "--data-dir", dir); strings.Contains(r.out, "dredging to the meeting") {
		t.Errorf("its versions show\n%s", r.out)
	}
	held(t, dir, func(s *store.Store, a *archive.Archive) {
		shown := shownOriginals{t.Context(), &parts{store: s, archive: a}}
		for _, v := range before {
			if _, err := shown.Get(v); !errors.Is(err, civic.ErrWithheld) {
				t.Errorf("version %s is given out: %v", v, err)
			}
			if !a.Has(v) {
				t.Errorf("the archive has lost version %s", v)
			}
		}
	})
}

// exempted is the small council's site after its first item was made exempt.
func exempted(t *testing.T) http.Handler {
	t.Helper()
	files := maps.Clone(larkmereFiles)
	head, rest, _ := strings.Cut(string(files["meetings/a.txt"].Data), "[report]")
	next := rest[strings.Index(rest, "# 2. "):]
	files["meetings/a.txt"] = &fstest.MapFile{Data: []byte(head + "[restricted] paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972\n" +
		"[restricted paper] Soundings of the Inner Basin\n\n" + next)}
	site, err := demosite.New(files)
	if err != nil {
		t.Fatal(err)
	}
	return site.Handler()
}
