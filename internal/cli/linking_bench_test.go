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

// A talkative council has thirty bodies that met in turn for sixteen years, and
// takes up each of some thousand subjects again and again. Its words are
// invented: in an item of 300 words, half of procedure as in real minutes, some
// forty tell its subject, and the others are common or rare as those of a language are. So two items share
// some five words by chance, twice as many as real ones, and hold thrice as many that tell something.
type talkative struct {
	meetings int
	random   *rand.Rand
	zipf     *rand.Zipf
}

func newTalkative(meetings int) *talkative {
	r := rand.New(rand.NewPCG(1, 2))
	return &talkative{meetings, r, rand.NewZipf(r, 1.15, 60, 60_000)}
}

// subjects is how many a council has, each with eight words of its own.
const subjects = 2000

func (c *talkative) about(subject int) string {
	n := c.random.IntN(8)
	return fmt.Sprintf("s%cx%d", 'a'+byte(n), subject)
}

var formal = strings.Fields("the committee considered a report of the director which had been before members at this meeting and it was that they be asked for further information on what might come")

func (c *talkative) word(subject int) string {
	switch n := c.random.IntN(100); {
	case n < 50:
		return formal[c.random.IntN(len(formal))]
	case n < 63:
		return c.about(subject)
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

// title names a subject by four of its words.
func (c *talkative) title(subject int) string {
	return fmt.Sprint("Update on ", c.about(subject), " ", c.about(subject), " and ", c.about(subject), " ", c.about(subject))
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
	version := civic.VersionID(fmt.Sprintf("%060d%04x", m, c.random.IntN(0x10000)))
	date := day.MustParse("2010-01-05").AddDays(m * 5800 / c.meetings)
	meeting := civic.Meeting{ID: civic.MeetingID(fmt.Sprint("q-m", m)), Committee: civic.CommitteeID(fmt.Sprint("q-c", m%30)), Date: date, AgendaHeld: true, Whole: true}
	text := doctext.NewBuilder("html")
	items := make([]civic.Item, 10)
	for n := range items {
		subject := c.random.IntN(subjects)
		it := civic.Item{ID: civic.ItemID(fmt.Sprintf("q-a%d", m*10+n)), Position: n + 1, Number: fmt.Sprint(n + 1), Title: c.title(subject), URL: "https://q.example/item"}
		text.Add(doctext.Block{Kind: doctext.Paragraph}, c.text(subject, 280))
		quote := fmt.Sprintf("That a report on the %s of %s be brought", c.about(subject), c.about(subject))
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
