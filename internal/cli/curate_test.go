package cli

import (
	"bytes"
	"io/fs"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"arising/data"
	"arising/internal/demosite"
	"arising/internal/report"
)

// A curator types commands about one promise.
type curator struct {
	t   *testing.T
	dir string
	id  string
}

func (c curator) says(act string, more ...string) result {
	c.t.Helper()
	return arising(c.t, append([]string{"curate", act, c.id, "--by", "E. Lomaxby", "--data-dir", c.dir}, more...)...)
}

// now returns the promise as "outstanding" gives it.
func (c curator) now() report.Commitment {
	c.t.Helper()
	list := decode[[]report.Commitment](c.t, outstanding(c.t, c.dir))
	i := slices.IndexFunc(list, func(x report.Commitment) bool { return string(x.ID) == c.id })
	if i < 0 {
		c.t.Fatalf("promise %s is not listed any more", c.id)
	}
	return list[i]
}

// trace returns the whole life of the promise as an officer reads it.
func (c curator) trace() string {
	c.t.Helper()
	return arising(c.t, "trace", c.id, "--as-of", asOfDemo, "--data-dir", c.dir).must(c.t, exitDone).out
}

// part returns the option that names the first evidence or link, as trace prints it.
func (c curator) evidence() []string {
	c.t.Helper()
	at := regexp.MustCompile(`(?m)--item (\S+) --kind (?:"([^"]+)"|(\S+))`).FindStringSubmatch(c.trace())
	if at == nil {
		c.t.Fatalf("the trace does not say how to speak of its evidence:\n%s", c.trace())
	}
	return []string{"--item", at[1], "--kind", at[2] + at[3]}
}

const surveyed = "Imelda Foss agreed to bring the results of the staff survey to the next meeting."

// linked and answered by a machine
const damp = "That all tenants who report damp be visited within ten working days."

// TestCurate speaks of promises as an officer types it, and links all again
// after each act: what a person said stands.
func TestCurate(t *testing.T) {
	dir := copied(t, demo(t))
	again := func() {
		t.Helper()
		list := file(t, "more.csv", "programme,item\nCurators,Something that nobody promised\n")
		arising(t, "programme", "import", list, "--data-dir", dir).must(t, exitDone)
	}
	c := curator{t, dir, idOf(t, dir, damp)}
	proof := c.evidence()
	if got := c.now(); got.Status != "likely kept" {
		t.Fatalf("status %s at first, want likely kept", got.Status)
	}

	c.says("confirm", append(proof, "--reason", "I was there")...).must(t, exitDone).says(t, "recorded: confirm", "E. Lomaxby")
	if again(); c.now().Status != "kept" || !c.now().Evidence[0].Confirmed {
		t.Errorf("after confirming: %s, want kept", c.now().Status)
	}
	c.says("reject", proof...).must(t, exitDone)
	if again(); len(c.now().Evidence) > 0 && c.now().Evidence[0].Item == "" || strings.Contains(string(c.now().Status), "kept") {
		t.Errorf("after rejecting: %s, want it not kept", c.now().Status)
	}
	again() // a second time, and it is still not proposed again
	for _, e := range c.now().Evidence {
		if e.Kind == "responds" && e.Score >= 0.5 {
			t.Errorf("what was rejected is proposed again: %+v", e)
		}
	}
	c.says("withdraw", proof...).must(t, exitDone)
	if again(); c.now().Status != "likely kept" {
		t.Errorf("after taking the rejection back: %s, want likely kept", c.now().Status)
	}

	c.says("close", "--reason", "the homes were sold").must(t, exitDone)
	if again(); c.now().Status != "closed" {
		t.Errorf("after closing: %s", c.now().Status)
	}
	c.says("reopen").must(t, exitDone)
	if again(); c.now().Status != "likely kept" {
		t.Errorf("after opening again: %s", c.now().Status)
	}
	c.says("note", "--reason", "asked the Head of Homes on 4 June").must(t, exitDone)
	c.says("correct", "--field", "owner", "--value", "Head of Homes", "--reason", "the minutes name the old office").must(t, exitDone)
	if again(); c.now().Owner != "Head of Homes" {
		t.Errorf("after correcting: owner %q", c.now().Owner)
	}
	for _, want := range []string{"asked the Head of Homes on 4 June", "corrected", "note by E. Lomaxby", "close by E. Lomaxby", "“the homes were sold”"} {
		if !strings.Contains(c.trace(), want) {
			t.Errorf("the trace lacks %q:\n%s", want, c.trace())
		}
	}
	c.says("withdraw", "--field", "owner").must(t, exitDone)
	if again(); c.now().Owner == "Head of Homes" {
		t.Errorf("after taking the correction back: owner %q", c.now().Owner)
	}
	ties(t, dir, again)
}

// ties links a promise to a programme item by hand, and unlinks it.
func ties(t *testing.T, dir string, again func()) {
	t.Helper()
	c := curator{t, dir, idOf(t, dir, surveyed)}
	other := regexp.MustCompile(`--entry (\S+)`).FindStringSubmatch(curator{t, dir, linkedPromise(t, dir)}.trace())
	if other == nil {
		t.Fatal("no trace says how to speak of a programme item")
	}
	c.says("link", "--entry", other[1], "--reason", "it is part of it").must(t, exitDone)
	if again(); len(c.now().Programme) == 0 {
		t.Error("what a person linked is not linked")
	}
	c.says("unlink", "--entry", other[1]).must(t, exitDone)
	if again(); len(c.now().Programme) > 0 && strings.Contains(c.trace(), other[1]+"\n") && !strings.Contains(c.trace(), "rejected by a person") {
		t.Error("what a person unlinked is linked again")
	}
}

// linkedPromise is the id of a promise that is tied to a programme item.
func linkedPromise(t *testing.T, dir string) string {
	t.Helper()
	for _, c := range decode[[]report.Commitment](t, outstanding(t, dir)) {
		if len(c.Programme) > 0 && c.Programme[0].Score >= 0.5 {
			return string(c.ID)
		}
	}
	t.Fatal("no promise is linked")
	return ""
}

// TestCurateMistyped: what is not clear is refused in words that help, and
// nothing is recorded.
func TestCurateMistyped(t *testing.T) {
	dir := copied(t, demo(t))
	id := idOf(t, dir, damp)
	proof := curator{t, dir, id}.evidence()
	for _, tt := range []struct {
		name string
		args []string
		code int
		want []string
	}{
		{"an unknown promise", []string{"note", "r0123456789abcdef", "--reason", "x"}, exitFailed, []string{"r0123456789abcdef", "not found"}},
		{"an unknown act", []string{"praise", id}, exitUsage, []string{"praise", "confirm"}},
		{"closing without a reason", []string{"close", id}, exitUsage, []string{"close needs a --reason"}},
		{"a note without words", []string{"note", id, "--reason", "  "}, exitUsage, []string{"note needs a --reason"}},
		{"a field that there is not", []string{"correct", id, "--field", "mood", "--value", "x", "--reason", "y"}, exitUsage, []string{`--field "mood"`, "owner, recipient or due"}},
		{"a day that there is not", []string{"correct", id, "--field", "due", "--value", "2026-02-30", "--reason", "y"}, exitUsage, []string{"2026-02-30"}},
		{"no value", []string{"correct", id, "--field", "due", "--reason", "y"}, exitUsage, []string{"--value"}},
		{"confirming nothing", []string{"confirm", id}, exitUsage, []string{"--entry", "--item and --kind"}},
		{"confirming both", append([]string{"confirm", id, "--entry", "e"}, proof...), exitUsage, []string{"one link (--entry) or one piece"}},
		{"a kind that there is not", []string{"confirm", id, "--item", proof[1], "--kind", "done"}, exitUsage, []string{`--kind "done"`, "reported back"}},
		{"an agenda item that there is not", []string{"confirm", id, "--item", "nowhere-a1", "--kind", "says done"}, exitFailed, []string{"nowhere-a1", "not found"}},
		{"a programme item that there is not", []string{"link", id, "--entry", "nowhere"}, exitFailed, []string{"nowhere", "not found"}},
		{"a field with a note", []string{"note", id, "--reason", "x", "--field", "owner"}, exitUsage, []string{"--field"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			arising(t, append(append([]string{"curate"}, tt.args...), "--by", "E. Lomaxby", "--data-dir", dir)...).must(t, tt.code).says(t, tt.want...)
		})
	}
	arising(t, "curate", "note", id, "--reason", "x", "--data-dir", dir).must(t, exitUsage).says(t, "--by")
	if trace := (curator{t, dir, id}).trace(); strings.Contains(trace, "a person") {
		t.Errorf("something was recorded:\n%s", trace)
	}
}

// TestCurationsSurvive: what people said outlives a crawl that finds the minutes
// corrected, under the id that the promise had and under its new one.
func TestCurationsSurvive(t *testing.T) {
	site := quillhaven(t)
	dir := t.TempDir()
	crawl := func() {
		t.Helper()
		arising(t, "crawl", "--url", site.url, "--council", "Quillhaven Borough Council", "--delay", "0s", "--since", "2025-01-01", "--full", "--allow-private", "--data-dir", dir)
	}
	crawl()
	closed, noted := curator{t, dir, idOf(t, dir, damp)}, curator{t, dir, idOf(t, dir, surveyed)}
	closed.says("close", "--reason", "the homes were sold").must(t, exitDone)
	noted.says("correct", "--field", "due", "--value", "2026-01-31", "--reason", "agreed by mail").must(t, exitDone)
	site.handler = misprinted(t, "report damp be visited", "report any damp be visited")
	crawl()
	now := idOf(t, dir, strings.Replace(damp, "damp", "any damp", 1))
	if now == closed.id {
		t.Fatal("the id did not change with the words: the test tests nothing")
	}
	for _, id := range []string{closed.id, now} {
		r := arising(t, "trace", id, "--as-of", asOfDemo, "--data-dir", dir).must(t, exitDone).says(t, "closed as of")
		if !strings.Contains(r.out, "“the homes were sold”") {
			t.Errorf("the reason is lost:\n%s", r.out)
		}
	}
	if due := noted.now().Due; due == nil || due.To.String() != "2026-01-31" {
		t.Errorf("the corrected day is lost: %+v", due)
	}
}

// misprinted serves the demonstration's council with other words in its papers.
func misprinted(t *testing.T, old, now string) http.Handler {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(data.Demo(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(data.Demo(), path)
		files[path] = &fstest.MapFile{Data: bytes.ReplaceAll(b, []byte(old), []byte(now))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	site, err := demosite.New(files)
	if err != nil {
		t.Fatal(err)
	}
	return site.Handler()
}
