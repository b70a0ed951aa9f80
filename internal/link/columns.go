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
	refColumn
	makerColumn
	keyColumn
	noticeColumn
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
	"ref": refColumn, "reference": refColumn, "reference number": refColumn, "ref no": refColumn, "decision reference": refColumn, "decision ref": refColumn, "forward plan reference": refColumn,
	"forward plan ref": refColumn, "plan reference": refColumn, "notice reference": refColumn, "issue id": refColumn, "id": refColumn, "no": refColumn, "number": refColumn,
	"decision maker": makerColumn, "decision taker": makerColumn, "maker": makerColumn, "who decides": makerColumn, "decision body": makerColumn, "decision to be made by": makerColumn,
	"key": keyColumn, "key decision": keyColumn, "is key": keyColumn, "key or non-key": keyColumn, "decision type": keyColumn, "key non-key": keyColumn, "key?": keyColumn, "key decision?": keyColumn,
	"notice first published": noticeColumn, "notice published": noticeColumn, "first published": noticeColumn, "date notice published": noticeColumn, "notice of proposed decision first published": noticeColumn,
	"decision due": dueColumn, "decision date": dueColumn, "date of decision": dueColumn, "expected date of decision": dueColumn, "date of meeting": dueColumn, "meeting": dueColumn, "month": dueColumn,
	"committee date": dueColumn, "scrutiny date": dueColumn, "date to committee": dueColumn, "due month": dueColumn, "proposed date": dueColumn, "scheduled": dueColumn, "scheduled for": dueColumn,
	"report to": makerColumn, "matter for decision": itemColumn, "matter": itemColumn, "issue": itemColumn, "issue title": itemColumn, "item title": itemColumn, "agenda items": itemColumn, "items": itemColumn, "topics": itemColumn, "review": itemColumn, "review topic": itemColumn,
	"theme topic": itemColumn, "what": itemColumn, "lead officers": leadColumn, "officer lead": leadColumn, "lead director": leadColumn, "contact officer": leadColumn, "report of": leadColumn, "presenter": leadColumn,
	"portfolio holder": leadColumn, "cabinet member": leadColumn, "lead officer member": leadColumn, "officers": leadColumn, "lead member officer": leadColumn, "director": leadColumn,
	"total": amountColumn, "saving": amountColumn, "savings": amountColumn, "budget": amountColumn, "cost": amountColumn,
}

// headerOf says what a column with this header holds. A year is a column of amounts.
func headerOf(cell string) column {
	folded := strings.Join(strings.FieldsFunc(strings.ToLower(cell), func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == '_' || r == '-' || r == '(' || r == ')' || r == '£' || r == '*' || r == ':' || r == '.' || r == '/' || r == '?'
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

// titles are headers that name an item better than "item" does.
var titles = map[string]bool{"title": true, "topic": true, "subject": true, "report title": true, "item title": true, "issue": true, "report": true, "project": true}

// headerRow says what each column of a row holds, and whether the row is a
// header: one that names the items and at least one thing more about them.
// Where two columns hold the same thing the first counts, save for amounts.
func headerRow(cells []string) ([]column, bool) {
	out := make([]column, len(cells))
	seen := map[column]bool{}
	named := -1
	for i, cell := range cells {
		c := headerOf(cell)
		if c == itemColumn && named >= 0 && strings.EqualFold(cells[named], "item") && titles[strings.ToLower(cell)] {
			out[named], seen[c] = noColumn, false // "Item" holds the number beside a "Title"
		}
		if c != amountColumn && seen[c] {
			c = noColumn
		}
		if c == itemColumn {
			named = i
		}
		seen[c] = true
		out[i] = c
	}
	delete(seen, noColumn)
	return out, seen[itemColumn] && len(seen) >= 2
}
