package storetest

import (
	"context"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
)

// The fictional town of the tests.
const (
	town     civic.CouncilID   = "quillhaven"
	panel    civic.CommitteeID = "quillhaven-c7"
	cabinet  civic.CommitteeID = "quillhaven-c1"
	january  civic.MeetingID   = "quillhaven-m100"
	march    civic.MeetingID   = "quillhaven-m101"
	ferry    civic.ItemID      = "quillhaven-a1"
	libs     civic.ItemID      = "quillhaven-a2"
	update   civic.ItemID      = "quillhaven-a3"
	minutes  civic.VersionID   = "1111111111111111111111111111111111111111111111111111111111111111"
	renewal  civic.ProgrammeID = "quillhaven-p-harbour-renewal"
	slipway  civic.EntryID     = "quillhaven-p-harbour-renewal-slipway"
	promised civic.RecordID    = "r0000000000000001"
	resolved civic.RecordID    = "r0000000000000002"
)

// noon is when the tests happen.
var noon = time.Date(2026, 4, 1, 12, 0, 0, 123456000, time.UTC)

// ok fails the test at once on an error.
func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// got returns v and fails the test at once on an error.
func got[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		ok(t, err)
		return v
	}
}

// build puts a small council into s: a panel that met in January and March,
// with a promise about the ferry, and a programme.
func build(t *testing.T, s Store) {
	t.Helper()
	ctx := context.Background()
	ok(t, s.PutCouncil(ctx, civic.Council{ID: town, Name: "Quillhaven Council", Nation: "england", BaseURL: "https://q.example/"}))
	ok(t, s.PutCommittee(ctx, civic.Committee{ID: panel, Council: town, SourceID: 7, Name: "Harbour Panel"}))
	ok(t, s.PutCommittee(ctx, civic.Committee{ID: cabinet, Council: town, SourceID: 1, Name: "Cabinet", Category: "Executive"}))
	ok(t, s.PutMeeting(ctx, civic.Meeting{ID: january, Committee: panel, SourceID: 100, Date: day.MustParse("2026-01-13"),
		Time: "6.30 pm", State: civic.Held, HasMinutes: true, Whole: true, AgendaHeld: true}))
	ok(t, s.PutMeeting(ctx, civic.Meeting{ID: march, Committee: panel, SourceID: 101, Date: day.MustParse("2026-03-10"),
		State: civic.Scheduled, AgendaHeld: true}))
	b := doctext.NewBuilder("html")
	for _, line := range []string{"Harbour ferry", "Members asked about the fare.", "The Ferry Manager would bring a report in March.",
		"RESOLVED that the fare be frozen.", "Libraries", "Noted."} {
		b.Add(doctext.Block{Kind: doctext.Paragraph}, line)
	}
	ok(t, s.PutText(ctx, minutes, b.Document()))
	ok(t, s.PutItems(ctx, january, townItems()))
	ok(t, s.PutItems(ctx, march, []civic.Item{{ID: update, Position: 1, Number: "4", Title: "Ferry update", URL: "https://q.example/3"}}))
	ok(t, s.PutRecords(ctx, ferry, minutes, townRecords()))
	ok(t, s.PutProgramme(ctx, civic.Programme{ID: renewal, Council: town, Name: "Harbour Renewal", Acronym: "HR"}, townEntries()))
}

func townItems() []civic.Item {
	return []civic.Item{
		{ID: ferry, Position: 1, Number: "5", Title: "Harbour ferry", URL: "https://q.example/1", Sections: []civic.Section{
			{Kind: civic.MinutesText, Version: minutes, Start: 0, End: 127},
			{Kind: civic.DecisionText, Version: minutes, Start: 93, End: 127, Cut: true},
		}},
		{ID: libs, Position: 2, Number: "6", Title: "Libraries", Restricted: true, Restriction: "paragraph 3", URL: "https://q.example/2"},
	}
}

func townRecords() []civic.Record {
	due := &civic.Due{Expression: "in March", From: day.MustParse("2026-03-01"), To: day.MustParse("2026-03-31"), Precision: civic.ByMonth}
	return []civic.Record{
		{ID: promised, Kind: civic.Action, Item: ferry, Quote: "The Ferry Manager would bring a report in March.", Commitment: true,
			Owner: "Ferry Manager", Due: due, Rule: "would", Source: civic.Place{Start: 44, End: 92}},
		{ID: resolved, Kind: civic.Decision, Item: ferry, Quote: "that the fare be frozen", Number: "1", Verb: civic.VerbAct,
			Commitment: true, Rule: "resolved", Source: civic.Place{Version: minutes, Page: 3, Start: 102, End: 125}, Meta: townMeta()},
	}
}

// townMeta has a count of none, which is not the same as none printed.
func townMeta() *civic.Meta {
	seven, none := 7, 0
	return &civic.Meta{Key: &civic.KeyDecision{Key: true, Reference: "QH/1", Words: civic.Words{Quote: "Key decision QH/1", Start: 130, End: 147}},
		CallInEnds: &civic.Moment{Day: day.MustParse("2026-01-21"), Time: "midnight", Words: civic.Words{Quote: "Call-in ends", Start: 150, End: 162}},
		Mover:      &civic.Person{Name: "Councillor Marr", Words: civic.Words{Quote: "Councillor Marr", Start: 90, End: 105}},
		Votes:      &civic.Votes{For: &seven, Against: &none, Words: civic.Words{Quote: "7 for, none against", Start: 170, End: 189}},
		Reasons:    &civic.Words{Quote: "1. It is dear.\n2. It is late.", Start: 200, End: 229}}
}

func townEntries() []civic.Entry {
	return []civic.Entry{{ID: slipway, Programme: renewal, Title: "Slipway and ferry", Aliases: []string{"Ferry"},
		Due:     &civic.Due{Expression: "Q2", From: day.MustParse("2026-04-01"), To: day.MustParse("2026-06-30"), Precision: civic.ByQuarter},
		Amounts: map[string]int64{"total": 1_200_000}, Mentions: []civic.Mention{{Where: "p. 4", Wording: "the ferry"}},
		Source: civic.Place{Version: minutes, Page: 4, Start: 1, End: 9}}}
}

// townLinks ties the promise to the slipway and to the update in March.
func townLinks() ([]civic.Link, []civic.Evidence) {
	return []civic.Link{{Record: promised, Entry: slipway, Score: 0.8, Reasons: []string{"both name the ferry"}}},
		[]civic.Evidence{{Record: promised, Kind: civic.ReportedBack, Item: update, Quote: "Ferry update", Score: 0.7,
			Reasons: []string{"same words"}}}
}
