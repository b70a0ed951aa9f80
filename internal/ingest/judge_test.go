package ingest_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/data"
	"arising/internal/civic"
)

// A verdict counts how what we say of promises agrees with a careful reader.
type verdict struct {
	rows, missed     int // commitments of the truth, and those that extraction did not find
	right            float64
	exact            int
	confusion        map[[2]civic.Status]int // wanted and given
	claimed, proving int                     // claimed evidence, and that which shows the fate
	toShow, shown    int                     // fates that an item shows, and those found
	links, linked    int                     // claimed links, and right ones
	toLink, found    int                     // commitments of a project, and those tied to it
	proposals, hints int                     // evidence below the claim, and that which shows the fate nonetheless
	doubted          [2]int                  // called late beside a proposal: truly, and against the truth
	accused          []string                // called late or silent against the truth
	others, lateOnes int                     // commitments without a row; those of them called late
	notes            []string
}

func (v *verdict) note(format string, args ...any) {
	v.notes = append(v.notes, fmt.Sprintf(format, args...))
}

// TestJudge judges every commitment of some eighty invented councils after the whole
// road and compares with their truth.csv. Above all nobody may be accused of
// what was kept, moved or dropped. A promise that was not found counts as judged wrongly.
func TestJudge(t *testing.T) {
	if testing.Short() {
		t.Skip("crawls and reads some eighty whole councils")
	}
	var all verdict
	for _, c := range []struct {
		name                                        string
		files                                       fs.FS
		status, precision, recall, tied, tiedRecall float64
		accused                                     int // the false accusations that remain
	}{
		{"quillhaven", data.Demo(), 0.97, 0.97, 0.95, 0.97, 0.88, 0},
		{"ewennol", invented(t, "testdata/ewennol.txtar"), 0.92, 0.95, 0.80, 1, 1, 0},
		{"strathmarle", invented(t, "testdata/strathmarle.txtar"), 0.92, 0.94, 0.80, 1, 1, 0},
		{"thornmere", invented(t, "testdata/thornmere.txtar"), 0.92, 0.95, 0.80, 1, 1, 0},
		{"aldermarsh", invented(t, "testdata/aldermarsh.txtar"), 0.92, 0.95, 0.80, 1, 1, 0},
		{"wendmere", invented(t, "testdata/wendmere.txtar"), 0.92, 0.95, 0.80, 0.97, 0.90, 1},
		{"wendmoor", invented(t, "testdata/wendmoor.txtar"), 0.92, 0.95, 0.80, 0.97, 0.90, 2},
		{"carnmoyle", invented(t, "testdata/carnmoyle.txtar"), 0.9, 0.98, 0.86, 0.98, 0.88, 3},
		{"cwmderwen", invented(t, "testdata/cwmderwen.txtar"), 0.87, 0.98, 0.79, 0.98, 0.92, 2},
		{"hollowmere", invented(t, "testdata/hollowmere.txtar"), 0.89, 0.98, 0.78, 0.98, 0.95, 2},
		{"nantgwernydd", invented(t, "testdata/nantgwernydd.txtar"), 0.93, 0.91, 0.98, 0.98, 0.90, 1},
		{"pennyholt", invented(t, "testdata/pennyholt.txtar"), 0.8, 0.98, 0.73, 0.92, 0.98, 4},
		{"corveshire", invented(t, "testdata/corveshire.txtar"), 0.95, 0.95, 0.98, 0.98, 0.98, 0},
		{"rushbourne", invented(t, "testdata/rushbourne.txtar"), 0.93, 0.86, 0.92, 0.92, 0.98, 1},
		{"marlstow", invented(t, "testdata/marlstow.txtar"), 0.84, 0.86, 0.91, 0.98, 0.88, 1},
		{"sallowby", invented(t, "testdata/sallowby.txtar"), 0.84, 0.88, 0.88, 0.94, 0.98, 4},
		{"ravensey", invented(t, "testdata/ravensey.txtar"), 0.88, 0.95, 0.88, 0.98, 0.93, 2},
		{"ellenshire", invented(t, "testdata/ellenshire.txtar"), 0.87, 0.98, 0.91, 0.93, 0.98, 2},
		{"thrushcombe", invented(t, "testdata/thrushcombe.txtar"), 0.84, 0.97, 0.9, 0.98, 0.89, 1},
		{"marlstoke", invented(t, "testdata/marlstoke.txtar"), 0.91, 0.94, 0.93, 0.98, 0.9, 1},
		{"isenwold", invented(t, "testdata/isenwold.txtar"), 0.74, 0.98, 0.78, 0.98, 0.98, 5},
		{"ashgrave", invented(t, "testdata/ashgrave.txtar"), 0.87, 0.89, 0.86, 0.91, 0.98, 1},
		{"ardvannoch", invented(t, "testdata/ardvannoch.txtar"), 0.92, 0.97, 0.86, 0.9, 0.98, 1},
		{"tanebridge", invented(t, "testdata/tanebridge.txtar"), 0.86, 0.89, 0.89, 0.95, 0.98, 2},
		{"wolderness", invented(t, "testdata/wolderness.txtar"), 0.88, 0.91, 0.94, 0.95, 0.98, 1},
		{"wrenchester", invented(t, "testdata/wrenchester.txtar"), 0.78, 0.86, 0.86, 0.95, 0.98, 3},
		{"wrensford", invented(t, "testdata/wrensford.txtar"), 0.92, 0.96, 0.9, 0.9, 0.86, 1},
		{"ambersey", invented(t, "testdata/ambersey.txtar"), 0.75, 0.93, 0.83, 0.98, 0.94, 2},
		{"brackenshire", invented(t, "testdata/brackenshire.txtar"), 0.79, 0.88, 0.78, 0.8, 0.8, 4},
		{"aldersyke", invented(t, "testdata/aldersyke.txtar"), 0.8, 0.93, 0.8, 0.8, 0.94, 2},
		{"ferrendale", invented(t, "testdata/ferrendale.txtar"), 0.6, 0.9, 0.6, 0.9, 0.9, 7},
		{"wexmoor", invented(t, "testdata/wexmoor.txtar"), 0.86, 0.92, 0.9, 0.98, 0.95, 1},
		{"harrowcastle", invented(t, "testdata/harrowcastle.txtar"), 0.82, 0.93, 0.78, 0.93, 0.93, 3},
		{"tollermarsh", invented(t, "testdata/tollermarsh.txtar"), 0.88, 0.94, 0.93, 0.76, 0.99, 2},
		{"maelwy", invented(t, "testdata/maelwy.txtar"), 0.92, 0.99, 0.87, 0.93, 0.83, 2},
		{"ennismouth", invented(t, "testdata/ennismouth.txtar"), 0.88, 0.99, 0.86, 0.99, 0.79, 1},
		{"ardlennan", invented(t, "testdata/ardlennan.txtar"), 0.95, 0.97, 0.93, 0.99, 0.93, 1},
		{"marlesden", invented(t, "testdata/marlesden.txtar"), 0.97, 0.93, 0.95, 0.99, 0.91, 0},
		{"tarrow", invented(t, "testdata/tarrow.txtar"), 0.91, 0.97, 0.92, 0.92, 0.99, 2},
		{"withyford", invented(t, "testdata/withyford.txtar"), 0.95, 0.97, 0.97, 0.94, 0.94, 1},
		{"llanfedwen", invented(t, "testdata/llanfedwen.txtar"), 0.96, 0.99, 0.97, 0.99, 0.93, 0},
		{"corvenley", invented(t, "testdata/corvenley.txtar"), 0.87, 0.95, 0.9, 0.99, 0.76, 1},
		{"osierley", invented(t, "testdata/osierley.txtar"), 0.93, 0.99, 0.92, 0.99, 0.93, 1},
		{"loxenshire", invented(t, "testdata/loxenshire.txtar"), 0.86, 0.95, 0.89, 0.95, 0.84, 4},
		{"hartlowe", invented(t, "testdata/hartlowe.txtar"), 0.87, 0.97, 0.87, 0.99, 0.99, 3},
		{"harnseabay", invented(t, "testdata/harnseabay.txtar"), 0.83, 0.93, 0.87, 0.91, 0.78, 4},
		{"aldwater", invented(t, "testdata/aldwater.txtar"), 0.76, 0.96, 0.68, 0.99, 0.81, 7},
		{"cressingford", invented(t, "testdata/cressingford.txtar"), 0.84, 0.91, 0.89, 0.77, 0.99, 3},
		{"kestering", invented(t, "testdata/kestering.txtar"), 0.87, 0.97, 0.87, 0.92, 0.99, 4},
		{"corrievane", invented(t, "testdata/corrievane.txtar"), 0.77, 0.92, 0.78, 0.99, 0.82, 8},
		{"orlestow", invented(t, "testdata/orlestow.txtar"), 0.77, 0.92, 0.77, 0.99, 0.7, 7},
		{"harthmoor", invented(t, "testdata/harthmoor.txtar"), 0.74, 0.89, 0.78, 0.99, 0.66, 6},
		{"marlstead", invented(t, "testdata/marlstead.txtar"), 0.94, 0.95, 0.99, 0.99, 0.99, 0},
		{"ostleighvale", invented(t, "testdata/ostleighvale.txtar"), 0.97, 0.95, 0.99, 0.94, 0.99, 0},
		{"glanhelwen", invented(t, "testdata/glanhelwen.txtar"), 0.97, 0.99, 0.97, 0.99, 0.99, 1},
		{"tarrowdale", invented(t, "testdata/tarrowdale.txtar"), 0.92, 0.92, 0.99, 0.99, 0.91, 0},
		{"marchwater", invented(t, "testdata/marchwater.txtar"), 0.97, 0.97, 0.97, 0.85, 0.85, 0},
		{"stennet", invented(t, "testdata/stennet.txtar"), 0.92, 0.99, 0.92, 0.99, 0.99, 4},
		{"fosseshire", invented(t, "testdata/fosseshire.txtar"), 0.96, 0.94, 0.94, 0.99, 0.99, 0},
		{"calverstone", invented(t, "testdata/calverstone.txtar"), 0.98, 0.99, 0.98, 0.95, 0.99, 0},
		{"harrowmere", invented(t, "testdata/harrowmere.txtar"), 0.98, 0.98, 0.95, 0.99, 0.95, 1},
		{"cwmtaran", invented(t, "testdata/cwmtaran.txtar"), 0.99, 0.99, 0.98, 0.99, 0.96, 0},
		{"marlshire", invented(t, "testdata/marlshire.txtar"), 0.99, 0.99, 0.98, 0.99, 0.95, 0},
		{"carrowshire", invented(t, "testdata/carrowshire.txtar"), 0.97, 0.98, 0.99, 0.85, 0.89, 1},
		{"thornseabay", invented(t, "testdata/thornseabay.txtar"), 0.94, 0.98, 0.96, 0.99, 0.85, 1},
		{"ravensmead", invented(t, "testdata/ravensmead.txtar"), 0.94, 0.99, 0.94, 0.86, 0.92, 1},
		{"sallowdale", invented(t, "testdata/sallowdale.txtar"), 0.95, 0.92, 0.93, 0.95, 0.99, 0},
		{"thornbrook", invented(t, "testdata/thornbrook.txtar"), 0.99, 0.99, 0.99, 0.99, 0.95, 1},
		{"dyffryncarn", invented(t, "testdata/dyffryncarn.txtar"), 0.97, 0.97, 0.97, 0.99, 0.99, 0},
		{"ellandshire", invented(t, "testdata/ellandshire.txtar"), 0.99, 0.99, 0.99, 0.99, 0.88, 0},
		{"thornwick", invented(t, "testdata/thornwick.txtar"), 0.95, 0.95, 0.99, 0.99, 0.99, 0},
		{"brocerwyn", invented(t, "testdata/brocerwyn.txtar"), 0.98, 0.98, 0.99, 0.99, 0.99, 0},
		{"greateraldwick", invented(t, "testdata/greateraldwick.txtar"), 0.99, 0.99, 0.99, 0.85, 0.99, 0},
		{"strathorran", invented(t, "testdata/strathorran.txtar"), 0.97, 0.92, 0.98, 0.96, 0.99, 0},
		{"cwmtarren", invented(t, "testdata/cwmtarren.txtar"), 0.93, 0.95, 0.94, 0.96, 0.91, 5},
		{"harrowmarl", invented(t, "testdata/harrowmarl.txtar"), 0.85, 0.89, 0.85, 0.96, 0.87, 6},
		{"aldermarch", invented(t, "testdata/aldermarch.txtar"), 0.91, 0.94, 0.92, 0.99, 0.95, 3},
		{"invermarl", invented(t, "testdata/invermarl.txtar"), 0.94, 0.97, 0.97, 0.99, 0.97, 1},
		{"ashcombevale", invented(t, "testdata/ashcombevale.txtar"), 0.96, 0.97, 0.96, 0.90, 0.76, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := judge(crawledOnce(t, c.name, c.files))
			all.add(v)
			t.Log(v.report())
			for _, tt := range []struct {
				name        string
				have, floor float64
			}{
				{"status accuracy", v.right / float64(v.rows), c.status},
				{"evidence precision", ratio(v.proving, v.claimed), c.precision},
				{"evidence recall", ratio(v.shown, v.toShow), c.recall},
				{"link precision", ratio(v.linked, v.links), c.tied},
				{"link recall", ratio(v.found, v.toLink), c.tiedRecall},
			} {
				if tt.have < tt.floor {
					t.Errorf("%s %.3f, want at least %.2f", tt.name, tt.have, tt.floor)
				}
			}
			if len(v.accused) > c.accused {
				t.Errorf("falsely accused:\n%s", strings.Join(v.accused, "\n"))
			}
		})
	}
	all.wants(t, 0.95, 0.965, 0.955, 58)
}

// wants checks what all councils come to: one claim is much of a council of forty
// promises, and little of all.
func (v *verdict) wants(t *testing.T, status, precision, recall float64, accused int) {
	t.Helper()
	right, proving, shown := v.right/float64(v.rows), ratio(v.proving, v.claimed), ratio(v.shown, v.toShow)
	t.Logf("all councils: status %.3f, evidence %.3f of what is claimed and %.3f of what is shown, %d falsely accused of %d", right, proving, shown, len(v.accused), v.rows)
	if right < status || proving < precision || shown < recall || len(v.accused) > accused {
		t.Errorf("all councils: want at least %.3f, %.3f and %.3f, and at most %d accused", status, precision, recall, accused)
	}
}

// TestJudgeFiles judges councils that stand elsewhere, by the files that the
// variable JUDGED names, one after another with a comma between. It asks nothing of them, only reports.
func TestJudgeFiles(t *testing.T) {
	if os.Getenv("JUDGED") == "" {
		t.Skip("JUDGED names no file")
	}
	for name := range strings.SplitSeq(os.Getenv("JUDGED"), ",") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Log(judge(judgeCouncil(t, invented(t, name))).report())
		})
	}
}

func judge(j judged) *verdict {
	v := &verdict{confusion: map[[2]civic.Status]int{}}
	seen := map[civic.RecordID]bool{}
	for _, r := range j.truth {
		v.rows++
		c, ok := r.find(j.commitments)
		if !ok {
			v.missed++
			v.note("%s not extracted: %q", r["id"], r["quote"])
			continue
		}
		seen[c.ID] = true
		v.status(r, c)
		v.evidence(r, c, j)
		v.programmes(r, c, j)
	}
	for _, c := range j.commitments {
		if seen[c.ID] {
			continue
		}
		v.others++
		if late(c) {
			v.lateOnes++
		}
		v.note("no row: %s %s %s: %s silent %v: %q", c.CommitteeName, c.MeetingDate, c.ItemNumber, c.Status, c.Silent, c.Quote)
	}
	return v
}

// late reports whether a commitment is shown as one that somebody failed to keep.
func late(c civic.Commitment) bool {
	return c.Silent || c.Status == civic.StatusOverdue || c.Status == civic.StatusDeferred && c.Standing == civic.StatusOverdue
}

func (v *verdict) status(r truth, c civic.Commitment) {
	want := r.first()
	if r.allows(c.Status) {
		want = c.Status
		v.exact++
	}
	v.confusion[[2]civic.Status{want, c.Status}]++
	v.right += r.credit(c.Status)
	if late(c) && !r.owed() || c.Silent && r["fate"] == "agenda missing" {
		v.accused = append(v.accused, fmt.Sprintf("%s (%s): %s, standing %s, silent %v: %q", r["id"], r["status"], c.Status, c.Standing, c.Silent, c.Quote))
	}
	if !r.allows(c.Status) {
		v.note("%s: %s, want %s (%s): %q under %q, due %v, moved %d times, verb %q, owner %q, recipient %q", r["id"], c.Status, r["status"], r["fate"], c.Quote, c.ItemTitle, c.Due, c.Deferred, c.Verb, c.Owner, c.Recipient)
	}
}

func (v *verdict) evidence(r truth, c civic.Commitment, j judged) {
	found := false
	for _, e := range c.Evidence {
		it := j.items[e.Item]
		if !civic.Claimed(e.Score) {
			v.proposals++
			if r.shows(it) {
				v.hints++
			}
			v.note("%s proposed: %s", r["id"], shownAs(e, it))
			continue
		}
		v.claimed++
		found = found || r.named(it)
		if r.shows(it) {
			v.proving++
		} else {
			v.note("%s wrong evidence: %s for %q", r["id"], shownAs(e, it), c.Quote)
		}
	}
	if late(c) && len(c.Evidence) > 0 && c.Deferred == 0 {
		if r.owed() {
			v.doubted[0]++
		} else {
			v.doubted[1]++
		}
	}
	if r.shownAtAll() {
		v.toShow++
		if found {
			v.shown++
		} else {
			v.note("%s evidence missed: %s %s item %s for %q", r["id"], r["shown_committee"], r["shown_meeting"], r["shown_item"], c.Quote)
		}
	}
}

func shownAs(e civic.Evidence, it civic.Item) string {
	return fmt.Sprintf("%s %.2f %s %s %s %q %q %q", e.Kind, e.Score, it.CommitteeName, it.MeetingDate, it.Number, it.Title, e.Quote, e.Reasons)
}

func (v *verdict) programmes(r truth, c civic.Commitment, j judged) {
	found := false
	for _, l := range c.Links {
		ref, known := j.projects[l.Entry]
		if !civic.Claimed(l.Score) || !known || ref == "" {
			continue // of another list, of which the truth tells nothing
		}
		v.links++
		if ref != "" && ref == r["project"] {
			v.linked++
			found = true
		} else {
			v.note("%s wrong link: %s %q %.2f %q, want %q: %q under %q", r["id"], ref, l.Title, l.Score, l.Reasons, r["project"], c.Quote, c.ItemTitle)
		}
	}
	if r["project"] != "" {
		v.toLink++
		if found {
			v.found++
		} else {
			v.note("%s link missed: %s: %q under %q", r["id"], r["project"], c.Quote, c.ItemTitle)
		}
	}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// report prints the tables, then every difference.
func (v *verdict) report() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%d commitments in the truth, %d of them not extracted; %d found besides, of which %d are called late\n\n", v.rows, v.missed, v.others, v.lateOnes)
	fmt.Fprintf(&b, "%-12s", "wanted")
	for _, got := range civic.Statuses {
		fmt.Fprintf(&b, "%12s", got)
	}
	for _, want := range civic.Statuses {
		fmt.Fprintf(&b, "\n%-12s", want)
		for _, got := range civic.Statuses {
			fmt.Fprintf(&b, "%12d", v.confusion[[2]civic.Status{want, got}])
		}
	}
	judged := v.rows - v.missed
	fmt.Fprintf(&b, "\n\nstatus accuracy %.3f (exactly right %d of %d), %.3f of all in the truth\n", v.right/float64(judged), v.exact, judged, v.right/float64(v.rows))
	fmt.Fprintf(&b, "evidence: precision %.3f (%d of %d), recall %.3f (%d of %d), %d proposals, %d of them right\n", ratio(v.proving, v.claimed), v.proving, v.claimed, ratio(v.shown, v.toShow), v.shown, v.toShow, v.proposals, v.hints)
	fmt.Fprintf(&b, "programme links: precision %.3f (%d of %d), recall %.3f (%d of %d)\n", ratio(v.linked, v.links), v.linked, v.links, ratio(v.found, v.toLink), v.found, v.toLink)
	fmt.Fprintf(&b, "false accusations: %d; called late beside some evidence: %d truly, %d not\n", len(v.accused), v.doubted[0], v.doubted[1])
	for _, n := range v.notes {
		fmt.Fprintf(&b, "  %s\n", n)
	}
	return b.String()
}
