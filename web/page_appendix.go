package web

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

// appendixShown is how many lines one appendix holds: about 200 sheets of A4.
const appendixShown = 1000

// An appendixPage is the list of what is owed laid out to be printed with an
// agenda: by committee, numbered, with its sources written out, since nobody
// can follow a link on paper.
type appendixPage struct {
	frame
	AsOf    string
	Said    string // the statuses in words
	Filters []fact
	Bodies  []appendixBody
	Total   int
	More    int // lines that it does not hold
	List    string
}

// An appendixBody is what one committee is owed.
type appendixBody struct {
	Name  string // with its council where there are several
	Lines []appendixLine
}

// An appendixLine is a promise with its number in the whole appendix.
type appendixLine struct {
	Number int
	Minute string // "minute 5, Empty shops"
	promise
}

// appendix serves GET /outstanding/appendix with the filters of /outstanding.
func (s *Server) appendix(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	q, err := s.owedQuery(c.Request.Context(), in, outstandingStatuses)
	if err != nil {
		return err
	}
	if err := in.err(); err != nil {
		return err
	}
	all, err := s.opt.Store.Commitments(c.Request.Context(), q.filter)
	if err != nil {
		return err
	}
	lines := q.lines(all)
	p := newAppendixPage(lines, q.filter.AsOf)
	p.Said, p.List = q.said, address{"/outstanding", c.Request.URL.Query()}.String()
	p.Filters = appendixFilters(q, lines)
	return s.render(c, http.StatusOK, "appendix", p)
}

func newAppendixPage(lines []civic.Commitment, asOf day.Date) *appendixPage {
	p := &appendixPage{frame: frame{Title: "Appendix: commitments at " + asOf.Long(), Nav: "/outstanding", Judged: asOf.Long(),
		Crumbs: []crumb{{"What is outstanding", "/outstanding"}}}, AsOf: asOf.Long(), Total: len(lines), More: max(len(lines)-appendixShown, 0)}
	several := slices.ContainsFunc(lines, func(c civic.Commitment) bool { return c.Council != lines[0].Council })
	sorted := slices.Clone(lines)
	slices.SortStableFunc(sorted, func(a, b civic.Commitment) int {
		return cmp.Or(strings.Compare(a.CouncilName, b.CouncilName), strings.Compare(a.CommitteeName, b.CommitteeName), strings.Compare(string(a.Body), string(b.Body)))
	})
	body := civic.CommitteeID("")
	for i, c := range sorted[:len(sorted)-p.More] {
		if len(p.Bodies) == 0 || c.Body != body {
			name := c.CommitteeName
			if several {
				name = where(c.CommitteeName, c.CouncilName)
			}
			p.Bodies, body = append(p.Bodies, appendixBody{Name: name}), c.Body
		}
		last := &p.Bodies[len(p.Bodies)-1]
		last.Lines = append(last.Lines, appendixLine{i + 1, minuteOf(c), newPromise(c, asOf)})
	}
	return p
}

// minuteOf names the minute in which a commitment stands: "minute 5, Empty shops".
func minuteOf(c civic.Commitment) string {
	if c.ItemNumber == "" {
		return c.ItemTitle
	}
	return where("minute "+strings.TrimRight(c.ItemNumber, "."), c.ItemTitle)
}

// appendixFilters says on paper what was left out.
func appendixFilters(q owedQuery, lines []civic.Commitment) []fact {
	var out []fact
	add := func(label, value string) {
		if value != "" {
			out = append(out, fact{label, value})
		}
	}
	var council, committee string
	if len(lines) > 0 {
		council, committee = lines[0].CouncilName, lines[0].CommitteeName
	}
	if q.filter.Council != "" {
		add("Council", cmp.Or(council, string(q.filter.Council)))
	}
	if q.filter.Committee != "" {
		add("Committee", cmp.Or(committee, string(q.filter.Committee)))
	}
	add("Programme", string(q.filter.Programme))
	add("Programme item", q.filter.Entry)
	add("Owner", q.filter.Owner)
	for _, a := range q.ages {
		add("Lateness", saidAge(a))
	}
	return out
}

// Shown is how many lines the appendix holds.
func (p *appendixPage) Shown() int { return p.Total - p.More }
