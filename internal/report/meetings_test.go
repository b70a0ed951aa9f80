package report

import (
	"testing"
	"time"
)

func TestHour(t *testing.T) {
	for _, tt := range []struct {
		name, printed string
		want          time.Duration
		ok            bool
	}{
		{"with a stop", "6.30 pm", 18*time.Hour + 30*time.Minute, true},
		{"with a colon", "10:00 am", 10 * time.Hour, true},
		{"stops in pm", "2.15 p.m.", 14*time.Hour + 15*time.Minute, true},
		{"no blank", "7pm", 19 * time.Hour, true},
		{"of 24 hours", "18.30", 18*time.Hour + 30*time.Minute, true},
		{"capitals", "7.00 PM", 19 * time.Hour, true},
		{"noon", "12.00 noon", 12 * time.Hour, true},
		{"midday by the clock", "12.00 pm", 12 * time.Hour, true},
		{"past midnight", "12.30 am", 30 * time.Minute, true},
		{"a bare number", "7", 0, false},
		{"words around it", "7.00 pm or on the rising of Council", 0, false},
		{"no such hour", "25.00", 0, false},
		{"no such minute", "10.75", 0, false},
		{"no such hour before noon", "13.00 am", 0, false},
		{"nothing", "", 0, false},
	} {
		if got, ok := hour(tt.printed); got != tt.want || ok != tt.ok {
			t.Errorf("%s: hour(%q) = %v, %v, want %v, %v", tt.name, tt.printed, got, ok, tt.want, tt.ok)
		}
	}
}
