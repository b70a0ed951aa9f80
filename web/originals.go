package web

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

// original serves GET /originals/:version: our copy of a paper. A PDF opens in
// the browser byte for byte, shut off from this site. Of anything else the
// words are shown, and its bytes are handed over as a file of plain text where
// they are asked for: a council's HTML could hold a script that would run in
// our name.
func (s *Server) original(c *gin.Context) error {
	v := c.Param("version")
	in := newParams(c.Request.URL.Query())
	page, file := in.number("page", "Page", 1, 1, maxPage), len(in.choices("as", "Form", []string{"file"})) > 0
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	if s.opt.Originals == nil || !isVersion(v) {
		return errNoPage
	}
	release, ok := s.takePaper()
	if !ok {
		c.Header("Retry-After", "5")
		return errBusy
	}
	defer release()
	body, err := s.opt.Originals.Get(civic.VersionID(v))
	if errors.Is(err, civic.ErrForgotten) {
		return errGone
	}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, civic.ErrNotFound) {
		return errNoPage
	}
	if err != nil {
		return fmt.Errorf("open version %s: %w", v, err)
	}
	defer body.Close()
	r := bufio.NewReaderSize(body, 64<<10)
	head, err := r.Peek(1024)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read version %s: %w", v, err)
	}
	pdf := bytes.Contains(head, []byte("%PDF-"))
	if !pdf && !file {
		doc, err := s.textOf(c.Request.Context(), civic.VersionID(v))
		if err != nil {
			return err
		}
		if doc != nil {
			return s.originalText(c, v, doc, page)
		}
	}
	originalHeaders(c.Writer.Header(), v, pdf)
	if c.GetHeader("If-None-Match") == `"`+v+`"` {
		c.Status(http.StatusNotModified)
		c.Writer.WriteHeaderNow()
		return nil
	}
	c.Status(http.StatusOK)
	if c.Request.Method == http.MethodHead {
		c.Writer.WriteHeaderNow()
		return nil
	}
	_, err = io.Copy(c.Writer, r)
	return err
}

// takePaper reserves the sending of one paper. Readers on slow lines hold theirs
// for minutes and must not keep others from the pages.
func (s *Server) takePaper() (release func(), ok bool) {
	select {
	case s.papers <- struct{}{}:
		return func() { <-s.papers }, true
	default:
		return nil, false
	}
}

func originalHeaders(h http.Header, v string, pdf bool) {
	kind, how, name := "text/plain; charset=utf-8", "attachment", v[:12]+".txt"
	if pdf {
		kind, how, name = "application/pdf", "inline", v[:12]+".pdf"
	}
	h.Set("Content-Type", kind)
	h.Set("Content-Disposition", fmt.Sprintf("%s; filename=%q", how, name))
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
	h.Set("X-Robots-Tag", "noindex")
	// A paper that is taken down must be gone from browsers as well, so they
	// ask each time; its bytes cannot change, so its hash is answer enough.
	h.Set("ETag", `"`+v+`"`)
}

// isVersion reports whether s is a SHA-256 in hex.
func isVersion(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
}
