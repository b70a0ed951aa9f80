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

// Run lists the councils that are known to run ModGov, and marks those held. A
// word that fits one that ended lists those that took its place as well.
func (c *councilsListCmd) Run(a *app) error {
	held, err := a.heldCouncils()
	if err != nil {
		return err
	}
	w, n := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0), 0
	line := func(k data.Council, mark bool) {
		n++
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", k.Name, k.Nation, k.Type, k.Base, heldWord(mark), lineage(k))
	}
	listed := map[string]bool{}
	for _, k := range data.Councils() {
		mark := held[k.Name]
		delete(held, k.Name)
		listed[k.Name] = true
		if fits(c.Search, k) && (!c.Held || mark) {
			line(k, mark)
		}
	}
	for _, name := range sortedKeys(held) {
		if k := (data.Council{Name: name}); fits(c.Search, k) {
			line(k, true)
		}
		listed[name] = true
	}
	for _, s := range data.Successions() { // those that ended and have no site of their own
		if k := (data.Council{Name: s.Predecessor}); c.Search != "" && !c.Held && !listed[k.Name] && fits(c.Search, k) {
			listed[k.Name] = true
			line(k, false)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	a.done("%d councils", n)
	return nil
}

// fits reports whether a word is in what is listed of a council, or in the name
// of one whose place it took.
func fits(word string, k data.Council) bool {
	said := []string{k.Name, k.Nation, k.Type, k.Base}
	for _, s := range data.PredecessorsOf(k.Name) {
		said = append(said, s.Predecessor)
	}
	return strings.Contains(strings.ToLower(strings.Join(said, " ")), strings.ToLower(strings.TrimSpace(word)))
}

// lineage says whose place a council took and who took its own, and with whom it
// shares its site.
func lineage(k data.Council) string {
	parts := []string{succession(k.Name)}
	var others []string
	if k.Base != "" {
		for _, c := range listedAt(siteOf(k.Base)) {
			if c.Name != k.Name {
				others = append(others, c.Name)
			}
		}
	}
	if len(others) > 0 {
		parts = append(parts, "shares its site with "+andList(others))
	}
	return strings.Trim(strings.Join(parts, "; "), "; ")
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
