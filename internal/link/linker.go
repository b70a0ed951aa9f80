package link

import (
	"maps"
	"reflect"
	"slices"

	"arising/internal/civic"
	"arising/internal/day"
)

// A Linker finds evidence as Evidence does and remembers what it read, so that
// after a night's crawl only what the new papers can touch is looked at again.
// The result is always the same as from scratch. The zero Linker is ready; it
// is not for use by several goroutines at once.
//
// It can promise that because a promise depends on few things: on the items
// after it that share a word with it, on the rarity of those words, which moves
// in steps (see rarity), and on the meanings of acronyms.
type Linker struct {
	shelf   *shelf
	held    map[civic.ItemID]*shelved
	answers map[civic.RecordID]answer
	// Looked is how many promises the last Update looked at again.
	Looked int
}

// An answer is what was found for one promise, and what that hung on.
type answer struct {
	promise  Promise
	alone    int    // how many promises its minute held
	terms    []term // all that it may be about, ascending
	found    []civic.Evidence
	key      string // the whole title of its item; see titleKey
	from, to day.Date
}

// Update takes the council's promises and items as they now are and returns the
// evidence for all promises, in their order.
func (l *Linker) Update(promises []Promise, items []Item) []civic.Evidence {
	old := l.shelf
	s, dirty := l.reshelve(items)
	for i := range promises {
		s.alone[minuteOf(&promises[i])]++
	}
	about := make([][]term, len(promises))
	same := old != nil && maps.EqualFunc(old.short, s.short, slices.Equal[[]string])
	for i := range promises {
		p := &promises[i]
		if a, ok := l.answers[p.ID]; ok && same && a.promise.Quote == p.Quote && a.promise.ItemTitle == p.ItemTitle {
			about[i] = a.terms
			continue
		}
		about[i] = s.known(slices.Concat(s.short.expand(topic(p.Quote)), s.short.expand(topic(p.ItemTitle))))
	}
	s.index()
	c := newChange(old, s, dirty)
	answers := make(map[civic.RecordID]answer, len(promises))
	l.Looked = 0
	var out []civic.Evidence
	for i := range promises {
		p := &promises[i]
		a, ok := l.answers[p.ID]
		if !ok || a.alone != s.alone[minuteOf(p)] || !slices.Equal(a.terms, about[i]) || c.touches(&a) || !reflect.DeepEqual(a.promise, *p) {
			a = s.answer(p, about[i])
			l.Looked++
		}
		answers[p.ID] = a
		out = append(out, a.found...)
	}
	l.shelf, l.answers = s, answers
	return out
}

func (s *shelf) answer(p *Promise, terms []term) answer {
	a := answer{promise: *p, alone: s.alone[minuteOf(p)], terms: terms, found: s.evidence(p), from: p.Date, to: lastLook(p)}
	if about, _ := subject(p.ItemTitle); !routine(p.ItemTitle) {
		a.key = titleKey(about)
	}
	return a
}

// reshelve puts the items on a new shelf, reading only those that are new or
// changed, and returns these and the ones that are gone.
func (l *Linker) reshelve(items []Item) (s *shelf, dirty []*shelved) {
	s = newShelf()
	if l.shelf != nil {
		s.terms = l.shelf.terms // only ever grows: terms keep their numbers
	}
	sorted, learned := byDay(items), make([]acronyms, len(items))
	for i, it := range sorted {
		if before := l.held[it.ID]; before != nil && sameItem(before.Item, it) {
			learned[i] = before.learned
		} else {
			learned[i] = learnedFrom(it)
		}
		s.short.join(learned[i])
	}
	meaning := l.changedMeanings(s.short)
	s.items = make([]shelved, len(sorted))
	for i, it := range sorted {
		before := l.held[it.ID]
		if before != nil && sameItem(before.Item, it) && !before.holdsAny(meaning) {
			s.items[i] = *before
			s.items[i].Item = it
			continue
		}
		s.items[i] = s.read(it)
		s.items[i].learned = learned[i]
		dirty = append(dirty, &s.items[i])
		if before != nil {
			dirty = append(dirty, before) // what it was about before as well
		}
	}
	s.place()
	held := make(map[civic.ItemID]*shelved, len(items))
	for i := range s.items {
		it := &s.items[i]
		if before := l.held[it.ID]; before != nil && (before.next != it.next || before.prev != it.prev) {
			dirty = append(dirty, it)
		}
		held[it.ID] = it
	}
	for id, before := range l.held {
		if held[id] == nil {
			dirty = append(dirty, before)
		}
	}
	l.held = held
	return s, dirty
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

func (it *shelved) holdsAny(terms []term) bool {
	return slices.ContainsFunc(terms, func(t term) bool { return has(it.title, t) || has(it.text, t) || has(it.office, t) })
}

// sameItem reports whether nothing of an item has changed that linking looks at.
func sameItem(a, b *Item) bool {
	return a.Date == b.Date && a.Body == b.Body && a.BodyName == b.BodyName && a.Number == b.Number && a.Title == b.Title && a.Minutes == b.Minutes &&
		a.Source == b.Source && slices.EqualFunc(a.Records, b.Records, func(x, y civic.Record) bool { return reflect.DeepEqual(x, y) })
}
