package when

import (
	"time"

	"arising/internal/day"
)

// year reads a printed calendar year at i: "2018", or "'18".
func (r *reader) year(i int) (y, next int, ok bool) {
	if n := r.num(i); n >= 1900 && n <= 2100 && len(r.w(i)) == 4 && !r.toks[i].ordinal {
		if r.w(i+1) == "/" && r.num(i+2) >= 0 || r.w(i+1) == "." && r.num(i+2) >= 0 && !r.toks[i+2].gap {
			return 0, i, false
		}
		return n, i + 1, true
	}
	if n := r.num(i + 1); r.w(i) == "'" && len(r.w(i+1)) == 2 && n >= 0 && !r.toks[i+1].gap {
		return 2000 + n, i + 2, true
	}
	return 0, i, false
}

// yearAfter reads a year that may be set off by a comma or "of".
func (r *reader) yearAfter(i int) (y, next int, ok bool) {
	j := r.skip(i, ",", "of", "in")
	if y, next, ok = r.year(j); ok {
		return y, next, true
	}
	if j = r.skip(i, "of"); r.w(j+1) == "year" && !r.owns(j+1) && r.meeting.Known() {
		switch r.w(j) {
		case "next":
			return r.meeting.Year() + 1, j + 2, true
		case "this":
			return r.meeting.Year(), j + 2, true
		}
	}
	return 0, i, false
}

// month reads the name of a month. In small letters "may", "march" and the
// short forms that are also words count only beside a number.
func (r *reader) month(i int) (time.Month, bool) {
	m, ok := months[r.w(i)]
	if !ok || r.owns(i) && r.w(i) == "may" {
		return 0, false
	}
	if r.upper(i) {
		return m, true
	}
	switch r.w(i) {
	case "may", "march", "mar", "jan", "dec", "sep", "oct", "jun", "jul", "nov", "apr":
		_, _, year := r.yearAfter(i + 1)
		return m, year || r.num(i-1) >= 1 && r.num(i-1) <= 31
	}
	return m, true
}

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
		return named2(s, wd, named), next, true
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
		return named2(s, wd, named), next
	}
	next := r.skip(i, "next")
	if !r.meeting.Known() {
		return span{prec: ByDay, kind: dayKind}, next
	}
	s := onDay(r.nearest(m, d))
	if !s.from.Known() {
		s.suspect = true
	}
	return named2(s, wd, named), next
}

// nearest returns the next day d of month m on or after the meeting, or the
// last on or before it where the verb is past. The zero Date means that there is none.
func (r *reader) nearest(m time.Month, d int) day.Date {
	y, step := r.meeting.Year(), 1
	if r.past {
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

// named2 marks a date whose printed weekday is not its own.
func named2(s span, wd time.Weekday, named bool) span {
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

// numericDate reads 31/03/2018, 31.3.18, 31-03-2018 and 2018-03-31.
func (r *reader) numericDate(i int) (span, int, bool) {
	sep := r.w(i + 1)
	if r.num(i) < 0 || r.num(i+2) < 0 || r.num(i+4) < 0 || r.w(i+3) != sep || sep != "/" && sep != "." && sep != "-" {
		return span{}, i, false
	}
	for k := i + 1; k <= i+4; k++ {
		if r.toks[k].gap {
			return span{}, i, false
		}
	}
	d, m, y := r.num(i), r.num(i+2), r.num(i+4)
	switch {
	case len(r.w(i)) == 4 && sep == "-":
		d, y = y, d
	case len(r.w(i+4)) == 2:
		y += 2000
	case len(r.w(i+4)) != 4:
		return span{}, i, false
	}
	if d < 1 || d > 31 || m < 1 || m > 12 || y < 1900 || y > 2100 {
		return span{}, i, false
	}
	s := onDay(day.Of(y, time.Month(m), d))
	s.explicit = true
	if s.from.Day() != d {
		s.from, s.to, s.suspect = day.Date{}, day.Date{}, true
	}
	return s, i + 5, true
}

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
