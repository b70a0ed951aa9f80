package link

import (
	"testing"

	"arising/internal/civic"
)

// TestWholeness: a name whose words only stand about names the item less than
// one that stands in one piece, in whatever order grammar gives it.
func TestWholeness(t *testing.T) {
	lists := []List{{Entries: []civic.Entry{
		{ID: "e", Title: "Junior Clubs", Aliases: []string{"Old Slipway sheds", "Harbour Crane Replacement", "Gannet House", "Tern"}},
	}}}
	for _, tt := range []struct {
		name, quote, title string
		trait              int
		want               float64
	}{
		{"words that stand apart", "a report on clubs for junior swimmers", "Baths", scattered, 1},
		{"turned round, with a longer name", "a report on clubs for junior swimmers", "Baths", spread, 1},
		{"turned round", "that the sheds at the Old Slipway be painted", "Works", scattered, 0},
		{"turned round over other words", "permits for sheds at our own Old Slipway", "Works", scattered, 0},
		{"in one piece", "that the junior clubs be thanked", "Works", scattered, 0},
		{"by its title", "that the junior clubs be thanked", "Works", otherNames, 0},
		{"by another name", "that the Old Slipway sheds be painted", "Works", otherNames, 1},
		{"by another name under another title", "that the Old Slipway sheds be painted", "Pay of Teachers", otherUnder, 1},
		{"by its title under another title", "that the junior clubs be thanked", "Pay of Teachers", otherUnder, 0},
		{"a foreign word says which", "that wool junior clubs be thanked", "Works", nameAfter, 1},
		{"a word of procedure before", "that all junior clubs be thanked", "Works", nameAfter, 0},
		{"part of a foreign name", "whether the old Gannet Farmhouse is let", "Works", longerName, 1},
		{"the name itself", "whether the old Gannet House is let", "Works", longerName, 0},
		{"part of what the title names", "whether the old Gannet Farmhouse is let", "Gannet Farmhouse", longerName, 0},
		{"a name of one word with its capital", "a plan for Tern by May", "Works", loneCased, 1},
		{"the word in small letters", "a count of the tern by May", "Works", loneCased, 0},
		{"the word as the first of a sentence", "Tern to be counted", "Works", loneCased, 0},
		{"done to it, as a verb", "a case for replacing the harbour lamps", "Works", lastKin, 1},
		{"the same deed to another thing", "a case for replacing the lamps", "Works", lastKin, 0},
		{"the very word", "the replacement of the harbour crane", "Works", lastKin, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise(tt.quote, forum, tt.title, civic.VerbReport, nil)
			c := newCatalogue([]Promise{p}, lists)
			c.seen = func(TiedPair) {}
			b := c.belonging(&p, c.spoken(&p), &c.entries[0])
			if got := b.traits[tt.trait]; got != tt.want {
				t.Errorf("%q under %q has %v, want %v", tt.quote, tt.title, got, tt.want)
			}
		})
	}
}
