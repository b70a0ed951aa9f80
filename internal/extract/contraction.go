package extract

import "strings"

// Clerks write as people speak: "he'd ring the school", "we'll see to it". A short form is
// cut into the two words that it stands for, so that every rule reads it as written out.

// shortened are the ends of short forms and the words that they stand for; whether "'d"
// and "'s" are of "have" is told by the verb behind them.
var shortened = map[string]string{"'ll": "will", "'d": "would", "'ve": "have", "'re": "are", "'m": "am", "'s": "is"}

// spoken are the words to which "would", "had" and "is" are joined: behind a name "'s" is a genitive.
const spoken = "he|she|they|we|i|you|it|that|there|who"

// uncontracted appends to out the word w, which holds an apostrophe, or the two that it is short for.
func uncontracted(out []word, w word) []word {
	at := strings.IndexByte(w.low, '\'')
	if len(w.low)-at > 3 {
		return append(out, w)
	}
	stands := shortened[w.low[at:]]
	if stands == "" || !oneOf(w.low[:at], spoken) && stands != "will" || oneOf(w.low, "it's|that's|there's") {
		return append(out, w)
	}
	mark := strings.IndexAny(w.raw, "'’")
	front := word{raw: w.raw[:mark], low: w.low[:at], start: w.start, end: w.start + mark}
	return append(out, front, word{raw: w.raw[mark:], low: stands, start: front.end, end: w.end})
}

// interposed are words that may stand between a short form and its verb.
var interposed = setOf("already never also just always since previously recently only not")

// bareToo are participles that are as often the bare verb behind "would".
var bareToo = setOf(`put set let cut read hit rid shed shut spread cast come run need feed proceed speed exceed succeed embed
	open listen happen broaden widen strengthen tighten shorten lighten hasten`)

// perfect reads the "would" or "is" of a short form as one of "have" where the verb w is
// a participle: "she'd asked", "he's written", but "he'd put it to them".
func perfect(short *word, w word) {
	if short.low != "would" && short.low != "is" || bareToo[w.low] {
		return
	}
	f := forms[w.low]
	if f.participle && !f.base || strong[w.low] || looksParticiple(w.low) || oneOf(w.low, "been|had|better|got|written|gone|seen|heard|said|spoken|thought|found") {
		short.low = map[string]string{"would": "had", "is": "has"}[short.low]
	}
}
