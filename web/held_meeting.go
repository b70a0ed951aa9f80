package web

import (
	"context"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

// A heldMeeting is a meeting with its agenda, for its page and for programs.
type heldMeeting struct {
	civic.Meeting
	Agenda []civic.Item
	Papers []civic.Document // of the meeting as a whole; those of single items stand with their item
}

// heldMeeting reads the meeting that an address names.
func (s *Server) heldMeeting(ctx context.Context, c *gin.Context) (m heldMeeting, err error) {
	if !isID(c.Param("id")) {
		return m, errNoPage
	}
	if m.Meeting, err = s.opt.Store.Meeting(ctx, civic.MeetingID(c.Param("id"))); err != nil {
		return m, err
	}
	if m.Agenda, err = s.opt.Store.Items(ctx, m.ID); err != nil {
		return m, err
	}
	papers, err := s.opt.Store.Documents(ctx, civic.DocumentFilter{Meeting: m.ID})
	for _, d := range papers {
		if d.Item == "" {
			m.Papers = append(m.Papers, d)
		}
	}
	return m, err
}
