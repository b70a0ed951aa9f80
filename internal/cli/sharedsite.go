package cli

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"arising/data"
	"arising/internal/civic"
)

// Some councils publish on one site together (Adur and Worthing), and some
// abolished ones are listed with the site of those that took their place. Pages
// of such a site do not say whose they are. So it is read once, as one council
// of the store: as both by name, or as the one that still exists.

// siteOf is what tells one site from another: host and folder, whatever the
// scheme, the letter case and a port that says nothing.
func siteOf(base string) string {
	u, err := url.Parse(strings.ToLower(strings.TrimSpace(base)))
	if err != nil || u.Host == "" {
		return strings.ToLower(base)
	}
	host := u.Host
	if u.Port() == "80" || u.Port() == "443" {
		host = u.Hostname()
	}
	return host + "/" + strings.Trim(u.Path, "/")
}

// listedAt returns the known councils of a site: those that exist, or if none of
// them does all that are listed.
func listedAt(site string) []data.Council {
	var all, living []data.Council
	for _, c := range data.Councils() {
		if siteOf(c.Base) != site {
			continue
		}
		if all = append(all, c); len(data.SuccessorsOf(c.Name)) == 0 {
			living = append(living, c)
		}
	}
	if len(living) > 0 {
		return living
	}
	return all
}

// asRead is the council as which the site of a known one is read, and why it is
// another, in words for the operator; "" where it is the one that was named.
func asRead(stored []civic.Council, found data.Council) (civic.Council, string) {
	site := siteOf(found.Base)
	for _, s := range stored {
		if s.BaseURL != "" && siteOf(s.BaseURL) == site && !strings.EqualFold(s.Name, found.Name) {
			return s, fmt.Sprintf("%s is read as %s: both publish on %s, which is read once", found.Name, s.Name, s.BaseURL)
		}
	}
	at := listedAt(site)
	if len(at) == 1 && at[0].Name == found.Name {
		c := councilOf(stored, found.Name, found.Base)
		c.Nation = found.Nation
		return c, ""
	}
	var names []string
	for _, c := range at {
		names = append(names, c.Name)
	}
	c := councilOf(stored, andList(names), found.Base)
	c.Nation = found.Nation
	if len(at) == 1 {
		return c, fmt.Sprintf("%s is read as %s: %s", found.Name, c.Name, afterwards(found.Name))
	}
	return c, fmt.Sprintf("%s share the site %s, whose pages do not say whose they are: it is read once, as %q", andList(names), found.Base, c.Name)
}

// afterwards says what became of an abolished council.
func afterwards(name string) string {
	next := data.SuccessorsOf(name)
	if len(next) == 0 {
		return "both publish on the same site"
	}
	return fmt.Sprintf("%s ended on %s, and %s took its place", name, next[0].Last, joined(next, func(s data.Succession) string { return s.Successor }))
}

// onlyOnce leaves out councils whose site is that of one before them in the
// list, and says so of each.
func onlyOnce(list []civic.Council) (kept []civic.Council, notes []string) {
	first := map[string]civic.Council{}
	for _, c := range list {
		site := siteOf(c.BaseURL)
		was, twice := first[site]
		switch {
		case twice && was.ID == c.ID:
		case twice:
			notes = append(notes, fmt.Sprintf("%s is left out: it has the same site as %s, %s, which is read once", c.Name, was.Name, c.BaseURL))
		default:
			first[site] = c
			kept = append(kept, c)
		}
	}
	return kept, notes
}

// refuseSecond returns an error where the address that is given for a council
// is the site of another that is stored.
func refuseSecond(stored []civic.Council, name, base string) error {
	i := slices.IndexFunc(stored, func(s civic.Council) bool {
		return s.BaseURL != "" && siteOf(s.BaseURL) == siteOf(base) && !strings.EqualFold(s.Name, name) && string(s.ID) != name
	})
	if i < 0 {
		return nil
	}
	return usage("%s is the site of %s, which is held here; %s cannot be read from it as well, since its pages do not say whose they are. Go on with --council %q",
		base, stored[i].Name, name, stored[i].Name)
}

// andList is "Adur and Worthing", "A, B and C".
func andList(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// formerly says what became of a council that ended, by its name; "" for one
// that is not known to have.
func formerly(name string) string {
	for _, s := range data.Successions() {
		if strings.EqualFold(s.Predecessor, strings.TrimSpace(name)) {
			return afterwards(s.Predecessor)
		}
	}
	return ""
}

// pickCouncil is pick for stored councils; of one that ended it says what took
// its place.
func pickCouncil(name string, stored []civic.Council) (civic.Council, error) {
	found, err := pick("council", name, stored, func(c civic.Council) (string, string) { return string(c.ID), c.Name })
	if past := formerly(name); err != nil && past != "" {
		return found, usage("%s: %w", past, err)
	}
	return found, err
}

// storedCouncils lists the councils of the store, those that were crawled before
// first: of two with one site, the one whose papers are held goes on.
func storedCouncils(ctx context.Context, p *parts) ([]civic.Council, error) {
	all, err := p.store.Councils(ctx)
	if err != nil {
		return nil, err
	}
	crawled := map[civic.CouncilID]bool{}
	for _, c := range all {
		runs, err := p.store.Runs(ctx, c.ID, 1)
		if err != nil {
			return nil, err
		}
		crawled[c.ID] = len(runs) > 0
	}
	slices.SortStableFunc(all, func(a, b civic.Council) int {
		switch {
		case crawled[a.ID] == crawled[b.ID]:
			return 0
		case crawled[a.ID]:
			return -1
		}
		return 1
	})
	return all, nil
}

// alsoOf warns of an address that is known as the site of several councils, or
// of another than the one that it is given for; "" for others.
func alsoOf(name, base string) string {
	at := listedAt(siteOf(base))
	if len(at) == 0 || len(at) == 1 && civic.Slug(at[0].Name) == civic.Slug(name) {
		return ""
	}
	var names []string
	for _, c := range at {
		names = append(names, c.Name)
	}
	if len(at) == 1 && strings.Contains(civic.Slug(name), civic.Slug(at[0].Name)) {
		return "" // "Barnet Council" for Barnet
	}
	return fmt.Sprintf("%s is known as the site of %s: all that it publishes is stored under the name %q", base, andList(names), name)
}
