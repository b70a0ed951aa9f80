package web

import (
	"net/http"
	"net/url"
	"strconv"

	"github.com/gin-gonic/gin"

	"arising/internal/day"
	"arising/internal/report"
	"arising/internal/search"
)

// A searchPage shows the answer to a question and how to change it.
type searchPage struct {
	frame
	Text, From, To string
	Keep           []field // filters that the form sends again
	Asked          bool    // something was asked
	Said           string
	Total          int
	Hits           []hit
	Chosen         []chosen
	Facets         []facet
	Hidden         int
	ShowHidden     string // address with procedural items
	HideHidden     string // address without them; "" if they are left out now
	Sorts, Types   []choice
	Suggests       link
	Pager          *pager
	Clear          string // the same words without filters
	First, Last    int    // places of the hits shown
	Cut            bool   // more match than can be paged to
}

// A field is a hidden value of a form.
type field struct{ Name, Value string }

// A choice is one of several addresses, of which one is in force.
type choice struct {
	Text, URL string
	Current   bool
}

// A chosen filter can be taken away again.
type chosen struct{ Label, Value, Remove string }

// A hit is one result.
type hit struct {
	Title      string
	URL        string // our page
	Where      string // committee, date, council
	Extract    []part
	Kinds      []tag
	Restricted bool
	Page       int
	Original   *link
}

// searchPage serves GET /search.
func (s *Server) searchPage(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	q := searchQuery(in, search.DefaultLimit)
	page := in.number("page", "Page", 1, 1, search.MaxOffset/search.DefaultLimit)
	in.unknown()
	q.Offset = (page - 1) * search.DefaultLimit
	at := address{"/search", c.Request.URL.Query()}
	if len(in.errors) > 0 {
		return s.render(c, http.StatusBadRequest, "search", newSearchPage(at, search.Results{Query: q}, page, in.errors))
	}
	res := search.Results{Query: q}
	if asked(q) {
		if s.opt.Search == nil {
			return errNoIndex
		}
		var err error
		if res, err = s.find(c.Request.Context(), q); err != nil {
			return err
		}
		res.Query = q
	}
	return s.render(c, http.StatusOK, "search", newSearchPage(at, res, page, nil))
}

func newSearchPage(at address, r search.Results, page int, problems []fieldError) *searchPage {
	q := r.Query
	p := &searchPage{frame: frame{Title: "Search", Nav: "/search", Errors: problems}, Text: q.Text,
		From: typed(at.values, "from", q.From), To: typed(at.values, "to", q.To),
		Asked: asked(q) && len(problems) == 0, Said: r.Said, Total: r.Total, Hidden: r.Hidden, Chosen: chosenFilters(at)}
	if q.Text != "" {
		p.Title = q.Text + " – Search"
	}
	for _, h := range r.Hits {
		p.Hits = append(p.Hits, newHit(h))
	}
	p.Facets = facets(at, r)
	reach := search.MaxOffset / search.DefaultLimit
	p.Pager = newPager("Search results", r.Total, search.DefaultLimit, page, reach, at.page)
	p.First, p.Last = (page-1)*search.DefaultLimit+1, (page-1)*search.DefaultLimit+len(p.Hits)
	p.Cut = r.Total > search.MaxOffset
	p.ways(at, r)
	if p.Asked {
		as := func(path string) string { return address{path, at.only("page").values}.String() }
		p.Follow = []follow{feedOf(as("/search.atom")), {"CSV", as("/search.csv"), ""}, {"JSON", as("/api/v1/search"), ""}}
	}
	return p
}

// ways fills in the addresses that ask the same in another way.
func (p *searchPage) ways(at address, r search.Results) {
	q := r.Query
	for _, name := range append([]string{"type", "sort", "procedural"}, search.Facets...) {
		for _, v := range at.clone().values[name] {
			p.Keep = append(p.Keep, field{name, v})
		}
	}
	p.Clear = address{"/search", url.Values{"q": {q.Text}}}.String()
	p.ShowHidden = at.only("procedural", "1").String()
	if q.Procedural {
		p.HideHidden = at.only("procedural").String()
	}
	p.Sorts = []choice{
		{"Most relevant first", at.only("sort").String(), q.Sort != search.ByDate},
		{"Newest first", at.only("sort", string(search.ByDate)).String(), q.Sort == search.ByDate},
	}
	p.Types = typeChoices(at)
	if r.Suggests != "" {
		p.Suggests = link{r.Suggests, at.only("q", r.Suggests).String()}
	}
}

// typed returns a date as it was understood, or as it was typed if it was not.
func typed(v url.Values, name string, d day.Date) string {
	if d.Known() {
		return d.Long()
	}
	return cut(v.Get(name), 40)
}

func newHit(h search.Hit) hit {
	out := hit{Title: report.ItemName(h.Number, h.Title), URL: "/items/" + string(h.Item), Where: where(h.Committee, h.Date.Long(), h.Council),
		Extract: marked(h.Extract, h.Marks), Restricted: h.Restricted}
	if out.Title == "" {
		out.Title = "Untitled"
	}
	for _, k := range h.Kinds {
		out.Kinds = append(out.Kinds, tag{upperFirst(k), ""})
	}
	if h.Type == search.PageUnit {
		n := strconv.Itoa(h.Page)
		out.Page, out.URL = h.Page, "/documents/"+string(h.Document)+"?page="+n+"#page-"+n
		out.Original = source(h.URL, h.Page)
	}
	return out
}

// where joins what is known of a place: "Cabinet, 17 January 2017, Quillhaven".
func where(parts ...string) string {
	out := ""
	for _, p := range parts {
		if p != "" && out != "" {
			out += ", "
		}
		out += p
	}
	return out
}
