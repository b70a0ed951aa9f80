package modgov

import (
	"fmt"
	"strings"
	"testing"
)

const newsPage = `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">What&#39;s new</h1><div class="mgContent">
<ul class="mgBulletList">
<li>12&#47;10&#47;2026 - Agenda published: <a href="ieListDocuments.aspx?CId=112&amp;MId=501">Meeting of Monday 19 October 2026 6.30 pm, Harbour Cabinet</a></li>
<li><a href="ieDecisionDetails.aspx?ID=77">11&#47;10&#47;2026 - Decision published: Lock gates</a></li>
<li><a href="mgListPlanItems.aspx?PlanId=9&amp;RP=112">10&#47;10&#47;2026 - Publication of plan: Forward plan November 2026; Harbour Cabinet</a></li>
<li><a href="mgUserInfo.aspx?UID=4">09&#47;10&#47;2026 - Councillor Oda Brisk</a></li>
<li><a href="https://elsewhere.example/ieListDocuments.aspx?MId=9">09&#47;10&#47;2026 - Agenda published: another site</a></li>
</ul></div></div></body></html>`

const newsFeed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>What's new</title>
<item><title>Minutes published: Meeting of Monday, 5th October, 2026 6.30 pm, Pier &amp;amp; Port Panel</title>
<link>http://democracy.quillhaven.example/ieListDocuments.aspx?CId=5&amp;MId=502</link><pubDate>Fri, 02 Oct 2026 09:12:00 GMT</pubDate></item>
<item><title>Issue Published: Dredging contract</title><link>mgIssueHistoryHome.aspx?IId=91</link><pubDate>soon</pubDate></item>
<item><title>Broken`

func TestReadNews(t *testing.T) {
	for _, tt := range []struct{ name, at, body, wantErr, want string }{
		{"the page", "mgWhatsNew.aspx", newsPage, "", `
"Agenda published" 2026-10-12 meeting=501 of 2026-10-19 "Meeting of Monday 19 October 2026 6.30 pm, Harbour Cabinet"
"Decision published" 2026-10-11 decision=77 of  "Lock gates"
"Publication of plan" 2026-10-10 plan items=9 of  "Forward plan November 2026; Harbour Cabinet"`},
		{"the feed, breaking off", "mgRss.aspx", newsFeed, "want XML to its end", `
"Minutes published" 2026-10-02 meeting=502 of 2026-10-05 "Meeting of Monday, 5th October, 2026 6.30 pm, Pier & Port Panel"
"Issue Published"  issue=91 of  "Dredging contract"`},
		{"a page in place of the feed", "mgRss.aspx", strings.Replace(newsPage, "What&#39;s new", "Browse meetings", 1), "want a page called", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			items, err := ReadNews([]byte(tt.body), site+tt.at)
			if (err != nil) != (tt.wantErr != "") || err != nil && !strings.Contains(err.Error(), tt.wantErr) {
				t.Errorf("error %v, want one with %q", err, tt.wantErr)
			}
			got := ""
			for _, n := range items {
				got += fmt.Sprintf("\n%q %s %s=%d of %s %q", n.Event, n.Day, n.Kind, n.ID, n.Meeting, n.Title)
			}
			if got != tt.want {
				t.Errorf("got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestFeedLinks(t *testing.T) {
	page := `<div id="modgov"><h1>Committee details</h1><div class="mgContent"><link rel="alternate" type="application/rss+xml" href="mgRss.aspx?CID=711"/>
<a href="mgRss.aspx?cid=711">RSS</a><a href="https://elsewhere.example/mgRss.aspx?CID=9">no</a><a href="mgRss.aspx?XXR=0">all</a></div></div>`
	got, err := FeedLinks([]byte(page), CommitteeURL(site, 711))
	if want := fmt.Sprint([]string{CommitteeFeedURL(site, 711), FeedURL(site)}); err != nil || fmt.Sprint(got) != want {
		t.Errorf("FeedLinks = %v, %v, want %v", got, err, want)
	}
}

// Of a thing that was published twice the later day counts, in any order.
func TestNewsGivesTheLatestDay(t *testing.T) {
	item := func(event, day string) string {
		return "<item><title>" + event + "</title><link>ieListDocuments.aspx?MId=5</link><pubDate>" + day + " 09:00:00 GMT</pubDate></item>"
	}
	older, newer := item("Agenda published: A", "Mon, 05 Jan 2026"), item("Minutes published: A", "Mon, 02 Feb 2026")
	for _, body := range []string{older + newer, newer + older} {
		items, err := ReadNews([]byte(`<rss version="2.0"><channel>`+body+`</channel></rss>`), FeedURL(site))
		if err != nil || len(items) != 1 || items[0].Day.String() != "2026-02-02" || items[0].Event != "Minutes published" {
			t.Errorf("ReadNews = %+v, %v", items, err)
		}
	}
}

// FuzzNews: every line leads to one page of this site, each once.
func FuzzNews(f *testing.F) {
	f.Add(newsPage)
	f.Add(newsFeed)
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 50_000 {
			return
		}
		links, _ := FeedLinks([]byte(body), site)
		for _, l := range links {
			if a, err := Parse(l); err != nil || a.Kind != Feed || !a.SameSite(site) {
				t.Fatalf("feed %q, %v", l, err)
			}
		}
		items, _ := ReadNews([]byte(body), WhatsNewURL(site))
		seen := map[string]bool{}
		for _, n := range items {
			a, err := Parse(n.URL)
			if err != nil || !a.SameSite(site) || !newsKinds[a.Kind] || seen[n.URL] {
				t.Fatalf("news %+v", n)
			}
			seen[n.URL] = true
		}
	})
}
