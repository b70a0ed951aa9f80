package ingest_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/link"
	"arising/internal/logit"
)

// pullTies is how hard each weight of ties is drawn to its prior. From 1 to 4
// councils unseen are judged alike, with 0.3 worse.
const pullTies = 2

// TestFitTies finds the weights by which promises are tied to programme items,
// as TestFitWeights finds those of evidence. To renew them:
// go test ./internal/ingest -run TestFitTies -v -fit
func TestFitTies(t *testing.T) {
	if testing.Short() {
		t.Skip("crawls and reads all judged councils")
	}
	names := checkedIn
	if *printFit && os.Getenv("JUDGED") != "" {
		names = append(names[:len(names):len(names)], strings.Split(os.Getenv("JUDGED"), ",")...)
	}
	var all []guild
	for _, name := range names {
		all = append(all, guildOf(t, name))
	}
	for _, name := range blindCouncils {
		all = append(all, blindGuild(t, name))
	}
	found, checked := fitTies(all, -1), link.CheckedInTies()
	if *printFit {
		t.Log(tiesReport(all) + tiesPrinted(found))
		return
	}
	if mean, far, at := tiesApart(all, &found, &checked); mean > 0.02 || far > 0.25 {
		t.Errorf("the weights checked in are not those found: chances differ by %.3f, the most by %.2f, of %s; renew them with -fit", mean, far, at)
	}
}

// A guild is an invented council to learn ties from.
type guild struct {
	name     string
	promises []link.Promise
	lists    []link.List
	wants    map[civic.RecordID][]string // the Refs to which the truth ties each promise that it speaks of
	refs     map[civic.EntryID]string    // the Ref of each programme item; none where the truth tells nothing of its list
	linker   *link.Linker
	ties     []tieLesson
}

// A tieLesson is a weighed tie and whether the truth says that it is one.
type tieLesson struct {
	link.TiedPair
	yes bool
}

func guildOf(t *testing.T, name string) guild {
	t.Helper()
	j := crawledOnce(t, name, papersOf(t, name))
	g := guild{name: strings.TrimSuffix(filepath.Base(name), ".txtar"), promises: j.promises, lists: j.lists, refs: j.projects, linker: &link.Linker{}, wants: map[civic.RecordID][]string{}}
	for _, r := range j.truth {
		if c, ok := r.find(j.commitments); ok {
			g.wants[c.ID] = strings.Fields(r["project"])
		}
	}
	if err := g.linker.Read(j.papers); err != nil {
		t.Fatal(err)
	}
	g.learn()
	return g
}

// learn notes each tie that is weighed, with the truth on it.
func (g *guild) learn() {
	g.linker.SeenTie = func(p link.TiedPair) {
		want, judged := g.wants[p.Record]
		if ref := g.refs[p.Entry]; judged && ref != "" {
			g.ties = append(g.ties, tieLesson{p, slices.Contains(want, ref)})
		}
	}
	g.linker.Programmes(g.promises, g.lists)
	g.linker.SeenTie = nil
}

// taughtTies are the first of the judged councils, from which the weights of ties are found: those
// found from all are as precise, and lose a tie more in five of them.
const taughtTies = 59

// fitTies finds the weights from all councils but one; with -1 from the first of them
// and from those of which only the ties are known.
func fitTies(all []guild, but int) link.Model {
	var priors []logit.Prior
	for _, t := range link.TieTraits() {
		priors = append(priors, logit.Prior{Mean: t.Prior, Pull: pullTies})
	}
	var cases []logit.Case
	for i, g := range all {
		for _, p := range g.ties {
			if i != but && p.Barred == "" && (but >= 0 || i < taughtTies || i >= len(checkedIn)) {
				cases = append(cases, logit.Case{Traits: p.Traits, Yes: p.yes, Weight: 1})
			}
		}
	}
	found, m := logit.Fit(cases, append(priors, logit.Prior{Mean: -4, Pull: 0.01})), link.CheckedInTies()
	m.Of = make([]float64, len(found.Of))
	for i, x := range found.Of {
		m.Of[i] = hundredths(x)
	}
	m.Bias = hundredths(found.Bias)
	return m
}

// tiedBy judges the ties that a model gives a council's promises.
func (g *guild) tiedBy(m *link.Model) *verdict {
	g.linker.Ties = m
	claimed := map[civic.RecordID][]civic.Link{}
	for _, l := range g.linker.Programmes(g.promises, g.lists) {
		if civic.Claimed(l.Score) && g.refs[l.Entry] != "" {
			claimed[l.Record] = append(claimed[l.Record], l)
		}
	}
	v := &verdict{}
	for i := range g.promises {
		p := &g.promises[i]
		want, judged := g.wants[p.ID]
		if !judged {
			continue
		}
		found := false
		for _, l := range claimed[p.ID] {
			v.links++
			if slices.Contains(want, g.refs[l.Entry]) {
				v.linked++
				found = true
				continue
			}
			v.note("%s: wrong link: %q %.2f %q, want %q: %q under %q", g.name, l.Title, l.Score, l.Reasons, want, p.Quote, p.ItemTitle)
		}
		switch {
		case found:
			v.found++
			fallthrough
		case len(want) > 0:
			v.toLink++
		}
		if len(want) > 0 && !found {
			v.note("%s: link missed: %q: %q under %q", g.name, want, p.Quote, p.ItemTitle)
		}
	}
	return v
}

// tiesReport says how each council's ties are judged by the weights checked in and by those
// found without it, then what is wrong and missed by the latter, and what each floor would give.
func tiesReport(all []guild) string {
	var b, notes strings.Builder
	checked := link.CheckedInTies()
	fmt.Fprintf(&b, "\n%-14s%34s%34s\n", "ties", "by the weights checked in", "by those found without it")
	var sums [2]verdict
	models := make([]link.Model, len(all))
	for i := range all {
		models[i] = fitTies(all, i)
		fmt.Fprintf(&b, "%-14s", all[i].name)
		for k, by := range []*link.Model{&checked, &models[i]} {
			v := all[i].tiedBy(by)
			b.WriteString(v.tiesLine())
			sums[k].addTies(v)
			if k == 1 {
				notes.WriteString(strings.Join(append(v.notes, ""), "\n"))
			}
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "%-14s%s%s\n%s", "all", sums[0].tiesLine(), sums[1].tiesLine(), notes.String())
	return b.String() + tieFloors(all, models)
}

func (v *verdict) addTies(o *verdict) {
	v.links, v.linked, v.toLink, v.found = v.links+o.links, v.linked+o.linked, v.toLink+o.toLink, v.found+o.found
}

func (v *verdict) tiesLine() string {
	return fmt.Sprintf("%8.3f (%3d of %3d)%7.3f (%3d)", ratio(v.linked, v.links), v.linked, v.links, ratio(v.found, v.toLink), v.toLink)
}

// tieFloors says what precision and recall each least chance would give, each
// council by a model found without it.
func tieFloors(all []guild, models []link.Model) string {
	var b strings.Builder
	for _, floor := range []float64{0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9} {
		var sum verdict
		for i := range all {
			m := models[i]
			m.Floor = floor
			sum.addTies(all[i].tiedBy(&m))
		}
		fmt.Fprintf(&b, "from %.2f %s\n", floor, sum.tiesLine())
	}
	surprise, n := 0.0, 0
	for i := range all {
		for _, p := range all[i].ties {
			if p.Barred == "" {
				c := models[i].Chance(p.Traits)
				if !p.yes {
					c = 1 - c
				}
				surprise -= math.Log(c)
				n++
			}
		}
	}
	fmt.Fprintf(&b, "%d ties, surprise %.4f\n", n, surprise/float64(n))
	return b.String()
}

func tiesPrinted(m link.Model) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\nvar tiesCheckedIn = Model{Of: []float64{%s}, Bias: %v, Floor: %v}\n", strings.Trim(strings.ReplaceAll(fmt.Sprint(m.Of), " ", ", "), "[]"), m.Bias, m.Floor)
	for i, t := range link.TieTraits() {
		fmt.Fprintf(&b, "%-45s prior %5.2f found %5.2f\n", t.Name, t.Prior, m.Of[i])
	}
	return b.String()
}

// tiesApart returns by how much two models differ in the chance of a tie, and where the most.
func tiesApart(all []guild, a, b *link.Model) (mean, far float64, at string) {
	n := 0
	for _, g := range all {
		for _, p := range g.ties {
			d := math.Abs(a.Chance(p.Traits) - b.Chance(p.Traits))
			mean += d
			n++
			if d > far {
				far, at = d, fmt.Sprintf("%s %s to %s", g.name, p.Record, p.Entry)
			}
		}
	}
	return mean / float64(max(n, 1)), far, at
}
