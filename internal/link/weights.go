package link

import "slices"

// checkedIn are the weights by which linkers go. TestFitWeights of internal/ingest
// finds them from councils whose truth is known, and fails when they are no
// longer what it finds; with -fit it prints them to be put here.
var checkedIn = Weights{
	Report: Model{Of: []float64{1.5, -0.07, -0.65, 0.25, 1.6, 1.62, -1, 0.61, 0.16, -0.02, 1.1, 0.43, -0.03, 0.55, -1.5, -0.63, -2.14, 0.76, 0.63, -1.33, 0.81, -1.21}, Bias: -1.22, Floor: 0.6},
	Answer: Model{Of: []float64{1.82, 0.7, 0.56, 1.56, 0.11, -0.5, 1.02, -2.28, -0.5, -0.5}, Bias: -0.68, Floor: 0.5},
	Line:   Model{Of: []float64{3.49, 0.71, 0.29, 3.78, 2.19, -2.02, 1.31, -1.53, 0.66, -0.04, -0.64, -1.44, -1.21, -0.04, 0.69}, Bias: -3.58, Floor: 0.55},
}

// CheckedIn returns the weights that a linker goes by that is given no others.
func CheckedIn() Weights {
	w := checkedIn
	for _, m := range [...]*Model{&w.Report, &w.Answer, &w.Line} {
		m.Of = slices.Clone(m.Of)
	}
	return w
}

// traits are those of each model, in the order of their weights.
var traits = map[PairKind][]Trait{
	AsReport: {
		{"own words", 1.5}, {"own words in the title", 0.5}, {"words of its item", 0}, {"words around it", 0.5}, {"rarity of the shared", 2}, {"day of asking", 2}, {"another day of asking", -1},
		{"the whole title", 1}, {"few own words", 0}, {"names the owner", 0.5}, {"when due", 1}, {"soon after", 0.5}, {"shortly before", 0}, {"long after", 0}, {"long before", -1.5}, {"long without a due", -0.5},
		{"behind the best", -2}, {"own words when due", 1}, {"all rare words", 0.5}, {"other words in the title", -1.5}, {"names the paper", 1}, {"lacks the paper", -0.5},
	},
	AsAnswer: {
		{"own words", 2}, {"words of its item", 1}, {"words around it", 0.5}, {"rarity of the shared", 1.5}, {"day of asking", 1}, {"another day of asking", -0.5}, {"resolves", 1},
		{"behind the best", -2}, {"long after", -0.5}, {"long without a due", -0.5},
	},
	AsLine: {
		{"own words", 2}, {"words of its item", 0.5}, {"words around it", 1}, {"rarity of the shared", 3}, {"quotes its minute", 3}, {"quotes others", -2}, {"a row of its day", 1.5}, {"a row of another day", -1.5},
		{"names the owner", 0.5}, {"few own words", 0}, {"long after", 0}, {"long before", -2}, {"long without a due", -1}, {"a day since", 0.5}, {"the next meeting or in time", 0.5},
	},
}

// TraitsOf returns the traits of a model.
func TraitsOf(kind PairKind) []Trait { return traits[kind] }

// behind is the place of the trait that says how far an item lies behind the
// best, which is not known before all are weighed; -1 where there is none.
var behind = func() map[PairKind]int {
	at := map[PairKind]int{}
	for kind, all := range traits {
		at[kind] = slices.IndexFunc(all, func(t Trait) bool { return t.Name == "behind the best" })
	}
	return at
}()
