package ingest_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/golden"
)

// january is a meeting whose minutes the site shows in the way that is put in.
func january(show string) string {
	return strings.Replace(`meeting: 8001
committee: 21
date: 2025-01-14 18:30
venue: The Moot Hall
state: minutes
show: SHOW
present: Councillor Hester Vane (Chair)

# 1. Dredging of the Inner Basin
[report] Soundings of the Inner Basin
1.0 Purpose of report

1.1 To tell the Committee how deep the basin is.
[minutes]
The Head of Property presented the soundings. Silt had reached the slipway, and two boats had grounded in the autumn. Members asked what a contract for dredging would cost, whether the silt could be sold to farmers up the valley, and how long the slipway would have to be closed while the work was done. They were told that a firm had been asked for a price.

**RESOLVED –**

1. That the report be noted.

2. That the Head of Property report on the cost of dredging to the meeting in March 2025.

# 2. Moorings
[minutes]
The Head of Property agreed to circulate the waiting list for moorings by 31 January 2025.

**RESOLVED –**

That the position be noted.
`, "SHOW", show, 1)
}

// march is the next meeting, whose pack prints the minutes of the one before.
const march = `meeting: 8002
committee: 21
date: 2025-03-11 18:30
venue: The Moot Hall
state: minutes
show: whole
present: Councillor Hester Vane (Chair)

# 1. Minutes
[previous minutes]
[minutes]
**RESOLVED –**

That the minutes of the meeting held on 14 January 2025 be approved as a correct record.

# 2. Lease of the Boatyard
[restricted] paragraph 3 of Part 1 of Schedule 12A
[restricted paper] Offer for the Boatyard
[minutes]
**RESOLVED –**

That the lease be granted.
`

const cancelledJune = `meeting: 8003
committee: 21
date: 2025-06-10 18:30
venue: The Moot Hall
state: cancelled
show: whole
`

const costOfDredging = "That the Head of Property report on the cost of dredging to the meeting in March 2025."

// However a site shows the minutes, the same records come out, each from the
// best paper that is held, once.
func TestSourcesOfMinutes(t *testing.T) {
	want := []string{"That the position be noted.", "That the report be noted.", costOfDredging,
		"The Head of Property agreed to circulate the waiting list for moorings by 31 January 2025."}
	slices.Sort(want)
	for _, tt := range []struct {
		name, show string
		next       bool // the pack of the next meeting is published
		missing    []string
		want       civic.DocumentKind // which the long item's records are read from
	}{
		{"whole on the meeting page", "whole", false, nil, civic.MeetingPage},
		{"cut on the meeting page", "cut", false, nil, civic.ItemPage},
		{"by links only", "links", false, nil, civic.ItemPage},
		{"cut, the item page is gone", "cut", false, []string{"mgAi.aspx"}, civic.ServiceAnswer},
		{"by links only, the item pages are gone", "links", false, []string{"mgAi.aspx"}, civic.ServiceAnswer},
		{"cut, and the web service is off", "cut", false, []string{"mgAi.aspx", "GetMeeting?"}, civic.MinutesDoc},
		{"by links only, and the web service is off", "links", false, []string{"mgAi.aspx", "GetMeeting?"}, civic.MinutesDoc},
		{"better than the later pack", "links", true, nil, civic.ItemPage},
		{"printed minutes are better than the later pack", "links", true, []string{"mgAi.aspx", "GetMeeting?"}, civic.MinutesDoc},
		{"only in the later pack", "links", true, []string{"mgAi.aspx", "g8138/Printed", "GetMeeting?"}, civic.PackMinutes},
		{"only as a paper of the next meeting", "links", true, []string{"mgAi.aspx", "g8138/Printed", "g8139/", "GetMeeting?"}, civic.PackMinutes},
		{"only in the later pack, without a page of its own", "links", true, []string{"mgAi.aspx", "g8138/", "ieListDocuments.aspx?MId=8001", "GetMeeting?"}, civic.PackMinutes},
	} {
		t.Run(tt.name, func(t *testing.T) {
			published := []string{january(tt.show)}
			if tt.next {
				published = append(published, march)
			}
			g := newRig(t, published...)
			g.lose(tt.missing...)
			g.crawl(t)
			got := g.records(t)
			maps.DeleteFunc(got, func(quote string, r civic.Record) bool {
				it, err := g.db.Item(t.Context(), r.Item)
				return err == nil && it.MeetingDate.String() != "2025-01-14"
			})
			if quotes := slices.Sorted(maps.Keys(got)); !slices.Equal(quotes, want) {
				t.Fatalf("records\n%s\nwant\n%s", strings.Join(quotes, "\n"), strings.Join(want, "\n"))
			}
			if kind := g.kindOf(t, got[costOfDredging]); kind != tt.want {
				t.Errorf("the long item is read from the %q, want the %q", kind, tt.want)
			}
			for _, m := range g.meetings(t) {
				if m.Date.String() == "2025-01-14" && !m.HasMinutes {
					t.Errorf("meeting %+v: want one with minutes", m)
				}
			}
		})
	}
}

// All that the store holds of a small council, in one page to read.
func TestStoredMeetings(t *testing.T) {
	g := newRig(t, january("cut"), march, cancelledJune)
	g.crawl(t)
	golden.Check(t, "testdata/meetings.golden", g.dump(t))
}

// A cancelled meeting has neither items nor minutes, and its day is no sitting
// at which anybody kept silent.
func TestCancelledMeeting(t *testing.T) {
	g := newRig(t, january("whole"), cancelledJune)
	g.crawl(t)
	all := g.meetings(t)
	i := slices.IndexFunc(all, func(m civic.Meeting) bool { return m.Date.String() == "2025-06-10" })
	if i < 0 {
		t.Fatalf("the meeting is not held: %+v", all)
	}
	if m := all[i]; m.State != civic.Cancelled || m.HasMinutes || m.Whole || m.Items != 0 {
		t.Errorf("meeting %+v, want a cancelled one without items", m)
	}
}
