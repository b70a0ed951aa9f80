package demosite

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"arising/internal/day"
)

// A published decision is an agenda item with a decision block of its own; its
// number is that of the item, less this.
const decisionOffset = 30000

// DecisionID is the number under which ieDecisionDetails.aspx has the item.
func (it *item) DecisionID() int { return it.ID - decisionOffset }

// A registered is a line of the register of decisions.
type registered struct {
	ID                       int
	Title                    string
	At, Published, Effective time.Time
	CallIn                   bool
}

// decided lists what was decided, newest first: by Cabinet, the only body
// whose decisions are published one by one, and by single persons.
func (s *Site) decided(meetings bool) (out []registered) {
	for _, d := range s.soles {
		out = append(out, registered{d.ID, d.Title, d.At, d.Published, d.Effective, d.CallIn})
	}
	for i := len(s.meetings) - 1; meetings && i >= 0; i-- {
		for _, it := range s.meetings[i].Items {
			if it.DecisionPublished() {
				out = append(out, registered{it.DecisionID(), it.Title, it.Meeting.At, it.Published(), it.Effective(), true})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b registered) int { return b.At.Compare(a.At) })
	return out
}

// decisions serves the register; DR narrows it to a range of days of
// publication, "dd/mm/yyyy-dd/mm/yyyy".
func (s *Site) decisions(w http.ResponseWriter, _ *http.Request, q query) bool {
	s.render(w, "decisions", page{Title: "Decisions", Heading: "Decisions", Data: within(s.decided(true), q["dr"])})
	return true
}

func (s *Site) officerDecisions(w http.ResponseWriter, _ *http.Request, q query) bool {
	s.render(w, "decisions", page{Title: "Officer decisions", Heading: "Officer decisions", Data: within(s.decided(false), q["dr"])})
	return true
}

func within(all []registered, window string) []registered {
	from, to, _ := strings.Cut(window, "-")
	a, b := ukDate(from), ukDate(to)
	if !a.Known() || !b.Known() {
		return all
	}
	return slices.DeleteFunc(all, func(r registered) bool {
		d := day.FromTime(r.Published)
		return d.Before(a) || d.After(b)
	})
}

func (s *Site) decision(w http.ResponseWriter, _ *http.Request, q query) bool {
	if i := slices.IndexFunc(s.soles, func(d *sole) bool { return d.ID == q.number("id") }); i >= 0 {
		s.render(w, "soledecision", page{Title: "Decision details - " + s.soles[i].Title, Heading: "Decision details", Data: s.soles[i]})
		return true
	}
	it := s.byItem[q.number("aiid")]
	if it == nil {
		it = s.byItem[q.number("id")+decisionOffset]
	}
	if it == nil || !it.DecisionPublished() {
		return false
	}
	s.render(w, "decision", page{Title: "Decision details - " + it.Title, Heading: "Decision details", Data: it})
	return true
}
