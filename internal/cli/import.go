package cli

import (
	"fmt"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/ingest"
)

type importCmd struct {
	Council     string   `help:"The council of papers that do not name theirs." placeholder:"NAME"`
	Committee   string   `help:"The committee of papers that do not name theirs." placeholder:"NAME"`
	MeetingDate string   `help:"The meeting date, YYYY-MM-DD, of papers that print none." placeholder:"DATE"`
	Paths       []string `arg:"" name:"path" help:"Files and folders: HTML pages, PDFs, plain text."`
}

// Run archives the files, reads them as a crawl's answers are read, and indexes them.
func (c *importCmd) Run(a *app) error {
	date, err := dateFlag("meeting-date", c.MeetingDate)
	if err != nil {
		return err
	}
	p, err := a.openForWriting()
	if err != nil {
		return err
	}
	defer p.Close()
	stored, err := p.store.Councils(a.ctx)
	if err != nil {
		return err
	}
	name := strings.TrimSpace(c.Council)
	if name == "" {
		name = civic.UnnamedCouncilName
	}
	council := councilOf(stored, name, "")
	if err := p.store.PutCouncil(a.ctx, council); err != nil {
		return err
	}
	bar := a.bar("importing")
	imported, err := crawl.Import(a.ctx, c.Paths, crawl.ImportOptions{Council: council, Ledger: p.store, Archive: p.archive, Progress: bar.set})
	bar.finish()
	if err != nil {
		return err
	}
	for _, r := range imported.Refused {
		fmt.Fprintf(a.err, "%s: %s: %s\n", r.Path, r.Outcome, r.Reason)
	}
	g := a.ingester(p)
	g.Given = ingest.Given{Committee: c.Committee, MeetingDate: date}
	if date.Known() {
		if err := a.readUndatedAgain(p, council.ID, imported.Run.Started); err != nil {
			return err
		}
	}
	report, err := a.read(g, []civic.Council{council})
	if err != nil {
		return err
	}
	if err := a.updateIndex(p, today()); err != nil {
		return err
	}
	a.printProblems(report)
	return c.finish(a, p, imported, len(report.Problems), report.Failed())
}

// readUndatedAgain has the papers of this run that had no day read once more,
// now that somebody says which it was.
func (a *app) readUndatedAgain(p *parts, council civic.CouncilID, since time.Time) error {
	undated, err := p.store.Resources(a.ctx, civic.ResourceFilter{Council: council, Outcome: civic.OutcomeNoDate})
	if err != nil {
		return err
	}
	for _, r := range undated {
		if r.Tried.Before(since) {
			continue
		}
		if err := p.store.MarkUnread(a.ctx, council, r.URL); err != nil {
			return err
		}
	}
	return nil
}

func (c *importCmd) finish(a *app, p *parts, imported crawl.Report, problems int, failed bool) error {
	s, err := p.store.Stats(a.ctx, "")
	if err != nil {
		return err
	}
	a.done("%d files taken (%d new, %d changed), %d refused, %d with problems; held now: %d meetings, %d items, %d documents, %d decisions, %d actions, %d milestones",
		imported.Requests-len(imported.Refused), imported.New, imported.Changed, len(imported.Refused), problems,
		s.Meetings, s.Items, s.Documents, s.Decisions, s.Actions, s.Milestones)
	if failed || imported.Failed() {
		return errPartly
	}
	return nil
}
