package link

import (
	"math"

	"arising/internal/day"
)

// A rarity weighs stems by how seldom they occur among a council's items, so
// that a shared "museum" says more than a shared "housing".
type rarity struct{ items int }

// weight is the inverse frequency of a stem that n of the items hold; one that
// none holds weighs as much as one that a single item holds. It moves in steps,
// so that a few changed items leave most weights as they were.
func (r rarity) weight(n int) float64 { return r.stepped(n, stepsPerDoubling) }

// blunt is weight in steps of a doubling, for the words that only stand around a
// promise: there are many of them, and none of them tells much.
func (r rarity) blunt(n int) float64 { return r.stepped(n, 1) }

func (r rarity) stepped(n int, perDoubling float64) float64 {
	return math.Log(1 + step(max(r.items, 1), perDoubling)/step(max(n, 1), perDoubling))
}

// shareOf is the share of the items that hold a stem of some weight.
func shareOf(weight float64) float64 { return 1 / math.Expm1(weight) }

// stepsPerDoubling is how many steps a count takes until it has doubled.
const stepsPerDoubling = 4

// step rounds a count to its step.
func step(n int, perDoubling float64) float64 {
	return math.Exp2(math.Round(math.Log2(float64(n))*perDoubling) / perDoubling)
}

// enough is how many items tell how rare words are in a council. One that holds
// as many of earlier quarters counts only these: then a night's papers, whose
// meetings were lately or are to come, leave every weight as it was.
const enough = 1500

// lately is how many days of the newest items count in no rarity, at the least:
// minutes often come out a quarter after their meeting.
const lately = 92

// base returns from how many of the items, the earliest, rarity is counted: from
// those before the quarter that held the day lately before the newest item. It
// moves once a quarter, and is a function of the items alone. The newest
// hundredth does not say what is new: a mistyped year would move it.
func (s *shelf) base() int {
	if len(s.items) == 0 {
		return 0
	}
	newest := s.items[len(s.items)-1-len(s.items)/100].Date
	if !newest.Known() {
		return len(s.items)
	}
	if n := s.after(quarter(newest.AddDays(-lately)).AddDays(-1)); n >= s.enough {
		return n
	}
	return len(s.items)
}

// paceOf is how many items a day the council has by the first n, in steps.
func (s *shelf) paceOf(n int) float64 {
	if n < 2 || !s.items[0].Date.Known() {
		return 1
	}
	days := max(1, s.items[0].Date.DaysUntil(s.items[n-1].Date))
	return step(n, stepsPerDoubling) / step(days, stepsPerDoubling)
}

// quarter is the first day of a day's quarter.
func quarter(d day.Date) day.Date {
	first := d.MonthStart()
	return first.AddMonths(-(int(first.Month()) - 1) % 3)
}
