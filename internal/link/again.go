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
