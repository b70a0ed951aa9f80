package link

import (
	"regexp"
	"strings"

	"arising/internal/civic"
)

// A committee's annual report is named after the committee: "the annual report of the Committee" comes
// before Council as "Audit Committee: Annual Report 2024/25". It has no other words than those, which
// tell one promise from others nowhere else.

// ownYear is how a promise names the annual report of the body that makes it.
var ownYear = regexp.MustCompile(`(?i)\b(?:(?:its|the (?:committee|panel|board|forum|commission)['’]s|our) (?:draft |own )?annual report\b|annual report (?:of|on the work of) (?:the|this) (?:committee|panel|board|forum|commission)\b)`)

// yearTitle is how a title names the annual report of some body.
var yearTitle = regexp.MustCompile(`(?i)\bannual report\b`)

// byOwnReport reads an item that is the annual report of the body which promised to bring its own.
func (s *shelf) byOwnReport(q query, it *shelved, f fit) (e civic.Evidence, ok bool) {
	if !f.here || it.Body == q.Body || it.Minutes == "" || !yearTitle.MatchString(it.Title) || !ownYear.MatchString(q.Quote) || early(q, it) || !bearsBody(it.Title, q.BodyName) {
		return e, false
	}
	if s.notReady(q, it) || f.when < 0.6 {
		return e, false
	}
	e = civic.Evidence{Kind: civic.ReportedBack, Quote: it.Title, Source: it.Source, Score: 0.9}
	e.Reasons = []string{"names “" + q.BodyName + "”", f.place, f.reason}
	return e, true
}

// bodyNoun are the words of a body's name that others have as well.
var bodyNoun = stemSet("committee sub-committee panel board forum commission group council scrutiny select and of the for")

// bearsBody reports whether a title names a body: half of the words at least that tell it from
// others, or all of its name where it has none.
func bearsBody(title, body string) bool {
	titled, all, held := stems(title), 0, 0
	for _, w := range stems(body) {
		if bodyNoun[w] {
			continue
		}
		all++
		if speaksOf(titled, w) {
			held++
		}
	}
	if all == 0 {
		return strings.Contains(strings.ToLower(title), strings.ToLower(body))
	}
	return 2*held >= all && held > 0
}
