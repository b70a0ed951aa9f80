package cli

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"time"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/fetch"
)

type crawlCmd struct {
	URL          string        `name:"url" help:"Base address of the ModGov site: the folder that its pages (ieListDocuments.aspx and so on) lie in." placeholder:"BASE"`
	Council      []string      `help:"Name of the council. Without --url, one that is stored or listed by \"arising councils\"; may be repeated." placeholder:"NAME"`
	All          bool          `help:"Every council that is stored and has a site."`
	Full         bool          `help:"Ask again for everything, also what is not due for another look."`
	Since        string        `help:"First day of the meetings wanted, YYYY-MM-DD; else six years back." placeholder:"DATE"`
	Delay        time.Duration `help:"Pause between requests; robots.txt may only lengthen it." default:"1s"`
	MaxPages     int           `help:"Most requests of this run; the next run goes on." default:"200000"`
	AllowPrivate bool          `help:"Allow a site on loopback or a private address."`
}

// Run crawls each council, then reads and indexes what came.
func (c *crawlCmd) Run(a *app) error {
	since, err := dateFlag("since", c.Since)
	if err != nil {
		return err
	}
	if c.Delay < 0 {
		return usage("--delay %s: want a length of time, such as 1s", c.Delay)
	}
	p, err := a.openForWriting()
	if err != nil {
		return err
	}
	defer p.Close()
	councils, err := c.councils(a, p)
	if err != nil {
		return err
	}
	failed := false
	for _, council := range councils {
		bad, err := c.one(a, p, council, crawl.Options{Since: since, Full: c.Full, MaxPages: c.MaxPages})
		if err != nil {
			return err
		}
		failed = failed || bad
	}
	report, err := a.readAndIndex(p, councils, today())
	if err != nil {
		return err
	}
	a.printProblems(report)
	a.done("%d papers read, %d meetings put together", report.Read, report.Meetings)
	if failed || report.Failed() {
		return errPartly
	}
	return nil
}

// one crawls a council and reports whether something published is not held.
func (c *crawlCmd) one(a *app, p *parts, council civic.Council, opt crawl.Options) (bad bool, err error) {
	if err := c.reach(a, p, council); err != nil {
		return false, err
	}
	if err := p.store.PutCouncil(a.ctx, council); err != nil {
		return false, err
	}
	delay := c.Delay
	if delay == 0 {
		delay = -1 // fetch takes 0 for its default
	}
	client := fetch.New(fetch.Options{Agent: a.set.agent(), Delay: delay, AllowPrivate: c.AllowPrivate, Log: p.log})
	defer client.Close()
	bar := a.bar("crawling " + council.Name)
	opt.Progress = bar.set
	report, err := (&crawl.Crawler{Ledger: p.store, Archive: p.archive, Fetcher: client, Log: p.log}).Run(a.ctx, council, opt)
	bar.finish()
	if err != nil {
		return false, err
	}
	a.done("%s: %d requests, %d new, %d changed, %d lost%s", council.Name, report.Requests, report.New, report.Changed, report.Lost, outcomes(report.Outcomes))
	if report.Stopped != "" {
		a.done("%s: stopped before the end: %s; the next run goes on", council.Name, report.Stopped)
	}
	if held := report.Outcomes[civic.OutcomeFetched] + report.Outcomes[civic.OutcomeUnchanged]; held == 0 && report.Requests > 0 {
		return true, a.nothingHeld(p, council, report)
	}
	return report.Failed(), nil
}

// reach asks once for a site of which nothing is held yet. The crawl would try
// again and again for minutes; a mistyped address should be told at once and
// leave no trace.
func (c *crawlCmd) reach(a *app, p *parts, council civic.Council) error {
	held, err := p.store.Outcomes(a.ctx, council.ID)
	if err != nil || held[civic.OutcomeFetched]+held[civic.OutcomeUnchanged] > 0 {
		return err
	}
	client := fetch.New(fetch.Options{Agent: a.set.agent(), Delay: -1, Attempts: 1, AllowPrivate: c.AllowPrivate, Log: p.log})
	defer client.Close()
	_, err = client.Get(a.ctx, council.BaseURL, fetch.Validators{}, func(r io.Reader) error {
		_, err := io.Copy(io.Discard, r)
		return err
	})
	switch {
	case errors.Is(err, fetch.ErrPrivate):
		return fmt.Errorf("%s: nothing could be fetched: %w; --allow-private allows a site on your own network", council.Name, err)
	case errors.Is(err, fetch.ErrUnreachable), errors.Is(err, fetch.ErrTimeout):
		return fmt.Errorf("%s: nothing could be fetched: %w; check --url and the network", council.Name, err)
	}
	return a.ctx.Err() // whatever else it answered, the crawl names page by page
}

// nothingHeld says why a crawl brought nothing where nothing was ever held.
func (a *app) nothingHeld(p *parts, council civic.Council, report crawl.Report) error {
	stats, err := p.store.Stats(a.ctx, council.ID)
	if err != nil || stats.Meetings > 0 {
		return err
	}
	return fmt.Errorf("%s: nothing could be fetched from %s%s", council.Name, council.BaseURL, outcomes(report.Outcomes))
}

// outcomes lists what is worth a person's eye: everything but success.
func outcomes(n map[civic.Outcome]int) string {
	var parts []string
	for o, k := range n {
		if o != civic.OutcomeFetched && o != civic.OutcomeUnchanged && k > 0 {
			parts = append(parts, plural(k, string(o)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	slices.Sort(parts)
	return "; " + strings.Join(parts, ", ")
}

// councils works out which councils are meant.
func (c *crawlCmd) councils(a *app, p *parts) ([]civic.Council, error) {
	stored, err := p.store.Councils(a.ctx)
	if err != nil {
		return nil, err
	}
	switch {
	case c.URL != "" && (len(c.Council) != 1 || c.All):
		return nil, usage("--url is the site of one council: name it with --council")
	case c.URL != "":
		if err := validBase(c.URL); err != nil {
			return nil, err
		}
		return []civic.Council{councilOf(stored, c.Council[0], c.URL)}, nil
	case c.All:
		list := slices.DeleteFunc(stored, func(c civic.Council) bool { return c.BaseURL == "" })
		if len(list) == 0 {
			return nil, usage("no stored council has a site: give --url and --council first")
		}
		return list, nil
	case len(c.Council) == 0:
		return nil, usage("say what to crawl: --url BASE --council NAME, --council NAME, or --all")
	}
	var list []civic.Council
	for _, name := range c.Council {
		council, err := known(stored, name)
		if err != nil {
			return nil, err
		}
		list = append(list, council)
	}
	return list, nil
}

// known finds a council with a site among those stored and those that ship with the program.
func known(stored []civic.Council, name string) (civic.Council, error) {
	for _, s := range stored {
		if s.BaseURL != "" && (strings.EqualFold(s.Name, name) || string(s.ID) == name) {
			return s, nil
		}
	}
	found, err := pick("council", name, data.Councils(), func(c data.Council) (string, string) { return civic.Slug(c.Name), c.Name })
	if err != nil {
		return civic.Council{}, err
	}
	council := councilOf(stored, found.Name, found.Base)
	council.Nation = found.Nation
	return council, nil
}

func validBase(raw string) error {
	u, err := url.Parse(raw)
	switch {
	case err != nil:
		return usage("--url: %v", errors.Unwrap(err))
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return usage("--url %s: want a web address, such as https://democracy.example.gov.uk/", raw)
	case u.User != nil:
		return usage("--url: a name or password in the address is not accepted")
	}
	return nil
}
