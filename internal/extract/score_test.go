package extract

import (
	"encoding/json"
	"fmt"
	"regexp"
	"sort"
	"strings"
	"time"
)

// The scoring of labelled documents: a prediction matches a label of its group
// when the token F1 of their quotes is at least 0.6, best pairs first; then
// dues, owners and verbs of the pairs are judged.

var groups = []string{"decisions", "actions", "milestones", "programme_items"}

// tolerance is how many days a due may be off, by the label's precision.
var tolerance = map[string]float64{"week": 6, "month": 15, "quarter": 31, "season": 45, "year": 92}

type labelDue struct {
	Expression, From, To, Precision string
}

type label struct {
	Quote, Title, Verb, Owner, Lead string
	Commitment                      bool
	Due                             *labelDue
}

func (l label) words() string {
	if l.Quote != "" {
		return l.Quote
	}
	return l.Title
}

func (l label) who() string {
	if l.Owner != "" {
		return l.Owner
	}
	return l.Lead
}

type labelled struct {
	Document struct {
		Source      string
		MeetingDate string `json:"meeting_date"`
		NextMeeting string `json:"next_meeting"`
	}
	Items []map[string]json.RawMessage
	Entry []label `json:"programme_items"`
}

func (l labelled) group(name string) []label {
	if name == "programme_items" {
		return l.Entry
	}
	var all []label
	for _, it := range l.Items {
		var some []label
		if raw, ok := it[name]; ok {
			if err := json.Unmarshal(raw, &some); err != nil {
				panic(err)
			}
		}
		all = append(all, some...)
	}
	return all
}

var token = regexp.MustCompile(`[a-z0-9£%]+`)

func tokensOf(s string) []string {
	return token.FindAllString(strings.ReplaceAll(strings.ToLower(s), "’", "'"), -1)
}

func overlap(a, b string) float64 {
	x, y := tokensOf(a), tokensOf(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	left := map[string]int{}
	for _, t := range y {
		left[t]++
	}
	hit := 0
	for _, t := range x {
		if left[t] > 0 {
			left[t]--
			hit++
		}
	}
	return 2 * float64(hit) / float64(len(x)+len(y))
}

// A tally counts one group over all documents.
type tally struct {
	tp, fp, fn                              int
	due, dueGold, dueGoldRight, owner, verb int
	commit, falseDays                       int
}

func (t tally) f1() float64 {
	if 2*t.tp+t.fp+t.fn == 0 {
		return 1
	}
	return 2 * float64(t.tp) / float64(2*t.tp+t.fp+t.fn)
}

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

func (t tally) String() string {
	return fmt.Sprintf("labels %3d  P %.3f R %.3f F1 %.3f  due %.3f due-recall %.3f (%d)  owner %.3f  verb %.3f  commit %.3f  false-days %d",
		t.tp+t.fn, share(t.tp, t.tp+t.fp), share(t.tp, t.tp+t.fn), t.f1(), share(t.due, t.tp), share(t.dueGoldRight, t.dueGold), t.dueGold,
		share(t.owner, t.tp), share(t.verb, t.tp), share(t.commit, t.tp), t.falseDays)
}

// compare scores one group of one document and describes every miss.
func (t *tally) compare(name, group string, gold, pred []label) (misses []string) {
	miss := func(format string, args ...any) {
		misses = append(misses, name+" "+group+" "+fmt.Sprintf(format, args...))
	}
	pairs := pair(gold, pred)
	usedGold, usedPred := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		g, q := gold[p[0]], pred[p[1]]
		usedGold[p[0]], usedPred[p[1]] = true, true
		t.tp++
		right := dueRight(g.Due, q.Due)
		t.due += one(right)
		if g.Due != nil {
			t.dueGold++
			t.dueGoldRight += one(right)
		}
		if !right {
			miss("due: want %v got %v in %q", show(g.Due), show(q.Due), g.words())
			if q.Due != nil && q.Due.Precision == "day" && q.Due.To != "" {
				t.falseDays++
			}
		}
		if own := ownerRight(g.who(), q.who()); own {
			t.owner++
		} else {
			miss("owner: want %q got %q in %q", g.who(), q.who(), g.words())
		}
		if g.Verb == q.Verb {
			t.verb++
		} else {
			miss("verb: want %q got %q in %q", g.Verb, q.Verb, g.words())
		}
		t.commit += one(g.Commitment == q.Commitment)
	}
	for i, g := range gold {
		if !usedGold[i] {
			t.fn++
			miss("MISSED: %q", g.words())
		}
	}
	for j, q := range pred {
		if !usedPred[j] {
			t.fp++
			miss("INVENTED: %q", q.words())
		}
	}
	return misses
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func show(d *labelDue) string {
	if d == nil {
		return "none"
	}
	return fmt.Sprintf("%q %s..%s %s", d.Expression, d.From, d.To, d.Precision)
}

func pair(gold, pred []label) [][2]int {
	type scored struct {
		s    float64
		i, j int
	}
	var all []scored
	for i, g := range gold {
		for j, p := range pred {
			if s := overlap(g.words(), p.words()); s >= 0.6 {
				all = append(all, scored{s, i, j})
			}
		}
	}
	sort.Slice(all, func(a, b int) bool {
		x, y := all[a], all[b]
		if x.s != y.s {
			return x.s > y.s
		}
		if x.i != y.i {
			return x.i > y.i
		}
		return x.j > y.j
	})
	usedGold, usedPred := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, s := range all {
		if !usedGold[s.i] && !usedPred[s.j] {
			usedGold[s.i], usedPred[s.j] = true, true
			out = append(out, [2]int{s.i, s.j})
		}
	}
	return out
}

func dueRight(g, p *labelDue) bool {
	if g == nil || p == nil {
		return g == nil && p == nil
	}
	if (g.To == "") != (p.To == "") {
		return false
	}
	if g.To == "" {
		return true
	}
	a, err1 := time.Parse(time.DateOnly, g.To)
	b, err2 := time.Parse(time.DateOnly, p.To)
	if err1 != nil || err2 != nil {
		return false
	}
	days := a.Sub(b).Hours() / 24
	return days <= tolerance[g.Precision] && -days <= tolerance[g.Precision]
}

func ownerRight(g, p string) bool {
	if g == "" || p == "" {
		return g == p
	}
	return overlap(g, p) >= 0.5
}
