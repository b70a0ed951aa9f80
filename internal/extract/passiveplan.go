package extract

// Promises in the passive whose verb alone says too little: what is taken up,
// included or listed is promised only where the sentence says of what and where.

// taken reports whether the passive at v takes up what members said or asks the
// world for something: "the comments would be incorporated", "legal advice would
// be sought", "an answer would be given in writing".
func taken(ws []word, k, v int) bool {
	subject := ws[max(0, k-8):k]
	if is(ws, k-1, "which") {
		return false
	}
	switch {
	case is(ws, v, "incorporated|included|reflected|actioned|addressed"):
		return hasWord(subject, "comments|comment|feedback|suggestions|suggestion|amendments|amendment|points|views|request|requests")
	case is(ws, v, "addressed|included|covered|reflected|shown") && is(ws, v+1, "in") && (hasWord(ws[v:min(len(ws), v+5)], "next|future|autumn|spring|summer|winter|annual|quarterly|half-yearly") || monthNear(ws[v:min(len(ws), v+5)])) && hasWord(ws[v:], "report|reports|update|version"):
		return true
	case is(ws, v, "in") && is(ws, v+1, "the|his|her|their|our") && is(ws, v+2, "next|following") && is(ws, v+3, "report|update|edition|version|paper|bulletin"):
		return true
	case is(ws, v, "taken|obtained|got") && is(ws, k-1, "advice"), is(ws, v, "obtained|got|sought") && is(ws, k-1, "opinion|opinions|quotation|quotations|quote|quotes|estimate|estimates|price|prices|valuation|valuations|permission"), is(ws, v, "put|placed|posted|published") && is(ws, v+1, "on") && hasWord(ws[v:min(len(ws), v+6)], "website|web|noticeboard|noticeboards|internet") && !hasWord(ws[v:], "from"):
		return true
	case is(ws, v, "attached|appended|annexed"):
		return is(ws, v+1, "to") && hasWord(ws[v+2:min(len(ws), v+5)], "minutes|minute")
	case is(ws, v, "sought"):
		return hasWord(subject, "advice|clarification|expressions|nominations|volunteers|views|quotes|quotations|confirmation|legal")
	case is(ws, v, "given|provided|supplied|sent|issued") && hasWord(subject, "written") && hasWord(subject, "reply|response|answer"):
		return true
	case is(ws, v, "given|provided|supplied"):
		return is(ws, v+1, "in") && is(ws, v+2, "writing") || is(ws, v+1, "with") && hearers(subject) && hasWord(ws[v:], tidings)
	case is(ws, v, "raised|checked"):
		return is(ws, v+1, "with") && is(ws, k-1, "this|it|matter|issue|point|query|concern|concerns|issues|these")
	case is(ws, v, "informed|notified|updated"):
		return hearers(subject) && len(subject) < 4 && !is(ws, v+1, "by|if|when|where")
	}
	return false
}

// listed reports whether the passive at v puts business on a body's list, or
// before a meeting to come: "the report would be included for September".
func listed(ws []word, k, v int) bool {
	if hasWord(ws[:k], "no") {
		return false // a rule: "no items would be included without a form"
	}
	switch {
	case is(ws, v, "included|listed|placed|scheduled|put|added"):
		return hasWord(ws[v:], "agenda|agendas|workplan|tracker|planner") || hasWord(ws[v:], "programme") && hasWord(ws[v:], "work|forward")
	case is(ws, v, "received|considered|discussed"):
		return is(ws, v+1, "at") && hasWord(ws[v+2:min(len(ws), v+5)], "future|next|later|subsequent|following") && hasWord(ws[v:], "meeting|meetings") && hasWord(ws[max(0, k-6):k], "this|it|report|item|information")
	}
	return false
}

// amendsMinutes reports whether a sentence only mends the words of earlier
// minutes: "Paragraph 3 to be amended to read".
func amendsMinutes(ws []word) bool {
	if be := nextBe(ws, 0, len(ws)); hasWord(ws, "removed|deleted") && hasWord(ws, "recommendation|recommendations|paragraph|sentence") && (be > 0 || hasWord(ws, "should")) {
		return true // a paper that the meeting has before it
	}
	return hasWord(ws, "amended|corrected|changed") && (hasWord(ws, "minutes|paragraph|sentence|spelling") || hasWord(ws, "read|reads") && hasWord(ws, "page|para|line|word|words|comment"))
}
