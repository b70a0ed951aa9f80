package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestEntriesOfLists: a list tells of what its body asked for in wholly other words; by number,
// day and people an entry is that of one promise, and of no other.
func TestEntriesOfLists(t *testing.T) {
	of := func(id civic.RecordID, quote, title, number, from, to string) Promise {
		p := done(quote, "officers")
		p.ID, p.ItemTitle, p.ItemNumber = id, title, number
		if to != "" {
			p.Due = &civic.Due{Expression: "in time", From: day.MustParse(from), To: day.MustParse(to)}
		}
		return p
	}
	evening := of("evening", "That officers hold a drop-in session for neighbours of the lifeboat station by 28 February 2031.", "Lifeboat Station", "5", "2031-01-14", "2031-02-28")
	tour := of("tour", "That members see the pilot cutter at its moorings in February 2031.", "Pilotage", "6", "2031-02-01", "2031-02-28")
	press := of("press", "The Harbour Master would press the Ministry for dredging grants.", "Dredging", "7", "", "")
	all := []Promise{evening, tour, press}
	for _, tt := range []struct {
		name, title, minutes string
		want                 civic.RecordID // the one claimed; "" where none may be
	}{
		{"by number and day", "Matters Arising", "The minutes of 14 January 2031 were signed.\nMinute 5: sixty people had come to the parish rooms on 20 February and had met the coxswain.", "evening"},
		{"number and name of the item", "Minutes of 14 January 2031 and Matters Arising", "5, lifeboat station: sixty people had come on 20 February.", "evening"},
		{"members were there in due time", "Minutes", "The minutes were agreed. The Chair thanked the pilots for the trip down the estuary that seven members had enjoyed on 19 February.", "tour"},
		{"a reply that is awaited", "Action Tracker", "Ref | Action | Who | Progress\n1 | Dredging grants | Harbour Master | Raised with the Ministry in writing on 17 February 2031; reply awaited", "press"},
		{"only the minutes were agreed", "Minutes", "The minutes of the meeting held on 14 January 2031 were agreed and signed on 20 February.", ""},
		{"only their day is said", "Minutes", "20 February: agreed.", ""},
		{"another number", "Matters Arising", "The minutes of 14 January 2031 were signed.\nMinute 9: sixty people had come to the parish rooms on 20 February.", ""},
		{"denied", "Matters Arising", "The minutes of 14 January 2031 were signed.\nMinute 5: nobody had yet been asked to the parish rooms.", ""},
		{"a day before the promise", "Matters Arising", "Sixty people had come to the parish rooms on 3 January.", ""},
		{"no list", "Parish Rooms", "Sixty people had come to the parish rooms on 20 February.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := civic.RecordID("")
			for _, e := range Evidence(all, append(background(), item("2031-02-11", forum, "Slipway", "Members looked at the slipway."), item("2031-03-11", forum, tt.title, tt.minutes))) {
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

// TestConfirmed: an item says of which meetings it keeps account by the minutes that it confirms.
func TestConfirmed(t *testing.T) {
	for _, tt := range []struct{ name, title, minutes, want string }{
		{"by its title", "Minutes of the Meeting Held on 14 January 2031", "Agreed.", "2031-01-14"},
		{"where it opens", "Minutes and Matters Arising", "RESOLVED – that the minutes of 14 January 2031 be signed.\nMinute 5: it was done.", "2031-01-14"},
		{"a day of something else", "Matters Arising", "The gate had been hung on 14 January 2031.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			it := item("2031-03-11", forum, tt.title, tt.minutes)
			got := ""
			for _, d := range confirmed(&shelved{Item: &it}) {
				got += d.String()
			}
			if got != tt.want {
				t.Errorf("confirms %q, want %q", got, tt.want)
			}
		})
	}
}

// TestMinuteNumbers: a number before a colon is that of a minute, unless it is a time of day.
func TestMinuteNumbers(t *testing.T) {
	for _, tt := range []struct{ said, want string }{
		{"Minute 5: sixty people had come", "5"},
		{"minutes 5:30 late", ""},
		{"Minute No. 12 – the gate", "12"},
	} {
		got := ""
		for _, n := range quotedMinutes(tt.said) {
			got += n
		}
		if got != tt.want {
			t.Errorf("%q quotes %q, want %q", tt.said, got, tt.want)
		}
	}
}
