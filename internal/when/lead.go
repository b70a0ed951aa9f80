package when

import "arising/internal/day"

// leads gives each word that can begin an expression its reader. A reader
// returns no match where the words after it are no time.
var leads map[string]func(*reader, int) (match, bool)

func init() {
	leads = map[string]func(*reader, int) (match, bool){
		"by": (*reader).by, "in": (*reader).in, "within": (*reader).within, "on": (*reader).on, "at": (*reader).at,
		"to": (*reader).to, "for": (*reader).for_, "from": (*reader).from_, "until": (*reader).until, "till": (*reader).until,
		"before": (*reader).before, "prior": (*reader).before, "ahead": (*reader).before, "after": (*reader).afterwards,
		"following": (*reader).afterwards, "not": (*reader).bound, "no": (*reader).bound, "over": (*reader).over, "during": (*reader).over,
		"throughout": (*reader).over, "through": (*reader).over, "across": (*reader).over, "between": (*reader).between, "later": (*reader).later,
		"around": (*reader).around_, "circa": (*reader).around_, "about": (*reader).around_, "with": (*reader).effective, "effective": (*reader).effective,
		"since": (*reader).since, "up": (*reader).upTo, "as": (*reader).asSoon, "asap": (*reader).vagueWord, "shortly": (*reader).vagueWord,
		"soon": (*reader).vagueWord, "regularly": (*reader).vagueWord, "periodically": (*reader).vagueWord, "towards": (*reader).around_, "toward": (*reader).around_, "when": (*reader).event, "once": (*reader).event, "upon": (*reader).event, "pending": (*reader).event,
		"subject": (*reader).event, "commencing": (*reader).starting, "starting": (*reader).starting, "beginning": (*reader).starting,
		"every": (*reader).every, "each": (*reader).every, "twice": (*reader).every, "half": (*reader).every, "three": (*reader).every, "four": (*reader).every,
		"six": (*reader).every, "two": (*reader).every, "bi": (*reader).every, "per": (*reader).every, "a": (*reader).timesAgo, "last": (*reader).since,
	}
	for w := range rates {
		leads[w] = (*reader).every
	}
}

// match reads the expression that begins at token i.
func (r *reader) match(i int) (match, bool) {
	var best match
	w := r.w(i)
	r.start = i
	if read := leads[w]; read != nil {
		r.past = false
		if m, ok := read(r, i); ok {
			best = m
			best.start = i
		}
	}
	if best.end == 0 && (r.num(i) >= 0 || bareOpeners[w] || cardinals[w] > 0) {
		if m, ok := r.bareTime(i); ok {
			best = m
			best.start = i
		}
	}
	if best.end == 0 {
		return match{}, false
	}
	return r.classify(best), true
}

var bareOpeners = bareWords()

func bareWords() map[string]bool {
	b := set("early", "mid", "late", "next", "this", "the", "today", "tomorrow", "q", "quarter", "end", "week", "w", "coming", "christmas", "easter")
	for w := range months {
		b[w] = true
	}
	for w := range weekdays {
		b[w] = true
	}
	for w := range seasons {
		b[w] = true
	}
	return b
}

// point reads a date, a weekday, a meeting or a period at i, whichever is longest.
func (r *reader) point(i int) (span, int, bool) {
	r.past = r.pastBefore(r.start - 1)
	if r.w(i) == "today" || r.w(i) == "tomorrow" {
		return r.today(i)
	}
	if s, next, ok := r.date(i); ok {
		return s, next, true
	}
	s, next, ok := r.period(i)
	if t, ok2 := r.sitting(i); ok2 && !t.vague && !t.every && (!ok || t.end > next) {
		return t.span, t.end, true
	}
	if ok {
		return s, next, true
	}
	return r.weekdayAlone(i)
}

func (r *reader) today(i int) (span, int, bool) {
	if r.owns(i) {
		return span{}, i, false
	}
	s := span{prec: ByDay, kind: dayKind}
	if r.meeting.Known() {
		s = onDay(r.meeting)
		if r.w(i) == "tomorrow" {
			s = onDay(r.meeting.AddDays(1))
		}
	}
	return s, i + 1, true
}

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
	j = r.clock(j)
	for _, w := range [...][]string{{"no", "later", "than"}, {"not", "later", "than"}, {"or", "before"}, {"at", "the", "latest"}, {"the", "latest"}} {
		if r.is(j, w...) {
			j += len(w)
		}
	}
	j = r.skip(j, "about", "around", "approximately", "circa", "say")
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

// clock steps over a time of day: "12 noon on", "5.30 pm on".
func (r *reader) clock(i int) int {
	j := i
	if r.num(j) >= 0 && r.num(j) < 2400 {
		j++
		if (r.w(j) == "." || r.w(j) == ":") && r.num(j+1) >= 0 {
			j += 2
		}
	}
	k := r.skip(j, "noon", "pm", "am", "midday", "midnight")
	if k == j {
		k = r.trail(r.trail(j, "p", ".", "m", "."), "a", ".", "m", ".")
	}
	if k == j {
		return i
	}
	return r.skip(r.skip(k, ","), "on")
}

func (r *reader) trail(i int, phrase ...string) int {
	if r.is(i, phrase...) {
		return i + len(phrase)
	}
	return i
}

// attribute reports whether a bare year is only part of a name: "the 2022/23 budget".
func (r *reader) attribute(s span, from, next int) bool {
	if r.owns(next - 1) {
		return s.kind != sittingKind
	}
	w := r.w(next)
	if w == "" || !isLetter(w[0]) || bare[w] {
		return false
	}
	if !s.explicit && (w == "statement" || w == "budget") && r.upper(next) {
		return true // the Autumn Statement
	}
	switch s.prec {
	case ByYear:
		return r.w(next-1) != "year"
	case ByMonth, ByQuarter, BySeason:
		// "the March newsletter"; but "in March Cabinet will…" has no article.
		return r.w(from) == "the" && !r.upper(next) && r.w(from+1) != "early" && isNoun(w)
	}
	return false
}

// isNoun is a guess that suffices after "the March": adverbs and verbs that
// follow a time end in -ly, -ed or are auxiliaries, which bare holds.
func isNoun(w string) bool {
	return len(w) > 3 && w[len(w)-2:] != "ly" && w[len(w)-2:] != "ed"
}

// in reads "in March", "in six months' time", "in the next year", "in due course".
func (r *reader) in(i int) (match, bool) {
	switch {
	case r.is(i, "in", "due", "course"), r.is(i, "in", "the", "near", "future"), r.is(i, "in", "the", "future"):
		return vague(r.trail(r.trail(r.trail(i+1, "due", "course"), "the", "near", "future"), "the", "future")), true
	case r.is(i, "in", "time", "for"):
		return r.inTime(i + 3)
	case r.is(i, "in", "advance", "of"), r.is(i, "in", "readiness", "for"):
		return r.beforeFrom(i+3, i)
	}
	if m, ok := r.ahead(i + 1); ok {
		return m, true
	}
	if m, ok := r.lengthIn(i + 1); ok {
		return m, true
	}
	s, next, ok := r.point(i + 1)
	if !ok || s.kind == dayKind && s.prec == ByDay && r.w(i+1) != "the" || r.attribute(s, i+1, next) || s.kind == sittingKind && s.prec == ByMeeting {
		return match{}, false
	}
	if w := r.w(next); s.prec == ByYear && !s.explicit && (w == "to" || w == "ended" || w == "ending") {
		return match{end: next, span: span{prec: Open}, use: UsePeriod}, true // "in the year to 31 March"
	}
	return match{end: next, span: s, use: UseDue}, true
}

func vague(end int) match {
	return match{end: end, span: span{prec: Open}, use: UseVague}
}

// inTime reads "in time for the September meeting", "in time for Christmas".
func (r *reader) inTime(j int) (match, bool) {
	s, next, ok := r.point(j)
	if !ok {
		return match{}, false
	}
	last := s.to
	if s.kind == feastKind {
		last = dayBefore(s.from)
	}
	return match{end: next, span: r.untilDay(last, s.suspect), use: UseDue}, true
}

func dayBefore(d day.Date) day.Date {
	if !d.Known() {
		return d
	}
	return d.AddDays(-1)
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

// lengthIn reads "six months' time", "a year", "about six weeks" after "in".
func (r *reader) lengthIn(i int) (match, bool) {
	l, next, ok := r.length(i)
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

// within reads "within 28 days", "within the next fortnight", "within this financial year".
func (r *reader) within(i int) (match, bool) {
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
		return match{end: r.clauseEnd(j), span: span{prec: Open}, use: UseEvent}, true
	case r.w(j) == "a" || r.w(j) == "an":
		return r.basis(j + 1)
	}
	s, next, ok := r.point(j)
	if !ok || s.kind != dayKind {
		return match{}, false
	}
	return match{end: next, span: s, use: UseDue}, true
}

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

// to reads meetings, "to the July 2025 Cabinet", and ends of periods.
func (r *reader) to(i int) (match, bool) {
	if m, ok := r.meetingLead(i); ok {
		return m, true
	}
	s, next, ok := r.point(i + 1)
	if !ok || s.kind == sittingKind || s.prec == BySeason || s.prec == ByWeek || r.attribute(s, i+1, next) {
		return match{}, false
	}
	return match{end: next, span: s, use: r.endUse(i)}, true
}

// meetingLead reads a preposition and a meeting. Where the meeting's own date
// is printed that date is the expression, and is read when its turn comes.
func (r *reader) meetingLead(i int) (match, bool) {
	if r.is(i+1, "next", "time") {
		return match{end: i + 3, span: span{prec: ByMeeting, from: r.cal.Next, to: r.cal.Next}, use: UseDue}, true
	}
	r.past = r.pastBefore(i - 1)
	s, ok := r.sitting(i + 1)
	switch {
	case !ok:
		return match{}, false
	case s.every:
		return match{end: s.end, span: span{from: r.cal.Next, to: r.cal.Next, prec: ByMeeting}, use: UseDue}, true
	case s.vague:
		return vague(s.end), true
	case s.dated > 0 && s.prec == ByDay:
		return match{}, false
	}
	return match{end: s.end, span: s.span, use: UseDue}, true
}

// for_ reads "for the June meeting", "scheduled for March"; else a period or duration.
func (r *reader) for_(i int) (match, bool) {
	if m, ok := r.meetingLead(i); ok {
		return m, true
	}
	if l, next, ok := r.length(r.skip(r.trail(i+1, "a", "period", "of"), "the")); ok {
		_ = l
		return match{end: next, span: span{prec: Open}, use: UseDuration}, true
	}
	if m, ok := r.ahead(i + 1); ok && r.w(i+1) == "the" {
		m.use = UsePeriod
		return m, true
	}
	s, next, ok := r.point(i + 1)
	if !ok {
		return match{}, false
	}
	use := UsePeriod
	if planned[r.w(i-1)] || s.kind == dayKind {
		use = UseDue
	}
	return match{end: next, span: s, use: use}, true
}

// planned are the verbs after which "for March" is a time and not a subject.
var planned = set("scheduled", "planned", "arranged", "timetabled", "programmed", "set", "due", "booked", "earmarked", "proposed", "anticipated",
	"expected", "delivery", "completion", "deferred", "postponed", "targeted", "fixed", "listed", "convened", "reconvened")

// from_ reads the start of something: "from September 2017", "from 1 April".
func (r *reader) from_(i int) (match, bool) {
	j := r.trail(i+1, "the", "start", "of")
	j = r.trail(j, "the", "beginning", "of")
	s, next, ok := r.point(j)
	if !ok || s.kind == sittingKind || r.attribute(s, j, next) {
		return match{}, false
	}
	if k := r.skip(next, "to", "until", "till", "-"); k > next {
		if t, after, ok := r.point(k); ok && t.kind == s.kind {
			return match{end: after, span: join(s, t), use: UseDue}, true
		}
	}
	next = r.skip(next, "onwards", "onward")
	if r.asked(i) {
		return match{end: next, span: s, use: UseEffective}, true
	}
	return match{end: next, span: s, use: UseDue}, true
}

// asked reports whether an indirect question governs token i: "how the levy
// shall be spent from 1 April".
func (r *reader) asked(i int) bool {
	for k := i - 1; k >= 0 && k > i-15 && r.w(k) != "," && r.w(k) != ";"; k-- {
		if r.w(k) == "how" || r.w(k) == "whether" {
			return true
		}
	}
	return false
}

// until reads the end of a state; of something deferred it is the due.
func (r *reader) until(i int) (match, bool) {
	use := r.endUse(i)
	if r.negated(i) {
		if m, ok := r.floor(i + 1); ok {
			return m, true
		}
	}
	if m, ok := r.meetingLead(i); ok {
		if m.use != UseVague {
			m.use = use
		}
		return m, true
	}
	s, next, ok := r.point(i + 1)
	if ok {
		return match{end: next, span: s, use: use}, true
	}
	if use == UseDue {
		return r.event(i)
	}
	return match{}, false
}

// moved are the verbs after which "until" and "to" name a new time.
var moved = set("deferred", "defer", "adjourned", "postponed", "postpone", "adjourn", "deferring", "delayed", "rescheduled", "moved", "slipped", "rearranged")

// endUse says what "until" or "to" at token i means: the new time of something
// that was put off, else an end.
func (r *reader) endUse(i int) Use {
	for k := i - 1; k >= 0 && k >= i-8 && r.w(k) != "."; k-- {
		if moved[r.w(k)] {
			return UseDue
		}
	}
	return UseEnd
}

// negated reports whether "not" stands a few words before token i.
func (r *reader) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if r.w(k) == "not" {
			return true
		}
	}
	return false
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
	r.last = true
	defer func() { r.last = false }()
	if s, next, ok := r.point(j); ok && !r.attribute(s, j, next) {
		last := dayBefore(s.from)
		if s.before || s.kind == sittingKind && s.prec != ByMeeting && s.prec != ByDay {
			last = s.to // the end of March itself, or a meeting some day in September
		}
		return match{end: next, span: r.untilDay(last, s.suspect), use: UseDue}, true
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
	if r.is(j, "the", "meeting") && !r.upper(j+2) {
		return match{}, false
	}
	return r.event(i)
}

// afterwards reads floors, "after 2028", and events, "following the pilot".
func (r *reader) afterwards(i int) (match, bool) {
	if l, next, ok := r.length(i + 1); ok && !l.vague && r.w(i) == "after" {
		if w := r.w(next); w != "of" && w != "from" && !nouny(w) || w == "" {
			return match{end: next, span: r.lengthAhead(l), use: UseDue}, true
		}
		return r.event(i)
	}
	s, next, ok := r.point(i + 1)
	if !ok || r.attribute(s, i+1, next) {
		return r.event(i)
	}
	if s.kind == sittingKind && s.prec == ByMeeting {
		return match{end: next, span: span{prec: Open}, use: UseEvent}, true
	}
	f := span{prec: Open, suspect: s.suspect}
	if s.to.Known() {
		f.from = s.to.AddDays(1)
	}
	return match{end: next, span: f, use: UseFloor}, true
}

// floor reads the day at j as the earliest possible.
func (r *reader) floor(j int) (match, bool) {
	if l, next, ok := r.length(j); ok && !l.vague {
		return match{end: r.trail(next, "from", "now"), span: span{from: r.lengthWithin(l).to, prec: Open}, use: UseFloor}, true
	}
	s, next, ok := r.point(j)
	if !ok {
		return match{}, false
	}
	return match{end: next, span: span{from: s.from, prec: Open, suspect: s.suspect}, use: UseFloor}, true
}

// bound reads "not before", "not until", "no earlier than", "no later than".
func (r *reader) bound(i int) (match, bool) {
	j := r.skip(i+1, "be", "take", "place")
	switch r.w(j) {
	case "before", "until", "till":
		if m, ok := r.floor(j + 1); ok {
			return m, true
		}
		return match{}, false
	case "earlier", "sooner":
		if r.w(j+1) == "than" {
			return r.floor(j + 2)
		}
	case "later":
		if r.w(j+1) == "than" {
			return r.noLater(j + 2)
		}
	}
	return match{}, false
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
	if !ok && r.w(in) == "the" {
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

// effective reads the day from which a rule holds.
func (r *reader) effective(i int) (match, bool) {
	j := r.trail(r.trail(i, "with", "effect", "from"), "effective", "from")
	if j == i {
		return match{}, false
	}
	s, next, ok := r.point(j)
	if !ok {
		return match{}, false
	}
	return match{end: next, span: s, use: UseEffective}, true
}

// since reads "since 2015", "last March", "last year".
func (r *reader) since(i int) (match, bool) {
	j := r.skip(i+1, "the")
	r.past = true
	if _, ok := units[r.w(j)]; ok && r.w(i) == "last" {
		return match{end: j + 1, span: span{prec: Open}, use: UsePast}, true
	}
	for _, read := range [...]func(int) (span, int, bool){r.date, r.period} {
		if s, next, ok := read(j); ok {
			return match{end: next, span: s, use: UsePast}, true
		}
	}
	if _, next, ok := r.length(j); ok && r.w(i) == "last" {
		return match{end: next, span: span{prec: Open}, use: UsePast}, true
	}
	return match{}, false
}

// timesAgo reads "a month ago".
func (r *reader) timesAgo(i int) (match, bool) {
	if _, next, ok := r.length(i); ok && (r.w(next) == "ago" || r.w(next) == "earlier") {
		return match{end: next + 1, span: span{prec: Open}, use: UsePast}, true
	}
	return match{}, false
}

// upTo reads "up to 31 March": an end.
func (r *reader) upTo(i int) (match, bool) {
	j := r.skip(i+1, "to", "until")
	if j == i+1 {
		return match{}, false
	}
	s, next, ok := r.point(j)
	if !ok {
		return match{}, false
	}
	return match{end: next, span: s, use: UseEnd}, true
}

// starting reads "commencing April 2023", "starting in June".
func (r *reader) starting(i int) (match, bool) {
	j := r.skip(i+1, "in", "on", "from")
	s, next, ok := r.point(j)
	if !ok || s.kind == sittingKind {
		return match{}, false
	}
	return match{end: next, span: s, use: UseDue}, true
}

// bareTime reads a time without a preposition.
func (r *reader) bareTime(i int) (match, bool) {
	if _, next, ok := r.length(i); ok {
		switch {
		case r.w(next) == "ago":
			return match{end: next + 1, span: span{prec: Open}, use: UsePast}, true
		case r.w(next) == "after" || r.w(next) == "following":
			return match{end: r.clauseEnd(next + 1), span: span{prec: Open}, use: UseEvent}, true
		case r.w(next) == "hence":
			l, _, _ := r.length(i)
			return match{end: next + 1, span: r.lengthAhead(l), use: UseDue}, true
		case r.is(next, "from", "now"):
			l, _, _ := r.length(i)
			return match{end: next + 2, span: r.lengthAhead(l), use: UseDue}, true
		}
	}
	if r.is(i, "next", "time") && (r.w(i+2) == "" || !isLetter(r.w(i + 2)[0])) {
		return match{end: i + 2, span: span{prec: ByMeeting, from: r.cal.Next, to: r.cal.Next}, use: UseDue}, true
	}
	s, next, ok := r.point(i)
	if !ok || s.kind == sittingKind || r.attribute(s, i, next) {
		return match{}, false
	}
	m := match{end: next, span: s, use: r.bareUse(i, next, s)}
	return m, m.use != ""
}

// bareUse says what a time without a preposition is for: part of a sentence
// where it is an adverb ("early September", "next week"), else a mention.
func (r *reader) bareUse(i, next int, s span) Use {
	switch r.w(i - 1) {
	case "of", "post", "since", "pre", "s", "than":
		return UsePeriod
	}
	switch r.w(i) {
	case "today":
		return UseMention // "who the Council are today"
	case "early", "mid", "late", "next", "this", "tomorrow", "w":
		return UseDue
	case "week":
		return UseDue
	case "the":
		if r.w(i+1) == "following" || r.w(i+1) == "next" || r.w(i+1) == "week" {
			return UseDue
		}
		return ""
	}
	if s.prec == ByQuarter && s.explicit {
		return UseDue
	}
	if s.kind == dayKind || s.explicit {
		return UseMention
	}
	return ""
}
