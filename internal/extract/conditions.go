package extract

import "strings"

// A clause may be whole although a list follows it: the conditions of a permission
// or licence belong to it and are no decisions, the reasons of a deferral are tasks.

// worded reads a number that is written out in front of a clause, "Recommendation 2:
// That a review be carried out", and returns the byte at which the clause begins, 0
// where there is none.
func worded(text string) (number string, at int) {
	ws := wordsUpTo(text, 4)
	if len(ws) < 4 || !is(ws, 0, "recommendation|resolution") || !ws[0].capital() || !is(ws, 2, ":|-|–|.") {
		return "", 0
	}
	if _, ok := small(ws[1].raw); !ok {
		return "", 0
	}
	return ws[1].raw, ws[3].start
}

// conditionsBelow reports whether a clause is whole but for the conditions that are
// listed below it: "That the application be APPROVED subject to the following conditions:".
func conditionsBelow(rest string) bool {
	_, at := leadMarker(rest)
	if !openEnded(rest) || !clauseLike(rest[at:]) {
		return false
	}
	ws := words(rest[at:])
	tail := ws[max(0, len(ws)-8):]
	return len(ws) > 6 && (hasWord(tail, "conditions|condition|informatives") || hasWord(tail, "detailed|set") && hasWord(tail, "below"))
}

// conditioned takes such a clause and passes over its conditions; where its own
// number goes on behind them, it reads the clauses that follow.
func (sw *sweep) conditioned(i int, s sentence, start int, g *gathering) int {
	doc := sw.r.doc
	mark, at := leadMarker(doc.Text[start:s.end])
	ahead := list{}
	if at > 0 {
		g.top.begins(mark)
		ahead = g.top
	}
	g.add(start+at, s.end, printedNumber(mark))
	for i++; i < sw.part.to; i++ {
		b := doc.Blocks[i]
		next := ahead
		if kindOfMarker(b.Marker) == noMarker || at > 0 && next.takes(b.Marker) {
			break
		}
		g.spent = append(g.spent, stretch{b.Start, b.End})
	}
	if at > 0 && i < sw.part.to && kindOfMarker(doc.Blocks[i].Marker) != noMarker {
		i = max(g.gather(i, sw.part.to), i)
	}
	sw.take(g)
	return i
}

// putsOff reports whether a clause defers a named thing for reasons that are
// listed below it: "That Application 12 be DEFERRED for the following reasons:".
func putsOff(rest string) bool {
	if !openEnded(rest) || !clauseLike(rest) {
		return false
	}
	low := lower(rest)
	return strings.Contains(low, " deferred ") && strings.HasSuffix(strings.TrimRight(low, " :-"), "reasons")
}
