package web

import (
	"context"

	"arising/internal/civic"
)

// Sightings: the calendar and the committee's list give one meeting other days,
// and the calendar alone names another.
func (s *samples) Sightings(_ context.Context, council civic.CouncilID) (out []civic.Sighting, _ error) {
	for i, m := range s.meetings {
		if m.Council != council || !m.Date.Known() {
			continue
		}
		on := m.Date
		if i == 1 {
			on = on.AddDays(7)
		}
		out = append(out, civic.Sighting{Council: council, URL: "calendar", Meeting: m.ID, Committee: m.Committee, Source: civic.InCalendar, Date: on, State: m.State})
		if i != 2 {
			out = append(out, civic.Sighting{Council: council, URL: string(m.Committee), Meeting: m.ID, Committee: m.Committee, Source: civic.InList, Date: m.Date, State: m.State})
		}
	}
	return out, nil
}
