package web

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

func TestSaidMove(t *testing.T) {
	d := day.MustParse
	for _, tt := range []struct {
		name   string
		change civic.MeetingChange
		want   string
	}{
		{"another day", civic.MeetingChange{WasDate: d("2026-07-16"), NowDate: d("2026-07-23")}, "Moved from 16 July 2026 to 23 July 2026."},
		{"another hour", civic.MeetingChange{WasDate: d("2026-07-16"), NowDate: d("2026-07-16"), WasTime: "6.30 pm", NowTime: "7.00 pm"},
			"Moved from 6.30 pm to 7.00 pm on the same day."},
		{"called off", civic.MeetingChange{WasDate: d("2026-07-16"), NowDate: d("2026-07-16"), WasState: civic.Scheduled, NowState: civic.Cancelled},
			"Called off; it was to be on 16 July 2026."},
		{"put back", civic.MeetingChange{WasDate: d("2026-07-16"), NowDate: d("2026-08-06"), WasState: civic.Cancelled, NowState: civic.Scheduled},
			"Put back on the calendar, for 6 August 2026."},
		{"moved, nobody knows from when", civic.MeetingChange{WasDate: d("2026-07-16"), NowDate: d("2026-07-16"), NowState: civic.Moved},
			"The council’s site calls it moved, and does not say from when."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := saidMove(tt.change); got != tt.want {
				t.Errorf("saidMove = %q, want %q", got, tt.want)
			}
		})
	}
}
