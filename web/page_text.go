package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

// A textPage is fixed text.
type textPage struct{ frame }

// accessibility serves GET /accessibility: the statement that regulation 8 of
// SI 2018/952 asks of a service of a public body.
func (s *Server) accessibility(c *gin.Context) error {
	return s.render(c, http.StatusOK, "accessibility", &textPage{frame{Title: "Accessibility statement"}})
}

// A helpPage explains searching and the statuses.
type helpPage struct {
	frame
	Statuses []statusCount
}

// help serves GET /help.
func (s *Server) help(c *gin.Context) error {
	p := &helpPage{frame: frame{Title: "How to search and read these pages", Nav: "/help"}}
	for _, st := range civic.Statuses {
		p.Statuses = append(p.Statuses, statusCount{Tag: statusTag(st), Means: statusMeans[st]})
	}
	return s.render(c, http.StatusOK, "help", p)
}
