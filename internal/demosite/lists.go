package demosite

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

// window is how many meetings a list shows at once. Real sites show about
// fifteen; fewer here, so that the links to earlier meetings have work to do.
const window = 8

func (s *Site) home(w http.ResponseWriter, _ *http.Request, _ query) bool {
	s.render(w, "home", page{Title: "Agenda and minutes", Heading: "Council meetings", Data: s.committees})
	return true
}

// A category is a heading of the committee structure with the bodies under it.
type category struct {
	Name       string
	Committees []*committee
}

func (s *Site) structure(w http.ResponseWriter, _ *http.Request, _ query) bool {
	var data []category
	for _, c := range s.committees {
		i := slices.IndexFunc(data, func(d category) bool { return d.Name == c.Category })
		switch {
		case c.Expired:
		case i < 0:
			data = append(data, category{c.Category, []*committee{c}})
		default:
			data[i].Committees = append(data[i].Committees, c)
		}
	}
	s.render(w, "structure", page{Title: "Committee structure", Heading: "Committee structure", Data: data})
	return true
}

// everyCommittee lists expired bodies too, as the mailing list page does.
func (s *Site) everyCommittee(w http.ResponseWriter, _ *http.Request, _ query) bool {
	s.render(w, "mailinglist", page{Title: "Contact details", Heading: "Contact details for committee members", Data: s.committees})
	return true
}

func (s *Site) committeeDetails(w http.ResponseWriter, _ *http.Request, q query) bool {
	c := s.committee(q.number("id"))
	if c == nil {
		return false
	}
	s.render(w, "committee", page{Title: "Committee details - " + c.Name, Heading: "Committee details", Data: c})
	return true
}

func (s *Site) userInfo(w http.ResponseWriter, _ *http.Request, q query) bool {
	p, ok := s.person(q.number("uid"))
	if !ok {
		return false
	}
	s.render(w, "person", page{Title: "Councillor details - " + p.Name, Heading: "Councillor details", Data: p})
	return true
}

// A meetingList is one window on a committee's meetings, newest first.
type meetingList struct {
	Committee      *committee
	Meetings       []*meeting
	Years          []int
	Earlier, Later string // anchors of the links, yyyymmddHHMM; "" at the end
}

const anchorLayout = "200601021504"

// listMeetings serves one committee's meetings: a year, or a window that Act
// and D move. At its two ends the link that leads further is left out.
func (s *Site) listMeetings(w http.ResponseWriter, r *http.Request, q query) bool {
	if r.Method == http.MethodPost {
		r.Body = http.MaxBytesReader(w, r.Body, 4096)
		if r.ParseForm() == nil {
			q = query{"cid": r.PostForm.Get("hCommitteeId"), "year": r.PostForm.Get("YearSelect")}
		}
	}
	c := s.committee(q.number("cid", "committeeid"))
	if c == nil {
		return false
	}
	data := meetingList{Committee: c, Meetings: c.window(q)}
	for y := 2024; y <= AsOf.Year()+1; y++ {
		data.Years = append(data.Years, y)
	}
	if n := len(data.Meetings); n > 0 && q.number("year") == 0 {
		if oldest := data.Meetings[n-1]; oldest != c.Meetings[0] {
			data.Earlier = oldest.At.Format(anchorLayout)
		}
		if newest := data.Meetings[0]; newest != c.Meetings[len(c.Meetings)-1] {
			data.Later = newest.At.Format(anchorLayout)
		}
	}
	s.render(w, "meetings", page{Title: "Browse meetings - " + c.Name, Heading: "Browse meetings", Data: data})
	return true
}

// window returns the meetings that a list request shows, newest first.
func (c *committee) window(q query) []*meeting {
	all := slices.Clone(c.Meetings)
	slices.Reverse(all)
	if y := q.number("year"); y != 0 {
		return slices.DeleteFunc(all, func(m *meeting) bool { return m.At.Year() != y })
	}
	anchor, err := time.Parse(anchorLayout, q["d"])
	switch act := strings.ToLower(q["act"]); {
	case err == nil && act == "earlier":
		all = slices.DeleteFunc(all, func(m *meeting) bool { return !m.At.Before(anchor) })
	case err == nil && act == "later":
		all = slices.DeleteFunc(all, func(m *meeting) bool { return !m.At.After(anchor) })
		return all[max(0, len(all)-window):]
	}
	return all[:min(window, len(all))]
}
