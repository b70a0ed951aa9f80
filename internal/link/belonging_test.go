package link

import (
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// islandList is what the officers of an invented island keep.
func islandList() []List {
	return []List{{Programme: civic.Programme{ID: "i-p", Name: "Calm Waters"}, Entries: []civic.Entry{
		{ID: "slip", Title: "Slipway Licence Portal", Aliases: []string{"SLP", "boat permits"}, Lead: "Orla Venn", Workstream: "Harbour"},
		{ID: "kelp", Title: "Kelp Drying Sheds Conversion", Aliases: []string{"Gannet Row"}, Lead: "Piran Oake"},
		{ID: "moor", Title: "Residual Moorings Contract", Aliases: []string{"front door", "our place", "BerthLink"}, Lead: "Tegen Rosk"},
	}}}
}

// TestBelonging: what the papers say around a promise shows to which programme
// item it belongs, and what only looks as if it did.
func TestBelonging(t *testing.T) {
	for _, tt := range []struct {
		name, quote, title, minutes, owner string
		kind                               civic.RecordKind
		want                               civic.EntryID // claimed
		reason                             string
	}{
		{"the head of a title is part of a name", "That costs be brought in June.", "Kelp Drying Sheds: Second Year", "", "", civic.Decision, "kelp", "share kelp, drying, sheds"},
		{"an acronym is the title", "That complaints be reported.", "SLP", "", "", civic.Decision, "slip", "stands under “SLP”"},
		{"an acronym that the item brings in for something else", "That the SLP be asked to attend.", "Sound", "The Sound Lifeguard Patrol (SLP) has two boats.", "", civic.Decision, "", "but there “SLP” stands for something else"},
		{"an acronym that the title spells", "That the SLP be asked to attend.", "Sound Lifeguard Patrol", "The patrol has two boats.", "", civic.Decision, "", "but there “SLP” stands for something else"},
		{"an acronym by itself", "That a copy of the SLP be left in the library.", "Quarry", "The operator had sent three volumes on dust.", "", civic.Decision, "", "but nothing besides “SLP” speaks for it"},
		{"a coined name and nothing else", "That a report on the lessons of the BerthLink migration be brought in June.", "BERTHLINK", "Members asked what it had cost.", "", civic.Decision, "moor", "names “BerthLink”"},
		{"an acronym and the lead", "That the SLP be shown to members.", "Harbour Office", "Orla Venn said that half the owners of boats now used it.", "", civic.Decision, "slip", "its minute names the lead"},
		{"an acronym that the promise brings in for something else", "That the Sound Lifeguard Patrol (SLP) be asked to attend.", "Sound", "", "", civic.Decision, "", "but there “SLP” stands for something else"},
		{"that shares most words with the item", "That the Slipway Licence Patrol (SLP) be asked to attend.", "Any Other Business", "", "", civic.Decision, "", "but there “SLP” stands for something else"},
		{"an acronym that the promise brings in for the item", "That the Slipway Licence Portal (SLP) be shown to members.", "Any Other Business", "", "", civic.Decision, "slip", "names “"},
		{"common words are the head of the title", "That the wages be reported.", "Our Place: Second Year", "", "", civic.Decision, "moor", "stands under “our place”"},
		{"common words within the title", "That the wages be reported.", "The Future of Our Place in the Sound", "", "", civic.Decision, "", ""},
		{"an item that was read as the recipient", "That the Harbour Officer demonstrate the Slipway Licence Portal to the Board.", "Work Programme", "", "", civic.Decision, "slip", "names “Slipway Licence Portal”"},
		{"another word in the place of one", "That the swinging moorings contract be tendered.", "Winter Works", "", "", civic.Decision, "", ""},
		{"the same words in another order", "That the rows be weeded.", "Row Gannet", "", "", civic.Decision, "", ""},
		{"several of that kind", "That new front doors be fitted in the almshouses.", "Almshouses", "", "", civic.Decision, "", ""},
		{"a longer name", "She would tell members when a place was found.", "Closure of Gannet Row Care Home, Tolvean", "The residents were elderly.", "", civic.Action, "", "but the title goes on to name something else"},
		{"a name that goes on", "That the chaplain of SLP Resolute be thanked.", "Work Programme", "", "", civic.Decision, "", ""},
		{"somebody else's", "That the ferry company be asked to open its slipway licence portal.", "Work Programme", "", "ferry company", civic.Decision, "", ""},
		{"the college's", "That the college's slipway licence portal be seen.", "Work Programme", "", "", civic.Decision, "", ""},
		{"the council's", "That the Council's Slipway Licence Portal be shown to members.", "Work Programme", "", "", civic.Decision, "slip", "names “Slipway Licence Portal”"},
		{"what the title of an item shares, taken up with others", "The Welfare Officer would raise the price of bread with Tolvean Bakers.", "Residual Moorings", "", "Welfare Officer", civic.Action, "", ""},
		{"what the title of an item shares, by itself", "That a further report be brought.", "Residual Moorings", "", "", civic.Decision, "moor", "share residual, moorings"},
		{"the title is a name of common words", "That the wages be reported.", "Review of the Kelp Drying Sheds Conversion", "", "", civic.Decision, "kelp", "stands under “Kelp Drying Sheds Conversion”"},
		{"talk of somebody else", "Merryn Pascoe would share the rota of wardens by May.", "Gannet Row", "Merryn Pascoe would share the rota of wardens by May.", "Merryn Pascoe", civic.Action, "", "but names other things"},
		{"one word of the title and the lead, who does other work", "That Tegen Rosk circulate the list of late payers.", "Unpaid Contract Fees", "Tegen Rosk reported that eleven berths were unpaid.", "Tegen Rosk", civic.Decision, "", "they share one word and the lead"},
		{"talk of its lead, by surname", "Mr Oake would share the rota of wardens by May.", "Gannet Row", "Mr Oake would share the rota of wardens by May.", "Mr Oake", civic.Action, "kelp", "same lead: Piran Oake"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise(tt.quote, forum, tt.title, civic.VerbReport, nil)
			p.Kind, p.Owner, p.Item = tt.kind, tt.owner, "it"
			if tt.name == "an item that was read as the recipient" {
				p.Recipient = "Slipway Licence Portal"
			}
			var l Linker
			if err := l.Read([]Item{{ID: "it", Title: tt.title, Minutes: tt.minutes + " " + tt.quote, Date: day.MustParse("2031-05-01")}}); err != nil {
				t.Fatal(err)
			}
			var claimed []civic.EntryID
			var reasons []string
			for _, k := range l.Programmes([]Promise{p}, islandList()) {
				reasons = append(reasons, k.Reasons...)
				if civic.Claimed(k.Score) {
					claimed = append(claimed, k.Entry)
				}
			}
			want := []civic.EntryID{tt.want}
			if tt.want == "" {
				want = nil
			}
			if !slices.Equal(claimed, want) || !strings.Contains(strings.Join(reasons, "; "), tt.reason) {
				t.Errorf("claimed %q because %q; want %q because %q", claimed, reasons, want, tt.reason)
			}
		})
	}
}

func TestHead(t *testing.T) {
	for _, tt := range []struct{ name, title, want string }{
		{"a colon", "Kelp Sheds: First Six Months", "kelp shed"},
		{"a dash", "Kelp Sheds - Update", "kelp shed"},
		{"what befalls it", "Closing of the Kelp Sheds", "kelp shed"},
		{"what becomes of it", "Result of the Ballot", "ballot"},
		{"a thing of its own", "Wardens of the Forest", "warden forest"},
		{"words of reports", "Kelp Sheds Progress Report", "kelp shed"},
		{"nothing else", "Progress Report", "progress report"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(headOf(tt.title), " "); got != tt.want {
				t.Errorf("head of %q is %q, want %q", tt.title, got, tt.want)
			}
		})
	}
}

// TestHeadShare: what is done to a thing, or told of it, is no part of the head
// where the item is called otherwise.
func TestHeadShare(t *testing.T) {
	c := newCatalogue(nil, islandList())
	for _, tt := range []struct {
		name, title string
		want        float64
	}{
		{"all of it", "Slipway Licence", 1},
		{"done to it", "SLP Reform", 1},
		{"told of it", "Slipway Licence Consultation", 1},
		{"said as a sentence", "What Lies Behind the Slipway Licence", 1},
		{"half of it", "Slipway Bollards", 0.5},
		{"in another order", "Row Gannet", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			entry := &c.entries[0]
			if tt.name == "in another order" {
				entry = &c.entries[1]
			}
			if got := headIn(headOf(tt.title), entry); got != tt.want {
				t.Errorf("%q: %v, want %v", tt.title, got, tt.want)
			}
		})
	}
}

// TestThing: what kind of thing a title is about is the last word before one
// that joins others to it, be it done to whatever.
func TestThing(t *testing.T) {
	for _, tt := range []struct{ name, title, want string }{
		{"the last word", "The Next Mooring Contract", "contract"},
		{"before a preposition", "Fires in Kelp Sheds", "fire"},
		{"before a colon", "Moorings: What They Cost", "moor"},
		{"what befalls it", "Opening of the Kelp Sheds", "shed"},
		{"what is done to it", "Slipway Reform", "slipway"},
		{"what is told of it", "Slipway Lease Appraisal", "leas"},
		{"words of reports", "Slipway Progress Report", "slipway"},
		{"nothing else", "Progress Report", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := thingOf(tt.title); got != tt.want {
				t.Errorf("%q is about %q, want %q", tt.title, got, tt.want)
			}
		})
	}
}
