package civic

import (
	"slices"
	"testing"

	"arising/internal/day"
)

func TestNewRef(t *testing.T) {
	for _, tt := range []struct{ name, printed, want string }{
		{"blanks", "KD 2026/14", "kd-2026-14"},
		{"joined", "KD2026/14", "kd-2026-14"},
		{"hyphens", "kd-2026-14", "kd-2026-14"},
		{"a number alone", "4711", "4711"},
		{"words alone", "to be confirmed", ""},
		{"a sentence", "the decision of 12 May 2026 on the depot in Tansy Lane", ""},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := NewRef(tt.printed); got != tt.want {
				t.Errorf("NewRef(%q) = %q, want %q", tt.printed, got, tt.want)
			}
			if got := NewRef(NewRef(tt.printed)); got != tt.want {
				t.Errorf("folded again: %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFlags(t *testing.T) {
	on := day.MustParse
	e := Entry{Changes: []Change{
		{Kind: AddedLater, On: on("2031-02-01")},
		{Kind: Slipped, On: on("2031-03-01"), Was: "March"},
		{Kind: Withdrawn, On: on("2031-04-01")},
		{Kind: Returned, On: on("2031-05-01")},
		{Kind: Slipped, On: on("2031-06-01"), Was: "May"},
	}}
	for _, tt := range []struct {
		name string
		asOf day.Date
		want []ChangeKind
	}{
		{"before all", on("2031-01-01"), nil},
		{"an addition is no flag", on("2031-02-10"), nil},
		{"slipped once", on("2031-03-10"), []ChangeKind{Slipped}},
		{"withdrawn", on("2031-04-10"), []ChangeKind{Withdrawn, Slipped}},
		{"listed again", on("2031-05-10"), []ChangeKind{Returned, Slipped}},
		{"slipped twice counts once", day.Date{}, []ChangeKind{Slipped, Returned}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []ChangeKind
			for _, c := range e.Flags(tt.asOf) {
				got = append(got, c.Kind)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("flags %v, want %v", got, tt.want)
			}
		})
	}
}
