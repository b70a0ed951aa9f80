package web

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

const meetingsShown = 20 // on one page of a committee

// A committeesPage lists the bodies of every council that is held.
type committeesPage struct {
	frame
	Councils []councilGroup
}

// A councilGroup is one council with its bodies.
type councilGroup struct {
	Council    link
	Committees []link
}

// committees serves GET /committees.
func (s *Server) committees(c *gin.Context) error {
	ctx := c.Request.Context()
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	p := &committeesPage{frame: frame{Title: "Committees", Nav: "/committees", Follow: []follow{calendarOf("/meetings.ics")}}}
	for _, council := range councils {
		list, err := s.opt.Store.Committees(ctx, council.ID)
		if err != nil {
			return err
		}
		p.Councils = append(p.Councils, councilGroup{link{council.Name, "/councils/" + string(council.ID)}, committeeLinks(list)})
	}
	return s.render(c, http.StatusOK, "committees", p)
}

func committeeLinks(list []civic.Committee) []link {
	out := make([]link, 0, len(list))
	for _, c := range list {
		out = append(out, link{c.Name, "/committees/" + string(c.ID)})
	}
	return out
}

// A committeePage shows one body: what it is owed, and when it met.
type committeePage struct {
	frame
	Name     string
	Category string
	Council  link
	Source   *link
	Counts   []statusCount
	Owed     int
	Held     heldCount
	Meetings []meetingLine
	Pager    *pager
}

// A heldCount says of how many meetings the papers are held, up to one day.
type heldCount struct {
	Met, Agendas, Minutes int
	First, Last           string // dates of the first and last meeting that is known
	first, last           day.Date
}

// Whole reports whether no agenda is missing.
func (h heldCount) Whole() bool { return h.Agendas == h.Met }

// A meetingLine is one row in a list of meetings.
type meetingLine struct {
	Link  link
	State *tag
	Note  string
	Title string
	Items int
}

// committee serves GET /committees/:id.
func (s *Server) committee(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	page := in.number("page", "Page", 1, 1, maxPage)
	if err := in.err(); err != nil {
		return err
	}
	ctx := c.Request.Context()
	body, err := s.oneCommittee(c)
	if err != nil {
		return err
	}
	p, err := s.committeePage(ctx, body)
	if err != nil {
		return err
	}
	all, err := s.opt.Store.Meetings(ctx, civic.MeetingFilter{Committee: body.ID, NewestFirst: true})
	if err != nil {
		return err
	}
	for _, m := range window(all, meetingsShown, page) {
		p.Meetings = append(p.Meetings, newMeetingLine(m, s.today()))
	}
	p.Pager = newPager("Meetings", len(all), meetingsShown, page, maxPage, address{"/committees/" + string(body.ID), nil}.page)
	return s.render(c, http.StatusOK, "committee", p)
}

// oneCommittee reads the body that an address names.
func (s *Server) oneCommittee(c *gin.Context) (civic.Committee, error) {
	if !isID(c.Param("id")) {
		return civic.Committee{}, errNoPage
	}
	return s.opt.Store.Committee(c.Request.Context(), civic.CommitteeID(c.Param("id")))
}

func (s *Server) committeePage(ctx context.Context, body civic.Committee) (*committeePage, error) {
	council, err := s.opt.Store.Council(ctx, body.Council)
	if err != nil {
		return nil, err
	}
	owed, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Committee: body.ID, AsOf: s.today()})
	if err != nil {
		return nil, err
	}
	sittings, err := s.opt.Store.Sittings(ctx, body.Council)
	if err != nil {
		return nil, err
	}
	p := &committeePage{frame: frame{Title: body.Name, Nav: "/committees", Crumbs: []crumb{{"Committees", "/committees"}}},
		Name: body.Name, Category: body.Category, Council: link{council.Name, "/councils/" + string(council.ID)}, Source: source(body.URL, 0),
		Counts: statusCounts(owed, address{"/outstanding", nil}.with("committee", string(body.ID)), nil),
		Held:   heldBy(sittings, s.today())[body.ID]}
	p.Follow = []follow{feedOf("/committees/" + string(body.ID) + "/feed.atom"), calendarOf("/committees/" + string(body.ID) + "/meetings.ics")}
	for _, n := range p.Counts[:len(outstandingStatuses)] {
		p.Owed += n.Count
	}
	return p, nil
}

func newMeetingLine(m civic.Meeting, today day.Date) meetingLine {
	return meetingLine{link{heldOn(m.Date.Long()), "/meetings/" + string(m.ID)}, stateTag(m, today), m.Note, m.Title, m.Items}
}

// heldBy counts what is held of each committee's meetings up to a day;
// cancelled meetings do not count.
func heldBy(sittings []civic.Sitting, asOf day.Date) map[civic.CommitteeID]heldCount {
	out := map[civic.CommitteeID]heldCount{}
	for _, sit := range sittings {
		if sit.Cancelled || sit.Date.After(asOf) {
			continue
		}
		h := out[sit.Committee]
		h.Met++
		if sit.AgendaHeld {
			h.Agendas++
		}
		if sit.MinutesHeld {
			h.Minutes++
		}
		if sit.Date.Known() && (!h.first.Known() || sit.Date.Before(h.first)) {
			h.first, h.First = sit.Date, sit.Date.Long()
		}
		if sit.Date.After(h.last) {
			h.last, h.Last = sit.Date, sit.Date.Long()
		}
		out[sit.Committee] = h
	}
	return out
}
