package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"arising/internal/civic"
)

type forgetCmd struct {
	URL    string `arg:"" name:"url" help:"The published address; or file:NAME of an imported paper, a document's id (d…), or an agenda item's address or id."`
	Reason string `help:"Why; it is kept for good." required:"" placeholder:"WORDS"`
	By     string `help:"Who says so; kept for good." required:"" placeholder:"NAME"`
	Notes  bool   `help:"Take the words of people's notes about what goes out as well; that they spoke, who and when stays."`
	Force  bool   `short:"f" help:"Do it. Without, the command only shows what would go."`
}

// Run takes an address down: nothing of what it said stays in the archive, the
// store or the index, and no crawl, import or new reading brings it back.
// Without -f it changes nothing and says what would go.
func (c *forgetCmd) Run(a *app) error {
	if err := c.validate(); err != nil {
		return err
	}
	if err := a.mustHold(); err != nil {
		return err
	}
	open := func() (*parts, error) { return a.open(false) }
	if c.Force {
		open = a.openForWriting
	}
	p, err := open()
	if err != nil {
		return err
	}
	defer p.Close()
	found, err := a.forgettable(p, c.URL)
	if err != nil {
		return err
	}
	for _, t := range found {
		if t.At.IsZero() {
			t.At, t.Who, t.Reason = time.Now(), strings.TrimSpace(c.By), strings.TrimSpace(c.Reason)
		} else {
			fmt.Fprintf(a.out, "%s was taken down on %s by %s: %s\n", t.URL, t.At.Format("2 January 2006"), t.Who, t.Reason)
		}
		t.Unsay = c.Notes
		if err := c.one(a, p, t); err != nil {
			return err
		}
	}
	c.finish(a, len(found))
	return nil
}

func (c *forgetCmd) validate() error {
	switch {
	case strings.TrimSpace(c.By) == "":
		return usage("--by is empty: say who asks for it to be taken down")
	case strings.TrimSpace(c.Reason) == "":
		return usage("--reason is empty: say why it is taken down")
	}
	return nil
}

// one shows what goes of one address and, with -f, takes it away.
func (c *forgetCmd) one(a *app, p *parts, t civic.Tombstone) error {
	counts, err := p.store.Rehearse(a.ctx, t)
	if err != nil {
		return err
	}
	also, err := a.alike(p, t)
	if err != nil {
		return err
	}
	if c.Force {
		if err := a.takedown(p).run(a.ctx, t); err != nil {
			return fmt.Errorf("%w; not all of it is gone: give the same command again", err)
		}
	}
	printPurged(a, t, counts, c.Force)
	shared, err := otherHolders(a.ctx, p.store, t)
	if err != nil {
		return err
	}
	printLeft(a, shared, also)
	backups, err := p.store.BackupsOf(a.ctx, t)
	if err != nil {
		return err
	}
	a.printBackups(backups, t)
	return nil
}

// printBackups names the copies that were made while it was held, and whether
// its bytes are in them.
func (a *app) printBackups(all []civic.Backup, t civic.Tombstone) {
	if len(all) == 0 {
		return
	}
	fmt.Fprintln(a.out, "These backups were made while it was held, and nothing is taken out of them:")
	for _, b := range all {
		fmt.Fprintf(a.out, "  %s (%s, %s)\n", b.File, b.At.Format("2 January 2006"), holdsWords(b.File, t.Versions))
	}
}

func (c *forgetCmd) finish(a *app, n int) {
	if !c.Force {
		a.done("nothing was changed; give the same command with -f to take it down")
		return
	}
	fmt.Fprintln(a.out, "Backups made before now, named above or copied by other means, and lists that people saved or sent, still hold it. After restoring such a backup give this command again.")
	fmt.Fprintln(a.out, "No alerts or mails are kept here; feeds and calendars are made when they are asked for, and no longer have it.")
	a.done("addresses taken down: %d; the index is built anew", n)
}

func printPurged(a *app, t civic.Tombstone, n civic.Purged, done bool) {
	head := "this would go:"
	if done {
		head = "this is gone:"
	}
	fmt.Fprintf(a.out, "%s\n%s\n", t.URL, head)
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
	for _, row := range []struct {
		n    int
		what string
	}{
		{n.Documents, "papers"}, {n.Versions, "versions, older ones included"}, {n.Texts, "texts"}, {n.Items, "agenda items as a whole"},
		{n.Sections, "sections of agenda items"}, {n.Records, "decisions, actions and milestones"}, {n.Evidence, "pieces of evidence"},
		{n.Links, "links to programme items"}, {n.Entries, "programme items"}, {n.Pages, "pages and items of the index"},
	} {
		fmt.Fprintf(w, "  %s\t%d\n", row.what, row.n)
	}
	w.Flush()
	switch {
	case n.Notes > 0 && t.Unsay:
		fmt.Fprintf(a.out, "The words of %d notes of people about it go as well; who spoke, what they did and when stays.\n", n.Notes)
	case n.Notes > 0:
		fmt.Fprintf(a.out, "People wrote %d notes about it, whose words stay: they may repeat what must go. Give --notes to take them out with it.\n", n.Notes)
	}
}

// printLeft names what is not gone: bytes that another address holds, and
// papers that may say the same.
func printLeft(a *app, shared []civic.Resource, also []likeness) {
	for _, r := range shared {
		fmt.Fprintf(a.out, "The same bytes are held from %s as well and stay until that is taken down: arising forget %q\n", r.URL, r.URL)
	}
	if len(also) > 0 {
		fmt.Fprintln(a.out, "These papers stay. Take down each that is meant as well:")
	}
	for i, l := range also {
		if i == maxProblems {
			fmt.Fprintf(a.out, "… and %d more papers\n", len(also)-i)
			return
		}
		fmt.Fprintf(a.out, "  %s (%s, %s)\n", l.url, l.kind, l.why)
	}
}
