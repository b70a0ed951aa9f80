package link

import (
	"regexp"
	"slices"
	"strings"
)

// Members often say themselves that what they have before them is not what they asked
// for: that the table "said nothing about the recovery plans", that "this was not it",
// that there was "still no self-assessment". However well such an item fits, it is no report.

// notIt is how minutes say that a thing is not what was asked for.
var notIt = regexp.MustCompile(`\b(?:was|is|were|are) (?:clearly |plainly |certainly |still )?not (?:it(?:$|[.,;:)])|(?:the|that|those|what) (?:[a-z'’-]+ ){0,8}?(?:asked|requested|promised|sought|wanted|called|ordered)\b)|\bno substitute for\b`)

// notThat is how they say so of a thing by its name: "this was not the analysis of causes".
var notThat = regexp.MustCompile(`\b(?:this|that|it|these|they|what (?:was|is) before (?:them|it)) (?:was|is|were|are) (?:clearly |plainly |still )?not (?:the|an?|any) ((?:[a-z'’-]+ ?){1,12})`)

// mostOfIt is the share of a promise that such a name must hold.
const mostOfIt = 0.3

// stillOwed is how they say of a thing that it is still to come, after its name.
var stillOwed = regexp.MustCompile(`\b(?:report|paper|review|plan|survey|study|draft|analysis|strategy|policy|appraisal|evaluation)(?: (?:on|of|about|into|for) [a-z'’ -]{3,50})? (?:is|was|are|were) not (?:yet |quite |as yet )?(?:finished|complete|completed|done|written)\b|` +
	`\b(?:still|yet|remain|remains|remained|remaining) (?:outstanding|awaited|to come|to follow|to be (?:[a-z]+ ){0,2}[a-z]+|in hand|under way|in preparation|in draft|being (?:prepared|drafted|written|drawn up|worked on)|missing|wanting|lacking|owed|unwritten|undone|unseen)\b|` +
	`\b(?:had|has|have|was|were) (?:still |as yet )?(?:not|never) (?:yet |so far )?(?:come|arrived|appeared|materialised|reached|been (?:made|given|seen|brought|produced|written|received|forthcoming|done|carried out|provided|presented|drawn up|submitted))\b`)

// inHand is how they say only of a thing by itself that it is being made.
var inHand = regexp.MustCompile(`\b(?:itself|themselves|proper) (?:was|were|is|are) (?:said |reported |understood |thought )?(?:to be )?(?:still )?(?:in hand|under way|in preparation|in draft|being (?:prepared|drafted|written|drawn up|worked on)|to (?:come|follow))\b`)

// cameLater is how they say only that a thing came late: "had not come before the new year".
var cameLater = regexp.MustCompile(`\bnot (?:yet )?(?:been )?[a-z]+ (?:before|until|till|sooner|earlier|in time|by|on time|when)\b`)

// stillNo is how they say so before its name: "still no self-assessment", "still without the evaluation".
var stillNo = regexp.MustCompile(`\b(?:(?:still|yet|as yet) (?:without|no|not (?:had|seen|received)|waiting for|awaiting|waited for|awaited|lacked|had no|had not (?:had|seen|received)|has no|have no|wanted|owed)|(?:awaited|awaiting|waiting for|without) still)((?: [a-z0-9'’-]+){1,7})`)

// silentOn is how they say that nothing is told of a matter.
var silentOn = regexp.MustCompile(`\b(?:(?:said|says|say|contained|contains|gave|gives|told|offered|held|had|has|was) nothing (?:at all |whatever |much |further |more |new )?(?:about|of|on|as to|concerning|regarding|to say (?:of|about|on))|` +
	`(?:did|does|do) not (?:yet |itself |themselves )?(?:go into|cover|address|deal with|touch on|touch upon|mention|speak of|include|extend to|set out|consider|look at|refer to|discuss|report on|report|evaluate|assess|review|show|give|bear on|tell (?:them |members )?(?:of|about)|say (?:anything (?:of|about|on)|how|what|whether|why|when|who))|` +
	`(?:was|is|were|are) silent (?:on|about|as to)|no (?:mention|reference|trace|sign) (?:was |is |had been |being )?(?:made )?(?:of|to)|nothing (?:was |is |had been )?(?:said|reported|shown|told|written) (?:of|about|on|as to)|(?:not a|no|without a) word (?:was |had been )?(?:said )?(?:of|on|about|as to)|left out|omitted)((?: [a-z0-9'’-]+){1,8})`)

// notBegun is how they say that nobody has set about a thing.
var notBegun = regexp.MustCompile(`((?:[a-z'’-]+ ){1,5})(?:had|has|have|was|were) (?:still |as yet )?not (?:yet )?(?:(?:been )?(?:started|begun|commenced)|been (?:drafted|written|commissioned|carried out|undertaken|prepared|drawn up|set in hand))\b`)

// wantedWords are the words without which a sentence says none of that.
var wantedWords = newWordlist([]string{"nothing", " not ", "still ", " yet ", "remain", "silent", " no mention", " no reference", " word o", " word a", "itself ", "proper ", "left out", "omitted", "no substitute"})

// saysWanted is the doubt of an item that says so.
const saysWanted = "its minutes say that it is still wanted"

// stillWanted reports whether an item's minutes say that what was promised is not before the meeting.
func (s *shelf) stillWanted(q query, it *shelved) bool {
	low := s.small(it)
	if len(low) != len(it.Minutes) {
		return false
	}
	if s.untoldOnly(q, it, low) {
		return true
	}
	if !wantedWords.in(low) {
		return false
	}
	for start := 0; start < len(low); {
		end := sentenceEnd(it.Minutes, start)
		said := low[start:end]
		if wantedWords.in(said) && !outcome(said) && s.wantedIn(q, it, said, low[:start]+" "+low[end:]) {
			return true
		}
		start = end
	}
	return false
}

// wantedIn reads one sentence in small letters, beside the rest of its item.
func (s *shelf) wantedIn(q query, it *shelved, said, rest string) bool {
	if m := notThat.FindStringSubmatch(said); m != nil && s.likeness(q, s.topic(m[1]), nil, 0).own >= mostOfIt {
		return true
	}
	if notIt.MatchString(said) || inHand.MatchString(said) || stillOwed.MatchString(cameLater.ReplaceAllString(said, " ")) {
		if l := s.likeness(q, s.topic(said), nil, 0); q.namesPaper(said) && l.own >= leastWanted {
			return true
		}
	}
	if m := stillNo.FindStringSubmatch(said); m != nil && names(strings.ReplaceAll(q.Quote, "-", " "), strings.ReplaceAll(m[1], "-", " "), papers) {
		return true
	}
	if m := notBegun.FindStringSubmatch(said); m != nil && q.namesPaper(m[1]) {
		return true
	}
	for _, m := range silentOn.FindAllStringSubmatch(said, -1) {
		if s.onlyThere(q, it, m[1], rest) {
			return true
		}
	}
	return false
}

// leastWanted is how much of a promise a sentence must name that says it is owed.
const leastWanted = 0.2

// onlyThere reports whether some words name a part of the promise that neither the
// title nor the rest of the item speaks of.
func (s *shelf) onlyThere(q query, it *shelved, words, rest string) bool {
	terms, beside := s.topic(words), s.topic(rest)
	return slices.ContainsFunc(q.own, func(w weightedTerm) bool {
		return has(terms, w.term) && !has(it.title, w.term) && !has(beside, w.term) && !q.hasKin(it.title, w.term) && !q.hasKin(beside, w.term)
	})
}
