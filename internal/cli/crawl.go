package cli

import (
	"bufio"
	"errors"
	"net/url"
	"os"
	"slices"
	"strings"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/crawl"
)

type crawlCmd struct {
	URL      string   `name:"url" help:"Base address of the ModGov site: the folder that its pages (ieListDocuments.aspx and so on) lie in." placeholder:"BASE"`
	Council  []string `help:"Name of the council. Without --url, one that is stored or listed by \"arising councils\"; may be repeated." placeholder:"NAME" sep:"none"`
	Councils string   `help:"File of council names, one a line, to crawl; lines that begin with # are left out." placeholder:"FILE"`
	All      bool     `help:"Every council that is stored and has a site."`
	Full     bool     `help:"Ask again for everything, also what is not due for another look."`
	Since    string   `help:"First day of the meetings wanted, YYYY-MM-DD; else six years back." placeholder:"DATE"`
	MaxPages int      `help:"Most requests to each council; the next run goes on." default:"200000"`
	Report   []string `help:"Write what was new, changed and lost to this file: JSON where its name ends in .json, else text; may be repeated." placeholder:"FILE"`
	Manners
}

// Run crawls each council, then reads and indexes what came.
func (c *crawlCmd) Run(a *app) error {
	since, err := dateFlag("since", c.Since)
	if err != nil {
		return err
	}
	if _, _, err := c.Manners.read(a); err != nil {
		return err
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
	n, read, err := a.night(p, &c.Manners, councils, crawl.Options{Since: since, Full: c.Full, MaxPages: c.MaxPages})
	for _, path := range c.Report {
		err = errors.Join(err, writeReport(path, n))
	}
	if err != nil {
		return err
	}
	for _, k := range n.Councils {
		if k.Error != "" && len(councils) == 1 {
			return errors.New(k.Error)
		}
		if k.Error != "" {
			a.done("%s", k.Error)
		}
	}
	a.printProblems(read)
	a.done("%d papers read, %d meetings put together", read.Read, read.Meetings)
	if n.Partly() || read.Failed() {
		return errPartly
	}
	return nil
}

// councils works out which councils are meant.
func (c *crawlCmd) councils(a *app, p *parts) ([]civic.Council, error) {
	stored, err := storedCouncils(a.ctx, p)
	if err != nil {
		return nil, err
	}
	if c.URL != "" {
		if len(c.Council) != 1 || c.All || c.Councils != "" {
			return nil, usage("--url is the site of one council: name it with --council")
		}
		if err := validBase(c.URL); err != nil {
			return nil, err
		}
		if err := refuseSecond(stored, c.Council[0], c.URL); err != nil {
			return nil, err
		}
		if note := alsoOf(c.Council[0], c.URL); note != "" {
			a.done("%s", note)
		}
		return []civic.Council{councilOf(stored, c.Council[0], c.URL)}, nil
	}
	list, notes, err := chosen(stored, c.Council, c.Councils, c.All)
	for _, n := range notes {
		a.done("%s", n)
	}
	if err == nil && len(list) == 0 {
		err = usage("say what to crawl: --url BASE --council NAME, --council NAME, --councils FILE, or --all")
	}
	return list, err
}

// chosen finds the councils that are named, those of a file of names, and with
// all every one that is stored and has a site; each site once, in that order.
// The notes say which councils are read as another, or left out.
func chosen(stored []civic.Council, names []string, file string, all bool) (list []civic.Council, notes []string, err error) {
	if file != "" {
		more, err := namesIn(file)
		if err != nil {
			return nil, nil, usage("--councils: %v", err)
		}
		names = slices.Concat(names, more)
	}
	for _, name := range names {
		council, note, err := known(stored, name)
		if err != nil {
			return nil, nil, err
		}
		if list = append(list, council); note != "" && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	for _, council := range stored {
		if all && council.BaseURL != "" {
			list = append(list, council)
		}
	}
	if all && len(list) == 0 {
		return nil, nil, usage("no stored council has a site: give --url and --council first")
	}
	list, more := onlyOnce(list)
	return list, append(notes, more...), nil
}

// namesIn reads a file of names, one a line.
func namesIn(path string) (names []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		name := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if name != "" && !strings.HasPrefix(name, "#") {
			names = append(names, name)
		}
	}
	return names, lines.Err()
}

// known finds a council with a site among those stored and those that ship with
// the program. The note says why it is read as another than the one that is named.
func known(stored []civic.Council, name string) (c civic.Council, note string, err error) {
	for _, s := range stored {
		if s.BaseURL != "" && (strings.EqualFold(s.Name, name) || string(s.ID) == name) {
			return s, "", nil
		}
	}
	found, err := pick("council", name, data.Councils(), func(c data.Council) (string, string) { return civic.Slug(c.Name), c.Name })
	if err != nil {
		if past := formerly(name); past != "" {
			return c, "", usage("%s; its own site is not known: name its successor, or give its address with --url", past)
		}
		return c, "", err
	}
	c, note = asRead(stored, found)
	return c, note, nil
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
