package crawl_test

import (
	"strings"
	"testing"
	"time"

	"arising/internal/crawl"
)

const (
	bodyPage  = "moderngov/mgCommitteeDetails.aspx?ID=12"
	bodyFeed  = "moderngov/mgRss.aspx?CID=12"
	otherFeed = "moderngov/mgRss.aspx?CID=13"
	bodyList  = "moderngov/ieListMeetings.aspx?CId=12"
)

// feedOf is a committee's feed with these lines, "number of the meeting, day, event".
func feedOf(lines ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>What is new</title>`)
	for _, l := range lines {
		f := strings.SplitN(l, ", ", 3)
		b.WriteString("<item><title>" + f[2] + ": Meeting of the Panel</title><link>" + siteBase + "ieListDocuments.aspx?CId=12&amp;MId=" + f[0] + "</link>")
		if f[1] != "" {
			at, _ := time.Parse("2006-01-02", f[1])
			b.WriteString("<pubDate>" + at.Format("Mon, 02 Jan 2006 09:00:00 GMT") + "</pubDate>")
		}
		b.WriteString("</item>")
	}
	return b.String() + "</channel></rss>"
}

// linked lets the page of the first committee link to its feed.
func (g *rig) linked() {
	g.site.Set(bodyPage, `<html><body><div id="modgov"><h1>Committee details</h1><h2 class="mgSubTitleTxt">Harbour Panel</h2><div class="mgContent">
<link rel="alternate" type="application/rss+xml" href="mgRss.aspx?CID=12" /></div></div></body></html>`)
	g.site.Set(bodyFeed, feedOf("102, 2026-06-02, Minutes published"))
	g.site.Set(otherFeed, feedOf("103, 2026-03-09, Minutes published"))
}

// nights lets so many go by.
func (g *rig) nights(t *testing.T, n int) {
	t.Helper()
	for range n {
		time.Sleep(24 * time.Hour)
		g.run(t, crawl.Options{})
	}
}

// Where a site does not say what is new and its committees' pages link to feeds,
// those stand in for the lists: as many requests a night, and minutes that were
// replaced are seen on the night after.
func TestCommitteesFeedsStandInForLists(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.linked()
		g.run(t, crawl.Options{})
		g.nights(t, 1) // the first feed was found on the first night, the others follow
		g.site.Forget()
		g.nights(t, 28)
		for address, want := range map[string]int{bodyPage: 1, bodyFeed: 28, otherFeed: 28, bodyList: 4} {
			if got := g.asked(address); got != want {
				t.Errorf("%s was asked for %d times in 28 nights, want %d", address, got, want)
			}
		}
		g.site.Set(bodyFeed, feedOf("101, 2026-07-14, Minutes published", "102, 2026-06-02, Minutes published"))
		g.site.Forget()
		g.nights(t, 3)
		if got := g.asked(meeting101); got != 1 {
			t.Errorf("meeting 101, whose minutes were published anew, was asked for %d times, want once", got)
		}
	})
}

// A feed that cannot be believed leads to the list on the same night.
func TestFeedThatSaysTooLittle(t *testing.T) {
	for _, tt := range []struct{ name, body string }{
		{"gone", ""}, {"empty", feedOf()}, {"without days", feedOf("102, , Minutes published")}, {"broken off", feedOf("102, 2026-06-02, Minutes published")[:150]},
		{"a page in its place", newsOf("ieListDocuments.aspx?MId=102 Meeting")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			onSite(t, func(t *testing.T, g *rig) {
				g.linked()
				g.run(t, crawl.Options{})
				g.nights(t, 1)
				if g.site.Set(otherFeed, tt.body); tt.body == "" {
					g.site.Remove(otherFeed)
				}
				g.site.Forget()
				g.nights(t, 5)
				if got := g.asked("moderngov/ieListMeetings.aspx?CId=13"); got < 5 {
					t.Errorf("the list was read on %d of 5 nights", got)
				}
			})
		})
	}
}

// A site that says what is new as a whole is not asked for each committee's.
func TestNoFeedsWhereTheSiteSaysWhatIsNew(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.linked()
		g.site.Set(newsAddress, newsOf("ieListDocuments.aspx?MId=102 02/06/2026 - Minutes published: Meeting of Tuesday 19 May 2026, Harbour Panel"))
		g.run(t, crawl.Options{})
		g.nights(t, 7)
		if n := g.asked(bodyFeed) + g.asked(bodyPage); n != 0 {
			t.Errorf("%d requests for a committee's page and feed, want none", n)
		}
	})
}
