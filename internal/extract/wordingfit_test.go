package extract

import (
	"cmp"
	"encoding/csv"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/when"
)

// printWording has TestFitWording write wording.txt as it is found anew.
var printWording = flag.Bool("fitwording", false, "write the weights of wording as they are found anew")

// TestFitWording finds the weights of wording from the invented councils whose promises
// are known. Those checked in must be what it finds, so that no hand has turned them; as
// the rules take more or less, a little may lie between.
// To renew them: go test ./internal/extract -run TestFitWording -fitwording
func TestFitWording(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("reads the minutes of all judged councils")
	}
	var all []weighed
	for _, name := range judgedCouncils(t) {
		all = append(all, sayings(t, name)...)
	}
	found := fitWording(all)
	if *printWording {
		if err := os.WriteFile("wording.txt", []byte(found.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	sum, far, at := 0.0, 0.0, ""
	for _, s := range all {
		d := math.Abs(found.chance(s.shape) - checkedWording.chance(s.shape))
		sum += d
		if d > far {
			far, at = d, s.council+": "+s.text
		}
	}
	if mean := sum / float64(len(all)); mean > 0.01 || far > 0.3 {
		t.Errorf("the weights of wording are not those found: chances differ by %.3f, the most by %.2f, of %q; renew them with -fitwording", mean, far, at)
	}
}

// TestWordingUnseen weighs each council's sentences by what the others teach, and asks of
// those that no rule took how many of the likely ones are promises.
func TestWordingUnseen(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("reads the minutes of all judged councils")
	}
	const folds = 5
	names := judgedCouncils(t)
	parts := make([][]weighed, folds)
	for i, name := range names {
		parts[i%folds] = append(parts[i%folds], sayings(t, name)...)
	}
	taken, right, lost := 0, 0, 0
	for i := range parts {
		var rest []weighed
		for k := range parts {
			if k != i {
				rest = append(rest, parts[k]...)
			}
		}
		w := fitWording(rest)
		for _, s := range parts[i] {
			if s.taken {
				continue
			}
			if s.promise {
				lost++
			}
			if len(s.shape) >= leastWorded+2 && w.chance(s.shape) >= likelyWorded {
				taken++
				if s.promise {
					right++
				} else {
					t.Logf("no promise: %s: %s", s.council, s.text)
				}
			}
		}
	}
	t.Logf("of %d promises that no rule took %d were worded as promises, of %d sentences", lost, right, taken)
	if float64(right) < 0.8*float64(taken) || float64(right) < 0.5*float64(lost) {
		t.Errorf("of %d sentences worded as promises %d are, of %d that no rule took", taken, right, lost)
	}
}

func judgedCouncils(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob("../ingest/testdata/*.txtar")
	if err != nil || len(all) < 60 {
		t.Fatalf("the judged councils: %d found, %v", len(all), err)
	}
	return all
}

// A weighed is a sentence of minutes and whether it is known to promise.
type weighed struct {
	council, text  string
	shape          []string
	promise, taken bool // taken: by a rule
}

// itemHead opens an item of an invented council's minutes.
var itemHead = regexp.MustCompile(`(?m)^# (\S+?)\.? .*\n\[minutes\]\n`)

// sayings returns the sentences of a council's minutes outside tables. What a rule took
// beyond the truth teaches nothing.
func sayings(t *testing.T, name string) (out []weighed) {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	_, truth, ok := strings.Cut(string(raw), "\n-- truth.csv --\n")
	if !ok {
		return nil
	}
	promised := promisedIn(t, name, truth)
	for _, part := range strings.Split(string(raw), "\n-- ")[1:] {
		file, text, _ := strings.Cut(part, " --\n")
		_, date, dated := strings.Cut(text, "\ndate: ")
		if !strings.HasPrefix(file, "meetings/") || !dated {
			continue
		}
		held := day.MustParse(date[:10])
		heads := itemHead.FindAllStringSubmatchIndex(text, -1)
		for i, at := range heads {
			end := len(text)
			if i+1 < len(heads) {
				end = heads[i+1][0]
			}
			for _, s := range saidAt(t, text[at[1]:end], held, promised[held.String()+" "+text[at[2]:at[3]]]) {
				s.council = strings.TrimSuffix(filepath.Base(name), ".txtar")
				if s.promise || !s.taken {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// promisedIn returns the words of the promises in a table of truth, by day and item.
func promisedIn(t *testing.T, name, truth string) map[string][]string {
	t.Helper()
	if i := strings.Index(truth, "\n-- "); i >= 0 {
		truth = truth[:i]
	}
	in := csv.NewReader(strings.NewReader(truth))
	in.Comment, in.FieldsPerRecord = '#', -1
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	meeting, item, quote := slices.Index(rows[0], "meeting"), slices.Index(rows[0], "item"), slices.Index(rows[0], "quote")
	out := map[string][]string{}
	for _, row := range rows[1:] {
		key := row[meeting] + " " + row[item]
		out[key] = append(out[key], fold(row[quote]))
	}
	return out
}

// saidAt returns the sentences of one item's minutes.
func saidAt(t *testing.T, text string, held day.Date, promised []string) (out []weighed) {
	doc := paper(t, strings.ReplaceAll(text, "\n", "\n\n"))
	ctx := Context{MeetingDate: held, Kind: "item"}
	var taken []string
	for _, it := range Records(doc, ctx).Items {
		for _, rec := range it.Records {
			if rec.Commitment && rec.Kind != civic.Milestone && rec.Rule != wordingRule {
				taken = append(taken, rec.Quote)
			}
		}
	}
	r := &reader{doc: doc, low: lowerASCII(doc.Text), ctx: ctx, meeting: held}
	for b := range doc.Blocks {
		if strings.Contains(doc.Body(doc.Blocks[b]), "|") {
			continue
		}
		for _, s := range r.sentences(b) {
			said := fold(s.text)
			out = append(out, weighed{text: said, shape: slices.Clone(r.shape(s.words, when.Find(s.text, held, r.cal), func(low string) string { return "^" + low })), promise: overlaps(said, promised), taken: overlaps(said, taken)})
		}
	}
	return out
}

// overlaps reports whether one of some quotes holds a sentence or stands in it.
func overlaps(said string, quotes []string) bool {
	return slices.ContainsFunc(quotes, func(q string) bool {
		return strings.Contains(said, strings.TrimRight(q, ".;")) || strings.Contains(q, strings.TrimRight(said, ".;"))
	})
}

// Of the words those count that so many councils use, of the signs those that so many sentences have.
const (
	leastCouncils = 20
	leastSayings  = 5
)

// ease is by how much a weight must better the fit to be other than 0: so few weights
// stay that a person can read them, and rare signs are not believed.
const ease = 2

// fitWording finds the weights by which known sentences are told best, each by itself in
// turn until they stay as they are.
func fitWording(all []weighed) *phrasing {
	w := &phrasing{known: commonWords(all), of: map[string]int{}}
	var held [][]int32 // for each sign the sentences that have it
	for i, s := range all {
		for _, sign := range w.places(nil, s.shape, func(sign string) int {
			w.of[sign] = len(w.signs)
			w.signs, held = append(w.signs, sign), append(held, nil)
			return len(w.signs) - 1
		}) {
			held[sign] = append(held[sign], int32(i))
		}
	}
	w.weight = make([]float64, len(w.signs))
	margins := make([]float64, len(all))
	everyone := make([]int32, len(all))
	for i := range everyone {
		everyone[i] = int32(i)
	}
	for range 150 {
		moved := math.Abs(step(all, everyone, margins, &w.bias, 0))
		for sign, in := range held {
			if len(in) >= leastSayings {
				moved = max(moved, math.Abs(step(all, in, margins, &w.weight[sign], ease)))
			}
		}
		if moved < 0.004 {
			break
		}
	}
	return w.plainly()
}

// step moves one weight towards where the sentences that have its sign are told best.
func step(all []weighed, in []int32, margins []float64, weight *float64, ease float64) float64 {
	slope, bend := 0.0, 1e-6
	for _, i := range in {
		p := 1 / (1 + math.Exp(-margins[i]))
		slope += p
		if all[i].promise {
			slope--
		}
		bend += p * (1 - p)
	}
	bend = max(bend*1.5, float64(len(in))/40)
	to := *weight - slope/bend
	to = math.Copysign(max(0, math.Abs(to)-ease/bend), to)
	by := to - *weight
	if by != 0 {
		*weight = to
		for _, i := range in {
			margins[i] += by
		}
	}
	return by
}

func commonWords(all []weighed) set {
	in := map[string]set{}
	for _, s := range all {
		for _, w := range s.shape {
			if in[w] == nil {
				in[w] = set{}
			}
			in[w][s.council] = true
		}
	}
	out := set{}
	for w, councils := range in {
		if c := strings.TrimPrefix(w, "^"); len(councils) >= leastCouncils && c != "" && (c[0] >= 'a' && c[0] <= 'z') {
			out[w] = true
		}
	}
	return out
}

// plainly returns the weighing with weights of two digits and without those of 0.
func (w *phrasing) plainly() *phrasing {
	out, err := parseWording(w.String())
	if err != nil {
		panic(err)
	}
	return out
}

// String is the weighing as wording.txt holds it.
func (w *phrasing) String() string {
	var b strings.Builder
	b.WriteString("# How likely the words of a sentence make it a promise, where no rule takes it: found by\n# TestFitWording from invented minutes whose promises are known, and written by it alone.\n\n")
	known := slices.Collect(func(yield func(string) bool) {
		for s := range w.known {
			if !yield(s) {
				return
			}
		}
	})
	slices.Sort(known)
	for len(known) > 0 {
		n := min(12, len(known))
		fmt.Fprintf(&b, "words %s\n", strings.Join(known[:n], " "))
		known = known[n:]
	}
	fmt.Fprintf(&b, "\n%.2f bias\n", w.bias)
	order := make([]int, len(w.signs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, c int) int {
		return cmp.Or(cmp.Compare(math.Round(100*w.weight[c]), math.Round(100*w.weight[a])), cmp.Compare(w.signs[a], w.signs[c]))
	})
	for _, i := range order {
		if v := math.Round(100 * w.weight[i]); v != 0 {
			fmt.Fprintf(&b, "%+.2f %s\n", v/100, w.signs[i])
		}
	}
	return b.String()
}
