package link

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
)

// basis is from how many items rarity is counted in a council of a test: one in
// two is large enough to count those of earlier quarters only.
func basis(seed uint64) int { return int(seed%2)*100 + 1_000_000*int(1-seed%2) }

// fromScratch says what a linker says that reads everything.
func fromScratch(seed uint64, promises []Promise, items []Item) []civic.Evidence {
	return (&Linker{enough: basis(seed)}).Update(promises, items)
}

// TestUpdateIsAsFromScratch: after any night a linker says what a new one says
// of the same papers, though it looks at few promises again.
func TestUpdateIsAsFromScratch(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			if testing.Short() && seed > 0 {
				t.Skip("one council will do")
			}
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 7))
			items, promises := answeredCouncil(seed, 700, 120)
			l := Linker{enough: basis(seed)}
			held := slices.Clone(items[:660])
			claims, spared := 0, 0
			for night := range nights(12) {
				held = tonight(r, night, 660, held, items)
				some := promises[:72+4*night]
				got, want := l.Update(some, held), fromScratch(seed, some, held)
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("night %d, %d of %d promises looked at: %d pieces of evidence, from scratch %d", night, l.Looked, len(some), len(got), len(want))
				}
				claims, spared = claims+len(want), spared+len(some)-l.Looked
			}
			if claims == 0 || spared == 0 {
				t.Errorf("%d pieces found, %d promises spared a look: the test tests nothing", claims, spared)
			}
		})
	}
}

// nights returns how many nights a comparison lasts: a few in short, for the race
// detector makes each of them take seconds.
func nights(n int) int {
	if testing.Short() {
		return 4
	}
	return n
}

// families are words of which each night may bring one that no paper held.
var families = [][]string{{"dentists", "dentistry"}, {"gardener", "gardening", "gardeners"}, {"education", "educator", "educated"}, {"lamp", "lighting"}, {"museum", "gallery"}, {"ownership", "owners"},
	{"composition", "composer"}, {"protection", "protector"}, {"cemetery", "crematorium"}, {"homeless", "homelessness"}}

// answeredCouncil makes a council most of whose promises are answered, put off
// or said to be done by what comes last. Some name their matter by a word of a
// family, or are known by another name; some of the last papers hold another word of it, or the name.
func answeredCouncil(seed uint64, n, owed int) ([]Item, []Promise) {
	r := rand.New(rand.NewPCG(seed, 7))
	items, promises := council(n, owed)
	start := promises[0].Date
	for i := range promises { // all within a year and a half, so that new items may answer any of them
		promises[i].Date = start.AddDays(i)
		promises[i].Due = &civic.Due{From: start.AddDays(i + 100), To: start.AddDays(i + 600)}
		if f := families[i%len(families)]; i%2 == 0 {
			promises[i].Quote = strings.Replace(promises[i].Quote, " be brought", " "+f[0]+" be brought", 1)
		}
		if i%5 == 0 {
			promises[i].Called = [][]string{{fmt.Sprintf("Slipway%c Winch%c", 'a'+i%26, 'a'+i%26)}}
		}
	}
	for i := range items { // words in common with promises, so that there is something to find
		items[i].Date = start.AddDays(i / 2)
		if i < n-50 && i%40 != 0 {
			continue
		}
		p := promises[r.IntN(len(promises))]
		items[i].Title = p.ItemTitle + " update"
		items[i].Minutes = "The officer presented the report on " + p.Quote[17:] + " It had been circulated to members and they asked about the cost. " + items[i].Minutes[:200]
		items[i].Body, items[i].BodyName = p.Body, p.BodyName
		switch i % 4 {
		case 0:
			items[i].Minutes += "The report was deferred to the next meeting."
		case 1:
			f := families[r.IntN(len(families))]
			items[i].Title += " " + f[len(f)-1]
		case 2:
			k := r.IntN(26)
			items[i].Minutes += fmt.Sprintf("The Slipway%c Winch%c was new.", 'a'+k, 'a'+k)
		}
	}
	return items, promises
}

// tonight adds, changes and takes away some items.
func tonight(r *rand.Rand, night, from int, held, all []Item) []Item {
	held = append(slices.Clone(held), all[from+night*3:from+3+night*3]...)
	switch night % 5 {
	case 1:
		held[r.IntN(len(held))].Minutes += " The slipway task group (STG) had met."
	case 2:
		k := r.IntN(len(held))
		held = slices.Delete(held, k, k+1)
	case 3:
		k := r.IntN(len(held))
		held[k].Title = "Another matter"
	case 4:
		k := r.IntN(len(held))
		held[k].Date = held[k].Date.AddDays(20)
	}
	return held
}

// TestNightLooksAtFew: a night's papers leave old promises alone.
func TestNightLooksAtFew(t *testing.T) {
	items, promises := council(1200, 400)
	l := Linker{enough: 1000}
	l.Update(promises, items[:1190])
	l.Update(promises, items)
	if l.Looked == 0 || l.Looked > len(promises)/2 {
		t.Errorf("%d of %d promises looked at again, want some and fewer than half", l.Looked, len(promises))
	}
	l.Update(promises, items)
	if l.Looked != 0 {
		t.Errorf("%d promises looked at again though nothing changed", l.Looked)
	}
}

// BenchmarkNight adds fifty items to a council of 25,000 items and 10,000 promises.
func BenchmarkNight(b *testing.B) {
	items, promises := council(25_000, 10_000)
	var l Linker
	l.Update(promises, items[:len(items)-50])
	nights := [2][]Item{items, items[:len(items)-50]} // they come, and go again
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		l.Update(promises, nights[i%2])
	}
	b.ReportMetric(float64(l.Looked), "looked")
}
