package when

// to reads meetings, "to the July 2025 Cabinet", and ends of periods.
func (r *reader) to(i int) (match, bool) {
	if m, ok := r.meetingLead(i); ok {
		return m, true
	}
	s, next, ok := r.point(i + 1)
	if !ok || s.kind == sittingKind || s.prec == BySeason && !r.movedBefore(i) || s.prec == ByWeek || r.attribute(s, i+1, next) {
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
		return r.everySitting(s), true
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
	if planned[r.w(i-1)] || (r.w(i-1) == "requested" || r.w(i-1) == "sought") && r.w(i-2) == "be" || s.kind == dayKind || s.kind == sittingKind && s.prec == ByDay && !ofMeeting[r.w(i-1)] || s.prec == ByMonth && entry[r.w(i-1)] && r.entered(i) {
		use = UseDue
	}
	return match{end: next, span: s, use: use}, true
}

// ofMeeting are the things that belong to a meeting and are none that comes to it: "the agenda for the meeting on 4 May".
var ofMeeting = set("agenda", "agendas", "papers", "paperwork", "minutes", "apologies", "arrangements", "questions", "venue", "summons", "notice", "substitute", "deadline", "dates", "date", "items", "programme", "hall", "room", "chair", "travel", "catering")

// planned are the verbs after which "for March" is a time and not a subject.
var planned = set("scheduled", "planned", "arranged", "timetabled", "programmed", "set", "due", "booked", "earmarked", "proposed", "anticipated",
	"expected", "ready", "available", "promised", "delivery", "completion", "deferred", "postponed", "targeted", "fixed", "listed", "relisted", "reprogrammed", "rescheduled", "retimed", "convened", "reconvened")

// entry are the things that a programme of work holds; with a month behind it each
// is meant for that month: "a topic for January 2025".
var entry = set("topic", "item", "session", "visit", "workshop", "agenda", "programme", "slot", "discussion", "briefing", "study", "subject", "presentation", ",")

// entered reports whether something is put on a list a few words in front of token i:
// "to include a session about vacancies, for March".
func (r *reader) entered(i int) bool {
	for k := i - 1; k >= 0 && k >= i-16 && r.w(k) != "."; k-- {
		switch r.w(k) {
		case "include", "included", "place", "placed", "put", "add", "added", "schedule", "timetable", "list", "book", "arrange", "hold", "plan":
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
var moved = set("deferred", "defer", "adjourned", "postponed", "postpone", "adjourn", "deferring", "delayed", "rescheduled", "moved", "move", "moving", "slipped", "slip", "slips", "rearranged",
	"relisted", "reprogrammed", "retimed", "shifted", "slid", "deferral", "deferment", "postponement", "adjournment", "continuation", "continued", "parked", "shelved", "paused")

// endUse says what "until" or "to" at token i means: the new time of something
// that was put off, else an end.
func (r *reader) endUse(i int) Use {
	if r.movedBefore(i) || r.w(i) != "to" && waits[r.w(i-1)] && r.w(i-2) == "be" {
		return UseDue
	}
	return UseEnd
}

// movedBefore reports whether a few words before token i something is put off.
func (r *reader) movedBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8 && r.w(k) != "."; k-- {
		if moved[r.w(k)] || r.laidAside(k) || movedOver[r.w(k)] && (movedBy[r.w(k-1)] || r.movesThing(k)) {
			return true
		}
	}
	return false
}

// laidAside reports whether the word at k ends what is said of a matter that rests: "left on the
// table", "put on ice".
func (r *reader) laidAside(k int) bool {
	switch r.w(k) {
	case "ice", "hold":
		return r.w(k-1) == "on"
	case "table", "shelf":
		return r.w(k-1) == "the" && r.w(k-2) == "on"
	}
	return false
}

// movesThing reports whether the "over" or "back" at k has its verb in front of the thing
// that is put off, "stood the item over".
func (r *reader) movesThing(k int) bool {
	for j := k - 2; j >= 0 && j >= k-6; j-- {
		if w := r.w(j + 1); movedBy[r.w(j)] {
			return w == "the" || w == "this" || w == "it" || w == "its" || w == "them" || w == "that" || w == "all" || w == "consideration"
		}
		if w := r.w(j); w == "," || w == "." || w == "and" {
			return false
		}
	}
	return false
}

// waits are what a matter is until its new time, "be held until March".
var waits = set("held", "left")

// movedBy and movedOver are the two words of "held over", "carried forward", "put back".
var (
	movedBy   = set("held", "hold", "carried", "carry", "rolled", "roll", "put", "stand", "stood", "laid", "left", "lie", "pushed", "push", "set", "kept", "passed", "went", "goes", "holding", "putting", "carrying")
	movedOver = set("over", "forward", "back", "off")
)

// negated reports whether "not" stands a few words before token i.
func (r *reader) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if r.w(k) == "not" {
			return true
		}
	}
	return false
}
