package web

import (
	"errors"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/changes"
	"arising/internal/civic"
)

// What the JSON interface says of what an address has held.
type (
	apiVersion struct {
		ID          civic.VersionID `json:"id" doc:"SHA-256 of the bytes"`
		First       time.Time       `json:"first" doc:"when it first came"`
		Last        time.Time       `json:"last" doc:"when it was last found, also as unchanged"`
		Looks       int             `json:"looks" doc:"how often it was found"`
		Size        int64           `json:"size" doc:"bytes"`
		ContentType string          `json:"content_type" doc:"told by the bytes"`
		Text        bool            `json:"text" doc:"its text is held, so that it can be compared with others"`
	}

	apiDifference struct {
		From       civic.VersionID `json:"from" doc:"the version before"`
		To         civic.VersionID `json:"to"`
		Added      int             `json:"added" doc:"paragraphs"`
		Removed    int             `json:"removed" doc:"paragraphs"`
		Reworded   int             `json:"reworded" doc:"paragraphs of which some words were added or removed"`
		Same       int             `json:"same" doc:"paragraphs"`
		Cut        bool            `json:"cut" doc:"more was changed than is listed"`
		Paragraphs []apiParagraph  `json:"paragraphs" doc:"what was changed, with what stands beside it"`
	}

	apiParagraph struct {
		Kind  changes.Kind `json:"kind"`
		Page  int          `json:"page" doc:"sheet of the file; 0 for a page of the site"`
		Words []apiWords   `json:"words"`
	}

	apiWords struct {
		Kind changes.Kind `json:"kind"`
		Text string       `json:"text"`
	}
)

// apiVersions serves GET /api/v1/documents/:id/versions, newest first.
func (s *Server) apiVersions(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	l := in.listing(c, 1)
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	_, all, err := s.versionsHeld(c)
	if err != nil {
		return err
	}
	// An address may have held the same bytes twice, with others between.
	found, last, err := partFrom(l, all, func(v civic.Version) string { return string(v.ID) + v.First.UTC().Format(time.RFC3339Nano) })
	if err != nil {
		return err
	}
	var lines []apiVersion
	for _, v := range found {
		lines = append(lines, apiVersion{v.ID, v.First, v.Last, v.Looks, v.Size, v.ContentType, v.Text})
	}
	return listOf(s, c, l, lines, last)
}

// versionsHeld lists what the address of a paper has held. Of one that is
// withheld from the public, nothing is told.
func (s *Server) versionsHeld(c *gin.Context) (civic.Resource, []civic.Version, error) {
	d, err := s.oneDocument(c)
	if err != nil {
		return civic.Resource{}, nil, err
	}
	if d.Restricted {
		return civic.Resource{}, nil, errNoPage
	}
	return s.opt.Store.DocumentVersions(c.Request.Context(), d.ID)
}

// apiChanges serves GET /api/v1/documents/:id/versions/:version: what one
// version changed of the one before. The first changed nothing, and of versions
// whose text is not held nothing can be told.
func (s *Server) apiChanges(c *gin.Context) error {
	if err := s.nothingAsked(c); err != nil {
		return err
	}
	r, all, err := s.versionsHeld(c)
	if err != nil {
		return err
	}
	for i, v := range all {
		if string(v.ID) != c.Param("version") {
			continue
		}
		if i+1 == len(all) {
			return s.json(c, apiDifference{To: v.ID, Paragraphs: []apiParagraph{}})
		}
		d, err := s.opt.Store.Difference(c.Request.Context(), r.Council, r.URL, all[i+1].ID, v.ID)
		if errors.Is(err, civic.ErrNotFound) {
			return errNoText
		}
		if err != nil {
			return err
		}
		return s.json(c, newAPIChange(all[i+1].ID, v.ID, d))
	}
	return errNoPage
}

var errNoText = &pageError{status: 404, title: "These versions cannot be compared", message: "The text of one of the two is not held."}

func newAPIChange(from, to civic.VersionID, d changes.Difference) apiDifference {
	out := apiDifference{from, to, d.Added, d.Removed, d.Reworded, d.Same, d.Cut, []apiParagraph{}}
	for _, p := range d.Paragraphs {
		line := apiParagraph{p.Kind, p.Page, []apiWords{}}
		for _, w := range p.Words {
			line.Words = append(line.Words, apiWords{w.Kind, w.Text})
		}
		out.Paragraphs = append(out.Paragraphs, line)
	}
	return out
}
