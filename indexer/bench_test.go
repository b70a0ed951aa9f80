package indexer

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/day"
	"arising/internal/search"
)

// benchUnits is the number of agenda items of one large council.
const benchUnits = 25_000

// invented returns n units of about 2.4 kB. Words are drawn so that a few are
// frequent and most are rare, as in a language.
func invented(n int) []search.Unit {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.2, 8, 60_000)
	seed := strings.Fields(strings.ToLower(string(mustRead("testdata/town.txt"))))
	word := func() string {
		if k := int(zipf.Uint64()); k < len(seed) {
			return seed[k]
		} else {
			return "w" + fmt.Sprintf("%x", k*2654435761%1_000_003)
		}
	}
	text := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(word())
			b.WriteByte(' ')
		}
		return b.String()
	}
	units := make([]search.Unit, n)
	for i := range units {
		u := item(fmt.Sprintf("quillhaven-a%d", i), fmt.Sprintf("Committee %d", i%30), "2015-01-01", text(6), text(330))
		u.Date = day.MustParse("2015-01-01").AddDays(i % 3650)
		u.Kinds, u.Verbs = []string{[]string{"decision", "action"}[i%2]}, []string{[]string{"note", "agree", "report"}[i%3]}
		u.Statuses, u.Owners = []string{[]string{"open", "due", "overdue", "kept"}[i%4]}, []string{fmt.Sprintf("Officer %d", i%500)}
		u.Decisions = []string{text(20)}
		units[i] = u
	}
	return units
}

func mustRead(path string) []byte {
	b, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	return b
}

func BenchmarkIndex(b *testing.B) {
	units := invented(benchUnits)
	input := 0
	for _, u := range units {
		input += len(u.Title) + len(u.Body) + len(u.Decisions[0])
	}
	dir := filepath.Join(b.TempDir(), "index")
	start := time.Now()
	buildAt(b, dir, units...)
	took := time.Since(start)
	disk := diskBytes(b, dir)
	b.Run("Build", func(b *testing.B) { // done above, once
		b.ReportMetric(float64(len(units))/took.Seconds(), "units/s")
		b.ReportMetric(float64(input)/float64(len(units)), "bytes/unit")
		b.ReportMetric(float64(disk)/float64(input), "disk/input")
		b.ReportMetric(0, "ns/op")
	})
	x := openIndex(b, dir)
	for _, tt := range []struct {
		name string
		q    search.Query
	}{
		{"RareWord", search.Query{Text: "limestone"}},
		{"CommonWord", search.Query{Text: "committee"}},
		{"TwoWords", search.Query{Text: "harbour wall"}},
		{"Phrase", search.Query{Text: `"of the harbour"`}},
		{"Beginning", search.Query{Text: "re*"}},
		{"CommonWordFiveYears", search.Query{Text: "committee", From: day.MustParse("2016-03-14"), To: day.MustParse("2021-03-13")}},
		{"ByDate", search.Query{Text: "committee", Sort: search.ByDate}},
		{"Everything", search.Query{}},
		{"Misspelt", search.Query{Text: "harbuor wlal"}},
	} {
		b.Run(tt.name, func(b *testing.B) { benchSearch(b, x, tt.q) })
	}
	b.Run("Similar", func(b *testing.B) {
		for b.Loop() {
			if _, err := x.Similar(context.Background(), "quillhaven-a77", 5); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func benchSearch(b *testing.B, x *Index, q search.Query) {
	var took []time.Duration
	total := 0
	for b.Loop() {
		start := time.Now()
		r, err := x.Search(context.Background(), q)
		if err != nil {
			b.Fatal(err)
		}
		took, total = append(took, time.Since(start)), r.Total
	}
	slices.Sort(took)
	ms := func(p int) float64 { return float64(took[(len(took)-1)*p/100].Microseconds()) / 1000 }
	b.ReportMetric(ms(50), "p50-ms")
	b.ReportMetric(ms(95), "p95-ms")
	b.ReportMetric(float64(total), "hits")
}

func diskBytes(b *testing.B, dir string) (n int64) {
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		n += info.Size()
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return n
}

func BenchmarkTokens(b *testing.B) {
	text := string(mustRead("testdata/town.txt"))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_ = stemStream(text)
	}
}

// BenchmarkUpdate is a night on which 50 of a large council's items changed,
// and one on which none did but the day.
func BenchmarkUpdate(b *testing.B) {
	units := invented(benchUnits)
	for _, changed := range []int{0, 50} {
		b.Run(fmt.Sprintf("Changed%d", changed), func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "index")
			start := time.Now()
			buildAt(b, dir, units...)
			built := time.Since(start)
			for n := 0; b.Loop(); n++ {
				for i := range changed {
					units[(n*changed+i)%len(units)].Statuses = []string{fmt.Sprintf("night %d", n)}
				}
				if c := updateAt(b, dir, fmt.Sprint(n), units...); c != (Change{Written: changed}) {
					b.Fatalf("%+v, want %d written", c, changed)
				}
			}
			b.ReportMetric(built.Seconds(), "built-s")
		})
	}
}
