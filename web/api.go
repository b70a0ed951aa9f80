package web

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/report"
	"arising/internal/search"
)

// A problem is an error as RFC 9457 writes it.
type problemJSON struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
}

// api is handle for programs: errors are application/problem+json.
func (s *Server) api(h handlerFunc) gin.HandlerFunc {
	return s.run(h, func(c *gin.Context, e *pageError) error {
		b, err := json.Marshal(problemJSON{e.title, e.status, e.message})
		if err != nil {
			return err
		}
		return s.send(c, e.status, "application/problem+json", b)
	})
}

// json answers a program.
func (s *Server) json(c *gin.Context, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode answer: %w", err)
	}
	// The papers are public, so pages of other sites may read this too.
	c.Header("Access-Control-Allow-Origin", "*")
	c.Header("Cross-Origin-Resource-Policy", "cross-origin")
	return s.send(c, http.StatusOK, "application/json", append(b, '\n'))
}

// apiSearch serves GET /api/v1/search.
func (s *Server) apiSearch(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	q := searchQuery(in, search.DefaultLimit)
	q.Limit = in.number("limit", "limit", search.DefaultLimit, 1, search.MaxLimit)
	q.Offset = in.number("offset", "offset", 0, 0, search.MaxOffset)
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	if s.opt.Search == nil {
		return errNoIndex
	}
	r, err := s.opt.Search.Search(c.Request.Context(), q)
	if err != nil {
		return err
	}
	r.Query = q
	return s.json(c, report.Search(r))
}

// apiOutstanding serves GET /api/v1/outstanding.
func (s *Server) apiOutstanding(c *gin.Context) error {
	cs, err := s.owed(c)
	if err != nil {
		return err
	}
	return s.json(c, report.Outstanding(cs))
}

// apiCommitment serves GET /api/v1/commitments/:id.
func (s *Server) apiCommitment(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	asOf := s.asOf(in)
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	found, err := s.oneCommitment(c.Request.Context(), civic.RecordID(c.Param("id")), asOf)
	if err != nil {
		return err
	}
	return s.json(c, report.One(found))
}

// apiItem serves GET /api/v1/items/:id.
func (s *Server) apiItem(c *gin.Context) error {
	if !isID(c.Param("id")) {
		return errNoPage
	}
	it, err := s.opt.Store.Item(c.Request.Context(), civic.ItemID(c.Param("id")))
	if err != nil {
		return err
	}
	return s.json(c, newAPIItem(it))
}

// apiMeeting serves GET /api/v1/meetings/:id.
func (s *Server) apiMeeting(c *gin.Context) error {
	if !isID(c.Param("id")) {
		return errNoPage
	}
	ctx := c.Request.Context()
	m, err := s.opt.Store.Meeting(ctx, civic.MeetingID(c.Param("id")))
	if err != nil {
		return err
	}
	items, err := s.opt.Store.Items(ctx, m.ID)
	if err != nil {
		return err
	}
	return s.json(c, newAPIMeeting(m, items))
}

// apiCoverage serves GET /api/v1/coverage.
func (s *Server) apiCoverage(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	asked := civic.CouncilID(in.text("council", "Council", maxValueBytes))
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	ctx := c.Request.Context()
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	out := []apiCoverage{}
	for _, council := range councils {
		if asked != "" && asked != council.ID {
			continue
		}
		one, err := s.apiCoverageOf(ctx, council)
		if err != nil {
			return err
		}
		out = append(out, one)
	}
	if asked != "" && len(out) == 0 {
		return errNoPage
	}
	return s.json(c, out)
}
