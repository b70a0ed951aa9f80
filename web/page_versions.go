package web

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/report"
)

// A versionsPage tells what a paper, or all papers that give an agenda item its
// words, said at different times, and what was changed.
type versionsPage struct {
	frame
	Name    string
	Back    link
	OfItem  bool // changes of one agenda item, as far as the pages tell items apart
	Sources []sourceVersions
}

// A sourceVersions is what one address has held, newest first.
type sourceVersions struct {
	Address  link
	Versions []versionLine
	Change   *changeView // of the version that was asked for, or the newest; nil where there was but one
}

// A versionLine is a time during which an address held the same bytes.
type versionLine struct {
	First, Last string // moments
	Looks       int
	Newest      bool
	Shown       bool   // its change stands below
	URL         string // shows what it changed; "" of the first version
}

// versionsOf serves the changes of one address each; asked chooses a version.
func (s *Server) versionsOf(ctx context.Context, r civic.Resource, versions []civic.Version, anchor string, at address, asked civic.VersionID) (sourceVersions, error) {
	v := sourceVersions{Address: link{r.URL, ""}}
	if isWeb(r.URL) {
		v.Address.URL = r.URL
	}
	shown := slices.IndexFunc(versions, func(v civic.Version) bool { return v.ID == asked })
	if shown < 0 || shown+1 >= len(versions) {
		shown = 0
	}
	for i, one := range versions {
		l := versionLine{First: moment(one.First), Last: moment(one.Last), Looks: one.Looks, Newest: i == 0}
		if i+1 < len(versions) {
			l.URL, l.Shown = at.only("version", string(one.ID)).String(), i == shown
		}
		v.Versions = append(v.Versions, l)
	}
	if len(versions) < 2 {
		return v, nil
	}
	later, earlier := versions[shown], versions[shown+1]
	d, err := s.opt.Store.Difference(ctx, r.Council, r.URL, earlier.ID, later.ID)
	switch {
	case errors.Is(err, civic.ErrNotFound):
		v.Change = &changeView{Unread: true}
	case err != nil:
		return v, err
	default:
		v.Change = newChange(d, anchor)
	}
	v.Change.From, v.Change.To = moment(earlier.Last), moment(later.First)
	return v, nil
}

// documentVersions serves GET /documents/:id/versions.
func (s *Server) documentVersions(c *gin.Context) error {
	asked, err := askedVersion(c)
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	d, err := s.opt.Store.Document(ctx, civic.DocumentID(c.Param("id")))
	if err != nil {
		return err
	}
	if d.Restricted {
		return errNoPage
	}
	r, versions, err := s.opt.Store.DocumentVersions(ctx, d.ID)
	if err != nil {
		return err
	}
	p := newVersionsPage(nonEmpty(d.Title, "Untitled paper"), link{"The paper", "/documents/" + string(d.ID)})
	one, err := s.versionsOf(ctx, r, versions, "", address{p.Back.URL + "/versions", nil}, asked)
	if err != nil {
		return err
	}
	p.Sources = []sourceVersions{one}
	return s.render(c, http.StatusOK, "versions", p)
}

// itemVersions serves GET /items/:id/versions.
func (s *Server) itemVersions(c *gin.Context) error {
	asked, err := askedVersion(c)
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	it, err := s.opt.Store.Item(ctx, civic.ItemID(c.Param("id")))
	if err != nil {
		return err
	}
	if it.Restricted {
		return errNoPage
	}
	p := newVersionsPage(nonEmpty(report.ItemName(it.Number, it.Title), "Untitled item"), link{"The agenda item", "/items/" + string(it.ID)})
	p.OfItem = true
	sources, err := s.opt.Store.SourcesOf(ctx, it)
	if err != nil {
		return err
	}
	anchor := ""
	if it.SourceID > 0 {
		anchor = "AI" + strconv.Itoa(it.SourceID)
	}
	for _, r := range sources {
		versions, err := s.opt.Store.Versions(ctx, r.Council, r.URL)
		if err != nil {
			return err
		}
		one, err := s.versionsOf(ctx, r, versions, anchor, address{p.Back.URL + "/versions", nil}, asked)
		if err != nil {
			return err
		}
		p.Sources = append(p.Sources, one)
	}
	return s.render(c, http.StatusOK, "versions", p)
}

// wasChanged reports whether a paper that gives an item its words was changed
// after it was first seen.
func (s *Server) wasChanged(ctx context.Context, it civic.Item) (bool, error) {
	if it.Restricted {
		return false, nil
	}
	sources, err := s.opt.Store.SourcesOf(ctx, it)
	if err != nil {
		return false, err
	}
	for _, r := range sources {
		versions, err := s.opt.Store.Versions(ctx, r.Council, r.URL)
		if err != nil && !isNotFound(err) {
			return false, err
		}
		if len(versions) > 1 {
			return true, nil
		}
	}
	return false, nil
}

func newVersionsPage(name string, back link) *versionsPage {
	return &versionsPage{frame: frame{Title: "Versions of " + report.Short(name, 60), Nav: "/committees", Crumbs: []crumb{{back.Text, back.URL}}}, Name: name, Back: back}
}

// askedVersion reads the version that an address names; "" asks for the newest.
func askedVersion(c *gin.Context) (civic.VersionID, error) {
	in := newParams(c.Request.URL.Query())
	v := in.text("version", "Version", 64)
	in.unknown()
	if v != "" && (len(v) != 64 || strings.Trim(v, "0123456789abcdef") != "") {
		in.fail("version", "Version must be 64 letters and digits, as in our addresses")
	}
	if !isID(c.Param("id")) {
		return "", errNoPage
	}
	return civic.VersionID(v), in.err()
}

// A changeView is what one version changed of the one before.
type changeView struct {
	From, To   string // when the earlier was last and the later first seen
	Said       string // "1 paragraph reworded and 2 added"
	Unread     bool   // one of the two texts is not held
	Paragraphs []changedParagraph
	Cut        bool
}

// A changedParagraph is a paragraph as it was and as it is.
type changedParagraph struct {
	Kind    string // of changes.Kind
	Label   string // "Reworded"; "" of one that stayed
	Page    int
	Skipped int
	Words   []changes.Words
}

// newChange shows a difference, or that part of it that concerns one item where
// the page tells its items apart.
func newChange(d changes.Difference, anchor string) *changeView {
	if part := d.Of(anchor); anchor != "" && len(part.Paragraphs) > 0 {
		d = part
	}
	v := &changeView{Cut: d.Cut, Said: saidChange(d)}
	for _, p := range d.Paragraphs {
		one := changedParagraph{Kind: string(p.Kind), Page: p.Page, Skipped: p.Skipped, Words: p.Words}
		if p.Kind != changes.Same {
			one.Label = upperFirst(string(p.Kind))
		}
		v.Paragraphs = append(v.Paragraphs, one)
	}
	return v
}

func saidChange(d changes.Difference) string {
	var parts []string
	for _, n := range []struct {
		count int
		word  string
	}{{d.Reworded, "reworded"}, {d.Added, "added"}, {d.Removed, "removed"}} {
		if n.count > 0 {
			parts = append(parts, count(n.count, "paragraph", "paragraphs")+" "+n.word)
		}
	}
	return nonEmpty(sentence(parts), "No words were changed")
}
