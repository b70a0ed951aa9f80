package web

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"runtime/debug"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

// A pageError is an error that a reader may see: a status, a title and a
// sentence that says what to do. Its cause goes to the log alone.
type pageError struct {
	status         int
	title, message string
	cause          error
	fields         []fieldError // what is wrong with each parameter
}

func (e *pageError) Error() string {
	if e.cause == nil {
		return e.title
	}
	return e.title + ": " + e.cause.Error()
}

func (e *pageError) Unwrap() error { return e.cause }

var (
	errNoPage = &pageError{status: http.StatusNotFound, title: "Page not found",
		message: "Check the address. If you followed a link on this site, the meeting or paper may have been removed since."}
	errGone     = &pageError{status: http.StatusGone, title: "This has been taken down", message: "It was held here and has been removed at somebody’s request. It will not come back."}
	errCursor   = &pageError{status: http.StatusGone, title: "This list has changed too much", message: "The line that the cursor names is not where it was. Begin again without a cursor."}
	errWithheld = &pageError{status: http.StatusNotFound, title: "This is withheld from the public",
		message: "The council has taken these words back. We do not show what we held of them."}
	errMethod  = &pageError{status: http.StatusMethodNotAllowed, title: "This can only be read", message: "Nothing can be sent to this address."}
	errBusy    = &pageError{status: http.StatusServiceUnavailable, title: "Too many readers at once", message: "Try again in a few seconds."}
	errNoIndex = &pageError{status: http.StatusServiceUnavailable, title: "Search is not ready",
		message: "The search index has not been built yet. What is outstanding can be read without it."}
)

// shown turns any error into one that may be shown. A cause that is not known
// here is our fault and becomes a page without details.
func shown(err error) *pageError {
	var p *pageError
	switch {
	case errors.As(err, &p):
		return p
	case errors.Is(err, civic.ErrForgotten):
		return errGone
	case errors.Is(err, civic.ErrWithheld):
		return errWithheld
	case errors.Is(err, civic.ErrNotFound), errors.Is(err, fs.ErrNotExist):
		gone := *errNoPage
		gone.cause = err
		return &gone
	case errors.Is(err, context.DeadlineExceeded):
		return &pageError{status: http.StatusGatewayTimeout, title: "This took too long", message: "Ask for less at once: fewer committees, or a shorter time.", cause: err}
	case errors.Is(err, context.Canceled):
		return &pageError{status: 499, title: "The request was ended", message: "Try again.", cause: err} // nobody reads this: the reader has gone
	}
	return &pageError{status: http.StatusInternalServerError, title: "Sorry, there is a problem with the service",
		message: "Try again later. Nothing that was read from the council’s papers is lost.", cause: err}
}

type handlerFunc func(*gin.Context) error

// handle alone turns errors into pages and logs those that are our fault.
func (s *Server) handle(h handlerFunc) gin.HandlerFunc {
	return s.run(h, func(c *gin.Context, e *pageError) error {
		return s.render(c, e.status, "error", &errorPage{frame: frame{Title: e.title}, Message: e.message})
	})
}

// page is handle for pages about what is stored, which browsers may keep and ask after.
func (s *Server) page(h handlerFunc) gin.HandlerFunc { return s.handle(s.fresh(h)) }

// refuse answers with an error in the form that fits the address: a page, or a
// problem for programs.
func (s *Server) refuse(c *gin.Context, e *pageError) {
	form := s.handle
	if forPrograms(c.Request.URL.Path) {
		form = s.api
	}
	form(func(*gin.Context) error { return e })(c)
	c.Abort()
}

type errorPage struct {
	frame
	Message string
}

// run calls h with a deadline and hands an error or a panic to say.
func (s *Server) run(h handlerFunc, say func(*gin.Context, *pageError) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		ctx, cancel := context.WithTimeout(c.Request.Context(), requestTime)
		defer cancel()
		c.Request = c.Request.WithContext(ctx)
		err := rescue(c, h)
		if err == nil {
			return
		}
		if c.Writer.Written() {
			s.log.WarnContext(ctx, "answer broken off", "path", c.FullPath(), "error", err)
			panic(http.ErrAbortHandler) // the reader must not take half a file for the whole
		}
		e := shown(err)
		if e.status >= http.StatusInternalServerError {
			// The path holds ids alone; what was searched for stands in the query and is not logged.
			s.log.ErrorContext(ctx, "page failed", "path", c.FullPath(), "status", e.status, "error", err)
		}
		if err := say(c, e); err != nil {
			s.log.ErrorContext(ctx, "error page failed", "error", err)
			c.AbortWithStatus(http.StatusInternalServerError)
		}
	}
}

// rescue turns a panic of h into an error with its stack.
func rescue(c *gin.Context, h handlerFunc) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("BUG: %v\n%s", p, debug.Stack())
		}
	}()
	return h(c)
}
