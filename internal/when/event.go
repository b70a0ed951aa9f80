package when

// asSoon reads "as soon as possible", "as soon as the timetable was fixed",
// "as and when", "as designs progress".
func (r *reader) asSoon(i int) (match, bool) {
	switch {
	case r.is(i, "as", "soon", "as", "possible"), r.is(i, "as", "soon", "as", "practicable"), r.is(i, "as", "quickly", "as", "possible"):
		return vague(i + 4), true
	case r.is(i, "as", "soon", "as", "reasonably"), r.is(i, "as", "soon", "as", "is"):
		return vague(min(i+5, len(r.toks))), true
	case r.is(i, "as", "a", "priority"):
		return vague(i + 3), true
	case r.is(i, "as", "a", "matter", "of", "urgency"):
		return vague(i + 5), true
	case r.is(i, "as", "and", "when"):
		return match{end: r.clauseEnd(i + 3), span: span{prec: Open}, use: UseEvent}, true
	case r.is(i, "as", "soon", "as") && i+3 < len(r.toks):
		return match{end: r.clauseEnd(i + 3), span: span{prec: Open}, use: UseEvent}, true
	}
	for k := i + 1; k < i+6; k++ {
		if w := r.w(k); w == "progress" || w == "progresses" || w == "develops" || w == "emerge" || w == "emerges" {
			if k > i+1 {
				return match{end: k + 1, span: span{prec: Open}, use: UseEvent}, true
			}
		}
	}
	return match{}, false
}

// vagueWord reads "shortly", "soon", "asap".
func (r *reader) vagueWord(i int) (match, bool) {
	if r.w(i+1) == "after" || r.w(i+1) == "before" || r.w(i-1) == "as" || r.w(i-1) == "too" || r.w(i-1) == "how" {
		return match{}, false
	}
	return vague(i + 1), true
}

// conditions follow "subject to" where a deed waits for something.
var conditions = set("funding", "approval", "resources", "available", "availability", "budget", "consultation", "contract", "planning", "cabinet",
	"agreement", "confirmation", "finance", "the")

// event reads a clause that names a time by something that happens: "once the
// works are finished". It gives no days. A clause that opens the sentence tells
// what had happened, unless it begins with "once".
func (r *reader) event(i int) (match, bool) {
	if r.inner {
		return match{}, false
	}
	w := r.w(i)
	if end := r.nextMet(i + 1); w == "when" && end > 0 {
		return match{end: end, span: span{from: r.cal.Next, to: r.cal.Next, prec: ByMeeting}, use: UseDue}, true
	}
	opens := i == 0 || r.w(i-1) == "." || r.w(i-1) == "?"
	end := r.clauseEnd(i + 1)
	if opens && w != "once" || w == "once" && r.w(i-1) == "only" || end-i < 2 || r.w(i+1) == "that" || r.w(i+1) == "which" {
		return match{}, false
	}
	switch w {
	case "subject":
		if r.w(i+1) != "to" || !conditions[r.w(i+2)] || r.w(i+2) == "the" && !conditions[r.w(i+3)] {
			return match{}, false
		}
	case "following":
		if determiners[r.w(i-1)] || nouny(r.w(i+1)) {
			return match{}, false
		}
	case "when":
		if timeNouns[r.w(i-1)] || prompting[r.w(i+1)] {
			return match{}, false
		}
	case "once":
		if m, ok := r.every(i); ok {
			return m, true
		}
		if r.is(i+1, "more") || r.is(i+1, "again") || r.is(i-1, "at") {
			return match{}, false
		}
	case "after":
		if r.w(i-1) == "shortly" || r.w(i-1) == "look" || r.w(i-1) == "looked" || r.w(i-1) == "looking" || r.is(i, "after", "the", "meeting") || r.is(i, "after", "consulting") || r.is(i, "after", "consultation") {
			return match{}, false
		}
	case "before":
		if pronouns[r.w(i+1)] && determiners[r.w(i+2)] || r.is(i, "before", "members") || r.is(i, "before", "the", "committee") || r.is(i, "before", "it", ",") {
			return match{}, false
		}
	case "upon", "pending":
		if r.is(i+1, "the", "following") || r.is(i+1, "the", "above") {
			return match{}, false // "built upon the following aims"
		}
		if r.w(i-1) == "based" || r.w(i-1) == "called" || pronouns[r.w(i+1)] {
			return match{}, false
		}
	}
	if r.denied(i) || futureWords[r.w(i+1)] && w != "when" {
		return match{}, false
	}
	return r.openUntil(i, end)
}

// openUntil returns the open clause [i, end), cut short where a time of its own
// begins inside it. After something that happens on a printed day there is a floor.
func (r *reader) openUntil(i, end int) (match, bool) {
	r.inner = true
	defer func() { r.inner = false }()
	for k := i + 2; k < end; k++ {
		m, ok := r.match(k)
		if !ok || m.use != UseDue || m.prec == Open {
			continue
		}
		if w := r.w(i); (w == "after" || w == "following" || w == "once") && m.to.Known() && !m.relative && k-i < 8 {
			return match{end: m.end, span: span{from: m.to.AddDays(1), prec: Open, suspect: m.suspect}, use: UseFloor}, true
		}
		if m.recurs == "" {
			end = k
		}
		break
	}
	return match{end: end, span: span{prec: Open}, use: UseEvent}, true
}

// denied reports whether the clause before token i says that something shall
// not happen, or only might: "no change be made before…", "the possibility of…",
// or is itself what shall be told of: "how callers are dealt with when they ring".
func (r *reader) denied(i int) bool {
	inner := true
	for k := i - 1; k >= 0 && k > i-20 && r.w(k) != "." && r.w(k) != ";"; k-- {
		w := r.w(k)
		inner = inner && w != ","
		if w == "no" || w == "possibility" || w == "whether" || inner && k < i-2 && told[w] && !untold[r.w(k+1)] {
			return true
		}
	}
	return false
}

// told open a clause that says what is to be told or looked into; untold follow
// them where they open none: "how many", "what was spent".
var (
	told   = set("how", "why")
	untold = set("many", "much", "often", "long", "far")
)

// nextMet returns the token after the words for a body's next meeting that have its
// verb, "the Commission next met", "it next meets", "they met again"; 0 where i opens none.
func (r *reader) nextMet(i int) int {
	j := r.skip(i, "the", "this", "our")
	for j < i+8 && (r.upper(j) && months[r.w(j)] == 0 || bodies[r.w(j)] || j > i && (r.w(j) == "and" || r.w(j) == "of" || r.w(j) == "for")) {
		j++
	}
	if w := r.w(i); j == i && (w == "it" || w == "they" || w == "we" || w == "members" || w == "councillors") {
		j++
	}
	switch {
	case j == i, !r.ownBody(i, j):
		return 0
	case r.w(j) == "next" && sits[r.w(j+1)]:
		return j + 2
	case r.w(j) == "is" && r.is(j+1, "next", "to", "meet"), r.w(j) == "was" && r.is(j+1, "next", "to", "meet"):
		return j + 4
	case sits[r.w(j)] && (r.w(j+1) == "next" || r.w(j+1) == "again"):
		return j + 2
	}
	return 0
}

// sits are the verbs of a body that meets.
var sits = set("meets", "met", "meet", "sits", "sat", "sit", "convenes", "convened", "assembles", "assembled")

// prompting are the verbs behind a "when" by which a speaker was only made to speak: "when asked".
var prompting = set("asked", "pressed", "challenged", "questioned", "prompted", "pushed")

var (
	determiners = set("the", "these", "those", "any", "each", "all", "a", "day", "week", "month", "year")
	pronouns    = set("it", "them", "him", "her", "us", "this", "that", "which")
	timeNouns   = set("say", "explain", "confirm", "advise", "clarify", "describe", "indicate", "check", "establish", "determine", "out", "see", "hour", "time", "day", "date", "place", "occasion", "occasions", "days", "times", "know", "about", "of", "ask", "asked", "clear", "to", "and", "is", "was")
)

// nouny reports whether "following" before w is an adjective: "following items".
func nouny(w string) bool {
	switch w {
	case "", ":", "items", "item", "conditions", "terms", "recommendations", "points", "amendments", "matters", "reasons", "words", "payments", "people", "day", "week", "month":
		return true
	}
	return false
}

// maxClause bounds an open clause in words.
const maxClause = 40

// clauseEnd returns the token at which the clause from i ends: at a stop, a
// comma, a bracket, or a word with which a further purpose begins.
func (r *reader) clauseEnd(i int) int {
	for k := i; ; k++ {
		if k >= len(r.toks) || k-i >= maxClause {
			return min(k, len(r.toks))
		}
		switch r.w(k) {
		case ".", ",", ";", ":", ")", "(", "?", "!", "\"", "”", "“":
			if k > i {
				return k
			}
			return i
		case "for":
			if r.w(k+1) == "further" || r.w(k+1) == "consideration" {
				return k
			}
		case "so":
			if r.w(k+1) == "that" {
				return k
			}
		}
	}
}
