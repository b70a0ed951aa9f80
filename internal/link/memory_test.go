package link

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"arising/internal/civic"
)

// A keeper keeps what a linker remembers as a store does: in sheets of a few
// items, of which a night's changed ones are given anew.
type keeper struct {
	memory   Memory
	items    [][]Item // of each sheet, as they were that night
	evidence map[civic.RecordID][]civic.Evidence
	looked   int
	enough   int      // see Linker
	by       *Weights // see Linker
}

const sheetsKept = 40

func sheetOf(it Item) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(it.ID))
	return int(h.Sum32() % sheetsKept)
}

// night links as a process does that was just started.
func (k *keeper) night(promises []Promise, held []Item) error {
	now, words := make([][]Item, sheetsKept), map[civic.ItemID]Item{}
	for _, it := range held {
		now[sheetOf(it)] = append(now[sheetOf(it)], it)
		words[it.ID] = it
	}
	l, err := recall(k.memory, k.enough)
	if err != nil {
		return err
	}
	l.Contents, l.Weights = func(id civic.ItemID) (Item, error) { return words[id], nil }, k.by
	sheets, all := slices.Clone(now), []Item(nil)
	for n := range sheets {
		if k.items != nil && reflect.DeepEqual(k.items[n], now[n]) {
			sheets[n] = l.Items(n)
		}
		all = append(all, sheets[n]...)
	}
	r, err := l.Renew(promises, all)
	if err != nil {
		return err
	}
	k.keep(l, sheets, now, r)
	return nil
}

func (k *keeper) keep(l *Linker, sheets, now [][]Item, r Renewal) {
	if k.evidence == nil {
		k.evidence, k.memory = map[civic.RecordID][]civic.Evidence{}, Memory{Sheets: make([][]byte, sheetsKept), Answers: map[civic.RecordID][]byte{}}
	}
	for n := range sheets {
		if l.Fresh(sheets[n]) || len(now[n]) == 0 {
			k.memory.Sheets[n] = l.Sheet(sheets[n])
		}
	}
	for _, id := range r.Looked {
		k.memory.Answers[id], k.evidence[id] = l.Answer(id), nil
	}
	for _, e := range r.Found {
		k.evidence[e.Record] = append(k.evidence[e.Record], e)
	}
	k.memory.Words, k.items, k.looked = l.Words(), now, len(r.Looked)
}

// TestRecalledIsAsFromScratch: processes that each recall what the one before
// left say what one says that reads everything.
func TestRecalledIsAsFromScratch(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			if testing.Short() && seed > 0 {
				t.Skip("one council will do")
			}
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 11))
			items, promises := answeredCouncil(seed, 500, 100)
			k := keeper{enough: basis(seed)}
			held, claims, spared := slices.Clone(items[:460]), 0, 0
			for night := range nights(10) {
				held = tonight(r, night, 460, held, items)
				some := promises[:60+3*night]
				if night%4 == 3 { // a correction moves a day
					due := *some[night].Due
					due.To = due.To.AddDays(40)
					some[night].Due = &due
				}
				if err := k.night(some, held); err != nil {
					t.Fatal(err)
				}
				var got []civic.Evidence
				for _, p := range some {
					got = append(got, k.evidence[p.ID]...)
				}
				if want := fromScratch(seed, some, held); !reflect.DeepEqual(got, want) {
					t.Fatalf("night %d, %d of %d promises looked at: %d pieces of evidence, from scratch %d", night, k.looked, len(some), len(got), len(want))
				}
				claims, spared = claims+len(got), spared+len(some)-k.looked
			}
			if claims == 0 || spared == 0 {
				t.Errorf("%d pieces found, %d promises spared a look: the test tests nothing", claims, spared)
			}
		})
	}
}

// TestWordsThatChangedUnderneath: where the words of an item are not those that
// were read, nothing false is said of them.
func TestWordsThatChangedUnderneath(t *testing.T) {
	items, promises := answeredCouncil(1, 300, 60)
	var k keeper
	if err := k.night(promises, items); err != nil {
		t.Fatal(err)
	}
	k.memory.Answers = nil // so that all are looked at
	l, err := Recall(k.memory)
	if err != nil {
		t.Fatal(err)
	}
	var all []Item
	for n := range sheetsKept {
		all = append(all, l.Items(n)...)
	}
	l.Contents = func(id civic.ItemID) (Item, error) { return Item{ID: id, Minutes: "cut"}, nil }
	if _, err := l.Renew(promises, all); !errors.Is(err, ErrMemory) {
		t.Errorf("error %v, want one that says that the memory cannot be used", err)
	}
}

// FuzzRecall: bytes that no linker wrote are refused, or give a linker that
// says something; they never do harm.
func FuzzRecall(f *testing.F) {
	items, promises := answeredCouncil(2, 60, 8)
	var k keeper
	if err := k.night(promises, items); err != nil {
		f.Fatal(err)
	}
	f.Add(k.memory.Words, k.memory.Sheets[0], k.memory.Answers[promises[0].ID])
	f.Add([]byte("a\nb\n"), []byte{2, 2, 'x'}, []byte{0})
	f.Fuzz(func(t *testing.T, words, sheet, answer []byte) {
		l, err := Recall(Memory{Words: words, Sheets: [][]byte{sheet}, Answers: map[civic.RecordID][]byte{promises[0].ID: answer}})
		if err != nil {
			if !errors.Is(err, ErrMemory) {
				t.Errorf("error %v, want one that wraps ErrMemory", err)
			}
			return
		}
		l.Contents = func(id civic.ItemID) (Item, error) { return items[0], nil }
		_, _ = l.Renew(promises, l.Items(0))
	})
}
