package indexer

import (
	"cmp"
	"context"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// Bleve's dictionaries keep the words of units that Update has replaced or
// deleted until their part of the index is merged with others. Whoever reads a
// dictionary asks here which of its words a unit still has.

// recounted returns the words that some unit has, with how many have them now,
// most frequent first.
func (x *generation) recounted(ctx context.Context, all []counted) ([]counted, error) {
	if x.made.Replaced == 0 {
		return all, nil
	}
	alive := all[:0]
	err := x.reader(func(r index.IndexReader) error {
		for _, c := range all {
			n, err := unitsHaving(ctx, r, fieldWords, c.word)
			if err != nil {
				return err
			}
			if n > 0 {
				alive = append(alive, counted{c.word, n})
			}
		}
		return nil
	})
	slices.SortFunc(alive, frequentFirst)
	return alive, err
}

// living returns the values of a keyword field that some unit has.
func (x *generation) living(field string, all []value) ([]value, error) {
	if x.made.Replaced == 0 {
		return all, nil
	}
	alive := all[:0]
	err := x.reader(func(r index.IndexReader) error {
		for _, v := range all {
			n, err := unitsHaving(context.Background(), r, field, v.raw) // read once for all who ask
			if err != nil {
				return err
			}
			if n > 0 {
				alive = append(alive, v)
			}
		}
		return nil
	})
	return alive, err
}

// reader lends f a reader of what is below Bleve's queries.
func (x *generation) reader(f func(index.IndexReader) error) (err error) {
	adv, err := x.bleve.Advanced()
	if err != nil {
		return err
	}
	r, err := adv.Reader()
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, r.Close()) }()
	return f(r)
}

// unitsHaving counts the units with a term in a field.
func unitsHaving(ctx context.Context, r index.IndexReader, field, term string) (uint64, error) {
	f, err := r.TermFieldReader(ctx, []byte(term), field, false, false, false)
	if err != nil {
		return 0, err
	}
	n := f.Count()
	return n, f.Close()
}
