package cli

import (
	"errors"
	"fmt"
	"net"

	"arising/indexer"
	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/store"
	"arising/web"
)

type serveCmd struct {
	Listen  string `help:"Address to listen on." default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	AsOf    string `help:"Judge statuses on this day, YYYY-MM-DD, instead of today." placeholder:"DATE"`
	Samples bool   `help:"Show every page with made-up values, for checks of the pages themselves."`
	publicFlags
	nightFlags
}

// The parts that the pages are served from satisfy what the pages ask for.
var (
	_ web.Store     = (*store.Store)(nil)
	_ web.Searcher  = (*indexer.Index)(nil)
	_ web.Finder    = (*indexer.Index)(nil)
	_ web.Originals = (*archive.Archive)(nil)
)

// Run serves the pages and the API until it is interrupted.
func (c *serveCmd) Run(a *app) error {
	fixed, err := dateFlag("as-of", c.AsOf)
	if err != nil {
		return err
	}
	opt := web.Options{}
	if c.Samples {
		opt = web.SampleOptions()
	}
	if err := c.apply(&opt); err != nil {
		return err
	}
	l, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return fmt.Errorf("listen on %s: %w; choose another address with --listen", c.Listen, err)
	}
	if c.Samples {
		return a.answer(web.New(opt), l)
	}
	p, err := a.open(false)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	defer p.Close()
	night, err := c.nightly(a, p)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	if night != nil {
		opt.Crawl = night.State
		night.Start(a.ctx)
		defer night.Stop()
		a.done("the next crawl begins on %s", night.State().Next.Format("2 January 2006 at 15:04 MST"))
	}
	return a.serve(p, l, fixed, opt)
}

// serve answers on l until the context ends. What readers see is filled into opt.
func (a *app) serve(p *parts, l net.Listener, fixed day.Date, opt web.Options) error {
	index, err := a.openIndex(a.ctx)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	defer index.Close()
	on := today
	if fixed.Known() {
		on = func() day.Date { return fixed }
	}
	opt.Store, opt.Search, opt.Originals, opt.AsOf = p.store, index, shownOriginals{a.ctx, p}, on
	opt.Version, opt.Contact, opt.Log = Version, a.set.Contact, p.log
	return a.answer(web.New(opt), l)
}

// answer prints the address and answers on it until the context ends.
func (a *app) answer(site *web.Server, l net.Listener) error {
	if !web.Styled() {
		fmt.Fprintln(a.err, "the pages are plain: their styles were not built (\"make web\" builds them, with Node)")
	}
	fmt.Fprintf(a.out, "http://%s/\n", l.Addr())
	if err := site.Serve(a.ctx, l); err != nil {
		return err
	}
	a.done("stopped")
	return nil
}

// councilOf finds a stored council by name or makes the value of a new one.
func councilOf(stored []civic.Council, name, base string) civic.Council {
	for _, c := range stored {
		if c.Name == name || string(c.ID) == name {
			if base != "" {
				c.BaseURL = base
			}
			return c
		}
	}
	return civic.Council{ID: civic.CouncilID(civic.Slug(name)), Name: name, BaseURL: base}
}
