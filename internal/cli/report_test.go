package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"arising/internal/report"
	"arising/internal/testsite"
)

func reportOf(t *testing.T, path string) report.Night {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return decode[report.Night](t, string(b))
}

// A run's report names what is new, changed and lost, as JSON and as text, and
// is written also when the crawl fails.
func TestCrawlReport(t *testing.T) {
	site, dir, out := larkmere(t), t.TempDir(), t.TempDir()
	asJSON, asText := filepath.Join(out, "night.json"), filepath.Join(out, "night.txt")
	site.crawl(t, dir, "--report", asJSON, "--report", asText).must(t, exitDone)
	n := reportOf(t, asJSON)
	if len(n.Councils) != 1 || n.Read == 0 || n.Meetings != 4 || n.Partly() || n.Ended.Before(n.Started) {
		t.Fatalf("report: %d councils, %d papers, %d meetings, partly %v", len(n.Councils), n.Read, n.Meetings, n.Partly())
	}
	c := n.Councils[0]
	if c.Council != "Larkmere Town Council" || c.Run == 0 || c.New == 0 || len(c.Changes) != c.New || c.State != "answers" {
		t.Errorf("council: %+v", c)
	}
	text, err := os.ReadFile(asText)
	if err != nil || !strings.Contains(string(text), "new: Soundings of the Inner Basin: ") {
		t.Errorf("text, %v:\n%s", err, text)
	}
	site.break1(brokenPaper, testsite.Status(410))
	site.crawl(t, dir, "--full", "--report", asJSON).must(t, exitPartly)
	c = reportOf(t, asJSON).Councils[0]
	if c.Lost != 1 || c.Failed != 1 || len(c.Changes) != 1 || c.Changes[0].What != "lost" || !strings.Contains(c.Changes[0].URL, brokenPaper) {
		t.Errorf("after a paper went: %+v", c)
	}
	arising(t, "crawl", "--url", "http://council.invalid/", "--council", "Nowhere", "--data-dir", dir, "--report", asJSON).must(t, exitFailed)
	if c = reportOf(t, asJSON).Councils[0]; !strings.Contains(c.Error, "council.invalid") || c.Run != 0 {
		t.Errorf("of a site that is not there: %+v", c)
	}
	left, err := filepath.Glob(filepath.Join(out, ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("files left behind: %v, %v", left, err)
	}
}

// One council that cannot be reached does not keep the others from being crawled.
func TestSeveralCouncils(t *testing.T) {
	one, two, dir := larkmere(t), larkmere(t), t.TempDir()
	at := func(s *town, name string, more ...string) result {
		args := []string{"crawl", "--url", s.url, "--council", name, "--delay", "0s", "--since", "2024-12-01", "--allow-private", "--data-dir", dir}
		return arising(t, append(args, more...)...)
	}
	at(one, "North Larkmere").must(t, exitDone)
	at(two, "South Larkmere").must(t, exitDone)
	one.fail("", notRobots(testsite.Status(500)))
	two.forget()
	names := file(t, "councils.txt", "# ours\nNorth Larkmere\n\nSouth Larkmere\nnorth-larkmere\n")
	r := arising(t, "crawl", "--councils", names, "--delay", "0s", "--allow-private", "--data-dir", dir).must(t, exitPartly)
	r.says(t, "North Larkmere: ", "South Larkmere: ", "server error")
	if strings.Count(r.err, "North Larkmere: ") != 1 || len(two.asked()) == 0 {
		t.Errorf("one council was crawled twice or the other not: %s", r.err)
	}
	cov := decode[[]coverage](t, arising(t, "coverage", "--json", "--data-dir", dir).must(t, exitPartly).out)
	if cov[0].State != "does not answer" || cov[1].State != "answers" {
		t.Errorf("the sites are said to be %q and %q", cov[0].State, cov[1].State)
	}
	arising(t, "crawl", "--all", "--delay", "0s", "--allow-private", "--data-dir", dir).must(t, exitPartly).says(t, "North Larkmere: ", "South Larkmere: ")
}

// The closing words of the settings that say how sites are asked.
func TestMannersAreChecked(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"--hours", "22-6"}, "--hours"},
		{[]string{"--at-once", "0"}, "--at-once"},
		{[]string{"--pin", "democracy.example"}, "--pin"},
		{[]string{"--pin", "democracy.example=abc"}, "--pin"},
		{[]string{"--proxy", "socks5://clerk:geheim@proxy.example:1"}, "--proxy"},
		{[]string{"--councils", "/nowhere/at/all"}, "--councils"},
	} {
		args := append([]string{"crawl", "--all", "--data-dir", t.TempDir()}, tt.args...)
		if r := arising(t, args...).must(t, exitUsage).says(t, tt.want); strings.Contains(r.err, "geheim") {
			t.Errorf("the password of the proxy is printed: %s", r.err)
		}
	}
}

// elsewhen are hours of the day in which it is not now.
func elsewhen() string {
	from := time.Now().Add(6 * time.Hour)
	return from.Format("15:04") + "-" + from.Add(time.Hour).Format("15:04")
}

// Outside the hours nothing is asked.
func TestCrawlOutsideItsHours(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	site.forget()
	site.crawl(t, dir, "--hours", elsewhen()).must(t, exitPartly).says(t, "outside the hours")
	if n := len(site.asked()); n != 0 {
		t.Errorf("%d requests outside the hours", n)
	}
}
