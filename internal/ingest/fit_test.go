package ingest_test

import (
	"flag"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/demosite"
	"arising/internal/link"
)

// printFit has TestFitWeights print the weights that it finds, and what is to be
// expected of them. With it the councils of the variable JUDGED count too.
var printFit = flag.Bool("fit", false, "print the weights of linking as they are found anew")

// checkedIn are the invented councils that the weights are found from.
var checkedIn = []string{"quillhaven", "ewennol", "strathmarle", "thornmere", "aldermarsh", "wendmere", "wendmoor", "carnmoyle", "cwmderwen",
	"hollowmere", "nantgwernydd", "pennyholt", "corveshire", "rushbourne", "marlstow", "sallowby", "ravensey", "ellenshire",
	"thrushcombe", "marlstoke", "isenwold", "ashgrave", "ardvannoch", "tanebridge", "wolderness", "wrenchester", "wrensford", "ambersey", "brackenshire", "aldersyke", "ferrendale", "wexmoor", "harrowcastle",
	"tollermarsh", "maelwy", "ennismouth", "ardlennan", "marlesden", "tarrow", "withyford", "llanfedwen", "corvenley", "osierley", "loxenshire", "hartlowe", "harnseabay", "aldwater", "cressingford", "kestering", "corrievane", "orlestow", "harthmoor", "marlstead", "ostleighvale", "glanhelwen", "tarrowdale", "marchwater", "stennet", "fosseshire", "calverstone", "harrowmere", "cwmtaran", "marlshire", "carrowshire", "thornseabay", "ravensmead", "sallowdale", "thornbrook", "dyffryncarn", "ellandshire", "thornwick", "brocerwyn", "greateraldwick", "strathorran", "ashcombevale"}

// papersOf returns the papers of an invented council: the demonstration's, one
// of testdata or any file.
func papersOf(t *testing.T, name string) fs.FS {
	switch {
	case name == "quillhaven":
		return data.Demo()
	case strings.HasSuffix(name, ".txtar"):
		return invented(t, name)
	}
	return invented(t, filepath.Join("testdata", name+".txtar"))
}

// TestFitWeights finds the weights of linking from the councils whose truth is
// known. Those checked in must be what it finds, so that no hand has turned
// them; papers are read better from time to time, so a little may lie between.
// To renew them: go test ./internal/ingest -run TestFitWeights -v -fit
func TestFitWeights(t *testing.T) {
	if testing.Short() {
		t.Skip("crawls and reads all judged councils")
	}
	names := checkedIn
	if *printFit && os.Getenv("JUDGED") != "" {
		names = append(names[:len(names):len(names)], strings.Split(os.Getenv("JUDGED"), ",")...)
	}
	var all []school
	for _, name := range names {
		all = append(all, schoolOf(t, name))
	}
	found := fitWeights(all, -1)
	if *printFit {
		t.Log(fitReport(all, len(checkedIn)) + weightsPrinted(found))
		return
	}
	checked := link.CheckedIn()
	mean, far, at := apart(all, &found, &checked)
	if mean > 0.02 || far > 0.25 {
		t.Errorf("the weights checked in are not those found: chances differ by %.3f, the most by %.2f, of %s; renew them with -fit", mean, far, at)
	}
}

// apart returns by how much two sets of weights differ in the chance of a pair, in
// the mean and at the most, and where that is. One pair that is read otherwise
// moves all weights a little; a weight turned by hand moves many chances.
func apart(all []school, a, b *link.Weights) (mean, far float64, at string) {
	n := 0
	for _, s := range all {
		for _, p := range s.pairs {
			d := math.Abs(a.Chance(p.Kind, p.Traits) - b.Chance(p.Kind, p.Traits))
			mean += d
			n++
			if d > far {
				far, at = d, fmt.Sprintf("%s %s as %s at %s", s.name, p.Record, p.Kind, p.Item)
			}
		}
	}
	return mean / float64(max(n, 1)), far, at
}

// A school is an invented council to learn from: its pairs with the truth on each.
type school struct {
	name string
	judged
	pairs []lesson
}

// A lesson is a pair and whether the truth says that the item shows the promise's fate.
type lesson struct {
	link.Pair
	yes  bool
	none bool // the truth is silent on it
}

func schoolOf(t *testing.T, name string) school {
	t.Helper()
	s := school{name: strings.TrimSuffix(filepath.Base(name), ".txtar"), judged: crawledOnce(t, name, papersOf(t, name))}
	rows := map[civic.RecordID]truth{}
	for _, r := range s.truth {
		if c, ok := r.find(s.commitments); ok {
			rows[c.ID] = r
		}
	}
	l := link.Linker{Seen: func(p link.Pair) {
		r, ok := rows[p.Record]
		yes, none := r.teaches(p, s.items[p.Item])
		if ok {
			s.pairs = append(s.pairs, lesson{p, yes, none})
		}
	}}
	l.Update(s.promises, s.papers)
	return s
}

// teaches says whether a pair is what it was weighed as. What was merely noted,
// or only put off, is no report; of a promise that was put off and then kept the
// truth does not say what each of its other items is. What comes when a promise
// was kept is settled by that.
func (r truth) teaches(p link.Pair, it civic.Item) (yes, none bool) {
	fate := r["fate"]
	switch {
	case p.Kind == link.AsDelay:
		return r.putOffAt(it)
	case p.Kind == link.AsLoss:
		return r.droppedAt(it)
	case fate == "merely noted" || fate == "restricted":
		return false, false
	case !r.shows(it):
		after := r["shown_meeting"] != "" && it.MeetingDate.After(day.MustParse(r["shown_meeting"]))
		return false, (p.Kind == link.AsReport || p.Kind == link.AsLast || p.Kind == link.AsFar || p.Kind == link.AsSpare) && after && (strings.HasSuffix(fate, "kept") || strings.HasPrefix(fate, "kept") || strings.HasPrefix(fate, "said done"))
	case p.Kind == link.AsLine, p.Kind == link.AsEntry:
		return true, false
	case strings.HasPrefix(fate, "deferred"):
		return r.named(it) && fate == "deferred then kept", !r.named(it)
	case fate == "superseded", fate == "silent", fate == "said not done", strings.HasPrefix(fate, "withdrawn"):
		return false, false
	}
	return true, false
}

// putOffAt says whether an item put the promise off: of one that was put off the
// truth names such items, or the one that kept it, and says nothing of others.
func (r truth) putOffAt(it civic.Item) (yes, none bool) {
	after := r["shown_meeting"] != "" && it.MeetingDate.After(day.MustParse(r["shown_meeting"]))
	if !strings.HasPrefix(r["fate"], "deferred") {
		return false, after
	}
	if r["fate"] == "deferred then kept" && r.named(it) {
		return false, false
	}
	yes = r.shows(it) && it.CommitteeName == r["committee"]
	return yes, !yes
}

// droppedAt says whether an item gave the promise up, or put something in its place.
func (r truth) droppedAt(it civic.Item) (yes, none bool) {
	after := r["shown_meeting"] != "" && it.MeetingDate.After(day.MustParse(r["shown_meeting"]))
	if !r.allows(civic.StatusSuperseded) {
		return false, after
	}
	return r.shows(it), after
}

// judgedBy judges a council's promises by evidence that other weights give.
func (s *school) judgedBy(w *link.Weights) *verdict {
	l := link.Linker{Weights: w}
	shown := map[civic.RecordID][]civic.Evidence{}
	for _, e := range l.Update(s.promises, s.papers) {
		shown[e.Record] = append(shown[e.Record], e)
	}
	j := s.judged
	j.commitments = nil
	for _, p := range s.promises {
		c := civic.Commitment{Record: p.Record, Council: s.sittings[0].Council, Body: p.Body, CommitteeName: p.BodyName, MeetingDate: p.Date, ItemNumber: p.ItemNumber, ItemTitle: p.ItemTitle}
		c.Evidence = shown[p.ID]
		j.commitments = append(j.commitments, civic.Judge(c, s.sittings, demosite.AsOf))
	}
	return judge(j)
}
