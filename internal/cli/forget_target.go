package cli

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/modgov"
	"arising/internal/store"
)

var documentID = regexp.MustCompile(`^d[0-9a-f]{16}$`)

// forgettable turns what was typed into complete tombstones, one for each
// council and address that it means. That nothing is known of it is an error.
func (a *app) forgettable(p *parts, typed string) ([]civic.Tombstone, error) {
	url, err := a.addressOf(p, strings.TrimSpace(typed))
	if err != nil {
		return nil, err
	}
	meant, err := a.meant(p, url)
	if err != nil {
		return nil, err
	}
	var found []civic.Tombstone
	for _, t := range meant {
		whole, err := p.store.Forgettable(a.ctx, t)
		if errors.Is(err, civic.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		found = append(found, whole)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("nothing is known of %s; nothing was changed. \"arising search\" and the pages show the addresses of papers", typed)
	}
	return found, nil
}

// addressOf is the address that is meant: typed as such, or as the id of a document or an item.
func (a *app) addressOf(p *parts, typed string) (string, error) {
	if documentID.MatchString(typed) {
		return a.addressOfDocument(p, civic.DocumentID(typed))
	}
	if strings.HasPrefix(typed, crawl.FileScheme) || strings.Contains(typed, "://") {
		return typed, nil
	}
	it, err := p.store.Item(a.ctx, civic.ItemID(typed))
	if errors.Is(err, civic.ErrNotFound) {
		return typed, nil
	}
	if site, parseErr := modgov.Parse(it.URL); parseErr == nil && it.SourceID > 0 {
		return modgov.ItemURL(site.Base, it.SourceID), err
	}
	return it.URL, err
}

// addressOfDocument finds the address from which a document's id was made.
func (a *app) addressOfDocument(p *parts, id civic.DocumentID) (string, error) {
	all, err := p.store.Resources(a.ctx, store.ResourceFilter{})
	if err != nil {
		return "", err
	}
	for _, r := range all {
		if civic.NewDocumentID(r.Council, r.URL) == id {
			return r.URL, nil
		}
	}
	d, err := p.store.Document(a.ctx, id)
	if errors.Is(err, civic.ErrNotFound) {
		return string(id), nil
	}
	return d.URL, err
}

// meant gives every council that knows the address, and the meeting or the
// agenda item whose page it is. An address within a meeting's page, such as
// "…?MId=8249#AI51894", means that item.
func (a *app) meant(p *parts, url string) ([]civic.Tombstone, error) {
	site, parseErr := modgov.Parse(url)
	if parseErr == nil {
		url = site.Canonical()
		if n, err := strconv.Atoi(strings.TrimPrefix(site.Anchor, "AI")); err == nil && site.Kind == modgov.Meeting {
			url = modgov.ItemURL(site.Base, n)
			site.Kind, site.ID = modgov.Item, n
		}
	}
	found, err := p.store.Addresses(a.ctx, url)
	if err != nil || parseErr != nil || site.ID == 0 {
		return found, err
	}
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range councils {
		if c.BaseURL != "" && site.SameSite(c.BaseURL) && !knows(found, c.ID, url) {
			found = append(found, civic.Tombstone{Council: c.ID, URL: url})
		}
	}
	for i := range found {
		switch site.Kind {
		case modgov.Meeting:
			found[i].Meeting = civic.MeetingID(fmt.Sprintf("%s-m%d", found[i].Council, site.ID))
		case modgov.Item:
			found[i].Items = []civic.ForgottenItem{{ID: civic.ItemID(fmt.Sprintf("%s-a%d", found[i].Council, site.ID))}}
		}
	}
	return found, nil
}

func knows(all []civic.Tombstone, council civic.CouncilID, url string) bool {
	for _, t := range all {
		if t.Council == council && t.URL == url {
			return true
		}
	}
	return false
}
