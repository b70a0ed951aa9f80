package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/report"
)

// Limits on how much of a paper one page shows: packs run to a thousand sheets.
const (
	sheetsShown  = 10
	plainShown   = 400 // blocks of a paper without sheets
	maxSheetPage = 20_000
)

// A documentPage shows the text of a paper beside the numbers of its sheets.
type documentPage struct {
	frame
	ID         string
	Name       string
	Kind       string
	Meeting    *link
	Item       *link
	Source     *link
	Original   string // our copy, "" if its bytes are not served
	Pages      int
	Seen       string
	Versions   int // that were found at its address
	Restricted bool
	Problem    string   // why its text is not held
	Unread     []string // what the reader met and could not read
	Sheets     []sheet
	Pager      *pager
	Below      *pager // the same, under the text
}

// A sheet is the text of one page of the file.
type sheet struct {
	Number   int    // 0 for a paper without sheets
	Source   string // the council's file opened at this sheet; "" if there is none
	Passages []passage
}

// document serves GET /documents/:id.
func (s *Server) document(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	page := in.number("page", "Page", 1, 1, maxSheetPage)
	if err := in.err(); err != nil {
		return err
	}
	if !isID(c.Param("id")) {
		return errNoPage
	}
	ctx := c.Request.Context()
	d, err := s.opt.Store.Document(ctx, civic.DocumentID(c.Param("id")))
	if err != nil {
		return err
	}
	if d.Outcome == civic.OutcomeForgotten {
		return errGone
	}
	doc, err := s.textOf(ctx, d.Version)
	if err != nil {
		return err
	}
	p := newDocumentPage(d, doc, page)
	if err := s.belongsTo(ctx, p, d); err != nil {
		return err
	}
	if !d.Restricted && d.Version != "" {
		_, versions, err := s.opt.Store.DocumentVersions(ctx, d.ID)
		if err != nil && !isNotFound(err) {
			return err
		}
		p.ID, p.Versions = string(d.ID), len(versions)
	}
	if s.opt.Originals != nil && d.Version != "" && !d.Restricted {
		p.Original = original(d.Version, 0)
	}
	return s.render(c, http.StatusOK, "document", p)
}

// belongsTo names the meeting that a paper belongs to: many are called no more
// than "Agenda".
func (s *Server) belongsTo(ctx context.Context, p *documentPage, d civic.Document) error {
	if d.Meeting == "" {
		return nil
	}
	m, err := s.opt.Store.Meeting(ctx, d.Meeting)
	if isNotFound(err) {
		return nil
	}
	p.Meeting = &link{where(m.CommitteeName, heldOn(m.Date.Long())), "/meetings/" + string(m.ID)}
	p.Crumbs = []crumb{{"Committees", "/committees"}, {m.CommitteeName, "/committees/" + string(m.Committee)}, {heldOn(m.Date.Long()), p.Meeting.URL}}
	p.Sums = where(report.Short(p.Name, 100), p.Meeting.Text)
	return err
}

func newDocumentPage(d civic.Document, doc *doctext.Document, page int) *documentPage {
	p := &documentPage{Name: cmp.Or(d.Title, "Untitled paper"), Kind: upperFirst(string(d.Kind)), Pages: d.Pages,
		Seen: moment(d.Seen), Restricted: d.Restricted, Source: source(d.URL, 0)}
	if p.Source != nil && d.Pages > 0 {
		p.Source.Text = "The council’s own file"
	}
	p.Title, p.Nav = p.Name, "/committees"
	if d.Item != "" {
		p.Item = &link{"The agenda item it belongs to", "/items/" + string(d.Item)}
	}
	if d.Outcome.Failed() || d.Outcome == civic.OutcomeNoText || doc == nil && !d.Restricted {
		p.Problem = problem(d.Outcome, d.Detail)
	}
	if doc == nil || d.Restricted {
		return p
	}
	p.Unread = doc.Unread
	p.fill(d, doc, page)
	return p
}

// fill shows the window of sheets that holds the asked one.
func (p *documentPage) fill(d civic.Document, doc *doctext.Document, page int) {
	at := "/documents/" + string(d.ID)
	if len(doc.Pages) == 0 {
		last := min(page*plainShown, len(doc.Blocks))
		first := min((page-1)*plainShown, last)
		if first < last {
			p.Sheets = []sheet{{Passages: passages(doc, doc.Blocks[first].Start, doc.Blocks[last-1].End, nil, nil)}}
		}
		p.Pager = newPager("Parts of this paper", len(doc.Blocks), plainShown, page, maxPage, address{at, nil}.page)
		return
	}
	first := 0 // index of the first sheet of the window
	for i, sh := range doc.Pages {
		if sh.Number <= page {
			first = i / sheetsShown * sheetsShown
		}
	}
	for k := first; k < min(first+sheetsShown, len(doc.Pages)); k++ {
		p.Sheets = append(p.Sheets, newSheet(d, doc, k))
	}
	p.Pager = newPager("Pages of this paper", len(doc.Pages), sheetsShown, first/sheetsShown+1, maxSheetPage, func(n int) string {
		return address{at, nil}.page(doc.Pages[(n-1)*sheetsShown].Number)
	})
	p.nameSheets(doc)
	if p.Pager != nil {
		below := *p.Pager
		below.Label += ", below"
		p.Below = &below
	}
}

// nameSheets names the links of the pager by the sheets they lead to.
func (p *documentPage) nameSheets(doc *doctext.Document) {
	if p.Pager == nil {
		return
	}
	for i, l := range p.Pager.Pages {
		if l.Number > 0 {
			first := (l.Number - 1) * sheetsShown
			last := min(first+sheetsShown, len(doc.Pages)) - 1
			p.Pager.Pages[i].Text = fmt.Sprintf("%d–%d", doc.Pages[first].Number, doc.Pages[last].Number)
			p.Pager.Pages[i].Label = fmt.Sprintf("Pages %d–%d", doc.Pages[first].Number, doc.Pages[last].Number)
		}
	}
}

func newSheet(d civic.Document, doc *doctext.Document, k int) sheet {
	end := len(doc.Text)
	if k+1 < len(doc.Pages) {
		end = doc.Pages[k+1].Start
	}
	sh := sheet{Number: doc.Pages[k].Number, Passages: passages(doc, doc.Pages[k].Start, end, nil, nil)}
	if isWeb(d.URL) {
		sh.Source = d.URL + "#page=" + strconv.Itoa(sh.Number)
	}
	for i := range sh.Passages {
		sh.Passages[i].Page = 0 // the number stands beside the sheet
	}
	return sh
}
