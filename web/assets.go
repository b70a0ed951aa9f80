package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/gin-gonic/gin"
)

// The folder static/govuk is compiled by "npm run build" and is absent where
// that has not been run.
//
//go:embed static
var staticFiles embed.FS

const govukStyles = "govuk/govuk.css"

// assets are the files that browsers keep for good: a file's address holds a
// hash of its bytes, so a changed file has another address.
type assets struct {
	url  map[string]string // by name below static: "site.css"
	file map[string]asset  // by address
}

type asset struct {
	kind         string
	plain, small []byte // small is gzip, nil where that saves nothing
}

var shipped = loadAssets()

// Styled reports whether the style sheet of GOV.UK Frontend was compiled into
// this program. Without it the pages work and are plainer.
func Styled() bool { return shipped.url[govukStyles] != "" }

func loadAssets() *assets {
	a := &assets{url: map[string]string{}, file: map[string]asset{}}
	err := fs.WalkDir(staticFiles, "static", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := staticFiles.ReadFile(p)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(b)
		url := "/assets/" + hex.EncodeToString(sum[:6]) + "/" + path.Base(p)
		a.url[strings.TrimPrefix(p, "static/")] = url
		a.file[url] = asset{mime.TypeByExtension(path.Ext(p)), b, squeeze(b)}
		return nil
	})
	if err != nil {
		panic("BUG: embedded files: " + err.Error())
	}
	return a
}

// asset serves GET /assets/:hash/:name.
func (s *Server) asset(c *gin.Context) error {
	f, ok := s.static.file[c.Request.URL.Path]
	if !ok {
		return errNoPage
	}
	c.Header("Cache-Control", "public, max-age=31536000, immutable")
	return s.sendSqueezed(c, http.StatusOK, f.kind, f.plain, f.small)
}

// favicon serves GET /favicon.ico, which browsers ask for unasked.
func (s *Server) favicon(c *gin.Context) error {
	f := s.static.file[s.static.url["favicon.svg"]]
	c.Header("Cache-Control", "public, max-age=86400")
	return s.sendSqueezed(c, http.StatusOK, f.kind, f.plain, f.small)
}

// minSqueeze is the size from which compression is worth its header.
const minSqueeze = 1 << 10

// squeeze returns b compressed, or nil where that saves nothing.
func squeeze(b []byte) []byte {
	if len(b) < minSqueeze {
		return nil
	}
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(b); err != nil {
		return nil
	}
	if err := w.Close(); err != nil || out.Len() >= len(b) {
		return nil
	}
	return out.Bytes()
}

// send writes a whole answer, compressed where the reader takes that.
func (s *Server) send(c *gin.Context, status int, kind string, body []byte) error {
	var small []byte
	if takesGzip(c) {
		small = squeeze(body)
	}
	return s.sendSqueezed(c, status, kind, body, small)
}

func (s *Server) sendSqueezed(c *gin.Context, status int, kind string, plain, small []byte) error {
	if status != http.StatusOK || wasOld(c.Request.Context()) {
		c.Writer.Header().Del("ETag") // it was of the answer that did not come
	}
	if small != nil && takesGzip(c) {
		c.Header("Content-Encoding", "gzip")
		plain = small
	}
	c.Data(status, kind, plain)
	return nil
}

func takesGzip(c *gin.Context) bool {
	for _, part := range strings.Split(c.GetHeader("Accept-Encoding"), ",") {
		name, q, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.EqualFold(name, "gzip") && strings.ReplaceAll(q, " ", "") != "q=0" {
			return true
		}
	}
	return false
}
