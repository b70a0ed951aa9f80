package when

import (
	"time"

	"arising/internal/day"
)

// date reads a day: "31 March 2018", "Friday, 9th July", "1 February, 2017",
// "March 31", "31/03/18", "2018-03-31", and ranges of days.
func (r *reader) date(i int) (span, int, bool) {
	if s, next, ok := r.nthWeekday(i); ok {
		return s, next, true
	}
	wd, j, named := r.weekday(i)
	j = r.skip(j, ",")
	j = r.skip(j, "the")
	if s, next, ok := r.numericDate(j); ok {
		return checkWeekday(s, wd, named), next, true
	}
	if s, next, ok := r.dayRange(j); ok {
		return s, next, true
	}
	d, next, ok := r.dayOfMonth(j)
	if m, isMonth := r.month(j); !ok && isMonth {
		return r.monthDay(j, m, wd, named)
	}
	if !ok {
		return span{}, i, false
	}
	m, _ := r.month(next)
	s, next := r.resolveDay(d, m, next+1, wd, named)
	return s, next, true
}

// monthDay reads "May 9th, 2017" and "March 31": the day is an ordinal, or a
// number with nothing counted after it.
func (r *reader) monthDay(i int, m time.Month, wd time.Weekday, named bool) (span, int, bool) {
	d := r.num(i + 1)
	if d < 1 || d > 31 || len(r.w(i+1)) > 2 {
		return span{}, i, false
	}
	if _, _, dated := r.yearAfter(i + 2); !dated && !r.toks[i+1].ordinal && r.w(i+2) != "" && isLetter(r.w(i + 2)[0]) && !bare[r.w(i+2)] {
		return span{}, i, false
	}
	s, next := r.resolveDay(d, m, i+2, wd, named)
	return s, next, true
}

// dayOfMonth reads "9", "9th", "ninth of" before a month that it returns the place of.
func (r *reader) dayOfMonth(i int) (d, monthAt int, ok bool) {
	if n := r.num(i); n >= 1 && n <= 31 && len(r.w(i)) <= 2 {
		j := r.skip(i+1, "of")
		j = r.skip(j, "-")
		if _, is := r.month(j); is {
			return n, j, true
		}
	}
	return 0, i, false
}

// dayRange reads "9 to 12 March", "9th and 10th March 2020", "9-12 March".
func (r *reader) dayRange(i int) (span, int, bool) {
	a := r.num(i)
	if a < 1 || a > 31 || len(r.w(i)) > 2 {
		return span{}, i, false
	}
	j := r.skip(i+1, "-", "to", "and", "or", "/", "&")
	if j == i+1 {
		return span{}, i, false
	}
	j = r.skip(j, "the")
	b, at, ok := r.dayOfMonth(j)
	if !ok || b <= a {
		return span{}, i, false
	}
	m, _ := r.month(at)
	first, next := r.resolveDay(a, m, at+1, 0, false)
	last, _ := r.resolveDay(b, m, at+1, 0, false)
	return join(first, last), next, true
}

// resolveDay gives day d of month m its year: printed from token i on, or the
// next such day after the meeting, or the last before it where the verb is past.
func (r *reader) resolveDay(d int, m time.Month, i int, wd time.Weekday, named bool) (span, int) {
	if y, next, ok := r.yearAfter(i); ok && r.w(i) != "in" && r.w(i) != "of" {
		s := onDay(day.Of(y, m, d))
		s.suspect = s.from.Month() != m // 31 June
		if s.suspect {
			s.from, s.to = day.Date{}, day.Date{}
		}
		s.explicit = true
		return checkWeekday(s, wd, named), next
	}
	next := r.skip(i, "next")
	if !r.meeting.Known() {
		return span{prec: ByDay, kind: dayKind}, next
	}
	s := onDay(r.nearest(m, d))
	if !s.from.Known() {
		s.suspect = true
	}
	return checkWeekday(s, wd, named), next
}

// nearest returns the next day d of month m on or after the meeting, or the
// last on or before it where the verb is past. The zero Date means that there is none.
func (r *reader) nearest(m time.Month, d int) day.Date {
	y, step := r.meeting.Year(), 1
	if r.past && !r.movedAhead(int(m-r.meeting.Month())) {
		step = -1
	}
	for range 9 { // eight years hold a 29 February
		c := day.Of(y, m, d)
		if c.Month() == m && c.Compare(r.meeting)*step >= 0 {
			return c
		}
		y += step
	}
	return day.Date{}
}
