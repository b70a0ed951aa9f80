package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/alecthomas/kong"

	"arising/internal/civic"
	"arising/internal/crawl"
)

type configCmd struct {
	Listen   string `help:"Address that serve listens on." default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	Since    string `help:"First day of the meetings wanted, YYYY-MM-DD; else six years back." placeholder:"DATE"`
	MaxPages int    `help:"Most requests to each council; the next run goes on." default:"200000"`
	JSON     bool   `name:"json" help:"Print JSON."`
	publicFlags
	nightFlags
}

// A setting is one line of what is in force.
type setting struct {
	Name  string `json:"name"`
	Value string `json:"value"` // "" is not set; secrets are masked
	From  string `json:"from"`
	Env   string `json:"environment"` // the variable that sets it
}

// A fact follows from the settings and from what is stored.
type fact struct {
	Name string `json:"name"`
	Says string `json:"says"`
}

// Run prints every setting of crawl and serve as it would hold now, and where it
// comes from: flags that are given here count as if they were given there.
func (c *configCmd) Run(a *app, parsed *kong.Context) error {
	settings := a.settings(parsed)
	facts, err := c.facts(a)
	if err != nil {
		return err
	}
	if c.JSON {
		out := json.NewEncoder(a.raw.out)
		out.SetIndent("", "  ")
		err = out.Encode(map[string]any{"settings": settings, "in_force": facts})
	} else {
		w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
		for _, s := range settings {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", s.Name, orDash(s.Value), s.From, s.Env)
		}
		fmt.Fprintln(w)
		for _, f := range facts {
			fmt.Fprintf(w, "%s\t%s\n", f.Name, f.Says)
		}
		err = w.Flush()
	}
	if _, _, wrong := c.Manners.read(a); wrong != nil {
		return errors.Join(wrong, err)
	}
	return err
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// settings lists the flags of the command that was parsed, with their values.
func (a *app) settings(parsed *kong.Context) (out []setting) {
	given := map[*kong.Flag]bool{}
	for _, p := range parsed.Path {
		if p.Flag != nil && !p.Resolved {
			given[p.Flag] = true
		}
	}
	for _, f := range parsed.Flags() {
		if f.Name == "help" || f.Name == "json" {
			continue
		}
		s := setting{Name: f.Name, Value: settingText(f.Target.Interface()), From: "default", Env: envName(f.Name)}
		if f.Name == "data-dir" {
			if abs, err := filepath.Abs(s.Value); err == nil {
				s.Value = abs
			}
		}
		if _, from := a.source.find(f.Name); from != "" {
			s.From = from
		}
		if given[f] {
			s.From = "flag, --" + f.Name
		}
		out = append(out, s)
	}
	return out
}

// settingText is a setting's value in words.
func settingText(v any) string {
	switch v := v.(type) {
	case secret:
		return v.masked()
	case []string:
		return strings.Join(v, ", ")
	case slog.Level:
		return strings.ToLower(v.String())
	case time.Duration:
		return v.String()
	}
	return fmt.Sprint(v)
}

// masked is the secret without what must not be seen: the host of a proxy may be.
func (s secret) masked() string {
	u, err := url.Parse(string(s))
	if s == "" || err != nil || u.Host == "" {
		return s.String()
	}
	if u.User != nil {
		return u.Scheme + "://***@" + u.Host
	}
	return u.Scheme + "://" + u.Host
}

// facts says what follows from the settings.
func (c *configCmd) facts(a *app) ([]fact, error) {
	out := []fact{{"user agent", a.set.agent()}, {"robots.txt", "obeyed everywhere; no setting changes that"},
		{"requests", fmt.Sprintf("one at a time to a host, %s after each answer or what robots.txt asks for, if that is longer", c.Delay)},
		{"limits of a run", fmt.Sprintf("%d requests and %d GB a council", c.MaxPages, int64(crawl.DefaultMaxBytes)>>30)}}
	if c.Hours == "" {
		out = append(out, fact{"hours", "all day"})
	} else if h, err := crawl.ParseHours(c.Hours); err == nil {
		out = append(out, fact{"hours", c.Hours + " in London, now " + map[bool]string{true: "open", false: "closed"}[h.Hold(time.Now())]})
	}
	if at, err := crawl.ParseClock(c.CrawlAt); err == nil {
		out = append(out, fact{"next crawl of serve", crawl.NextAt(at, time.Now()).Format("2 January 2006 at 15:04 MST")})
	}
	if _, err := os.Stat(a.set.path(storeFile)); errors.Is(err, os.ErrNotExist) {
		return append(out, fact{"councils", "none: nothing is stored in " + a.set.DataDir + " yet"}), nil
	}
	p, err := a.open(false)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	more, err := c.stored(a, p)
	return append(out, more...), err
}

// stored says which councils a night would crawl, and what they permit.
func (c *configCmd) stored(a *app, p *parts) (out []fact, err error) {
	all, err := storedCouncils(a.ctx, p)
	if err != nil {
		return nil, err
	}
	chosen, notes, err := chosen(all, nil, c.Councils, c.Councils == "" && slices.ContainsFunc(all, func(u civic.Council) bool { return u.BaseURL != "" }))
	if err != nil {
		return nil, err
	}
	var names []string
	for _, u := range chosen {
		names = append(names, u.Name)
	}
	out = append(out, fact{"councils at night", fmt.Sprintf("%d: %s", len(names), strings.Join(names, ", "))})
	for _, n := range notes {
		out = append(out, fact{"one site", n})
	}
	given, err := p.store.Permissions(a.ctx, "")
	if err != nil {
		return nil, err
	}
	stands := map[civic.CouncilID]civic.Permission{}
	for _, g := range given {
		stands[g.Council] = g
	}
	for _, u := range all {
		if g, ok := stands[u.ID]; ok && g.Given {
			out = append(out, fact{"permission", permissionLine(u.Name, g)})
		}
	}
	return out, nil
}
