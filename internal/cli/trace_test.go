package cli

import (
	"strings"
	"testing"
)

// idOf returns the id of the commitment with the given quote.
func idOf(t testing.TB, dir, quote string) string {
	t.Helper()
	for _, c := range decode[[]struct{ ID, Quote string }](t, outstanding(t, dir)) {
		if c.Quote == quote {
			return c.ID
		}
	}
	t.Fatalf("no commitment says %q", quote)
	return ""
}

// The whole life of a promise that was moved: its words, how its day was read,
// where it was moved to and who says so.
func TestTrace(t *testing.T) {
	id := idOf(t, demo(t), "Imelda Foss agreed to bring the results of the staff survey to the next meeting.")
	r := arising(t, "trace", id, "--as-of", asOfDemo, "--data-dir", demo(t)).must(t, exitDone)
	r.says(t, "as of 15 June 2026")
	for _, want := range []string{"“Imelda Foss agreed", "20 March 2025", "read at     http", "found by", "rule ", "owner       Imelda Foss",
		"to the next meeting", "19 June 2025", "now due", "moved once", "score ", "status"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the trace lacks %q:\n%s", want, r.out)
		}
	}
}

func TestTraceOfNothing(t *testing.T) {
	arising(t, "trace", "r0000000000000000", "--data-dir", demo(t)).must(t, exitFailed).says(t, "r0000000000000000", "not found")
}
