package link

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"arising/internal/day"
)

// Limits of a workbook: it is a zip archive, and a small one can unfold to
// gigabytes. The rows that a list may hold come to less than 20 MB of XML; each
// short string of a table of strings costs many times its bytes when it is read.
const (
	maxUnzipped = 48 << 20
	maxSheetXML = 24 << 20
	maxSheets   = 30
)

// ReadXLSX reads programmes from every visible sheet of a workbook that has a
// header row; see ReadCSV for what is returned. Formulas are not worked out:
// the value that was saved with them is read.
func ReadXLSX(r io.Reader, src Source) ([]List, error) {
	b, err := readList(r, src)
	if err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxSheetXML})
	if err != nil {
		return nil, fmt.Errorf("%s: no workbook in the form of XLSX, or a damaged one: %w", src.File, err)
	}
	defer f.Close()
	all := &table{src: src}
	headed := false
	for i, sheet := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(sheet); err != nil || !visible || i >= maxSheets {
			continue
		}
		t := &table{src: src, sheet: sheet, lists: all.lists}
		err := readSheet(f, sheet, t)
		all.lists, headed = t.lists, headed || t.columns != nil
		all.errs, all.more = append(all.errs, t.errs...), all.more+t.more
		if err != nil && !errors.Is(err, ErrNoHeader) {
			all.errs = append(all.errs, err)
		}
	}
	if headed {
		all.columns = []column{}
	}
	return all.result()
}

func readSheet(f *excelize.File, sheet string, t *table) error {
	rows, err := f.Rows(sheet)
	if err != nil {
		return fmt.Errorf("read %s, sheet %s: %w", t.src.File, sheet, err)
	}
	defer rows.Close()
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return fmt.Errorf("read %s, sheet %s, row %d: %w", t.src.File, sheet, n, err)
		}
		t.dates(cells)
		if err := t.row(n, cells); err != nil {
			return err
		}
	}
	return rows.Error()
}

// The serial numbers of days that a spreadsheet may hold in a date column:
// 1 January 1980 to 31 December 2099. Anything else is text or a year.
const (
	firstSerial = 29221
	lastSerial  = 73050
)

// dates writes the cells of the due column that hold a spreadsheet's day
// number as ISO dates.
func (t *table) dates(cells []string) {
	for i, c := range t.columns {
		if c != dueColumn || i >= len(cells) {
			continue
		}
		n, err := strconv.ParseFloat(cells[i], 64)
		if err != nil || n < firstSerial || n > lastSerial {
			continue
		}
		cells[i] = day.Of(1899, 12, 30).AddDays(int(n)).String()
	}
}
