package cli

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

type councilsPermitCmd struct {
	Council string `arg:"" optional:"" help:"The council, by name or id; without it all records are listed."`
	By      string `help:"Who gave the permission: a person at the council, with their office." placeholder:"WHO"`
	On      string `help:"When they gave it, YYYY-MM-DD." placeholder:"DATE"`
	What    string `help:"What they permit, and where that is written: \"all pages at one a second; letter of 3 May\"." placeholder:"TEXT"`
	End     bool   `help:"The permission ends; --by, --on and --what say who ended it, when and why."`
}

// Run records a permission, or lists what was recorded. Nothing is ever taken out:
// who allowed what must be there to be asked about.
func (c *councilsPermitCmd) Run(a *app) error {
	if c.Council == "" {
		if c.By != "" || c.On != "" || c.What != "" || c.End {
			return usage("say whose permission it is: arising councils permit COUNCIL --by WHO --on DATE --what TEXT")
		}
		return a.listPermissions()
	}
	given, err := c.read()
	if err != nil {
		return err
	}
	p, err := a.open(true)
	if err != nil {
		return err
	}
	defer p.Close()
	stored, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	council, note, err := known(stored, c.Council)
	if err != nil {
		return err
	}
	if note != "" {
		a.done("%s", note)
	}
	u, err := url.Parse(council.BaseURL)
	if err != nil {
		return err
	}
	given.Council, given.Host = council.ID, strings.ToLower(u.Hostname())
	if err := p.store.PutCouncil(a.ctx, council); err != nil {
		return err
	}
	if err := p.store.Permit(a.ctx, given); err != nil {
		return err
	}
	a.done("recorded: %s", permissionLine(council.Name, given))
	return nil
}

// read checks the flags.
func (c *councilsPermitCmd) read() (civic.Permission, error) {
	by, what := strings.TrimSpace(c.By), strings.TrimSpace(c.What)
	if by == "" || what == "" || c.On == "" {
		return civic.Permission{}, usage("a permission needs --by WHO, --on DATE and --what TEXT: without them nobody can ask about it later")
	}
	on, err := dateFlag("on", c.On)
	switch {
	case err != nil:
		return civic.Permission{}, err
	case on.After(today()):
		return civic.Permission{}, usage("--on %s: that day has not come yet", on)
	case len(by) > 500 || len(what) > 4000:
		return civic.Permission{}, usage("--by takes 500 bytes and --what 4000")
	}
	return civic.Permission{Given: !c.End, By: by, On: on, What: what, At: time.Now()}, nil
}

func (a *app) listPermissions() error {
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	names := map[civic.CouncilID]string{}
	for _, c := range councils {
		names[c.ID] = c.Name
	}
	all, err := p.store.Permissions(a.ctx, "")
	for _, g := range all {
		fmt.Fprintln(a.out, permissionLine(names[g.Council], g))
	}
	a.done("%d records", len(all))
	return err
}

func permissionLine(council string, g civic.Permission) string {
	does := "permits us to read " + g.Host
	if !g.Given {
		does = "no longer permits us to read " + g.Host
	}
	return fmt.Sprintf("%s %s: %s (%s, %s; recorded %s)", council, does, g.What, g.By, g.On, day.FromTime(g.At))
}
