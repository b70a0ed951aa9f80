package modgov

import (
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"arising/internal/civic"
	"arising/internal/day"
)

// A CommitteeRow is one committee as a list names it.
type CommitteeRow struct {
	ID       int
	Name     string
	Category string // the heading it stands under; "" if none
	Expired  bool   // it no longer meets; only the web service tells
	URL      string
}

// ReadCommittees reads the list of current committees with their categories.
func ReadCommittees(body []byte, at string) ([]CommitteeRow, error) {
	s, err := open(body, at)
	if err != nil {
		return nil, err
	}
	var rows []CommitteeRow
	category := ""
	seen := map[int]bool{}
	s.scope.Find("h2.mgSectionTitle, h3.mgSectionTitle, a[href]").Each(func(_ int, sel *goquery.Selection) {
		if goquery.NodeName(sel) != "a" {
			category = text(sel)
			return
		}
		a, ok := s.link(sel)
		if !ok || a.Kind != Committee || a.ID == 0 || seen[a.ID] {
			return
		}
		seen[a.ID] = true
		rows = append(rows, CommitteeRow{ID: a.ID, Name: text(sel), Category: category, URL: a.Canonical()})
	})
	if len(rows) == 0 {
		s.lack("", "a link to a committee")
	}
	return rows, s.err()
}

// A CommitteePage is a committee's own page. Its members and their addresses
// are left where they are.
type CommitteePage struct {
	ID       int
	Name     string
	Purpose  string
	Meetings string // address of its list of meetings
}

// ReadCommittee reads the details of a committee.
func ReadCommittee(body []byte, at string) (CommitteePage, error) {
	s, err := open(body, at)
	if err != nil {
		return CommitteePage{}, err
	}
	p := CommitteePage{ID: s.at.ID, Name: text(s.subtitle())}
	s.scope.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		if a, ok := s.link(sel); ok && a.Kind == MeetingList && p.Meetings == "" {
			p.Meetings = a.Canonical()
			if p.ID == 0 {
				p.ID = a.ID
			}
		}
	})
	p.Purpose = text(s.scope.Find("h2.mgSectionTitle").First().NextFiltered(".mgWordPara"))
	if p.Name == "" {
		s.lack("h2", "the committee's name")
	}
	return p, s.err()
}

// A MeetingRow is one meeting as a list or a calendar names it.
type MeetingRow struct {
	ID        int
	Committee int    // 0 where the row does not say
	Name      string // of the committee; "" in a list of one committee's meetings, with the meeting's title in front in some calendars
	Title     string // of the meeting, where it has one of its own
	Date      day.Date
	Time      string // as printed
	State     civic.MeetingState
	Note      string // "Moved from 13 January"
	URL       string
	// What the row says is published. It is the cheapest sign of a change.
	Agenda, Decisions, Minutes bool
}

// A MeetingListPage is a committee's list of meetings, newest first.
type MeetingListPage struct {
	Committee      int
	Name           string
	Meetings       []MeetingRow
	Earlier, Later string // addresses of the neighbouring windows; "" if the page gives none
	Years          []int  // that can be asked for
}

// ReadMeetingList reads a committee's list of meetings.
func ReadMeetingList(body []byte, at string) (MeetingListPage, error) {
	s, err := open(body, at)
	if err != nil {
		return MeetingListPage{}, err
	}
	p := MeetingListPage{Committee: s.at.ID, Name: text(s.subtitle()), Years: s.years()}
	if p.Committee == 0 {
		p.Committee = number(s.scope.Find(`input[name="hCommitteeId"]`).AttrOr("value", ""))
	}
	s.scope.Find("a[href]").Each(func(i int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		switch {
		case !ok:
		case a.Kind == Meeting && a.ID > 0:
			p.Meetings = append(p.Meetings, s.listed(sel, a, p.Committee))
		case a.Kind == MeetingList && lower(a.Params["act"]) == "earlier":
			p.Earlier = a.Canonical()
		case a.Kind == MeetingList && lower(a.Params["act"]) == "later":
			p.Later = a.Canonical()
		}
	})
	return p, s.err()
}

func (s *source) years() []int {
	var years []int
	s.scope.Find("#YearSelect option").Each(func(_ int, o *goquery.Selection) {
		if y := number(strings.TrimSpace(o.AttrOr("value", ""))); y > 1900 && y < 2200 {
			years = append(years, y)
		}
	})
	return years
}

// listed reads one row of a list: "15 Jan 2026 7:30 pm - Agenda, Decisions".
func (s *source) listed(sel *goquery.Selection, a Address, committee int) MeetingRow {
	r := MeetingRow{ID: a.ID, Committee: a.Committee, URL: a.Canonical(), State: civic.Scheduled}
	if r.Committee == 0 {
		r.Committee = committee
	}
	words := text(sel)
	if m, ok := lastMoment(words); ok {
		r.Date, r.Time = m.date, m.clock
	} else {
		s.lack("meeting "+strconv.Itoa(a.ID), "a date in "+strconv.Quote(clip(words)))
	}
	r.say(after(sel.Nodes[0]))
	return r
}

// after returns the words between a link and the next, "- Agenda, Decisions".
func after(link *html.Node) string {
	var b strings.Builder
	left := 10 // nodes; a real row has one
	for n := link.NextSibling; n != nil && n.Data != "a" && left > 0; n = n.NextSibling {
		if left--; n.Type == html.TextNode {
			b.WriteString(n.Data)
		} else if n.Type == html.ElementNode {
			collect(&b, n)
		}
	}
	return decoded(b.String())
}

// say reads the words after a row's link.
func (r *MeetingRow) say(words string) {
	l := strings.ToLower(words)
	r.Agenda = strings.Contains(l, "agenda")
	r.Decisions = strings.Contains(l, "decisions")
	r.Minutes = strings.Contains(l, "minutes")
	r.State, r.Note, _ = stateOf(words)
	if r.State == civic.Scheduled && (r.Minutes || r.Decisions) {
		r.State = civic.Held
	}
}

// A CalendarPage is a calendar's window: a month, a week or a run of days.
type CalendarPage struct {
	Meetings       []MeetingRow
	Earlier, Later string // canonical addresses of the neighbouring months
}

// ReadCalendar reads a calendar in any of its forms. What stands in it without
// being a meeting (bank holidays, group meetings, events) is left out.
func ReadCalendar(body []byte, at string) (CalendarPage, error) {
	s, err := open(body, at)
	if err != nil {
		return CalendarPage{}, err
	}
	var p CalendarPage
	seen := map[int]bool{}
	s.scope.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		switch {
		case !ok:
		case a.Kind == Meeting && a.ID > 0 && !seen[a.ID]:
			seen[a.ID] = true
			p.Meetings = append(p.Meetings, s.dated(sel, a))
		case a.Kind == Calendar && strings.HasPrefix(text(sel), "Previous"):
			p.Earlier = a.Canonical()
		case a.Kind == Calendar && strings.HasPrefix(text(sel), "Next"):
			p.Later = a.Canonical()
		}
	})
	partTitles(p.Meetings)
	return p, s.err()
}

// dated reads one meeting of a calendar. Its words are cut to thirty letters;
// the title attribute has them all: "CANCELLED - Cabinet, 13/01/2026 6.30 pm".
func (s *source) dated(sel *goquery.Selection, a Address) MeetingRow {
	r := MeetingRow{ID: a.ID, Committee: a.Committee, URL: a.Canonical()}
	words := decoded(sel.AttrOr("title", ""))
	m, ok := lastMoment(words)
	if !ok {
		words = text(sel)
		if m, ok = s.cellDay(sel); !ok {
			s.lack("meeting "+strconv.Itoa(a.ID), "a date in "+strconv.Quote(clip(words)))
		}
	} else {
		words = words[:m.start]
	}
	r.Date, r.Time = m.date, m.clock
	r.State, r.Note, words = stateOf(words)
	r.Name = strings.TrimRight(words, " ,-")
	return r
}

// partTitles parts "Rents inquiry, Housing Panel" into a meeting's own title and
// the committee's name. A comma alone does not tell, for names have commas too:
// the same committee must stand elsewhere under the shorter name.
func partTitles(rows []MeetingRow) {
	shortest := map[int]string{}
	for _, r := range rows {
		if s, ok := shortest[r.Committee]; r.Committee > 0 && (!ok || len(r.Name) < len(s)) {
			shortest[r.Committee] = r.Name
		}
	}
	for i := range rows {
		r := &rows[i]
		if title, ok := strings.CutSuffix(r.Name, ", "+shortest[r.Committee]); ok && shortest[r.Committee] != "" {
			r.Title, r.Name = title, shortest[r.Committee]
		}
	}
}

// cellDay reads the day of the calendar's cell, "13 January" with the year of
// the page, where a link has no title of its own.
func (s *source) cellDay(sel *goquery.Selection) (moment, bool) {
	year := s.at.Params["dd"]
	cell := sel.Closest("td, div.mgCalendarWeekGrid, div.mgCalendarWeekTodayGrid")
	if year == "" || cell.Length() == 0 {
		return moment{}, false
	}
	m, known := s.days[cell.Nodes[0]]
	if !known {
		printed := decoded(cell.Find(".mgCalendarDayTxt, .mgCalendarDayDimTxt").First().Text())
		m, _ = lastMoment(printed + " " + year)
		s.days[cell.Nodes[0]] = m // each cell is searched once, however many links it has
	}
	if p := sel.Prev(); p.HasClass("mgTimeTxt") {
		m.clock = text(p)
	}
	return m, m.date.Known()
}
