package cli

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"arising/internal/store"
)

// A second crawl of a site on which nothing has changed asks for little, finds
// nothing new and leaves every line as it was.
func TestCrawlAgain(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	first := site.crawl(t, dir).must(t, exitDone).says(t, "Larkmere Town Council:", "meetings put together")
	before := outstanding(t, dir)
	if n := strings.Count(before, `"id"`); n != 4 {
		t.Errorf("%d commitments, want the 4 that the minutes hold:\n%s", n, before)
	}
	asked := len(site.asked())
	site.forget()
	second := site.crawl(t, dir).must(t, exitDone).says(t, " 0 new, 0 changed, 0 lost", "0 papers read, 0 meetings put together")
	if again := len(site.asked()); again > asked*2/3 {
		t.Errorf("the second crawl asks for %d addresses, the first asked for %d", again, asked)
	}
	if got := outstanding(t, dir); got != before {
		t.Errorf("the second crawl changed what is owed:\n%s\nwas\n%s", cut(got), cut(before))
	}
	// Not counted: robots.txt, the look whether there is a site at all, and the
	// error page to which a site sends who asks for plans that it does not have.
	if requests(t, first) != asked-3 || requests(t, second) != len(site.asked())-1 {
		t.Errorf("the closing lines count %d and %d requests, the site %d and %d in all",
			requests(t, first), requests(t, second), asked, len(site.asked()))
	}
}

var requestCount = regexp.MustCompile(`(\d+) requests`)

func requests(t testing.TB, r result) int {
	t.Helper()
	m := requestCount.FindStringSubmatch(r.err)
	if m == nil {
		t.Fatalf("no closing line counts requests: %s", r.err)
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The same papers read again, by the same rules, give the same bytes.
func TestReindexChangesNothing(t *testing.T) {
	dir := copied(t, demo(t))
	search := func() string {
		return arising(t, "search", "--json", "--limit", "50", "--data-dir", dir, "depot OR survey").must(t, exitDone).out
	}
	owed, found := outstanding(t, dir), search()
	arising(t, "reindex", "--as-of", asOfDemo, "--data-dir", dir).must(t, exitDone).says(t, "43 meetings put together")
	if outstanding(t, dir) != owed {
		t.Error("after a reindex other things are owed than before")
	}
	if got := search(); got != found {
		t.Errorf("after a reindex the search answers\n%s\nbefore\n%s", cut(got), cut(found))
	}
}

// One limit of requests after the other comes to the same as one run.
func TestCrawlInParts(t *testing.T) {
	site := larkmere(t)
	whole, parts := t.TempDir(), t.TempDir()
	site.crawl(t, whole).must(t, exitDone)
	all := site.asked()
	site.forget()
	site.crawl(t, parts, "--max-pages", "9").must(t, exitPartly).says(t, "limit of 9 requests", "goes on")
	site.crawl(t, parts).must(t, exitDone)
	if got := outstanding(t, parts); got != outstanding(t, whole) {
		t.Errorf("in two parts the crawl gives\n%s", cut(got))
	}
	papers := func(asked []string) []string {
		return slices.DeleteFunc(slices.Sorted(slices.Values(asked)), func(a string) bool { return a == "robots.txt" })
	}
	if got, want := papers(site.asked()), papers(all); !slices.Equal(got, want) {
		t.Errorf("in two parts %d addresses are asked for, in one %d", len(got), len(want))
	}
}

// Two processes do not write to one store: the second says so and changes nothing.
func TestSecondWriterIsRefused(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	s, err := store.Open(t.Context(), dir+"/"+storeFile, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	unlock, err := s.Lock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	site.forget()
	site.crawl(t, dir).must(t, exitFailed).says(t, "another process is writing", dir)
	arising(t, "reindex", "--data-dir", dir).must(t, exitFailed).says(t, "another process is writing")
	arising(t, "import", "--data-dir", dir, file(t, "a.txt", minutesPage)).must(t, exitFailed).says(t, "another process is writing")
	arising(t, "outstanding", "--data-dir", dir).must(t, exitDone) // who only reads is not kept out
	if n := len(site.asked()); n != 0 {
		t.Errorf("a refused crawl asked for %d pages", n)
	}
	if err := unlock(); err != nil {
		t.Fatal(err)
	}
	site.crawl(t, dir).must(t, exitDone)
}
