package extract

import (
	"strings"

	"arising/internal/civic"
)

// A body decides in other words than "agreed": it determines, concludes or rules that a
// thing be done, its view or wish is that it be, it remits a matter or continues it.

// rulings are verbs by which a body decides what stands behind their "that".
const rulings = "determined|concluded|ruled|ordered"

// views are nouns of what a body decides: "the wish of the Board was that".
const views = "view|decision|wish|conclusion|resolution|ruling|consensus|intention"

// bodyDeed takes such a sentence, and returns false where it is none.
func (sw *sweep) bodyDeed(s sentence) bool {
	ws := s.words
	if sw.formal || sw.listed || retold.in(ws) >= 0 {
		return false
	}
	for k := 1; k+2 < len(ws) && k < 16; k++ {
		from := -1
		switch {
		case is(ws, k, rulings) && is(ws, k+1, "that") && selfBefore(ws, k) && !earlier(ws, k), is(ws, k, "was|is") && is(ws, k+1, "that") && ownView(ws[:k]):
			from = k + 1
		case is(ws, k, "that") && is(ws, 0, "it") && is(ws, 1, "was") && ownView(ws[:k]), is(ws, k, "that") && is(ws, k-1, "view|opinion") && is(ws, k-2, "the") && (is(ws, k-3, "took") && selfBefore(ws, k-3) || is(ws, k-3, "of") && is(ws, k-4, "was|were") && selfBefore(ws, k-4)):
			from = k
		case (is(ws, k, "deferred|postponed|adjourned") || putsOver(ws, k)) && selfBefore(ws, k) && !earlier(ws, k) && sw.r.later(s.text, ws, k):
			from = 0
		case is(ws, k, "remitted|referred|continued") && selfBefore(ws, k) && !earlier(ws, k) && passesOn(ws, k):
			from = 0
		default:
			continue
		}
		g := &gathering{r: sw.r, like: clause{rule: "body decides", section: sw.part.kind}}
		g.add(s.start+ws[max(from, 0)].start, s.end, "")
		if from > 0 {
			if d := sw.r.operative(s.text[ws[from].start:], words(s.text[ws[from].start:]), 0); !commits[d.verb] {
				return false // what a body only thinks
			}
		}
		sw.take(g)
		return true
	}
	return false
}

// ownView reports whether words name a view of the body that meets: "the unanimous view of
// the Panel", "the Panel's wish", "it was the wish of the Panel".
func ownView(ws []word) bool {
	if !hasWord(ws, views) || hasWord(ws, "had|said|asked|if|whether|report|officers|officer") {
		return false
	}
	for _, w := range ws {
		if selves[strings.TrimSuffix(w.low, "'s")] {
			return true
		}
	}
	return false
}

// passesOn reports whether the verb at k, of a body, hands a matter to another or to a later
// sitting: "remitted the report to the Executive", "continued consideration to July".
func passesOn(ws []word, k int) bool {
	if is(ws, k, "continued") {
		return hasWord(ws[k+1:min(len(ws), k+4)], "consideration|item|matter|report|application") && hasWord(ws[k:], "to|until")
	}
	to := (pattern{{"to"}}).in(ws[k:])
	return to > 1 && to < 14 && (is(ws, k+1, "the|this|it|that") && k+to+1 < len(ws))
}

// putsOver reports whether the verb at k leaves a matter to a later sitting: "stood the
// item over to July", "held it back until September".
func putsOver(ws []word, k int) bool {
	if !is(ws, k, "put|stood|held|carried|laid|left|kept|rolled") {
		return false
	}
	for j := k + 1; j+1 < len(ws) && j < k+7; j++ {
		if is(ws, j, "over|back|off|forward") {
			return is(ws, j+1, "to|until|till")
		}
		if ws[j].mark() || is(ws, j, "to|until|that|in") {
			return false
		}
	}
	return false
}

// passed are the verbs of what a body hands on.
var passed = map[string]civic.Verb{"remitted": civic.VerbRefer, "referred": civic.VerbRefer, "continued": civic.VerbDefer}

// handedOn reads the clause of a body that remits a matter or continues it.
func (r *reader) handedOn(c clause, quote string, ws []word) (deed, bool) {
	for k := 1; c.rule == "body decides" && k+2 < len(ws) && k < 16; k++ {
		if putsOver(ws, k) && selfBefore(ws, k) {
			return deed{verb: civic.VerbDefer, at: k}, true
		}
		if v := passed[ws[k].low]; v != "" && selfBefore(ws, k) && passesOn(ws, k) {
			d := deed{verb: v, at: k}
			if v == civic.VerbRefer {
				d.owner = r.addressed(quote, ws, k+1+(pattern{{"to"}}).in(ws[k+1:]))
			}
			return d, true
		}
	}
	return deed{}, false
}
