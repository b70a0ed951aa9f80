package when

import (
	"arising/internal/day"
)

// until is the span from the meeting to last.
func (r *reader) untilDay(last day.Date, suspect bool) span {
	s := span{from: r.meeting, to: last, prec: BySpan, kind: periodKind, suspect: suspect}
	if last.Known() && s.from.After(last) {
		s.from = day.Date{} // ends before it could begin
	}
	return s
}

// by reads "by 31 March", "by no later than the end of June", "by the next meeting".
func (r *reader) by(i int) (match, bool) {
	return r.byFrom(i + 1)
}

func (r *reader) byFrom(j int) (match, bool) {
	r.last = true
	defer func() { r.last = false }()
	for _, w := range [...][]string{{"close", "of", "play"}, {"close", "of", "business"}, {"the", "close", "of", "business"}, {"cob"}, {"the", "time", "of"}, {"the", "date", "of"}} {
		if r.is(j, w...) {
			j = r.skip(j+len(w), "on")
		}
	}
	if end := r.nextMet(j); r.is(j, "the", "time") && r.nextMet(j+2) > 0 || end > 0 {
		return match{end: max(end, r.nextMet(j+2)), span: r.untilDay(r.cal.Next, false), use: UseDue}, true
	}
	j = r.clock(j)
	for _, w := range [...][]string{{"no", "later", "than"}, {"not", "later", "than"}, {"or", "before"}, {"at", "the", "latest"}, {"the", "latest"}} {
		if r.is(j, w...) {
			j += len(w)
		}
	}
	j = r.skip(j, "about", "around", "approximately", "circa", "say")
	if last, next, ok := r.lastDay(j); ok {
		return match{end: r.trail(next, "at", "the", "latest"), span: r.untilDay(last, false), use: UseDue}, true
	}
	s, next, ok := r.point(j)
	if !ok || r.attribute(s, j, next) {
		return match{}, false
	}
	next = r.trail(next, "at", "the", "latest")
	if s.kind == sittingKind && s.prec == ByMeeting && !s.to.Known() {
		return match{end: next, span: span{prec: BySpan, from: r.meeting}, use: UseDue}, true
	}
	if s.prec == BySeason && r.w(j) == "the" && r.w(j+1) == "new" && s.from.Known() {
		s.to = s.from.AddDays(-1) // "by the new year" is by 31 December
	}
	if s.kind == feastKind && s.from.Known() && !s.before {
		s.to = s.from // by Christmas Day
		if r.w(j) == "easter" {
			s.to = s.from.AddDays(2)
		}
	}
	return match{end: next, span: r.untilDay(s.to, s.suspect), use: UseDue}, true
}

// clock steps over a time of day and the "on" after it: "12 noon on", "5.30 pm on",
// "ten o'clock", "six in the evening".
func (r *reader) clock(i int) int {
	j := i
	if _, next, ok := r.cardinal(i); ok && r.num(i) < 2400 && r.w(i) != "a" && r.w(i) != "an" {
		j = next
		if (r.w(j) == "." || r.w(j) == ":") && r.num(j+1) >= 0 {
			j += 2
		}
	}
	k := r.skip(j, "noon", "pm", "am", "midday", "midnight", "hrs")
	for _, w := range [...][]string{{"p", ".", "m", "."}, {"a", ".", "m", "."}, {"p", ".", "m"}, {"a", ".", "m"}, {"o", "'", "clock"}} {
		if k == j {
			k = r.trail(j, w...)
		}
	}
	if j > i {
		for _, w := range [...][]string{{"in", "the", "morning"}, {"in", "the", "afternoon"}, {"in", "the", "evening"}, {"at", "night"}} {
			k = r.trail(k, w...)
		}
	}
	if k == j {
		return i
	}
	return r.skip(r.skip(k, ","), "on")
}

// inTime reads "in time for the September meeting", "in time for Christmas".
func (r *reader) inTime(j int) (match, bool) {
	s, next, ok := r.point(j)
	if !ok { // "in time for the Annual Meeting", "in time for budget setting"
		return match{end: r.clauseEnd(j), span: span{prec: Open}, use: UseEvent}, r.clauseEnd(j) > j
	}
	last := s.to
	if s.kind == feastKind {
		last = dayBefore(s.from)
	}
	return match{end: next, span: r.untilDay(last, s.suspect), use: UseDue}, true
}

// relative reads a length counted from something else: "within two months of
// receipt". From the meeting itself it is as if nothing were added.
func (r *reader) relative(i int, l length) (match, bool) {
	j := r.skip(i+1, "the", "this", "that", "its")
	j = r.trail(j, "date", "of")
	j = r.skip(j, "the", "this", "that")
	switch r.w(j) {
	case "meeting", "today":
		return match{end: j + 1, span: r.lengthWithin(l), use: UseDue}, true
	case "receipt", "receiving", "notice", "request":
		m := match{end: r.clauseEnd(j + 1), span: r.lengthWithin(l), use: UseDue}
		m.estimated = "counted from the meeting; the date of " + r.w(j) + " is not known"
		return m, true
	case "":
		return match{}, false
	}
	return match{end: r.clauseEnd(j), span: span{prec: Open}, use: UseEvent}, true
}

// measuredBy reports whether the "within" at token i says how soon the things were done that a
// figure counts: "the number of repairs completed within 28 days" is due on no day.
func (r *reader) measuredBy(i int) bool {
	if w := r.w(i - 1); !pastVerb(w) && !pastWords[w] && !participles[w] {
		return false
	}
	switch r.w(i - 2) {
	case "be", "to", "being", "get", "having", "and", "or", "then":
		return false
	}
	for k := i - 3; k >= 0 && k >= i-measureBack; k-- {
		switch w := r.w(k); {
		case w == "." || w == ";":
			return false
		case measures[w], w == "many" && r.w(k-1) == "how":
			return true
		}
	}
	return false
}

// measureBack is how many words before it the figure may stand.
const measureBack = 9

var (
	measures    = set("figure", "figures", "number", "numbers", "share", "percentage", "proportion", "rate", "rates", "statistics", "data", "performance", "volume", "total", "breakdown")
	participles = set("seen", "paid", "met", "held", "made", "sent", "done", "taken", "given", "heard", "built", "let", "sold", "dealt", "begun", "caught", "found", "brought")
)

// within reads "within 28 days", "within the next fortnight", "within this financial year".
func (r *reader) within(i int) (match, bool) {
	if r.measuredBy(i) {
		return match{}, false
	}
	if m, ok := r.ahead(i + 1); ok {
		return m, true
	}
	j := r.skip(i+1, "the", "a", "an")
	j = r.trail(j, "period", "of")
	if u, ok := units[r.w(j)]; ok && j > i+1 && r.w(j) != "quarter" { // "within a month"
		return match{end: j + 1, span: r.lengthWithin(length{unit: u.unit, n: u.n}), use: UseDue}, true
	}
	if l, next, ok := r.length(j); ok {
		if l.vague {
			return vague(next), true
		}
		next = r.timeWord(next)
		if w := r.w(next); w == "of" || w == "from" || w == "after" || w == "following" {
			return r.relative(next, l)
		}
		if next == r.skip(next, "'") && r.attributeUnit(next) {
			return match{}, false
		}
		return match{end: next, span: r.lengthWithin(l), use: UseDue}, true
	}
	s, next, ok := r.point(i + 1)
	if !ok || s.kind == sittingKind || r.attribute(s, i+1, next) {
		return match{}, false
	}
	return match{end: next, span: r.untilDay(s.to, s.suspect), use: UseDue}, true
}

// attributeUnit reports whether a noun follows a length, "a 28 day period".
func (r *reader) attributeUnit(next int) bool {
	w := r.w(next)
	return w == "period" || w == "notice" || w == "programme" || w == "window"
}

// before reads "before the next meeting", "prior to 12 May", "ahead of the new year".
func (r *reader) before(i int) (match, bool) {
	switch r.w(i) {
	case "prior":
		if r.w(i+1) != "to" {
			return match{}, false
		}
		return r.beforeFrom(i+2, i)
	case "ahead":
		if r.w(i+1) != "of" {
			return match{}, false
		}
		return r.beforeFrom(i+2, i)
	}
	return r.beforeFrom(i+1, i)
}

func (r *reader) beforeFrom(j, i int) (match, bool) {
	if s, ok := r.sitting(j); ok && s.every {
		return r.everySitting(s), true // "laid before every meeting"
	}
	r.last = true
	defer func() { r.last = false }()
	if last, next, ok := r.lastDay(j); ok {
		return match{end: next, span: r.untilDay(last, false), use: UseDue}, true
	}
	if k := r.clock(j); k > j { // "before 9 a.m. on Sundays" is no day; "before noon on 3 May" is
		s, next, ok := r.point(k)
		if !ok || s.kind != dayKind {
			return match{}, false
		}
		return match{end: next, span: r.untilDay(s.to, s.suspect), use: UseDue}, true
	}
	if s, next, ok := r.point(j); ok && !r.attribute(s, j, next) {
		if s.kind == sittingKind && s.prec != ByMeeting && s.from.Known() && laid[r.w(i-1)] {
			return match{end: next, span: s, use: UseDue}, true // "laid before the June meeting" is there, not sooner
		}
		last := dayBefore(s.from)
		if s.before || s.kind == sittingKind && s.prec != ByMeeting && s.prec != ByDay {
			last = s.to // the end of March itself, or a meeting some day in September
			if next := r.ownMeetingIn(s, j, next); next.Known() {
				last = dayBefore(next)
			}
		}
		return match{end: next, span: r.untilDay(last, s.suspect), use: UseDue}, true
	}
	if end := r.nextMet(j); end > 0 {
		return match{end: end, span: r.untilDay(dayBefore(r.cal.Next), false), use: UseDue}, true
	}
	// "before the Cabinet met on 12 December"
	end := r.clauseEnd(j)
	for k := j; k < end; k++ {
		if r.w(k) != "on" || !(r.w(k-1) == "met" || r.w(k-1) == "meets" || r.w(k-1) == "sits") {
			continue
		}
		r.past = false // the committee will have met by then
		if s, next, ok := r.date(k + 1); ok {
			return match{end: next, span: r.untilDay(dayBefore(s.from), s.suspect), use: UseDue}, true
		}
	}
	if m, ok := r.beforeSettled(j, end); ok {
		return m, true
	}
	if r.is(j, "the", "meeting") && !r.upper(j+2) {
		return match{}, false
	}
	if w := r.w(j + 1); (r.w(j) == "it" || r.w(j) == "them" || r.w(j) == "members") && (w == "" || !isLetter(w[0]) || leads[w] != nil || w == "and") {
		return match{}, false // "laid before it annually": a place, not a time
	}
	if r.placeBefore(j) {
		return match{}, false
	}
	return r.event(i)
}

// laid are the verbs behind which "before" is a place: "put before the September meeting".
var laid = set("laid", "lay", "put", "placed", "place", "brought", "bring", "come", "comes", "came", "go", "tabled")

// settling are nouns of what a body does with a matter on a day of its own.
var settling = set("decision", "decisions", "consideration", "determination", "discussion", "debate", "vote", "deliberations", "verdict", "budget", "hearing", "inquiry")

// acting are the verbs of what a body or a paper does at a time of its own: "before the Board
// takes it in January", "before they go to Cabinet in July".
var acting = set("takes", "take", "considers", "consider", "considered", "decides", "decide", "decided", "determines", "goes", "go", "comes", "come", "votes", "sets", "approves", "adopts", "settles", "signs", "awards",
	"set", "made", "held", "let", "starts", "start", "begins", "begin", "opens", "open", "closes", "close", "reopens", "returns", "return", "submitted", "sent", "published", "lets", "issues")

// beforeSettled reads "before Cabinet's decision in January": a time before which
// something is to come, as with a meeting some time in that month.
func (r *reader) beforeSettled(j, end int) (match, bool) {
	acts := false
	for k := j + 1; k < end && k < j+12; k++ {
		if w := r.w(k); w == "ahead" || w == "before" || w == "prior" {
			return match{}, false
		}
		acts = acts || acting[r.w(k-1)]
		if !(acts && r.num(k-1) < 0) && !settling[r.w(k-1)] && !(settling[r.w(k-3)] && r.w(k-2) == "of") || r.w(k) != "in" && r.w(k) != "on" {
			continue
		}
		s, next, ok := r.point(k + 1)
		if !ok || !s.to.Known() {
			return match{}, false
		}
		last := s.to
		if s.from == s.to {
			last = dayBefore(s.from)
		}
		return match{end: next, span: r.untilDay(last, s.suspect), use: UseDue}, true
	}
	return match{}, false
}

// placeBefore reports whether a body alone stands behind a "before", which is then a
// place and not a time: "laid before this Committee annually", "come before Cabinet in May".
func (r *reader) placeBefore(i int) bool {
	j := r.skip(i, "the", "this", "our", "its", "full")
	k := j
	for k < j+8 && (bodies[r.w(k)] || r.upper(k) && months[r.w(k)] == 0 || k > j && (r.w(k) == "and" || r.w(k) == "for" || r.w(k) == "of") && r.upper(k+1)) {
		k++
	}
	if k == j || !bodies[r.w(k-1)] {
		return false
	}
	w := r.w(k)
	_, rate := rates[w]
	return w == "" || !isLetter(w[0]) || leads[w] != nil || rate || w == "and" || w == "again"
}

// ownMeetingIn returns the committee's next meeting where tokens [i, end) mean it by its
// month, "the January meeting"; the zero Date where they name another body or month.
func (r *reader) ownMeetingIn(s span, i, end int) day.Date {
	next := r.cal.Next
	if s.kind != sittingKind || !next.Known() || !s.to.Known() || next.Before(s.from) || next.After(s.to) {
		return day.Date{}
	}
	for k := i; k < end; k++ {
		if _, month := months[r.w(k)]; !month && r.upper(k) || bodies[r.w(k)] {
			return day.Date{}
		}
	}
	return next
}

func (r *reader) noLater(j int) (match, bool) {
	if l, next, ok := r.length(j); ok && !l.vague {
		if w := r.w(next); w == "after" || w == "from" || w == "of" || w == "following" {
			return r.relative(next, l)
		}
		return match{end: next, span: r.lengthWithin(l), use: UseDue}, true
	}
	return r.byFrom(j)
}
