package modgov

import (
	"strings"

	"github.com/PuerkitoBio/goquery"

	"arising/internal/civic"
	"arising/internal/day"
)

// An AttendancePage says who was at a meeting, who sent apologies and, of a
// meeting to come, who is expected.
type AttendancePage struct {
	Meeting       int
	CommitteeName string
	Date          day.Date
	Time          string
	Attendees     []Attendee // in the order of the page
}

// An Attendee is one line of a list of attendance.
type Attendee struct {
	Person int    // the site's number of a councillor; 0 if the line leads to none
	Name   string // as printed
	Role   string // "Committee Member", "Officer"; "" if not said
	Said   string // the site's word: "Present, as expected"
}

// maxAttendees bounds a list; the largest council has fewer than 160 members.
// maxAttendeeBytes bounds each cell: what is longer is no name and no office.
const (
	maxAttendees     = 1000
	maxAttendeeBytes = 300
)

// sound reports whether a line says of somebody whether they were there.
func (a Attendee) sound() bool {
	return a.Name != "" && a.Said != "" && len(a.Name) <= maxAttendeeBytes && len(a.Role) <= maxAttendeeBytes && len(a.Said) <= maxAttendeeBytes
}

// ReadAttendance reads "mgMeetingAttendance.aspx". No whole page of it was to be
// had. That it is a table of name (a link to the person), role and attendance,
// with the summary "Table of meeting attendance", is reported from the code of
// several projects that read it; the columns are found by their headings, and a
// list under a heading such as "Apologies" is read as well.
func ReadAttendance(body []byte, at string) (AttendancePage, error) {
	s, err := open(body, at)
	if err != nil {
		return AttendancePage{}, err
	}
	p := AttendancePage{Meeting: s.at.ID}
	words := text(s.subtitle())
	if m, ok := lastMoment(words); ok {
		p.CommitteeName, p.Date, p.Time = strings.TrimRight(words[:m.start], " ,-–:"), m.date, m.clock
	}
	if !p.Date.Known() {
		p.Date, _ = day.Parse(s.meta("DC.date"))
	}
	s.scope.Find("a[href]").EachWithBreak(func(_ int, sel *goquery.Selection) bool {
		if a, ok := s.link(sel); ok && a.Kind == Meeting && p.Meeting == 0 {
			p.Meeting = a.ID
		}
		return p.Meeting == 0
	})
	p.Attendees = s.attendees(true)
	if len(p.Attendees) == 0 {
		s.lack("table of attendance", "a person")
	}
	return p, s.err()
}

// attendees reads every list of attendance in the site's own part. Of a page
// that is about something else, only what calls itself so counts.
func (s *source) attendees(whole bool) (out []Attendee) {
	s.scope.Find("table").Each(func(_ int, table *goquery.Selection) {
		if table.Closest("table.mgItemTable").Length() > 0 || table.Find("table").Length() > 0 {
			return
		}
		cols, found := columnsOf(table)
		if !found || !whole && !strings.Contains(lower(table.AttrOr("summary", "")+text(table.Find("caption"))), "attend") {
			return
		}
		table.Find("tr").Each(func(_ int, row *goquery.Selection) {
			if a, ok := s.attendee(row, cols); ok && len(out) < maxAttendees {
				out = append(out, a)
			}
		})
	})
	return append(out, s.listedAttendees(maxAttendees-len(out))...)
}

// columns are the places of the cells that matter, -1 where there is none.
type columns struct{ name, role, said int }

// columnsOf reads the headings of a table of attendance.
func columnsOf(table *goquery.Selection) (c columns, found bool) {
	c = columns{-1, -1, -1}
	table.Find("tr").EachWithBreak(func(_ int, row *goquery.Selection) bool {
		row.Find("th").Each(func(i int, th *goquery.Selection) {
			switch w := strings.ToLower(text(th)); {
			case c.said < 0 && (strings.HasPrefix(w, "attendance") || w == "status" || strings.HasPrefix(w, "presen")):
				c.said = i
			case c.role < 0 && (strings.Contains(w, "role") || strings.Contains(w, "position") || strings.Contains(w, "representing")):
				c.role = i
			case c.name < 0 && w != "":
				c.name = i
			}
		})
		return c.said < 0
	})
	return c, c.name >= 0 && c.said >= 0
}

// attendee reads one row.
func (s *source) attendee(row *goquery.Selection, c columns) (a Attendee, ok bool) {
	cells := row.ChildrenFiltered("td")
	if cells.Length() <= max(c.name, c.role, c.said) {
		return a, false
	}
	a = Attendee{Name: text(cells.Eq(c.name)), Said: text(cells.Eq(c.said)), Person: s.personIn(cells.Eq(c.name))}
	if c.role >= 0 {
		a.Role = text(cells.Eq(c.role))
	}
	return a, a.sound()
}

// listedAttendees reads lists of names under headings that say what became of them.
func (s *source) listedAttendees(limit int) (out []Attendee) {
	s.scope.Find(".mgSectionTitle, .mgSubItemTitleTxt, h2, h3").Each(func(_ int, heading *goquery.Selection) {
		said := strings.TrimRight(text(heading), " :")
		if heading.Closest("table").Length() > 0 || len(said) > 40 || civic.PresenceOf(said) == "" {
			return
		}
		heading.NextUntil("h2, h3, .mgSectionTitle, .mgSubItemTitleTxt").Filter("ul").ChildrenFiltered("li").Each(func(_ int, li *goquery.Selection) {
			a := Attendee{Name: text(li.Find("a").First()), Said: said, Person: s.personIn(li)}
			if a.Name == "" {
				a.Name = text(li)
			}
			a.Role = strings.Trim(strings.TrimPrefix(text(li), a.Name), " ,-–()")
			if a.sound() && len(out) < limit {
				out = append(out, a)
			}
		})
	})
	return out
}

// personIn is the number of the person to whom a cell leads.
func (s *source) personIn(sel *goquery.Selection) (id int) {
	sel.Find("a[href]").EachWithBreak(func(_ int, link *goquery.Selection) bool {
		if a, ok := s.link(link); ok && a.Kind == Person {
			id = a.ID
		}
		return id == 0
	})
	return id
}

// attendanceLink is the address of the page that says who attended a meeting.
func (s *source) attendanceLink() (url string) {
	s.scope.Find(".mgLinks a[href], .mgContent a[href]").EachWithBreak(func(i int, sel *goquery.Selection) bool {
		if a, ok := s.link(sel); ok && a.Kind == Attendance && a.ID > 0 {
			url = a.Canonical()
		}
		return url == ""
	})
	return url
}
