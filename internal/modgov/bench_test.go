package modgov

import (
	"strings"
	"testing"
)

// BenchmarkReadMeeting reads a meeting's page of 300 kB as a crawler and the
// ledger do: kind, links, meeting.
func BenchmarkReadMeeting(b *testing.B) {
	page := bigMeeting(300_000)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if Classify(page, "", MeetingURL(site, 1)) != Meeting {
			b.Fatal("not a meeting")
		}
		if _, err := Links(page, MeetingURL(site, 1)); err != nil {
			b.Fatal(err)
		}
		if _, err := ReadMeeting(page, MeetingURL(site, 1)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseAddress reads a link as it stands on a page.
func BenchmarkParseAddress(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Resolve(site, "ieListDocuments.aspx?CId=711&MId=10337&Ver=4#AI51894"); err != nil {
			b.Fatal(err)
		}
	}
}

func bigMeeting(n int) []byte {
	var b strings.Builder
	b.WriteString(`<div id="modgov"><h1>Agenda and minutes</h1><h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=5" title="Link to Cabinet">Cabinet - Tuesday 13 January 2026 6.30 pm</a></h2><div class="mgContent"><table class="mgItemTable">`)
	for i := 1; b.Len() < n; i++ {
		b.WriteString(`<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI` + itoa(i) + `"></a>` + itoa(i) + `.</p></td><td><p class="mgAiTitleTxt"><a href="documents/s` + itoa(i) + `/Rents.pdf">Rents</a></p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div class="WordSection1">`)
		for range 20 {
			b.WriteString(`<p class="MsoNormal" style="text-align:left"><span style="">The Harbour Master told the Panel that the <span class="SpellE">pilotage</span>
dues had not been raised since the breakwater was built.</span></p><p class="MsoNormal">&nbsp;</p>`)
		}
		b.WriteString(`</div></div></td></tr>`)
	}
	b.WriteString(`</table></div></div>`)
	return []byte(b.String())
}
