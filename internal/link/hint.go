package link

import "math"

// A hint is what else than words ties an entry to a promise, or what it tells.
type hint uint32

// The hints. Most are traits of a line; see lineHints.
const (
	pointed hint = 1 << iota
	pointedElsewhere
	ofTheDay
	ofAnotherDay
	membersThere
	dayInDue
	dayInNarrow
	forMember
	toReach
	byOwner
	sameDeedTold
	dayAfter
	kinWords
	besides   // more than words ties it; see besidesWords
	wordless  // it shares no telling word, or its verb only; see leastOwn
	exactDeed // it tells of the very deed
	onlyFact
	putOffThere
	underOther
	underIts
	aReport
	signedOff // it says in plain words what became of it
	amiss     // it shares no word and names another thing; see namesOtherThing
)

func (h hint) has(o hint) bool { return h&o != 0 }

// given returns h where something holds.
func (h hint) given(holds bool) hint {
	if holds {
		return h
	}
	return 0
}

// hinted are the ties one of which an entry must have that shares no word with a promise.
const hinted = pointed | ofTheDay | membersThere | dayInDue | forMember | toReach | byOwner | sameDeedTold | kinWords

// firm are those one of which it must have to be claimed: many deeds are of one kind, and
// many words for one thing.
const firm = hinted &^ (sameDeedTold | kinWords)

// entryTraits are those of an entry as the one that tells of a promise: how likely
// it is by itself, and by how much it is likelier than the best of other promises
// there, and the best other entry for the promise.
func (t telling) entryTraits(lead, own float64, taken, other bool) []float64 {
	z := func(odds float64) float64 { return math.Max(-1, math.Min(1, odds/4)) }
	h := t.hints
	bare := h.has(wordless)
	return []float64{z(t.odds), z(lead), z(own), yes(h.has(besides)), yes(bare), yes(h.has(exactDeed)), yes(h.has(onlyFact)), yes(h.has(putOffThere)),
		yes(h.has(pointed)), yes(h.has(dayInDue)), yes(h.has(dayInNarrow)), yes(h.has(membersThere)), yes(h.has(forMember)), yes(h.has(sameDeedTold)), yes(h.has(dayAfter)),
		yes(bare && h.has(dayInDue)), yes(bare && h.has(pointed)),
		yes(taken), yes(other), yes(h.has(aReport)), yes(h.has(underOther)), yes(h.has(underIts))}
}

// leastOwn is the share of its own words below which an entry shares none that tells.
const leastOwn = 0.15

// faintestBare is the least chance of what shares no word that is kept in mind.
const faintestBare = 0.01

// leastNarrow is how narrow a due must at least be, four months, for a day in it to tie an entry; see narrowness.
const leastNarrow = 0.25

// hintsOf reads from the traits of a line what else than words ties it to a promise.
func hintsOf(t []float64) (h hint) {
	for trait, hint := range lineHints {
		if t[trait] > 0 && !(hint == dayInDue && t[trait] < leastNarrow) {
			h |= hint
		}
	}
	return h | besides.given(besidesWords(t))
}

// lineHints are the hints that traits of a line give, by their places.
var lineHints = func() map[int]hint {
	out := map[int]hint{}
	for name, h := range map[string]hint{"quotes its minute": pointed, "quotes others": pointedElsewhere, "a row of its day": ofTheDay, "a row of another day": ofAnotherDay, "members were there": membersThere,
		"a day when due": dayInDue, "a day in a due of a month": dayInNarrow, "names whom it was for": forMember, "names whom it was to reach": toReach, "names the owner": byOwner, "speaks of the promised deed": sameDeedTold,
		"a day since": dayAfter, "stands under its name": underIts, "stands under another name": underOther, "own words in other words": kinWords} {
		out[placeOfTrait(AsLine, name)] = h
	}
	return out
}()
