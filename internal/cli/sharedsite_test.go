package cli

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/store"
)

// Councils that publish on one site are read once: as both, or as the one that
// still exists. The operator is told, by name.
func TestSharedSites(t *testing.T) {
	held := func(name, base string) civic.Council {
		return civic.Council{ID: civic.CouncilID(civic.Slug(name)), Name: name, BaseURL: base}
	}
	adur := held("Adur", "http://Democracy.adur-worthing.gov.uk:80")
	for _, tt := range []struct {
		name   string
		stored []civic.Council
		names  []string
		want   string // names of those that are crawled
		note   string
	}{
		{"two of one site", nil, []string{"Adur", "Worthing"}, "Adur and Worthing", "Adur and Worthing share the site"},
		{"one of two", nil, []string{"Worthing"}, "Adur and Worthing", "read once"},
		{"the other one is held", []civic.Council{adur}, []string{"Worthing"}, "Adur", "Worthing is read as Adur"},
		{"both are held from before", []civic.Council{adur, held("Worthing", "https://democracy.adur-worthing.gov.uk/")}, []string{"Adur", "Worthing"}, "Adur", "Worthing is left out: it has the same site as Adur"},
		{"one that ended", nil, []string{"Forest Heath", "St Edmundsbury"}, "West Suffolk", "Forest Heath ended on 2019-03-31, and West Suffolk took its place"},
		{"it and its successor", nil, []string{"West Suffolk", "Forest Heath"}, "West Suffolk", "Forest Heath is read as West Suffolk"},
		{"three that all ended", nil, []string{"North Dorset"}, "North Dorset, West Dorset and Weymouth and Portland", "share the site"},
		{"one alone", nil, []string{"Barnet"}, "Barnet", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list, notes, err := chosen(tt.stored, tt.names, "", false)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range list {
				got = append(got, c.Name)
			}
			if strings.Join(got, "; ") != tt.want || !strings.Contains(strings.Join(notes, "\n"), tt.note) || tt.note == "" && len(notes) > 0 {
				t.Errorf("crawls %q, says %q; want %q and %q", got, notes, tt.want, tt.note)
			}
		})
	}
}

// Who gives the address of a shared site by hand is told whose papers come with it.
func TestAddressOfASharedSite(t *testing.T) {
	for _, tt := range []struct{ name, base, want string }{
		{"Adur", "http://democracy.adur-worthing.gov.uk", "known as the site of Adur and Worthing"},
		{"Forest Heath", "https://democracy.westsuffolk.gov.uk/", "known as the site of West Suffolk"},
		{"Barnet Council", "https://barnet.moderngov.co.uk/", ""},
		{"Barnet", "https://barnet.moderngov.co.uk/", ""},
		{"Quillhaven", "https://democracy.quillhaven.example/", ""},
	} {
		if got := alsoOf(tt.name, tt.base); tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("alsoOf(%q, %q) = %q, want %q in it", tt.name, tt.base, got, tt.want)
		}
	}
}

// A second council cannot be given the site of one that is held; where a store of
// old has both, a night reads the site once.
func TestSiteOfAnotherCouncil(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	site.forget()
	arising(t, "crawl", "--url", site.url, "--council", "Gulmouth", "--allow-private", "--delay=0s", "--data-dir", dir).
		must(t, exitUsage).says(t, "Larkmere Town Council", "Gulmouth")
	if asked := site.asked(); len(asked) != 0 {
		t.Errorf("the site was asked for %v", asked)
	}
	db, err := store.Open(t.Context(), dir+"/"+storeFile, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.PutCouncil(t.Context(), civic.Council{ID: "gulmouth", Name: "Gulmouth", BaseURL: site.url}); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	night := arising(t, "crawl", "--all", "--allow-private", "--delay=0s", "--data-dir", dir).must(t, exitDone).
		says(t, "Gulmouth is left out: it has the same site as Larkmere Town Council", "read once", "Larkmere Town Council: ")
	if strings.Contains(night.err, "Gulmouth: ") {
		t.Errorf("both were crawled: %s", night.err)
	}
}

// Who looks for a council that ended is led to the one that took its place.
func TestFormerCouncils(t *testing.T) {
	for _, tt := range []struct {
		word  string
		lines []string
	}{
		{"forest heath", []string{"Forest Heath", "until 2019-03-31, then West Suffolk", "West Suffolk", "since 2019-04-01, before Forest Heath"}},
		{"craven", []string{"North Yorkshire", "https://edemocracy.northyorks.gov.uk/", "Craven", "until 2023-03-31, then North Yorkshire"}},
		{"adur", []string{"shares its site with Worthing", "shares its site with Adur"}},
	} {
		r := arising(t, "councils", tt.word, "--data-dir", t.TempDir()).must(t, exitDone)
		for _, want := range tt.lines {
			if !strings.Contains(r.out, want) {
				t.Errorf("councils %s lacks %q:\n%s", tt.word, want, r.out)
			}
		}
	}
	arising(t, "crawl", "--council", "Craven", "--data-dir", t.TempDir()).must(t, exitUsage).says(t, "Craven ended on 2023-03-31", "North Yorkshire")
	arising(t, "search", "depot", "--council", "Craven", "--data-dir", demo(t)).must(t, exitDone).says(t, "Craven ended on 2023-03-31", "North Yorkshire")
	arising(t, "outstanding", "--council", "Craven", "--data-dir", demo(t)).must(t, exitUsage).says(t, "Craven ended on 2023-03-31", "North Yorkshire")
}
