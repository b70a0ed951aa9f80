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

// Law runs beside what was promised, and says what it was counted from.
func TestTraceShowsTheLaw(t *testing.T) {
	id := idOf(t, demo(t), "That all tenants who report damp be visited within ten working days.")
	r := arising(t, "trace", id, "--as-of", asOfDemo, "--data-dir", demo(t)).must(t, exitDone)
	for _, want := range []string{"by law      scrutiny response by 7 September 2025", "Local Government Act 2000, section 9FE", "estimated: counted from the meeting; the day of receipt is not known",
		"life\n", "21 October 2025    responds: Cabinet", "status      likely kept: a later item shows it; no person has confirmed that"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the trace lacks %q:\n%s", want, r.out)
		}
	}
}

// A council's own rule stands beside the law's.
func TestTraceWithOwnRule(t *testing.T) {
	id := idOf(t, demo(t), "That all tenants who report damp be visited within ten working days.")
	rules := file(t, "rules.csv", "rule,nation,council,since,until,body,period,unit,counting,anchor,source\n"+
		"scrutiny response,england,quillhaven-borough-council,,,,6,weeks,after,meeting,\"Constitution, part 4\"\n")
	r := arising(t, "trace", id, "--as-of", asOfDemo, "--data-dir", demo(t), "--clocks", rules).must(t, exitDone)
	for _, want := range []string{"scrutiny response by 7 September 2025", "scrutiny response by 19 August 2025 (6 weeks after the day of the meeting; Constitution, part 4)"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the trace lacks %q:\n%s", want, r.out)
		}
	}
	bad := file(t, "bad.csv", "rule,nation,council,since,until,body,period,unit,counting,anchor,source\ncall-in,england,q,,,,soon,days,after,publication,x\n")
	arising(t, "trace", id, "--data-dir", demo(t), "--clocks", bad).must(t, exitUsage).says(t, "line 2", "soon")
}

func TestTraceOfNothing(t *testing.T) {
	arising(t, "trace", "r0000000000000000", "--data-dir", demo(t)).must(t, exitFailed).says(t, "r0000000000000000", "not found")
}
