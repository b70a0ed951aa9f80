package crawl_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/crawl"
)

// A clock that had been two months ahead and is set back loses nothing that is held
// and does not put off the next look until it has caught up: what changed
// meanwhile is found at once, and the night after is a quiet one again.
func TestClockIsSetBack(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		right := g.crawler.Now
		g.crawler.Now = func() time.Time { return right().AddDate(0, 2, 0) }
		g.run(t, crawl.Options{})
		before := results(g.mem)
		const page = "moderngov/ieListDocuments.aspx?MId=105"
		held, _ := g.mem.holds(siteRoot + page)
		g.site.Set(page, strings.Replace(held, "Slipway</a>", "Slipway and quay</a>", 1))
		g.crawler.Now = right
		if report := g.run(t, crawl.Options{}); report.Changed != 1 || report.Lost != 0 {
			t.Errorf("set back, %d addresses changed and %d were lost, want the one that changed", report.Changed, report.Lost)
		}
		g.site.Set(page, held)
		time.Sleep(24 * time.Hour)
		g.site.Forget()
		if report := g.run(t, crawl.Options{}); report.Changed != 1 || report.Requests > 30 {
			t.Errorf("the night after, %d requests and %d changes, want few and one", report.Requests, report.Changed)
		}
		if after := results(g.mem); len(after) < len(before) {
			t.Errorf("%d addresses are known, %d were before", len(after), len(before))
		}
		for _, line := range before {
			if i := strings.LastIndex(line, " "); strings.TrimSpace(line[i:]) != "" && !slices.ContainsFunc(results(g.mem), func(l string) bool { return strings.HasSuffix(l, line[i:]) }) {
				t.Errorf("%s is held no more", line)
			}
		}
	})
}
