package demosite_test

import (
	"encoding/xml"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"arising/internal/demosite"
)

// The headings by which a reader tells what a meeting's page holds.
func TestHeadingsTellWhatIsPublished(t *testing.T) {
	s := newSite(t)
	for _, tt := range []struct{ name, mid, want, sub string }{
		{"minutes", "8101", "Agenda and minutes", "Overview and Performance Scrutiny Forum - Thursday 20 June 2024 5.00 pm"},
		{"cancelled", "8110", "Meeting", "Overview and Performance Scrutiny Forum - Thursday 16 January 2025 5.00 pm, CANCELLED"},
		{"moved", "8125", "Agenda and minutes", "Moved from 8 January, Overview and Performance Scrutiny Forum - Thursday 15 January 2026 5.00 pm"},
		{"draft", "8131", "Agenda and draft minutes", "Overview and Performance Scrutiny Forum - Thursday 11 June 2026 5.00 pm"},
		{"decisions", "8301", "Agenda, decisions and minutes", "Cabinet - Tuesday 16 July 2024 10.30 am"},
		{"agenda", "8225", "Agenda", "Customer and Community Scrutiny Panel - Tuesday 23 June 2026 6.30 pm"},
		{"announced", "8134", "Meeting", "Overview and Performance Scrutiny Forum - Thursday 16 July 2026 5.00 pm"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, body := get(t, s, "IELISTDOCUMENTS.ASPX?mid="+tt.mid)
			doc := parse(t, body)
			if got := doc.Find("#modgov h1.mgMainTitleTxt").Text(); got != tt.want {
				t.Errorf("h1 is %q, want %q", got, tt.want)
			}
			if got := doc.Find("#modgov h2.mgSubTitleTxt").Text(); got != tt.sub {
				t.Errorf("h2 is %q, want %q", got, tt.sub)
			}
		})
	}
}

func TestMinutesAreWholeCutOrLinksOnly(t *testing.T) {
	s := newSite(t)
	const link = `.mgWordPara a[href^="mgAi.aspx?ID="]`
	for _, tt := range []struct {
		name, mid string
		links     int
		ends      string
	}{
		{"whole", "8104", 0, ""},
		{"cut", "8101", 1, "view the full minutes text for item 4."},
		{"links only", "8122", 6, "View the minutes text for item 1."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, body := get(t, s, "ieListDocuments.aspx?CId=124&MId="+tt.mid+"&Ver=4")
			found := parse(t, body).Find(link)
			if found.Length() != tt.links {
				t.Fatalf("%d links to the full text, want %d", found.Length(), tt.links)
			}
			if got := strings.Join(strings.Fields(found.First().Text()), " "); got != tt.ends {
				t.Errorf("the first link says %q, want %q", got, tt.ends)
			}
		})
	}
}

func TestListsLeadToEveryMeeting(t *testing.T) {
	s, seen := newSite(t), map[string]bool{}
	next := "ieListMeetings.aspx?CommitteeId=124"
	for range 9 {
		_, body := get(t, s, next)
		doc := parse(t, body)
		for _, a := range doc.Find("a.mgMeetingTableLnk").EachIter() {
			seen[a.AttrOr("href", "")] = true
		}
		earlier := doc.Find(`a.mgTableNextLnk[href*="Act=earlier"]`).First()
		if earlier.Length() == 0 {
			break
		}
		next = earlier.AttrOr("href", "")
	}
	if len(seen) != 12 {
		t.Errorf("walking back finds %d meetings of the Forum, want 12", len(seen))
	}
	_, body := get(t, s, "ieListMeetings.aspx?CId=124&Year=2025")
	list := parse(t, body).Find("ul.mgNonBulletTableList").Text()
	if !strings.Contains(list, "16 Jan 2025\u00a05.00 pm - CANCELLED") || !strings.Contains(list, " - Agenda, Minutes") {
		t.Errorf("the list of 2025 reads %q", list)
	}
}

func TestYearFormAnswersAPost(t *testing.T) {
	s := newSite(t)
	form := url.Values{"hCommitteeId": {"125"}, "YearSelect": {"2024"}}
	r := httptest.NewRequest(http.MethodPost, demosite.Base+"ieListMeetings.aspx", strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	if got := parse(t, w.Body.Bytes()).Find("a.mgMeetingTableLnk").Length(); got != 2 {
		t.Errorf("the form finds %d meetings of the Panel in 2024, want 2", got)
	}
}

func TestCalendarShowsTheMonthThatMAndDDName(t *testing.T) {
	s := newSite(t)
	for _, tt := range []struct{ name, query, caption, want string }{
		{"asked for", "M=1&DD=2025&CID=0", "January 2025", "CANCELLED - Overview and Performance Scrutiny Forum, 16/01/2025 5.00 pm"},
		{"ignored names", "month=1&year=2025", "June 2026", "Cabinet, 30/06/2026 10.30 am"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, body := get(t, s, "mgCalendarMonthView.aspx?"+tt.query)
			doc := parse(t, body)
			if got := strings.TrimSpace(doc.Find("table.mgCalendarMonthGrid caption").Text()); got != tt.caption {
				t.Errorf("caption %q, want %q", got, tt.caption)
			}
			if doc.Find(`a.mgCalendarCellTxt[title="`+tt.want+`"]`).Length() != 1 {
				t.Errorf("no entry is titled %q", tt.want)
			}
		})
	}
}

func TestBadNumbersLeadToTheErrorPage(t *testing.T) {
	s := newSite(t)
	for _, address := range []string{"ieListDocuments.aspx?MId=1", "mgAi.aspx?ID=x", "mgCommitteeDetails.aspx", "documents/s1/x.pdf", "documents/g8238/x.pdf?T=7",
		"ieDecisionDetails.aspx?ID=0", "mgReasonsRestricted.aspx?OID=43031", "mgChooseDocPack.aspx?ID=8271", "documents/x", "mgMeetingAttendance.aspx?ID=8134"} {
		r := httptest.NewRequest(http.MethodGet, demosite.Base+address, nil)
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		if w.Code != http.StatusFound || w.Header().Get("Location") != demosite.Base+"mgError.aspx" {
			t.Errorf("%s answers %d to %q, want 302 to the error page", address, w.Code, w.Header().Get("Location"))
		}
	}
}

func TestOldSessionsInThePathAreDropped(t *testing.T) {
	if code, _ := get(t, newSite(t), "(S(abc123))/mgListCommittees.aspx"); code != http.StatusOK {
		t.Errorf("an address with a session answers %d", code)
	}
}

func TestWebService(t *testing.T) {
	s := newSite(t)
	for _, tt := range []struct {
		name, call string
		code       int
		want, not  string
	}{
		{"committees", "GetCommittees", 200, "<committeescount> 6</committeescount>", ""},
		{"expired", "getcommittees", 200, "<committeeexpired>True</committeeexpired>", ""},
		{"meetings", "GetMeetings?lCommitteeId=124&sFromDate=01/01/2025&sToDate=31/12/2025", 200, "<meetingscount> 5</meetingscount>", "2024"},
		{"ISO dates are ignored", "GetMeetings?lCommitteeId=124&sFromDate=2025-01-01&sToDate=2025-12-31", 200, "<meetingscount> 12</meetingscount>", ""},
		{"all bodies", "GetAllMeetingsByDate?lCommitteeId=0&sFromDate=01/06/2026&sToDate=30/06/2026&bIsAscendingDateOrder=True", 200, "<meetingscount> 3</meetingscount>", ""},
		{"cancelled", "GetMeeting?lMeetingId=8110", 200, "<meetingstatus>Cancelled</meetingstatus>", ""},
		{"uncut", "GetMeeting?lMeetingId=8101", 200, "planned.&lt;/span&gt;", "view the full"},
		{"missing parameter", "GetMeetings?lCommitteeId=124", 500, "Missing parameter", "<?xml"},
		{"wrong method", "GetIssues", 500, "Web Service method name is not valid.", "<?xml"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			code, body := get(t, s, "mgWebService.asmx/"+tt.call)
			if code != tt.code || !strings.Contains(string(body), tt.want) || tt.not != "" && strings.Contains(string(body), tt.not) {
				t.Errorf("%s answers %d:\n%.600s", tt.call, code, body)
			}
			if err := xml.Unmarshal(body, new(struct{})); code == 200 && err != nil {
				t.Errorf("%s: %v", tt.call, err)
			}
		})
	}
}

func TestWordHTMLKeepsItsHabits(t *testing.T) {
	s := newSite(t)
	_, body := get(t, s, "mgAi.aspx?id=43034")
	for _, want := range []string{"\r\n", "<p class=\"MsoNormal\"><span style=\"\">&nbsp;</span></p>\n", "&middot;<span", "2.<span style=\"font:7.0pt &quot;Times New\nRoman", "RESOLVED &ndash;"} {
		if !strings.Contains(string(body), want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
}
