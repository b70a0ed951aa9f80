package web

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// policy lets a page load our own style sheet and pictures and send its forms
// to us: no script, no frame, nothing from elsewhere.
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// protect sets the headers that every answer carries.
func (s *Server) protect(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY") // for browsers that do not know frame-ancestors
	// What somebody searched for stands in the address: council sites need not learn it.
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-cache")
	h.Set("Vary", "Accept-Encoding, Accept-Language")
	if s.opt.TLS || c.Request.TLS != nil {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
}

// admit refuses what would cost too much before any work is done.
func (s *Server) admit(c *gin.Context) {
	if len(c.Request.URL.RawQuery) > maxQueryBytes {
		s.refuse(c, &pageError{status: http.StatusRequestURITooLong, title: "This address is too long", message: "Search for fewer words or choose fewer filters."})
		return
	}
	select {
	case s.room <- struct{}{}:
		defer func() { <-s.room }()
		c.Next()
	default:
		c.Header("Retry-After", "5")
		s.refuse(c, errBusy)
	}
}

// count measures every answer, by route and never by address.
func (s *Server) count(c *gin.Context) {
	begin := time.Now()
	c.Next()
	route := c.FullPath()
	if route == "" {
		route = "none"
	}
	status := c.Writer.Status()
	if status < http.StatusOK || status > 599 {
		status = http.StatusInternalServerError
	}
	s.metrics.add(route, status, time.Since(begin))
}
