package when

import "arising/internal/day"

// Due returns the one expression that says when the commitment or plan in text
// is expected, and false where none does. A date beside a condition is the
// date; a recurrence is its first occurrence; a floor counts where there is no
// deadline, and an event or "in due course" where there is neither. Effective
// dates, ends of permissions, periods covered, citations, rates, durations and
// past dates are no dues.
func Due(text string, meeting day.Date, cal Calendar) (Expression, bool) {
	return Choose(Find(text, meeting, cal))
}

// Choose picks the due among the expressions of one sentence, in their order.
func Choose(found []Expression) (Expression, bool) {
	best, rank := Expression{}, 0
	for i, e := range found {
		if n := dueRank(e); n > rank {
			best, rank = e, n
			if i+1 < len(found) && names(found[i+1], e) {
				best = found[i+1]
				best.Use = e.Use
			}
		}
	}
	return best, rank > 0
}

// names reports whether a day right behind a longer time says which of its days is meant: "to the
// first meeting of the municipal year, on 23 June 2026".
func names(d, e Expression) bool {
	return d.Precision == ByDay && e.Precision != ByDay && e.Recurs == "" && d.Start-e.End <= len(", ") && d.Start >= e.End && d.From == d.To && d.From.Known() &&
		(!e.From.Known() || !d.From.Before(e.From)) && (!e.To.Known() || !d.To.After(e.To))
}

// dueRank orders the candidates; of equals the first in the sentence wins.
func dueRank(e Expression) int {
	switch e.Use {
	case UseDue:
		if e.Precision == ByMeeting {
			return 5
		}
		return 6
	case UseFloor:
		return 4
	case UseEvent:
		return 3
	case UseVague:
		return 2
	}
	return 0
}
