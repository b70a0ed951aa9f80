package link

import (
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

func TestLeadingUp(t *testing.T) {
	tests := []struct {
		name, quote, due string
		want             bool
	}{
		{"a decision of another body", "that the outline case come to the Panel ahead of Cabinet's decision in March 2031.", "in March 2031", true},
		{"in advance of", "that the figures be sent in advance of the Executive's consideration in March 2031.", "in March 2031", true},
		{"in time for", "to bring the options in time for the budget in March 2031.", "in March 2031", true},
		{"before a thing begins", "that the lease be reported before the season opens in March 2031.", "in March 2031", true},
		{"before another decides", "that the Panel see the draft before Cabinet decides in March 2031.", "in March 2031", true},
		{"prior to a launch", "that training be reported on prior to the launch in March 2031.", "in March 2031", true},
		{"laid before a meeting", "that the plan be laid before the meeting in March 2031.", "in March 2031", false},
		{"considered before a body", "that it come before the Panel's meeting in March 2031.", "in March 2031", false},
		{"laid before a body", "that the plan be laid before the Panel in March 2031.", "in March 2031", false},
		{"at a time", "that the plan be brought in March 2031.", "in March 2031", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			due := &civic.Due{Expression: tt.due, From: day.MustParse("2031-03-01"), To: day.MustParse("2031-03-31")}
			p := &Promise{}
			p.Quote, p.Date, p.Due = tt.quote, day.MustParse("2030-10-07"), due
			got := leadingUp(p)
			if moved := got.Due.From == day.MustParse("2030-10-08"); moved != tt.want || got.Due.To != due.To {
				t.Errorf("due %s to %s, want from the promise on: %t", got.Due.From, got.Due.To, tt.want)
			}
			if due.From != day.MustParse("2031-03-01") {
				t.Error("the promise's own due was changed")
			}
		})
	}
}

// TestRateOfWhatIsRecommended: what is recommended to be done each quarter is answered
// once, and not each quarter.
func TestRateOfWhatIsRecommended(t *testing.T) {
	p := promise("That Cabinet be recommended to publish the berth figures every quarter.", "", "Berths", civic.VerbRecommend, &civic.Due{Expression: "every quarter", Recurs: "P3M"})
	if got := leadingUp(&p); got.Due != nil {
		t.Errorf("due %v, want none", got.Due)
	}
	p.Verb = civic.VerbReport
	if got := leadingUp(&p); got.Due == nil {
		t.Error("a report that comes every quarter lost its rate")
	}
}
