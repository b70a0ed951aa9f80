package when

import (
	"time"

	"arising/internal/day"
)

// Last days that are named by what ends: "before Members broke for August", "before the
// recess", "before the year is out", "by the turn of the year", "before half-term".
// Where councils and counties differ the latest of their days is taken, since nobody is
// late before it.

// lastDay reads such an ending at i; the day is zero where the meeting's is unknown.
func (r *reader) lastDay(i int) (day.Date, int, bool) {
	for _, read := range [...]func(int) (day.Date, int, bool){r.breakUp, r.outgoing, r.halfTerm, r.turnOf, r.schoolsBack} {
		if d, next, ok := read(i); ok {
			return d, next, true
		}
	}
	return day.Date{}, i, false
}

// breakUp reads "Members broke for August", "the Council rises for the summer", "the recess".
func (r *reader) breakUp(i int) (day.Date, int, bool) {
	j := r.skip(i, "the")
	if r.w(j) == "recess" && j > i {
		return r.recess(r.meeting.Month() >= time.August), j + 1, true
	}
	for j < i+5 && !breaks[r.w(j)] {
		j++
	}
	if !breaks[r.w(j)] || j == i {
		return day.Date{}, i, false
	}
	k := r.skip(r.skip(j+1, "up"), "for")
	k = r.skip(k, "the", "its", "their")
	switch r.w(k) {
	case "summer", "august", "july":
		return r.recess(false), r.skip(k+1, "recess", "break", "holiday", "holidays"), true
	case "christmas", "winter":
		return r.recess(true), r.skip(k+1, "recess", "break", "holiday", "holidays"), true
	case "recess", "holidays", "holiday":
		return r.recess(r.meeting.Month() >= time.August), k + 1, true
	case "easter":
		if s, next, ok := r.feast(k); ok {
			return dayBefore(s.from), next, true
		}
	}
	return day.Date{}, i, false
}

// breaks are the verbs by which a council goes into recess.
var breaks = set("broke", "breaks", "break", "rose", "rises", "rise", "adjourned", "adjourns", "adjourn", "went", "goes", "go", "disperse", "dispersed", "disperses", "part", "parted")

// recess is the last day before the next Christmas, or before the next August.
func (r *reader) recess(winter bool) day.Date {
	m, d := time.July, 31
	if winter {
		m, d = time.December, 24
	}
	return r.next(m, d)
}

// next is the first such day that is not before the meeting.
func (r *reader) next(m time.Month, d int) day.Date {
	if !r.meeting.Known() {
		return day.Date{}
	}
	last := day.Of(r.meeting.Year(), m, d)
	if last.Before(r.meeting) {
		last = day.Of(r.meeting.Year()+1, m, d)
	}
	return last
}

// outgoing reads "the year is out", "the financial year ended", "the month was over",
// "the year's end", "the last day of June".
func (r *reader) outgoing(i int) (day.Date, int, bool) {
	j := r.skip(i, "the", "this")
	if r.is(j, "last", "day", "of") || r.is(j, "final", "day", "of") {
		if s, next, ok := r.period(j + 3); ok {
			return s.to, next, true
		}
		if s, next, ok := r.thisPeriod(r.skip(j+3, "the")); ok {
			return s.to, next, true
		}
	}
	if s, k, ok := r.point(i); ok && s.prec == BySeason { // "the summer is out"
		switch {
		case r.is(k, "is", "out"), r.is(k, "was", "out"), r.is(k, "is", "over"), r.is(k, "was", "over"):
			return s.to, k + 2, true
		case outs[r.w(k)]:
			return s.to, k + 1, true
		}
	}
	first, named := yearNames[r.w(j)]
	if named {
		j++
	} else {
		first = calendarYear
	}
	k := j + 1
	switch {
	case r.w(j) != "year" && r.w(j) != "month":
		return day.Date{}, i, false
	case r.owns(j) && (r.w(k) == "end" || r.w(k) == "close"):
	case r.is(k, "is", "out"), r.is(k, "was", "out"), r.is(k, "is", "over"), r.is(k, "was", "over"):
		k++
	case outs[r.w(k)]:
	default:
		return day.Date{}, i, false
	}
	if !r.meeting.Known() {
		return day.Date{}, k + 1, true
	}
	if r.w(j) == "month" {
		return r.meeting.MonthEnd(), k + 1, true
	}
	return around(r.meeting, first).to, k + 1, true
}

// outs are the verbs by which a year ends.
var outs = set("ends", "ended", "closes", "closed", "finishes", "finished")

// halfTerm reads "the autumn half-term", "half term", "the October half-term holiday".
func (r *reader) halfTerm(i int) (day.Date, int, bool) {
	j := r.skip(r.skip(i, "the"), "next", "coming", "this")
	at := r.skip(j, "autumn", "october", "spring", "february", "summer", "may", "whitsun")
	next := r.skip(r.skip(at, "half"), "-")
	if r.w(at) != "half" || r.w(next) != "term" {
		return day.Date{}, i, false
	}
	next = r.skip(next+1, "holiday", "holidays", "break", "week")
	switch r.w(j) {
	case "autumn", "october":
		return r.next(time.October, 31), next, true
	case "spring", "february":
		return r.next(time.February, 28), next, true
	case "summer", "may", "whitsun":
		return r.next(time.June, 5), next, true
	}
	for _, e := range [...]struct {
		m time.Month
		d int
	}{{time.February, 28}, {time.June, 5}, {time.October, 31}} {
		if d := r.next(e.m, e.d); d.Known() && d.Year() == r.meeting.Year() {
			return d, next, true
		}
	}
	return r.next(time.February, 28), next, true
}

// turnOf reads "the turn of the year", "the turn of the month".
func (r *reader) turnOf(i int) (day.Date, int, bool) {
	switch {
	case r.is(i, "the", "turn", "of", "the", "year"):
		return r.next(time.December, 31), i + 5, true
	case r.is(i, "the", "turn", "of", "the", "month"):
		if !r.meeting.Known() {
			return day.Date{}, i + 5, true
		}
		return r.meeting.MonthEnd(), i + 5, true
	}
	return day.Date{}, i, false
}

// schoolsBack reads "the schools go back", "pupils returned in September".
func (r *reader) schoolsBack(i int) (day.Date, int, bool) {
	j := r.skip(i, "the")
	switch r.w(j) {
	case "schools", "pupils", "children", "students":
	default:
		return day.Date{}, i, false
	}
	switch {
	case r.is(j+1, "go", "back"), r.is(j+1, "went", "back"), r.is(j+1, "come", "back"), r.is(j+1, "are", "back"):
		return r.next(time.September, 5), j + 3, true
	case r.w(j+1) == "return", r.w(j+1) == "returned":
		return r.next(time.September, 5), j + 2, true
	case r.is(j+1, "break", "up"), r.is(j+1, "broke", "up"):
		return r.next(time.July, 25), j + 3, true
	}
	return day.Date{}, i, false
}

// termOf is the school term of the season that begins in month m of y, with the days
// that any county counts to it.
func termOf(y int, m time.Month) span {
	s := span{from: day.Of(y, 9, 1), to: day.Of(y, 12, 22), prec: BySpan, kind: periodKind}
	switch m {
	case 3, 12:
		s.from, s.to = day.Of(y, 1, 1), day.Of(y, 4, 15)
	case 6:
		s.from, s.to = day.Of(y, 4, 10), day.Of(y, 7, 31)
	}
	return s
}
