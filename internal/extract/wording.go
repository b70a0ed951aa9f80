package extract

import (
	"cmp"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// Clerks word what somebody is to do in more ways than rules can be written for:
// "new signs would be up by October", "Mr Ash was to run a trial". What no rule takes
// is weighed by its words: each word of everyday minutes, and each two that stand
// together, speaks for a promise or against one, by how often it did in minutes whose
// promises are known. No names count, and no matter: an unknown word is only "some word".

// A phrasing is a weighing of sentences by their words.
type phrasing struct {
	known  set               // the words that count as themselves
	names  map[string]string // of those with a capital, by their small letters
	of     map[string]int    // the place of a sign: a word, two that stand together, a length
	signs  []string          // by their places
	weight []float64         // of each sign, added to the logarithm of the odds
	bias   float64           // of a sentence without a sign
}

// likelyWorded is the least chance by which a sentence is a promise for its wording.
// Of the sentences that no rule took in councils that the weights were not found
// from, nine in ten above it are promises (TestWordingUnseen); at three quarters
// more lines of the labelled papers were taken that are none.
const likelyWorded = 0.85

// wordingRule names what is taken so.
const wordingRule = "worded as a promise"

//go:embed wording.txt
var wordingFile string

// checkedWording is what wording.txt holds. TestFitWording finds it from the invented
// councils whose promises are known, and fails when it is no longer what it finds.
var checkedWording = mustWording(wordingFile)

func mustWording(text string) *phrasing {
	w, err := parseWording(text)
	if err != nil {
		panic("BUG: wording.txt: " + err.Error())
	}
	return w
}

// parseWording reads known words, one line "words …" after the other, and signs,
// each behind its weight; "bias" is one without words. Lines that begin with # are comments.
func parseWording(text string) (*phrasing, error) {
	w := &phrasing{known: set{}, names: map[string]string{}, of: map[string]int{}}
	for n, line := range strings.Split(text, "\n") {
		first, rest, _ := strings.Cut(line, " ")
		switch first {
		case "", "#":
		case "words":
			for _, s := range strings.Fields(rest) {
				w.known[s] = true
				if low, capital := strings.CutPrefix(s, "^"); capital {
					w.names[low] = s
				}
			}
		default:
			v, err := strconv.ParseFloat(first, 64)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			if rest == "bias" {
				w.bias = v
				continue
			}
			w.of[rest] = len(w.signs)
			w.signs, w.weight = append(w.signs, rest), append(w.weight, v)
		}
	}
	return w, nil
}

// chance is how likely a sentence of such a shape is a promise, from 0 to 1.
func (w *phrasing) chance(shape []string) float64 {
	var scratch [128]int
	sum := w.bias
	for _, i := range w.places(scratch[:0], shape, nil) {
		sum += w.weight[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// places adds to out the places of the signs in a shape, ascending, each once. A sign
// that has none is shown to unknown, if there is one, which gives it one.
func (w *phrasing) places(out []int, shape []string, unknown func(sign string) int) []int {
	note := func(sign []byte) {
		if i, ok := w.of[string(sign)]; ok {
			out = append(out, i)
		} else if unknown != nil {
			out = append(out, unknown(string(sign)))
		}
	}
	last, pair := "", make([]byte, 0, 80)
	for _, s := range shape {
		s = w.plain(s)
		if s == last && (s == someWord || s == someName) {
			continue
		}
		note(append(pair[:0], s...))
		if last != "" {
			note(append(append(append(pair[:0], last...), ' '), s...))
		}
		last = s
	}
	note(strconv.AppendInt(append(pair[:0], "of eights "...), int64(min(len(shape)/8, 6)), 10))
	slices.Sort(out)
	return slices.Compact(out)
}

// Signs for words that are not known.
const (
	someWord = "_"
	someName = "^_" // it has a capital
)

// plain is a word as the weighing knows it.
func (w *phrasing) plain(s string) string {
	switch {
	case s[0] == '<' || w.known[s]:
		return s
	case s[0] == '^':
		return someName
	case s[0] >= 'a' && s[0] <= 'z' || s[0] >= 0x80:
		return someWord
	}
	return s
}

// shape returns what a sentence is made of: its words, "^" before those with a capital,
// "<num>" for a number, and for each of its times a sign of where it lies from the meeting.
// name gives the sign of a word with a capital from its small letters. The shape lasts
// until the next is asked for.
func (r *reader) shape(ws []word, times []when.Expression, name func(low string) string) []string {
	out := append(slices.Grow(r.shaped[:0], 64), "<s>")
	for _, w := range ws {
		for len(times) > 0 && times[0].End <= w.start {
			times = times[1:]
		}
		if len(times) > 0 && times[0].Start <= w.start && namesTime(w) {
			if sign := r.timeSign(times[0]); out[len(out)-1] != sign {
				out = append(out, sign)
			}
			continue
		}
		switch c := w.raw[0]; {
		case w.mark():
			if strings.Contains(":;,()|-–", w.raw) {
				out = append(out, w.raw)
			}
		case c >= '0' && c <= '9':
			out = append(out, "<num>")
		case w.capital():
			out = append(out, name(w.low))
		default:
			out = append(out, w.low)
		}
	}
	r.shaped = append(out, "</s>")
	return r.shaped
}

// likely reports whether a sentence is worded as a promise.
func (r *reader) likely(text string, ws []word) bool {
	w := checkedWording
	if len(ws) < leastWorded || unsure(ws) || w.chance(r.shape(ws, nil, w.name)) < hopeless {
		return false
	}
	return w.chance(r.shape(ws, when.Find(text, r.meeting, r.cal), w.name)) >= likelyWorded
}

// hopeless is a chance that no time makes a promise's; most sentences have less, and
// their times need not be read.
const hopeless = 0.05

// leavesByWording reports whether a decision whose verb nothing knows leaves something to do by its wording.
func (r *reader) leavesByWording(quote string) bool {
	ws := words(quote)
	return routine.in(ws) < 0 && r.likely(quote, ws)
}

// toCome are words of which a sentence has one that promises, so that the others need not be weighed.
const toCome = "would|will|shall|to|agreed|asked|requested|promised|undertook|offered"

// name is the sign of a word with a capital.
func (w *phrasing) name(low string) string {
	if s, ok := w.names[low]; ok {
		return s
	}
	return someName
}

// namesTime reports whether a word of a time names it, and does not say how it is meant.
func namesTime(w word) bool {
	return w.capital() || w.raw[0] >= '0' && w.raw[0] <= '9' || timeNames[w.low]
}

// timeNames are the words without a capital that name a time.
var timeNames = setOf("spring summer autumn winter year years month months week weeks day days annually annual quarterly quarter monthly weekly")

// timeSign says what a time is for, and where it lies from the meeting.
func (r *reader) timeSign(e when.Expression) string {
	switch {
	case e.Recurs != "":
		return "<each>"
	case !e.To.Known() || !r.meeting.Known():
		return "<time>"
	case e.To.Before(r.meeting):
		return "<past>"
	case e.Use == when.UseDue:
		return "<due>"
	}
	return "<ahead>"
}

// leastWorded is how many words a sentence must have to be weighed.
const leastWorded = 5

// worded returns the records of an item with those besides that no rule took and that
// are worded as promises. A plan that is worded so is owed as well: "volunteers would
// be trained by April".
func (r *reader) worded(all []told, records []civic.Record) []civic.Record {
	taken := records
	for i := range all {
		t := &all[i]
		plan := -1
		if t.report || question(t.text) || is(t.words, 0, "to") && !t.words[0].capital() {
			continue
		}
		if k := slices.IndexFunc(taken, func(rec civic.Record) bool { return rec.Source.Start < t.end && t.start < rec.Source.End }); k >= 0 {
			if taken[k].Kind != civic.Milestone {
				continue
			}
			plan = k
		} else if t.row {
			continue
		}
		if _, tag := r.tag(*t); tag || !hasWord(t.words, toCome) || r.noPromise(*t) != "" || !r.likely(t.text, t.words) {
			continue
		}
		if plan >= 0 {
			taken[plan].Commitment = true
			r.witness.took(t.start, t.end, wordingRule, r.wordsFor(t))
			continue
		}
		rec := r.record(civic.Action, *t, wordingRule)
		r.witness.took(t.start, t.end, wordingRule, r.wordsFor(t))
		var at int
		rec.Owner, at = r.wordedOwner(t)
		if rec.Recipient = r.recipient(t.text, t.words, at+1); rec.Recipient == rec.Owner {
			rec.Recipient = ""
		}
		rec.Due = r.due(t.text, 0)
		records = append(records, rec)
	}
	return records
}

// unsure reports whether a sentence asks, guesses, thinks or tells what a paper or the
// Government does, and so promises nothing whatever else its words are.
func unsure(ws []word) bool {
	from := 0
	for k := range ws {
		if is(ws, k, "that") && is(ws, k-1, "agreed|resolved|decided") {
			from = k // what was thought before is settled by that
		}
	}
	for k := from; k < len(ws); k++ {
		if doubting[ws[k].low] || k < 4 && foreign[ws[k].low] {
			return true
		}
	}
	return is(ws, 1, "report|paper|letter|petition") && hasWord(ws, "requested|asked|recommended")
}

var (
	doubting = setOf(`whether if could might recognised recognized suggested suggestion envisaged anticipated reminded reminding discussed thought think thinks felt believed believe believes
		feared hoped submitted inviting duty proposed proposal described condition conditions aim aims objective objectives government`)
	foreign = setOf("vision target targets minister ministry department parliament")
)

// wordsFor names the signs that spoke most for a sentence, where somebody hears it.
func (r *reader) wordsFor(t *told) string {
	if r.witness == nil {
		return ""
	}
	w := checkedWording
	at := w.places(nil, r.shape(t.words, when.Find(t.text, r.meeting, r.cal), w.name), nil)
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(w.weight[b], w.weight[a]) })
	var most []string
	for _, i := range at[:min(len(at), 4)] {
		most = append(most, strconv.Quote(w.signs[i]))
	}
	return "most by " + strings.Join(most, ", ")
}

// wordedOwner returns who stands in front of the first verb of what is to come, and where that is.
func (r *reader) wordedOwner(t *told) (owner string, at int) {
	for k := 1; k < len(t.words); k++ {
		if !is(t.words, k, "would|will|shall|should|to|expected|offered|undertook") {
			continue
		}
		from := k
		if is(t.words, k, "to") && is(t.words, k-1, "was|is|were|are|due|expected|asked") {
			from--
		}
		if w := r.before(t.text, t.words, from); w.sort == person || w.sort == group {
			return w.name, k
		}
		return "", k
	}
	return "", 0
}
