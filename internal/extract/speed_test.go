package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"arising/internal/doctext"
	"arising/internal/golden"
)

// specimens are the invented papers of the golden tests.
var specimens = []string{"meeting-page", "printed-minutes", "pack", "recorded-decisions"}

// The same bytes give the same JSON, however often they are read: no map's order
// and no state of an earlier reading shows.
func TestSameBytesSameJSON(t *testing.T) {
	runs := 1000
	if testing.Short() {
		runs = 50
	}
	for _, name := range specimens {
		t.Run(name, func(t *testing.T) {
			text := string(golden.Read(t, "testdata/"+name+".txt"))
			want := asJSON(t, text)
			for n := range runs {
				if got := asJSON(t, text); !bytes.Equal(got, want) {
					t.Fatalf("reading %d differs from the first:\n%s\n%s", n+2, got, want)
				}
			}
		})
	}
}

func asJSON(t *testing.T, text string) []byte {
	t.Helper()
	out, err := json.Marshal(Records(paper(t, text), Context{}).JSON("paper.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// long is n copies of a page of minutes.
func long(tb testing.TB, n int) *doctext.Document {
	tb.Helper()
	one := string(golden.Read(tb, "testdata/meeting-page.txt"))
	return paper(tb, strings.Repeat(one+"\n\n", n))
}

// What reading costs in memory grows with the text and no faster.
func TestMemoryGrowsWithTheText(t *testing.T) {
	if raced {
		t.Skip("the race detector's own memory would be counted")
	}
	const bytesPerByte = 50 // about 43 are used; words and sentences are most of it
	before := 0.0
	Records(long(t, 1), Context{}) // what is made once for all readings is not of the text
	for _, n := range []int{20, 40, 80} {
		doc := long(t, n)
		each := float64(allocated(func() { Records(doc, Context{}) })) / float64(len(doc.Text))
		t.Logf("%d bytes of text: %.1f bytes allocated for each", len(doc.Text), each)
		if each > bytesPerByte {
			t.Errorf("%d bytes of text cost %.1f bytes each, above %d", len(doc.Text), each, bytesPerByte)
		}
		if before > 0 && each > before*1.15 {
			t.Errorf("twice the text costs %.1f bytes for each byte, %.1f before", each, before)
		}
		before = each
	}
}

func allocated(f func()) uint64 {
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	f()
	runtime.ReadMemStats(&b)
	return b.TotalAlloc - a.TotalAlloc
}

// Four times the text should take about four times as long: MB/s stays.
func BenchmarkRecords(b *testing.B) {
	for _, times := range []int{1, 2, 4, 8} {
		b.Run(fmt.Sprintf("%dx", times), func(b *testing.B) {
			doc := long(b, 20*times)
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Records(doc, Context{})
			}
		})
	}
}
