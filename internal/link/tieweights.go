package link

import (
	"slices"

	"arising/internal/civic"
)

// tiesCheckedIn is the model by which promises are tied to programme items.
// TestFitTies of internal/ingest finds it from councils whose truth is known, and
// fails when it is no longer what it finds; with -fit it prints it to be put here.
var tiesCheckedIn = Model{Of: []float64{2, 1.51, 1.5, 2.71, 1.22, 1.9, 1.62, 1.62, 0.75, 1.62, -1.52, 0.14, 1.21, 0.36, 0.78, 0, 0.31, 1.4, 1.2, 1.16, 1.22, 0.61, 0.14, -0.94, -0.72, -1.12, -0.95, -1.1, -0.92, -1.03, -0.98, 0.65, -1.19, -1.32, -0.65, 1.67, -1.02, -1.61, -0.68, -0.71, -1.8, 1.56, -0.81, -1.19, -0.57, -0.92, 0.79, -0.59, -0.63, -0.81, -1.14, 0.81, -0.59, 1.04}, Bias: -1.95, Floor: 0.64}

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
