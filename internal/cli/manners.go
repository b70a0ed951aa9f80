package cli

import (
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/fetch"
)

// Manners are the settings that say how sites are asked, in a crawl by hand as
// in one at night.
type Manners struct {
	Delay        time.Duration `help:"Pause between requests to a host; robots.txt may only lengthen it." default:"1s"`
	Hours        string        `help:"Hours of the day, in London, in which sites may be asked, such as 22:00-06:00; else all." placeholder:"FROM-TO"`
	AtOnce       int           `help:"Councils crawled at the same time; a host is still asked one thing at a time." default:"8"`
	Proxy        secret        `help:"HTTP proxy that connects for us, http://HOST:PORT or http://NAME:PASSWORD@HOST:PORT." placeholder:"URL"`
	Pin          []string      `help:"Trust this certificate or key of a host, whatever its chain: HOST=sha256/BASE64 or HOST=HEX; may be repeated." placeholder:"HOST=PIN"`
	AllowPrivate bool          `help:"Allow a site on loopback or a private address."`
}

// A secret is a setting that is never printed.
type secret string

// String hides the secret.
func (s secret) String() string {
	if s == "" {
		return ""
	}
	return "***"
}

// read checks the settings and turns them into options for fetching and for crawling.
func (m *Manners) read(a *app) (fetch.Options, crawl.Options, error) {
	f := fetch.Options{Agent: a.set.agent(), Delay: m.Delay, AllowPrivate: m.AllowPrivate, Pins: map[string][]fetch.Pin{}}
	var c crawl.Options
	var err error
	if m.Delay < 0 {
		return f, c, usage("--delay %s: want a length of time, such as 1s", m.Delay)
	}
	if m.Delay == 0 {
		f.Delay = -1 // fetch takes 0 for its default
	}
	if m.AtOnce < 1 || m.AtOnce > maxAtOnce {
		return f, c, usage("--at-once %d: want 1 to %d", m.AtOnce, maxAtOnce)
	}
	if c.Hours, err = crawl.ParseHours(m.Hours); err != nil {
		return f, c, usage("--hours: %v", err)
	}
	if m.Proxy != "" {
		if f.Proxy, err = fetch.ParseProxy(string(m.Proxy)); err != nil {
			return f, c, usage("--proxy: %v", err)
		}
	}
	for _, text := range m.Pin {
		host, value, _ := strings.Cut(text, "=")
		pin, err := fetch.ParsePin(value)
		if err != nil || host == "" {
			return f, c, usage("--pin %s: want HOST=sha256/BASE64 or HOST=HEX", text)
		}
		host = strings.ToLower(host)
		f.Pins[host] = append(f.Pins[host], pin)
	}
	return f, c, nil
}

// maxAtOnce bounds how many sites are read at the same time: each may hold a page
// of some megabytes in memory, and all write to one store.
const maxAtOnce = 32

// permissions returns the hosts whose council permits what its robots.txt
// forbids, and when that was recorded, by council.
func (a *app) permissions(p *parts) (hosts map[string]bool, since map[civic.CouncilID]time.Time, err error) {
	hosts, since = map[string]bool{}, map[civic.CouncilID]time.Time{}
	all, err := p.store.Permissions(a.ctx, "")
	for _, g := range all {
		if hosts[g.Host] = g.Given; g.Given {
			since[g.Council] = g.At
		} else {
			delete(since, g.Council)
		}
	}
	return hosts, since, err
}
