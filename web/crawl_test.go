package web

import (
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// Readers, machines that watch us, and alerts are told when the next crawl comes.
func TestNextCrawlIsShown(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 6, 16, hour, 30, 0, 0, time.UTC) }
	for _, tt := range []struct {
		name  string
		state CrawlState
		want  map[string]string // by path
	}{
		{"waiting", CrawlState{Next: at(1)}, map[string]string{
			"/coverage": "begins on 16 June 2026, 2:30am.", "/healthz": "ok\nnext crawl: 2026-06-16T01:30:00Z\n", "/metrics": "arising_crawl_running 0\n"}},
		{"running", CrawlState{Next: at(25), Running: at(1)}, map[string]string{
			"/coverage": "being read now, since 16 June 2026, 2:30am; the next reading begins on 17 June 2026, 2:30am",
			"/healthz":  "crawling since: 2026-06-16T01:30:00Z", "/metrics": "arising_crawl_running 1\n"}},
		{"after one", CrawlState{Next: at(25), Ended: at(2), Result: "3 councils, 4 addresses new"}, map[string]string{
			"/coverage": "The last one ended on 16 June 2026, 3:30am: 3 councils, 4 addresses new.",
			"/metrics":  "arising_crawl_next_timestamp_seconds 1781659800\n"}},
	} {
		opt := SampleOptions()
		opt.Crawl = func() CrawlState { return tt.state }
		h := New(opt).Handler()
		for path, want := range tt.want {
			if body := get(t, h, path).Body.String(); !strings.Contains(body, want) {
				t.Errorf("%s: %s lacks %q:\n%s", tt.name, path, want, body)
			}
		}
	}
	if body := get(t, New(SampleOptions()).Handler(), "/healthz").Body.String(); body != "ok\n" {
		t.Errorf("healthz without a crawl of its own says %q", body)
	}
}

func TestHowASiteStandsIsShown(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for path, want := range map[string]string{
		"/coverage":                            "asks that its site not be crawled, and we obey, since 15 June 2026.",
		"/coverage?council=merrowmouth":        "<strong>The council asks that its site not be crawled",
		"/api/v1/coverage?council=merrowmouth": `"state":"asks not to be crawled"`,
		"/metrics":                             `arising_source_lost{council="merrowmouth",state="asks not to be crawled"} 1`,
		"/metrics?":                            `arising_source_lost{council="quillhaven",state="answers"} 0`,
	} {
		if body := get(t, h, path).Body.String(); !strings.Contains(body, want) {
			t.Errorf("%s lacks %q:\n%s", path, want, body)
		}
	}
}

func TestStanding(t *testing.T) {
	now := SampleDay.Time()
	site := civic.Council{BaseURL: sampleSite}
	ago := func(days int) time.Time { return now.AddDate(0, 0, -days) }
	for _, tt := range []struct {
		name string
		src  civic.Source
		want string
	}{
		{"answers", civic.Source{Council: site, Tried: now, Good: now}, ""},
		{"no site", civic.Source{}, ""},
		{"silent", civic.Source{Council: site, Tried: now, Good: ago(5), Since: ago(4), Why: civic.OutcomeTimeout}, "Its site is silent, since 11 June 2026."},
		{"shuts us out", civic.Source{Council: site, Tried: now, Since: ago(4), Why: civic.OutcomeBlocked}, "Its site shuts us out, since 11 June 2026."},
		{"nothing new", civic.Source{Council: site, First: ago(300), Tried: now, Good: now, Newest: day.MustParse("2026-01-20")},
			"Its site lists nothing new: the newest meeting is of 20 January 2026."},
	} {
		if got := standing(tt.src, now, SampleDay); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	given := civic.Source{Permission: &civic.Permission{Given: true, On: day.MustParse("2026-05-03")}}
	if got := permitted(given); got != "Read with the council’s permission of 3 May 2026." {
		t.Errorf("permitted: %q", got)
	}
}
