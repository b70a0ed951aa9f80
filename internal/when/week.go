package when

// shift reads "next week", "this month", "the following week", "the month",
// "next quarter": the period around the meeting or the one after it.
func (r *reader) shift(i int) (span, int, bool) {
	j, step := r.skip(i, "the"), 0
	switch r.w(j) {
	case "next", "following", "coming", "forthcoming":
		step = 1
		j++
	case "this", "current":
		j++
	default:
		return span{}, i, false
	}
	if r.owns(j) {
		return span{}, i, false
	}
	var s span
	d := r.meeting
	known := d.Known()
	switch r.w(j) {
	case "week":
		s = span{prec: ByWeek, kind: periodKind}
		if known {
			s = weekOf(d.AddDays(7 * step))
		}
	case "month":
		s = span{prec: ByMonth, kind: periodKind}
		if known {
			n := d.MonthStart().AddMonths(step)
			s = monthOf(n.Year(), n.Month())
		}
	case "quarter":
		s = span{prec: ByQuarter, kind: periodKind}
		if known {
			n := d.MonthStart().AddMonths(3 * step)
			f := around(n, financialYear).from
			s = quarterOf(f.Year(), int((n.Month()+8)%12)/3+1)
		}
	case "day":
		if step == 0 || r.w(j-1) == "coming" || r.w(j-1) == "forthcoming" {
			return span{}, i, false
		}
		s = span{prec: ByDay, kind: dayKind}
		if known {
			s = onDay(d.AddDays(1))
		}
	default:
		return span{}, i, false
	}
	return s, j + 1, true
}

// nthWeek reads "the first week of May": days 1-7, 8-14, and so on; the last
// week is the last seven days.
func (r *reader) nthWeek(i int) (span, int, bool) {
	j := r.skip(i, "the")
	n := ordinals[r.w(j)]
	if n == 0 || r.w(j+1) != "week" && r.w(j+1) != "fortnight" || r.w(j+2) != "of" && r.w(j+2) != "in" {
		return span{}, i, false
	}
	s, next, ok := r.monthPeriod(j + 3)
	if !ok {
		return span{}, i, false
	}
	s.prec = BySpan
	if !s.from.Known() {
		return s, next, true
	}
	days := 7
	if r.w(j+1) == "fortnight" {
		days = 14
	}
	if r.w(j) == "last" || r.w(j) == "final" {
		s.from = s.to.AddDays(1 - days)
		return s, next, true
	}
	s.from = s.from.AddDays(days * (n - 1))
	s.to = s.from.AddDays(days - 1)
	return s, next, true
}

// weekPeriod reads "[the] week commencing 2 February", "w/c 2 February", "week ending".
func (r *reader) weekPeriod(i int) (span, int, bool) {
	j := r.skip(i, "the")
	switch {
	case r.is(j, "w", "/", "c"), r.is(j, "w", "/", "b"), r.is(j, "w", "/", "e"):
		j += 3
	case r.is(j, "week", "of"), r.is(j, "week", "commencing"), r.is(j, "week", "beginning"), r.is(j, "week", "starting"), r.is(j, "week", "ending"):
		j += 2
	default:
		return span{}, i, false
	}
	s, next, ok := r.date(r.skip(j, "the"))
	if !ok || s.prec != ByDay {
		return span{}, i, false
	}
	s.prec, s.kind = ByWeek, periodKind
	if !s.from.Known() {
		return s, next, true
	}
	w := weekOf(s.from)
	w.explicit = s.explicit
	w.suspect = s.suspect || r.w(j-1) != "ending" && r.w(j-1) != "of" && r.w(j-1) != "e" && w.from != s.from
	return w, next, true
}
