package link

import (
	"slices"
	"testing"

	"arising/internal/civic"
)

// TestEndedFrom: what a body ends from a day on is not put off to that day.
func TestEndedFrom(t *testing.T) {
	for _, tt := range []struct {
		low  string
		want bool
	}{
		{"resolved that the mooring fee be withdrawn from 1 april 2031.", true},
		{"that the fee for the first night be withdrawn with effect from 1 april.", true},
		{"to withdraw the concession for anglers from the end of june.", true},
		{"that the ferry be suspended from november.", true},
		{"that the item be withdrawn from the april agenda.", false},
		{"the plan was withdrawn from january's meeting and would come in march.", false},
		{"that the report be withdrawn until 1 april.", false},
		{"that the item be withdrawn from 3 april.", false},
		{"the plan was withdrawn to allow talks with the anglers.", false},
	} {
		t.Run(tt.low, func(t *testing.T) {
			if got := endedFrom(tt.low); got != tt.want {
				t.Errorf("ended from a day: %v, want %v", got, tt.want)
			}
		})
	}
}

// TestAskedOnlyNow: what is to be brought back or sought was asked for by no earlier meeting.
func TestAskedOnlyNow(t *testing.T) {
	for _, tt := range []struct {
		name, minutes string
		want          bool
	}{
		{"it came back", "The tidal gate returned to the Committee.", true},
		{"it is to come back", "RESOLVED – That the strategy be returned to the Committee in March.", false},
		{"one had asked", "The survey was commissioned by the Forum.", true},
		{"one is to ask", "RESOLVED – That a survey be commissioned by the Harbour Master.", false},
		{"sought before", "The Clerk brought the sums sought at the spring meeting.", true},
		{"to be sought", "It was agreed that views be sought at the parish meetings.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			it := item("2031-05-27", forum, "Tidal Gate", tt.minutes)
			got := slices.ContainsFunc(newShelf().signs(&it, false), func(g sign) bool { return g.kind == civic.ReportedBack && g.order == askOrder })
			if got != tt.want {
				t.Errorf("%q: asked for before %v, want %v", tt.minutes, got, tt.want)
			}
		})
	}
}

// TestOutshine: what was claimed for when it came yields to a later item that is
// nearly surely the report, and not to a less likely one.
func TestOutshine(t *testing.T) {
	n := len(CheckedIn().Report.Of)
	s := newShelf()
	s.by = &Weights{Report: Model{Of: make([]float64, n), Floor: 0.45}}
	s.by.Report.Of[0] = 1
	early := finding{Evidence: civic.Evidence{Item: "early", Kind: civic.ReportedBack, Score: 0.6, Reasons: []string{byTime}}}
	early.MeetingDate = inJuly().From
	for _, tt := range []struct {
		name   string
		reason string
		odds   float64
		doubt  string
		want   bool // still claimed
	}{
		{"a sure one later", byTime, 4, "", false},
		{"a likely one later", byTime, 2, "", true},
		{"a doubtful one later", byTime, 4, puttingOff, true},
		{"the early one goes by its words", "both name moorings", 4, "", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := []finding{early}
			found[0].Reasons = []string{tt.reason}
			late := like{as: AsReport, traits: make([]float64, n), doubt: tt.doubt}
			late.traits[0], late.Item, late.MeetingDate = tt.odds, "late", early.MeetingDate.AddDays(60)
			s.outshine(query{reports: true}, []like{late}, found)
			if got := civic.Claimed(found[0].Score); got != tt.want {
				t.Errorf("claimed %v %q, want %v", got, found[0].Reasons, tt.want)
			}
		})
	}
}
