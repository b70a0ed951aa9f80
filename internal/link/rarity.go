package link

import "math"

// A rarity weighs stems by how seldom they occur among a council's items, so
// that a shared "museum" says more than a shared "housing".
type rarity struct{ items int }

// weight is the inverse frequency of a stem that n of the items hold; one that
// none holds weighs as much as one that a single item holds. It moves in steps,
// so that a few new items leave most weights as they were.
func (r rarity) weight(n int) float64 { return r.stepped(n, stepsPerDoubling) }

// blunt is weight in steps of a doubling, for the words that only stand around a
// promise: there are many of them, and none of them tells much.
func (r rarity) blunt(n int) float64 { return r.stepped(n, 1) }

func (r rarity) stepped(n int, perDoubling float64) float64 {
	return math.Log(1 + step(max(r.items, 1), perDoubling)/step(max(n, 1), perDoubling))
}

// stepsPerDoubling is how many steps a count takes until it has doubled.
const stepsPerDoubling = 4

// step rounds a count to its step.
func step(n int, perDoubling float64) float64 {
	return math.Exp2(math.Round(math.Log2(float64(n))*perDoubling) / perDoubling)
}
