package ingest

import (
	"testing"

	"arising/internal/day"
)

func TestMovedFrom(t *testing.T) {
	for _, tt := range []struct{ note, now, want string }{
		{"Moved from 13 January", "2026-01-20", "2026-01-13"},
		{"Moved from Tuesday 13th January", "2026-01-20", "2026-01-13"},
		{"Moved from 30 December", "2026-01-06", "2025-12-30"},
		{"Rescheduled from 4 Mar 2025", "2026-03-10", "2025-03-04"},
		{"Moved from 31 February", "2026-03-10", ""},
		{"Moved from the Town Hall", "2026-03-10", ""},
		{"Moved to 4 March", "2026-03-10", ""},
		{"", "2026-03-10", ""},
	} {
		got, ok := movedFrom(tt.note, day.MustParse(tt.now))
		if got.String() != tt.want || ok != (tt.want != "") {
			t.Errorf("movedFrom(%q, %s) = %q, want %q", tt.note, tt.now, got, tt.want)
		}
	}
}
