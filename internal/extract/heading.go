package extract

import (
	"strings"

	"arising/internal/day"
	"arising/internal/doctext"
)

// A headLine is one of the first lines of a document.
type headLine struct {
	text, low string
	words     []word
	date      day.Date // the first that it prints
	dated     bool
}

// headLines returns the lines at the top of a document in which it may say
// whose it is. Long paragraphs say other things.
func headLines(doc *doctext.Document) []headLine {
	var lines []headLine
	for i, b := range doc.Blocks {
		if i >= head {
			break
		}
		l := headLine{text: doc.Whole(b)}
		if len(l.text) > 400 {
			continue
		}
		l.low, l.words = lower(l.text), words(l.text)
		if i > 0 && agendaBegins(l.low) {
			break
		}
		l.date, l.dated = dateIn(l.words)
		lines = append(lines, l)
	}
	return lines
}

// agendaBegins reports whether a line, in lower case, is the head of the table of
// items, or the label of an item's text. What a page says of itself stands above
// it; the dates below it are those of earlier meetings.
func agendaBegins(low string) bool {
	switch strings.Trim(low, " |") {
	case "no. item", "no. | item", "no. | item |", "minutes:", "decision:", "additional documents:":
		return true
	}
	return false
}

// councilOf takes the first line that is a council's name and no more, or that
// begins with one as an address does: "Exampleton Borough Council, Town Hall".
func councilOf(lines []headLine) string {
	for _, l := range lines {
		if len(l.text) > 90 {
			continue
		}
		for _, part := range strings.Split(strings.ReplaceAll(l.text, " - ", " / "), " / ") {
			if isCouncil(part) {
				return title(strings.TrimSpace(part))
			}
		}
	}
	for _, l := range lines {
		if name, rest, ok := strings.Cut(l.text, ","); ok && len(words(rest)) > 2 && isTypedCouncil(name) {
			return title(name)
		}
	}
	return ""
}

// isCouncil reports whether s is the name of an authority. A committee's name
// may end in the same words, so that it must begin with a name of its own.
func isCouncil(s string) bool {
	ws := words(s)
	if len(ws) < 2 || len(ws) > 8 || notNames[ws[0].low] {
		return false
	}
	for _, w := range ws {
		if notInNames[w.low] {
			return false
		}
	}
	name := title(strings.TrimSpace(s))
	for _, start := range []string{"London Borough of ", "Royal Borough of ", "City of "} {
		if strings.HasPrefix(name, start) {
			return true
		}
	}
	switch last := ws[len(ws)-1].low; last {
	case "council":
		return true
	case "authority":
		return len(ws) > 2
	}
	return false
}

// isTypedCouncil asks for the kind of council in the name, for lines that hold more than the name.
func isTypedCouncil(s string) bool {
	for _, kind := range []string{"borough council", "city council", "county council", "district council", "town council", "parish council"} {
		if strings.HasSuffix(lower(s), kind) {
			return isCouncil(s)
		}
	}
	return false
}

var (
	notNames   = setOf("agenda the full y annual extraordinary special notes minutes meeting members recommendations report decisions")
	notInNames = setOf("for leader cabinet committee scrutiny chair by to with from")
)

// meetingOf reads the body and the day of the meeting: from the sentence that
// calls or records it, or from a body's name with its date beneath, whichever
// comes first. A date alone, such as that of the letter around an agenda, counts
// only where there is nothing better.
func meetingOf(lines []headLine, kind, council string) (committee string, date day.Date) {
	for i, l := range lines {
		if !l.dated || !heads(l.low, len(l.words)) {
			continue
		}
		name, called := calledIn(l.text)
		if kind == kindItem && !strings.Contains(l.low, "meeting of") {
			continue
		}
		if !called {
			if !givesDay(l) {
				continue
			}
			name = above(lines, i)
		}
		if name != "" || called && !date.Known() {
			committee, date = name, l.date
			break
		}
		if !date.Known() {
			date = l.date
		}
	}
	if committee == "" {
		committee = standing(lines, council)
	}
	if committee == "" && councilItself(council, lines) {
		committee = council
	}
	return committee, date
}

// givesDay reports whether a line gives a meeting's day as headings do, and
// not some day within a sentence: a due, a deadline, an event.
func givesDay(l headLine) bool {
	if len(l.words) == 0 {
		return false
	}
	for _, sign := range []string{" by ", " before ", " until ", " from ", " since ", " after ", " be ", " would ", " had ", " was ", " were ", "resolved", "that "} {
		if strings.Contains(" "+l.low, sign) {
			return false
		}
	}
	first := l.words[0].low
	return len(l.words) <= 14 || weekdays[first] || first[0] >= '0' && first[0] <= '9' || monthOf(first) != 0 || first == "date" || first == "held"
}

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")

// calledIn returns the body in a sentence such as "MINUTES of the Cabinet held
// on …", "Please attend a meeting of the CABINET to be held on …", "Meeting of
// Cabinet, Tuesday, 6th May, 2025 (Item 4.)". The name is empty where the
// sentence has none: "Minutes of the meeting held on 5 May 2015".
func calledIn(text string) (string, bool) {
	low := strings.ToLower(text) // as long as text, unlike lower's
	at := -1
	for _, sign := range []string{"meeting of ", "minutes of ", "notes of ", "minute of "} {
		if i := strings.Index(low, sign); i >= 0 && (i == 0 || low[i-1] == ' ') && i+len(sign) > at {
			at = i + len(sign)
		}
	}
	if at < 0 || at > len(text) {
		return "", false
	}
	name := dropLead(text[at:])
	switch {
	case strings.HasPrefix(lower(name), "meeting"), strings.HasPrefix(lower(name), "last"):
		return "", true
	case name == "" || name[0] >= '0' && name[0] <= '9': // "Minutes of 14 June 2022 were agreed."
		return "", false
	}
	return committeeName(name), true
}

// dropLead takes off what may stand between "minutes of" and the body's name.
func dropLead(s string) string {
	for again := true; again; {
		again = false
		for _, lead := range []string{"the ", "a ", "an ", "open ", "closed ", "section of ", "annual ", "special ", "extraordinary ", "virtual ", "remote ", "ordinary ", "meeting of "} {
			if strings.HasPrefix(lower(s), lead) {
				s, again = s[len(lead):], true
			}
		}
	}
	return s
}

// committeeName returns the name that s begins with, up to where and when it met.
func committeeName(s string) string {
	end := len(s)
	for _, stop := range []string{" held ", ", ", " to be held", " on ", " (Item", " (item", ". ", " at "} {
		if i := strings.Index(s, stop); i > 0 {
			end = min(end, i)
		}
	}
	return title(strings.TrimSpace(s[:end]))
}

// above returns the body whose meeting the dated line i gives: named in the
// same line ("Cabinet - Tuesday, 7th February, 2023"), or in the line or two above it.
func above(lines []headLine, i int) string {
	for _, sep := range []string{" - ", ": "} {
		if before, _, ok := strings.Cut(lines[i].text, sep); ok && isBody(before) {
			return title(strings.TrimSpace(before))
		}
	}
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if isBody(lines[k].text) && !isCouncil(lines[k].text) {
			return title(bodyPart(lines[k].text))
		}
	}
	return ""
}

// standing finds a body's name that stands alone above the paper, or after the
// council's. The council itself is the body only where minutes are said to be its own.
func standing(lines []headLine, council string) string {
	whole := ""
	for i, l := range lines {
		if i > 6 {
			break
		}
		part := bodyPart(l.text)
		switch {
		case part == "" || l.dated || !isBody(part):
		case !isCouncil(part) && !strings.EqualFold(part, council):
			return title(part)
		case whole == "" && withoutMinutesOf(l.text) != "":
			whole = title(part)
		}
	}
	return whole
}

// bodyPart drops the council from "Exampleton Homes - Tenants' Voice Board", and
// from a body's name what calls the paper its minutes: "Notes of the", "MINUTES
// OF A MEETING OF THE", "Board Minutes", "Board Meeting".
func bodyPart(s string) string {
	if rest := withoutMinutesOf(s); rest != "" && isBody(rest) {
		return withoutMeeting(rest)
	}
	if rest := withoutMeeting(s); rest != s && isBody(dropLead(rest)) {
		return dropLead(rest)
	}
	if _, after, ok := strings.Cut(s, " - "); ok && isBody(after) {
		return strings.TrimSpace(after)
	}
	return strings.TrimSpace(s)
}

// withoutMeeting takes "Meeting" and "Minutes" off the end of a line.
func withoutMeeting(s string) string {
	for again := true; again; {
		again = false
		for _, end := range []string{" minutes", " meeting", " -", " –"} {
			if n := len(s) - len(end); n > 0 && strings.EqualFold(s[n:], end) {
				s, again = strings.TrimSpace(s[:n]), true
			}
		}
	}
	return s
}

// withoutMinutesOf returns what follows "Minutes of the" and its like at the
// start of a line, "" where none stands there.
func withoutMinutesOf(s string) string {
	low := lower(s)
	for _, lead := range []string{"minutes of ", "notes of ", "minute of ", "meeting of "} {
		if strings.HasPrefix(low, lead) && len(low) == len(s) {
			return dropLead(s[len(lead):])
		}
	}
	return ""
}

// isBody reports whether s is the name of a committee and nothing else. What
// follows in brackets is part of the name: "Planning Committee (Smaller Applications)".
func isBody(s string) bool {
	s = strings.TrimSpace(s)
	name, _, _ := strings.Cut(s, " (")
	ws := words(name)
	if len(ws) == 0 || len(ws) > 12 || strings.ContainsAny(name, ".;:") || roleNouns[ws[len(ws)-1].low] || strings.HasPrefix(lower(s), "the chair") {
		return false
	}
	low := lower(name)
	if strings.HasPrefix(low, "agenda") || strings.HasPrefix(low, "item") || strings.HasPrefix(low, "report") || strings.Contains(low, "minutes") ||
		strings.HasSuffix(s, ":") || ws[len(ws)-1].low == "logo" || hasWord(ws, "resolved|agreed|that") {
		return false
	}
	for i := len(ws) - 1; i >= 0 && i >= len(ws)-2; i-- {
		if bodyWords[ws[i].low] || ws[i].low == "group" && i > 0 || ws[i].low == "sub-committee" {
			return true
		}
	}
	return false
}

// councilItself reports whether the papers are those of the council's own
// meeting, or of an authority that is its own committee.
func councilItself(council string, lines []headLine) bool {
	if council == "" {
		return false
	}
	for _, l := range lines {
		if strings.HasPrefix(l.low, "minutes of the meeting") || strings.HasPrefix(l.low, "notes of the meeting") {
			return true
		}
	}
	return false
}

// heads reports whether a dated line can be a meeting's own: not the date of an
// earlier meeting's minutes, of a decision, of a letter or of the next meeting.
func heads(low string, words int) bool {
	for _, no := range []string{"to approve", "to confirm", "approved", "next meeting", "publication", "effective", "deadline", "as a correct record",
		"previous meeting", "held on 0", "date:", "dated", "enclosed", "published"} {
		if strings.Contains(low, no) {
			return false
		}
	}
	if asksBody(low) || tellsOfMinutes(low) || strings.Contains(low, "called in") || strings.Contains(low, "called-in") {
		return false
	}
	if words <= 22 {
		return true
	}
	for _, sign := range []string{"minutes of", "notes of", "meeting of", "minute of", "held on", "held at", "held in"} {
		if strings.Contains(low, sign) {
			return len(low) < 320
		}
	}
	return false
}

// asksBody reports whether a line, in lower case, is the agenda's wording of what
// the body is to do: "To receive the order of 14 April 2021", "Actions from the
// meeting held on …".
func asksBody(low string) bool {
	for _, lead := range []string{"to receive ", "to agree ", "to note ", "to sign ", "to consider ", "to adopt ", "actions from ", "action points from ", "matters arising from "} {
		if strings.HasPrefix(low, lead) {
			return true
		}
	}
	return false
}

// tellsOfMinutes reports whether a line, in lower case, says what became of an
// earlier meeting's minutes, or is the title of the item that takes them.
func tellsOfMinutes(low string) bool {
	at := strings.Index(low, "minutes")
	if at < 0 {
		return false
	}
	for _, sign := range []string{" were agreed", " was agreed", " be agreed", " are agreed", " agreed and signed", " be confirmed", " were confirmed", " were received", " were signed",
		"presented for approval", "pdf icon", " kb", "for approval"} {
		if strings.Contains(low[at:], sign) {
			return true
		}
	}
	return strings.HasPrefix(low, "minutes - ") || strings.HasPrefix(low, "minutes – ")
}
