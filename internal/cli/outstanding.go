package cli

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/report"
	"arising/internal/store"
)

type outstandingCmd struct {
	AsOf      string   `help:"The day on which to judge, YYYY-MM-DD; else today." placeholder:"DATE"`
	Council   string   `help:"Only this council, by name or id." placeholder:"NAME"`
	Committee string   `help:"Only this committee, by name or id." placeholder:"NAME"`
	Programme string   `help:"Only this programme, by name or id." placeholder:"NAME"`
	Owner     string   `help:"Only what this owner must do." placeholder:"NAME"`
	Status    []string `help:"open, due, overdue, deferred, \"likely kept\", kept, superseded, closed, or all; else what is outstanding." placeholder:"STATUS"`
	Withdrawn bool     `help:"Also what the minutes said when they were first published and no longer say, with when that was found; as a table or as JSON."`
	Format    string   `help:"table, json, csv, xlsx or ics." enum:"table,json,csv,xlsx,ics" default:"table"`
	Output    string   `short:"o" help:"Write to this file; a spreadsheet needs one unless the output is redirected." placeholder:"FILE"`
}

// Run lists commitments by their status on the as-of date.
func (c *outstandingCmd) Run(a *app) error {
	on, err := asOf(c.AsOf)
	if err != nil {
		return err
	}
	statuses, err := wantedStatuses(c.Status)
	if err != nil {
		return err
	}
	if c.Format == "xlsx" && c.Output == "" && isTerminal(a.raw.out) {
		return usage("--format xlsx writes a file: name it with --output")
	}
	if c.Withdrawn && c.Format != "table" && c.Format != "json" {
		return usage("--withdrawn goes with --format table or json: what is withdrawn is not owed, and the others have no place to say so")
	}
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	f := store.CommitmentFilter{AsOf: on, Owner: c.Owner, Statuses: statuses, Withdrawn: c.Withdrawn}
	if err := c.resolve(a, p, &f); err != nil {
		return err
	}
	list, err := p.store.Commitments(a.ctx, f)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(c civic.Commitment) bool { return c.Withdrawn != nil && c.Quote == "" }) // words that were taken back from the public
	if err := a.write(c.Output, func(w io.Writer) error { return c.format(w, list, f) }); err != nil {
		return err
	}
	stand := slices.DeleteFunc(slices.Clone(list), func(c civic.Commitment) bool { return c.Withdrawn != nil })
	a.done("%d commitments as of %s%s", len(stand), on.Long(), counted(stand))
	if gone := len(list) - len(stand); gone > 0 {
		a.done("%d withdrawn, not counted", gone)
	}
	return nil
}

func (c *outstandingCmd) format(w io.Writer, list []civic.Commitment, f store.CommitmentFilter) error {
	switch c.Format {
	case "json":
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(report.Outstanding(list))
	case "csv":
		return report.CSV(w, list)
	case "xlsx":
		return report.XLSX(w, list)
	case "ics":
		return report.ICS(w, list, f.AsOf.Time())
	}
	return report.Table(w, list, 100)
}

// write gives f standard output as it is, or a file that appears only when it is whole.
func (a *app) write(name string, f func(io.Writer) error) error {
	if name == "" {
		return f(a.raw.out)
	}
	tmp, err := os.CreateTemp(dirOf(name), ".arising-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if err := f(tmp); err != nil {
		tmp.Close()
		return err
	}
	// A backup is what is left when the power is not.
	if err := errors.Join(tmp.Sync(), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}

// wantedStatuses reads --status; nothing asks for what is outstanding.
func wantedStatuses(flags []string) ([]civic.Status, error) {
	if len(flags) == 0 {
		return slices.DeleteFunc(slices.Clone(civic.Statuses), func(s civic.Status) bool { return !s.Outstanding() }), nil
	}
	var want []civic.Status
	for _, f := range flags {
		s := civic.Status(strings.ToLower(strings.TrimSpace(f)))
		switch {
		case s == "all":
			return nil, nil
		case s == "outstanding":
			more, _ := wantedStatuses(nil)
			want = append(want, more...)
		case slices.Contains(civic.Statuses, s):
			want = append(want, s)
		default:
			return nil, usage("--status %q: want one of %s, outstanding or all", f, statusNames())
		}
	}
	return want, nil
}

func statusNames() string {
	var names []string
	for _, s := range civic.Statuses {
		names = append(names, string(s))
	}
	return strings.Join(names, ", ")
}

func counted(list []civic.Commitment) string {
	n := map[civic.Status]int{}
	for _, c := range list {
		n[c.Status]++
	}
	var parts []string
	for _, s := range civic.Statuses {
		if n[s] > 0 {
			parts = append(parts, plural(n[s], string(s)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, ", ")
}
