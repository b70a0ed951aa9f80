package web

import (
	"context"
	"encoding/json"
	"hash/fnv"
	"time"

	"arising/internal/civic"
	"arising/internal/search"
)

// maxKeptHits is how many hits are kept over all answers to searches: those of
// five hundred pages of ten. A question of words that stand in every minute
// counts its facets over the whole index, which takes a tenth of a second.
const maxKeptHits = 5000

// newKeptSearch keeps answers until the index changes. Questions are kept in
// memory alone, and no longer than that.
func newKeptSearch(s Searcher) *keeper[string, search.Results] {
	m, ok := s.(Marker)
	if !ok {
		return nil
	}
	return &keeper[string, search.Results]{
		mark: func(context.Context) (civic.Mark, error) {
			h := fnv.New64a()
			h.Write([]byte(m.Mark())) // never fails
			is := int64(h.Sum64())
			return civic.Mark{Papers: is, Taken: is}, nil // nothing old is given
		},
		read: func(ctx context.Context, key string) (r search.Results, err error) {
			var q search.Query
			if err := json.Unmarshal([]byte(key), &q); err != nil {
				return r, err
			}
			return s.Search(ctx, q)
		},
		size: func(r search.Results) int { return 1 + len(r.Hits) },
		most: maxKeptHits,
		now:  time.Now,
	}
}

// find answers a question. What it returns is shared: callers must not change it.
func (s *Server) find(ctx context.Context, q search.Query) (search.Results, error) {
	if s.found == nil {
		return s.opt.Search.Search(ctx, q)
	}
	key, err := json.Marshal(q)
	if err != nil {
		return search.Results{}, err
	}
	return s.found.get(ctx, string(key))
}
