package link

import "slices"

// checkedIn are the weights by which linkers go. TestFitWeights of internal/ingest
// finds them from councils whose truth is known, and fails when they are no
// longer what it finds; with -fit it prints them to be put here.
var checkedIn = Weights{
	Report: Model{Of: []float64{0.82, 0.25, -0.09, 0.95, 2.05, 0.89, -1, -0.81, 0.71, -0.22, 0.99, 0.51, -0.12, 0.16, -1.5, -0.19, -1.07, -0.53, 0.45, 0.13, 0.52, -0.52, -1.19, 0.31, -0.28, -0.24, -1.02, 0.28, 1.41, -4.48, 0.22, 0.07, 0.08, -0.8, -0.5, -0.71, 1.32, 0.04, -0.82, 1.14, 1.03, -0.08, -1.51, -0.04, -0.12, -0.41, -1.34, -0.82, -1.56, -0.17, -1.09, -1.42, 1.05, -0.54, 2.24, 0.45, -0.39, -0.6, -0.98}, Bias: 0.53, Floor: 0.45},
	Answer: Model{Of: []float64{1.82, 1.01, 0.64, 1.49, 1.17, -0.55, 1.12, -2.32, -0.53, -0.92, -2.11, 1.3, -1.07, 0.84, 0.59, 1.61, 1.6, 0.63, 0.56, -0.85, -0.78, 0.3}, Bias: -2.58, Floor: 0.5},
	Line:   Model{Of: []float64{1.81, -0.98, 0.21, 3.15, 2.19, -2.29, 0.66, -1.94, 0.3, -0.18, -0.41, -1.98, -1.15, 0.26, 1.64, 0.84, 0.77, -2.71, 2.14, -1.67, 1.14, -0.1, 0.01, -1.46, 1.03, 1.52, 0.52, 0.96, 0.92, -2.04, 0.32, 1.17, -1.4, -1.62, 0.57, 1.8, -1.57, 2.15, 0.16}, Bias: -0.6, Floor: 0.42},
	Last:   Model{Of: []float64{1.33, 0.35, 0.31, 0.25, 0.45, -1.18, -0.19, 0.09, 1.29, -1.31, 1.76, 1.97, -0.56, 0.03, -1.11, -1.05, -1.19, -1.32, 1.36, 0.61, 2.46, 0.67, -1.64, -0.56, -0.67, 0.98, 1.9, -0.72}, Bias: -1.71, Floor: 0.5},
	Delay:  Model{Of: []float64{-0.17, -0.43, 0.01, -0.66, 0.3, 0.49, 0, 0.31, 0.85, 0.13, -1.4, -0.89, 2.08, -1.07, 1.22, 1.01, 0.41, 1.05, -0.88, -2.29, 0.64, -0.56, -1.14, -0.06, -1.9, 2.65, -0.27, 0.3, -0.3, -1.07, -0.58, 0.96, -1.11, 0.84, -0.96, -1.72, 0.84, 1.02, 1.01, -1.45, 1.68}, Bias: -4.79, Floor: 0.5},
	Loss:   Model{Of: []float64{1.77, -1.51, 0.89, -1.5, -1.71, 1.15, 1.3, 0.41, -0.08, 0.64, -0.26, 0.49, 1.06, 2.19, -1.56, 0.33, 0.98, -0.99, 1.27, -0.18, -0.57, -0.14, 1.45, 0.38, -0.63, -0.26, -0.38, 3.33, 1.14, 0.85, 0.18, -0.51, -1.38}, Bias: -6.59, Floor: 0.5},
	Far:    Model{Of: []float64{1.99, -1.5, 1.09, 0.92, 1.11, 0.52, 0.87, -2.14, -1.1, 1.07, 1.83, 1, 1.59, 1.05, 1.15, 0.97, 0.53, 0.24, -1.01, -0.06, -0.85, 1.08}, Bias: -2.15, Floor: 0.5},
	Spare:  Model{Of: []float64{1.2, 0.74, 0.59, 2, -1.5, 1.62, 1.11, 0.73, 0.39, -2.16, -2.28, 1.94, 1.09, 1.13, 1.02, 0.11, -1, -0.35, 1.04, -0.83, -1.1, 1.07, -0.9, -1, 0.53, -1.06, -0.9, -0.2, 1.25, 0.36, -0.58, -0.9, -1.12, -1.11, -1.29, -0.39, -0.72, -1.6, -1, -0.96, -1.5}, Bias: 2.14, Floor: 0.35},
	Entry:  Model{Of: []float64{3.71, 1.3, 0.43, 1.02, -0.93, 1.08, -1.1, -0.46, -0.34, 0.71, 0.32, 0.44, 0.69, 0.31, 0.42, 0.47, 0.38, -1.15, -0.45, -0.97, -0.52, 0.71}, Bias: 0.15, Floor: 0.4},
}

// CheckedIn returns the weights that a linker goes by that is given no others.
func CheckedIn() Weights {
	w := checkedIn
	for _, m := range [...]*Model{&w.Report, &w.Answer, &w.Line, &w.Last, &w.Delay, &w.Loss, &w.Far, &w.Spare, &w.Entry} {
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
		{"lacks plain words in other words too", -1}, {"title lacks them in other words too", -1}, {"own words in other words", 1}, {"strange words in the title, in other words too", -1},
		{"several sentences tell", 1}, {"opens with what it adds", 0.5}, {"its words scattered", -1},
		{"own words beside others in the title", -1}, {"lacks many plain words", -1},
	},
	AsAnswer: {
		{"own words", 2}, {"words of its item", 1}, {"words around it", 0.5}, {"rarity of the shared", 1.5}, {"day of asking", 1}, {"another day of asking", -0.5}, {"resolves", 1},
		{"behind the best", -2}, {"long after", -0.5}, {"long without a due", -0.5}, {"lacks plain words", -2}, {"holds plain words", 1},
		{"lacks plain words in other words too", -1}, {"own words in other words", 1}, {"words of its item in other words", 0.5},
		{"decides on it", 1.5}, {"names who asked", 1.5}, {"speaks of an asking", 0.7}, {"says what became of it", 0.7}, {"one word only", -1.5}, {"little of its own", -1.5}, {"at the request", 1},
	},
	AsLast: {
		{"own words", 2}, {"words of its item", 0.5}, {"day of asking", 2}, {"names the owner", 0.5}, {"when due", 0.5}, {"lacks plain words", -2}, {"title lacks plain words", -0.5},
		{"words of narrative", 1}, {"figures", 0.5}, {"its own body", 0}, {"lacks less than the others", 1}, {"more own words than the others", 1},
		{"one word only", -1}, {"lacks its rarest word", -0.5},
		{"comes by the calendar", -1}, {"another kind of it", -1}, {"another thing of it", -1},
		{"title lacks them in other words too", -1}, {"own words in other words", 1}, {"words of its item in other words", 0.5},
		{"several sentences tell", 1}, {"opens with what it adds", 0.5}, {"only later what it adds", -1}, {"nothing of what it adds", -1}, {"another detail in the title", -0.5},
		{"sentences tell facts", 0.5}, {"facts with figures", 1}, {"another paper of that kind", -1},
	},
	AsLine: {
		{"own words", 2}, {"words of its item", 0.5}, {"words around it", 1}, {"rarity of the shared", 3}, {"quotes its minute", 3}, {"quotes others", -2}, {"a row of its day", 1.5}, {"a row of another day", -1.5},
		{"names the owner", 0.5}, {"few own words", 0}, {"long after", 0}, {"long before", -2}, {"long without a due", -1}, {"a day since", 0.5}, {"the next meeting or in time", 0.5},
		{"tells the promised deed", 0.7}, {"names whom it was for", 0.7}, {"lacks plain words", -2}, {"holds plain words", 1}, {"all its minutes lack plain words", -1},
		{"stands under its name", 1.5}, {"stands under another name", -1}, {"tells of some deed", -0.5}, {"tells of a fact only", -1}, {"speaks of the promised deed", 0.5}, {"members were there", 1}, {"gives a figure asked for", 0.5}, {"names whom it was to reach", 0.7},
		{"own words in other words", 1}, {"all its minutes lack them in other words too", -1}, {"words of its item in other words", 0.5},
		{"its row names it", 1}, {"its row names what stands around it", 0.5}, {"its row names other things", -1}, {"lacks few plain words", 1}, {"its words are the promise's", 1}, {"shares its verb only", -1.5},
		{"a day when due", 1}, {"a day in a due of a month", 0.7},
	},
	AsDelay: {
		{"its own words", 1.5}, {"lacks plain words", -1}, {"holds plain words", 1}, {"other words", -1.5}, {"own words in the item", 0.5}, {"own words in the title", 0.5}, {"words of its item", 0.3}, {"the whole title", 0.3},
		{"names the paper", 1}, {"a known thing", 0.5}, {"a new thing", -1.5}, {"further things", -1}, {"a word of deferring", 2}, {"no deferral", -1}, {"a hindrance", 1},
		{"asks for time", 1}, {"once more", 1}, {"not before", 1}, {"resolved", 0}, {"words beside it", -1.5}, {"what had been", 0.5}, {"tells of something", -0.5}, {"figures", -0.7},
		{"words of reporting", -0.5}, {"resolves more", -0.5}, {"when due", 0.5}, {"soon after", 0.3}, {"shortly before", 0.3}, {"long after", -0.5}, {"long before", -1}, {"long without a due", -0.5},
		{"rarity of the shared", 0.5}, {"no report", -0.5}, {"names it as known", 1}, {"figures in it", -1}, {"by a time", -1}, {"speaks of a meeting", 0.5},
		{"plain words for it", 1.5}, {"speaks of it", 0.7}, {"others invited", -1}, {"the thing itself is to come", 1.5},
	},
	AsLoss: {
		{"quotes its minute", 2}, {"quotes another", -1.5}, {"a row of its day", 0.7}, {"a row of another day", -1.5}, {"given another time", -2},
		{"own words", 1}, {"holds plain words", 1}, {"own words in the item", 0.5}, {"own words in the title", 0.5}, {"words of its item", 0.3}, {"the whole title", 0.3}, {"rarity of the shared", 0.5}, {"names the paper", 1},
		{"asked for then", 2}, {"asked for at another time", -1.5}, {"resolved", 0.5}, {"another comes", 1}, {"may not be", -1}, {"plainly lost", 1}, {"words beside it", -0.5}, {"tells of something", 0},
		{"figures", -0.5}, {"when due", 0.5}, {"soon after", 0.3}, {"long after", -0.3}, {"long before", 0}, {"long without a due", -0.3}, {"its name held", 2.5}, {"its chief word", 1},
		{"says why", 0.7}, {"a row", 0}, {"looks back", -0.5}, {"names another", -1.5},
	},
	AsEntry: {
		{"its own odds", 4}, {"ahead of other promises", 1}, {"ahead of other entries", 1}, {"more than words ties it", 1}, {"shares no word", -0.5}, {"tells the promised deed", 0.5}, {"tells of a fact only", -1}, {"puts it off", 0},
		{"quotes its minute", 0.5}, {"a day when due", 0.5}, {"a day in a due of a month", 0.5}, {"members were there", 0.5}, {"names whom it was for", 0.5}, {"speaks of the promised deed", 0.3}, {"a day since", 0.2},
		{"a day when due and no word", 0.3}, {"quotes its minute and no word", 0.5},
		{"another promise has it", -1}, {"another entry has it", -1}, {"a report was promised", -0.5}, {"stands under another name", -0.7}, {"stands under its name", 0.5},
	},
	AsFar: {
		{"day of asking", 2.5}, {"another day of asking", -1.5}, {"names the paper", 0.7}, {"asked, and the paper", 1}, {"names the owner", 1}, {"when due", 0.5}, {"in a due of a month", 0.7},
		{"lacks plain words", -2}, {"title lacks plain words", -1}, {"lacks less than the others", 1}, {"spells it out", 1.5}, {"a number of it", 1}, {"names who asked", 1.5}, {"a time on", 1},
		{"own words", 1}, {"words of its item", 1}, {"words around it", 0.5}, {"words of narrative", 0.5}, {"comes by the calendar", -1}, {"its own body", 0}, {"strange words in the title", -0.5}, {"kin in the title", 1},
	},
	AsSpare: {
		{"own words", 1.5}, {"words of its item", 1}, {"words around it", 0.5}, {"day of asking", 2}, {"another day of asking", -1.5}, {"names the paper", 0.7}, {"names the owner", 1}, {"when due", 0.7}, {"in a due of a month", 0.5}, {"lacks plain words", -2}, {"lacks plain words in other words too", -2}, {"own words in other words", 2}, {"words of its item in other words", 1}, {"words of narrative", 1}, {"figures", 0.5}, {"its own body", 0}, {"comes by the calendar", -1}, {"kin in the title", 0}, {"own words in other words in the title", 1}, {"many left at that meeting", -1}, {"many promises for it", -1}, {"lacks less than the others", 1}, {"strange words in the title, in other words too", -1}, {"nothing of it in any words", -1}, {"tells of a report", 0.5},
		{"another kind of it", -1}, {"another thing of it", -1}, {"another detail in the title", -0.5}, {"several sentences tell", 1}, {"opens with what it adds", 0.5}, {"only later what it adds", -0.5},
		{"nothing of what it adds", -1}, {"its words scattered", -1}, {"a title that came before", -0.5}, {"the title of another promise", -1}, {"lacks its rarest word", -0.5}, {"an everyday title", -0.5},
		{"another brings it", -1.5}, {"has a name of its own", -1}, {"lacks its names", -1}, {"another year in the title", -1.5},
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
	earlier      = placeOfTrait(AsReport, "one as near before it")
	closer       = placeOfTrait(AsReport, "a closer one at that meeting")
	only         = placeOfTrait(AsReport, "the only one when due")
	oneWord      = placeOfTrait(AsReport, "one word only")
	little       = placeOfTrait(AsReport, "little of its own")
	lacks        = placeOfTrait(AsLast, "lacks plain words")
	less         = placeOfTrait(AsLast, "lacks less than the others")
	more         = placeOfTrait(AsLast, "more own words than the others")
	wants        = placeOfTrait(AsFar, "lacks plain words")
	foremostBy   = placeOfTrait(AsFar, "lacks less than the others")
	spareAsked   = placeOfTrait(AsSpare, "day of asking")
	sparePaper   = placeOfTrait(AsSpare, "names the paper")
	spareOwner   = placeOfTrait(AsSpare, "names the owner")
	spareLacks   = placeOfTrait(AsSpare, "lacks plain words in other words too")
	spareNothing = placeOfTrait(AsSpare, "nothing of it in any words")
	spareTales   = placeOfTrait(AsSpare, "several sentences tell")
	spareAhead   = placeOfTrait(AsSpare, "lacks less than the others")
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
	ownInOther  = placeOfTrait(AsLine, "own words in other words")
)

func placeOfTrait(kind PairKind, name string) int {
	return slices.IndexFunc(traits[kind], func(t Trait) bool { return t.Name == name })
}
