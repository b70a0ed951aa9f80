package crawl

import (
	"context"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// afterService leads on from the web service's list of a year's meetings. Its
// answers are fast and complete where they are true; but sites switch it off,
// answer nothing for "all committees", or ignore the dates that were asked for
// and send anything with status 200. So an answer counts only if it is well
// formed and all its meetings lie in the year. Where this year's answer does
// not, the other number for "all committees" is tried, and then the calendar
// takes its place for the whole window; where another year's does not, the
// calendar takes its place for that year.
func (w *work) afterService(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	committee, year, ok := serviceWindow(r.URL)
	if !ok {
		return nil, nil
	}
	probe := year == w.today.Year()
	if rows, believed := w.truthful(ctx, r, a, year); believed {
		out, _, err := w.unseenMeetings(ctx, r, rows)
		if err != nil || !probe {
			return out, err
		}
		return w.otherYears(ctx, out, committee, r.URL)
	}
	switch {
	case !probe:
		return w.calendarYears(ctx, year, year, r.URL)
	case committee == everyCommittee[0]:
		return []civic.Resource{w.resource(w.serviceURL(everyCommittee[1], year), "meetings by web service", r.URL, firstLists)}, nil
	}
	return w.calendarYears(ctx, w.since.Year(), w.today.AddMonths(monthsAhead).Year(), r.URL)
}

// truthful returns the meetings of an answer that can be believed.
func (w *work) truthful(ctx context.Context, r civic.Resource, a *answer, year int) ([]modgov.MeetingRow, bool) {
	return nil, false
}
