package crawl_test

import (
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
	synctest.Test(t, func(t *testing.T) {
		site, err := demosite.New(data.Demo())
		if err != nil {
			t.Fatal(err)
		}
		net := testsite.NewNetwork(t)
		net.Serve(siteName, "203.0.113.20", site.Handler())
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
		time.Sleep(24 * time.Hour)
		second, err := c.Run(t.Context(), council, opt)
		if err != nil || second.New+second.Changed+second.Lost != 0 {
			t.Errorf("second run: %+v, %v", second, err)
		}
		t.Logf("second run: %d requests, %v", second.Requests, second.Outcomes)
	})
}
