package link

import "strings"

// routines are the titles of items that stand on every agenda. That such an
// item names a topic shows nothing; only what its minutes say counts.
var routines = []string{
	"apologies", "declaration", "disclosure", "minutes", "matters arising", "forward plan", "forward programme", "work programme", "work plan",
	"action list", "action log", "action tracker", "actions from", "outstanding actions", "recommendations tracker", "recommendation monitoring", "tracker",
	"chair's announcement", "chairman's announcement", "chair’s announcement", "chairman’s announcement", "announcements", "urgent business", "urgent items",
	"any other business", "public question", "questions from", "question time", "petitions", "deputations", "date of next", "dates of", "calendar of meetings",
	"exclusion of", "exclude the press", "exclude the public", "appointment of chair", "election of chair", "membership", "terms of reference", "attendance", "quorum", "welcome",
	"local government act 1972", "confirmation of", "notice of motion", "substitute",
}

// routine reports whether a title is that of a standing item.
func routine(title string) bool {
	low := strings.ToLower(strings.TrimSpace(title))
	for _, r := range routines {
		if strings.HasPrefix(low, r) || strings.HasPrefix(low, "the "+r) || strings.HasPrefix(low, "to "+r) ||
			strings.Contains(low, r) && len(low) < len(r)+32 && len(topic(title)) <= len(topic(r)) {
			return true
		}
	}
	return false
}

// reporting are the words by which minutes tell that somebody reported.
var reporting = []string{"presented", "submitted", "introduced", "gave a", "gave an", "provided", "outlined", "attended", "reported", "informed", "advised", "brought", "received a",
	"received an", "updated", "highlighted", "explained", "summarised", "considered a report", "considered the report", "took members through"}

// leastReport is the fewest words of minutes that can show a report. Below it
// stands only that the report was noted (measured on short minutes: the noting
// of a report takes seven to fifteen words).
const leastReport = 18

// showsReport reports whether minutes show that something was reported, rather
// than that a paper was on the agenda or was noted.
func showsReport(minutes string) bool {
	if words(minutes) < leastReport {
		return false
	}
	low := strings.ToLower(minutes)
	for _, r := range reporting {
		if strings.Contains(low, r) {
			return true
		}
	}
	return false
}

// words counts words without keeping them.
func words(s string) (n int) {
	in := false
	for i := 0; i < len(s); i++ {
		space := s[i] == ' ' || s[i] == '\n' || s[i] == '\t'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}
