package modgov

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"arising/internal/civic"
	"arising/internal/day"
)

// A MeetingPage is a meeting as its page shows it: agenda, decisions and
// minutes stand on one page, as far as they are published.
type MeetingPage struct {
	ID            int
	Agenda        int // number of the agenda, by which its papers are named; not always the meeting's
	Committee     int
	CommitteeName string
	Title         string // only where it has one besides the committee's name
	Date          day.Date
	Time          string // as printed
	Venue         string
	State         civic.MeetingState
	Note          string // "Moved from 13 January"
	URL           string
	// What is published. Draft says that the minutes are not confirmed yet.
	HasAgenda, HasDecisions, HasMinutes, Draft bool
	// None says that the page itself says that nothing is published.
	None   bool
	Papers []Paper // of the meeting as a whole
	Items  []AgendaItem
	// Attendance is the address of the page that says who was there, "" if none is
	// linked; Attendees those whom this page itself lists, as few do.
	Attendance string
	Attendees  []Attendee
}

// A Paper is a published file, or one whose name is published and nothing more.
type Paper struct {
	ID         int // the number of the file; 0 if the address has none
	Kind       civic.DocumentKind
	Title      string
	URL        string // of the file, or where it is withheld of the reasons; of the choosing page for some packs
	Restricted bool
	Draft      bool
}

// Whole reports whether every word of the minutes that the meeting has is on
// the page, none cut off or put on another page.
func (p MeetingPage) Whole() bool {
	if !p.HasMinutes || len(p.Items) == 0 {
		return false
	}
	for _, it := range p.Items {
		if it.Minutes.Partial() || it.Decision.Partial() {
			return false
		}
	}
	return true
}

// ReadMeeting reads a meeting's page in any of its states: nothing published,
// cancelled, agenda only, with draft or confirmed minutes.
func ReadMeeting(body []byte, at string) (MeetingPage, error) {
	s, err := open(body, at)
	if err != nil {
		return MeetingPage{}, err
	}
	p := MeetingPage{ID: s.at.ID, Committee: s.at.Committee, URL: s.at.Canonical()}
	s.published(&p)
	s.about(&p)
	s.papers(&p)
	p.Venue = s.venue()
	p.Items = s.items()
	p.Attendance, p.Attendees = s.attendanceLink(), s.attendees(false)
	p.settle()
	if !p.Date.Known() {
		s.lack("h2", "the date of the meeting")
	}
	if p.CommitteeName == "" {
		s.lack("h2", "the name of the committee")
	}
	if len(p.Items) == 0 && p.HasAgenda {
		s.lack("table of items", "an item, for the page says that there is an agenda")
	}
	return p, s.err()
}

// published reads the page's heading: "Agenda, decisions and draft minutes".
func (s *source) published(p *MeetingPage) {
	h := strings.ToLower(s.heading())
	p.HasAgenda = strings.Contains(h, "agenda")
	p.HasDecisions = strings.Contains(h, "decisions")
	p.HasMinutes = strings.Contains(h, "minutes")
	p.Draft = strings.Contains(h, "draft minutes")
	p.None = strings.Contains(strings.ToLower(text(s.scope.Find(".mgContent > p"))), "no documents are available")
}

// settle draws what follows from the parts.
func (p *MeetingPage) settle() {
	for _, it := range p.Items {
		p.HasMinutes = p.HasMinutes || it.Minutes != NoText
		p.HasDecisions = p.HasDecisions || it.Decision != NoText
	}
	p.HasAgenda = p.HasAgenda || len(p.Items) > 0
	for _, f := range p.Papers {
		p.Draft = p.Draft || f.Kind == civic.MinutesDoc && f.Draft
		if a, err := Parse(f.URL); err == nil && p.Agenda == 0 && (strings.HasPrefix(a.Page, "documents/g") || a.Kind == PackChooser) {
			p.Agenda = a.ID
		}
	}
	if p.State == civic.Scheduled && (p.HasMinutes || p.HasDecisions) {
		p.State = civic.Held
	}
}

// about reads committee, title, day and state from the line under the heading,
// "TITLE, COMMITTEE - Thursday 15 January 2026 7:30 pm, CANCELLED", and where a
// council's template has left that out from the page's metadata.
func (s *source) about(p *MeetingPage) {
	sub := s.subtitle()
	known := ""
	sub.Find("a[href]").EachWithBreak(func(_ int, sel *goquery.Selection) bool {
		if a, ok := s.link(sel); ok && a.Kind == Committee {
			p.Committee = a.ID
			known = strings.TrimPrefix(decoded(sel.AttrOr("title", "")), "Link to ")
		}
		return p.Committee == 0
	})
	p.name(text(sub), known)
	if title := s.title(); !p.Date.Known() || p.CommitteeName == "" {
		q := MeetingPage{State: p.State, Note: p.Note}
		q.name(agendaFor(title), known)
		if p.CommitteeName == "" || !p.Date.Known() && p.CommitteeName == "Agenda" {
			p.CommitteeName, p.Title = q.CommitteeName, q.Title
		}
		if !p.Date.Known() {
			p.Date, p.Time = q.Date, q.Time
		}
		if p.State == civic.Scheduled {
			p.State, p.Note = q.State, q.Note
		}
	}
	if !p.Date.Known() {
		p.Date, _ = day.Parse(s.meta("DC.date"))
	}
}

// name reads one line of words about a meeting. known is the committee's name
// by the title of its link, "" if there was none.
func (p *MeetingPage) name(words, known string) {
	p.State, p.Note, words = stateOf(words)
	m, ok := lastMoment(words)
	if !ok {
		if known != "" {
			p.CommitteeName = known
		}
		return
	}
	p.Date, p.Time = m.date, m.clock
	name := strings.TrimRight(words[:m.start], " ,-–:")
	name = strings.TrimSuffix(name, " on")
	p.CommitteeName = name
	if known == "" {
		return
	}
	if title, found := strings.CutSuffix(name, known); found {
		p.CommitteeName, p.Title = known, strings.TrimRight(title, " ,-")
	}
}

var agendaForm = regexp.MustCompile(`(?i)^(?:agenda|minutes|decisions|meeting|printed minutes)\s+(?:for|of)\s+(?:the meeting of\s+)?`)

// agendaFor takes the words in front off the metadata's title: "Agenda for
// Cabinet on Monday, 26th January, 2026, 4.00 p.m. - Quillhaven Borough Council".
func agendaFor(title string) string {
	if !agendaForm.MatchString(title) {
		return ""
	}
	title = agendaForm.ReplaceAllString(title, "")
	if m, ok := lastMoment(title); ok {
		return title[:m.end]
	}
	return title
}

// papers reads the links above the items: frontsheet, packs, minutes.
func (s *source) papers(p *MeetingPage) {
	s.scope.Find(".mgLinks a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		if !ok || a.Kind != Document && a.Kind != PackChooser {
			return
		}
		f := Paper{ID: a.ID, Kind: a.DocumentKind(), Title: text(sel), URL: a.Canonical()}
		if a.Kind == PackChooser {
			// It leads to the pack, or with SID to one supplement.
			f.Kind = civic.PackDoc
			if a.Params["sid"] != "" {
				f.Kind, f.ID = civic.SupplementDoc, number(a.Params["sid"])
			}
		}
		words := strings.ToLower(f.Title + " " + sel.AttrOr("title", ""))
		f.Draft = f.Kind == civic.MinutesDoc && strings.Contains(words, "draft")
		p.Papers = append(p.Papers, f)
	})
}

// venue reads the line "Venue:" or, before a meeting is confirmed, "Proposed venue:".
func (s *source) venue() string {
	venue := ""
	s.scope.Find(".mgContent p > span.mgLabel").EachWithBreak(func(i int, label *goquery.Selection) bool {
		if i > 20 {
			return false // it is the first label of real pages
		}
		if name := strings.ToLower(text(label)); strings.HasSuffix(strings.TrimRight(name, ": "), "venue") {
			line := label.Parent().Clone()
			line.Find("a, span.mgLabel").Remove()
			venue = text(line)
		}
		return venue == ""
	})
	return venue
}
