package modgov

import (
	"errors"
	"os"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/sample"
)

const serviceCommittees = `<?xml version="1.0" encoding="utf-8"?>
<committees><committeescount> 3</committeescount>
<committee><committeeid>12</committeeid><committeetitle>Children&amp;#39;s Panel</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>True</committeeexpired><committeecategory>
</committeecategory></committee>
<committee><committeeid> 13 </committeeid><committeetitle>Pier &amp; Harbour</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired><committeecategory>Scrutiny</committeecategory></committee>
<committee><committeeid>14</committeeid><committeetitle>Gone</committeetitle><committeedeleted>True</committeedeleted></committee></committees>`

func TestReadServiceCommittees(t *testing.T) {
	rows, err := ReadServiceCommittees([]byte(serviceCommittees), WebService(site, "GetCommittees", nil))
	if err != nil || len(rows) != 2 {
		t.Fatalf("ReadServiceCommittees = %+v, %v", rows, err)
	}
	if r := rows[0]; r.ID != 12 || r.Name != "Children's Panel" || !r.Expired || r.Category != "" || r.URL != site+"mgCommitteeDetails.aspx?ID=12" {
		t.Errorf("first = %+v", r)
	}
	if r := rows[1]; r.ID != 13 || r.Name != "Pier & Harbour" || r.Expired || r.Category != "Scrutiny" {
		t.Errorf("second = %+v", r)
	}
}

const serviceMeetings = `<getmeetings><meetingscount> 2</meetingscount><committeescount> 1</committeescount>
<committee><committeeid>12</committeeid><committeetitle>Panel</committeetitle><committeemeetingcount> 2</committeemeetingcount><committeemeetings>
<meeting><meetingid>82</meetingid><meetingdate>13/01/2026</meetingdate><meetingstatus>Cancelled</meetingstatus><meetingtime>10.00 am</meetingtime></meeting>
<meeting><meetingid>83</meetingid><meetingdate>10/02/2019</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>10.00 am</meetingtime></meeting>
</committeemeetings></committee></getmeetings>`

const serviceByDate = `<getmeetingsbydate><meetings><meeting><meetingid>84</meetingid><meetingdate>14/01/2026</meetingdate><meetingstatus/>
<meetingtime>6 pm</meetingtime><committeeid>9</committeeid><committeetitle>Cabinet</committeetitle></meeting></meetings></getmeetingsbydate>`

func TestReadServiceMeetings(t *testing.T) {
	from, to := day.MustParse("2026-01-01"), day.MustParse("2026-12-31")
	for _, tt := range []struct{ name, in, want string }{
		{"of one committee", serviceMeetings, "82 12 Panel 2026-01-13 cancelled false; 83 12 Panel 2019-02-10 scheduled true"},
		{"by date", serviceByDate, "84 9 Cabinet 2026-01-14 scheduled false"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rows, err := ReadServiceMeetings([]byte(tt.in), site+"mgWebService.asmx/GetMeetings", from, to)
			var got []string
			for _, r := range rows {
				outside := "false"
				if r.Outside {
					outside = "true"
				}
				got = append(got, strings.Join([]string{itoa(r.ID), itoa(r.Committee), r.Name, r.Date.String(), string(r.State), outside}, " "))
			}
			if err != nil || strings.Join(got, "; ") != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

const serviceMeeting = `<?xml version="1.0" encoding="utf-8"?>
<meeting><meetingid>82</meetingid><meetingdate>10/02/2026</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>10.00 am</meetingtime>
<meetinglocation>Town Hall</meetinglocation><agendaid>91</agendaid><agendapublished>True</agendapublished><decisionpublished>False</decisionpublished><minutepublished>True</minutepublished><meetingroom>
</meetingroom><agendaitems>
<agendaitem><agendaitemid>501</agendaitemid><agendaitemtitle>Rents &amp;amp; dues</agendaitemtitle><agendatext>&lt;div class="WordSection1"&gt;&lt;p&gt;To set the rents&amp;nbsp;now.&lt;/p&gt;&lt;/div&gt;</agendatext>
<agendaitemnumber>4</agendaitemnumber><fulldisplaynumberformat>1.</fulldisplaynumberformat>
<minutesnonemptyhtmlbody><div class="WordSection1"><p>RESOLVED&nbsp;that it be so.<br>Carried & done.</div></td></minutesnonemptyhtmlbody>
<isrestricted>True</isrestricted><isdisplayallowed>True</isdisplayallowed>
<linkeddocuments><linkeddoc><attachmentid>900</attachmentid><title>Rents</title><url>http://democracy.quillhaven.example/mgConvert2PDF.aspx?ID=900</url><isrestricted>False</isrestricted><restrictionsRef>
</restrictionsRef><committeetitle>Housing Panel</committeetitle></linkeddoc>
<linkeddoc><attachmentid>901</attachmentid><title>Closed</title><url>http://democracy.quillhaven.example/mgConvert2PDF.aspx?ID=901</url><isrestricted>True</isrestricted></linkeddoc></linkeddocuments></agendaitem>
<agendaitem><agendaitemid>502</agendaitemid><agendaitemtitle>Part two</agendaitemtitle><agendaitemnumber>0</agendaitemnumber><fulldisplaynumberformat>
</fulldisplaynumberformat></agendaitem>
<agendaitem><agendaitemid>503</agendaitemid><agendaitemtitle>Hidden</agendaitemtitle><fulldisplaynumberformat>2.</fulldisplaynumberformat><isdisplayallowed>False</isdisplayallowed></agendaitem>
</agendaitems><attendees><attendee name="Somebody"><url/></attendee></attendees></meeting>`

func TestReadServiceMeeting(t *testing.T) {
	m, err := ReadServiceMeeting([]byte(serviceMeeting), MeetingService(site, 82))
	if err != nil {
		t.Fatal(err)
	}
	if m.ID != 82 || m.Agenda != 91 || m.CommitteeName != "Housing Panel" || m.Date.String() != "2026-02-10" || m.State != civic.Held || !m.HasMinutes || !m.Whole() {
		t.Errorf("meeting = %+v", m.MeetingPage)
	}
	if len(m.Items) != 2 || len(m.Texts) != 2 {
		t.Fatalf("items = %+v", m.Items)
	}
	if it := m.Items[0]; it.ID != 501 || it.Number != "1." || it.Title != "Rents & dues" || !it.Restricted || it.Minutes != Whole ||
		it.Papers[0].URL != site+"mgConvert2PDF.aspx?ID=900" || it.Papers[1].URL != "" || !it.Papers[1].Restricted {
		t.Errorf("first item = %+v", it)
	}
	if want := "<p>RESOLVED&nbsp;that it be so.<br>Carried & done."; !strings.Contains(m.Texts[0].Minutes, want) {
		t.Errorf("minutes = %q, want %q in them", m.Texts[0].Minutes, want)
	}
	if want := "<p>To set the rents&nbsp;now.</p>"; !strings.Contains(m.Texts[0].Agenda, want) {
		t.Errorf("agenda text = %q, want %q in it", m.Texts[0].Agenda, want)
	}
	if !m.Items[1].Section || m.Items[1].Title != "Part two" {
		t.Errorf("second item = %+v", m.Items[1])
	}
}

// TestServiceMeetingAsPage reads a meeting of the web service as a page again:
// unbalanced markup of one item must not swallow the next.
func TestServiceMeetingAsPage(t *testing.T) {
	m, err := ReadServiceMeeting([]byte(serviceMeeting), MeetingService(site, 82))
	if err != nil {
		t.Fatal(err)
	}
	p, err := ReadMeeting(m.HTML(), MeetingURL(site, 82))
	if err != nil || p.Date != m.Date || p.CommitteeName != m.CommitteeName || len(p.Items) != 2 {
		t.Fatalf("ReadMeeting = %+v, %v", p, err)
	}
	if p.Items[0].ID != 501 || p.Items[0].Minutes != Whole || !p.Items[1].Section {
		t.Errorf("items = %+v", p.Items)
	}
}

func TestServiceRefusesOtherAnswers(t *testing.T) {
	for _, body := range []string{"", "<html><body>Web Service method name is not valid</body></html>", "<wards></wards>"} {
		if _, err := ReadServiceCommittees([]byte(body), site); !errors.Is(err, ErrNotService) {
			t.Errorf("ReadServiceCommittees(%q) = %v, want ErrNotService", body, err)
		}
	}
	cut := serviceMeetings[:strings.Index(serviceMeetings, "<meetingid>83")+4]
	rows, err := ReadServiceMeetings([]byte(cut), site, day.Date{}, day.Date{})
	var syntax *SyntaxError
	if len(rows) == 0 || rows[0].ID != 82 || !errors.As(err, &syntax) {
		t.Errorf("cut answer: %+v, %v, want the first meeting and a SyntaxError", rows, err)
	}
}

// TestServiceCaptures reads real answers where they are at hand.
func TestServiceCaptures(t *testing.T) {
	read := func(name string) []byte {
		b, err := os.ReadFile(sample.Shared(t, "modgov/LGSF/minutes/tests/fixtures/"+name+".xml"))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	committees, err := ReadServiceCommittees(read("committees"), site)
	if err != nil || len(committees) != 3 || !committees[0].Expired || committees[2].ID != 144 {
		t.Errorf("committees = %+v, %v", committees, err)
	}
	rows, err := ReadServiceMeetings(read("meetings"), site, day.Date{}, day.Date{})
	if err != nil || len(rows) != 2 || rows[0].State != civic.Cancelled || rows[1].ID != 4967 || rows[1].Committee != 144 {
		t.Errorf("meetings = %+v, %v", rows, err)
	}
	m, err := ReadServiceMeeting(read("meeting_with_minutes"), site)
	if err != nil || m.ID != 4967 || len(m.Items) != 2 || m.Items[1].Number != "9." || m.Items[1].Minutes != Whole || m.Items[0].Papers[0].ID != 60860 {
		t.Errorf("meeting = %+v, %v", m, err)
	}
	m, err = ReadServiceMeeting(read("meeting_no_minutes"), site)
	if err != nil || m.State != civic.Cancelled || m.HasAgenda || len(m.Items) != 0 {
		t.Errorf("cancelled meeting = %+v, %v", m, err)
	}
}
