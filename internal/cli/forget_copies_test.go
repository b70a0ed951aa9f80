package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/modgov"
	"arising/internal/store"
)

// Whatever else holds the words of a paper goes with it: the site's news that are
// kept, and, where that is asked for, what people wrote about it. The report names
// what stays, and which backups hold its bytes.
func TestForgetEveryCopy(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	page := paperAt(t, dir, civic.ItemPage, "Dredging of the Inner Basin")
	id := ""
	for _, l := range decode[[]stillOwed](t, outstanding(t, dir)) {
		if strings.Contains(l.Quote, "cost of dredging") {
			id = l.ID
		}
	}
	arising(t, "curate", "note", id, "--by", "E. Lomaxby", "--reason", "Mrs Pettigrew of Sandlane rang about it", "--data-dir", dir).must(t, exitDone)
	before, after := filepath.Join(t.TempDir(), "before.tar"), filepath.Join(t.TempDir(), "after.tar")
	arising(t, "backup", before, "--data-dir", dir).must(t, exitDone)
	news := newsHeld(t, dir)
	if len(news) == 0 {
		t.Fatal("no news are held to begin with: this test tests nothing")
	}
	if r := taking(t, dir, page.URL).must(t, exitDone); !strings.Contains(r.out, "People wrote 1 notes about it, whose words stay") {
		t.Errorf("the report does not name the note:\n%s", r.out)
	}
	r := taking(t, dir, page.URL, "--notes", "-f").must(t, exitDone)
	for _, want := range []string{"words of 1 notes", before, "holds a version of it", "No alerts or mails are kept here"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the report lacks %q:\n%s", want, r.out)
		}
	}
	if inFiles(t, dir, []byte("Pettigrew")) {
		t.Error("the words of the note are still in the store")
	}
	held(t, dir, func(s *store.Store, a *archive.Archive) {
		for _, v := range news {
			if a.Has(v) {
				t.Errorf("news of before are in the archive: %s", v)
			}
		}
		all, err := s.Curations(t.Context(), civic.RecordID(id))
		if err != nil || len(all) != 1 || all[0].Who != "E. Lomaxby" || all[0].Reason != "" {
			t.Errorf("what people said: %+v, %v; want who and when, without words", all, err)
		}
	})
	arising(t, "check", "--data-dir", dir).must(t, exitDone)
	arising(t, "backup", after, "--data-dir", dir).must(t, exitDone)
	if r := taking(t, dir, page.URL); !strings.Contains(r.out, "its bytes are not in it") {
		t.Errorf("of a backup made since:\n%s", r.out)
	}
	site.crawl(t, dir).must(t, exitDone)
	if len(newsHeld(t, dir)) == 0 {
		t.Error("the next crawl did not ask for the news")
	}
}

// newsHeld returns the versions of the pages that say what is new.
func newsHeld(t *testing.T, dir string) (out []civic.VersionID) {
	t.Helper()
	held(t, dir, func(s *store.Store, _ *archive.Archive) {
		all, err := s.Resources(t.Context(), store.ResourceFilter{Kinds: []string{string(modgov.WhatsNew), string(modgov.Feed)}})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			if r.Version != "" {
				out = append(out, r.Version)
			}
		}
	})
	return out
}
