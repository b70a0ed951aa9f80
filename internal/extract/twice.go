package extract

import "arising/internal/civic"

// newIn leaves out the promises of the narrative that a decision of the item states
// again, where they add no other owner and no other day. What members ask and the
// body then grants is told twice and counts twice.
func newIn(actions, decisions []civic.Record) []civic.Record {
	out := actions[:0]
	for _, a := range actions {
		again := false
		for _, d := range decisions {
			again = again || d.Commitment && statesAgain(a, d)
		}
		if !again {
			out = append(out, a)
		}
	}
	return out
}

// statesAgain reports whether decision d holds the promise of action a: of the same
// owner, for the same day and of one matter, or in much the same words.
func statesAgain(a, d civic.Record) bool {
	itself := selves[lower(a.Owner)] // "the Panel would write": the clause says by whom
	if a.Owner == "" || a.Owner != d.Owner && !itself || a.Due != nil && (d.Due == nil || a.Due.To != d.Due.To) {
		return false
	}
	held, owner := map[string]bool{}, map[string]bool{}
	for _, w := range words(d.Quote) {
		held[w.low] = true
	}
	for _, w := range words(a.Owner) {
		owner[w.low] = true
	}
	n, hit := 0, 0
	for _, w := range words(a.Quote) {
		if len(w.low) < 4 || owner[w.low] || monthName(w.low) || speaking[w.low] || said[w.low] {
			continue
		}
		n++
		if held[w.low] {
			hit++
		}
	}
	dated := a.Due != nil && a.Due.To.Known()
	if a.Owner != d.Owner {
		return n > 3 && hit*10 >= n*8
	}
	return hit > 0 && dated || n > 1 && hit*10 >= n*6
}

// said are words that tell nothing of the matter.
var said = setOf("would will shall meeting that this with from their have been were they then them also")
