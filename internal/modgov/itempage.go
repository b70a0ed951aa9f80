package modgov

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"arising/internal/day"
)

// An ItemPage is an agenda item on a page of its own, where its text is whole.
type ItemPage struct {
	AgendaItem
	Meeting       int
	MeetingURL    string
	Committee     int
	CommitteeName string
	Date          day.Date
	Time          string
}

var (
	itemNumberForm = regexp.MustCompile(`(?i)\s*\(\s*item\s+([^()]{1,20}?)\s*\)\s*$`)
	meetingOfForm  = regexp.MustCompile(`(?i)^meeting of\s+`)
)

// ReadItem reads an agenda item's own page. Which meeting it belongs to stands
// in the link back: "Meeting of Cabinet, Tuesday 27 January 2026 7.00 pm (Item 6.)".
func ReadItem(body []byte, at string) (ItemPage, error) {
	s, err := open(body, at)
	if err != nil {
		return ItemPage{}, err
	}
	p := ItemPage{AgendaItem: AgendaItem{ID: s.at.ID, Title: text(s.subtitle()), URL: s.at.Canonical()}}
	s.backLink(&p)
	if p.Anchor != "" && p.ID == 0 {
		p.ID = number(p.Anchor[2:])
		p.URL = ItemURL(s.at.Base, p.ID)
	}
	content := s.scope.Find(".mgContent").First()
	s.itemLinks(&p.AgendaItem, content)
	s.itemTexts(&p.AgendaItem, content)
	if p.Restricted {
		p.Restriction = paragraphOf(text(content))
	}
	if !p.Date.Known() {
		p.Date, _ = day.Parse(s.meta("DC.date"))
	}
	if p.Title == "" {
		p.Title = strings.TrimPrefix(s.title(), "Agenda item - ")
	}
	if p.Title == "" {
		s.lack("h2", "the item's title")
	}
	if p.Meeting == 0 {
		s.lack("", "the link to the meeting")
	}
	return p, s.err()
}

// backLink reads the link to the meeting.
func (s *source) backLink(p *ItemPage) {
	s.scope.Find("a[href]").EachWithBreak(func(_ int, sel *goquery.Selection) bool {
		a, ok := s.link(sel)
		if !ok || a.Kind != Meeting || a.ID == 0 {
			return true
		}
		p.Meeting, p.MeetingURL, p.Committee, p.Anchor = a.ID, a.Canonical(), a.Committee, a.Anchor
		words := text(sel)
		if m := itemNumberForm.FindStringSubmatchIndex(words); m != nil {
			p.Number, words = words[m[2]:m[3]], words[:m[0]]
		}
		if m, ok := lastMoment(words); ok {
			p.Date, p.Time = m.date, m.clock
			p.CommitteeName = strings.TrimRight(meetingOfForm.ReplaceAllString(words[:m.start], ""), " ,-")
		}
		return false
	})
}

// A PackChooserPage leads to the packs of one meeting.
type PackChooserPage struct {
	Agenda        int
	CommitteeName string
	Date          day.Date
	Time          string
	Papers        []Paper
}

// ReadPackChooser reads the page on which the pack or a supplement is chosen.
func ReadPackChooser(body []byte, at string) (PackChooserPage, error) {
	s, err := open(body, at)
	if err != nil {
		return PackChooserPage{}, err
	}
	p := PackChooserPage{Agenda: s.at.ID}
	words := text(s.subtitle())
	if m, ok := lastMoment(words); ok {
		p.CommitteeName, p.Date, p.Time = strings.TrimRight(words[:m.start], " ,-"), m.date, m.clock
	}
	if !p.Date.Known() {
		p.Date, _ = day.Parse(s.meta("DC.date"))
	}
	s.scope.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		if a, ok := s.link(sel); ok && a.Kind == Document {
			p.Papers = append(p.Papers, Paper{ID: a.ID, Kind: a.DocumentKind(), Title: text(sel), URL: a.Canonical()})
		}
	})
	if len(p.Papers) == 0 {
		s.lack("", "a link to a pack")
	}
	return p, s.err()
}

// An IssuePage is the history of one matter: the meetings and decisions that
// dealt with it. Its markup was not to be had; what is read here goes by links
// and dates alone, which all reports of it agree on.
type IssuePage struct {
	ID        int
	Title     string
	Meetings  []IssueMeeting
	Decisions []string // addresses
	Papers    []Paper
}

// An IssueMeeting is one meeting that took an issue, "20/09/2017 - Council (Item 52)".
type IssueMeeting struct {
	Meeting       int
	Item          int // number of the agenda item, where the link goes to it
	URL           string
	Date          day.Date
	CommitteeName string
	Number        string // of the item as printed
}

// ReadIssue reads an issue's history.
func ReadIssue(body []byte, at string) (IssuePage, error) {
	s, err := open(body, at)
	if err != nil {
		return IssuePage{}, err
	}
	p := IssuePage{ID: s.at.ID, Title: text(s.subtitle())}
	s.scope.Find("a[href]").Each(func(_ int, sel *goquery.Selection) {
		a, ok := s.link(sel)
		switch {
		case !ok:
		case a.Kind == Meeting && a.ID > 0:
			p.Meetings = append(p.Meetings, issueMeeting(a, text(sel)))
		case a.Kind == Decision:
			p.Decisions = append(p.Decisions, a.Canonical())
		case a.Kind == Document:
			p.Papers = append(p.Papers, Paper{ID: a.ID, Kind: a.DocumentKind(), Title: text(sel), URL: a.Canonical()})
		}
	})
	if p.Title == "" {
		s.lack("h2", "the issue's title")
	}
	return p, s.err()
}

func issueMeeting(a Address, words string) IssueMeeting {
	im := IssueMeeting{Meeting: a.ID, URL: a.Reader()}
	if a.Anchor != "" {
		im.Item = number(a.Anchor[2:])
	}
	if m := itemNumberForm.FindStringSubmatchIndex(words); m != nil {
		im.Number, words = words[m[2]:m[3]], words[:m[0]]
	}
	if m, ok := lastMoment(words); ok {
		im.Date = m.date
		rest := strings.Trim(words[m.end:], " ,-–")
		if rest == "" {
			rest = strings.TrimRight(words[:m.start], " ,-–")
		}
		im.CommitteeName = rest
	}
	return im
}
