package link

import (
	"slices"

	"arising/internal/civic"
)

// tiesCheckedIn is the model by which promises are tied to programme items.
// TestFitTies of internal/ingest finds it from councils whose truth is known, and
// fails when it is no longer what it finds; with -fit it prints it to be put here.
var tiesCheckedIn = Model{Of: []float64{2.2, 1.11, 1.14, 2.65, 1.42, 2.24, 1.47, 1.56, 1.06, 1.76, -1.09, -0.09, 1.31, 0.76, 1.27, -0.27, -0.52, 0.5, 2.17, 1.58, 1.1, 1.21, 0.91, 0.1, 0.29, -1.12, -0.5, -1.13, -1, -1.11, -0.52, -1.03, -0.35, 0.66, -0.78, -0.5, -0.56, 1.25, -0.73, -1.42, -0.72, -0.62, -1.83, 1.35, -0.85, -1.14}, Bias: -1.95, Floor: 0.82}

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
