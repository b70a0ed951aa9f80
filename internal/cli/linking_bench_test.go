package cli

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/ingest"
	"arising/internal/store"
)

// BenchmarkNightLinked measures what linking costs a program that was just
// started, as the nightly crawl is, in a council of 25,000 items and 10,000
// commitments. Night: the minutes of three meetings came whose agendas were held,
// and the agendas of two to come. Quarter: the night among them by which a quarter
// ends, after which every rarity is counted anew and every commitment looked at
// again. OldPapers: the minutes of five meetings of earlier years changed wholly.
func BenchmarkNightLinked(b *testing.B) {
	ctx, town := context.Background(), newTalkative(2500)
	s := town.stored(b)
	relate := func(program string) {
		if err := (&ingest.Ingester{Store: s, Program: program}).Relate(ctx, "q"); err != nil {
			b.Fatal(err)
		}
	}
	relate("bench")
	after := func(papers func() error) func(*testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				if err := papers(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				relate("bench")
			}
		}
	}
	b.Run("Night", after(func() error {
		for town.turns() {
			if err := town.night(ctx, s); err != nil {
				return err
			}
			relate("bench")
		}
		return town.night(ctx, s)
	}))
	b.Run("Quarter", after(func() error {
		for !town.turns() {
			if err := town.night(ctx, s); err != nil {
				return err
			}
		}
		relate("bench")
		return town.night(ctx, s)
	}))
	b.Run("OldPapers", after(func() error {
		for range 5 {
			if err := town.meeting(ctx, s, town.random.IntN(town.meetings*9/10), true); err != nil {
				return err
			}
		}
		return nil
	}))
	b.Run("Quiet", after(func() error { return nil }))
}

// BenchmarkLinkedFromScratch links councils of 25,000, 50,000 and 100,000 items,
// with 10,000 to 40,000 commitments, from nothing but the store. The peak is of
// the heap in use, which holds what the store needs too.
func BenchmarkLinkedFromScratch(b *testing.B) {
	for _, n := range []int{1, 2, 4} {
		b.Run(fmt.Sprintf("items=%d", 25_000*n), func(b *testing.B) {
			ctx, town := context.Background(), newTalkative(2500*n)
			s := town.stored(b)
			b.ReportAllocs()
			peak := peakHeap(b)
			for i := 0; b.Loop(); i++ {
				if err := (&ingest.Ingester{Store: s, Program: fmt.Sprint("bench", i)}).Relate(ctx, "q"); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(peak()/(1<<20), "MB-peak")
		})
	}
}

// peakHeap watches the heap until it is asked how large it was at most.
func peakHeap(b *testing.B) func() float64 {
	var stats runtime.MemStats
	done, peak := make(chan bool), make(chan uint64)
	go func() {
		most := uint64(0)
		for tick := time.NewTicker(50 * time.Millisecond); ; {
			select {
			case <-done:
				tick.Stop()
				peak <- most
				return
			case <-tick.C:
				runtime.ReadMemStats(&stats)
				most = max(most, stats.HeapInuse)
			}
		}
	}()
	return func() float64 { done <- true; return float64(<-peak) }
}

// A talkative council has thirty bodies that meet in turn for sixteen years, and
// takes up each of its subjects a dozen times. Its words are invented: half of an
// item's 300 words are of procedure, as in real minutes, forty tell its subject,
// and the others are common or rare as those of a language are. So an item holds
// twice as many words that tell something as real ones do, and two items share
// by chance three times as many.
type talkative struct {
	meetings int // with minutes
	planned  int // with agendas
	span     int // meetings in sixteen years
	random   *rand.Rand
	zipf     *rand.Zipf
}

func newTalkative(meetings int) *talkative {
	r := rand.New(rand.NewPCG(1, 2))
	return &talkative{meetings, meetings + 30, meetings, r, rand.NewZipf(r, 1.15, 60, 60_000)}
}

// wordOf is a word of a subject.
func wordOf(r *rand.Rand, subject int) string {
	return fmt.Sprintf("s%cx%d", 'a'+byte(r.IntN(8)), subject)
}

var formal = strings.Fields("the committee considered a report of the director which had been before members at this meeting and it was that they be asked for further information on what might come")

func (c *talkative) word(subject int) string {
	switch n := c.random.IntN(100); {
	case n < 50:
		return formal[c.random.IntN(len(formal))]
	case n < 63:
		return wordOf(c.random, subject)
	}
	n := c.zipf.Uint64()
	return fmt.Sprintf("w%cx%d", 'a'+byte(n%26), n)
}

func (c *talkative) text(subject, words int) string {
	var b strings.Builder
	for i := range words {
		if i%15 == 14 {
			b.WriteString("had been circulated. ")
		}
		b.WriteString(c.word(subject) + " ")
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
	for m := range c.planned {
		if err := c.meeting(ctx, s, m, m < c.meetings); err != nil {
			return err
		}
	}
	return nil
}

// stored puts the council into a store of its own.
func (c *talkative) stored(b *testing.B) *store.Store {
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(b.TempDir(), storeFile), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	if err := c.fill(ctx, s); err != nil {
		b.Fatal(err)
	}
	return s
}

// night stores the minutes of three meetings and the agendas of two: fifty items.
func (c *talkative) night(ctx context.Context, s *store.Store) error {
	for range 3 {
		if err := c.meeting(ctx, s, c.meetings, true); err != nil {
			return err
		}
		c.meetings++
	}
	for range 2 {
		if err := c.meeting(ctx, s, c.planned, false); err != nil {
			return err
		}
		c.planned++
	}
	return nil
}

// turns reports whether the next night ends a quarter for those items, all but the
// newest hundredth and those of the last 92 days, by which rarity is counted.
func (c *talkative) turns() bool {
	ended := func(meetings int) day.Date {
		items := 10 * meetings
		d := c.date((items - 1 - items/100) / 10).AddDays(-92).MonthStart()
		return d.AddMonths(-(int(d.Month()) - 1) % 3)
	}
	return ended(c.planned) != ended(c.planned+2)
}

func (c *talkative) date(meeting int) day.Date {
	return day.MustParse("2010-01-05").AddDays(meeting * 5800 / c.span)
}

// meeting stores one meeting of ten items; where it is minuted, four of them
// promise something. What it is about stays the same whenever it is stored.
func (c *talkative) meeting(ctx context.Context, s *store.Store, m int, minuted bool) error {
	version := civic.VersionID(fmt.Sprintf("%060d%04x", m, c.random.IntN(0x10000)))
	date := c.date(m)
	meeting := civic.Meeting{ID: civic.MeetingID(fmt.Sprint("q-m", m)), Committee: civic.CommitteeID(fmt.Sprint("q-c", m%30)), Date: date, AgendaHeld: true, Whole: true}
	text, same := doctext.NewBuilder("html"), rand.New(rand.NewPCG(3, uint64(m)))
	items := make([]civic.Item, 10)
	for n := range items {
		subject := same.IntN(c.span * 4 / 5)
		word := func() string { return wordOf(same, subject) }
		it := civic.Item{ID: civic.ItemID(fmt.Sprintf("q-a%d", m*10+n)), Position: n + 1, Number: fmt.Sprint(n + 1), URL: "https://q.example/item"}
		it.Title = fmt.Sprintf("Update on %s %s and %s %s", word(), word(), word(), word())
		quote := fmt.Sprintf("That a report on the %s of %s be brought", word(), word())
		if items[n] = it; !minuted {
			continue
		}
		text.Add(doctext.Block{Kind: doctext.Paragraph}, c.text(subject, 280))
		text.Add(doctext.Block{Kind: doctext.ListItem}, quote)
		r := civic.Record{ID: civic.NewRecordID(it.ID, civic.Decision, quote, 0), Kind: civic.Decision, Item: it.ID, Quote: quote, Verb: civic.VerbReport,
			Commitment: n < 4, Rule: "resolved", Due: &civic.Due{From: date.AddDays(150), To: date.AddDays(180), Precision: civic.BySpan}}
		r.Source.Version, items[n].Records = version, []civic.Record{r}
	}
	if !minuted {
		return s.PutWhole(ctx, meeting, items)
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
