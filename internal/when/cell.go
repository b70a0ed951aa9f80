package when

import "arising/internal/day"

// Cell reads the time in a cell of a programme table, where no sentence stands
// around it: "2021/22 Q4", "2022/23", "Mar 2023", "31/03/23", "by March". It is
// false for a cell that holds no time, such as "TBC" or "Ongoing".
func Cell(text string, meeting day.Date, cal Calendar) (Expression, bool) {
	toks, promising := tokens(text)
	if !promising {
		return Expression{}, false
	}
	r := &reader{text: text, toks: toks, meeting: meeting, cal: cal, last: true}
	if s, next, ok := r.point(0); ok && next == len(toks) {
		e := r.expression(match{start: 0, end: next, span: s, use: UseDue})
		e.Suspect = s.suspect // a table may list what was due before the meeting
		return e, true
	}
	return Due(text, meeting, cal)
}
