package ingest_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/store"
)

// Minutes that are confirmed replace the draft ones: what was changed is
// changed, what was struck out is gone, and what stayed the same keeps its id,
// so that what people said of it stays with it.
func TestDraftMinutesAreConfirmed(t *testing.T) {
	confirmed := january("whole")
	draft := strings.NewReplacer("state: minutes", "state: draft", "meeting in March 2025", "meeting in April 2025",
		"**RESOLVED –**\n\nThat the position be noted.", "**RESOLVED –**\n\nThat the position be noted.\n\nThe Town Clerk agreed to write to the owners of sunken boats.").Replace(confirmed)
	g := newRig(t, draft)
	g.crawl(t)
	before := g.records(t)
	if m := g.meetings(t)[0]; !m.Draft {
		t.Errorf("meeting %+v, want draft minutes", m)
	}
	g.publish(t, confirmed)
	g.crawl(t)
	after := g.records(t)
	if m := g.meetings(t)[0]; m.Draft {
		t.Errorf("meeting %+v, want confirmed minutes", m)
	}
	const letter = "The Town Clerk agreed to write to the owners of sunken boats."
	if _, there := before[letter]; !there {
		t.Fatalf("the draft lacks %q: %v", letter, slices.Sorted(maps.Keys(before)))
	}
	for _, quote := range []string{letter, strings.Replace(costOfDredging, "March", "April", 1)} {
		if _, there := after[quote]; there {
			t.Errorf("%q of the draft is still held", quote)
		}
	}
	if _, there := after[costOfDredging]; !there {
		t.Errorf("the confirmed minutes lack %q", costOfDredging)
	}
	for _, quote := range []string{"That the report be noted.", "That the position be noted.",
		"The Head of Property agreed to circulate the waiting list for moorings by 31 January 2025."} {
		if before[quote].ID == "" || before[quote].ID != after[quote].ID {
			t.Errorf("%q had the id %q, now %q", quote, before[quote].ID, after[quote].ID)
		}
	}
}

// A promise whose words are corrected stays the same promise: what a person said
// of it, and every address that was given out, lead to it as it stands.
func TestCorrectedPromiseKeepsItsPast(t *testing.T) {
	confirmed := january("whole")
	g := newRig(t, strings.Replace(confirmed, "meeting in March 2025", "meeting in April 2025", 1))
	g.crawl(t)
	old := g.records(t)[strings.Replace(costOfDredging, "March", "April", 1)]
	close := civic.Curation{Act: civic.ActClose, Record: old.ID, Who: "Clerk", Reason: "the harbour was sold", At: old.FirstSeen}
	if err := g.db.Curate(t.Context(), close); err != nil {
		t.Fatal(err)
	}
	g.publish(t, confirmed)
	g.crawl(t)
	now, ok := g.records(t)[costOfDredging]
	if !ok || now.ID == old.ID {
		t.Fatalf("record %+v, want the corrected words under an id of their own", now)
	}
	for _, id := range []civic.RecordID{old.ID, now.ID} {
		list, err := g.db.Commitments(t.Context(), store.CommitmentFilter{Record: id})
		if err != nil || len(list) != 1 || list[0].ID != now.ID || list[0].Status != civic.StatusClosed || list[0].Withdrawn != nil {
			t.Errorf("commitment %s = %+v, %v; want the corrected one, closed", id, list, err)
		}
		if len(list) == 1 && !list[0].FirstSeen.Equal(old.FirstSeen) {
			t.Errorf("first seen %v, want %v as before the correction", list[0].FirstSeen, old.FirstSeen)
		}
	}
}

// A page that changes in what does not matter, read again, leaves every record as it was.
func TestReadAgain(t *testing.T) {
	g := newRig(t, january("cut"), march, cancelledJune)
	g.crawl(t)
	before, page := g.records(t), g.dump(t)
	if report := g.read(t); report.Read != 0 || report.Meetings != 0 {
		t.Errorf("with nothing new %d papers were read, %d meetings put together", report.Read, report.Meetings)
	}
	if err := g.db.MarkAllUnread(t.Context(), g.council.ID); err != nil {
		t.Fatal(err)
	}
	g.read(t)
	if again := g.dump(t); again != page {
		t.Errorf("read again the store holds\n%s\nbefore\n%s", again, page)
	}
	after := g.records(t)
	for quote, r := range before {
		if now := after[quote]; now.ID != r.ID || now.Source != r.Source {
			t.Errorf("%q was %s at %+v, is %s at %+v", quote, r.ID, r.Source, now.ID, now.Source)
		}
	}
}

// printed are minutes as somebody has saved them as text.
const printed = `Larkmere Town Council
Harbour Committee
Minutes of the meeting held on Tuesday 14 January 2025 at 6.30 pm

3. Slipway

RESOLVED that the Head of Property report on the slipway to the meeting in March 2025.
`

// An imported file belongs to the meeting that it names, whichever way it came.
func TestImportedPapersFindTheirMeeting(t *testing.T) {
	const slipway = "that the Head of Property report on the slipway to the meeting in March 2025."
	for _, tt := range []struct {
		name, text string
		given      civic.Council // "" lets the paper say whose it is
	}{
		{"of the named council", printed, civic.Council{ID: "larkmere-town-council", Name: "Larkmere Town Council"}},
		{"of the council that the paper names", printed, civic.Council{}},
		{"of the only council with such a meeting", strings.TrimPrefix(printed, "Larkmere Town Council\n"), civic.Council{}},
		{"with the committee written otherwise", strings.Replace(printed, "Harbour Committee", "HARBOUR COMMITTEE", 1), civic.Council{ID: "larkmere-town-council", Name: "Larkmere Town Council"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := newRig(t, january("whole"))
			g.crawl(t)
			council := tt.given
			if council.ID == "" {
				council = civic.Council{ID: "council-not-named", Name: "Council not named"}
				g.ingest.GuessCouncil = true
			} else {
				council.BaseURL = g.council.BaseURL
			}
			g.importFiles(t, council, map[string]string{"slipway.txt": tt.text})
			if n := len(g.meetings(t)); n != 1 {
				t.Fatalf("%d meetings: %+v, want the one that was held", n, g.meetings(t))
			}
			r, ok := g.records(t)[slipway]
			if !ok {
				t.Fatalf("records %v lack %q", slices.Sorted(maps.Keys(g.records(t))), slipway)
			}
			it, err := g.db.Item(t.Context(), r.Item)
			if err != nil || it.Meeting != g.meetings(t)[0].ID || it.Title != "Slipway" {
				t.Errorf("item %+v, %v: want a new one of the meeting", it, err)
			}
		})
	}
}

// Without a day a paper is kept and said to have none; nobody is accused by it.
func TestPaperWithoutDate(t *testing.T) {
	g := newRig(t)
	undated := strings.ReplaceAll(printed, " held on Tuesday 14 January 2025 at 6.30 pm", "")
	report := g.importFiles(t, g.council, map[string]string{"slipway.txt": undated})
	if len(report.Problems) != 1 || report.Problems[0].Outcome != civic.OutcomeNoDate || !report.Failed() {
		t.Errorf("problems %+v, want one paper without a date, and the run partly done", report.Problems)
	}
	all := g.meetings(t)
	if len(all) != 1 || all[0].Date.Known() || all[0].AgendaHeld {
		t.Fatalf("meetings %+v, want one without a date and without a claim on its agenda", all)
	}
	if n := len(g.records(t)); n != 1 {
		t.Errorf("%d records, want the one that the paper holds", n)
	}
	n, err := g.db.Outcomes(t.Context(), g.council.ID)
	if err != nil || n[civic.OutcomeNoDate] != 1 {
		t.Errorf("outcomes %v, %v, want one %q", n, err, civic.OutcomeNoDate)
	}
}

// Of a body that nobody named nobody can say that it kept silent.
func TestUnnamedCommitteeIsNeverSilent(t *testing.T) {
	g := newRig(t)
	later := strings.NewReplacer("14 January 2025", "10 June 2025", "3. Slipway", "1. Flags",
		"RESOLVED that the Head of Property report on the slipway to the meeting in March 2025.", "RESOLVED that the flag be hoisted.").Replace(printed)
	files := map[string]string{}
	for name, text := range map[string]string{"a.txt": printed, "b.txt": later} {
		files[name] = strings.Replace(text, "Larkmere Town Council\nHarbour Committee\n", "", 1)
	}
	g.importFiles(t, g.council, files)
	list, err := g.db.Commitments(t.Context(), store.CommitmentFilter{Council: g.council.ID})
	if err != nil || len(list) == 0 {
		t.Fatalf("commitments %+v, %v, want some", list, err)
	}
	sittings, err := g.db.Sittings(t.Context(), g.council.ID)
	if err != nil || len(sittings) != 2 {
		t.Fatalf("sittings %+v, %v, want two", sittings, err)
	}
	for _, c := range list {
		judged := civic.Judge(c, sittings, c.MeetingDate.AddDays(2000))
		if met := c.MeetingDate == sittings[0].Date; judged.Silent || met && judged.Coverage != civic.PartialCoverage {
			t.Errorf("%q: silent %v, coverage %s; want nobody accused", c.Quote, judged.Silent, judged.Coverage)
		}
	}
	for _, s := range sittings {
		if s.AgendaHeld {
			t.Errorf("sitting %+v of no named body counts as one whose agenda is held", s)
		}
	}
}

// A page that is corrected has two versions, and what was changed between them
// is kept word for word; what differs at each visit is no version.
func TestCorrectedPageKeepsWhatItSaid(t *testing.T) {
	g := newRig(t, january("whole"))
	g.crawl(t)
	g.crawl(t)
	corrected := strings.Replace(january("whole"), "meeting in March 2025", "meeting in May 2025", 1)
	g.publish(t, corrected)
	g.crawl(t)
	page := g.documentOf(t, civic.MeetingPage)
	address, versions, err := g.db.DocumentVersions(t.Context(), page.ID)
	if err != nil || len(versions) != 2 || versions[0].ID != page.Version || versions[1].Looks != 2 {
		t.Fatalf("versions %+v, %v, want two, the first found twice", versions, err)
	}
	check := func(when string) {
		t.Helper()
		d, err := g.db.KeptDifference(t.Context(), address.Council, address.URL, versions[1].ID, versions[0].ID)
		if err != nil || d.Reworded != 1 || d.Added+d.Removed != 0 {
			t.Fatalf("%s: difference %+v, %v, want one paragraph reworded", when, d, err)
		}
		for _, p := range d.Paragraphs {
			if p.Kind != changes.Reworded {
				continue
			}
			if !slices.Contains(p.Words, changes.Words{Kind: changes.Removed, Text: "March"}) || !slices.Contains(p.Words, changes.Words{Kind: changes.Added, Text: "May"}) || p.Anchor == "" {
				t.Errorf("%s: reworded %+v, want March for May, at its item", when, p)
			}
		}
	}
	check("after the crawl")
	if err := g.db.MarkAllUnread(t.Context(), g.council.ID); err != nil {
		t.Fatal(err)
	}
	g.read(t)
	check("after all was read again")
}

// documentOf returns the only document of a kind.
func (g *rig) documentOf(t *testing.T, kind civic.DocumentKind) civic.Document {
	t.Helper()
	docs, err := g.db.Documents(t.Context(), store.DocumentFilter{Council: g.council.ID})
	if err != nil {
		t.Fatal(err)
	}
	docs = slices.DeleteFunc(docs, func(d civic.Document) bool { return d.Kind != kind })
	if len(docs) != 1 {
		t.Fatalf("%d documents of kind %q, want one", len(docs), kind)
	}
	return docs[0]
}
