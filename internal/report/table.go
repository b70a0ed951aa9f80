package report

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"arising/internal/civic"
)

// Widths of the fixed columns of a terminal table, in characters: the longest
// status is "likely kept", and "17 September 2026" is the longest single day.
const (
	statusWidth   = 11
	dueWidth      = 20
	ownerWidth    = 22
	gap           = 2
	minimumWidth  = 80
	minWhatColumn = minimumWidth - statusWidth - dueWidth - ownerWidth - 3*gap
)

// Table writes cs for a terminal of the given width: status, due, owner and the
// words, with where they stand beneath. Narrower than 80 is taken as 80.
func Table(w io.Writer, cs []civic.Commitment, width int) error {
	what := max(width-statusWidth-dueWidth-ownerWidth-3*gap, minWhatColumn)
	widths := []int{statusWidth, dueWidth, ownerWidth, what}
	out := bufio.NewWriter(w)
	writeCells(out, widths, []string{"STATUS", "DUE", "OWNER", "WHAT WAS SAID"})
	for _, c := range cs {
		out.WriteByte('\n')
		writeCells(out, widths, tableRow(c))
	}
	return out.Flush()
}

func tableRow(c civic.Commitment) []string {
	due := Days(c.Due)
	if c.FirstDue != nil {
		due += "\nslipped from " + Days(c.FirstDue)
	}
	status := string(c.Status)
	if c.Withdrawn != nil {
		status = "withdrawn"
	}
	if c.Silent {
		status += "\nsilent"
	}
	what := []string{"“" + c.Quote + "”",
		c.CommitteeName + ", " + c.MeetingDate.Long() + ", " + ItemName(c.ItemNumber, c.ItemTitle)}
	if c.Withdrawn != nil {
		what = append(what, withdrawnLine(*c.Withdrawn))
	}
	for _, e := range Shown(c.Evidence) {
		what = append(what, EvidenceLine(e))
	}
	return []string{status, due, c.Owner, strings.Join(append(what, c.URL), "\n")}
}

func writeCells(out *bufio.Writer, widths []int, cells []string) {
	columns, height := make([][]string, len(cells)), 0
	for i, c := range cells {
		columns[i] = wrap(c, widths[i])
		height = max(height, len(columns[i]))
	}
	for y := range height {
		var line strings.Builder
		for i, col := range columns {
			text := ""
			if y < len(col) {
				text = col[y]
			}
			line.WriteString(text)
			line.WriteString(strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(text), 0)+gap))
		}
		out.WriteString(strings.TrimRight(line.String(), " "))
		out.WriteByte('\n')
	}
}

// wrap breaks s at blanks into lines of at most width runes. A longer word,
// such as an address, keeps a line to itself so that it can be copied whole.
// Control characters, which could move a terminal's cursor, become blanks.
func wrap(s string, width int) []string {
	var lines []string
	for _, para := range strings.Split(s, "\n") {
		line := ""
		for _, word := range strings.FieldsFunc(para, func(r rune) bool { return r <= ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 }) {
			if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
				lines = append(lines, line)
				line = ""
			}
			if line != "" {
				line += " "
			}
			line += word
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
