package when

// cited are the words after which a date or year is part of a name.
var cited = set("act", "acts", "regulations", "regulation", "order", "orders", "rules", "scheme", "bill", "directive", "measure", "plan", "strategy", "policy",
	"statement", "programme", "budget", "report", "accounts", "framework", "charter", "agreement", "census", "review", "outturn", "election", "elections", "games", "survey", "calendar")

// laws are the words after which a year only ever belongs to the name.
var laws = set("act", "acts", "regulations", "regulation", "order", "orders", "rules", "bill", "directive", "measure")

// minuted are the words that make a date that of an earlier paper or meeting.
var minuted = set("held", "dated", "minutes", "minute", "published", "circulated", "received", "issued", "signed", "letter", "letters")

// classify corrects the use of a match by the words around it.
func (r *reader) classify(m match) match {
	if m.use != UseDue && m.use != UseMention && m.use != UseEnd {
		return m
	}
	switch {
	case r.citation(m):
		m.use = UseCitation
	case r.minuted(m):
		m.use = UseCitation
	case r.pastDate(m):
		m.use = UsePast
	case m.use == UseMention && r.deadlineLabel(m):
		m.use = UseDue
	}
	return m
}

// citation reports whether a bare year or date belongs to the capitalised name
// before it: "Local Government Act, 1972", "Internal Audit Plan 2024/25".
func (r *reader) citation(m match) bool {
	if m.use != UseMention {
		return false
	}
	k := m.start - 1
	if r.w(k) == "," || r.w(k) == "(" {
		k--
	}
	return laws[r.w(k)] || cited[r.w(k)] || r.upper(k) && m.prec == ByYear
}

// minuted reports whether the date is that of a meeting or paper already past:
// "minutes of the meeting held on 10 October 2019".
func (r *reader) minuted(m match) bool {
	if m.prec != ByDay || !r.meeting.Known() || m.to.Known() && m.to.After(r.meeting) {
		if m.prec != ByDay || r.meeting.Known() {
			return false
		}
	}
	for k := m.start - 1; k >= 0 && k >= m.start-6; k-- {
		if minuted[r.w(k)] {
			return r.w(k) != "held" || !r.modalBefore(k) && r.w(k-1) != "be"
		}
	}
	return false
}

// pastDate reports whether the expression lies before the meeting and its verb
// is in the past. A date before the meeting that is promised stays a due, and
// is suspect.
func (r *reader) pastDate(m match) bool {
	past := r.pastBefore(m.start - 1)
	if m.relative { // "had not been surveyed within five years"
		return past && (r.w(m.start) == "within" || r.w(m.start) == "after") && !r.futureBefore(m.start-1)
	}
	if !r.meeting.Known() {
		return past && m.prec != BySpan && m.recurs == ""
	}
	if m.explicit && m.prec != ByDay && m.prec != BySpan && m.to.Known() && m.to.Before(r.meeting) && !r.futureBefore(m.start-1) {
		return true // "the review undertaken in 2023"
	}
	if past && m.kind == periodKind && m.prec != BySpan && m.from.Known() && !m.from.After(r.meeting) {
		return true // "had been stuck there in January", said in January
	}
	return past && m.to.Known() && !m.to.After(r.meeting)
}

// deadlineLabel reports whether a label before a bare date makes it a due:
// "due 31 March", "deadline: 4 May", "target date 1 June".
func (r *reader) deadlineLabel(m match) bool {
	for k := m.start - 1; k >= 0 && k >= m.start-4; k-- {
		switch r.w(k) {
		case "due", "deadline", "target", "timescale", "completion", "rescheduled", "scheduled":
			return true
		case ":", "-", "date", "of", "(", "is", "was", "for", "by":
		default:
			return false
		}
	}
	return false
}
