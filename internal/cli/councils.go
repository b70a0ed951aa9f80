package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"arising/data"
)

type councilsCmd struct {
	Search string `arg:"" optional:"" help:"Only councils whose name, nation, type or address holds this."`
	Held   bool   `help:"Only councils of which something is held here."`
}

// Run lists the councils that are known to run ModGov, and marks those held.
func (c *councilsCmd) Run(a *app) error {
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
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", k.Name, k.Nation, k.Base, heldWord(mark))
	}
	for _, name := range sortedKeys(held) {
		if strings.Contains(strings.ToLower(name), want) {
			n++
			fmt.Fprintf(w, "%s\t\t\t%s\n", name, heldWord(true))
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	a.done("%d councils", n)
	return nil
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
