package pdftext

import "arising/internal/doctext"

// A heldTable waits until it is known whether it goes on on the next page.
type heldTable struct {
	rows    []row
	pages   []int // of each row
	columns int
	ruled   bool
}

// addTable takes a table. One at the top of a page with as many columns as
// the table at the foot of the page before is the same table.
func (f *flow) addTable(it item) {
	f.end()
	goesOn := f.top && f.held != nil && f.held.columns == len(it.rows[0].cells)
	f.top, f.levels = false, nil
	if !goesOn {
		f.writeTable()
		f.table++
		f.held = &heldTable{columns: len(it.rows[0].cells)}
	}
	h := f.held
	if goesOn && h.ruled && it.ruled && h.rows[len(h.rows)-1].goesOnWith(it.rows[0]) {
		h.rows[len(h.rows)-1].join(it.rows[0])
		it.rows = it.rows[1:]
	}
	for _, r := range it.rows {
		h.rows, h.pages, h.columns = append(h.rows, r), append(h.pages, f.page), len(r.cells)
	}
	h.ruled = it.ruled
}

// writeTable writes the held table, if there is one.
func (f *flow) writeTable() {
	if f.held == nil {
		return
	}
	for i, r := range f.held.rows {
		like := doctext.Block{Page: f.held.pages[i], Table: f.table, Bold: r.style.bold, Italic: r.style.italic}
		if f.out.AddRow(like, r.cells) {
			f.count++
		}
	}
	f.held = nil
}

// goesOnWith reports whether the first row of the next page is the rest of r,
// cut by the page's end: it has no first cell and goes on in mid-sentence.
func (r row) goesOnWith(next row) bool {
	if len(next.cells) != len(r.cells) || next.cells[0] != "" {
		return false
	}
	lower := false
	for i, c := range next.cells {
		if c == "" {
			continue
		}
		if r.cells[i] == "" || endsSentence(r.cells[i]) {
			return false
		}
		first, _ := firstRune(c)
		lower = lower || first >= 'a' && first <= 'z'
	}
	return lower
}

func (r row) join(next row) {
	for i, c := range next.cells {
		if c != "" {
			r.cells[i] += " " + c
		}
	}
}
