package crawl_test

import (
	"context"
	"fmt"
	"os"
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

const (
	siteName = "democracy.quillhaven.test"
	siteRoot = "http://" + siteName + "/"
	siteBase = siteRoot + "moderngov/"
)

var (
	quillhaven = civic.Council{ID: "quillhaven", Name: "Quillhaven", BaseURL: siteBase}
	// morning is when the tests' story begins.
	morning = time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC)
	since   = day.MustParse("2025-11-01")
)

// A rig is a site, a ledger and a crawler, under a clock that costs nothing.
type rig struct {
	site    *testsite.Site
	net     *testsite.Network
	mem     *memory
	fetch   fetch.Options
	crawler *crawl.Crawler
}

// onSite runs a test against the site of testdata.
func onSite(t *testing.T, test func(t *testing.T, g *rig)) {
	t.Helper()
	text, err := os.ReadFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		g := &rig{site: testsite.New(t, string(text)), net: testsite.NewNetwork(t), mem: newMemory()}
		g.net.Serve(siteName, "203.0.113.20", g.site)
		began := time.Now()
		now := func() time.Time { return morning.Add(time.Since(began)) }
		g.fetch = fetch.Options{
			Agent: "arising/test (+crawler@example.test)", Hosts: []string{siteName}, Resolver: g.net, Dial: g.net.Dial,
			MaxBytes: 20 << 20, Now: now, Jitter: func() float64 { return 0.5 },
		}
		client := fetch.New(g.fetch)
		t.Cleanup(client.Close)
		g.crawler = &crawl.Crawler{Ledger: g.mem, Archive: g.mem, Fetcher: client, Now: now}
		test(t, g)
		if now, ok := g.crawler.Fetcher.(*fetch.Client); ok {
			now.Close()
		}
	})
}

// permit lets the crawler ask for what robots.txt forbids.
func (g *rig) permit() {
	opt := g.fetch
	opt.Permitted = map[string]bool{siteName: true}
	g.crawler.Fetcher = fetch.New(opt)
}

func (g *rig) run(t *testing.T, opt crawl.Options) crawl.Report {
	t.Helper()
	report, err := g.tryRun(opt)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func (g *rig) tryRun(opt crawl.Options) (crawl.Report, error) {
	if !opt.Since.Known() {
		opt.Since = since
	}
	return g.crawler.Run(context.Background(), quillhaven, opt)
}

// outcome is how the last attempt at an address below the base ended.
func (g *rig) outcome(address string) civic.Outcome { return g.mem.resources[siteBase+address].Outcome }

// summary lists what the ledger knows, one address a line in the order in which
// it became known, for golden files.
func (g *rig) summary() string {
	var b strings.Builder
	for _, url := range g.mem.order {
		r := g.mem.resources[url]
		fmt.Fprintf(&b, "%-18s %-19s %3d %s\n", r.Outcome, r.Kind, r.Priority, strings.TrimPrefix(url, siteBase))
	}
	return b.String()
}
