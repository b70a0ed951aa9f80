package cli

import (
	"net/http"
	"strings"
	"testing"
)

// shutTown is the small council's site with a robots.txt that forbids all.
func shutTown(t *testing.T) *town {
	t.Helper()
	site := larkmere(t)
	site.fail("/robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("User-agent: *\nDisallow: /\n"))
	})
	return site
}

// A council that asks not to be crawled is not, and is shown as such; with a
// record of its permission it is, until the permission ends.
func TestPermit(t *testing.T) {
	site, dir := shutTown(t), t.TempDir()
	site.crawl(t, dir).must(t, exitFailed).says(t, "asks not to be crawled", "arising councils permit")
	for _, a := range site.asked() {
		if a != "robots.txt" {
			t.Errorf("the site was asked for %s", a)
		}
	}
	if c := coverageOf(t, dir, exitPartly); c.State != "asks not to be crawled" || c.Since == "" || c.Permission != "" {
		t.Errorf("coverage: %+v", c)
	}
	permit := func(more ...string) result {
		args := []string{"councils", "permit", "larkmere-town-council", "--by", "H. Vane, Town Clerk", "--on", "2026-05-03", "--data-dir", dir}
		return arising(t, append(args, more...)...)
	}
	permit("--what", "all pages; letter of that day").must(t, exitDone).says(t, "Larkmere Town Council permits us to read 127.0.0.1")
	site.crawl(t, dir).must(t, exitDone)
	if c := coverageOf(t, dir, exitDone); c.State != "answers" || !strings.Contains(c.Permission, "H. Vane, Town Clerk, 2026-05-03") {
		t.Errorf("coverage: %+v", c)
	}
	permit("--end", "--what", "the site moves").must(t, exitDone).says(t, "no longer permits")
	site.forget()
	site.crawl(t, dir).must(t, exitPartly).says(t, "forbidden by robots")
	if asked := site.asked(); len(asked) != 1 || asked[0] != "robots.txt" {
		t.Errorf("after the permission ended the site was asked for %v", asked)
	}
	list := arising(t, "councils", "permit", "--data-dir", dir).must(t, exitDone).says(t, "2 records")
	if !strings.Contains(list.out, "all pages; letter of that day") || !strings.Contains(list.out, "the site moves") {
		t.Errorf("the records are\n%s", list.out)
	}
}

func TestPermitNeedsWhoWhenAndWhat(t *testing.T) {
	dir := copied(t, demo(t))
	for _, tt := range []struct {
		name string
		args []string
		want string
	}{
		{"nobody", []string{"--on", "2026-05-03", "--what", "all"}, "--by"},
		{"no day", []string{"--by", "A", "--what", "all"}, "--on"},
		{"nothing", []string{"--by", "A", "--on", "2026-05-03", "--what", " "}, "--what"},
		{"a day to come", []string{"--by", "A", "--on", "2999-05-03", "--what", "all"}, "not come"},
	} {
		args := append([]string{"councils", "permit", "Quillhaven", "--data-dir", dir}, tt.args...)
		arising(t, args...).must(t, exitUsage).says(t, tt.want)
	}
	arising(t, "councils", "permit", "--by", "A", "--data-dir", dir).must(t, exitUsage).says(t, "whose")
	arising(t, "councils", "permit", "--data-dir", dir).must(t, exitDone).says(t, "0 records")
}

func TestSuccessionsAreShown(t *testing.T) {
	r := arising(t, "councils", "cumb").must(t, exitDone)
	for _, want := range []string{"until 2023-03-31, then Cumberland, Westmorland and Furness", "since 2023-04-01, before Allerdale"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("%q is not in\n%s", want, r.out)
		}
	}
}
