package when

// in reads "in March", "in six months' time", "in the next year", "in due course".
func (r *reader) in(i int) (match, bool) {
	switch {
	case r.is(i, "in", "due", "course"), r.is(i, "in", "the", "near", "future"), r.is(i, "in", "the", "future"):
		return vague(r.trail(r.trail(r.trail(i+1, "due", "course"), "the", "near", "future"), "the", "future")), true
	case r.is(i, "in", "the", "next") && rates[r.w(i+3)] > 0 && r.w(i+4) == "report":
		return vague(i + 5), true // "in the next quarterly report"
	case r.is(i, "in", "time", "for"):
		return r.inTime(i + 3)
	case r.is(i, "in", "advance", "of"), r.is(i, "in", "readiness", "for"):
		return r.beforeFrom(i+3, i)
	}
	if m, ok := r.inGoodTime(i); ok {
		return m, true
	}
	if m, ok := r.ahead(i + 1); ok {
		return m, true
	}
	if m, ok := r.lengthIn(i + 1); ok {
		if r.w(i-1) == "time" && ordinals[r.w(i-2)] > 0 {
			m.use = UsePast // "for the first time in fifty years"
		}
		return m, true
	}
	s, next, ok := r.point(i + 1)
	if !ok || s.kind == dayKind && s.prec == ByDay && r.w(i+1) != "the" || r.attribute(s, i+1, next) || s.kind == sittingKind && s.prec == ByMeeting {
		return match{}, false
	}
	if w := r.w(next); s.prec == ByYear && !s.explicit && (w == "to" || w == "ended" || w == "ending") {
		return match{end: next, span: span{prec: Open}, use: UsePeriod}, true // "in the year to 31 March"
	}
	if m, ok := r.everyYear(i+1, next, s); ok {
		return m, true
	}
	if s.prec == ByMonth && r.askedIn(i) {
		return match{end: next, span: s, use: UsePast}, true
	}
	return match{end: next, span: s, use: UseDue}, true
}

// askedIn reports whether the month at token i only says when a thing was asked for:
// "the review requested in June", "the report called for in May".
func (r *reader) askedIn(i int) bool {
	k := i - 1
	if w := r.w(k); w == "for" || w == "upon" {
		k--
	}
	if !askings[r.w(k)] || k == i-1 && (r.w(k) == "asked" || r.w(k) == "called") {
		return false
	}
	switch w := r.w(k - 1); w {
	case "be", "been", "being", "was", "were", "is", "are", "also", "then", "and", "to", "now", "again":
		return false
	}
	return true
}

// askings are the participles of what a body asked for.
var askings = set("asked", "requested", "called", "sought", "ordered", "commissioned", "demanded", "resolved", "agreed")

// everyYear reads what makes a month between i and next one of every year, "in July
// each year", "in January and July of each year": two months half a year apart come
// every six months. The days are those of the first to come.
func (r *reader) everyYear(i, next int, s span) (match, bool) {
	j := r.skip(next, "of", "in")
	if (r.w(j) != "each" && r.w(j) != "every") || r.w(j+1) != "year" || s.explicit || s.prec == ByYear {
		return match{}, false
	}
	m := match{end: j + 2, span: s, recurs: "P1Y", use: UseDue}
	if r.w(i+1) == "and" && next == i+3 && months[r.w(i)] > 0 && months[r.w(i+2)] > 0 {
		a, b := months[r.w(i)], months[r.w(i+2)]
		m.recurs = ""
		if gap := (b - a + 12) % 12; gap >= 5 && gap <= 7 {
			m.recurs = "P6M"
		}
		first, _, ok := r.monthPeriod(i)
		second, _, ok2 := r.monthPeriod(i + 2)
		if ok && ok2 {
			m.span = first
			if second.from.Known() && second.from.Before(first.from) {
				m.span = second
			}
		}
	}
	if m.recurs == "P1Y" && r.meeting.Known() && m.span.from.Known() && m.span.from.MonthStart() == r.meeting.MonthStart() && m.span.to == m.span.from.MonthEnd() {
		m.span.from = m.span.from.AddMonths(12) // what a body decides in July comes next July
		m.span.to = m.span.from.MonthEnd()
	}
	return m, true
}

func vague(end int) match {
	return match{end: end, span: span{prec: Open}, use: UseVague}
}

// inGoodTime reads "in good time" where nothing says for what.
func (r *reader) inGoodTime(i int) (match, bool) {
	if !r.is(i, "in", "good", "time") || r.w(i+3) == "for" || r.w(i+3) == "before" {
		return match{}, false
	}
	return vague(i + 3), true
}

// ahead reads what follows in, over, during or within: "the next six months",
// "the coming week", "the next few weeks".
func (r *reader) ahead(i int) (match, bool) {
	j := r.skip(i, "the")
	k := r.skip(j, "next", "coming", "following", "forthcoming", "ensuing")
	if k == j {
		return match{}, false
	}
	if u, ok := units[r.w(k)]; ok && (u.n == 1 || u.unit == weekUnit) {
		if r.w(k) == "weeks" || r.w(k) == "months" || r.w(k) == "years" || r.w(k) == "days" {
			return vague(k + 1), true
		}
		if r.owns(k) {
			return match{}, false
		}
		return match{end: k + 1, span: r.lengthWithin(length{unit: u.unit, n: u.n}), use: UseDue}, true
	}
	if r.w(k) == "couple" && r.w(k+1) == "of" {
		k++
		if u, ok := units[r.w(k+1)]; ok {
			return match{end: k + 2, span: r.lengthWithin(length{unit: u.unit, n: 2 * u.n}), use: UseDue}, true
		}
	}
	l, next, ok := r.length(k)
	if !ok {
		return match{}, false
	}
	if l.vague {
		return vague(next), true
	}
	return match{end: next, span: r.lengthWithin(l), use: UseDue}, true
}

// isLetterAt reports whether token i is a word, and not one that goes on with the clause.
func isLetterAt(r *reader, i int) bool {
	w := r.w(i)
	return w != "" && isLetter(w[0]) && !bare[w]
}

// lengthIn reads "six months' time", "a year", "about six weeks" after "in".
func (r *reader) lengthIn(i int) (match, bool) {
	l, next, ok := r.length(i)
	if r.is(i, "half", "a", "year") {
		l, next, ok = length{unit: monthUnit, n: 6}, i+3, true
	}
	if !ok {
		return match{}, false
	}
	after := r.timeWord(next)
	if l.vague {
		return vague(after), true
	}
	switch w := r.w(after); {
	case w == "of" || w == "from" && r.w(after+1) != "now" && r.w(after+1) != "today" || w == "after":
		return r.relative(after, l)
	case after == next && w != "" && isLetter(w[0]) && !bare[w] && r.w(i) != "a" && !adverbish(w):
		return match{}, false // "in two year groups"
	}
	after = r.trail(r.trail(after, "from", "now"), "from", "today")
	return match{end: after, span: r.lengthAhead(l), use: UseDue}, true
}

func adverbish(w string) bool {
	return len(w) > 2 && w[len(w)-2:] == "ly" || w == "outlining" || w == "containing"
}

// on reads days, and "on a quarterly basis", "on or before", "on completion of".
func (r *reader) on(i int) (match, bool) {
	j := i + 1
	switch {
	case r.is(j, "or", "before"), r.is(j, "or", "around"), r.is(j, "or", "about"):
		if m, ok := r.byFrom(j + 2); ok && r.w(j+1) == "before" {
			return m, true
		}
		j += 2
	case r.is(j, "or", "after"):
		return r.floor(j + 2)
	case r.w(j) == "completion" && r.w(j+1) == "of", r.w(j) == "receipt" && r.w(j+1) == "of":
		return r.openUntil(i, r.clauseEnd(j))
	case r.w(j) == "a" || r.w(j) == "an":
		return r.basis(j + 1)
	}
	s, next, ok := r.point(j)
	if !ok || s.kind != dayKind && !(s.kind == sittingKind && r.w(next-1) == "agenda") || !s.explicit && weekly[r.w(next)] {
		return match{}, false
	}
	return match{end: next, span: s, use: UseDue}, true
}

// weekly are what a day of the week says which of: "consult users on Saturday opening".
var weekly = set("opening", "openings", "closing", "closure", "closures", "working", "trading", "service", "services", "buses", "trains", "market", "markets",
	"collections", "collection", "deliveries", "parking", "charges", "charging", "cover", "rota", "hours", "sessions", "clinics", "classes", "football")

// at reads meetings, feasts, the ends of periods, and "at a later date".
func (r *reader) at(i int) (match, bool) {
	j := i + 1
	for _, p := range [...][]string{
		{"a", "later", "date"}, {"a", "future", "date"}, {"a", "later", "stage"}, {"a", "later", "time"}, {"the", "earliest", "opportunity"},
		{"the", "appropriate", "time"}, {"an", "appropriate", "time"}, {"the", "next", "opportunity"}, {"a", "later", "meeting"}, {"the", "next", "available", "opportunity"},
	} {
		if r.is(j, p...) {
			return vague(j + len(p)), true
		}
	}
	if r.is(j, "the", "half", "-", "year") && !isLetterAt(r, j+4) {
		s := span{prec: BySpan, kind: periodKind}
		if last := r.next(10, 31); last.Known() {
			s.from, s.to = last.AddDays(-60), last // councils count from April
		}
		return match{end: j + 4, span: s, use: UseDue}, true
	}
	if r.is(j, "regular", "intervals") {
		return vague(j + 2), true
	}
	if r.is(j, "the", "time", "of") || r.is(j, "the", "point", "of") {
		return match{end: r.clauseEnd(j + 3), span: span{prec: Open}, use: UseEvent}, true
	}
	if m, ok := r.meetingLead(i); ok {
		return m, true
	}
	s, next, ok := r.period(j)
	if !ok {
		return match{}, false
	}
	p, _ := r.part(j)
	if s.kind != feastKind && p == whole && r.w(next-1) != "end" {
		return match{}, false
	}
	return match{end: next, span: s, use: UseDue}, true
}

// over reads "over the next year", "during 2023/24", "over the summer".
func (r *reader) over(i int) (match, bool) {
	i = r.trail(i+1, "the", "course", "of") - 1
	if m, ok := r.ahead(i + 1); ok {
		return m, true
	}
	if w := r.w(r.skip(i+1, "the")); w == "last" || w == "past" || w == "previous" {
		if _, next, ok := r.length(r.skip(i+1, "the") + 1); ok {
			return match{end: next, span: span{prec: Open}, use: UsePast}, true
		}
	}
	if _, next, ok := r.length(r.trail(i+1, "a", "period", "of")); ok {
		return match{end: next, span: span{prec: Open}, use: UseDuration}, true
	}
	s, next, ok := r.point(i + 1)
	if !ok || s.kind == sittingKind || s.kind == dayKind && s.prec == ByDay || r.attribute(s, i+1, next) {
		return match{}, false
	}
	return match{end: next, span: s, use: UseDue}, true
}

// between reads "between now and the September meeting", "between 3 March and 5 May".
func (r *reader) between(i int) (match, bool) {
	if r.is(i+1, "now", "and") {
		return r.byFrom(i + 3)
	}
	if s, next, ok := r.dayRange(i + 1); ok {
		return match{end: next, span: s, use: UseDue}, true
	}
	if s, next, ok := r.monthRange(i + 1); ok {
		s.prec = BySpan
		return match{end: next, span: s, use: UseDue}, true
	}
	a, j, ok := r.point(i + 1)
	if !ok || r.w(j) != "and" {
		return match{}, false
	}
	b, next, ok := r.point(j + 1)
	if !ok {
		return match{}, false
	}
	return match{end: next, span: join(a, b), use: UseDue}, true
}

// later reads "later in the year", "later this month", "later in January 2026".
func (r *reader) later(i int) (match, bool) {
	j := r.skip(i+1, "on")
	in := r.skip(j, "in")
	s, next, ok := r.period(in)
	if !ok && (r.w(in) == "the" || r.w(in) == "that") {
		s, next, ok = r.thisPeriod(in + 1)
	}
	if !ok {
		return match{}, false
	}
	out := span{prec: BySpan, kind: periodKind}
	if r.meeting.Known() && s.to.Known() {
		out.from, out.to = r.meeting.AddDays(1), s.to
		if s.from.After(out.from) {
			out.from = s.from
		}
		if out.from.After(out.to) {
			out.from = out.to // said on the last day
		}
	} else {
		out.to = s.to
	}
	return match{end: next, span: out, use: UseDue}, true
}

// thisPeriod reads "month", "week" after "later in the".
func (r *reader) thisPeriod(i int) (span, int, bool) {
	if !r.meeting.Known() {
		_, ok := units[r.w(i)]
		return span{prec: BySpan}, i + 1, ok
	}
	switch r.w(i) {
	case "week":
		return weekOf(r.meeting), i + 1, true
	case "month":
		return monthOf(r.meeting.Year(), r.meeting.Month()), i + 1, true
	case "quarter":
		f := around(r.meeting, financialYear).from
		return quarterOf(f.Year(), int((r.meeting.Month()+8)%12)/3+1), i + 1, true
	}
	return span{}, i, false
}

// around_ reads "around 2028/29", "about the end of May".
func (r *reader) around_(i int) (match, bool) {
	s, next, ok := r.point(i + 1)
	if !ok || s.kind == sittingKind || r.attribute(s, i+1, next) {
		return match{}, false
	}
	return match{end: next, span: s, use: UseDue}, true
}
