package link

import "slices"

// checkedIn are the weights by which linkers go. TestFitWeights of internal/ingest
// finds them from councils whose truth is known, and fails when they are no
// longer what it finds; with -fit it prints them to be put here.
var checkedIn = Weights{
	Report: Model{Of: []float64{1.1, 0.74, -0.3, 0.63, 1.85, 1.41, -1, -0.98, 0.44, -0.13, 0.57, 0.37, -0.03, 0.14, -1.5, -0.19, -1.42, -0.36, 0.51, -0.5, 0.75, -0.83, -0.92, 0.58, -1.05, -0.62, -1.1, -1.12, 1.82, -3.91, -0.52, 0.95, 0.29, -0.99, -0.5, 0.52, 1.02, 0.91, -1.22, 1.31, 0.42, 1.3, -1.34, -0.46, -0, -0.43}, Bias: -2.68, Floor: 0.6, Else: 0.45},
	Answer: Model{Of: []float64{1.85, 0.64, 0.59, 1.57, 0.53, -0.5, 1.01, -2.37, -0.48, -0.5}, Bias: -0.27, Floor: 0.5, Else: 0},
	Line:   Model{Of: []float64{3.43, -0.04, 0.3, 3.22, 1.94, -2.43, 0.91, -1.78, 0.88, 0.2, -0.58, -1.69, -0.99, 0.12, 0.89, 1, 0.57}, Bias: -3.84, Floor: 0.5, Else: 0},
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
		{"no report", -1}, {"no report when due", 0.5}, {"one word only", -1}, {"little of its own", -1}, {"lacks what was to come", -1},
		{"strange words in the title", -1.5}, {"spells it out", 1.5}, {"speaks of replacing", -1}, {"speaks of a hindrance", -0.5}, {"tells of something", 1}, {"in a due of a month", 0.5},
		{"one as near before it", -0.5}, {"a closer one at that meeting", -0.5},
		{"the only one when due", 0.5}, {"names its due", 1}, {"own words and the day of asking", 1}, {"the whole title and little else", -1},
		{"own words at the opening", 1}, {"nothing of its own", -0.5}, {"words of narrative", 0.5}, {"still in hand", -1},
		{"lacks its rarest word", -0.5}, {"nothing of its item", -0.5}, {"none of its own words", -1},
	},
	AsAnswer: {
		{"own words", 2}, {"words of its item", 1}, {"words around it", 0.5}, {"rarity of the shared", 1.5}, {"day of asking", 1}, {"another day of asking", -0.5}, {"resolves", 1},
		{"behind the best", -2}, {"long after", -0.5}, {"long without a due", -0.5},
	},
	AsLine: {
		{"own words", 2}, {"words of its item", 0.5}, {"words around it", 1}, {"rarity of the shared", 3}, {"quotes its minute", 3}, {"quotes others", -2}, {"a row of its day", 1.5}, {"a row of another day", -1.5},
		{"names the owner", 0.5}, {"few own words", 0}, {"long after", 0}, {"long before", -2}, {"long without a due", -1}, {"a day since", 0.5}, {"the next meeting or in time", 0.5},
		{"tells the promised deed", 0.7}, {"names whom it was for", 0.7},
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

// The places of traits of a report that tell of others, one as near that came
// before, a closer one at the same meeting, no other when it was due; and of
// those by which its words alone would not do.
var (
	earlier = placeOfTrait("one as near before it")
	closer  = placeOfTrait("a closer one at that meeting")
	only    = placeOfTrait("the only one when due")
	oneWord = placeOfTrait("one word only")
	little  = placeOfTrait("little of its own")
	bare    = placeOfTrait("none of its own words")
)

func placeOfTrait(name string) int {
	return slices.IndexFunc(traits[AsReport], func(t Trait) bool { return t.Name == name })
}
