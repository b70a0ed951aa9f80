package crawl

import (
	"context"
	"errors"
	"fmt"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/errs"
	"arising/internal/fetch"
	"arising/internal/modgov"
)

// defaultYears is how far back a run looks; see Options.Since.
const defaultYears = 6

// A work is the state of one call of Run. None of it is needed to go on after
// a crash; what is, is in the ledger.
type work struct {
	*Crawler
	council  civic.Council
	opt      Options
	run      civic.Run
	base     string          // of the council's site
	since    day.Date        // first day of the meetings wanted; zero for all that there ever were
	from     day.Date        // first day of the window that is asked for outright; what is older must be found step by step
	today    day.Date        // on which the run began
	known    map[string]bool // addresses of this run, as far as this process knows
	refusals int             // in a row
	report   Report
}

// Run crawls a council from its base address. Where a run was left open it goes
// on with that one, and if that was begun on an earlier day, with a new one
// after it, so that whoever runs it gets what is new today. A page that fails
// is an outcome in the report, never an error: an error means that the ledger
// or the archive failed, or that ctx ended, and in each case the next Run goes on.
func (c *Crawler) Run(ctx context.Context, council civic.Council, opt Options) (report Report, err error) {
	defer errs.Wrap(&err, "crawl %s", council.ID)
	if opt.MaxPages <= 0 {
		opt.MaxPages = DefaultMaxPages
	}
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	report, err = c.runOne(ctx, council, opt)
	if err != nil || report.Stopped != "" || !report.Run.Resumed || age(report.Run.Started, c.now()) < daily {
		return report, err
	}
	opt.MaxPages -= report.Requests
	opt.MaxBytes -= report.Bytes
	if opt.MaxPages <= 0 || opt.MaxBytes <= 0 {
		return report, nil
	}
	next, err := c.runOne(ctx, council, opt)
	next.add(report)
	return next, err
}

// runOne works off one run.
func (c *Crawler) runOne(ctx context.Context, council civic.Council, opt Options) (Report, error) {
	w, err := c.begin(ctx, council, opt)
	if err != nil {
		return Report{}, err
	}
	for {
		r, ok, err := c.Ledger.Next(ctx, w.run.ID)
		if err != nil {
			return w.report, err
		}
		if !ok {
			err = w.finish(ctx)
			return w.report, err
		}
		if w.report.Stopped = w.mustStop(); w.report.Stopped != "" {
			return w.report, nil
		}
		err = w.step(ctx, r)
		if errors.Is(err, fetch.ErrHostDown) {
			w.report.Stopped = "the site does not answer"
			return w.report, nil
		}
		if err != nil {
			return w.report, err
		}
		w.progress(r.URL)
	}
}

// begin starts a run or finds the open one, and gives a new one its seeds.
func (c *Crawler) begin(ctx context.Context, council civic.Council, opt Options) (*work, error) {
	base, err := modgov.BaseOf(council.BaseURL)
	if err != nil {
		return nil, fmt.Errorf("base address: %w", err)
	}
	run, err := c.Ledger.StartRun(ctx, council.ID, c.now())
	if err != nil {
		return nil, err
	}
	w := &work{Crawler: c, council: council, opt: opt, run: run, base: base,
		since: opt.Since, today: day.FromTime(run.Started), known: map[string]bool{}}
	w.report = Report{Run: run, Outcomes: map[civic.Outcome]int{}}
	if w.from = w.since; !w.from.Known() {
		w.from = w.today.AddMonths(-12 * defaultYears)
		if !opt.Full {
			w.since = w.from
		}
	}
	return w, w.sow(ctx)
}

// sow gives the run its seeds, all at once, unless it is one that has them.
func (w *work) sow(ctx context.Context) error {
	_, sown, err := w.Ledger.Next(ctx, w.run.ID)
	if err != nil || sown {
		return err
	}
	seeds, err := w.seeds(ctx)
	if err != nil {
		return err
	}
	_, err = w.Ledger.Enqueue(ctx, w.run.ID, seeds)
	w.learn(seeds)
	return err
}

func (w *work) finish(ctx context.Context) error {
	note := fmt.Sprintf("%d asked for, %d new, %d changed, %d lost", w.report.Requests, w.report.New, w.report.Changed, w.report.Lost)
	run, err := w.Ledger.FinishRun(ctx, w.run.ID, w.now(), note)
	if err != nil {
		return err
	}
	run.Resumed = w.run.Resumed
	w.report.Run = run
	w.log().InfoContext(ctx, "crawl finished", "council", w.council.ID, "fetched", w.report.Requests, "new", w.report.New,
		"changed", w.report.Changed, "lost", w.report.Lost)
	return nil
}

// maxRefusals in a row mean that the site has shut us out; going on would only
// confirm its firewall in that.
const maxRefusals = 50

// mustStop says why the run may not go on, or "".
func (w *work) mustStop() string {
	switch {
	case w.refusals >= maxRefusals:
		return fmt.Sprintf("the site refused %d requests in a row", w.refusals)
	case w.report.Requests >= w.opt.MaxPages:
		return fmt.Sprintf("limit of %d requests a run", w.opt.MaxPages)
	case w.report.Bytes >= w.opt.MaxBytes:
		return fmt.Sprintf("limit of %d bytes a run", w.opt.MaxBytes)
	}
	return w.tooLate(w.now())
}

func (w *work) progress(url string) {
	if w.opt.Progress == nil {
		return
	}
	done := 0
	for _, n := range w.report.Outcomes {
		done += n
	}
	w.opt.Progress(done, len(w.known), url)
}
