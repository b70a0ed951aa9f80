package demosite

import (
	"net/http"
	"strings"
)

// An attendee is one line of the page that says who was at a meeting.
type attendee struct {
	ID                     int // of a councillor; 0 for others
	Name, Role, Attendance string
}

// Attendees returns who was there and who sent apologies; before there are
// minutes, the members, who are expected.
func (m *meeting) Attendees() (all []attendee) {
	if !m.HasMinutes() {
		for _, seat := range m.Committee.Members {
			all = append(all, attendee{seat.ID, seat.Name, "Committee Member", "Expected"})
		}
		return all
	}
	for _, printed := range m.Present {
		all = append(all, m.attendee(printed, "Present"))
	}
	for _, printed := range m.Apologies {
		all = append(all, m.attendee(printed, "Apologies"))
	}
	return all
}

// attendee reads a name as the meeting's file has it: "Councillor A. Reed (Chair)".
func (m *meeting) attendee(printed, attendance string) attendee {
	name, role, _ := strings.Cut(strings.TrimSuffix(printed, ")"), " (")
	if role == "" {
		role = "Committee Member"
	}
	a := attendee{Name: name, Role: role, Attendance: attendance}
	for _, seat := range m.Committee.Members {
		if seat.Name == name {
			a.ID = seat.ID
		}
	}
	return a
}

func (s *Site) attendance(w http.ResponseWriter, _ *http.Request, q query) bool {
	m := s.byMeeting[q.number("id")]
	if m == nil || !m.HasMinutes() {
		return false
	}
	s.render(w, "attendance", page{Title: "Meeting attendance", Date: m.date().String(), Heading: "Meeting attendance", Data: m})
	return true
}
