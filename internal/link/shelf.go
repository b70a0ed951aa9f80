package link

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A term is the number of a stem in a lexicon.
type term int32

// A posting says that an item holds a term: twice the place of the item, and
// one more where the title does.
type posting int32

// A shelf holds a council's items in the order of their dates, indexed by the
// stems of their topics.
type shelf struct {
	*lexicon
	items     []shelved
	enough    int         // items from which rarity can be told; see base
	counts    []int32     // by term: how many items hold it
	postings  [][]posting // by term: those items, in order
	indexed   int         // the first item that is in them
	weights   []float64   // by term: its rarity; see weightOf
	blunts    []float64   // by term: its rarity in wide steps; see blunt
	short     acronyms
	lists     map[civic.CommitteeID][]int32 // items in which a body looks back
	quoted    map[minuteKey][]int32         // items that quote a minute's number
	first     map[civic.ItemID]int32        // where each item stands
	alone     map[minuteKey]int             // promises that one minute holds, by body and "date number"
	titled    map[string][]int32            // items by the whole of their title; see titleKey
	bodies    map[string]bool               // acronyms of the council's bodies: "osc"
	bodyNames []string                      // of all bodies, the longest first
	heard     map[hearing]bool              // whether the council has the body that was to hear; see hears
	succeeded []succession                  // the bodies that are gone, and their heirs
	inherited map[hearing][]string          // the heirs of the body that was to hear; see heirs
	rare      float64                       // weight of a stem that one item holds, or none
	dull      float64                       // its weight in wide steps
	pace      float64                       // items a day
	contents  func(civic.ItemID) (Item, error)
	failed    error                  // of contents
	opened    map[civic.ItemID]*Item // what contents gave
	by        *Weights               // what pairs are weighed by
	seen      func(Pair)             // is told of each pair, barred or unlikely ones too; nil for nobody
	whole     bool                   // look at every candidate, also where it can show nothing; see barren

	// Room for one search at a time.
	points      []float64       // by item
	marks       []uint64        // by item: which terms of a promise it holds; see sift
	sift        sift            // of the promise at hand
	crowds      map[term]crowd  // that were asked for
	families    map[term][]term // of terms that were asked for; see kinOf
	briefs      []brief         // by item
	back        []bool          // by item: whether it looks back
	bodyNumbers map[civic.CommitteeID]int32
	touched     []int32
	at          shelved // the item at hand
	signRoom    []sign  // its signs
	termRoom    []term  // what they are about
	worded      wordings
}

// A shelved item is an item with what was read from it once.
type shelved struct {
	*Item
	title     []term        // stems of its title, ascending
	text      []term        // stems of its minutes, ascending
	office    []term        // stems of the portfolio of whoever brought it, ascending
	packed    []byte        // its signs; see packSigns
	signs     []sign        // of the item at hand only
	sieve     *sieve        // of title and text; nil until the items are indexed
	key       string        // the whole of its title; see titleKey
	quotes    []string      // numbers of the minutes that its own quote
	learned   acronyms      // what it introduces
	names     []civic.Entry // the undertakings that it introduces; see introduced
	disowned  []stretch     // where its minutes tell of another matter than its title's; see disownedIn
	digest    uint64        // of all that was read
	routine   bool
	shows     bool        // its minutes show that something was reported, beyond a noting
	answers   bool        // a sentence of it answers a recommendation
	decides   bool        // it holds decisions
	annotated bool        // a note was added to its minutes after the meeting
	drops     bool        // some words of it drop something; see byDrop
	wanted    bool        // it has a sign of having been asked for; see wanted
	calendar  bool        // it comes by the calendar, or hears the minutes of another body
	fresh     bool        // it was read this time
	tale      uint8       // how many words its minutes tell, and one; 0 until that was asked for; see shelf.tale
	next      day.Date    // of the same body's next meeting; unknown for the last
	prev      day.Date    // and of the one before; unknown for the first
	accounts  *[]account  // of an item that looks back, once it was asked for them
	opening   *[]term     // of what its title and the first words of its minutes say, once it was asked for; see opens
	facts     *facts      // that its minutes give, once they were asked for; see factsIn
	said      *saidThings // what its words are for, once it was asked for; see saidIn
	untold    *[]saidOf   // its sentences, once they were asked for; see untoldIn
}

// A brief is what is asked of very many items, close together.
type brief struct {
	date        day.Date
	body, named int32 // numbers of the body, see shelf.bodyNumbers, and of the name it then had
	looksBack   bool
	routine     bool
	wanted      bool
	answers     bool
	decides     bool
}

// brief writes the briefs of all items.
func (s *shelf) brief() {
	s.briefs, s.back, s.bodyNumbers = make([]brief, len(s.items)), make([]bool, len(s.items)), map[civic.CommitteeID]int32{}
	names := map[string]int32{}
	for i := range s.items {
		it := &s.items[i]
		if _, ok := names[it.BodyName]; !ok {
			names[it.BodyName] = int32(len(names))
		}
		if _, ok := s.bodyNumbers[it.Body]; !ok {
			s.bodyNumbers[it.Body] = int32(len(s.bodyNumbers))
		}
		s.briefs[i] = brief{it.Date, s.bodyNumbers[it.Body], names[it.BodyName], it.looksBack(), it.routine, it.wanted, it.answers, it.decides}
		s.back[i] = it.looksBack()
	}
}

func newShelf() *shelf {
	return &shelf{lexicon: newLexicon(), enough: enough, short: acronyms{}, lists: map[civic.CommitteeID][]int32{}, quoted: map[minuteKey][]int32{}, first: map[civic.ItemID]int32{}, alone: map[minuteKey]int{},
		titled: map[string][]int32{}, bodies: map[string]bool{}, heard: map[hearing]bool{}, inherited: map[hearing][]string{}}
}

// byDay returns items by date and id.
func byDay(items []Item) []*Item {
	sorted := make([]*Item, len(items))
	for i := range items {
		sorted[i] = &items[i]
	}
	slices.SortFunc(sorted, func(a, b *Item) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.ID), string(b.ID)))
	})
	return sorted
}

// place notes where each item stands and what leads to it.
func (s *shelf) place() {
	s.indexed = len(s.items)
	names := map[string]bool{}
	for i := range s.items {
		it := &s.items[i]
		s.first[it.ID] = int32(i)
		if !names[it.BodyName] {
			s.bodies[bodyAcronym(it.BodyName)], names[it.BodyName] = true, true
		}
		if it.isList() {
			s.lists[it.Body] = append(s.lists[it.Body], int32(i))
		}
		if it.key != "" {
			s.titled[it.key] = append(s.titled[it.key], int32(i))
		}
		for _, n := range it.quotes {
			k := minuteKey{string(it.Body), n}
			s.quoted[k] = append(s.quoted[k], int32(i))
		}
	}
	s.bodyNames = byLength(names)
	s.succeeded = s.successions()
	s.neighbours()
}

// neighbours notes for every item when its body meets next and met before.
func (s *shelf) neighbours() {
	type ahead struct{ this, next day.Date } // walking back, next is the one after; walking on, the one before
	seen := map[civic.CommitteeID]ahead{}
	for i := range slices.Backward(s.items) {
		it := &s.items[i]
		a := seen[it.Body]
		if a.this != it.Date {
			a = ahead{it.Date, a.this}
			seen[it.Body] = a
		}
		it.next = a.next
	}
	clear(seen)
	for i := range s.items {
		it := &s.items[i]
		a := seen[it.Body]
		if a.this != it.Date {
			a = ahead{it.Date, a.this}
			seen[it.Body] = a
		}
		it.prev = a.next
	}
}

// readAlone reads of an item whose words are at hand what needs no other item
// and no lexicon: several items can be read so at once.
func readAlone(it *Item) shelved {
	about, _ := subject(it.Title)
	sh := shelved{Item: it, fresh: true, routine: routine(it.Title) || keepsAccount(it.Minutes), shows: showsReport(it.Minutes), digest: digestOf(it)}
	if !sh.routine {
		sh.key = titleKey(about)
	}
	sh.quotes, sh.names = append(quotedMinutes(it.Minutes), namedNumbers(it.Minutes)...), introduced(it)
	sh.wanted, sh.calendar = wished.in(strings.ToLower(it.Minutes)) || onward.MatchString(it.Title) || capitals.MatchString(it.Title), periodicTitle.MatchString(it.Title) || it.hears()
	sh.drops, sh.disowned = mayDrop(it.Minutes), disownedIn(it.Minutes)
	sh.annotated = len(bracketNotes(it)) > 0
	sh.decides = slices.ContainsFunc(it.Records, func(r civic.Record) bool { return r.Kind == civic.Decision })
	return sh
}

// readAmong adds to what was read of an item alone what it is about, and its signs.
func (s *shelf) readAmong(sh *shelved) {
	it := sh.Item
	about, office := subject(it.Title)
	if sh.title = s.topic(about); len(sh.title) == 0 {
		sh.title = s.topic(it.Title)
	}
	sh.office = s.numbers(topic(office))
	sh.text = s.topic(it.Minutes)
	if len(sh.office) > 0 {
		sh.text = merged(sh.text, sh.office)
	}
	signs := s.signs(it, sh.routine)
	sh.packed = packSigns(signs)
	sh.answers = slices.ContainsFunc(signs, func(g sign) bool { return g.kind == civic.Responds })
	sh.wanted = sh.wanted || wanted(signs)
	sh.annotated = sh.annotated || slices.ContainsFunc(signs, func(g sign) bool { return g.noteAfter(it) })
}

// merged returns the terms of both, ascending.
func merged(a, b []term) []term {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// telling returns the i-th item with the signs that can bear on what holds one
// of the terms, or with all for nil. It lasts until the next call.
func (s *shelf) telling(i int32, about []term) *shelved {
	s.at = s.items[i]
	s.at.signs = s.unpackSigns(s.at.packed, about)
	return &s.at
}

// open brings the words and records of an item to hand, where they are kept elsewhere.
func (s *shelf) open(it *shelved) {
	if !it.Left || s.failed != nil {
		return
	}
	if whole := s.opened[it.ID]; whole != nil {
		it.Item = whole
		return
	}
	whole, err := s.contents(it.ID)
	if s.failed = err; err != nil {
		return
	}
	// Of other words than were read no place would be true.
	if digestOf(&whole) != it.digest || slices.ContainsFunc(it.signs, func(g sign) bool { return !g.within(len(whole.Minutes)) }) {
		s.failed = fmt.Errorf("item %s: its words are not those that were read: %w", it.ID, ErrMemory)
		return
	}
	if s.opened == nil {
		s.opened = map[civic.ItemID]*Item{}
	}
	it.Item, s.opened[it.ID] = &whole, &whole
}

// lastLook is the last day on which a promise is looked for.
func lastLook(p *Promise) day.Date {
	switch {
	case p.Due != nil && p.Due.Recurs != "":
		return p.Date.AddDays(5 * 365)
	case p.Due != nil && p.Due.To.Known():
		return p.Due.To.AddDays(horizon)
	}
	return p.Date.AddDays(unset)
}

// weighted counts in how many items each term stands, and weighs it by those of
// the base.
func (s *shelf) weighted() {
	s.counts, s.families = make([]int32, len(s.stems)), map[term][]term{}
	base, counted := s.base(), s.counts
	for i := range s.items {
		if i == base {
			counted = slices.Clone(s.counts)
		}
		it := &s.items[i]
		for _, t := range it.title {
			s.counts[t]++
		}
		for _, t := range it.text {
			if !has(it.title, t) {
				s.counts[t]++
			}
		}
	}
	r := rarity{items: base}
	s.weights, s.blunts = make([]float64, len(counted)), make([]float64, len(counted))
	type both struct{ weight, blunt float64 }
	by := make([]both, len(s.items)+1) // by count: most terms have one of a few
	for t, n := range counted {
		if by[n].weight == 0 {
			by[n] = both{r.weight(int(n)), r.blunt(int(n))}
		}
		s.weights[t], s.blunts[t] = by[n].weight, by[n].blunt
	}
	s.rare, s.dull, s.pace = r.weight(1), r.blunt(1), s.paceOf(base)
}

// weightOf is the rarity of a term, also of one that no item holds.
func (s *shelf) weightOf(t term) float64 {
	if int(t) < len(s.weights) {
		return s.weights[t]
	}
	return s.rare
}

// blunt is its rarity in wide steps.
func (s *shelf) blunt(t term) float64 {
	if int(t) < len(s.blunts) {
		return s.blunts[t]
	}
	return s.dull
}

// blunted is a term that only stands around a promise, or is another word for one of its.
func (s *shelf) blunted(t term) weightedTerm {
	return weightedTerm{t, s.blunt(t), shareOf(s.blunt(t))}
}

// held reports whether some item holds a term.
func (s *shelf) held(t term) bool { return int(t) < len(s.counts) && s.counts[t] > 0 }

// index fills the postings with the items after a day.
// All lie in one piece, so that a large council needs no room to grow in.
func (s *shelf) index(from day.Date) {
	s.indexed = s.after(from)
	total, counts := 0, make([]int32, len(s.counts))
	for i := range s.items[s.indexed:] {
		it := &s.items[s.indexed+i]
		for _, t := range it.title {
			counts[t]++
		}
		for _, t := range it.text {
			if !has(it.title, t) {
				counts[t]++
			}
		}
	}
	for _, n := range counts {
		total += int(n)
	}
	room, sieves := make([]posting, total), make([]sieve, len(s.items)-s.indexed)
	s.postings = make([][]posting, len(counts))
	for t, n := range counts {
		s.postings[t], room = room[:0:n], room[n:]
	}
	for i := range sieves {
		it, at := &s.items[s.indexed+i], posting(s.indexed+i)<<1
		it.sieve = &sieves[i]
		for _, t := range it.title {
			it.sieve.add(t)
			s.postings[t] = append(s.postings[t], at|1)
		}
		for _, t := range it.text {
			it.sieve.add(t)
			if !has(it.title, t) {
				s.postings[t] = append(s.postings[t], at)
			}
		}
	}
	s.points, s.marks, s.crowds = make([]float64, len(s.items)), make([]uint64, len(s.items)), map[term]crowd{}
	s.brief()
}

// after returns the number of items dated up to and including d.
func (s *shelf) after(d day.Date) int {
	n, _ := slices.BinarySearchFunc(s.items, d, func(it shelved, d day.Date) int {
		if it.Date.After(d) {
			return 1
		}
		return -1
	})
	return n
}
