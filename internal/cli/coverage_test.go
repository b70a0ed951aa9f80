package cli

import (
	"strings"
	"testing"
)

// A coverage is what other programs read of "coverage --json".
type coverage struct {
	Council    string
	Committees []struct {
		Committee, First, Last string
		Meetings               int
		Agendas                int `json:"agendas_held"`
		Minutes                int `json:"minutes_whole"`
	}
	Outcomes   map[string]int
	LastRun    string `json:"last_run"`
	State      string
	Since      string
	Newest     string `json:"newest_meeting"`
	Permission string
	Missing    []struct{ URL, Outcome, Detail, Committee, Since string }
}

func coverageOf(t testing.TB, dir string, code int) coverage {
	t.Helper()
	r := arising(t, "coverage", "--json", "--missing", "--data-dir", dir).must(t, code)
	all := decode[[]coverage](t, r.out)
	if len(all) != 1 {
		t.Fatalf("%d councils, want one: %s", len(all), cut(r.out))
	}
	return all[0]
}

func TestCoverage(t *testing.T) {
	c := coverageOf(t, demo(t), exitDone)
	if c.Council != "Quillhaven Borough Council" || len(c.Committees) != 5 || c.LastRun == "" || len(c.Missing) != 0 {
		t.Errorf("coverage: %+v", c)
	}
	if c.Outcomes["restricted"] != 12 || c.Outcomes["fetched"] < 300 {
		t.Errorf("outcomes: %v, want 12 restricted and everything else fetched", c.Outcomes)
	}
	for _, k := range c.Committees {
		if k.Agendas > k.Meetings || k.Minutes > k.Agendas || k.Meetings == 0 || k.First > k.Last || k.First < "2024" {
			t.Errorf("%s: %+v", k.Committee, k)
		}
	}
	r := arising(t, "coverage", "--data-dir", demo(t)).must(t, exitDone).says(t, "0 published papers")
	if !strings.Contains(r.out, "12 restricted") || !strings.Contains(r.out, "minutes whole") {
		t.Errorf("for people:\n%s", r.out)
	}
	arising(t, "coverage", "--council", "Nowhere", "--data-dir", demo(t)).must(t, exitUsage).says(t, "Quillhaven")
}
