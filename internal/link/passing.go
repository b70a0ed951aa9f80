package link

import (
	"regexp"
	"strings"
)

// A report on many things names others in passing: one line of a table, a footnote, work
// that goes on. Who promised to report on such a matter has not done so by that.

// asideWords are how a sentence in small letters names a thing without telling what became of it.
var asideWords = regexp.MustCompile(`\bfootnote|\bin passing\b|\b(?:one|a) (?:single )?(?:line|row|entry|column|sentence) (?:of|in|on)\b|\b(?:was|were|is|are|being) (?:also |only |merely |simply )?(?:listed|mentioned|named|alluded to|touched (?:up)?on)\b|\b(?:also )?(?:mentioned|touched (?:up)?on|alluded to)\b` +
	`|\bamong (?:the |other |its |many |several )*(?:matters|topics|subjects|items|things|projects|tasks|pieces|equipment|risks|priorities|pressures|examples)\b|\bappear(?:s|ed) (?:only )?(?:in|as|on|among)\b` +
	`|\b(?:not (?:yet )?(?:been )?(?:started|begun|commenced)|(?:yet|still) to (?:start|begin|follow))\b|\b(?:still|now) under (?:review|consideration)\b|\b(?:was|were|is|are) (?:still )?(?:being (?:looked at|considered|reviewed|examined|prepared|worked (?:up)?on)|under (?:review|consideration)|in (?:hand|progress|preparation))\b` +
	`|\b(?:work|talks|discussions|negotiations|preparations?)\b[^.;]*\b(?:went on|continue[sd]?|proceed(?:ed|s)|(?:was|were|is|are) (?:going|ongoing|continuing))\b`)

// asideSigns are words without one of which asideWords finds nothing.
var asideSigns = newWordlist([]string{"footnote", "passing", " line ", " row ", "entry", "column", "sentence", "listed", "mentioned", "named", "alluded", "touched", " among ", "appear", "started", "begun", "commenced", "to start", "to begin",
	"to follow", "under review", "consideration", "being ", "in hand", "in progress", "preparation", "went on", "continu", "proceed"})

// onlyAside reports whether all that an item's minutes hold of a promise's own words,
// beyond its title, stands in such sentences, and its title does not name the matter.
func (s *shelf) onlyAside(q query, it *shelved) bool {
	if len(q.own) == 0 || s.likeness(q, it.title, nil, 0).own >= 0.5 {
		return false
	}
	low := s.small(it)
	if !asideSigns.in(low) {
		return false
	}
	own, aside := []weightedTerm(nil), false
	for _, w := range q.own {
		if !has(it.title, w.term) && !q.hasKin(it.title, w.term) {
			own = append(own, w)
		}
	}
	for start := 0; start < len(low) && len(low) == len(it.Minutes); {
		end := sentenceEnd(it.Minutes, start)
		said := low[start:end]
		start = end
		terms := s.topic(said)
		if !anyTerm(own, terms, q) {
			continue
		}
		if outcome(said) || !asideWords.MatchString(said) || figures(said) {
			return false
		}
		aside = true
	}
	return aside
}

// bodyNotes is an item of which no more is minuted than that the body noted a fact.
var bodyNotes = regexp.MustCompile(`^(?:\d+(?:\.\d+)? )?(?:[A-Z]+:? )?(?:The [A-Z][\w' -]{2,60}|It was|Members|Cabinet|Council) (?:noted|was told|learned) that [^\n]*$`)

// namesLittle is the least share of a promise's own words that such a fact must name.
const namesLittle = 0.7

// onlyFactNoted reports whether an item only notes a fact, and the fact is not what was
// promised: the waiting times of nurses are not told by a day in their honour.
func (s *shelf) onlyFactNoted(q query, it *shelved) bool {
	said := strings.TrimSpace(it.Minutes)
	return len(q.own) > 0 && len(said) < maxRow && bodyNotes.MatchString(said) && sentenceEnd(said, 0) >= len(said) && s.likeness(q, s.topic(said), nil, 0).own < namesLittle
}

// anyTerm reports whether terms hold one of some words, or one of its family.
func anyTerm(words []weightedTerm, terms []term, q query) bool {
	for _, w := range words {
		if has(terms, w.term) || q.hasKin(terms, w.term) {
			return true
		}
	}
	return false
}
