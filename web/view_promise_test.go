package web

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestLateIsSaidWithDoubt: where a later item may have kept what is overdue, no page says that
// nothing shows it.
func TestLateIsSaidWithDoubt(t *testing.T) {
	asOf := day.Of(2026, 6, 15)
	perhaps := civic.Evidence{Kind: civic.ReportedBack, Score: 0.45, MeetingDate: day.Of(2026, 3, 10)}
	rejected, ahead := perhaps, perhaps
	rejected.Rejected, ahead.MeetingDate = true, day.Of(2026, 9, 1)
	for _, tt := range []struct {
		name     string
		status   civic.Status
		evidence []civic.Evidence
		want     string
	}{
		{"nothing came", civic.StatusOverdue, nil, statusMeans[civic.StatusOverdue]},
		{"something may have kept it", civic.StatusOverdue, []civic.Evidence{perhaps}, lateBesideMore},
		{"a person said that it did not", civic.StatusOverdue, []civic.Evidence{rejected}, statusMeans[civic.StatusOverdue]},
		{"it came after that day", civic.StatusOverdue, []civic.Evidence{ahead}, statusMeans[civic.StatusOverdue]},
		{"not late", civic.StatusOpen, []civic.Evidence{perhaps}, statusMeans[civic.StatusOpen]},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newPromise(civic.Commitment{Status: tt.status, Evidence: tt.evidence}, asOf)
			if p.Means != tt.want {
				t.Errorf("the page says %q, want %q", p.Means, tt.want)
			}
		})
	}
}
