package crawl_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/testsite"
)

// changes lists what a report tells, below the base.
func changes(r crawl.Report) (out []string) {
	for _, c := range r.Changes {
		out = append(out, string(c.What)+" "+strings.TrimPrefix(c.URL, siteBase))
	}
	return out
}

// A report names the very addresses that are new, changed, withheld, lost and
// never had, with the title of the link and the reason.
func TestReportTellsChanges(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		const pack = "documents/g501/Public reports pack Tuesday 13-Jan-2026 18.30 Harbour Panel.pdf?T=10"
		g.site.FailAlways("moderngov/documents/s801/Dredging.pdf", testsite.Status(410))
		first := g.run(t, crawl.Options{})
		if got := changes(first); !slices.Contains(got, "failed documents/s801/Dredging.pdf") || !slices.Contains(got, "new mgAi.aspx?ID=910") {
			t.Errorf("the first run tells\n%s", strings.Join(got, "\n"))
		}
		if len(first.Changes) != first.New+2 { // with the withheld paper and the one that is gone
			t.Errorf("%d changes, %d of them new", len(first.Changes), first.New)
		}
		page, _ := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=101")
		g.site.Set(meeting101, strings.Replace(page, "report in May", "report in June", 1))
		g.site.Remove("moderngov/" + pack)
		time.Sleep(aMonth)
		got := changes(g.run(t, crawl.Options{}))
		want := []string{"changed ieListDocuments.aspx?MId=101", "failed documents/s801/Dredging.pdf",
			"lost " + strings.ReplaceAll(pack, " ", "%20")}
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("the report lacks %q:\n%s", w, strings.Join(got, "\n"))
			}
		}
	})
}

// A page that was taken down is looked for again by the rule for its meeting,
// not every night.
func TestRemovedPageIsNotAskedForEveryNight(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		g.site.Remove(meeting101)
		time.Sleep(aMonth)
		if report := g.run(t, crawl.Options{}); report.Lost != 1 {
			t.Fatalf("report = %+v", report)
		}
		g.site.Forget()
		for range 7 {
			time.Sleep(24 * time.Hour)
			if report := g.run(t, crawl.Options{}); report.Lost != 0 {
				t.Errorf("the page is lost again: %+v", report)
			}
		}
		if slices.Contains(g.site.Asked(), testsite.Key(meeting101)) {
			t.Error("the page was asked for again within a week")
		}
	})
}

// Outside its hours a site is not asked at all, and a run that meets their end is
// gone on with when they begin again.
func TestHoursOfTheDay(t *testing.T) {
	hours, err := crawl.ParseHours("03:59-04:00") // by London's clock: the tests' story begins at four in the morning
	if err != nil {
		t.Fatal(err)
	}
	onSite(t, func(t *testing.T, g *rig) {
		report := g.run(t, crawl.Options{Hours: hours})
		if report.Requests != 0 || len(g.site.Log()) != 0 || !strings.Contains(report.Stopped, "03:59-04:00") {
			t.Errorf("after hours: %+v", report)
		}
		time.Sleep(24*time.Hour - 10*time.Second)
		report = g.run(t, crawl.Options{Hours: hours})
		if n := report.Requests; n == 0 || n > 11 || report.Stopped == "" {
			t.Errorf("in the last ten seconds of the hours: %+v", report)
		}
	})
}

// Where robots.txt forbids all, nothing but that file is asked for, night after
// night; once the council permits it, the same addresses are.
func TestPermittedByTheCouncil(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.site.Set("robots.txt", "User-agent: *\nDisallow: /\n")
		for range 3 {
			if report := g.run(t, crawl.Options{}); report.Outcomes[civic.OutcomeRobots] == 0 || !report.Failed() {
				t.Errorf("report = %+v", report)
			}
			time.Sleep(25 * time.Hour)
		}
		if n := len(g.site.Log()); n != 3 {
			t.Errorf("%d requests, want robots.txt once a night: %v", n, g.site.Asked())
		}
		g.permit()
		permitted := morning.Add(4 * 25 * time.Hour)
		time.Sleep(26 * time.Hour)
		if report := g.run(t, crawl.Options{Permitted: permitted}); report.Meetings != 5 || report.Failed() {
			t.Errorf("with permission: %+v", report)
		}
	})
}

// Papers that robots.txt forbade are asked for when the council permits it,
// though no page that names them has changed.
func TestPermittedPapers(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		const paper = "documents/s801/Dredging.pdf"
		g.site.Set("robots.txt", "User-agent: *\nDisallow: /moderngov/documents/\n")
		g.run(t, crawl.Options{})
		time.Sleep(24 * time.Hour)
		g.run(t, crawl.Options{})
		if got := g.outcome(paper); got != civic.OutcomeRobots {
			t.Fatalf("outcome %q", got)
		}
		g.permit()
		g.run(t, crawl.Options{Permitted: morning.Add(25 * time.Hour)})
		for url, r := range g.mem.resources {
			if r.Outcome == civic.OutcomeRobots {
				t.Errorf("%s was not asked for though it is permitted now", url)
			}
		}
	})
}
