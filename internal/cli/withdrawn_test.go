package cli

import (
	"strings"
	"testing"
)

// What corrected minutes no longer say is owed on no day, not even on one before
// the correction was found; who asks for it sees it, as withdrawn.
func TestWithdrawnIsOwedOnNoDay(t *testing.T) {
	const said = "cost of dredging to the meeting in March 2025"
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	correct(site, "Head of Property report on the cost of dredging to\nthe meeting in March 2025", "slipway be closed")
	site.crawl(t, dir, "--full").must(t, exitDone)
	ask := func(more ...string) result {
		return arising(t, append([]string{"outstanding", "--status", "all", "--data-dir", dir}, more...)...)
	}
	for _, day := range []string{"2025-02-01", "2026-06-15"} {
		if r := ask("--as-of", day).must(t, exitDone); strings.Contains(strings.Join(strings.Fields(r.out), " "), "cost of dredging") {
			t.Errorf("as of %s it is owed:\n%s", day, r.out)
		}
	}
	r := ask("--as-of", "2025-02-01", "--withdrawn").must(t, exitDone).says(t, "1 withdrawn, not counted")
	if !strings.Contains(r.out, "withdrawn") || !strings.Contains(strings.Join(strings.Fields(r.out), " "), "not owed: no longer in the minutes, found on ") {
		t.Errorf("the list does not say what was withdrawn:\n%s", r.out)
	}
	if r := ask("--withdrawn", "--format", "json").must(t, exitDone); !strings.Contains(r.out, said) || !strings.Contains(r.out, `"why": "no longer in the minutes"`) {
		t.Errorf("JSON lacks it:\n%s", r.out)
	}
	ask("--withdrawn", "--format", "ics").must(t, exitUsage).says(t, "--withdrawn")
}
