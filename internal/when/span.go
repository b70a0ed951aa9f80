package when

import (
	"time"

	"arising/internal/day"
)

// A kind says what a span is made of; prepositions read each kind differently.
type kind int

const (
	dayKind     kind = iota + 1 // one day, or printed days
	periodKind                  // a month, quarter, season, year or a part of one
	sittingKind                 // a meeting
	feastKind                   // Christmas, Easter
)

// A span is a stretch of days as some words name it, before a preposition says
// what is meant by it.
type span struct {
	from, to day.Date
	prec     Precision
	kind     kind
	suspect  bool
	explicit bool // the year is printed
	before   bool // all of it ends by to: "the end of March" has no first day of its own
	relative bool // counted on from the meeting, so never past
	other    bool // a meeting of another body
}

func onDay(d day.Date) span { return span{from: d, to: d, prec: ByDay, kind: dayKind} }

func months3(y int, m time.Month) (day.Date, day.Date) {
	return day.Of(y, m, 1), day.Of(y, m+2, 1).MonthEnd()
}

func monthOf(y int, m time.Month) span {
	d := day.Of(y, m, 1)
	return span{from: d, to: d.MonthEnd(), prec: ByMonth, kind: periodKind}
}

func seasonOf(y int, m time.Month) span {
	a, b := months3(y, m)
	return span{from: a, to: b, prec: BySeason, kind: periodKind}
}

// quarterOf returns a quarter of the financial year that begins in April of y.
func quarterOf(y, q int) span {
	a, b := months3(y, time.Month(1+3*q))
	return span{from: a, to: b, prec: ByQuarter, kind: periodKind}
}

// yearFrom returns the twelve months that begin with month m of y.
func yearFrom(y int, m time.Month) span {
	d := day.Of(y, m, 1)
	return span{from: d, to: d.AddMonths(12).AddDays(-1), prec: ByYear, kind: periodKind}
}

// weekOf returns Monday to Sunday around d.
func weekOf(d day.Date) span {
	monday := d.AddDays(-(int(d.Weekday()) + 6) % 7)
	return span{from: monday, to: monday.AddDays(6), prec: ByWeek, kind: periodKind}
}

// First months of the years that councils count by. The municipal year runs
// from the annual meeting in May; its last month is taken whole, since the
// day of that meeting differs from council to council.
const (
	calendarYear  = time.January
	financialYear = time.April
	municipalYear = time.June
	academicYear  = time.September
)

var yearNames = map[string]time.Month{
	"financial": financialYear, "fiscal": financialYear, "budget": financialYear, "accounting": financialYear, "municipal": municipalYear, "council": municipalYear,
	"civic": municipalYear, "mayoral": municipalYear, "calendar": calendarYear, "academic": academicYear, "school": academicYear,
}

// around returns the year of the kind that begins in month m and holds d.
func around(d day.Date, m time.Month) span {
	y := d.Year()
	if d.Month() < m {
		y--
	}
	return yearFrom(y, m)
}

// A part of a period: early, mid, late, its beginning or its end.
type part int

const (
	whole part = iota
	early
	middle
	late
	endOf
	firstHalf
	secondHalf
)

// partOf cuts a period. Of a month the parts are 1-10, 11-20 and 21 to its end;
// of anything longer whole months.
func partOf(p part, s span) span {
	if p == whole || !s.from.Known() {
		if p == endOf {
			s.before = true
		}
		return s
	}
	if p == early && s.prec == BySeason && s.to.Month() == time.February && s.from.Month() == time.January {
		return s // "early in the new year" says no more than "in the new year"
	}
	days := s.from.DaysUntil(s.to) + 1
	out := s
	out.prec = BySpan
	switch {
	case p == firstHalf:
		out.to = s.from.AddMonths(6).AddDays(-1)
	case p == secondHalf:
		out.from = s.from.AddMonths(6)
	case days <= 31:
		out = partOfMonth(p, out)
	case days <= 93:
		out = partOfMonths(p, out, 1, 1)
	default:
		out = partOfMonths(p, out, 3, 4)
	}
	if p == endOf {
		out.before = true
	}
	return out
}

func partOfMonth(p part, s span) span {
	switch p {
	case early:
		s.to = s.from.AddDays(9)
	case middle:
		s.from, s.to = s.from.AddDays(10), s.from.AddDays(19)
	default:
		s.from = s.from.AddDays(20)
	}
	return s
}

// partOfMonths takes side months at either end, or what is left in the middle
// after lead months.
func partOfMonths(p part, s span, side, lead int) span {
	after := s.to.AddDays(1)
	switch p {
	case early:
		s.to = s.from.AddMonths(side).AddDays(-1)
	case middle:
		s.from, s.to = s.from.AddMonths(lead), after.AddMonths(-lead).AddDays(-1)
	default:
		s.from = after.AddMonths(-side)
	}
	return s
}

// join returns one span over a and b: "June or July", "9 to 12 March".
func join(a, b span) span {
	s := b
	s.from, s.prec, s.suspect = a.from, BySpan, a.suspect || b.suspect
	if s.from.Known() && s.to.Known() && s.to.Before(s.from) {
		s.suspect = true
	}
	return s
}
