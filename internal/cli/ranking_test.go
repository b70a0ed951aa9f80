package cli

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"arising/internal/sample"
)

// TestRankingOfRealPapers asks the questions of testdata/questions.txt of the
// stored real papers and prints nDCG@10, MRR and recall@20, apart for the
// questions that were kept aside while the ranking was tuned. It must not get
// worse without a reason.
func TestRankingOfRealPapers(t *testing.T) {
	if testing.Short() {
		t.Skip("reads and indexes some sixty papers")
	}
	dir := realPapers(t)
	var tuned, aside scores
	for n, q := range questions(t) {
		s := q.score(found(t, dir, q.text))
		t.Logf("nDCG %.2f  MRR %.2f  recall %.2f  %s", s.ndcg, s.mrr, s.recall, q.text)
		if n%3 == 2 {
			aside.add(s)
		} else {
			tuned.add(s)
		}
	}
	t.Logf("tuned on: %s", tuned)
	t.Logf("kept aside: %s", aside)
	for _, s := range []scores{tuned, aside} {
		if s.ndcg/s.n < 0.92 || s.mrr/s.n < 0.92 || s.recall/s.n < 0.92 {
			t.Errorf("%s; want 0.92 of each", s)
		}
	}
}

// realPapers imports the stored real papers into a directory of the test's own.
func realPapers(t *testing.T) string {
	t.Helper()
	args := []string{"import", "--data-dir", filepath.Join(t.TempDir(), "data")}
	for _, folder := range []string{"modgov/SX", "modgov/K", "modgov/SE", "modgov/LGSF", "seeds"} {
		args = append(args, sample.Shared(t, folder))
	}
	arising(t, args...).must(t, exitPartly) // three of the papers have no day
	return args[2]
}

// A question is what somebody asks and the grades of the items that answer.
type question struct {
	text string
	want []graded
}

// A graded item is known by its meeting's day, the first letter of its body and
// its number, or where it has none by "~" and a word of its title.
type graded struct {
	day, body, number string
	grade             int
}

func questions(t *testing.T) []question {
	t.Helper()
	text, err := os.ReadFile("testdata/questions.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []question
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		asked, answers, ok := strings.Cut(line, " => ")
		if line == "" || line[0] == '#' {
			continue
		} else if !ok {
			t.Fatalf("question %q has no answer", line)
		}
		q := question{text: asked}
		for _, a := range strings.Fields(answers) {
			day, rest, _ := strings.Cut(a, ":")
			number, grade, _ := strings.Cut(rest[1:], "=")
			n, err := strconv.Atoi(grade)
			if err != nil {
				t.Fatalf("question %q: grade of %q: %v", asked, a, err)
			}
			q.want = append(q.want, graded{day, rest[:1], number, n})
		}
		all = append(all, q)
	}
	return all
}

// A hit is what a search prints of one result.
type hit struct {
	Type        string
	Committee   string
	MeetingDate string `json:"meeting_date"`
	Title       string
}

func found(t *testing.T, dir, text string) []hit {
	t.Helper()
	out := arising(t, "search", "--json", "--limit", "20", "--data-dir", dir, "--", text).must(t, exitDone).out
	return decode[struct{ Hits []hit }](t, out).Hits
}

func (g graded) is(h hit) bool {
	if h.Type != "item" || h.MeetingDate != g.day || !strings.HasPrefix(h.Committee, g.body) {
		return false
	}
	if word, ok := strings.CutPrefix(g.number, "~"); ok {
		return strings.Contains(h.Title, word)
	}
	return g.number == "" || strings.HasPrefix(h.Title, g.number+". ")
}

// score measures the hits against the wanted items. An item counts once.
func (q question) score(hits []hit) scores {
	left := slices.Clone(q.want)
	var gains []int
	s := scores{n: 1}
	for i, h := range hits {
		gain := 0
		if k := slices.IndexFunc(left, func(g graded) bool { return g.is(h) }); k >= 0 {
			gain = left[k].grade
			left = slices.Delete(left, k, k+1)
			if s.mrr == 0 {
				s.mrr = 1 / float64(i+1)
			}
		}
		gains = append(gains, gain)
	}
	var best []int
	for _, g := range q.want {
		best = append(best, g.grade)
	}
	slices.Sort(best)
	slices.Reverse(best)
	s.ndcg = discounted(gains) / discounted(best)
	s.recall = 1 - float64(len(left))/float64(len(q.want))
	return s
}

// discounted is the gain of the first ten, each halved by its place's logarithm.
func discounted(gains []int) (sum float64) {
	for i, g := range gains[:min(10, len(gains))] {
		sum += (math.Pow(2, float64(g)) - 1) / math.Log2(float64(i)+2)
	}
	return sum
}

type scores struct{ n, ndcg, mrr, recall float64 }

func (s *scores) add(o scores) {
	s.n, s.ndcg, s.mrr, s.recall = s.n+o.n, s.ndcg+o.ndcg, s.mrr+o.mrr, s.recall+o.recall
}

func (s scores) String() string {
	return fmt.Sprintf("%.0f questions, nDCG@10 %.3f, MRR %.3f, recall@20 %.3f", s.n, s.ndcg/s.n, s.mrr/s.n, s.recall/s.n)
}
