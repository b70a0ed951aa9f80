package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"arising/internal/doctext"
)

// An originalPage shows our copy of a page of a council's site as its words
// alone: no markup of theirs reaches a browser from our host, so nothing has to
// be trusted to clean it.
type originalPage struct {
	frame
	Version  string
	File     string // address of the bytes as they came
	Passages []passage
	Pager    *pager
}

// originalText shows the text of a version that is no PDF.
func (s *Server) originalText(c *gin.Context, v string, doc *doctext.Document, page int) error {
	at := "/originals/" + v
	p := &originalPage{frame: frame{Title: "Our copy of a page", Nav: "/committees"}, Version: v, File: at + "?as=file"}
	last := min(page*plainShown, len(doc.Blocks))
	first := min((page-1)*plainShown, last)
	if first < last {
		p.Passages = passages(doc, doc.Blocks[first].Start, doc.Blocks[last-1].End, nil, nil)
	}
	p.Pager = newPager("Parts of this page", len(doc.Blocks), plainShown, page, maxPage, address{at, nil}.page)
	c.Header("X-Robots-Tag", "noindex")
	return s.render(c, http.StatusOK, "original", p)
}
