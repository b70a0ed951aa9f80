package modgov

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arising/internal/civic"
)

// A ServiceMeeting is one meeting as the web service gives it: with the whole
// text of its items, none cut. Of attendees only name, role and attendance are
// read: their addresses stand in some answers.
type ServiceMeeting struct {
	MeetingPage
	Texts []ItemText // one for each of Items
}

// An ItemText is the text of one agenda item, in HTML.
type ItemText struct {
	Agenda, Decision, Minutes string
}

type xmlMeeting struct {
	xmlRow
	Shown     leaf          `xml:"isdisplayallowed"`
	Location  leaf          `xml:"meetinglocation"`
	Room      leaf          `xml:"meetingroom"`
	Agenda    leaf          `xml:"agendaid"`
	Agendas   leaf          `xml:"agendapublished"`
	Decisions leaf          `xml:"decisionpublished"`
	Minutes   leaf          `xml:"minutepublished"`
	Items     []xmlItem     `xml:"agendaitems>agendaitem"`
	Attendees []xmlAttendee `xml:"attendees>attendee"`
}

type xmlAttendee struct {
	Person leaf `xml:"memberid,attr"`
	Name   leaf `xml:"name,attr"`
	Role   leaf `xml:"roledescription,attr"`
	Said   leaf `xml:"attendance,attr"`
}

type xmlItem struct {
	ID         leaf       `xml:"agendaitemid"`
	Title      leaf       `xml:"agendaitemtitle"`
	Number     leaf       `xml:"fulldisplaynumberformat"`
	Order      leaf       `xml:"agendaitemnumber"`
	Agenda     leaf       `xml:"agendatext"`
	Decision   leaf       `xml:"decisionnonemptyhtmlbody"`
	Minutes    leaf       `xml:"minutesnonemptyhtmlbody"`
	Restricted leaf       `xml:"isrestricted"`
	Shown      leaf       `xml:"isdisplayallowed"`
	Papers     []xmlPaper `xml:"linkeddocuments>linkeddoc"`
}

type xmlPaper struct {
	ID         leaf `xml:"attachmentid"`
	Title      leaf `xml:"title"`
	URL        leaf `xml:"url"`
	Restricted leaf `xml:"isrestricted"`
	Committee  leaf `xml:"committeetitle"`
}

// ReadServiceMeeting reads the answer to GetMeeting.
func ReadServiceMeeting(body []byte, at string) (ServiceMeeting, error) {
	d, err := xmlOf(body, at)
	if err != nil {
		return ServiceMeeting{}, err
	}
	from, err := Parse(at)
	if err != nil {
		return ServiceMeeting{}, err
	}
	var x xmlMeeting
	if err := d.Decode(&x); err != nil {
		return ServiceMeeting{}, &SyntaxError{At: at, Where: "byte " + strconv.FormatInt(d.InputOffset(), 10), Want: "XML to its end (" + err.Error() + ")"}
	}
	return x.meeting(from)
}

func (x xmlMeeting) meeting(at Address) (ServiceMeeting, error) {
	row := x.row(at.Base, x.Date.date(), x.Date.date())
	m := ServiceMeeting{MeetingPage: MeetingPage{ID: row.ID, Committee: row.Committee, CommitteeName: row.Name, Date: row.Date,
		Time: row.Time, State: row.State, Note: row.Note, URL: row.URL, Agenda: x.Agenda.number(), Venue: x.Location.words(),
		HasAgenda: x.Agendas.yes(), HasDecisions: x.Decisions.yes(), HasMinutes: x.Minutes.yes()}}
	if room := x.Room.words(); room != "" {
		m.Venue = strings.TrimPrefix(m.Venue+", "+room, ", ")
	}
	for _, xi := range x.Items {
		// What the site itself does not show is not ours to show.
		if strings.EqualFold(strings.TrimSpace(string(xi.Shown)), "false") {
			continue
		}
		it, text := xi.item(at)
		m.Items, m.Texts = append(m.Items, it), append(m.Texts, text)
		for _, p := range xi.Papers {
			if m.CommitteeName == "" {
				m.CommitteeName = p.Committee.words()
			}
		}
	}
	for _, xa := range x.Attendees[:min(len(x.Attendees), maxAttendees)] {
		if a := (Attendee{xa.Person.number(), xa.Name.words(), xa.Role.words(), xa.Said.words()}); a.sound() {
			m.Attendees = append(m.Attendees, a)
		}
	}
	m.settle()
	if m.ID == 0 || !m.Date.Known() {
		return m, &SyntaxError{At: at.Canonical(), Want: "the number and date of a meeting"}
	}
	return m, nil
}

func (x xmlItem) item(at Address) (AgendaItem, ItemText) {
	it := AgendaItem{ID: x.ID.number(), Number: x.Number.words(), Title: x.Title.words(), Restricted: x.Restricted.yes()}
	it.Section = it.Number == "" && x.Order.number() == 0
	if it.ID > 0 {
		it.Anchor, it.URL = "AI"+strconv.Itoa(it.ID), ItemURL(at.Base, it.ID)
	}
	for _, p := range x.Papers {
		paper := Paper{ID: p.ID.number(), Kind: civic.ReportDoc, Title: p.Title.words(), Restricted: p.Restricted.yes()}
		if a, err := resolveFrom(at, p.URL.words()); err == nil && !paper.Restricted {
			paper.URL = a.Canonical()
		}
		it.Papers = append(it.Papers, paper)
	}
	text := ItemText{Agenda: x.Agenda.markup(), Decision: x.Decision.markup(), Minutes: x.Minutes.markup()}
	it.Text, it.Decision, it.Minutes = wholeIf(text.Agenda), wholeIf(text.Decision), wholeIf(text.Minutes)
	return it, text
}

func wholeIf(markup string) TextState {
	if markup == "" {
		return NoText
	}
	return Whole
}

// HTML writes the meeting as its page would show it, with nothing cut, so that
// both can be read by the same reader.
func (m ServiceMeeting) HTML() []byte {
	var b strings.Builder
	e := html.EscapeString
	fmt.Fprintf(&b, `<html><head><meta charset="utf-8"><meta name="DC.date" content="%s"></head><body><div id="modgov"><h1>%s</h1>`,
		m.Date, m.heading())
	fmt.Fprintf(&b, `<h2 class="mgSubTitleTxt">%s - %s %s</h2><div class="mgContent">`, e(m.CommitteeName), m.Date.Long(), e(m.Time))
	m.writeAttendees(&b) // before the items, so that it is part of none
	b.WriteString(`<table class="mgItemTable">`)
	for i, it := range m.Items {
		anchor := ""
		if it.Anchor != "" && !it.Section {
			anchor = fmt.Sprintf(`<p class="mgAiTitleTxt"><a name="%s"></a>%s</p>`, it.Anchor, e(it.Number))
		}
		fmt.Fprintf(&b, "\n"+`<tr><td class="mgItemNumberCell">%s</td><td><p class="mgAiTitleTxt">%s</p>`, anchor, e(it.Title))
		m.Texts[i].write(&b)
		b.WriteString("</td></tr>")
	}
	b.WriteString("</table></div></div></body></html>")
	return []byte(b.String())
}

// writeAttendees writes who was there, as the page that the site has for it does.
func (m ServiceMeeting) writeAttendees(b *strings.Builder) {
	if len(m.Attendees) == 0 {
		return
	}
	e := html.EscapeString
	b.WriteString(`<table summary="Table of meeting attendance"><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr>`)
	for _, a := range m.Attendees {
		fmt.Fprintf(b, "\n<tr><td>%s</td><td>%s</td><td>%s</td></tr>", e(a.Name), e(a.Role), e(a.Said))
	}
	b.WriteString("</table>")
}

func (m ServiceMeeting) heading() string {
	switch {
	case m.HasMinutes && m.HasDecisions:
		return "Agenda, decisions and minutes"
	case m.HasMinutes:
		return "Agenda and minutes"
	case m.HasDecisions:
		return "Agenda and decisions"
	case m.HasAgenda:
		return "Agenda"
	}
	return "Meeting"
}

func (t ItemText) write(b *strings.Builder) {
	for _, part := range []struct{ label, markup string }{{"", t.Agenda}, {"Decision:", t.Decision}, {"Minutes:", t.Minutes}} {
		if part.markup == "" {
			continue
		}
		if part.label != "" {
			fmt.Fprintf(b, `<p class="mgSubItemTitleTxt">%s</p>`, part.label)
		}
		b.WriteString(`<div class="mgWordPara">`)
		balance(b, part.markup)
		b.WriteString(`</div>`)
	}
}

// balance writes markup with every element closed and none closed that was
// not opened in it, so that one item cannot run into the next.
func balance(b *strings.Builder, markup string) {
	if nodesOf([]byte(markup)) > maxPageNodes {
		b.WriteString(html.EscapeString(markup))
		return
	}
	div := &xhtml.Node{Type: xhtml.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := xhtml.ParseFragment(strings.NewReader(markup), div)
	for _, n := range nodes {
		if err == nil {
			err = xhtml.Render(b, n)
		}
	}
	if err != nil {
		b.WriteString(html.EscapeString(markup))
	}
}
