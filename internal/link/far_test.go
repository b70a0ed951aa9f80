package link

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// plumPromise is a promise of a panel of 14 January 2031 that a paper come to it in May.
func plumPromise(quote, title string) Promise {
	return Promise{Record: civic.Record{ID: "p", Kind: civic.Decision, Verb: civic.VerbReport, Commitment: true, Quote: quote, Item: "plum-1", Due: &civic.Due{Expression: "in May 2031", From: day.MustParse("2031-05-01"), To: day.MustParse("2031-05-31"), Precision: civic.ByMonth}},
		Body: "plum", BodyName: "Plum Panel", Date: day.MustParse("2031-01-14"), ItemNumber: "4", ItemTitle: title}
}

func plumItem(id, on, title, minutes string) Item {
	return Item{ID: civic.ItemID(id), Body: "plum", BodyName: "Plum Panel", Date: day.MustParse(on), Title: title, Minutes: minutes}
}

// TestFarLook: a paper is found that shares no telling word with its promise, where
// it says that it was asked for, or bears the acronym of its matter; another is not.
func TestFarLook(t *testing.T) {
	for _, tt := range []struct {
		name, quote, under, title, minutes string
		want                               bool
	}{
		{"asked for in that month", "That a plan for charging the e-carts be brought to the Panel in May 2031.", "Electric Carts", "Plugging in the Barrows",
			"Orla Fenwick presented the plan for which the Panel had asked in January. Thirty sockets would be fitted at the depot and six at the pier, all of them for the barrows. Members asked about fire.", true},
		{"wanted in that month", "That a plan for charging the e-carts be brought to the Panel in May 2031.", "Electric Carts", "Plugging in the Barrows",
			"In January members had wanted a plan, and here it was: thirty sockets at the depot and six at the pier, all of them for the barrows. Orla Fenwick was asked about fire.", true},
		{"asked for in another month", "That a plan for charging the e-carts be brought to the Panel in May 2031.", "Electric Carts", "Feeding the Swans",
			"Orla Fenwick presented the plan for which the Panel had asked in March. Thirty sacks would be bought for the winter.", false},
		{"not asked for", "That a plan for charging the e-carts be brought to the Panel in May 2031.", "Electric Carts", "Feeding the Swans",
			"Orla Fenwick presented the plan for the winter. Thirty sacks would be bought and kept at the depot.", false},
		{"only put off", "That a plan for charging the e-carts be brought to the Panel in May 2031.", "Electric Carts", "Plugging in the Barrows",
			"The plan for which the Panel had asked in January was not ready and would come in July.", false},
	} {
		items := []Item{
			plumItem("plum-1", "2031-01-14", tt.under, "The matter was discussed. "+tt.quote),
			plumItem("plum-2", "2031-05-13", tt.title, tt.minutes),
			plumItem("plum-3", "2031-05-13", "Hanging Baskets", "The gardener spoke of begonias and of the cost of water. Noted."),
		}
		got := false
		for _, e := range Evidence([]Promise{plumPromise(tt.quote, tt.under)}, items) {
			got = got || e.Item == "plum-2" && e.Kind == civic.ReportedBack && civic.Claimed(e.Score)
		}
		if got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestGuestLook: who was to come back is found by name, where one item alone has him
// tell something that touches the matter.
func TestGuestLook(t *testing.T) {
	back := plumPromise("Lottie will come back in May 2031 to tell the Panel how the summer camps went.", "Young People")
	back.Owner, back.Verb, back.Kind = "Lottie", "", civic.Action
	for _, tt := range []struct {
		name, title, minutes string
		want                 bool
	}{
		{"spoke", "Tents and Tides", "Lottie Brand of the Scouts described the camps of July. Ninety young people had come and the tide-walk was the favourite.", true},
		{"only sent word", "Tents and Tides", "A card from Lottie Brand was passed round. Ninety young people had signed it and the Panel was touched.", false},
		{"spoke of another matter", "Gull Notices", "Lottie Brand of the Scouts described the gull notices. Six had been hung on the pier and three had blown down.", false},
	} {
		items := []Item{
			plumItem("plum-1", "2031-01-14", "Young People", "Lottie Brand of the Scouts spoke of the year. "+back.Quote),
			plumItem("plum-2", "2031-09-16", tt.title, tt.minutes),
			plumItem("plum-3", "2031-09-16", "Hanging Baskets", "The gardener spoke of begonias and of the cost of water. Noted."),
		}
		got := false
		for _, e := range Evidence([]Promise{back}, items) {
			got = got || e.Item == "plum-2" && civic.Claimed(e.Score)
		}
		if got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	for owner, want := range map[string]string{"Lottie": "Lottie", "Inspector Garside": "Garside", "Mr Wilf Ansty": "Ansty", "Head of Parks": "", "Parks Officer": "", "TB": "", "the Forum": "", "Councillor D Pike": "Pike"} {
		if got := guestName(owner); got != want {
			t.Errorf("%q is called %q, want %q", owner, got, want)
		}
	}
}

// TestCapitalNames: names are read but for those of bodies and offices.
func TestCapitalNames(t *testing.T) {
	for quote, want := range map[string][]string{
		"That members be kept abreast of the Harbour Action Plan by a report each quarter.": {"harbour action plan"},
		"That the Head of Piers report to the Plum Panel in May.":                           nil,
		"That a note on Plan for the Quays come here.":                                      {"plan for the quays"},
	} {
		if got := capitalNames(quote); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", quote, got, want)
		}
	}
}

// TestFarLookIsAsFromScratch: items that share no word with a promise come, change
// and go, and a linker that remembers says what a new one says.
func TestFarLookIsAsFromScratch(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 9))
	start := day.MustParse("2031-01-14")
	var promises []Promise
	var items []Item
	for i := range 40 {
		p := plumPromise(fmt.Sprintf("That a plan for the w%dq and the v%dq be brought to the Panel in May 2031.", i, i), fmt.Sprintf("Matter u%dq", i))
		p.ID, p.Item = civic.RecordID(fmt.Sprint("p", i)), civic.ItemID(fmt.Sprint("own", i))
		p.Body, p.BodyName = civic.CommitteeID(fmt.Sprint("b", i%5)), fmt.Sprintf("Plum %c Panel", 'A'+i%5)
		p.Date = start.AddDays(i % 60)
		items = append(items, Item{ID: p.Item, Body: p.Body, BodyName: p.BodyName, Date: p.Date, Title: p.ItemTitle, Minutes: p.Quote})
		promises = append(promises, p)
	}
	late := func(n int) Item {
		b := n % 5
		it := Item{ID: civic.ItemID(fmt.Sprint("late", n)), Body: civic.CommitteeID(fmt.Sprint("b", b)), BodyName: fmt.Sprintf("Plum %c Panel", 'A'+b), Date: start.AddDays(105 + r.IntN(60)), Title: fmt.Sprintf("Barrow x%dq", n)}
		it.Minutes = fmt.Sprintf("The officer presented the plan for which the Panel had asked in %s. Thirty y%dq would be fitted at the depot and six at the pier, all of them for the barrows.", []string{"January", "February", "December"}[r.IntN(3)], n)
		return it
	}
	l, claims, spared := Linker{}, 0, 0
	l.Update(promises, items)
	for n := range 24 {
		switch k := r.IntN(len(items)); {
		case n%4 == 2 && k >= 40:
			items = slices.Delete(slices.Clone(items), k, k+1)
		case n%4 == 3 && k >= 40:
			items = slices.Clone(items)
			items[k].Minutes += " It was agreed in January."
		default:
			items = append(slices.Clone(items), late(n))
		}
		got, want := l.Update(promises, items), (&Linker{}).Update(promises, items)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("night %d: %d pieces of evidence, from scratch %d", n, len(got), len(want))
		}
		claims, spared = claims+len(want), spared+len(promises)-l.Looked
	}
	if claims == 0 || spared == 0 {
		t.Errorf("%d pieces found, %d promises spared a look: the test tests nothing", claims, spared)
	}
}
