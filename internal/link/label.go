package link

import (
	"regexp"
	"strings"

	"arising/internal/day"
)

// A pointer is how a line that looks back names what it keeps account of, other
// than by words: by the label that the promise bore in its own table, or by the
// item of the last meeting in which it was made.
type pointer struct {
	label     string // "AP24/03", "32"; "" if none
	minute    string // the number of the item or minute; "" if none
	sub       string // the letter of the clause, "a" of "4(a)"; "" if none
	paragraph string // its whole number, "4.2"; "" if none
	asked     asking // of which meeting the item was, where it is said
}

// labelled is a cell that holds a label alone: "AP24/03", "ACTION 32", "Ref. 7b".
var labelled = regexp.MustCompile(`^(?:(?i:action|ref|no|point|item)[. ]*)*((?:[A-Z]{1,4}[ ./-]?)?\d{1,4}(?:[./-]\d{1,4})*[a-z]?)\.?$`)

// itemCell is a cell of a column of items or minutes, "4(a)".
var itemCell = regexp.MustCompile(`^(?:(?i:item|minute|min)[. ]*)?(\d{1,3})(?:\.\d{1,2})?(?: ?\(([a-z])\))?$`)

// labelOf reads the first cell of a row as a label: one with a letter or of two
// digits, for lower numbers begin again in every table.
func labelOf(row string) string {
	if !strings.Contains(row, " | ") {
		return ""
	}
	cell, _, _ := strings.Cut(strings.Trim(row, "| \n"), " | ")
	m := labelled.FindStringSubmatch(strings.TrimSpace(cell))
	if m == nil || len(m[1]) < 2 {
		return ""
	}
	return m[1]
}

// formOf folds a label to its form, so that "AP24/03" and "AP24/11" are of one kind.
func formOf(label string) string {
	return strings.TrimRight(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, label), "0")
}

// itemNamed is how an entry opens that gives number and name of an item, one beside the
// other: "6, street lighting: the paper came", "3(b), assumptions of the model – …".
var itemNamed = regexp.MustCompile(`^[\s*•–-]*(?:(?i:matters arising|arising)[:.] ?)?(\d{1,3})(?: ?\(([a-z])\))?(?:,| \(| –| -) ?[A-Za-z][\w’'&/ -]{2,70}\)?(?::| –| —| -) `)

// farBack is how many bytes before a sentence of a line are read for what it points to.
const farBack = 400

// pointerOf reads what a row, or a sentence with what stands before it in its line, points to.
func pointerOf(minutes string, start, end, para int, on day.Date) (p pointer) {
	text := minutes[start:end]
	if !strings.Contains(text, " | ") {
		if m := actionSaid.FindStringSubmatch(minutes[para:end]); m != nil {
			return pointer{label: m[1]}
		}
		if m := itemNamed.FindStringSubmatch(minutes[para:end]); m != nil {
			return pointer{minute: m[1], sub: m[2]}
		}
		return placeIn(minutes[max(para, start-farBack):end], on)
	}
	cells, heads := strings.Split(strings.Trim(text, "| \n"), " | "), headsOf(minutes, start)
	for i, c := range cells {
		if i >= len(heads) {
			break
		}
		switch strings.ToLower(strings.TrimSpace(heads[i])) {
		case "item", "minute", "item no", "item no.", "minute no", "minute no.", "agenda item", "min", "min.", "minute ref", "minute number":
			if m := itemCell.FindStringSubmatch(strings.TrimSpace(c)); m != nil {
				p.minute, p.sub = m[1], m[2]
				return p
			}
		}
	}
	p.label = labelOf(text)
	return p
}

// headsOf returns the cells of the row that opens the table in which a row
// stands, of at most maxSigns rows; none where that row is the first.
func headsOf(minutes string, start int) (heads []string) {
	for range maxSigns {
		if start < 2 || minutes[start-1] != '\n' {
			return heads
		}
		line := minutes[strings.LastIndexByte(minutes[:start-1], '\n')+1 : start-1]
		if !strings.Contains(line, " | ") {
			return heads
		}
		heads = strings.Split(strings.Trim(line, "| "), " | ")
		start -= len(line) + 1
	}
	return heads
}

// ownLabel is the label of the row in which a promise stands; "" if it stands in none.
func ownLabel(p *Promise, it *Item) string {
	at := standsAt(p, it)
	if at < 0 {
		return ""
	}
	from := strings.LastIndexByte(it.Minutes[:at], '\n') + 1
	end, row := nextLine(it.Minutes, from)
	if row {
		return labelOf(it.Minutes[from:end])
	}
	for _, line := range [...]string{it.Minutes[from:end], p.Quote} {
		if m := actionSaid.FindStringSubmatch(line); m != nil && len(m[1]) > 1 {
			return m[1]
		}
	}
	return ""
}

// pointsTo reports whether a line points to the promise, or to others only.
func (q query) pointsTo(it *shelved, a *account) (mine, others bool) {
	if a.label != "" && q.label != "" {
		return a.label == q.label, a.label != q.label && formOf(a.label) == formOf(q.label)
	}
	n := leadingNumber(q.ItemNumber)
	if a.minute == "" || n == "" || it.Body != q.Body {
		return false, false
	}
	if mineDay, other := rowDay(q, it, a); other || !mineDay && a.row && !a.after(q, it) {
		return false, other // an item of which meeting is not said
	}
	if !a.row {
		if _, other := a.meetingMeant(q, it); other {
			return false, a.asked.known() || a.asked.last || it.prev.Known()
		}
	}
	if a.paragraph != "" && q.para != "" {
		return a.paragraph == q.para, a.paragraph != q.para
	}
	same := a.minute == n && (a.sub == "" || q.Number == "" || strings.EqualFold(a.sub, strings.Trim(q.Number, "()")))
	return same, !same
}
