package when

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
	full := s
	s = partOf(p, s)
	if full.prec == ByYear && !full.explicit && p != whole && s.to.Known() && s.to.Before(r.meeting) && !r.past {
		full.from, full.to = full.from.AddMonths(12), full.to.AddMonths(12)
		s = partOf(p, full) // "at the start of the school year", said in May
	}
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
	if w := r.w(j); j == i && r.w(j+1) == "in" && (w == "start" || w == "close" || w == "end") {
		return whole, i // a verb: "work was due to start in June"
	}
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
	last := r.w(j) == "end"
	j = r.skip(j+1, "-", "part", "half")
	j = r.skip(j, "part")
	if n := r.skip(j, "of", "in"); n > j || p != endOf || last && r.endsAt(j) {
		return p, n
	}
	return whole, i
}

// endsAt reports whether the "end" in front of token i is said of the month, quarter or season
// there, as officers write: "by end June 2025", "end Q2".
func (r *reader) endsAt(i int) bool {
	if _, ok := r.month(i); ok {
		return true
	}
	w := r.w(i)
	_, season := seasons[w]
	return season || w == "quarter" || w == "q" || len(w) == 2 && w[0] == 'q'
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
