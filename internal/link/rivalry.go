package link

import (
	"math"
	"slices"

	"arising/internal/civic"
)

// What is claimed of a promise by little is left to another of which the same item
// is claimed by much, unless both are about one matter.

// The greatest score of a claim that yields, and the least of one that it yields to.
const (
	yielding = 0.75
	surely   = 0.92
)

// rivalled is the reason of what yields.
const rivalled = "it is rather what another promise was for"

// surest are the promises that surely claim an item as theirs, by the item.
func (d *decider) surest(order []*Promise) map[civic.ItemID][]*Promise {
	out := map[civic.ItemID][]*Promise{}
	for _, p := range order {
		for _, c := range d.answers[p.ID].claims {
			if c.kind == civic.ReportedBack && c.score >= surely {
				out[c.item] = append(out[c.item], p)
			}
		}
	}
	return out
}

// yields returns the items that a promise leaves to others.
func (d *decider) yields(p *Promise, sure map[civic.ItemID][]*Promise) (out []civic.ItemID) {
	for _, c := range d.answers[p.ID].claims {
		if c.kind != civic.ReportedBack || c.score >= yielding {
			continue
		}
		if slices.ContainsFunc(sure[c.item], func(o *Promise) bool { return o.ID != p.ID && !d.oneMatter(p, o) }) {
			out = append(out, c.item)
		}
	}
	return out
}

// oneMatter reports whether two promises are about one matter: made in one minute
// or exchange, or one of them where the other was put off, or both put off there,
// or of much the same words.
func (d *decider) oneMatter(p, o *Promise) bool {
	if p.Item == o.Item || d.partners[p.ID] == o.ID {
		return true
	}
	a, b := d.answers[p.ID].claims, d.answers[o.ID].claims
	putOff := func(all []claim, at civic.ItemID) bool {
		return slices.ContainsFunc(all, func(c claim) bool { return c.item == at && c.kind == civic.DeferredTo })
	}
	if putOff(a, o.Item) || putOff(b, p.Item) || slices.ContainsFunc(a, func(c claim) bool { return c.kind == civic.DeferredTo && putOff(b, c.item) }) {
		return true
	}
	mine, theirs := topic(withoutTimes(p.Quote)), stems(o.Quote+" "+o.ItemTitle)
	lacking := 0
	for _, w := range mine {
		if !slices.Contains(theirs, w) {
			lacking++
		}
	}
	return 2*lacking <= len(mine)
}

// packRivals writes what an answer says of other promises.
func (a *answer) packRivals(p *packer) {
	p.day(a.spare.from)
	p.day(a.spare.to)
	p.strings(a.meets)
	p.int(len(a.claims))
	for _, c := range a.claims {
		p.string(string(c.item))
		p.string(string(c.kind))
		p.word(math.Float64bits(c.score))
	}
	p.int(len(a.yields))
	for _, id := range a.yields {
		p.string(string(id))
	}
	p.word(a.field)
	p.string(string(a.bid.item))
	p.word(math.Float64bits(a.bid.chance))
	p.flags(a.won)
}

func (a *answer) unpackRivals(u *unpacker) {
	a.spare, a.meets = span{u.day(), u.day()}, u.strings()
	for range u.count() {
		a.claims = append(a.claims, claim{civic.ItemID(u.string()), civic.EvidenceKind(u.string()), math.Float64frombits(u.word())})
	}
	for range u.count() {
		a.yields = append(a.yields, civic.ItemID(u.string()))
	}
	a.field = u.word()
	a.bid = bid{civic.ItemID(u.string()), math.Float64frombits(u.word())}
	u.flags(&a.won)
}
