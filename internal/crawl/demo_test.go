package crawl_test

import (
	"net/http"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/day"
	"arising/internal/demosite"
	"arising/internal/fetch"
	"arising/internal/testsite"
)

// The demonstration council is crawled whole, and a second night's run finds
// that nothing has changed, although its pages differ at each visit as real
// ones do.
func TestDemonstrationCouncil(t *testing.T) {
	if testing.Short() {
		t.Skip("makes some hundred PDFs")
	}
	for _, tt := range []struct {
		name string
		shut []string // addresses that the site does not have
	}{{"says what is new", nil}, {"only its committees say what is new", []string{"mgwhatsnew.aspx", "mgrss.aspx"}}} {
		t.Run(tt.name, func(t *testing.T) { demonstrationCouncil(t, tt.shut) })
	}
}

func demonstrationCouncil(t *testing.T, shut []string) {
	synctest.Test(t, func(t *testing.T) {
		site, err := demosite.New(data.Demo())
		if err != nil {
			t.Fatal(err)
		}
		net := testsite.NewNetwork(t)
		net.Serve(siteName, "203.0.113.20", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if asked := strings.ToLower(path.Base(r.URL.Path)); slices.Contains(shut, asked) && r.URL.Query().Get("CID") == "" {
				http.NotFound(w, r)
				return
			}
			site.Handler().ServeHTTP(w, r)
		}))
		began, start := time.Now(), demosite.AsOf.Time()
		now := func() time.Time { return start.Add(time.Since(began)) }
		client := fetch.New(fetch.Options{Agent: "arising/test", Hosts: []string{siteName}, Resolver: net, Dial: net.Dial, Now: now})
		t.Cleanup(client.Close)
		m := newMemory()
		c := &crawl.Crawler{Ledger: m, Archive: m, Fetcher: client, Now: now}
		council := civic.Council{ID: "demo", BaseURL: siteRoot + "moderngov/"}
		opt := crawl.Options{Since: day.MustParse("2024-01-01")}
		first, err := c.Run(t.Context(), council, opt)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("first run: %d requests, %v in %v", first.Requests, first.Outcomes, now().Sub(start))
		for url, r := range m.resources {
			if r.Outcome.Failed() {
				t.Errorf("%s: %s (%s)", url, r.Outcome, r.Detail)
			}
		}
		if first.Meetings < 26 || first.Stopped != "" {
			t.Errorf("report = %+v", first)
		}
		for night := range 8 {
			time.Sleep(24 * time.Hour)
			next, err := c.Run(t.Context(), council, opt)
			if err != nil || next.Changed+next.Lost != 0 || len(shut) == 0 && next.New != 0 {
				t.Errorf("night %d: %+v, %v", night+2, next, err)
			}
			t.Logf("night %d: %d requests, %v", night+2, next.Requests, next.Outcomes)
		}
	})
}
