package link

import "slices"

// checkedIn are the weights by which linkers go. TestFitWeights of internal/ingest
// finds them from councils whose truth is known, and fails when they are no
// longer what it finds; with -fit it prints them to be put here.
var checkedIn = Weights{
	Report: Model{Of: []float64{0.96, 0.44, -0.33, 0.54, 2.09, 0.98, -1, -0.9, 0.49, -0.21, 0.92, 0.76, 0, 0.37, -1.5, -0.03, -0.99, -0.61, 0.28, -0.35, 0.66, -0.53, -1.05, 0.45, -0.44, -0.14, -0.84, -0.43, 1.54, -4.72, 0.07, 0.4, 0.52, -0.41, -0.5, -0.61, 1.29, 0.02, -0.82, 1.16, 0.65, 1.09, -1.7, -0.26, -0.03, -0.29, -3.19, -0.65, -1.41, -0.35}, Bias: -0.55, Floor: 0.45},
	Answer: Model{Of: []float64{1.75, 0.69, 0.59, 1.52, 0.6, -0.49, 1.02, -2.6, -0.79, -0.74, -2.2, 1.29}, Bias: 0.36, Floor: 0.5},
	Line:   Model{Of: []float64{1.92, -0.37, 0.09, 3.17, 2.41, -2.35, 0.82, -1.8, 0.13, -0.39, -0.28, -1.48, -0.86, 0.25, 1.14, 0.14, 0.73, -2.89, 2.3, -2.07, 1.55, -0.26, 0.02, -1.35, 1.18, 1.98, 1.24, 1.17}, Bias: -0.93, Floor: 0.42},
	Last:   Model{Of: []float64{2.17, -0.12, 0.53, 0.15, 0.81, -1.15, -1.67, 1.85, 1.37, -0.59, 1.11, 1.26, -0.89, -0.26, -1.77, -1.06, -0.85}, Bias: -1.08, Floor: 0.5},
	Delay:  Model{Of: []float64{-0.14, -0.01, -0.15, -0.83, 0.51, 0.29, 0.05, 0.55, 0.56, 0.45, -2.04, -0.9, 1.58, -1.05, 1.26, 0.89, 1.04, 0.91, -0.86, -2.39, 0.13, -0.86, -1.19, 0.12, -1.34, 2.4, -0.06, 0.3, -0.39, -1.05, -0.59, 0.56, -1.08, 0.74, -1.13, -1.39, 0.83, 1.89, 0.82, -1.48, 1.8}, Bias: -4.15, Floor: 0.5},
}

// CheckedIn returns the weights that a linker goes by that is given no others.
func CheckedIn() Weights {
	w := checkedIn
	for _, m := range [...]*Model{&w.Report, &w.Answer, &w.Line, &w.Last, &w.Delay} {
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
		{"lacks plain words", -2}, {"comes by the calendar", -1}, {"another kind of it", -1}, {"another thing of it", -1},
	},
	AsAnswer: {
		{"own words", 2}, {"words of its item", 1}, {"words around it", 0.5}, {"rarity of the shared", 1.5}, {"day of asking", 1}, {"another day of asking", -0.5}, {"resolves", 1},
		{"behind the best", -2}, {"long after", -0.5}, {"long without a due", -0.5}, {"lacks plain words", -2}, {"holds plain words", 1},
	},
	AsLast: {
		{"own words", 2}, {"words of its item", 0.5}, {"day of asking", 2}, {"names the owner", 0.5}, {"when due", 0.5}, {"lacks plain words", -2}, {"title lacks plain words", -0.5},
		{"words of narrative", 1}, {"figures", 0.5}, {"its own body", 0}, {"lacks less than the others", 1}, {"more own words than the others", 1},
		{"one word only", -1}, {"lacks its rarest word", -0.5},
		{"comes by the calendar", -1}, {"another kind of it", -1}, {"another thing of it", -1},
	},
	AsLine: {
		{"own words", 2}, {"words of its item", 0.5}, {"words around it", 1}, {"rarity of the shared", 3}, {"quotes its minute", 3}, {"quotes others", -2}, {"a row of its day", 1.5}, {"a row of another day", -1.5},
		{"names the owner", 0.5}, {"few own words", 0}, {"long after", 0}, {"long before", -2}, {"long without a due", -1}, {"a day since", 0.5}, {"the next meeting or in time", 0.5},
		{"tells the promised deed", 0.7}, {"names whom it was for", 0.7}, {"lacks plain words", -2}, {"holds plain words", 1}, {"all its minutes lack plain words", -1},
		{"stands under its name", 1.5}, {"stands under another name", -1}, {"tells of some deed", -0.5}, {"tells of a fact only", -1}, {"speaks of the promised deed", 0.5}, {"members were there", 1}, {"gives a figure asked for", 0.5}, {"names whom it was to reach", 0.7},
	},
	AsDelay: {
		{"its own words", 1.5}, {"lacks plain words", -1}, {"holds plain words", 1}, {"other words", -1.5}, {"own words in the item", 0.5}, {"own words in the title", 0.5}, {"words of its item", 0.3}, {"the whole title", 0.3},
		{"names the paper", 1}, {"a known thing", 0.5}, {"a new thing", -1.5}, {"further things", -1}, {"a word of deferring", 2}, {"no deferral", -1}, {"a hindrance", 1},
		{"asks for time", 1}, {"once more", 1}, {"not before", 1}, {"resolved", 0}, {"words beside it", -1.5}, {"what had been", 0.5}, {"tells of something", -0.5}, {"figures", -0.7},
		{"words of reporting", -0.5}, {"resolves more", -0.5}, {"when due", 0.5}, {"soon after", 0.3}, {"shortly before", 0.3}, {"long after", -0.5}, {"long before", -1}, {"long without a due", -0.5},
		{"rarity of the shared", 0.5}, {"no report", -0.5}, {"names it as known", 1}, {"figures in it", -1}, {"by a time", -1}, {"speaks of a meeting", 0.5},
		{"plain words for it", 1.5}, {"speaks of it", 0.7}, {"others invited", -1}, {"the thing itself is to come", 1.5},
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
	earlier = placeOfTrait(AsReport, "one as near before it")
	closer  = placeOfTrait(AsReport, "a closer one at that meeting")
	only    = placeOfTrait(AsReport, "the only one when due")
	oneWord = placeOfTrait(AsReport, "one word only")
	little  = placeOfTrait(AsReport, "little of its own")
	lacks   = placeOfTrait(AsLast, "lacks plain words")
	less    = placeOfTrait(AsLast, "lacks less than the others")
	more    = placeOfTrait(AsLast, "more own words than the others")
)

// The places of traits of a line by which more than words ties it to a promise.
var (
	quotesIt    = placeOfTrait(AsLine, "quotes its minute")
	rowOfDay    = placeOfTrait(AsLine, "a row of its day")
	daySince    = placeOfTrait(AsLine, "a day since")
	forWhom     = placeOfTrait(AsLine, "names whom it was for")
	underName   = placeOfTrait(AsLine, "stands under its name")
	wereThere   = placeOfTrait(AsLine, "members were there")
	givesNumber = placeOfTrait(AsLine, "gives a figure asked for")
)

func placeOfTrait(kind PairKind, name string) int {
	return slices.IndexFunc(traits[kind], func(t Trait) bool { return t.Name == name })
}
