package link

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// council makes items and promises of a council of a given size from invented
// words whose frequencies fall off as those of a language do.
func council(items, promises int) ([]Item, []Promise) {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.1, 4, 30_000)
	word := func() string { return fmt.Sprintf("w%cx%d", 'a'+byte(zipf.Uint64()%26), zipf.Uint64()) }
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			if i%15 == 14 {
				b.WriteString("had been circulated. ")
			}
			b.WriteString(word() + " ")
		}
		return b.String()
	}
	start := day.MustParse("2010-01-05")
	var its []Item
	for i := range items {
		its = append(its, Item{ID: civic.ItemID(fmt.Sprintf("i%07d", i)), Body: civic.CommitteeID(fmt.Sprint("b", i%30)), BodyName: fmt.Sprint("Body ", i%30, " Committee"),
			Date: start.AddDays(i * 5800 / items), Title: text(5), Minutes: text(300)})
	}
	var ps []Promise
	for i := range promises {
		d := start.AddDays(i * 5800 / promises)
		ps = append(ps, Promise{Record: civic.Record{ID: civic.RecordID(fmt.Sprint("r", i)), Verb: civic.VerbReport, Quote: "That a report on " + text(5) + " be brought",
			Due: &civic.Due{From: d.AddDays(150), To: d.AddDays(180)}}, Body: "b3", BodyName: "Body 3 Committee", Date: d, ItemTitle: text(4)})
	}
	return its, ps
}

// BenchmarkEvidence shows that twice the council costs about twice the time.
// One council is 25,000 items and 10,000 commitments (design of sizes).
func BenchmarkEvidence(b *testing.B) {
	for _, n := range []int{1, 2, 4} {
		items, promises := council(6250*n, 2500*n)
		b.Run(fmt.Sprintf("items=%d", len(items)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Evidence(promises, items)
			}
		})
	}
}

func BenchmarkProgrammes(b *testing.B) {
	for _, n := range []int{1, 2, 4} {
		items, promises := council(200*n, 2500*n)
		l := List{Programme: civic.Programme{ID: "p", Name: "Transformation"}}
		for i, it := range items {
			l.Entries = append(l.Entries, civic.Entry{ID: civic.EntryID(fmt.Sprint("e", i)), Title: it.Title})
		}
		b.Run(fmt.Sprintf("promises=%d", len(promises)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Programmes(promises, []List{l})
			}
		})
	}
}
