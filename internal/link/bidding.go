package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// bidden is how a body says that it takes a thing because another asked it to:
// "at the request of", "had asked that", "referred by", "the comments which … had sent".
var bidden = regexp.MustCompile(`\b(?:request|requested|asked|wish|wished|instance|instructed|referred|remitted|invited|invitation|directed|commended|comments|views|recommended|called for|sent)\b`)

// taking are the verbs by which a body is asked to take a matter up, and not to do a thing.
var taking = []string{"examin", "look ", "consider", "review", "scrutin", "investigat", "comment", "take up", "monitor", "study", "explor", "hear", "receive", "inquire", "enquire", "follow up", "give its", "give their", "discuss"}

// mattersOf is the least part of a promise's own words that such an item must name.
const mattersOf = 0.3

// byBidding reads an item of the body to which a promise goes for a sentence that
// names the body that made it as the one that asked: then it takes that matter.
// What was recommended is not kept by being heard; it is to be decided on.
func (s *shelf) byBidding(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if addressed(q.Promise) && !beginsWord(" "+strings.ToLower(q.Quote), taking) || q.Verb == civic.VerbRecommend || !f.here || it.Body == q.Body || it.routine || len(it.Minutes) > maxRow*5 || !strings.Contains(it.Minutes, q.BodyName) {
		return e, false
	}
	c, title := s.cover(q, it.title, it.text, 0.9), s.cover(q, it.title, nil, 0)
	if c.mass < 0.5 || len(q.own) > 0 && c.own < mattersOf && title.context < 0.5 || len(q.own) == 0 && c.context < 0.5 {
		return e, false
	}
	for u := range utterances(it.Minutes, false) {
		said := it.Minutes[u.start : u.start+len(u.low)]
		if !strings.Contains(said, q.BodyName) || !bidden.MatchString(u.low) || unreadyWords.in(u.low) || !tellsMore(u.low, it) {
			continue
		}
		g := &sign{start: u.start, end: u.start + len(strings.TrimRight(u.low, " \n"))}
		e = civic.Evidence{Kind: civic.Responds, Quote: folded(said), Source: placeOf(it, g), Score: max(0.55, c.of(q)*(0.45+0.25*f.when+0.30*f.where))}
		if q.reports && !addressed(q.Promise) {
			e.Kind = civic.ReportedBack
		}
		if own := s.cover(q, s.topic(said), nil, 0).own; own >= mattersOf {
			e.Score = max(e.Score, yielding) // the sentence itself names what was asked
		}
		e.Reasons = append(s.about(q, it, c), "it says that "+q.BodyName+" had asked", f.place, f.reason)
		return e, true
	}
	return e, false
}

// tellsMore reports whether something is told in an item beyond that it was put off or noted.
func tellsMore(low string, it *shelved) bool {
	return it.shows || resolvesMore(it) || slices.ContainsFunc(clausesOf(low, it.Date), func(c clauseRead) bool { return c.mood == happened })
}
