package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/store"
)

// Of minutes that were corrected, what they said before goes as well: the older
// version, what was changed, and the record that the correction withdrew. The
// report names the backups that hold them.
func TestForgetWhatWasCorrected(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	kept := filepath.Join(t.TempDir(), "monday.tar")
	arising(t, "backup", kept, "--data-dir", dir).must(t, exitDone)
	item := itemOf(t, dir, "cost of dredging to the meeting in March 2025")
	correct(site, "Head of Property report on the cost of dredging to\nthe meeting in March 2025", "slipway be closed")
	site.crawl(t, dir, "--full").must(t, exitDone)
	page := paperAt(t, dir, civic.ItemPage, "Dredging of the Inner Basin")
	var was []civic.Record
	var versions []civic.Version
	held(t, dir, func(s *store.Store, _ *archive.Archive) {
		all, err := s.Records(t.Context(), civic.RecordFilter{Item: civic.ItemID(item), Withdrawn: true})
		if err != nil {
			t.Fatal(err)
		}
		was = slices.DeleteFunc(all, func(r civic.Record) bool { return r.Withdrawn == nil })
		if versions, err = s.Versions(t.Context(), page.Council, page.URL); err != nil || len(versions) != 2 || len(was) != 1 {
			t.Fatalf("versions %+v, withdrawn %+v, %v; want two and one", versions, was, err)
		}
	})
	for _, r := range []result{taking(t, dir, page.URL), taking(t, dir, page.URL, "-f")} {
		if r.must(t, exitDone); !strings.Contains(r.out, kept) || strings.Contains(r.out, "not found there now") {
			t.Errorf("the report does not name the backup %s:\n%s", kept, r.out)
		}
	}
	held(t, dir, func(s *store.Store, a *archive.Archive) {
		for _, v := range versions {
			_, err := s.Text(t.Context(), v.ID)
			if a.Has(v.ID) || !errors.Is(err, civic.ErrNotFound) {
				t.Errorf("version %s is held: bytes %v, text %v", v.ID, a.Has(v.ID), err)
			}
		}
		if _, err := s.Record(t.Context(), was[0].ID); !errors.Is(err, civic.ErrNotFound) {
			t.Errorf("the withdrawn record: %v, want it gone", err)
		}
		if _, err := s.KeptDifference(t.Context(), page.Council, page.URL, versions[1].ID, versions[0].ID); !errors.Is(err, civic.ErrNotFound) {
			t.Errorf("what was changed: %v, want it gone", err)
		}
	})
	if inFiles(t, dir, []byte(was[0].Quote)) {
		t.Errorf("%q stands in some file of the store", was[0].Quote)
	}
	if err := os.Remove(kept); err != nil {
		t.Fatal(err)
	}
	if r := taking(t, dir, page.URL, "-f"); !strings.Contains(r.out, "not found there now") {
		t.Errorf("the report does not say that the backup is not there:\n%s", r.out)
	}
}
