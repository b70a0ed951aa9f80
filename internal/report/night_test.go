package report_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/golden"
	"arising/internal/report"
)

func sampleNight() report.Night {
	return report.Night{
		Started: time.Date(2026, 6, 15, 1, 30, 0, 0, time.UTC), Ended: time.Date(2026, 6, 15, 1, 52, 0, 0, time.UTC),
		Read: 3, Meetings: 1, Problems: []report.Problem{{URL: "https://q.example/documents/s2/Rents.pdf", Outcome: civic.OutcomeUnreadable, Detail: "no end"}},
		Councils: []report.Crawled{
			{ID: "quillhaven", Council: "Quillhaven Borough Council", URL: "https://q.example/", Run: 7, Resumed: true, Requests: 5, Bytes: 4096, Seconds: 61.5,
				New: 2, Changed: 1, Lost: 1, Failed: 1, State: civic.SourceCurrent,
				Outcomes: map[civic.Outcome]int{civic.OutcomeFetched: 3, civic.OutcomeUnchanged: 1, civic.OutcomeGone: 1, civic.OutcomeRestricted: 1},
				Changes: report.NewChanges([]civic.PageChange{
					{What: civic.PageChanged, Kind: "meeting list", Title: "Harbour Panel", URL: "https://q.example/ieListMeetings.aspx?CommitteeId=12", Outcome: civic.OutcomeFetched},
					{What: civic.PageLost, Kind: "document", Title: "Dredging", URL: "https://q.example/documents/s1/Dredging.pdf", Outcome: civic.OutcomeGone, Detail: "status 404 Not Found"},
					{What: civic.PageNew, Kind: "meeting", Title: "Harbour\n Panel", URL: "https://q.example/ieListDocuments.aspx?MId=105", Outcome: civic.OutcomeFetched},
					{What: civic.PageNew, Kind: "item", URL: "https://q.example/mgAi.aspx?ID=910", Outcome: civic.OutcomeFetched},
					{What: civic.PageWithheld, Kind: "reasons restricted", Title: "Tenders", URL: "https://q.example/mgReasonsRestricted.aspx?ID=802", Outcome: civic.OutcomeRestricted},
				}), Untold: 3},
			{ID: "larkmere", Council: "Larkmere Town Council", URL: "https://l.example/", Run: 8, Requests: 1, State: civic.SourceSilent,
				Stopped: "the site does not answer", Outcomes: map[civic.Outcome]int{civic.OutcomeTimeout: 1}},
			{ID: "nowhere", Council: "Nowhere", URL: "https://n.example/", Error: "Nowhere: nothing could be fetched"},
		},
	}
}

func TestNight(t *testing.T) {
	var text bytes.Buffer
	if err := report.NightText(&text, sampleNight()); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/night.txt", text.String())
	asJSON, err := json.MarshalIndent(sampleNight(), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/night.json", string(asJSON)+"\n")
}

func TestNightPartly(t *testing.T) {
	for _, tt := range []struct {
		name string
		c    report.Crawled
		want bool
	}{
		{"all held", report.Crawled{New: 3, Changed: 1, State: civic.SourceCurrent}, false},
		{"a calendar that stands in for another is lost", report.Crawled{Lost: 1}, false},
		{"a paper could not be had", report.Crawled{Failed: 1}, true},
		{"cut short", report.Crawled{Stopped: "limit"}, true},
		{"not crawled at all", report.Crawled{Error: "no such host"}, true},
	} {
		if got := (report.Night{Councils: []report.Crawled{{}, tt.c}}).Partly(); got != tt.want {
			t.Errorf("%s: Partly = %v, want %v", tt.name, got, tt.want)
		}
	}
}
