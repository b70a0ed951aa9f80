package link

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/when"
)

// A Source says where a list comes from and what to do where it is silent.
type Source struct {
	File      string          // its name, for errors and for the programme's source
	Council   civic.CouncilID // whose programme it is
	Programme string          // its name where the file has no programme column; "" takes the file's name
}

// Limits of a list. A programme of a council has hundreds of items; these
// numbers are far beyond it and keep a hostile file from filling memory.
const (
	maxListBytes  = 20 << 20
	maxListRows   = 20_000
	maxListCells  = 64      // columns
	maxCellBytes  = 4_000   // of one cell; what is longer is cut and named
	headerWithin  = 30      // rows before the header: titles, logos, notes
	maxListErrors = 50      // errors that are named one by one
	maxPounds     = 1 << 50 // larger is a misprint
)

// Errors that concern a list as a whole.
var (
	ErrNoHeader     = errors.New("no header row: want a row with the columns “item” and, for example, “lead” or “due”")
	ErrNoItems      = errors.New("no item could be read below the header row")
	ErrListTooLarge = errors.New("the file is larger than a programme list may be")
)

// A CellError names one cell that could not be read. The rest of its row is kept.
type CellError struct {
	File   string
	Sheet  string // "" for CSV
	Row    int    // as a spreadsheet numbers them, from 1
	Column string // its header; "" for the whole row
	Reason string
}

// Error names the place first, so that an officer can go to it.
func (e *CellError) Error() string {
	at := e.File
	if e.Sheet != "" {
		at += ", sheet " + e.Sheet
	}
	at += ", row " + strconv.Itoa(e.Row)
	if e.Column != "" {
		at += ", column “" + e.Column + "”"
	}
	return at + ": " + e.Reason
}

// A table gathers programmes from rows as they come.
type table struct {
	src     Source
	sheet   string
	columns []column
	heads   []string
	before  int // rows seen without a header
	rows    int
	last    string // programme of the row above; merged cells leave the next ones empty
	lists   []List
	errs    []error
	more    int // errors beyond maxListErrors
}

// row takes the next row; n is its number in the file.
func (t *table) row(n int, cells []string) error {
	if t.rows++; t.rows > maxListRows {
		return fmt.Errorf("%s: %w: more than %d rows", t.src.File, ErrListTooLarge, maxListRows)
	}
	cells = t.trimmed(n, cells)
	if blank(cells) {
		return nil
	}
	if t.columns == nil {
		if columns, ok := headerRow(cells); ok {
			t.columns, t.heads = columns, cells
			t.twice(n)
		} else if t.before++; t.before > headerWithin {
			return fmt.Errorf("%s: %w", t.src.File, ErrNoHeader)
		}
		return nil
	}
	if over := len(cells) - len(t.heads); over > 0 && !blank(cells[len(t.heads):]) {
		t.fail(n, -1, fmt.Sprintf("%d cells stand beyond the last heading; what they say is left out", over))
	}
	t.entry(n, cells)
	return nil
}

// twice names the headings that stand twice: only the first column is read.
func (t *table) twice(n int) {
	for i, head := range t.heads {
		if head != "" && t.columns[i] == noColumn && headerOf(head) != noColumn && slices.ContainsFunc(t.heads[:i], func(h string) bool { return strings.EqualFold(h, head) }) {
			t.fail(n, i, "the heading stands twice; this column is left out")
		}
	}
}

func (t *table) trimmed(n int, cells []string) []string {
	if len(cells) > maxListCells {
		cells = cells[:maxListCells]
	}
	out := make([]string, len(cells))
	for i, c := range cells {
		if len(c) > maxCellBytes {
			t.fail(n, i, fmt.Sprintf("longer than %d characters; its end is left out", maxCellBytes))
			c = strings.ToValidUTF8(c[:maxCellBytes], "")
		}
		out[i] = doctext.Fold(c)
	}
	return out
}

func blank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return c != "" })
}

func (t *table) fail(n, i int, reason string) {
	if len(t.errs) >= maxListErrors {
		t.more++
		return
	}
	e := &CellError{File: t.src.File, Sheet: t.sheet, Row: n, Reason: reason}
	if i >= 0 && i < len(t.heads) {
		e.Column = t.heads[i]
	}
	t.errs = append(t.errs, e)
}

// entry reads one row below the header.
func (t *table) entry(n int, cells []string) {
	var e civic.Entry
	programme := ""
	for i, cell := range cells {
		if i >= len(t.columns) || cell == "" {
			continue
		}
		switch t.columns[i] {
		case programmeColumn:
			programme = cell
		case itemColumn:
			e.Title = cell
		case aliasColumn:
			e.Aliases = splitNames(cell)
		case acronymColumn:
			e.Acronym = cell
		case leadColumn:
			e.Lead = cell
		case streamColumn:
			e.Workstream = cell
		case stageColumn:
			e.Stage = cell
		case directorateColumn:
			e.Directorate = cell
		case dueColumn:
			e.Due = t.due(n, i, cell)
		case refColumn:
			if ref := civic.NewRef(cell); ref != "" {
				e.Refs = append(e.Refs, ref)
			}
		case makerColumn:
			e.Maker = cell
		case keyColumn:
			e.Key = keyed(cell)
		case noticeColumn:
			if d := t.due(n, i, cell); d != nil && d.Precision == civic.ByDay {
				e.Noticed = d.From
			}
		case amountColumn:
			t.amount(&e, n, i, cell)
		}
	}
	if programme != "" {
		t.last = programme
	}
	if e.Title == "" {
		if programme == "" || e.Lead != "" || e.Due != nil {
			t.fail(n, slices.Index(t.columns, itemColumn), "empty; the row is left out")
		}
		return
	}
	t.put(e)
}

// put adds an entry to its programme. A title that stands there already is the
// same item: what the new row knows besides is added.
func (t *table) put(e civic.Entry) {
	l := t.list(t.programmeName())
	e.Programme = l.Programme.ID
	e.ID = civic.EntryID(string(e.Programme) + "-" + civic.Slug(e.Title))
	for i := range l.Entries {
		if l.Entries[i].ID == e.ID {
			merge(&l.Entries[i], e)
			return
		}
	}
	l.Entries = append(l.Entries, e)
	l.Programme.Entries = len(l.Entries)
}

// keyed reads whether a cell calls a decision key: "Yes", "Key", "Non-key".
func keyed(cell string) string {
	switch low := strings.ToLower(cell); {
	case strings.HasPrefix(low, "n"):
		return "no"
	case strings.HasPrefix(low, "y"), strings.HasPrefix(low, "key"), low == "k":
		return "yes"
	}
	return ""
}

func merge(old *civic.Entry, e civic.Entry) {
	for _, a := range e.Aliases {
		if !slices.Contains(old.Aliases, a) {
			old.Aliases = append(old.Aliases, a)
		}
	}
	for _, f := range []struct{ to, from *string }{
		{&old.Acronym, &e.Acronym}, {&old.Lead, &e.Lead}, {&old.Workstream, &e.Workstream}, {&old.Stage, &e.Stage}, {&old.Directorate, &e.Directorate},
	} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
	if old.Due == nil {
		old.Due = e.Due
	}
	for k, v := range e.Amounts {
		if old.Amounts == nil {
			old.Amounts = map[string]int64{}
		}
		if _, ok := old.Amounts[k]; !ok {
			old.Amounts[k] = v
		}
	}
}

func (t *table) programmeName() string {
	if t.last != "" {
		return t.last
	}
	if t.src.Programme != "" {
		return t.src.Programme
	}
	name := t.src.File
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return name
}

// list returns the programme of that name, made when it is first met. An
// acronym in brackets at the end of the name is the programme's.
func (t *table) list(name string) *List {
	short := ""
	if i := strings.LastIndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") {
		if inner := name[i+1 : len(name)-1]; isAcronym(inner) {
			name, short = strings.TrimSpace(name[:i]), inner
		}
	}
	id := civic.ProgrammeID(string(t.src.Council) + "-p-" + civic.Slug(name))
	for i := range t.lists {
		if t.lists[i].Programme.ID == id {
			return &t.lists[i]
		}
	}
	t.lists = append(t.lists, List{Programme: civic.Programme{ID: id, Council: t.src.Council, Name: name, Acronym: short, Source: t.src.File, Kind: civic.OfficersList}})
	return &t.lists[len(t.lists)-1]
}

// splitNames cuts a cell of several names at semicolons, bars and line breaks;
// commas only where there is no other sign, for names hold commas.
func splitNames(cell string) (out []string) {
	cut := ";|\n"
	if !strings.ContainsAny(cell, cut) && !strings.ContainsAny(cell, "()“\"") {
		cut = ","
	}
	for _, n := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(cut, r) }) {
		if n = strings.TrimSpace(n); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// unsaid are the cells that mean that no time is set.
var unsaid = map[string]bool{"tbc": true, "tba": true, "tbd": true, "n/a": true, "na": true, "-": true, "–": true, "ongoing": true, "on-going": true, "to be confirmed": true,
	"complete": true, "completed": true, "none": true, "not set": true}

// due reads a time. One that cannot be read is kept as printed, without days, and named.
func (t *table) due(n, i int, cell string) *civic.Due {
	if unsaid[strings.ToLower(cell)] {
		return nil
	}
	e, ok := when.Cell(cell, day.Date{}, when.Calendar{})
	if !ok && i < len(t.heads) && strings.EqualFold(t.heads[i], "meeting") {
		return nil // the name of a body, not a day
	}
	if !ok || !e.To.Known() && !e.From.Known() {
		t.fail(n, i, fmt.Sprintf("%q is not a date, month, quarter or year that gives days by itself; kept as printed", cell))
		return &civic.Due{Expression: cell, Precision: civic.Open}
	}
	return dueOf(e)
}

func (t *table) amount(e *civic.Entry, n, i int, cell string) {
	if unsaid[strings.ToLower(cell)] {
		return
	}
	v, ok := pounds(cell)
	if !ok {
		t.fail(n, i, fmt.Sprintf("%q is not an amount in pounds", cell))
		return
	}
	if e.Amounts == nil {
		e.Amounts = map[string]int64{}
	}
	e.Amounts[amountLabel(t.heads[i])] = v
}

// amountLabel is the header of a column of amounts without its sign of money.
func amountLabel(head string) string {
	return strings.TrimSpace(strings.NewReplacer("(£)", "", "£", "", "(k)", "").Replace(head))
}

// pounds reads "£10,000", "(10,000)", "-£1.2m", "830k".
func pounds(s string) (int64, bool) {
	s = strings.ToLower(strings.NewReplacer("£", "", ",", "", " ", "", "−", "-", "–", "-").Replace(s))
	negative := false
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") {
		s, negative = strings.TrimSuffix(inner, ")"), true
	}
	scale := 1.0
	for _, u := range []struct {
		suffix string
		scale  float64
	}{{"million", 1e6}, {"m", 1e6}, {"k", 1e3}} {
		if rest, ok := strings.CutSuffix(s, u.suffix); ok {
			s, scale = rest, u.scale
			break
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.Abs(v*scale) > maxPounds {
		return 0, false
	}
	if negative {
		v = -v
	}
	return int64(math.Round(v * scale)), true
}

// result returns the programmes and, joined, what could not be read.
func (t *table) result() ([]List, error) {
	if t.columns == nil {
		t.errs = append(t.errs, fmt.Errorf("%s: %w", t.src.File, ErrNoHeader))
	} else if len(t.lists)+len(t.errs) == 0 {
		t.errs = append(t.errs, fmt.Errorf("%s: %w", t.src.File, ErrNoItems))
	}
	if t.more > 0 {
		t.errs = append(t.errs, fmt.Errorf("%s: %d more cells could not be read", t.src.File, t.more))
	}
	return t.lists, errors.Join(t.errs...)
}
