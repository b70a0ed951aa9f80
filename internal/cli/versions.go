package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/modgov"
)

type versionsCmd struct {
	Of   string `arg:"" name:"url" help:"The published address; or file:NAME of an imported paper, a document's id (d…), or an agenda item's id, which means every paper that gives its words."`
	Diff bool   `help:"Print what was changed from each version to the next."`
	JSON bool   `name:"json" help:"Print JSON."`
}

// A history is what one address has held, newest first.
type history struct {
	URL      string          `json:"url"`
	Kind     string          `json:"kind"`
	Council  civic.CouncilID `json:"council"`
	Versions []heldVersion   `json:"versions"`
}

// A heldVersion is a version with what was changed since the one before it.
type heldVersion struct {
	Version civic.VersionID     `json:"version"`
	First   time.Time           `json:"first"`
	Last    time.Time           `json:"last"`
	Looks   int                 `json:"looks"`
	Size    int64               `json:"size"`
	Status  int                 `json:"status,omitempty"`
	ETag    string              `json:"etag,omitempty"`
	Changed *changes.Difference `json:"changed,omitempty"` // nil for the first, and where one of the two cannot be read
}

// Run lists what an address, or every paper that gives an item its words, has
// held and when, with --diff what was changed.
func (c *versionsCmd) Run(a *app) error {
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	addresses, anchor, err := a.historiesOf(p, strings.TrimSpace(c.Of))
	if err != nil {
		return err
	}
	var all []history
	versions := 0
	for _, r := range addresses {
		h, err := c.history(a, p, r, anchor)
		if err != nil {
			return err
		}
		versions += len(h.Versions)
		all = append(all, h)
	}
	if c.JSON {
		e := json.NewEncoder(a.out)
		e.SetIndent("", "  ")
		return e.Encode(all)
	}
	for _, h := range all {
		printHistory(a, h)
	}
	a.done("addresses: %d, versions: %d", len(all), versions)
	return nil
}

// historiesOf finds the addresses that are meant: all that give an item its
// words, with the anchor of the item on a page of several, or those of a document
// or of what was typed.
func (a *app) historiesOf(p *parts, typed string) (found []civic.Resource, anchor string, err error) {
	it, err := p.store.Item(a.ctx, civic.ItemID(typed))
	if err == nil {
		found, err = p.store.SourcesOf(a.ctx, it)
		return found, fmt.Sprintf("AI%d", it.SourceID), err
	}
	if !errors.Is(err, civic.ErrNotFound) {
		return nil, "", err
	}
	found, err = a.addressesOf(p, typed)
	return found, "", err
}

// addressesOf finds the addresses that a document's id or a typed address means.
func (a *app) addressesOf(p *parts, typed string) (found []civic.Resource, err error) {
	url, err := a.addressOf(p, typed)
	if err != nil {
		return nil, err
	}
	meant, err := a.meant(p, url)
	if err != nil {
		return nil, err
	}
	for _, t := range meant {
		r, err := p.store.Resource(a.ctx, t.Council, t.URL)
		if errors.Is(err, civic.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		found = append(found, r)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("nothing is known of %s: %w", typed, civic.ErrNotFound)
	}
	return found, nil
}

// history reads what an address has held. With an anchor, of the page of a
// meeting only what concerns that item is shown as changed.
func (c *versionsCmd) history(a *app, p *parts, r civic.Resource, anchor string) (history, error) {
	h := history{URL: r.URL, Kind: r.Kind, Council: r.Council, Versions: []heldVersion{}}
	versions, err := p.store.Versions(a.ctx, r.Council, r.URL)
	if err != nil {
		return h, err
	}
	for i, v := range versions {
		held := heldVersion{Version: v.ID, First: v.First, Last: v.Last, Looks: v.Looks, Size: v.Size, Status: v.Status, ETag: v.ETag}
		if c.Diff && i+1 < len(versions) {
			d, err := p.store.Difference(a.ctx, r.Council, r.URL, versions[i+1].ID, v.ID)
			if err != nil && !errors.Is(err, civic.ErrNotFound) {
				return h, err
			}
			if err == nil {
				if anchor != "" && r.Kind == string(modgov.Meeting) && d.Anchored() {
					d = d.Of(anchor)
				}
				held.Changed = &d
			}
		}
		h.Versions = append(h.Versions, held)
	}
	return h, nil
}

func printHistory(a *app, h history) {
	fmt.Fprintf(a.out, "%s\n", h.URL)
	for i, v := range h.Versions {
		w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
		fmt.Fprintf(w, "  %s\tfrom %s\tto %s\tseen %s\t%d bytes\n", v.Version[:12], minute(v.First), minute(v.Last), times(v.Looks), v.Size)
		w.Flush()
		switch {
		case v.Changed != nil:
			printDifference(a, *v.Changed)
		case i+1 == len(h.Versions) && strings.HasPrefix(h.URL, crawl.FileScheme):
			fmt.Fprintln(a.out, "    imported")
		}
	}
	if len(h.Versions) == 0 {
		fmt.Fprintln(a.out, "  nothing ever came from there")
	}
}

func minute(t time.Time) string { return t.Format("2 January 2006 15:04 MST") }

// printDifference marks up what was changed: [-gone-] and {+come+}.
func printDifference(a *app, d changes.Difference) {
	fmt.Fprintf(a.out, "    paragraphs: %d added, %d removed, %d reworded, %d the same\n", d.Added, d.Removed, d.Reworded, d.Same)
	for _, p := range d.Paragraphs {
		if p.Kind == changes.Same {
			continue
		}
		var b strings.Builder
		for _, w := range p.Words {
			switch w.Kind {
			case changes.Added:
				fmt.Fprintf(&b, " {+%s+}", w.Text)
			case changes.Removed:
				fmt.Fprintf(&b, " [-%s-]", w.Text)
			default:
				fmt.Fprintf(&b, " %s", w.Text)
			}
		}
		fmt.Fprintf(a.out, "    %s:%s\n", p.Kind, b.String())
	}
	if d.Cut {
		fmt.Fprintln(a.out, "    … and more that is not listed")
	}
}
