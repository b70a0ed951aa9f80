package extract

import "strings"

// requested finds a request by members that the minutes show put to somebody:
// "Members requested that the data be circulated", "asked for a table". It is
// dropped where it was refused, withdrawn or answered at once.
func (r *reader) requested(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 0; k+2 < len(ws); k++ {
		if k == 0 && t.lead.sort == thing {
			continue
		}
		noun := is(ws, k, "request") && is(ws, k-1, "a") && is(ws, k+1, "was") && is(ws, k+2, "made") && is(ws, k+3, "that|for")
		directs := is(ws, k, "directed|desired|wished|required") && is(ws, k+1, "that") && (opensWithBody(ws[:k+1]) || is(ws, k-1, "and") && opensWithSelf(ws))
		directs = directs || is(ws, k, "directed|charged|invited|appointed|nominated") && opensWithBody(ws[:k+1]) && (!is(ws, k, "invited") || hasWord(ws[k:], "attend|return|report|submit|meeting"))
		if is(ws, k, "asks|requests") && k < 30 && (opensWithSelf(ws) || opensWithSelf(ws[min(1, len(ws)):]) || selfBefore(ws, k)) {
			wants := is(ws, k+1, "for|a|an|the") && hasWord(ws[k+1:min(len(ws), k+9)], tidings+"|assurance|timescale|audit|review")
			if d := r.passiveOrSubject(t.text, ws, k+2, limit(ws, k+2)); is(ws, k+1, "that") && d.at > 0 && commits[d.verb] {
				return promise{owner: d.owner, recipient: d.recipient, verb: d.at}, !refusedOrAnswered(all, i)
			}
			if wants && !is(ws, k-1, "that|which|who|report") {
				return promise{verb: k + 1}, !refusedOrAnswered(all, i)
			}
		}
		if is(ws, k, "invited") && is(ws, k+1, "him|her|them") && (is(ws, k+2, "back") || is(ws, k+2, "to") && is(ws, k+3, "return|come")) && is(ws, k-1, "and") && opensWithSelf(ws) && r.later(t.text, ws, k+2) {
			return promise{owner: r.pronounOf(t.text, ws, k+1), verb: k + 2}, true // "thanked Ms Lee and invited her back in a year"
		}
		if is(ws, k, "asking|requesting") && is(ws, k-1, "by") && is(ws, k+1, "that") && hasWord(ws[:k], "chair|chairman|members|councillor|cllr|committee|panel|board|forum|commission") {
			if d := r.passiveOrSubject(t.text, ws, k+2, limit(ws, k+2)); d.at > 0 && commits[d.verb] {
				return promise{owner: d.owner, recipient: d.recipient, verb: d.at}, !refusedOrAnswered(all, i) // "closed the debate by asking that it return"
			}
		}
		if is(ws, k, "reminded|reminds") && is(ws, k+1, "members|councillors|colleagues|all|heads|headteachers|clerks|officers|everyone|governors|partners|trustees|the") && r.due(t.text, ws[k].start) != nil {
			if p, ok := r.asksNow(t, k); ok || remindedTo(ws, k) > 0 && r.later(t.text, ws, k) {
				if !ok {
					p = promise{owner: join(t.text, ws[k+1:remindedTo(ws, k)]), verb: remindedTo(ws, k) + 1}
				}
				return p, true
			}
		}
		if is(ws, k, "asked|requested|invited|urged|instructed") && is(ws, k-1, "is|are") && is(ws, k+1, "to") && k > 1 && k+2 < len(ws) && plainVerb(ws, k+2) && !finiteBefore(ws, k-1) && !is(ws, k+2, "note|approve|consider|agree|attend|contact|see|read|use|be") {
			w := r.before(t.text, ws, k-1)
			if (w.sort == person || w.sort == group || w.sort == organisation || w.sort == body && !opensWithSelf(ws)) && w.from <= 1 && w.to == k-1 && !anyoneOf(ws[w.from:w.to]) {
				return promise{owner: w.name, verb: k + 2}, !refusedOrAnswered(all, i) // "the Cabinet Member is asked to say when"
			}
		}
		if k == 1 && is(ws, k, "request|ask") && is(ws, 0, "members|councillors|governors|we") && (is(ws, 2, "a|an|the|more|further") || is(ws, 2, "for|that")) {
			return promise{verb: k}, !refusedOrAnswered(all, i) // "Members request a visit to the depot"
		}
		if is(ws, k, "asks|requests|instructs|desired") {
			if p, ok := r.asksNow(t, k); ok && !refusedOrAnswered(all, i) {
				return p, true
			}
		}
		if !is(ws, k, "requested|asked|urged|instructed|tasked") && !noun && !directs {
			continue
		}
		if is(ws, k+1, "for") && is(ws, k+2, "no|nothing|none") || (pattern{{"taken", "heard", "considered", "dealt"}, {"together", "first", "next", "now", "early", "last", "out"}}).in(ws[k:]) > 0 {
			continue // "asked for nothing more", "asked that both be taken together"
		}
		was := k - 1
		for is(ws, was, "further|also|then") {
			was--
		}
		if is(ws, k, "asked|requested|instructed") && k+2 < len(ws) && is(ws, k+1, "to") && plainVerb(ws, k+2) && r.beenAsked(t, k) > 0 {
			at := r.beenAsked(t, k)
			return promise{owner: r.ownerOf(t.text, ws, r.before(t.text, ws, at), at), verb: k + 2}, !refusedOrAnswered(all, i)
		}
		if is(ws, k, "asked") && (is(ws, was, "was|were") || is(ws, was, "been") && is(ws, was-1, "has|have")) && is(ws, k+1, "for") && hasWord(ws[k+2:min(len(ws), k+6)], tidings+"|date|proposals|estimate|estimates|quotation|quotations|costings|options|explanation|account|advice|cost|costs|forecast|forecasts|projection|projections|map|table|chart|schedule|draft|statement|review|assessment|calculation") {
			if is(ws, was, "been") {
				was--
			}
			if w := r.before(t.text, ws, was); w.sort == person || w.sort == group || w.from <= 1 && w.to == was && w.to > w.from && capitalised(ws, w) {
				return promise{owner: r.ownerOf(t.text, ws, w, was), verb: k + 1}, !refusedOrAnswered(all, i)
			}
		}
		passive := is(ws, k, "requested|asked") && is(ws, was, "was") && is(ws, was-1, "it") && is(ws, k+1, "that") // "It was further requested that"
		if is(ws, k-1, "had|having|been|was|were|as|is|be|when|also") && !passive && !noun && !(is(ws, k-1, "also") && !is(ws, k-2, "was|were|been|had")) {
			continue
		}
		if is(ws, k+1, "for") && is(ws, k+2, "in|at|on|by|last|earlier|then|before") && !(k+3 < len(ws) && ws[k+3].raw == "-") {
			continue // "presented the report asked for in December"
		}
		if noun {
			k += 2
		}
		asker := k
		if is(ws, k-1, "have|has") && !is(ws, k-2, "to|would|will|could|should|might|may|must|who|which|that") {
			asker-- // "We have asked the Clerk to put it on the agenda"
		}
		if is(ws, k, "asked|requested") && is(ws, k+1, "to") && is(ws, k+2, "be") && is(ws, k+3, "told|informed|kept|notified|updated|advised|consulted|sent") && k < 7 && !finiteBefore(ws, k) && ws[0].capital() {
			return promise{verb: k + 3}, !refusedOrAnswered(all, i) // "Parents asked to be told of the outcome", whoever they are
		}
		if w := r.subject(t.text, ws, asker); k > 0 && w.sort == thing && !(w.from <= 1 && w.to == asker && is(ws, w.to-1, "meeting")) && !passive && !noun && !(is(ws, k-1, "and") && (opensWithBody(ws[:k]) || directs || opensWithSelf(ws))) || asksMore(ws) || papers(ws, k) || minutesConfirmed(ws[k:]) {
			continue
		}
		p, ok := r.wanted(t, k)
		if !ok {
			continue
		}
		if refusedOrAnswered(all, i) {
			r.witness.left(t.start, t.end, "request", "refused, withdrawn or answered at once")
			return promise{}, false
		}
		if p.owner == "" {
			p.owner = r.takerOn(t, k+2)
		}
		return p, true
	}
	return promise{}, false
}

// pronounOf returns whom the "her" at k means: who is named last in front of it in the
// sentence, else before.
func (r *reader) pronounOf(text string, ws []word, k int) string {
	named := r.mentions(text, ws[:k])
	for i := len(named) - 1; i >= 0; i-- {
		if named[i].sort == person && named[i].plural == is(ws, k, "them") {
			return named[i].name
		}
	}
	return r.pronounName(ws[k].low, "")
}

// remindedTo returns the "to" of what people are reminded to do by a day, "reminded
// colleagues to return the survey by 31 January"; 0 where they are reminded of something else.
func remindedTo(ws []word, k int) int {
	for j := k + 2; j+1 < len(ws) && j < k+7 && !ws[j].mark(); j++ {
		if is(ws, j, "to") && is(ws, j+1, "return|send|submit|complete|respond|reply|let|book|sign|register|confirm|provide|pass|email|e-mail|forward|nominate|update|fill|comment") {
			return j
		}
	}
	return 0
}

// asksNow reads a request in minutes in the present tense, "The Chairman asks the Clerk to
// find out", or as they were written once, "the meeting desired the Clerk to express".
func (r *reader) asksNow(t told, k int) (promise, bool) {
	ws := t.words
	w := r.before(t.text, ws, k)
	if w.sort != person && w.sort != group && w.sort != body && !(w.to > w.from && selves[ws[w.to-1].low]) || w.from > 1 {
		return promise{}, false
	}
	for j := k + 2; j+1 < len(ws) && j < k+10 && !ws[j].mark(); j++ {
		if is(ws, j, "to") && laidOn(ws, j+1) {
			name, sort := r.named(t.text, ws, k+1)
			return promise{owner: name, verb: j + 1}, sort == person || sort == group && !is(ws, j-1, "members|councillors|residents")
		}
	}
	return promise{}, false
}

// takerOn returns who takes a request on in its own sentence, behind word k: "asked
// that it be sent, which the Clerk agreed to"; "" where nobody does.
func (r *reader) takerOn(t told, k int) string {
	ws := t.words
	for j := k + 3; j < len(ws); j++ {
		if !is(ws, j, "agreed|undertook") || !is(ws, j+1, "to|that") {
			continue
		}
		w := r.before(t.text, ws, j)
		from := w.from
		for from > 0 && is(ws, from-1, "the|and") {
			from--
		}
		if (w.sort == person || w.sort == group) && is(ws, from-1, "which|;|,") {
			return w.name
		}
	}
	return ""
}

// opensWithBody reports whether the body is the subject of a sentence, "The Panel felt".
func opensWithBody(ws []word) bool {
	if is(ws, 0, "members|councillors") && len(ws) > 1 && (forms[ws[1].low].past || looksParticiple(ws[1].low)) {
		return true
	}
	for k := 1; k+1 < len(ws) && k < 6; k++ {
		if selves[ws[k].low] {
			f, ok := forms[ws[k+1].low]
			return is(ws, 0, "the|members") && (ok && f.past || looksParticiple(ws[k+1].low) || is(ws, k+1, "felt|thought|found|heard|was"))
		}
	}
	return false
}

// opensWithSelf reports whether a sentence begins with the body that meets, "The Panel likes".
func opensWithSelf(ws []word) bool { return len(ws) > 1 && is(ws, 0, "the") && selves[ws[1].low] }

// asksMore reports whether a sentence puts the second question of a questioner.
func asksMore(ws []word) bool {
	at := (pattern{{"supplementary"}, {"question"}}).in(ws)
	return at >= 0
}

// papers reports whether a paper asks, not a person: "A report to Cabinet in
// June requested that …" tells of an earlier request.
func papers(ws []word, k int) bool {
	return is(ws, 0, "a|the|this|an") && is(ws, 1, "report|paper|letter|petition|motion|document|review|audit") && !hasWord(ws[:k], "and|was|were|which|,")
}

// wanted reads what is asked for behind the verb at k.
func (r *reader) wanted(t told, k int) (promise, bool) {
	ws := t.words
	p := promise{verb: k + 2}
	switch {
	case is(ws, k+1, "that") && (is(ws, k+2, "when|whenever") || amendsMinutes(ws)):
		return p, false // how members are to behave
	case is(ws, k+1, "that"):
		for j := k + 2; j+1 < len(ws); j++ {
			if is(ws, j, "have|see|receive|get") && j > k+2 && hearers(ws[k+2:j]) && hasWord(ws[j+1:min(len(ws), j+8)], tidings+"|sight|draft|drafts") {
				p.verb = j
				return p, true // "asked that the Committee have sight of the draft"
			}
			if is(ws, j, "was|were|is|are") && j+1 < len(ws) && passiveFirm[ws[j+1].low] {
				p.verb = j + 1
				return p, true
			}
			if is(ws, j, "be") && is(ws, j+1, "deferred|adjourned|postponed|withdrawn|minuted|recorded") {
				return p, false // moved within the meeting
			}
			if is(ws, j, "be") && is(ws, j+1, "given") && toldToo(ws, j+2) > 0 {
				p.verb = toldToo(ws, j+2)
				return p, true
			}
			if is(ws, j, "be|should|is|are|was|were") {
				if is(ws, j, "be") && is(ws, j-1, "not|never") || is(ws, j, "should") && is(ws, j+1, "not|never") {
					return p, false // how things should not be
				}
				return p, is(ws, j, "be|should") && (!is(ws, j+1, "given") || hasWord(ws[j+2:min(len(ws), j+6)], tidings+"|notice|sight|warning")) || hasWord(ws[j:], "members|committee|councillor") || is(ws, j-1, "councillors|members")
			}
			if j > k+2 && r.subjunctive(t.text, ws, k+2, j) {
				w := r.before(t.text, ws, j)
				if w.sort == person || w.sort == group {
					p.owner = w.name
				}
				p.verb = j
				return p, !is(ws, j, "consider") || (pattern{{"and"}, {"report", "respond", "revert"}}).in(ws[j:]) > 0
			}
			if j > k+3 && !ws[j].mark() && !ws[j].capital() && !is(ws, j, "of|for|and|or|to|'s|in|at|on") && r.doer(t.text, ws, k+2, j) {
				w := r.before(t.text, ws, j)
				p.owner, p.verb = w.name, j
				return p, w.to == j
			}
		}
		if d, ok := r.mandated(t.text, ws, k+2); ok && commits[d.verb] {
			return promise{owner: d.owner, recipient: d.recipient, verb: d.at}, true
		}
		return p, hasWord(ws[k:min(len(ws), k+7)], "report|reports") && hasWord(ws[k:], "list|lists|set") || strings.Contains(lower(t.text), "tracker") || hasWord(ws[k:], "show|shows|include|contain") || is(ws, k, "requested") && is(ws, k+2, "the|a|all|each|any|future|later|subsequent|further") && len(ws)-k < 16 && !hasWord(ws[k+2:], "had|has|have|would|could|did|might|can|will")
	case is(ws, k+1, "for") && comesBackTo(ws, k+2):
		return p, true // "asked for assurance on the audit to come back in July"
	case is(ws, k+1, "for") && wantsMore(ws, k+2):
		return p, false
	case is(ws, k+1, "for"):
		return p, !(is(ws, k+2, "more|further|additional") && is(ws, k+3, "time")) && !is(ws, k+2, "patience|calm|order|silence|quiet|understanding|sympathy|caution|restraint|respect|unity|leave|permission|adjournment|clarification|clarity|assurance|confirmation|reassurance|views|comments|questions|consideration") || hasWord(ws[k+2:], "circulated|sent|provided")
	case is(ws, k, "requested"):
		return p, !hasWord(ws[k:min(len(ws), k+6)], "approval|permission|consent|authorisation|dispensation|vote|ballot|leave|recount|poll|division|adjournment") && !is(ws, k+1, "clarification|clarity|assurance|confirmation|by|to|in|at|,|and") && !is(ws, k+1, "whether|how|why|what")
	case is(ws, k, "invited|appointed|nominated") && !opensWithBody(ws[:k+1]):
		return p, false
	case is(ws, k, "urged|instructed|tasked|directed|charged") && is(ws, k+1, "that|for|to|with|by"):
		return p, false
	case is(ws, k+1, "to") && is(ws, k+2, "be|see|receive|have") && !is(ws, k+3, "able|heard|excused"):
		return p, true // "asked to be kept informed"
	case !ws[k+1].mark() && !is(ws, k+1, "if|whether|how|what|why|about|when|who|where|which|to|a|an|questions|members|himself|herself"):
		// "asked the Head of Waste to send": a request to a named doer
		for j := k + 2; j+1 < len(ws) && j < k+14; j++ {
			if is(ws, j, "to|with") && is(ws, k, "instructed|directed|tasked|charged|appointed|nominated") && opensWithBody(ws[:k+1]) && (is(ws, j, "to") && laidOn(ws, j+1) || is(ws, j, "with") && j+1 < len(ws) && strings.HasSuffix(ws[j+1].low, "ing")) {
				if w := r.before(t.text, ws, j); w.to == j && w.from > k {
					return promise{owner: w.name, verb: j + 1}, true // "instructed the Manager to put up signs"
				}
			}
			if is(ws, j, "to") && promises(ws, j+1) {
				w := r.before(t.text, ws, j)
				if w.sort == pronoun && hasWord(ws[j:], "any|anything|anyone|everything") {
					return p, false // an open invitation
				}
				if w.sort == pronoun && is(ws, k+1, "him|her|them") {
					return promise{owner: r.pronounName(ws[k+1].low, ""), verb: j + 1}, true
				}
				if w.sort == person || w.sort == group || askedByName(ws, w, k, j) {
					return promise{owner: w.name, verb: j + 1}, true
				}
			} else if is(ws, j, "to") && askedByName(ws, r.before(t.text, ws, j), k, j) && (laidOn(ws, j+1) && !notOwn[ws[j+1].low] || is(ws, j+1, "agree") && is(ws, j+2, "a|an|the|on|what|how|who")) {
				return promise{owner: r.before(t.text, ws, j).name, verb: j + 1}, true
			}
			if is(ws, j, "for") && is(ws, k, "asked") && hasWord(ws[j:min(len(ws), j+5)], "report|update|breakdown|briefing|note|list|timeline|timetable|summary|copy|figures|plan|statement|account|explanation|costings") {
				if w := r.before(t.text, ws, j); w.sort == person || w.sort == group && !is(ws, w.to-1, "members|councillors") || w.to > w.from && w.from > k && ws[w.from].capital() && !hearers(ws[w.from:w.to]) {
					return promise{owner: w.name, verb: j}, true // "asked officers for a timeline"
				}
			}
			if is(ws, j, "if|whether|how|what|why|about|when|who|where|which|,") {
				break
			}
		}
	}
	return p, false
}

// toldToo returns the verb of "and that it be told the outcome" behind word k, 0 where a
// request does not go on so.
func toldToo(ws []word, k int) int {
	for j := k; j+4 < len(ws); j++ {
		if is(ws, j, "and") && is(ws, j+1, "that") {
			for m := j + 2; m+1 < len(ws) && m < j+7; m++ {
				if is(ws, m, "be") && is(ws, m+1, "told|informed|kept|sent|given|shown|advised|notified|brought|reported|updated") {
					return m + 1
				}
			}
		}
	}
	return 0
}

// wantsMore reports whether what is asked for at k is how things should be and no paper
// or deed: "a longer lease", "clearer letters".
func wantsMore(ws []word, k int) bool {
	if is(ws, k, "a|an|the") {
		k++
	}
	return k < len(ws) && comparative[ws[k].low] && !is(ws, k+1, tidings)
}

var comparative = setOf(`longer shorter tighter nearer clearer later earlier fewer less better bigger larger smaller lower higher cheaper safer greater stronger quieter
	faster slower wider simpler easier kinder firmer tougher fairer`)

// askedAccepted finds "Dr Yelland was asked to come back in six months and said
// that she would", "which the team leader agreed to do".
func (r *reader) askedAccepted(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		now := is(ws, k-1, "been") && is(ws, k-2, "has|have")
		if now && is(ws, k, "invited|asked") && is(ws, k+1, "to") && is(ws, k+2, "attend|explain|present|speak|join|address|come|brief|update") && r.later(t.text, ws, k+2) {
			if w := r.before(t.text, ws, k-2); w.to > w.from && ws[w.from].capital() {
				return promise{owner: w.name, verb: k + 2}, true // "has been invited to explain it in March"
			}
		}
		if (is(ws, k, "asked|requested") || is(ws, k, "urged|pressed|begged|implored") && laidOn(ws, k+2) || is(ws, k, "invited") && k+2 < len(ws) && promises(ws, k+2) && !atOnce[ws[k+2].low]) && (is(ws, k-1, "was|were") || now) && is(ws, k+1, "to") && !is(ws, k-2, "it") {
			w := r.before(t.text, ws, k-1)
			if now {
				w = r.before(t.text, ws, k-2)
			}
			if w.sort == thing && !hasAndBody(ws[w.from:w.to]) || w.sort == body && !r.namedOther(ws, w) && !hasAndBody(ws[w.from:w.to]) && is(ws, k-2, "committee|panel|board|cabinet|council|forum") || refusedOrAnswered(all, i) {
				continue // what the agenda asks of the body itself
			}
			if (pattern{{"at"}, {"this"}, {"point", "stage"}}).in(ws) > 0 || (pattern{{"did"}, {"so"}}).in(ws[k:]) > 0 {
				continue // done at the meeting
			}
			if promises(ws, k+2) && !ownBusiness(w, ws, k+2) || (w.sort == person || w.sort == body && r.namedOther(ws, w) || w.sort == group && !is(ws, w.to-1, "members|councillors")) && laidOn(ws, k+2) || (pattern{{"would"}}).in(ws[k:]) >= 0 {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 2}, true
			}
		}
		if is(ws, k, "asked|requested") && is(ws, k-1, "and") && is(ws, k+1, "to") && k > 3 && (is(ws, k-3, "was|were")) && (doneLater(ws, k-2) || forms[ws[k-2].low].participle) {
			if w := r.before(t.text, ws, k-3); (w.sort == person || w.sort == group && !is(ws, w.to-1, "members|councillors|residents")) && k+2 < len(ws) && laidOn(ws, k+2) && !(is(ws, k+2, "pass") && is(ws, k+3, "round|out")) && !refusedOrAnswered(all, i) {
				return promise{owner: w.name, verb: k + 2}, true // "Officers were thanked and asked to repeat it"
			}
		}
		if is(ws, k, "invited|asked") && r.invitedBack(t.text, ws, k) {
			at := k - 1
			if is(ws, at, "and") {
				at = k - 3 // "was thanked and invited"
			}
			if w := r.before(t.text, ws, at); is(ws, at, "was|were") && (w.sort == person || w.sort == group && !is(ws, w.to-1, "members|councillors|residents") || w.sort == organisation) && !hasWord(ws[k:], "but|declined") {
				return promise{owner: w.name, verb: min(k+2, len(ws)-1)}, true
			}
		}
		if is(ws, k, "agreed") && is(ws, k+1, "to") && is(ws, k+2, "do|provide|this") && k > 2 {
			w := r.before(t.text, ws, k)
			if (w.sort == person || w.sort == group || w.sort == pronoun) && w.from > 0 && is(ws, w.from-1, "which|the|this") {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 2}, true
			}
		}
	}
	// "Members raised some issues, which the Manager advised they would amend"
	if k := (pattern{{"advised", "confirmed", "said", "agreed"}, {"they", "he", "she"}, {"would"}}).in(ws); k > 0 && promises(ws, k+3) {
		if w := r.before(t.text, ws, k); w.sort == person || w.sort == group {
			return promise{owner: w.name, verb: k + 3}, true
		}
	}
	// "said that she would", "said that she would chase"
	for k := 2; k < len(ws); k++ {
		if is(ws, k, "would") && is(ws, k-1, "he|she|they") && (k == len(ws)-1 || is(ws, k+1, ".")) && is(ws, k-2, "that|said") && i > 0 {
			if hasWord(all[i-1].words, "asked|requested") && !doubted(ws, 0, k) {
				s, _ := r.speaker(t.text, ws, k)
				return promise{owner: r.ownerOf(t.text, ws, s, k), verb: k}, true
			}
		}
	}
	return promise{}, false
}

// hasAndBody reports whether a subject is two who govern: "the Mayor and Cabinet".
func hasAndBody(ws []word) bool {
	return len(ws) == 3 && ws[0].capital() && is(ws, 1, "and|&") && (selves[ws[2].low] || roleNouns[ws[2].low])
}

// namedOther reports whether a body is named in full that is not the one that meets.
func (r *reader) namedOther(ws []word, w who) bool {
	return w.to-w.from > 1 && ws[w.from].capital() && ws[w.from+1].capital() && r.body != "" && !strings.Contains(lower(r.body), ws[w.from].low)
}

// invitedBack reports whether somebody is invited at k to a sitting to come, or to come
// back at a time that is named: "invited to return in six months", "to the July meeting".
func (r *reader) invitedBack(text string, ws []word, k int) bool {
	switch {
	case is(ws, k+1, "back"):
		return r.later(text, ws, k+1)
	case is(ws, k+1, "to") && is(ws, k+2, "return|come|attend|report"):
		return r.later(text, ws, k+2)
	}
	return is(ws, k, "invited") && is(ws, k+1, "to") && r.ownSitting(text, ws, k+2)
}

// laidOn reports whether the verb at k, which somebody was asked to do, is a deed
// for after the meeting: not to answer, explain or leave at once.
func laidOn(ws []word, k int) bool {
	return k < len(ws) && plainVerb(ws, k) && !atOnce[ws[k].low]
}

// atOnce are deeds that are asked for and done at the meeting itself.
var atOnce = setOf(`note consider approve agree confirm comment leave attend withdraw explain clarify speak introduce present respond
	reply answer outline state elaborate describe summarise vote sign take stand retire return expand give sit join stay remain accept support
	declare provide`)

// ownBusiness reports whether members at large are asked how to behave: "Members
// were asked to contact the Clerk with any questions".
func ownBusiness(w who, ws []word, k int) bool {
	return w.sort == group && is(ws, w.to-1, "members|councillors") && (hasWord(ws[k:], "any") && hasWord(ws[k:], "questions|queries|comments|suggestions") || is(ws, k, "let|speak|see|check|look|keep"))
}

// anyoneOf reports whether a phrase names a kind of people and nobody of them: "residents",
// "applicants", "anyone".
func anyoneOf(ws []word) bool {
	return hasWord(ws, "residents|applicants|anyone|anybody|parents|tenants|visitors|drivers|users|customers|people|public|speakers|staff|pupils|candidates|bidders|tenderers|members|councillors|schools|everyone|all|any|each|every")
}
