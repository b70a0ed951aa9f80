package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

func curation(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	l, e := townLinks()
	ok(t, s.PutLinks(ctx, town, l, e))
	status := func() civic.Status {
		t.Helper()
		all := got[[]civic.Commitment](t)(s.Commitments(ctx, civic.CommitmentFilter{Record: promised, AsOf: day.MustParse("2026-04-10")}))
		if len(all) != 1 {
			t.Fatalf("%d commitments, want 1", len(all))
		}
		return all[0].Status
	}
	said := 0
	for _, step := range []struct {
		name string
		c    civic.Curation
		want civic.Status
	}{
		{"a note changes nothing", civic.Curation{Act: civic.ActNote, Reason: "asked by mail"}, civic.StatusLikelyKept},
		{"the report is rejected", civic.Curation{Act: civic.ActReject, Item: update, Kind: civic.ReportedBack}, civic.StatusOverdue},
		{"that is taken back", civic.Curation{Act: civic.ActWithdraw, Item: update, Kind: civic.ReportedBack}, civic.StatusLikelyKept},
		{"it is confirmed", civic.Curation{Act: civic.ActConfirm, Item: update, Kind: civic.ReportedBack}, civic.StatusKept},
		{"and taken back", civic.Curation{Act: civic.ActWithdraw, Item: update, Kind: civic.ReportedBack}, civic.StatusLikelyKept},
		{"closed", civic.Curation{Act: civic.ActClose, Reason: "the ferry was sold"}, civic.StatusClosed},
		{"opened again", civic.Curation{Act: civic.ActReopen}, civic.StatusLikelyKept},
	} {
		step.c.Record, step.c.Who, step.c.At = promised, "Scrutiny Officer", noon.Add(time.Duration(said)*time.Hour)
		ok(t, s.Curate(ctx, step.c))
		said++
		// A new extraction and new links change nothing of it.
		ok(t, s.PutRecords(ctx, ferry, minutes, townRecords()))
		ok(t, s.PutLinks(ctx, town, l, e))
		if have := status(); have != step.want {
			t.Errorf("%s: %q, want %q", step.name, have, step.want)
		}
	}
	log := got[[]civic.Curation](t)(s.Curations(ctx, promised))
	if len(log) != said || log[5].Reason != "the ferry was sold" || !log[1].At.Equal(noon.Add(time.Hour)) || log[0].ID >= log[1].ID {
		t.Errorf("Curations = %+v, want all %d in order", log, said)
	}
	unclear(t, s)
}

// unclear tries what must be refused, and a link that no machine proposed.
func unclear(t *testing.T, s Store) {
	ctx := context.Background()
	for _, c := range []civic.Curation{
		{Act: civic.ActClose, Record: promised, Who: "x", At: noon},
		{Act: civic.ActConfirm, Record: promised, Who: "x", At: noon},
		{Act: civic.ActConfirm, Record: promised, Who: "x", At: noon, Entry: slipway, Item: update, Kind: civic.Responds},
		{Act: civic.ActReopen, Record: promised, At: noon},
		{Act: "shout", Record: promised, Who: "x", At: noon},
	} {
		if err := s.Curate(ctx, c); err == nil {
			t.Errorf("Curate(%+v): no error", c)
		}
	}
	c := civic.Curation{Act: civic.ActConfirm, Record: resolved, Entry: slipway, Who: "x", At: noon}
	ok(t, s.Curate(ctx, c))
	if have := got[[]civic.Link](t)(s.Links(ctx, resolved)); len(have) != 1 || !have[0].Confirmed {
		t.Errorf("a link made by a person = %+v, want it confirmed", have)
	}
	c.Record = "none"
	if err := s.Curate(ctx, c); !errors.Is(err, civic.ErrNotFound) {
		t.Errorf("Curate of no record: %v, want ErrNotFound", err)
	}
}
