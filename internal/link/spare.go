package link

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// An item that no promise claims is spare. Where a promise's days have come and
// nothing is claimed of it, one of the spare items of those days may be what was
// promised, be its title and words as they may; the likelier, the fewer spare
// items there are, and the fewer promises that wait for one.

// The most items of one meeting that may be spare, and the most in all among
// which one is looked for: where more are left over, nothing can be told by that.
const (
	mostAtMeeting = 6
	mostSpare     = 12
)

// A claim is what is claimed of a promise before others are asked.
type claim struct {
	item  civic.ItemID
	kind  civic.EvidenceKind
	score float64
}

func claimsOf(found []civic.Evidence) (out []claim) {
	for _, e := range found {
		if civic.Claimed(e.Score) {
			out = append(out, claim{e.Item, e.Kind, e.Score})
		}
	}
	return out
}

// A bid is the spare item that is likeliest to be what was promised, and how likely.
type bid struct {
	item   civic.ItemID
	chance float64
}

// spareSpan returns the days of spare items that may be what was promised: those in
// which it was due, for what comes later says whose it is.
func (q *query) spareSpan(found []finding) (within span) {
	if q.recurs() || !q.farSpan().from.Known() {
		return span{}
	}
	within = span{q.Due.From, q.Due.To}
	if after, _ := lastMove(found); after.Known() && !within.from.After(after) {
		within.from = after.AddDays(1)
	}
	if !within.from.After(q.Date) {
		within.from = q.Date.AddDays(1)
	}
	return within
}

// meets returns the names of the bodies to which a promise must come.
func (s *shelf) meets(q *query) (out []string) {
	for _, name := range s.bodyNames {
		it := shelved{Item: &Item{BodyName: name}}
		if name == q.BodyName {
			it.Body = q.Body
		}
		if q.comesTo(&it) {
			out = append(out, name)
		}
	}
	return out
}

// A sitting is a meeting of a body by its name.
type sitting struct {
	body string
	on   day.Date
}

// A market is what is spare, and who waits for it.
type market struct {
	*shelf
	taken  map[civic.ItemID]bool
	bodies map[string][]int32 // by name of the body: the items that show something, in order of date
	often  map[titled]int     // how many items bear a title at a body
	left   map[sitting][]int32
	named  map[string]bool // the titles under which promises stand
	sought map[int32]int   // how many promises wait for each item
}

func (s *shelf) marketOf(taken map[civic.ItemID]bool) *market {
	m := &market{shelf: s, taken: taken, bodies: map[string][]int32{}, often: map[titled]int{}, left: map[sitting][]int32{}, named: map[string]bool{}, sought: map[int32]int{}}
	for i := range s.items {
		it := &s.items[i]
		if it.routine {
			continue
		}
		m.often[titleAt(it)]++
		if it.shows || it.decides {
			m.bodies[it.BodyName] = append(m.bodies[it.BodyName], int32(i))
		}
	}
	return m
}

// A titled is the name of a body and the title of an item as it comes again.
type titled struct{ body, title string }

func titleAt(it *shelved) titled {
	if it.key != "" {
		return titled{it.BodyName, it.key}
	}
	return titled{it.BodyName, it.Title}
}

// standing is how often a body takes an item of one title that is none of one promise.
const standing = 3

// spareOf returns the items that may be what a promise waits for.
func (m *market) spareOf(a *answer) (out []int32) {
	for _, name := range a.meets {
		all := m.bodies[name]
		at, _ := slices.BinarySearchFunc(all, a.spare.from, func(i int32, d day.Date) int { return cmp.Or(m.items[i].Date.Compare(d), 1) })
		for at < len(all) && !m.items[all[at]].Date.After(a.spare.to) {
			on := m.items[all[at]].Date
			end := at
			for end < len(all) && m.items[all[end]].Date == on {
				end++
			}
			left := m.leftAt(sitting{name, on}, all[at:end])
			if len(left) <= mostAtMeeting {
				out = append(out, left...)
			}
			at = end
		}
	}
	if len(out) > mostSpare {
		return nil
	}
	return slices.DeleteFunc(out, func(i int32) bool { return m.items[i].ID == a.item })
}

// leftAt returns those items of a meeting that no promise claims and that do not
// come by the calendar.
func (m *market) leftAt(at sitting, all []int32) []int32 {
	left, known := m.left[at]
	if !known {
		for _, i := range all {
			if it := &m.items[i]; !m.taken[it.ID] && !it.calendar && m.often[titleAt(it)] < standing {
				left = append(left, i)
			}
		}
		m.left[at] = left
	}
	return left
}

// field folds what one promise competes in into a number; 0 where it does not.
func (m *market) field(some []int32) uint64 {
	if len(some) == 0 {
		return 0
	}
	h := newDigest()
	for _, i := range some {
		it := &m.items[i]
		h.text(string(it.ID), it.next.String(), it.prev.String(), strconv.FormatUint(it.digest, 36), strconv.Itoa(len(m.left[sitting{it.BodyName, it.Date}])), strconv.Itoa(m.sought[i]))
	}
	return max(1, h.Sum64())
}

// bidFor weighs the spare items of a promise and returns the likeliest.
func (m *market) bidFor(q query, some []int32) (best bid, as finding) {
	all := make([]like, 0, len(some))
	for _, i := range some {
		it := m.telling(i, nil)
		if m.open(it); m.failed != nil {
			return bid{}, as
		}
		l := m.likeness(q, it.title, it.text, 0.7)
		k := like{last: m.spareTraits(q, it, i, l), doubt: m.unlikely(q, it, l, false)}
		if k.doubt == nearOnly {
			k.doubt = ""
		}
		if k.doubt == "" && m.otherPart(q, it) {
			k.doubt = anotherPart
		}
		if k.doubt == "" && m.tellsElse(q, it) {
			k.doubt = notTold
		}
		if k.doubt == "" && q.lacksFigure(it) {
			k.doubt = noFigure
		}
		if k.doubt == "" && (k.last[spareTales] < leastTales || m.factsIn(it).told == 0 || k.last[spareNothing] > 0) {
			k.doubt = saysLittle
		}
		k.Record, k.Item, k.MeetingDate, k.CommitteeName, k.ItemTitle = q.ID, it.ID, it.Date, it.BodyName, it.Title
		k.Kind, k.Score, k.Quote, k.Source = civic.ReportedBack, 0.5, it.Title, it.Source
		f := m.fit(q, it)
		k.Reasons = append(m.farReasons(q, l, k.last[spareAsked], k.last[sparePaper], k.last[spareOwner]), f.place, f.reason, noBetter, noOther)
		all = append(all, k)
	}
	for i := range all {
		k := &all[i]
		k.last[spareAhead] = k.aheadOf(all)
		if m.seen != nil {
			m.seen(Pair{Kind: AsSpare, Record: k.Record, Item: k.Item, Traits: k.last, Barred: k.doubt})
		}
		if c := m.by.Spare.Chance(k.last); k.doubt == "" && c >= m.by.Spare.Floor && c > best.chance {
			best, as = bid{k.Item, c}, k.finding
		}
	}
	return best, as
}

// leastTales is the least share of manyTales, two sentences, of an item that can be
// known by what it tells and not by its name, one of which gives a fact; saysLittle is
// the doubt of another.
const (
	leastTales = 2.0 / manyTales
	saysLittle = "tells too little to be known by that"
)

// noOther is the reason of what is claimed because nobody else claims it.
const noOther = "no other promise claims it"

// aheadOf says by how much an item lacks less of the promise, in other words too,
// than the best of the others; below 0 where it does not.
func (k *like) aheadOf(all []like) float64 {
	by := alone
	for i := range all {
		if o := &all[i]; o.Item != k.Item && o.doubt == "" {
			by = min(by, o.last[spareLacks]-k.last[spareLacks])
		}
	}
	return by
}

// spareTraits are those of the i-th item as what is spare.
func (m *market) spareTraits(q query, it *shelved, i int32, l likeness) []float64 {
	title, low := strings.ToLower(it.Title), m.small(it)
	lacking, _ := q.plainIn(title, low)
	held, said := q.plainHeld(title, low), m.saidIn(it)
	asked, other := askedDay(q, it)
	asked = asked || !other && q.wishedThen(it)
	when := latenessOf(q, it)
	own, context := m.inOther(q, q.own, q.other.own, said.all, it.title, it.text), m.inOther(q, q.context, q.other.context, said.all, it.title, it.text)
	kin := m.likeness(q, it.title, nil, 0).own
	inTitle := m.inOther(q, q.own, q.other.own, said.title, it.title, nil)
	before, after := q.otherKind(it.Title, title+" "+low)
	told := m.mentions(q, it, low)
	left := len(m.left[sitting{it.BodyName, it.Date}])
	return []float64{l.own, l.context, l.around, yes(asked), yes(other), yes(m.samePaper(q, it)), yes(ownerIn(q, it.Minutes)), when.in, yes(when.in > 0 && q.Due.From.DaysUntil(q.Due.To) <= 31),
		lacking, q.lackingToo(held, said.all), own, context, m.tale(it), yes(figures(it.Minutes)), yes(it.Body == q.Body), yes(q.periodic(it)),
		kin, inTitle, math.Log(float64(max(1, left))), math.Log(float64(max(1, m.sought[i]))), 0, q.strangeToo(said.titled), yes(l.own+l.context+own+context == 0),
		yes(it.shows),
		yes(before), yes(after), yes(m.otherDetail(q, it.Title)), told.tales, yes(told.opens), yes(told.later),
		yes(m.addsNothingOf(q, it)), told.scattered, yes(m.often[titleAt(it)] > 1), yes(m.named[it.key] && it.key != titleKey(q.ItemTitle)), yes(q.lacksRarest(it)), yes(len(said.titled) < 3),
		yes(q.anotherBrings(it)), yes(q.hasItsOwn(it)), yes(q.lacksItsNames(it.Title + " " + it.Minutes)), yes(q.anotherYear(it.Title))}
}
