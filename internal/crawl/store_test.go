package crawl_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/store"
)

// With the ledger and the archive that last, runs that are cut short and go on
// end as one undisturbed run in memory does.
func TestRealStoreAndArchive(t *testing.T) {
	want := resultsOf(t)
	onSite(t, func(t *testing.T, g *rig) {
		dir := t.TempDir()
		var runs int
		for ; ; runs++ {
			s, err := store.Open(t.Context(), filepath.Join(dir, "arising.db"), store.Options{})
			if err != nil {
				t.Fatal(err)
			}
			a, err := archive.Open(filepath.Join(dir, "archive"))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.PutCouncil(t.Context(), quillhaven); err != nil {
				t.Fatal(err)
			}
			g.crawler.Ledger, g.crawler.Archive = s, a
			report := g.run(t, crawl.Options{MaxPages: 6})
			resources, err := s.Resources(t.Context(), civic.ResourceFilter{Council: quillhaven.ID})
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if report.Stopped != "" {
				continue
			}
			var got []string
			for _, r := range resources {
				got = append(got, fmt.Sprint(r.URL, " ", r.Kind, " ", r.Outcome, " ", r.Version))
				if r.Version != "" && !a.Has(r.Version) {
					t.Errorf("%s: its bytes are not in the archive", r.URL)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("got\n%v\nwant\n%v", got, want)
			}
			break
		}
		if runs < 4 {
			t.Errorf("%d runs were cut short, want several", runs)
		}
	})
}
