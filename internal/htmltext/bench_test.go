package htmltext

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// bigPage invents a meeting page of about n bytes in Word HTML.
func bigPage(n int) string {
	var b strings.Builder
	b.WriteString(`<html><head><title>Agenda</title></head><body><div id="modgov"><h1>Agenda and minutes</h1><div class="mgContent"><table class="mgItemTable" id="mgItemTable">`)
	for i := 0; b.Len() < n; i++ {
		b.WriteString(`<tr><td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" ><a name="AI51894"></a>58.</p></td><td ><p class="mgAiTitleTxt" >Harbour dues</p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div class="WordSection1">
`)
		for range 8 {
			b.WriteString(`<p class="MsoNormal" style="text-align:left"><span style="">The Harbour Master told the Panel that the <span class="SpellE">pilotage</span>
dues had not been raised since the breakwater was built, and that the fishing fleet&rsquo;s own association
had asked for <b style="">two</b> more moorings.</span></p>
<p class="MsoNormal">&nbsp;</p>
<p class="MsoListParagraphCxSpFirst" style="text-indent:-18.0pt"><span style=""><span style="">1.<span style=
"font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;</span></span></span>
That the dues be raised by &pound;2 from April;</p>
`)
		}
		b.WriteString(`</div></div></td></tr>`)
	}
	b.WriteString(`</table></div></div></body></html>`)
	return b.String()
}

// BenchmarkParse is the parser alone, for comparison on a busy machine.
func BenchmarkParse(b *testing.B) {
	page := bigPage(300_000)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := html.Parse(strings.NewReader(page)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRead reads a meeting page of 300 kB, about the largest that one
// meeting makes. Wanted: 15 MB/s.
func BenchmarkRead(b *testing.B) {
	page := bigPage(300_000)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(strings.NewReader(page), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
