package link

import "strings"

// A column is what a column of a programme list holds.
type column int

const (
	noColumn column = iota
	programmeColumn
	itemColumn
	aliasColumn
	acronymColumn
	leadColumn
	dueColumn
	streamColumn
	stageColumn
	directorateColumn
	amountColumn // its header is the label: "2022/23", "total"
)

// headers maps the names that officers give to columns, folded, to what they hold.
var headers = map[string]column{
	"programme": programmeColumn, "program": programmeColumn, "programme name": programmeColumn, "portfolio programme": programmeColumn,
	"item": itemColumn, "title": itemColumn, "project": itemColumn, "project name": itemColumn, "project title": itemColumn, "programme item": itemColumn,
	"topic": itemColumn, "subject": itemColumn, "activity": itemColumn, "action": itemColumn, "milestone": itemColumn, "decision": itemColumn, "name": itemColumn,
	"report": itemColumn, "report title": itemColumn, "agenda item": itemColumn, "deliverable": itemColumn, "description": itemColumn,
	"alias": aliasColumn, "aliases": aliasColumn, "also known as": aliasColumn, "aka": aliasColumn, "other names": aliasColumn, "alternative names": aliasColumn, "known as": aliasColumn,
	"acronym": acronymColumn, "acronyms": acronymColumn, "abbreviation": acronymColumn, "short name": acronymColumn, "code": acronymColumn,
	"lead": leadColumn, "lead officer": leadColumn, "owner": leadColumn, "responsible officer": leadColumn, "officer": leadColumn, "project lead": leadColumn,
	"project manager": leadColumn, "sponsor": leadColumn, "project sponsor": leadColumn, "sro": leadColumn, "senior responsible officer": leadColumn, "author": leadColumn,
	"report author": leadColumn, "responsible": leadColumn, "accountable officer": leadColumn, "contact": leadColumn, "lead member": leadColumn, "who": leadColumn,
	"due": dueColumn, "due date": dueColumn, "deadline": dueColumn, "target": dueColumn, "target date": dueColumn, "end date": dueColumn, "finish": dueColumn, "date": dueColumn,
	"when": dueColumn, "completion": dueColumn, "completion date": dueColumn, "delivery date": dueColumn, "timescale": dueColumn, "by when": dueColumn, "meeting date": dueColumn,
	"target completion": dueColumn, "target completion date": dueColumn, "planned date": dueColumn, "expected": dueColumn, "quarter": dueColumn, "delivery quarter": dueColumn,
	"workstream": streamColumn, "work stream": streamColumn, "theme": streamColumn, "pillar": streamColumn, "stream": streamColumn, "category": streamColumn, "priority": streamColumn,
	"stage": stageColumn, "status": stageColumn, "phase": stageColumn, "progress": stageColumn, "gateway": stageColumn, "rag": stageColumn,
	"directorate": directorateColumn, "service": directorateColumn, "department": directorateColumn, "service area": directorateColumn, "division": directorateColumn,
	"total": amountColumn, "saving": amountColumn, "savings": amountColumn, "budget": amountColumn, "cost": amountColumn,
}

// headerOf says what a column with this header holds. A year is a column of amounts.
func headerOf(cell string) column {
	folded := strings.Join(strings.FieldsFunc(strings.ToLower(cell), func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == '_' || r == '-' || r == '(' || r == ')' || r == '£' || r == '*' || r == ':' || r == '.'
	}), " ")
	if c, ok := headers[folded]; ok {
		return c
	}
	if s := strings.TrimSuffix(folded, " s"); s != folded {
		return headers[s]
	}
	if financialYear(strings.ReplaceAll(folded, " ", "/")) {
		return amountColumn
	}
	return noColumn
}

// financialYear reports whether s is printed as "2022/23".
func financialYear(s string) bool {
	return len(s) == 7 && s[4] == '/' && strings.HasPrefix(s, "20") && isNumber(s[:4]) && isNumber(s[5:])
}

// headerRow says what each column of a row holds, and whether the row is a
// header: one that names the items and at least one thing more about them.
// Where two columns hold the same thing the first counts, save for amounts.
func headerRow(cells []string) ([]column, bool) {
	out := make([]column, len(cells))
	seen := map[column]bool{}
	for i, cell := range cells {
		c := headerOf(cell)
		if c != amountColumn && seen[c] {
			c = noColumn
		}
		seen[c] = true
		out[i] = c
	}
	delete(seen, noColumn)
	return out, seen[itemColumn] && len(seen) >= 2
}
