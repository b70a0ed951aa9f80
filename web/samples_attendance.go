package web

import (
	"context"

	"arising/internal/civic"
)

func (s *samples) Attendance(_ context.Context, id civic.MeetingID) ([]civic.Attendee, error) {
	return s.rolls[id], nil
}

// addRoll names one person of each presence.
func (s *samples) addRoll() {
	at := func(name, role string, p civic.Presence, said string) civic.Attendee {
		return civic.Attendee{Name: name, Role: role, Presence: p, Said: said, Document: "d0000000000000005", Source: civic.Place{Version: sampleMinutes}}
	}
	s.rolls = map[civic.MeetingID][]civic.Attendee{"quillhaven-m101": {
		at("Councillor Ashgrove", "Chair", civic.Present, "Present"), at("Councillor Birch", "", civic.Present, "Present"),
		at("Councillor Elderfield", "", civic.Remote, "Present virtually"), at("Wilfred Sandlewick-Ottershaw", "Head of Place", civic.InAttendance, "In attendance"),
		at("Ms U. Marsh", "Harbour Trust", civic.Visiting, "Visitors"), at("Councillor Hazel", "", civic.Apologies, "Apologies"),
		at("Councillor Rowan", "", civic.Absent, "Absent"),
		at("Councillor Larch", "", civic.Expected, "Expected"), at("Councillor Yew", "", "", "On leave"),
	}}
}

func (s *samples) Attended(_ context.Context, council civic.CouncilID, person string, _ int) ([]civic.Attended, error) {
	if council != "quillhaven" || person != "head-of-place" {
		return nil, nil
	}
	m := s.meetings[0]
	return []civic.Attended{{Meeting: m.ID, Committee: m.Committee, CommitteeName: m.CommitteeName, Date: m.Date, Presence: civic.InAttendance, Said: "In attendance"}}, nil
}
