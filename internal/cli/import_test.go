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
