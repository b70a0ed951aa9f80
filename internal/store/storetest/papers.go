package storetest

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
)

func text(t *testing.T, s Store) {
	ctx := context.Background()
	b := doctext.NewBuilder("pdf")
	b.StartPage(1)
	b.Add(doctext.Block{Kind: doctext.ListItem, Marker: "1."}, "Quay wall, cost £1.2m")
	b.AddRow(doctext.Block{}, []string{"a", "b"})
	b.Unread("page 2: no text layer")
	want := b.Document()
	ok(t, s.PutText(ctx, minutes, doctext.NewBuilder("pdf").Document()))
	ok(t, s.PutText(ctx, minutes, want))
	if doc := got[*doctext.Document](t)(s.Text(ctx, minutes)); !reflect.DeepEqual(doc, want) {
		t.Errorf("Text = %+v, want %+v", doc, want)
	}
	if _, err := s.Text(ctx, "none"); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("Text of no version: %v, want ErrNotFound", err)
	}
}

func lookups(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	c := got[civic.Council](t)(s.Council(ctx, town))
	c.Name = "Quillhaven Borough Council"
	ok(t, s.PutCouncil(ctx, c))
	if all := got[[]civic.Council](t)(s.Councils(ctx)); len(all) != 1 || all[0] != c {
		t.Errorf("Councils = %+v, want the renamed one", all)
	}
	if all := got[[]civic.Committee](t)(s.Committees(ctx, "")); len(all) != 2 || all[0].ID != cabinet || all[0].Category != "Executive" {
		t.Errorf("Committees = %+v, want both by name", all)
	}
	for name, err := range map[string]error{
		"council": second(s.Council(ctx, "x")), "committee": second(s.Committee(ctx, "x")), "meeting": second(s.Meeting(ctx, "x")),
		"item": second(s.Item(ctx, "x")), "document": second(s.Document(ctx, "x")), "record": second(s.Record(ctx, "x")),
		"programme": second(s.Programme(ctx, "x")), "resource": second(s.Resource(ctx, town, "x")),
	} {
		if !errors.Is(err, civic.ErrNotFound) {
			t.Errorf("%s that is not there: %v, want ErrNotFound", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func meetings(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	ok(t, s.PutMeeting(ctx, civic.Meeting{ID: "quillhaven-m102", Committee: cabinet, Title: "undated"}))
	m := got[civic.Meeting](t)(s.Meeting(ctx, january))
	if m.CouncilName != "Quillhaven Council" || m.CommitteeName != "Harbour Panel" || m.Items != 2 || !m.Whole || m.Time != "6.30 pm" || m.Council != town {
		t.Errorf("Meeting = %+v, want it filled for showing", m)
	}
	for _, tt := range []struct {
		name string
		f    civic.MeetingFilter
		want []civic.MeetingID
	}{
		{"all, undated last", civic.MeetingFilter{}, []civic.MeetingID{january, march, "quillhaven-m102"}},
		{"newest first, undated last", civic.MeetingFilter{NewestFirst: true}, []civic.MeetingID{march, january, "quillhaven-m102"}},
		{"to, inclusive", civic.MeetingFilter{To: day.MustParse("2026-01-13")}, []civic.MeetingID{january}},
		{"from, inclusive", civic.MeetingFilter{From: day.MustParse("2026-03-10")}, []civic.MeetingID{march}},
		{"committee", civic.MeetingFilter{Committee: cabinet, Council: town}, []civic.MeetingID{"quillhaven-m102"}},
		{"second page", civic.MeetingFilter{Limit: 1, Offset: 1}, []civic.MeetingID{march}},
		{"another council", civic.MeetingFilter{Council: "x"}, nil},
	} {
		var ids []civic.MeetingID
		for _, m := range got[[]civic.Meeting](t)(s.Meetings(ctx, tt.f)) {
			ids = append(ids, m.ID)
		}
		if !reflect.DeepEqual(ids, tt.want) {
			t.Errorf("%s: Meetings(%+v) = %v, want %v", tt.name, tt.f, ids, tt.want)
		}
	}
}

func items(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	list := got[[]civic.Item](t)(s.Items(ctx, january))
	if len(list) != 2 || !reflect.DeepEqual(list[0].Sections, townItems()[0].Sections) || len(list[0].Records) != 2 {
		t.Fatalf("Items = %+v, want two, the first with its sections and records", list)
	}
	it := got[civic.Item](t)(s.Item(ctx, libs))
	if it.Meeting != january || !it.Restricted || it.Restriction != "paragraph 3" || it.CommitteeName != "Harbour Panel" ||
		it.MeetingDate.String() != "2026-01-13" || it.CouncilName != "Quillhaven Council" {
		t.Errorf("Item = %+v, want it filled for showing", it)
	}
	// The agenda is published again: the ferry moves down, the libraries are gone.
	next := townItems()[:1]
	next[0].Position, next[0].Sections = 3, next[0].Sections[:1]
	ok(t, s.PutItems(ctx, january, append(next, civic.Item{ID: "quillhaven-a9", Position: 1, Title: "Buoys"})))
	list = got[[]civic.Item](t)(s.Items(ctx, january))
	if len(list) != 2 || list[0].Title != "Buoys" || list[1].ID != ferry || len(list[1].Sections) != 1 || len(list[1].Records) != 2 {
		t.Errorf("Items after a change = %+v, want buoys, then the ferry with its records", list)
	}
	if err := s.PutItems(ctx, "no-such-meeting", next); err == nil {
		t.Error("PutItems of a meeting that is not stored: no error")
	}
}

func documents(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	d := civic.Document{ID: "d1", Council: town, Meeting: january, Item: ferry, Kind: civic.ReportDoc, Title: "Fares", URL: "https://q.example/f.pdf",
		Version: minutes, Seen: noon, Outcome: civic.OutcomeFetched, Pages: 12}
	ok(t, s.PutDocument(ctx, d))
	ok(t, s.PutDocument(ctx, civic.Document{ID: "d2", Council: town, Kind: civic.OtherDoc, Restricted: true}))
	if all := got[[]civic.Document](t)(s.Documents(ctx, civic.DocumentFilter{Item: ferry})); len(all) != 1 || !reflect.DeepEqual(all[0], d) {
		t.Errorf("Documents of the item = %+v, want %+v", all, d)
	}
	if it := got[civic.Item](t)(s.Item(ctx, ferry)); len(it.Documents) != 1 {
		t.Errorf("documents of the item = %+v, want one", it.Documents)
	}
	// A page names it again, without knowing what is held.
	ok(t, s.PutDocument(ctx, civic.Document{ID: "d1", Council: town, Meeting: january, Item: ferry, Kind: civic.ReportDoc, Title: "Fares and tolls",
		URL: d.URL, Outcome: civic.OutcomePending}))
	d.Title = "Fares and tolls"
	if again := got[civic.Document](t)(s.Document(ctx, "d1")); !reflect.DeepEqual(again, d) {
		t.Errorf("Document = %+v, want %+v", again, d)
	}
	if all := got[[]civic.Document](t)(s.Documents(ctx, civic.DocumentFilter{Council: town})); len(all) != 2 {
		t.Errorf("Documents of the council = %+v, want two", all)
	}
}
