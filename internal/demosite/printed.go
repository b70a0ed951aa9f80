package demosite

import (
	"fmt"
	"strings"
)

// clockedTitle is the title that the maker of packs gives a file.
func (m *meeting) clockedTitle(what string) string {
	return fmt.Sprintf("(Public Pack)%s for %s, %s", what, m.Committee.Name, m.At.Format("02/01/2006 15:04"))
}

// buildMinutes prints the minutes.
func (m *meeting) buildMinutes() *sheets {
	d := newSheets("Minutes Template", m.Committee.Name+" - "+m.At.Format("Monday 2 January 2006"), false)
	d.pdf.AddPage()
	m.printMinutes(d)
	return d
}

// printMinutes writes the minutes as the clerk prints them: the body, the day,
// who was there, then every item under its number.
func (m *meeting) printMinutes(d *sheets) {
	d.line(strings.ToUpper(m.Committee.Name), "B", 14)
	d.line(m.At.Format("Monday, 2 January 2006")+" at "+m.Clock(), "B", 12)
	if m.Draft() {
		d.line("DRAFT: these minutes are subject to confirmation at the next meeting", "I", textSize)
	}
	d.line("Present: "+strings.Join(m.Present, ", "), "", textSize)
	if len(m.Apologies) > 0 {
		d.line("Apologies for absence: "+strings.Join(m.Apologies, ", "), "", textSize)
	}
	for _, it := range m.Items {
		it.printMinutes(d)
	}
	d.line("The meeting closed at "+m.At.Add(95*60e9).Format("3.04 pm")+".", "", textSize)
}

func (it *item) printMinutes(d *sheets) {
	heading := strings.ToUpper(it.Title)
	if it.Number != "" {
		heading = it.Number + "    " + heading
	}
	d.pdf.Ln(2)
	d.line(heading, "B", textSize)
	switch {
	case len(it.Minutes) > 0:
		d.blocks(it.Minutes)
	case len(it.Decision) > 0:
		d.blocks(it.Decision)
	case it.Restricted != "":
		d.line("The minute of this item is not for publication by virtue of "+it.Restricted+".", "I", textSize)
	}
}

// buildDecisions prints the decision blocks alone.
func (m *meeting) buildDecisions() *sheets {
	d := newSheets("Decisions Template", m.Committee.Name+" - decisions", false)
	d.pdf.AddPage()
	d.line(strings.ToUpper(m.Committee.Name), "B", 14)
	d.line("Decisions taken on "+m.At.Format("Monday, 2 January 2006"), "B", 12)
	for _, it := range m.Items {
		if len(it.Decision) > 0 {
			d.line(it.Number+"    "+it.Title, "B", textSize)
			d.blocks(it.Decision)
		}
	}
	return d
}

// buildFront prints the agenda's front sheet.
func (m *meeting) buildFront(stamped bool) *sheets {
	d := newSheets("Agenda Template", "", stamped)
	d.pdf.AddPage()
	if stamped {
		d.line("Public Document Pack", "B", 12)
	}
	d.line("AGENDA", "B", 16)
	d.line(m.Committee.Name, "B", 14)
	d.line(fmt.Sprintf("Date: %s", m.At.Format("Monday, 2 January 2006")), "", textSize)
	d.line("Time: "+m.Clock(), "", textSize)
	d.line("Venue: "+m.Venue, "", textSize)
	d.line("Item", "B", textSize)
	for _, it := range m.Items {
		if it.Number == "" {
			d.line(it.Title, "B", textSize)
			continue
		}
		d.blocks([]block{{kind: numbered, marker: it.Number + ".", text: it.Title}})
		for _, b := range it.Agenda {
			d.blocks([]block{{kind: plain, text: b.words()}})
		}
	}
	return d
}

// buildPack prints the front sheet and every open paper, each beginning on an
// odd sheet, with the page of the agenda stamped on top.
func (m *meeting) buildPack() *sheets {
	d := m.buildFront(true)
	d.pdf.SetTitle(m.clockedTitle("Agenda Document"), true)
	for _, it := range m.Items {
		for _, p := range it.Papers {
			if p.withheld() {
				continue
			}
			if d.pdf.PageNo()%2 == 1 {
				d.pdf.AddPage()
				d.pdf.SetY(140)
				d.pdf.CellFormat(width, 6, "This page is intentionally left blank", "", 1, "C", false, 0, "")
			}
			d.pdf.AddPage()
			d.line("Agenda Item "+it.Number, "B", textSize)
			p.print(d)
		}
	}
	return d
}

func (p *paper) build() *sheets {
	d := newSheets(p.Title, p.Title, false)
	d.pdf.AddPage()
	p.print(d)
	return d
}

// print writes the paper: earlier minutes, a report with its heading, an appendix.
func (p *paper) print(d *sheets) {
	if p.Previous != nil {
		p.Previous.printMinutes(d)
		return
	}
	m := p.Item.Meeting
	d.line("Quillhaven Borough Council", "B", 13)
	if !strings.HasPrefix(p.Title, "Appendix") {
		d.line("Report to: "+m.Committee.Name, "", textSize)
		d.line("Date of meeting: "+m.At.Format("2 January 2006"), "", textSize)
	}
	d.line(p.Title, "B", 13)
	d.blocks(p.Text)
}

func (s *supplement) build() *sheets {
	d := newSheets(s.Meeting.clockedTitle(s.Title+" Agenda Supplement "), "", true)
	d.pdf.AddPage()
	d.line(s.Title, "B", 16)
	d.line(s.Meeting.Committee.Name+", "+s.Meeting.When(), "B", 12)
	d.blocks(s.Text)
	return d
}
