package pdftext

import (
	"context"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// FuzzContent runs any bytes as a page's program: the document obeys the text
// model, and errors are of a known kind.
func FuzzContent(f *testing.F) {
	for _, s := range []string{
		"BT /F1 12 Tf 72 700 Td (Resolved) Tj ET",
		"q 1 0 0 1 10 10 cm BT /F1 9 Tf [(a) -900 (b)] TJ T* (c) ' ET Q 1 1 100 20 re S 1 1 m 1 99 l S",
		"BT /F1 12 Tf 0 1 -1 0 300 300 Tm (turned) Tj ET BI /W 1 ID x EI [ << /A [ (",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, program []byte) {
		if len(program) > 20_000 || strings.Contains(string(program), "endstream") {
			t.Skip()
		}
		ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
		defer stop()
		doc, err := Read(ctx, onePage(plainFont, string(program)), Options{})
		if err != nil {
			if !typed(err) {
				t.Errorf("error of no kind: %v", err)
			}
			return
		}
		if err := doc.Check(); err != nil {
			t.Error(err)
		}
	})
}

// FuzzCMap parses any bytes as a ToUnicode stream: codes stay in two bytes and
// their number is bounded.
func FuzzCMap(f *testing.F) {
	f.Add([]byte("1 beginbfrange <0000> <FFFF> <0041> endbfrange 1 beginbfchar <01> <D83DDE00> endbfchar"))
	f.Add([]byte("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <02> [<41> <0042>] endbfrange"))
	f.Fuzz(func(t *testing.T, src []byte) {
		m := parseCMap(src)
		if len(m.text) > maxCodes {
			t.Errorf("%d codes", len(m.text))
		}
		for code := range m.text {
			if code < 0 || code >= maxCodes {
				t.Errorf("code %d", code)
			}
		}
	})
}

// FuzzLexer checks that every token uses input, so that parsing ends.
func FuzzLexer(f *testing.F) {
	f.Add([]byte("<< /A#42 [(a(b)\\051) <4> 1.5 -.2] >> true % c\n>"))
	f.Fuzz(func(t *testing.T, src []byte) {
		l := &lexer{src: src}
		for n := 0; ; n++ {
			at := l.pos
			if l.next().kind == tokenEnd {
				return
			}
			if l.pos <= at || l.pos > len(src) || n > len(src) {
				t.Fatalf("token at %d ends at %d of %d", at, l.pos, len(src))
			}
		}
	})
}

// FuzzFile reads any bytes as a file. Numbers above a million are left to the
// child process: the object reader allocates what they claim, and nothing
// inside a process can stop that.
func FuzzFile(f *testing.F) {
	f.Add(minutes().bytes(f))
	f.Add(onePage(plainFont, "BT /F1 12 Tf (x) Tj ET"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, digits := range regexp.MustCompile(`[0-9]{7,}`).FindAll(data, -1) {
			if n, err := strconv.ParseUint(string(digits), 10, 64); err != nil || n > 1_000_000 {
				t.Skip()
			}
		}
		ctx, stop := context.WithTimeout(context.Background(), 10*time.Second)
		defer stop()
		doc, err := Read(ctx, data, Options{MaxPages: 20})
		if err != nil {
			if !typed(err) {
				t.Errorf("error of no kind: %v", err)
			}
			return
		}
		if err := doc.Check(); err != nil {
			t.Error(err)
		}
	})
}
