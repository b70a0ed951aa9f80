package link

import (
	"slices"

	"arising/internal/civic"
)

// tiesCheckedIn is the model by which promises are tied to programme items.
// TestFitTies of internal/ingest finds it from councils whose truth is known, and
// fails when it is no longer what it finds; with -fit it prints it to be put here.
var tiesCheckedIn = Model{Of: []float64{2.04, 1.31, 1.53, 2.75, 1.36, 1.84, 1.68, 1.47, 1.04, 1.57, -1.5, 0.29, 1.33, 0.31, 1.12, -0.03, 0.59, 1.72, 1.45, 1.15, 1.19, 0.84, 0.08, -0.9, -0.76, -1.16, -0.99, -1, -0.9, -1.03, -0.82, 0.83, -1.16, -1.44, -0.67, 1.49, -1.28, -1.58, -0.73, -0.7, -1.64, 1.44, -0.83, -1.25, -0.82, -0.92, 0.67, -0.64, -0.62, -0.84, -1.39, 0.8, -0.73, 0.92}, Bias: -2.02, Floor: 0.65}

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
