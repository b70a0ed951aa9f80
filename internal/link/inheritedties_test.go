package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestPutOffTies: what puts off a promise belongs to what that promise belongs to,
// whatever title it stands under.
func TestPutOffTies(t *testing.T) {
	lists := []List{{Programme: civic.Programme{ID: "p", Name: "Harbour Works", Kind: civic.OfficersList},
		Entries: []civic.Entry{{ID: "depot", Title: "Gull Lane Boatyard"}, {ID: "lamps", Title: "Slipway Lamps Renewal"}}}}
	first := promise("That an appraisal of other sites for the boatyard be reported in March.", "", "Gull Lane Boatyard", civic.VerbReport, nil)
	first.Item = "a"
	for _, tt := range []struct {
		quote string
		verb  civic.Verb
		want  bool
	}{
		{"That the appraisal of other sites be deferred to October 2031.", civic.VerbDefer, true},
		{"That the appraisal of other sites be brought to the meeting in October 2031 instead.", civic.VerbReport, true},
		{"That the appraisal of other sites be praised.", civic.VerbAct, false},
		{"That the review of berth rents be deferred to October 2031.", civic.VerbDefer, false},
		{"That the item be deferred to October 2031.", civic.VerbDefer, false},
	} {
		later := promise(tt.quote, "", "Choices", tt.verb, nil)
		later.ID, later.Date, later.Item = "r2", day.MustParse("2031-07-29"), "b"
		got := false
		for _, l := range Programmes([]Promise{later, first}, lists) {
			got = got || l.Record == "r2" && l.Entry == "depot" && civic.Claimed(l.Score)
		}
		if got != tt.want {
			t.Errorf("%q: tied %v, want %v", tt.quote, got, tt.want)
		}
	}
}

// TestDisownedTies: what minutes call no part of a project is not tied to it by its title.
func TestDisownedTies(t *testing.T) {
	lists := []List{{Programme: civic.Programme{ID: "p", Name: "Harbour Works", Kind: civic.OfficersList}, Entries: []civic.Entry{{ID: "plan", Title: "Ferry Improvement Plan"}}}}
	const undertaking = "Mr Teal agreed to ask the company why the Gull sailed late."
	for _, tt := range []struct {
		before string
		want   bool
	}{
		{"Councillor Finch raised the private ferry Gull. ", true},
		{"Councillor Finch raised the private ferry Gull, which had nothing to do with the plan. ", false},
		{"Councillor Finch raised the private ferry Gull, which is no part of the Improvement Plan. ", false},
		{"A separate matter was raised by Councillor Finch: the private ferry Gull. ", false},
		{"Councillor Finch said that the cranes had nothing to do with the plan.\n", true},
	} {
		it := item("2031-01-14", forum, "Ferry Improvement Plan", "The plan went well. "+tt.before+undertaking)
		p := done(undertaking, "Mr Teal")
		p.Item, p.ItemTitle = it.ID, it.Title
		p.Source = civic.Place{Version: "v", Start: 1000 + len(it.Minutes) - len(undertaking), End: 1000 + len(it.Minutes)}
		var l Linker
		if err := l.Read(append(background(), it)); err != nil {
			t.Fatal(err)
		}
		got := false
		for _, x := range l.Programmes([]Promise{p}, lists) {
			got = got || civic.Claimed(x.Score)
		}
		if got != tt.want {
			t.Errorf("%q: tied %v, want %v", tt.before, got, tt.want)
		}
	}
}
