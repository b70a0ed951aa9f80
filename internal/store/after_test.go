package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestAfter reads a council in pages while new meetings come in: nothing is
// read twice, and nothing that was there at the beginning is missed.
func TestAfter(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "arising.db"))
	ctx := context.Background()
	add := func(id string, on day.Date) {
		t.Helper()
		m := civic.Meeting{ID: civic.MeetingID("q-" + id), Committee: "q-c1", Date: on}
		items := []civic.Item{{ID: civic.ItemID("q-a1-" + id), Position: 1}, {ID: civic.ItemID("q-a0-" + id), Position: 2}}
		for _, err := range []error{s.PutMeeting(ctx, m), s.PutItems(ctx, m.ID, items)} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, err := range []error{s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}), s.PutCommittee(ctx, civic.Committee{ID: "q-c1", Council: "q", Name: "Cabinet"})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for n := range 20 {
		on := day.MustParse("2025-01-01").AddDays(n / 2) // two on a day
		if n >= 17 {
			on = day.Date{}
		}
		add(fmt.Sprintf("m%02d", n), on)
	}
	meetings, items := map[civic.MeetingID]int{}, map[civic.ItemID]int{}
	var last civic.Spot
	for page := 0; ; page++ {
		found, err := s.MeetingsAfter(ctx, civic.MeetingFilter{Council: "q", Limit: 3}, last)
		if err != nil {
			t.Fatal(err)
		}
		if len(found) == 0 {
			break
		}
		for _, m := range found {
			meetings[m.ID]++
			last = civic.Spot{Date: m.Date, Meeting: m.ID}
		}
		add(fmt.Sprintf("new%d", page), day.MustParse("2024-12-31")) // before all that is left
	}
	last = civic.Spot{}
	for {
		found, err := s.ItemsAfter(ctx, civic.MeetingFilter{Council: "q", From: day.MustParse("2025-01-02"), Limit: 5}, last)
		if err != nil {
			t.Fatal(err)
		}
		if len(found) == 0 {
			break
		}
		for _, it := range found {
			items[it.ID]++
			last = civic.Spot{Date: it.MeetingDate, Meeting: it.Meeting, Position: it.Position, Item: it.ID}
		}
	}
	if len(meetings) != 20 || len(items) != 30 {
		t.Errorf("%d meetings and %d items, want 20 and 30", len(meetings), len(items))
	}
	for id, n := range meetings {
		if n != 1 {
			t.Errorf("meeting %s came %d times", id, n)
		}
	}
	for id, n := range items {
		if n != 1 {
			t.Errorf("item %s came %d times", id, n)
		}
	}
}
