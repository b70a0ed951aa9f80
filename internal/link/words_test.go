package link

import (
	"slices"
	"testing"
)

func TestTopic(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"curly quotation marks", "the “front door” scheme", []string{"front", "door", "schem"}},
		{"a dash between blanks", "Slipway – Lighting", []string{"slipway", "light"}},
		{"a possessive after a blanked name", "the              ’s slipway", []string{"slipway"}},
		{"pounds and fixed spaces", "£40,000\u00a0fund", []string{"fund"}},
		{"accents stay", "the café rents", []string{"café", "rent"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := topic(tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("topic(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestWithoutPeople(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"one", "write to Councillor Teal about the lift", "write to about the lift"},
		{"several", "a group be set up, with Councillors Marrow, Teal and Finch-Dolby as its members", "a group be set up, with as its members"},
		{"abbreviated", "Cllrs. Marrow & Teal to visit the pool", "to visit the pool"},
		{"the next sentence stays", "as asked by Councillor Teal. Lantern Street", "as asked by Lantern Street"},
		{"at the end", "thanks to Councillor", "thanks to"},
		{"nobody", "That the slipway be lit", "That the slipway be lit"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := withoutPeople(tt.text)
			if len(got) != len(tt.text) {
				t.Fatalf("withoutPeople(%q) has %d bytes, want %d", tt.text, len(got), len(tt.text))
			}
			for _, title := range [...]string{"Councillors", "Councillor", "Cllrs."} {
				got = withoutName(got, title) // a title is no topic anyway
			}
			if folded(got) != tt.want {
				t.Errorf("withoutPeople(%q) = %q, want %q", tt.text, folded(got), tt.want)
			}
		})
	}
}
