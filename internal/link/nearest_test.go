package link

import (
	"testing"

	"arising/internal/civic"
)

// TestNearestPromise: a line of matters arising that says in other words that a
// thing was done tells of the promise to which it is nearest, and of no other.
func TestNearestPromise(t *testing.T) {
	of := func(id civic.RecordID, quote, title, number string) Promise {
		p := done(quote, "The Engineer")
		p.ID, p.ItemTitle, p.ItemNumber = id, title, number
		return p
	}
	walk := of("walk", "Members to see the new groynes in the spring.", "Sandhaven Shore Works", "5")
	count := of("count", "The Engineer undertook to let Councillor Teal have an answer.", "Moorings", "6")
	count.Recipient = "Councillor Teal"
	leaflet := of("leaflet", "The Engineer would print a leaflet about the tidal pool.", "Tidal Pool", "7")
	all := []Promise{walk, count, leaflet}
	for _, tt := range []struct {
		name, minutes string
		want          civic.RecordID // the one claimed; "" where none may be
	}{
		{"members were there", "Sandhaven Shore: nine members walked the groynes on 20 January.", "walk"},
		{"under its name", "On the Moorings item, Councillor Teal had had a reply in writing on 20 January, as to winter berths.", "count"},
		{"by item and its thing", "Item 7: the leaflet had been in the kiosk since 22 January.", "leaflet"},
		{"denied", "Sandhaven Shore: no member had walked the groynes.", ""},
		{"to come", "Sandhaven Shore: nine members would walk the groynes on 20 February.", ""},
		{"of something else", "The mayor had opened the bandstand on 20 January.", ""},
		{"a row still open", "Ref | Action | Position\n7 | Leaflet about the tidal pool | Printers asked for prices. Open", ""},
		{"a row that ends open", "Ref | Action | Position\n7 | Leaflet about the tidal pool | Two printers had sent prices on 20 January. Open", ""},
		{"a row of a day to come", "Ref | Action | Position\n5 | Members to see the Sandhaven groynes | Dates offered in January", ""},
		{"moved on", "Tidal Pool – the leaflet had been moved to the spring because the printer could not come.", ""},
		{"a party was thanked for", "The Chair thanked the wardens of Sandhaven Shore for the welcome that they had given to nine members at the groynes on 20 January.", "walk"},
		{"a row only begun", "Ref | Action | Position\n7 | Leaflet about the tidal pool | Text drafted", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := civic.RecordID("")
			for _, e := range Evidence(all, append(background(), item("2031-01-14", forum, "Slipway", "Members looked at the slipway."), item("2031-01-28", forum, "Matters Arising", tt.minutes))) {
				if civic.Claimed(e.Score) && e.Kind == civic.SaysDone {
					got += e.Record
				}
			}
			if got != tt.want {
				t.Errorf("%q tells of %q, want %q", tt.minutes, got, tt.want)
			}
		})
	}
}
