package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// A work programme is gone through item by item, and what is struck from it is called no more
// than "the report": the sentence before says of what.

// struckThing is how such a sentence calls it.
const struckThing = `(?:(?:the|that|this) (?:report|item|paper|entry|matter|plan|update|review|subject|action|request|topic|presentation|study|strategy|policy|survey)(?: (?:on|about|of) (?:it|them|this|these|its|their|the same)(?: [a-z-]+)?)?|it|this)`

// struckOff is how a sentence in small letters strikes a thing off.
var struckOff = regexp.MustCompile(`\b` + struckThing + ` (?:should |could |might |would |is to |was to |therefore |accordingly |then |now )*(?:be|was|were|is|been|being) (?:therefore |accordingly |then |now |formally )*(?:struck (?:off|out|from)|removed(?: from)?|deleted|dropped|taken (?:off|out)|crossed (?:off|out)|withdrawn from|closed|no longer (?:required|needed|called for|wanted))\b` +
	`|\b(?:strike|remove|delete|drop|take|cross|close)(?:ing)? ` + struckThing + `(?: (?:off|out|from|without)\b|[.,;]|$)`)

// struckWords are those without one of which no sentence says that.
var struckWords = newWordlist([]string{"struck", "strik", "remov", "delet", "drop", "taken o", "tak", "cross", "withdrawn", "clos", "no longer"})

// notStruck is how such a sentence only asks for it or denies it.
var notStruck = regexp.MustCompile(`\b(?:whether|if|might|may|not be|not to|should stay|proposed that|motion|was lost|asked (?:that|for|why)|since (?:been )?completed|as (?:it|they) (?:was|were|had been) (?:complete|done)|complete[d]?\b)`)

// byStruck reads an item that looks back or plans ahead for a sentence that strikes off what
// the ones before it name, and that is the promise's.
func (s *shelf) byStruck(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if !it.routine || !f.near || !q.comes() || len(it.Minutes) > maxDropped {
		return e, false
	}
	low := s.small(it)
	if len(low) != len(it.Minutes) || !struckWords.in(low) {
		return e, false
	}
	for start := 0; start < len(low); {
		end, at := sentenceEnd(it.Minutes, start), start
		start = end
		said := low[at:end]
		if !struckWords.in(said) || strings.Contains(said, " | ") || notStruck.MatchString(said) {
			continue
		}
		m := struckOff.FindStringIndex(said)
		if m == nil || !s.speaksBefore(q, it, low, at, at+m[0]) {
			continue
		}
		g := sign{start: at, end: at + len(strings.TrimRight(said, " \n"))}
		e = civic.Evidence{Kind: civic.Supersedes, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, &g), Score: 0.7}
		e.Reasons = append(s.named(q, s.cover(q, s.topic(low[max(0, at-longestName*3):end]), nil, 0).shared), "its minutes say “"+strings.TrimSpace(said[m[0]:m[1]])+"”", f.place, f.reason)
		return e, true
	}
	return e, false
}

// sentencesBack is how many sentences before the striking may say of what.
const sentencesBack = 3

// leastSpoken is the least share of a promise's own words by which such a sentence names it.
const leastSpoken = 0.4

// speaksBefore reports whether what stands before a byte of some minutes names the promise, and
// no other matter is named since: what goes on about it speaks of things as known.
func (s *shelf) speaksBefore(q query, it *shelved, low string, at, struck int) bool {
	from := strings.LastIndexByte(low[:at], '\n') + 1
	for back, end := 0, struck; back <= sentencesBack; back++ {
		said := low[at:end]
		if s.cover(q, s.topic(said), nil, 0).own >= leastSpoken {
			return !stillComes.MatchString(said) && !ahead(said, it.Item)
		}
		if opensOther(said) || at <= from {
			return false
		}
		end, at = at, sentenceBefore(it.Minutes, at)
	}
	return false
}

// stillComes is how a sentence says that what it names is to come.
var stillComes = regexp.MustCompile(`\b(?:would|will) (?:now |still |then )?(?:come|follow|be (?:taken|brought|presented|made|reported|submitted|considered)|go on)\b`)

// opensOther reports whether a sentence names something new: it opens with no article, pronoun
// or word of joining.
func opensOther(said string) bool {
	first, _, _ := strings.Cut(strings.TrimLeft(said, " \n•-–"), " ")
	return first != "" && !sameMatter[strings.Trim(first, ",;:")]
}

// sameMatter are the words with which a sentence opens that goes on about the same.
var sameMatter = wordSet(`the it its they their he his she her this that these those as since because there nothing nobody no none all both members and but so therefore accordingly officers councillor cllr mr mrs ms miss dr`)
