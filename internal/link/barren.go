package link

import "strings"

// barren reports whether an item can show nothing of a promise, told without
// its sentences: with all words of its title and minutes together it would still
// be about something else. What is known by other than words is never barren: a
// quoted minute, an answer, a paper's name.
func (s *shelf) barren(q *query, it *shelved) bool { return s.within(q, it, 0) }

// within is barren but for what lies near its bounds: sums of the same numbers
// differ by their order.
func (s *shelf) within(q *query, it *shelved, margin float64) bool {
	if len(q.own) < 2 || it.looksBack() || addressed(q.Promise) && (it.answers || it.decides && it.Body != q.Body) {
		return false
	}
	if q.paper != "" && strings.Contains(strings.ToLower(it.Title), q.paper) || q.inSeries(it) || q.mayBear(it) {
		return false
	}
	if len(q.called) > 0 { // a name stands for other words
		c := s.cover(*q, it.title, it.text, 1)
		return c.own < 0.25-margin && c.of(*q) < 0.4-margin && s.likeness(*q, it.title, it.text, 1).mass < 1-margin
	}
	var c coverage
	c.own = s.part(q, q.own, nil, it, &c.mass, 1)
	if c.own >= 0.25-margin {
		return false
	}
	c.context = s.part(q, q.context, q.own, it, &c.mass, 0.8)
	s.part(q, q.around, nil, it, &c.mass, 0.6)
	return c.of(*q) < 0.4-margin && c.mass < 1-margin
}

// part returns the share of some words that an item holds, and adds what they,
// and their kin, weigh in units of the rarest, but for those counted before.
func (s *shelf) part(q *query, words, counted []weightedTerm, it *shelved, mass *float64, worth float64) float64 {
	got, all := 0.0, 0.0
	for _, w := range words {
		all += w.weight
		at := 0.0
		switch {
		case it.has(w.term):
			at = 1
			got += w.weight
		case it.holdsKin(q.kin[w.term]):
			at = akin
		}
		if at == 0 || holdsTerm(counted, w.term) {
			continue
		}
		*mass += at * worth * w.weight / s.rare
	}
	if all > 0 {
		return got / all
	}
	return 0
}

func (it *shelved) holdsKin(kin []term) bool {
	for _, k := range kin {
		if it.has(k) {
			return true
		}
	}
	return false
}

// has reports whether an item is about a term.
func (it *shelved) has(t term) bool {
	return it.mayHold(t) && (has(it.title, t) || has(it.text, t))
}

// A sieve tells of most terms in one look that an item does not hold them.
type sieve [8]uint64

func (s *sieve) add(t term) { s[t>>6&7] |= 1 << (t & 63) }

func (it *shelved) mayHold(t term) bool {
	return it.sieve == nil || it.sieve[t>>6&7]&(1<<(t&63)) != 0
}
