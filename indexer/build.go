package indexer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"arising/internal/errs"
	"arising/internal/search"
)

// batchUnits is how many units are written together. Measured: 50 take two
// thirds longer; above a thousand nothing is gained but memory is used.
const batchUnits = 500

// A Yield takes one unit for the index.
type Yield = func(search.Unit) error

// BuildOptions says how an index is built.
type BuildOptions struct {
	Stamp    string      // what Stale compares to tell whether the content is another
	Progress func(n int) // called now and then with the number of units taken; may be nil
}

// Build builds an index from all units that the callback hands over, beside
// the one in dir, and puts it in its place when all of it is written. Searches
// in the old one go on meanwhile. Of two units with one id the later counts.
func Build(ctx context.Context, dir string, units func(Yield) error, opt BuildOptions) (err error) {
	defer errs.Wrap(&err, "build index %s", dir)
	fresh := dir + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	if err := os.MkdirAll(fresh, 0o700); err != nil {
		return err
	}
	ps := prints{}
	n, err := fill(ctx, fresh, units, opt, ps)
	if err != nil {
		return errors.Join(err, os.RemoveAll(fresh))
	}
	if err := errors.Join(ps.write(fresh), writeMeta(fresh, meta{Version: version, Options: options(), Stamp: opt.Stamp, Units: n})); err != nil {
		return err
	}
	return swap(dir, fresh)
}

// fill writes a new Bleve index below dir and notes the prints of its units.
// Bleve syncs each batch itself.
func fill(ctx context.Context, dir string, units func(Yield) error, opt BuildOptions, ps prints) (n int, err error) {
	b, err := bleve.NewUsing(filepath.Join(dir, bleveDir), newMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	w := &writer{bleve: b, batch: b.NewBatch(), progress: opt.Progress}
	err = units(func(u search.Unit) (err error) {
		if ps[u.ID], err = printOf(u); err != nil {
			return err
		}
		return w.add(ctx, u)
	})
	if err != nil {
		return 0, err
	}
	if err := w.flush(ctx); err != nil {
		return 0, err
	}
	total, err := b.DocCount()
	return int(total), err
}

// A writer gathers units into batches.
type writer struct {
	bleve    bleve.Index
	batch    *bleve.Batch
	taken    int
	progress func(int)
}

func (w *writer) add(ctx context.Context, u search.Unit) error {
	if u.ID == "" {
		return fmt.Errorf("unit %q of %s has no id", u.Title, u.Council)
	}
	f, err := fields(u)
	if err != nil {
		return err
	}
	if err := w.batch.Index(u.ID, f); err != nil {
		return fmt.Errorf("unit %s: %w", u.ID, err)
	}
	w.taken++
	if w.batch.Size() >= batchUnits {
		return w.flush(ctx)
	}
	return nil
}

func (w *writer) flush(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := w.bleve.Batch(w.batch); err != nil {
		return err
	}
	w.batch.Reset()
	if w.progress != nil {
		w.progress(w.taken)
	}
	return nil
}

// swap puts the directory fresh in the place of dir. A crash between the two
// renames is repaired by recoverSwap.
func swap(dir, fresh string) error {
	old := dir + ".old"
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, dir); err != nil {
		return errors.Join(err, recoverSwap(dir))
	}
	syncDir(filepath.Dir(dir))
	return os.RemoveAll(old)
}

// recoverSwap brings back the old index where swap was cut off between taking
// it away and putting the new one there.
func recoverSwap(dir string) error {
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if _, err := os.Stat(dir + ".old"); err != nil {
		return nil
	}
	return os.Rename(dir+".old", dir)
}

// syncDir makes renames durable where the system can.
func syncDir(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
