package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"arising/data"
)

type councilsCmd struct {
	List   councilsListCmd   `cmd:"" default:"withargs" help:"List known councils, their addresses, who took whose place, and which are held here."`
	Permit councilsPermitCmd `cmd:"" help:"Record that a council permits what its robots.txt forbids, or list what was recorded."`
}

type councilsListCmd struct {
	Search string `arg:"" optional:"" help:"Only councils whose name, nation, type or address holds this."`
	Held   bool   `help:"Only councils of which something is held here."`
}

// Run lists the councils that are known to run ModGov, and marks those held.
func (c *councilsListCmd) Run(a *app) error {
	held, err := a.heldCouncils()
	if err != nil {
		return err
	}
	w, n := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0), 0
	want := strings.ToLower(c.Search)
	for _, k := range data.Councils() {
		all := strings.ToLower(strings.Join([]string{k.Name, k.Nation, k.Type, k.Base}, " "))
		mark := held[k.Name]
		delete(held, k.Name)
		if !strings.Contains(all, want) || c.Held && !mark {
			continue
		}
		n++
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", k.Name, k.Nation, k.Type, k.Base, heldWord(mark), succession(k.Name))
	}
	for _, name := range sortedKeys(held) {
		if strings.Contains(strings.ToLower(name), want) {
			n++
			fmt.Fprintf(w, "%s\t\t\t\t%s\t%s\n", name, heldWord(true), succession(name))
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	a.done("%d councils", n)
	return nil
}

// succession says until when a council existed and what took its place, or
// since when it has existed and whose place it took.
func succession(name string) string {
	var parts []string
	if next := data.SuccessorsOf(name); len(next) > 0 {
		parts = append(parts, fmt.Sprintf("until %s, then %s", next[0].Last, joined(next, func(s data.Succession) string { return s.Successor })))
	}
	if before := data.PredecessorsOf(name); len(before) > 0 {
		parts = append(parts, fmt.Sprintf("since %s, before %s", before[0].On, joined(before, func(s data.Succession) string { return s.Predecessor })))
	}
	return strings.Join(parts, "; ")
}

func joined(list []data.Succession, name func(data.Succession) string) string {
	var names []string
	for _, s := range list {
		names = append(names, name(s))
	}
	return strings.Join(names, ", ")
}

func heldWord(held bool) string {
	if held {
		return "held here"
	}
	return ""
}

func (a *app) heldCouncils() (map[string]bool, error) {
	held := map[string]bool{}
	p, err := a.open(false)
	if err != nil {
		return held, nil // nothing is stored yet, so nothing is held
	}
	defer p.Close()
	list, err := p.store.Councils(a.ctx)
	for _, c := range list {
		held[c.Name] = true
	}
	return held, err
}
