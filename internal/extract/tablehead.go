package extract

import "strings"

// Clerks head the columns of a table of actions in ever new words: "Request | To whom |
// Timescale", "What members want | Of whom | Wanted by". What a head is for is told by its words.

// beside reports whether a column says only who asked, when, or why: nothing that is to be done.
func beside(low string) bool {
	switch low {
	case "requested by", "asked by", "raised by", "proposed by", "councillor", "member", "requester", "reason", "why", "purpose", "cost", "method", "how", "category", "type", "theme", "source":
		return true
	}
	first, rest, _ := strings.Cut(low, " ")
	return first == "date" && (askedHeads[rest] || strings.HasPrefix(rest, "of meeting")) || strings.HasSuffix(low, "date") && askedHeads[first]
}

// askedHeads are the words by which a date is one of asking.
var askedHeads = setOf("raised asked requested made set agreed given added opened logged recorded meeting")

// raisedHead reports whether a column says at which meeting each row was asked for: "Raised",
// "Date raised", "Meeting date".
func raisedHead(low string) bool {
	first, rest, _ := strings.Cut(low, " ")
	return rest == "" && raisedHeads[first] || first == "date" && askedHeads[rest] || (rest == "date" || rest == "at" || rest == "on") && askedHeads[first] || low == "date of meeting"
}

// raisedHeads are such heads of one word.
var raisedHeads = setOf("raised opened logged asked requested meeting")

// howFar reports whether a column beside one of dates of asking tells how far each row is.
func howFar(low string) bool {
	ws := words(low)
	return hasWord(ws, "where|comment|comments|note|notes|remarks|latest|response|result|reply|now|stage|news")
}

// heardHead reports whether a column tells what was said: "What we heard", "You said".
func heardHead(low string) bool {
	return hasWord(words(low), "heard|said|raised|discussed")
}

// nextHead reports whether a column tells what is to be done about what another tells: "What
// happens next", "What we will do".
func nextHead(low string) bool {
	ws := words(low)
	return hasWord(ws, "next|will") && !hasWord(ws, "meeting|date|steps|step")
}

// ownerHead reports whether a column says who is to do it: "Owner", "To whom", "Who's doing it".
func ownerHead(low string) bool {
	switch low {
	case "person", "for", "to", "from", "initials", "officer", "officers", "contact", "name", "assigned", "assignee", "addressee", "respondent", "made by", "given by", "action by", "action for", "answer from", "reply from", "response from":
		return true
	}
	if strings.Contains(low, "owner") || strings.Contains(low, "responsib") || strings.Contains(low, "lead") {
		return true
	}
	ws := words(low)
	return hasWord(ws, "who|whom|who's|who’s|whose|who'll") && !hasWord(ws, "asked|raised|requested") ||
		is(ws, len(ws)-1, "to|of") && is(ws, 0, "assigned|allocated|given|put|directed|addressed|sent|made|asked|requested|referred")
}

// dueHead reports whether a column says by when: "By when", "Timescale", "Wanted by".
func dueHead(low string) bool {
	if strings.Contains(low, "when") || strings.Contains(low, "deadline") || strings.Contains(low, "date") || strings.Contains(low, "timescale") {
		return true
	}
	ws := words(low)
	return hasWord(ws, "due|target|timetable|timeframe|time|timing|completion|finish|expected") ||
		is(ws, len(ws)-1, "by|for") && is(ws, len(ws)-2, "wanted|needed|required|reply|answer|response|report|done|return|complete|finish|back")
}

// deedHead reports whether a column holds what somebody was asked or undertook to do.
func deedHead(low string) bool {
	ws := words(low)
	if is(ws, len(ws)-1, "by|of") && !is(ws, 0, "what") {
		return false
	}
	return hasWord(ws, "request|requests|requested|undertaking|undertakings|commitment|commitments|promise|promises|promised|errand|task|tasks|question|questions|follow-up|follow-ups|wanted|want|wants|recommendation|recommendations") ||
		(pattern{{"follow"}, {"up"}}).in(ws) >= 0 || (pattern{{"asked"}, {"for"}}).in(ws) >= 0 || (pattern{{"to"}, {"do"}}).in(ws) >= 0 || (pattern{{"further"}, {"information"}}).in(ws) >= 0
}
