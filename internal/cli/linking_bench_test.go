package cli

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/ingest"
	"arising/internal/store"
)

// BenchmarkNightLinked measures what linking costs a program that was just
// started, as the nightly crawl is: of a council of 25,000 items and 10,000
// commitments five meetings of ten items came with other minutes.
func BenchmarkNightLinked(b *testing.B) {
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(b.TempDir(), storeFile), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	town := newTalkative(2500)
	if err := town.fill(ctx, s); err != nil {
		b.Fatal(err)
	}
	relate := func(program string) {
		if err := (&ingest.Ingester{Store: s, Program: program}).Relate(ctx, "q"); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("FromScratch", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			relate(fmt.Sprint("bench", i))
		}
	})
	relate("bench")
	b.Run("Night", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			for m := range 5 {
				if err := town.meeting(ctx, s, town.meetings-1-m); err != nil {
					b.Fatal(err)
				}
			}
			b.StartTimer()
			relate("bench")
		}
	})
	b.Run("Quiet", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			relate("bench")
		}
	})
}

// A talkative council has thirty bodies that met in turn for sixteen years.
// Its words are invented, with the frequencies of a language, and every fifteenth
// says that something was circulated.
type talkative struct {
	meetings int
	zipf     *rand.Zipf
}

func newTalkative(meetings int) *talkative {
	return &talkative{meetings, rand.NewZipf(rand.New(rand.NewPCG(1, 2)), 1.1, 4, 100_000)}
}

func (c *talkative) text(words int) string {
	var b strings.Builder
	for i := range words {
		if i%15 == 14 {
			b.WriteString("had been circulated. ")
		}
		n := c.zipf.Uint64()
		fmt.Fprintf(&b, "w%cx%d ", 'a'+byte(n%26), n)
	}
	return b.String()
}

func (c *talkative) fill(ctx context.Context, s *store.Store) error {
	if err := s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}); err != nil {
		return err
	}
	for n := range 30 {
		if err := s.PutCommittee(ctx, civic.Committee{ID: civic.CommitteeID(fmt.Sprint("q-c", n)), Council: "q", Name: fmt.Sprint("Body ", n, " Committee")}); err != nil {
			return err
		}
	}
	for m := range c.meetings {
		if err := c.meeting(ctx, s, m); err != nil {
			return err
		}
	}
	return nil
}

// meeting stores one meeting of ten items, four of which promise something.
func (c *talkative) meeting(ctx context.Context, s *store.Store, m int) error {
	version := civic.VersionID(fmt.Sprintf("%060d%04x", m, c.zipf.Uint64()&0xffff))
	date := day.MustParse("2010-01-05").AddDays(m * 5800 / c.meetings)
	meeting := civic.Meeting{ID: civic.MeetingID(fmt.Sprint("q-m", m)), Committee: civic.CommitteeID(fmt.Sprint("q-c", m%30)), Date: date, AgendaHeld: true, Whole: true}
	text := doctext.NewBuilder("html")
	items := make([]civic.Item, 10)
	for n := range items {
		it := civic.Item{ID: civic.ItemID(fmt.Sprintf("q-a%d", m*10+n)), Position: n + 1, Number: fmt.Sprint(n + 1), Title: c.text(5), URL: "https://q.example/item"}
		text.Add(doctext.Block{Kind: doctext.Paragraph}, c.text(280))
		quote := "That a report on " + c.text(5) + " be brought"
		text.Add(doctext.Block{Kind: doctext.ListItem}, quote)
		r := civic.Record{ID: civic.NewRecordID(it.ID, civic.Decision, quote, 0), Kind: civic.Decision, Item: it.ID, Quote: quote, Verb: civic.VerbReport,
			Commitment: n < 4, Rule: "resolved", Due: &civic.Due{From: date.AddDays(150), To: date.AddDays(180), Precision: civic.BySpan}}
		r.Source.Version, it.Records = version, []civic.Record{r}
		items[n] = it
	}
	doc := text.Document()
	for n := range items {
		items[n].Sections = []civic.Section{{Kind: civic.MinutesText, Version: version, Start: doc.Blocks[2*n].Start, End: doc.Blocks[2*n+1].End}}
	}
	if err := s.PutText(ctx, version, doc); err != nil {
		return err
	}
	return s.PutWhole(ctx, meeting, items)
}
