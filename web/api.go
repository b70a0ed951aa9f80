package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/day"
)

// A problemJSON is an error as RFC 9457 writes it. Its type is always
// "about:blank": the status says what kind of error it is.
type problemJSON struct {
	Type   string       `json:"type" doc:"about:blank: the status says all that there is to say of the kind"`
	Title  string       `json:"title" doc:"what went wrong, in a few words"`
	Status int          `json:"status" doc:"the HTTP status"`
	Detail string       `json:"detail,omitempty" doc:"what to do about it"`
	Errors []problemOne `json:"errors,omitempty" doc:"each parameter that was refused"`
}

// A problemOne says what is wrong with one parameter of an address.
type problemOne struct {
	Parameter string `json:"parameter" doc:"its name; empty where the address as a whole is meant"`
	Detail    string `json:"detail" doc:"what is wrong with it, in the words of the pages"`
}

// api is handle for programs: errors are application/problem+json.
func (s *Server) api(h handlerFunc) gin.HandlerFunc { return s.run(h, s.problem) }

// data is api for answers about what is stored, which programs may keep and ask after.
func (s *Server) data(h handlerFunc) gin.HandlerFunc { return s.api(s.fresh(h)) }

func (s *Server) problem(c *gin.Context, e *pageError) error {
	p := problemJSON{Type: "about:blank", Title: e.title, Status: e.status, Detail: e.message}
	for _, f := range e.fields {
		p.Errors = append(p.Errors, problemOne{f.Field, f.Message})
	}
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	shareWithAll(c)
	return s.send(c, e.status, "application/problem+json", b)
}

// forPrograms reports whether an address is of the JSON interface, also one
// that does not exist.
func forPrograms(path string) bool { return strings.HasPrefix(path, "/api/") }

// shareWithAll lets pages of other sites read an answer: the papers are public.
func shareWithAll(c *gin.Context) {
	c.Header("Access-Control-Allow-Origin", "*")
	c.Header("Access-Control-Expose-Headers", "ETag, Link, Retry-After")
	c.Header("Cross-Origin-Resource-Policy", "cross-origin")
}

// preflight tells a browser that a page of another site may ask with a tag that
// it holds: without it only plain requests are let through.
func preflight(c *gin.Context) {
	shareWithAll(c)
	c.Header("Access-Control-Allow-Methods", "GET, HEAD")
	c.Header("Access-Control-Allow-Headers", "If-None-Match")
	c.Header("Access-Control-Max-Age", "86400")
	c.AbortWithStatus(http.StatusNoContent)
}

// json answers a program.
func (s *Server) json(c *gin.Context, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode answer: %w", err)
	}
	shareWithAll(c)
	return s.send(c, http.StatusOK, "application/json", append(b, '\n'))
}

// apiOf is json for the handlers that need no more of the address than what
// read takes from it. Parameters that nobody asked for are refused.
func (s *Server) apiOf(c *gin.Context, read func(in *params)) error {
	in := newParams(c.Request.URL.Query())
	read(in)
	in.unknown()
	return in.err()
}

// nothingAsked refuses an address with parameters.
func (s *Server) nothingAsked(c *gin.Context) error { return s.apiOf(c, func(*params) {}) }

// apiDay reads the day on which commitments are judged and nothing else.
func (s *Server) apiDay(c *gin.Context) (asOf day.Date, err error) {
	err = s.apiOf(c, func(in *params) { asOf = s.asOf(in) })
	return asOf, err
}
