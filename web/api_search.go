package web

import (
	"context"
	"strconv"

	"github.com/gin-gonic/gin"

	"arising/internal/report"
	"arising/internal/search"
)

// apiSearch serves GET /api/v1/search.
func (s *Server) apiSearch(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	q := searchQuery(in, search.DefaultLimit)
	l := in.listing(c, 2)
	q.Limit = in.number("limit", "limit", search.DefaultLimit, 1, search.MaxLimit)
	q.Offset = in.number("offset", "offset", 0, 0, search.MaxOffset)
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	if s.opt.Search == nil {
		return errNoIndex
	}
	ctx := c.Request.Context()
	if l.after != nil {
		var err error
		if q.Offset, err = s.placeAfter(ctx, q, l.after); err != nil {
			return err
		}
		l.at = l.at.only("offset")
	}
	r, err := s.find(ctx, q)
	if err != nil {
		return err
	}
	r.Query = q
	if end := q.Offset + len(r.Hits); len(r.Hits) > 0 && end < min(r.Total, search.MaxOffset) {
		linkNext(c, s.base(c)+l.next(strconv.Itoa(end), r.Hits[len(r.Hits)-1].ID))
	}
	return s.json(c, report.Search(r))
}

// placeAfter finds where to read on after the hit that a cursor names: a new
// index may have put others before it. One that has moved by more than a page
// either way is not looked for.
func (s *Server) placeAfter(ctx context.Context, q search.Query, key []string) (offset int, err error) {
	end, err := strconv.Atoi(key[0])
	if err != nil || end < 1 || end > search.MaxOffset {
		return 0, errCursor
	}
	q.Offset, q.Limit = end-1, 1
	for range 2 {
		r, err := s.find(ctx, q)
		if err != nil {
			return 0, err
		}
		for i, h := range r.Hits {
			if h.ID == key[1] {
				return min(q.Offset+i+1, search.MaxOffset), nil
			}
		}
		q.Offset, q.Limit = max(0, end-search.MaxLimit/2), search.MaxLimit
	}
	return 0, errCursor
}
