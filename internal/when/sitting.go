package when

import (
	"strconv"

	"arising/internal/day"
)

// A sitting is a meeting as words name it: "the next meeting of the Audit
// Committee", "its September meeting", "the Council meeting on 26 March".
type sitting struct {
	span
	end   int  // token after it
	dated int  // token at which its printed date begins, with the preposition; 0 if none
	every bool // "each meeting"
	nth   int  // of those that follow, the first that "every other meeting" means: 2; 0 is the next
	vague bool // "a future meeting"
}

// maxSittingWords bounds the words between an article and "meeting".
const maxSittingWords = 10

// sitting reads a meeting at i.
func (r *reader) sitting(i int) (sitting, bool) {
	var s sitting
	next, named, month := false, false, -1
	j := i
	determined := false
	for j < i+maxSittingWords {
		w := r.w(j)
		switch w {
		case "the", "its", "their", "our", "this", "a", "an", "his", "her", "that", "another", "any":
			determined = determined || j == i
			if j > i && (r.w(j-1) == "following" || r.w(j-1) == "next") {
				return s, false // "to all members following the meeting"
			}
		case "next", "following", "forthcoming", "upcoming", "coming", "subsequent":
			next = true
			s.vague = s.vague || r.w(i) == "a" || r.w(i) == "an" // "a subsequent meeting"
		case "first", "special", "ordinary", "scheduled", "available", "planned", "appropriate", "main", "public", "formal", "additional", "extraordinary",
			"suitable", "convenient", "regular", "two", "three", "few", "annual", "of", "-", "&", "and", "in", "respective":
			if w == "of" && s.every && r.numbered(j+1) {
				s.every = false // "each of the next two meetings" ends with them
				break
			}
			if w == "of" && s.every && month < 0 && (r.w(j+1) == "its" || r.w(j+1) == "our" || r.w(j+1) == "their") {
				break // "at each of its ordinary meetings"
			}
			if w == "of" || w == "in" || w == "and" {
				if j == i || month < 0 && !named {
					return s, false
				}
			}
		case "future", "later":
			s.vague = true
		case "each", "every", "all":
			s.every = true
		case "other", "second", "third", "fourth":
			if !s.every || s.nth > 0 {
				return s, false
			}
			s.nth = passedOver[w]
		case "meeting", "meetings", "sitting":
			if w == "sitting" && month < 0 && !next {
				return s, false
			}
			if r.owns(j) || j == i {
				return s, false
			}
			return r.sittingRest(s, i, j+1, next, named, month)
		case "agenda":
			if !determined || month != j-1 && !(next && r.w(j-1) == "next") || r.owns(j) {
				return s, false
			}
			return r.sittingRest(s, i, j+1, next, named, month) // "on the July agenda"
		default:
			if m, ok := r.month(j); ok && m > 0 {
				month = j
				break
			}
			if r.num(j) >= 1900 && month == j-1 {
				break
			}
			if d, after, ok := r.date(j); ok && d.prec == ByDay && (r.w(after) == "meeting" || bodies[r.w(after)]) {
				s.span, s.kind, s.end = d, sittingKind, after+1
				return s, true
			}
			if bodies[w] || r.upper(j) {
				named = true
				if (next || month >= 0 && determined) && bodies[w] && !r.moreName(j+1) {
					return r.sittingRest(s, i, j+1, next, true, month)
				}
				break
			}
			return s, false
		}
		j++
	}
	return s, false
}

// numbered reports whether so many of the coming meetings are named at i and no more:
// "the next two meetings", "its next three".
func (r *reader) numbered(i int) bool {
	if w := r.w(i); w != "the" && w != "its" && w != "their" && w != "our" {
		return false
	}
	return (r.w(i+1) == "next" || r.w(i+1) == "following" || r.w(i+1) == "coming") && (r.w(i+2) == "two" || r.w(i+2) == "three")
}

// attend reads the meeting that somebody is to come to or to tell: "asked to attend
// the next meeting", "tell the next meeting what it cost". The expression is the meeting alone.
func (r *reader) attend(i int) (match, bool) {
	s, ok := r.sitting(i + 1)
	if !ok || s.vague || s.every || s.dated > 0 {
		return match{}, false
	}
	return match{start: i + 1, end: s.end, span: s.span, use: UseDue}, true
}

// passedOver are the words between "every" and "meeting" that pass meetings over.
var passedOver = map[string]int{"other": 2, "second": 2, "third": 3, "fourth": 4}

// turns says of "each meeting" and "every other meeting" how many meetings lie
// from one repetition to the next: "meeting", "2 meetings".
func (s sitting) turns() string {
	if s.nth < 2 {
		return "meeting"
	}
	return strconv.Itoa(s.nth) + " meetings"
}

// moreName reports whether a body's name goes on at i: "Cabinet" then "meeting".
func (r *reader) moreName(i int) bool {
	w := r.w(i)
	return w == "meeting" || w == "meetings" || w == "and" && bodies[r.w(i+1)] || bodies[w] || r.upper(i) && months[w] == 0
}

// sittingRest reads what follows the word "meeting" and works out the days.
func (r *reader) sittingRest(s sitting, i, j int, next, named bool, month int) (sitting, bool) {
	s.kind, s.prec, s.end = sittingKind, ByMeeting, j
	other := named && !r.ownBody(i, j)
	if k := r.ofBody(j); k > j {
		other = !r.ownBody(j, k)
		s.end = k
	}
	k := r.skip(s.end, "to", "which")
	for n := 0; n < 4; n++ {
		k = r.skip(k, "is", "be", "due", "scheduled", "held", "planned", "arranged", "taking", "place", "to", ",")
	}
	if d, after, ok := r.printedDate(k); ok {
		s.dated, s.span = k, d
		s.kind, s.end = sittingKind, after
		return s, true
	}
	if month >= 0 {
		if p, _, ok := r.monthPeriod(month); ok {
			s.span, s.kind = p, sittingKind
			return s, true
		}
	}
	if r.is(s.end, "after", "next") {
		s.from, s.to, s.end = r.cal.nextAfter(2), r.cal.nextAfter(2), s.end+2
		return s, true
	}
	if s.every {
		s.from, s.to = r.cal.nextAfter(max(s.nth, 1)), r.cal.nextAfter(max(s.nth, 1))
		return s, true
	}
	if s.vague {
		return s, true
	}
	if !next {
		return s, false
	}
	s.other = other
	if !other {
		s.from, s.to = r.cal.Next, r.cal.Next
	}
	return s, true
}

// printedDate reads "on 26 March", "in October" after a meeting.
func (r *reader) printedDate(i int) (span, int, bool) {
	switch r.w(i) {
	case "on":
		return r.date(i + 1)
	case "in":
		return r.period(i + 1)
	case "of":
		if s, next, ok := r.date(i + 1); ok {
			return s, next, true
		}
		if r.w(i+1) == "the" {
			return r.namedYear(i + 2)
		}
	}
	return span{}, i, false
}

// ofBody steps over "of the Audit Committee", "of Cabinet", "of this Forum".
func (r *reader) ofBody(i int) int {
	if r.w(i) != "of" {
		return i
	}
	j := r.skip(i+1, "the", "this", "our", "its")
	k := j
	for k < j+12 && (r.upper(k) || bodies[r.w(k)] || k > j && (r.w(k) == "and" || r.w(k) == "&" || r.w(k) == "for" || r.w(k) == "of" || r.w(k) == "-") && (r.upper(k+1) || bodies[r.w(k+1)])) {
		k++
	}
	if k == j {
		return i
	}
	return k
}

// ownBody reports whether the tokens [i, j) name the committee whose minutes
// these are: by no name, by a common noun alone, or by its own name.
func (r *reader) ownBody(i, j int) bool {
	names, common := 0, 0
	for k := i; k < j; k++ {
		w := r.w(k)
		switch {
		case w == "this" || w == "its" || w == "our":
			return true
		case w == "committee" || w == "panel" || w == "forum" || w == "board" || w == "commission" || w == "group" || w == "sub":
			common++
		case (bodies[w] || r.upper(k)) && months[w] == 0 && w != "next" && w != "the":
			names++
		}
	}
	if names == 0 {
		return true
	}
	if r.cal.Body == "" {
		return false
	}
	own := set()
	for _, t := range bodyTokens(r.cal.Body) {
		own[t.w] = true
	}
	for k := i; k < j; k++ {
		if w := r.w(k); (bodies[w] || r.upper(k)) && !own[w] && w != "meeting" && w != "the" && w != "next" {
			return false
		}
	}
	return true
}

func bodyTokens(name string) []token {
	toks, _ := tokens(name)
	return toks
}

// nextAfter returns the committee's n-th known meeting after the one that is read, from 1.
func (c Calendar) nextAfter(n int) day.Date {
	if n == 1 {
		return c.Next
	}
	if n-2 >= 0 && n-2 < len(c.Later) {
		return c.Later[n-2]
	}
	return day.Date{}
}
