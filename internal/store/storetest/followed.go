package storetest

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/search"
)

// printed checks that what was printed beside a decision comes back wherever
// the decision does, and that nothing comes back where nothing was.
func printed(t *testing.T, s Store) {
	t.Helper()
	ctx := context.Background()
	one := got[civic.Record](t)(s.Record(ctx, resolved))
	items := got[[]civic.Item](t)(s.Items(ctx, january))
	owed := got[[]civic.Commitment](t)(s.Commitments(ctx, civic.CommitmentFilter{Record: resolved, AsOf: day.MustParse("2026-04-10")}))
	if len(items) == 0 || len(items[0].Records) != 2 || len(owed) != 1 {
		t.Fatalf("%d items, %d commitments", len(items), len(owed))
	}
	for _, tt := range []struct {
		name      string
		got, want *civic.Meta
	}{
		{"record", one.Meta, townMeta()},
		{"item", items[0].Records[1].Meta, townMeta()},
		{"commitment", owed[0].Meta, townMeta()},
		{"action", items[0].Records[0].Meta, nil},
	} {
		if !reflect.DeepEqual(tt.got, tt.want) {
			t.Errorf("meta of the %s = %+v, want %+v", tt.name, tt.got, tt.want)
		}
	}
}

func records(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	want := townRecords()
	want[0].Source.Version = minutes // taken from the source
	if list := got[[]civic.Record](t)(s.Records(ctx, civic.RecordFilter{Council: town})); !reflect.DeepEqual(list, want) {
		t.Errorf("Records = %+v, want %+v", list, want)
	}
	printed(t, s)
	want[1].Commitment, want[1].Committee, want[1].Date = false, "Old Panel", day.MustParse("2025-12-01")
	ok(t, s.PutRecords(ctx, ferry, minutes, want))
	for _, tt := range []struct {
		name string
		f    civic.RecordFilter
		want int
	}{
		{"kind", civic.RecordFilter{Kind: civic.Action}, 1},
		{"commitments", civic.RecordFilter{CommitmentsOnly: true}, 1},
		{"item and committee", civic.RecordFilter{Item: ferry, Committee: panel}, 2},
		{"another committee", civic.RecordFilter{Committee: cabinet}, 0},
	} {
		if list := got[[]civic.Record](t)(s.Records(ctx, tt.f)); len(list) != tt.want {
			t.Errorf("%s: %d records, want %d", tt.name, len(list), tt.want)
		}
	}
	if r := got[civic.Record](t)(s.Record(ctx, resolved)); !reflect.DeepEqual(r, want[1]) {
		t.Errorf("Record = %+v, want %+v", r, want[1])
	}
	ok(t, s.PutRecords(ctx, ferry, minutes, want[:1]))
	if _, err := s.Record(ctx, resolved); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("a replaced record: %v, want ErrNotFound", err)
	}
}

func programmes(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	if p := got[civic.Programme](t)(s.Programme(ctx, renewal)); p.Entries != 1 || p.Name != "Harbour Renewal" || p.Acronym != "HR" {
		t.Errorf("Programme = %+v", p)
	}
	if list := got[[]civic.Entry](t)(s.Entries(ctx, renewal)); !reflect.DeepEqual(list, townEntries()) {
		t.Errorf("Entries = %+v, want %+v", list, townEntries())
	}
	l, e := townLinks()
	ok(t, s.PutLinks(ctx, town, l, e))
	ok(t, s.PutProgramme(ctx, civic.Programme{ID: renewal, Council: town, Name: "Harbour Renewal"}, []civic.Entry{{ID: "other", Title: "Other"}}))
	if list := got[[]civic.Link](t)(s.Links(ctx, promised)); len(list) != 0 {
		t.Errorf("links to an entry that is gone = %+v, want none", list)
	}
	if all := got[[]civic.Programme](t)(s.Programmes(ctx, town)); len(all) != 1 || all[0].Acronym != "" {
		t.Errorf("Programmes = %+v, want the renewed one", all)
	}
}

func links(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	l, e := townLinks()
	ok(t, s.PutLinks(ctx, town, l, e))
	ok(t, s.PutLinks(ctx, "elsewhere", nil, nil))
	have := got[[]civic.Link](t)(s.Links(ctx, promised))
	l[0].Programme, l[0].ProgrammeName, l[0].Title = renewal, "Harbour Renewal", "Slipway and ferry"
	if !reflect.DeepEqual(have, l) {
		t.Errorf("Links = %+v, want %+v", have, l)
	}
	ev := got[[]civic.Evidence](t)(s.EvidenceOf(ctx, promised))
	e[0].MeetingDate, e[0].CommitteeName, e[0].ItemTitle, e[0].URL = day.MustParse("2026-03-10"), "Harbour Panel", "Ferry update", "https://q.example/3"
	if !reflect.DeepEqual(ev, e) {
		t.Errorf("EvidenceOf = %+v, want %+v", ev, e)
	}
	// The item that was the evidence vanishes from its agenda.
	ok(t, s.PutItems(ctx, march, nil))
	if ev := got[[]civic.Evidence](t)(s.EvidenceOf(ctx, promised)); len(ev) != 0 {
		t.Errorf("evidence in a vanished item = %+v, want none", ev)
	}
	ok(t, s.PutLinks(ctx, town, nil, nil))
	if have := got[[]civic.Link](t)(s.Links(ctx, promised)); len(have) != 0 {
		t.Errorf("links after they were replaced by none = %+v", have)
	}
}

func peoplesWords(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	l, e := townLinks()
	l[0].Confirmed, e[0].Rejected = true, true
	ok(t, s.PutLinks(ctx, town, l, e))
	// A machine finds them again, with another score; then no longer.
	l, e = townLinks()
	l[0].Score = 0.3
	ok(t, s.PutLinks(ctx, town, l, e))
	ok(t, s.PutLinks(ctx, town, nil, nil))
	// The record goes, with a worse reading of the same page, and comes back.
	ok(t, s.PutRecords(ctx, ferry, minutes, nil))
	ok(t, s.PutRecords(ctx, ferry, minutes, townRecords()))
	if have := got[[]civic.Link](t)(s.Links(ctx, promised)); len(have) != 1 || !have[0].Confirmed || have[0].Score != 0.3 {
		t.Errorf("the confirmed link = %+v, want it still there and confirmed", have)
	}
	if have := got[[]civic.Evidence](t)(s.EvidenceOf(ctx, promised)); len(have) != 1 || !have[0].Rejected {
		t.Errorf("the rejected evidence = %+v, want it still there and rejected", have)
	}
}

func commitments(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	l, e := townLinks()
	ok(t, s.PutLinks(ctx, town, l, e))
	ok(t, s.PutDocument(ctx, civic.Document{ID: "d1", Council: town, Meeting: january, URL: "https://q.example/m.pdf", Version: minutes}))
	asOf := day.MustParse("2026-02-01")
	all := got[[]civic.Commitment](t)(s.Commitments(ctx, civic.CommitmentFilter{Council: town, AsOf: asOf}))
	if len(all) != 2 || all[0].ID != promised || all[1].ID != resolved {
		t.Fatalf("Commitments = %+v, want the dated promise, then the decision", all)
	}
	p := all[0]
	if p.CouncilName != "Quillhaven Council" || p.Body != panel || p.Meeting != january || p.MeetingDate.String() != "2026-01-13" ||
		p.ItemNumber != "5" || p.ItemTitle != "Harbour ferry" || p.URL != "https://q.example/1" || len(p.Links) != 1 || len(p.Evidence) != 1 {
		t.Errorf("commitment = %+v, want it filled for showing", p)
	}
	if all[1].URL != "https://q.example/m.pdf#page=3" || all[1].Page != 3 {
		t.Errorf("address of a record in a PDF = %q, want the sheet of the file", all[1].URL)
	}
	if p.Status != civic.StatusOpen || all[1].Status != civic.StatusOpen {
		t.Errorf("statuses in February = %q and %q, want both open", p.Status, all[1].Status)
	}
	later := got[[]civic.Commitment](t)(s.Commitments(ctx, civic.CommitmentFilter{Record: promised, AsOf: day.MustParse("2026-04-01")}))
	if len(later) != 1 || later[0].Status != civic.StatusLikelyKept {
		t.Errorf("in April, after a report back: %+v, want likely kept", later)
	}
	for _, tt := range []struct {
		name string
		f    civic.CommitmentFilter
		want int
	}{
		{"programme", civic.CommitmentFilter{Programme: renewal}, 1},
		{"entry", civic.CommitmentFilter{Entry: string(slipway)}, 1},
		{"another entry", civic.CommitmentFilter{Entry: "x"}, 0},
		{"owner, any case", civic.CommitmentFilter{Owner: "ferry manager"}, 1},
		{"record", civic.CommitmentFilter{Record: resolved}, 1},
		{"committee", civic.CommitmentFilter{Committee: cabinet}, 0},
		{"kept by a person", civic.CommitmentFilter{Statuses: []civic.Status{civic.StatusClosed}}, 0},
	} {
		tt.f.AsOf = asOf
		if all := got[[]civic.Commitment](t)(s.Commitments(ctx, tt.f)); len(all) != tt.want {
			t.Errorf("%s: %d commitments, want %d", tt.name, len(all), tt.want)
		}
	}
	if list := got[[]civic.Sitting](t)(s.Sittings(ctx, town)); len(list) != 2 || !list[0].MinutesHeld || list[1].MinutesHeld || list[0].Name != "Harbour Panel" {
		t.Errorf("Sittings = %+v", list)
	}
}

func units(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	l, e := townLinks()
	ok(t, s.PutLinks(ctx, town, l, e))
	var all []search.Unit
	ok(t, s.Units(ctx, "", day.MustParse("2026-02-01"), func(u search.Unit) error { all = append(all, u); return nil }))
	if len(all) != 3 {
		t.Fatalf("%d units, want 3", len(all))
	}
	u := all[0]
	// The decision comes first and is not said again by the minutes.
	const body = "Harbour ferry\nRESOLVED that the fare be frozen.\nMembers asked about the fare.\nThe Ferry Manager would bring a report in March."
	if u.Body != body {
		t.Errorf("Body = %q, want %q", u.Body, body)
	}
	want := search.Unit{Type: search.ItemUnit, ID: string(ferry), Council: "Quillhaven Council", CouncilID: town, Committee: "Harbour Panel",
		Meeting: january, Item: ferry, Date: day.MustParse("2026-01-13"), Number: "5", Title: "Harbour ferry", URL: "https://q.example/1", Body: body,
		Kinds: []string{"action", "decision"}, Verbs: []string{"act"}, Owners: []string{"Ferry Manager"}, Programme: []string{"Harbour Renewal"},
		Decisions: []string{"that the fare be frozen"}, Actions: []string{"The Ferry Manager would bring a report in March."}, Statuses: u.Statuses}
	if !reflect.DeepEqual(u, want) {
		t.Errorf("unit = %+v, want %+v", u, want)
	}
	stop := errors.New("enough")
	if err := s.Units(ctx, town, day.Date{}, func(search.Unit) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("Units after the reader stopped: %v, want its error", err)
	}
}

func stats(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	l, e := townLinks()
	ok(t, s.PutLinks(ctx, town, l, e))
	want := civic.Stats{Councils: 1, Committees: 2, Meetings: 2, Items: 3, Decisions: 1, Actions: 1, Commitments: 2, Links: 1, Evidence: 1, Texts: 1}
	if have := got[civic.Stats](t)(s.Stats(ctx, town)); have != want {
		t.Errorf("Stats = %+v, want %+v", have, want)
	}
}
