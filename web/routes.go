package web

import (
	"reflect"

	"github.com/gin-gonic/gin"

	"arising/internal/report"
)

// A route is one address of the service. Those with an api answer JSON and
// are described in the OpenAPI document.
type route struct {
	path    string
	handler gin.HandlerFunc
	api     *operation
}

// An operation says what one address of the JSON interface answers.
type operation struct {
	id, summary string
	query       []parameter
	answer      reflect.Type
}

func (s *Server) routes() []route {
	routes := []route{
		{path: "/", handler: s.handle(s.start)},
		{path: "/search", handler: s.handle(s.searchPage)},
		{path: "/outstanding", handler: s.handle(s.outstanding)},
		{path: "/outstanding.csv", handler: s.handle(s.outstandingCSV)},
		{path: "/outstanding.xlsx", handler: s.handle(s.outstandingXLSX)},
		{path: "/outstanding.ics", handler: s.handle(s.outstandingICS)},
		{path: "/commitments/:id", handler: s.handle(s.commitment)},
		{path: "/items/:id", handler: s.handle(s.item)},
		{path: "/meetings/:id", handler: s.handle(s.meeting)},
		{path: "/committees", handler: s.handle(s.committees)},
		{path: "/committees/:id", handler: s.handle(s.committee)},
		{path: "/councils/:id", handler: s.handle(s.council)},
		{path: "/programmes", handler: s.handle(s.programmes)},
		{path: "/programmes/:id", handler: s.handle(s.programme)},
		{path: "/documents/:id", handler: s.handle(s.document)},
		{path: "/originals/:version", handler: s.handle(s.original)},
		{path: "/coverage", handler: s.handle(s.coverage)},
		{path: "/accessibility", handler: s.handle(s.accessibility)},
		{path: "/help", handler: s.handle(s.help)},
		{path: "/healthz", handler: s.api(s.healthz)},
		{path: "/metrics", handler: s.api(s.metricsPage)},
		{path: "/robots.txt", handler: s.handle(s.robots)},
		{path: "/favicon.ico", handler: s.handle(s.favicon)},
		{path: "/assets/:hash/:name", handler: s.handle(s.asset)},
		{path: "/api/v1/openapi.json", handler: s.api(s.openapi)},
	}
	return append(routes, s.apiRoutes()...)
}

func (s *Server) apiRoutes() []route {
	return []route{
		{"/api/v1/search", s.api(s.apiSearch), &operation{"search", "Search agenda items and papers", searchParameters, reflect.TypeFor[report.Results]()}},
		{"/api/v1/outstanding", s.api(s.apiOutstanding), &operation{"outstanding", "What is owed, soonest first", outstandingParameters,
			reflect.TypeFor[[]report.Commitment]()}},
		{"/api/v1/items/:id", s.api(s.apiItem), &operation{"item", "One agenda item with its records", nil, reflect.TypeFor[apiItem]()}},
		{"/api/v1/meetings/:id", s.api(s.apiMeeting), &operation{"meeting", "One meeting with its agenda", nil, reflect.TypeFor[apiMeeting]()}},
		{"/api/v1/commitments/:id", s.api(s.apiCommitment), &operation{"commitment", "One commitment with its evidence", asOfParameter,
			reflect.TypeFor[report.Commitment]()}},
		{"/api/v1/coverage", s.api(s.apiCoverage), &operation{"coverage", "What is held of each council, and what is not", councilParameter,
			reflect.TypeFor[[]apiCoverage]()}},
	}
}
