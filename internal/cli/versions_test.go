package cli

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"arising/internal/changes"
)

// Minutes that are corrected at their address: the command lists both versions
// and marks what was changed, by address, by document and by item.
func TestVersionsOfCorrectedMinutes(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	correct(site, "meeting in March 2025", "meeting in May 2025")
	site.crawl(t, dir, "--full").must(t, exitDone)
	item := itemOf(t, dir, "May 2025")
	for _, of := range []string{item, site.url + "mgAi.aspx?ID=" + item[strings.LastIndex(item, "-a")+2:]} {
		r := arising(t, "versions", of, "--diff", "--data-dir", dir).must(t, exitDone).says(t, "versions: 2")
		for _, words := range []string{"[-March-] {+May+}", "1 reworded", "seen once"} {
			if !strings.Contains(r.out, words) {
				t.Errorf("versions of %s lack %q:\n%s", of, words, cut(r.out))
			}
		}
	}
	all := decode[[]history](t, arising(t, "versions", item, "--diff", "--json", "--data-dir", dir).must(t, exitDone).out)
	if len(all) != 1 || len(all[0].Versions) != 2 || all[0].Versions[0].Changed == nil || all[0].Versions[1].Changed != nil {
		t.Fatalf("%+v, want one address with two versions, of which the later says what was changed", all)
	}
	if i := slices.IndexFunc(all[0].Versions[0].Changed.Paragraphs, func(p changes.Paragraph) bool { return p.Kind == changes.Reworded }); i < 0 {
		t.Errorf("%+v, want a paragraph reworded", all[0].Versions[0].Changed)
	}
	arising(t, "versions", "https://larkmere.example/nothing", "--data-dir", dir).must(t, exitFailed).says(t, "not found")
	arising(t, "forget", all[0].URL, "--reason", "x", "--by", "y", "-f", "--data-dir", dir).must(t, exitDone)
	arising(t, "versions", all[0].URL, "--data-dir", dir).must(t, exitFailed).says(t, "taken down")
}

// correct has every page of the site say other words from now on: old ones and
// new ones in turn.
func correct(s *town, oldnew ...string) {
	say := strings.NewReplacer(oldnew...)
	s.break1("", s.rewritten(func(page []byte) []byte { return []byte(say.Replace(string(page))) }))
}

// itemOf returns the id of the item whose promise holds the words.
func itemOf(t *testing.T, dir, words string) string {
	t.Helper()
	for _, l := range decode[[]struct{ ID, Quote, URL string }](t, outstanding(t, dir)) {
		if strings.Contains(l.Quote, words) {
			return strings.Replace(l.URL[strings.LastIndex(l.URL, "?")+1:], "ID=", "larkmere-town-council-a", 1)
		}
	}
	t.Fatalf("no promise says %q:\n%s", words, cut(outstanding(t, dir)))
	return ""
}

// Of a meeting's page that shows all minutes, an item's versions show only what
// was changed of that item.
func TestVersionsOfOneItemOfAPage(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	site.break1("MId=8002", site.rewritten(func(page []byte) []byte {
		page = bytes.ReplaceAll(page, []byte("by 30 April 2025"), []byte("by 30 May 2025"))
		return bytes.ReplaceAll(page, []byte("approved as a correct record"), []byte("approved as corrected"))
	}))
	site.crawl(t, dir, "--full").must(t, exitDone)
	const page = "ieListDocuments.aspx?MId=8002"
	whole := arising(t, "versions", site.url+page, "--diff", "--data-dir", dir).must(t, exitDone)
	item := "larkmere-town-council-a" + anchorOf(t, dir, "by 30 May 2025")
	one := arising(t, "versions", item, "--diff", "--data-dir", dir).must(t, exitDone)
	for _, tt := range []struct {
		words       string
		whole, item bool
	}{{"{+May+}", true, true}, {"corrected", true, false}} {
		if strings.Contains(whole.out, tt.words) != tt.whole || strings.Contains(one.out, tt.words) != tt.item {
			t.Errorf("%q: of the page\n%s\nof the item\n%s", tt.words, cut(whole.out), cut(one.out))
		}
	}
}

// anchorOf returns the site's number of the item whose promise holds the words.
func anchorOf(t *testing.T, dir, words string) string {
	t.Helper()
	for _, l := range decode[[]struct{ Quote, URL string }](t, outstanding(t, dir)) {
		if strings.Contains(l.Quote, words) {
			return l.URL[strings.LastIndex(l.URL, "#AI")+len("#AI"):]
		}
	}
	t.Fatalf("no promise says %q:\n%s", words, cut(outstanding(t, dir)))
	return ""
}
