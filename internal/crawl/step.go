package crawl

import (
	"context"
	"net/url"
	"time"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// learn counts addresses, for showing how far the run has come.
func (w *work) learn(found []civic.Resource) {
	for _, r := range found {
		w.known[r.URL] = true
	}
}

// step asks for one address and records what came of it, with all it leads to,
// at once. When it returns an error nothing is recorded.
func (w *work) step(ctx context.Context, r civic.Resource) error {
	if r.Kind == string(modgov.Restricted) {
		return w.record(ctx, r, civic.Fetch{Outcome: civic.OutcomeRestricted, Detail: r.Title}, nil)
	}
	gone, err := w.Ledger.Forgotten(ctx, w.council.ID, r.URL, "")
	if err != nil {
		return err
	}
	if gone {
		return w.record(ctx, r, civic.Fetch{Outcome: civic.OutcomeForgotten}, nil)
	}
	a, err := w.ask(ctx, r)
	if err != nil {
		return err
	}
	if err := w.forgo(ctx, a); err != nil {
		return err
	}
	if absent(r, a.fetch.Outcome) {
		a.failed(civic.OutcomeAbsent, a.fetch.Detail)
	}
	if a.fetch.Outcome != civic.OutcomeRobots { // of which only robots.txt was asked
		w.report.Requests++
	}
	w.report.Bytes += a.received
	if r.Kind == string(modgov.Meeting) {
		w.report.Meetings++
	}
	if w.refusals++; a.fetch.Outcome != civic.OutcomeBlocked && a.fetch.Outcome != civic.OutcomeLogin {
		w.refusals = 0
	}
	found, err := w.follow(ctx, r, a)
	if err != nil {
		return err
	}
	return w.record(ctx, r, a.fetch, found)
}

// record completes an attempt, writes it down and counts it.
func (w *work) record(ctx context.Context, r civic.Resource, f civic.Fetch, found []civic.Resource) error {
	f.Run, f.Council, f.URL = w.run.ID, w.council.ID, r.URL
	if f.At.IsZero() {
		f.At = w.now()
	}
	if err := w.Ledger.Done(ctx, f, found); err != nil {
		return err
	}
	w.learn(found)
	w.known[r.URL] = true
	w.report.tell(r, f)
	if !f.Outcome.Failed() {
		w.log().DebugContext(ctx, "fetched", "council", w.council.ID, "url", r.URL, "outcome", f.Outcome, "took", f.Took)
		return nil
	}
	if !optional(r) {
		w.report.Failures++
	}
	w.log().DebugContext(ctx, "not fetched", "council", w.council.ID, "url", r.URL, "outcome", f.Outcome, "detail", f.Detail)
	return nil
}

// optional reports whether an address may fail without anything being lost:
// the web service, the calendar and the news stand in for each other, and the
// page of a committee is asked for only to find its feed.
func optional(r civic.Resource) bool {
	switch modgov.PageKind(r.Kind) {
	case modgov.Service, modgov.Calendar, modgov.WhatsNew, modgov.Feed, modgov.Committee:
		return true
	}
	return false
}

// absent reports whether an answer says that the site does not offer a page
// which many sites do not: it was never there, and nothing published named it.
func absent(r civic.Resource, o civic.Outcome) bool {
	return o == civic.OutcomeGone && r.Version == "" &&
		(optional(r) || r.Kind == string(modgov.DecisionList) || r.Kind == string(modgov.Attendance) || r.Kind == string(modgov.PlanList))
}

// onSite reports whether an address lies on the council's own site, which is
// the only one that a run asks.
func (w *work) onSite(address string) bool {
	a, err := modgov.Parse(address)
	return err == nil && a.SameSite(w.base)
}

// elapsed is the time since an instant, never negative though clocks are set back.
func (w *work) elapsed(since time.Time) time.Duration { return max(0, w.now().Sub(since)) }

// hostOf is the host of an address, for messages.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Host
}
