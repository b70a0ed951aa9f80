package link

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A last look is taken where nothing at all would be claimed of a promise whose
// days have come: somebody would be called late. Then the items that the right
// body took in those days are weighed once more, against each other and by few
// traits, for a report may come under another title and in other words, and what
// keeps it from being claimed beside something better need not keep it from
// being claimed where there is nothing.

// lastTraits are those of a last look, without those that tell of others; see lastLook.
func (s *shelf) lastTraits(q query, it *shelved, l likeness, when lateness) []float64 {
	title, low := strings.ToLower(it.Title), s.small(it)
	lacking, _ := q.plainIn(title, low)
	held, said := q.plainHeld(title), s.saidIn(it)
	bare, _ := counted(held)
	asked, _ := askedDay(q, it)
	before, after := q.otherKind(it.Title, title+" "+low)
	m := s.mentions(q, it, low)
	told, figured := s.factsIn(it).shares()
	return []float64{l.own, l.context, yes(asked), yes(ownerIn(q, it.Minutes)), when.in, lacking, shareOfAll(bare, len(held)),
		s.tale(it), yes(figures(it.Minutes)), yes(it.Body == q.Body), 0, 0,
		yes(len(l.shared)+len(l.akin) < 2), yes(q.lacksRarest(it)),
		yes(q.periodic(it)), yes(before), yes(after),
		q.lackingToo(held, said.title), s.inOther(q, q.own, q.other.own, said.all, it.title, it.text), s.inOther(q, q.context, q.other.context, said.all, it.title, it.text),
		m.tales, yes(m.opens), yes(m.later), yes(s.addsNothingOf(q, it)), yes(s.otherDetail(q, it.Title)),
		told, figured, yes(q.otherPaper(said.titled))}
}

// lastLook returns the item that is the likeliest of those that came when a
// promise was due, if it is likely enough, and nothing was claimed of it but
// that it was put off before.
func (s *shelf) lastLook(likes []like, found []finding) (best finding, ok bool) {
	after, claimed := lastMove(found)
	if claimed && s.seen == nil {
		return best, false
	}
	chance := s.by.Last.Floor
	for i := range likes {
		k := &likes[i]
		if !k.lookedAt(after) {
			continue
		}
		k.last[less], k.last[more] = k.margins(likes, after)
		if s.seen != nil {
			s.seen(Pair{Kind: AsLast, Record: k.Record, Item: k.Item, Traits: k.last})
		}
		c := s.by.Last.Chance(k.last)
		if c < veryLikely && s.by.Report.Chance(k.traits) < proposed {
			continue // what is not worth a proposal must be the surer here
		}
		if c >= chance && (!ok || c > chance) {
			best, ok, chance = k.finding, true, c
		}
	}
	if ok {
		best.Kind, best.Score = civic.ReportedBack, 0.5
		best.Reasons = append(best.Reasons, noBetter)
	}
	return best, ok && !claimed
}

// lastMove returns the day of the last meeting that put the promise off, or at which
// it was still wanted, and whether anything else was claimed of it.
func lastMove(found []finding) (on day.Date, claimed bool) {
	for _, e := range found {
		switch {
		case e.wanted && (!on.Known() || e.MeetingDate.After(on)):
			on = e.MeetingDate
		case !civic.Claimed(e.Score):
		case e.Kind != civic.DeferredTo:
			claimed = true
		case !on.Known() || e.MeetingDate.After(on):
			on = e.MeetingDate
		}
	}
	return on, claimed
}

// lookedAt reports whether an item takes part in a last look at what came after a day.
func (k *like) lookedAt(after day.Date) bool {
	return k.last != nil && k.doubt == "" && (!after.Known() || k.MeetingDate.After(after))
}

// noBetter is the reason of what is claimed for want of anything else.
const noBetter = "nothing else came that would be it"

// veryLikely is the least chance of what the first model would not even propose.
// At .85 two promises more of the judged councils are called late, and one wrong
// report fewer is claimed; the lower bound stands because a false accusation is the worse.
const veryLikely = 0.7

// alone is by how much an item leads that has no rival.
const alone = 0.5

// margins says by how much an item lacks less, and holds more of the promise's own
// words, than the best of the others of a last look; below 0 where it does not.
func (k *like) margins(likes []like, after day.Date) (lacksLess, holdsMore float64) {
	lacksLess, holdsMore = alone, alone
	for i := range likes {
		if o := &likes[i]; o.lookedAt(after) && o.Item != k.Item {
			lacksLess = min(lacksLess, o.last[lacks]-k.last[lacks])
			holdsMore = min(holdsMore, k.last[0]-o.last[0])
		}
	}
	return lacksLess, holdsMore
}
