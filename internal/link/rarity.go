package link

import "math"

// A rarity weighs stems by how seldom they occur among a council's items, so
// that a shared "museum" says more than a shared "housing".
type rarity struct{ items int }

// weight is the inverse frequency of a stem that n of the items hold; one that
// none holds weighs as much as one that a single item holds.
func (r rarity) weight(n int) float64 {
	return math.Log(1 + float64(max(r.items, 1))/float64(max(n, 1)))
}
