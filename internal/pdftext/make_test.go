package pdftext

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"

	"arising/internal/doctext"
)

// A maker draws invented council papers.
type maker struct {
	*fpdf.Fpdf
	cp func(string) string
	y  float64
}

func newMaker() *maker {
	m := &maker{Fpdf: fpdf.New("P", "pt", "A4", "")}
	m.cp = m.UnicodeTranslatorFromDescriptor("")
	m.SetCompression(true)
	m.SetAutoPageBreak(false, 0)
	return m
}

// page starts a page with the foot that minutes have.
func (m *maker) page(n int, foot string) {
	m.AddPage()
	m.y = 80
	m.at(290, 770, "", 11, fmt.Sprint(n))
	m.at(180, 800, "", 11, foot)
}

// at writes s with its baseline y points below the top of the page.
func (m *maker) at(x, y float64, style string, size float64, s string) {
	m.SetFont("Helvetica", style, size)
	m.Text(x, y, m.cp(s))
}

// par writes a paragraph wrapped at the right edge, with its marker in the
// margin, and leaves a blank line after it.
func (m *maker) par(marker string, x, textX, right float64, style, s string) {
	m.SetFont("Helvetica", style, 11)
	if marker != "" {
		m.Text(x, m.y, m.cp(marker))
	}
	for _, l := range m.wrap(s, right-textX) {
		m.Text(textX, m.y, m.cp(l))
		m.y += 13
	}
	m.y += 13
}

func (m *maker) wrap(s string, width float64) []string {
	var out []string
	line := ""
	for _, w := range strings.Fields(s) {
		if line != "" && m.GetStringWidth(m.cp(line+" "+w)) > width {
			out, line = append(out, line), ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return append(out, line)
}

func (m *maker) bytes(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := m.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// format shows a document's blocks, one to a line, for golden files.
func format(d *doctext.Document) string {
	var out strings.Builder
	for _, b := range d.Blocks {
		fmt.Fprintf(&out, "p%d %s", b.Page, b.Kind)
		if b.Level > 0 {
			fmt.Fprint(&out, b.Level)
		}
		if b.Table > 0 {
			fmt.Fprintf(&out, " t%d", b.Table)
		}
		if b.Bold {
			out.WriteString(" bold")
		}
		if b.Italic {
			out.WriteString(" italic")
		}
		if b.Marker != "" {
			fmt.Fprintf(&out, " {%s}", b.Marker)
		}
		for _, c := range b.Cells {
			fmt.Fprintf(&out, " [%s]", d.CellText(c))
		}
		if len(b.Cells) == 0 {
			out.WriteString(" " + d.Body(b))
		}
		out.WriteByte('\n')
	}
	for _, p := range d.Pages {
		fmt.Fprintf(&out, "page %d begins at %q\n", p.Number, d.Text[p.Start:min(len(d.Text), p.Start+24)])
	}
	for _, u := range d.Unread {
		fmt.Fprintf(&out, "unread: %s\n", u)
	}
	return out.String()
}

// rawPDF builds a file from hand-written objects, numbered from 1; the first
// is the catalogue.
func rawPDF(objects ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}

// stream writes a stream object.
func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// onePage is a file of one page that runs the content stream with the resources.
func onePage(resources, content string, more ...string) []byte {
	return rawPDF(append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + resources + " >> >>",
		stream("", content),
	}, more...)...)
}

const plainFont = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"
