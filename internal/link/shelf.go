package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A term is the number of a stem in a shelf's vocabulary.
type term int32

// A shelf holds a council's items in the order of their dates, indexed by the
// stems of their topics.
type shelf struct {
	items    []shelved
	terms    map[string]term
	postings [][]int32 // by term: the items that hold it, in order
	weights  []float64 // by term: its rarity
	short    acronyms
	quoted   map[minuteKey][]int32  // items that quote a minute's number
	first    map[civic.ItemID]int32 // where each item stands
	alone    map[minuteKey]int      // promises that one minute holds, by body and "date number"
	titled   map[string][]int32     // items by the whole of their title; see titleKey
	bodies   map[string]bool        // acronyms of the council's bodies: "osc"
	rare     float64                // weight of a stem that only one item holds

	// Room for one search at a time.
	points  []float64 // by item
	touched []int32
}

// A shelved item is an item with what was read from it once.
type shelved struct {
	*Item
	title   []term // stems of its title, ascending
	text    []term // stems of its minutes, ascending
	office  []term // stems of the portfolio of whoever brought it, ascending
	signs   []sign
	key     string   // the whole of its title; see titleKey
	quotes  []string // numbers of the minutes that its own quote
	learned acronyms // what it introduces
	routine bool
	shows   bool     // its minutes show that something was reported, beyond a noting
	next    day.Date // of the same body's next meeting; unknown for the last
	prev    day.Date // and of the one before; unknown for the first
}

func newShelf() *shelf {
	return &shelf{terms: map[string]term{}, short: acronyms{}, quoted: map[minuteKey][]int32{}, first: map[civic.ItemID]int32{}, alone: map[minuteKey]int{},
		titled: map[string][]int32{}, bodies: map[string]bool{}}
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
	for i := range s.items {
		it := &s.items[i]
		s.first[it.ID] = int32(i)
		s.bodies[bodyAcronym(it.BodyName)] = true
		if it.key != "" {
			s.titled[it.key] = append(s.titled[it.key], int32(i))
		}
		for _, n := range it.quotes {
			k := minuteKey{string(it.Body), n}
			s.quoted[k] = append(s.quoted[k], int32(i))
		}
	}
	s.follow()
}

// follow notes for every item when its body meets next and met before.
func (s *shelf) follow() {
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

func (s *shelf) read(it *Item) shelved {
	about, office := subject(it.Title)
	words := topic(about)
	if len(words) == 0 {
		words = topic(it.Title)
	}
	sh := shelved{Item: it, routine: routine(it.Title), shows: showsReport(it.Minutes)}
	if !sh.routine {
		sh.key = titleKey(about)
	}
	sh.title = s.known(s.short.expand(words))
	sh.office = s.known(topic(office))
	sh.text = s.known(append(s.short.expand(topic(it.Minutes)), topic(office)...))
	sh.quotes = quotedMinutes(it.Minutes)
	sh.signs = s.signs(it, sh.routine)
	return sh
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

// known returns the terms of stems, ascending, adding those that are new.
func (s *shelf) known(stems []string) []term {
	out := make([]term, 0, len(stems))
	for _, w := range stems {
		t, ok := s.terms[w]
		if !ok {
			t = term(len(s.terms))
			s.terms[strings.Clone(w)] = t
		}
		out = append(out, t)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// index fills the postings and the weights.
func (s *shelf) index() {
	s.postings = make([][]int32, len(s.terms))
	for i, it := range s.items {
		for _, t := range it.title {
			s.postings[t] = append(s.postings[t], int32(i))
		}
		for _, t := range it.text {
			if !has(it.title, t) {
				s.postings[t] = append(s.postings[t], int32(i))
			}
		}
	}
	r := rarity{items: len(s.items)}
	s.weights = make([]float64, len(s.terms))
	for t := range s.postings {
		s.weights[t] = r.weight(len(s.postings[t]))
	}
	s.rare = r.weight(1)
	s.points = make([]float64, len(s.items))
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
