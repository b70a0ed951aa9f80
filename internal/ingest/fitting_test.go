package ingest_test

import (
	"fmt"
	"math"
	"strings"

	"arising/internal/civic"
	"arising/internal/link"
	"arising/internal/logit"
)

// pull is how hard each weight is drawn to its prior; eight pairs as often yes as
// no draw as hard. From 1 to 3 councils unseen are judged alike, with 0.3 and 8 worse.
const pull = 2

// taughtFirst are the first of the judged councils, from which the weights of reports
// and of losses are found: those found from all take one wrong claim more in some of them.
const taughtFirst = 43

// fitWeights finds the weights from all councils but one, -1 for none.
func fitWeights(all []school, but int) link.Weights {
	w := link.CheckedIn()
	first := all
	if but < 0 {
		first = all[:min(len(all), taughtFirst)]
	}
	for _, kind := range []link.PairKind{link.AsReport, link.AsAnswer, link.AsLast, link.AsFar, link.AsSpare} {
		m, taught := w.Model(kind), all
		if kind == link.AsReport {
			taught = first
		}
		*m = fitted(kind, casesOf(taught, but, kind), *m)
	}
	w.Line, w.Delay = fitLines(all, but, link.AsLine, w.Line), fitLines(all, but, link.AsDelay, w.Delay)
	w.Loss, w.Entry = fitLines(first, but, link.AsLoss, w.Loss), fitLines(all, but, link.AsEntry, w.Entry)
	return w
}

func priorsOf(kind link.PairKind) (out []logit.Prior) {
	for _, t := range link.TraitsOf(kind) {
		out = append(out, logit.Prior{Mean: t.Prior, Pull: pull})
	}
	return append(out, logit.Prior{Mean: -3, Pull: 0.01})
}

func fitted(kind link.PairKind, cases []logit.Case, by link.Model) link.Model {
	m := logit.Fit(cases, priorsOf(kind))
	for i, x := range m.Of {
		m.Of[i] = hundredths(x)
	}
	by.Of, by.Bias = m.Of, hundredths(m.Bias)
	return by
}

func hundredths(x float64) float64 { return math.Round(x*100) / 100 }

// casesOf are the pairs of a kind that the truth speaks of and that nothing bars.
func casesOf(all []school, but int, kind link.PairKind) (out []logit.Case) {
	for i, s := range all {
		for _, p := range s.pairs {
			if i != but && p.Kind == kind && !p.none && p.Barred == "" {
				out = append(out, logit.Case{Traits: p.Traits, Yes: p.yes, Weight: 1})
			}
		}
	}
	return out
}

// unlikely is the chance below which a line is not taken to be the one that
// tells of a promise, though no other of its item is likelier.
const unlikely = 0.15

// fitLines finds the weights of lines, or of sentences that put off. The truth names the item only, so the line
// that tells of the promise is taken to be the likeliest of its item by the
// weights found before, a few times over; the item's others teach nothing.
func fitLines(all []school, but int, kind link.PairKind, by link.Model) link.Model {
	type told struct {
		council int
		record  civic.RecordID
		item    civic.ItemID
	}
	m := fitted(kind, nil, by)
	for range 5 {
		best := map[told]lesson{}
		for i, s := range all {
			for _, p := range s.pairs {
				k := told{i, p.Record, p.Item}
				if b, ok := best[k]; p.Kind == kind && p.Barred == "" && p.yes && m.Chance(p.Traits) >= unlikely && (!ok || m.Chance(p.Traits) > m.Chance(b.Traits)) {
					best[k] = p
				}
			}
		}
		var cases []logit.Case
		for i, s := range all {
			for _, p := range s.pairs {
				b, ok := best[told{i, p.Record, p.Item}]
				if i == but || p.Kind != kind || p.Barred != "" || p.yes && (!ok || b.Start != p.Start) {
					continue
				}
				cases = append(cases, logit.Case{Traits: p.Traits, Yes: p.yes, Weight: 1})
			}
		}
		m = fitted(kind, cases, by)
	}
	return m
}

// fitReport says how each council is judged by weights found without it, and by
// those found from the first ones only if it is not one of them.
func fitReport(all []school, first int) string {
	var b strings.Builder
	checked := link.CheckedIn()
	fmt.Fprintf(&b, "\n%-14s%34s%34s%34s\n", "", "by the weights checked in", "by those found without it", "by those of the first")
	fmt.Fprintf(&b, "%-14s%s\n", "", strings.Repeat("   status  prec.  recall  accused", 3))
	old := fitWeights(all[:first], -1)
	var sums [3]verdict
	for i := range all {
		w := fitWeights(all, i)
		fmt.Fprintf(&b, "%-14s", all[i].name)
		for k, by := range []*link.Weights{&checked, &w, &old} {
			if k == 2 && i < first {
				continue
			}
			v := all[i].judgedBy(by)
			fmt.Fprint(&b, v.line())
			sums[k].add(v)
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "%-14s", "all")
	for k := range sums {
		fmt.Fprint(&b, sums[k].line())
	}
	return b.String() + "\n" + chances(all)
}

func (v *verdict) line() string {
	return fmt.Sprintf("%9.3f%7.3f%8.3f%9d ", v.right/float64(v.rows-v.missed), ratio(v.proving, v.claimed), ratio(v.shown, v.toShow), len(v.accused))
}

func (v *verdict) add(o *verdict) {
	v.right, v.rows, v.missed = v.right+o.right, v.rows+o.rows, v.missed+o.missed
	v.proving, v.claimed, v.shown, v.toShow = v.proving+o.proving, v.claimed+o.claimed, v.shown+o.shown, v.toShow+o.toShow
	v.accused = append(v.accused, o.accused...)
}

// chances says of each model how much of what is claimed from each chance on is
// right, how much of what is right that claims, and the mean surprise, each pair weighed by
// weights found without its council.
func chances(all []school) string {
	var b strings.Builder
	for _, kind := range []link.PairKind{link.AsReport, link.AsAnswer, link.AsLine, link.AsLast, link.AsDelay, link.AsLoss, link.AsFar, link.AsSpare, link.AsEntry} {
		var out []logit.Case
		surprise := 0.0
		for i := range all {
			w := fitWeights(all, i)
			for _, p := range all[i].pairs {
				if p.Kind != kind || p.none || p.Barred != "" {
					continue
				}
				c := w.Chance(kind, p.Traits)
				out = append(out, logit.Case{Traits: []float64{c}, Yes: p.yes})
				if !p.yes {
					c = 1 - c
				}
				surprise -= math.Log(c)
			}
		}
		fmt.Fprintf(&b, "\n%s: %d pairs, surprise %.4f\n", kind, len(out), surprise/float64(len(out)))
		for _, floor := range []float64{0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9} {
			right, claimed, all := 0, 0, 0
			for _, c := range out {
				if c.Yes {
					all++
				}
				if c.Traits[0] >= floor {
					claimed++
					if c.Yes {
						right++
					}
				}
			}
			fmt.Fprintf(&b, "   from %.1f: precision %.3f (%d of %d), recall %.3f\n", floor, ratio(right, claimed), right, claimed, ratio(right, all))
		}
	}
	return b.String()
}

// printed prints weights as they stand in the source.
func weightsPrinted(w link.Weights) string {
	var b strings.Builder
	for _, m := range []struct {
		name string
		kind link.PairKind
	}{{"Report:", link.AsReport}, {"Answer:", link.AsAnswer}, {"Line:  ", link.AsLine}, {"Last:  ", link.AsLast}, {"Delay: ", link.AsDelay}, {"Loss:  ", link.AsLoss}, {"Far:   ", link.AsFar}, {"Spare: ", link.AsSpare}, {"Entry: ", link.AsEntry}} {
		x := w.Model(m.kind)
		fmt.Fprintf(&b, "\t%s Model{Of: []float64{%s}, Bias: %v, Floor: %v},\n", m.name, strings.Trim(strings.ReplaceAll(fmt.Sprint(x.Of), " ", ", "), "[]"), x.Bias, x.Floor)
	}
	for _, kind := range []link.PairKind{link.AsReport, link.AsAnswer, link.AsLine, link.AsLast, link.AsDelay, link.AsLoss, link.AsFar, link.AsSpare, link.AsEntry} {
		for i, t := range link.TraitsOf(kind) {
			fmt.Fprintf(&b, "%-8s%-28s prior %5.2f found %5.2f\n", kind, t.Name, t.Prior, w.Model(kind).Of[i])
		}
	}
	return b.String()
}
