package extract

// Things that are promised by their name: "promised Members a table of costs", "a
// written reply was promised", "took away a question about the gate".

// pledged are the papers and courtesies that somebody promises by name, beside what
// a body wants to be told (tidings) and what officers offer (treats).
const pledged = tidings + "|" + treats + "|answer|answers|reply|replies|letter|letters|account|table|map|maps|sheet|chart|statement|word|action"

// pledges finds a promise whose deed is a noun.
func (r *reader) pledges(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+1 < len(ws); k++ {
		at, ok := -1, false
		switch {
		case is(ws, k, "offered") && is(ws, k+1, "members|councillors|the|them") && hasWord(ws[k+1:min(len(ws), k+4)], "members|councillors|panel|committee|board|them") && !is(ws, k-1, "was|were"):
			at, ok = k, thingBehind(ws, k+1)
		case is(ws, k, "offered") && hasWord(ws[k+1:min(len(ws), k+5)], "written|answer|reply|note") && !is(ws, k-1, "was|were"):
			at, ok = k, thingBehind(ws, k+1)
		case is(ws, k, "volunteered|promised|pledged|guaranteed") || is(ws, k, "offered") && is(ws, k-1, "was|were") && hasWord(ws[max(0, k-6):k], "answer|reply|note|visit|tour|briefing|response") || is(ws, k, "assured") && is(ws, k+1, "of") && is(ws, k-1, "was|were"):
			at, ok = k, thingBehind(ws, k+1)
			if is(ws, k-1, "was|were") {
				if p, found := r.promisedThing(t, k); found {
					return p, true
				}
				if is(ws, k, "promised") && is(ws, k+1, "a|an|the") && hasWord(ws[k+2:min(len(ws), k+5)], "answer|reply|response|note|copy|breakdown|figures|report") && hasWord(ws[:k-1], "asked|queried|raised|enquired|inquired|wondered|pressed") && !hasWord(ws[k:], "had|has|but|never") {
					return promise{verb: k}, true // "Cllr Ash asked when, and was promised an answer in writing."
				}
				continue
			}
		case is(ws, k, "took|takes") && is(ws, k+1, "away") && is(ws, k+2, "a|an|the|this|that|two|three"):
			at, ok = k, hasWord(ws[k+3:min(len(ws), k+6)], "question|questions|point|points|request|requests|query|queries|action|actions|task")
		case is(ws, k, "took|takes") && is(ws, k+1, "it|this|that|these|them") && is(ws, k+2, "away"):
			at, ok = k, true
		case is(ws, k, "took") && is(ws, k+1, "it") && is(ws, k+2, "upon|on") && is(ws, k+3, "himself|herself|themselves") && is(ws, k+4, "to"):
			at, ok = k, true
		}
		if !ok || is(ws, k-1, "had|having|been|not|never|has|have") || doubted(ws, 0, k) {
			continue
		}
		w := r.subject(t.text, ws, at)
		if (w.sort == person || w.sort == group && !is(ws, w.to-1, "residents|people|tenants")) || w.sort == pronoun && acts(w) {
			return promise{owner: r.ownerOf(t.text, ws, w, at), verb: k, recipient: r.recipient(t.text, ws, k+1)}, true
		}
	}
	return promise{}, false
}

// thingBehind reports whether a promised thing stands within a few words of k, in the
// same clause: "Councillor Ash an answer in writing".
func thingBehind(ws []word, k int) bool {
	if is(ws, k, ",") {
		k++ // "asked for, and was promised, a copy"
	}
	if is(ws, k, "to|that|by|in|no|nothing|not|more|better") {
		return false
	}
	if is(ws, k, "sight") && is(ws, k+1, "of") {
		return true
	}
	for j := k; j < len(ws) && j < k+8; j++ {
		switch {
		case ws[j].mark() || is(ws, j, "that|which|who|and|but|for|to"):
			return false
		case (is(ws, j, pledged) || is(ws, j, papersToCome) || is(ws, j, sums) || is(ws, j, "sight|copy|copies|dates|chance|opportunity|seminar") || is(ws, j, treats)) && hasWord(ws[k:j], "a|an|the|two|three|some|further|more|written|members|councillors|his|her|full"):
			return true
		}
	}
	return false
}

// promisedThing reads the passive with "promised" at k: "an answer in writing was
// promised to Councillor Ash", "Councillor Ash was promised a reply".
func (r *reader) promisedThing(t told, k int) (promise, bool) {
	ws := t.words
	if ofAYear.MatchString(t.text[ws[k].start:]) && is(ws, k+1, "in") {
		return promise{}, false // "was promised in 2019"
	}
	if hasWord(ws[max(0, k-5):k], "had|since") && !thingBehind(ws, k+1) || hasWord(ws, "has|have") || hasWord(ws, "earlier|previously") || hasWord(ws[:k], "which|that|who|as|if|when") {
		return promise{}, false
	}
	w := r.before(t.text, ws, k-1)
	if w.from >= w.to && is(ws, k-2, "and") {
		w = r.subject(t.text, ws, k-1)
	}
	switch {
	case thingBehind(ws, k+1) && (w.sort == person || w.sort == group || w.sort == body):
		return promise{recipient: w.name, verb: k}, true
	case hasWord(ws[:k], owed+"|version|draft|redraft") && k < 14 && (is(ws, k+1, "for|before|by|within|in|at|to") && r.due(t.text, ws[k].start) != nil) && !is(ws, k+1, "by"):
		return promise{verb: k}, true
	case hasWord(ws[:k], pledged) && k < 14 && !is(ws, k+1, "by"):
		return promise{verb: k}, true
	case hasWord(ws[:k], pledged+"|costings") && k < 14 && is(ws, k+1, "by"):
		name, sort := r.named(t.text, ws, k+2)
		return promise{owner: name, verb: k}, sort == person
	}
	return promise{}, false
}

// follows finds what somebody did not have with them and was to send: "She did not have
// the figure; it would follow", "Figures to follow".
func (r *reader) follows(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k < len(ws); k++ {
		if !is(ws, k, "follow") || !closesClause(ws, k+1) {
			continue
		}
		if is(ws, k-1, "to") && k > 1 && (k < 8 || ws[k-3].mark()) && (is(ws, k-2, pledged) || is(ws, k-2, "these|this|those")) && (k == 2 || !finiteBefore(ws, k-1) || ws[k-3].mark()) {
			return promise{verb: k}, true
		}
		if !is(ws, k-1, "would|will") || doubted(ws, 0, k-1) || hasWord(ws[:k], "noted|understood") {
			continue
		}
		if !(is(ws, k-2, "it|this|these|they|one|that|those") || is(ws, k-2, pledged) || is(ws, k-2, sums)) || !lacked(ws[:k]) && !asksFor(ws[:k]) && !(i > 0 && (lacked(all[i-1].words) || asksFor(all[i-1].words))) {
			continue
		}
		s, at := r.speaker(t.text, ws, k-1)
		if at < 0 || s.sort != person {
			s = r.subjectOf(t.text, ws)
		}
		if s.sort == thing || s.from >= s.to || is(ws, s.to, "asked|wanted|requested") {
			return promise{verb: k}, true
		}
		return promise{owner: s.name, verb: k}, true
	}
	return promise{}, false
}

// sums are what somebody lacks who is asked how many or how much.
const sums = "figure|number|numbers|sum|total|totals|amount|cost|costs|price|name|names|date|dates|percentage|rate"

// closesClause reports whether nothing but a mark or a manner stands at k.
func closesClause(ws []word, k int) bool {
	return k >= len(ws) || ws[k].mark() || is(ws, k, "by|in|after|later|shortly|separately|before|with|soon") && !is(ws, k+1, "the|a") || is(ws, k, "after|before|by") && hasWord(ws[k:], "meeting|end")
}

// lacked reports whether somebody says that they have not got what was asked for.
func lacked(ws []word) bool {
	for k := range ws {
		if is(ws, k, "not") && is(ws, k+1, "have|got|bring|brought|know|hand|to") && is(ws, k-1, "did|had|was|were|do|does|could") ||
			is(ws, k, "had|have") && is(ws, k+1, "no|none") {
			return true
		}
	}
	return false
}

// asksFor reports whether a sentence asks for a thing.
func asksFor(ws []word) bool {
	for k := range ws {
		if is(ws, k, "asked|requested|wanted") && (is(ws, k+1, "for|the|a|an|how|what|to") || is(ws, k, "requested")) {
			return true
		}
	}
	return false
}

// afterwards returns the second verb of a promise whose first no list holds, "would try
// it out and tell the next meeting", with the first at v; 0 where nobody is to be told.
func (r *reader) afterwards(text string, ws []word, v int) int {
	for j := v + 1; j+2 < len(ws) && j < v+18; j++ {
		switch {
		case is(ws, j, ".|;|that|which|would|will|who") || ws[j].raw == ":":
			return 0
		case is(ws, j, "and") && is(ws, j+1, "keep") && hasWord(ws[j+2:min(len(ws), j+6)], "posted|informed|updated|abreast|advised"):
			return j + 1
		case is(ws, j, "and") && is(ws, j+1, "tell|write|let|report|send|circulate|inform|advise|email|e-mail|reply|respond|bring|share|give|say|come"):
			to := r.recipient(text, ws, j+2)
			if is(ws, j+1, "share|report|circulate|bring|give|send") && hasWord(ws[j+2:min(len(ws), j+5)], "results|result|findings|outcome|answer|figures|what") {
				return j + 1
			}
			if named := words(to); hearers(named) || len(named) > 1 && titles[named[0].low] || is(ws, j+2, "him|her|them|back|it") || hasWord(ws[j+2:], "meeting|members|writing") {
				return j + 1
			}
		}
	}
	return 0
}

// phrased reports whether the words at v are an everyday deed of two words that an
// officer promises: "lay on a tour", "put up a sign", "dig out the file", "find it out".
func phrased(ws []word, v int) bool {
	p := v + 1
	if is(ws, p, "it|this|that|these|them") {
		p++
	}
	switch wordAt(ws, v) {
	case "lay":
		return is(ws, p, "on") && p+1 < len(ws) && !is(ws, p+1, "the")
	case "dig":
		return is(ws, p, "out|up")
	case "put":
		return is(ws, p, "up|out|round") && !is(ws, p+1, "with|for") || is(ws, p, "on") && is(ws, p+1, "a|an")
	case "find", "look", "sort", "check", "chase", "follow":
		return p > v+1 && is(ws, p, "out|up") || is(ws, v, "find") && is(ws, v+1, "a|an|another|some") && is(ws, v+2, "date|dates|time|slot|venue|room|copy|speaker|suitable|convenient|new")
	case "go":
		return is(ws, p, "back") && is(ws, p+1, "to") && !is(ws, p+2, "work|school|normal") || is(ws, p, "through|over") && p+1 < len(ws)
	case "deal", "see":
		return is(ws, v+1, "with|to") && is(ws, v+2, "it|this|that|these|them") && closesClause(ws, v+3)
	case "hand", "send", "pass":
		return is(ws, p, "round|out|on")
	case "agree":
		return is(ws, v+1, "the|a|some") && hasWord(ws[v+2:min(len(ws), v+4)], "wording|terms|date|dates|form|text|details|scope|list|membership|brief|timetable")
	case "serve":
		return hasWord(ws[p:min(len(ws), p+3)], "notice|papers|summons")
	case "build", "work", "factor", "fold":
		return is(ws, v+1, "this|it|that|these|them") && is(ws, v+2, "into|in")
	case "touch":
		return is(ws, p, "base")
	case "get":
		return is(ws, p, "in") && is(ws, p+1, "touch|contact") || is(ws, p, "hold")
	case "drop":
		return hasWord(ws[p:min(len(ws), p+4)], "line|note|email|e-mail")
	case "be":
		return is(ws, p, "in") && is(ws, p+1, "touch|contact") || is(ws, p, "back") && (hasWord(ws[p:], "with") || hasWord(ws[p:], "report|meeting"))
	}
	return false
}
