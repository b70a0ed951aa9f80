package demosite

import (
	"fmt"
	"net/http"
	"strings"
)

// cutAfter is the number of words after which a long minute breaks off on the meeting's page.
const cutAfter = 90

func (s *Site) meetingPage(w http.ResponseWriter, _ *http.Request, q query) bool {
	m := s.byMeeting[q.number("mid", "meetingid")]
	if m == nil {
		return false
	}
	s.render(w, "meeting", page{
		Title: m.PageTitleFor("for"), Description: m.PageTitleFor("for"), Date: m.date().String(),
		Heading: m.PageTitle(), Data: m,
	})
	return true
}

// PageTitleFor is the title in the head of a page: "Agenda for Cabinet on Tuesday 6 January 2026, 11.00 am".
func (m *meeting) PageTitleFor(word string) string {
	return fmt.Sprintf("%s %s %s on %s, %s", m.PageTitle(), word, m.Committee.Name, m.At.Format("Monday 2 January 2006"), m.Clock())
}

// MinutesHere returns the HTML of the item's minutes as the meeting's page
// shows them. Modern.Gov shows them whole, cut after some words with a link
// inside the element that was cut, or as a link only.
func (it *item) MinutesHere() string {
	link := func(words string) string {
		return fmt.Sprintf("<a href=\"mgAi.aspx?ID=%d\" title=\"Link to view\nthe full item text for item %s., %s\">%s minutes\ntext for item %s.</a>",
			it.ID, it.Number, label(it.Title), words, it.Number)
	}
	switch {
	case it.Meeting.Show == links:
		return strings.ReplaceAll(link("View the "), "\n", " ")
	case it.Meeting.Show != cut || wordCount(it.Minutes) <= cutAfter:
		return word(it.Minutes)
	}
	kept, left := []block(nil), cutAfter
	for _, b := range it.Minutes {
		n := len(strings.Fields(b.text))
		if n >= left {
			b.text = strings.ReplaceAll(strings.Join(strings.Fields(b.text)[:left], " "), "**", "")
			kept = append(kept, b)
			break
		}
		kept, left = append(kept, b), max(1, left-n)
	}
	html := word(kept)
	at := strings.LastIndex(html, "</span></p>")
	if at < 0 {
		at = strings.LastIndex(html, "</")
	}
	return html[:at] + "&nbsp;&nbsp;...&nbsp; " + link("view the full") + html[at:]
}

func (s *Site) itemPage(w http.ResponseWriter, _ *http.Request, q query) bool {
	it := s.byItem[q.number("id")]
	if it == nil {
		return false
	}
	s.render(w, "item", page{Title: "Agenda item - " + it.Title, Description: "Details of agenda item " + it.Title,
		Date: it.Meeting.date().String(), Heading: "Agenda item", Data: it})
	return true
}

func (s *Site) choosePack(w http.ResponseWriter, _ *http.Request, q query) bool {
	m := s.byAgenda[q.number("id")]
	if m == nil || !m.HasAgenda() {
		return false
	}
	s.render(w, "choosepack", page{Title: "Choose agenda document pack -  " + m.Committee.Name + m.At.Format(" 2 January 2006"),
		Date: m.date().String(), Heading: "Choose agenda document pack", Data: m})
	return true
}

// RPID is the number that a real site puts into some links anew on each
// request. Here the n-th answer for an address always has the same one.
func (s *Site) RPID(what string, id int) int {
	n := s.visit(fmt.Sprint(what, id))
	return 100000000 + (id*7919+n*104729)%899999999
}

func (s *Site) reasons(w http.ResponseWriter, _ *http.Request, q query) bool {
	it := s.byItem[q.number("oid")]
	if it == nil {
		return false
	}
	why := it.Restricted
	for _, p := range it.Papers {
		if p.Restricted && why == "" {
			why = "paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972"
		}
	}
	if why == "" {
		return false
	}
	s.render(w, "reasons", page{Title: "Reasons restricted", Date: it.Meeting.date().String(), Heading: "Reasons why item is restricted",
		Data: map[string]any{"Item": it, "Why": why}})
	return true
}
