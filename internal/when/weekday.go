package when

import (
	"time"
)

// nthWeekday reads "the last Friday of June", "first Monday in May".
func (r *reader) nthWeekday(i int) (span, int, bool) {
	j := r.skip(i, "the")
	n := ordinals[r.w(j)]
	wd, ok := weekdays[r.w(j+1)]
	if n == 0 || !ok || r.w(j+2) != "of" && r.w(j+2) != "in" {
		return span{}, i, false
	}
	m, next, ok := r.monthPeriod(j + 3)
	if !ok {
		return span{}, i, false
	}
	if !m.from.Known() {
		return span{prec: ByDay, kind: dayKind}, next, true
	}
	d := m.from.AddDays((int(wd) - int(m.from.Weekday()) + 7) % 7).AddDays(7 * (n - 1))
	if r.w(j) == "last" || r.w(j) == "final" {
		d = m.to.AddDays(-((int(m.to.Weekday()) - int(wd) + 7) % 7))
	}
	s := onDay(d)
	s.explicit = m.explicit
	return s, next, true
}

// checkWeekday marks a date whose printed weekday is not its own.
func checkWeekday(s span, wd time.Weekday, named bool) span {
	if named && s.from.Known() && s.from.Weekday() != wd {
		s.suspect = true
	}
	return s
}

// weekday reads a day of the week; short forms need a capital and stand before a number.
func (r *reader) weekday(i int) (time.Weekday, int, bool) {
	wd, ok := weekdays[r.w(i)]
	if !ok {
		return 0, i, false
	}
	if len(r.w(i)) <= 5 && (!r.upper(i) || r.num(i+1) < 0) {
		return 0, i, false
	}
	return wd, i + 1, true
}

// dayParts in the plural make every such day of the one in front of them.
var dayParts = set("mornings", "afternoons", "evenings", "nights", "lunchtimes", "markets", "closing", "opening")

// weekdayAlone reads "Friday", "next Monday", "Monday next", "the following Friday".
func (r *reader) weekdayAlone(i int) (span, int, bool) {
	j := r.skip(i, "the")
	skipped := 0
	switch r.w(j) {
	case "next", "following", "coming", "this":
		j = r.skip(j+1, "coming")
		skipped = 1
	}
	wd, ok := weekdays[r.w(j)]
	if !ok || r.owns(j) || len(r.w(j)) <= 5 && !r.upper(j) || r.w(j) == "sun" || r.w(j) == "sat" || r.w(j) == "wed" && skipped == 0 {
		return span{}, i, false
	}
	if dayParts[r.w(j+1)] {
		return span{}, i, false // "opened on Saturday mornings": each of them
	}
	next := j + 1
	if skipped == 0 {
		next = r.skip(next, "next", "following")
	}
	if !r.meeting.Known() {
		return span{prec: ByDay, kind: dayKind}, next, true
	}
	ahead := (int(wd)-int(r.meeting.Weekday())+6)%7 + 1
	return onDay(r.meeting.AddDays(ahead)), next, true
}
