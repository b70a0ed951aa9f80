package link

import (
	"slices"
)

// byWholeness notes how whole the names of an entry stand in the promise and the
// title: in one piece or apart, by which of the names, in whose words.
func (b *belonging) byWholeness(c *catalogue, w spoken) {
	t := &b.traits
	own, other := false, false // in one piece, the title of the entry and another name
	for _, n := range b.names {
		switch {
		case n.short:
		case holds(w.quote, n.stems) || holds(w.title, n.stems):
			own, other = own || n.title, other || !n.title
		}
	}
	t[scattered] = yes(t[spread] > 0 && !own && !other && !slices.ContainsFunc(b.names, w.turned))
	t[otherNames] = yes(other && !own)
	t[lastKin] = yes(t[inQuote] == 0 && slices.ContainsFunc(b.names, func(n name) bool { return w.lastKin(c, n) }))
	t[loneCased] = yes(t[loneQuote] > 0 && w.calls(b.entry))
	t[longerName] = yes(t[inQuote] == 0 && w.longer(b.entry))
	t[nameAfter] = yes(w.qualified(b.entry))
}

// qualified reports whether wherever a name stands in the promise, a foreign noun
// in small letters goes before it: "care homes for the county" are no "Homes for the County".
func (w spoken) qualified(e *entry) bool {
	met := false
	for _, n := range e.names {
		for i := 0; i+len(n.stems) <= len(w.tokens) && len(n.stems) > 0; i++ {
			if n.short || !n.at(w.tokens[i:]) {
				continue
			}
			if i == 0 || w.tokens[i].apart {
				return false
			}
			before := w.tokens[i-1]
			if before.capital() || before.owns || !topical(before.stem) || slices.Contains(e.all, before.stem) {
				return false
			}
			met = true
		}
	}
	return met
}

// longer reports whether a word of an entry's names stands in the promise beside
// a foreign word, both with capitals: "Gannet Farmhouse" is not "Gannet House".
func (w spoken) longer(e *entry) bool {
	for i := 2; i < len(w.tokens); i++ {
		a, b := w.tokens[i-1], w.tokens[i]
		if b.apart || a.owns || !a.capital() || !b.capital() {
			continue
		}
		if w.foreignPart(a, b, e) || w.foreignPart(b, a, e) {
			return true
		}
	}
	return false
}

// foreignPart reports whether the first of two words is one of the entry's, and
// the other neither the entry's nor of a post, a body or the owner.
func (w spoken) foreignPart(own, other token, e *entry) bool {
	return slices.Contains(e.words, own.stem) && topical(other.stem) && !slices.Contains(e.all, other.stem) && !posts[other.stem] && !posts[own.stem] && !doneTo[other.stem] &&
		!slices.Contains(w.owner, other.stem) && !slices.Contains(w.title, other.stem) && !slices.Contains(w.bodies[0], other.stem) && !slices.Contains(w.bodies[1], other.stem)
}

// calls reports whether a name of one word stands within the promise with a
// capital, as names do.
func (w spoken) calls(e *entry) bool {
	return slices.ContainsFunc(e.names, func(n name) bool {
		return n.lone() && n.core != n.low && slices.ContainsFunc(w.tokens[min(1, len(w.tokens)):], func(t token) bool { return t.stem == n.stems[0] && t.capital() })
	})
}

// turned reports whether a name stands in the promise with its last word first:
// "the sheds at Gannet Row" are the Gannet Row sheds. "Clubs for junior
// swimmers" are no Junior Clubs: there the name goes on.
func (w spoken) turned(n name) bool {
	if n.short || len(n.plain) < 2 {
		return false
	}
	front, last := n.plain[:len(n.plain)-1], n.plain[len(n.plain)-1]
	for i := 0; i+1 < len(w.tokens); i++ {
		if w.tokens[i].stem != last || !linkWords[w.tokens[i+1].printed] {
			continue
		}
		for from := i + 2; from+len(front) <= min(len(w.tokens), i+2+maxBetween+len(front)); from++ {
			end := from + len(front)
			if n := (name{stems: front}); n.at(w.tokens[from:]) && !(end < len(w.tokens) && !w.tokens[end].apart && topical(w.tokens[end].stem) && isNoun(w.tokens[end:])) {
				return true
			}
		}
	}
	return false
}

// maxBetween bounds the words that stand between the parts of a name turned round, as in "permits at the old slipway".
const maxBetween = 3

// lastKin reports whether the last word of a name stands in the promise in
// another form beside a word of the name: "replacing the harbour cranes" speaks of
// the Harbour Crane Replacement.
func (w spoken) lastKin(c *catalogue, n name) bool {
	if n.short || len(n.plain) < 2 {
		return false
	}
	front, last := n.plain[:len(n.plain)-1], n.plain[len(n.plain)-1]
	if slices.Contains(w.quote, last) || !slices.ContainsFunc(front, func(s string) bool { return topical(s) && slices.Contains(w.quote, s) }) {
		return false
	}
	return slices.ContainsFunc(w.quote, func(s string) bool { return sameRoot(s, last) || slices.Contains(c.kinOf(s), last) })
}

// sameRoot reports whether two stems begin alike and differ in their endings
// only, as "replacing" and "replacement" do. The family of a word does not reach that far.
func sameRoot(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= shortRoot && max(len(a), len(b))-n <= shortRoot
}
