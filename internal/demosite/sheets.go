package demosite

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/go-pdf/fpdf"
)

// sheets is a PDF on A4 that is being written. The same text always gives the
// same bytes: its dates are fixed and its objects sorted.
type sheets struct {
	pdf     *fpdf.Fpdf
	foot    string // running foot; "" for none
	stamped bool   // print an agenda page number at the top of each sheet
	encode  func(string) string
}

// Lengths are in millimetres, type sizes in points.
const (
	margin   = 22.0
	textSize = 11.0
	leading  = 5.2
	width    = 210 - 2*margin
)

func newSheets(title, foot string, stamped bool) *sheets {
	made := time.Date(AsOf.Year(), AsOf.Month(), 1, 9, 0, 0, 0, time.UTC)
	d := &sheets{pdf: fpdf.New("P", "mm", "A4", ""), foot: foot, stamped: stamped}
	d.encode = d.pdf.UnicodeTranslatorFromDescriptor("")
	d.pdf.SetCreationDate(made)
	d.pdf.SetModificationDate(made)
	d.pdf.SetCatalogSort(true)
	d.pdf.SetTitle(title, true)
	d.pdf.SetProducer("Quillhaven papers", true)
	d.pdf.SetMargins(margin, margin, margin)
	d.pdf.SetAutoPageBreak(true, 24)
	d.pdf.SetHeaderFunc(d.header)
	d.pdf.SetFooterFunc(d.footer)
	return d
}

func (d *sheets) header() {
	if d.stamped {
		d.pdf.SetFont("Helvetica", "B", 10)
		d.pdf.SetY(8)
		d.pdf.CellFormat(width, 5, fmt.Sprintf("Page %d", d.pdf.PageNo()), "", 1, "R", false, 0, "")
		d.pdf.SetY(margin)
	}
}

func (d *sheets) footer() {
	if d.foot == "" {
		return
	}
	d.pdf.SetY(-16)
	d.pdf.SetFont("Helvetica", "I", 9)
	d.pdf.CellFormat(width, 5, d.encode(d.foot), "", 1, "C", false, 0, "")
	d.pdf.CellFormat(width, 5, fmt.Sprint(d.pdf.PageNo()), "", 0, "C", false, 0, "")
}

// line writes one line or paragraph in the given style ("B", "I" or "") and size.
func (d *sheets) line(text, style string, size float64) {
	d.pdf.SetFont("Helvetica", style, size)
	d.pdf.MultiCell(width, leading*size/textSize, d.encode(text), "", "L", false)
	d.pdf.Ln(2.2)
}

func (d *sheets) blocks(text []block) {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; b.kind {
		case numbered, dotted, listed:
			d.marked(b)
		case row:
			end := i
			for end < len(text) && text[end].kind == row {
				end++
			}
			d.table(text[i:end])
			i = end - 1
		default:
			d.line(b.words(), map[bool]string{true: "B"}[b.bold()], textSize)
		}
	}
}

// marked writes a numbered or dotted paragraph with its marker in a column of its own.
func (d *sheets) marked(b block) {
	marker, indent := b.marker, float64(b.level)*9
	if b.kind != numbered {
		marker, indent = "•", 4
	}
	d.pdf.SetFont("Helvetica", "", textSize)
	d.pdf.SetX(margin + indent)
	d.pdf.CellFormat(11, leading, d.encode(marker), "", 0, "L", false, 0, "")
	d.pdf.MultiCell(width-indent-11, leading, d.encode(strings.ReplaceAll(b.text, "**", "")), "", "L", false)
	d.pdf.Ln(1.6)
}

// bytes ends the document.
func (d *sheets) bytes() ([]byte, error) {
	var b bytes.Buffer
	err := d.pdf.Output(&b)
	return b.Bytes(), err
}
