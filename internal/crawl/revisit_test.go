package crawl_test

import (
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/day"
)

func TestRevisit(t *testing.T) {
	const hour, dayLong = time.Hour, 24 * time.Hour
	now := time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC)
	confirmed := civic.Meeting{HasMinutes: true}
	draft := civic.Meeting{HasMinutes: true, Draft: true}
	for _, tt := range []struct {
		name string
		m    civic.Meeting
		date string
		ago  time.Duration // since it was last seen
		want bool
	}{
		{"to come, seen this evening", civic.Meeting{}, "2026-09-01", 6 * hour, false},
		{"to come, seen last night", civic.Meeting{}, "2026-09-01", dayLong, true},
		{"to come, nightly run some minutes early", civic.Meeting{}, "2026-06-20", dayLong - 10*time.Minute, true},
		{"cancelled, to come: it may be put back", civic.Meeting{State: civic.Cancelled}, "2026-06-20", dayLong, true},
		{"today", civic.Meeting{}, "2026-06-15", dayLong, true},
		{"six weeks ago, confirmed", confirmed, "2026-05-04", dayLong, true},
		{"six weeks and a day ago, confirmed", confirmed, "2026-05-03", dayLong, false},
		{"three months ago, no minutes, seen yesterday", civic.Meeting{}, "2026-03-15", dayLong, false},
		{"three months ago, no minutes, seen last week", civic.Meeting{}, "2026-03-15", 7 * dayLong, true},
		{"a year ago, still draft, seen last week", draft, "2025-06-15", 7 * dayLong, true},
		{"three months ago, confirmed, seen last week", confirmed, "2026-03-15", 7 * dayLong, false},
		{"three months ago, confirmed, seen a month ago", confirmed, "2026-03-15", 31 * dayLong, true},
		{"a year ago, confirmed, seen a month ago", confirmed, "2025-06-15", 31 * dayLong, false},
		{"a year ago, confirmed, seen a quarter ago", confirmed, "2025-06-15", 92 * dayLong, true},
		{"a year ago, cancelled, seen last week", civic.Meeting{State: civic.Cancelled}, "2025-06-15", 7 * dayLong, false},
		{"two years ago, never confirmed, seen a quarter ago", draft, "2024-06-15", 92 * dayLong, false},
		{"two years ago, seen a year ago", confirmed, "2024-06-15", 366 * dayLong, true},
		{"no date, seen yesterday", civic.Meeting{}, "", dayLong, false},
		{"no date, seen last week", civic.Meeting{}, "", 7 * dayLong, true},
	} {
		tt.m.Date = day.MustParse(tt.date)
		if got := crawl.Revisit(tt.m, now.Add(-tt.ago), now); got != tt.want {
			t.Errorf("%s: Revisit = %v, want %v", tt.name, got, tt.want)
		}
	}
	if !crawl.Revisit(confirmed, time.Time{}, now) {
		t.Error("a page never seen: Revisit = false, want true")
	}
}

// When a page is due next is told when it is seen; asking every hour comes to
// the same, for meetings of every age and state.
func TestNextLook(t *testing.T) {
	seen := time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC)
	today := day.FromTime(seen)
	for _, m := range []civic.Meeting{{}, {HasMinutes: true}, {HasMinutes: true, Draft: true}, {State: civic.Cancelled}} {
		for _, age := range []int{-300, -1, 0, 20, 41, 42, 43, 100, 153, 170, 183, 184, 400, 460, 520, 547, 548, 900, 7000} {
			for _, early := range []float64{0, 0.5, 0.99} {
				m.Date = today.AddDays(-age)
				want := seen.Add(time.Hour)
				for !crawl.Due(m, seen, want, early) {
					want = want.Add(time.Hour)
				}
				if got := crawl.NextLook(m, seen, early); got.After(want) || want.Sub(got) >= time.Hour {
					t.Errorf("%d days old, minutes %v, draft %v, %q, early %.2f: next look after %v, asked hourly it is %v",
						age, m.HasMinutes, m.Draft, m.State, early, got.Sub(seen), want.Sub(seen))
				}
			}
		}
	}
}
