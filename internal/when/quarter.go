package when

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
