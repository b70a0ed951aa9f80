package extract

import "arising/internal/civic"

// opining are the verbs by which a motion states facts and views before it
// comes to what is to be done: "This Council believes that …".
var opining = setOf(`notes believes welcomes recognises recognizes acknowledges regrets condemns celebrates understands considers deplores applauds`)

// preamble reads a clause that only says what the body knows or thinks. It
// leaves nobody anything to do, whatever verbs and times its text goes on to hold.
func preamble(ws []word) (deed, bool) {
	for k := 1; k < len(ws) && k < 7; k++ {
		switch {
		case opining[ws[k].low] && (is(ws, k+1, ":") || is(ws, k, "believes")):
			if !selves[ws[headOf(ws, k)].low] {
				return deed{}, false
			}
			if ws[k].low == "notes" {
				return deed{verb: civic.VerbNote, at: k}, true
			}
			return deed{verb: civic.VerbOther, at: -1}, true
		case !ws[k-1].capital() && !is(ws, k-1, "that|this|the"):
			return deed{}, false
		}
	}
	return deed{}, false
}

// headOf is the last word of the name in front of k, "also" and the like aside.
func headOf(ws []word, k int) int {
	for k--; k > 0 && is(ws, k, "also|further|therefore|formally"); k-- {
	}
	return k
}
