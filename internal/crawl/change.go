package crawl

import (
	"time"

	"arising/internal/civic"
)

// A ChangeKind says what a run found at an address.
type ChangeKind string

// The kinds of change, in the order in which a report tells them.
const (
	ChangeNew      ChangeKind = "new"      // held for the first time
	ChangeChanged  ChangeKind = "changed"  // holds something else than before
	ChangeWithheld ChangeKind = "withheld" // named on the site and not published, since this run
	ChangeLost     ChangeKind = "lost"     // was held and could not be had now; the old version is kept
	ChangeFailed   ChangeKind = "failed"   // should hold something and was never had
)

// A Change is an address at which a run found something to tell.
type Change struct {
	What    ChangeKind    `json:"what"`
	URL     string        `json:"url"`
	Kind    string        `json:"kind"` // of the page, by modgov's words
	Title   string        `json:"title,omitempty"`
	Outcome civic.Outcome `json:"outcome"`
	Detail  string        `json:"detail,omitempty"`
}

// maxChanges bounds what a report holds in memory and in the store. A first
// crawl finds tens of thousands; they are all in the ledger.
const maxChanges = 5000

// tell counts an attempt and keeps what is worth telling of it. r is the address
// as it was before.
func (r *Report) tell(was civic.Resource, f civic.Fetch) {
	r.Outcomes[f.Outcome]++
	var what ChangeKind
	switch {
	case f.Outcome.Failed() && was.Version != "":
		what = ChangeLost
		r.Lost++
	case f.Outcome.Failed() && !optional(was):
		what = ChangeFailed
	case f.Outcome == civic.OutcomeRestricted && was.Outcome != civic.OutcomeRestricted:
		what = ChangeWithheld
	case f.Outcome == civic.OutcomeFetched && was.Version == "":
		what = ChangeNew
		r.New++
	case f.Outcome == civic.OutcomeFetched && was.Version != f.Version:
		what = ChangeChanged
		r.Changed++
	default:
		return
	}
	if len(r.Changes) == maxChanges {
		r.Untold++
		return
	}
	r.Changes = append(r.Changes, Change{What: what, URL: was.URL, Kind: was.Kind, Title: was.Title, Outcome: f.Outcome, Detail: f.Detail})
}

// refusedBefore lists addresses that robots.txt forbade, where that may have
// changed: once a week, or when the council has permitted it since. Asking costs
// no request while it is still forbidden.
func (w *work) refusedBefore(known []civic.Resource) (out []civic.Resource) {
	for _, r := range known {
		if w.opt.Permitted.After(r.Tried) || w.elapsed(looked(r)) >= weekly {
			out = append(out, r)
		}
	}
	return out
}

// tooLate says why the run may not go on for the time of day, or "".
func (w *work) tooLate(now time.Time) string {
	if w.opt.Hours.Hold(now) {
		return ""
	}
	return "outside the hours " + w.opt.Hours.String() + " in which it may be asked"
}
