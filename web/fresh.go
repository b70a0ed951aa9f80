package web

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
)

// A Marker is a Searcher that can tell one state of its index from another.
type Marker interface {
	// Mark is another text after each change of what searches would find.
	Mark() string
}

// fresh answers 304 to a reader who holds the newest answer, before anything
// is read but two marks. All that an answer is made of is in its tag: what is
// stored and indexed, the day and hour on which ages and statuses are told, the
// program and its settings. The tag is weak: the bytes differ by compression.
func (s *Server) fresh(h handlerFunc) handlerFunc {
	return func(c *gin.Context) error {
		mark, err := s.opt.Store.Mark(c.Request.Context())
		if err != nil {
			return err
		}
		hash := sha256.New()
		fmt.Fprintf(hash, "%d %d %q %q %s %d %q %q %q", mark.Papers, mark.Ledger, s.indexMark(), s.crawlMark(), s.today(), s.opt.Now().Unix()/int64(time.Hour/time.Second),
			s.made, s.base(c)+c.Request.URL.RequestURI(), preferred(c.GetHeader("Accept-Language")))
		tag := `W/"` + hex.EncodeToString(hash.Sum(nil)[:12]) + `"`
		c.Header("ETag", tag)
		if names(c.GetHeader("If-None-Match"), tag) {
			c.Status(http.StatusNotModified)
			c.Writer.WriteHeaderNow()
			return nil
		}
		c.Request = c.Request.WithContext(takingOld(c.Request.Context()))
		return h(c)
	}
}

func (s *Server) indexMark() string {
	if m, ok := s.opt.Search.(Marker); ok {
		return m.Mark()
	}
	return ""
}

// names reports whether a list of tags names tag, compared weakly (RFC 9110,
// section 13.1.2).
func names(list, tag string) bool {
	for t := range strings.SplitSeq(list, ",") {
		if t = strings.TrimSpace(t); t != "" && strings.TrimPrefix(t, "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}

// madeOf tells this program from others that make other pages of the same
// data. A program that was not built from a clean checkout is told by its
// start, since two of them may share all else.
func madeOf(opt Options, start time.Time) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %q %v %v", opt.Version, opt.Contact, opt.TLS, opt.Originals != nil)
	info, ok := debug.ReadBuildInfo()
	clean := false
	if ok {
		for _, v := range info.Settings {
			if v.Key == "vcs.revision" {
				b.WriteString(" " + v.Value)
				clean = true
			}
			if v.Key == "vcs.modified" && v.Value == "true" {
				clean = false
			}
		}
	}
	if !clean {
		b.WriteString(" " + strconv.FormatInt(start.UnixNano(), 10))
	}
	return b.String()
}
