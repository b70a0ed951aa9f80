package demosite

// table writes rows of cells, the first in bold, each cell wrapped within its
// column; the columns are as wide as their longest words need.
func (d *sheets) table(rows []block) {
	size := 10.0
	if len(rows[0].cells) > 6 {
		size = 6.6
	}
	widths := d.columns(rows, size)
	for i, r := range rows {
		style := ""
		if i == 0 {
			style = "B"
		}
		d.pdf.SetFont("Helvetica", style, size)
		d.tableRow(r.cells, widths, size*0.45)
	}
	d.pdf.Ln(4)
}

func (d *sheets) tableRow(cells []string, widths []float64, height float64) {
	lines, most := make([][]string, len(widths)), 1
	for i, c := range cells[:min(len(cells), len(widths))] {
		lines[i] = d.fold(c, widths[i]-2)
		most = max(most, len(lines[i]))
	}
	tall := float64(most)*height + 1.6
	if _, page := d.pdf.GetPageSize(); d.pdf.GetY()+tall > page-24 {
		d.pdf.AddPage()
	}
	x, y := margin, d.pdf.GetY()
	for i, w := range widths {
		d.pdf.Rect(x, y, w, tall, "D")
		for n, text := range lines[i] {
			d.pdf.SetXY(x, y+0.8+float64(n)*height)
			d.pdf.CellFormat(w, height, text, "", 0, "L", false, 0, "")
		}
		x += w
	}
	d.pdf.SetXY(margin, y+tall)
}

// fold splits a cell into lines that fit.
func (d *sheets) fold(text string, w float64) (out []string) {
	for _, line := range d.pdf.SplitLines([]byte(d.encode(text)), w+2) {
		out = append(out, string(line))
	}
	return out
}

// columns shares the sheet's width by the square root of each column's
// longest cell, so that long ones fold and short ones do not.
func (d *sheets) columns(rows []block, size float64) []float64 {
	d.pdf.SetFont("Helvetica", "B", size)
	need := make([]float64, len(rows[0].cells))
	least := make([]float64, len(need))
	sum, floor := 0.0, 0.0
	for i := range need {
		for _, r := range rows {
			if i < len(r.cells) {
				need[i] = max(need[i], d.pdf.GetStringWidth(d.encode(r.cells[i])))
				least[i] = max(least[i], d.longestWord(r.cells[i])+3.2)
			}
		}
		sum, floor = sum+need[i], floor+least[i]
	}
	for i := range need {
		need[i] = least[i] + max(0, width-floor)*need[i]/max(sum, 1)
	}
	return need
}
