package web

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

const (
	promisesShown = 25 // on one page
	groupsShown   = 8  // committees and owners with the most
)

// An outstandingPage lists what is owed, filtered by its address.
type outstandingPage struct {
	frame
	Owner, AsOf, Today               string
	Councils, Committees, Programmes []option
	Counts                           []statusCount
	AllOwed, Every                   choice
	Others                           int // commitments that other statuses would show
	Said                             string
	Total                            int
	Promises                         []promise
	ByCommittee, ByOwner             []group
	Ages                             []option
	Ageing, LastDays                 *chart
	Appendix                         string // the same list laid out for an agenda
	Keep                             []field
	Pager                            *pager
	CSV, XLSX, ICS, JSON             string
	Chosen                           []chosen
}

// An option is one entry of a select.
type option struct {
	Value, Text string
	Selected    bool
}

// A group counts the lines that share something.
type group struct {
	Text, URL string
	Count     int
	Filter    bool // the link leads to the same list with a filter
}

// outstanding serves GET /outstanding.
func (s *Server) outstanding(c *gin.Context) error {
	ctx := c.Request.Context()
	in := newParams(c.Request.URL.Query())
	page := in.number("page", "Page", 1, 1, maxPage)
	q, err := s.owedQuery(ctx, in, outstandingStatuses)
	if err != nil {
		return err
	}
	p := &outstandingPage{frame: frame{Title: "What is outstanding", Nav: "/outstanding", Errors: in.errors}}
	if err := s.fillForm(ctx, p, q.filter); err != nil {
		return err
	}
	for _, b := range ageBands {
		p.Ages = append(p.Ages, option{b.Key, b.Text, len(q.ages) == 1 && q.ages[0] == b.Key})
	}
	p.Owner, p.AsOf, p.Today, p.Judged = q.filter.Owner, q.filter.AsOf.Long(), s.today().Long(), q.filter.AsOf.Long()
	if p.ErrorFor("as-of") != "" {
		p.AsOf = cut(in.values.Get("as-of"), 40) // as it was typed, to be put right
	}
	status := http.StatusBadRequest
	if len(in.errors) == 0 {
		status = http.StatusOK
		all, err := s.opt.Store.Commitments(ctx, q.filter)
		if err != nil {
			return err
		}
		p.fill(address{"/outstanding", c.Request.URL.Query()}, q, all, page)
	}
	return s.render(c, status, "outstanding", p)
}

// fillForm lists what can be chosen. Committees and programmes are those of
// the chosen council, or of all where few councils are held.
func (s *Server) fillForm(ctx context.Context, p *outstandingPage, f civic.CommitmentFilter) error {
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	for _, c := range councils {
		p.Councils = append(p.Councils, option{string(c.ID), c.Name, c.ID == f.Council})
	}
	committees, err := s.opt.Store.Committees(ctx, f.Council)
	if err != nil {
		return err
	}
	for _, c := range committees {
		p.Committees = append(p.Committees, option{string(c.ID), c.Name, c.ID == f.Committee})
	}
	programmes, err := s.opt.Store.Programmes(ctx, f.Council)
	if err != nil {
		return err
	}
	for _, g := range programmes {
		p.Programmes = append(p.Programmes, option{string(g.ID), g.Name, g.ID == f.Programme})
	}
	return nil
}

// fill shows the page-th part of what q asks for, of all that its filters let through.
func (p *outstandingPage) fill(at address, q owedQuery, all []civic.Commitment, page int) {
	p.Counts = statusCounts(ofAge(all, q.ages, q.filter.AsOf), at, q.statuses)
	owed := 0
	for _, n := range p.Counts[:len(outstandingStatuses)] {
		owed += n.Count
	}
	p.AllOwed = choice{"All outstanding (" + thousands(owed) + ")", at.only("status").String(), slices.Equal(q.statuses, outstandingStatuses)}
	lines := q.lines(all)
	p.Every = choice{URL: at.only("status", "all").String()}
	p.Others = len(ofAge(all, q.ages, q.filter.AsOf)) - len(lines)
	p.Ageing = ageing(withStatus(all, q.statuses), q.filter.AsOf, at, q.ages)
	p.LastDays = lastDays(lines, q.filter.AsOf)
	p.Said, p.Total = q.said, len(lines)
	p.Promises = newPromises(window(lines, promisesShown, page), q.filter.AsOf)
	if p.AsOf != p.Today {
		for i := range p.Promises {
			p.Promises[i].URL += "?as-of=" + q.filter.AsOf.String()
		}
	}
	p.Pager = newPager("Commitments", len(lines), promisesShown, page, maxPage, at.page)
	p.ByCommittee = groups(lines, at, "committee", func(c *civic.Commitment) (string, string) { return string(c.Body), c.CommitteeName })
	p.ByOwner = groups(lines, at, "owner", func(c *civic.Commitment) (string, string) { return c.Owner, c.Owner })
	for _, v := range at.clone().values["status"] {
		p.Keep = append(p.Keep, field{"status", v})
	}
	export := func(path string) string { return address{path, at.only("page").values}.String() }
	p.CSV, p.XLSX, p.ICS, p.JSON = export("/outstanding.csv"), export("/outstanding.xlsx"), export("/outstanding.ics"), export("/api/v1/outstanding")
	p.Appendix = export("/outstanding/appendix")
	p.Chosen = p.filtersInForce(at)
	p.Follow = []follow{feedOf(export("/outstanding.atom"))}
	for _, key := range q.ages {
		p.Chosen = append(p.Chosen, chosen{"Lateness", saidAge(key), at.without("age", key).String()})
	}
}

// filtersInForce names each filter of the address but the status, which the
// counts show.
func (p *outstandingPage) filtersInForce(at address) []chosen {
	var out []chosen
	add := func(name, label, value string) {
		if at.clone().values.Get(name) != "" {
			out = append(out, chosen{label, value, at.only(name).String()})
		}
	}
	add("council", "Council", picked(p.Councils))
	add("committee", "Committee", picked(p.Committees))
	add("programme", "Programme", picked(p.Programmes))
	add("entry", "Programme item", at.values.Get("entry"))
	add("owner", "Owner", p.Owner)
	add("as-of", "As of", p.AsOf)
	return out
}

func picked(options []option) string {
	for _, o := range options {
		if o.Selected {
			return o.Text
		}
	}
	return ""
}

// groups counts lines by the value that by gives, most first, ties by name;
// lines without a value are left out. Each group leads to its lines by the
// filter of the given name.
func groups(lines []civic.Commitment, at address, filter string, by func(*civic.Commitment) (value, name string)) []group {
	count, names := map[string]int{}, map[string]string{}
	for i := range lines {
		if value, name := by(&lines[i]); name != "" {
			count[value]++
			names[value] = name
		}
	}
	values := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(names[a], names[b]), strings.Compare(a, b))
	})
	var out []group
	for _, v := range values[:min(len(values), groupsShown)] {
		out = append(out, group{Text: names[v], URL: at.only(filter, v).String(), Count: count[v], Filter: true})
	}
	return out
}

// err returns what is wrong with the address as one error, or nil.
func (p *params) err() error {
	if len(p.errors) == 0 {
		return nil
	}
	var all []string
	for _, e := range p.errors {
		all = append(all, strings.TrimSuffix(e.Message, ".")+".")
	}
	return &pageError{status: http.StatusBadRequest, title: "There is a problem with this address", message: strings.Join(all, " "),
		cause: errors.New("refused address"), fields: p.errors}
}
