package crawl

import (
	"context"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
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
	if r.URL == modgov.CommitteesService(w.base) {
		return w.afterServiceCommittees(ctx, r, a)
	}
	committee, year, ok := serviceWindow(r.URL)
	if !ok {
		return nil, nil
	}
	probe := year == w.today.Year()
	rows, believed := w.truthful(ctx, r, a, year)
	l, err := w.listed(ctx, r, rows, a.changed)
	out := l.wanted
	switch {
	case err != nil:
		return nil, err
	case believed && probe:
		return w.otherYears(ctx, out, committee, r.URL)
	case year <= w.from.Year() && !w.since.Known(): // beyond the window nothing says how far back it goes
		return w.yearBefore(ctx, out, committee, year, believed, r.URL)
	case believed, year > w.today.Year(): // nothing may be announced for next year yet
		return out, nil
	case !probe:
		return w.calendarYears(ctx, out, year, year, r.URL)
	case committee == everyCommittee[0]:
		next := w.resource(w.serviceURL(everyCommittee[1], year), "meetings by web service", r.URL, firstLists)
		return append(out, next), nil
	}
	return w.calendarYears(ctx, out, w.from.Year(), w.today.AddMonths(monthsAhead).Year(), r.URL)
}

// yearBefore leads from the oldest year asked for to the one before it, until
// two years in a row name no meeting: a council may have moved to the system in
// the middle of its history, and none has a gap of two years.
func (w *work) yearBefore(ctx context.Context, out []civic.Resource, committee, year int, believed bool, referrer string) ([]civic.Resource, error) {
	if !believed {
		after, err := w.lookUp(ctx, w.serviceURL(committee, year+1))
		if err != nil || after.Version == "" {
			return out, err
		}
		page, err := w.load(after.Version)
		if err != nil {
			return out, err
		}
		if _, believed = w.truthful(ctx, after, &answer{page: page}, year+1); !believed {
			return out, nil
		}
	}
	return append(out, w.resource(w.serviceURL(committee, year-1), "meetings by web service", referrer, otherLists)), nil
}

// truthful returns the meetings of the year that an answer names, and whether
// the answer as a whole can be believed.
func (w *work) truthful(ctx context.Context, r civic.Resource, a *answer, year int) (rows []modgov.MeetingRow, believed bool) {
	if a.page == nil {
		return nil, false
	}
	found, err := modgov.ReadServiceMeetings(a.page, r.URL, day.Of(year, time.January, 1), day.Of(year, time.December, 31))
	w.note(ctx, r, err)
	believed = err == nil && len(found) > 0
	for _, f := range found {
		if f.Outside || !f.Date.Known() {
			believed = false
			continue
		}
		rows = append(rows, f.MeetingRow)
	}
	return rows, believed
}

// afterLost asks the web service for a meeting whose page, or one of whose
// items' pages, cannot be had: firewalls that shut the pages leave the service
// open at some councils. What it sends is whole.
func (w *work) afterLost(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	page := r.URL
	switch modgov.PageKind(r.Kind) {
	case modgov.Meeting:
		if a.fetch.Outcome == civic.OutcomeGone {
			return nil, nil // a meeting that was taken down
		}
	case modgov.Item:
		page = r.Referrer
	default:
		return nil, nil
	}
	m, err := modgov.Parse(page)
	if err != nil || m.Kind != modgov.Meeting || m.ID == 0 || !a.fetch.Outcome.Failed() {
		return nil, nil
	}
	service := w.resource(modgov.MeetingService(w.base, m.ID), r.Title, page, items)
	known, err := w.lookUp(ctx, service.URL)
	if err != nil || w.hopeless(known) || w.now().Sub(known.Seen) < daily {
		return nil, err
	}
	return []civic.Resource{service}, nil
}

// formerSeed leads once in four weeks to the web service's list of committees,
// which names those that meet no more; the site's own list leaves them out.
func (w *work) formerSeed(ctx context.Context, out []civic.Resource) ([]civic.Resource, error) {
	r := w.resource(modgov.CommitteesService(w.base), "committees by web service", "", otherLists)
	known, err := w.lookUp(ctx, r.URL)
	if err != nil {
		return nil, err
	}
	if w.opt.Full || !w.hopeless(known) && w.now().Sub(known.Seen) >= 4*weekly {
		out = append(out, r)
	}
	return out, nil
}

// afterServiceCommittees leads to the lists of committees that no other list
// has named: where the committees' own page is shut those of all, else
// those of former ones, each once.
func (w *work) afterServiceCommittees(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	if a.page == nil {
		return nil, nil
	}
	rows, err := modgov.ReadServiceCommittees(a.page, r.URL)
	w.note(ctx, r, err)
	var out []civic.Resource
	for _, row := range rows {
		list := w.resource(modgov.MeetingListURL(w.base, row.ID, 0), row.Name, r.URL, otherLists)
		known, err := w.lookUp(ctx, list.URL)
		if err != nil {
			return nil, err
		}
		if known.URL == "" || w.opt.Full {
			out = append(out, list)
		}
	}
	return out, nil
}
