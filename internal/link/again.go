package link

import (
	"slices"
	"strings"
)

// What comes again and again is named by words of procedure as much as by its matter:
// "Budget Proposals" is no budget monitoring.

// otherOfIts reports whether an item's title goes on to other words than the name under which
// a promise's paper comes, and neither it nor its minutes have a word of procedure that is in that name.
func (q query) otherOfIts(it *shelved) bool {
	if q.strange(it.Title) < leastStrange {
		return false
	}
	low := strings.ToLower(it.Title + " " + it.Minutes)
	title := plainly(q.ItemTitle)
	return slices.ContainsFunc(q.plain, func(w string) bool {
		return slices.Contains(title, w) && kindsOfSeries[w] && !wordBegins(low, w)
	})
}

// kindsOfSeries are the words of procedure, as plainly gives them, that tell one series of papers on a matter from another.
var kindsOfSeries = wordSet(`monitor performanc progress improvement delivery annual figur statistic outturn decision recommendation satisfaction consultation complaint attendanc`)

// leastStrange is the least share of a title's words that make it another one.
const leastStrange = 0.3

// onlyFromThem reports whether a line on what comes again and again shares no more with a
// promise than the name of whom it comes from: they send other things too.
func (s *shelf) onlyFromThem(q query, l likeness) bool {
	who := s.topic(q.Owner)
	return q.reports && q.recurs() && len(who) > 0 && len(l.shared)+len(l.akin) > 0 && !slices.ContainsFunc(slices.Concat(l.shared, l.akin), func(t term) bool {
		return !has(who, t) && (holdsTerm(q.own, t) || holdsTerm(q.context, t))
	})
}

// ownKinds are the words before the noun of a paper that make it one of its own kind: a plan for
// communications is no plan for beds. "Business case" and "action plan" are said of any.
var ownKinds = wordSet("improvement recovery communications engagement transition exit staffing performance outturn")

// otherKindOfPaper reports whether an item's title names a paper of the noun that was promised,
// and neither it nor its minutes say of the promised kind, or hold anything else that the promise adds.
func (s *shelf) otherKindOfPaper(q query, it *shelved) bool {
	kind, noun, _ := strings.Cut(q.paper, " ")
	if !ownKinds[kind] || q.recurs() || !wordIn(strings.ToLower(it.Title), noun) || len(q.adds()) > 0 && !s.addsNothingOf(q, it) {
		return false
	}
	inWords := slices.ContainsFunc(q.plain, func(w string) bool { return strings.HasPrefix(kind, w) }) && slices.ContainsFunc(s.things(kind), func(t thing) bool { return holdsThing(s.saidIn(it).all, t) })
	return !inWords && !wordBegins(strings.ToLower(it.Title+" "+it.Minutes), strings.TrimSuffix(kind, "s")) && q.strange(it.Title) >= leastStrange
}
