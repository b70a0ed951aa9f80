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
	case r.minuted(m), r.befell(m):
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

// mishaps are what happens to a place or a system unasked. Nobody plans one, so that the
// day behind it is over and only says which: "the failure of the pumps on 8 August".
var mishaps = set("failure", "failures", "fire", "fires", "flood", "floods", "flooding", "incident", "incidents", "accident", "accidents", "storm", "collapse", "spill", "spillage",
	"leak", "outage", "breakdown", "breach", "attack", "death", "deaths", "theft", "disturbance", "disorder", "explosion", "collision", "derailment", "crash", "landslip",
	"burst", "cut", "loss", "riot", "emergency", "evacuation", "gale", "gales", "snow", "heatwave", "cancellation", "delay", "delays", "error", "errors", "mistake", "sinking", "power-cut")

// befell reports whether the day or month is that of a mishap that stands in front of it,
// with nothing between them but what was struck.
func (r *reader) befell(m match) bool {
	if w := r.w(m.start); w != "on" && w != "of" && w != "in" && w != "during" && w != "last" || m.recurs != "" {
		return false
	}
	for k := m.start - 1; k >= 0 && k >= m.start-7; k-- {
		w := r.w(k)
		switch {
		case mishaps[w]:
			return !r.setBy(k)
		case w == "", w == ",", w == ".", w == ";", w == "be", w == "to", w == "and", w == "that", pastVerb(w), futureWords[w]:
			return false
		}
	}
	return false
}

// setBy reports whether the word at k only sets apart what follows, "emergency plan", "fire drill".
func (r *reader) setBy(k int) bool {
	switch r.w(k + 1) {
	case "of", "at", "in", "on", "to", "last", "which", "by", "during", "there":
		return false
	}
	return true
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
