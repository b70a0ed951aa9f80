package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/search"
)

var sampleNoon = time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC)

// The size of one council that the program is built for: 25,000 items in
// 2,500 meetings, with 10,000 commitments.
const (
	sampleMeetings = 2500
	itemsEach      = 10
)

var (
	sampleFirst = day.MustParse("2016-01-05")
	sampleText  = sampleLines()
)

func sampleLines() *doctext.Document {
	b := doctext.NewBuilder("html")
	for n := range itemsEach {
		b.Add(doctext.Block{Kind: doctext.Heading}, fmt.Sprintf("%d. Item about the harbour, the ferry and its %d buoys", n, n))
		for k := range 8 {
			b.Add(doctext.Block{Kind: doctext.Paragraph}, fmt.Sprintf("Members heard for the %dth time that the quay of the %dth "+
				"berth was to be repaired, and asked the Harbour Manager for a report about its cost, its timing, the views of the "+
				"fishing boats' owners and what the neighbouring ports had done before.", k, n))
		}
	}
	return b.Document()
}

// fillTown puts one council of full size into s.
func fillTown(tb testing.TB, s *Store, meetings int) {
	ctx := context.Background()
	check := func(err error) {
		if err != nil {
			tb.Fatal(err)
		}
	}
	check(s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}))
	for c := range 25 {
		check(s.PutCommittee(ctx, civic.Committee{ID: civic.CommitteeID(fmt.Sprint("q-c", c)), Council: "q", Name: fmt.Sprint("Panel ", c)}))
	}
	check(s.PutProgramme(ctx, civic.Programme{ID: "q-p", Council: "q", Name: "Harbour Renewal"}, []civic.Entry{{ID: "q-p-e", Title: "Quay"}}))
	var links []civic.Link
	var evidence []civic.Evidence
	for m := range meetings {
		id := civic.MeetingID(fmt.Sprint("q-m", m))
		check(s.PutMeeting(ctx, civic.Meeting{ID: id, Committee: civic.CommitteeID(fmt.Sprint("q-c", m%25)), Date: sampleFirst.AddDays(m), AgendaHeld: true, Whole: true}))
		version := civic.VersionID(fmt.Sprintf("%064d", m))
		check(s.PutText(ctx, version, sampleText))
		items := sampleItems(m)
		check(s.PutItems(ctx, id, items))
		for n, it := range items {
			records := sampleRecords(it.ID, sampleFirst.AddDays(m), n)
			check(s.PutRecords(ctx, it.ID, version, records))
			for _, r := range records {
				if r.Commitment {
					links = append(links, civic.Link{Record: r.ID, Entry: "q-p-e", Score: 0.6, Reasons: []string{"both name the quay"}})
					evidence = append(evidence, civic.Evidence{Record: r.ID, Kind: civic.ReportedBack, Item: it.ID, Score: 0.6, Quote: it.Title})
				}
			}
		}
	}
	check(s.PutLinks(ctx, "q", links, evidence))
}

func sampleItems(m int) []civic.Item {
	per := len(sampleText.Text) / itemsEach
	items := make([]civic.Item, itemsEach)
	for n := range items {
		items[n] = civic.Item{ID: civic.ItemID(fmt.Sprintf("q-a%d", m*itemsEach+n)), Position: n + 1, Number: fmt.Sprint(n + 1),
			Title: fmt.Sprintf("Repair of berth %d", n), URL: fmt.Sprintf("https://q.example/ieIssueDetails.aspx?IId=%d", m*itemsEach+n),
			Sections: []civic.Section{{Kind: civic.MinutesText, Version: civic.VersionID(fmt.Sprintf("%064d", m)), Start: n * per, End: (n + 1) * per}}}
	}
	return items
}

// sampleRecords gives every item a decision, and four in ten a commitment.
func sampleRecords(item civic.ItemID, date day.Date, n int) []civic.Record {
	quote := "that the Harbour Manager report on the repair of the quay, its cost and timing, to the next meeting but one"
	r := civic.Record{ID: civic.NewRecordID(item, civic.Decision, quote, 0), Kind: civic.Decision, Item: item, Quote: quote, Verb: civic.VerbReport,
		Commitment: n < 4, Owner: "Harbour Manager", Rule: "resolved", Source: civic.Place{Start: 10, End: 90}}
	if n < 4 {
		r.Due = &civic.Due{Expression: "in six months", From: date, To: date.AddMonths(6), Precision: civic.BySpan}
	}
	return []civic.Record{r}
}

func BenchmarkPutItems(b *testing.B) {
	s := openBench(b)
	fillTown(b, s, 1)
	ctx := context.Background()
	m := 0
	for b.Loop() {
		if err := s.PutItems(ctx, "q-m0", sampleItems(m%100)); err != nil {
			b.Fatal(err)
		}
		m++
	}
	b.ReportMetric(float64(itemsEach)*float64(b.N)/b.Elapsed().Seconds(), "items/s")
}

func BenchmarkPutRecords(b *testing.B) {
	s := openBench(b)
	fillTown(b, s, 1)
	ctx, n := context.Background(), 0
	for b.Loop() {
		item := civic.ItemID(fmt.Sprint("q-a", n%itemsEach))
		if err := s.PutRecords(ctx, item, "v", sampleRecords(item, sampleFirst, n%itemsEach)); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

func BenchmarkDone(b *testing.B) {
	s := openBench(b)
	ctx := context.Background()
	run, err := s.StartRun(ctx, "q", sampleNoon)
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		var found []civic.Resource
		for k := range 10 {
			found = append(found, civic.Resource{Council: "q", URL: fmt.Sprintf("https://q.example/%d", n+k), Kind: "item"})
		}
		f := civic.Fetch{Run: run.ID, Council: "q", URL: fmt.Sprintf("https://q.example/%d", n), At: sampleNoon, Outcome: civic.OutcomeFetched, Version: "v"}
		if err := s.Done(ctx, f, found); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

// BenchmarkTown measures what pages and the index ask of a full council.
func BenchmarkTown(b *testing.B) {
	s := openBench(b)
	start := time.Now()
	fillTown(b, s, sampleMeetings)
	b.Logf("filled %d items in %v", sampleMeetings*itemsEach, time.Since(start).Round(time.Millisecond))
	ctx, asOf := context.Background(), day.MustParse("2024-06-01")
	b.Run("Commitments", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			all, err := s.Commitments(ctx, civic.CommitmentFilter{Council: "q", AsOf: asOf})
			if err != nil || len(all) != 4*sampleMeetings {
				b.Fatal(len(all), err)
			}
		}
	})
	b.Run("CommitmentsOfOneCommittee", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Commitments(ctx, civic.CommitmentFilter{Council: "q", Committee: "q-c3", AsOf: asOf}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Next", func(b *testing.B) { benchNext(b, s) })
	b.Run("Units", func(b *testing.B) {
		for b.Loop() {
			n := 0
			if err := s.Units(ctx, "q", asOf, func(search.Unit) error { n++; return nil }); err != nil || n != sampleMeetings*itemsEach {
				b.Fatal(n, err)
			}
		}
	})
	b.Run("Stats", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Stats(ctx, "q"); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// benchNext asks for the next address of a frontier of 50,000.
func benchNext(b *testing.B, s *Store) {
	ctx := context.Background()
	run, err := s.StartRun(ctx, "q", sampleNoon)
	if err != nil {
		b.Fatal(err)
	}
	found := make([]civic.Resource, 50_000)
	for n := range found {
		found[n] = civic.Resource{Council: "q", URL: fmt.Sprint("https://q.example/p", n), Priority: n % 7}
	}
	if _, err := s.Enqueue(ctx, run.ID, found); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, more, err := s.Next(ctx, run.ID); err != nil || !more {
			b.Fatal(more, err)
		}
	}
}

func openBench(b *testing.B) *Store {
	b.Helper()
	s, err := Open(context.Background(), filepath.Join(b.TempDir(), "arising.db"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	return s
}
