package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"arising/indexer"
	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/clock"
	"arising/internal/day"
	"arising/internal/ingest"
	"arising/internal/store"
)

// parts are the long-lived things that a command may need, opened together.
type parts struct {
	store   *store.Store
	archive *archive.Archive
	clocks  clock.Table
	log     *slog.Logger
	close   []func() error
}

// open opens the data directory. With create it is made where it is missing;
// without, a missing one is an error that says what to do first.
func (a *app) open(create bool) (*parts, error) {
	if !create {
		if err := a.mustHold(); err != nil {
			return nil, err
		}
	}
	if err := os.MkdirAll(a.set.DataDir, 0o700); err != nil {
		return nil, err
	}
	p := &parts{log: a.set.logger(a.err)}
	var err error
	if p.clocks, err = a.set.clocks(); err != nil {
		return nil, err
	}
	if p.store, err = store.Open(a.ctx, a.set.path(storeFile), store.Options{Clocks: p.clocks}); err != nil {
		return nil, err
	}
	p.close = append(p.close, p.store.Close)
	if p.archive, err = archive.Open(a.set.path(archiveDir)); err != nil {
		return nil, errors.Join(err, p.Close())
	}
	return p, nil
}

// mustHold returns an error that says what to do first where nothing is stored yet.
func (a *app) mustHold() error {
	if _, err := os.Stat(a.set.path(storeFile)); errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("nothing is stored in %s yet: run \"arising crawl\" or \"arising import\" first, or \"arising demo\" to look around", a.set.DataDir)
	}
	return nil
}

// openForWriting is open with the lock that lets only one process change the
// data at a time.
func (a *app) openForWriting() (*parts, error) {
	p, err := a.open(true)
	if err != nil {
		return nil, err
	}
	unlock, err := p.store.Lock(a.ctx)
	if err != nil {
		return nil, errors.Join(err, p.Close())
	}
	p.close = append(p.close, unlock)
	return p, nil
}

// Close closes what was opened, last first.
func (p *parts) Close() error {
	var errs []error
	for i := len(p.close) - 1; i >= 0; i-- {
		errs = append(errs, p.close[i]())
	}
	p.close = nil
	return errors.Join(errs...)
}

// Names below the data directory.
const (
	storeFile  = "arising.db"
	archiveDir = "archive"
	indexDir   = "index"
)

// ingester returns an ingester over the parts, with a progress bar on a terminal.
func (a *app) ingester(p *parts) *ingest.Ingester {
	return &ingest.Ingester{Store: p.store, Archive: p.archive, Readers: a.readers(), Log: p.log, Clocks: p.clocks, Program: thisProgram()}
}

// readAndIndex reads all unread papers of the councils, links them and brings
// the index up to date.
func (a *app) readAndIndex(p *parts, councils []civic.Council, on day.Date) (ingest.Report, error) {
	report, err := a.read(a.ingester(p), councils)
	if err != nil {
		return report, err
	}
	// A quiet night changes no item; the statuses are those of the day, though.
	left, err := p.store.Unfinished(a.ctx)
	if err != nil {
		return report, err
	}
	if report.Meetings == 0 && !left.Index && indexer.Stale(a.set.path(indexDir), stamp(on)) == "" {
		return report, nil
	}
	return report, a.updateIndex(p, on)
}

// read reads all unread papers of the councils and links them.
func (a *app) read(g *ingest.Ingester, councils []civic.Council) (ingest.Report, error) {
	var total ingest.Report
	for _, c := range councils {
		bar := a.bar("reading papers of " + c.Name)
		g.Progress = bar.set
		report, err := g.Council(a.ctx, c)
		bar.finish()
		total.Read += report.Read
		total.Meetings += report.Meetings
		total.Problems = append(total.Problems, report.Problems...)
		if err != nil {
			return total, err
		}
	}
	return total, nil
}

// buildIndex builds the index anew beside the old one and puts it in its place.
// Of what was taken down it leaves nothing on disk; updateIndex may.
func (a *app) buildIndex(p *parts, on day.Date) error {
	return a.index(p, on, "building the index", func(units func(indexer.Yield) error, opt indexer.BuildOptions) error {
		return indexer.Build(a.ctx, a.set.path(indexDir), units, opt)
	})
}

// updateIndex brings the index to what is stored and to the statuses of a day.
// Everything is read, since a meeting's change may reach any other by its links,
// but only what has become other is written.
func (a *app) updateIndex(p *parts, on day.Date) error {
	return a.index(p, on, "updating the index", func(units func(indexer.Yield) error, opt indexer.BuildOptions) error {
		start := time.Now()
		c, err := indexer.Update(a.ctx, a.set.path(indexDir), units, opt)
		if err == nil {
			p.log.InfoContext(a.ctx, "index updated", "written", c.Written, "deleted", c.Deleted, "whole", c.Whole, "took", time.Since(start))
		}
		return err
	})
}

// index hands everything that is stored to f and notes that the index is done.
func (a *app) index(p *parts, on day.Date, what string, f func(func(indexer.Yield) error, indexer.BuildOptions) error) error {
	bar := a.bar(what)
	defer bar.finish()
	g := a.ingester(p)
	units := func(yield indexer.Yield) error { return g.Units(a.ctx, on, yield) }
	if err := f(units, indexer.BuildOptions{Stamp: stamp(on), Progress: func(n int) { bar.set(n, 0, "") }}); err != nil {
		return err
	}
	return p.store.Finish(a.ctx, civic.Unfinished{Index: true})
}

const stampLead = "as of "

func stamp(on day.Date) string { return stampLead + on.String() }

// indexDay is the day on which the statuses in the index were judged, so that
// a small change to the store does not move it; today where there is none.
func (a *app) indexDay() day.Date {
	index, err := a.openIndex(a.ctx)
	if err != nil {
		return today()
	}
	defer index.Close()
	stamped, err := index.Stamp(a.ctx)
	if err != nil {
		return today()
	}
	on, err := day.Parse(strings.TrimPrefix(stamped, stampLead))
	if err != nil || !on.Known() {
		return today()
	}
	return on
}

// openIndex opens the index, or says why it cannot be used and what to do.
func (a *app) openIndex(ctx context.Context) (*indexer.Index, error) {
	if err := a.mustHold(); err != nil {
		return nil, err
	}
	dir := a.set.path(indexDir)
	if why := indexer.Stale(dir, ""); why != "" {
		return nil, fmt.Errorf("the index cannot be used: %s; run \"arising reindex\"", why)
	}
	return indexer.Open(dir)
}
