package web

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// A meetingPage shows what was on the agenda and what came of it.
type meetingPage struct {
	frame
	Heading   string
	Committee link
	Date      string
	Time      string
	Venue     string
	Subtitle  string
	State     *tag
	Note      string
	Changes   []meetingChange
	Holds     []string // what is published and held, a sentence each
	Items     []itemLine
	Documents []documentLink
	Roll      *roll
	Promises  []promise // what this meeting left to be done, of any status
	Source    *link
}

// An itemLine is one item on an agenda.
type itemLine struct {
	Link       link
	Restricted bool
	Found      string
	Papers     int
}

// meeting serves GET /meetings/:id.
func (s *Server) meeting(c *gin.Context) error {
	ctx := c.Request.Context()
	held, err := s.heldMeeting(ctx, c)
	if err != nil {
		return err
	}
	m := held.Meeting
	p := newMeetingPage(m, held.Agenda, held.Papers, s.today())
	changed, err := s.opt.Store.MeetingChanges(ctx, m.ID)
	if err != nil {
		return err
	}
	p.Changes = meetingChanges(changed)
	if p.Promises, err = s.promisesOf(ctx, m); err != nil {
		return err
	}
	if p.Roll, err = s.rollOf(ctx, m.ID); err != nil {
		return err
	}
	p.About = aboutMeeting(s.base(c), m)
	return s.render(c, http.StatusOK, "meeting", p)
}

// promisesOf returns what one meeting left to be done, as it stands today.
func (s *Server) promisesOf(ctx context.Context, m civic.Meeting) ([]promise, error) {
	all, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{Committee: m.Committee, AsOf: s.today()})
	if err != nil {
		return nil, err
	}
	var own []civic.Commitment
	for _, c := range all {
		if c.Meeting == m.ID {
			own = append(own, c)
		}
	}
	return newPromises(own, s.today()), nil
}

func newMeetingPage(m civic.Meeting, items []civic.Item, papers []civic.Document, today day.Date) *meetingPage {
	p := &meetingPage{
		Heading: m.CommitteeName, Committee: link{m.CommitteeName, "/committees/" + string(m.Committee)},
		Date: m.Date.Long(), Time: m.Time, Venue: m.Venue, Subtitle: m.Title, State: stateTag(m, today), Note: m.Note,
		Holds: holds(m, len(items)), Source: source(m.URL, 0),
	}
	p.Title = where(m.CommitteeName, heldOn(m.Date.Long()))
	p.Sums = where(m.CommitteeName, m.CouncilName, heldOn(m.Date.Long()))
	p.Crumbs = []crumb{{"Committees", "/committees"}, {m.CommitteeName, p.Committee.URL}}
	for _, it := range items {
		p.Items = append(p.Items, itemLine{link{nonEmpty(report.ItemName(it.Number, it.Title), "Untitled item"), "/items/" + string(it.ID)},
			it.Restricted, found(it.Records), len(it.Documents)})
	}
	p.Documents = documentLinks(papers)
	return p
}

var stateWords = map[civic.MeetingState]tag{
	civic.Scheduled: {"Not yet minuted", "blue"}, civic.Held: {"Held", "green"}, civic.Cancelled: {"Cancelled", "red"}, civic.Moved: {"Moved", "yellow"},
}

// stateTag says how a meeting stands; one that is only announced is to come
// until its day has passed.
func stateTag(m civic.Meeting, today day.Date) *tag {
	t, ok := stateWords[m.State]
	if m.State == civic.Scheduled && !m.Date.Before(today) {
		t.Text = "To come"
	}
	if !ok {
		return nil
	}
	return &t
}

// holds says what the site has published of a meeting and how much of it is held.
func holds(m civic.Meeting, items int) []string {
	if m.State == civic.Cancelled {
		return []string{"This meeting did not take place."}
	}
	if m.Note == civic.NoteForgotten {
		return []string{"The page of this meeting was taken down here at somebody’s request: nothing that it said is held."}
	}
	var out []string
	switch {
	case m.AgendaHeld:
		out = append(out, "We hold the whole agenda.")
	case m.HasAgenda || items > 0:
		out = append(out, "We hold only part of the agenda: an item that is missing here may still have been discussed.")
	default:
		out = append(out, "No agenda is published that we could read.")
	}
	switch {
	case m.HasMinutes && m.Whole:
		out = append(out, "We hold the minutes of every item.")
	case m.HasMinutes:
		out = append(out, "We hold only part of the minutes.")
	case m.HasDecisions:
		out = append(out, "Decisions are published; minutes are not yet.")
	default:
		out = append(out, "No minutes are published yet.")
	}
	if m.HasMinutes && m.Draft {
		out = append(out, "These minutes are a draft: a later meeting confirms or corrects them.")
	}
	return out
}

func nonEmpty(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
