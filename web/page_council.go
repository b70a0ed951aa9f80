package web

import (
	"context"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

// Limits on what a council's page shows of each kind; the rest is a link away.
const (
	aheadShown   = 8
	aheadDays    = 120 // councils announce agendas a week before, dates a year
	lastingShown = 5
)

// A councilPage leads to all that is held of one council.
type councilPage struct {
	frame
	Name       string
	Site       *link
	Stats      civic.Stats
	Counts     []statusCount
	Pressing   []promise
	Outlook    []councilMeeting
	Committees []link
	Programmes []link
	Owed       string
	People     string
	Coverage   string
	Age        age
}

// A councilMeeting is a meeting to come.
type councilMeeting struct {
	Committee link
	Meeting   meetingLine
}

// council serves GET /councils/:id.
func (s *Server) council(c *gin.Context) error {
	if !isID(c.Param("id")) {
		return errNoPage
	}
	ctx := c.Request.Context()
	council, err := s.opt.Store.Council(ctx, civic.CouncilID(c.Param("id")))
	if err != nil {
		return err
	}
	p := &councilPage{frame: frame{Title: council.Name, Nav: "/committees", Crumbs: []crumb{{"Committees", "/committees"}}},
		Name: council.Name, Site: source(council.BaseURL, 0), People: "/people",
		Owed: "/outstanding?council=" + string(council.ID), Coverage: "/coverage?council=" + string(council.ID)}
	if err := s.fillCouncil(ctx, p, council); err != nil {
		return err
	}
	p.Follow = []follow{feedOf("/outstanding.atom?council=" + string(council.ID)), calendarOf("/meetings.ics?council=" + string(council.ID))}
	return s.render(c, http.StatusOK, "council", p)
}

func (s *Server) fillCouncil(ctx context.Context, p *councilPage, council civic.Council) (err error) {
	if p.Stats, err = s.opt.Store.Stats(ctx, council.ID); err != nil {
		return err
	}
	committees, err := s.opt.Store.Committees(ctx, council.ID)
	if err != nil {
		return err
	}
	p.Committees = committeeLinks(committees)
	programmes, err := s.opt.Store.Programmes(ctx, council.ID)
	if err != nil {
		return err
	}
	for _, g := range programmes {
		p.Programmes = append(p.Programmes, link{g.Name, "/programmes/" + string(g.ID)})
	}
	runs, err := s.opt.Store.Runs(ctx, council.ID, runsShown)
	if err != nil {
		return err
	}
	p.Age = s.newAge(council, runs)
	owed, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Council: council.ID, AsOf: s.today()})
	if err != nil {
		return err
	}
	p.Counts = statusCounts(owed, address{"/outstanding", nil}.with("council", string(council.ID)), nil)
	p.Pressing = newPromises(pressing(owed, lastingShown), s.today())
	meetings, err := s.opt.Store.Meetings(ctx, civic.MeetingFilter{Council: council.ID, From: s.today(), To: s.today().AddDays(aheadDays)})
	p.Outlook = outlook(meetings, s.today())
	return err
}

// outlook lists the next meetings, soonest first, called off ones included:
// somebody may be on the way.
func outlook(meetings []civic.Meeting, from day.Date) []councilMeeting {
	var out []councilMeeting
	for _, m := range meetings {
		if !m.Date.Before(from) && len(out) < aheadShown {
			out = append(out, councilMeeting{link{m.CommitteeName, "/committees/" + string(m.Committee)}, newMeetingLine(m, from)})
		}
	}
	return out
}

// pressing returns the n commitments that a body should ask about first:
// overdue ones before those that are due, moved or open.
func pressing(all []civic.Commitment, n int) []civic.Commitment {
	var out []civic.Commitment
	for _, status := range outstandingStatuses {
		for i := range all {
			if all[i].Status == status && len(out) < n {
				out = append(out, all[i])
			}
		}
	}
	return slices.Clip(out)
}
