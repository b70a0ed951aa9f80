package demosite

import (
	"fmt"
	"strings"
)

// getMeeting writes one meeting with its whole minutes, uncut; it reports
// whether there is such a meeting.
func (s *Site) getMeeting(x *xmlWriter, id int) bool {
	m := s.byMeeting[id]
	if m == nil {
		return false
	}
	x.open("meeting")
	x.leaf("meetingid", m.ID)
	x.leaf("meetingdate", m.At.Format("02/01/2006"))
	x.leaf("meetingstatus", m.status())
	x.leaf("isdisplayallowed", true)
	x.leaf("meetingtime", m.Clock())
	x.leaf("meetingactualstarttime", "")
	x.leaf("meetingplannedfinishtime", "")
	x.leaf("meetingactualfinishtime", "")
	x.leaf("meetinglocation", m.Venue)
	x.leaf("iswebcast", false)
	x.leaf("agendaid", m.AgendaID())
	x.leaf("agendapublished", m.HasAgenda())
	x.leaf("decisionpublished", m.HasDecisions())
	x.leaf("minutepublished", m.HasMinutes())
	x.leaf("meetingroom", "")
	x.open("agendaitems")
	if m.HasAgenda() {
		for _, it := range m.Items {
			x.item(it)
		}
	}
	x.close("agendaitems")
	x.attendees(m)
	x.close("meeting")
	return true
}

// item writes one agenda item. Its internal number is an order only; a
// heading has number 0.
func (x *xmlWriter) item(it *item) {
	m, number := it.Meeting, it.Number
	x.open("agendaitem")
	x.leaf("agendaitemid", it.ID)
	x.leaf("agendaitemtitle", it.Title)
	x.leaf("agendatext", pasted(it.Agenda))
	x.leaf("actualmeetingdate", m.At.Format("02/01/2006"))
	x.leaf("agendaitemnumber", it.internalNumber())
	x.leaf("agendaitemsubnumber", "")
	if number != "" {
		number += "."
	}
	x.leaf("fulldisplaynumberformat", number)
	if it.DecisionPublished() {
		x.leaf("decisionnonemptyhtmlbody", pasted(it.Decision))
	}
	if it.ShowMinutes() {
		x.leaf("minutesnonemptyhtmlbody", pasted(it.Minutes))
	}
	x.leaf("declarationcount", 0)
	x.leaf("isdecision", len(it.Decision) > 0)
	x.leaf("isdecisionpublished", it.DecisionPublished())
	x.leaf("isminutepublished", it.ShowMinutes())
	x.leaf("isrestricted", it.Restricted != "")
	x.leaf("isdisplayallowed", true)
	x.leaf("meetingdate", m.At.Format("02/01/2006"))
	x.leaf("meetingtime", m.Clock())
	x.leaf("minutesitemnumber", it.Number)
	x.leaf("minutesitemsubnumber", "")
	x.open("linkeddocuments")
	for _, p := range it.Papers {
		x.paper(p)
	}
	x.close("linkeddocuments")
	x.close("agendaitem")
}

func (it *item) internalNumber() int {
	if it.ID == 0 {
		return 0
	}
	return it.Place + 2
}

func (x *xmlWriter) paper(p *paper) {
	x.open("linkeddoc")
	x.leaf("attachmentid", p.ID)
	x.leaf("title", p.Title)
	x.leaf("isurl", false)
	if p.withheld() {
		x.leaf("url", "")
	} else {
		x.leaf("url", fmt.Sprintf("%smgConvert2PDF.aspx?ID=%d", Base, p.ID))
	}
	x.leaf("isrestricted", p.withheld())
	x.leaf("restrictionsRef", map[bool]string{true: "3"}[p.withheld()])
	x.leaf("itemnum", p.Item.Number)
	x.leaf("publicationdate", p.Item.Meeting.At.AddDate(0, 0, -8).Format("02/01/2006"))
	x.leaf("meetingdate", p.Item.Meeting.At.Format("02/01/2006"))
	x.leaf("committeetitle", p.Item.Meeting.Committee.Name)
	x.leaf("isdecisionattachment", false)
	x.leaf("ownertitle", p.Item.Title)
	x.close("linkeddoc")
}

func (x *xmlWriter) attendees(m *meeting) {
	x.open("attendees")
	for _, a := range m.Attendees() {
		x.line(fmt.Sprintf(`<attendee membertype="U" memberid="%d" name="%s" roledescription="%s" attendance="%s" politicalparty="" ward="" keyposts=""></attendee>`,
			a.ID, body(a.Name), body(a.Role), a.Attendance))
	}
	x.close("attendees")
}

// pasted is the HTML of a text, which the service then escapes; "" if there is none.
func pasted(blocks []block) string {
	if len(blocks) == 0 {
		return ""
	}
	return strings.TrimSpace(word(blocks)) + "\n"
}
