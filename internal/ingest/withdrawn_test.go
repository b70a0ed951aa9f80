package ingest_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/search"
	"arising/internal/store"
)

// say has a person close a promise.
func (g *rig) say(t *testing.T, r civic.Record) {
	t.Helper()
	c := civic.Curation{At: time.Date(2025, 2, 1, 9, 0, 0, 0, time.UTC), Who: "Edith Lomaxby", Act: civic.ActClose, Reason: "done by telephone", Record: r.ID}
	if err := g.db.Curate(t.Context(), c); err != nil {
		t.Fatal(err)
	}
}

// owed returns the council's commitments by quote, as they stand.
func (g *rig) owed(t *testing.T, f store.CommitmentFilter) map[string]civic.Commitment {
	t.Helper()
	f.Council = g.council.ID
	list, err := g.db.Commitments(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]civic.Commitment{}
	for _, c := range list {
		out[c.Quote] = c
	}
	return out
}

// What confirmed minutes no longer say is kept as withdrawn, with what people
// said of it; it counts for nothing, is found by its id, and stands again when
// the council prints it again.
func TestWithdrawnByConfirmedMinutes(t *testing.T) {
	const letter = "The Town Clerk agreed to write to the owners of sunken boats."
	confirmed := january("whole")
	draft := strings.Replace(confirmed, "**RESOLVED –**\n\nThat the position be noted.", "**RESOLVED –**\n\nThat the position be noted.\n\n"+letter, 1)
	g := newRig(t, draft)
	g.crawl(t)
	before := g.owed(t, store.CommitmentFilter{})[letter]
	if before.ID == "" {
		t.Fatalf("the draft lacks %q", letter)
	}
	g.say(t, before.Record)
	held, err := g.db.Stats(t.Context(), g.council.ID)
	if err != nil {
		t.Fatal(err)
	}
	g.publish(t, confirmed)
	g.crawl(t)
	page := g.documentOf(t, civic.MeetingPage)

	r, err := g.db.Record(t.Context(), before.ID)
	if err != nil || r.Withdrawn == nil || r.Quote != letter {
		t.Fatalf("Record = %+v, %v, want it withdrawn with its words", r, err)
	}
	versions, err := g.db.Versions(t.Context(), g.council.ID, page.URL)
	if err != nil || r.Withdrawn.Why != civic.Corrected || r.Withdrawn.Version != page.Version || !r.Withdrawn.At.Equal(versions[0].First) {
		t.Errorf("withdrawn %+v, want by version %s of %v", r.Withdrawn, page.Version, versions[0].First)
	}
	if _, there := g.owed(t, store.CommitmentFilter{})[letter]; there {
		t.Errorf("what was withdrawn is still owed")
	}
	all := g.owed(t, store.CommitmentFilter{Withdrawn: true})[letter]
	one := g.owed(t, store.CommitmentFilter{Record: before.ID, AsOf: day.MustParse("2030-01-01")})[letter]
	if all.Withdrawn == nil || one.Withdrawn == nil || one.Status != civic.StatusClosed || one.Silent {
		t.Errorf("asked for, it is %+v, want it withdrawn, closed by a person, and nobody silent", one)
	}
	if said, err := g.db.Curations(t.Context(), before.ID); err != nil || len(said) != 1 {
		t.Errorf("what was said of it: %v, %v, want one thing", said, err)
	}
	now, err := g.db.Stats(t.Context(), g.council.ID)
	if err != nil || now.Actions != held.Actions-1 || now.Commitments != held.Commitments-1 {
		t.Errorf("counts %+v, before %+v, %v: want one action less", now, held, err)
	}
	g.indexes(t, letter, false)

	g.publish(t, draft)
	g.crawl(t)
	if again := g.owed(t, store.CommitmentFilter{})[letter]; again.ID != before.ID || again.Withdrawn != nil || again.Status != civic.StatusClosed {
		t.Errorf("printed again it is %+v, want it standing, closed by the person", again)
	}
	g.indexes(t, letter, true)
}

// indexes checks whether any unit of the index has the words.
func (g *rig) indexes(t *testing.T, words string, want bool) {
	t.Helper()
	found := false
	err := g.ingest.Units(t.Context(), day.MustParse("2025-06-01"), func(u search.Unit) error {
		found = found || strings.Contains(u.Body, words) || slices.Contains(u.Actions, words) || slices.Contains(u.Decisions, words)
		return nil
	})
	if err != nil || found != want {
		t.Errorf("the index has %q: %v, %v, want %v", words, found, err, want)
	}
}

// An item that is taken off the agenda goes with its records; one of which
// something is kept is found by its id, and is on no agenda.
func TestWithdrawnWithItsItem(t *testing.T) {
	const waiting = "The Head of Property agreed to circulate the waiting list for moorings by 31 January 2025."
	whole := january("whole")
	g := newRig(t, whole)
	g.crawl(t)
	before := g.records(t)[waiting]
	if before.ID == "" {
		t.Fatalf("no record of %q", waiting)
	}
	cut, _, _ := strings.Cut(whole, "# 2. ")
	g.publish(t, cut)
	g.crawl(t)
	it, err := g.db.Item(t.Context(), before.Item)
	if err != nil || it.Withdrawn == nil || it.Withdrawn.Why != civic.Corrected {
		t.Fatalf("Item = %+v, %v, want it withdrawn", it, err)
	}
	if r, err := g.db.Record(t.Context(), before.ID); err != nil || r.Withdrawn == nil {
		t.Errorf("Record = %+v, %v, want it withdrawn", r, err)
	}
	m := g.meetings(t)[0]
	items, err := g.db.Items(t.Context(), m.ID)
	if err != nil || len(items) != 1 || m.Items != 1 {
		t.Errorf("%d items, the meeting says %d, %v; want one", len(items), m.Items, err)
	}
	g.indexes(t, waiting, false)
	g.publish(t, whole)
	g.crawl(t)
	if it, err := g.db.Item(t.Context(), before.Item); err != nil || it.Withdrawn != nil || len(it.Records) == 0 {
		t.Errorf("back on the agenda: %+v, %v", it, err)
	}
}

// What only we read otherwise by now was never withdrawn by the council: it
// goes, unless a person has spoken of it.
func TestReadOtherwise(t *testing.T) {
	g := newRig(t, january("whole"))
	g.crawl(t)
	all := g.records(t)
	spoken, silent := all[costOfDredging], all["That the report be noted."]
	g.say(t, spoken)
	if err := g.db.PutRecords(t.Context(), spoken.Item, spoken.Source.Version, nil); err != nil {
		t.Fatal(err)
	}
	if r, err := g.db.Record(t.Context(), spoken.ID); err != nil || r.Withdrawn == nil || r.Withdrawn.Why != civic.ReadOtherwise {
		t.Errorf("Record = %+v, %v, want it kept as read otherwise", r, err)
	}
	if _, err := g.db.Record(t.Context(), silent.ID); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("Record: %v, want nothing kept of what nobody spoke of", err)
	}
}

// Minutes that are replaced by a paper that we cannot read do not make anybody
// take what they said for struck out.
func TestReplacedByWhatCannotBeRead(t *testing.T) {
	g := newRig(t)
	file := map[string]string{"minutes.txt": printed}
	g.importFiles(t, g.council, file)
	before := g.owed(t, store.CommitmentFilter{})
	if len(before) == 0 {
		t.Fatal("nothing was promised")
	}
	report := g.importFiles(t, g.council, map[string]string{"minutes.txt": "%PDF-1.4\nno more of it came"})
	if len(report.Problems) != 1 {
		t.Errorf("problems %+v, want the paper that cannot be read", report.Problems)
	}
	for quote, c := range before {
		if now := g.owed(t, store.CommitmentFilter{})[quote]; now.ID != c.ID || now.Withdrawn != nil {
			t.Errorf("%q is %+v, want it as it was", quote, now)
		}
	}
}

// An item that is made exempt after its minutes were public leaves the index
// and every public page; the record says so, keeps what people said and loses
// its words; and all is as before when the council publishes it again.
func TestItemTurnsRestricted(t *testing.T) {
	for _, tt := range []struct{ name, show, paper string }{
		{"minutes on the page", "whole", "[restricted paper]"},
		{"minutes on their own page", "links", "[restricted paper]"},
		{"minutes cut on the page", "cut", "[restricted paper]"},
		{"the paper still named, and not given out", "whole", "[report]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			open := january(tt.show)
			head, rest, _ := strings.Cut(open, "[report]")
			exempt := head + "[restricted] paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972\n" + tt.paper +
				" Soundings of the Inner Basin\n\n" + rest[strings.Index(rest, "# 2. "):]
			g := newRig(t, open)
			g.crawl(t)
			before := g.records(t)[costOfDredging]
			if before.ID == "" {
				t.Fatalf("no record of %q", costOfDredging)
			}
			g.say(t, before)
			public := g.versionsHeld(t)
			g.publish(t, exempt)
			g.crawl(t)
			it, err := g.db.Item(t.Context(), before.Item)
			if err != nil || !it.Restricted || it.RestrictedSince.IsZero() || len(it.Records) != 0 {
				t.Fatalf("Item = %+v, %v, want it restricted since some time, without records", it, err)
			}
			r, err := g.db.Record(t.Context(), before.ID)
			if err != nil || r.Withdrawn == nil || r.Withdrawn.Why != civic.MadeExempt || r.Quote != "" || !r.Withdrawn.At.Equal(it.RestrictedSince) {
				t.Errorf("Record = %+v, %v, want it exempt, without words", r, err)
			}
			if said, err := g.db.Curations(t.Context(), before.ID); err != nil || len(said) != 1 {
				t.Errorf("what was said of it: %v, %v", said, err)
			}
			for _, words := range []string{costOfDredging, "Silt had reached the slipway", "To tell the Committee how deep the basin is"} {
				g.indexes(t, words, false)
			}
			g.hides(t, public, "dredging to the meeting")
			g.publish(t, open)
			g.crawl(t)
			if r, err := g.db.Record(t.Context(), before.ID); err != nil || r.Withdrawn != nil || r.Quote != costOfDredging {
				t.Errorf("published again: %+v, %v, want it standing", r, err)
			}
			g.indexes(t, "Silt had reached the slipway", true)
		})
	}
}

// versionsHeld returns all versions that any address holds.
func (g *rig) versionsHeld(t *testing.T) (out []civic.VersionID) {
	t.Helper()
	all, err := g.db.Resources(t.Context(), store.ResourceFilter{Council: g.council.ID})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		if r.Version != "" {
			out = append(out, r.Version)
		}
	}
	return out
}

// hides checks that no version, and no difference of two, that has the words is shown.
func (g *rig) hides(t *testing.T, versions []civic.VersionID, words string) {
	t.Helper()
	for _, v := range versions {
		text, err := g.db.Text(t.Context(), v)
		if errors.Is(err, civic.ErrNotFound) || err == nil && !strings.Contains(text.Text, words) {
			continue
		}
		if withheld, err2 := g.db.Withheld(t.Context(), v); err != nil || err2 != nil || !withheld {
			t.Errorf("version %s is shown (%v, %v) with the words of an exempt item", v, err, err2)
		}
	}
	all, err := g.db.Resources(t.Context(), store.ResourceFilter{Council: g.council.ID})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		held, err := g.db.Versions(t.Context(), r.Council, r.URL)
		if err != nil {
			t.Fatal(err)
		}
		for i := range len(held) - 1 {
			d, err := g.db.Difference(t.Context(), r.Council, r.URL, held[i+1].ID, held[i].ID)
			for _, p := range d.Paragraphs {
				for _, w := range p.Words {
					if strings.Contains(w.Text, words) {
						t.Errorf("what was changed at %s shows %q (%v)", r.URL, w.Text, err)
					}
				}
			}
		}
	}
}

// A file that is imported again in another wording corrects the one before, as a
// page of a site does.
func TestWithdrawnByCorrectedFile(t *testing.T) {
	g := newRig(t)
	g.importFiles(t, g.council, map[string]string{"minutes.txt": printed})
	before := g.owed(t, store.CommitmentFilter{})
	g.importFiles(t, g.council, map[string]string{"minutes.txt": strings.Replace(printed, "Head of Property report on the slipway to the meeting in March 2025", "slipway be closed", 1)})
	if len(before) != 1 {
		t.Fatalf("commitments %v, want one", before)
	}
	for quote, c := range before {
		r, err := g.db.Record(t.Context(), c.ID)
		if err != nil || r.Withdrawn == nil || r.Withdrawn.Why != civic.Corrected || r.Withdrawn.At.IsZero() {
			t.Errorf("%q: %+v, %v, want it withdrawn by the corrected file", quote, r.Withdrawn, err)
		}
	}
}
