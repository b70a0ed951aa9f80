package when

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
		case (r.w(next) == "on" || r.w(next) == "later") && !isLetterAt(r, next+1) && r.num(next+1) < 0 && !bare[r.w(next+1)]:
			l, _, _ := r.length(i)
			return match{end: next + 1, span: r.lengthAhead(l), use: UseDue}, !l.vague // "report three months on"
		case r.is(next, "from", "now"):
			l, _, _ := r.length(i)
			return match{end: next + 2, span: r.lengthAhead(l), use: UseDue}, true
		}
	}
	if r.is(i, "next", "time") && (r.w(i+2) == "" || !isLetter(r.w(i + 2)[0])) {
		return match{end: i + 2, span: span{prec: ByMeeting, from: r.cal.Next, to: r.cal.Next}, use: UseDue}, true
	}
	if r.is(i, "this", "time", "next", "year") {
		return match{end: i + 4, span: r.lengthAhead(length{unit: yearUnit, n: 1}), use: UseDue}, true
	}
	s, next, ok := r.point(i)
	if ok && r.w(i) == "mid" && r.w(next-1) == "year" && isLetterAt(r, next) {
		return match{}, false // "a mid-year review"
	}
	if !ok || s.kind == sittingKind || r.attribute(s, i, next) {
		return match{}, false
	}
	m := match{end: next, span: s, use: r.bareUse(i, next, s)}
	return m, m.use != ""
}

// bareUse says what a time without a preposition is for: part of a sentence
// where it is an adverb ("early September", "next week"), else a mention.
func (r *reader) bareUse(i, next int, s span) Use {
	if s.kind == dayKind && s.explicit && r.toMeeting(i) {
		return UseDue
	}
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
	if s.explicit && comesBack[r.w(i-1)] && !isLetterAt(r, next) {
		return UseDue // "to report back June 2026."
	}
	if s.kind == dayKind || s.explicit {
		return UseMention
	}
	return ""
}

// comesBack are the words behind which officers' notes put a time without more.
var comesBack = set("back", "again", "report", "reconvene", "return", "review", "revisit")

// toMeeting reports whether the day at token i is that of a meeting to which
// something is to come: "to the Committee's meeting of 18 March 2025".
func (r *reader) toMeeting(i int) bool {
	if r.w(i-1) != "of" || r.w(i-2) != "meeting" {
		return false
	}
	for k := i - 3; k >= 0 && k >= i-8; k-- {
		if w := r.w(k); w == "to" || w == "until" || w == "for" {
			return true
		}
	}
	return false
}
