package web

import (
	"context"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/modgov"
)

// An unlike line is a meeting of which the lists of a council's site say
// different things, or whose page is not held though they name it.
type unlike struct {
	Meeting link
	Body    string
	Why     string
	of      civic.MeetingID
	on      day.Date
}

// unlike compares what the web service, the calendar and the committees' lists
// name with each other and with what is held.
func (s *Server) unlike(ctx context.Context, council civic.CouncilID) ([]unlike, error) {
	seen, err := s.opt.Store.Sightings(ctx, council)
	if err != nil || len(seen) == 0 {
		return nil, err
	}
	meetings, err := s.opt.Store.Meetings(ctx, civic.MeetingFilter{Council: council})
	if err != nil {
		return nil, err
	}
	pages, err := s.opt.Store.Resources(ctx, civic.ResourceFilter{Council: council, Kinds: []string{string(modgov.Meeting)}})
	if err != nil {
		return nil, err
	}
	var out []unlike
	for _, d := range civic.Discrepancies(seen, meetings, pages) {
		out = append(out, unlike{link{heldOn(d.Date.Long()), "/meetings/" + string(d.Meeting)}, d.Committee, d.Why, d.Meeting, d.Date})
	}
	return out, nil
}

// unlikeShown is how many of them a page holds.
const unlikeShown = 100

// UnlikeShown are the newest of them.
func (d *coverageDetail) UnlikeShown() []unlike { return d.Unlike[max(len(d.Unlike)-unlikeShown, 0):] }

// UnlikeMore counts those that are left out.
func (d *coverageDetail) UnlikeMore() int { return max(len(d.Unlike)-unlikeShown, 0) }
