package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/day"
	"arising/internal/report"
	"arising/internal/search"
)

// facetLabel names each facet as the page shows it.
var facetLabel = map[string]string{"council": "Council", "committee": "Committee", "kind": "What was recorded", "verb": "What was done",
	"status": "Status", "programme": "Programme", "owner": "Owner", "year": "Year", "type": "Kind of result"}

// facetShown is how many values of a facet are shown before the rest.
const facetShown = 6

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

// A facet counts values over the whole answer.
type facet struct {
	Label string
	First []facetValue
	More  []facetValue
}

type facetValue struct {
	Value string // as shown
	Count int
	URL   string // adds the value, or takes it away where it is chosen
	On    bool
}

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
		if res, err = s.opt.Search.Search(c.Request.Context(), q); err != nil {
			return err
		}
		res.Query = q
	}
	return s.render(c, http.StatusOK, "search", newSearchPage(at, res, page, nil))
}

// searchQuery reads a query from an address; its errors stay in the params.
func searchQuery(in *params, limit int) search.Query {
	q := search.Query{
		Text:    in.text("q", "Words to search for", search.MaxTextBytes),
		Council: in.list("council", "Council"), Committee: in.list("committee", "Committee"),
		Kind: in.choices("kind", "What was recorded", []string{"decision", "action", "milestone"}),
		Verb: in.list("verb", "What was done"), Status: in.list("status", "Status"),
		Owner: in.list("owner", "Owner"), Programme: in.list("programme", "Programme"), Year: in.list("year", "Year"),
		From: in.date("from", "From date"), To: in.date("to", "To date"), Limit: limit,
	}
	for _, t := range in.choices("type", "Kind of result", []string{string(search.ItemUnit), string(search.PageUnit)}) {
		q.Type = append(q.Type, search.Type(t))
	}
	q.Procedural = len(in.choices("procedural", "Procedural items", []string{"1"})) > 0
	q.Sort = search.ByRelevance
	if by := in.choices("sort", "Sort", []string{string(search.ByRelevance), string(search.ByDate)}); len(by) > 0 {
		q.Sort = search.Sort(by[0])
	}
	if q.From.Known() && q.To.Known() && q.To.Before(q.From) {
		in.fail("to", "To date must be on or after the from date, %s", q.From.Long())
	}
	return q
}

// asked reports whether q asks for anything at all.
func asked(q search.Query) bool {
	return q.Text != "" || q.From.Known() || q.To.Known() ||
		len(q.Council)+len(q.Committee)+len(q.Kind)+len(q.Verb)+len(q.Status)+len(q.Owner)+len(q.Programme)+len(q.Type)+len(q.Year) > 0
}

func newSearchPage(at address, r search.Results, page int, problems []fieldError) *searchPage {
	q := r.Query
	p := &searchPage{frame: frame{Title: "Search", Nav: "/search", Errors: problems}, Text: q.Text,
		From: typed(at.values, "from", q.From), To: typed(at.values, "to", q.To),
		Asked: asked(q) && len(problems) == 0, Said: r.Said, Total: r.Total, Hidden: r.Hidden, Chosen: chosenFilters(at)}
	if q.Text != "" {
		p.Title = q.Text + " – Search"
	}
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
	for _, h := range r.Hits {
		p.Hits = append(p.Hits, newHit(h))
	}
	p.Facets = facets(at, r)
	reach := search.MaxOffset / search.DefaultLimit
	p.Pager = newPager("Search results", r.Total, search.DefaultLimit, page, reach, at.page)
	p.First, p.Last = (page-1)*search.DefaultLimit+1, (page-1)*search.DefaultLimit+len(p.Hits)
	p.Cut = r.Total > search.MaxOffset
	return p
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

func chosenFilters(at address) []chosen {
	var out []chosen
	for _, name := range append([]string{"type"}, search.Facets...) {
		for _, v := range at.clone().values[name] {
			out = append(out, chosen{facetLabel[name], shownValue(name, v), at.without(name, v).String()})
		}
	}
	for _, d := range []struct{ name, label string }{{"from", "From"}, {"to", "To"}} {
		if v := at.values.Get(d.name); v != "" {
			if known, ok := writtenDay(v); ok {
				v = known.Long()
			}
			out = append(out, chosen{d.label, cut(v, 40), at.only(d.name).String()})
		}
	}
	return out
}

// shownValue writes our own words with a capital and leaves names as they are.
func shownValue(facet, value string) string {
	switch facet {
	case "kind", "verb", "status":
		return upperFirst(value)
	case "type":
		for _, t := range resultTypes {
			if t.value == value {
				return t.text
			}
		}
	}
	return value
}

// inOrder leaves facets as they came, most frequent first, but years newest first.
func inOrder(facet string, counts []search.Count) []search.Count {
	if facet != "year" {
		return counts
	}
	return slices.SortedFunc(slices.Values(counts), func(a, b search.Count) int { return strings.Compare(b.Value, a.Value) })
}

// resultTypes are what can be searched for; "" is both.
var resultTypes = []struct{ value, text string }{{"", "Everything"}, {string(search.ItemUnit), "Agenda items"}, {string(search.PageUnit), "Pages of papers"}}

func typeChoices(at address) []choice {
	var out []choice
	chosen := at.clone().values["type"]
	for _, t := range resultTypes {
		c := choice{Text: t.text, URL: at.only("type").String(), Current: len(chosen) == 0 && t.value == ""}
		if t.value != "" {
			c.URL, c.Current = at.only("type", t.value).String(), slices.Equal(chosen, []string{t.value})
		}
		out = append(out, c)
	}
	return out
}

func facets(at address, r search.Results) []facet {
	var out []facet
	for _, name := range search.Facets {
		f := facet{Label: facetLabel[name]}
		on := map[string]bool{}
		for _, v := range at.values[name] {
			on[v] = true
		}
		for i, n := range inOrder(name, r.Facets[name]) {
			v := facetValue{Value: shownValue(name, n.Value), Count: n.Count, On: on[n.Value], URL: at.with(name, n.Value).String()}
			if v.On {
				v.URL = at.without(name, n.Value).String()
			}
			if i < facetShown || v.On {
				f.First = append(f.First, v)
			} else {
				f.More = append(f.More, v)
			}
		}
		if len(f.First) > 1 || len(f.First) == 1 && f.First[0].On {
			out = append(out, f)
		}
	}
	return out
}
