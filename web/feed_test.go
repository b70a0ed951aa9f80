package web

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/mmcdole/gofeed/atom"
	"golang.org/x/net/html"

	"arising/internal/civic"
	"arising/internal/day"
)

var feeds = []string{"/outstanding.atom", "/outstanding.atom?status=overdue&committee=quillhaven-c4", "/search.atom?q=shops", "/committees/quillhaven-c4/feed.atom",
	"/programmes/quillhaven-p-better-by-design/feed.atom", "/commitments/r0000000000000002/feed.atom", "/people/quillhaven-o-head-of-place/feed.atom"}

// TestFeeds holds each feed to RFC 4287 and reads it as a feed reader does.
func TestFeeds(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for _, path := range feeds {
		w := get(t, h, path)
		for _, fault := range checkAtom(w.Body.String()) {
			t.Errorf("%s: %s", path, fault)
		}
		f, err := (&atom.Parser{}).Parse(w.Body)
		if err != nil || w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/atom+xml") {
			t.Errorf("%s = %d %s, %v", path, w.Code, w.Header().Get("Content-Type"), err)
			continue
		}
		checkFeed(t, h, path, f)
	}
}

// checkFeed holds a feed to RFC 4287 and to what a subscriber needs: ids that
// are addresses and differ, times that fall, links that lead somewhere.
func checkFeed(t *testing.T, h http.Handler, path string, f *atom.Feed) {
	t.Helper()
	self := ""
	for _, l := range f.Links {
		if l.Rel == "self" {
			self = l.Href
		}
	}
	if f.ID == "" || f.Title == "" || f.UpdatedParsed == nil || len(f.Authors) == 0 || self != "http://example.com"+path || len(f.Entries) == 0 {
		t.Errorf("%s: id %q, title %q, updated %v, self %q, %d entries", path, f.ID, f.Title, f.UpdatedParsed, self, len(f.Entries))
	}
	ids, last := map[string]bool{}, time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, e := range f.Entries {
		if e.ID == "" || ids[e.ID] || e.Title == "" || e.Summary == "" && !strings.HasPrefix(path, "/search") || e.UpdatedParsed == nil || e.UpdatedParsed.After(last) {
			t.Errorf("%s: entry %+v", path, e)
		}
		ids[e.ID], last = true, *e.UpdatedParsed
		at, ok := strings.CutPrefix(e.Links[0].Href, "http://example.com")
		if at, _, _ = strings.Cut(at, "#"); !ok || get(t, h, at).Code != 200 {
			t.Errorf("%s: entry leads to %s", path, e.Links[0].Href)
		}
	}
	if f.UpdatedParsed != nil && len(f.Entries) > 0 && !f.UpdatedParsed.Equal(*f.Entries[0].UpdatedParsed) {
		t.Errorf("%s: updated %v, its newest entry %v", path, f.UpdatedParsed, f.Entries[0].UpdatedParsed)
	}
}

// TestFeedTellsOfAChange: the promise of one subscriber falls due, passes, and
// is answered; each time its entry keeps its id and is newer.
func TestFeedTellsOfAChange(t *testing.T) {
	due := &civic.Due{Expression: "in June", From: day.Of(2026, 6, 1), To: day.Of(2026, 6, 30), Precision: civic.ByMonth}
	promise := civic.Commitment{MeetingDate: day.Of(2026, 1, 14)}
	promise.Due = due
	answer := civic.Evidence{Kind: civic.ReportedBack, MeetingDate: day.Of(2026, 7, 14), Score: 0.9}
	for _, tt := range []struct {
		name     string
		status   civic.Status
		evidence []civic.Evidence
		asOf     day.Date
		want     string
	}{
		{"open", civic.StatusOpen, nil, day.Of(2026, 2, 1), "2026-01-14"},
		{"due", civic.StatusDue, nil, day.Of(2026, 6, 15), "2026-06-01"},
		{"overdue", civic.StatusOverdue, nil, day.Of(2026, 7, 10), "2026-07-01"},
		{"answered", civic.StatusLikelyKept, []civic.Evidence{answer}, day.Of(2026, 8, 1), "2026-07-14"},
		{"before the answer", civic.StatusOverdue, []civic.Evidence{answer}, day.Of(2026, 7, 10), "2026-07-01"},
		{"a doubtful answer", civic.StatusOverdue, []civic.Evidence{{MeetingDate: day.Of(2026, 7, 14), Score: 0.3}}, day.Of(2026, 8, 1), "2026-07-01"},
	} {
		c := promise
		c.Status, c.Evidence = tt.status, tt.evidence
		if got := since(c, tt.asOf).String(); got != tt.want {
			t.Errorf("%s since %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestCalendars(t *testing.T) {
	s := newSamples()
	opt := SampleOptions()
	opt.Store = s
	h := New(opt).Handler()
	for _, tt := range []struct {
		path      string
		events    int
		cancelled int
	}{
		{"/meetings.ics", 13, 1},
		{"/meetings.ics?council=quillhaven", 13, 1},
		{"/meetings.ics?council=merrowmouth", 0, 0},
		{"/committees/quillhaven-c1/meetings.ics", 2, 0},
	} {
		w := get(t, h, tt.path)
		cal, err := ics.ParseCalendar(w.Body)
		if err != nil || w.Code != 200 {
			t.Errorf("%s = %d, %v", tt.path, w.Code, err)
			continue
		}
		cancelled := 0
		for _, e := range cal.Events() {
			at, err := e.GetStartAt()
			if err != nil || e.GetProperty(ics.ComponentPropertyUniqueId) == nil {
				t.Errorf("%s: %s: %v", tt.path, e.Serialize(&ics.SerializationConfiguration{MaxLength: 75, NewLine: "\n"}), err)
			}
			if got := at.In(london).Format("15:04"); got != "18:30" {
				t.Errorf("%s: begins at %s in London, printed is 6.30 pm", tt.path, got)
			}
			if p := e.GetProperty(ics.ComponentPropertyStatus); p != nil && p.Value == "CANCELLED" {
				cancelled++
			}
		}
		if len(cal.Events()) != tt.events || cancelled != tt.cancelled {
			t.Errorf("%s: %d meetings, %d of them cancelled, want %d and %d", tt.path, len(cal.Events()), cancelled, tt.events, tt.cancelled)
		}
	}
}

func TestSearchCSV(t *testing.T) {
	h := New(SampleOptions()).Handler()
	w := get(t, h, "/search.csv?q=shops")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(w.Body.String(), "\ufeff"))).ReadAll()
	if err != nil || len(rows) < 3 || rows[0][0] != "council" || rows[1][0] != sampleCouncil {
		t.Errorf("%d %v: %v", w.Code, err, rows)
	}
	if w := get(t, h, "/search.csv?q=shops&limit=3"); w.Code != 400 {
		t.Errorf("a limit = %d, want 400", w.Code)
	}
}

func TestOEmbed(t *testing.T) {
	h := New(SampleOptions()).Handler()
	ask := func(at, more string) *httptest.ResponseRecorder {
		return get(t, h, "/oembed?url="+url.QueryEscape(at)+more)
	}
	for _, path := range []string{"/commitments/r0000000000000002", "/items/quillhaven-a505"} {
		page := get(t, h, path).Body.String()
		_, found, _ := strings.Cut(page, `type="application/json+oembed" href="`)
		found, _, _ = strings.Cut(found, `"`)
		w := get(t, h, html.UnescapeString(found))
		var e embedding
		if err := json.Unmarshal(w.Body.Bytes(), &e); err != nil || w.Code != 200 || e.Version != "1.0" || e.Type != "rich" || e.Width == 0 {
			t.Errorf("%s leads to %s = %d %.300s", path, found, w.Code, w.Body)
		}
		if strings.Contains(e.HTML, "<script") || !strings.Contains(e.HTML, `href="http://example.com`+path+`"`) {
			t.Errorf("%s is embedded as %s", path, e.HTML)
		}
	}
	for _, tt := range []struct {
		name, url, more string
		want            int
	}{
		{"another site", "https://elsewhere.example/items/quillhaven-a505", "", 404},
		{"a page that is no item", "http://example.com/outstanding", "", 404},
		{"no such item", "http://example.com/items/quillhaven-a999", "", 404},
		{"XML", "http://example.com/items/quillhaven-a505", "&format=xml", 501},
		{"a narrow page", "http://example.com/items/quillhaven-a505", "&maxwidth=200&format=json", 200},
	} {
		if w := ask(tt.url, tt.more); w.Code != tt.want {
			t.Errorf("%s = %d, want %d", tt.name, w.Code, tt.want)
		}
	}
}

// TestSitemap: every address that search engines are told of is there.
func TestSitemap(t *testing.T) {
	h := New(SampleOptions()).Handler()
	if robots := get(t, h, "/robots.txt").Body.String(); !strings.Contains(robots, "\nSitemap: http://example.com/sitemap.xml\n") {
		t.Errorf("robots.txt names no site map: %s", robots)
	}
	locs := func(path string) (out []string) {
		var doc struct {
			Maps []struct {
				Loc string `xml:"loc"`
			} `xml:"sitemap"`
			URLs []struct {
				Loc string `xml:"loc"`
			} `xml:"url"`
		}
		w := get(t, h, path)
		if err := xml.Unmarshal(w.Body.Bytes(), &doc); err != nil || w.Code != 200 {
			t.Fatalf("%s = %d, %v", path, w.Code, err)
		}
		for _, l := range append(doc.Maps, doc.URLs...) {
			at, ok := strings.CutPrefix(l.Loc, "http://example.com")
			if !ok {
				t.Errorf("%s names %s", path, l.Loc)
			}
			out = append(out, at)
		}
		return out
	}
	pages := map[string]bool{}
	for _, part := range locs("/sitemap.xml") {
		for _, at := range locs(part) {
			if w := get(t, h, at); w.Code != 200 || pages[at] {
				t.Errorf("%s names %s = %d, named before: %v", part, at, w.Code, pages[at])
			}
			pages[at] = true
		}
	}
	for _, at := range []string{"/", "/api", "/committees/quillhaven-c4", "/meetings/quillhaven-m101", "/items/quillhaven-a505"} {
		if !pages[at] {
			t.Errorf("%s is not named", at)
		}
	}
}

// TestLinkedData reads what pages say of themselves to search engines, also
// where a council's words try to leave it.
func TestLinkedData(t *testing.T) {
	s := newSamples()
	for i := range s.items {
		s.items[i].Title = `</script><script>alert(1)</script>`
	}
	opt := SampleOptions()
	opt.Store = s
	h := New(opt).Handler()
	for path, kind := range map[string]string{"/items/quillhaven-a505": "CreativeWork", "/meetings/quillhaven-m101": "Event", "/commitments/r0000000000000002": "Quotation"} {
		body := get(t, h, path).Body.String()
		_, data, ok := strings.Cut(body, `<script type="application/ld+json">`)
		data, _, _ = strings.Cut(data, "</script>")
		var v map[string]any
		if err := json.Unmarshal([]byte(data), &v); !ok || err != nil || v["@type"] != kind || v["url"] != "http://example.com"+path {
			t.Errorf("%s: %v in %s", path, err, data)
		}
		if n := strings.Count(body, "<script"); n != 1 {
			t.Errorf("%s: %d elements of script, want the block of data alone", path, n)
		}
		if kind == "CreativeWork" && fmt.Sprint(v["name"]) != "5. "+s.items[0].Title {
			t.Errorf("%s is called %v", path, v["name"])
		}
	}
}
