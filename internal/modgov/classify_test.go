package modgov

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/sample"
)

func itoa(n int) string { return strconv.Itoa(n) }

func TestClassify(t *testing.T) {
	modgov := func(inner string) string {
		return `<html><body><form><input type="password"></form><div id="modgov">` + inner + `</div></body></html>`
	}
	for _, tt := range []struct {
		name, body, url string
		want            PageKind
	}{
		{"meeting without papers", modgov(`<h1>Meeting</h1>`), "", Meeting},
		{"meeting in Welsh, told by its table", modgov(`<h1>Rhaglen</h1><table class="mgItemTable"></table>`), "", Meeting},
		{"item", modgov(`<h1>Agenda item</h1>`), "", Item},
		{"empty heading of the template", modgov(`<h1></h1><h1>Committee details</h1>`), "", Committee},
		{"calendar in Welsh", modgov(`<h1>Calendr</h1><table class="mgCalendarMonthGrid"></table>`), "", Calendar},
		{"unknown heading, known address", modgov(`<h1>Manylion</h1>`), site + "mgCommitteeDetails.aspx?ID=4", Committee},
		{"unknown heading, address of a document", modgov(`<h1>Manylion</h1>`), site + "documents/s4/Rents.pdf", Other},
		{"unknown heading and address", modgov(`<h1>Manylion</h1>`), site + "mgZ.aspx", Other},
		{"paper in HTML form", `<html><p>Plan</p></html>`, site + "documents/s4/Plan.html?CT=2", Document},
		{"council's page in place of a paper", `<html><p>Plan</p></html>`, site + "documents/s4/Plan.pdf", NotModGov},
		{"error page", modgov(`<h1>Error</h1><p class="mgErrorTxt">Not available</p>`), site + "mgAi.aspx?ID=5", ErrorPage},
		{"sign-in page of the site", modgov(`<h1>Log on</h1><input type="password">`), "", Login},
		{"sign-in page of the council", `<html><title>Sign in</title><form><input type="password"></form></html>`, "", Login},
		{"council's own page", `<html><title>Bins</title><p>Bins are emptied.</p></html>`, "", NotModGov},
		{"old template without #modgov", `<html><div class="mgContent"><table class="mgItemTable"></table></div></html>`, "", Meeting},
		{"nothing", "", "", NotModGov},
		{"Imperva's stub", `<html><head><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></head></html>`, "", Challenge},
		{"Cloudflare's puzzle", `<html><head><title>Just a moment...</title></head></html>`, "", Challenge},
		{"page that talks of a puzzle", modgov(`<h1>Agenda</h1><table class="mgItemTable"><tr><td><p>Just a moment: cf_chl_</p></td></tr></table>`), "", Meeting},
		{"script to https", "<script>window.location = 'https://' + window.location.hostname;</script>", "", JSRedirect},
		{"refresh", `<html><head><meta http-equiv="refresh" content="0;url=/x"></head></html>`, "", JSRedirect},
		{"PDF behind a web address", "%PDF-1.7\n", site + "ieListDocuments.aspx?MId=4", PDF},
		{"old Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "", Word},
		{"Word", "PK\x03\x04....word/document.xml....", "", Word},
		{"web service", serviceMeeting, "", Service},
		{"feed", `<?xml version="1.0"?><rss version="2.0"></rss>`, "", Feed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Classify([]byte(tt.body), "text/html", tt.url); got != tt.want {
				t.Errorf("Classify = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestClassifyCaptures(t *testing.T) {
	for file, want := range map[string]PageKind{
		"SYM/denbighshire/CouncillorsByWard.xml":             JSRedirect,
		"SYM/leeds/CouncillorsByWard.xml":                    NotModGov,
		"ST/tests/fixtures/cmis_search_no_results.html":      NotModGov,
		"LGSF/minutes/tests/fixtures/committees.xml":         Service,
		"SX/meet1-19.pdf":                                    PDF,
		"ST/tests/fixtures/moderngov_search_no_results.html": Search,
	} {
		b, err := os.ReadFile(sample.Shared(t, "modgov/"+file))
		if err != nil {
			t.Fatal(err)
		}
		if got := Classify(b, "text/html", site); got != want {
			t.Errorf("Classify(%s) = %q, want %q", file, got, want)
		}
	}
}

func TestLinks(t *testing.T) {
	body, err := os.ReadFile("testdata/meeting.html")
	if err != nil {
		t.Fatal(err)
	}
	links, err := Links(body, strings.Replace(site, "https", "http", 1)+"ieListDocuments.aspx?MId=82")
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Replace(site, "https", "http", 1)
	by := map[string]Link{}
	for _, l := range links {
		if _, twice := by[l.URL]; twice {
			t.Errorf("%s stands twice", l.URL)
		}
		by[l.URL] = l
		for _, never := range []string{"Logon", "mgUserInfo", "mgMemberIndex", "www.quillhaven"} {
			if strings.Contains(l.URL, never) {
				t.Errorf("%s must not be followed", l.URL)
			}
		}
	}
	for _, want := range []Link{
		{URL: at + "mgListCommittees.aspx", Kind: Committees, Title: "Committees"},
		{URL: at + "mgAi.aspx?ID=502", Kind: Item, ID: 502, Title: "View the minutes text for item 8.1", Item: 502},
		{URL: at + "documents/s900/Rents.pdf", Kind: Document, ID: 900, Title: "Rents", Item: 501, Paper: civic.ReportDoc},
		{URL: at + "documents/g91/Printed%20draft%20minutes%20Tuesday.pdf?T=1", Kind: Document, ID: 91, Title: "Printed draft minutes", Paper: civic.MinutesDoc},
		{URL: at + "mgReasonsRestricted.aspx?ID=902&OID=501&OT=A", Kind: Restricted, ID: 902, Title: "Restricted enclosure 2", Item: 501, Restricted: true},
	} {
		if got := by[want.URL]; got != want {
			t.Errorf("link = %+v, want %+v", got, want)
		}
	}
}

func TestMomentsOf(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"list", "15 Jan 2026 7:30 pm", "2026-01-15 7:30 pm"},
		{"subtitle", "Cabinet - Tuesday 6 January 2026 11.00 am", "2026-01-06 11.00 am"},
		{"commas and ordinal", "Cabinet on Monday, 26th January, 2026, 4.00 p.m.", "2026-01-26 4.00 p.m."},
		{"calendar", "Planning Committee, 13/01/2026 6.30 pm", "2026-01-13 6.30 pm"},
		{"file name", "Printed minutes Thursday 15-Jan-2026 19.30 Cabinet", "2026-01-15 19.30"},
		{"file name with ordinal", "30th-Jan-2025 10.00", "2025-01-30 10.00"},
		{"Welsh", "Cabinet - Dydd Mercher, 3ydd Chwefror 2026", "2026-02-03 "},
		{"noon", "1 May 2026 at 12 noon", "2026-05-01 12 noon"},
		{"no such day", "31 February 2026", ""},
		{"American month", "13/13/2026", ""},
		{"none", "Cabinet", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if m, ok := lastMoment(tt.in); ok {
				got = m.date.String() + " " + m.clock
			}
			if got != tt.want {
				t.Errorf("lastMoment(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestStateOf(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		state    civic.MeetingState
		note     string
		rest     string
	}{
		{"held as planned", "Cabinet - Tuesday", civic.Scheduled, "", "Cabinet - Tuesday"},
		{"at the end", "Cabinet - 6 January 2026 11 am, CANCELLED", civic.Cancelled, "CANCELLED", "Cabinet - 6 January 2026 11 am"},
		{"at the start", "CANCELLED - Cabinet, 13/01/2026", civic.Cancelled, "CANCELLED", "Cabinet, 13/01/2026"},
		{"American spelling", "Cabinet (CANCELED)", civic.Cancelled, "CANCELED", "Cabinet"},
		{"moved", "Moved from 13 January, Planning Committee - 20 January 2026", civic.Moved, "Moved from 13 January", "Planning Committee - 20 January 2026"},
		{"moved with a dash", "Moved from 13 January - Planning Committee", civic.Moved, "Moved from 13 January", "Planning Committee"},
		{"put off", "POSTPONED - Cabinet", civic.Moved, "POSTPONED", "Cabinet"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if state, note, rest := stateOf(tt.in); state != tt.state || note != tt.note || rest != tt.rest {
				t.Errorf("stateOf(%q) = %s, %q, %q, want %s, %q, %q", tt.in, state, note, rest, tt.state, tt.note, tt.rest)
			}
		})
	}
}
