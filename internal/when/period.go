package when

import (
	"time"

	"arising/internal/day"
)

// period reads a month, quarter, season, feast or year, or a part of one.
func (r *reader) period(i int) (span, int, bool) {
	p, j := r.part(i)
	if k := r.skip(j, "to", "or", "/"); k > j && p != whole { // "mid to late March"
		if p2, at := r.part(k); p2 != whole {
			if s, next, ok := r.wholePeriod(at); ok {
				return join(partOf(p, s), partOf(p2, s)), next, true
			}
		}
	}
	s, next, ok := r.wholePeriod(j)
	if !ok && p != whole && r.w(j) == "the" {
		s, next, ok = r.thisPeriod(j + 1) // "the end of the month"
	}
	if !ok {
		return span{}, i, false
	}
	if n, e := r.skip(next, "end"), r.w(next-1); n > next && e == "year" && !r.owns(next-1) {
		p, next = endOf, n // "financial year end"
	}
	s = partOf(p, s)
	if t, after, ok := r.second(p, s, next); ok {
		return join(s, t), after, true
	}
	return s, next, true
}

// second reads the other end of "late March or early April", "autumn 2017 or spring 2018".
func (r *reader) second(p part, s span, i int) (span, int, bool) {
	k := r.skip(i, "or", "/", "to", "-")
	if k == i || p == whole && s.prec != BySeason {
		return span{}, i, false
	}
	p2, j := r.part(k)
	if (p2 == whole) != (p == whole) {
		return span{}, i, false
	}
	t, next, ok := r.wholePeriod(j)
	if !ok || t.explicit != s.explicit && p == whole {
		return span{}, i, false
	}
	return partOf(p2, t), next, true
}

// part reads "early", "mid-", "the beginning of", "the end of", "the first half of".
func (r *reader) part(i int) (part, int) {
	j := r.skip(i, "the")
	p := whole
	switch r.w(j) {
	case "early", "beginning", "start", "earlier":
		p = early
	case "mid", "middle", "midpoint":
		p = middle
	case "late", "latter":
		p = late
		if r.w(j+1) == "half" {
			p = secondHalf
		}
	case "end", "close":
		p = endOf
	case "very":
		return r.part(j + 1)
	case "first", "second":
		if r.w(j+1) == "half" {
			p, j = map[string]part{"first": firstHalf, "second": secondHalf}[r.w(j)], j+1
		}
	}
	if p == whole {
		return whole, i
	}
	j = r.skip(j+1, "-", "part", "half")
	j = r.skip(j, "part")
	if n := r.skip(j, "of", "in"); n > j || p != endOf {
		return p, n
	}
	return whole, i
}

// wholePeriod reads one undivided period, or two joined by "or", "and", "to", "/".
func (r *reader) wholePeriod(i int) (span, int, bool) {
	if s, next, ok := r.monthRange(i); ok {
		return s, next, true
	}
	readers := [...]func(int) (span, int, bool){r.monthPeriod, r.quarterPeriod, r.seasonPeriod, r.yearPeriod, r.weekPeriod, r.nthWeek, r.shift, r.feast}
	for _, read := range readers {
		if s, next, ok := read(i); ok {
			return s, next, true
		}
	}
	return span{}, i, false
}

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
	if !ok || r.owns(j) {
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
	case r.past && m > now:
		y--
	case r.past:
	case m < now, m == now && !current && !r.last && r.meeting.Day() > 15:
		y++
	}
	return monthOf(y, m)
}

// quarterPeriod reads "Q3 2022/23", "quarter 3 of 2022/23", "the third quarter
// of 2022/23", "2021/22 Q4", "Q1/Q2".
func (r *reader) quarterPeriod(i int) (span, int, bool) {
	if y, j, ok := r.splitYear(i); ok {
		if q, next, ok := r.quarterNumber(r.skip(j, ",", "-")); ok {
			s := quarterOf(y, q)
			s.explicit = true
			return s, next, true
		}
		return span{}, i, false
	}
	q, j, ok := r.quarterNumber(i)
	if !ok {
		return span{}, i, false
	}
	last, k := q, r.skip(j, "/", "-", "or", "and", "to", "&")
	if n, next, ok := r.quarterNumber(k); k > j && ok && n > q {
		last, j = n, next
	}
	y, next, ok := r.quarterYear(j)
	switch {
	case ok:
		s := join(quarterOf(y, q), quarterOf(y, last))
		if q == last {
			s.prec = ByQuarter
		}
		s.explicit = true
		return s, next, true
	case !r.meeting.Known():
		return span{prec: ByQuarter, kind: periodKind}, next, true
	}
	s := quarterOf(around(r.meeting, financialYear).from.Year(), last)
	if s.to.Before(r.meeting) && !r.past {
		s = quarterOf(s.from.AddMonths(12-3*last).Year(), last)
	}
	if q != last {
		s = join(span{from: s.from.AddMonths(-3 * (last - q))}, s)
	}
	return s, next, true
}

// quarterYear reads the year after a quarter, where one is printed.
func (r *reader) quarterYear(i int) (y, next int, ok bool) {
	j := r.skip(i, ",", "of", "in", "(")
	j = r.skip(j, "the")
	if y, next, ok = r.splitYear(j); ok {
		return y, r.skip(r.skip(r.skip(next, "financial"), "year"), ")"), true
	}
	if y, next, ok = r.year(j); ok {
		return y, next, true
	}
	if j > i && r.is(j, "financial", "year") {
		return 0, j + 2, false
	}
	if j > i && r.w(j) == "year" {
		return 0, j + 1, false
	}
	if j > i && r.is(j, "next", "financial", "year") && r.meeting.Known() {
		return around(r.meeting, financialYear).from.Year() + 1, j + 3, true
	}
	return 0, i, false
}

func (r *reader) quarterNumber(i int) (q, next int, ok bool) {
	j := r.skip(i, "the")
	switch n := ordinals[r.w(j)]; {
	case (r.w(j) == "q" || r.w(j) == "qtr" || r.w(j) == "quarter") && r.num(j+1) >= 1 && r.num(j+1) <= 4 && len(r.w(j+1)) == 1:
		return r.num(j + 1), j + 2, true
	case r.w(j) == "quarter" && cardinals[r.w(j+1)] >= 1 && cardinals[r.w(j+1)] <= 4 && r.w(j+1) != "a" && r.w(j+1) != "an":
		return cardinals[r.w(j+1)], j + 2, true
	case n > 0 && r.w(j+1) == "quarter" && !r.owns(j+1):
		return n, j + 2, true
	case r.num(j) >= 1 && r.num(j) <= 4 && r.toks[j].ordinal && r.w(j+1) == "quarter":
		return r.num(j), j + 2, true
	}
	return 0, i, false
}

// seasonPeriod reads "spring", "the spring of 2011", "autumn/winter 2019", "the summer term".
func (r *reader) seasonPeriod(i int) (span, int, bool) {
	j := r.skip(i, "the")
	j = r.skip(j, "next", "this", "coming", "following", "forthcoming")
	m, ok := seasons[r.w(j)]
	if !ok || r.owns(j) {
		return span{}, i, false
	}
	k := r.skip(j+1, "/", "-", "or", "and", "to")
	end, two := seasons[r.w(k)]
	next := j + 1
	if two = two && k > j+1; two {
		next = k + 1
	} else {
		end = m
	}
	next = r.skip(next, "term", "months", "period", "holidays", "recess")
	y, after, dated := r.yearAfter(next)
	if fy, a, ok := r.splitYear(r.skip(next, "of")); ok { // "winter 2023/24"
		y, after, dated = fy, a, true
	}
	if dated {
		s := join(seasonOf(y, m), seasonOf(y, end))
		if !two {
			s.prec = BySeason
		}
		s.explicit = true
		return s, after, true
	}
	if !r.meeting.Known() {
		return span{prec: BySeason, kind: periodKind}, next, true
	}
	s := r.nearestSeason(m)
	if r.w(j-1) == "next" && !s.from.After(r.meeting) {
		s = seasonOf(s.from.Year()+1, m)
	}
	if two {
		last := seasonOf(s.from.Year(), end)
		if end < m {
			last = seasonOf(s.from.Year()+1, end)
		}
		s = join(s, last)
	}
	if r.w(next-1) == "recess" && m == 6 {
		s.from, s.prec = day.Of(s.to.Year(), 8, 1), BySpan // councils rest in August
	}
	return s, next, true
}

// nearestSeason returns the first such season that is not over at the meeting,
// or the last that has begun where the verb is past.
func (r *reader) nearestSeason(m time.Month) span {
	y := r.meeting.Year() - 1
	s := seasonOf(y, m)
	for s.to.Before(r.meeting) {
		y++
		s = seasonOf(y, m)
	}
	if r.past && s.from.After(r.meeting) {
		s = seasonOf(y-1, m)
	}
	return s
}

// splitYear reads "2022/23", "2022-23", "2022/2023" and returns the first year.
func (r *reader) splitYear(i int) (y, next int, ok bool) {
	if a, b := r.num(i), r.num(i+2); r.w(i+1) == "/" && len(r.w(i)) == 2 && len(r.w(i+2)) == 2 && b == a+1 && b > 12 && r.w(i+3) != "/" && shortYear[r.w(i-1)] {
		return 2000 + a, i + 3, true // "by 18/19"
	}
	if r.num(i) < 1900 || r.num(i) > 2100 || len(r.w(i)) != 4 || r.w(i+1) != "/" && r.w(i+1) != "-" {
		return 0, i, false
	}
	a, b := r.num(i), r.num(i+2)
	switch len(r.w(i + 2)) {
	case 2:
		ok = b == (a+1)%100
	case 4:
		ok = b == a+1
	}
	if !ok || r.w(i+3) == "-" && r.num(i+4) >= 0 && !r.toks[i+4].gap {
		return 0, i, false
	}
	return a, i + 3, true
}

// shortYear are the words after which "18/19" is a financial year.
var shortYear = set("fy", "by", "in", "for", "during", "of")

// yearPeriod reads "2022/23", "the 2022/23 financial year", "next financial
// year", "the municipal year 2017/18", "the new year", "2027".
func (r *reader) yearPeriod(i int) (span, int, bool) {
	j := r.skip(i, "the", "this", "our", "its")
	j = r.skip(j, "fy")
	if y, next, ok := r.splitYear(j); ok {
		m := financialYear
		if k, named := yearNames[r.w(next)]; named && r.w(next+1) == "year" {
			m, next = k, next+2
		}
		s := yearFrom(y, m)
		s.explicit = true
		return s, next, true
	}
	if y, next, ok := r.year(j); ok {
		m := calendarYear
		if k, named := yearNames[r.w(next)]; named && r.w(next+1) == "year" {
			m, next = k, next+2
		}
		s := yearFrom(y, m)
		s.explicit = true
		return s, next, true
	}
	return r.namedYear(j)
}

// namedYear reads "[next] financial year [2022/23]", "the new year", "next year", "year end".
func (r *reader) namedYear(i int) (span, int, bool) {
	j, step := i, 0
	switch r.w(j) {
	case "next", "new", "coming", "following", "forthcoming", "ensuing", "subsequent":
		step = 1
		j++
	case "current", "this", "present", "same":
		j++
	case "last", "previous":
		return span{}, i, false
	}
	m, named := yearNames[r.w(j)]
	if named {
		j++
	}
	if r.w(j) != "year" || r.owns(j) && !named {
		return span{}, i, false
	}
	next := j + 1
	switch {
	case named:
		if y, after, ok := r.splitYear(r.skip(next, "of")); ok {
			s := yearFrom(y, m)
			s.explicit = true
			return s, after, true
		}
	case r.w(i) == "new":
		return r.newYear(next)
	case r.w(j+1) == "end":
		m = financialYear // "by year end" in council papers is 31 March
	default:
		m = calendarYear
	}
	if !r.meeting.Known() {
		return span{prec: ByYear, kind: periodKind}, next, true
	}
	s := around(r.meeting, m)
	return yearFrom(s.from.Year()+step, m), next, true
}

// newYear is January and February of the next calendar year.
func (r *reader) newYear(next int) (span, int, bool) {
	y, after, dated := r.yearAfter(next)
	if dated {
		next = after
	} else if !r.meeting.Known() {
		return span{prec: BySeason, kind: periodKind}, next, true
	} else {
		y = r.meeting.Year() + 1
	}
	return span{from: day.Of(y, 1, 1), to: day.Of(y, 2, 1).MonthEnd(), prec: BySeason, kind: periodKind}, next, true
}

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
