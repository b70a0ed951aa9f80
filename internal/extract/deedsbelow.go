package extract

import (
	"strings"

	"arising/internal/doctext"
)

// Some minutes name the body once and list what it did: "Having heard from officers, the
// Area Committee:", and below it "1. noted the progress; 2. asked the Clerk to write".

// deedsBelow takes such a list, and returns false where sentence s of block i leads in none.
func (sw *sweep) deedsBelow(i int, s sentence) bool {
	if sw.formal || !s.last || i+1 >= sw.part.to || !openEnded(s.text) || kindOfMarker(sw.r.doc.Blocks[i+1].Marker) == noMarker {
		return false
	}
	like := clause{rule: "what the body did", section: sw.part.kind}
	to, ok := sw.ownRecommendations(s)
	if ok {
		like.rule, like.to = "body recommends", to
	} else if !endsInBody(s.words) || !didDeed(sw.r.doc, sw.r.doc.Blocks[i+1]) {
		return false
	}
	g := &gathering{r: sw.r, like: like}
	sw.comments = max(sw.comments, g.gather(i+1, sw.part.to))
	sw.spend(stretch{s.start, s.end})
	sw.take(g)
	return len(g.out) > 0
}

// ownRecommendations reads the label of what the body that meets recommends to another,
// "Recommendations of the Panel to Cabinet:", "The Panel's recommendations to Cabinet were:".
func (sw *sweep) ownRecommendations(s sentence) (to string, ok bool) {
	ws := s.words
	if len(ws) > 14 || !hasWord(ws, "recommendations|recommendation|advice") || hasWord(ws, "officer|officers|report|had|paper|is|are") {
		return "", false
	}
	own, k := false, -1
	for j := range ws {
		own = own || strings.HasSuffix(ws[j].low, "'s") && selves[strings.TrimSuffix(ws[j].low, "'s")] || selves[ws[j].low] && (is(ws, j-1, "the") && is(ws, j-2, "of|by|from") || is(ws, j+1, "made|makes|put|gave"))
		if is(ws, j, "to") && j+1 < len(ws) && (ws[j+1].capital() || is(ws, j+1, "the|full")) {
			k = j + 1
		}
	}
	if !own || k < 0 {
		return "", false
	}
	for is(ws, k, "the") {
		k++
	}
	end := k
	for end < len(ws) && (ws[end].capital() || is(ws, end, "of|and|for|the")) {
		end++
	}
	return join(s.text, ws[k:end]), end > k && selves[ws[end-1].low]
}

// endsInBody reports whether a sentence ends in the body that meets and a mark: "the Area
// Committee then:", with nothing in front of it but what led to it.
func endsInBody(ws []word) bool {
	k := len(ws) - 1
	for k > 0 && (ws[k].mark() || is(ws, k, "then|therefore|accordingly|thereupon|unanimously|also|further|has|had")) {
		k--
	}
	if k < 0 || !selves[ws[k].low] || officeOf(ws, k) {
		return false
	}
	for k > 0 && (ws[k].capital() || selves[ws[k].low] || is(ws, k, "of|and|for|-")) {
		k--
	}
	return k == 0 || is(ws, k, "the") && (k == 0 || ws[k-1].mark() || is(ws, 0, "after|having|following|on|with|accordingly|then|thereafter"))
}

// didDeed reports whether a list item opens with what the body did: "noted the progress",
// "asked the Clerk to write".
func didDeed(doc *doctext.Document, b doctext.Block) bool {
	ws := wordsUpTo(doc.Body(b), 3)
	if len(ws) < 2 {
		return false
	}
	f, ok := forms[ws[0].low]
	return ok && f.past && !is(ws, 1, "by|in|on|at|was|were|had")
}
