package link

import (
	"regexp"
	"slices"
	"strings"
)

// What a promise adds to the title of an item may stand there only to be missed: "she could
// not say why girls had left", "the cost at Gull Quay was not given", "members asked again for
// an action plan". Then the item told of everything else.

// treated are the participles and stems of what a meeting does with a matter, or an officer with a paper.
const treated = `(?:mention|giv|said|say|tell|told|report|show|cover|look|address|discuss|consider|includ|offer|provid|explain|set out|drawn up|draw up|prepar|writ|examin|review|evaluat|assess|touch|dealt|deal|part of|go into|gone into|dwell|compar|investigat|studied|speak|spoke|attempt|analys|featur|figur|appear|aris|separat|single|distinguish|broken down|break down|shown apart|count)[a-z]*`

// A silence is one way in which a sentence says that nothing is told of what it speaks of. Each
// stands beside words without which it cannot be, for to look for them takes far less time.
type silence struct {
	words *wordlist
	how   *regexp.Regexp
}

var untold = []silence{
	{newWordlist([]string{"not ", "never", "nor ", "n't ", "n’t ", "hardly", "barely"}),
		regexp.MustCompile(`(?:\b(?:not|never|nor|hardly|barely)|n't|n’t) (?:yet |so far |even |been |be |being |himself |herself |itself |now |at all |as yet )*` + treated + `\b`)},
	{newWordlist([]string{"no ", "nothing", "none", "neither", "little"}),
		regexp.MustCompile(`\b(?:no|nothing|none|neither|little) (?:[a-km-z][a-z'’-]* |l[a-np-z][a-z'’-]* ){0,7}?(?:was|were|is|are|been|be|had) (?:yet |so far |ever |been )*` + treated + `\b` +
			`|\bnothing (?:[a-z]+ ){0,4}?(?:in|on|of|about|as to|to (?:say|show|report|tell))\b` +
			`|\b(?:giv(?:e|es|en|ing)|gave|ha[ds]|have|having|offer(?:s|ed)?|bring|brought|with|find|found|held?|contain(?:s|ed)?) (?:as yet |still |still had )?no (?:[a-z-]+ ){0,2}?(?:figures?|reasons?|answers?|account|explanation|information|details?|data|breakdown|news|report|plans?|proposals?|options?|comparison|idea|knowledge|numbers?|review|evaluation|word|mention)\b`)},
	{newWordlist([]string{"yet to", "still to", "missing", "overlooked", "forgotten", "omitted", "left out", "nowhere", "lacking", "wanting", "owed", "in abeyance"}),
		regexp.MustCompile(`\b(?:yet|still) to (?:be|come|see|hear|have|receive)\b|\b(?:was|were|is|are|been|being) (?:still )?(?:missing|overlooked|forgotten|omitted|left out|nowhere|lacking|wanting|owed|in abeyance)\b`)},
	{newWordlist([]string{"again", "once more", "anew", "afresh", "second time", "still", "remind", "wait"}),
		regexp.MustCompile(`\b(?:ask|press|call|beg|plead)ed (?:once )?(?:again|once more|anew|afresh|a second time|still) (?:for|about|when|to (?:see|have|hear))|\bremind(?:ed|er)\b[^.;]* (?:owed|promised|asked for|still)\b|\b(?:must|(?:would|will|might) have to) wait\b`)},
	{newWordlist([]string{"hoped to", "hopes to", "hoping to", "nobody", "no one", "no-one"}),
		regexp.MustCompile(`\bhop(?:ed|es|ing) to (?:have|bring|report|give|present|finish)\b|\b(?:nobody|no one|no-one) (?:had|has|could|was|knew|seemed)\b`)},
	{newWordlist([]string{" un", "unable"}),
		regexp.MustCompile(`\b(?:left |were |was |remained |remains )un(?:said|answered|explained|examined|touched|addressed|mentioned|explored|known|reported|recorded|considered)\b|\bunable to (?:say|give|tell|report|explain|show|answer|offer|provide)\b`)},
	{newWordlist([]string{"for another", "for a later", "for some other", "follow", "come separately", "come later", "in due course"}),
		regexp.MustCompile(`\bfor (?:another|a later|some other) (?:day|time|meeting|occasion|paper|report)\b|\b(?:would|will|was to|were to) (?:follow|come (?:separately|later|in due course))\b`)},
	{newWordlist([]string{"asked what had", "asked where", "want of", "lack of", "absence of", "omission of"}),
		regexp.MustCompile(`\basked (?:what had become of|what had happened to|where (?:the|that|this|its|their|his|her) [^.;]{0,60}\b(?:was|were|had (?:gone|got to)))\b|\b(?:want|lack|absence|omission) of (?:an?|any|the)\b`)},
	{newWordlist([]string{" when ", " why ", "what had become", "whether"}),
		regexp.MustCompile(`\b(?:wanted|wished|asked|hoped|expected) to (?:know|hear|see) (?:when|why|what had become|whether)\b[^.;]*\b(?:would|come|become|happened)\b`)},
}

// missedIn reports whether a sentence in small letters is one of those by its words.
func missedIn(said string) bool {
	return slices.ContainsFunc(untold, func(u silence) bool { return u.words.in(said) && u.how.MatchString(said) })
}

// notReally are the words after which such a sentence tells all the same.
var notReally = newWordlist([]string{"not only", "not just", "not merely", "not surpris", "no doubt", "until", "except"})

// tellsMatter is how a sentence tells of what it speaks of, whatever it denies besides.
var tellsMatter = regexp.MustCompile(`\b(?:presented|introduced|submitted|laid|tabled|set out|went through|spoke to|took members through|gave (?:the|an?|his|her|their|members)|read out|reported (?:on|upon|the|his|her|an?)|explained (?:how|why|what)|described)\b`)

// untoldOnly reports whether what a promise adds to an item's title stands there in such sentences only.
func (s *shelf) untoldOnly(q query, it *shelved, low string) bool {
	held := s.untoldIn(it, low)
	if !slices.ContainsFunc(held, func(c saidOf) bool { return c.untold }) {
		return false // as most do, and what its sentences are about need not be read
	}
	novel := slices.DeleteFunc(slices.Clone(q.own), func(w weightedTerm) bool { return has(it.title, w.term) || q.hasKin(it.title, w.term) })
	paper := q.inquiry()
	if names(paper, it.Title, inquiries) {
		paper = ""
	}
	var told []term
	missed, owed, named := false, false, false // owed: the paper itself is missed
	for i, start := 0, 0; i < len(held); i, start = i+1, held[i].end {
		said, terms := low[start:held[i].end], s.topicOf(&held[i], low[start:held[i].end])
		of, its := anyTerm(novel, terms, q), paper != "" && strings.Contains(said, paper)
		switch {
		case !of && !its || outcome(said) && !held[i].untold:
		case held[i].untold:
			missed, owed = true, owed || its
		default:
			told, named = merged(told, terms), named || its
		}
	}
	return missed && !named && (owed || s.shareIn(novel, told, q) <= mostUntold)
}

// saysUntold reports whether a sentence in small letters is one of those.
func saysUntold(said string) bool {
	return missedIn(said) && !notReally.in(said) && !tellsMatter.MatchString(said)
}

// A saidOf is one sentence of some minutes: where it ends, whether it is one of those, and what it
// is about, once that was asked for.
type saidOf struct {
	end    int
	untold bool
	terms  *[]term
}

// untoldIn are the sentences of an item, whose minutes are given in small letters. They are read
// once for as long as the shelf's items are remembered.
func (s *shelf) untoldIn(it *shelved, low string) []saidOf {
	held := &s.items[s.first[it.ID]]
	if held.untold == nil {
		all := []saidOf{}
		for start := 0; start < len(low); {
			end := sentenceEnd(it.Minutes, start)
			all = append(all, saidOf{end: end, untold: saysUntold(low[start:end])})
			start = end
		}
		held.untold = &all
	}
	return *held.untold
}

// topicOf is what a sentence is about.
func (s *shelf) topicOf(c *saidOf, said string) []term {
	if c.terms == nil {
		terms := s.topic(said)
		c.terms = &terms
	}
	return *c.terms
}

// mostUntold is the most that such an item may tell of what the promise adds.
const mostUntold = 0.5

// shareIn is the share of some terms that others hold, or their kin.
func (s *shelf) shareIn(all []weightedTerm, terms []term, q query) float64 {
	got := 0.0
	for _, w := range all {
		if has(terms, w.term) || q.hasKin(terms, w.term) {
			got += w.weight
		}
	}
	if sum := total(all); sum > 0 {
		return got / sum
	}
	return 0
}

// inquiry is the word for the paper of such a kind that is to come; "" where it is a report
// on one, or none.
func (q query) inquiry() string {
	low, _, _ := strings.Cut(" "+strings.ToLower(q.Quote), " be ")
	if anyOf(low, []string{" report", " progress", " update", " results", " outcome", " findings"}) {
		return ""
	}
	for _, p := range inquiries {
		if strings.Contains(low, " "+p) {
			return p
		}
	}
	return ""
}
