package link

import (
	"strings"
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
		{"£4.4m of the £5.2m was on course.", true},
		{"Twenty-three people had called, thirty of them twice.", true},
		{"4.2 The report was noted.", false},
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
	s.bodyNames = byLength(map[string]bool{"Harbour, Coast and Pools Panel": true, "Pools Panel": true, "Town Council": true, "Cabinet": true})
	for _, tt := range []struct {
		name, quote, recipient, want string
	}{
		{"a name cut short", "That the Engineer report to the Harbour, Coast and Pools Panel in June.", "Harbour", "Harbour, Coast and Pools Panel"},
		{"the shorter name", "That the Engineer report to the Pools Panel in June.", "Pools Panel", "Pools Panel"},
		{"only spoken of", "That the views of the Pools Panel be thought about.", "", ""},
		{"a body of one word", "That the Panel's worries be put before Cabinet on 4 June.", "", "Cabinet"},
		{"a body of one word that is asked", "That Cabinet be asked to keep the ferry.", "", "Cabinet"},
		{"which only says when", "That the plan come in May, before Cabinet takes it.", "", ""},
		{"which is part of another name", "That a note be sent to Cabinet Members in May.", "", ""},
		{"brought here first", "That the plan be brought to the Committee before it is put to Cabinet.", "", ""},
		{"no body of the council", "That the Gull Partnership Board hear of it in June.", "Gull Partnership Board", "Town Council"},
	} {
		p := &Promise{Record: civic.Record{Quote: tt.quote, Recipient: tt.recipient}, BodyName: "Town Council"}
		if got := s.hears(p); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestSentBack: a council that hears a committee's minutes sends a matter back to that committee.
func TestSentBack(t *testing.T) {
	s := newShelf()
	s.bodyNames = byLength(map[string]bool{"Pools Panel": true, "Town Council": true, "Finance Committee": true})
	for _, tt := range []struct{ title, quote, want string }{
		{"Finance Committee of 4 June 2031", "That the minutes be adopted, save that the price of swimming be referred back to the Committee.", "Finance Committee"},
		{"Minutes of the Pools Panel held on 4 June 2031", "that the slide be sent back to the Panel for its July meeting", "Pools Panel"},
		{"Minutes of the Pools Panel held on 4 June 2031", "That the minutes be adopted.", ""},
		{"Swimming", "That the price of swimming be referred back to the Committee.", ""},
	} {
		p := &Promise{Record: civic.Record{Quote: tt.quote}, BodyName: "Town Council", ItemTitle: tt.title}
		if got := s.sentBack(p); got != tt.want {
			t.Errorf("%q under %q: %q, want %q", tt.quote, tt.title, got, tt.want)
		}
	}
}

// TestGotIt: an item of another body says that it has what was promised to go there.
func TestGotIt(t *testing.T) {
	p := &Promise{Record: civic.Record{Quote: "That the Clerk gather members' comments on the draft harbour plan by 4 June 2031 and pass them to the Mayor.", Recipient: "Mayor"}, Body: "pools", BodyName: "Pools Panel"}
	for minutes, want := range map[string]bool{
		"The Mayor thanked the Pools Panel for its members' comments on the draft plan of the harbour, which the Clerk had passed to her.": true,
		"The Mayor thanked the Pools Panel for a pleasant afternoon.":                                                                      false,
		"The draft harbour plan had been gathered dust, and members' comments passed to the Clerk were few. The Pools Panel is a panel.":   false,
	} {
		q := query{Promise: p, plain: plainly(p.Quote)}
		if got := q.gotIt(&shelved{Item: &Item{Body: "town", BodyName: "Town Board", Minutes: minutes}}); got != want {
			t.Errorf("%q: %v, want %v", minutes, got, want)
		}
	}
}

// TestNamedNumbers: numbers that name one minute or action only.
func TestNamedNumbers(t *testing.T) {
	for minutes, want := range map[string]string{
		"PP/31/7. The log was heard. Further to PP/31/2 the slide was mended.":               "PP/31/2",
		"Action 18/31 – Clerk to write. Done.":                                               "18/31",
		"Ref | Action | By | State\nAP31/03 | Slide | Clerk | Done\n4 | Pool | Clerk | Open": "AP31/03",
		"Item 4 was noted, and 12 of 18 members came.":                                       "",
	} {
		if got := strings.Join(namedNumbers(minutes), " "); got != want {
			t.Errorf("%q: %q, want %q", minutes, got, want)
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
