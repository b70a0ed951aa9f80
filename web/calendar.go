package web

import (
	"bytes"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/report"
)

// Meetings in a calendar: those that a subscriber may still want to look up,
// and all that are announced.
const (
	calendarBack  = 365 // days
	calendarLines = 1000
)

// meetingsICS serves GET /meetings.ics of a council or of all.
func (s *Server) meetingsICS(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	council, err := s.councilAsked(c.Request.Context(), in)
	if err != nil {
		return err
	}
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	return s.calendar(c, "Meetings", civic.MeetingFilter{Council: council})
}

// committeeICS serves GET /committees/:id/meetings.ics.
func (s *Server) committeeICS(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	body, err := s.oneCommittee(c)
	if err != nil {
		return err
	}
	return s.calendar(c, body.Name, civic.MeetingFilter{Committee: body.ID})
}

func (s *Server) calendar(c *gin.Context, name string, f civic.MeetingFilter) error {
	f.From, f.NewestFirst, f.Limit = s.today().AddDays(-calendarBack), true, calendarLines
	meetings, err := s.opt.Store.Meetings(c.Request.Context(), f)
	if err != nil {
		return err
	}
	base := s.base(c)
	var b bytes.Buffer
	if err := report.MeetingsICS(&b, name, meetings, london, s.opt.Now().UTC().Truncate(time.Second),
		func(id civic.MeetingID) string { return base + "/meetings/" + string(id) }); err != nil {
		return err
	}
	c.Header("Content-Disposition", `attachment; filename="meetings.ics"`)
	return s.send(c, http.StatusOK, "text/calendar; charset=utf-8", b.Bytes())
}
