package link

import (
	"strings"

	"arising/internal/civic"
)

// asksBody reports whether a promise names another body of the council whole:
// then it is to that one that it goes, be its name Welsh or with a comma in it.
func (q query) asksBody(it *shelved) bool {
	if it.Body == q.Body || !strings.Contains(it.BodyName, " ") {
		return false
	}
	low, name := strings.ToLower(q.Quote)+" ", strings.ToLower(it.BodyName)
	i := strings.Index(low, name)
	return i > 0 && !wordByte(low[i-1]) && !wordByte(low[i+len(name)])
}

// asksOffice reports whether a promise asks one who is the executive by himself,
// the Mayor, of a body that is named after that office: "Mayor and Cabinet".
func (q query) asksOffice(it *shelved) bool {
	if it.Body == q.Body || !addressed(q.Promise) {
		return false
	}
	office := " " + strings.ToLower(q.Owner+" "+q.Recipient) + " "
	body := " " + strings.ToLower(it.BodyName) + " "
	switch {
	case strings.Contains(office, " mayor "):
		return strings.Contains(body, " mayor ")
	case strings.Contains(office, " cabinet member "), strings.Contains(office, " leader of the council "):
		return strings.Contains(body, " cabinet ")
	case strings.Contains(office, " executive member "), strings.Contains(office, " portfolio holder "):
		return strings.Contains(body, " cabinet ") || strings.Contains(body, " executive ")
	}
	return false
}

// fromCapital drops the small words before a name, "address Council".
func fromCapital(name string) string {
	i := strings.IndexFunc(name, func(r rune) bool { return r >= 'A' && r <= 'Z' })
	if i > 0 && name[i-1] == ' ' && civic.SpokenTo(name[i:], "", name[i:]) {
		return name[i:]
	}
	return name
}

// minutesHeard is the title of an item in which one body hears the minutes of
// another: "Harbour Committee of 14 May 2031", "Minutes of the Leisure Panel held on 3 June 2031".
var minutesHeard = gate(`\b(?:Committee|Board|Panel|Forum|Commission|Cabinet|Executive|Sub-Committee|Pwyllgor)\b.*\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}\.?$`)

// hears reports whether an item hears the minutes of another body's meeting.
func (it *Item) hears() bool { return minutesHeard.MatchString(it.Title) }

// heardThere reports whether an item hears the minutes in which the promise was made.
func (q query) heardThere(it *shelved) bool {
	return it.Body != q.Body && it.Date.After(q.Date) && strings.Contains(it.Title, q.BodyName) && strings.Contains(it.Title, q.Date.Long()) && it.hears()
}
