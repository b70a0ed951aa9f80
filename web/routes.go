package web

import (
	"github.com/gin-gonic/gin"
)

// A route is one address of the service. Those with an api answer JSON and
// are described in the OpenAPI document.
type route struct {
	path    string
	handler gin.HandlerFunc
	api     *operation
}

func (s *Server) routes() []route {
	routes := []route{
		{path: "/", handler: s.page(s.start)},
		{path: "/search", handler: s.page(s.searchPage)},
		{path: "/outstanding", handler: s.page(s.outstanding)},
		{path: "/outstanding.csv", handler: s.page(s.outstandingCSV)},
		{path: "/outstanding.xlsx", handler: s.page(s.outstandingXLSX)},
		{path: "/outstanding.ics", handler: s.page(s.outstandingICS)},
		{path: "/commitments/:id", handler: s.page(s.commitment)},
		{path: "/items/:id", handler: s.page(s.item)},
		{path: "/meetings/:id", handler: s.page(s.meeting)},
		{path: "/committees", handler: s.page(s.committees)},
		{path: "/committees/:id", handler: s.page(s.committee)},
		{path: "/councils/:id", handler: s.page(s.council)},
		{path: "/programmes", handler: s.page(s.programmes)},
		{path: "/programmes/:id", handler: s.page(s.programme)},
		{path: "/documents/:id", handler: s.page(s.document)},
		{path: "/originals/:version", handler: s.handle(s.original)},
		{path: "/coverage", handler: s.page(s.coverage)},
		{path: "/accessibility", handler: s.page(s.accessibility)},
		{path: "/help", handler: s.page(s.help)},
		{path: "/healthz", handler: s.api(s.healthz)},
		{path: "/metrics", handler: s.api(s.metricsPage)},
		{path: "/favicon.ico", handler: s.handle(s.favicon)},
		{path: "/assets/:hash/:name", handler: s.handle(s.asset)},
		{path: docsPath, handler: s.page(s.docs)},
		{path: "/api/v1/openapi.json", handler: s.data(s.openapi)},
	}
	return append(append(append(routes, s.laterPages()...), s.feedRoutes()...), s.apiRoutes()...)
}
