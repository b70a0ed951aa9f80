package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"arising/internal/civic"
)

// A forgetStore is what a takedown asks of the store.
type forgetStore interface {
	Forget(ctx context.Context, t civic.Tombstone) error
	Purge(ctx context.Context, t civic.Tombstone) (civic.Purged, error)
	Holders(ctx context.Context, v civic.VersionID) ([]civic.Resource, error)
	Touched(ctx context.Context, t civic.Tombstone) ([]civic.MeetingID, error)
	Scrub(ctx context.Context) error
	Forgot(ctx context.Context, t civic.Tombstone, end time.Time) error
	NewsVersions(ctx context.Context, councils []civic.CouncilID) ([]civic.VersionID, error)
	DropNews(ctx context.Context, councils []civic.CouncilID) error
}

// A takedown takes what one address said out of everything that holds it.
type takedown struct {
	store  forgetStore
	delete func(civic.VersionID) error                                 // from the archive
	renew  func(councils []civic.CouncilID, m []civic.MeetingID) error // puts meetings together again
	index  func() error                                                // builds the index anew
	now    func() time.Time
}

func (a *app) takedown(p *parts) takedown {
	return takedown{
		store: p.store, delete: p.archive.Delete, now: time.Now,
		renew: func(councils []civic.CouncilID, meetings []civic.MeetingID) error {
			_, err := a.ingester(p).Renew(a.ctx, councils, meetings)
			return err
		},
		index: func() error { return a.buildIndex(p, a.indexDay()) },
	}
}

// run does all steps in an order in which none can bring back what an earlier
// one took away. The tombstone comes first, so that a crash at any point leaves
// nothing that a crawl or a new reading would take for wanted; each step may be
// done again, so the same command finishes what a crash cut short.
func (d takedown) run(ctx context.Context, t civic.Tombstone) error {
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"write the tombstone", func() error { return d.store.Forget(ctx, t) }},
		{"take its words out of the store", func() error { _, err := d.store.Purge(ctx, t); return err }},
		{"delete its bytes", func() error { return d.bytes(ctx, t) }},
		{"delete what the site's news said", func() error { return d.news(ctx, t) }},
		{"put its meetings together without it", func() error { return d.meetings(ctx, t) }},
		{"build the index without it", d.index},
		{"scrub the store", func() error { return d.store.Scrub(ctx) }},
		{"note that it is done", func() error { return d.store.Forgot(ctx, t, d.now()) }},
	} {
		if err := step.do(); err != nil {
			return fmt.Errorf("%s: %w", step.what, err)
		}
	}
	return nil
}

// bytes deletes all versions that no other address holds.
func (d takedown) bytes(ctx context.Context, t civic.Tombstone) error {
	for _, v := range t.Versions {
		holders, err := d.store.Holders(ctx, v)
		if err != nil {
			return err
		}
		if len(holders) > 0 {
			continue
		}
		if err := d.delete(v); err != nil {
			return err
		}
	}
	return nil
}

// news deletes the pages and feeds by which the councils' sites said what is new:
// any may print the paper's title, and the next crawl asks for them again.
func (d takedown) news(ctx context.Context, t civic.Tombstone) error {
	versions, err := d.store.NewsVersions(ctx, t.Bodies)
	if err != nil {
		return err
	}
	// First: a row may not name bytes that are gone. The ledger of attempts names them still, to whoever begins anew.
	if err := d.store.DropNews(ctx, t.Bodies); err != nil {
		return err
	}
	for _, v := range versions {
		if err := d.delete(v); err != nil {
			return err
		}
	}
	return nil
}

func (d takedown) meetings(ctx context.Context, t civic.Tombstone) error {
	touched, err := d.store.Touched(ctx, t)
	if err != nil {
		return err
	}
	return d.renew(t.Bodies, touched)
}

// otherHolders returns the other addresses that hold bytes of a tombstone.
func otherHolders(ctx context.Context, s forgetStore, t civic.Tombstone) (others []civic.Resource, err error) {
	for _, v := range t.Versions {
		holders, err := s.Holders(ctx, v)
		if err != nil {
			return nil, err
		}
		others = append(others, holders...)
	}
	return slices.DeleteFunc(others, func(r civic.Resource) bool { return r.Council == t.Council && r.URL == t.URL }), nil
}

// shownOriginals are the archive's bytes without those that were taken down
// and are held still, because another address has them, and without those that
// the council has taken back from the public.
type shownOriginals struct {
	ctx context.Context // of the process: a web.Originals has none of its own
	*parts
}

// Get returns an error that wraps civic.ErrForgotten for what was taken down,
// and one that wraps civic.ErrWithheld for what the council withholds.
func (o shownOriginals) Get(v civic.VersionID) (io.ReadCloser, error) {
	gone, err := o.store.TakenDown(o.ctx, v)
	if err != nil {
		return nil, err
	}
	if gone {
		return nil, fmt.Errorf("version %s: %w", v, civic.ErrForgotten)
	}
	withheld, err := o.store.Withheld(o.ctx, v)
	if err != nil {
		return nil, err
	}
	if withheld {
		return nil, fmt.Errorf("version %s: %w", v, civic.ErrWithheld)
	}
	return o.archive.Get(v)
}
