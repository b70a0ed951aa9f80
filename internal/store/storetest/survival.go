package storetest

import (
	"context"
	"slices"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// rewritten returns the town's records with the words of the promise corrected,
// under the id that goes with them.
func rewritten(quote string) ([]civic.Record, civic.RecordID) {
	all := slices.Clone(townRecords())
	i := slices.IndexFunc(all, func(r civic.Record) bool { return r.ID == promised })
	all[i].Quote, all[i].ID = quote, civic.NewRecordID(ferry, all[i].Kind, quote, 0)
	return all, all[i].ID
}

// survival: a small correction of the minutes changes a record's id, and what
// people said of it goes on with it, under every id that it ever had.
func survival(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	_, e := townLinks()
	ok(t, s.PutLinks(ctx, town, nil, e))
	ok(t, s.Curate(ctx, civic.Curation{Act: civic.ActReject, Record: promised, Item: update, Kind: civic.ReportedBack, Who: "Clerk", At: noon}))
	was := got[civic.Record](t)(s.Record(ctx, promised))
	first, second := was.Quote+" Indeed.", was.Quote+" Indeed so."
	ids := []civic.RecordID{promised}
	for _, quote := range []string{first, second} {
		all, id := rewritten(quote)
		ids = append(ids, id)
		ok(t, s.PutRecords(ctx, ferry, minutes, all))
		e[0].Record = id
		ok(t, s.PutLinks(ctx, town, nil, e)) // a machine finds the same again
		for _, known := range ids {
			lookedUp(t, s, known, id, quote)
		}
	}
	// The first words come back: their id is its own again, and the others lead to it.
	ok(t, s.PutRecords(ctx, ferry, minutes, townRecords()))
	for _, known := range ids {
		lookedUp(t, s, known, promised, was.Quote)
	}
	// Words that are quite different are another promise.
	all, id := rewritten("The Treasurer to count the gulls on the town hall roof each spring.")
	ok(t, s.PutRecords(ctx, ferry, minutes, all))
	if have := got[[]civic.Curation](t)(s.Curations(ctx, id)); len(have) != 0 {
		t.Errorf("another promise has %+v said of it", have)
	}
}

// lookedUp checks that an id leads to the record that stands, and to the
// verdict that a person gave under its first id.
func lookedUp(t *testing.T, s Store, known, stands civic.RecordID, quote string) {
	t.Helper()
	ctx := context.Background()
	if r := got[civic.Record](t)(s.Record(ctx, known)); r.ID != stands || r.Quote != quote || r.Withdrawn != nil {
		t.Errorf("Record(%s) = %s %q withdrawn %v, want %s %q", known, r.ID, r.Quote, r.Withdrawn, stands, quote)
	}
	all := got[[]civic.Commitment](t)(s.Commitments(ctx, civic.CommitmentFilter{Record: known, AsOf: day.MustParse("2026-04-10")}))
	if len(all) != 1 || all[0].ID != stands || all[0].Status != civic.StatusOverdue {
		t.Errorf("Commitments(%s) = %+v, want %s with its report rejected", known, all, stands)
	}
	if ev := got[[]civic.Evidence](t)(s.EvidenceOf(ctx, known)); len(ev) != 1 || !ev[0].Rejected {
		t.Errorf("EvidenceOf(%s) = %+v, want it rejected", known, ev)
	}
	if said := got[[]civic.Curation](t)(s.Curations(ctx, known)); len(said) != 1 || said[0].Record != promised {
		t.Errorf("Curations(%s) = %+v, want what was said under the first id", known, said)
	}
}

// corrections: what a person corrects is laid over what was read, survives a
// new reading, and can be taken back.
func corrections(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	said := 0
	say := func(c civic.Curation) {
		t.Helper()
		said++
		c.Record, c.Who, c.Reason, c.At = promised, "Clerk", "checked with the officer", noon.Add(time.Duration(said)*time.Minute)
		ok(t, s.Curate(ctx, c))
		ok(t, s.PutRecords(ctx, ferry, minutes, townRecords()))
	}
	commitment := func(owner string) []civic.Commitment {
		t.Helper()
		return got[[]civic.Commitment](t)(s.Commitments(ctx, civic.CommitmentFilter{Council: town, Owner: owner, AsOf: day.MustParse("2026-04-10")}))
	}
	before := got[civic.Record](t)(s.Record(ctx, promised))
	say(civic.Curation{Act: civic.ActCorrect, Field: civic.FieldOwner, Value: "Ferry Master"})
	say(civic.Curation{Act: civic.ActCorrect, Field: civic.FieldDue, Value: "2027-01-01..2027-01-31"})
	list := commitment("Ferry Master")
	if len(list) != 1 || list[0].ID != promised || list[0].Status != civic.StatusOpen || list[0].Due.To.String() != "2027-01-31" || len(list[0].Corrections) != 2 {
		t.Fatalf("corrected = %+v, want the promise of the Ferry Master, open until 31 January 2027", list)
	}
	if w := list[0].Corrections[0]; w.Was != before.Owner || w.Who != "Clerk" {
		t.Errorf("correction = %+v, want what was read, %q, and who corrected it", w, before.Owner)
	}
	if before.Owner != "" && slices.ContainsFunc(commitment(before.Owner), func(c civic.Commitment) bool { return c.ID == promised }) {
		t.Errorf("the promise is still found under %q", before.Owner)
	}
	say(civic.Curation{Act: civic.ActWithdraw, Field: civic.FieldOwner})
	if r := got[civic.Record](t)(s.Record(ctx, promised)); r.Owner != before.Owner || len(r.Corrections) != 1 {
		t.Errorf("after it was taken back: owner %q, corrections %+v", r.Owner, r.Corrections)
	}
	for _, c := range []civic.Curation{{Field: civic.FieldDue, Value: "soon"}, {Field: "quote", Value: "x"}, {Field: civic.FieldDue, Value: "2027-02-01..2027-01-01"}} {
		c.Act, c.Record, c.Who, c.At = civic.ActCorrect, promised, "Clerk", noon
		if err := s.Curate(ctx, c); err == nil {
			t.Errorf("Curate(%+v): no error", c)
		}
	}
}

// tied: link makes what no machine proposed, unlink parts it for good, and what
// was rejected is not proposed under another kind by the same words.
func tied(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	_, e := townLinks()
	e[0].Score = 0.6
	say := func(act civic.Act, kind civic.EvidenceKind) {
		t.Helper()
		ok(t, s.Curate(ctx, civic.Curation{Act: act, Record: promised, Item: update, Kind: kind, Who: "Clerk", At: noon}))
	}
	say(civic.ActLink, civic.SaysDone)
	if ev := got[[]civic.Evidence](t)(s.EvidenceOf(ctx, promised)); len(ev) != 1 || !ev[0].Confirmed {
		t.Errorf("linked = %+v, want it confirmed", ev)
	}
	say(civic.ActUnlink, civic.SaysDone)
	ok(t, s.PutLinks(ctx, town, nil, e))
	say(civic.ActReject, civic.ReportedBack)
	e[0].Kind = civic.Responds
	ok(t, s.PutLinks(ctx, town, nil, e))
	for _, v := range got[[]civic.Evidence](t)(s.EvidenceOf(ctx, promised)) {
		if !v.Rejected {
			t.Errorf("%+v is proposed again by the words that a person rejected", v)
		}
	}
}
