package pdftext

import (
	"context"
	"strings"
	"testing"
)

func TestContentStreams(t *testing.T) {
	hexFont := `/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Quay-Bold /Encoding /Identity-H
		/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Quay-Bold /DW 500 /W [1 [600 600] 3 5 500] >>] /ToUnicode 5 0 R >> >>`
	toUnicode := stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange\n2 beginbfchar <0001> <0041> <0002> <FB01> endbfchar\n1 beginbfrange <0003> <0005> <0078> endbfrange")
	for _, tt := range []struct {
		name, resources, content string
		more                     []string
		want                     string
	}{
		{"shows strings in every way", plainFont,
			`BT /F1 12 Tf 40 TL 72 700 Td (one) Tj T* (two) Tj (three) ' 0 0 (four) " [(fi) -20 (ve) -400 (six)] TJ ET`, nil,
			"one\ntwo\nthree\nfourfive six"},
		{"escapes and hexadecimal", plainFont,
			`BT /F1 12 Tf 72 700 Td (\(a\) \101\
B) Tj 0 -40 Td <4849 20 4a4> Tj ET`, nil, "(a) AB\nHI J@"},
		{"two-byte font with ToUnicode, ligature taken apart", hexFont,
			`BT /F1 12 Tf 72 700 Td <00010002000300040005> Tj ET`, []string{toUnicode}, "Afixyz"},
		{"Differences", `/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /quoteleft /uni00A3 /Euro] >> >> >>`,
			`BT /F1 12 Tf 72 700 Td (ABC) Tj ET`, nil, "‘£€"},
		{"form object under a matrix", plainFont + " /XObject << /X 5 0 R >>",
			`q 1 0 0 1 100 100 cm /X Do Q BT /F1 12 Tf 72 700 Td (Page) Tj ET`,
			[]string{stream("/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << "+plainFont+" >>", "BT /F1 12 Tf (Form) Tj ET")}, "Page\nForm"},
		{"form object that draws itself", plainFont + " /XObject << /X 5 0 R >>", `/X Do BT /F1 12 Tf 72 700 Td (Page) Tj ET`,
			[]string{stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>", "/X Do /X Do")}, "Page"},
		{"inline image is no text", plainFont,
			"BI /W 2 /H 2 /BPC 8 /CS /G ID \x00(Tj)EI9 \n EI\nBT /F1 12 Tf 72 700 Td (after) Tj ET", nil, "after"},
		{"word and character spacing, stretch", plainFont,
			`BT /F1 12 Tf 2 Tc 5 Tw 80 Tz 72 700 Td (S P A C E D) Tj ET`, nil, "S P A C E D"},
		{"printed twice for boldness", plainFont,
			`BT /F1 12 Tf 72 700 Td (Bold) Tj ET BT /F1 12 Tf 72.3 700 Td (Bold) Tj ET`, nil, "Bold"},
		{"raised letters belong to the number", plainFont,
			`BT /F1 12 Tf 72 700 Td (The 5) Tj /F1 7 Tf 4 Ts (th) Tj 0 Ts /F1 12 Tf ( of May) Tj ET`, nil, "The 5th of May"},
		{"marks of templates are left out", plainFont, `BT /F1 12 Tf 72 700 Td (Apologies FIELD_PAGE_RANGE) Tj ET`, nil, "Apologies"},
		{"operands without end", plainFont, `BT /F1 12 Tf 72 700 Td (kept) Tj ET [ << (`, nil, "kept"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(context.Background(), onePage(tt.resources, tt.content, tt.more...), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if doc.Text != tt.want {
				t.Errorf("Text = %q, want %q", doc.Text, tt.want)
			}
		})
	}
}

func TestShownTurned(t *testing.T) {
	for _, turn := range []string{"0", "90", "180", "270", "-90"} {
		data := rawPDF("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [3 0 R] /Count 1 /Rotate "+turn+" /MediaBox [10 10 600 850] >>",
			"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << "+plainFont+" >> >>",
			stream("", `BT /F1 12 Tf 72 700 Td (first words) Tj 0 -40 Td (second words) Tj ET`))
		doc, err := Read(context.Background(), data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if want := "first words\nsecond words"; doc.Text != want {
			t.Errorf("turned by %s: Text = %q, want %q", turn, doc.Text, want)
		}
	}
}

func TestBrokenWords(t *testing.T) {
	lines := []string{"The whole council agreed that its committee would be cost-", "effective and that the matter should go to another commit-",
		"tee at its next meeting for the year 2031-", "32 and then close."}
	var content strings.Builder
	content.WriteString("BT /F1 12 Tf 14 TL 72 700 Td ")
	for _, l := range lines {
		content.WriteString("(" + l + ") Tj T* ")
	}
	doc, err := Read(context.Background(), onePage(plainFont, content.String()+"ET"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"cost-effective", "another committee at", "2031-32 and"} {
		if !strings.Contains(doc.Text, want) {
			t.Errorf("%q is not in %q", want, doc.Text)
		}
	}
}

func TestMarkers(t *testing.T) {
	for _, tt := range []struct {
		line   string
		marker string
	}{
		{"1. That the report be noted", "1."}, {"(a) a survey", "(a)"}, {"iv) insurers", "iv)"}, {"7(b). Minutes", "7(b)."},
		{"7.3 The report", "7.3"}, {"4.1.2. The scheme", "4.1.2."}, {"• dredging", "•"}, {"•dredging", "•"}, {"- dredging", "-"},
		{"7.00 pm", ""}, {"2031 was a good year", ""}, {"Councillor Finch", ""}, {"(Chair) opened", ""}, {"a boat", ""},
	} {
		l := lineOfWords(tt.line)
		m, ok := markerOf(l)
		if got := map[bool]string{true: m.text}[ok]; got != tt.marker {
			t.Errorf("markerOf(%q) = %q, want %q", tt.line, got, tt.marker)
		}
	}
}

// lineOfWords sets a line in ten points with blanks of three.
func lineOfWords(s string) *line {
	x := 0.0
	var ws []word
	for _, f := range strings.Fields(s) {
		n := len([]rune(f))
		ws = append(ws, word{x0: x, x1: x + 5*float64(n), size: 10, text: f, chars: n})
		x += 5*float64(n) + 3
	}
	return part(ws)
}
