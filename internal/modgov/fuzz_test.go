package modgov

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"arising/internal/day"
)

// FuzzPages gives any bytes to every reader of pages. None may fail on them;
// what they return keeps their promises, and the same bytes give the same again.
func FuzzPages(f *testing.F) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range pages {
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add(`<a href="mgCommitteeDetails.aspx?ID=4">x</a><a href=ieListDocuments.aspx?MId=4>1 May 2026 - CANCELLED</a>`)
	f.Fuzz(func(t *testing.T, page string) {
		if len(page) > 50_000 {
			return
		}
		body := []byte(page)
		kind := Classify(body, "", site)
		if again := Classify(body, "", site); again != kind {
			t.Fatalf("kind %q, then %q", kind, again)
		}
		links, _ := Links(body, site)
		seen := map[string]bool{}
		for _, l := range links {
			if a, err := Parse(l.URL); err != nil || a.Canonical() != l.URL || !a.SameSite(site) || !followed[a.Kind] || seen[l.URL] {
				t.Fatalf("link %+v, %v", l, err)
			}
			seen[l.URL] = true
		}
		m, _ := ReadMeeting(body, MeetingURL(site, 1))
		if again, _ := ReadMeeting(body, MeetingURL(site, 1)); !reflect.DeepEqual(m, again) {
			t.Fatalf("meeting %+v, then %+v", m, again)
		}
		for _, it := range m.Items {
			if it.Section != (it.ID == 0 && it.Number == "") || it.ID > 0 && it.URL == "" {
				t.Fatalf("item %+v", it)
			}
			if m.Whole() && it.Minutes.Partial() {
				t.Fatalf("a meeting with a cut item is called whole: %+v", it)
			}
		}
		for _, read := range []func() error{
			func() error { _, err := ReadCommittees(body, site); return err },
			func() error { _, err := ReadCommittee(body, site); return err },
			func() error { _, err := ReadMeetingList(body, site); return err },
			func() error { _, err := ReadCalendar(body, site); return err },
			func() error { _, err := ReadItem(body, site); return err },
			func() error { _, err := ReadDecision(body, site); return err },
			func() error { _, err := ReadDecisionList(body, site); return err },
			func() error { _, err := ReadPackChooser(body, site); return err },
			func() error { _, err := ReadIssue(body, site); return err },
			func() error { _, err := ReadPlanItems(body, site); return err },
			func() error {
				p, err := ReadAttendance(body, site)
				for _, a := range p.Attendees {
					if !a.sound() || a.Person < 0 || len(p.Attendees) > maxAttendees {
						t.Fatalf("attendee %+v of %d", a, len(p.Attendees))
					}
				}
				return err
			},
		} {
			if err := read(); err != nil && !strings.HasPrefix(err.Error(), "read ") {
				t.Fatalf("error %q does not say what was read", err)
			}
		}
	})
}

// FuzzService gives any bytes to the readers of the web service, and what they
// make of a meeting to the reader of pages: as many items must come back.
func FuzzService(f *testing.F) {
	for _, s := range []string{serviceCommittees, serviceMeetings, serviceByDate, serviceMeeting} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		if len(answer) > 50_000 {
			return
		}
		body := []byte(answer)
		rows, _ := ReadServiceCommittees(body, site)
		for _, r := range rows {
			if r.ID < 1 {
				t.Fatalf("committee %+v", r)
			}
		}
		from := day.MustParse("2026-01-01")
		meetings, _ := ReadServiceMeetings(body, site, from, day.Date{})
		for _, m := range meetings {
			if m.ID < 1 || m.Date.Known() && m.Date.Before(from) != m.Outside {
				t.Fatalf("meeting %+v", m)
			}
		}
		m, err := ReadServiceMeeting(body, site)
		if err != nil {
			return
		}
		shown := 0
		for _, it := range m.Items {
			if it.Title != "" || it.ID > 0 && !it.Section {
				shown++
			}
		}
		if p, err := ReadMeeting(m.HTML(), MeetingURL(site, 1)); err == nil && len(p.Items) != shown {
			t.Fatalf("%d items became %d:\n%s", shown, len(p.Items), m.HTML())
		}
	})
}
