package extract

import (
	"regexp"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// everyDecision are the words by which a line about call-in speaks of all the
// decisions of a paper, and aboveOnly those that leave out what follows it.
var (
	everyDecision = regexp.MustCompile(`(?i)\b(?:these minutes|decisions? (?:taken|made|listed|set out|recorded|contained|in (?:these|this))|(?:any|all|each|the above|these)(?: of the)?(?: \w+)? (?:items?|decisions?)|decisions (?:is|are|will|may))\b`)
	aboveOnly     = regexp.MustCompile(`(?i)\b(?:the )?above (?:\w+ )?(?:items?|decisions?)\b|\b(?:items?|decisions?) above\b`)
)

// A callInLine is the end of call-in that a paper prints once for its decisions.
type callInLine struct {
	ends  civic.Moment
	above bool // only for the decisions in front of it
}

// paperWide gives the item's decisions the end of call-in that the paper prints
// at its head or foot for all. A paper of several meetings has none.
func (n *noting) paperWide() {
	if n.span.date.Known() {
		return
	}
	line, ok := n.r.callInOfPaper()
	for i := range n.metas {
		m := &n.metas[i]
		if ok && m.CallIn == nil && m.CallInEnds == nil && !(line.above && n.records[i].Source.Start > line.ends.Start) {
			m.CallInEnds = &line.ends
		}
	}
}

// callInOfPaper finds that line, once for each paper. Two that differ say nothing.
func (r *reader) callInOfPaper() (callInLine, bool) {
	if r.callIn == nil {
		found := r.callInLines()
		for _, l := range found {
			if l.ends.Day != found[0].ends.Day {
				found = nil
				break
			}
		}
		r.callIn = &found
	}
	if found := *r.callIn; len(found) > 0 {
		return found[0], true
	}
	return callInLine{}, false
}

// callInLines reads all such lines. The words that make one speak of every
// decision may stand in the paragraph behind it: "The above decisions will not …".
func (r *reader) callInLines() []callInLine {
	var found []callInLine
	for i, b := range r.doc.Blocks {
		if b.Kind == doctext.TableRow || !mentions(r.low[b.Start:b.End], "call-in", "call in", "called in", "called-in") {
			continue
		}
		for _, s := range r.sentences(i) {
			at, ok := callInEnds(s.text)
			if !ok {
				continue
			}
			said := s.text
			if s.last && i+1 < len(r.doc.Blocks) {
				said += " " + r.sentenceAt(i+1)
			}
			if everyDecision.MatchString(said) {
				w := civic.Words{Quote: r.doc.Text[s.start:s.end], Start: s.start, End: s.end}
				found = append(found, callInLine{civic.Moment{Day: at, Time: printedTime.FindString(s.text), Words: w}, aboveOnly.MatchString(said)})
			}
		}
	}
	return found
}

// sentenceAt is the first sentence of block i, "" if it has none.
func (r *reader) sentenceAt(i int) string {
	if ss := r.sentences(i); len(ss) > 0 {
		return ss[0].text
	}
	return ""
}
