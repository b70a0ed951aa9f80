package when

import (
	"time"

	"arising/internal/day"
)

// seasonPeriod reads "spring", "the spring of 2011", "autumn/winter 2019", "the summer term".
func (r *reader) seasonPeriod(i int) (span, int, bool) {
	j := r.skip(i, "the")
	j = r.skip(j, "next", "this", "coming", "following", "forthcoming")
	m, ok := seasons[r.w(j)]
	if !ok || r.owns(j) {
		return span{}, i, false
	}
	k := r.skip(j+1, "/", "-", "or", "and", "to")
	end, two := seasons[r.w(k)]
	next := j + 1
	if two = two && k > j+1; two {
		next = k + 1
	} else {
		end = m
	}
	next = r.skip(next, "term", "months", "period", "holidays", "recess")
	y, after, dated := r.yearAfter(next)
	if fy, a, ok := r.splitYear(r.skip(next, "of")); ok { // "winter 2023/24"
		y, after, dated = fy, a, true
	}
	if dated {
		s := join(seasonOf(y, m), seasonOf(y, end))
		if !two {
			s.prec = BySeason
		}
		s.explicit = true
		return s, after, true
	}
	if !r.meeting.Known() {
		return span{prec: BySeason, kind: periodKind}, next, true
	}
	if r.w(next-1) == "term" && !two {
		s := termOf(r.meeting.Year(), m)
		if s.to.Before(r.meeting) && !r.past {
			s = termOf(r.meeting.Year()+1, m)
		}
		return s, next, true
	}
	s := r.nearestSeason(m)
	if r.w(j-1) == "next" && !s.from.After(r.meeting) {
		s = seasonOf(s.from.Year()+1, m)
	}
	if two {
		last := seasonOf(s.from.Year(), end)
		if end < m {
			last = seasonOf(s.from.Year()+1, end)
		}
		s = join(s, last)
	}
	if r.w(next-1) == "recess" && m == 6 {
		s.from, s.prec = day.Of(s.to.Year(), 8, 1), BySpan // councils rest in August
	}
	return s, next, true
}

// nearestSeason returns the first such season that is not over at the meeting,
// or the last that has begun where the verb is past.
func (r *reader) nearestSeason(m time.Month) span {
	y := r.meeting.Year() - 1
	s := seasonOf(y, m)
	for s.to.Before(r.meeting) {
		y++
		s = seasonOf(y, m)
	}
	if r.past && s.from.After(r.meeting) && !r.newTime() {
		s = seasonOf(y-1, m)
	}
	return s
}
