package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// "The early years working group to report in January" says who is to report and of nothing
// else: then the group is the matter, and what it brings is the report.

// groupKinds is what such a group is called.
const groupKinds = `(?:(?:working|task|task and finish|review|study|project|steering|reference|advisory|liaison|action|focus) (?:group|party|team)|sub-?group|sub-?committee|task ?force|panel|commission)`

// groupKind finds it at the end of such a name.
var groupKind = regexp.MustCompile(`\b` + groupKinds + `$`)

// groupReports finds the group that a promise says is to report: "the early years working
// group to report", "that the ferry task group be asked to report".
var groupReports = regexp.MustCompile(`(?i)\bthe ((?:[a-z'’-]+ ){0,5}?` + groupKinds + `) (?:be (?:asked|requested|invited|required) to |is to |are to |to |should |shall |will |would )?(?:report|come back|return|present|bring)\b`)

// groupOf returns the name, in small letters, of the group that a promise says is to report
// where it says of nothing else; "" if it is none.
func groupOf(p *Promise) string {
	m := groupReports.FindStringSubmatch(p.Quote)
	if m == nil || len(strings.Fields(m[1])) < 3 || p.Verb != civic.VerbReport && !reports(p) {
		return ""
	}
	left := withoutName(withoutName(withoutTimes(withoutBody(clause(p.Quote, p.Due != nil))), m[1]), p.Recipient)
	if len(topic(left)) > 0 {
		return ""
	}
	return strings.ToLower(m[1])
}

// ofGroup reports whether an item is what the group of a promise brings: its title has the
// whole name, or a word of it where the minutes speak of such a group.
func (q query) ofGroup(it *shelved) bool {
	title := strings.ToLower(it.Title)
	if strings.Contains(title, q.group) {
		return true
	}
	kind := strings.ToLower(groupKind.FindString(q.group))
	name := strings.TrimSpace(strings.TrimSuffix(q.group, kind))
	return name != "" && strings.Contains(title, name) && strings.Contains(title+" "+strings.ToLower(it.Minutes), kind)
}

// notOfGroup is the doubt of any other item.
const notOfGroup = "its title does not name the matter"
