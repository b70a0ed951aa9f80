package web

import (
	"context"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

// What the JSON interface says of what is held and what is not.
type (
	apiCouncilCoverage struct {
		Council    string                `json:"council"`
		CouncilID  civic.CouncilID       `json:"council_id"`
		State      civic.SourceState     `json:"state" doc:"how the council's site stands: it answers, is silent, asks not to be crawled, and so on"`
		LastRun    *time.Time            `json:"last_run" doc:"end of the last finished crawl or import; null if none has finished"`
		Outcomes   map[civic.Outcome]int `json:"outcomes" doc:"addresses by how the last attempt at each ended"`
		Committees []apiCovered          `json:"committees"`
		Missing    []apiMissing          `json:"missing" doc:"what could not be read, at most 50 addresses of each outcome"`
		Unlike     []apiUnlike           `json:"lists_disagree" doc:"meetings of which the lists of the site say different things, or that they name and whose page is not held"`
	}

	apiCovered struct {
		Name     string `json:"name"`
		Meetings int    `json:"meetings" doc:"that have taken place"`
		Agendas  int    `json:"agendas_held"`
		Minutes  int    `json:"minutes_held"`
	}

	apiUnlike struct {
		Meeting   civic.MeetingID `json:"meeting" doc:"id of the meeting"`
		Date      day.Date        `json:"date" doc:"null where the papers give none"`
		Committee string          `json:"committee"`
		Why       string          `json:"why" doc:"which lists name it and which do not, the days they give, what explains it"`
	}

	apiMissing struct {
		Outcome civic.Outcome `json:"outcome"`
		Title   string        `json:"title"`
		URL     string        `json:"url"`
		Detail  string        `json:"detail"`
	}
)

// apiCoverage serves GET /api/v1/coverage.
func (s *Server) apiCoverage(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	ctx := c.Request.Context()
	asked, err := s.councilAsked(ctx, in)
	if err != nil {
		return err
	}
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	out := []apiCouncilCoverage{}
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
	return s.json(c, out)
}

func (s *Server) apiCoverageOf(ctx context.Context, council civic.Council) (apiCouncilCoverage, error) {
	out := apiCouncilCoverage{Council: council.Name, CouncilID: council.ID, Outcomes: map[civic.Outcome]int{}, Committees: []apiCovered{}, Missing: []apiMissing{}, Unlike: []apiUnlike{}}
	d, err := s.coverageOf(ctx, council)
	if err != nil {
		return out, err
	}
	out.State = d.state
	for _, o := range d.Outcomes {
		out.Outcomes[civic.Outcome(o.Outcome)] = o.Count
	}
	for _, c := range d.Committees {
		out.Committees = append(out.Committees, apiCovered{c.Committee.Text, c.Held.Met, c.Held.Agendas, c.Held.Minutes})
	}
	for _, m := range d.Missing {
		for _, r := range m.Resources {
			out.Missing = append(out.Missing, apiMissing{m.of, r.Title, r.address, r.Detail})
		}
	}
	for _, u := range d.Unlike {
		out.Unlike = append(out.Unlike, apiUnlike{u.of, u.on, u.Body, u.Why})
	}
	out.LastRun, err = s.lastRun(ctx, council.ID)
	return out, err
}
