package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
)

// Printed reads the work programmes that a committee prints in its agenda or
// pack: a table with a column of topics and one of meetings or leads, or lists
// of topics under the dates of meetings. Nothing is read outside a part of the
// paper whose heading calls it a work programme, work plan or forward plan,
// for many tables have a column called "item". body is the committee, on the
// day of its meeting, from which dates without a year are counted, and items
// the bytes at which the paper's agenda items begin, each of which ends the part
// before it. The programmes have no ids yet.
func Printed(doc *doctext.Document, title, body string, on day.Date, items ...int) []List {
	p := &planReader{doc: doc, body: body, on: on, items: map[int]bool{}}
	for _, at := range items {
		p.items[at] = true
	}
	p.open(title)
	for i := range doc.Blocks {
		p.block(doc.Blocks[i])
	}
	p.close()
	return p.lists
}

// A planReader goes through a paper from top to bottom.
type planReader struct {
	doc   *doctext.Document
	body  string
	on    day.Date
	lists []List

	items map[int]bool // where items begin
	name  string       // of the programme whose part is being read; "" outside of one
	years [2]int       // the municipal year that its heading names
	rows  []civic.Entry
	// idle counts the blocks since the part listed something: a line of an
	// agenda that only names the work programme opens a part that lists nothing.
	idle, listed int

	columns []column // of the table that is being read
	table   int
	when    string // the date that holds for the topics below
	whenAt  int    // in which table it stands, 0 outside tables
}

var planHeading = regexp.MustCompile(`(?i)\b(?:work(?:ing)?[ -]?(?:programmes?|plans?)|workplan|forward (?:work )?(?:plan|programme)|programme of work)\b`)

// sentence tells a heading from a sentence that speaks of a work programme.
var sentence = regexp.MustCompile(`(?i)\b(?:was|were|is|be|been|that|resolved|agreed|noted|considered|presented|received|asked|added|to note)\b|\.$`)

// maxPlanHeading is the most bytes of a heading; a longer line is prose.
const maxPlanHeading = 110

// maxIdle is how many blocks without a topic end a part; between the report of
// a real work programme and its table lie some ninety.
const maxIdle = 120

// open begins a part where a line is the heading of one.
func (p *planReader) open(line string) bool {
	if len(line) > maxPlanHeading || !planHeading.MatchString(line) || sentence.MatchString(line) {
		return false
	}
	name := planOf(line, p.body)
	if name != p.name {
		p.close()
	}
	p.name, p.columns, p.when, p.idle = name, nil, "", 0
	p.years = yearsIn(line, p.years)
	return true
}

// titled opens a part where a report's title stands in the table at its head:
// "Report title: | Scrutiny Work Programme 2031/32".
func (p *planReader) titled(b doctext.Block) bool {
	if len(b.Cells) != 2 || b.Table == p.table && p.columns != nil {
		return false
	}
	label := strings.ToLower(strings.Trim(p.doc.CellText(b.Cells[0]), " :"))
	return (strings.HasSuffix(label, "title") || label == "report" || label == "subject") && p.open(p.doc.CellText(b.Cells[1]))
}

// close ends a part and keeps what it listed. A single topic is no programme,
// and neither is a list of which most say neither when nor by whom.
func (p *planReader) close() {
	planned := 0
	for _, e := range p.rows {
		if e.Due != nil || e.Lead != "" {
			planned++
		}
	}
	if len(p.rows) > 1 && 2*planned >= len(p.rows) {
		l := List{Programme: civic.Programme{Name: p.name, Kind: civic.WorkProgramme}, Entries: p.rows}
		if strings.HasSuffix(p.name, " forward plan") {
			l.Programme.Kind = civic.ForwardPlan
		}
		l.Programme.Entries = len(p.rows)
		p.lists = append(p.lists, l)
	}
	p.name, p.rows, p.years, p.idle, p.listed = "", nil, [2]int{}, 0, 0
}

// planOf names the programme of a heading: the executive's plan keeps its own
// name where a scrutiny committee prints it, all else is the committee's own.
func planOf(heading, body string) string {
	low := strings.ToLower(heading)
	for _, who := range [...]string{"cabinet", "executive"} {
		if strings.Contains(low, who) && strings.Contains(low, "forward") && !strings.Contains(strings.ToLower(body), who) {
			return strings.ToUpper(who[:1]) + who[1:] + " forward plan"
		}
	}
	if body == "" {
		return "Work programme"
	}
	return body + " work programme"
}

func (p *planReader) block(b doctext.Block) {
	text := p.doc.Body(b)
	if b.Role == doctext.RoleItem || b.Role == doctext.RoleTitle || p.items[b.Start] {
		p.close()
		p.open(text)
		return
	}
	if b.Kind != doctext.TableRow && p.open(text) || b.Kind == doctext.TableRow && p.titled(b) {
		return
	}
	if n := len(p.rows); n > p.listed {
		p.listed, p.idle = n, 0
	} else if p.idle++; p.idle > maxIdle {
		p.close()
	}
	if p.name != "" && len(text) < maxPlanHeading {
		p.years = yearsIn(text, p.years)
	}
	switch {
	case p.name == "":
	case b.Kind == doctext.TableRow:
		p.row(b)
	case b.Role == doctext.RoleLinks || b.Role == doctext.RoleFurnish:
	default:
		p.line(b, text)
	}
}
