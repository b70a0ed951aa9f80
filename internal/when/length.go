package when

import "arising/internal/day"

// A length is a stretch of time without a place in the calendar: "six months",
// "10 working days", "6-8 weeks". Of a range only the longer end is kept, for
// nobody is late before it.
type length struct {
	unit  unit
	n     int
	vague bool // "a few weeks", "the coming months"
}

// maxLength bounds a length in its unit; a hundred years of months is enough.
const maxLength = 1200

// length reads a length at i: "a fortnight", "six months'", "twenty-eight days".
func (r *reader) length(i int) (length, int, bool) {
	if r.is(i, "a", "further") {
		i++
	}
	j := r.skip(i, "about", "approximately", "around", "roughly", "some", "perhaps", "probably", "another", "further", "up")
	if r.w(j-1) == "up" && j > i {
		j = r.skip(j, "to")
	}
	n, j, vague, ok := r.count(j)
	if !ok {
		return length{}, i, false
	}
	kind := dayUnit
	switch {
	case r.w(j) == "working" || r.w(j) == "business" || r.w(j) == "school":
		kind, j = workingUnit, j+1
	case r.w(j) == "clear":
		kind, j = clearUnit, r.skip(j+1, "working")
	case r.w(j) == "calendar":
		j++
	}
	if r.w(j) == "hours" && kind == dayUnit {
		return length{unit: dayUnit, n: (n + 23) / 24, vague: vague}, j + 1, true
	}
	u, ok := units[r.w(j)]
	if !ok || kind != dayUnit && u.unit != dayUnit || n > maxLength {
		return length{}, i, false
	}
	l := length{unit: u.unit, n: n * u.n, vague: vague}
	if kind != dayUnit {
		l.unit = kind
	}
	if l.unit == yearUnit && r.is(j+1, "and", "a", "half") {
		l.unit, l.n, j = monthUnit, 12*l.n+6, j+3
	}
	return l, j + 1, true
}

// count reads how many: digits, words, "a", or a range whose longer end counts.
func (r *reader) count(i int) (n, next int, vague, ok bool) {
	switch {
	case r.is(i, "a", "couple", "of"):
		return 2, i + 3, false, true
	case r.is(i, "a", "few"), r.is(i, "the", "few"):
		return 1, i + 2, true, true
	case r.w(i) == "few", r.w(i) == "several":
		return 1, i + 1, true, true
	}
	n, next, ok = r.cardinal(i)
	if !ok {
		return 0, i, false, false
	}
	k := r.skip(next, "to", "or", "-", "and", "/")
	if k == next {
		return n, next, false, true
	}
	k = r.skip(k, "even", "possibly")
	if m, after, ok := r.cardinal(k); ok && m > n && r.w(k) != "a" {
		return m, after, false, true
	}
	return n, r.skip(next, "-"), false, true
}

func (r *reader) cardinal(i int) (n, next int, ok bool) {
	if v := r.num(i); v >= 1 && !r.toks[i].ordinal {
		// "£2.5" and "3.10" are no counts.
		if r.w(i-1) == "£" || r.w(i-1) == "." && !r.toks[i].gap {
			return 0, i, false
		}
		return v, r.bracketed(i + 1), true
	}
	v := cardinals[r.w(i)]
	if v == 0 {
		return 0, i, false
	}
	if v >= 20 && r.w(i+1) == "-" && cardinals[r.w(i+2)] > 0 && cardinals[r.w(i+2)] < 10 {
		return v + cardinals[r.w(i+2)], r.bracketed(i + 3), true
	}
	return v, r.bracketed(i + 1), true
}

// bracketed steps over a number repeated in brackets: "twenty (20) days".
func (r *reader) bracketed(i int) int {
	if r.w(i) == "(" && r.num(i+1) >= 0 && r.w(i+2) == ")" {
		return i + 3
	}
	return i
}

// timeWord steps over "' time" after a length: "in six months' time".
func (r *reader) timeWord(i int) int {
	j := r.skip(i, "'")
	if r.w(j) == "time" {
		return j + 1
	}
	return i
}

// after returns the day a length after d.
func (r *reader) after(d day.Date, l length) day.Date {
	switch l.unit {
	case workingUnit:
		return r.cal.Nation.AddWorkingDays(d, l.n)
	case clearUnit:
		return r.cal.Nation.AddClearDays(d, l.n)
	case weekUnit:
		return d.AddDays(7 * l.n)
	case monthUnit:
		return d.AddMonths(l.n)
	case yearUnit:
		return d.AddMonths(12 * l.n)
	}
	return d.AddDays(l.n)
}

// lengthAhead is "in six months": the month, week or day that a length leads to.
func (r *reader) lengthAhead(l length) span {
	prec := map[unit]Precision{weekUnit: ByWeek, monthUnit: ByMonth, yearUnit: ByMonth}[l.unit]
	if prec == "" {
		prec = ByDay
	}
	if !r.meeting.Known() {
		return span{prec: prec, kind: periodKind, relative: true}
	}
	d := r.after(r.meeting, l)
	s := onDay(d)
	switch prec {
	case ByWeek:
		s = weekOf(d)
	case ByMonth:
		s = monthOf(d.Year(), d.Month())
	}
	s.relative = true
	return s
}

// lengthWithin is "within six months": from the meeting to the day a length after it.
func (r *reader) lengthWithin(l length) span {
	s := span{prec: BySpan, kind: periodKind, relative: true}
	if r.meeting.Known() {
		s.from, s.to = r.meeting, r.after(r.meeting, l)
	}
	return s
}
