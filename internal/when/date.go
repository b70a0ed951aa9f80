package when

import (
	"time"

	"arising/internal/day"
)

// year reads a printed calendar year at i: "2018", or "'18".
func (r *reader) year(i int) (y, next int, ok bool) {
	if n := r.num(i); n >= 1900 && n <= 2100 && len(r.w(i)) == 4 && !r.toks[i].ordinal {
		if r.w(i+1) == "/" && r.num(i+2) >= 0 || r.w(i+1) == "." && r.num(i+2) >= 0 && !r.toks[i+2].gap {
			return 0, i, false
		}
		return n, i + 1, true
	}
	if n := r.num(i + 1); r.w(i) == "'" && len(r.w(i+1)) == 2 && n >= 0 && !r.toks[i+1].gap {
		return 2000 + n, i + 2, true
	}
	return 0, i, false
}

// yearAfter reads a year that may be set off by a comma or "of".
func (r *reader) yearAfter(i int) (y, next int, ok bool) {
	j := r.skip(i, ",", "of", "in")
	if y, next, ok = r.year(j); ok {
		return y, next, true
	}
	if j = r.skip(i, "of"); r.w(j+1) == "year" && !r.owns(j+1) && r.meeting.Known() {
		switch r.w(j) {
		case "next":
			return r.meeting.Year() + 1, j + 2, true
		case "this":
			return r.meeting.Year(), j + 2, true
		}
	}
	return 0, i, false
}

// month reads the name of a month. In small letters "may", "march" and the
// short forms that are also words count only beside a number.
func (r *reader) month(i int) (time.Month, bool) {
	m, ok := months[r.w(i)]
	if !ok || r.owns(i) && r.w(i) == "may" {
		return 0, false
	}
	if r.upper(i) {
		return m, true
	}
	switch r.w(i) {
	case "may", "march", "mar", "jan", "dec", "sep", "oct", "jun", "jul", "nov", "apr":
		_, _, year := r.yearAfter(i + 1)
		return m, year || r.num(i-1) >= 1 && r.num(i-1) <= 31
	}
	return m, true
}

// numericDate reads 31/03/2018, 31.3.18, 31-03-2018 and 2018-03-31.
func (r *reader) numericDate(i int) (span, int, bool) {
	sep := r.w(i + 1)
	if r.num(i) < 0 || r.num(i+2) < 0 || r.num(i+4) < 0 || r.w(i+3) != sep || sep != "/" && sep != "." && sep != "-" {
		return span{}, i, false
	}
	for k := i + 1; k <= i+4; k++ {
		if r.toks[k].gap {
			return span{}, i, false
		}
	}
	d, m, y := r.num(i), r.num(i+2), r.num(i+4)
	switch {
	case len(r.w(i)) == 4 && sep == "-":
		d, y = y, d
	case len(r.w(i+4)) == 2:
		y += 2000
	case len(r.w(i+4)) != 4:
		return span{}, i, false
	}
	if d < 1 || d > 31 || m < 1 || m > 12 || y < 1900 || y > 2100 {
		return span{}, i, false
	}
	s := onDay(day.Of(y, time.Month(m), d))
	s.explicit = true
	if s.from.Day() != d {
		s.from, s.to, s.suspect = day.Date{}, day.Date{}, true
	}
	return s, i + 5, true
}
