package when

import (
	"time"

	"arising/internal/day"
)

// feast reads "Christmas", "Easter 2019", "the Easter holidays": the days
// around which councils plan. Half terms differ from county to county and
// have a last day only (lastday.go).
func (r *reader) feast(i int) (span, int, bool) {
	j := r.skip(i, "the")
	w := r.w(j)
	if w != "christmas" && w != "easter" || r.owns(j) {
		return span{}, i, false
	}
	if festive[r.w(j+1)] {
		return span{}, i, false // "the Christmas lights"
	}
	next := r.skip(j+1, "holidays", "holiday", "break", "recess", "period", "weekend", "day")
	y, after, dated := r.yearAfter(next)
	if dated {
		next = after
	} else if !r.meeting.Known() {
		return span{prec: BySpan, kind: feastKind}, next, true
	}
	days := christmas
	if w == "easter" {
		days = easter
	}
	if dated {
		s := days(y)
		s.explicit = true
		return s, next, true
	}
	s := days(r.meeting.Year())
	if s.to.Before(r.meeting) {
		s = days(r.meeting.Year() + 1)
	}
	return s, next, true
}

// festive are the things that bear the name of a feast and are no time.
var festive = set("lights", "market", "markets", "tree", "trees", "decorations", "card", "cards", "lunch", "dinner", "party", "concert", "carols", "fair", "fete", "fayre", "parade", "hampers", "bonus",
	"pudding", "shopping", "trading", "parking", "campaign", "appeal", "display", "displays", "collections", "collection", "closure", "opening", "cover", "rota", "arrangements", "egg", "bonnet")

// christmas is Christmas Day to New Year's Eve.
func christmas(y int) span {
	return span{from: day.Of(y, 12, 25), to: day.Of(y, 12, 31), prec: BySpan, kind: feastKind}
}

// easter is Good Friday to Easter Monday.
func easter(y int) span {
	e := EasterSunday(y)
	return span{from: e.AddDays(-2), to: e.AddDays(1), prec: BySpan, kind: feastKind}
}

// EasterSunday returns the Sunday of Easter by the Gregorian computus in the
// form that Meeus, Jones and Butcher gave it.
func EasterSunday(y int) day.Date {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return day.Of(y, time.Month(n/31), n%31+1)
}
