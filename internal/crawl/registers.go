package crawl

import (
	"context"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/modgov"
)

// callInDays is how long after a decision its page may still change: call-in
// ends within days, but is entered late.
const callInDays = 60

// halfYear returns the half of the calendar year that a day lies in. Registers
// are asked for in such windows: they show a whole window on one page, and one
// of years was reported to run out of time.
func halfYear(d day.Date) (from, to day.Date) {
	if d.Month() < time.July {
		return day.Of(d.Year(), time.January, 1), day.Of(d.Year(), time.June, 30)
	}
	return day.Of(d.Year(), time.July, 1), day.Of(d.Year(), time.December, 31)
}

// afterRegister leads to the decisions of a window that are not held and, from
// this half-year's, to the windows before it. Where the register of all
// decisions is closed that of officers' decisions is asked.
func (w *work) afterRegister(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	from, to := halfYear(w.today)
	build, current := modgov.RegisterURL, r.URL == modgov.RegisterURL(w.base, from, to)
	if officers := modgov.OfficerRegisterURL(w.base, from, to); r.URL == officers {
		build, current = modgov.OfficerRegisterURL, true
	}
	if a.page == nil || a.kind != modgov.DecisionList {
		if r.URL != modgov.RegisterURL(w.base, from, to) || passing(a.fetch.Outcome) {
			return nil, nil
		}
		return []civic.Resource{w.resource(modgov.OfficerRegisterURL(w.base, from, to), "officers' decisions", r.URL, otherLists)}, nil
	}
	out, rows, err := w.registered(ctx, r, a.page)
	if !current && rows > 0 && !w.since.Known() {
		return w.windowBefore(out, r)
	}
	for d := from.AddDays(-1); err == nil && current && !d.Before(w.from); d = from.AddDays(-1) {
		var due bool
		from, to = halfYear(d)
		older := w.resource(build(w.base, from, to), "decisions published", r.URL, otherLists)
		if due, err = w.stale(ctx, older, to); due {
			out = append(out, older)
		}
	}
	return out, err
}

// windowBefore leads, where all there ever was is wanted, from a window that
// names decisions to the one before it.
func (w *work) windowBefore(out []civic.Resource, r civic.Resource) ([]civic.Resource, error) {
	a, err := modgov.Parse(r.URL)
	first, _, _ := strings.Cut(a.Params["dr"], "-")
	at, bad := time.Parse("02/01/2006", first)
	if err != nil || bad != nil {
		return out, nil // an address that somebody else wrote
	}
	from, to := halfYear(day.FromTime(at).AddDays(-1))
	build := modgov.RegisterURL
	if r.URL != build(w.base, day.FromTime(at), endOfHalf(at)) {
		build = modgov.OfficerRegisterURL
	}
	return append(out, w.resource(build(w.base, from, to), "decisions published", r.URL, otherLists)), nil
}

func endOfHalf(at time.Time) day.Date {
	_, to := halfYear(day.FromTime(at))
	return to
}

// registered leads to the rows of a window, and says how many there are.
func (w *work) registered(ctx context.Context, r civic.Resource, page []byte) (out []civic.Resource, rows int, err error) {
	p, err := modgov.ReadDecisionList(page, r.URL)
	w.note(ctx, r, err)
	for _, row := range p.Rows {
		if row.Date.Known() && row.Date.Before(w.since) || !w.onSite(row.URL) {
			continue
		}
		known, err := w.lookUp(ctx, row.URL)
		if err != nil {
			return nil, 0, err
		}
		recent := row.Date.Known() && row.Date.DaysUntil(w.today) <= callInDays
		if known.Version == "" && !settled(known.Outcome) || w.opt.Full || recent && w.age(known.Seen) >= weekly && !settledFailure(known) {
			out = append(out, w.resource(row.URL, row.Title, r.URL, registerPriority(recent)))
		}
	}
	return out, len(p.Rows), nil
}

// settledFailure reports whether an address was asked for in vain and will stay so.
func settledFailure(r civic.Resource) bool { return r.Version == "" && settled(r.Outcome) }

// registerPriority lets the decisions of the last weeks come before papers and
// the many old ones after the reports.
func registerPriority(recent bool) int {
	if recent {
		return decisions
	}
	return reports - 1
}

// afterIssue leads to the meetings and decisions that a matter's history names
// and that nothing else has named.
func (w *work) afterIssue(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	p, err := modgov.ReadIssue(a.page, r.URL)
	w.note(ctx, r, err)
	t := &trail{work: w, from: r}
	for _, m := range p.Meetings {
		t.unknown(ctx, m.Meeting, m.Date, m.CommitteeName)
	}
	for _, address := range p.Decisions {
		t.want(ctx, w.resource(address, p.Title, r.URL, decisions))
	}
	return t.out, t.err
}

// afterDecision leads to a decision's papers and to the meeting that took it.
func (w *work) afterDecision(ctx context.Context, r civic.Resource, a *answer) ([]civic.Resource, error) {
	p, err := modgov.ReadDecision(a.page, r.URL)
	w.note(ctx, r, err)
	t := &trail{work: w, from: r, changed: a.changed}
	t.unknown(ctx, p.Meeting, p.Decided, p.CommitteeName)
	for _, f := range p.Papers {
		t.paper(ctx, f)
	}
	return t.out, t.err
}

// unknown follows a meeting of the window that was never heard of.
func (t *trail) unknown(ctx context.Context, meeting int, date day.Date, name string) {
	if meeting == 0 || date.Known() && date.Before(t.since) {
		return
	}
	r := t.resource(modgov.MeetingURL(t.base, meeting), name, t.from.URL, meetings)
	if known, ok := t.known(ctx, r); ok && known.URL == "" {
		t.out = append(t.out, r)
	}
}
