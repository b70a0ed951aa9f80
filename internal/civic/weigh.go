package civic

import (
	"slices"

	"arising/internal/day"
)

// weighed is what counts of a commitment's evidence on one day.
type weighed struct {
	all   []Evidence // not rejected and not of later days, oldest first
	moves []Evidence // the deferrals that moved it, oldest first
}

func weigh(c Commitment, asOf day.Date) weighed {
	var w weighed
	for _, e := range c.Evidence {
		if !e.Rejected && !e.MeetingDate.After(asOf) {
			w.all = append(w.all, e)
		}
	}
	slices.SortStableFunc(w.all, func(a, b Evidence) int { return a.MeetingDate.Compare(b.MeetingDate) })
	w.moves = w.moving(c)
	return w
}

// claimed reports whether e counts for more than a proposal.
func (e Evidence) claimed() bool { return e.Confirmed || Claimed(e.Score) }

// moving returns the deferrals that moved the commitment. A machine's deferral
// must lead to a later day than the one it leaves, else it tells of something
// else. Of what repeats, a deferral moves one occurrence: it ends with the next report.
func (w weighed) moving(c Commitment) []Evidence {
	var out []Evidence
	due, heard := c.Due, day.Date{}
	if c.repeats() {
		heard = w.lastHeard()
	}
	for _, e := range w.deferrals() {
		if heard.Known() && !e.MeetingDate.After(heard) || !e.Confirmed && !movesOn(due, e) {
			continue
		}
		if e.Due != nil && e.Due.To.Known() {
			due = e.Due
		}
		out = append(out, e)
	}
	return out
}

// deferrals returns the claimed deferrals, oldest first; one meeting moves it once, and of
// its deferrals the one with the best score (a confirmed one first) speaks.
func (w weighed) deferrals() []Evidence {
	var out []Evidence
	for _, e := range w.all {
		if e.Kind != DeferredTo || !e.claimed() {
			continue
		}
		if n := len(out); n > 0 && out[n-1].MeetingDate == e.MeetingDate {
			if e.Confirmed && !out[n-1].Confirmed || e.Confirmed == out[n-1].Confirmed && e.Score > out[n-1].Score {
				out[n-1] = e
			}
			continue
		}
		out = append(out, e)
	}
	return out
}

// movesOn reports whether the days that a deferral gives, if it gives any, lie
// ahead of its meeting and after the due that it leaves.
func movesOn(due *Due, e Evidence) bool {
	if e.Due == nil || !e.Due.To.Known() {
		return true
	}
	return !e.Due.To.Before(e.MeetingDate) && (due == nil || !due.To.Known() || e.Due.To.After(due.To))
}

// movedTo is the due after the moves. A deferral without days leaves none, as
// the days that it left are over and no others were given; what repeats goes on.
func movedTo(moves []Evidence, first *Due) *Due {
	last := moves[len(moves)-1].Due
	if last == nil || !last.To.Known() {
		if first == nil || first.Recurs == "" {
			return nil
		}
		last = first
	}
	d := *last
	if first != nil {
		d.Recurs = first.Recurs
	}
	return &d
}

// since returns the evidence other than deferrals that is not overtaken by the
// newest deferral. What a person confirmed is never overtaken.
func (w weighed) since() evidenceList {
	var last day.Date
	if n := len(w.moves); n > 0 {
		last = w.moves[n-1].MeetingDate
	}
	var out evidenceList
	for _, e := range w.all {
		if e.Kind != DeferredTo && (e.Confirmed || e.MeetingDate.After(last) || !last.Known()) {
			out = append(out, e)
		}
	}
	return out
}

// lastHeard returns the day of the newest claimed report, response or "done".
func (w weighed) lastHeard() (d day.Date) {
	for _, e := range w.all {
		if e.claimed() && keeps(e.Kind) {
			d = e.MeetingDate
		}
	}
	return d
}

func keeps(k EvidenceKind) bool { return k == ReportedBack || k == Responds || k == SaysDone }

// An evidenceList is evidence, oldest first.
type evidenceList []Evidence

// newest returns the newest evidence of which holds is true.
func (l evidenceList) newest(holds func(Evidence) bool) (Evidence, bool) {
	for _, e := range slices.Backward(l) {
		if holds(e) {
			return e, true
		}
	}
	return Evidence{}, false
}
