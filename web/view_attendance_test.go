package web

import (
	"regexp"
	"strings"
	"testing"

	"arising/internal/civic"
)

// A meeting's page says who came in groups, in the words of the paper that it
// links to, and of running text that names can be missing; one of which nothing
// is known says nothing.
func TestMeetingPageSaysWhoWasThere(t *testing.T) {
	s := New(SampleOptions())
	page := regexp.MustCompile(`\s+`).ReplaceAllString(get(t, s.Handler(), "/meetings/quillhaven-m101").Body.String(), " ")
	at := -1
	for _, want := range []string{"Who was there", "Present</h3>", "Councillor Ashgrove", "Present remotely</h3>", "In attendance</h3>", "Head of Place", "Sent apologies</h3>",
		"Councillor Hazel", "Absent</h3>", "Councillor Yew", "“On leave”", `href="/documents/d0000000000000005"`, "a name that could not be told"} {
		i := strings.Index(page[max(at, 0):], want)
		if i < 0 {
			t.Fatalf("the page lacks %q behind the one before it", want)
		}
		at = max(at, 0) + i
	}
	if other := get(t, s.Handler(), "/meetings/quillhaven-m102").Body.String(); strings.Contains(other, "Who was there") {
		t.Error("a meeting of which no paper says who came has a heading for it")
	}
	if person := get(t, s.Handler(), "/people/quillhaven-o-head-of-place").Body.String(); !strings.Contains(person, "where this name is listed") || !strings.Contains(person, `href="/meetings/quillhaven-m101"`) {
		t.Error("the page of a person does not lead to the meetings where the name is listed")
	}
}

// Only what is read from running text warns of names that may be missing.
func TestRollOfThePagesOfASite(t *testing.T) {
	all := []civic.Attendee{{Name: "Councillor Ashgrove", Presence: civic.Present}}
	for kind, printed := range map[civic.DocumentKind]bool{civic.AttendanceDoc: false, civic.ServiceAnswer: false, civic.MinutesDoc: true} {
		if r := newRoll(all, civic.Document{ID: "d1", Kind: kind}); r.Printed != printed || len(r.Groups) != 1 || r.Source != nil {
			t.Errorf("%s: %+v", kind, r)
		}
	}
}
