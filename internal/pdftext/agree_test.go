package pdftext

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"arising/internal/sample"
)

// realPDFs lists council PDFs to measure against.
func realPDFs(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, dir := range []string{"modgov/SX", "modgov/K", "gold/real"} {
		found, err := filepath.Glob(filepath.Join(sample.Shared(t, dir), "*.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, found...)
	}
	slices.Sort(out)
	return out
}

// TestAgreesWithPdftotext holds our words, furniture included, against those
// of an independent reader.
func TestAgreesWithPdftotext(t *testing.T) {
	files := realPDFs(t)
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	var all agreement
	for _, file := range files {
		theirs, err := exec.Command(tool, "-q", file, "-").Output()
		if err != nil {
			t.Logf("%s: pdftotext: %v", filepath.Base(file), err)
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Read(context.Background(), data, Options{KeepFurniture: true})
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		if err := doc.Check(); err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
		}
		a := agree(tokens(string(theirs)), tokens(doc.Text))
		if a.recall() < 0.97 {
			t.Errorf("%s: %v", filepath.Base(file), a)
		}
		all.add(a)
	}
	t.Logf("%d files: %v", len(files), all)
	if all.recall() < 0.99 || all.lostShare() > 0.001 {
		t.Errorf("over %d files: %v", len(files), all)
	}
}

// An agreement counts words of a reference that another text has too.
type agreement struct {
	want, found, inOrder int
	lost                 int // words of the other that are two or three of the reference's written together
}

func (a *agreement) add(b agreement) {
	a.want, a.found, a.inOrder, a.lost = a.want+b.want, a.found+b.found, a.inOrder+b.inOrder, a.lost+b.lost
}

func (a agreement) recall() float64    { return float64(a.found) / float64(max(1, a.want)) }
func (a agreement) lostShare() float64 { return float64(a.lost) / float64(max(1, a.want)) }

func (a agreement) String() string {
	return fmt.Sprintf("recall %.4f, order %.4f, lost spaces %.4f of %d words",
		a.recall(), float64(a.inOrder)/float64(max(1, a.want)), a.lostShare(), a.want)
}

// tokens are the runs of letters and digits; marks of templates, which we
// leave out on purpose, do not count.
func tokens(s string) []string {
	words := slices.DeleteFunc(strings.Fields(s), templateMark.MatchString)
	return strings.FieldsFunc(strings.ToLower(plainText(strings.Join(words, " "))), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func agree(want, got []string) agreement {
	a := agreement{want: len(want)}
	have := map[string]int{}
	for _, w := range got {
		have[w]++
	}
	joined := map[string]bool{}
	for i, w := range want {
		if have[w] > 0 {
			have[w]--
			a.found++
		}
		if i > 0 {
			joined[want[i-1]+w] = true
		}
	}
	for w, n := range have {
		if joined[w] {
			a.lost += n
		}
	}
	a.inOrder = common(want, got)
	return a
}

// common is the length of the longest common subsequence, in stretches of
// 1,500 words that move together.
func common(a, b []string) int {
	const stretch = 1500
	n := 0
	for len(a) > 0 && len(b) > 0 {
		x, y := a[:min(stretch, len(a))], b[:min(stretch, len(b))]
		n += subsequence(x, y)
		a, b = a[len(x):], b[len(y):]
	}
	return n
}

func subsequence(a, b []string) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	for _, x := range a {
		for j, y := range b {
			if x == y {
				cur[j+1] = prev[j] + 1
			} else {
				cur[j+1] = max(prev[j+1], cur[j])
			}
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

// BenchmarkPages measures reading and layout, in pages a second.
func BenchmarkPages(b *testing.B) {
	b.Run("invented", func(b *testing.B) { benchmarkPages(b, [][]byte{minutes().bytes(b), programme().bytes(b)}) })
	b.Run("real", func(b *testing.B) {
		var files [][]byte
		for _, f := range realPDFs(b) {
			data, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			files = append(files, data)
		}
		benchmarkPages(b, files)
	})
}

func benchmarkPages(b *testing.B, files [][]byte) {
	pages := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range files {
			if doc, err := Read(context.Background(), data, Options{}); err == nil {
				pages += len(doc.Pages)
			}
		}
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}
