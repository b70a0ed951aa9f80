package link

import (
	"slices"
	"strings"

	"arising/internal/civic"
)

// What is told in lists is told in other words: "Minute 5: eighty people had come
// to the hall on 14 September" of a drop-in session for neighbours. No word leads
// to such an entry, but the list does: the body that made the promise goes through
// what it had asked for. So all entries of its lists are weighed against each of
// its promises of late, and entries and promises against each other.

// How long after a promise, and after its last day, lists are read for it that share no word with it, in days.
const (
	listsAfter    = 300
	listsAfterDue = 150
)

// entrySpan returns the days of the lists that are read for a promise; none where it has no day.
func entrySpan(p *Promise) (d span) {
	if !p.Date.Known() {
		return d
	}
	d = span{p.Date.AddDays(1), p.Date.AddDays(listsAfter)}
	if due := p.Due; due != nil && due.To.Known() && due.Recurs == "" {
		if late := due.To.AddDays(listsAfterDue); late.After(d.to) {
			d.to = late
		}
	}
	if last := lastLook(p); d.to.After(last) {
		d.to = last
	}
	return d
}

// noLists are how the titles of standing items begin in which nothing is told of what was promised.
var noLists = []string{"apolog", "declaration", "disclosure", "exclu", "date of", "dates of", "calendar of", "public question", "petition", "deputation", "appointment of chair", "election of chair", "membership", "welcome", "attendance", "quorum",
	"local government act", "substitute", "terms of reference"}

// isList reports whether an item is one in which a body goes through what it had asked for.
func (it *shelved) isList() bool {
	if !it.routine {
		return false
	}
	low := strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(it.Title)), "to "), "the ")
	return !slices.ContainsFunc(noLists, func(n string) bool { return strings.HasPrefix(low, n) })
}

// mostLists bounds the lists that are read for one promise, the earliest first.
const mostLists = 24

// listed returns the items of those days in which the body of a promise looks back.
func (s *shelf) listed(q *query) (out []int32) {
	within := entrySpan(q.Promise)
	from, to := s.after(within.from.AddDays(-1)), s.after(within.to)
	all := s.lists[q.Body]
	at, _ := slices.BinarySearch(all, int32(from))
	for _, i := range all[at:] {
		if int(i) >= to || len(out) == mostLists {
			break
		}
		out = append(out, i)
	}
	return out
}

// Spans are the days in which items were weighed for a promise whatever their words;
// unknown where none were.
type spans struct {
	far   span // every item of the right body; see farLook
	lists span // every list of its own; see entries
	spare span // in which what is spare may be what was promised; see spareSpan
}

// entries notes what the lists tell that are no candidates of a promise, where
// nothing is claimed but for want of anything better: most promises need no list.
func (s *shelf) entries(q query, near []int32, found []finding) (within span) {
	if s.failed != nil || slices.ContainsFunc(found, func(e finding) bool { return civic.Claimed(e.Score) && !forWant(e.Evidence) }) {
		return within
	}
	for _, i := range s.listed(&q) {
		if slices.Contains(near, i) {
			continue
		}
		it := s.telling(i, nil)
		if s.open(it); s.failed != nil {
			return within
		}
		m := q.meant(s, it)
		s.byAccount(m, it, s.fit(m, it))
	}
	return entrySpan(q.Promise)
}

// show tells whoever wants to know of the entries that may tell of a promise.
func (d *decider) show(p *Promise, a *answer) {
	for _, r := range a.entered(p.ID, d.partners[p.ID], d.races, oddsOf(d.by.Line.Floor)) {
		pair := Pair{Kind: AsEntry, Record: p.ID, Item: r.item, Start: r.line - 1, Traits: r.traits}
		if slices.ContainsFunc(a.raw, func(e finding) bool { return civic.Claimed(e.Score) && e.Item != r.item && !forWant(e.Evidence) }) {
			pair.Barred = "something else is claimed"
		}
		d.seen(pair)
	}
}
