package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

// TestNotNow: whoever has nothing to show yet, or takes a paper back until a day that he
// names, puts it off and gives nothing up; what had been put off comes when it takes place.
func TestNotNow(t *testing.T) {
	chains := promise("That the results of the survey of mooring chains be reported to the Forum in July.", "Forum", "Mooring Chains", civic.VerbReport, inJuly())
	ropes := promise("That the outcome of the tender for the tidal winch be reported to the Forum in July.", "Forum", "Slipway Works", civic.VerbReport, inJuly())
	for _, tt := range []struct {
		name    string
		promise Promise
		minutes string
		want    civic.EvidenceKind
	}{
		{"nothing to show", chains, "The Harbour Officer apologised. He had been lent to the lifeboat and had no results to show. It was agreed that the results be put back to the November meeting.", civic.DeferredTo},
		{"taken back for a time", chains, "The results had been withdrawn so that the insurers could see them, and would be considered on 11 November 2031.", civic.DeferredTo},
		{"taken back for good", chains, "RESOLVED – That, since the chains were sold in November, the survey of mooring chains asked for in January is withdrawn.", civic.Supersedes},
		{"not yet, of some of its words", ropes, "The Harbour Officer told the Forum that the outcome of the tender could not yet be reported, as a grant was awaited. A report would be made in October 2031.", civic.DeferredTo},
		{"held back", chains, "The Forum agreed that the survey of mooring chains be held back until November 2031, the divers having fallen ill.", civic.DeferredTo},
		{"all through a season", chains, "The Harbour Officer presented what nine talks held over the winter with the divers showed of the chains: nine in ten had rusted.", civic.ReportedBack},
		{"came late", chains, "The survey of mooring chains, which was to have come in October, had been moved back by the divers. The Harbour Officer presented it: nine chains in ten had rusted.", civic.ReportedBack},
		{"what was put off takes place", chains, "The report upon the survey of mooring chains put off in March and adjourned in May took place. Nine chains in ten had rusted.", civic.ReportedBack},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-07-15", forum, tt.promise.ItemTitle, tt.minutes))
			if got.Kind != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want %q", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}

// TestThingsTo: what is said of things by what is to be done with them denies no deed.
func TestThingsTo(t *testing.T) {
	for low, want := range map[string]mood{
		"the nine boats to be sold had been named on the website on 30 january.": happened,
		"the boats still to be moved were marked in white.":                      happened,
		"the nine boats were to be sold on 30 november.":                         pending,
	} {
		if all := clausesOf(low, day.MustParse("2031-03-11")); len(all) != 1 || all[0].mood != want {
			t.Errorf("%q: %+v, want mood %v", low, all, want)
		}
	}
}

// TestPutOffThen: what a vague resolution to which a promise was put off seems to have
// come to, on the evening on which it was put off anew, was another thing.
func TestPutOffThen(t *testing.T) {
	moved := civic.Evidence{Kind: civic.DeferredTo, Score: 0.7, MeetingDate: day.MustParse("2031-07-15"), CommitteeName: forum}
	report := civic.Evidence{Kind: civic.ReportedBack, Score: 0.5, MeetingDate: moved.MeetingDate, CommitteeName: forum}
	if !putOffThen([]civic.Evidence{moved}, &report) {
		t.Error("a weaker report of that meeting was taken beside the deferral")
	}
	report.CommitteeName = plans
	if putOffThen([]civic.Evidence{moved}, &report) {
		t.Error("another body's report was left out")
	}
}

// TestTakenThen: what a body says it will go into on a day, it goes into when it meets;
// what an officer is to go into, or somebody by a day, need not come to it.
func TestTakenThen(t *testing.T) {
	on := func(words string) *civic.Due {
		return &civic.Due{Expression: words, From: day.MustParse("2031-07-01"), To: day.MustParse("2031-07-31"), Precision: civic.ByMonth}
	}
	for _, tt := range []struct {
		quote, owner string
		due          *civic.Due
		want         bool
	}{
		{"That noise from the ice plant be examined on 8 July.", "", on("on 8 July"), true},
		{"that the ferry timetable be looked at again in July;", "", on("in July"), true},
		{"That the byelaws be gone through at the meeting in July.", "", on("at the meeting in July"), true},
		{"That seal numbers be scrutinised each July.", "", on("each July"), true},
		{"That the wreck be closely examined by divers in July.", "", on("in July"), false},
		{"That the sluice be examined by the end of July.", "", on("by the end of July"), false},
		{"That the sluice be examined in July.", "Harbour Engineer", on("in July"), false},
		{"That the sluice be examined.", "", nil, false},
	} {
		t.Run(tt.quote, func(t *testing.T) {
			p := promise(tt.quote, "", "Harbour", civic.VerbAct, tt.due)
			p.Owner = tt.owner
			if got := reports(&p); got != tt.want {
				t.Errorf("reports %v, want %v", got, tt.want)
			}
		})
	}
}
