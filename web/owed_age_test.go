package web

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

func TestAgeOf(t *testing.T) {
	d := day.MustParse
	for _, tt := range []struct {
		name string
		due  *civic.Due
		want string
	}{
		{"none", nil, "no-day"},
		{"no day can be given", &civic.Due{Expression: "in due course"}, "no-day"},
		{"not before a day that has passed", &civic.Due{From: d("2026-05-01")}, "no-day"},
		{"not before a day to come", &civic.Due{From: d("2026-09-01")}, "ahead"},
		{"begins tomorrow", &civic.Due{From: d("2026-06-16"), To: d("2026-06-30")}, "ahead"},
		{"begins today", &civic.Due{From: d("2026-06-15"), To: d("2026-06-30")}, "now"},
		{"ends today", &civic.Due{From: d("2026-06-01"), To: d("2026-06-15")}, "now"},
		{"a last day alone", &civic.Due{To: d("2026-06-20")}, "now"},
		{"ended yesterday", &civic.Due{To: d("2026-06-14")}, "late-3-months"},
		{"ended three months ago", &civic.Due{To: d("2026-03-15")}, "late-6-months"},
		{"ended half a year and a day ago", &civic.Due{To: d("2025-12-14")}, "late-1-year"},
		{"ended a year ago", &civic.Due{To: d("2025-06-15")}, "late-2-years"},
		{"ended two years ago", &civic.Due{To: d("2024-06-15")}, "late-longer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := ageOf(tt.due, SampleDay); got != tt.want {
				t.Errorf("ageOf(%v) = %s, want %s", tt.due, got, tt.want)
			}
		})
	}
}

// TestFilterByAge: the list, its counts and what is taken away hold the same lines.
func TestFilterByAge(t *testing.T) {
	h := New(SampleOptions()).Handler()
	list := checkHTML(t, "by age", get(t, h, "/outstanding?age=late").Body.String()).text
	if !strings.Contains(list, "2 commitments outstanding") || !strings.Contains(list, "Lateness: Late") {
		t.Errorf("late ones:\n%s", list)
	}
	if rows := strings.Count(get(t, h, "/outstanding.csv?age=late").Body.String(), "\n"); rows != 3 {
		t.Errorf("the table that is taken away has %d lines, want a heading and 2", rows)
	}
	if w := get(t, h, "/outstanding?age=old"); w.Code != 400 {
		t.Errorf("an age that is none = %d, want 400", w.Code)
	}
}
