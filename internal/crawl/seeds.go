package crawl

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/modgov"
)

// Priorities. Pages that list come before meetings, meetings before their items
// and papers, and minutes before agenda packs: a run that is cut short has read
// what matters most.
const (
	firstLists = 100 - 5*iota
	otherLists
	calendars
	meetings
	items
	choosers
	decisions
	minutesPapers
	otherPapers
	attendances
	reports
	packs
	onlyRecorded
)

// everyCommittee are the numbers that ask the web service for all committees:
// 0 at most sites, -1 where 0 gives nothing (the Senedd's).
var everyCommittee = []int{0, -1}

// monthsAhead is how far into the future meetings are looked for; calendars of a
// municipal year are published in one piece.
const monthsAhead = 12

// afterFirst comes after the pages that say how much else has to be read.
const afterFirst = firstLists - 2

// seeds are the addresses with which a run begins: the web service's list of
// this year's meetings, what the site says is new, the list of committees, the
// pages of known meetings that are due for another look, and whatever failed
// lately for a reason that passes.
func (w *work) seeds(ctx context.Context) ([]civic.Resource, error) {
	out := []civic.Resource{
		w.resource(w.serviceURL(everyCommittee[0], w.today.Year()), "meetings by web service", "", firstLists),
		w.resource(modgov.CommitteesURL(w.base), "committees", "", afterFirst),
	}
	out, err := w.newsSeeds(ctx, out)
	if err != nil {
		return nil, err
	}
	if out, err = w.formerSeed(ctx, out); err != nil {
		return nil, err
	}
	held, err := w.Ledger.Resources(ctx, civic.ResourceFilter{Council: w.council.ID, Kinds: []string{string(modgov.Meeting)}})
	if err != nil {
		return nil, err
	}
	for _, r := range held {
		if w.onSite(r.URL) && w.due(ctx, r) {
			out = append(out, r)
		}
	}
	for _, o := range passingOutcomes {
		failed, err := w.Ledger.Resources(ctx, civic.ResourceFilter{Council: w.council.ID, Outcome: o})
		if err != nil {
			return nil, err
		}
		for _, r := range failed {
			if w.onSite(r.URL) {
				out = append(out, r)
			}
		}
	}
	forbidden, err := w.Ledger.Resources(ctx, civic.ResourceFilter{Council: w.council.ID, Outcome: civic.OutcomeRobots})
	return append(out, w.refusedBefore(forbidden)...), err
}

// newsSeeds leads to what is new, or where the site is known to say it nowhere
// straight to the registers.
func (w *work) newsSeeds(ctx context.Context, out []civic.Resource) ([]civic.Resource, error) {
	for _, address := range []string{modgov.WhatsNewURL(w.base), modgov.FeedURL(w.base)} {
		known, err := w.lookUp(ctx, address)
		if err != nil {
			return nil, err
		}
		if w.opt.Full || !w.hopeless(known) {
			return append(out, w.resource(address, "what is new", "", firstLists)), nil
		}
	}
	return w.roots(ctx, out, false, "")
}

// serviceURL asks for all meetings of a calendar year, in which the address is
// the same in every run.
func (w *work) serviceURL(committee, year int) string {
	return modgov.MeetingsService(w.base, committee, day.Of(year, time.January, 1), day.Of(year, time.December, 31))
}

// serviceWindow reads what an address of the web service asks for.
func serviceWindow(address string) (committee, year int, ok bool) {
	a, err := modgov.Parse(address)
	if err != nil || a.Kind != modgov.Service {
		return 0, 0, false
	}
	committee, err = strconv.Atoi(a.Params["lcommitteeid"])
	from := a.Params["sfromdate"]
	if err != nil || len(from) != len("01/01/2006") {
		return 0, 0, false
	}
	year, err = strconv.Atoi(from[6:])
	return committee, year, err == nil
}

// otherYears asks the web service for the rest of the window, once it has
// answered truthfully for this year.
func (w *work) otherYears(ctx context.Context, out []civic.Resource, committee int, referrer string) ([]civic.Resource, error) {
	for year := w.today.AddMonths(monthsAhead).Year(); year >= w.from.Year(); year-- {
		r := w.resource(w.serviceURL(committee, year), "meetings by web service", referrer, otherLists)
		due, err := w.stale(ctx, r, day.Of(year, time.December, 31))
		if err != nil {
			return out, err
		}
		if due && year != w.today.Year() {
			out = append(out, r)
		}
	}
	return out, nil
}

// calendarYears leads to the calendar, one chain of months for each year of the
// window: a chain begins with the last month of its year, and each month that
// came leads to the one before it. So a site without a calendar is asked for a
// few months only.
func (w *work) calendarYears(ctx context.Context, out []civic.Resource, from, to int, referrer string) ([]civic.Resource, error) {
	var err error
	for year := to; year >= from && err == nil; year-- {
		out, err = w.appendMonth(ctx, out, day.Of(year, time.December, 1), referrer)
	}
	return out, err
}

// appendMonth adds the latest month of the calendar, not later than from and of
// the same year, that lies in the window and is due for another reading. A month
// that the site did not have lately ends the chain.
func (w *work) appendMonth(ctx context.Context, out []civic.Resource, from day.Date, referrer string) ([]civic.Resource, error) {
	first := later(day.Of(from.Year(), time.January, 1), w.from.MonthStart())
	for m := earlier(from, w.today.AddMonths(monthsAhead).MonthStart()); !m.Before(first); m = m.AddMonths(-1) {
		r := w.resource(modgov.CalendarURL(w.base, m.Year(), int(m.Month())), m.Time().Format("January 2006"), referrer, calendars)
		due, err := w.stale(ctx, r, m.MonthEnd())
		if err != nil || due {
			return append(out, r), err
		}
		known, err := w.lookUp(ctx, r.URL)
		if err != nil || known.Version == "" {
			return out, err
		}
	}
	return out, nil
}

// monthOf reads which month an address of the calendar asks for.
func monthOf(address string) (day.Date, bool) {
	a, err := modgov.Parse(address)
	if err != nil || a.Kind != modgov.Calendar {
		return day.Date{}, false
	}
	month, err1 := strconv.Atoi(a.Params["m"])
	year, err2 := strconv.Atoi(a.Params["dd"])
	return day.Of(year, time.Month(month), 1), err1 == nil && err2 == nil
}

// resource describes an address of the site.
func (w *work) resource(address, title, referrer string, priority int) civic.Resource {
	kind := modgov.Other
	if a, err := modgov.Parse(address); err == nil {
		kind = a.Kind
	}
	return civic.Resource{Council: w.council.ID, URL: address, Kind: string(kind), Title: title,
		Referrer: referrer, Priority: priority, Outcome: civic.OutcomePending}
}

// lookUp returns what the ledger knows of an address; the zero Resource if nothing.
func (w *work) lookUp(ctx context.Context, address string) (civic.Resource, error) {
	r, err := w.Ledger.Resource(ctx, w.council.ID, address)
	if errors.Is(err, civic.ErrNotFound) {
		return civic.Resource{}, nil
	}
	return r, err
}

// passingOutcomes may be others tomorrow.
var passingOutcomes = []civic.Outcome{civic.OutcomePending, civic.OutcomeTimeout, civic.OutcomeUnreachable,
	civic.OutcomeServerError, civic.OutcomeBlocked, civic.OutcomeLogin}

func passing(o civic.Outcome) bool { return slices.Contains(passingOutcomes, o) }

func later(a, b day.Date) day.Date {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b day.Date) day.Date {
	if a.Before(b) {
		return a
	}
	return b
}
