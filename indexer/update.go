package indexer

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"

	"arising/internal/errs"
	"arising/internal/search"
)

// Update adds or replaces units of the index in dir and deletes others, and
// notes the new content. It changes a copy, which shares the parts of the old
// index that do not change, and puts that in its place: searches in the old
// one go on, and a crash leaves it as it was. It is for a day's meetings; for
// most of the content Build is quicker and leaves less behind.
func Update(ctx context.Context, dir string, units []search.Unit, deletes []string, stamp string) (err error) {
	defer errs.Wrap(&err, "update index %s", dir)
	if why := Stale(dir, ""); why != "" {
		return errors.New(why)
	}
	m, err := readMeta(dir)
	if err != nil {
		return err
	}
	fresh := dir + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	if err := copyIndex(filepath.Join(dir, bleveDir), filepath.Join(fresh, bleveDir)); err != nil {
		return err
	}
	if m.Units, err = change(ctx, fresh, units, deletes); err != nil {
		return errors.Join(err, os.RemoveAll(fresh))
	}
	m.Stamp = stamp
	if err := writeMeta(fresh, m); err != nil {
		return err
	}
	return swap(dir, fresh)
}

// change writes into the Bleve index below dir.
func change(ctx context.Context, dir string, units []search.Unit, deletes []string) (n int, err error) {
	b, err := bleve.OpenUsing(filepath.Join(dir, bleveDir), nil)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	w := &writer{bleve: b, batch: b.NewBatch()}
	for _, id := range deletes {
		w.batch.Delete(id)
	}
	for _, u := range units {
		if err := w.add(ctx, u); err != nil {
			return 0, err
		}
	}
	if err := w.flush(ctx); err != nil {
		return 0, err
	}
	total, err := b.DocCount()
	return int(total), err
}

// copyIndex copies a Bleve index. Its segments are never written again, so
// where the system allows they are only linked.
func copyIndex(from, to string) error {
	return filepath.WalkDir(from, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, rel)
		if d.IsDir() {
			return os.MkdirAll(target, 0o700)
		}
		if filepath.Ext(path) == ".zap" && os.Link(path, target) == nil {
			return nil
		}
		return copyFile(path, target)
	})
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
