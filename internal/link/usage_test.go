package link

import (
	"testing"

	"arising/internal/civic"
)

// TestUsage: what stands around a name says whether it names the item of the programme.
func TestUsage(t *testing.T) {
	list := List{Entries: []civic.Entry{{ID: "e", Title: "Kelp Sheds", Aliases: []string{"KSC", "Gannet Row"}}}}
	for _, tt := range []struct {
		name, text string
		want       usage
	}{
		{"the end", "the roof of the Kelp Sheds", usage{}},
		{"a sign follows", "the Kelp Sheds, Tolvean", usage{}},
		{"a verb follows", "the KSC is late", usage{}},
		{"a word of reports follows", "the KSC Project Board", usage{}},
		{"a longer name", "the purser of KSC Endeavour", usage{onward: true}},
		{"a place in a name", "the Gannet Row Bowls Club", usage{onward: true}},
		{"says of what kind", "the Gannet Row allotments", usage{kind: true}},
		{"says of what kind, in two words", "who owns the KSC weighing machines", usage{kind: true}},
		{"a word in -ing by itself", "the KSC hanging over us", usage{}},
		{"a verb follows in a clause", "to explain how Gannet Row helps people", usage{}},
		{"a noun that looks like such a verb", "the Gannet Row helps for bathers", usage{kind: true}},
		{"what is told of it follows", "the Kelp Sheds assessment", usage{}},
		{"what is found of it follows", "the Kelp Sheds survey", usage{}},
		{"works on it follow", "the KSC works at Tolvean", usage{}},
		{"somebody's who was named before", "asked to open its kelp sheds", usage{foreign: true}},
		{"somebody's by name", "the brewery's kelp sheds", usage{foreign: true}},
		{"somebody's of many", "the brewers' kelp sheds", usage{foreign: true}},
		{"the council's own", "the Council's kelp sheds", usage{}},
		{"once so and once not", "the KSC Endeavour and the KSC", usage{}},
		{"not there", "the harbour", usage{}},
		{"part of a word", "the KSCS", usage{}},
		{"broken letters", "the \xff Kelp Sheds, \xe2", usage{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := newCatalogue(nil, []List{list})
			if got := usageOf(tokensOf(tt.text), &c.entries[0]); got != tt.want {
				t.Errorf("in %q it stands as %+v, want %+v", tt.text, got, tt.want)
			}
		})
	}
}

// TestOtherMatters: what a promise says besides shows that it is about something else.
func TestOtherMatters(t *testing.T) {
	lists := []List{{Programme: civic.Programme{Name: "Calm Waters", Council: "sound-district-council"}, Entries: []civic.Entry{{ID: "e", Title: "Kelp Sheds", Lead: "Head of Fisheries", Workstream: "Harbour", Directorate: "Coast"}}}}
	for _, tt := range []struct {
		name, quote, title, owner string
		trait                     int
		want                      float64
	}{
		{"an office of another field", "to report", "Kelp Sheds", "Insurance Officer", otherOffice, 1},
		{"the lead's office", "to report", "Kelp Sheds", "Head of Fisheries", otherOffice, 0},
		{"an office of the directorate", "to report", "Kelp Sheds", "Coast Manager", otherOffice, 0},
		{"an office without a field", "to report", "Kelp Sheds", "Chair", otherOffice, 0},
		{"a body has no field", "to pay for it", "Kelp Sheds", "Sound Pilotage Authority", otherOffice, 0},
		{"whoever sees to what a body asks", "to arrange a visit", "Kelp Sheds", "Democratic Services Officer", otherOffice, 0},
		{"a title of another matter", "to report", "Bowling Greens", "", foreignTitle, 1},
		{"a title of procedure", "to report", "Work Programme", "", foreignTitle, 0},
		{"a title under which anything is told", "to report", "Strategic Risk Register", "", foreignTitle, 0},
		{"an account of what was asked", "to report", "Actions Log", "", foreignTitle, 0},
		{"the title is the programme", "to report", "Calm Waters", "", foreignTitle, 0},
		{"a title that shares a word", "to report", "Sheds and Barns", "", foreignTitle, 0},
		{"somebody outside", "to compare what neighbouring councils pay", "Kelp Sheds", "", outside, 1},
		{"nobody outside", "to compare what is paid", "Kelp Sheds", "", outside, 0},
		{"councils of another tier", "to tell the parish councils", "Kelp Sheds", "", outside, 1},
		{"a council of another tier by its name", "to paint what is Tolvean County Council's", "Kelp Sheds", "", outside, 1},
		{"the council itself", "to ask the District Council for paint", "Kelp Sheds", "", outside, 0},
		{"no tier", "to ask Full Council for paint", "Kelp Sheds", "", outside, 0},
		{"another council that the title names", "to answer the County Council", "Kelp Sheds: View of the County Council", "", outside, 0},
		{"a place of its own", "to paint the Tolvean Almshouses", "Kelp Sheds", "", ownPlace, 1},
		{"a place of the title", "to paint the Tolvean Almshouses", "Kelp Sheds: Tolvean Almshouses", "", ownPlace, 0},
		{"written down as an action", "ACTION: clerk to count the racks", "Kelp Sheds", "", fromTalk, 0},
		{"said", "She would count the racks", "Kelp Sheds", "", fromTalk, 1},
		{"raises it", "would raise the price of bread with the bakers", "Kelp Sheds", "", raises, 1},
		{"takes it up", "would take it up with the bakers", "Kelp Sheds", "", raises, 1},
		{"takes stock", "would take stock with members", "Kelp Sheds", "", raises, 0},
		{"two strange words", "the bread of bakers, for the sheds", "Kelp Sheds", "", strange, 0.5},
		{"more strange words than count", "bread, butter, cheese, onions and radishes", "Kelp Sheds", "", strange, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise(tt.quote, forum, tt.title, civic.VerbReport, nil)
			p.Owner = tt.owner
			p.Kind = civic.Action
			c := newCatalogue([]Promise{p}, lists)
			c.seen = func(TiedPair) {}
			b := c.belonging(&p, c.spoken(&p), &c.entries[0])
			if got := b.traits[tt.trait]; got != tt.want {
				t.Errorf("%q under %q has %v, want %v", tt.quote, tt.title, got, tt.want)
			}
		})
	}
}

// TestSiblings: of two promises of one item, the one that names the item of the
// programme leaves less for the other.
func TestSiblings(t *testing.T) {
	lists := []List{{Entries: []civic.Entry{{ID: "e", Title: "Kelp Sheds"}}}}
	one, two := promise("That bread be priced.", forum, "Kelp", civic.VerbReport, nil), promise("That the kelp sheds be painted.", forum, "Kelp", civic.VerbReport, nil)
	one.ID, two.ID, one.Item, two.Item = "r1", "r2", "it", "it"
	c := newCatalogue([]Promise{one, two}, lists)
	c.seen = func(TiedPair) {}
	for i, p := range []Promise{one, two} {
		b := c.belonging(&p, c.spoken(&p), &c.entries[0])
		if want := yes(i == 0); b.traits[sibling] != want {
			t.Errorf("%q: %v, want %v", p.Quote, b.traits[sibling], want)
		}
	}
}
