// Package indexer builds and searches the full-text index. Agenda items and
// pages of documents come in as search.Units and questions as search.Querys;
// hits with an extract, counts by facet and a sentence that says what was
// searched for go out. The index is derived: it can be thrown away and built
// again from the store at any time, and it writes nothing anywhere else.
//
// Bleve is not visible outside this package.
package indexer

import (
	"context"
	"errors"
	"sync"
	"time"

	"arising/internal/errs"
	"arising/internal/search"
)

// maxTook bounds a search whose caller gave no earlier deadline.
const maxTook = 15 * time.Second

// An Index is an open index. It only reads, so that several processes may have
// it open. When Build or Update have put a new one in its place, in whatever
// process, searches go to the new one within a second. All its
// methods may be called at once from many goroutines.
type Index struct {
	dir string
	now func() time.Time

	mu      sync.Mutex // protects the fields below
	current *generation
	looked  time.Time // when the directory was last looked at
	closed  bool
}

// errClosed is what a search in a closed index gives.
var errClosed = errors.New("the index is closed")

// Open opens the index that Build has put into dir.
func Open(dir string) (_ *Index, err error) {
	defer errs.Wrap(&err, "open index %s", dir)
	if err := recoverSwap(dir); err != nil {
		return nil, err
	}
	g, err := openGeneration(dir)
	if err != nil {
		return nil, err
	}
	return &Index{dir: dir, now: time.Now, current: g, looked: time.Now()}, nil
}

// Close closes the index when the searches that still run have ended.
func (x *Index) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil
	}
	x.closed = true
	return x.current.release()
}

// Search returns at most q.Limit results, best first; equal ones by id. When
// ctx ends first the error wraps ctx.Err() and there are no results.
func (x *Index) Search(ctx context.Context, q search.Query) (r search.Results, err error) {
	defer errs.Wrap(&err, "search")
	err = x.with(ctx, func(ctx context.Context, g *generation) (err error) {
		r, err = g.search(ctx, bounded(q))
		return err
	})
	return r, err
}

// Similar returns at most n agenda items that are about the same as the unit
// with the given id, best first: they share words that few items have. The
// unit itself, procedural items and those with little in common are left out. The error wraps
// civic.ErrNotFound where the index has no such unit.
func (x *Index) Similar(ctx context.Context, id string, n int) (hits []search.Hit, err error) {
	defer errs.Wrap(&err, "look for items like %s", id)
	err = x.with(ctx, func(ctx context.Context, g *generation) (err error) {
		hits, err = g.similar(ctx, id, n)
		return err
	})
	return hits, err
}

// Count returns the number of units.
func (x *Index) Count(ctx context.Context) (n int, err error) {
	err = x.with(ctx, func(_ context.Context, g *generation) error {
		total, err := g.bleve.DocCount()
		n = int(total)
		return err
	})
	return n, err
}

// Stamp returns what the last Build or Update was told of the content.
func (x *Index) Stamp(ctx context.Context) (stamp string, err error) {
	err = x.with(ctx, func(_ context.Context, g *generation) error {
		stamp = g.made.Stamp
		return nil
	})
	return stamp, err
}

// with runs f on the newest generation, within maxTook.
func (x *Index) with(ctx context.Context, f func(context.Context, *generation) error) error {
	ctx, cancel := context.WithTimeout(ctx, maxTook)
	defer cancel()
	if err := ctx.Err(); err != nil {
		return err
	}
	g, err := x.newest()
	if err != nil {
		return err
	}
	return errors.Join(f(ctx, g), g.release())
}

// lookEvery is how often the directory is looked at for a new index.
const lookEvery = time.Second

// newest returns the generation to search in, held; the caller releases it.
// While a new one cannot be opened, the old one serves on.
func (x *Index) newest() (*generation, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil, errClosed
	}
	if now := x.now(); now.Sub(x.looked) >= lookEvery {
		x.looked = now
		_ = x.renew() // Stale tells why not, to whoever can rebuild it
	}
	return x.current.hold(), nil
}

// renew opens the index in the directory if it is another than the current one.
func (x *Index) renew() error {
	same, err := x.current.isIn(x.dir)
	if same || err != nil {
		return err
	}
	g, err := openGeneration(x.dir)
	if err != nil {
		return err
	}
	old := x.current
	x.current = g
	return old.release()
}
