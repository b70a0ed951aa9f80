package demosite

import (
	"time"
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
	Matter     int // number of the forward plan's matter that it is; 0 if it was in no plan
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
