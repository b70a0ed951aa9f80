package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
)

// attended names many people in the ways that minutes do.
var attended = strings.Replace(january("whole"), "present: Councillor Hester Vane (Chair)",
	"present: Councillor Hester Vane (Chair); Councillor Tobias Reeve; Mr Leopold Marsh (Independent Person)\napologies: Councillor Una Pike", 1)

const rollOfJanuary = "present Councillor Hester Vane [Chair]; present Councillor Tobias Reeve %s; present Mr Leopold Marsh [Independent Person]; apologies Councillor Una Pike %s"

// Who was at a meeting is taken from the site's own page of it; where that is
// not to be had from the web service, if that was asked, else from the printed
// minutes. Each name leads to its words.
func TestAttendance(t *testing.T) {
	member := fmt.Sprintf(rollOfJanuary, "[Committee Member]", "[Committee Member]")
	for _, tt := range []struct {
		name, show string
		missing    []string
		from       civic.DocumentKind
		want       string
	}{
		{"the site's page", "whole", nil, civic.AttendanceDoc, member},
		{"the web service", "cut", []string{"mgMeetingAttendance", "mgAi.aspx"}, civic.ServiceAnswer, member},
		{"the printed minutes", "whole", []string{"mgMeetingAttendance"}, civic.MinutesDoc,
			strings.ReplaceAll(fmt.Sprintf(rollOfJanuary, "", ""), " ;", ";")},
		{"none of them", "whole", []string{"mgMeetingAttendance", "Printed"}, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := newRig(t, strings.Replace(attended, "show: whole", "show: "+tt.show, 1))
			g.lose(tt.missing...)
			report := g.crawl(t)
			if report.Failed() {
				t.Errorf("a site that does not say who came is no failure: %+v", report.Problems)
			}
			all, err := g.db.Attendance(t.Context(), "larkmere-town-council-m8001")
			if err != nil {
				t.Fatal(err)
			}
			if got := rollText(all); got != strings.TrimSpace(tt.want) {
				t.Fatalf("got  %s\nwant %s", got, tt.want)
			}
			for _, a := range all {
				g.leads(t, a, tt.from)
			}
		})
	}
}

func rollText(all []civic.Attendee) string {
	var out []string
	for _, a := range all {
		role := ""
		if a.Role != "" {
			role = " [" + a.Role + "]"
		}
		out = append(out, fmt.Sprintf("%s %s%s", a.Presence, a.Name, role))
	}
	return strings.Join(out, "; ")
}

// leads checks that the words are where the attendee says, in a paper of that kind.
func (g *rig) leads(t *testing.T, a civic.Attendee, kind civic.DocumentKind) {
	t.Helper()
	d, err := g.db.Document(t.Context(), a.Document)
	if err != nil || d.Kind != kind || d.Version != a.Source.Version {
		t.Fatalf("%s leads to %+v, %v, want one of kind %q", a.Name, d, err, kind)
	}
	text, err := g.db.Text(t.Context(), a.Source.Version)
	if err != nil {
		t.Fatal(err)
	}
	if words := text.Text[a.Source.Start:a.Source.End]; !strings.Contains(words, a.Name) {
		t.Errorf("%s leads to the words %q", a.Name, words)
	}
}

// A correction of the page replaces what was said; a page that is taken down
// takes what it said along, and the printed minutes are asked instead.
func TestAttendanceCorrectedAndForgotten(t *testing.T) {
	g := newRig(t, attended)
	g.crawl(t)
	g.publish(t, strings.Replace(attended, "Councillor Una Pike", "Councillor Una Spike", 1))
	g.crawl(t)
	meeting := civic.MeetingID("larkmere-town-council-m8001")
	all, err := g.db.Attendance(t.Context(), meeting)
	if err != nil || !strings.HasSuffix(rollText(all), "apologies Councillor Una Spike [Committee Member]") {
		t.Fatalf("after the correction: %s, %v", rollText(all), err)
	}
	page, err := g.db.Document(t.Context(), all[0].Document)
	if err != nil {
		t.Fatal(err)
	}
	stone, err := g.db.Forgettable(t.Context(), civic.Tombstone{Council: g.council.ID, URL: page.URL, Who: "A. Clerk", Reason: "asked", At: time.Now()})
	if err != nil || len(stone.Versions) != 2 {
		t.Fatalf("%d versions to forget, %v, want both", len(stone.Versions), err)
	}
	if err := g.db.Forget(t.Context(), stone); err != nil {
		t.Fatal(err)
	}
	if _, err := g.db.Purge(t.Context(), stone); err != nil {
		t.Fatal(err)
	}
	if all, err = g.db.Attendance(t.Context(), meeting); err != nil || len(all) > 0 {
		t.Fatalf("after it was purged: %s, %v", rollText(all), err)
	}
	if _, err := g.ingest.Renew(t.Context(), []civic.CouncilID{g.council.ID}, []civic.MeetingID{meeting}); err != nil {
		t.Fatal(err)
	}
	all, err = g.db.Attendance(t.Context(), meeting)
	if err != nil || !slices.ContainsFunc(all, func(a civic.Attendee) bool { return a.Name == "Councillor Una Spike" && a.Document != page.ID }) {
		t.Errorf("after the takedown: %s, %v, want what the printed minutes say", rollText(all), err)
	}
	found, err := g.db.Attended(t.Context(), g.council.ID, civic.PersonKey("Cllr Una Spike"), 10)
	if err != nil || len(found) != 1 || found[0].Meeting != meeting || found[0].Presence != civic.Apologies {
		t.Errorf("Attended = %+v, %v", found, err)
	}
}

// A list that stands on the meeting's own page is read where there is no other.
func TestAttendanceOnTheMeetingsPage(t *testing.T) {
	g := newRig(t)
	page := `<html><head><meta name="DC.date" content="2026-01-13"/></head><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda and minutes</h1>
<h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=21" title="Link to Harbour Committee">Harbour Committee</a> - Tuesday 13 January 2026 6.30 pm</h2><div class="mgContent">
<table summary="Attendance"><tr><th>Name</th><th>Attendance</th></tr><tr><td>Councillor Hester Vane</td><td>Present</td></tr><tr><td>Councillor Una Pike</td><td>Absent</td></tr></table>
<table class="mgItemTable" id="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI900"></a>1.</p></td><td><p class="mgAiTitleTxt">Moorings</p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>RESOLVED that the position be noted.</p></div></td></tr></table></div></div></body></html>`
	g.importFiles(t, g.council, map[string]string{"meeting.html": page})
	all := g.meetings(t)
	if len(all) != 1 || all[0].Items != 1 {
		t.Fatalf("meetings %+v", all)
	}
	got, err := g.db.Attendance(t.Context(), all[0].ID)
	if want := "present Councillor Hester Vane; absent Councillor Una Pike"; err != nil || rollText(got) != want {
		t.Fatalf("got %s, %v, want %s", rollText(got), err, want)
	}
	for _, a := range got {
		g.leads(t, a, civic.MeetingPage)
	}
}

// Files by the same road: the page of a meeting, and the one that says who came.
func TestAttendanceFromFiles(t *testing.T) {
	g := newRig(t)
	meeting := `<html><head><meta name="DC.date" content="2026-01-13"/></head><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda and minutes</h1>
<h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=21" title="Link to Harbour Committee">Harbour Committee</a> - Tuesday 13 January 2026 6.30 pm</h2>
<div class="mgLinks"><ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=8001">Attendance details</a></li></ul></div>
<div class="mgContent"><table class="mgItemTable" id="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI900"></a>1.</p></td><td><p class="mgAiTitleTxt">Moorings</p></td></tr></table></div></div></body></html>`
	came := `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Meeting attendance</h1><h2 class="mgSubTitleTxt"><a href="ieListDocuments.aspx?CId=21&amp;MId=8001">Harbour Committee, Tuesday 13 January 2026</a></h2>
<div class="mgContent"><table summary="Table of meeting attendance"><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr><tr><td>Councillor Hester Vane</td><td>Chair</td><td>Present</td></tr></table></div></div></body></html>`
	g.importFiles(t, g.council, map[string]string{"1-meeting.html": meeting, "2-attendance.html": came})
	got, err := g.db.Attendance(t.Context(), "larkmere-town-council-m8001")
	if err != nil || rollText(got) != "present Councillor Hester Vane [Chair]" {
		t.Errorf("got %s, %v", rollText(got), err)
	}
}
