package when

import "strconv"

// every reads what is to be repeated: "quarterly", "every six months", "twice a
// year", "on a six-monthly basis". The first occurrence is one period after the
// meeting. Before a singular noun it is an adjective and promises nothing by
// itself ("six monthly report").
func (r *reader) every(i int) (match, bool) {
	if w := r.w(i); w == "each" || w == "every" {
		if m, ok := r.monthPeriodAt(i + 1); ok {
			return r.nextOf(m), true
		}
	}
	if s, ok := r.sitting(i); ok && s.every {
		return r.everySitting(s), true
	}
	n, end, ok := r.repetition(i)
	if !ok {
		return match{}, false
	}
	m := match{end: end, recurs: iso(n), use: UseDue}
	m.span = r.lengthAhead(ofMonths(n))
	if n < 0 {
		m.span = r.lengthAhead(length{unit: weekUnit, n: -n})
	}
	if r.adjective(i, end) || r.usual(i) {
		m.use = UseRate
		return m, true
	}
	return r.withStart(m), true
}

// everySitting is what comes to each meeting, or to each from a time on: "every
// ordinary meeting of the Panel from October".
func (r *reader) everySitting(s sitting) match {
	return r.withStart(match{end: s.end, span: span{from: s.from, to: s.to, prec: ByMeeting}, recurs: s.turns(), use: UseDue})
}

// usual reports whether the rate at token i only says which things are counted, "the
// number of forms abandoned each month", "how many calls were lost in each week".
func (r *reader) usual(i int) bool {
	if w := r.w(i); w != "each" && w != "every" && w != "per" {
		return false
	}
	within := r.w(i-1) == "in" || r.w(i-1) == "for"
	if !within && !pastVerb(r.w(i-1)) && r.w(i-1) != "lost" && r.w(i-1) != "held" {
		return false
	}
	for k := i - 1; k >= 0 && k > i-14; k-- {
		switch r.w(k) {
		case "number", "numbers", "total", "count", "share", "proportion", "percentage", "cost", "hours", "many", "much":
			return true
		case "be", "to", "and", "that", ",", ".", ";":
			return false
		}
	}
	return false
}

// monthPeriodAt reads the month or season of something that comes every year: "each May".
// One that has begun by the day of the meeting comes next a year on.
func (r *reader) monthPeriodAt(i int) (match, bool) {
	r.past = false
	for _, read := range [...]func(int) (span, int, bool){r.monthPeriod, r.seasonPeriod} {
		if s, next, ok := read(i); ok && !s.explicit {
			m := match{end: next, span: r.stillToCome(s), recurs: "P1Y", use: UseDue}
			if months[r.w(i)] > 0 {
				m = r.withMonths(m, i)
			}
			return m, true
		}
	}
	return match{}, false
}

// stillToCome is a month or season of each year that has not begun: "each November",
// said in November, is the next.
func (r *reader) stillToCome(s span) span {
	if s.from.Known() && !s.from.After(r.meeting) {
		s.from, s.to = s.from.AddMonths(12), s.to.AddMonths(12).MonthEnd()
	}
	return s
}

// withMonths adds the other months of something that comes some times a year at
// like distances, "every February and July", "each March, July and November": the
// first of them that is to come opens the row. One month more or less is no other distance.
func (r *reader) withMonths(m match, i int) match {
	all, j := []int{i}, m.end
	for len(all) < 5 {
		k := r.skip(r.skip(j, ","), "and", "&")
		if k == j || months[r.w(k)] == 0 {
			break
		}
		all, j = append(all, k), k+1
	}
	n := len(all)
	if n == 1 || 12%n != 0 {
		return m
	}
	first := m.span
	for k, at := range all {
		gap := (int(months[r.w(all[(k+1)%n])]-months[r.w(at)]) + 12) % 12
		if gap < 12/n-1 || gap > 12/n+1 {
			return m
		}
		if s, _, ok := r.monthPeriod(at); k > 0 && ok {
			if s = r.stillToCome(s); s.from.Known() && s.from.Before(first.from) {
				first = s
			}
		}
	}
	m.end, m.span, m.recurs = j, first, iso(12/n)
	return m
}

// yearly makes the last day of a time that of every year, where the words after it
// say so: "by the end of April in each year", "by 30 June annually".
func (r *reader) yearly(m match) match {
	if m.use != UseDue || m.recurs != "" || m.relative || m.explicit || m.prec != ByDay && m.prec != ByMonth && m.prec != BySpan || r.printsYear(m) {
		return m
	}
	j := r.skip(r.skip(m.end, ","), "in", "of")
	switch w := r.w(j); {
	case (w == "each" || w == "every") && r.w(j+1) == "year" && !r.owns(j+1):
		j += 2
	case w == "annually" || w == "yearly":
		j++
	default:
		return m
	}
	m.end, m.span, m.recurs = j, r.ofEachYear(m.span), "P1Y"
	return m
}

// printsYear reports whether a match names its year.
func (r *reader) printsYear(m match) bool {
	for k := m.start; k < m.end; k++ {
		if n := r.num(k); n > 1900 && n < 2200 {
			return true
		}
	}
	return false
}

// ofEachYear is the last part, within its month, of a time that comes each year. What a
// body decides in July comes next July.
func (r *reader) ofEachYear(s span) span {
	if !s.to.Known() {
		return s
	}
	if r.meeting.Known() && s.to.MonthStart() == r.meeting.MonthStart() {
		end := s.to == s.to.MonthEnd()
		if s.to = s.to.AddMonths(12); end {
			s.to = s.to.MonthEnd()
		}
	}
	if s.from != s.to {
		s.from = s.to.MonthStart()
	}
	if s.prec = BySpan; s.to == s.to.MonthEnd() {
		s.prec = ByMonth
	}
	return s
}

func ofMonths(n int) length { return length{unit: monthUnit, n: n} }

// iso prints a period of n months, or of -n weeks.
func iso(n int) string {
	switch {
	case n < 0:
		return "P" + strconv.Itoa(-n) + "W"
	case n%12 == 0:
		return "P" + strconv.Itoa(n/12) + "Y"
	}
	return "P" + strconv.Itoa(n) + "M"
}

// withStart adds a printed start, "quarterly from April 2018", and a printed end.
func (r *reader) withStart(m match) match { return r.withEnd(r.started(m)) }

// withEnd adds the time after which nothing comes any more: "to each meeting for the rest
// of 2024/25", "quarterly until March 2027", "monthly during the municipal year".
func (r *reader) withEnd(m match) match {
	j := r.skip(m.end, ",")
	k := j
	switch w := r.w(j); {
	case w == "for" && r.w(j+1) == "the" && restOf[r.w(j+2)] && r.w(j+3) == "of":
		k = j + 4
	case w == "until", w == "till", w == "during", w == "throughout", w == "over":
		k = j + 1
	case (w == "up" || w == "through") && r.w(j+1) == "to":
		k = j + 2
	default:
		return m
	}
	s, next, ok := r.period(k)
	if d, after, dated := r.date(k); dated {
		s, next, ok = d, after, true
	}
	if !ok || !s.to.Known() || !s.to.After(r.meeting) || r.attribute(s, k, next) || restOf[r.w(j+2)] && s.prec != ByYear {
		return m
	}
	m.until, m.end = s.to, next
	return m
}

// restOf are the words for what is left of a time, or for all of it.
var restOf = set("remainder", "rest", "duration", "balance", "whole")

// started adds a printed start.
func (r *reader) started(m match) match {
	if w := r.w(m.end); m.recurs == "P1Y" && (w == "in" || w == "each" || w == "every") {
		if s, ok := r.monthPeriodAt(m.end + 1); ok {
			m.span, m.end = s.span, s.end
			return m
		}
	}
	if last, ok := r.lastOfYear(m); ok {
		return last
	}
	if k := r.skip(m.end, ",", "("); r.w(k) == "in" && months[r.w(k+1)] > 0 { // "twice yearly, in May and November"
		if s, next, ok := r.monthPeriod(k + 1); ok && !s.explicit {
			if in := r.withMonths(match{end: next, span: r.stillToCome(s), recurs: "P1Y", use: UseDue}, k+1); in.recurs == m.recurs {
				return in
			}
		}
	}
	j := r.skip(m.end, "from", "commencing", "starting", "beginning")
	if k := r.firstOfThem(m.end); k > m.end {
		j = k
	}
	if j == m.end {
		return m
	}
	s, next, ok := r.point(r.skip(j, "in", "from"))
	if !ok || s.kind == sittingKind {
		return m
	}
	m.span, m.end = s, next
	return m
}

// lastOfYear reads by when in each year something comes: "annually by 30 June", "each
// year before the end of May".
func (r *reader) lastOfYear(m match) (match, bool) {
	if w := r.w(m.end); m.recurs != "P1Y" || w != "by" && w != "before" && w != "no" && w != "not" {
		return match{}, false
	}
	start := r.start
	defer func() { r.start = start }()
	r.start = m.end
	last, ok := leads[r.w(m.end)](r, m.end)
	if last.start = m.end; !ok || last.use != UseDue || last.recurs != "" || last.relative || last.prec != BySpan || r.printsYear(last) {
		return match{}, false
	}
	m.end, m.span = last.end, r.ofEachYear(last.span)
	return m, true
}

// nextOf takes the printed time of the next of what comes each year: "each summer, the
// next in July 2026". One without a year says no more than the season.
func (r *reader) nextOf(m match) match {
	k := r.firstOfThem(m.end)
	if k == m.end {
		return m
	}
	s, next, ok := r.point(k)
	switch {
	case !ok || !s.explicit || s.kind == sittingKind:
	case s.prec != ByYear:
		m.span, m.end = s, next
	case m.prec == BySeason && m.from.Known() && s.from.Year() > m.from.Year(): // "every spring, the first in 2026"
		later := 12 * (s.from.Year() - m.from.Year())
		m.from, m.to, m.end = m.from.AddMonths(later), m.to.AddMonths(later), next
	}
	return m
}

// firstOfThem passes the words that say when the first comes, up to the time: "each
// quarter, the first of them in November", "quarterly, beginning in May". It returns i
// where there are none.
func (r *reader) firstOfThem(i int) int {
	if k := r.behindReceiver(i); k > i {
		if at := r.firstOfThem(k); at > k {
			return at
		}
	}
	j := r.skip(i, ",", "(", "–", "-", "with")
	if k := r.skip(j, "from", "commencing", "starting", "beginning"); k > j && j > i {
		return k
	}
	if r.w(j) != "the" || r.w(j+1) != "first" && r.w(j+1) != "next" {
		return i
	}
	k := j + 2
	for k < j+8 && ofTheFirst[r.w(k)] {
		k++
	}
	if w := r.w(k); w == "in" || w == "at" || w == "on" || w == "by" || w == "for" {
		return k + 1
	}
	return i
}

// behindReceiver passes whoever gets what comes again and again, up to the comma: "reported
// quarterly to the Harbour Board, beginning in September".
func (r *reader) behindReceiver(i int) int {
	if r.w(i) != "to" {
		return i
	}
	for k := i + 1; k < i+12 && r.w(k) != "" && r.w(k) != "." && r.w(k) != ";"; k++ {
		if r.w(k) == "," {
			return k
		}
	}
	return i
}

// ofTheFirst are the words between "the first" and its time.
var ofTheFirst = set("of", "them", "these", "such", "one", "report", "update", "to", "be", "come", "coming", "being", "due", "made")

// repetition reads the period: months, or weeks as a negative number.
func (r *reader) repetition(i int) (n, end int, ok bool) {
	w := r.w(i)
	if n, ok := rates[w]; ok {
		return n, i + 1, true
	}
	switch w {
	case "every", "each", "per":
		return r.everyUnit(i)
	case "twice", "once", "three", "four", "two", "six", "half", "bi":
		return r.times(i)
	}
	if r.num(i) >= 0 {
		return r.times(i)
	}
	return 0, i, false
}

// everyUnit reads "every six months", "each quarter", "every other month".
func (r *reader) everyUnit(i int) (n, end int, ok bool) {
	j, by := i+1, 1
	if r.w(j) == "other" || r.w(j) == "second" {
		j, by = j+1, 2
	}
	if r.w(j) == "annum" {
		return 12, j + 1, true
	}
	if n, end, ok := r.term(j); ok && by == 1 && r.w(i) != "per" {
		return n, end, true
	}
	if k, next, ok := r.cardinal(j); ok && by == 1 {
		by, j = k, r.skip(next, "-")
	}
	u, known := units[r.w(j)]
	if !known || u.unit == dayUnit || r.owns(j) || r.w(i) == "per" {
		return 0, i, false
	}
	switch u.unit {
	case weekUnit:
		return -by * u.n, j + 1, true
	case yearUnit:
		return 12 * by, j + 1, true
	}
	return by * u.n, j + 1, true
}

// term reads the school's terms, of four months, and the halves of them: "term",
// "half-term". A term of years, or of an agreement, is none.
func (r *reader) term(i int) (n, end int, ok bool) {
	j, n := r.skip(i, "school", "academic"), 4
	if k := r.skip(j, "half"); k > j {
		j, n = r.skip(k, "-"), 2
	}
	return n, j + 1, r.w(j) == "term" && r.w(j+1) != "of" && !r.owns(j)
}

// times reads "twice a year", "three times a year", "six-monthly", "half-yearly", "bi-monthly".
func (r *reader) times(i int) (n, end int, ok bool) {
	k, j, many := 0, i+1, false
	switch r.w(i) {
	case "twice":
		k, many = 2, true
	case "once":
		if r.w(i-1) == "only" {
			return 0, i, false // "verges that are cut only once a year"
		}
		k, many = 1, true
	case "half", "bi":
		k, j = 1, r.skip(j, "-")
		switch r.w(j) {
		case "yearly", "annual", "annually":
			return 6, j + 1, true
		case "monthly":
			return 2, j + 1, true
		case "weekly":
			return -2, j + 1, true
		case "termly":
			return 2, j + 1, true
		}
		return 0, i, false
	default:
		if k, j, ok = r.cardinal(i); !ok {
			return 0, i, false
		}
		many = r.w(j) == "times"
		if many {
			j++
		}
	}
	if many {
		j = r.skip(j, "a", "per", "each", "every")
		if u := units[r.w(j)]; u.unit == yearUnit && k > 0 && 12%k == 0 {
			return 12 / k, j + 1, true
		}
		if n, end, ok := r.term(j); ok && n%k == 0 {
			return n / k, end, true
		}
		if r.w(j) == "yearly" || r.w(j) == "annually" {
			return 12 / k, j + 1, 12%k == 0
		}
		if r.w(j) == "month" && k == 1 || r.w(j) == "quarter" && k == 1 {
			return units[r.w(j)].n, j + 1, true
		}
		return 0, i, false
	}
	p, known := rates[r.w(r.skip(j, "-"))]
	if !known {
		return 0, i, false
	}
	return k * p, r.skip(j, "-") + 1, true
}

// basis reads "on a quarterly basis" from the word after the article.
func (r *reader) basis(i int) (match, bool) {
	if (r.w(i) == "regular" || r.w(i) == "ongoing") && r.w(i+1) == "basis" {
		return vague(i + 2), true
	}
	j := r.skip(i, "regular")
	n, end, ok := r.repetition(j)
	if !ok || r.w(end) != "basis" {
		return match{}, false
	}
	m := match{end: end + 1, recurs: iso(n), use: UseDue, span: r.lengthAhead(ofMonths(n))}
	if n < 0 {
		m.span = r.lengthAhead(length{unit: weekUnit, n: -n})
	}
	return r.withStart(m), true
}

// reported are the things of which a council wants several: "quarterly
// updates" is a promise that repeats, "quarterly report" a kind of report.
var reported = set("reports", "updates", "briefings", "statements", "bulletins", "figures", "returns", "reviews", "meetings", "summaries", "newsletters", "intervals", "checks", "visits")

// adjective reports whether the repetition only describes the noun after it.
func (r *reader) adjective(i, end int) bool {
	if (r.w(i) == "every" || r.w(i) == "each") && r.w(i-1) == "for" {
		return true // "the rates for each month of the year": which rates
	}
	if r.w(i) == "every" || r.w(i) == "each" || r.w(i) == "per" || r.w(end-1) == "year" {
		return r.w(end) == "'"
	}
	if w := r.w(i - 1); w == "future" || w == "previous" || w == "earlier" || w == "past" {
		return true // "shown in future annual reports"
	}
	for k := end; k < end+3; k++ {
		w := r.w(k)
		if reported[w] {
			if r.w(i-1) == "of" && k > end {
				return true // "the issue of annual benefit statements": which ones
			}
			return r.w(i-1) == "the" && k > end && w == "figures" // "the monthly placement figures": which ones
		}
		if w == "" || !isLetter(w[0]) || bare[w] || adverbish(w) && k == end {
			return k > end || r.w(i-1) == "the" && w == "" && false
		}
	}
	return true
}
