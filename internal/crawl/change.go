package crawl

import (
	"time"

	"arising/internal/civic"
)

// maxChanges bounds what a report holds in memory and in the store. A first
// crawl finds tens of thousands; they are all in the ledger.
const maxChanges = 5000

// tell counts an attempt and keeps what is worth telling of it. r is the address
// as it was before.
func (r *Report) tell(was civic.Resource, f civic.Fetch) {
	r.Outcomes[f.Outcome]++
	var what civic.PageChangeKind
	switch {
	case f.Outcome.Failed() && was.Version != "":
		what = civic.PageLost
		r.Lost++
	case f.Outcome.Failed() && !optional(was):
		what = civic.PageFailed
	case f.Outcome == civic.OutcomeRestricted && was.Outcome != civic.OutcomeRestricted:
		what = civic.PageWithheld
	case f.Outcome == civic.OutcomeFetched && was.Version == "":
		what = civic.PageNew
		r.New++
	case f.Outcome == civic.OutcomeFetched && was.Version != f.Version:
		what = civic.PageChanged
		r.Changed++
	default:
		return
	}
	if len(r.Changes) == maxChanges {
		r.Untold++
		return
	}
	r.Changes = append(r.Changes, civic.PageChange{What: what, URL: was.URL, Kind: was.Kind, Title: was.Title, Outcome: f.Outcome, Detail: f.Detail})
}

// refusedBefore lists addresses that robots.txt forbade, where that may have
// changed: once a week, or when the council has permitted it since. Asking costs
// no request while it is still forbidden.
func (w *work) refusedBefore(known []civic.Resource) (out []civic.Resource) {
	for _, r := range known {
		if w.opt.Permitted.After(r.Tried) || w.age(looked(r)) >= weekly {
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
