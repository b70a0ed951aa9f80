package cli

import (
	"path/filepath"
	"strings"
	"testing"
)

// A folder in which most files are of no use: each is named with its own
// outcome, the good one is read, and what was stored before stays.
func TestImportOfBadFiles(t *testing.T) {
	dir := t.TempDir()
	arising(t, "import", "--data-dir", dir, file(t, "harbour.txt", minutesPage)).must(t, exitDone).says(t, "1 files taken", "2 decisions", "1 actions")
	before := outstanding(t, dir)
	if n := strings.Count(before, `"id"`); n != 2 {
		t.Fatalf("%d commitments, want 2: %s", n, before)
	}
	undated := strings.NewReplacer(" held on Tuesday 13 January 2026 at 6.30 pm", "", " by 30 January 2026", "").Replace(minutesPage)
	for _, tt := range []struct {
		name, file, text string
		code             int
		want             string
	}{
		{"missing", "", "", exitPartly, "unreadable"},
		{"empty", "empty.txt", "", exitPartly, "wrong content"},
		{"picture", "logo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", exitPartly, "wrong content"},
		{"encrypted PDF", "locked.pdf", string(lockedPDF(t)), exitPartly, "encrypted"},
		{"broken PDF", "broken.pdf", "%PDF-1.7\nnothing of use", exitPartly, "unreadable"},
		{"sign-in page", "page.html", signIn, exitPartly, "asks to sign in"},
		{"minutes without a day", "undated.txt", undated, exitPartly, "no meeting date"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			own, path := copied(t, dir), filepath.Join(t.TempDir(), "none.pdf")
			if tt.file != "" {
				path = file(t, tt.file, tt.text)
			}
			r := arising(t, "import", "--data-dir", own, path).must(t, tt.code).says(t, tt.want, filepath.Base(path))
			if r.out != "" {
				t.Errorf("standard output holds %q", r.out)
			}
			now := linesOf(t, own)
			for _, was := range linesOf(t, dir) {
				found := false
				for _, l := range now {
					found = found || l.Quote == was.Quote && l.Date == was.Date
				}
				if !found {
					t.Errorf("%q is no longer held", was.Quote)
				}
			}
		})
	}
}

// Reading everything again leaves papers that were imported without a council
// where their own words had put them.
func TestReindexLeavesImportedPapersWhereTheyAre(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	page := file(t, "harbour.txt", minutesPage)
	arising(t, "import", "--data-dir", dir, page, file(t, "undated.txt", undatedPage)).must(t, exitPartly)
	state := func() string {
		return outstanding(t, dir) + arising(t, "search", "--json", "--limit", "50", "--data-dir", dir, "the").must(t, exitDone).out
	}
	before := state()
	arising(t, "reindex", "--data-dir", dir).must(t, exitPartly).says(t, "no meeting date")
	if after := state(); after != before {
		t.Errorf("after a reindex\n%s\nbefore\n%s", cut(after), cut(before))
	}
}

// A paper without a day gets one when it is imported again with --meeting-date.
func TestImportAgainWithTheDay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	paper := file(t, "undated.txt", undatedPage)
	arising(t, "import", "--data-dir", dir, paper).must(t, exitPartly).says(t, "no meeting date")
	arising(t, "import", "--data-dir", dir, "--meeting-date", "2024-05-14", paper).must(t, exitDone)
	owed := outstanding(t, dir)
	if !strings.Contains(owed, `"meeting_date": "2024-05-14"`) || strings.Count(owed, `"id"`) != 1 {
		t.Errorf("with its day the paper's promise is %s", owed)
	}
}

const undatedPage = `Slipway Repairs

The Harbour Master reported on the winter's damage.

RESOLVED that the Harbour Master report to the next meeting on the cost of the slipway.
`
