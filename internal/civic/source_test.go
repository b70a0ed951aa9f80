package civic

import (
	"testing"
	"time"

	"arising/internal/day"
)

func TestSourceState(t *testing.T) {
	now := time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC)
	asOf := day.MustParse("2026-06-15")
	ago := func(days int) time.Time { return now.AddDate(0, 0, -days) }
	site := Council{BaseURL: "https://democracy.example/"}
	to := day.MustParse("2026-12-01")
	for _, tt := range []struct {
		name string
		s    Source
		want SourceState
		lost bool
	}{
		{"papers came as files", Source{}, SourceImported, false},
		{"never asked", Source{Council: site}, SourceUntried, false},
		{"answered last night", Source{Council: site, Tried: ago(1), Good: ago(1), Newest: to}, SourceCurrent, false},
		{"answers, and nobody asked for a month", Source{Council: site, Tried: ago(30), Good: ago(30), Newest: to}, SourceCurrent, false},
		{"answers, and no meeting is known yet", Source{Council: site, Tried: ago(1), Good: ago(1)}, SourceCurrent, false},
		{"last met in spring", Source{Council: site, First: ago(93), Tried: ago(1), Good: ago(1), Newest: day.MustParse("2026-03-15")}, SourceCurrent, false},
		{"last met in winter", Source{Council: site, First: ago(93), Tried: ago(1), Good: ago(1), Newest: day.MustParse("2026-03-14")}, SourceDormant, true},
		{"last met in winter, and we came in spring", Source{Council: site, First: ago(60), Tried: ago(1), Good: ago(1), Newest: day.MustParse("2026-03-14")}, SourceCurrent, false},
		{"failed last night", Source{Council: site, Tried: ago(1), Good: ago(2), Since: ago(1), Why: OutcomeTimeout, Newest: to}, SourceFailing, false},
		{"failed four nights", Source{Council: site, Tried: ago(1), Good: ago(4), Since: ago(3), Why: OutcomeServerError}, SourceSilent, true},
		{"never gave anything, asked once", Source{Council: site, Tried: ago(1), Since: ago(1), Why: OutcomeUnreachable}, SourceFailing, false},
		{"never gave anything in a week", Source{Council: site, Tried: ago(1), Since: ago(7), Why: OutcomeUnreachable}, SourceSilent, true},
		{"robots.txt since last night", Source{Council: site, Tried: ago(1), Good: ago(2), Since: ago(1), Why: OutcomeRobots}, SourceRobots, true},
		{"firewall since last night", Source{Council: site, Tried: ago(1), Good: ago(2), Since: ago(1), Why: OutcomeBlocked}, SourceBlocked, true},
		{"sign-in page since last night", Source{Council: site, Tried: ago(1), Good: ago(2), Since: ago(1), Why: OutcomeLogin}, SourceBlocked, true},
	} {
		got := tt.s.State(now, asOf)
		if got != tt.want || got.Lost() != tt.lost {
			t.Errorf("%s: %q, lost %v; want %q, %v", tt.name, got, got.Lost(), tt.want, tt.lost)
		}
	}
}
