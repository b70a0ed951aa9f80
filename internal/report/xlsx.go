package report

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/errs"
)

// The columns of a sheet, as scrutiny officers lay out the trackers that they
// attach to agendas, and their widths in characters of the default font. What
// only this service knows stands behind them.
var sheetColumns = []struct {
	name  string
	width float64
}{
	{"Meeting", 14}, {"Minute", 28}, {"Action", 60}, {"Owner", 24}, {"Due", 24}, {"Slipped from", 20},
	{"Status", 12}, {"Evidence", 44}, {linkColumn, 40},
	{"Due by", 14}, {"Programme", 28}, {"Time set by law", 40}, {"Each time it was due", 44}, {"Id", 20},
}

// linkColumn is the column whose addresses can be followed.
const linkColumn = "Link"

// What Excel allows: beyond these an address is plain text.
const (
	maxLinkBytes = 2079
	maxLinks     = 65_000 // a sheet; its limit is 65,529
)

// XLSX writes a workbook with one sheet a committee. Every cell of other
// people's words is text, never a formula.
func XLSX(w io.Writer, cs []civic.Commitment) (err error) {
	defer errs.Wrap(&err, "write workbook")
	f := excelize.NewFile()
	defer f.Close()
	b := &book{file: f, sheets: map[civic.CommitteeID]*sheet{}, names: map[string]bool{}}
	if err := b.styles(); err != nil {
		return err
	}
	if len(cs) == 0 {
		if _, err := b.sheet("", "Nothing"); err != nil {
			return err
		}
	}
	for _, c := range cs {
		s, err := b.sheet(c.Body, c.CommitteeName)
		if err == nil {
			err = b.row(s, c)
		}
		if err != nil {
			return err
		}
	}
	if err := b.filters(); err != nil {
		return err
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		return err
	}
	return f.Write(w)
}

type book struct {
	file             *excelize.File
	sheets           map[civic.CommitteeID]*sheet
	order            []*sheet
	names            map[string]bool // taken, in lower case
	head, text, date int             // styles
}

type sheet struct {
	name string
	next int // row to be written, from 1
}

func (b *book) styles() (err error) {
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	format := "d mmmm yyyy"
	for _, s := range []struct {
		into  *int
		style excelize.Style
	}{
		{&b.head, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: wrapped}},
		{&b.text, excelize.Style{Alignment: wrapped}},
		{&b.date, excelize.Style{Alignment: wrapped, CustomNumFmt: &format}},
	} {
		if *s.into, err = b.file.NewStyle(&s.style); err != nil {
			return err
		}
	}
	return nil
}

// sheet returns the sheet of a committee, with its heading row.
func (b *book) sheet(id civic.CommitteeID, committee string) (*sheet, error) {
	if s, ok := b.sheets[id]; ok {
		return s, nil
	}
	s := &sheet{name: b.name(committee), next: 2}
	b.sheets[id], b.order = s, append(b.order, s)
	if _, err := b.file.NewSheet(s.name); err != nil {
		return nil, err
	}
	for i, c := range sheetColumns {
		col, _ := excelize.ColumnNumberToName(i + 1)
		if err := b.file.SetCellStr(s.name, col+"1", c.name); err != nil {
			return nil, err
		}
		if err := b.file.SetColWidth(s.name, col, col, c.width); err != nil {
			return nil, err
		}
	}
	if err := b.file.SetRowStyle(s.name, 1, 1, b.head); err != nil {
		return nil, err
	}
	return s, b.paper(s.name, committee)
}

// paper sets a sheet up to be read and printed as an appendix: the heading row
// stays, the columns fit the width of a page on its side, and each page
// bears the committee's name.
func (b *book) paper(sheet, committee string) error {
	orientation, a4, wide, any := "landscape", 9, 1, 0
	head := "&L" + strings.ReplaceAll(committee, "&", "&&")
	if len(head) > maxHeader {
		head = ""
	}
	return errors.Join(
		b.file.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &orientation, Size: &a4, FitToWidth: &wide, FitToHeight: &any}),
		b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddHeader: head, OddFooter: "&RPage &P of &N"}),
		b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + strings.ReplaceAll(sheet, "'", "''") + "'!$1:$1", Scope: sheet}),
	)
}

// lastPrinted is the last column of the printed appendix; what stands behind it
// would make the rest too small to read.
const lastPrinted = "H"

// filters lets a reader filter every sheet by its columns, over all its rows,
// and says what is printed. The page is fitted only now: a filter takes what was
// said of that away.
func (b *book) filters() error {
	last, _ := excelize.ColumnNumberToName(len(sheetColumns))
	fit := true
	for _, s := range b.order {
		rows := strconv.Itoa(max(s.next-1, 1))
		err := errors.Join(
			b.file.AutoFilter(s.name, "A1:"+last+rows, nil),
			b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}),
			b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: "'" + strings.ReplaceAll(s.name, "'", "''") + "'!$A$1:$" + lastPrinted + "$" + rows, Scope: s.name}),
		)
		if err != nil {
			return err
		}
	}
	return nil
}

// maxHeader is the most characters of a page's header that Excel accepts.
const maxHeader = 255

// name makes a sheet name that Excel accepts: at most 31 characters, none of
// []:*?/\, no apostrophe at an end, and no two alike but for case.
func (b *book) name(committee string) string {
	clean := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || r < ' ' {
			return ' '
		}
		return r
	}, committee), " '")
	if clean == "" || strings.EqualFold(clean, "Sheet1") || strings.EqualFold(clean, "History") {
		clean = "Committee"
	}
	short := []rune(clean)
	name := string(short[:min(len(short), 31)])
	for n := 2; b.names[strings.ToLower(name)]; n++ {
		end := " " + strconv.Itoa(n)
		name = string(short[:min(len(short), 31-len(end))]) + end
	}
	b.names[strings.ToLower(name)] = true
	return name
}

func (b *book) row(s *sheet, c civic.Commitment) error {
	due, first, last := Days(c.Due), "", day.Date{}
	if c.Due != nil {
		due += "\n" + HowRead(c.Due, SaidOn(c))
		last = c.Due.To
	}
	if c.FirstDue != nil {
		first = Days(c.FirstDue)
	}
	status := string(c.Status)
	if c.Silent {
		status += ", silent"
	}
	if c.FoundLate {
		status += ", found late"
	}
	cells := []any{c.MeetingDate, ItemName(c.ItemNumber, c.ItemTitle), c.Quote, c.Owner, due, first, status,
		lines(Shown(c.Evidence), EvidenceLine), c.URL, last, linkCell(c.Links), lines(c.Clocks, ClockLine), lines(c.Chain, OccurrenceLine), string(c.ID)}
	for i, v := range cells {
		if err := b.cell(s, i+1, v); err != nil {
			return err
		}
	}
	height := rowHeight(cells)
	s.next++
	return b.file.SetRowHeight(s.name, s.next-1, height)
}

// rowHeight is the height in points that the fullest cell of a row needs. Not
// every program works it out when it opens a file: then rows lie over each other.
func rowHeight(cells []any) float64 {
	const line, tallest = 15, 409 // points; Excel knows no taller row
	most := 1
	for i, v := range cells {
		text, ok := v.(string)
		if !ok || sheetColumns[i].name == linkColumn {
			continue
		}
		lines := 0
		for part := range strings.SplitSeq(text, "\n") {
			lines += 1 + int(float64(utf8.RuneCountInString(part))*1.15/sheetColumns[i].width) // words end before the edge
		}
		most = max(most, lines)
	}
	return min(float64(line*most), tallest)
}

// cell writes a date as a date, so that it sorts, and all else as text.
func (b *book) cell(s *sheet, column int, v any) error {
	at, err := excelize.CoordinatesToCellName(column, s.next)
	if err != nil {
		return err
	}
	style := b.text
	switch v := v.(type) {
	case day.Date:
		if style = b.date; v.Known() {
			err = b.file.SetCellValue(s.name, at, v.Time())
		}
	case string:
		err = b.file.SetCellStr(s.name, at, v)
		if err == nil && sheetColumns[column-1].name == linkColumn && isWeb(v) && len(v) <= maxLinkBytes && s.next <= maxLinks {
			err = b.file.SetCellHyperLink(s.name, at, v, "External")
		}
	}
	if err != nil {
		return err
	}
	return b.file.SetCellStyle(s.name, at, at, style)
}
