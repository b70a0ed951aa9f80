package demosite

import (
	"net/http"
	"strings"
)

// A published decision is an agenda item with a decision block of its own; its
// number is that of the item, less this.
const decisionOffset = 30000

// DecisionID is the number under which ieDecisionDetails.aspx has the item.
func (it *item) DecisionID() int { return it.ID - decisionOffset }

// Cabinet is the only body whose decisions are published one by one.
func (s *Site) published() (out []*item) {
	for i := len(s.meetings) - 1; i >= 0; i-- {
		for _, it := range s.meetings[i].Items {
			if len(it.Decision) > 0 && s.meetings[i].HasMinutes() {
				out = append(out, it)
			}
		}
	}
	return out
}

// decisions lists what was decided, newest first; DR narrows it to a range of
// days, "dd/mm/yyyy-dd/mm/yyyy".
func (s *Site) decisions(w http.ResponseWriter, _ *http.Request, q query) bool {
	all := s.published()
	from, to, _ := strings.Cut(q["dr"], "-")
	if a, b := ukDate(from), ukDate(to); a.Known() && b.Known() {
		var in []*item
		for _, it := range all {
			if d := it.Meeting.date(); !d.Before(a) && !d.After(b) {
				in = append(in, it)
			}
		}
		all = in
	}
	s.render(w, "decisions", page{Title: "Decisions", Heading: "Decisions", Data: all})
	return true
}

func (s *Site) decision(w http.ResponseWriter, _ *http.Request, q query) bool {
	it := s.byItem[q.number("aiid")]
	if it == nil {
		it = s.byItem[q.number("id")+decisionOffset]
	}
	if it == nil || len(it.Decision) == 0 || !it.Meeting.HasMinutes() {
		return false
	}
	s.render(w, "decision", page{Title: "Decision details - " + it.Title, Heading: "Decision details", Data: it})
	return true
}
