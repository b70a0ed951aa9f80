package civic

import (
	"slices"

	"arising/internal/day"
)

// An Instance is one occurrence of a commitment that is to be kept again and
// again, judged by itself.
type Instance struct {
	Due    Due
	Status Status   // overdue where it never came, though a later one may have
	Shown  day.Date // of the meeting that shows it was kept or moved; unknown if none does
	Late   bool     // it came after its last day
}

// maxChain bounds how many instances are shown; the newest are.
const maxChain = 60

// chain judges each occurrence up to the first that begins after asOf. A report
// counts for the occurrence in whose time it came: from half a cycle before it
// begins until half a cycle before the next.
func chain(first Due, w weighed, meeting, asOf day.Date) []Instance {
	p, ok := parseCycle(first.Recurs)
	if !ok || !first.From.Known() || !first.To.Known() || !asOf.Known() {
		return nil
	}
	var out []Instance
	d, monthEnd := first, first.To == first.To.MonthEnd()
	for range maxOccurrences {
		next := d
		next.From, next.To = p.after(d.From, false), p.after(d.To, monthEnd)
		begins := d.From.AddDays(-p.half())
		if len(out) == 0 && meeting.Known() {
			begins = meeting.AddDays(1) // whatever came before the first was due counts for the first
		}
		out = append(out, w.instance(d, begins, next.From.AddDays(-p.half()), asOf))
		if d.From.After(asOf) {
			break
		}
		d = next
	}
	return slices.Clip(out[max(0, len(out)-maxChain):])
}

// instance judges one occurrence by what came from begins up to but not on ends.
func (w weighed) instance(d Due, begins, ends, asOf day.Date) Instance {
	in := Instance{Due: d, Status: statusByDays(Commitment{Record: Record{Due: &d}}, asOf)}
	for _, e := range w.all {
		if !e.claimed() || e.MeetingDate.Before(begins) || !e.MeetingDate.Before(ends) {
			continue
		}
		switch {
		case keeps(e.Kind) && (in.Status != StatusKept && in.Status != StatusLikelyKept):
			in.Status, in.Shown, in.Late = StatusLikelyKept, e.MeetingDate, e.MeetingDate.After(d.To)
			if e.Confirmed || e.Kind == SaysDone {
				in.Status = StatusKept
			}
		case e.Kind == DeferredTo && in.Status == StatusOverdue:
			in.Status, in.Shown = StatusDeferred, e.MeetingDate
		}
	}
	return in
}
