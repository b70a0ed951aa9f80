package extract

// Requests that are put as wishes and questions: "The Panel wished to see a
// further report", "asked whether a list could be provided", "urged officers to".

// tidings are the things that a body wants to be sent or told.
const tidings = `report|reports|update|updates|breakdown|figures|information|data|details|detail|briefing|briefings|list|analysis|paper|note|copy|copies|evidence|statistics|comparison|timetable|timeline|summary|informed|updated|feedback|response|plan|presentation`

// wished finds "The Committee wished to be kept informed", "expressed a wish to
// receive regular updates", "would like to see a breakdown".
func (r *reader) wished(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		if p, ok := r.wouldLike(t, k); ok && !refusedOrAnswered(all, i) {
			return p, true
		}
		if p, ok := r.wantsDone(t, k); ok && !refusedOrAnswered(all, i) {
			return p, true
		}
		v := wishVerb(ws, k)
		if v < 0 || wantsMore(ws, v+1) || !hasWord(ws[v:min(len(ws), v+14)], tidings) {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.sort != person && w.sort != group && w.sort != body && !(w.sort == pronoun && is(ws, w.from, "we|i")) || refusedOrAnswered(all, i) {
			continue
		}
		return promise{verb: v}, true
	}
	return promise{}, false
}

// wouldLike finds whom a body would like to do something for it, with the "would" at k: "The
// Committee would like the Cabinet Member to attend its next meeting".
func (r *reader) wouldLike(t told, k int) (promise, bool) {
	ws := t.words
	if is(ws, k, "would") && is(ws, k+1, "like") && is(ws, k+2, "to") && is(ws, k+3, "have|see|receive|hear") && hasWord(ws[k+4:min(len(ws), k+10)], owed+"|comments|views") && hasWord(ws[k+4:], "first|before") && !doubted(ws, 0, k) {
		if w := r.before(t.text, ws, k); hearers(ws[w.from:w.to]) {
			return promise{verb: k + 3}, true // "The Panel would like to have the auditor's comments first"
		}
	}
	if !is(ws, k, "would") || !is(ws, k+1, "like") && !(is(ws, k+1, "be") && is(ws, k+2, "glad|grateful")) || is(ws, k+2, "to") || doubted(ws, 0, k) {
		return promise{}, false
	}
	if w := r.before(t.text, ws, k); !hearers(ws[w.from:w.to]) {
		return promise{}, false
	}
	if is(ws, k+2, "grateful") && is(ws, k+3, "for") && hasWord(ws[k+4:min(len(ws), k+10)], "response|reply|answer|report|update|note|breakdown|figures|comments|explanation") {
		return promise{verb: k + 3}, true // "would be grateful for a written response"
	}
	if is(ws, k+2, "a|an|some|more|further|regular|another") && hasWord(ws[k+3:min(len(ws), k+6)], tidings) && !wantsMore(ws, k+2) {
		return promise{verb: k + 1}, true // "would like a note on how the levy is worked out"
	}
	for j := k + 3; j+1 < len(ws) && j < k+12; j++ {
		if is(ws, j, "to") && plainVerb(ws, j+1) {
			w := r.classify(t.text, ws, k+2, j)
			return promise{owner: w.name, verb: j + 1}, (w.sort == person || w.sort == group && !is(ws, w.to-1, "members|councillors|residents")) && (promises(ws, j+1) || is(ws, j+1, "attend"))
		}
	}
	return promise{}, false
}

// wantsDone finds whom a body wants to do something at a later day, with the "wanted" at k:
// "wanted Ms Orr to account for it at its July meeting".
func (r *reader) wantsDone(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "wanted|wants|want|wished") || is(ws, k-1, "had|has|who|that|which|not|be") {
		return promise{}, false
	}
	if w := r.subject(t.text, ws, k); !hearers(ws[w.from:w.to]) && !(is(ws, k-1, "and") && opensWithBody(ws[:k])) {
		return promise{}, false
	}
	for j := k + 2; j+2 < len(ws) && j < k+10 && !ws[j].mark(); j++ {
		if !is(ws, j, "to") || !plainVerb(ws, j+1) {
			continue
		}
		w := r.before(t.text, ws, j)
		return promise{owner: w.name, verb: j + 1}, w.to == j && (w.sort == person || w.sort == group || askedByName(ws, w, k, j)) && !hearers(ws[w.from:w.to]) && (promises(ws, j+1) || r.later(t.text, ws, j+1)) && !everyday(ws, j+1)
	}
	return promise{}, false
}

// soughtPaper finds "Members sought a further report", "Figures were requested",
// "An update was requested for the next meeting".
func (r *reader) soughtPaper(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k < len(ws) && k < 20; k++ {
		switch {
		case r.askedForLater(t, k):
		case is(ws, k, "sought") && !is(ws, k-1, "had|was|were|been|being|be|be") && hasWord(ws[k+1:min(len(ws), k+5)], "report|update|breakdown|figures|briefing|note|list|paper"):
			if w := r.before(t.text, ws, k); w.sort == thing || w.sort == organisation {
				continue
			}
		case is(ws, k, "wanted|wished|desired") && reportedHere(ws, k+1):
			if w := r.before(t.text, ws, k); !hearers(ws[w.from:w.to]) {
				continue
			}
		case is(ws, k, "wished|wanted|wish|desired") && comesBackTo(ws, k+1):
			if w := r.before(t.text, ws, k); !hearers(ws[w.from:w.to]) {
				continue
			}
		case is(ws, k, "want|wanted|wants|wish|wished|wishes|asked|expected") && seesFirst(ws, k+1):
			if w := r.before(t.text, ws, k); !hearers(ws[w.from:w.to]) && !(w.sort == pronoun && is(ws, w.from, "they|we")) {
				continue
			}
		case is(ws, k, "want|wanted|wants|expect|expected|wish|wished") && backBefore(ws, k+1):
			subject := k
			if is(ws, k-1, "would") {
				subject--
			}
			if w := r.before(t.text, ws, subject); !hearers(ws[w.from:w.to]) && !(w.sort == pronoun && is(ws, w.from, "they|we") && hearers(ws[:w.from])) {
				continue
			}
		case is(ws, k, "required|demanded|wished|desired|seeks|requires|wishes") && is(ws, k+1, "a|an|another|further") && !is(ws, k-1, "had|was|were|who|that|which|be") && hasWord(ws[k+1:min(len(ws), k+5)], "report|update|breakdown|briefing|note|list|paper|summary|timetable|plan|explanation|account"):
			if w := r.before(t.text, ws, k); !hearers(ws[w.from:w.to]) {
				continue
			}
		case is(ws, k, "needed|required|wanted|requested|awaited|due") && is(ws, k-1, "are|is") && is(ws, 0, "comments|responses|nominations|returns|replies|views|suggestions|volunteers|bids|entries|any|all") && k < 12 && is(ws, k+1, "by|before|no") && r.later(t.text, ws, k):
		case is(ws, k, "needed|needs|need") && is(ws, k+1, "a|an|another|further|the") && hasWord(ws[k+1:min(len(ws), k+5)], anyPaper) && r.later(t.text, ws, k) && !is(ws, k-1, "had|who|that|which|no|the|a"):
			if w := r.before(t.text, ws, k); !hearers(ws[w.from:w.to]) {
				continue
			}
		case is(ws, k, "wanted|wants|want") && is(ws, k+1, "a|the|an") && !is(ws, k-1, "had|was|were|who|that") && hasWord(ws[k+1:min(len(ws), k+5)], "report|update|breakdown|briefing|note|list|paper|summary|timetable|plan|explanation|account|strategy|response|reply"):
			if w := r.before(t.text, ws, k); !hearers(ws[w.from:w.to]) && !(i > 0 && is(ws, w.from, "it|they") && opensWithSelf(all[i-1].words)) || wantsMore(ws, k+1) {
				continue
			}
		case is(ws, k, "wanted|asked") && is(ws, k+1, "it|this|them") && is(ws, k+2, "back") && is(ws, k+3, "on|at|in|before|by") && !is(ws, k-1, "had|was"), is(ws, k, "wanted") && is(ws, k-1, "and") && is(ws, k+1, "it|this") && is(ws, k+2, "back"):
			if !opensWithSelf(ws) && !is(ws, 0, "members|councillors") {
				continue
			}
		case is(ws, k, "requested") && is(ws, k-1, "was|were") && hasWord(ws[max(0, k-9):k], tidings+"|account|explanation|costings|documents") && !hasWord(ws[:k], "which|that|had|as|who|it|if"):
		default:
			continue
		}
		return promise{verb: k}, !refusedOrAnswered(all, i)
	}
	return promise{}, false
}

// comesBackTo reports whether words from i on are a matter that is to come back: "the
// item to return in July", "it brought back".
func comesBackTo(ws []word, i int) bool {
	for k := i + 1; k+1 < len(ws) && k < i+12; k++ {
		switch {
		case ws[k].mark() || is(ws, k, "that|was|were|no"):
			return false
		case is(ws, k, "to") && (is(ws, k+1, "return") || is(ws, k+1, "come") && is(ws, k+2, "back|to|before|in")), is(ws, k, "brought") && is(ws, k+1, "back"):
			return true
		}
	}
	return false
}

// seesFirst reports whether words from i on are a thing that a body is to see before
// something is done with it: "to see the lease before it was signed".
func seesFirst(ws []word, i int) bool {
	until := i + 2
	for until < len(ws) && !is(ws, until, "before|once|as") {
		until++
	}
	return is(ws, i, "to") && (is(ws, i+1, "see|read|scrutinise|review|receive") || is(ws, i+1, "comment") && is(ws, i+2, "on") || is(ws, i+1, "have") && is(ws, i+2, "sight") || is(ws, i+1, "be") && is(ws, i+2, "consulted|shown|sighted|given|sent")) &&
		(hasWord(ws[i+3:], "before|once") || (pattern{{"as"}, {"soon"}, {"as"}}).in(ws[i+3:]) > 0) && hasWord(ws[min(len(ws), i+2):until], owed+"|lease|specification|tender|application|submission|outcome|bid|wording|document|designs")
}

// backBefore reports whether a body wants somebody back, from word i on: "the Trust back
// before the Committee once it had reported", "him back in the autumn".
func backBefore(ws []word, i int) bool {
	for k := i + 1; k+1 < len(ws) && k < i+8; k++ {
		switch {
		case is(ws, k, "back"):
			return is(ws, k+1, "before|at|in|to|on|for|once|when|by") && !hasWord(ws[i:k], "to|it|money|control|powers|use")
		case ws[k].mark() || is(ws, k, "that|was|were|no|to|had"):
			return false
		}
	}
	return false
}

// reportedHere reports whether a body wants a thing brought before it, from word i on:
// "the rate reported to it in October".
func reportedHere(ws []word, i int) bool {
	for k := i + 1; k+1 < len(ws) && k < i+9; k++ {
		switch {
		case is(ws, k, "reported|brought|shown|sent|given|presented|submitted"):
			return is(ws, k+1, "to|before|back|in|by|at") && !is(ws, i, "to|more|no")
		case ws[k].mark() || is(ws, k, "that|to|was|were"):
			return false
		}
	}
	return false
}

// wishVerb returns the verb of what is wished at k, to receive or be told
// something, -1 where k wishes nothing of the kind.
func wishVerb(ws []word, k int) int {
	v := k + 1
	switch {
	case is(ws, k, "wished|wish|wishes|asked"), is(ws, k, "want|wants|wanted") && !is(ws, k-1, "not|would|to|might|may"):
	case is(ws, k, "would") && is(ws, k+1, "like"):
		v = k + 2
	case is(ws, k, "expressed") && is(ws, k+2, "wish|desire"):
		v = k + 3
	default:
		return -1
	}
	if !is(ws, v, "to") || !is(ws, v+1, "see|receive|have|be|get|hear") {
		return -1
	}
	if is(ws, v+1, "be") && !is(ws, v+2, "kept|informed|updated|provided|sent|notified|told|briefed|advised") {
		return -1
	}
	return v + 1
}

// askedWhether finds a question that asks for a deed: "asked whether a list of
// sites could be provided", "asked if the Director could provide a list".
func (r *reader) askedWhether(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "asked|queried|enquired") || !is(ws, k+1, "if|whether") || is(ws, k-1, "had|was|were|when|been") {
			continue
		}
		p, ok := r.couldDo(t.text, ws, k+2)
		if !ok {
			return promise{}, false
		}
		if refusedOrAnswered(all, i) || saidNo(ws, p.verb) {
			r.witness.left(t.start, t.end, "request", "refused, withdrawn or answered at once")
			return promise{}, false
		}
		return p, true
	}
	return promise{}, false
}

// saidNo reports whether what is asked for at v is refused in the same sentence, "asked if
// it could be shared; the Director said that it could not".
func saidNo(ws []word, v int) bool {
	for k := v + 2; k < len(ws); k++ {
		if is(ws, k, "not") && is(ws, k-1, "could|would|can|will|was|were|did") && closesClause(ws, k+1) || is(ws, k, "declined|refused|regretted|impossible|couldn't|wouldn't|unable") {
			return true
		}
	}
	return false
}

// handing are deeds that hand something over; they are asked for politely.
var handing = setOf(`circulated shared provided sent supplied emailed e-mailed forwarded arranged included added reported brought presented published
	circulate share provide send supply email e-mail forward arrange include add report bring present publish`)

// couldDo reads the deed behind "asked whether": words from i on.
func (r *reader) couldDo(text string, ws []word, i int) (promise, bool) {
	for j := i; j+2 < len(ws) && j < i+16; j++ {
		if !is(ws, j, "could|can|might") {
			continue
		}
		switch {
		case is(ws, j+1, "look|check|investigate|report|consider") && (is(ws, j+1, "report") || hasWord(ws[j:], "report|back|update|respond|circulate")) && hasWord(ws[j:], "back|update|respond|circulate|committee|panel|members"):
			if w := r.before(text, ws, j); w.sort == person || w.sort == group {
				return promise{owner: w.name, verb: j + 1}, true // "if officers could look at the signs and report back"
			}
		case is(ws, j+1, "be") && handing[ws[j+2].low] && !is(ws, j+3, "by|for"):
			if is(ws, j+2, "provided|included|added|reported") && !hasWord(ws, tidings) {
				return promise{}, false
			}
			return promise{verb: j + 2}, true
		case handing[ws[j+1].low]:
			if w := r.before(text, ws, j); w.sort == person || w.sort == group {
				return promise{owner: w.name, verb: j + 1}, hasWord(ws[j:], tidings)
			}
		}
		return promise{}, false
	}
	return promise{}, false
}

// askedForLater reports whether the verb at k tells that a paper was asked for which is to come
// later, whoever asked: "A further report was asked for at the June meeting."
func (r *reader) askedForLater(t told, k int) bool {
	ws := t.words
	if !is(ws, k, "asked|called|sought|requested|wanted") || !is(ws, k-1, "was|were|then|also|therefore") || is(ws, k, "asked|called") && !is(ws, k+1, "for") {
		return false
	}
	be := k - 1
	if !is(ws, be, "was|were") {
		be--
	}
	if !is(ws, be, "was|were") || !hasWord(ws[:be], anyPaper+"|figures|breakdown|forecast|estimate") || hasFinite(ws[:be]) || hasWord(ws[k+1:], "had|has|but|was|were|which") || hasWord(ws[:be], "that|which|it|who") {
		return false
	}
	if w := r.before(t.text, ws, be); w.sort == person || w.sort == group {
		return false
	}
	return r.later(t.text, ws, k+1)
}
