package modgov

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

const site = "https://democracy.quillhaven.example/"

func TestCanonical(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"meeting with noise", "https://Democracy.Quillhaven.example/ieListDocuments.aspx?CId=711&MId=10337&Ver=4", "ieListDocuments.aspx?MId=10337"},
		{"meeting spelled another way", site + "IELISTDOCUMENTS.ASPX?meetingid=010337", "ieListDocuments.aspx?MId=10337"},
		{"ampersands left encoded", site + "ieListDocuments.aspx?CId=133&amp;MID=377#AI1551", "ieListDocuments.aspx?MId=377"},
		{"session in the path", site + "(S(sfiloe45i3secg45spjd4cyh))/mgListPlans.aspx?RPId=137&RD=0&bcr=1", "mgListPlans.aspx?RPId=137"},
		{"session encoded", site + "%28S%28abc%29%29/mgAi.aspx?id=5", "mgAi.aspx?ID=5"},
		{"default port", "https://democracy.quillhaven.example:443/mgAi.aspx?ID=5", "mgAi.aspx?ID=5"},
		{"committee's meetings", site + "ieListMeetings.aspx?CommitteeId=711&XXR=0", "ieListMeetings.aspx?CommitteeId=711"},
		{"committee's meetings by the short name", site + "ieListMeetings.aspx?CId=711&Year=0", "ieListMeetings.aspx?CommitteeId=711"},
		{"earlier meetings", site + "ieListMeetings.aspx?Act=earlier&CId=711&D=202409051930&MD=ielistmeetings", "ieListMeetings.aspx?CId=711&Act=earlier&D=202409051930"},
		{"one year", site + "ieListMeetings.aspx?CommitteeId=711&Year=2024", "ieListMeetings.aspx?CId=711&Year=2024"},
		{"raw blanks in a document's name", site + "documents/g10230/Printed minutes 15-Jan-2026 19.30.pdf?T=1", "documents/g10230/Printed%20minutes%2015-Jan-2026%2019.30.pdf?T=1"},
		{"line end in a document's name", site + "Documents/S111920/Minutes of\r\n Previous Meeting.pdf", "documents/s111920/Minutes%20of%20Previous%20Meeting.pdf"},
		{"bare percent sign", site + "documents/s1/100% funded.pdf", "documents/s1/100%25%20funded.pdf"},
		{"same document encoded", site + "documents/s1/100%25%20funded.pdf", "documents/s1/100%25%20funded.pdf"},
		{"attachment by its number", site + "mgconvert2pdf.aspx?id=25119&ISATT=1#search=%22bins%22", "mgConvert2PDF.aspx?ID=25119&ISATT=1"},
		{"frontsheet is type nought", site + "mgConvert2PDF.aspx?ID=7&T=0", "mgConvert2PDF.aspx?ID=7&T=0"},
		{"old archive", site + "olddocuments/Cabinet.pdf?F=a.pdf&MId=9&D=200401011000&A=1&R=0", "olddocuments/Cabinet.pdf?F=a.pdf&MId=9&D=200401011000&A=1&R=0"},
		{"month before", site + "mgCalendarMonthView.aspx?M=1&CID=0&OT=&C=-1&MR=0&DL=0&D=1&ACT=Earlier&DD=2026", "mgCalendarMonthView.aspx?M=12&DD=2025&CID=0&OT=&C=-1&MR=0&WE=1"},
		{"month after", site + "mgCalendarMonthView.aspx?ACT=Later&DD=2025&M=12", "mgCalendarMonthView.aspx?M=1&DD=2026&CID=0&OT=&C=-1&MR=0&WE=1"},
		{"this month", site + "mgCalendarMonthView.aspx?GL=1&bcr=1", "mgCalendarMonthView.aspx"},
		{"decision by item", site + "ieDecisionDetails.aspx?AIID=73485", "ieDecisionDetails.aspx?AIId=73485"},
		{"register of decisions", site + "mgDelegatedDecisions.aspx?XXR=0&DR=01%2f01%2f2025-30%2f06%2f2025&ACT=Find&RP=0&K=0&V=0&DM=0&HD=0&DS=2&Next=true&H=0&META=mgdelegateddecisions", "mgDelegatedDecisions.aspx?DS=2&DR=01%2F01%2F2025-30%2F06%2F2025&ACT=Find&Next=true&XXR=0&RP=0&K=0&V=0&DM=0&HD=0&H=0&META=mgdelegateddecisions"},
		{"forthcoming decisions", site + "mgDelegatedDecisions.aspx?RP=0&K=0&DM=0&HD=0&DS=1&Next=true&H=0&META=mgforthcomingdecisions&v=0&bcr=1", "mgDelegatedDecisions.aspx?DS=1&Next=true&META=mgforthcomingdecisions"},
		{"reasons restricted", site + "mgReasonsRestricted.aspx?ID=124946&OID=80753&OT=A&RPID=220254052&BM=AI80753", "mgReasonsRestricted.aspx?ID=124946&OID=80753&OT=A"},
		{"web service", site + "MGWebService.asmx/getmeetings?LCOMMITTEEID=4&sfromdate=01/01/2026&sToDate=", "mgWebService.asmx/GetMeetings?lCommitteeId=4&sFromDate=01%2F01%2F2026&sToDate="},
		{"unknown page", site + "mgSomething.aspx?Zed=1&bcr=1&alpha=b", "mgsomething.aspx?alpha=b&zed=1"},
		{"site", "https://democracy.quillhaven.example", ""},
		{"site and a picture", site + "SiteSpecific/Logo.PNG", "sitespecific/Logo.PNG"},
		{"steps up", site + "a/../mgAi.aspx?ID=5", "mgAi.aspx?ID=5"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := a.Canonical(); got != site+tt.want {
				t.Errorf("Parse(%q).Canonical() =\n%s, want\n%s", tt.in, got, site+tt.want)
			}
		})
	}
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		name, in, base string
		kind           PageKind
		id             int
		anchor         string
	}{
		{"item of a meeting", "http://x.example/ModernGov/ieListDocuments.aspx?CId=5&MID=8249#AI76151", "http://x.example/moderngov/", Meeting, 8249, "AI76151"},
		{"item", "http://x.example/mgAi.aspx?ID=76151#mgDocuments", "http://x.example/", Item, 76151, ""},
		{"site in a folder, no slash", "https://x.example/moderngov", "https://x.example/moderngov/", Home, 0, ""},
		{"attachment", "https://x.example/a/b/documents/s12/Plan.pdf", "https://x.example/a/b/", Document, 12, ""},
		{"supplement", "https://x.example/documents/b50018476/Supplement.pdf?T=9", "https://x.example/", Document, 50018476, ""},
		{"constitution", "https://x.example/ieListMeetings.aspx?CId=686&info=1&MD=Constitution", "https://x.example/", Library, 686, ""},
		{"sign in", "https://x.example/ieLogon.aspx", "https://x.example/", Login, 0, ""},
		{"service", "https://x.example/mgWebService.asmx", "https://x.example/", Service, 0, ""},
		{"council's own page", "https://www.x.example/council/bins.html", "https://www.x.example/", Other, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if tt.name != "council's own page" && a.Base != tt.base || a.Kind != tt.kind || a.ID != tt.id || a.Anchor != tt.anchor {
				t.Errorf("Parse(%q) = %s %s %d %q, want %s %s %d %q", tt.in, a.Base, a.Kind, a.ID, a.Anchor, tt.base, tt.kind, tt.id, tt.anchor)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, in := range []string{"", "mailto:clerk@x.example", "javascript:void(0)", "ieLogon.aspx", "ftp://x.example/a",
		"https:///mgAi.aspx", "https://user:word@x.example/", "https://x.example/" + strings.Repeat("a", maxAddress)} {
		if a, err := Parse(in); !errors.Is(err, ErrNotWeb) {
			t.Errorf("Parse(%q) = %v, %v, want ErrNotWeb", clip(in), a, err)
		}
	}
}

func TestResolve(t *testing.T) {
	at := "https://x.example/moderngov/ieListDocuments.aspx?MId=9"
	for _, tt := range []struct{ name, href, want string }{
		{"beside the page", "mgAi.aspx?ID=5", "https://x.example/moderngov/mgAi.aspx?ID=5"},
		{"blank before the address", "\r\n\tmgAi.aspx?ID=5", "https://x.example/moderngov/mgAi.aspx?ID=5"},
		{"from the root", "/moderngov/mgAi.aspx?ID=5", "https://x.example/moderngov/mgAi.aspx?ID=5"},
		{"http on an https site", "http://X.example/ModernGov/mgAi.aspx?ID=5", "https://x.example/moderngov/mgAi.aspx?ID=5"},
		{"another site keeps its scheme", "http://y.example/mgAi.aspx?ID=5", "http://y.example/mgAi.aspx?ID=5"},
		{"without scheme", "//y.example/mgAi.aspx?ID=5", "https://y.example/mgAi.aspx?ID=5"},
		{"anchor alone", "#AI4", "https://x.example/moderngov/ieListDocuments.aspx?MId=9"},
		{"colon in a document's name", "documents/s5/Minutes: draft.pdf", "https://x.example/moderngov/documents/s5/Minutes:%20draft.pdf"},
		{"colon early in a document's name", "documents/s5/A:B.pdf", "https://x.example/moderngov/documents/s5/A:B.pdf"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Resolve(at, tt.href)
			if err != nil || a.Canonical() != tt.want {
				t.Errorf("Resolve(%q) = %s, %v, want %s", tt.href, a.Canonical(), err, tt.want)
			}
		})
	}
	for _, href := range []string{"mailto:a@b.example", "javascript:history.back()", "tel:01234"} {
		if a, err := Resolve(at, href); !errors.Is(err, ErrNotWeb) {
			t.Errorf("Resolve(%q) = %s, %v, want ErrNotWeb", href, a.Canonical(), err)
		}
	}
}

func TestBuild(t *testing.T) {
	base := "https://x.example/moderngov"
	jan, feb := day.MustParse("2026-01-05"), day.MustParse("2026-02-28")
	for _, tt := range []struct{ name, got, want string }{
		{"meeting", MeetingURL(base, 9), "ieListDocuments.aspx?MId=9"},
		{"item", ItemURL(base, 5), "mgAi.aspx?ID=5"},
		{"committee", CommitteeURL(base, 4), "mgCommitteeDetails.aspx?ID=4"},
		{"committees", CommitteesURL(base), "mgListCommittees.aspx"},
		{"meetings", MeetingListURL(base, 4, 0), "ieListMeetings.aspx?CommitteeId=4"},
		{"meetings of a year", MeetingListURL(base, 4, 2026), "ieListMeetings.aspx?CId=4&Year=2026"},
		{"month", CalendarURL(base, 2026, 1), "mgCalendarMonthView.aspx?M=1&DD=2026&CID=0&OT=&C=-1&MR=0&WE=1"},
		{"pack", PackChooserURL(base, 7), "mgChooseDocPack.aspx?ID=7"},
		{"committees by service", WebService(base, "GetCommittees", nil), "mgWebService.asmx/GetCommittees"},
		{"meetings by service", MeetingsService(base, 4, jan, feb), "mgWebService.asmx/GetMeetings?lCommitteeId=4&sFromDate=05%2F01%2F2026&sToDate=28%2F02%2F2026"},
		{"meeting by service", MeetingService(base, 9), "mgWebService.asmx/GetMeeting?lMeetingId=9"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if want := base + "/" + tt.want; tt.got != want {
				t.Errorf("got %s, want %s", tt.got, want)
			}
			if a, err := Parse(tt.got); err != nil || a.Canonical() != tt.got {
				t.Errorf("Parse(%q).Canonical() = %s, %v", tt.got, a.Canonical(), err)
			}
		})
	}
}

func TestDocumentKind(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     civic.DocumentKind
	}{
		{"frontsheet", "documents/g1/Agenda frontsheet.pdf?T=0", civic.AgendaDoc},
		{"minutes", "documents/g1/Printed minutes.pdf?T=1", civic.MinutesDoc},
		{"decisions", "documents/g1/Decisions.pdf?T=2", civic.DecisionsDoc},
		{"supplement", "documents/b1/Late papers.pdf?T=9", civic.SupplementDoc},
		{"pack", "documents/g1/Public reports pack.pdf?T=10", civic.PackDoc},
		{"attachment", "documents/s1/Rents.pdf", civic.ReportDoc},
		{"page", "mgAi.aspx?ID=3", civic.OtherDoc},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse(site + tt.in)
			if got := a.DocumentKind(); err != nil || got != tt.want {
				t.Errorf("DocumentKind(%q) = %q, %v, want %q", tt.in, got, err, tt.want)
			}
		})
	}
}

// respell writes an address in another way that leads to the same place.
func respell(r *rand.Rand, s string) string {
	host, rest, _ := strings.Cut(strings.TrimPrefix(s, "https://"), "/")
	path, query, _ := strings.Cut(rest, "?")
	swap := func(s string) string {
		b := []byte(s)
		for i, c := range b {
			if c|0x20 >= 'a' && c|0x20 <= 'z' && r.IntN(2) == 0 {
				b[i] ^= 0x20
			}
		}
		return string(b)
	}
	if r.IntN(2) == 0 {
		path = "(S(" + swap("abcdefgh") + "))/" + path
	}
	var pairs []string
	for _, p := range append(strings.Split(query, "&"), "bcr=1", "RPID=195781133", "Ver=4") {
		name, value, _ := strings.Cut(p, "=")
		pairs = append(pairs, swap(name)+"="+value)
	}
	r.Shuffle(len(pairs), func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] })
	return swap("https") + "://" + swap(host) + "/" + swap(path) + "?" + strings.Join(pairs, "&")
}

func TestSpellingsOfOneAddressAreEqual(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, page := range []string{"ieListDocuments.aspx?MId=10337", "mgAi.aspx?ID=5", "ieListMeetings.aspx?CId=4&Year=2024",
		"mgCalendarMonthView.aspx?M=1&DD=2026&CID=0&OT=&C=-1&MR=0&WE=1", "mgChooseDocPack.aspx?ID=10230&SID=23550",
		"mgWebService.asmx/GetMeeting?lMeetingId=9", "moderngov/ieDecisionDetails.aspx?AIId=3"} {
		want := site + page
		for range 200 {
			in := respell(r, want)
			a, err := Parse(in)
			if err != nil || a.Canonical() != want {
				t.Fatalf("Parse(%q).Canonical() = %s, %v, want %s", in, a.Canonical(), err, want)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"ieListDocuments.aspx?CId=711&MId=10337&Ver=4#AI5", "documents/s1/100% funded.pdf?T=1",
		"mgCalendarMonthView.aspx?ACT=Later&DD=2025&M=12", "(S(a))/mgListPlans.aspx?RPId=1", "mgWebService.asmx/GetMeeting?lMeetingId=", "a/%2e%2e/b?x=%41"} {
		f.Add(site + s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		a, err := Parse(raw)
		if err != nil {
			return
		}
		one := a.Canonical()
		b, err := Parse(one)
		if err != nil {
			if len(one) > maxAddress {
				return
			}
			t.Fatalf("Parse(%q) = %v; it came of %q", one, err, raw)
		}
		if two := b.Canonical(); two != one {
			t.Fatalf("canonical form of %q is %q, and of that %q", raw, one, two)
		}
		if a.Kind != b.Kind || a.ID != b.ID || a.Base != b.Base {
			t.Fatalf("%q is %v, its canonical form %v", raw, a, b)
		}
		if !a.SameSite(a.Base) || strings.ContainsAny(one, " \t\r\n#") {
			t.Fatalf("%q: canonical form %q of base %q", raw, one, a.Base)
		}
	})
}
