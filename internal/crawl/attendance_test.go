package crawl_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
)

const attendance101 = "mgMeetingAttendance.aspx?ID=101"

// withAttendance links to the page that says who came, as pages of meetings do.
func withAttendance(page string) string {
	return strings.Replace(page, `<ul class="mgActionList">`, `<ul class="mgActionList"><li><a href="`+attendance101+`">Attendance details</a></li>`, 1)
}

// attendancesAsked counts the requests for who was at the meeting.
func (g *rig) attendancesAsked() (n int) {
	for _, key := range g.site.Asked() {
		if strings.Contains(key, "mgmeetingattendance") {
			n++
		}
	}
	return n
}

// Who was there is asked for once, when there are minutes, and again only when
// the page of the meeting has changed.
func TestAttendanceIsAskedOnce(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		page, _ := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=101")
		agenda, _ := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=105")
		g.site.Set(meeting101, withAttendance(page))
		g.site.Set("moderngov/ieListDocuments.aspx?MId=105", strings.Replace(agenda, `<div class="mgContent">`,
			`<div class="mgLinks"><ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=105">Attendance details</a></li></ul></div><div class="mgContent">`, 1))
		g.site.Set("moderngov/"+attendance101, `<html><body><div id="modgov"><h1>Meeting attendance</h1><div class="mgContent"><table><tr><th>Attendee</th><th>Attendance</th></tr><tr><td>Cllr Reed</td><td>Present</td></tr></table></div></div></body></html>`)
		g.site.Forget()
		for range 60 {
			time.Sleep(24 * time.Hour)
			g.run(t, crawl.Options{})
		}
		if n := g.attendancesAsked(); n != 1 || g.outcome(attendance101) != civic.OutcomeFetched {
			t.Errorf("asked %d times in 60 nights, %s; want once, and not for the meeting to come", n, g.outcome(attendance101))
		}
		g.site.Set(meeting101, withAttendance(strings.Replace(page, "report in May", "report in June", 1)))
		time.Sleep(3 * aMonth)
		g.run(t, crawl.Options{})
		if n := g.attendancesAsked(); n != 2 {
			t.Errorf("asked %d times, want once more after the minutes were corrected", n)
		}
	})
}

// A site that sends its error page in place of it loses nothing by that.
func TestAttendanceNotOffered(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		page, _ := g.mem.holds(siteBase + "ieListDocuments.aspx?MId=101")
		g.site.Set(meeting101, withAttendance(page))
		time.Sleep(4 * aMonth)
		report := g.run(t, crawl.Options{})
		if report.Failures != 0 || g.outcome(attendance101) != civic.OutcomeAbsent {
			t.Errorf("%d failures, %s; want none, and that it is not offered", report.Failures, g.outcome(attendance101))
		}
		if slices.ContainsFunc(report.Changes, func(c civic.PageChange) bool { return strings.Contains(c.URL, "Attendance") }) {
			t.Errorf("the report tells of it: %+v", report.Changes)
		}
	})
}
