package demosite

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"time"

	"arising/internal/day"
)

// The parameters without which a method of the web service fails.
var required = map[string][]string{
	"getcommittees":        nil,
	"getmeetings":          {"lcommitteeid", "sfromdate", "stodate"},
	"getallmeetingsbydate": {"lcommitteeid", "sfromdate", "stodate", "bisascendingdateorder"},
	"getmeeting":           {"lmeetingid"},
}

// service answers for mgWebService.asmx as real sites do: a missing parameter
// gives 500 with a page of HTML, and a date that is not dd/mm/yyyy is ignored
// without a word.
func (s *Site) service(w http.ResponseWriter, method string, q query) {
	needs, known := required[method]
	if !known {
		http.Error(w, "Web Service method name is not valid.", http.StatusInternalServerError)
		return
	}
	for _, name := range needs {
		if _, given := q[name]; !given {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusInternalServerError)
			fmt.Fprintf(w, "<html><body><h1>Server Error</h1><p>Missing parameter: %s.</p></body></html>", name)
			return
		}
	}
	x := &xmlWriter{}
	x.line(`<?xml version="1.0" encoding="utf-8"?>`)
	switch method {
	case "getcommittees":
		s.getCommittees(x)
	case "getmeetings":
		s.getMeetings(x, q)
	case "getallmeetingsbydate":
		s.getAllMeetingsByDate(x, q)
	case "getmeeting":
		if !s.getMeeting(x, q.number("lmeetingid")) {
			http.Error(w, "<html><body><h1>Server Error</h1></body></html>", http.StatusInternalServerError)
			return
		}
	}
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	fmt.Fprint(w, x.String())
}

func (s *Site) getCommittees(x *xmlWriter) {
	x.open("committees")
	x.count("committeescount", len(s.committees))
	for _, c := range s.committees {
		x.open("committee")
		x.leaf("committeeid", c.ID)
		x.leaf("committeetitle", c.Name)
		x.leaf("committeedeleted", false)
		x.leaf("committeeexpired", c.Expired)
		x.leaf("committeecategory", c.Category)
		x.close("committee")
	}
	x.close("committees")
}

var ukDates = regexp.MustCompile(`^\s*(\d{2}/\d{2}/\d{4})\s*$`)

// ukDate reads dd/mm/yyyy; anything else is no date.
func ukDate(text string) day.Date {
	m := ukDates.FindStringSubmatch(text)
	if m == nil {
		return day.Date{}
	}
	t, err := time.Parse("02/01/2006", m[1])
	if err != nil {
		return day.Date{}
	}
	return day.FromTime(t)
}

// within returns the meetings of the asked range, of one committee or, for 0, of all.
func (s *Site) within(q query) (out []*meeting) {
	from, to, id := ukDate(q["sfromdate"]), ukDate(q["stodate"]), q.number("lcommitteeid")
	for _, m := range s.meetings {
		switch {
		case id != 0 && m.Committee.ID != id:
		case from.Known() && m.date().Before(from):
		case to.Known() && m.date().After(to):
		default:
			out = append(out, m)
		}
	}
	return out
}

func (x *xmlWriter) meeting(m *meeting, committee bool) {
	x.open("meeting")
	x.leaf("meetingid", m.ID)
	x.leaf("meetingdate", m.At.Format("02/01/2006"))
	x.leaf("meetingstatus", m.status())
	x.leaf("meetingtime", m.Clock())
	x.leaf("iswebcast", false)
	if committee {
		x.leaf("committeeid", m.Committee.ID)
		x.leaf("committeetitle", m.Committee.Name)
	}
	x.close("meeting")
}

func (m *meeting) status() string {
	if m.State == cancelled {
		return "Cancelled"
	}
	return "Confirmed"
}

func (s *Site) getMeetings(x *xmlWriter, q query) {
	all := s.within(q)
	groups := map[*committee][]*meeting{}
	for _, m := range all {
		groups[m.Committee] = append(groups[m.Committee], m)
	}
	x.open("getmeetings")
	x.count("meetingscount", len(all))
	x.count("committeescount", len(groups))
	for _, c := range s.committees {
		if groups[c] == nil {
			continue
		}
		x.open("committee")
		x.leaf("committeeid", c.ID)
		x.leaf("committeetitle", c.Name)
		x.count("committeemeetingcount", len(groups[c]))
		x.open("committeemeetings")
		for _, m := range groups[c] {
			x.meeting(m, false)
		}
		x.close("committeemeetings")
		x.close("committee")
	}
	x.close("getmeetings")
}

func (s *Site) getAllMeetingsByDate(x *xmlWriter, q query) {
	all := s.within(q)
	x.open("getmeetingsbydate")
	x.count("meetingscount", len(all))
	x.open("meetings")
	for i := range all {
		if !strings.EqualFold(q["bisascendingdateorder"], "true") {
			i = len(all) - 1 - i
		}
		x.meeting(all[i], true)
	}
	x.close("meetings")
	x.close("getmeetingsbydate")
}
