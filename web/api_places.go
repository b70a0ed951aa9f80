package web

import (
	"context"
	"fmt"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

// What the JSON interface says of councils and their bodies.
type (
	apiCouncilLine struct {
		ID      civic.CouncilID `json:"id"`
		Name    string          `json:"name"`
		Nation  string          `json:"nation" doc:"england, wales, scotland or northern ireland; empty if unknown"`
		URL     string          `json:"url" doc:"its ModGov site; empty for imported papers"`
		LastRun *time.Time      `json:"last_run" doc:"end of the last finished crawl or import; null if none has finished"`
	}

	apiCouncil struct {
		apiCouncilLine
		Meetings int `json:"meetings" doc:"that we know of"`
		Items    int `json:"items"`
		Papers   int `json:"documents"`
		Owed     int `json:"commitments" doc:"decisions and actions that leave something to be done, of any status"`
	}

	apiCommittee struct {
		ID        civic.CommitteeID `json:"id"`
		Name      string            `json:"name"`
		Council   string            `json:"council"`
		CouncilID civic.CouncilID   `json:"council_id"`
		Category  string            `json:"category" doc:"the heading it stands under on the site"`
		URL       string            `json:"url" doc:"its page on the council's site"`
		Held      apiHeld           `json:"held"`
	}

	apiHeld struct {
		Meetings int      `json:"meetings" doc:"that have taken place"`
		Agendas  int      `json:"agendas_held" doc:"of them, whole agendas that are held"`
		Minutes  int      `json:"minutes_held" doc:"of them, minutes of every item that are held"`
		First    day.Date `json:"first" doc:"the first meeting that is known"`
		Last     day.Date `json:"last" doc:"the last meeting that has taken place"`
	}
)

func councilKey(v civic.Council) []string { return []string{v.Name, string(v.ID)} }

func committeeKey(v civic.Committee) []string { return []string{v.Name, string(v.ID)} }

// apiCouncils serves GET /api/v1/councils.
func (s *Server) apiCouncils(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	l := in.listing(c, 2)
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	all, err := s.opt.Store.Councils(c.Request.Context())
	if err != nil {
		return err
	}
	found, last := partOf(l, inOrderOf(all, councilKey), councilKey)
	var lines []apiCouncilLine
	for _, council := range found {
		line, err := s.newAPICouncilLine(c.Request.Context(), council)
		if err != nil {
			return err
		}
		lines = append(lines, line)
	}
	return listOf(s, c, l, lines, last)
}

// apiCouncil serves GET /api/v1/councils/:id.
func (s *Server) apiCouncil(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	if !isID(c.Param("id")) {
		return errNoPage
	}
	council, err := s.opt.Store.Council(c.Request.Context(), civic.CouncilID(c.Param("id")))
	if err != nil {
		return err
	}
	line, err := s.newAPICouncilLine(c.Request.Context(), council)
	if err != nil {
		return err
	}
	st, err := s.opt.Store.Stats(c.Request.Context(), council.ID)
	if err != nil {
		return err
	}
	return s.json(c, apiCouncil{line, st.Meetings, st.Items, st.Documents, st.Commitments})
}

// newAPICouncilLine leaves out what would have to be counted: hundreds of
// councils stand in a list.
func (s *Server) newAPICouncilLine(ctx context.Context, v civic.Council) (apiCouncilLine, error) {
	last, err := s.lastRun(ctx, v.ID)
	return apiCouncilLine{v.ID, v.Name, v.Nation, v.BaseURL, last}, err
}

// lastRun is when the last crawl or import that came to its end did so.
func (s *Server) lastRun(ctx context.Context, council civic.CouncilID) (*time.Time, error) {
	runs, err := s.opt.Store.Runs(ctx, council, runsShown)
	for _, r := range runs {
		if !r.Ended.IsZero() {
			return known(r.Ended), err
		}
	}
	return nil, err
}

// known is nil for the zero time, which JSON would write as the year 1.
func known(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

// apiCommittees serves GET /api/v1/committees.
func (s *Server) apiCommittees(c *gin.Context) error {
	council, l, err := s.listOfCouncil(c)
	if err != nil {
		return err
	}
	all, err := s.opt.Store.Committees(c.Request.Context(), council)
	if err != nil {
		return err
	}
	found, last := partOf(l, inOrderOf(all, committeeKey), committeeKey)
	lines, err := s.newAPICommittees(c.Request.Context(), found)
	if err != nil {
		return err
	}
	return listOf(s, c, l, lines, last)
}

// apiCommittee serves GET /api/v1/committees/:id.
func (s *Server) apiCommittee(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	body, err := s.oneCommittee(c)
	if err != nil {
		return err
	}
	lines, err := s.newAPICommittees(c.Request.Context(), []civic.Committee{body})
	if err != nil {
		return err
	}
	return s.json(c, lines[0])
}

func (s *Server) newAPICommittees(ctx context.Context, list []civic.Committee) (out []apiCommittee, err error) {
	names, held := map[civic.CouncilID]string{}, map[civic.CouncilID]map[civic.CommitteeID]heldCount{}
	for _, v := range list {
		if _, ok := names[v.Council]; !ok {
			council, err := s.opt.Store.Council(ctx, v.Council)
			if err != nil {
				return nil, fmt.Errorf("council of %s: %w", v.ID, err)
			}
			sittings, err := s.opt.Store.Sittings(ctx, v.Council)
			if err != nil {
				return nil, err
			}
			names[v.Council], held[v.Council] = council.Name, heldBy(sittings, s.today())
		}
		out = append(out, apiCommittee{v.ID, v.Name, names[v.Council], v.Council, v.Category, v.URL, newAPIHeld(held[v.Council][v.ID])})
	}
	return out, nil
}

func newAPIHeld(h heldCount) apiHeld {
	return apiHeld{h.Met, h.Agendas, h.Minutes, h.first, h.last}
}
