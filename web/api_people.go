package web

import (
	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/report"
)

// What the JSON interface says of those who must do something.
type (
	apiPerson struct {
		ID          string               `json:"id"`
		Name        string               `json:"name" doc:"a name or role, in the spelling that stands most often in the minutes"`
		Council     string               `json:"council"`
		CouncilID   civic.CouncilID      `json:"council_id"`
		Outstanding int                  `json:"outstanding" doc:"commitments that are open, due, overdue or deferred"`
		Statuses    map[civic.Status]int `json:"statuses" doc:"commitments by status"`
	}

	apiPersonWhole struct {
		apiPerson
		Commitments []report.Commitment `json:"commitments"`
	}
)

func newAPIPerson(p person) apiPerson {
	by, owed := p.counts()
	return apiPerson{p.ID, p.Name, p.Of, p.Council, owed, by}
}

// apiPeople serves GET /api/v1/people.
func (s *Server) apiPeople(c *gin.Context) error {
	ctx := c.Request.Context()
	in := newParams(c.Request.URL.Query())
	l := in.listing(c, 2)
	asOf := s.asOf(in)
	council, err := s.councilAsked(ctx, in)
	if err != nil {
		return err
	}
	committee, err := s.committeeAsked(ctx, in, council)
	if err != nil {
		return err
	}
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	all, err := s.people(ctx, council, committee, asOf)
	if err != nil {
		return err
	}
	l.fix("as-of", asOf.String())
	found, last := partOf(l, all, func(p person) []string { return []string{p.Name, p.ID} })
	lines := make([]apiPerson, 0, len(found))
	for _, p := range found {
		lines = append(lines, newAPIPerson(p))
	}
	return listOf(s, c, l, lines, last)
}

// apiPerson serves GET /api/v1/people/:id.
func (s *Server) apiPerson(c *gin.Context) error {
	asOf, err := s.apiDay(c)
	if err != nil {
		return err
	}
	p, err := s.onePerson(c.Request.Context(), c.Param("id"), asOf)
	if err != nil {
		return err
	}
	return s.json(c, apiPersonWhole{newAPIPerson(p), report.Outstanding(p.Owed)})
}
