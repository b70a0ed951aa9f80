package crawl

import (
	"context"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/modgov"
)

// A trail gathers what one page leads to and is to be asked for. Its first
// error ends it.
type trail struct {
	*work
	from    civic.Resource
	changed bool // the page says something new
	out     []civic.Resource
	err     error
}

// paper follows a published file. The frontsheet repeats the meeting page and
// is left out.
func (t *trail) paper(ctx context.Context, f modgov.Paper) {
	if f.Restricted {
		t.withheld(ctx, f.URL, f.Title)
		return
	}
	r := t.resource(f.URL, f.Title, t.from.URL, priorityOf(f.Kind))
	if r.Kind == string(modgov.PackChooser) {
		r.Priority = choosers
	}
	if f.Kind != civic.AgendaDoc {
		t.want(ctx, r)
	}
}

// priorityOf puts the papers that record decisions before those that propose them.
func priorityOf(kind civic.DocumentKind) int {
	switch kind {
	case civic.MinutesDoc, civic.DecisionsDoc:
		return minutesPapers
	case civic.SupplementDoc:
		return otherPapers
	case civic.PackDoc:
		return packs
	}
	return reports
}

// want follows a link whose target is not held, whose page has changed, or that
// failed for a reason that passes.
func (t *trail) want(ctx context.Context, r civic.Resource) {
	known, ok := t.known(ctx, r)
	if ok && (known.Version == "" && !settled(known.Outcome) || t.changed || t.opt.Full || passing(known.Outcome)) {
		t.out = append(t.out, r)
	}
}

// item follows an agenda item's page. Its text can change while the meeting
// page, which shows only a link, stays the same; so it is looked at every
// week until the minutes are confirmed.
func (t *trail) item(ctx context.Context, r civic.Resource, confirmed bool) {
	known, ok := t.known(ctx, r)
	if !ok {
		return
	}
	if !confirmed && known.Version != "" && t.age(looked(known)) >= weekly {
		t.out = append(t.out, r)
		return
	}
	t.want(ctx, r)
}

// withheld records that something is named and not published. The address is
// that of the reasons; it is not asked for.
func (t *trail) withheld(ctx context.Context, address, title string) {
	r := t.resource(address, title, t.from.URL, onlyRecorded)
	r.Kind = string(modgov.Restricted)
	known, ok := t.known(ctx, r)
	if ok && known.Outcome != civic.OutcomeRestricted {
		t.out = append(t.out, r)
	}
}

// known looks up the target of a link. It is false for one that is not on this
// site, and after an error.
func (t *trail) known(ctx context.Context, r civic.Resource) (civic.Resource, bool) {
	if t.err != nil || !t.onSite(r.URL) {
		return civic.Resource{}, false
	}
	known, err := t.lookUp(ctx, r.URL)
	t.err = err
	return known, err == nil
}

// settled reports whether an outcome without a version will stay so until the
// page that links there changes.
func settled(o civic.Outcome) bool { return o != "" && !passing(o) }

// looked is when an address was last looked at. What is gone is looked for by
// the same rule as what is held: it may come back, but not sooner than others change.
func looked(r civic.Resource) time.Time {
	if r.Tried.After(r.Seen) {
		return r.Tried
	}
	return r.Seen
}

// due reports whether a known meeting's page should be looked at again. What it
// said when it was last seen, when the meeting is and whether its minutes are
// confirmed, is read from the archive, unless the ledger knows that it cannot be
// due yet. What was noted under a clock that was ahead counts for nothing.
func (w *work) due(ctx context.Context, r civic.Resource) bool {
	if r.Version == "" {
		return passing(r.Outcome) || w.opt.Full
	}
	if !w.opt.Full && w.age(looked(r)) < daily {
		return false
	}
	ahead := looked(r).After(w.now().Add(daily))
	if !w.opt.Full && !ahead && w.now().Before(r.Due) && w.Archive.Has(r.Version) {
		return false
	}
	page, err := w.load(r.Version)
	if err != nil {
		return true // what cannot be read must be had again
	}
	p, err := modgov.ReadMeeting(page, r.URL)
	w.note(ctx, r, err)
	if p.Date.Known() && p.Date.Before(w.since) {
		return false
	}
	return w.opt.Full || revisit(meetingOf(p), looked(r), w.now(), earliness(r.URL))
}

// differs reports whether a list says of a meeting what its page, as held, does
// not: another day, that it is cancelled, that something is published.
func (w *work) differs(ctx context.Context, known civic.Resource, row modgov.MeetingRow) bool {
	if known.Version == "" {
		return false
	}
	page, err := w.load(known.Version)
	if err != nil {
		return true
	}
	p, err := modgov.ReadMeeting(page, known.URL)
	w.note(ctx, known, err)
	called := row.State == civic.Cancelled || row.State == civic.Moved
	return row.Date.Known() && p.Date.Known() && row.Date != p.Date || called && row.State != p.State ||
		row.Agenda && !p.HasAgenda || row.Decisions && !p.HasDecisions || row.Minutes && !p.HasMinutes
}

func meetingOf(p modgov.MeetingPage) civic.Meeting {
	return civic.Meeting{Date: p.Date, State: p.State, HasMinutes: p.HasMinutes, Draft: p.Draft}
}

// stale reports whether a list that covers the days up to last should be read
// again, by the rule for a meeting of that day.
func (w *work) stale(ctx context.Context, r civic.Resource, last day.Date) (bool, error) {
	known, err := w.lookUp(ctx, r.URL)
	if err != nil {
		return false, err
	}
	return w.opt.Full || passing(known.Outcome) || Revisit(civic.Meeting{Date: last, HasMinutes: true}, looked(known), w.now()), nil
}
