package link

import (
	"slices"

	"arising/internal/civic"
)

// tiesCheckedIn is the model by which promises are tied to programme items.
// TestFitTies of internal/ingest finds it from councils whose truth is known, and
// fails when it is no longer what it finds; with -fit it prints it to be put here.
var tiesCheckedIn = Model{Of: []float64{2.28, 1.1, 1.08, 2.63, 1.41, 2.21, 1.46, 1.42, 0.9, 1.59, -1.1, -0.09, 1.27, 0.52, 1.26, -0.78, 0.42, 2.11, 1.42, 1.06, 1.17, 0.93, 0.15, -1.2, -0.5, -1.15, -1, -1.02, -0.51, -1.02, -0.57, 0.69, -0.89, -0.58, -0.53, 1.16, -1.08, -1.35, -0.87, -0.68, -1.76, 1.28, -0.82, -1.18, -1.12}, Bias: -1.24, Floor: 0.55}

// CheckedInTies returns the model of ties that a linker goes by that is given no other.
func CheckedInTies() Model {
	m := tiesCheckedIn
	m.Of = slices.Clone(m.Of)
	return m
}

// TieTraits returns the traits of a tie, in the order of their weights.
func TieTraits() []Trait { return slices.Clone(traitsOfTies[:]) }

// A TiedPair is a promise and a programme item, as a linker weighed them.
type TiedPair struct {
	Record civic.RecordID
	Entry  civic.EntryID
	Traits []float64
	Barred string // why it is never claimed, however likely; "" if it may be
}
