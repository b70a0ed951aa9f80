package web

import (
	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/report"
)

// apiOutstanding serves GET /api/v1/outstanding: the whole list in the form
// that "arising outstanding --format json" prints, or a part of it where limit
// or cursor is given; a header names the next one.
func (s *Server) apiOutstanding(c *gin.Context) error {
	values := c.Request.URL.Query()
	whole := !values.Has("limit") && !values.Has("cursor")
	lines, l, last, err := s.owedPart(c, outstandingStatuses, whole)
	if err != nil {
		return err
	}
	if last != nil {
		linkNext(c, s.base(c)+l.next(last...))
	}
	return s.json(c, report.Outstanding(lines))
}

// apiCommitments serves GET /api/v1/commitments: those of every status, unless
// the address names some.
func (s *Server) apiCommitments(c *gin.Context) error {
	lines, l, last, err := s.owedPart(c, civic.Statuses, false)
	if err != nil {
		return err
	}
	return listOf(s, c, l, report.Outstanding(lines), last)
}

// owedPart answers the filters of an address with the whole list or one part
// of it. The day of judging goes into the addresses of the other parts.
func (s *Server) owedPart(c *gin.Context, usual []civic.Status, whole bool) (lines []civic.Commitment, l listing, last []string, err error) {
	in := newParams(c.Request.URL.Query())
	l = in.listing(c, 3)
	q, err := s.owedQuery(c.Request.Context(), in, usual)
	if err != nil {
		return nil, l, nil, err
	}
	if err := in.err(); err != nil {
		return nil, l, nil, err
	}
	all, err := s.opt.Store.Commitments(c.Request.Context(), q.filter)
	if err != nil {
		return nil, l, nil, err
	}
	lines = q.lines(all)
	if whole {
		return lines, l, nil, nil
	}
	l.fix("as-of", q.filter.AsOf.String())
	lines, last = partOf(l, lines, owedKey)
	return lines, l, last, nil
}

// owedKey is what commitments are sorted by: the last day of their due, those
// without one last, then the meeting's date and the id.
func owedKey(c civic.Commitment) []string {
	last := "~"
	if c.Due != nil && c.Due.To.Known() {
		last = c.Due.To.String()
	}
	return []string{last, c.MeetingDate.String(), string(c.ID)}
}

// apiCommitment serves GET /api/v1/commitments/:id.
func (s *Server) apiCommitment(c *gin.Context) error {
	asOf, err := s.apiDay(c)
	if err != nil {
		return err
	}
	found, err := s.oneCommitment(c.Request.Context(), civic.RecordID(c.Param("id")), asOf)
	if err != nil {
		return err
	}
	return s.json(c, report.One(found))
}
