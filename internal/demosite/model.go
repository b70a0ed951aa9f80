package demosite

import (
	"fmt"
	"strings"
	"time"

	"arising/internal/day"
)

type council struct {
	Name, Address, Phone, Mail string
}

// A person is a councillor; the number is that of mgUserInfo.aspx.
type person struct {
	ID                 int
	Name, Ward, Office string
}

// A seat is a person's place on a committee.
type seat struct {
	person
	Role string // "Chair", "Vice-Chair" or ""
}

// A committee is a body that meets, or met: an expired one is known to the web service only.
type committee struct {
	ID                      int
	Name, Category, Purpose string
	Expired                 bool
	Members                 []seat
	Meetings                []*meeting // oldest first
}

// A show says how much of the minutes the meeting's page holds; see minutesOn.
type show string

const (
	whole show = "whole" // every word
	cut   show = "cut"   // long minutes break off with a link to the item
	links show = "links" // no word, only links to the items
)

// A state is what the council has published of a meeting.
type state string

const (
	announced  state = "announced" // a date and a place
	agendaOnly state = "agenda"
	drafted    state = "draft" // minutes not yet confirmed
	minuted    state = "minutes"
	cancelled  state = "cancelled"
)

type meeting struct {
	ID          int
	Committee   *committee
	At          time.Time // as printed; the zone means nothing
	Title       string    // besides the committee's name: "Moved from 13 January"
	Venue       string
	Contact     string
	Note        string
	State       state
	Show        show
	Present     []string
	Apologies   []string
	Items       []*item
	Supplements []*supplement
}

// An item is one row of the agenda. One without a number is a section heading.
type item struct {
	ID         int // 0 for a heading
	Place      int // on the agenda, from 1
	Meeting    *meeting
	Number     string // as printed, without its stop
	Title      string
	Restricted string // "paragraph 3 of Part 1 …"; "" if open
	Agenda     []block
	Decision   []block
	Minutes    []block
	Papers     []*paper
}

// A paper is an attachment.
type paper struct {
	ID         int
	Item       *item
	Title      string
	Text       []block
	Previous   *meeting // it is that meeting's printed minutes
	Restricted bool     // named on the site and withheld
}

// A supplement is a late paper, published in a pack of its own.
type supplement struct {
	ID      int
	Meeting *meeting
	Title   string
	Text    []block
}

func (m *meeting) date() day.Date { return day.FromTime(m.At) }

// agendaID is the number in documents/gNNN; real sites number agendas apart from meetings.
func (m *meeting) AgendaID() int { return m.ID + 137 }

func (m *meeting) Clock() string {
	return fmt.Sprintf("%d.%02d %s", (m.At.Hour()+11)%12+1, m.At.Minute(), m.At.Format("pm"))
}

// when is the date and time as the heading of a page prints them: "Tuesday 6 January 2026 11.00 am".
func (m *meeting) When() string { return m.At.Format("Monday 2 January 2006 ") + m.Clock() }

// heading is the meeting's name on its page and in lists of links.
func (m *meeting) FullTitle() string {
	h := m.Committee.Name + " - " + m.When()
	if m.Title != "" {
		h = m.Title + ", " + h
	}
	if m.State == cancelled {
		h += ", CANCELLED"
	}
	return h
}

// file is the name under which a document of the meeting can be downloaded.
func (m *meeting) File(what string) string {
	return fileName(what + " " + m.At.Format("Monday 02-Jan-2006 15.04") + " " + m.Committee.Name)
}

func (m *meeting) HasAgenda() bool  { return m.State != announced && m.State != cancelled }
func (m *meeting) HasMinutes() bool { return m.State == drafted || m.State == minuted }

func (m *meeting) HasDecisions() bool {
	for _, it := range m.Items {
		if len(it.Decision) > 0 {
			return m.HasMinutes()
		}
	}
	return false
}

// published is the text that follows the meeting in lists: " - Agenda, Minutes".
func (m *meeting) Published() string {
	var have []string
	if m.State == cancelled {
		return " - CANCELLED"
	}
	if m.HasAgenda() {
		have = append(have, "Agenda")
	}
	if m.HasDecisions() {
		have = append(have, "Decisions")
	}
	if m.HasMinutes() {
		have = append(have, "Minutes")
	}
	if have == nil {
		return ""
	}
	return " - " + strings.Join(have, ", ")
}

// pageTitle is the h1 of the meeting's page, which tells what the page holds.
func (m *meeting) PageTitle() string {
	minutes := "minutes"
	if m.State == drafted {
		minutes = "draft minutes"
	}
	switch {
	case !m.HasAgenda():
		return "Meeting"
	case m.HasDecisions():
		return "Agenda, decisions and " + minutes
	case m.HasMinutes():
		return "Agenda and " + minutes
	}
	return "Agenda"
}

func fileName(title string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|#%&;`, r):
			return '-'
		case r > 126:
			return '-'
		}
		return r
	}, title)
	return strings.TrimSpace(clean) + ".pdf"
}
