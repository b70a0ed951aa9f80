package link

import (
	"fmt"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// words from which invented titles are made.
var (
	places = []string{"Harbour", "Quayside", "Mill Lane", "Copley", "Saltgate", "Larkmere", "Station", "Guildhall", "Westgate", "Pinfold", "Moorside", "Abbey"}
	things = []string{"repairs", "lease", "tariffs", "grants", "library", "depot", "lighting", "museum", "playground", "bridge", "baths", "market", "orchard", "archive"}
	doings = []string{"award of contract", "disposal", "consultation", "adoption", "renewal", "closure", "purchase"}
)

func inventedTitle(n int) string {
	return fmt.Sprintf("%s %s - %s", places[n%len(places)], things[n/12%len(things)], doings[n/168%len(doings)])
}

// BenchmarkSettle compares 25,000 items with a plan of 1,000 matters.
func BenchmarkSettle(b *testing.B) {
	start := day.MustParse("2020-01-07")
	plan := List{Programme: civic.Programme{ID: "p", Name: "Cabinet forward plan", Kind: civic.ForwardPlan}}
	for n := range 1000 {
		plan.Entries = append(plan.Entries, planned(inventedTitle(n), start.AddDays(2*n).String(), numbered(fmt.Sprint("issue-", n))))
	}
	items := make([]Outcome, 25_000)
	for n := range items {
		items[n] = Outcome{Item: Item{ID: civic.ItemID(fmt.Sprint(n)), Title: inventedTitle(n * 7), BodyName: "Cabinet", Date: start.AddDays(n / 12), Minutes: "RESOLVED"}}
	}
	b.ReportAllocs()
	for b.Loop() {
		Settle([]List{plan}, nil, items)
	}
}

// BenchmarkFold lays two editions of 20,000 rows over each other, the most
// that a list may hold, in which every name was changed.
func BenchmarkFold(b *testing.B) {
	row := func(n int, word string) civic.Entry {
		return planned(fmt.Sprintf("%s %s %d", inventedTitle(n), word, n), "2031-06")
	}
	one, two := edition("2031-03-01"), edition("2031-04-01")
	for n := range 20_000 {
		one.Entries, two.Entries = append(one.Entries, row(n, "first")), append(two.Entries, row(n, "second"))
	}
	b.ReportAllocs()
	for b.Loop() {
		Fold([]civic.Edition{one, two}, Notice{})
	}
}
