package when

import (
	"arising/internal/day"
)

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
	if r.w(j) != "year" || r.owns(j) && !named || j == i && r.w(j-1) == "by" && r.w(j+1) != "end" {
		return span{}, i, false // "pupils by year" are told apart by it
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
