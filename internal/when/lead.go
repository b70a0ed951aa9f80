package when

import (
	"arising/internal/day"
)

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
		"attend": (*reader).attend, "tell": (*reader).attend, "inform": (*reader).attend, "show": (*reader).attend, "around": (*reader).around_, "circa": (*reader).around_, "about": (*reader).around_, "with": (*reader).effective, "effective": (*reader).effective,
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
	if read := leads[w]; read != nil && !r.compounded(i) {
		r.past = false
		if m, ok := read(r, i); ok {
			best = m
			best.start = max(i, m.start)
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
	return r.yearly(r.classify(best)), true
}

// compounded reports whether a preposition at i is part of a word made of several, and opens
// nothing: "looked-after children within three months", "after-school clubs".
func (r *reader) compounded(i int) bool {
	if !compounding[r.w(i)] {
		return false
	}
	last := r.w(i-1) == "-" && i > 1 && !r.toks[i].gap && !r.toks[i-1].gap
	return last || r.hyphened(i)
}

// hyphened reports whether a hyphen joins the word at i to the next.
func (r *reader) hyphened(i int) bool {
	return r.w(i+1) == "-" && i+2 < len(r.toks) && !r.toks[i+1].gap && !r.toks[i+2].gap
}

var compounding = set("after", "before", "by", "in", "on", "at", "up", "over", "about", "through", "to", "from", "with")

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

func dayBefore(d day.Date) day.Date {
	if !d.Known() {
		return d
	}
	return d.AddDays(-1)
}
