package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	"arising/internal/report"
	"arising/internal/search"
)

type searchCmd struct {
	JSON       bool     `name:"json" help:"Print JSON."`
	Limit      int      `help:"Hits to print, at most 100." default:"10"`
	Offset     int      `help:"Hits to skip." default:"0"`
	Council    []string `help:"Only these councils." placeholder:"NAME"`
	Committee  []string `help:"Only these committees." placeholder:"NAME"`
	Kind       []string `help:"Only items with a decision, action or milestone." enum:"decision,action,milestone" placeholder:"KIND"`
	Verb       []string `help:"Only items that decide thus: note, approve, report, refer …" placeholder:"VERB"`
	Status     []string `help:"Only items with a commitment of this status." placeholder:"STATUS"`
	Owner      []string `help:"Only items in which this owner must do something." placeholder:"NAME"`
	Programme  []string `help:"Only items tied to this programme." placeholder:"NAME"`
	From       string   `help:"Meetings from this day, YYYY-MM-DD." placeholder:"DATE"`
	To         string   `help:"Meetings up to this day, YYYY-MM-DD." placeholder:"DATE"`
	Sort       string   `help:"relevance or date." enum:"relevance,date" default:"relevance"`
	Procedural bool     `help:"Also apologies, declarations of interest and the like."`
	Query      []string `arg:"" optional:"" help:"Words, \"phrases\", -without, OR, committee:name."`
}

// Run searches and prints hits, or the JSON of the contract.
func (c *searchCmd) Run(a *app) error {
	q, err := c.query()
	if err != nil {
		return err
	}
	index, err := a.openIndex(a.ctx)
	if err != nil {
		return err
	}
	defer index.Close()
	results, err := index.Search(a.ctx, q)
	if err != nil {
		return err
	}
	for _, name := range c.Council {
		if past := formerly(name); past != "" && results.Total == 0 {
			a.done("%s", past)
		}
	}
	if c.JSON {
		enc := json.NewEncoder(a.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(report.Search(results))
	}
	c.print(a, results)
	return nil
}

func (c *searchCmd) query() (search.Query, error) {
	q := search.Query{
		Text: strings.Join(c.Query, " "), Council: c.Council, Committee: c.Committee, Kind: c.Kind, Verb: c.Verb,
		Status: c.Status, Owner: c.Owner, Programme: c.Programme, Procedural: c.Procedural,
		Sort: search.Sort(c.Sort), Limit: c.Limit, Offset: c.Offset,
	}
	if c.Limit < 1 || c.Limit > search.MaxLimit {
		return q, usage("--limit %d: want 1 to %d", c.Limit, search.MaxLimit)
	}
	if c.Offset < 0 || c.Offset > search.MaxOffset {
		return q, usage("--offset %d: want 0 to %d", c.Offset, search.MaxOffset)
	}
	if len(q.Text) > search.MaxTextBytes {
		return q, usage("the question is longer than %d bytes", search.MaxTextBytes)
	}
	var err error
	if q.From, err = dateFlag("from", c.From); err != nil {
		return q, err
	}
	if q.To, err = dateFlag("to", c.To); err != nil {
		return q, err
	}
	if q.From.Known() && q.To.Known() && q.To.Before(q.From) {
		return q, usage("--to %s lies before --from %s", c.To, c.From)
	}
	return q, nil
}

func (c *searchCmd) print(a *app, r search.Results) {
	for i, h := range r.Hits {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		title := strings.TrimSpace(h.Number + " " + h.Title)
		if h.Page > 0 {
			title += fmt.Sprintf(", page %d", h.Page)
		}
		fmt.Fprintf(a.out, "%s\n  %s\n", title, heading(h))
		if h.Extract != "" {
			c.extract(a, h)
		}
		fmt.Fprintf(a.out, "  %s\n", h.URL)
	}
	said := r.Said
	if said == "" {
		said = "everything"
	}
	a.done("%s: %d found, %d shown", said, r.Total, len(r.Hits))
	if r.Hidden > 0 {
		a.done("%d procedural items also match; --procedural shows them", r.Hidden)
	}
	if r.Suggests != "" {
		a.done("did you mean %q?", r.Suggests)
	}
}

func heading(h search.Hit) string {
	var parts []string
	for _, s := range []string{h.Council, h.Committee, h.Date.Long()} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if h.Restricted {
		parts = append(parts, "restricted")
	}
	return strings.Join(parts, ", ")
}

// extract prints the words of a hit, on a terminal with the matches in bold.
func (c *searchCmd) extract(a *app, h search.Hit) {
	if isTerminal(a.raw.out) {
		fmt.Fprintf(a.raw.out, "  %s\n", marked(h))
		return
	}
	fmt.Fprintf(a.out, "  %s\n", h.Extract)
}

// marked is an extract with its matches in bold.
func marked(h search.Hit) string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		if m.Start < at || m.End > len(h.Extract) {
			continue
		}
		b.WriteString(strings.Map(harmless, h.Extract[at:m.Start]) + "\x1b[1m" + strings.Map(harmless, h.Extract[m.Start:m.End]) + "\x1b[0m")
		at = m.End
	}
	return b.String() + strings.Map(harmless, h.Extract[at:])
}
