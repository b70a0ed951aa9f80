package demosite_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/modgov"
)

// host is where the site would stand.
const host = "http://127.0.0.1:8090/moderngov/"

// readers reads each page by the reader for its kind.
var readers = map[modgov.PageKind]func([]byte, string) error{
	modgov.Committees:   func(b []byte, at string) error { _, err := modgov.ReadCommittees(b, at); return err },
	modgov.Committee:    func(b []byte, at string) error { _, err := modgov.ReadCommittee(b, at); return err },
	modgov.MeetingList:  func(b []byte, at string) error { _, err := modgov.ReadMeetingList(b, at); return err },
	modgov.Calendar:     func(b []byte, at string) error { _, err := modgov.ReadCalendar(b, at); return err },
	modgov.Meeting:      func(b []byte, at string) error { _, err := modgov.ReadMeeting(b, at); return err },
	modgov.Item:         func(b []byte, at string) error { _, err := modgov.ReadItem(b, at); return err },
	modgov.Decision:     func(b []byte, at string) error { _, err := modgov.ReadDecision(b, at); return err },
	modgov.DecisionList: func(b []byte, at string) error { _, err := modgov.ReadDecisionList(b, at); return err },
	modgov.PackChooser:  func(b []byte, at string) error { _, err := modgov.ReadPackChooser(b, at); return err },
	modgov.PlanList:     func(b []byte, at string) error { _, err := modgov.ReadPlanList(b, at); return err },
	modgov.PlanItems:    func(b []byte, at string) error { _, err := modgov.ReadPlanItems(b, at); return err },
	modgov.WhatsNew:     func(b []byte, at string) error { _, err := modgov.ReadNews(b, at); return err },
	modgov.Feed:         func(b []byte, at string) error { _, err := modgov.ReadNews(b, at); return err },
	modgov.Issue:        func(b []byte, at string) error { _, err := modgov.ReadIssue(b, at); return err },
}

func TestReadersReadEveryPage(t *testing.T) {
	read := map[modgov.PageKind]int{}
	eachPage(t, func(address string, body []byte) {
		at := host + strings.ReplaceAll(address, " ", "%20")
		a, err := modgov.Parse(at)
		if err != nil {
			t.Errorf("%s: %v", address, err)
			return
		}
		reader := readers[a.Kind]
		if reader == nil || bytes.HasPrefix(body, []byte("%PDF")) {
			return
		}
		if err := reader(body, at); err != nil {
			t.Errorf("%s: %v", address, err)
		}
		read[a.Kind]++
	})
	for kind := range readers {
		if read[kind] == 0 {
			t.Errorf("no page of kind %q was read", kind)
		}
	}
}

func TestReadersSeeWhatTheMeetingsAre(t *testing.T) {
	s := newSite(t)
	for _, tt := range []struct {
		name, mid string
		want      modgov.MeetingPage
		whole     bool
	}{
		{"whole minutes", "8104", modgov.MeetingPage{Agenda: 8241, Committee: 124, State: civic.Held, HasAgenda: true, HasMinutes: true}, true},
		{"cut minutes", "8101", modgov.MeetingPage{Agenda: 8238, Committee: 124, State: civic.Held, HasAgenda: true, HasMinutes: true}, false},
		{"links only", "8122", modgov.MeetingPage{Agenda: 8259, Committee: 124, State: civic.Held, HasAgenda: true, HasMinutes: true}, false},
		{"draft", "8131", modgov.MeetingPage{Agenda: 8268, Committee: 124, State: civic.Held, HasAgenda: true, HasMinutes: true, Draft: true}, true},
		{"decisions", "8301", modgov.MeetingPage{Agenda: 8438, Committee: 112, State: civic.Held, HasAgenda: true, HasMinutes: true, HasDecisions: true}, true},
		{"cancelled", "8110", modgov.MeetingPage{Committee: 124, State: civic.Cancelled, None: true}, false},
		{"announced", "8134", modgov.MeetingPage{Committee: 124, State: civic.Scheduled, None: true}, false},
		{"agenda only", "8225", modgov.MeetingPage{Agenda: 8362, Committee: 125, State: civic.Scheduled, HasAgenda: true}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			address := "ieListDocuments.aspx?MId=" + tt.mid
			_, body := get(t, s, address)
			p, err := modgov.ReadMeeting(body, host+address)
			if err != nil {
				t.Fatal(err)
			}
			got := modgov.MeetingPage{Agenda: p.Agenda, Committee: p.Committee, State: p.State, None: p.None,
				HasAgenda: p.HasAgenda, HasDecisions: p.HasDecisions, HasMinutes: p.HasMinutes, Draft: p.Draft}
			if got.Agenda != tt.want.Agenda || got.Committee != tt.want.Committee || got.State != tt.want.State || got.None != tt.want.None ||
				got.HasAgenda != tt.want.HasAgenda || got.HasDecisions != tt.want.HasDecisions || got.HasMinutes != tt.want.HasMinutes || got.Draft != tt.want.Draft {
				t.Errorf("read as\n%+v, want\n%+v", got, tt.want)
			}
			if p.Whole() != tt.whole {
				t.Errorf("whole is %v, want %v", p.Whole(), tt.whole)
			}
		})
	}
}

func TestReadersSeeWhatIsWithheld(t *testing.T) {
	s := newSite(t)
	_, body := get(t, s, "ieListDocuments.aspx?MId=8128")
	p, err := modgov.ReadMeeting(body, host+"ieListDocuments.aspx?MId=8128")
	if err != nil {
		t.Fatal(err)
	}
	last := p.Items[len(p.Items)-2] // "Any Other Business" follows it
	if !last.Restricted || last.Minutes != modgov.NoText || len(last.Papers) != 1 || !last.Papers[0].Restricted {
		t.Errorf("the disposal of the old depot reads as %+v, want it withheld with one paper", last)
	}
}

// The page of what is new and the feed say the same.
func TestReadersSeeWhatIsNew(t *testing.T) {
	s := newSite(t)
	_, html := get(t, s, "mgWhatsNew.aspx?bcr=1")
	_, feed := get(t, s, "mgRss.aspx")
	page, err := modgov.ReadNews(html, modgov.WhatsNewURL(host))
	if err != nil {
		t.Fatal(err)
	}
	again, err := modgov.ReadNews(feed, modgov.FeedURL(host))
	if err != nil || !slices.Equal(page, again) {
		t.Errorf("the page says\n%+v\nthe feed says\n%+v, %v", page, again, err)
	}
	kinds := map[string]int{}
	for _, n := range page {
		kinds[n.Event]++
		if !n.Day.Known() || n.Title == "" {
			t.Errorf("line %+v", n)
		}
	}
	if kinds["Minutes published"] == 0 || kinds["Decision published"] == 0 {
		t.Errorf("events %v", kinds)
	}
}

func TestReadersSeeTheForwardPlan(t *testing.T) {
	s := newSite(t)
	_, body := get(t, s, "mgListPlanItems.aspx?PlanId=73&RP=112")
	p, err := modgov.ReadPlanItems(body, host+"mgListPlanItems.aspx?PlanId=73&RP=112")
	if err != nil || len(p.Items) != 3 {
		t.Fatalf("%+v, %v", p, err)
	}
	it := p.Items[2]
	if it.Issue != 905 || !it.Key || it.Maker != "Executive Director of Resources" || it.Due.String() != "2026-06-18" || it.Noticed.String() != "2026-05-29" || it.Lead != "Ruben Astwick" {
		t.Errorf("the last matter reads as %+v", it)
	}
}
