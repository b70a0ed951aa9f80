package crawl_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/crawl"
)

// forget takes an address of the rig's site down as a store does.
func (g *rig) forget(t *testing.T, url string) civic.VersionID {
	t.Helper()
	r, known := g.mem.resources[url]
	if !known || r.Version == "" {
		t.Fatalf("%s is not held", url)
	}
	v := r.Version
	g.mem.forgotten = append(g.mem.forgotten, civic.Tombstone{Council: quillhaven.ID, URL: url, Bodies: []civic.CouncilID{quillhaven.ID}, Versions: []civic.VersionID{v}})
	r.Version, r.ETag, r.Modified, r.Outcome = "", "", "", civic.OutcomeForgotten
	g.mem.resources[url] = r
	delete(g.mem.bodies, v)
	return v
}

// aPaper returns the address of a file that was fetched.
func (g *rig) aPaper(t *testing.T) string {
	t.Helper()
	for _, url := range g.mem.order {
		if r := g.mem.resources[url]; r.Version != "" && strings.Contains(url, "/documents/") {
			return url
		}
	}
	t.Fatal("no paper was fetched")
	return ""
}

// What was taken down is not asked for again, not even by a crawl that asks for
// everything, and is counted as what it is.
func TestForgottenAddressIsNotAsked(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		url := g.aPaper(t)
		g.forget(t, url)
		asked := len(g.site.Asked())
		report := g.run(t, crawl.Options{Full: true})
		if report.Outcomes[civic.OutcomeForgotten] != 1 || report.Failed() || report.Lost != 0 {
			t.Errorf("report = %+v", report)
		}
		path := strings.TrimPrefix(url, siteBase)
		if slices.ContainsFunc(g.site.Asked()[asked:], func(a string) bool { return strings.Contains(url, a) && strings.Contains(a, "documents") }) {
			t.Errorf("%s was asked for", path)
		}
		if r := g.mem.resources[url]; r.Outcome != civic.OutcomeForgotten || r.Version != "" {
			t.Errorf("the ledger has %+v", r)
		}
	})
}

// The same bytes under an address that was not taken down are not kept.
func TestForgottenBytesAreNotKept(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		url := g.aPaper(t)
		v := g.forget(t, url)
		g.mem.forgotten[0].URL = siteBase + "documents/s1/Another%20address.pdf"
		report := g.run(t, crawl.Options{Full: true})
		if report.Outcomes[civic.OutcomeForgotten] != 1 || g.mem.Has(v) {
			t.Errorf("outcomes %v, held %v", report.Outcomes, g.mem.Has(v))
		}
	})
}

func TestForgottenFilesAreNotTaken(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	m := newMemory()
	importInto(t, m, dir)
	gone := m.resources["file:a.txt"]
	m.forgotten = civic.Tombstones{{Council: quillhaven.ID, URL: gone.URL, Bodies: []civic.CouncilID{quillhaven.ID}, Versions: []civic.VersionID{gone.Version}}}
	delete(m.bodies, gone.Version)
	delete(m.resources, gone.URL)
	if err := os.WriteFile(filepath.Join(dir, "c.txt"), []byte("one"), 0o600); err != nil {
		t.Fatal(err)
	}
	report := importInto(t, m, dir)
	if len(report.Refused) != 2 || report.Outcomes[civic.OutcomeForgotten] != 2 || report.Failed() || m.Has(gone.Version) {
		t.Errorf("report = %+v; held %v", report, m.Has(gone.Version))
	}
}
