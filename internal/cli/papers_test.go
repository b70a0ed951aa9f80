package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"
)

// printedPDF prints text on A4, a paragraph a line.
func printedPDF(t testing.TB, text string) []byte {
	t.Helper()
	return makePDF(t, text, func(*fpdf.Fpdf) {})
}

// lockedPDF is a PDF that asks for a password.
func lockedPDF(t testing.TB) []byte {
	t.Helper()
	return makePDF(t, minutesPage, func(p *fpdf.Fpdf) { p.SetProtection(0, "open sesame", "harbour master") })
}

func makePDF(t testing.TB, text string, change func(*fpdf.Fpdf)) []byte {
	t.Helper()
	p := fpdf.New("P", "mm", "A4", "")
	change(p)
	p.AddPage()
	p.SetFont("Helvetica", "", 11)
	for para := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if para == "" {
			p.Ln(4)
			continue
		}
		p.MultiCell(166, 5.2, para, "", "L", false)
	}
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
