package link

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"arising/internal/civic"
)

// MemoryVersion is the form of a memory; one of another form is of no use.
//
//	1: sheets, words and answers
const MemoryVersion = 1

// A Memory is what a linker remembers, in a form to be kept: a process that
// starts anew recalls it and needs not read a council's papers again. It is
// derived from them and from the rules of this package, and may be thrown away
// at any time; a program of other rules must not recall it. It holds words of
// the papers: where these are taken down, it must be too.
type Memory struct {
	Words   []byte                    // the stems by their numbers, one a line
	Sheets  [][]byte                  // what was read of items, as Sheet gave it
	Answers map[civic.RecordID][]byte // what each promise hung on, as Answer gave it
}

// Recall returns a linker that remembers m. An error wraps ErrMemory.
func Recall(m Memory) (*Linker, error) { return recall(m, enough) }

func recall(m Memory, least int) (*Linker, error) {
	s := newShelf()
	s.enough = cmp.Or(least, enough)
	l := &Linker{enough: s.enough, shelf: s, held: map[civic.ItemID]*shelved{}}
	words := bytes.Count(m.Words, []byte("\n"))
	s.terms, s.stems = make(map[string]term, words), make([]string, 0, words)
	var wait sync.WaitGroup
	wait.Go(func() {
		for w := range bytes.Lines(m.Words) {
			s.number(strings.TrimSuffix(string(w), "\n"))
		}
	})
	err := errors.Join(l.recallSheets(m.Sheets, words), l.recallAnswers(m.Answers, words))
	wait.Wait()
	if err != nil {
		return nil, err
	}
	if words != len(s.stems) {
		return nil, fmt.Errorf("a word stands twice: %w", ErrMemory)
	}
	slices.SortFunc(s.items, func(a, b shelved) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.ID), string(b.ID)))
	})
	for i := range s.items {
		s.short.join(s.items[i].learned)
		l.held[s.items[i].ID] = &s.items[i]
	}
	if len(l.held) != len(s.items) {
		return nil, fmt.Errorf("an item stands twice: %w", ErrMemory)
	}
	s.place()
	s.weighted()
	return l, nil
}

// recallSheets reads the sheets, whose terms are below a limit.
func (l *Linker) recallSheets(sheets [][]byte, limit int) error {
	all := make([][]shelved, len(sheets))
	l.sheets = make([][]Item, len(sheets))
	err := inParts(len(sheets), func(from, to int) error {
		known := map[string]string{}
		for n := from; n < to; n++ {
			u := unpacker{b: sheets[n], known: known}
			for range u.count() {
				it := unpackItem(&u, limit)
				all[n], l.sheets[n] = append(all[n], it), append(l.sheets[n], *it.Item)
			}
			if u.bad || len(u.b) > 0 {
				return fmt.Errorf("sheet %d: %w", n+1, ErrMemory)
			}
		}
		return nil
	})
	l.shelf.items = slices.Concat(all...)
	return err
}

// recallAnswers reads what promises hung on.
func (l *Linker) recallAnswers(packed map[civic.RecordID][]byte, limit int) error {
	ids := slices.Collect(maps.Keys(packed))
	all := make([]answer, len(ids))
	err := inParts(len(ids), func(from, to int) error {
		known := map[string]string{}
		for n := from; n < to; n++ {
			u := unpacker{b: packed[ids[n]], known: known}
			all[n] = unpackAnswer(&u, limit)
			if u.bad || len(u.b) > 0 {
				return fmt.Errorf("answer to %s: %w", ids[n], ErrMemory)
			}
		}
		return nil
	})
	l.answers = make(map[civic.RecordID]answer, len(ids))
	for n, id := range ids {
		l.answers[id] = all[n]
	}
	return err
}

// Items returns the items of the n-th sheet that was recalled, Left where their
// words are kept.
func (l *Linker) Items(n int) []Item { return l.sheets[n] }

// Sheet returns what is remembered of some items, to be kept.
func (l *Linker) Sheet(items []Item) []byte {
	var p packer
	p.int(len(items))
	for i := range items {
		l.held[items[i].ID].pack(&p)
	}
	return p.b
}

// Fresh reports whether any of some items was read since the linker was made or
// recalled, so that their sheet is to be kept anew.
func (l *Linker) Fresh(items []Item) bool {
	return slices.ContainsFunc(items, func(it Item) bool { return !it.Left || l.held[it.ID].fresh })
}

// Words returns the words of all sheets, to be kept.
func (l *Linker) Words() []byte {
	var b bytes.Buffer
	for _, s := range l.shelf.stems {
		b.WriteString(s)
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// Answer returns what a promise hung on, to be kept.
func (l *Linker) Answer(id civic.RecordID) []byte {
	var p packer
	a := l.answers[id]
	a.pack(&p)
	return p.b
}

func (a *answer) pack(p *packer) {
	p.word(a.digest)
	p.string(string(a.item))
	p.string(a.minute.body)
	p.string(a.minute.number)
	p.strings(a.numbers)
	p.int(a.alone)
	p.terms(a.terms)
	p.string(a.key)
	p.day(a.from)
	p.day(a.to)
	walked := slices.Sorted(slices.Values(a.walk.terms))
	p.terms(walked)
	p.int(a.walk.visits)
	p.word(math.Float64bits(a.walk.most))
	p.word(math.Float64bits(a.walk.lowest))
	p.word(math.Float64bits(a.walk.least))
	p.day(a.far.from)
	p.day(a.far.to)
	p.day(a.lists.from)
	p.day(a.lists.to)
	p.terms(a.near)
	p.terms(a.akin)
	p.int(len(a.lines))
	for _, h := range a.lines {
		p.line(h.lineKey)
		p.word(math.Float64bits(h.tie))
	}
	p.int(len(a.lost))
	for _, k := range a.lost {
		p.line(k)
	}
	p.int(len(a.told))
	for _, t := range a.told {
		p.line(t.lineKey)
		p.word(math.Float64bits(t.odds))
		p.int(int(t.hints))
	}
	p.line(a.nearer.lineKey)
	p.int(int(yes(a.nearer.sure)))
	p.int(len(a.carriers))
	for _, id := range a.carriers {
		p.string(string(id))
	}
	a.packRivals(p)
}

func unpackAnswer(u *unpacker, limit int) (a answer) {
	a.digest, a.item = u.word(), civic.ItemID(u.string())
	a.minute = minuteKey{u.string(), u.string()}
	a.numbers = u.strings()
	a.alone, a.terms, a.key = u.int(), u.ownTerms(limit), u.string()
	a.from, a.to = u.day(), u.day()
	a.walk.terms, a.walk.visits = u.ownTerms(limit), u.int()
	a.walk.most = math.Float64frombits(u.word())
	a.walk.lowest, a.walk.least = math.Float64frombits(u.word()), math.Float64frombits(u.word())
	a.far, a.lists = span{u.day(), u.day()}, span{u.day(), u.day()}
	a.near = u.ownTerms(limit)
	a.akin = u.ownTerms(limit)
	for range u.count() {
		a.lines = append(a.lines, holding{u.line(), math.Float64frombits(u.word())})
	}
	for range u.count() {
		a.lost = append(a.lost, u.line())
	}
	for range u.count() {
		a.told = append(a.told, telling{lineKey: u.line(), odds: math.Float64frombits(u.word()), hints: hint(u.int())})
	}
	a.nearer = nearing{u.line(), u.int() > 0}
	for range u.count() {
		a.carriers = append(a.carriers, civic.RecordID(u.string()))
	}
	a.unpackRivals(u)
	return a
}
