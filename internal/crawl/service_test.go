package crawl_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"arising/internal/crawl"
	"arising/internal/day"
	"arising/internal/testsite"
)

// meetingsXML is the web service's answer that names these meetings, as
// number and date.
func meetingsXML(rows ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<getmeetings>\r\n<meetingscount> %d</meetingscount><committeescount> 1</committeescount>\r\n", len(rows))
	b.WriteString("<committee><committeeid>12</committeeid><committeetitle>Harbour Panel</committeetitle><committeemeetings>\r\n")
	for _, row := range rows {
		id, date, _ := strings.Cut(row, " ")
		fmt.Fprintf(&b, "<meeting><meetingid>%s</meetingid><meetingdate>%s</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>6.30 pm</meetingtime><iswebcast>False</iswebcast></meeting>\r\n", id, date)
	}
	b.WriteString("</committeemeetings></committee></getmeetings>")
	return b.String()
}

func serviceAddress(committee, year int) string {
	return fmt.Sprintf("moderngov/mgWebService.asmx/GetMeetings?lCommitteeId=%d&sFromDate=01/01/%d&sToDate=31/12/%d", committee, year, year)
}

const monthPage = `<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Calendar of meetings</h1>
<table class="mgCalendarMonthGrid"><tr class="mgCalendarMonthRow"><td class="mgCalendarCell"><p class="mgCalendarDayTxt">3</p>
<ul class="mgCalendarMonthEventList"><li>10.00 am <a class="mgCalendarCellTxt" href="ieListDocuments.aspx?CId=13&amp;MId=%d" title="Audit Committee, %s 10.00 am">Audit</a></li></ul></td></tr></table></div></body></html>`

func month(m, y int) string {
	return fmt.Sprintf("moderngov/mgCalendarMonthView.aspx?M=%d&DD=%d", m, y)
}

// The web service is believed only where it tells the truth; else the calendar
// stands in for it.
func TestWebService(t *testing.T) {
	truth := meetingsXML("101 13/01/2026", "102 19/05/2026")
	for _, tt := range []struct {
		name     string
		answers  map[string]string
		calendar bool // it was asked for
		want     []string
	}{
		{"answers for committee 0", map[string]string{
			serviceAddress(0, 2026): truth, serviceAddress(0, 2025): meetingsXML("90 02/12/2025"), serviceAddress(0, 2027): meetingsXML(),
		}, false, []string{"101", "102", "90"}},
		{"answers for committee -1 only", map[string]string{
			serviceAddress(0, 2026): meetingsXML(), serviceAddress(-1, 2026): truth, serviceAddress(-1, 2025): meetingsXML("90 02/12/2025"),
		}, false, []string{"101", "102", "90"}},
		{"ignores the dates", map[string]string{
			serviceAddress(0, 2026): meetingsXML("101 13/01/2026", "7 13/01/2009"), serviceAddress(-1, 2026): meetingsXML("101 13/01/2026", "7 13/01/2009"),
		}, true, []string{"101"}},
		{"breaks off", map[string]string{
			serviceAddress(0, 2026): truth[:len(truth)-150], serviceAddress(-1, 2026): truth[:len(truth)-150],
		}, true, []string{"101"}},
		{"sends a page", map[string]string{
			serviceAddress(0, 2026): "<html><body>Runtime Error</body></html>", serviceAddress(-1, 2026): "<html><body>Runtime Error</body></html>",
		}, true, nil},
		{"is silent about last year only", map[string]string{
			serviceAddress(0, 2026): truth, serviceAddress(0, 2025): meetingsXML(),
		}, true, []string{"101", "102"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			onSite(t, func(t *testing.T, g *rig) {
				g.site.Remove("moderngov/mgListCommittees.aspx")
				for address, answer := range tt.answers {
					g.site.Set(address, answer)
				}
				g.run(t, crawl.Options{})
				asked := g.site.Asked()
				for _, id := range tt.want {
					if !slices.Contains(asked, testsite.Key("moderngov/ieListDocuments.aspx?MId="+id)) {
						t.Errorf("meeting %s was not asked for", id)
					}
				}
				if slices.Contains(asked, testsite.Key("moderngov/ieListDocuments.aspx?MId=7")) {
					t.Error("a meeting before the window was asked for")
				}
				calendar := slices.ContainsFunc(asked, func(a string) bool { return strings.Contains(a, "calendar") })
				if calendar != tt.calendar {
					t.Errorf("calendar asked for: %v, want %v", calendar, tt.calendar)
				}
			})
		})
	}
}

func TestCalendarStandsIn(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		g.site.Remove("moderngov/mgListCommittees.aspx")
		for m := day.MustParse("2025-11-01"); !m.After(day.MustParse("2027-06-01")); m = m.AddMonths(1) {
			id := 2000 + int(m.Month())
			if m == day.MustParse("2026-03-01") {
				id = 103
			}
			g.site.Set(month(int(m.Month()), m.Year()), fmt.Sprintf(monthPage, id, m.AddDays(2).Time().Format("02/01/2006")))
		}
		g.run(t, crawl.Options{})
		asked := g.site.Asked()
		months := 0
		for _, a := range asked {
			if strings.Contains(a, "calendar") {
				months++
			}
		}
		if months != 20 {
			t.Errorf("%d months were asked for, want the 20 of the window", months)
		}
		if !slices.Contains(asked, testsite.Key("moderngov/ieListDocuments.aspx?MId=103")) {
			t.Error("a meeting of the calendar was not asked for")
		}
	})
}
