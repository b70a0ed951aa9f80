package link

import (
	"regexp"
	"strings"
)

// What was brought is told in sentences that give facts. Those that tell what
// members asked, or what somebody undertook, any item has, whatever it is about.

// facts are the sentences of minutes that tell of something that is or was, and no
// asking or undertaking; and those of them that give a figure and are not what members thought.
type facts struct{ told, figured int }

// factsOf counts the facts of minutes, each up to manyTales.
func factsOf(minutes string) (f facts) {
	low := strings.ToLower(minutes)
	if len(low) != len(minutes) {
		return f
	}
	for start := 0; start < len(minutes) && f.figured < manyTales; {
		end := sentenceEnd(minutes, start)
		said, asPrinted := low[start:end], minutes[start:end]
		start = end
		if outcome(said) || words(said) < leastFact || exchanged.MatchString(said) || !tells(said) {
			continue
		}
		f.told = min(f.told+1, manyTales)
		if !membersThink.MatchString(said) && givesNumbers(asPrinted, 1) {
			f.figured++
		}
	}
	return f
}

// exchanged is how minutes tell that something was asked for or undertaken.
var exchanged = regexp.MustCompile(`\b(?:asked|wanted to know|wished to know|inquired|enquired|queried|questioned|requested|wondered|undertook|promised|offered to|agreed to|agreed that|would|were concerned|expressed)\b`)

// membersThink is how a sentence opens that tells what members thought.
var membersThink = regexp.MustCompile(`^\W*(?:(?:some |several |other |all |both |the |one |a |two |three |many )*members?\b|(?:councillors?|cllrs?)\b|(?:in )?discussion\b|there was (?:some )?(?:discussion|concern)|concern)`)

// factsIn are the facts of an item. They are read once for as long as the shelf's
// items are remembered.
func (s *shelf) factsIn(it *shelved) facts {
	held := &s.items[s.first[it.ID]]
	if held.facts == nil {
		f := factsOf(it.Minutes)
		held.facts = &f
	}
	return *held.facts
}

// shares are both as shares of manyTales.
func (f facts) shares() (told, figured float64) {
	return float64(f.told) / manyTales, float64(f.figured) / manyTales
}

// namedPapers are the kinds of paper that have a name of their own.
var namedPapers = stemSet(`strategy policy plan programme charter code protocol framework scheme register bylaw byelaw review survey statement audit budget brief
 guide list inventory dashboard valuation schedule inquiry consultation study assessment appraisal project contract agreement`)

// paperWords say of a title's paper nothing that tells it from others.
var paperWords = stemSet("draft new report update")

// otherPaper reports whether a title is the name of a paper of the kind that was
// promised, and of another one: "Draft Beach Strategy" is no strategy for moorings.
func (q query) otherPaper(titled []titleWord) bool {
	kind := -1
	for i, w := range titled {
		if namedPapers[w.stem] && q.stems[w.stem] {
			kind = i
		}
	}
	other := false
	for i, w := range titled {
		switch {
		case kind < 0 || i == kind || paperWords[w.stem]:
		case q.said[w.stem] || saysOther(q.other.all, w.of, nil):
			return false
		default:
			other = true
		}
	}
	return other
}
