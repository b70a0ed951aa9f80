package link

import (
	"math"

	"arising/internal/civic"
)

// A Model says by the traits of a pair, a promise and a later text, how likely
// the text is the one that was promised or tells of it: the log of the odds is
// the sum of the traits, each times its weight, and Bias.
type Model struct {
	Of    []float64
	Bias  float64
	Floor float64 // the least chance that is claimed
}

// Weights are the models that a linker goes by: of items as the reports that
// were promised, of items of other bodies as their answers, of lines that look
// back, of items where nothing else came when a promise was due, of sentences
// that put a promise off or give it up, of items that share no telling word with it,
// of items that no promise claims, and of entries of lists.
type Weights struct{ Report, Answer, Line, Last, Delay, Loss, Far, Spare, Entry Model }

// Chance is how likely a pair of a kind is, by its traits.
func (w *Weights) Chance(kind PairKind, traits []float64) float64 {
	return w.Model(kind).Chance(traits)
}

// Model returns the model by which pairs of a kind are weighed.
func (w *Weights) Model(kind PairKind) *Model {
	switch kind {
	case AsAnswer:
		return &w.Answer
	case AsLine:
		return &w.Line
	case AsLast:
		return &w.Last
	case AsDelay:
		return &w.Delay
	case AsLoss:
		return &w.Loss
	case AsFar:
		return &w.Far
	case AsSpare:
		return &w.Spare
	case AsEntry:
		return &w.Entry
	}
	return &w.Report
}

// A Trait of a pair has a name and what is held of its weight before any pair is
// seen: Prior, the weight that sense gives it. Few pairs have the rare ones, and
// those keep near to it; see docs/decisions/link.md.
type Trait struct {
	Name  string
	Prior float64
}

// A PairKind says as what a pair was weighed.
type PairKind string

// The kinds of pairs, one for each model.
const (
	AsReport PairKind = "report"
	AsAnswer PairKind = "answer"
	AsLine   PairKind = "line"
	AsLast   PairKind = "last"
	AsDelay  PairKind = "delay"
	AsLoss   PairKind = "loss"
	AsFar    PairKind = "far"
	AsSpare  PairKind = "spare"
	AsEntry  PairKind = "entry"
)

// A Pair is a promise and a later item, or a line of one, as a linker weighed it.
type Pair struct {
	Kind   PairKind
	Record civic.RecordID
	Item   civic.ItemID
	Start  int // where the line begins in the item's minutes; 0 for the whole item
	Traits []float64
	Barred string // why it is never claimed, however likely; "" if it may be
}

// Chance is how likely a pair is by its traits, from 0 to 1.
func (m *Model) Chance(traits []float64) float64 {
	z := m.Bias
	for i, t := range traits {
		z += m.Of[i] * t
	}
	return 1 / (1 + math.Exp(-z))
}

// scoreOf turns a chance into a score, so that the lowest chance that may be
// claimed has the lowest score that is.
func scoreOf(chance, floor float64) float64 {
	if chance >= floor {
		return 0.5 + 0.5*(chance-floor)/(1-floor)
	}
	return atMost * chance / floor
}
