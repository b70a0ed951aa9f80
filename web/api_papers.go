package web

import (
	"context"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// What the JSON interface says of papers.
type (
	apiDocument struct {
		ID         civic.DocumentID   `json:"id"`
		Kind       civic.DocumentKind `json:"kind"`
		Title      string             `json:"title"`
		Meeting    civic.MeetingID    `json:"meeting" doc:"id of the meeting; empty if it belongs to none"`
		Item       civic.ItemID       `json:"item" doc:"id of the agenda item; empty if it belongs to the meeting as a whole"`
		URL        string             `json:"url" doc:"the paper on the council's site"`
		Restricted bool               `json:"restricted" doc:"named on the site and withheld from the public"`
		Outcome    civic.Outcome      `json:"outcome" doc:"how the last attempt to fetch and read it ended"`
		Detail     string             `json:"detail" doc:"the outcome in words"`
		Pages      int                `json:"pages" doc:"sheets; 0 for a page of the site"`
		Version    civic.VersionID    `json:"version" doc:"SHA-256 of the newest bytes that were read; empty if none were"`
		Seen       *time.Time         `json:"seen" doc:"when that version was last confirmed at its address"`
	}

	apiPage struct {
		Number int    `json:"page" doc:"sheet of the file, from 1; 0 for a paper without sheets, which is one page"`
		Start  int    `json:"start" doc:"where its text begins, in bytes of the whole text"`
		Text   string `json:"text"`
	}
)

func newAPIDocument(d civic.Document) apiDocument {
	return apiDocument{d.ID, d.Kind, d.Title, d.Meeting, d.Item, d.URL, d.Restricted, d.Outcome, d.Detail, d.Pages, d.Version, known(d.Seen)}
}

func newAPIDocuments(ds []civic.Document) []apiDocument {
	out := make([]apiDocument, 0, len(ds))
	for _, d := range ds {
		out = append(out, newAPIDocument(d))
	}
	return out
}

// apiDocuments serves GET /api/v1/documents: the papers of one meeting or item.
func (s *Server) apiDocuments(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	l := in.listing(c, 1)
	f := civic.DocumentFilter{Meeting: civic.MeetingID(in.text("meeting", "Meeting", maxValueBytes)), Item: civic.ItemID(in.text("item", "Item", maxValueBytes))}
	if f.Meeting == "" && f.Item == "" {
		in.fail("meeting", "Name a meeting or an item by its id")
	}
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	all, err := s.opt.Store.Documents(c.Request.Context(), f)
	if err != nil {
		return err
	}
	found, last, err := partFrom(l, all, func(d civic.Document) string { return string(d.ID) })
	if err != nil {
		return err
	}
	return listOf(s, c, l, newAPIDocuments(found), last)
}

// apiDocument serves GET /api/v1/documents/:id.
func (s *Server) apiDocument(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	d, err := s.oneDocument(c)
	if err != nil {
		return err
	}
	return s.json(c, newAPIDocument(d))
}

// oneDocument finds the paper that the path names, unless it was taken down.
func (s *Server) oneDocument(c *gin.Context) (civic.Document, error) {
	if !isID(c.Param("id")) {
		return civic.Document{}, errNoPage
	}
	d, err := s.opt.Store.Document(c.Request.Context(), civic.DocumentID(c.Param("id")))
	if err == nil && d.Outcome == civic.OutcomeForgotten {
		return civic.Document{}, errGone
	}
	return d, err
}

// apiPages serves GET /api/v1/documents/:id/pages: the text, sheet by sheet.
// A restricted paper has none.
func (s *Server) apiPages(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	l := in.listing(c, 1)
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	pages, err := s.pagesOf(c)
	if err != nil {
		return err
	}
	found, last := partOf(l, pages, func(p apiPage) []string { return []string{padded(p.Number)} })
	return listOf(s, c, l, found, last)
}

// apiOnePage serves GET /api/v1/documents/:id/pages/:page.
func (s *Server) apiOnePage(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	pages, err := s.pagesOf(c)
	if err != nil {
		return err
	}
	for _, p := range pages {
		if strconv.Itoa(p.Number) == c.Param("page") {
			return s.json(c, p)
		}
	}
	return errNoPage
}

func (s *Server) pagesOf(c *gin.Context) ([]apiPage, error) {
	d, err := s.oneDocument(c)
	if err != nil || d.Restricted {
		return nil, err
	}
	return s.textPages(c.Request.Context(), d.Version)
}

func (s *Server) textPages(ctx context.Context, v civic.VersionID) ([]apiPage, error) {
	doc, err := s.textOf(ctx, v)
	if err != nil || doc == nil {
		return nil, err
	}
	if len(doc.Pages) == 0 {
		return []apiPage{{Text: doc.Text}}, nil
	}
	var out []apiPage
	for i, p := range doc.Pages {
		out = append(out, apiPage{p.Number, p.Start, doc.Text[p.Start:endOfPage(doc, i)]})
	}
	return out, nil
}

// endOfPage is where the text of a document's i-th sheet ends.
func endOfPage(doc *doctext.Document, i int) int {
	if i+1 < len(doc.Pages) {
		return doc.Pages[i+1].Start
	}
	return len(doc.Text)
}
