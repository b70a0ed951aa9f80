package crawl_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/fetch"
)

// write makes files below a folder of the test.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "papers")
	for name, body := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func importInto(t *testing.T, m *memory, paths ...string) crawl.Report {
	t.Helper()
	report, err := crawl.Import(t.Context(), paths, crawl.ImportOptions{Council: quillhaven, Ledger: m, Archive: m,
		Now: func() time.Time { return morning }, MaxBytes: 1000})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

const meetingHTML = `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda and minutes</h1>
<table class="mgItemTable" id="mgItemTable"></table></div></body></html>`

func TestImport(t *testing.T) {
	dir := write(t, map[string]string{
		"2026/minutes.html": meetingHTML, "2026/pack.PDF": "%PDF-1.4 pack", "notes.txt": "MINUTES of the meeting of the Harbour Panel",
		"wrong.html": "%PDF-1.4 in truth", "GetMeeting.xml": "<?xml version=\"1.0\"?><meeting><meetingid>7</meetingid></meeting>",
		".hidden.txt": "x", ".git/config": "x", "empty.txt": "", "large.txt": strings.Repeat("x", 1001),
	})
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	m := newMemory()
	report := importInto(t, m, dir, filepath.Join(dir, "absent.pdf"))
	want := map[string]struct{ contentType, kind string }{
		"file:2026/minutes.html": {fetch.TypeHTML, "meeting"},
		"file:2026/pack.PDF":     {fetch.TypePDF, "pdf"},
		"file:notes.txt":         {fetch.TypeText, ""},
		"file:wrong.html":        {fetch.TypePDF, "pdf"},
		"file:GetMeeting.xml":    {fetch.TypeXML, "web service"},
	}
	if got := m.resources["file:large.txt"]; got.Outcome != civic.OutcomeTooLarge || got.Version != "" {
		t.Errorf("a refused file stands in the ledger as %+v", got)
	}
	if len(m.order) != len(want)+3 {
		t.Errorf("the ledger has %q, want the files taken and the three that were refused", m.order)
	}
	for url, w := range want {
		r := m.resources[url]
		if r.Outcome != civic.OutcomeFetched || r.ContentType != w.contentType || w.kind != "" && r.Kind != w.kind {
			t.Errorf("%s: %+v", url, r)
		}
	}
	var refused []string
	for _, f := range report.Refused {
		refused = append(refused, filepath.Base(f.Path)+": "+f.Reason)
	}
	slices.Sort(refused)
	wantRefused := []string{".git: hidden", ".hidden.txt: hidden", "absent.pdf: no such file or directory", "empty.txt: empty",
		"large.txt: larger than 1000 bytes", "link.txt: a symbolic link"}
	if !slices.Equal(refused, wantRefused) {
		t.Errorf("refused %q, want %q", refused, wantRefused)
	}
	if report.New != 5 || !report.Failed() || m.runs[0].Ended.IsZero() {
		t.Errorf("report = %+v", report)
	}
}

func TestImportAgain(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	m := newMemory()
	importInto(t, m, dir)
	if err := os.WriteFile(filepath.Join(dir, "b.txt"), []byte("three"), 0o600); err != nil {
		t.Fatal(err)
	}
	report := importInto(t, m, dir)
	if report.New != 0 || report.Changed != 1 || report.Outcomes[civic.OutcomeUnchanged] != 1 {
		t.Errorf("report = %+v", report)
	}
}

func TestImportOfSameNames(t *testing.T) {
	one, two := write(t, map[string]string{"minutes.txt": "one"}), write(t, map[string]string{"minutes.txt": "two"})
	m := newMemory()
	report := importInto(t, m, one, two, filepath.Join(one, "minutes.txt"))
	if want := []string{"file:minutes.txt", "file:papers/minutes.txt"}; !slices.Equal(m.order, want) {
		t.Errorf("addresses %q, want %q", m.order, want)
	}
	if len(report.Refused) != 1 {
		t.Errorf("refused %+v, want the third of the name", report.Refused)
	}
}

// An import does not end a crawl that was cut short, and is itself repeated
// without harm when it is.
func TestImportBesideAnOpenRun(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "one"})
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{MaxPages: 4})
		importInto(t, g.mem, dir)
		if !g.mem.runs[0].Ended.IsZero() {
			t.Error("the import ended the crawl's run")
		}
		if report := g.run(t, crawl.Options{}); report.Stopped != "" || report.Failed() {
			t.Errorf("the crawl after it: %+v", report)
		}
		if slices.Contains(g.site.Asked(), "a.txt") {
			t.Error("an imported file was asked for on the site")
		}
	})
}

func TestImportStopsWhenTheStoreFails(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "one", "b.txt": "two"})
	for n := 1; ; n++ {
		m := newMemory()
		m.failAt = n
		_, err := crawl.Import(t.Context(), []string{dir}, crawl.ImportOptions{Council: quillhaven, Ledger: m, Archive: m})
		if err == nil {
			if n < 9 {
				t.Errorf("an import of two files took only %d steps", n-1)
			}
			return
		}
		if !errors.Is(err, errKilled) {
			t.Fatalf("step %d: %v", n, err)
		}
		m.failAt = 0
		if report := importInto(t, m, dir); report.Failed() || len(m.order) != 2 {
			t.Errorf("step %d, again: %+v", n, report)
		}
	}
}
