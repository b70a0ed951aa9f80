package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/demosite"
	"arising/web"
)

type demoCmd struct {
	Listen string `help:"Address of the pages." default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	Site   string `help:"Address of the fictional council's own site." default:"127.0.0.1:8090" placeholder:"HOST:PORT"`
	Once   bool   `help:"Crawl, read and index, then end without serving."`
}

// demoMark is a file that says that a folder was made by the demonstration and may be replaced by it.
const demoMark = "this-is-the-demonstration"

// Run does the main job on a council that does not exist: its site is served
// on loopback, crawled like any other, read, linked, indexed, and the pages are
// served until the program is interrupted.
func (c *demoCmd) Run(a *app) error {
	a.set.DataDir = a.set.path("demo")
	if err := freshDemo(a.set.DataDir); err != nil {
		return err
	}
	site, err := demosite.New(data.Demo())
	if err != nil {
		return err
	}
	pages, err := listen(c.Listen)
	if err != nil {
		return err
	}
	defer pages.Close()
	l, err := listen(c.Site)
	if err != nil {
		return err
	}
	council := &http.Server{Handler: site.Handler(), ReadHeaderTimeout: 5 * time.Second}
	defer council.Close()
	go council.Serve(l) // ends with Close above
	p, err := a.openForWriting()
	if err != nil {
		return err
	}
	defer p.Close()
	if err := c.fill(a, p, site, "http://"+l.Addr().String()+demosite.Base); err != nil {
		return err
	}
	if c.Once {
		return nil
	}
	a.done("Ask it on the command line as well, while this runs or after:\n    arising outstanding --data-dir %s --as-of %s\nThe pages are at the address below; the council's own site is at http://%s%s. Stop with Ctrl-C.",
		a.set.DataDir, demosite.AsOf, l.Addr(), demosite.Base)
	return a.serve(p, pages, demosite.AsOf, web.Options{})
}

// fill crawls, reads, links and indexes the demonstration council.
func (c *demoCmd) fill(a *app, p *parts, site *demosite.Site, base string) error {
	council := civic.Council{ID: civic.CouncilID(civic.Slug(site.Council())), Name: site.Council(), Nation: "england", BaseURL: base}
	r, err := a.newRound(p, &Manners{AllowPrivate: true, AtOnce: 1}, crawl.Options{Full: true})
	if err != nil {
		return err
	}
	defer r.Close()
	crawled, err := r.crawl([]civic.Council{council})
	if err != nil {
		return err
	}
	if crawled[0].Error != "" {
		return errors.New(crawled[0].Error)
	}
	report, err := a.read(a.ingester(p), []civic.Council{council})
	if err != nil {
		return err
	}
	a.printProblems(report)
	if err := a.demoProgramme(p, council); err != nil {
		return err
	}
	if err := a.buildIndex(p, demosite.AsOf); err != nil {
		return err
	}
	s, err := p.store.Stats(a.ctx, council.ID)
	if err != nil {
		return err
	}
	a.done("%s (fictional): %d committees, %d meetings, %d items, %d documents; %d decisions, %d actions, %d milestones; %d commitments",
		council.Name, s.Committees, s.Meetings, s.Items, s.Documents, s.Decisions, s.Actions, s.Milestones, s.Commitments)
	return nil
}

// demoProgramme imports the list that the fictional council's officers keep.
func (a *app) demoProgramme(p *parts, council civic.Council) error {
	f, err := data.Demo().Open("programme.csv")
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := importProgramme(a, p, f, "programme.csv", council, "Better by Design (BbD)"); err != nil {
		return err
	}
	return a.ingester(p).Relate(a.ctx, council.ID)
}

// freshDemo empties what an earlier demonstration left; a folder that it did
// not make itself is never touched.
func freshDemo(dir string) error {
	mark := filepath.Join(dir, demoMark)
	_, err := os.Stat(mark)
	entries, dirErr := os.ReadDir(dir)
	switch {
	case err == nil:
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	case dirErr == nil && len(entries) > 0:
		return fmt.Errorf("%s holds files that the demonstration did not make; choose another folder with --data-dir", dir)
	case dirErr != nil && !errors.Is(dirErr, fs.ErrNotExist):
		return dirErr
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return os.WriteFile(mark, []byte("Made by \"arising demo\", which empties this folder at each start.\n"), 0o600)
}

// listen takes the wanted address, or any free port of the same host where
// that one is taken: the demonstration should start on a busy machine too.
func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if err == nil {
		return l, nil
	}
	host, _, splitErr := net.SplitHostPort(addr)
	if splitErr != nil {
		return nil, usage("address %q: want HOST:PORT", addr)
	}
	return net.Listen("tcp", net.JoinHostPort(host, "0"))
}
