package link

import (
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

func quayLists() []List {
	plan := List{Programme: civic.Programme{ID: "q-p-plan", Name: "Cabinet forward plan", Kind: civic.ForwardPlan}}
	plan.Entries = []civic.Entry{
		planned("Sale of the customs house", "2031-11-04", numbered("issue-9001")),
		planned("Ferry subsidy", "2031-02-04", numbered("kd-2031-14")),
	}
	work := List{Programme: civic.Programme{ID: "q-p-work", Name: forum + " work programme", Kind: civic.WorkProgramme}}
	for _, title := range []string{"Beach huts and moorings", "Beach huts, moorings and slipways", "Response to minute 212", "Quay lighting"} {
		work.Entries = append(work.Entries, planned(title, "2031-12"))
	}
	named := List{Programme: civic.Programme{ID: "q-p-named", Name: NamedProgramme, Kind: civic.NamedInMinutes}}
	named.Entries = append(named.Entries, civic.Entry{ID: "coastal", Title: "Coastal Renewal Programme", Acronym: "CRP"})
	return []List{plan, work, named}
}

func TestTies(t *testing.T) {
	for _, tt := range []struct {
		name, quote, title string
		number             string
		refs               []string
		claimed, proposed  string // ids of entries
		reason             string
	}{
		{"the site's number", "That the surveyor report on the roof.", "Property", "4", []string{"issue-9001"}, "sale-of-the-customs-house", "", "the same matter by its number: issue-9001"},
		{"another number", "That the surveyor report on the roof.", "Property", "4", []string{"issue-7"}, "", "", ""},
		{"a printed reference", "That key decision KD2031/14 be called in.", "Call-in", "4", nil, "ferry-subsidy", "", "quotes its reference: kd-2031-14"},
		{"the minute that the item quotes", "That tolls be looked at.", "Tolls", "212", nil, "response-to-minute-212", "", "quotes minute 212"},
		{"the same number of a short minute says nothing", "That tolls be looked at.", "Tolls", "12", nil, "", "", ""},
		{"of two alike the closer is claimed", "That beach huts and moorings be visited.", "Visits", "4", nil, "beach-huts-and-moorings", "beach-huts-moorings-and-slipways", "names “Beach huts and moorings”"},
		{"planned for a time before the promise", "That the ferry subsidy be explained.", "Ferries", "4", nil, "", "ferry-subsidy", "before the promise"},
		{"an acronym from minutes", "That a note on the CRP be sent.", "Coast", "4", nil, "coastal", "", "names “CRP”"},
		{"words of a programme that is only named", "That coastal paths of renewal be opened.", "Paths", "4", nil, "", "coastal", "known by its name only"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := promise(tt.quote, forum, tt.title, civic.VerbReport, nil)
			p.ItemNumber, p.Refs, p.Date = tt.number, tt.refs, day.MustParse("2031-09-02")
			var claimed, proposals, reasons []string
			for _, l := range Programmes([]Promise{p}, quayLists()) {
				reasons = append(reasons, l.Reasons...)
				if civic.Claimed(l.Score) {
					claimed = append(claimed, string(l.Entry))
				} else {
					proposals = append(proposals, string(l.Entry))
				}
			}
			if strings.Join(claimed, " ") != tt.claimed || strings.Join(proposals, " ") != tt.proposed || !strings.Contains(strings.Join(reasons, "; "), tt.reason) {
				t.Errorf("claimed %q, proposed %q because %q; want %q, %q, %q", claimed, proposals, reasons, tt.claimed, tt.proposed, tt.reason)
			}
		})
	}
}

func TestNamed(t *testing.T) {
	items := []Item{
		{ID: "b", Date: day.MustParse("2031-05-01"), Minutes: "The Coastal Renewal Programme (CRP) and the Coastal Renewal Programme (CRP) again."},
		{ID: "a", Date: day.MustParse("2031-02-01"), Minutes: "Officers spoke of the new Medium Term Ferry Strategy (MTFS), the Harbour Board (HB) and a programme of works (POW).",
			Source: civic.Place{Version: "v", Start: 100}},
		{ID: "c", Date: day.MustParse("2031-06-01"), Minutes: "The Town Quay Project (TQP) is late."},
	}
	lists := []List{{Programme: civic.Programme{Name: "Quays", Kind: civic.OfficersList}, Entries: []civic.Entry{{Title: "Town Quay Project"}}}}
	got := Named(items, lists)
	var names []string
	for _, e := range got {
		names = append(names, e.Title+" "+e.Acronym)
	}
	if strings.Join(names, "; ") != "Coastal Renewal Programme CRP; Medium Term Ferry Strategy MTFS" {
		t.Fatalf("named %q", names)
	}
	at := got[1].Source
	if words := items[1].Minutes[at.Start-100 : at.End-100]; words != "Medium Term Ferry Strategy (MTFS)" {
		t.Errorf("the words at its place are %q", words)
	}
}

func TestSettle(t *testing.T) {
	taken := func(title, body, on string, issue int, key bool) Outcome {
		return Outcome{Item: Item{ID: civic.ItemID(title), Title: title, BodyName: body, Date: day.MustParse(on), Minutes: "RESOLVED – That it be agreed."}, Issue: issue, Key: key}
	}
	rows := []civic.Entry{
		planned("Sale of the customs house", "2031-04", numbered("issue-9001")),
		planned("Ferry subsidy for winter", "2031-04-08", key("2031-04-20")),
	}
	for _, tt := range []struct {
		name string
		item Outcome
		want string
	}{
		{"by its number under another name", taken("Old buildings", "Cabinet", "2031-04-08", 9001, false), "sale-of-the-customs-house: taken [|Cabinet, Old buildings] on 2031-04-08;"},
		{"by its name", taken("The sale of the old customs house", "Cabinet", "2031-05-06", 0, false), "sale-of-the-customs-house: taken [|Cabinet, The sale of the old customs house] on 2031-05-06;"},
		{"the same name at another body", taken("Sale of the customs house", "Planning Committee", "2031-04-08", 0, false), "sale-of-the-customs-house:\n"},
		{"years after", taken("Sale of the customs house", "Cabinet", "2033-04-08", 0, false), "sale-of-the-customs-house:\n"},
		{"noticed after it was taken", taken("Ferry subsidy for winter", "Cabinet", "2031-04-08", 0, false), "ferry-subsidy-for-winter: taken [|Cabinet, Ferry subsidy for winter] on 2031-04-08;"},
		{"a key decision that no plan lists", taken("Purchase of a dredger", "Cabinet", "2031-04-08", 0, true), "p-taken-purchase-of-a-dredger: taken without notice [|Cabinet, Purchase of a dredger] on 2031-04-08;"},
		{"before any plan that is held", taken("Purchase of a dredger", "Cabinet", "2030-04-08", 0, true), "sale-of-the-customs-house:\nferry-subsidy-for-winter:\n"},
		{"a key decision of another body", taken("Purchase of a dredger", "Harbour Board", "2031-04-08", 0, true), "sale-of-the-customs-house:\nferry-subsidy-for-winter:\n"},
		{"a decision that nobody calls key", taken("Purchase of a dredger", "Cabinet", "2031-04-08", 0, false), "sale-of-the-customs-house:\nferry-subsidy-for-winter:\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ed := edition("2031-03-01", rows...)
			ed.Entries[1].Noticed = day.Date{}
			list := List{Programme: civic.Programme{ID: "p", Name: "Cabinet forward plan", Kind: civic.ForwardPlan}, Entries: Fold([]civic.Edition{ed}, Notice{})}
			got := Settle([]List{list}, map[civic.ProgrammeID][]civic.Edition{"p": {ed}}, []Outcome{tt.item})
			if h := history(got[0].Entries); !strings.Contains(h, tt.want) {
				t.Errorf("got\n%swant\n%s", h, tt.want)
			}
		})
	}
}
