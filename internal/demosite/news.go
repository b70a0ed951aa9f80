package demosite

import (
	"fmt"
	"net/http"
	"slices"
	"time"
)

// newsDays is how far back the page "What's new" looks.
const newsDays = 14

// A newsLine is one thing that was published.
type newsLine struct {
	On           time.Time
	Event, Title string
	Address      string
}

// news lists what was published in the last fortnight, newest first.
func (s *Site) news() []newsLine {
	all := newsOf(s.meetings)
	for _, d := range s.soles {
		all = append(all, newsLine{d.Published, "Decision published", d.Title, fmt.Sprintf("ieDecisionDetails.aspx?ID=%d", d.ID)})
	}
	for _, p := range s.plans {
		all = append(all, newsLine{p.Published, "Publication of plan", "Forward plan " + p.Span(), fmt.Sprintf("mgListPlanItems.aspx?PlanId=%d&amp;RP=%d", p.ID, planBody)})
	}
	today := AsOf.Time().AddDate(0, 0, 1)
	all = slices.DeleteFunc(all, func(n newsLine) bool {
		return !n.On.Before(today) || n.On.Before(today.AddDate(0, 0, -newsDays))
	})
	slices.SortStableFunc(all, func(a, b newsLine) int { return b.On.Compare(a.On) })
	return all
}

// newsOf lists what was published of meetings. Agendas appear a week before a
// meeting and minutes three days after it.
func newsOf(meetings []*meeting) (all []newsLine) {
	for _, m := range meetings {
		title := "Meeting of " + m.At.Format("Monday 2 January 2006 ") + m.Clock() + ", " + m.Committee.Name
		address := fmt.Sprintf("ieListDocuments.aspx?CId=%d&amp;MId=%d", m.Committee.ID, m.ID)
		if m.HasAgenda() {
			all = append(all, newsLine{m.At.AddDate(0, 0, -7), "Agenda published", title, address})
		}
		if m.HasMinutes() {
			all = append(all, newsLine{m.At.AddDate(0, 0, 3), "Minutes published", title, address})
		}
	}
	return all
}

// news lists all that the committee ever published, newest first.
func (c *committee) news() []newsLine {
	all := slices.DeleteFunc(newsOf(c.Meetings), func(n newsLine) bool { return n.On.After(AsOf.Time()) })
	slices.SortStableFunc(all, func(a, b newsLine) int { return b.On.Compare(a.On) })
	return all
}

func (s *Site) whatsNew(w http.ResponseWriter, _ *http.Request, _ query) bool {
	s.render(w, "whatsnew", page{Title: "What's new", Heading: "What's new", Data: s.news()})
	return true
}

// feed serves the news of the whole site, or of one committee all that it published.
func (s *Site) feed(w http.ResponseWriter, _ *http.Request, q query) bool {
	name, data := "feed", any(s.news())
	if id := q.number("cid"); id != 0 {
		c := s.committee(id)
		if c == nil {
			return false
		}
		name, data = "rss", struct {
			Name string
			News []newsLine
		}{c.Name, c.news()}
	}
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	return pages.ExecuteTemplate(w, name, data) == nil
}
