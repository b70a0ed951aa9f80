package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/link"
	"arising/internal/report"
	"arising/internal/store"
)

type programmeCmd struct {
	Import programmeImportCmd `cmd:"" help:"Read a programme that officers keep as CSV or XLSX."`
	List   programmeListCmd   `cmd:"" help:"List programmes."`
	Show   programmeShowCmd   `cmd:"" help:"Show a programme's items and the commitments tied to them."`
}

type programmeImportCmd struct {
	Council string   `help:"The council it belongs to, by name or id; not needed where only one is stored." placeholder:"NAME"`
	Name    string   `help:"The programme's name where the file has no programme column." placeholder:"NAME"`
	Files   []string `arg:"" name:"file" type:"path" help:"CSV or XLSX with a header row: programme, item, aliases, lead, due, workstream, in any order."`
}

// Run imports each file and links the council's commitments anew. Rows that
// cannot be read are named with their row and column; the others are kept.
func (c *programmeImportCmd) Run(a *app) error {
	p, err := a.openForWriting()
	if err != nil {
		return err
	}
	defer p.Close()
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	council, err := oneCouncil(councils, c.Council)
	if err != nil {
		return err
	}
	items, bad := 0, 0
	for _, name := range c.Files {
		n, err := c.file(a, p, council, name)
		items += n
		if err != nil {
			bad++
			fmt.Fprintf(a.err, "arising: %v\n", err)
		}
	}
	if items > 0 {
		if err := a.ingester(p).Relate(a.ctx, council.ID); err != nil {
			return err
		}
		if err := a.updateIndex(p, a.indexDay()); err != nil {
			return err
		}
	}
	a.done("%d programme items of %s imported from %d files", items, council.Name, len(c.Files))
	switch {
	case bad > 0 && items == 0:
		return errors.New("nothing could be imported")
	case bad > 0:
		return errPartly
	}
	return nil
}

// file imports one file and returns the number of items kept; an error may
// come beside them and names what was not kept.
func (c *programmeImportCmd) file(a *app, p *parts, council civic.Council, name string) (int, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return importProgramme(a, p, f, filepath.Base(name), council, c.Name)
}

// importProgramme stores what a list holds. An error beside a number of items
// names the rows that were not kept.
func importProgramme(a *app, p *parts, r io.Reader, file string, council civic.Council, name string) (int, error) {
	read := link.ReadCSV
	if strings.EqualFold(filepath.Ext(file), ".xlsx") {
		read = link.ReadXLSX
	}
	programmes, readErr := read(r, link.Source{File: file, Council: council.ID, Programme: name})
	items := 0
	for _, pr := range programmes {
		e := civic.Edition{Programme: pr.Programme.ID, On: today(), Entries: pr.Entries}
		if err := p.store.PutEdition(a.ctx, pr.Programme, e); err != nil {
			return items, err
		}
		items += len(pr.Entries)
	}
	return items, readErr
}

// oneCouncil finds the council that is meant; no name will do where only one is stored.
func oneCouncil(all []civic.Council, name string) (civic.Council, error) {
	switch {
	case name != "":
		return pickCouncil(name, all)
	case len(all) == 1:
		return all[0], nil
	case len(all) == 0:
		return civic.Council{}, usage("no council is stored yet: crawl or import its papers first")
	}
	return civic.Council{}, usage("%d councils are stored: name one with --council", len(all))
}

type programmeListCmd struct{}

// Run lists the programmes of every council.
func (programmeListCmd) Run(a *app) error {
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	w, n := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0), 0
	for _, council := range councils {
		list, err := p.store.Programmes(a.ctx, council.ID)
		if err != nil {
			return err
		}
		for _, pr := range list {
			n++
			fmt.Fprintf(w, "%s\t%s\t%d items\t%s\t%s\n", pr.Name, council.Name, pr.Entries, pr.Kind, pr.Source)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	a.done("%d programmes", n)
	return nil
}

type programmeShowCmd struct {
	AsOf string `help:"The day on which to judge, YYYY-MM-DD; else today." placeholder:"DATE"`
	Name string `arg:"" help:"The programme's name or id."`
}

// Run prints each item of a programme with the commitments tied to it.
func (c *programmeShowCmd) Run(a *app) error {
	on, err := asOf(c.AsOf)
	if err != nil {
		return err
	}
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	programme, err := a.programme(p, councils, c.Name)
	if err != nil {
		return err
	}
	entries, err := p.store.Entries(a.ctx, programme.ID)
	if err != nil {
		return err
	}
	list, err := p.store.Commitments(a.ctx, store.CommitmentFilter{Programme: programme.ID, AsOf: on})
	if err != nil {
		return err
	}
	for _, e := range entries {
		printEntry(a, e, list, on)
	}
	a.done("%s: %d items, %d commitments as of %s", programme.Name, len(entries), len(list), on.Long())
	return nil
}

// printEntry prints one item: what the plan says of it, what befell it, and
// the commitments that are tied to it.
func printEntry(a *app, e civic.Entry, all []civic.Commitment, on day.Date) {
	fmt.Fprintf(a.out, "%s\n", e.Title)
	for _, l := range entryLines(e, on) {
		fmt.Fprintf(a.out, "  %s\n", l)
	}
	for _, c := range all {
		for _, l := range report.Claimed(c.Links) {
			if l.Entry == e.ID {
				fmt.Fprintf(a.out, "  [%s] “%s” (%s, %s): %s\n", c.Status, c.Quote, c.CommitteeName, c.MeetingDate.Long(), strings.Join(l.Reasons, "; "))
			}
		}
	}
}

// entryLines say what a programme's source prints of an item and what befell
// it, as far as was known on the day on.
func entryLines(e civic.Entry, on day.Date) (out []string) {
	var about []string
	for _, s := range []string{e.Acronym, e.Workstream, e.Lead, e.Stage} {
		if s != "" {
			about = append(about, s)
		}
	}
	switch {
	case e.Maker != "" && e.Key == "yes":
		about = append(about, "key decision of "+e.Maker)
	case e.Maker != "":
		about = append(about, "decided by "+e.Maker)
	}
	if e.Due != nil {
		about = append(about, "due "+planDays(e.Due))
	}
	if e.First != nil {
		about = append(about, "first planned for "+planDays(e.First))
	}
	if e.Noticed.Known() {
		about = append(about, "notice first published "+e.Noticed.Long())
	}
	if len(about) > 0 {
		out = append(out, strings.Join(about, "; "))
	}
	if len(e.Aliases) > 0 {
		out = append(out, "also known as "+strings.Join(e.Aliases, ", "))
	}
	for _, c := range e.Changes {
		if !c.On.After(on) {
			out = append(out, "- "+report.ChangeLine(c))
		}
	}
	if e.URL != "" {
		out = append(out, e.URL)
	}
	return out
}

// planDays says a planned time: as days, else as it is printed.
func planDays(d *civic.Due) string {
	if !d.From.Known() && !d.To.Known() && d.Expression != "" {
		return d.Expression
	}
	return report.Days(d)
}
