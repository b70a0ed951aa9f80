package link

import (
	"math/bits"
	"strings"
)

// A sift tells as barren does which of the items that share words with a promise
// can show nothing of it, but without looking at them: most cannot, and the larger
// the council the more there are. It knows which of the words that were followed
// through the index an item holds, and of words that very many items hold it asks
// one bit.
type sift struct {
	words              []sought // own, then context, then around
	context, around    int      // where those begin
	allOwn, allContext float64  // what they weigh together
	terms              []term   // of the words, in their order, and then of their kin
	crowds             []crowd  // by term: who holds it, where that is asked and very many do
	followed           uint64   // of the first terms, a bit each: those that were followed to the end
	own                int32    // number of the promise's body
	addressed          bool
}

// A sought word is one of a promise as its sift asks for it. Its kin are some of the terms.
type sought struct {
	weight        float64
	counted       bool // it stands among the promise's own words as well
	kin, afterKin int
}

// marked is for how many terms of a promise a sift notes which items hold them.
const marked = 64

// A crowd says with a bit for each item which of them hold a term.
type crowd []uint64

func (c crowd) has(i int32) bool { return c[i>>6]&(1<<(i&63)) != 0 }

// sparse is which part of the items must hold a term, at the least, to make a
// crowd: then its bits take no more room than its postings.
const sparse = 32

// prepareSift makes the sift ready for a promise.
func (s *shelf) prepareSift(q *query) {
	v := &s.sift
	*v = sift{words: v.words[:0], terms: v.terms[:0], crowds: v.crowds, context: len(q.own), around: len(q.own) + len(q.context),
		allOwn: total(q.own), allContext: total(q.context), own: -1, addressed: addressed(q.Promise)}
	if n, ok := s.bodyNumbers[q.Body]; ok {
		v.own = n
	}
	for _, words := range [...][]weightedTerm{q.own, q.context, q.around} {
		for _, w := range words {
			v.words, v.terms = append(v.words, sought{weight: w.weight}), append(v.terms, w.term)
		}
	}
	for n := range v.words[:v.around] { // what stands around a promise has no kin
		w := &v.words[n]
		w.counted = n >= v.context && holdsTerm(q.own, v.terms[n])
		w.kin = len(v.terms)
		v.terms = append(v.terms, q.kin[v.terms[n]]...)
		w.afterKin = len(v.terms)
	}
}

// marks returns the bits of a term, one for each place at which the promise has it.
func (v *sift) marks(t term) (bits uint64) {
	for n, o := range v.terms[:min(len(v.terms), marked)] {
		if o == t {
			bits |= 1 << n
		}
	}
	return bits
}

// gatherCrowds finds who holds the terms that were not followed.
func (s *shelf) gatherCrowds() {
	v := &s.sift
	v.crowds = v.crowds[:0]
	for n, t := range v.terms {
		var c crowd
		if n >= marked || v.followed>>n&1 == 0 {
			c = s.crowdOf(t)
		}
		v.crowds = append(v.crowds, c)
	}
}

// crowdOf returns the crowd of a term; nil where too few items hold it.
func (s *shelf) crowdOf(t term) crowd {
	if int(t) >= len(s.postings) || len(s.postings[t])*sparse < len(s.items) {
		return nil
	}
	c, ok := s.crowds[t]
	if !ok {
		c = make(crowd, len(s.items)/64+1)
		for _, p := range s.postings[t] {
			i := p >> 1
			c[i>>6] |= 1 << (i & 63)
		}
		s.crowds[t] = c
	}
	return c
}

// holdsNth reports whether a touched item holds the n-th term of the sift.
func (s *shelf) holdsNth(n int, i int32) bool {
	v := &s.sift
	switch {
	case n < marked && v.followed>>n&1 != 0:
		return s.marks[i]>>n&1 != 0
	case v.crowds[n] != nil:
		return v.crowds[n].has(i)
	}
	return s.items[i].has(v.terms[n])
}

// barrenAt is barren of the promise for which the sift was made ready, and of an
// item that was touched for it.
func (s *shelf) barrenAt(q *query, i int32) bool {
	v, b := &s.sift, &s.briefs[i]
	if len(q.called) > 0 {
		return s.barren(q, &s.items[i])
	}
	if len(q.own) < 2 || b.looksBack || v.addressed && (b.answers || b.decides && b.body != v.own) || s.shares(q, i) {
		return false
	}
	return (q.paper == "" || !strings.Contains(strings.ToLower(s.items[i].Title), q.paper)) && !q.inSeries(&s.items[i])
}

// shares reports whether a touched item shares so much of a promise's words that
// it may show something. It adds the same numbers in the same order as within.
func (s *shelf) shares(q *query, i int32) bool {
	v := &s.sift
	var c coverage
	c.own = s.partAt(0, v.context, v.allOwn, i, &c.mass, 1)
	if c.own >= 0.25 {
		return true
	}
	c.context = s.partAt(v.context, v.around, v.allContext, i, &c.mass, 0.8)
	if c.of(*q) >= 0.4 {
		return true
	}
	s.aroundAt(i, &c.mass)
	return c.mass >= 1
}

// partAt is part, of the words from one up to another.
func (s *shelf) partAt(from, to int, all float64, i int32, mass *float64, worth float64) float64 {
	got := 0.0
	for n := from; n < to; n++ {
		w, at := &s.sift.words[n], 0.0
		switch {
		case s.holdsNth(n, i):
			at = 1
			got += w.weight
		case s.holdsAnyOf(w.kin, w.afterKin, i):
			at = akin
		}
		if at == 0 || w.counted {
			continue
		}
		*mass += at * worth * w.weight / s.rare
	}
	if all > 0 {
		return got / all
	}
	return 0
}

func (s *shelf) holdsAnyOf(from, to int, i int32) bool {
	for n := from; n < to; n++ {
		if s.holdsNth(n, i) {
			return true
		}
	}
	return false
}

// aroundAt adds what the words around the promise weigh that an item holds. There
// are many of them and an item holds few: those that it surely lacks are passed over.
func (s *shelf) aroundAt(i int32, mass *float64) {
	v := &s.sift
	n := v.around
	for may := (s.marks[i] | ^v.followed) >> min(n, marked); may != 0; may >>= 1 {
		skip := bits.TrailingZeros64(may)
		n, may = n+skip, may>>skip
		if n >= min(len(v.words), marked) {
			break
		}
		if s.holdsNth(n, i) {
			*mass += 0.6 * v.words[n].weight / s.rare
		}
		n++
	}
	for n = max(v.around, marked); n < len(v.words); n++ {
		if s.holdsNth(n, i) {
			*mass += 0.6 * v.words[n].weight / s.rare
		}
	}
}
