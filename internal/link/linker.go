package link

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"arising/internal/civic"
	"arising/internal/day"
)

// A Linker finds evidence as Evidence does and remembers what it read, so that
// after a night's crawl only what the new papers can touch is looked at again.
// The result is always the same as from scratch. The zero Linker is ready; it
// is not for use by several goroutines at once. What it remembers can be kept
// and recalled by another process; see Memory.
//
// It can promise that because a promise depends on few things: on the items
// after it that share a word with it, on the rarity of those words, which a
// night seldom moves (see rarity), and on the meanings of acronyms.
type Linker struct {
	// Contents gives the words and records of an item that is Left. A linker
	// that is given no such items needs none.
	Contents func(civic.ItemID) (Item, error)
	// Weights are those by which pairs are weighed; nil for those checked in.
	Weights *Weights
	// Seen is told of each pair that is weighed, however unlikely, so that weights
	// can be found. It may be nil.
	Seen func(Pair)
	// Ties weighs what promises are tied to; nil for the model checked in. SeenTie
	// is told of each tie that is weighed. It may be nil.
	Ties    *Model
	SeenTie func(TiedPair)
	// Looked is how many promises the last Update or Renew looked at again.
	Looked int

	all     bool     // look at what can show nothing as well; for tests
	enough  int      // items from which rarity can be told; 0 for the usual number
	sheets  [][]Item // that were recalled
	read    *reading // what Read read and Renew has not used yet
	shelf   *shelf
	held    map[civic.ItemID]*shelved
	answers map[civic.RecordID]answer
}

// An answer is what was found for one promise, and what that hung on.
type answer struct {
	digest   uint64 // of the promise
	item     civic.ItemID
	minute   minuteKey // its body and the leading number of its minute; zero if that has none
	numbers  []string  // that name it, or its minute, and nothing else
	alone    int       // how many promises its minute held
	terms    []term    // all that it may be about, ascending
	key      string    // the whole title of its item; see titleKey
	from, to day.Date
	walk     walk
	spans
	near     []term           // what stands around it, ascending
	akin     []term           // the other words of its matter, ascending
	lines    []holding        // the lines that seem to tell of it
	lost     []lineKey        // those of them that rather tell of another promise
	told     []telling        // the lines that may tell of it as kept, the likeliest first
	nearer   nearing          // that of them which most likely tells of it, if it is likely enough; zero if none
	carriers []civic.RecordID // the resolutions that put it off and are promises themselves
	meets    []string         // the names of the bodies to which it must come; see meets
	claims   []claim          // what is claimed of it before others are asked
	yields   []civic.ItemID   // of these what it leaves to others
	field    uint64           // of what is spare and may be it; see market.field
	bid      bid              // the likeliest of that
	won      bool             // no other promise bids as much
	raw      []finding        // what was found before others were known; only while it is looked at
	found    []civic.Evidence // not kept in a memory: it is stored by itself
	held     bool             // found is at hand
}

// A Renewal is what one linking found anew: the promises that it looked at, and
// all evidence for these, in the order of the promises. Of the others everything stands.
type Renewal struct {
	Looked []civic.RecordID
	Found  []civic.Evidence
}

// Update takes the council's promises and items as they now are and returns the
// evidence for all promises, in their order.
func (l *Linker) Update(promises []Promise, items []Item) []civic.Evidence {
	_, d, err := l.renew(promises, items)
	if err != nil {
		panic("BUG: only items that are left where they are kept can fail: " + err.Error())
	}
	lent := d.lends(promises, nil)
	var out []civic.Evidence
	for i := range promises {
		out = append(append(out, l.answers[promises[i].ID].found...), lent[promises[i].ID]...)
	}
	return out
}

// A reading is what one look at the items gave.
type reading struct {
	shelf   *shelf
	dirty   []*shelved
	meaning []term // acronyms that stand for something else since
}

// Read reads those items that are new or changed, for Programmes and Renew to
// follow with the same items. After an error the linker is of no use any more.
func (l *Linker) Read(items []Item) error {
	s, dirty, meaning, err := l.reshelve(items)
	if err != nil {
		return err
	}
	l.read = &reading{s, dirty, meaning}
	return nil
}

// Programmes proposes links as the function of that name does, and heeds what
// the papers that Read has just read say around each promise.
func (l *Linker) Programmes(promises []Promise, lists []List) []civic.Link {
	c := newCatalogue(promises, lists)
	if l.read != nil {
		c.papers = l.read.shelf
	}
	c.by, c.seen = cmp.Or(l.Ties, &tiesCheckedIn), l.SeenTie
	return c.all(promises)
}

// Renew takes the council's promises and items as they now are and looks again
// at the promises that may have got other evidence. After an error, which comes
// from Contents or wraps ErrMemory, the linker is of no use any more.
func (l *Linker) Renew(promises []Promise, items []Item) (Renewal, error) {
	r, _, err := l.renew(promises, items)
	return r, err
}

func (l *Linker) renew(promises []Promise, items []Item) (r Renewal, d *decider, err error) {
	if l.read == nil {
		if err := l.Read(items); err != nil {
			return r, nil, err
		}
	}
	s, dirty, meaning := l.read.shelf, l.read.dirty, l.read.meaning
	l.read = nil
	for i := range promises {
		s.alone[minuteOf(&promises[i])]++
	}
	digests, about := make([]uint64, len(promises)), make([][]term, len(promises))
	for i := range promises {
		p := &promises[i]
		digests[i] = digestOfPromise(p)
		if a, ok := l.answers[p.ID]; ok && a.digest == digests[i] && !slices.ContainsFunc(meaning, func(t term) bool { return has(a.terms, t) }) {
			about[i] = a.terms
			continue
		}
		about[i] = s.topic(p.Quote, p.ItemTitle)
	}
	s.weighted()
	c := newChange(l.shelf, s, dirty)
	answers := make(map[civic.RecordID]answer, len(promises))
	var again []int
	for i := range promises {
		p := &promises[i]
		a, ok := l.answers[p.ID]
		answers[p.ID] = a
		if !ok || a.digest != digests[i] || a.alone != s.alone[minuteOf(p)] || !slices.Equal(a.terms, about[i]) || c.touches(p, &a) {
			again = append(again, i)
		}
	}
	if first := earliest(promises, again); first.Known() {
		s.index(first)
	}
	for _, i := range again {
		before := answers[promises[i].ID]
		a := before.again(s.answer(&promises[i], about[i]))
		a.digest, a.held = digests[i], false
		answers[promises[i].ID] = a
	}
	d = newDecider(s, promises, answers)
	lent := d.lends(promises, l.answers)
	for i := range promises {
		p := &promises[i]
		if gets, ok := lent[p.ID]; ok || d.renewed[p.ID] {
			r.Looked, r.Found = append(r.Looked, p.ID), append(append(r.Found, d.at(p.ID)...), gets...)
		}
	}
	d.forget()
	l.shelf, l.answers, l.Looked = s, answers, len(r.Looked)
	s.postings, s.points, s.marks, s.crowds, s.briefs, s.back, s.opened = nil, nil, nil, nil, nil, nil, nil // made again when they are needed
	s.worded = wordings{}
	return r, d, s.failed
}

// earliest is the earliest day of some promises; unknown where none has one.
func earliest(promises []Promise, some []int) (d day.Date) {
	for _, i := range some {
		if date := promises[i].Date; date.Known() && (!d.Known() || date.Before(d)) {
			d = date
		}
	}
	return d
}

// answer looks at one promise.
func (s *shelf) answer(p *Promise, terms []term) answer {
	a := answer{item: p.Item, alone: s.alone[minuteOf(p)], terms: terms, from: p.Date, to: lastLook(p)}
	if p.Date.Known() { // without its date nothing can be told to be later
		if s.after(p.Date) < s.indexed {
			s.index(p.Date)
		}
		q := s.query(p)
		q.told = &a.told
		a.raw, a.walk, a.spans = s.evidence(q)
		if a.spare.from.Known() {
			a.meets = s.meets(&q)
		}
		a.told, a.numbers = likeliestTold(a.told), q.numbers()
		a.near, a.akin, a.lines = termsOf(q.around), merged(q.otherWords(), q.nameWords()), holdings(a.raw)
	}
	a.raw = slices.Clip(append([]finding{}, a.raw...)) // never nil: it was looked at
	if n := leadingNumber(p.ItemNumber); n != "" {
		a.minute = minuteKey{string(p.Body), n}
	}
	if about, _ := subject(p.ItemTitle); !routine(p.ItemTitle) {
		a.key = titleKey(about)
	}
	return a
}

// termsOf returns the terms without their weights, ascending.
func termsOf(all []weightedTerm) []term {
	out := make([]term, 0, len(all))
	for _, t := range all {
		out = append(out, t.term)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// reshelve puts the items on a new shelf, reading only those that are new or
// changed, and returns these and the ones that are gone, and the terms whose
// meaning is another.
func (l *Linker) reshelve(items []Item) (s *shelf, dirty []*shelved, meaning []term, err error) {
	s = newShelf()
	s.enough = cmp.Or(l.enough, enough)
	s.contents, s.whole, s.by, s.seen = l.Contents, l.all, cmp.Or(l.Weights, &checkedIn), l.Seen
	if l.shelf != nil {
		s.lexicon = l.shelf.lexicon // only ever grows: terms keep their numbers
	}
	sorted := byDay(items)
	s.items = make([]shelved, len(sorted))
	for i, it := range sorted {
		if s.items[i], err = l.shelve(it); err != nil {
			return nil, nil, nil, err
		}
		s.short.join(s.items[i].learned)
	}
	s.lexicon.learn(s.short)
	meaning = l.changedMeanings(s.short)
	var anew []*shelved
	for i := range s.items {
		it := &s.items[i]
		if !it.fresh && !l.held[it.ID].holdsAny(meaning) {
			continue
		}
		if s.open(it); s.failed != nil {
			return nil, nil, nil, s.failed
		}
		anew = append(anew, it)
	}
	s.readAll(anew)
	for _, it := range anew {
		if dirty = append(dirty, it); l.held[it.ID] != nil {
			dirty = append(dirty, l.held[it.ID]) // what it was about before as well
		}
	}
	s.place()
	return s, l.moved(s, dirty), meaning, nil
}

// readAll reads items whose words are at hand. What takes long is done on all
// processors; terms are numbered in the order of the items.
func (s *shelf) readAll(items []*shelved) {
	_ = inParts(len(items), func(from, to int) error {
		for _, it := range items[from:to] {
			learned := it.learned
			*it = readAlone(it.Item)
			it.learned = learned
		}
		return nil
	})
	for _, it := range items {
		s.readAmong(it)
	}
}

// shelve returns what is remembered of an item; one that is new or changed is
// marked as fresh, and only what it introduces is read.
func (l *Linker) shelve(it *Item) (shelved, error) {
	before := l.held[it.ID]
	switch {
	case it.Left && before == nil:
		return shelved{}, fmt.Errorf("item %s is not remembered: %w", it.ID, ErrMemory)
	case before != nil && (it.Left || before.digest == digestOf(it)):
		same := *before
		same.fresh = false
		if !it.Left {
			same.Item = it
		}
		return same, nil
	}
	return shelved{Item: it, learned: learnedFrom(it), fresh: true}, nil
}

// moved adds to what changed the items whose neighbours did, and those that are
// gone, and takes note of what is held from now on.
func (l *Linker) moved(s *shelf, dirty []*shelved) []*shelved {
	held := make(map[civic.ItemID]*shelved, len(s.items))
	for i := range s.items {
		it := &s.items[i]
		if before := l.held[it.ID]; before != nil && (before.next != it.next || before.prev != it.prev) {
			dirty = append(dirty, it)
		}
		held[it.ID] = it
	}
	for _, id := range slices.Sorted(maps.Keys(l.held)) {
		if held[id] == nil {
			dirty = append(dirty, l.held[id])
		}
	}
	l.held = held
	return dirty
}

// changedMeanings returns the terms of acronyms that no longer stand for what they did.
func (l *Linker) changedMeanings(now acronyms) (out []term) {
	if l.shelf == nil {
		return nil
	}
	was := l.shelf.short
	for _, all := range [...]acronyms{was, now} {
		for short := range all {
			if t, ok := l.shelf.terms[short]; ok && !slices.Equal(was[short], now[short]) {
				out = append(out, t)
			}
		}
	}
	return out
}

func (it *shelved) holdsAny(terms []term) bool { return slices.ContainsFunc(terms, it.holds) }

func (it *shelved) holds(t term) bool {
	return has(it.title, t) || has(it.text, t) || has(it.office, t)
}
