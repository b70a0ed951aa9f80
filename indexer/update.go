package indexer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"

	"arising/internal/errs"
	"arising/internal/search"
)

// A Change says what Update did.
type Change struct {
	Written int    // units that are new or other than they were
	Deleted int    // units that are no more
	Whole   string // why everything was built anew, Written being all of it; "" if it was not
}

// errMuch ends an update that would write so much that building is better.
var errMuch = errors.New("much of it has changed")

// mayReplace is how many of n units may be written or deleted since the index
// was built whole. What they were stays in the parts that it shares with older
// ones, takes room and moves scores a little.
func mayReplace(n int) int { return max(100, n/10) }

// maxUpdates bounds the parts into which the index falls; one a day, it is
// built whole once a month.
const maxUpdates = 30

// Update brings the index in dir to the units that the callback hands over, all
// of them, as Build does, but writes only those that are other than they were:
// finding a unit's words takes most of the time, reading it little. It changes a
// copy, which shares the parts of the old index that do not change, and puts
// that in its place: searches in the old one go on, and a crash or an error
// leaves it as it was. Where there is nothing to start from, or much has
// changed, it builds, and calls units again for it.
//
// Words that are gone are found no more but may lie on disk until the next
// Build: what must be erased is for Build.
func Update(ctx context.Context, dir string, units func(Yield) error, opt BuildOptions) (c Change, err error) {
	defer errs.Wrap(&err, "update index %s", dir)
	if err := recoverSwap(dir); err != nil {
		return c, err
	}
	m, prints, why := startOf(dir)
	if why == "" {
		c, err = change(ctx, dir, m, prints, units, opt)
		if !errors.Is(err, errMuch) {
			return c, err
		}
		why = err.Error()
	}
	if err := Build(ctx, dir, units, opt); err != nil {
		return Change{}, err
	}
	m, err = readMeta(dir)
	return Change{Written: m.Units, Whole: why}, err
}

// startOf returns what is known of the index in dir, or why it cannot be updated.
func startOf(dir string) (m meta, prints prints, why string) {
	if why := Stale(dir, ""); why != "" {
		return m, nil, why
	}
	m, err := readMeta(dir)
	if err != nil {
		return m, nil, err.Error()
	}
	if m.Updates >= maxUpdates {
		return m, nil, fmt.Sprintf("it was updated %d times", m.Updates)
	}
	if prints, err = readPrints(dir); err != nil {
		return m, nil, "it cannot tell what has changed: " + err.Error()
	}
	if len(prints) != m.Units {
		return m, nil, "it does not hold what it should"
	}
	return m, prints, ""
}

// change makes the copy and puts it in the place of the index, unless nothing
// has changed.
func change(ctx context.Context, dir string, m meta, was prints, units func(Yield) error, opt BuildOptions) (c Change, err error) {
	fresh := dir + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return c, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(fresh))
		}
	}()
	if err := copyIndex(filepath.Join(dir, bleveDir), filepath.Join(fresh, bleveDir)); err != nil {
		return c, err
	}
	u := &updater{was: was, now: prints{}, may: mayReplace(m.Units) - m.Replaced}
	if m.Units, err = u.run(ctx, fresh, units, opt.Progress); err != nil {
		return c, err
	}
	if u.Written+u.Deleted == 0 && m.Stamp == opt.Stamp {
		return u.Change, os.RemoveAll(fresh)
	}
	if u.Written+u.Deleted > 0 {
		m.Updates++
		m.Replaced += u.Written + u.Deleted
	}
	m.Stamp = opt.Stamp
	if err := errors.Join(u.now.write(fresh), writeMeta(fresh, m)); err != nil {
		return c, err
	}
	return u.Change, swap(dir, fresh)
}

// An updater tells units that have changed from those that have not.
type updater struct {
	Change
	was, now prints
	may      int // how many units may be written or deleted
}

// run writes into the Bleve index below dir and returns how many units it then has.
func (u *updater) run(ctx context.Context, dir string, units func(Yield) error, progress func(int)) (n int, err error) {
	b, err := bleve.OpenUsing(filepath.Join(dir, bleveDir), nil)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	w := &writer{bleve: b, batch: b.NewBatch()}
	seen := 0
	err = units(func(unit search.Unit) error {
		if seen++; progress != nil && seen%batchUnits == 0 {
			progress(seen)
		}
		return u.take(ctx, w, unit)
	})
	if err != nil {
		return 0, err
	}
	if err := u.drop(w); err != nil {
		return 0, err
	}
	if err := w.flush(ctx); err != nil {
		return 0, err
	}
	total, err := b.DocCount()
	if err == nil && int(total) != len(u.now) {
		return 0, fmt.Errorf("%d units were written and %d are there", len(u.now), total)
	}
	return int(total), err
}

// take writes a unit that is other than what the index has under its id.
func (u *updater) take(ctx context.Context, w *writer, unit search.Unit) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	p, err := printOf(unit)
	if err != nil {
		return err
	}
	has, ok := u.now[unit.ID] // of two units with one id the later counts
	if !ok {
		has, ok = u.was[unit.ID]
	}
	u.now[unit.ID] = p
	if ok && has == p {
		return nil
	}
	if u.Written++; u.Written > u.may {
		return errMuch
	}
	return w.add(ctx, unit)
}

// drop deletes the units that were there and were not handed over again.
func (u *updater) drop(w *writer) error {
	for id := range u.was {
		if _, still := u.now[id]; still {
			continue
		}
		if u.Deleted++; u.Written+u.Deleted > u.may {
			return errMuch
		}
		w.batch.Delete(id)
	}
	return nil
}
