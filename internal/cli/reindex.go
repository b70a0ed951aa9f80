package cli

import (
	"fmt"

	"arising/internal/ingest"
)

type reindexCmd struct {
	IndexOnly bool   `help:"Build the index from the store as it is; read nothing again."`
	AsOf      string `help:"The day on which statuses in the index are judged, YYYY-MM-DD; else today." placeholder:"DATE"`
}

// Run reads everything again from the archive with the readers and rules of
// this program, then builds the index. It fetches nothing.
func (c *reindexCmd) Run(a *app) error {
	on, err := asOf(c.AsOf)
	if err != nil {
		return err
	}
	if err := a.mustHold(); err != nil {
		return err
	}
	p, err := a.openForWriting()
	if err != nil {
		return err
	}
	defer p.Close()
	if c.IndexOnly {
		if err := a.buildIndex(p, on); err != nil {
			return err
		}
		a.done("the index is built anew")
		return nil
	}
	councils, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	for _, council := range councils {
		if err := p.store.MarkAllUnread(a.ctx, council.ID); err != nil {
			return err
		}
	}
	report, err := a.read(a.ingester(p), councils)
	if err != nil {
		return err
	}
	if err := a.buildIndex(p, on); err != nil {
		return err
	}
	a.printProblems(report)
	a.done("%d papers of %d councils read again, %d meetings put together, index built", report.Read, len(councils), report.Meetings)
	if report.Failed() {
		return errPartly
	}
	return nil
}

// maxProblems bounds how many papers that could not be read are named on the screen;
// "arising coverage --missing" lists all.
const maxProblems = 20

func (a *app) printProblems(r ingest.Report) {
	shown := 0
	for _, p := range r.Problems {
		if shown == maxProblems {
			fmt.Fprintf(a.err, "… and %d more; \"arising coverage --missing\" lists all\n", len(r.Problems)-shown)
			return
		}
		shown++
		fmt.Fprintf(a.err, "%s: %s", p.Outcome, p.URL)
		if p.Detail != "" {
			fmt.Fprintf(a.err, " (%s)", p.Detail)
		}
		fmt.Fprintln(a.err)
	}
}
