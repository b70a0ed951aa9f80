package crawl_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/day"
	"arising/internal/fetch"
	"arising/internal/testsite"
)

// A boroughRig is one borough with a ledger of its own, on a network and under a
// clock that it may share with others.
type boroughRig struct {
	site    *testsite.Borough
	council civic.Council
	mem     *memory
	crawler *crawl.Crawler
	since   day.Date
}

// A county is a network with a clock.
type county struct {
	net    *testsite.Network
	now    func() time.Time
	client *fetch.Client
}

// inCounty runs a test under a clock that costs nothing and begins in the morning.
func inCounty(t *testing.T, test func(t *testing.T, c *county)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		c := &county{net: testsite.NewNetwork(t), now: func() time.Time { return morning.Add(time.Since(began)) }}
		c.client = fetch.New(fetch.Options{Agent: "arising/test (+crawler@example.test)", Resolver: c.net, Dial: c.net.Dial,
			Now: c.now, Jitter: func() float64 { return 0.5 }})
		t.Cleanup(c.client.Close)
		test(t, c)
	})
}

// borough opens the n-th borough of the county, whose first meetings were so many
// years ago.
func (c *county) borough(n, committees, perYear, years int) *boroughRig {
	g := &boroughRig{mem: newMemory()}
	first := morning.AddDate(-years, 0, 3).Truncate(24 * time.Hour).Add(18*time.Hour + 30*time.Minute)
	g.site = &testsite.Borough{Committees: committees, PerYear: perYear, First: first, Now: c.now, Took: 300 * time.Millisecond}
	name := fmt.Sprintf("democracy.borough%d.test", n)
	c.net.Serve(name, fmt.Sprintf("203.0.113.%d", n), http.Handler(g.site))
	g.council = civic.Council{ID: civic.CouncilID(fmt.Sprint("borough", n)), Name: fmt.Sprint("Borough ", n), BaseURL: "http://" + name + testsite.Base}
	g.crawler = &crawl.Crawler{Ledger: g.mem, Archive: g.mem, Fetcher: c.client, Now: c.now}
	g.since = day.FromTime(first).AddDays(-30)
	return g
}

func (g *boroughRig) run(t *testing.T) crawl.Report {
	t.Helper()
	report, err := g.crawler.Run(t.Context(), g.council, crawl.Options{Since: g.since})
	if err != nil {
		t.Fatal(err)
	}
	if report.Stopped != "" || report.Failed() {
		t.Fatalf("%s: stopped %q, %d failures, %v", g.council.Name, report.Stopped, report.Failures, report.Outcomes)
	}
	return report
}

// meetingAsked reads the number of the meeting whose page a request is for.
func meetingAsked(r testsite.Request) (id int, ok bool) {
	u, err := url.Parse("/" + r.Key)
	if err != nil || !strings.HasSuffix(u.Path, "ielistdocuments.aspx") {
		return 0, false
	}
	_, err = fmt.Sscan(u.Query().Get("mid"), &id)
	return id - 1, err == nil
}

// checkManners fails the test unless the site was asked one thing at a time, with
// a second between an answer and the next request.
func checkManners(t *testing.T, site *testsite.Borough) {
	t.Helper()
	log := site.Log()
	for i := 1; i < len(log); i++ {
		if gap := log[i].At.Sub(log[i-1].At); gap < site.Took+time.Second {
			t.Errorf("%s was asked for %v after %s, want a second after its answer", log[i].Key, gap, log[i-1].Key)
			return
		}
	}
	if site.Most() > 1 {
		t.Errorf("%d requests at a time", site.Most())
	}
}
