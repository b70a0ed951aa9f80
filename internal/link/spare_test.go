package link

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"arising/internal/civic"
)

// spareCouncil makes one whose promises are due about when the items of a council come that answer nobody,
// and whose items tell of something that may be anybody's.
func spareCouncil(seed uint64) ([]Item, []Promise, *Weights) {
	items, promises := answeredCouncil(seed, 500, 100)
	for i := range promises {
		due := promises[i].Date.AddDays(60 + i%90)
		promises[i].Due = &civic.Due{From: due, To: due.AddDays(30)}
	}
	for i := range items {
		if i%40 == 7 || i >= 460 && i%6 == 1 { // few, for many are nobody's
			items[i].Body, items[i].BodyName = promises[0].Body, promises[0].BodyName
			items[i].Minutes = fmt.Sprintf("The officer presented the paper and members asked about it at length. There were %d boats and %d vans in it, and both were old. ", 12+i, 40+i) + items[i].Minutes[:120]
		}
	}
	w := CheckedIn()
	for i, t := range TraitsOf(AsSpare) {
		w.Spare.Of[i] = t.Prior
	}
	w.Spare.Bias = 6 // so that something is claimed
	return items, promises, &w
}

// TestSpareIsAsFromScratch: what promises bid for and yield hangs on all others, and
// is after any night what it is when all is read anew, with a memory and without.
func TestSpareIsAsFromScratch(t *testing.T) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			if testing.Short() && seed > 0 {
				t.Skip("one council will do")
			}
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 5))
			items, promises, by := spareCouncil(seed)
			k, l := keeper{enough: basis(seed), by: by}, Linker{enough: basis(seed), Weights: by}
			held, bids, spared := slices.Clone(items[:460]), 0, 0
			for night := range nights(8) {
				held = tonight(r, night, 460, held, items)
				some := slices.Clone(promises[:60+3*night])
				if night%3 == 2 { // what an earlier promise claimed is spare again
					some = slices.Delete(some, night, night+2)
				}
				want := (&Linker{enough: basis(seed), Weights: by}).Update(some, held)
				if got := l.Update(some, held); !reflect.DeepEqual(got, want) {
					t.Fatalf("night %d: %d pieces of evidence, from scratch %d", night, len(got), len(want))
				}
				if err := k.night(some, held); err != nil {
					t.Fatal(err)
				}
				var got []civic.Evidence
				for _, p := range some {
					got = append(got, k.evidence[p.ID]...)
				}
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("night %d, recalled: %d pieces of evidence, from scratch %d", night, len(got), len(want))
				}
				spared += len(some) - k.looked
				for _, e := range want {
					if slices.Contains(e.Reasons, noOther) {
						bids++
					}
				}
			}
			if bids == 0 || spared == 0 {
				t.Errorf("%d spare items claimed, %d promises spared a look: the test tests nothing", bids, spared)
			}
		})
	}
}

// TestSpareLook: what comes under another title is claimed where no other promise
// claims it, and not where it is another's, or one of many, or somebody else's matter.
func TestSpareLook(t *testing.T) {
	const quote, under = "That proposals for the future of bunks for the homeless be brought to the Panel in May 2031.", "Homeless People"
	const title, minutes = "Nobody Sleeping Rough: A New Offer", "Orla Fenwick set out proposals by which people without a home would be given a flat of their own from the first day. Two charities had been consulted. Members asked about the 34 who had slept on the quay and about what it would cost. It was noted that the old house would close in 2032."
	for _, tt := range []struct {
		name, title, minutes string
		more                 int // further items at that meeting of which nobody knows
		want                 bool
	}{
		{"alone", title, minutes, 0, true},
		{"one of ten", title, minutes, 9, false},
		{"by the calendar", "Performance: Quarter 4", minutes, 0, false},
		{"of another field", "Winter Swans", "The Wildlife Officer set out proposals for feeding the swans. Thirty sacks would be bought.", 0, false},
		{"only noted", title, "The paper was noted.", 0, false},
	} {
		items := []Item{plumItem("plum-1", "2031-01-14", under, "The matter was discussed. "+quote), plumItem("plum-2", "2031-05-13", tt.title, tt.minutes)}
		for i := range tt.more {
			items = append(items, plumItem(fmt.Sprint("plum-x", i), "2031-05-13", fmt.Sprintf("Matter v%dq", i), fmt.Sprintf("The officer presented the plan for the w%dq. Members asked about the x%dq.", i, i)))
		}
		got := false
		for _, e := range Evidence([]Promise{plumPromise(quote, under)}, items) {
			got = got || e.Item == "plum-2" && slices.Contains(e.Reasons, noOther)
		}
		if got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
