package demosite

import (
	"fmt"
	"strings"

	"arising/internal/day"
)

// How a site names a meeting and what it says is published of it.

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
