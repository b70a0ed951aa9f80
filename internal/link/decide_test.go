package link

import (
	"slices"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// claims are the items that are claimed for each promise, "kind date".
func claims(promises []Promise, items []Item) map[civic.RecordID][]string {
	out := map[civic.RecordID][]string{}
	for _, e := range Evidence(promises, items) {
		if civic.Claimed(e.Score) {
			out[e.Record] = append(out[e.Record], string(e.Kind)+" "+e.MeetingDate.String())
		}
	}
	return out
}

// TestWhatIsPutOffIsKeptThere: what keeps the resolution to which a promise was
// put off keeps the promise, though it bears another name.
func TestWhatIsPutOffIsKeptThere(t *testing.T) {
	first := promise("That the findings of the lantern census be presented to the Forum in July.", "Forum", "Lanterns", civic.VerbReport, inJuly())
	october := &civic.Due{Expression: "to October 2031", From: day.MustParse("2031-10-01"), To: day.MustParse("2031-10-31"), Precision: civic.ByMonth}
	second := promise("That the findings be deferred to October 2031.", "", "Lantern Census", civic.VerbDefer, october)
	second.ID, second.Date, second.Item, second.ItemNumber = "r2", day.MustParse("2031-07-29"), "2031-07-29-lantern-census", "61"
	items := append(background(),
		item("2031-07-29", forum, "Lantern Census", "The Curator could not be present. RESOLVED – That the findings be deferred to October 2031.", second.Record),
		item("2031-10-14", forum, "Lantern Census", "The Curator set out the findings. Two lanterns in five were cracked, and members asked about glass."))
	got := claims([]Promise{first, second}, items)
	if want := []string{"deferred to 2031-07-29", "reported back 2031-10-14"}; !slices.Equal(got["r1"], want) {
		t.Errorf("first promise %v, want %v", got["r1"], want)
	}
	if want := []string{"reported back 2031-10-14"}; !slices.Equal(got["r2"], want) {
		t.Errorf("the resolution %v, want %v", got["r2"], want)
	}
}

// TestWhatPutOffIsKeptWithIt: what keeps a promise under a name that only the promise knows
// keeps the resolution that had put it off, and what moves it on moves that too.
func TestWhatPutOffIsKeptWithIt(t *testing.T) {
	first := promise("That the findings of the lantern census be presented to the Forum in July.", "Forum", "Lanterns", civic.VerbReport, inJuly())
	october := &civic.Due{Expression: "to October 2031", From: day.MustParse("2031-10-01"), To: day.MustParse("2031-10-31"), Precision: civic.ByMonth}
	second := promise("That the matter be deferred to October 2031.", "", "Curator's Business", civic.VerbDefer, october)
	second.ID, second.Date, second.Item, second.ItemNumber = "r2", day.MustParse("2031-07-29"), "2031-07-29-curator-s-business", "61"
	items := append(background(),
		item("2031-07-29", forum, "Curator's Business", "RESOLVED – the findings of the lantern census not being to hand, That the matter be deferred to October 2031.", second.Record),
		item("2031-10-14", forum, "Lanterns", "The Curator presented the findings of the census. A good many were cracked, and members asked about glass."))
	if got := claims([]Promise{second}, items); len(got["r2"]) > 0 {
		t.Fatalf("the resolution by itself %v, want nothing claimed", got["r2"])
	}
	got := claims([]Promise{first, second}, items)
	if want := []string{"reported back 2031-10-14"}; !slices.Equal(got["r2"], want) {
		t.Errorf("the resolution %v, want %v; the promise %v", got["r2"], want, got["r1"])
	}
}

// TestOneRowTellsOfOneAction: of two promises about the loom a row keeps the one whose words it has.
func TestOneRowTellsOfOneAction(t *testing.T) {
	spend := promise("The Curator would email members the spend on the loom by ward.", "members", "Loom", "", nil)
	spend.Kind, spend.Owner = civic.Action, "The Curator"
	update := promise("That an update on the loom be provided to the Forum in July.", "Forum", "Loom", civic.VerbReport, inJuly())
	update.ID = "r2"
	items := append(background(), item("2031-06-17", forum, "Actions Log", "| Meeting | Action | Who | Where are we? |\n| 14/1/31 | Spend on the loom by ward | The Curator | Gone round 3/2. Closed |"))
	got := claims([]Promise{spend, update}, items)
	if want := []string{"says done 2031-06-17"}; !slices.Equal(got["r1"], want) || len(got["r2"]) > 0 {
		t.Errorf("spend %v, want %v; update %v, want none", got["r1"], want, got["r2"])
	}
}

// TestAnotherName: an item that calls a project by the name that only the
// officers' list knows is about it.
func TestAnotherName(t *testing.T) {
	p := promise("That a report on the Slipway Winch Renewal be brought to the Forum in July.", "Forum", "Coast", civic.VerbReport, inJuly())
	items := append(background(), item("2031-07-15", forum, "SWR: What It Cost", "The Engineer went through the bills. The drum had cost a third more, and members asked why."))
	if got := claims([]Promise{p}, items); len(got["r1"]) > 0 {
		t.Errorf("without the list %v, want nothing claimed", got["r1"])
	}
	lists := []List{{Entries: []civic.Entry{{ID: "e1", Title: "Slipway Winch Renewal", Aliases: []string{"SWR"}}}}}
	promises := []Promise{p}
	Call(promises, lists, []civic.Link{{Record: "r1", Entry: "e1", Score: 0.8}})
	if got, want := claims(promises, items)["r1"], []string{"reported back 2031-07-15"}; !slices.Equal(got, want) {
		t.Errorf("with the list %v, want %v", got, want)
	}
}
