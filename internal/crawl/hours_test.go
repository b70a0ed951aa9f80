package crawl_test

import (
	"strings"
	"testing"
	"time"

	"arising/internal/crawl"
)

func TestHours(t *testing.T) {
	for _, tt := range []struct {
		hours, at string
		want      bool
	}{
		{"", "2026-06-15T12:00:00Z", true},
		{"22:00-06:00", "2026-01-15T22:00:00Z", true},
		{"22:00-06:00", "2026-01-15T05:59:59Z", true},
		{"22:00-06:00", "2026-01-15T06:00:00Z", false},
		{"22:00-06:00", "2026-06-15T21:00:00Z", true}, // ten at night in London's summer
		{"22:00-06:00", "2026-06-15T05:30:00Z", false},
		{"01:00-05:30", "2026-01-15T05:29:00Z", true},
		{"01:00-05:30", "2026-01-15T00:59:00Z", false},
		{"01:00-05:30", "2026-01-15T23:00:00Z", false},
	} {
		h, err := crawl.ParseHours(tt.hours)
		if err != nil || h.String() != tt.hours {
			t.Fatalf("ParseHours(%q) = %v, %v", tt.hours, h, err)
		}
		if got := h.Hold(instant(t, tt.at)); got != tt.want {
			t.Errorf("%s at %s: %v, want %v", tt.hours, tt.at, got, tt.want)
		}
	}
	for _, bad := range []string{"22:00", "22-06", "25:00-06:00", "06:00-06:00", "-", "22:00-06:00-07:00"} {
		if h, err := crawl.ParseHours(bad); err == nil {
			t.Errorf("ParseHours(%q) = %v, want an error", bad, h)
		}
	}
}

func TestNextAt(t *testing.T) {
	for _, tt := range []struct{ name, clock, now, want string }{
		{"later this night", "02:30", "2026-01-15T01:00:00Z", "2026-01-15T02:30:00Z"},
		{"not the same instant again", "02:30", "2026-01-15T02:30:00Z", "2026-01-16T02:30:00Z"},
		{"in summer", "02:30", "2026-06-15T12:00:00Z", "2026-06-16T01:30:00Z"},
		{"end of a month", "02:30", "2026-02-28T12:00:00Z", "2026-03-01T02:30:00Z"},
		{"an hour that does not exist", "01:30", "2026-03-29T00:00:00Z", "2026-03-29T01:30:00Z"},
		{"an hour that comes twice is taken once", "01:30", "2026-10-24T12:00:00Z", "2026-10-25T01:30:00Z"},
		{"and then the next night", "01:30", "2026-10-25T01:30:00Z", "2026-10-26T01:30:00Z"},
	} {
		clock, err := crawl.ParseClock(tt.clock)
		if err != nil {
			t.Fatal(err)
		}
		if got := crawl.NextAt(clock, instant(t, tt.now)).UTC().Format(time.RFC3339); got != tt.want {
			t.Errorf("%s: %s after %s is %s, want %s", tt.name, tt.clock, tt.now, got, tt.want)
		}
	}
}

func instant(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func FuzzHours(f *testing.F) {
	f.Add("22:00-06:00")
	f.Add("1:2-3:4")
	f.Fuzz(func(t *testing.T, s string) {
		h, err := crawl.ParseHours(s)
		if err != nil {
			return
		}
		again, err := crawl.ParseHours(h.String())
		if err != nil || again != h || strings.TrimSpace(s) != "" && h.String() == "" {
			t.Errorf("ParseHours(%q) = %v, which is read back as %v, %v", s, h, again, err)
		}
	})
}
