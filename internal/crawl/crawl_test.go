package crawl_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/day"
	"arising/internal/golden"
	"arising/internal/testsite"
)

func TestFirstRun(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		var last, known int
		report := g.run(t, crawl.Options{Progress: func(done, all int, _ string) { last, known = done, all }})
		golden.Check(t, "testdata/firstrun.golden", g.summary())
		if report.Stopped != "" || report.Lost != 0 || report.Failed() {
			t.Errorf("report = %+v", report)
		}
		if report.Run.Ended.IsZero() || report.Run.Note != "36 asked for, 24 new, 0 changed, 0 lost" {
			t.Errorf("run = %+v", report.Run)
		}
		if report.Meetings != 5 || report.Outcomes[civic.OutcomeRestricted] != 1 {
			t.Errorf("%d meetings, outcomes %v", report.Meetings, report.Outcomes)
		}
		if last != known || last != len(g.mem.order) {
			t.Errorf("progress ended at %d of %d, the ledger has %d", last, known, len(g.mem.order))
		}
		if slices.Contains(g.site.Asked(), testsite.Key("moderngov/mgReasonsRestricted.aspx?ID=802&OID=900&OT=A")) {
			t.Error("a withheld paper's page was asked for")
		}
	})
}

// Every address that is listed as fetched holds the very bytes of the site.
func TestBytesAreKeptAsTheyCame(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		body, ok := g.mem.holds(siteBase + "documents/s801/Dredging.pdf")
		if !ok || body != "%PDF-1.4 report on dredging\n" {
			t.Errorf("held %q, %v", body, ok)
		}
	})
}

func TestPagesComeBeforePapers(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		asked := g.site.Asked()
		lastMeeting, firstPaper := 0, len(asked)
		for i, a := range asked {
			switch {
			case strings.Contains(a, "ielistdocuments"):
				lastMeeting = i
			case strings.Contains(a, "/documents/"):
				firstPaper = min(firstPaper, i)
			}
		}
		if lastMeeting > firstPaper {
			t.Errorf("a meeting was asked for after a paper:\n%s", strings.Join(asked, "\n"))
		}
	})
}

// aMonth after the first run the page of meeting 101 is due again, under the
// rule for confirmed minutes of half a year ago.
const aMonth = 30*24*time.Hour + time.Hour

const meeting101 = "moderngov/ieListDocuments.aspx?MId=101"

// A nightly run asks for the lists, for what is to come and for what has just
// been, and for no paper whose page says the same as before.
func TestNextNight(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		g.site.Forget()
		time.Sleep(24 * time.Hour)
		report := g.run(t, crawl.Options{})
		if report.New != 0 || report.Changed != 0 || report.Lost != 0 {
			t.Errorf("nothing happened, and the report says %+v", report)
		}
		golden.Check(t, "testdata/nextnight.golden", strings.Join(g.site.Asked(), "\n")+"\n")
	})
}

func TestMinutesAreConfirmed(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		const page, item = "moderngov/ieListDocuments.aspx?MId=102", "moderngov/mgAi.aspx?ID=910"
		g.run(t, crawl.Options{})
		before, _ := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=102")
		g.site.Set(page, strings.Replace(before, "Agenda and draft minutes", "Agenda and minutes", 1))
		full, _ := g.mem.holds(siteBase + "mgAi.aspx?ID=910")
		g.site.Set(item, strings.Replace(full, "at length and in full", "briefly", 1))
		g.site.Forget()
		time.Sleep(24 * time.Hour)
		report := g.run(t, crawl.Options{})
		if report.Changed != 2 {
			t.Errorf("%d changed, want the meeting and its item: %+v", report.Changed, report)
		}
		now, _ := g.mem.holds(siteBase + "mgAi.aspx?ID=910")
		if !strings.Contains(now, "briefly") {
			t.Error("the item's old text is still the newest")
		}
		if len(g.mem.bodies) == 0 || !g.mem.Has(versionOf(full)) {
			t.Error("the earlier version is gone from the archive")
		}
	})
}

// A changed meeting page makes its papers be asked for again, on condition
// where the site gives validators.
func TestPapersOfAChangedPage(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		const report, pack = "moderngov/documents/s801/Dredging.pdf", "moderngov/documents/g501/Public reports pack Tuesday 13-Jan-2026 18.30 Harbour Panel.pdf?T=10"
		g.site.ETag(report, `"one"`)
		g.run(t, crawl.Options{})
		before, _ := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=101")
		g.site.Set(meeting101, strings.Replace(before, "report in May", "report in June", 1))
		g.site.Set(pack, "%PDF-1.4 a new pack\n")
		time.Sleep(aMonth)
		g.site.Forget()
		got := g.run(t, crawl.Options{})
		if got.Changed != 2 {
			t.Errorf("%d changed, want page and pack: %v", got.Changed, got.Outcomes)
		}
		log := g.site.Log()
		i := slices.IndexFunc(log, func(r testsite.Request) bool { return r.Key == testsite.Key(report) })
		if i < 0 || log[i].Header.Get("If-None-Match") != `"one"` {
			t.Errorf("the report was not asked for on condition: %v", g.site.Asked())
		}
	})
}

func TestPageIsRemoved(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		g.site.Remove(meeting101)
		time.Sleep(aMonth)
		report := g.run(t, crawl.Options{})
		if report.Lost != 1 || g.outcome("ieListDocuments.aspx?MId=101") != civic.OutcomeGone || !report.Failed() {
			t.Errorf("report = %+v", report)
		}
		if body, ok := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=101"); !ok || !strings.Contains(body, "Harbour Master") {
			t.Error("what was held before is no longer held")
		}
	})
}

// Whatever one address does, its outcome has a name and everything else is held.
func TestFaults(t *testing.T) {
	const paper, item = "documents/s801/Dredging.pdf", "mgAi.aspx?ID=910"
	const stub = `<html><script>window.location.href="https://elsewhere.test/"</script></html>`
	const incapsula = `<html><head><META NAME="robots" CONTENT="noindex"><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></head></html>`
	const login = `<html><body><div id="modgov"><h1>Log on</h1><form><input type="password" name="p"></form></div></body></html>`
	const mgError = `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Error</h1><p class="mgErrorTxt">Invalid id</p></div></body></html>`
	for _, tt := range []struct {
		name, address string
		fault         http.HandlerFunc
		want          civic.Outcome
	}{
		{"server error", item, testsite.Status(500), civic.OutcomeServerError},
		{"overloaded for good", paper, testsite.Status(503), civic.OutcomeServerError},
		{"too many requests", paper, testsite.Status(429), civic.OutcomeServerError},
		{"hangs", paper, testsite.Hang, civic.OutcomeTimeout},
		{"resets", item, testsite.Reset, civic.OutcomeUnreachable},
		{"truncates", item, testsite.Truncate, civic.OutcomeUnreachable},
		{"script in place of a page", item, testsite.Page(stub), civic.OutcomeBlocked},
		{"firewall's stub", item, testsite.Page(incapsula), civic.OutcomeBlocked},
		{"redirect loop", item, testsite.Redirect("/moderngov/mgAi.aspx?ID=910"), civic.OutcomeServerError},
		{"redirect to a private address", item, testsite.Redirect("http://10.0.0.1/"), civic.OutcomeBlocked},
		{"redirect to sign in elsewhere", item, testsite.Redirect("https://login.elsewhere.test/"), civic.OutcomeLogin},
		{"sign-in page", item, testsite.Page(login), civic.OutcomeLogin},
		{"error page with status 200", item, testsite.Page(mgError), civic.OutcomeGone},
		{"another system's page", item, testsite.Page("<html><body><h1>Welcome to nginx</h1></body></html>"), civic.OutcomeNotModGov},
		{"page in place of a PDF", paper, testsite.Page("<html><body><p>Sorry</p></body></html>"), civic.OutcomeWrongContent},
		{"gzip bomb", item, testsite.GzipBomb(64), civic.OutcomeTooLarge},
		{"huge page", item, testsite.Huge(18), civic.OutcomeTooLarge},
		{"bytes that are not the charset they claim", item, testsite.Page("<html><meta charset=utf-8><div id=\"modgov\"><h1>Agenda item</h1><p>It\x92s \xa35</p></div></html>"), civic.OutcomeFetched},
		{"empty page", item, testsite.Page(""), civic.OutcomeWrongContent},
		{"empty paper", paper, testsite.Page(""), civic.OutcomeWrongContent},
		{"a PDF in place of a page", item, testsite.Page("%PDF-1.4"), civic.OutcomeWrongContent},
		{"redirect to the error page", item, testsite.Redirect("/moderngov/mgError.aspx"), civic.OutcomeGone},
		{"redirect to the list of committees", item, testsite.Redirect("/moderngov/mgListCommittees.aspx"), civic.OutcomeWrongContent},
		{"redirect to the sign-in page", item, testsite.Redirect("/moderngov/ieLogon.aspx?x=1"), civic.OutcomeLogin},
		{"gone", paper, testsite.Status(410), civic.OutcomeGone},
		{"forbidden", paper, testsite.Status(403), civic.OutcomeBlocked},
		{"corrupt PDF is kept: reading it is not our business", paper, testsite.Page("%PDF-1.7 \x00\x01rubbish"), civic.OutcomeFetched},
	} {
		t.Run(tt.name, func(t *testing.T) {
			onSite(t, func(t *testing.T, g *rig) {
				g.site.Set("moderngov/mgError.aspx", "<html><body><div id=\"modgov\"><p>Sorry</p></div></body></html>")
				g.site.Set("moderngov/ieLogon.aspx?x=1", "<html><body><div id=\"modgov\"><p>Welcome</p></div></body></html>")
				g.site.FailAlways("moderngov/"+tt.address, tt.fault)
				report := g.run(t, crawl.Options{})
				if got := g.outcome(tt.address); got != tt.want {
					t.Errorf("outcome %q (%s), want %q", got, g.mem.resources[siteBase+tt.address].Detail, tt.want)
				}
				if report.Stopped != "" || report.Failed() != tt.want.Failed() {
					t.Errorf("report = %+v", report)
				}
				g.othersAreHeld(t, tt.address)
			})
		})
	}
}

// othersAreHeld checks that all pages and papers but one (and what only it
// leads to) were fetched.
func (g *rig) othersAreHeld(t *testing.T, but string) {
	t.Helper()
	for _, url := range g.mem.order {
		r := g.mem.resources[url]
		address := strings.TrimPrefix(url, siteBase)
		if address == but || r.Kind == "web service" || r.Kind == "calendar" || r.Outcome == civic.OutcomeRestricted || r.Outcome == civic.OutcomeAbsent {
			continue
		}
		if r.Outcome != civic.OutcomeFetched {
			t.Errorf("%s: outcome %q (%s)", address, r.Outcome, r.Detail)
		}
	}
}

// What failed for a reason that passes is asked for again by the next run,
// though the page that links to it has not changed.
func TestPassingFailureIsMadeUpFor(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		const paper = "documents/s801/Dredging.pdf"
		g.site.Fail("moderngov/"+paper, slices.Repeat([]http.HandlerFunc{testsite.Status(503)}, 4)...)
		if report := g.run(t, crawl.Options{}); report.Failures != 1 {
			t.Fatalf("first run: %+v", report)
		}
		report := g.run(t, crawl.Options{})
		if g.outcome(paper) != civic.OutcomeFetched || report.New != 1 {
			t.Errorf("second run: %q, %+v", g.outcome(paper), report)
		}
	})
}

func TestSiteThatIsDown(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{MaxPages: 8})
		for _, r := range g.mem.order {
			g.site.FailAlways(strings.TrimPrefix(r, siteRoot), testsite.Reset)
		}
		report := g.run(t, crawl.Options{})
		if report.Stopped != "the site does not answer" || report.Requests > 5 || !report.Failed() {
			t.Errorf("report = %+v, want a run that gives up after 5 addresses", report)
		}
		if !g.mem.runs[0].Ended.IsZero() {
			t.Error("the run was ended though much was left to do")
		}
	})
}

// A firewall that shuts us out in the middle of a run is left in peace.
func TestSiteThatShutsUsOut(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		rows := make([]string, 300)
		for i := range rows {
			rows[i] = fmt.Sprint(1000+i, " 19/05/2026")
			g.site.FailAlways(fmt.Sprint("moderngov/ieListDocuments.aspx?MId=", 1000+i), testsite.Status(403))
		}
		g.site.Set(serviceAddress(0, 2026), meetingsXML(rows...))
		report := g.run(t, crawl.Options{})
		if report.Stopped != "the site refused 50 requests in a row" || report.Requests > 70 {
			t.Errorf("stopped %q after %d requests", report.Stopped, report.Requests)
		}
	})
}

func TestLimitsAndResumption(t *testing.T) {
	whole := len(resultsOf(t))
	onSite(t, func(t *testing.T, g *rig) {
		for i := 0; ; i++ {
			report := g.run(t, crawl.Options{MaxPages: 3})
			if report.Run.Resumed != (i > 0) {
				t.Errorf("run %d: resumed = %v", i, report.Run.Resumed)
			}
			if report.Requests > 3 {
				t.Fatalf("run %d made %d requests", i, report.Requests)
			}
			if report.Stopped == "" {
				break
			}
		}
		if len(g.mem.runs) != 1 || len(g.mem.order) != whole {
			t.Errorf("%d runs, %d addresses; want 1 and %d", len(g.mem.runs), len(g.mem.order), whole)
		}
		if asked := g.site.Asked(); len(asked) != len(slices.Compact(slices.Sorted(slices.Values(asked)))) {
			t.Error("an address was asked for twice")
		}
	})
}

// Days after a run was cut short, the next one finishes it and looks for news as well.
func TestOldRunIsFollowedByANewOne(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{MaxPages: 20})
		time.Sleep(3 * 24 * time.Hour)
		page, _ := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=105")
		g.site.Set("moderngov/ieListDocuments.aspx?MId=105", strings.Replace(page, "Slipway</a>", "Slipway and quay</a>", 1))
		report := g.run(t, crawl.Options{})
		if len(g.mem.runs) != 2 || report.Run.Ended.IsZero() || report.Run.Resumed {
			t.Errorf("%d runs, report %+v", len(g.mem.runs), report)
		}
		if report.Changed != 1 || report.New == 0 {
			t.Errorf("%d changed and %d new, want what was left and what is new", report.Changed, report.New)
		}
	})
}

func TestCancellation(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_, err := g.crawler.Run(ctx, quillhaven, crawl.Options{Since: since})
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("Run = %v, want the deadline", err)
		}
		for _, f := range g.mem.fetches {
			if f.Outcome.Failed() && f.Status == 0 {
				t.Errorf("cancellation was recorded as %q of %s", f.Outcome, f.URL)
			}
		}
		if report := g.run(t, crawl.Options{}); report.Stopped != "" || report.Failed() {
			t.Errorf("the run after it: %+v", report)
		}
	})
}

func TestNotModGov(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		for _, a := range []string{"mgListCommittees.aspx", "mgWebService.asmx/GetMeetings?lCommitteeId=0&sFromDate=01/01/2026&sToDate=31/12/2026"} {
			g.site.Set("moderngov/"+a, "<html><body><h1>Council news</h1><p>Bins</p></body></html>")
		}
		report := g.run(t, crawl.Options{})
		if g.outcome("mgListCommittees.aspx") != civic.OutcomeNotModGov || report.Meetings != 0 || !report.Failed() {
			t.Errorf("outcome %q, report %+v", g.outcome("mgListCommittees.aspx"), report)
		}
	})
}

// A site that links for ever is not followed for ever, nor to other hosts.
func TestEndlessAndForeignLinks(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		row := `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Browse meetings</h1>
<a class="mgTableNextLnk" href="ieListMeetings.aspx?Act=earlier&amp;CId=13&amp;D=%d">Earlier meetings</a>
<a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=13&amp;MId=103">3 Mar 2026 10.00 am</a>
<a class="mgMeetingTableLnk" href="http://elsewhere.test/moderngov/ieListDocuments.aspx?CId=13&amp;MId=999">3 Mar 2026 10.00 am</a>
</div></body></html>`
		g.site.Set("moderngov/ieListMeetings.aspx?CommitteeId=13", fmt.Sprintf(row, 1))
		for i := 1; i < 30; i++ {
			g.site.Set(fmt.Sprintf("moderngov/ieListMeetings.aspx?Act=earlier&CId=13&D=%d", i), fmt.Sprintf(row, i+1))
		}
		report := g.run(t, crawl.Options{})
		lists := 0
		for _, a := range g.site.Asked() {
			if strings.Contains(a, "cid=13") {
				lists++
			}
		}
		if lists > 3 || report.Stopped != "" {
			t.Errorf("%d lists of one committee were asked for", lists)
		}
		for _, url := range g.mem.order {
			if !strings.HasPrefix(url, siteBase) {
				t.Errorf("the ledger has %s", url)
			}
		}
	})
}

func TestWindow(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{Since: day.MustParse("2026-05-01")})
		for _, a := range []string{"ieListDocuments.aspx?MId=101", "ieListDocuments.aspx?MId=103", "ieListDocuments.aspx?MId=9"} {
			if _, known := g.mem.resources[siteBase+a]; known {
				t.Errorf("%s lies before the window and was followed", a)
			}
		}
		if g.outcome("ieListDocuments.aspx?MId=102") != civic.OutcomeFetched {
			t.Error("a meeting inside the window was not fetched")
		}
	})
}

func TestFullRunAsksForEverything(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		first := g.site.Asked()
		g.site.Forget()
		report := g.run(t, crawl.Options{Full: true})
		if report.New+report.Changed+report.Lost != 0 {
			t.Errorf("nothing changed, and the report says %+v", report)
		}
		again := g.site.Asked()
		for _, a := range first {
			if !slices.Contains(again, a) && a != "robots.txt" && !strings.Contains(a, "act=earlier") {
				t.Errorf("a full run did not ask for %s", a)
			}
		}
	})
}

// The site's own log shows the manners of a whole run.
func TestManners(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.site.Set("robots.txt", "User-agent: *\nCrawl-delay: 3\nDisallow: /moderngov/iedecisiondetails.aspx\n")
		g.run(t, crawl.Options{})
		log := g.site.Log()
		if log[0].Key != "robots.txt" {
			t.Errorf("the first request was for %s", log[0].Key)
		}
		for i := 2; i < len(log); i++ {
			if gap := log[i].At.Sub(log[i-1].At); gap < 3*time.Second {
				t.Errorf("%s came %v after the request before it, want 3s", log[i].Key, gap)
			}
		}
		for _, r := range log {
			if strings.Contains(r.Key, "decisiondetails") {
				t.Errorf("%s was asked for although robots.txt forbids it", r.Address)
			}
			if !strings.HasPrefix(r.Header.Get("User-Agent"), "arising/") {
				t.Errorf("User-Agent %q", r.Header.Get("User-Agent"))
			}
		}
		if got := g.outcome("ieDecisionDetails.aspx?AIId=900"); got != civic.OutcomeRobots {
			t.Errorf("outcome of a forbidden page: %q", got)
		}
	})
}
