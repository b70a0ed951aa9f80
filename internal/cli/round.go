package cli

import (
	"context"
	"errors"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/fetch"
	"arising/internal/report"
)

// A round crawls councils, some of them at the same time. All go through one
// client, so that councils on one host still ask it one thing at a time.
type round struct {
	*app
	parts   *parts
	client  *fetch.Client
	opt     crawl.Options
	atOnce  int
	allowed map[civic.CouncilID]time.Time
	bar     *sharedBar
}

// A siteError is a council that could not be crawled at all. It does not keep
// the others from being.
type siteError struct{ error }

func (e siteError) Unwrap() error { return e.error }

// newRound assembles a round; Close must follow.
func (a *app) newRound(p *parts, m *Manners, opt crawl.Options) (*round, error) {
	how, hours, err := m.read(a)
	if err != nil {
		return nil, err
	}
	opt.Hours, how.Log = hours.Hours, p.log
	r := &round{app: a, parts: p, opt: opt, atOnce: m.AtOnce}
	if how.Permitted, r.allowed, err = a.permissions(p); err != nil {
		return nil, err
	}
	r.client = fetch.New(how)
	return r, nil
}

// Close drops idle connections.
func (r *round) Close() { r.client.Close() }

// crawl crawls the councils and tells of each, in their order. An error is one
// of the store or the archive, or the end of the context; what was stored is kept.
func (r *round) crawl(councils []civic.Council) ([]report.Crawled, error) {
	r.bar = r.shared(councils)
	defer r.bar.finish()
	out := make([]report.Crawled, len(councils))
	g, ctx := errgroup.WithContext(r.ctx)
	g.SetLimit(r.atOnce)
	for i, council := range councils {
		g.Go(func() (err error) {
			out[i], err = r.one(ctx, council)
			return err
		})
	}
	err := g.Wait()
	return slices.DeleteFunc(out, func(c report.Crawled) bool { return c.ID == "" }), err
}

// one crawls a council.
func (r *round) one(ctx context.Context, council civic.Council) (out report.Crawled, err error) {
	began := time.Now()
	out = report.Crawled{ID: council.ID, Council: council.Name, URL: council.BaseURL}
	got, err := r.run(ctx, council)
	out.Seconds = time.Since(began).Seconds()
	out.Run, out.Resumed, out.Requests, out.Bytes, out.Stopped = got.Run.ID, got.Run.Resumed, got.Requests, got.Bytes, got.Stopped
	out.New, out.Changed, out.Lost, out.Failed, out.Outcomes = got.New, got.Changed, got.Lost, got.Failures, got.Outcomes
	out.Changes, out.Untold = report.NewChanges(got.Changes), got.Untold
	var site siteError
	if errors.As(err, &site) {
		out.Error, err = site.Error(), nil
	}
	if err != nil || out.Run == 0 {
		return out, err
	}
	src, err := r.parts.store.Source(ctx, council.ID)
	out.State = src.State(time.Now(), today())
	return out, err
}

// run crawls a council and says so in a line or two.
func (r *round) run(ctx context.Context, council civic.Council) (got crawl.Report, err error) {
	if !r.opt.Hours.Hold(time.Now()) {
		r.done("%s: not asked, outside the hours %s", council.Name, r.opt.Hours)
		return crawl.Report{Stopped: "outside the hours " + r.opt.Hours.String()}, nil
	}
	if err := r.reach(ctx, council); err != nil {
		return got, err
	}
	if err := r.parts.store.PutCouncil(ctx, council); err != nil {
		return got, err
	}
	opt := r.opt
	opt.Permitted = r.allowed[council.ID]
	opt.Progress = r.bar.of(council.ID)
	c := crawl.Crawler{Ledger: r.parts.store, Archive: r.parts.archive, Fetcher: r.client, Log: r.parts.log}
	if got, err = c.Run(ctx, council, opt); err != nil {
		return got, err
	}
	r.done("%s: %d requests, %d new, %d changed, %d lost%s", council.Name, got.Requests, got.New, got.Changed, got.Lost, outcomes(got.Outcomes))
	if got.Stopped != "" {
		r.done("%s: stopped before the end: %s; the next run goes on", council.Name, got.Stopped)
	}
	if held := got.Outcomes[civic.OutcomeFetched] + got.Outcomes[civic.OutcomeUnchanged]; held == 0 && len(got.Outcomes) > 0 {
		return got, r.nothingHeld(ctx, council, got)
	}
	return got, nil
}
