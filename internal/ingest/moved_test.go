package ingest_test

import (
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// A meeting whose day changes keeps both days, and when the new one was seen;
// one that is called off keeps that it was to be held.
func TestMeetingMoves(t *testing.T) {
	june := strings.Replace(strings.Replace(cancelledJune, "state: cancelled", "state: announced", 1), "8003", "8004", 1)
	g := newRig(t, june)
	g.crawl(t)
	g.publish(t, strings.Replace(june, "2025-06-10 18:30", "2025-06-17 19:00", 1))
	g.crawl(t)
	g.crawl(t) // nothing new
	g.publish(t, strings.Replace(strings.Replace(june, "2025-06-10 18:30", "2025-06-17 19:00", 1), "announced", "cancelled", 1))
	g.crawl(t)
	got, err := g.db.MeetingChanges(t.Context(), "larkmere-town-council-m8004")
	if err != nil || len(got) != 2 {
		t.Fatalf("%d changes, %v: %+v", len(got), err, got)
	}
	move, off := got[0], got[1]
	if !move.Moved() || move.WasDate.String() != "2025-06-10" || move.NowDate.String() != "2025-06-17" || move.Seen.IsZero() || !strings.Contains(move.URL, "MId=8004") {
		t.Errorf("the move: %+v", move)
	}
	if off.Moved() || off.WasState != civic.Scheduled || off.NowState != civic.Cancelled || off.Seen.Before(move.Seen) {
		t.Errorf("the end: %+v", off)
	}
}

// What one list names and another does not is told, with what may explain it.
func TestListsAreCompared(t *testing.T) {
	g := newRig(t, january("whole"), march, cancelledJune)
	g.lose("mgWebService")
	g.crawl(t)
	all, err := g.db.Sightings(t.Context(), g.council.ID)
	if err != nil || len(all) == 0 {
		t.Fatalf("%d sightings, %v", len(all), err)
	}
	if d := civic.Disagreements(all); len(d) != 0 {
		t.Errorf("lists that agree are said to differ: %+v", d)
	}
	sources := map[civic.SightingSource]int{}
	for _, s := range all {
		sources[s.Source]++
	}
	if sources[civic.InCalendar] != 3 || sources[civic.InList] != 3 || sources[civic.InService] != 0 {
		t.Errorf("sightings by source: %v", sources)
	}
}

// A meeting that the news name and no list has is told; one that was moved since
// it was in the news is not.
func TestNewsAreCompared(t *testing.T) {
	c := civic.CommitteeID("larkmere-c21")
	at := func(source civic.SightingSource, url, meeting, date string) civic.Sighting {
		return civic.Sighting{Council: "larkmere", URL: url, Meeting: civic.MeetingID(meeting), Committee: c, Source: source, Date: day.MustParse(date)}
	}
	lists := []civic.Sighting{at(civic.InList, "list", "m1", "2025-01-14"), at(civic.InList, "list", "m3", "2025-06-10"),
		at(civic.InService, "service", "m1", "2025-01-14"), at(civic.InService, "service", "m3", "2025-06-10")}
	for _, tt := range []struct {
		name string
		news civic.Sighting
		want string
	}{
		{"named nowhere else", at(civic.InNews, "news", "m2", "2025-03-11"), "in the news, not in the web service and the committee’s list"},
		{"moved since", at(civic.InNews, "news", "m3", "2025-06-03"), ""},
		{"before the lists begin", at(civic.InNews, "news", "m0", "2024-12-03"), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, d := range civic.Disagreements(append(slices.Clone(lists), tt.news)) {
				got += d.Why
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// What the site says is new is stored beside its lists.
func TestNewsAreStored(t *testing.T) {
	g := newRig(t, strings.Replace(january("whole"), "2025-01-14 18:30", "2026-06-09 18:30", 1), march) // the site is of the week after
	g.crawl(t)
	all, err := g.db.Sightings(t.Context(), g.council.ID)
	if err != nil {
		t.Fatal(err)
	}
	news := 0
	for _, s := range all {
		if s.Source == civic.InNews {
			news++
		}
	}
	if news == 0 {
		t.Errorf("no line of news among %d", len(all))
	}
	if d := civic.Disagreements(all); len(d) != 0 {
		t.Errorf("lists that agree are said to differ: %+v", d)
	}
}
