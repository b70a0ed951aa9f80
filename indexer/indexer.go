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
	"fmt"
	"path/filepath"
	"sync"

	"github.com/blevesearch/bleve/v2"

	"arising/internal/errs"
)

// An Index is an open index. It only reads, so that several processes may have
// it open; Build and Update put a new one in its place. All its methods may be
// called at once from many goroutines.
type Index struct {
	dir  string
	made meta

	mu     sync.Mutex // protects the fields below
	bleve  bleve.Index
	values map[string][]value // distinct values of a keyword field, read when first needed
}

// Open opens the index that Build has put into dir.
func Open(dir string) (_ *Index, err error) {
	defer errs.Wrap(&err, "open index %s", dir)
	if err := recoverSwap(dir); err != nil {
		return nil, err
	}
	if why := Stale(dir, ""); why != "" {
		return nil, fmt.Errorf("it %s", why)
	}
	made, err := readMeta(dir)
	if err != nil {
		return nil, err
	}
	b, err := bleve.OpenUsing(filepath.Join(dir, bleveDir), map[string]any{"read_only": true})
	if err != nil {
		return nil, err
	}
	return &Index{dir: dir, made: made, bleve: b, values: map[string][]value{}}, nil
}

// Close closes the index; searches that still run fail.
func (x *Index) Close() error { return x.bleve.Close() }

// Count returns the number of units.
func (x *Index) Count(ctx context.Context) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	n, err := x.bleve.DocCount()
	return int(n), err
}

// Stamp returns what Build was told of the content.
func (x *Index) Stamp() string { return x.made.Stamp }
