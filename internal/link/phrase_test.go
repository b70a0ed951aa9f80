package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestTitlesSpellOut: an acronym of the promise is known by the words of a title, and the other way round.
func TestTitlesSpellOut(t *testing.T) {
	for _, tt := range []struct {
		quote, title string
		want         bool
	}{
		{"That a report on TLR come in May.", "Tidal Lagoon Repairs: Where We Are", true},
		{"That a report on the Tidal Lagoon Repairs come in May.", "TLR: Second Note", true},
		{"That a report on TLR come in May.", "Tidal Lagoon Fishing", false},
		{"That a report on the lagoon come in May.", "Tidal Lagoon Repairs", false},
	} {
		q := query{Promise: &Promise{Record: civic.Record{Quote: tt.quote}}, letters: lettersIn(tt.quote)}
		if got := q.spells(tt.title); got != tt.want {
			t.Errorf("%q spells %q: %v, want %v", tt.title, tt.quote, got, tt.want)
		}
	}
}

// TestFiguresTell: numbers without a verb tell what was reported, days do not.
func TestFiguresTell(t *testing.T) {
	for _, tt := range []struct {
		minutes string
		want    bool
	}{
		{"Fewer lanterns: 12 letters of complaint, 31 of praise.", true},
		{"Map tabled: eleven places, four by the quay. Noted.", true},
		{"The item was moved to 14 October 2031.", false},
		{"Noted. The next meeting is on 2 July 2031 and 3 September 2031.", false},
		{"Noted.", false},
	} {
		if got := figures(tt.minutes); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.minutes, got, tt.want)
		}
	}
}

// TestWhoIsToHear: the council's own names of bodies settle to whom a promise must come.
func TestWhoIsToHear(t *testing.T) {
	s := newShelf()
	s.bodyNames = byLength(map[string]bool{"Harbour, Coast and Pools Panel": true, "Pools Panel": true, "Town Council": true})
	for _, tt := range []struct {
		name, quote, recipient, want string
	}{
		{"a name cut short", "That the Engineer report to the Harbour, Coast and Pools Panel in June.", "Harbour", "Harbour, Coast and Pools Panel"},
		{"the shorter name", "That the Engineer report to the Pools Panel in June.", "Pools Panel", "Pools Panel"},
		{"only spoken of", "That the views of the Pools Panel be thought about.", "", ""},
		{"no body of the council", "That the Gull Partnership Board hear of it in June.", "Gull Partnership Board", "Town Council"},
	} {
		p := &Promise{Record: civic.Record{Quote: tt.quote, Recipient: tt.recipient}, BodyName: "Town Council"}
		if got := s.hears(p); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestHopedFor: a time ahead is hoped for where no due was read, and no other time is.
func TestHopedFor(t *testing.T) {
	for _, tt := range []struct {
		quote, want string // the last day, "" for none
	}{
		{"She would bring the figures in March 2031.", "2031-03-31"},
		{"She spoke of the figures of March 2030.", ""},
		{"She would look at it.", ""},
	} {
		got := ""
		if d := hopedFor(&Promise{Record: civic.Record{Quote: tt.quote}, Date: day.MustParse("2031-01-14")}); d != nil {
			got = d.To.String()
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.quote, got, tt.want)
		}
	}
}
