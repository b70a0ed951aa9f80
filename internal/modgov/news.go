package modgov

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"arising/internal/day"
)

// A NewsItem is one thing that a site says it has published.
type NewsItem struct {
	Event   string   // "Agenda published", as printed; "" if the line says none
	Day     day.Date // on which it was published; zero where none is printed
	Title   string   // what follows the event: "Meeting of Monday 12 October 2026 6.30 pm, Cabinet"
	Kind    PageKind // of the page that the link leads to
	ID      int      // the number in that address
	URL     string   // canonical, on this site
	Meeting day.Date // of the meeting, where the title prints one
	Body    int      // number of the committee, where the link names it
}

// maxNews bounds the lines that are read of one answer; a real one has some dozens.
const maxNews = 2000

// newsKinds are the pages that a line of news can send a crawler to.
var newsKinds = map[PageKind]bool{Meeting: true, Item: true, Decision: true, Issue: true, PlanItems: true}

// ReadNews reads the page "What's new" or the feed of the same. No raw page was
// to be had; the lines are reported as
//
//	12/10/2026 - Agenda published: Meeting of Monday 12 October 2026 6.30 pm, Cabinet
//
// in the page, and without their day as titles in the feed. A link counts only
// where it leads to a meeting, item, decision, issue or plan of this site.
// An answer that is neither that page nor a feed gives a SyntaxError.
func ReadNews(body []byte, at string) ([]NewsItem, error) {
	if byMagic(body) == Feed {
		return readFeed(body, at)
	}
	s, err := open(body, at)
	if err != nil {
		return nil, err
	}
	if Classify(body, "", at) != WhatsNew || byHeading(strings.ToLower(s.heading())) != WhatsNew {
		s.lack("h1", `a page called "What's new"`)
		return nil, s.err()
	}
	out := newsList{at: map[string]int{}}
	var under day.Date // of the heading above, on sites that print one
	s.scope.Find("a[href], h2, h3, h4").EachWithBreak(func(_ int, sel *goquery.Selection) bool {
		if goquery.NodeName(sel) != "a" {
			under = slashedDate(text(sel))
			return true
		}
		a, ok := s.link(sel)
		if !ok || !a.SameSite(s.at.Base) || !newsKinds[a.Kind] {
			return true
		}
		n := newsOf(a, lineOf(sel))
		if !n.Day.Known() {
			n.Day = under
		}
		out.add(n)
		return len(out.items) < maxNews
	})
	return out.items, s.err()
}

// A newsList holds each address once, with what was last published of it.
type newsList struct {
	items []NewsItem
	at    map[string]int // by address
}

func (l *newsList) add(n NewsItem) {
	i, twice := l.at[n.URL]
	switch {
	case !twice:
		l.at[n.URL] = len(l.items)
		l.items = append(l.items, n)
	case n.Day.After(l.items[i].Day):
		l.items[i] = n
	}
}

// lineOf returns the words of the line that a link stands on: its own and, as
// the event may be printed in front of it, those of the row around it.
func lineOf(sel *goquery.Selection) string {
	row := sel.Closest("li, tr, p")
	if row.Length() == 0 || row.Find("a[href]").Length() > 5 {
		return text(sel)
	}
	return text(row)
}

var (
	newsDayForm   = regexp.MustCompile(`^\s*(\d{1,2}/\d{1,2}/\d{4})\s*[-–—:]?\s*`)
	newsEventForm = regexp.MustCompile(`(?i)^([\pL' -]{3,40}\bpublished|publication of [\pL -]{2,30}|[\pL' -]{3,40}\b(?:cancelled|amended|updated))\s*:\s*`)
)

// newsOf reads one line of news.
func newsOf(a Address, line string) NewsItem {
	n := NewsItem{Kind: a.Kind, ID: a.ID, URL: a.Canonical(), Body: a.Committee}
	if m := newsDayForm.FindStringSubmatchIndex(line); m != nil {
		n.Day, line = slashedDate(line[m[2]:m[3]]), line[m[1]:]
	}
	if m := newsEventForm.FindStringSubmatchIndex(line); m != nil {
		n.Event, line = line[m[2]:m[3]], line[m[1]:]
	}
	n.Title = strings.TrimSpace(line)
	if m, ok := lastMoment(n.Title); ok && a.Kind == Meeting {
		n.Meeting = m.date
	}
	return n
}

// readFeed reads an RSS feed. A break in it ends it with an error; what was read
// before it is kept.
func readFeed(body []byte, at string) ([]NewsItem, error) {
	from, err := Parse(at)
	if err != nil {
		return nil, err
	}
	if len(body) > maxPageBytes {
		return nil, ErrTooLarge
	}
	d := xml.NewDecoder(bytes.NewReader(utf8Of(body)))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	out := newsList{at: map[string]int{}}
	err = eachOf(d, at, handlers{"item": func(start xml.StartElement) error {
		var x struct {
			Title leaf   `xml:"title"`
			Link  leaf   `xml:"link"`
			Date  string `xml:"pubDate"`
		}
		if err := d.DecodeElement(&x, &start); err != nil {
			return err
		}
		a, err := resolveFrom(from, x.Link.words())
		if err != nil || !a.SameSite(from.Base) || !newsKinds[a.Kind] || len(out.items) >= maxNews {
			return nil
		}
		n := newsOf(a, x.Title.words())
		if !n.Day.Known() {
			n.Day = feedDay(x.Date)
		}
		out.add(n)
		return nil
	}})
	return out.items, err
}

// FeedLinks returns the addresses of the feeds that a page links to, of the same
// site: the page of a committee names its own in its content, as
// <link rel="alternate" type="application/rss+xml" href="mgRss.aspx?CID=711">.
func FeedLinks(body []byte, at string) ([]string, error) {
	s, err := open(body, at)
	if err != nil {
		return nil, err
	}
	var out []string
	s.root.Find("link[href], a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		if ok && a.Kind == Feed && a.SameSite(s.at.Base) && !slices.Contains(out, a.Canonical()) && len(out) < maxFeedLinks {
			out = append(out, a.Canonical())
		}
	})
	return out, nil
}

// maxFeedLinks bounds the feeds of one page; a real one has one or two.
const maxFeedLinks = 50

// feedDay reads "Fri, 02 Oct 2026 09:12:00 GMT" as the day that it prints.
func feedDay(s string) day.Date {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return day.FromTime(t)
		}
	}
	return slashedDate(s)
}
