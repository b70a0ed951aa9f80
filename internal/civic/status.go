package civic

import (
	"slices"

	"arising/internal/day"
)

// Judge works out where a commitment stands on the day asOf: its current and
// first due, how often it was moved, its status and standing, and whether the body that
// should have heard of it has met in silence. It is pure and gives the same
// when it judges its own result again.
//
// Evidence counts from the day of its meeting and where it is claimed or a
// person confirmed it; what a person rejected never counts. A status of
// StatusClosed on entry is a person's word and stays.
func Judge(c Commitment, sittings []Sitting, asOf day.Date) Commitment {
	e := weigh(c, asOf)
	if c.FirstDue != nil {
		c.Due, c.FirstDue = c.FirstDue, nil // judged before: begin again
	}
	c.Deferred = 0
	if moves := e.moves(); len(moves) > 0 {
		c.FirstDue, c.Due, c.Deferred = c.Due, movedTo(moves[len(moves)-1]), len(moves)
		if c.FirstDue == nil {
			c.FirstDue = &Due{Precision: Open} // moved, though no time was given at first
		}
	}
	if c.Due != nil && c.Due.Recurs != "" {
		c.Due = nextOccurrence(*c.Due, e.lastHeard(), c.MeetingDate)
	}
	c.Standing = statusByDays(c, asOf)
	if c.Status != StatusClosed {
		c.Status = statusOf(c, e)
	}
	c.Silent, c.Coverage = silence(c, e, sittings, asOf)
	return c
}

// movedTo is the due that a deferral gives; one without a date leaves no days.
func movedTo(e Evidence) *Due {
	if e.Due == nil {
		return &Due{Expression: e.Quote, Precision: Open}
	}
	d := *e.Due
	return &d
}

// weighed is the evidence that counts on one day, oldest first.
type weighed []Evidence

func weigh(c Commitment, asOf day.Date) weighed {
	var w weighed
	for _, e := range c.Evidence {
		if !e.Rejected && !e.MeetingDate.After(asOf) {
			w = append(w, e)
		}
	}
	slices.SortStableFunc(w, func(a, b Evidence) int { return a.MeetingDate.Compare(b.MeetingDate) })
	return w
}

// claimed reports whether e counts for more than a proposal.
func (e Evidence) claimed() bool { return e.Confirmed || Claimed(e.Score) }

// moves returns the deferrals, oldest first; one meeting moves it once, and of
// its deferrals the one with the best score (a confirmed one first) speaks.
func (w weighed) moves() []Evidence {
	var out []Evidence
	for _, e := range w {
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

// since returns the evidence other than deferrals that is not overtaken by the
// newest deferral. What a person confirmed is never overtaken.
func (w weighed) since() weighed {
	var last day.Date
	if moves := w.moves(); len(moves) > 0 {
		last = moves[len(moves)-1].MeetingDate
	}
	var out weighed
	for _, e := range w {
		if e.Kind != DeferredTo && (e.Confirmed || e.MeetingDate.After(last) || !last.Known()) {
			out = append(out, e)
		}
	}
	return out
}

// lastHeard returns the day of the newest claimed report, response or "done".
func (w weighed) lastHeard() (d day.Date) {
	for _, e := range w {
		if e.claimed() && keeps(e.Kind) {
			d = e.MeetingDate
		}
	}
	return d
}

func keeps(k EvidenceKind) bool { return k == ReportedBack || k == Responds || k == SaysDone }

// statusOf reads the status table: people's words first, then what the minutes
// say, then what a machine concludes, then the days.
func statusOf(c Commitment, w weighed) Status {
	left := w.since()
	if e, ok := left.newest(func(e Evidence) bool { return e.Confirmed && e.Kind == Supersedes }); ok {
		if k, kept := left.newest(func(e Evidence) bool { return e.Confirmed && keeps(e.Kind) }); !kept || e.MeetingDate.After(k.MeetingDate) {
			return StatusSuperseded
		}
	}
	if c.Due == nil || c.Due.Recurs == "" {
		for _, rule := range statusRules {
			if _, ok := left.newest(rule.holds); ok {
				return rule.status
			}
		}
	} else if _, ok := left.newest(isSuperseding); ok {
		return StatusSuperseded
	}
	if c.Deferred > 0 {
		return StatusDeferred // whether its new days have passed says Standing
	}
	return c.Standing
}

func isSuperseding(e Evidence) bool { return e.Kind == Supersedes && e.claimed() }

// statusRules stand in order of weight. A recurring commitment is not ended by
// one report, so only the last rule holds for it.
var statusRules = []struct {
	status Status
	holds  func(Evidence) bool
}{
	{StatusKept, func(e Evidence) bool { return e.Confirmed && keeps(e.Kind) }},
	{StatusKept, func(e Evidence) bool { return e.Kind == SaysDone && e.claimed() }},
	{StatusSuperseded, isSuperseding},
	{StatusLikelyKept, func(e Evidence) bool { return keeps(e.Kind) && e.claimed() }},
}

func (w weighed) newest(holds func(Evidence) bool) (Evidence, bool) {
	for _, e := range slices.Backward(w) {
		if holds(e) {
			return e, true
		}
	}
	return Evidence{}, false
}

// statusByDays compares the due with the as-of date. A due that ends before
// its own meeting is a misprint: it accuses nobody, and stays open.
func statusByDays(c Commitment, asOf day.Date) Status {
	d := c.Due
	switch {
	case d == nil || !d.To.Known() || !asOf.Known():
		return StatusOpen
	case c.MeetingDate.Known() && d.To.Before(c.MeetingDate):
		return StatusOpen
	case asOf.After(d.To):
		return StatusOverdue
	case d.From.Known() && asOf.Before(d.From):
		return StatusOpen
	}
	return StatusDue
}
