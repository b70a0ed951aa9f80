package cli

import (
	"bytes"
	"fmt"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// After each kind of change that a night, a person or a day brings, the updated
// index answers as one built whole.
func TestUpdatedIndexAnswersAsARebuilt(t *testing.T) {
	if few() {
		t.Skip("crawls a site five times and asks hundreds of questions")
	}
	site, dir := larkmere(t), filepath.Join(t.TempDir(), "data")
	gone := func(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) }
	again := func() {
		if code := site.crawl(t, dir, "--full").code; code != exitDone && code != exitPartly {
			t.Fatalf("the crawl ended with %d", code)
		}
	}
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"first crawl", func() { site.crawl(t, dir).must(t, exitDone) }},
		{"an import", func() { arising(t, "import", "--data-dir", dir, file(t, "harbour.txt", minutesPage)).must(t, exitDone) }},
		{"words changed", func() {
			site.fail("", site.rewritten(func(page []byte) []byte { return bytes.ReplaceAll(page, []byte("redging"), []byte("reclaiming")) }))
			again()
		}},
		{"as it was", func() { site.mend(); again() }},
		{"a page gone from the site", func() { site.fail("MId=8001", gone); again() }},
		{"a page taken down", func() {
			taking(t, dir, paperAt(t, dir, civic.MeetingPage, "MId=8001").URL, "-f").must(t, exitDone)
		}},
		{"three months later", func() { updateOn(t, dir, day.FromTime(time.Now()).AddDays(90)) }},
		{"many years earlier", func() { updateOn(t, dir, day.MustParse("2025-01-20")) }},
		{"a quiet night", func() { site.mend(); again() }},
	} {
		step.do()
		rebuilt := copied(t, dir)
		arising(t, "reindex", "--index-only", "--as-of", indexedOn(t, dir).String(), "--data-dir", rebuilt).must(t, exitDone)
		for _, q := range []string{"", "harbour", "dredging", "dreclaiming", "dregding", "basin", "moorings", `"Inner Basin"`, "gard*", "report back", "Ottilie Brand", "status:overdue", "status:open", "allotments", "apologies"} {
			if got, want := answerOf(t, dir, q), answerOf(t, rebuilt, q); got != want {
				t.Errorf("%s: %q gives\n%s\nwant\n%s", step.name, q, got, want)
			}
		}
	}
}

// updateOn brings the index to the statuses of a day.
func updateOn(t *testing.T, dir string, on day.Date) {
	t.Helper()
	a := appOn(t, dir)
	p, err := a.openForWriting()
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := a.updateIndex(p, on); err != nil {
		t.Fatal(err)
	}
	if got := a.indexDay(); got != on {
		t.Errorf("the index is of %s, want %s", got, on)
	}
}

func indexedOn(t *testing.T, dir string) day.Date { return appOn(t, dir).indexDay() }

func appOn(t *testing.T, dir string) *app {
	return &app{ctx: t.Context(), set: &Settings{DataDir: dir}, out: &strings.Builder{}, err: &strings.Builder{}}
}

// answerOf is all that a reader sees of an answer but scores and their order.
func answerOf(t testing.TB, dir, q string) string {
	t.Helper()
	r := arising(t, "search", "--json", "--limit", "100", "--procedural", "--data-dir", dir, "--", q).must(t, exitDone)
	a := decode[struct {
		Total  int
		Hits   []struct{ Type, Committee, Meeting_date, Item, Title, URL, Extract string }
		Facets map[string][]struct {
			Value string
			Count int
		}
	}](t, r.out)
	lines := []string{fmt.Sprint(a.Total, a.Facets)}
	for _, h := range a.Hits {
		lines = append(lines, fmt.Sprint(h))
	}
	slices.Sort(lines[1:])
	return strings.Join(lines, "\n")
}
