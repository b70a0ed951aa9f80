package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/store"
)

const (
	paperURL = "https://democracy.larkmere.example/documents/s1/Lease.pdf"
	otherURL = "https://democracy.larkmere.example/documents/s2/Lease%20again.pdf"
)

var (
	leased   = civic.VersionID(strings.Repeat("ab", 32))
	replaced = civic.VersionID(strings.Repeat("cd", 32))
	noon     = time.Date(2026, 6, 15, 12, 0, 0, 0, time.UTC)
)

// twoTowns stores two councils that publish the same paper, from which each
// recorded one promise; the first also kept an older version of it.
func twoTowns(t *testing.T) *store.Store {
	t.Helper()
	s := open(t)
	for _, council := range []civic.CouncilID{"larkmere", "quillhaven"} {
		c := civic.Committee{ID: civic.CommitteeID(council + "-c1"), Council: council, Name: "Harbour Committee"}
		m := civic.Meeting{ID: civic.MeetingID(council + "-m1"), Committee: c.ID, Date: day.MustParse("2026-01-06"), State: civic.Held}
		it := civic.Item{ID: civic.ItemID(council + "-a1"), Title: "Lease", Sections: []civic.Section{{Kind: civic.MinutesText, Version: leased, End: 9}}}
		quote := "Mr Pell of " + string(council) + " must vacate the boatyard."
		rec := civic.Record{ID: civic.NewRecordID(it.ID, civic.Decision, quote, 0), Kind: civic.Decision, Quote: quote, Commitment: true}
		d := civic.Document{ID: civic.NewDocumentID(council, paperURL), Council: council, Meeting: m.ID, Kind: civic.MinutesDoc, URL: paperURL, Version: leased, Pages: 3}
		run, err := s.StartRun(t.Context(), council, noon)
		must(t, err)
		for i, v := range []civic.VersionID{replaced, leased} {
			must(t, s.Done(t.Context(), civic.Fetch{Run: run.ID, Council: council, URL: paperURL, At: noon.Add(time.Duration(i)), Outcome: civic.OutcomeFetched, Version: v}, nil))
		}
		must(t, s.PutCouncil(t.Context(), civic.Council{ID: council, Name: string(council)}))
		must(t, s.PutCommittee(t.Context(), c))
		must(t, s.PutMeeting(t.Context(), m))
		must(t, s.PutItems(t.Context(), m.ID, []civic.Item{it}))
		must(t, s.PutRecords(t.Context(), it.ID, leased, []civic.Record{rec}))
		must(t, s.PutDocument(t.Context(), d))
		must(t, s.PutLinks(t.Context(), council, nil, []civic.Evidence{{Record: rec.ID, Kind: civic.SaysDone, Item: it.ID, Quote: "He has.", Source: civic.Place{Version: leased}, Score: 0.9}}))
	}
	must(t, s.PutText(t.Context(), leased, &doctext.Document{Text: "Mr Pell."}))
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// One council asks: the other's paper, which has the same bytes, stays whole.
func TestForgetTakesFromOneCouncil(t *testing.T) {
	s := twoTowns(t)
	tomb, err := s.Forgettable(t.Context(), civic.Tombstone{Council: "larkmere", URL: paperURL})
	must(t, err)
	if len(tomb.Versions) != 2 {
		t.Errorf("versions %v, want the older one too", tomb.Versions)
	}
	tomb.At, tomb.Who, tomb.Reason = noon, "Edith Lomaxby", "names a resident"
	want := civic.Purged{Documents: 1, Pages: 3, Versions: 2, Sections: 1, Records: 1, Evidence: 1}
	for range 2 { // to look twice changes nothing
		got, err := s.Rehearse(t.Context(), tomb)
		if err != nil || got != want {
			t.Errorf("Rehearse = %+v, %v; want %+v", got, err, want)
		}
	}
	must(t, s.Forget(t.Context(), tomb))
	_, err = s.Purge(t.Context(), tomb)
	must(t, err)
	for council, want := range map[civic.CouncilID]int{"larkmere": 0, "quillhaven": 1} {
		records, err := s.Records(t.Context(), store.RecordFilter{Council: council})
		if err != nil || len(records) != want {
			t.Errorf("%s: %d records, %v; want %d", council, len(records), err, want)
		}
		gone, err := s.Forgotten(t.Context(), council, otherURL, leased)
		if err != nil || gone != (want == 0) {
			t.Errorf("%s: the same bytes are forgotten: %v, %v", council, gone, err)
		}
	}
	if gone, err := s.TakenDown(t.Context(), leased); err != nil || gone {
		t.Errorf("the other council's original is hidden: %v, %v", gone, err)
	}
	if gone, err := s.TakenDown(t.Context(), replaced); err != nil || !gone {
		t.Errorf("the older version is shown: %v, %v", gone, err)
	}
	if _, err := s.Text(t.Context(), leased); err != nil {
		t.Errorf("the other council's text is gone: %v", err)
	}
}

// Editions of a programme that were read from a forgotten paper go, and what
// only it showed to have befallen an item; other editions and changes stay.
func TestForgetTakesEditions(t *testing.T) {
	s := twoTowns(t)
	for _, council := range []civic.CouncilID{"larkmere", "quillhaven"} {
		p := civic.Programme{ID: civic.ProgrammeID(council + "-p-plan"), Council: council, Name: "Plan"}
		e := civic.Entry{ID: civic.EntryID(council + "-p-plan-yard"), Programme: p.ID, Title: "Boatyard of Mr Pell", Changes: []civic.Change{
			{Kind: civic.Renamed, On: day.MustParse("2026-01-06"), Was: "Yard of Mr Pell", Version: leased}, {Kind: civic.Slipped, On: day.MustParse("2026-02-06"), Version: "other"}}}
		for i, v := range []civic.VersionID{leased, "other"} {
			must(t, s.PutEdition(t.Context(), p, civic.Edition{Programme: p.ID, On: day.MustParse("2026-01-06").AddDays(i), URL: paperURL, Version: v, Entries: []civic.Entry{e}}))
		}
		must(t, s.PutProgramme(t.Context(), p, []civic.Entry{e}))
	}
	tomb, err := s.Forgettable(t.Context(), civic.Tombstone{Council: "larkmere", URL: paperURL})
	must(t, err)
	tomb.At = noon
	must(t, s.Forget(t.Context(), tomb))
	_, err = s.Purge(t.Context(), tomb)
	must(t, err)
	for council, want := range map[civic.CouncilID]int{"larkmere": 1, "quillhaven": 2} {
		editions, err := s.Editions(t.Context(), civic.ProgrammeID(council+"-p-plan"))
		must(t, err)
		entries, err := s.Entries(t.Context(), civic.ProgrammeID(council+"-p-plan"))
		must(t, err)
		if len(editions) != want || len(entries) != 1 || len(entries[0].Changes) != want {
			t.Errorf("%s: %d editions and %+v, want %d and as many changes", council, len(editions), entries, want)
		}
	}
}

// A person's word stays as an act, without the words that stood beside it.
func TestForgetKeepsWhatPeopleSaid(t *testing.T) {
	s := twoTowns(t)
	records, err := s.Records(t.Context(), store.RecordFilter{Council: "larkmere"})
	must(t, err)
	must(t, s.Curate(t.Context(), civic.Curation{At: noon, Who: "x", Act: civic.ActConfirm, Record: records[0].ID, Item: "larkmere-a1", Kind: civic.SaysDone}))
	tomb, err := s.Forgettable(t.Context(), civic.Tombstone{Council: "larkmere", URL: paperURL})
	must(t, err)
	tomb.At = noon
	must(t, s.Forget(t.Context(), tomb))
	_, err = s.Purge(t.Context(), tomb)
	must(t, err)
	kept, err := s.EvidenceOf(t.Context(), records[0].ID)
	if err != nil || len(kept) != 1 || !kept[0].Confirmed || kept[0].Quote != "" || kept[0].Source.Version != "" {
		t.Errorf("evidence = %+v, %v", kept, err)
	}
	if said, err := s.Curations(t.Context(), records[0].ID); err != nil || len(said) != 1 {
		t.Errorf("said = %+v, %v", said, err)
	}
}

// The first reason stands, and what became known since is added.
func TestForgetAgain(t *testing.T) {
	s := twoTowns(t)
	first, err := s.Forgettable(t.Context(), civic.Tombstone{Council: "larkmere", URL: paperURL})
	must(t, err)
	first.At, first.Who, first.Reason = noon, "Edith Lomaxby", "names a resident"
	must(t, s.Forget(t.Context(), first))
	must(t, s.Forgot(t.Context(), first, noon))
	again, err := s.Forgettable(t.Context(), civic.Tombstone{Council: "larkmere", URL: paperURL})
	if err != nil || again.Reason != "names a resident" || len(again.Versions) != 2 || again.Finished.IsZero() {
		t.Errorf("a second time: %+v, %v", again, err)
	}
	if _, err := s.Forgettable(t.Context(), civic.Tombstone{Council: "larkmere", URL: otherURL}); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("of what nobody knows: %v", err)
	}
}
