package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// Of what another body asked, a body that prints no resolutions tells in two sentences: who
// came and what was asked, and what those who met made of it. The second has as many wordings
// as there are ways to say yes and no, "had no objection", "thought it well worth trying"; that it
// answers is known by its standing behind the first.

// broughtIn is how a sentence tells that a thing comes from another body, beside ofAsking.
var broughtIn = regexp.MustCompile(`(?i)\b(?:views?|opinions?|wish(?:es|ed)?|wanted|hoped|would like|would have|spoke for|on behalf of|urged|pressed|plea|suggest(?:ion|ions|ed)|report of|report from|(?:party|group|panel|committee|forum)['’]s (?:report|findings|idea)|letter (?:from|had come from)|reference from|referral from)\b`)

// saidYes and saidNo are how a sentence in small letters tells what a body made of a thing.
var (
	saidYes = regexp.MustCompile(`\b(?:(?:was|were|is|are|would be|felt|being|been|professed (?:itself|themselves)) (?:[a-z]+ )?(?:glad|happy|pleased|content|willing|ready|prepared|minded|able|delighted) to (?:accept|agree|support|do|meet|grant|find|help|fall|comply|go along|adopt|endorse|approve|pay|fund|oblige|take|see|have)` +
		`|(?:no|without) objections?\b|nobody (?:was against|objected|dissented|spoke against)|none (?:objected|dissented|was against)|all were (?:for|in favour)|(?:was|were) (?:all |both |wholly |strongly )?(?:in favour|of one mind|for it)\b|(?:was|were|is) (?:readily |gladly )?met (?:at once|in full|in part|straight ?away)|found favour` +
		`|(?:was|were|be|been|is|are|and) (?:[a-z]+ly )?(?:set aside|found|allotted|allocated|earmarked|put (?:in|towards|by)|released|voted|granted|agreed|accepted|adopted|approved|supported|endorsed)\b` +
		`|(?:agreed|accepted|approved|adopted|granted|supported|endorsed|took up|acceded|concurred|fell in with|went along with)\b|liked the (?:idea|proposal|suggestion|notion)|(?:well )?worth (?:trying|doing|having)|from now on|undertook (?:to|that)|(?:would|will) (?:do so|be so)\b|saw (?:no harm|merit|sense))`)
	saidNo = regexp.MustCompile(`\b(?:unable to|not (?:able|minded|willing|prepared|inclined|persuaded|convinced) to|unwilling to|reluctant to|persuaded (?:against|otherwise)|(?:had|has|there (?:was|is|were)) no (?:money|funds?|funding|budget|room|appetite|wish to|scope)|(?:could|can|would) (?:not|ill|no longer|never) (?:afford|agree|accept|find|support|spare|be (?:afforded|found|met|done|supported))|cannot (?:afford|agree|accept|find|support)` +
		`|saw no (?:need|case|reason|merit|point)|(?:was|were) (?:not (?:accepted|agreed|supported|adopted|approved|persuaded|convinced)|unconvinced|against it|refused|declined|rejected|turned down|ruled out)|(?:refused|declined|rejected|turned (?:it |this |that |the [a-z]+ )?down|ruled (?:it |this |that )?out|dismissed)\b|found no favour|thought little of)`)
)

// stillToSay is how a sentence puts the answer off, or says that there is none.
var stillToSay = regexp.MustCompile(`\b(?:(?:would|will|is to|was to|to) (?:then |now )?(?:be (?:considered|looked at|discussed|taken|answered)|consider|reply|respond|think|reflect|come back|return|cost|look (?:at|into)|give (?:its|their|an) (?:answer|reply|response|view))|put off|deferred|postponed|held over|in due course|had (?:not )?thought about|not yet|more time|(?:be|was|were) noted|(?:to|and) note (?:the|it|this|them|its)|noted (?:the|it|this|them)|agreed (?:to defer|that it be deferred|to think|to consider|to look))\b`)

// reachOfAnswer is how many sentences behind the asking may tell the answer.
const reachOfAnswer = 3

// leastAskedFor is the least share of a promise's own words that the sentences by which it was
// brought and answered must hold with the title, and leastAsked that of the title and item.
const (
	leastAskedFor = 0.4
	leastAsked    = 0.35
)

// toldAnswer finds the sentences of an item by which its body tells what it made of what the
// promise asks of it: one that says whence it comes, or the title does, and one of the next.
func (s *shelf) toldAnswer(q query, it *shelved) (g sign, ok bool) {
	if it.routine || len(it.Minutes) > maxRow*5 || !s.bringsAsker(q, it) || s.notesViews(q, it) {
		return g, false
	}
	titled := ofAsking.MatchString(it.Title) || broughtIn.MatchString(it.Title)
	onIt := s.likeness(q, it.title, nil, 0).context >= 0.5
	from := -1 // the sentence that says whence it comes
	back := 0  // how many sentences lie behind it
	if titled {
		from = 0
	}
	for start := 0; start < len(it.Minutes); back++ {
		end := sentenceEnd(it.Minutes, start)
		said, at := it.Minutes[start:end], start
		start = end
		low := strings.ToLower(said)
		brings := (ofAsking.MatchString(said) || broughtIn.MatchString(said)) && (onIt || s.cover(q, s.topic(said, it.Title), nil, 0).own >= leastAsked)
		if brings && (from < 0 || !titled) {
			from, back = at, 0
		}
		if from < 0 || back > reachOfAnswer || stillToSay.MatchString(low) || askedWhether.MatchString(low) || !saidYes.MatchString(low) && !saidNo.MatchString(low) {
			continue
		}
		if brings && !saysBeside(low) {
			continue // "presented the proposal that had been agreed"
		}
		if s.likeness(q, s.topic(it.Title, it.Minutes[from:end]), nil, 0).own < leastAskedFor {
			continue
		}
		return sign{kind: civic.Responds, start: at, end: at + len(strings.TrimRight(said, " \n"))}, true
	}
	return g, false
}

// askedToBe is what a sentence asks to be so, or tells of as done before.
var askedToBe = regexp.MustCompile(`\b(?:be|had been|have been|which (?:was|were)|that (?:was|were)) (?:[a-z]+ly )?[a-z]+`)

// saysBeside reports whether a sentence in small letters that tells what was asked tells
// the answer too, beside what it asks to be so.
func saysBeside(low string) bool {
	if at := ofAsking.FindStringIndex(low); at != nil {
		low = low[at[1]:]
	}
	low = askedToBe.ReplaceAllString(low, "")
	return saidYes.MatchString(low) || saidNo.MatchString(low)
}

// bringsAsker reports whether an item names who asked: the body, "scrutiny" for one that
// scrutinises, or the group whose report it was.
func (s *shelf) bringsAsker(q query, it *shelved) bool {
	switch asker := s.askerIn(q, it); {
	case asker > 0:
		return true
	case asker < 0:
		return false
	}
	low := strings.ToLower(it.Title + " " + it.Minutes)
	if strings.Contains(strings.ToLower(q.BodyName), "scrutiny") && strings.Contains(low, "scrutiny") {
		return true
	}
	last := strings.ToLower(q.BodyName[strings.LastIndexByte(q.BodyName, ' ')+1:])
	if !strings.Contains(strings.ToLower(it.BodyName), last) && strings.Contains(low, "the "+last+"'s") {
		return true
	}
	m := groupName.FindString(strings.ToLower(q.ItemTitle))
	return m != "" && strings.Contains(low, m)
}

// groupName finds a group of members by which a matter was looked into.
var groupName = regexp.MustCompile(`\b(?:task and finish group|task group|working group|working party|review panel|review group|inquiry)\b`)

// byToldAnswer reads such an item as the answer to what was asked of its body.
func (s *shelf) byToldAnswer(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if !addressed(q.Promise) || it.Body == q.Body || !f.here {
		return e, false
	}
	g, ok := s.toldAnswer(q, it)
	if !ok {
		return e, false
	}
	l := s.likeness(q, it.title, it.text, 0.7)
	e = civic.Evidence{Kind: civic.Responds, Quote: folded(it.Minutes[g.start:g.end]), Source: placeOf(it, &g), Score: 0.65}
	e.Reasons = append(s.likeReasons(q, l), "its minutes tell what was made of it", f.place, f.reason)
	return e, true
}
