package extract

import (
	"regexp"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// Recorded votes print who voted how: a line for each side, "For: Councillors Ash
// and Bell (2)", a table with a column for each side, or a row for each councillor.

var (
	rollLine  = regexp.MustCompile(`(?i)^\W*(?:(?:those|members|councillors) )?(?:voting |voted |votes )?(for|in favour|against|abst\w+)(?: of)?(?: the (?:motion|recommendations?|proposal|substantive motion))?\s*(?:\((\d{1,3})\))?\s*[:–-]\s*(.+)$`)
	rollSide  = regexp.MustCompile(`(?i)^\W*(?:(?:voting|voted|votes) )?(for|in favour|yes|against|no|abst\w+)(?: the motion)?\W*$`)
	rollTotal = regexp.MustCompile(`\s*\(?(?:total:? ?)?(\d{1,3})\)?\.?$`)
	rollHead  = regexp.MustCompile(`(?i)^(?:name of )?(?:councillors?|members?|names?|cllr)$`)
)

// rollIn reads a line that names those of one side, nil where it names nobody.
func rollIn(text string) (roll *civic.Roll, side string, count *int) {
	m := rollLine.FindStringSubmatch(text)
	if m == nil {
		return nil, "", nil
	}
	rest := m[3]
	if m[2] != "" {
		count = printedCount(m[2])
	} else if at := rollTotal.FindStringSubmatchIndex(rest); at != nil && at[0] > 0 {
		count, rest = printedCount(rest[at[2]:at[3]]), rest[:at[0]]
	}
	names := rollNames(rest)
	if len(names) == 0 || len(names) == 1 && count == nil && !withTitle.MatchString(rest) {
		return nil, "", nil
	}
	roll = &civic.Roll{}
	*sideOf(roll, m[1]) = names
	return roll, m[1], count
}

// maxVoters is more members than any council has.
const maxVoters = 200

// rollNames parts a list of names; it is empty where anything else stands among them.
func rollNames(list string) []string {
	list = strings.NewReplacer(" and ", ",", " & ", ",", ";", ",", "Councillors ", "", "Cllrs ", "", "COUNCILLORS ", "").Replace(strings.Trim(list, " .:"))
	var names []string
	for _, n := range strings.Split(list, ",") {
		n = strings.Trim(n, " .")
		if n == "" {
			continue
		}
		ws := words(n)
		if len(ws) > 7 || len(names) > maxVoters || hasWord(ws, "none|nil") {
			return nil
		}
		for i, w := range ws {
			if !w.capital() && !w.mark() && !is(ws, i, "de|van|der|von|le|la|du|the|of") {
				return nil
			}
		}
		names = append(names, n)
	}
	return names
}

// sideOf returns the list of a roll that a side's heading means.
func sideOf(r *civic.Roll, heading string) *[]string {
	switch low := lower(heading); {
	case strings.HasPrefix(low, "abst"):
		return &r.Abstained
	case low == "against" || low == "no":
		return &r.Against
	}
	return &r.For
}

// rollTable reads a table of a recorded vote that begins with its heading at block
// i, and returns the block behind it; nil where there is no such table.
func (n *noting) rollTable(i, to int) (*civic.Votes, int) {
	doc := n.doc
	head := doc.Blocks[i]
	if head.Kind != doctext.TableRow || len(head.Cells) < 2 {
		return nil, i
	}
	sides, voter, vote := make([]string, len(head.Cells)), -1, -1
	found := 0
	for c, cell := range head.Cells {
		text := strings.TrimSpace(doc.CellText(cell))
		if m := rollSide.FindStringSubmatch(text); m != nil {
			sides[c], found = m[1], found+1
		} else if rollHead.MatchString(text) {
			voter = c
		} else if strings.EqualFold(text, "vote") || strings.EqualFold(text, "voted") {
			vote = c
		}
	}
	if found < 2 && (voter < 0 || vote < 0) {
		return nil, i
	}
	roll, k := &civic.Roll{}, i+1
	for ; k < to && doc.Blocks[k].Kind == doctext.TableRow && k < i+maxVoters; k++ {
		n.rollRow(roll, doc.Blocks[k], sides, voter, vote, found >= 2)
	}
	if len(roll.For)+len(roll.Against)+len(roll.Abstained) == 0 {
		return nil, i
	}
	return &civic.Votes{ByName: roll, Words: n.words(head.Start, doc.Blocks[k-1].End)}, k
}

// rollRow adds one row of such a table.
func (n *noting) rollRow(roll *civic.Roll, b doctext.Block, sides []string, voter, vote int, columns bool) {
	if !columns {
		if max(voter, vote) < len(b.Cells) {
			if m := rollSide.FindStringSubmatch(n.doc.CellText(b.Cells[vote])); m != nil {
				list := sideOf(roll, m[1])
				*list = append(*list, rollNames(n.doc.CellText(b.Cells[voter]))...)
			}
		}
		return
	}
	for c, cell := range b.Cells {
		text := strings.TrimSpace(n.doc.CellText(cell))
		if c >= len(sides) || sides[c] == "" || text == "" || text[0] >= '0' && text[0] <= '9' {
			continue
		}
		list := sideOf(roll, sides[c])
		*list = append(*list, rollNames(text)...)
	}
}

// joinedRolls adds to a roll the sides that another line names.
func joinedRolls(a, b *civic.Roll) *civic.Roll {
	if a == nil || b == nil {
		if a == nil {
			return b
		}
		return a
	}
	out := *a
	for _, side := range []struct{ into, from *[]string }{{&out.For, &b.For}, {&out.Against, &b.Against}, {&out.Abstained, &b.Abstained}} {
		if len(*side.into) == 0 {
			*side.into = *side.from
		}
	}
	return &out
}
