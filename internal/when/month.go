package when

import (
	"time"
)

// monthRange reads "June or July", "March/April 2019", "September to December".
func (r *reader) monthRange(i int) (span, int, bool) {
	a, ok := r.month(i)
	if !ok {
		return span{}, i, false
	}
	ya, j, dated := r.yearAfter(i + 1)
	k := r.skip(j, "or", "/", "-", "to", "and", "&")
	if k == j {
		return span{}, i, false
	}
	b, ok := r.month(k)
	if !ok || a == b && !dated {
		return span{}, i, false
	}
	yb, next, ok := r.yearAfter(k + 1)
	switch {
	case ok && !dated:
		ya, dated = yb, true
		if b < a {
			ya--
		}
	case !ok && dated:
		yb, ok = ya, true
		if b < a {
			yb++
		}
	}
	if ok && dated {
		s := join(monthOf(ya, a), monthOf(yb, b))
		s.explicit = true
		return s, next, true
	}
	if !r.meeting.Known() {
		return span{prec: BySpan, kind: periodKind}, next, true
	}
	last := r.nearestMonth(b, false)
	first := monthOf(last.from.Year(), a)
	if a > b {
		first = monthOf(last.from.Year()-1, a)
	}
	return join(first, last), next, true
}

// monthPeriod reads "March", "March 2018", "next March".
func (r *reader) monthPeriod(i int) (span, int, bool) {
	j := r.skip(i, "next", "this", "coming", "following")
	m, ok := r.month(j)
	if w := r.w(j + 1); !ok || r.owns(j) && w != "meeting" && w != "sitting" {
		return span{}, i, false
	}
	if y, next, ok := r.yearAfter(j + 1); ok {
		s := monthOf(y, m)
		s.explicit = true
		return s, next, true
	}
	next := j + 1
	if !r.meeting.Known() {
		return span{prec: ByMonth, kind: periodKind}, next, true
	}
	return r.nearestMonth(m, r.w(j-1) == "this"), next, true
}

// nearestMonth returns the next month m. The meeting's own month counts where
// current says so, or where most of it is still to come: "in March" said on the
// 2nd is this month, said on the 20th the next year's.
func (r *reader) nearestMonth(m time.Month, current bool) span {
	y, now := r.meeting.Year(), r.meeting.Month()
	switch {
	case r.past && r.movedAhead(int(m-now)):
		if m < now {
			y++
		}
	case r.past && m > now:
		y--
	case r.past:
	case m < now, m == now && !current && !r.last && r.meeting.Day() > 15:
		y++
	}
	return monthOf(y, m)
}

// Something that "was deferred to July" comes in the July ahead, though its verb is
// past; "had been deferred to July" tells rather of the one gone by. So many months
// ahead each may be taken to mean.
const (
	lastMove    = 7
	earlierMove = 4
)

// newTime reports whether what is read is the time to which something was put off.
func (r *reader) newTime() bool {
	w := r.w(r.start)
	return (w == "to" || w == "until" || w == "till" || w == "for") && r.movedBefore(r.start)
}

// movedAhead reports whether a month that lies so many months from the meeting's own
// is the one to which something was put off, and still to come.
func (r *reader) movedAhead(months int) bool {
	if !r.newTime() {
		return false
	}
	months = (months + 12) % 12
	for k := r.start - 1; k >= 0 && k > r.start-maxLookBack && r.w(k) != "." && r.w(k) != ";"; k-- {
		if w := r.w(k); w == "had" {
			return months > 0 && months <= earlierMove
		}
	}
	return months > 0 && months <= lastMove
}
