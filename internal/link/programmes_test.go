package link

import (
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

func harbourLists() []List {
	due := func(from, to string) *civic.Due {
		return &civic.Due{From: day.MustParse(from), To: day.MustParse(to), Precision: civic.ByQuarter}
	}
	one := List{Programme: civic.Programme{ID: "q-p-bright", Name: "Bright Harbour, Bold Harbour", Acronym: "BH:BH"}}
	for _, e := range []civic.Entry{
		{Title: "Replace the leisure booking system", Lead: "Ivo Marsh", Due: due("2031-07-01", "2031-09-30")},
		{Title: "Digital Strategy", Aliases: []string{"Online by Default"}, Lead: "Assistant Director - Change"},
		{Title: "Review of cash collection and payment kiosks", Lead: "Ada Quill / Tom Reeve"},
		{Title: "Public Private Partnership review", Acronym: "PPP"},
		{Title: "Website"},
	} {
		e.ID = civic.EntryID(civic.Slug(e.Title))
		one.Entries = append(one.Entries, e)
	}
	two := List{Programme: civic.Programme{ID: "q-p-wp", Name: "Resources Scrutiny Forum work programme"}}
	two.Entries = append(two.Entries, civic.Entry{ID: "museum-store", Title: "Museum store"})
	return []List{one, two}
}

func TestProgrammes(t *testing.T) {
	for _, tt := range []struct {
		name, quote, title, owner string
		want                      civic.EntryID
		claimed                   bool
		reason                    string
	}{
		{"names it", "That an update on the Digital Strategy be brought to the Resources Scrutiny Forum.", "Change Report", "", "digital-strategy", true, "names “Digital Strategy”"},
		{"an alias", "That officers report on Online by Default.", "Change", "", "digital-strategy", true, "names “Online by Default”"},
		{"an acronym", "That the PPP be looked at again.", "Contracts", "", "public-private-partnership-review", true, "names “PPP”"},
		{"acronym introduced elsewhere", "That the Public Private Partnership be looked at again.", "Contracts", "", "public-private-partnership-review", true, "names “Public Private Partnership”"},
		{"stands under it", "That further progress be reported.", "Cabinet Member for Change - Digital Strategy", "", "digital-strategy", true, "stands under “Digital Strategy”"},
		{"rare words", "That payment kiosks and cash collection be looked into.", "Finance", "", "review-of-cash-collection-and-payment-kiosks", true, "cash, collection, payment, kiosks"},
		{"rare words and the lead", "Ivo Marsh would report on the leisure booking software.", "Leisure", "Ivo Marsh", "replace-the-leisure-booking-system", true, "same lead: Ivo Marsh"},
		{"a forum's own programme", "That the museum store be visited.", "Estates", "", "museum-store", true, "same body"},
		{"one common word", "That the website be mentioned.", "Papers", "", "website", false, ""},
		{"a false friend", "That the harbour master be thanked for his digital photographs.", "Thanks", "", "", false, ""},
		{"nothing in common", "That the allotment rents be frozen.", "Allotments", "", "", false, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise(tt.quote, forum, tt.title, civic.VerbReport, nil)
			p.Owner = tt.owner
			got := Programmes([]Promise{p}, harbourLists())
			if tt.want == "" {
				if slices.ContainsFunc(got, func(l civic.Link) bool { return civic.Claimed(l.Score) }) {
					t.Errorf("claimed %+v, want nothing", got)
				}
				return
			}
			if len(got) == 0 || got[0].Entry != tt.want || civic.Claimed(got[0].Score) != tt.claimed {
				t.Fatalf("links %+v, want %s first, claimed %v", got, tt.want, tt.claimed)
			}
			if why := strings.Join(got[0].Reasons, "; "); !strings.Contains(why, tt.reason) {
				t.Errorf("reasons %q, want %q among them", why, tt.reason)
			}
		})
	}
}

func TestSameTimeAndLeadRaiseTheScore(t *testing.T) {
	p := promise("That leisure bookings be reported on.", forum, "Papers", civic.VerbReport, inJuly())
	plain := p
	plain.Due = nil
	with, without := Programmes([]Promise{p}, harbourLists()), Programmes([]Promise{plain}, harbourLists())
	if len(with) == 0 || len(without) == 0 || with[0].Score <= without[0].Score {
		t.Errorf("with a due in its quarter %+v, without %+v", with, without)
	}
}

func TestAcronyms(t *testing.T) {
	a := acronyms{}
	a.learn("The Great Harbour, Great Quay (GH:GQ) programme and the Public Services Network (PSN) (see page 4). Costs (net) rose.")
	if got := strings.Join(a["gh:gq"], " "); got != "great harbour quay" {
		t.Errorf("GH:GQ is %q", got)
	}
	if _, ok := a["net"]; ok || len(a) != 2 {
		t.Errorf("acronyms %v, want two", a)
	}
	a.learn("HAP (the Harbour Arm Project) was begun. The Dredging Fund (“DF”) was not.")
	if got := strings.Join(a["hap"], " ") + "|" + strings.Join(a["df"], " "); got != "harbour arm|dredg fund" {
		t.Errorf("HAP and DF are %q", got)
	}
	a.learn("Pilot Safety Notice (PSN)")
	if len(a["psn"]) != 0 {
		t.Errorf("PSN stands for two things and is %v", a["psn"])
	}
}

func TestStem(t *testing.T) {
	for _, tt := range []struct{ name, a, b string }{
		{"plural", "leases", "lease"}, {"ies", "libraries", "library"}, {"ing", "planning", "planned"}, {"isation", "organisations", "organisation"},
		{"ed", "installed", "installing"}, {"es", "churches", "church"}, {"e", "museum stores", "museum store"}, {"reviews", "reviewing", "reviews"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if stem(tt.a) != stem(tt.b) {
				t.Errorf("stem(%q) = %q, stem(%q) = %q", tt.a, stem(tt.a), tt.b, stem(tt.b))
			}
		})
	}
	for _, w := range []string{"bus", "analysis", "less", "red", "string"} {
		if stem(w) != w {
			t.Errorf("stem(%q) = %q, want it untouched", w, stem(w))
		}
	}
}

func TestQuotedMinutes(t *testing.T) {
	got := strings.Join(quotedMinutes("On Minute 31, Minute No. 47/16 and minute 12(b): five minutes 30 seconds, 10 min 20 s, Administration 9, minutes of the last meeting."), " ")
	if !strings.HasPrefix(got, "31 47 12") {
		t.Errorf("quotedMinutes = %q", got)
	}
}

// TestAcronymIsNoWord: an acronym is named in capitals only.
func TestAcronymIsNoWord(t *testing.T) {
	lists := []List{{Programme: civic.Programme{ID: "p", Name: "Works"}, Entries: []civic.Entry{{ID: "e1", Title: "Street Lamp Conversion", Aliases: []string{"LED"}}}}}
	for _, tt := range []struct {
		quote string
		want  bool
	}{
		{"That the findings of the member-led panel be circulated.", false},
		{"That the savings of the LED works be circulated.", true},
	} {
		got := false
		for _, l := range Programmes([]Promise{promise(tt.quote, "", "Panels", civic.VerbReport, nil)}, lists) {
			got = got || civic.Claimed(l.Score)
		}
		if got != tt.want {
			t.Errorf("%q tied: %v, want %v", tt.quote, got, tt.want)
		}
	}
}
