package testsite

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A Borough is a council's site of any size whose pages follow from the clock:
// meetings are announced a year ahead, an agenda comes a week before, draft
// minutes two weeks after, and the next meeting confirms them. So a test can let
// weeks pass and compare what is held with what is published.
type Borough struct {
	Committees int       // bodies that meet
	PerYear    int       // meetings of each in a year
	First      time.Time // day of the first meetings
	Now        func() time.Time
	Took       time.Duration // what each answer takes
	Pad        int           // bytes by which pages are longer than they need be, and papers four times that
	Quiet      bool          // keep no log: for tests that measure memory

	mu  sync.Mutex
	log []Request
	now int // answers in work
	top int // most of them at a time
}

// The days by which papers appear before and after a meeting.
const (
	agendaDays = 7
	draftDays  = 14
	aheadDays  = 300
)

// Base is the folder of the pages.
const Base = "/moderngov/"

// Meetings returns the numbers of all meetings that are announced by now.
func (b *Borough) Meetings() (ids []int) {
	for c := range b.Committees {
		for k := 0; b.Day(c*idsEach + k).Before(b.Now().AddDate(0, 0, aheadDays)); k++ {
			ids = append(ids, c*idsEach+k)
		}
	}
	return ids
}

// idsEach is how many numbers one committee's meetings may take.
const idsEach = 10000

// Day is when a meeting takes place.
func (b *Borough) Day(id int) time.Time {
	c, k := id/idsEach, id%idsEach
	return b.First.AddDate(0, 0, c%28+k*365/b.PerYear)
}

// State says what of a meeting is published: "", "agenda", "draft" or "minutes".
func (b *Borough) State(id int) string {
	days := int(b.Now().Sub(b.Day(id)).Hours() / 24)
	switch {
	case b.Now().Before(b.Day(id).AddDate(0, 0, -agendaDays)):
		return ""
	case days < draftDays:
		return "agenda"
	case b.Now().Before(b.Day(id + 1)):
		return "draft"
	}
	return "minutes"
}

// Log returns the requests so far, and Most how many were ever answered at a time.
func (b *Borough) Log() []Request {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]Request(nil), b.log...)
}

// Most is the most requests that were in work at a time.
func (b *Borough) Most() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.top
}

// Forget empties the log.
func (b *Borough) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.log = nil
}

// ServeHTTP implements http.Handler.
func (b *Borough) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	if !b.Quiet {
		b.log = append(b.log, Request{At: time.Now(), Address: r.URL.RequestURI(), Key: key(r.URL.RequestURI())})
	}
	b.now++
	b.top = max(b.top, b.now)
	b.mu.Unlock()
	defer func() {
		b.mu.Lock()
		b.now--
		b.mu.Unlock()
	}()
	time.Sleep(b.Took)
	body, kind := b.page(r)
	if body == "" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	_, _ = io.WriteString(w, body) // the client may have gone, which is its own affair
}

func (b *Borough) page(r *http.Request) (body, kind string) {
	const html = "text/html; charset=utf-8"
	name := strings.ToLower(strings.TrimPrefix(r.URL.Path, Base))
	switch q := r.URL.Query(); {
	case name == "mglistcommittees.aspx":
		return b.committees(), html
	case name == "ielistmeetings.aspx":
		c, err := strconv.Atoi(q.Get("CommitteeId"))
		if err != nil {
			return "", html
		}
		return b.list(c - 1), html
	case name == "ielistdocuments.aspx":
		id, err := strconv.Atoi(q.Get("MId"))
		if err != nil {
			return "", html
		}
		return b.Page(id - 1), html
	case name == "mgmeetingattendance.aspx":
		id, err := strconv.Atoi(q.Get("ID"))
		if err != nil || b.Page(id-1) == "" {
			return "", html
		}
		return b.attendance(id - 1), html
	case strings.HasPrefix(name, "mgwebservice.asmx/getmeetings"):
		return b.service(q.Get("sFromDate")), "text/xml; charset=utf-8"
	case strings.HasPrefix(name, "documents/"):
		return "%PDF-1.4 " + name + strings.Repeat("\n% of no account", b.Pad/4) + "\n", "application/pdf"
	}
	return "", html
}

func (b *Borough) committees() string {
	var s strings.Builder
	s.WriteString(`<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Committee structure</h1><h2 class="mgSectionTitle">All</h2><ul class="mgBulletList">`)
	for c := range b.Committees {
		fmt.Fprintf(&s, `<li><a href="mgCommitteeDetails.aspx?ID=%d">%s</a></li>`, c+1, body(c))
	}
	return s.String() + "</ul></div></body></html>"
}

func body(c int) string { return fmt.Sprintf("Panel %d", c+1) }

// list is a committee's list of meetings, the newest first; a year and a half of it.
func (b *Borough) list(c int) string {
	var s strings.Builder
	fmt.Fprintf(&s, `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Browse meetings</h1><h2 class="mgSubTitleTxt">%s</h2><ul class="mgNonBulletTableList">`, body(c))
	for k := range b.PerYear * 5 / 2 {
		id := b.last(c) - k
		if id < c*idsEach {
			break
		}
		fmt.Fprintf(&s, `<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=%d&amp;MId=%d&amp;Ver=4">%s 6.30 pm</a>%s</li>`,
			c+1, id+1, b.Day(id).Format("2 Jan 2006"), map[string]string{"agenda": " - Agenda", "draft": " - Agenda, Minutes", "minutes": " - Agenda, Minutes"}[b.State(id)])
	}
	return s.String() + "</ul></div></body></html>"
}

// last is the last meeting of a committee that is announced.
func (b *Borough) last(c int) int {
	id := c * idsEach
	for b.Day(id + 1).Before(b.Now().AddDate(0, 0, aheadDays)) {
		id++
	}
	return id
}

func (b *Borough) service(from string) string {
	year, n := strings.TrimPrefix(from, "01/01/"), 0
	var s strings.Builder
	for c := range b.Committees {
		var rows strings.Builder
		for id := c * idsEach; id <= b.last(c); id++ {
			if d := b.Day(id); d.Format("2006") == year {
				fmt.Fprintf(&rows, `<meeting><meetingid>%d</meetingid><meetingdate>%s</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>6.30 pm</meetingtime></meeting>`,
					id+1, d.Format("02/01/2006"))
				n++
			}
		}
		fmt.Fprintf(&s, `<committee><committeeid>%d</committeeid><committeetitle>%s</committeetitle><committeemeetings>%s</committeemeetings></committee>`, c+1, body(c), rows.String())
	}
	return fmt.Sprintf(`<?xml version="1.0" encoding="utf-8"?><getmeetings><meetingscount>%d</meetingscount>%s</getmeetings>`, n, s.String())
}

// Page is a meeting's page as it is published now.
func (b *Borough) Page(id int) string {
	c, state := id/idsEach, b.State(id)
	if c >= b.Committees {
		return ""
	}
	title := map[string]string{"": "Meeting", "agenda": "Agenda", "draft": "Agenda and draft minutes", "minutes": "Agenda and minutes"}[state]
	var s strings.Builder
	fmt.Fprintf(&s, `<html><body><div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">%s</h1></div>
<div class="mgSubTitle"><h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=%d" title="Link to %s">%s</a> - %s 6.30 pm</h2></div>`,
		title, c+1, body(c), body(c), b.Day(id).Format("Monday 2 January 2006"))
	if state != "" {
		b.agenda(&s, id, state)
	}
	s.WriteString("</div>" + strings.Repeat("<!-- of no account -->", b.Pad/22) + "</body></html>")
	return s.String()
}

// attendance says who is expected at a meeting, and once there are minutes who came.
func (b *Borough) attendance(id int) string {
	came := "Expected"
	if state := b.State(id); state == "draft" || state == "minutes" {
		came = "Present"
	}
	return fmt.Sprintf(`<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Meeting attendance</h1><h2 class="mgSubTitleTxt">%s, %s 6.30 pm</h2><div class="mgContent">
<table summary="Table of meeting attendance"><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr><tr><td>Councillor Vane</td><td>Chair</td><td>%s</td></tr></table></div></div></body></html>`,
		body(id/idsEach), b.Day(id).Format("Monday 2 January 2006"), came)
}

func (b *Borough) agenda(s *strings.Builder, id int, state string) {
	fmt.Fprintf(s, `<div class="mgLinks"><ul class="mgActionList"><li><a href="documents/g%d/Public reports pack %s.pdf?T=10">Agenda reports pack</a></li>`, id+1, body(id/idsEach))
	fmt.Fprintf(s, `<li><a href="mgMeetingAttendance.aspx?ID=%d">Attendance details</a></li>`, id+1)
	if state != "agenda" {
		fmt.Fprintf(s, `<li><a href="documents/g%d/Printed minutes %s.pdf?T=1">Printed minutes</a></li>`, id+1, state)
	}
	fmt.Fprintf(s, `</ul></div><div class="mgContent"><table class="mgItemTable" id="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI%d"></a>1.</p></td><td>
<p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s%d/Harbour dues.pdf">Harbour dues <span class="mgFileSize">PDF 90 KB</span></a></p>`, id+1, id+1)
	if state != "agenda" {
		s.WriteString(`<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>RESOLVED that the Harbour Master report on the dues in six weeks.</p></div>`)
	}
	s.WriteString(`</td></tr></table></div>`)
}
