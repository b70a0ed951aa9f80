package modgov

import (
	"strings"
	"testing"

	"arising/internal/civic"
)

// What the web service says of attendance is the same list, and a page written
// from its answer gives it back.
func TestServiceAttendance(t *testing.T) {
	answer := strings.Replace(serviceMeeting, "</meeting>", `<attendees><attendee membertype="U" memberid="192" name="Councillor Ada Reed" roledescription="Chair" attendance="Present">
<url/><photosmallurl/></attendee><attendee memberid="0" name="" attendance="Expected"/><attendee memberid="7" name="Tom Ash" roledescription="Officer" attendance="In attendance"/></attendees></meeting>`, 1)
	m, err := ReadServiceMeeting([]byte(answer), MeetingService(site, 82))
	if err != nil {
		t.Fatal(err)
	}
	want := []Attendee{{192, "Councillor Ada Reed", "Chair", "Present"}, {7, "Tom Ash", "Officer", "In attendance"}}
	if len(m.Attendees) != 2 || m.Attendees[0] != want[0] || m.Attendees[1] != want[1] {
		t.Fatalf("attendees %+v, want %+v", m.Attendees, want)
	}
	p, err := ReadAttendance(m.HTML(), AttendanceURL(site, 82))
	if err != nil || len(p.Attendees) != 2 || p.Attendees[0].Name != want[0].Name || p.Attendees[1].Said != "In attendance" {
		t.Errorf("written and read again: %+v, %v", p.Attendees, err)
	}
}

func TestPresenceOf(t *testing.T) {
	for said, want := range map[string]civic.Presence{
		"Present": civic.Present, "Present, as expected": civic.Present, "Expected": civic.Expected, "Expected, virtual": civic.Expected,
		"In attendance": civic.InAttendance, "In attendance, virtual": civic.Remote, "Attended remotely": civic.Remote, "Visitor": civic.Visiting,
		"Apologies": civic.Apologies, "Apologies, sent representative": civic.Apologies, "Absent with apologies": civic.Apologies,
		"Absent": civic.Absent, "Leave of absence": civic.Absent, "Not present": civic.Absent, "Not expected": "", "Deceased": "", "": "",
	} {
		if got := civic.PresenceOf(said); got != want {
			t.Errorf("PresenceOf(%q) = %q, want %q", said, got, want)
		}
	}
}
