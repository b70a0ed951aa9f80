package crawl_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/testsite"
)

const (
	newsAddress  = "moderngov/mgWhatsNew.aspx"
	feedAddress  = "moderngov/mgRss.aspx"
	plansAddress = "moderngov/mgPlansHome.aspx"
)

// newsOf is the page of what is new with these lines, "address line".
func newsOf(lines ...string) string {
	var b strings.Builder
	b.WriteString(`<html><body><div id="modgov"><h1 class="mgMainTitleTxt">What&#39;s new</h1><ul>`)
	for _, l := range lines {
		address, words, _ := strings.Cut(l, " ")
		fmt.Fprintf(&b, "<li><a href=\"%s\">%s</a></li>\n", address, words)
	}
	return b.String() + "</ul></div></body></html>"
}

func registerAddress(from, to string) string {
	return "moderngov/mgDelegatedDecisions.aspx?DS=2&DR=" + from + "-" + to + "&ACT=Find&Next=true&META=mgdelegateddecisions"
}

// registerOf is a window of the register with these rows, "number dd/mm/yyyy".
func registerOf(rows ...string) string {
	var b strings.Builder
	b.WriteString(`<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Decisions</h1><table class="mgTabTable"><thead><tr><th>Title</th><th>Date</th></tr></thead>`)
	for _, r := range rows {
		id, date, _ := strings.Cut(r, " ")
		fmt.Fprintf(&b, "<tr><td><a href=\"ieDecisionDetails.aspx?ID=%s\">Decision %s</a></td><td>%s</td></tr>\n", id, id, date)
	}
	return b.String() + "</table></div></body></html>"
}

func decisionPage(id string) string {
	return `<html><body><div id="modgov"><h1>Decision details</h1><h2 class="mgSubTitleTxt">Decision ` + id + `</h2>
<p><span class="mgLabel">Decision Maker: </span>Harbour Master</p><h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>That the crane be hired.</p></div></div></body></html>`
}

func (g *rig) asked(address string) int {
	n := 0
	for _, a := range g.site.Asked() {
		if a == testsite.Key(address) {
			n++
		}
	}
	return n
}

// A meeting of last winter, whose minutes are confirmed, is not due for another
// look; the news send the crawl there all the same, once.
func TestNewsNameAMeeting(t *testing.T) {
	for _, tt := range []struct{ name, address, body string }{
		{"the page", newsAddress, newsOf("ieListDocuments.aspx?MId=101 16/06/2026 - Minutes published: Meeting of Tuesday 13 January 2026, Harbour Panel")},
		{"the feed", feedAddress, `<?xml version="1.0"?><rss version="2.0"><channel><item><title>Minutes published: Meeting of Tuesday 13 January 2026, Harbour Panel</title>
<link>` + siteBase + `ieListDocuments.aspx?MId=101</link><pubDate>Tue, 16 Jun 2026 09:00:00 GMT</pubDate></item></channel></rss>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			onSite(t, func(t *testing.T, g *rig) {
				g.site.Set(tt.address, newsOf())
				if tt.address == feedAddress {
					g.site.Set(tt.address, `<?xml version="1.0"?><rss version="2.0"><channel><title>What is new</title></channel></rss>`)
				}
				g.run(t, crawl.Options{})
				g.site.Set(tt.address, tt.body)
				for _, want := range []int{1, 0} {
					g.site.Forget()
					time.Sleep(48 * time.Hour)
					g.run(t, crawl.Options{})
					if got := g.asked(meeting101); got != want {
						t.Errorf("meeting 101 was asked for %d times, want %d", got, want)
					}
				}
			})
		})
	}
}

// Where the site says truthfully what meetings there are and what is new, the
// committees' lists are read weekly and not every night.
func TestListsAreReadWeekly(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.site.Set(newsAddress, newsOf())
		for year, meetings := range map[int][]string{2025: {"90 02/12/2025"}, 2026: {"101 13/01/2026", "102 19/05/2026"}, 2027: nil} {
			g.site.Set(serviceAddress(0, year), meetingsXML(meetings...))
		}
		g.run(t, crawl.Options{})
		lists := 0
		for night := range 14 {
			g.site.Forget()
			time.Sleep(24 * time.Hour)
			if report := g.run(t, crawl.Options{}); report.New+report.Changed+report.Lost > 0 {
				t.Errorf("night %d: %+v", night, report)
			}
			lists += g.asked("moderngov/ieListMeetings.aspx?CId=12")
		}
		if lists != 2 {
			t.Errorf("a committee's list was read %d times in 14 nights, want 2", lists)
		}
	})
}

// A list that has changed leads to the meeting of which it says something new.
func TestChangedListNamesAMeeting(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		list, _ := g.mem.holds(siteBase + "ieListMeetings.aspx?CommitteeId=12")
		at := strings.Index(list, "MId=101")
		if at < 0 {
			list, _ = g.mem.holds(siteBase + "ieListMeetings.aspx?CId=12&Act=earlier&D=202601131830")
			at = strings.Index(list, "MId=101")
		}
		if at < 0 {
			t.Skip("no list names meeting 101")
		}
		end := at + strings.Index(list[at:], "</a>") + len("</a>")
		g.site.Set("moderngov/ieListMeetings.aspx?CommitteeId=12", list[:end]+" - CANCELLED</li></ul></div></body></html>")
		g.site.Forget()
		time.Sleep(24 * time.Hour)
		g.run(t, crawl.Options{})
		if g.asked(meeting101) != 1 {
			t.Errorf("meeting 101, now listed as cancelled, was asked for %d times", g.asked(meeting101))
		}
	})
}

// The register is asked for by half-years of the window, and each decision once.
func TestRegister(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.site.Set(registerAddress("01/01/2026", "30/06/2026"), registerOf("71 01/06/2026", "72 02/02/2026"))
		g.site.Set(registerAddress("01/07/2025", "31/12/2025"), registerOf("73 01/12/2025", "74 01/10/2025"))
		for _, id := range []string{"71", "72", "73", "74"} {
			g.site.Set("moderngov/ieDecisionDetails.aspx?ID="+id, decisionPage(id))
		}
		g.run(t, crawl.Options{})
		time.Sleep(24 * time.Hour)
		g.run(t, crawl.Options{})
		for id, want := range map[string]int{"71": 1, "72": 1, "73": 1, "74": 0} { // 74 lies before the window
			if got := g.asked("moderngov/ieDecisionDetails.aspx?ID=" + id); got != want {
				t.Errorf("decision %s was asked for %d times, want %d", id, got, want)
			}
		}
	})
}

func TestOfficersRegisterStandsIn(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.site.Set("moderngov/mgListOfficerDecisions.aspx?FULL=1&BAM=1&DR=01/01/2026-30/06/2026&ACT=Find&Next=true", registerOf("71 01/06/2026"))
		g.site.Set("moderngov/ieDecisionDetails.aspx?ID=71", decisionPage("71"))
		g.run(t, crawl.Options{})
		if g.outcome("ieDecisionDetails.aspx?ID=71") != civic.OutcomeFetched {
			t.Errorf("the decision is %q", g.outcome("ieDecisionDetails.aspx?ID=71"))
		}
	})
}

// Plans lead to the histories of their matters; the newest two are read weekly.
func TestForwardPlans(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		page := func(heading, links string) string {
			return `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">` + heading + `</h1>` + links + `</div></body></html>`
		}
		g.site.Set(plansAddress, page("Browse forward plans", `<a href="mgListPlans.aspx?RPId=12&amp;RD=0">Harbour Panel</a>`))
		var plans strings.Builder
		for id := 9; id > 4; id-- {
			fmt.Fprintf(&plans, `<a href="mgListPlanItems.aspx?PlanId=%d&amp;RP=12">Plan %d</a>`, id, id)
			g.site.Set(fmt.Sprintf("moderngov/mgListPlanItems.aspx?PlanId=%d&RP=12", id), page("Forward plan", `<a class="mgPlanItemTitle" href="mgIssueHistoryHome.aspx?IId=50">Crane</a>`))
		}
		g.site.Set("moderngov/mgListPlans.aspx?RPId=12", page("Browse forward plans", plans.String()))
		g.site.Set("moderngov/mgIssueHistoryHome.aspx?IId=50", page("Issue details", `<h2 class="mgSubTitleTxt">Crane</h2><a href="ieDecisionDetails.aspx?ID=71">Decision</a>`))
		g.site.Set("moderngov/ieDecisionDetails.aspx?ID=71", decisionPage("71"))
		for range 15 {
			g.run(t, crawl.Options{})
			time.Sleep(24 * time.Hour)
		}
		for address, want := range map[string]int{
			"moderngov/mgListPlanItems.aspx?PlanId=9&RP=12": 3, "moderngov/mgListPlanItems.aspx?PlanId=8&RP=12": 3,
			"moderngov/mgListPlanItems.aspx?PlanId=7&RP=12": 1, "moderngov/mgListPlanItems.aspx?PlanId=5&RP=12": 1,
			"moderngov/mgIssueHistoryHome.aspx?IId=50": 1, "moderngov/ieDecisionDetails.aspx?ID=71": 1,
		} {
			if got := g.asked(address); got != want {
				t.Errorf("%s was asked for %d times in 15 nights, want %d", address, got, want)
			}
		}
	})
}

// What a site does not offer is no failure, and is asked for again after weeks only.
func TestNotOffered(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		if report := g.run(t, crawl.Options{}); report.Failed() || report.Outcomes[civic.OutcomeAbsent] == 0 {
			t.Errorf("report %+v", report)
		}
		for range 29 {
			time.Sleep(24 * time.Hour)
			g.run(t, crawl.Options{})
		}
		for _, address := range []string{newsAddress, feedAddress, plansAddress} {
			if n := g.asked(address); n != 2 {
				t.Errorf("%s was asked for %d times in 30 nights, want 2", address, n)
			}
		}
		if !slices.Contains(g.site.Asked(), testsite.Key(newsAddress)) {
			t.Error("the news were never asked for")
		}
	})
}

// All there ever was: years and windows are followed back until they are empty.
func TestWholeHistory(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		for year := 2012; year <= 2027; year++ {
			row := fmt.Sprintf("%d 10/03/%d", year, year)
			if year == 2016 || year < 2013 {
				g.site.Set(serviceAddress(0, year), meetingsXML())
				continue
			}
			g.site.Set(serviceAddress(0, year), meetingsXML(row))
			g.site.Set(registerAddress(fmt.Sprintf("01/01/%d", year), fmt.Sprintf("30/06/%d", year)), registerOf())
			g.site.Set(registerAddress(fmt.Sprintf("01/07/%d", year), fmt.Sprintf("31/12/%d", year)), registerOf("71 01/12/2019"))
		}
		g.site.Set(registerAddress("01/01/2020", "30/06/2020"), registerOf("71 01/02/2020"))
		_, err := g.crawler.Run(t.Context(), quillhaven, crawl.Options{Full: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"moderngov/ieListDocuments.aspx?MId=2013", "moderngov/ieListDocuments.aspx?MId=2015", serviceAddress(0, 2011)} {
			if g.asked(want) != 1 {
				t.Errorf("%s was asked for %d times", want, g.asked(want))
			}
		}
		if g.asked(serviceAddress(0, 2010)) != 0 {
			t.Error("the years are followed back beyond two empty ones")
		}
		if a := registerAddress("01/07/2019", "31/12/2019"); g.asked(a) != 1 {
			t.Errorf("%s was asked for %d times", a, g.asked(a))
		}
	})
}

// A page that a firewall shuts is asked of the web service, and only then.
func TestServiceStandsInForPages(t *testing.T) {
	for _, tt := range []struct {
		name, address, meeting string
		status                 int
		want                   int
	}{
		{"an item's page is forbidden", "moderngov/mgAi.aspx?ID=910", "102", 403, 1},
		{"an item's page is gone", "moderngov/mgAi.aspx?ID=910", "102", 404, 1},
		{"a meeting's page is forbidden", meeting101, "101", 403, 1},
		{"a meeting is taken down", meeting101, "101", 404, 0},
		{"nothing is amiss", "moderngov/nothing.aspx", "102", 403, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			onSite(t, func(t *testing.T, g *rig) {
				g.site.FailAlways(tt.address, testsite.Status(tt.status))
				g.run(t, crawl.Options{})
				if got := g.asked("moderngov/mgWebService.asmx/GetMeeting?lMeetingId=" + tt.meeting); got != tt.want {
					t.Errorf("the web service was asked for meeting %s %d times, want %d", tt.meeting, got, tt.want)
				}
			})
		})
	}
}

// A page that only sends a browser on, on the same site, is followed; one that
// sends it elsewhere, or round and round, is not.
func TestSentOnByScript(t *testing.T) {
	const item = "moderngov/mgAi.aspx?ID=910"
	script := func(to string) string {
		return `<html><head><script>window.location = "` + to + `";</script></head><body></body></html>`
	}
	for _, tt := range []struct {
		name, body, there string
		want              civic.Outcome
	}{
		{"by meta element", `<html><head><meta http-equiv="refresh" content="0; url=mgOther.aspx?Item=910"></head></html>`, "", civic.OutcomeFetched},
		{"by script", script("/moderngov/mgOther.aspx?Item=910"), "", civic.OutcomeFetched},
		{"to another site", script("https://elsewhere.test/mgOther.aspx?Item=910"), "", civic.OutcomeBlocked},
		{"to another folder of the host", script("/other/mgOther.aspx?Item=910"), "", civic.OutcomeBlocked},
		{"round and round", script("/moderngov/mgOther.aspx?Item=910"), script("/moderngov/mgAi.aspx?ID=910"), civic.OutcomeBlocked},
	} {
		t.Run(tt.name, func(t *testing.T) {
			onSite(t, func(t *testing.T, g *rig) {
				g.run(t, crawl.Options{})
				whole, _ := g.mem.holds(siteBase + "mgAi.aspx?ID=910")
				again := newRigLike(t, g)
				if tt.there == "" {
					tt.there = whole
				}
				again.site.Set("moderngov/mgOther.aspx?Item=910", tt.there)
				again.site.Set(item, tt.body)
				again.run(t, crawl.Options{})
				if got := again.outcome("mgAi.aspx?ID=910"); got != tt.want {
					t.Errorf("outcome %q, want %q", got, tt.want)
				}
				if n := again.asked("moderngov/mgOther.aspx?Item=910"); n > 2 {
					t.Errorf("asked %d times", n)
				}
			})
		})
	}
}

// newRigLike is a crawler that knows nothing yet, on the same site.
func newRigLike(t *testing.T, g *rig) *rig {
	t.Helper()
	mem := newMemory()
	g.site.Forget()
	return &rig{site: g.site, net: g.net, mem: mem, crawler: &crawl.Crawler{Ledger: mem, Archive: mem, Fetcher: g.crawler.Fetcher, Now: g.crawler.Now}}
}

// A committee that meets no more is on the web service's list alone; its list
// of meetings is read once.
func TestFormerCommittees(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.site.Set("moderngov/mgWebService.asmx/GetCommittees", `<?xml version="1.0"?><committees><committeescount> 2</committeescount>
<committee><committeeid>12</committeeid><committeetitle>Harbour Panel</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired></committee>
<committee><committeeid>8</committeeid><committeetitle>Wharf Board</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>True</committeeexpired></committee></committees>`)
		g.site.Set("moderngov/ieListMeetings.aspx?CommitteeId=8", `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Browse meetings</h1><h2 class="mgSubTitleTxt">Wharf Board</h2>
<ul><li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=8&amp;MId=77">2 Dec 2025 6.30 pm</a> - Agenda</li></ul></div></body></html>`)
		for range 3 {
			g.run(t, crawl.Options{})
			time.Sleep(24 * time.Hour)
		}
		if n := g.asked("moderngov/ieListMeetings.aspx?CommitteeId=8"); n != 1 {
			t.Errorf("the former committee's list was asked for %d times, want 1", n)
		}
		if g.asked("moderngov/ieListDocuments.aspx?MId=77") == 0 {
			t.Error("its meeting was not asked for")
		}
	})
}
