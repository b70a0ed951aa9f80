package indexer

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
)

// A generation is one index as Build or Update left it. It is closed when the
// last of those who hold it has released it.
type generation struct {
	bleve bleve.Index
	made  meta
	file  os.FileInfo  // of the meta file, which is another for each generation
	held  atomic.Int64 // by the Index while it is current, and by each search

	reading sync.Mutex         // protects values
	values  map[string][]value // distinct values of a keyword field, read when first needed

	shortsRead sync.Once // guards the fields below
	shelf      *shortShelf
	shortsErr  error
}

// openGeneration opens the index in dir, held once.
func openGeneration(dir string) (*generation, error) {
	if why := Stale(dir, ""); why != "" {
		return nil, errors.New(why)
	}
	g := &generation{values: map[string][]value{}}
	var err error
	if g.file, err = os.Stat(filepath.Join(dir, metaFile)); err != nil {
		return nil, err
	}
	if g.made, err = readMeta(dir); err != nil {
		return nil, err
	}
	if g.bleve, err = bleve.OpenUsing(filepath.Join(dir, bleveDir), map[string]any{"read_only": true}); err != nil {
		return nil, err
	}
	g.held.Store(1)
	return g, nil
}

// isIn reports whether g is the index that lies in dir now.
func (x *generation) isIn(dir string) (bool, error) {
	info, err := os.Stat(filepath.Join(dir, metaFile))
	if err != nil {
		return false, err
	}
	return os.SameFile(info, x.file) && info.ModTime().Equal(x.file.ModTime()), nil
}

func (x *generation) hold() *generation {
	x.held.Add(1)
	return x
}

func (x *generation) release() error {
	if x.held.Add(-1) > 0 {
		return nil
	}
	return x.bleve.Close()
}
