package web

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// A peoplePage lists who owes something, by council.
type peoplePage struct {
	frame
	Councils []peopleOf
	Unnamed  int // outstanding commitments that name nobody
}

// A peopleOf is one council with those who owe it something, most first.
type peopleOf struct {
	Council link
	People  []personLine
}

// A personLine is one name or role.
type personLine struct {
	Link                 link
	Owed, Overdue, Ended int
}

// peoplePage serves GET /people.
func (s *Server) peoplePage(c *gin.Context) error {
	ctx := c.Request.Context()
	all, err := s.people(ctx, "", "", s.today())
	if err != nil {
		return err
	}
	every, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{AsOf: s.today()})
	if err != nil {
		return err
	}
	p := newPeoplePage(all)
	for _, one := range every {
		if one.Owner == "" && one.Status.Outstanding() {
			p.Unnamed++
		}
	}
	return s.render(c, http.StatusOK, "people", p)
}

func newPeoplePage(all []person) *peoplePage {
	p := &peoplePage{frame: frame{Title: "Who owes what", Nav: "/people"}}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b person) int {
		return cmp.Or(strings.Compare(a.Of, b.Of), strings.Compare(string(a.Council), string(b.Council)))
	})
	council := civic.CouncilID("")
	for _, one := range all {
		if len(p.Councils) == 0 || council != one.Council {
			p.Councils, council = append(p.Councils, peopleOf{Council: link{one.Of, "/councils/" + string(one.Council)}}), one.Council
		}
		by, owed := one.counts()
		last := &p.Councils[len(p.Councils)-1]
		last.People = append(last.People, personLine{link{one.Name, "/people/" + one.ID}, owed, by[civic.StatusOverdue], len(one.Owed) - owed})
	}
	for _, g := range p.Councils {
		slices.SortStableFunc(g.People, func(a, b personLine) int {
			return cmp.Or(b.Overdue-a.Overdue, b.Owed-a.Owed, b.Ended-a.Ended, strings.Compare(a.Link.Text, b.Link.Text))
		})
	}
	return p
}

// A personPage shows what one name or role has promised or was asked to do.
type personPage struct {
	frame
	Name      string
	Spellings []string // others that the minutes use, where there are any
	Council   link
	Counts    []statusCount
	All       choice
	Total     int // of the statuses that were asked for
	Said      string
	Promises  []promise
	Bodies    []group
	Attended  []attendedLine // meetings at which papers name somebody of exactly this name
	Pager     *pager
}

// personPage serves GET /people/:id; status chooses as on /outstanding.
func (s *Server) personPage(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	page := in.number("page", "Page", 1, 1, maxPage)
	statuses := owedStatuses(in, civic.Statuses)
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	one, err := s.onePerson(c.Request.Context(), c.Param("id"), s.today())
	if err != nil {
		return err
	}
	p := newPersonPage(one, address{"/people/" + one.ID, c.Request.URL.Query()}, statuses, page, s.today())
	attended, err := s.opt.Store.Attended(c.Request.Context(), one.Council, civic.PersonKey(one.Name), attendedShown)
	if err != nil {
		return err
	}
	p.Attended = newAttended(attended)
	p.Follow = []follow{feedOf("/people/" + one.ID + "/feed.atom")}
	return s.render(c, http.StatusOK, "person", p)
}

func newPersonPage(one person, at address, statuses []civic.Status, page int, asOf day.Date) *personPage {
	p := &personPage{frame: frame{Title: report.Short(one.Name, 70), Nav: "/people", Crumbs: []crumb{{"Who owes what", "/people"}}},
		Name: one.Name, Council: link{one.Of, "/councils/" + string(one.Council)}, Counts: statusCounts(one.Owed, at, statuses),
		All: choice{"All (" + thousands(len(one.Owed)) + ")", at.only("status").String(), len(statuses) == len(civic.Statuses)}, Said: saidOwed(statuses)}
	lines := withStatus(one.Owed, statuses)
	p.Total, p.Promises = len(lines), newPromises(window(lines, promisesShown, page), asOf)
	p.Pager = newPager("Commitments", len(lines), promisesShown, page, maxPage, at.page)
	count := map[link]int{}
	for _, c := range one.Owed {
		if c.Owner != one.Name && !slices.Contains(p.Spellings, c.Owner) {
			p.Spellings = append(p.Spellings, c.Owner)
		}
		count[link{c.CommitteeName, "/committees/" + string(c.Body)}]++
	}
	for l, n := range count {
		p.Bodies = append(p.Bodies, group{Text: l.Text, URL: l.URL, Count: n})
	}
	slices.SortFunc(p.Bodies, func(a, b group) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Text, b.Text), strings.Compare(a.URL, b.URL))
	})
	slices.Sort(p.Spellings)
	return p
}
