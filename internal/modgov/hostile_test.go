package modgov

import (
	"strings"
	"testing"
	"time"
)

// TestHostilePagesTakeLinearTime gives every reader 250 kB of what costs
// more than its length in a careless one.
func TestHostilePagesTakeLinearTime(t *testing.T) {
	readers := map[string]func([]byte){
		"classify": func(b []byte) { Classify(b, "", site) },
		"links":    func(b []byte) { _, _ = Links(b, site) },
		"meeting":  func(b []byte) { _, _ = ReadMeeting(b, site) },
		"list":     func(b []byte) { _, _ = ReadMeetingList(b, site) },
		"calendar": func(b []byte) { _, _ = ReadCalendar(b, site+"mgCalendarWeekView.aspx?DD=2026") },
		"item":     func(b []byte) { _, _ = ReadItem(b, site) },
		"decision": func(b []byte) { _, _ = ReadDecision(b, site) },
		"register": func(b []byte) { _, _ = ReadDecisionList(b, site) },
		"plan":     func(b []byte) { _, _ = ReadPlanItems(b, site) },
	}
	for _, tt := range []struct{ name, before, unit string }{
		{"meetings in one paragraph", "<p>", `<a href=ieListDocuments.aspx?MId=4>1 May</a> `},
		{"meetings in one cell", "<div id=modgov><table><td>", `<a href=ieListDocuments.aspx?MId=4>x</a><b class=mgTimeTxt>1</b>`},
		{"withheld papers in one list item", "<table class=mgItemTable><tr><td><p class=mgAiTitleTxt>a<li>", `x<a href=mgReasonsRestricted.aspx?ID=1>y</a>`},
		{"blocks in blocks", "<table class=mgItemTable><tr><td>", "<div class=mgWordPara>a"},
		{"labels in one paragraph", "<div class=mgContent><p>", "<span class=mgLabel>Venue: </span>"},
		{"headings", "<div class=mgContent>", "<h3 class=mgSubSubTitleTxt>Decision:</h3><div class=mgWordPara>a</div>"},
		{"rows without an item", "<table class=mgItemTable>", "<tr><td><a href=mgAi.aspx?ID=1>x</a>"},
		{"registers in registers", "", "<table class=mgTabTable><tr><td><a href=ieDecisionDetails.aspx?ID=1>x</a>"},
		{"dates", "<h2 class=mgSubTitleTxt>", "1 May 2026, CANCELLED, moved from "},
		{"titles", "", "<title>Agenda for a on 1 May</title>"},
	} {
		page := []byte(tt.before + strings.Repeat(tt.unit, 250_000/len(tt.unit)))
		for name, read := range readers {
			start := time.Now()
			read(page)
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("%s: 250 kB took %s %v", tt.name, name, took)
			} else if testing.Verbose() && took > time.Second {
				t.Logf("%s: 250 kB took %s %v", tt.name, name, took)
			}
		}
	}
}
