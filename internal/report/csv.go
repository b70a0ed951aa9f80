package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/errs"
)

var csvHeader = []string{"council", "committee", "meeting date", "item", "kind", "quote", "owner", "recipient",
	"due in words", "due from", "due to", "first due to", "status", "silent", "coverage",
	"programme", "evidence", "link", "page", "found late", "each time it was due", "id"}

// CSV writes cs as comma separated values in UTF-8, one line a commitment.
func CSV(w io.Writer, cs []civic.Commitment) (err error) {
	defer errs.Wrap(&err, "write CSV")
	out := csv.NewWriter(w)
	if err := out.Write(csvHeader); err != nil {
		return err
	}
	for _, c := range cs {
		if err := out.Write(csvRow(c)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvRow(c civic.Commitment) []string {
	var words, from, to, first string
	if c.Due != nil {
		words, from, to = c.Due.Expression, c.Due.From.String(), c.Due.To.String()
	}
	if c.FirstDue != nil {
		first = c.FirstDue.To.String()
	}
	row := []string{c.CouncilName, c.CommitteeName, c.MeetingDate.String(), ItemName(c.ItemNumber, c.ItemTitle),
		string(c.Kind), c.Quote, c.Owner, c.Recipient, words, from, to, first, string(c.Status),
		yesNo(c.Silent), string(c.Coverage), linkCell(c.Links), evidenceCell(c.Evidence), c.URL,
		strconv.Itoa(c.Page), yesNo(c.FoundLate), strings.ReplaceAll(lines(c.Chain, OccurrenceLine), "\n", "; "), string(c.ID)}
	for i := range row {
		row[i] = harmless(row[i])
	}
	return row
}

// harmless puts an apostrophe before text that a spreadsheet would run as a
// formula. Minutes are other people's words, and a bullet "-" is common.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func linkCell(ls []civic.Link) string {
	var out []string
	for _, l := range Claimed(ls) {
		out = append(out, l.ProgrammeName+": "+l.Title)
	}
	return strings.Join(out, "; ")
}

func evidenceCell(es []civic.Evidence) string {
	var out []string
	for _, e := range Shown(es) {
		out = append(out, EvidenceLine(e))
	}
	return strings.Join(out, "; ")
}
