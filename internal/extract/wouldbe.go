package extract

// passiveFirm are participles of deeds that are promised in the passive.
var passiveFirm = setOf(`sent circulated shared provided supplied furnished emailed e-mailed copied forwarded reported brought presented submitted
	raised checked confirmed investigated arranged organised contacted fed passed updated published amended distributed issued
	clarified corrected uploaded added communicated finalised agreed out informed notified briefed invited flagged logged chased
	resent recirculated re-circulated responded escalated advised relayed made obtained given produced resent notified drafted prepared explored resubmitted re-submitted tabled re-issued reissued`)

// wouldBeDone finds "this would be fed back", "a written answer would be sent":
// an officer's promise in the passive. The owner is the speaker.
func (r *reader) wouldBeDone(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		be := skipAdverbs(ws, k+1)
		if !is(ws, k, "would|will|shall") || !is(ws, be, "be") || is(ws, k-2, "no") || is(ws, k-3, "no") && !ws[k-2].mark() || relativeThat(ws, k) || ifEver(ws, be) || howBefore(ws, k) {
			continue
		}
		v := skipAdverbs(ws, be+1)
		if and := (pattern{{"and"}, {"brought", "reported", "circulated", "sent", "presented", "shared", "confirmed", "fed", "notified"}, {"to", "back"}}).in(ws[min(v, len(ws)):]); and > 0 && and < 10 {
			v += and + 1
		}
		if over := handsResults(ws, v); over > 0 && !doubted(ws, 0, k) && !insideQuotes(ws, k) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: over}, true
		}
		if v < len(ws) && !doubted(ws, 0, k) && !insideQuotes(ws, k) && r.laidDown(t, k, v) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		if led := v < len(ws) && phrasal(ws, v); v >= len(ws) || !passiveFirm[ws[v].low] && !led || doubted(ws, paperIf(ws, k), k) || is(ws, v, "given") && !hasWord(ws[v:], "members|committee|councillor|panel|board") && !is(ws, k-1, "answer|reply|response") {
			continue
		}
		if insideQuotes(ws, k) || onlyReason(ws, k) || ifRequired(ws, v) || is(ws, k-1, "which") && hasWord(ws[:k], "considered|received") && is(ws, v, "presented|submitted|reported") || everyTime(ws, v) {
			continue
		}
		if anybody(ws, k, v) {
			continue
		}
		if is(ws, v, "gone|looked") && hasWord(ws[v:], "inquiry|inquest|tribunal|hearing|trial") {
			continue // others will go into it
		}
		if is(ws, v, "out") && is(ws, v+1, "of") || is(ws, v, "brought") && is(ws, v+1, "up") && is(ws, v+2, "to") {
			continue // "would be out of use", "brought up to the standard"
		}
		if is(ws, v, "brought") && is(ws, v+1, "down|under|into|within|online|together") {
			continue // "the wait would be brought down to six weeks"
		}
		if w := r.before(t.text, ws, k); is(ws, v, "passed") && changesHands(ws, w, v) || is(ws, v, "invited") && w.to > w.from && is(ws, headNoun(ws, w), "tenders|bids|bid|quotations|applications|expressions|interest|offers") {
			continue // what becomes of a service or a purchase is a plan
		}
		if is(ws, v, "out|agreed|finalised") {
			if s, _ := r.speaker(t.text, ws, k); s.sort != person && s.sort != pronoun {
				continue
			}
		}
		if is(ws, v, "made") && is(ws, k-1, "report|reports|presentation|statement") && r.due(t.text, 0) != nil {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "Report will now be made in November."
		}
		if is(ws, v, "brought") && is(ws, v+1, "back") && (is(ws, v+2, "for|to|with|before|in|at|when|once|.") || v+2 >= len(ws)) && !hasWord(ws[v+2:], "use|in-house|online|operation|service") && !is(ws, v+2, "into") {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "would be brought back for sign-off"
		}
		if is(ws, v, "brought|reported|submitted") && hasWord(ws[max(0, k-5):k], anyPaper) && hasWord(ws[:k], "noted") && r.later(t.text, ws, v) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true // "it was noted that the costs would be brought in July"
		}
		if is(ws, v, "submitted|presented|brought|provided|reported") && reporting(ws, k) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		if is(ws, v, "added") && hasWord(ws[v:], "agenda|programme|workplan|plan|log|tracker|list|action") {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		if is(ws, v, "tabled|informed|notified|briefed|invited|advised|made|published|produced|obtained|added|prepared|explored|drafted|reported|raised|provided|presented|submitted|confirmed|checked|brought") && !r.prompted(all, i, k) && !(is(ws, v, "tabled|presented|provided|reported") && r.passiveOwner(t.text, ws, k) != "" && r.due(t.text, 0) != nil) {
			continue
		}
		if is(ws, v, "made") && !hasWord(ws[v:], "available|aware") {
			continue
		}
		return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
	}
	return promise{}, false
}

// laidDown reports whether the passive with its "would" at k and its verb at v is a promise
// whoever speaks and whatever was asked: dates that would be fixed, answers in writing, what
// would be put on, handed over or called.
func (r *reader) laidDown(t told, k, v int) bool {
	ws := t.words
	switch {
	case nextPaperHolds(ws, v), r.smallDeed(t, k, v), taken(ws, k, v), listed(ws, k, v), r.toldFirst(t, k, v):
		return true
	case is(ws, v, "thanked|congratulated|commended"):
		return !is(ws, k-1, "he|she|it|they|officers|members") && !hasWord(ws[v:], "if|by")
	case is(ws, v, "put|set") && is(ws, v+1, "right|straight"), is(ws, v, "rectified|corrected"):
		s, at := r.speaker(t.text, ws, k)
		return at >= 0 && (s.sort == person || s.sort == pronoun)
	case is(ws, v, "answered"):
		return is(ws, v+1, "in") && is(ws, v+2, "writing") || r.byDoer(t.text, ws, v) != "" && is(ws, k-1, "question|questions|letter|query|petition|point|points|it|this")
	case is(ws, v, "put"):
		return is(ws, v+1, "on") && hasWord(ws[max(0, k-6):k], "session|sessions|workshop|training|briefing|seminar|event|course|drop-in|demonstration")
	case is(ws, v, "posted|mailed|delivered|handed|dropped"):
		return is(ws, v+1, "to") && hasWord(ws[:k], anyPaper+"|agreement|leaflet|form|minutes") && !is(ws, v+2, "residents|households|all|every|each")
	case is(ws, v, "fixed|set|agreed|found|arranged") && is(ws, k-1, "date|dates") && !is(ws, k-2, "the|start|opening"):
		return true
	case is(ws, v, "called|convened|arranged|held") && is(ws, k-1, "meeting") && is(ws, k-2, "special|extraordinary|additional|extra|further|joint|second"):
		return r.later(t.text, ws, v)
	case is(ws, v, "timetabled|scheduled|diarised|programmed|organised|convened|arranged"):
		return hasWord(ws[:k], "seminar|session|workshop|briefing|visit|tour|training|deep|dive|walkabout|demonstration|awayday|drop-in") && r.later(t.text, ws, v)
	}
	return false
}

// howBefore reports whether the "would" at k stands in a clause that says how or why:
// "described how the outcome would be reported".
func howBefore(ws []word, k int) bool {
	for j := k - 1; j >= 0 && j > k-8 && !ws[j].mark() && !is(ws, j, "that|and"); j-- {
		if is(ws, j, "how|why") {
			return true
		}
	}
	return false
}

// toldFirst reports whether the body or its members would be told, shown or asked, or
// somebody asked for something: "the Committee would be consulted before".
func (r *reader) toldFirst(t told, k, v int) bool {
	ws := t.words
	if is(ws, k-1, "it|this|that|which|who") || hasWord(ws[v:], "if") && !is(ws, v, "asked") {
		return false
	}
	w := r.before(t.text, ws, k)
	switch {
	case w.from >= w.to:
	case is(ws, v, "asked") && is(ws, v+1, "for|about|whether|why|how|when|what|if|where"):
		if w.to-w.from == 1 && selves[ws[w.from].low] && ws[w.from].capital() && !r.mayBeOurs(ws[w.from].low) {
			return true // "Cabinet would be asked for its reasons"
		}
		return w.sort == person || w.sort == group || w.sort == thing && w.from <= 1 && capitalised(ws, w) || w.sort == body && r.namedOther(ws, w) || w.sort == organisation && !hearers(ws[w.from:w.to])
	case is(ws, v, "pressed|approached|lobbied|chased|questioned|challenged|quizzed|pursued") && is(ws, v+1, "for|on|about|to|again|over|by|with|as"):
		return !hearers(ws[w.from:w.to]) && ws[w.from].capital() && !is(ws, v+1, "by")
	case is(ws, v, "told|consulted|shown|informed|notified"):
		return hearers(ws[w.from:w.to]) && !is(ws, v+1, "by") && (w.sort == group || w.sort == body && w.to-w.from < 3)
	}
	return false
}

// paperIf returns where the main clause of the "would" at k begins if a paper is
// its subject and a condition stands in front of it: "If the bid succeeded a
// report would be brought". It returns 0 where there is none.
func paperIf(ws []word, k int) int {
	from := k - 1
	for from > 0 && !is(ws, from, "if") {
		from--
	}
	for j := k - 2; is(ws, from, "if") && j > from+2 && j > k-6; j-- {
		if is(ws, j, "a|an|the") {
			if is(ws, k-1, "report|reports|paper|update|briefing") {
				return j
			}
			break
		}
	}
	return 0
}

// insideQuotes reports whether word k stands inside a quotation.
func insideQuotes(ws []word, k int) bool {
	open := 0
	for i := 0; i < k; i++ {
		switch ws[i].raw {
		case "“":
			open++
		case "”":
			open--
		}
	}
	return open > 0
}

// onlyReason reports whether the "would" at k stands in a clause that only gives the
// reason for what follows: "Given that this would be sent, the Panel thought …".
func onlyReason(ws []word, k int) bool {
	return is(ws, 0, "given|since|because|although|whilst|while") && !hasComma(ws, 0, k) && hasComma(ws, k, len(ws))
}

// ifRequired reports whether a deed in the passive, its participle at v, is left
// to need: "would be arranged if required".
func ifRequired(ws []word, v int) bool {
	for j := v + 1; j+1 < len(ws) && j < v+4; j++ {
		if is(ws, j, "if|as|where") && is(ws, j+1, "required|needed|necessary|requested") {
			return true
		}
	}
	return false
}

// ifEver reports whether the passive at the "be" states a rule for what may never come:
// "would be taken away if they were left", "by its owner if asked".
func ifEver(ws []word, be int) bool {
	for j := be + 2; j+1 < len(ws); j++ {
		if is(ws, j, "if") && !hasWord(ws[:be], "report|reports|paper|update|members") {
			return is(ws, j+1, "asked|needed|necessary|left|found") || is(ws, j+1, "they|it") && is(ws, j+2, "were|was|are|is|did|had")
		}
	}
	return false
}

// everyTime reports whether the passive at v states how things are always done:
// "would be invited to each meeting".
func everyTime(ws []word, v int) bool {
	return is(ws, v, "invited|sent|circulated") && is(ws, v+1, "to") && is(ws, v+2, "each|every|all") && is(ws, v+3, "meeting|meetings")
}

// passiveOwner returns who must do what "would be done": the doer behind "by",
// else the speaker in front of the "would" at k.
func (r *reader) passiveOwner(text string, ws []word, k int) string {
	if by := (pattern{{"by"}}).in(ws[k:]); by >= 0 && k+by+1 < len(ws) {
		if name, sort := r.named(text, ws, k+by+1); sort == person || sort == group {
			return name
		}
	}
	s, at := r.speaker(text, ws, k)
	if s.sort == thing || s.sort == body || s.sort == organisation || is(ws, at, "asked|requested|suggested") {
		return ""
	}
	return r.ownerOf(text, ws, s, s.to)
}

// wouldHave finds "said that the Panel would have the papers by June": those who
// are to receive something by a day, and a speaker who promises it.
func (r *reader) wouldHave(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		expects := is(ws, k, "should|could") && (is(ws, k+1, "expect") || is(ws, k, "should") && is(ws, k+1, "have"))
		if !expects && (!is(ws, k, "would|will") || !is(ws, k+1, "have|receive|get|see|hear")) || doubted(ws, 0, k) || is(ws, k+1, "have") && is(ws, k+2, "preferred|liked|wished|wanted|welcomed|loved") {
			continue
		}
		w := r.before(t.text, ws, k)
		s, at := r.speaker(t.text, ws, k)
		if at < 0 && w.from <= 1 && (w.sort == body || w.sort == group && is(ws, k-1, "members")) && hasWord(ws[k:min(len(ws), k+9)], anyPaper) && r.due(t.text, 0) != nil {
			return promise{recipient: w.name, verb: k + 1}, true // "The Panel would receive an update in October"
		}
		if at < 0 && i > 0 && is(ws, k+1, "have|receive|get") && hasWord(ws[k+2:min(len(ws), k+6)], "answer|reply|response|note") && hasWord(ws[k+2:], "written|writing|e-mail|email") && (w.sort == person || w.sort == group || w.sort == pronoun) && asksFor(all[i-1].words) {
			return promise{recipient: r.ownerOf(t.text, ws, w, k), verb: k + 1}, true // "He would receive a written answer."
		}
		if at < 0 && is(ws, k+1, "see|receive") && w.sort == body && is(ws, k-2, "the") && hasWord(ws[k+2:min(len(ws), k+5)], "draft|plan|report|results|findings") && hasWord(ws, "before|once|when") && !hasWord(ws, "if") {
			return promise{recipient: w.name, verb: k + 1}, true // "before consultation began the Committee would see the draft"
		}
		if by := (pattern{{"in", "by"}, {"writing", "e-mail", "email", "letter", "post"}}).in(ws[k:]); at < 0 && by > 0 && (w.sort == group && is(ws, w.to-1, "members|councillors") || w.sort == body || w.sort == person && titles[ws[w.from].low]) && is(ws, k+1, "have|receive|get") {
			return promise{recipient: w.name, verb: k + 1}, true // "Members would have the sum in writing"
		}
		if at < 0 && (is(ws, 0, "in") && is(ws, 1, "response|answer|reply") || is(ws, k-1, "members") && is(ws, k+1, "receive")) && (w.sort == group || w.sort == body) && r.due(t.text, 0) != nil {
			return promise{recipient: w.name, verb: k + 1}, true // an answer whose speaker the minutes leave out
		}
		if from := (pattern{{"from"}}).in(ws[k:]); at < 0 && is(ws, k+1, "receive|have|get") && from > 0 && from < 10 && hasWord(ws[k+2:k+from], "reply|answer|response|letter|note|call|email") {
			if name, sort := r.named(t.text, ws, k+from+1); sort == person || sort == group {
				return promise{owner: name, recipient: w.name, verb: k + 1}, true // "would receive a reply from the Clerk"
			}
		}
		if w.sort == pronoun && is(ws, w.from, "they|it") && at >= 0 && hearers(ws[at+1:w.from]) {
			w.sort = body // "assured members that they would have the plan"
		}
		if is(ws, k+1, "expect") && !hasWord(ws[k+2:], owed+"|visit|letter|call|copy") {
			continue // "could expect higher bills"
		}
		if w.sort == pronoun && is(ws, w.from, "they|it") && is(ws, w.from-1, "that|told|assured|promised") && (pattern{{"was", "were"}, {"assured", "promised", "told"}}).in(ws[:k]) > 0 && hearers(ws[:(pattern{{"was", "were"}, {"assured", "promised", "told"}}).in(ws[:k])]) && (hasWord(ws[k:], "before|first") || r.due(t.text, 0) != nil) && !hasWord(ws, "if") {
			return promise{verb: k + 1}, true // "the Committee was assured that it would see the contract before signature"
		}
		if w.sort == pronoun && w.plural && at >= 0 && s.sort == person && !s.plural && is(ws, k+1, "have|get|receive") && hasWord(ws[k+2:min(len(ws), k+5)], "letter|answer|reply|response|note|copy|report|figures") && r.due(t.text, 0) != nil && !is(ws, at, "asked|requested") {
			return promise{owner: s.name, verb: k + 1}, true // "said that they would have a letter by Monday"
		}
		if at < 0 && is(ws, k, "should") && is(ws, k+1, "have") && w.sort == group && is(ws, k-1, "members|councillors") && (is(ws, k+2, "it|them|this|these|sight") || hasWord(ws[k+2:min(len(ws), k+6)], anyPaper)) && r.later(t.text, ws, k+1) {
			return promise{recipient: w.name, verb: k + 1}, true // "members should have it in May"
		}
		if w.sort == pronoun && is(ws, k, "should") && is(ws, k+1, "have") && at >= 0 && s.sort == person && r.due(t.text, 0) != nil {
			return promise{owner: s.name, verb: k + 1}, true // "said that she should have it by Friday": whoever asked
		}
		if at < 0 || s.sort != person && s.sort != pronoun && s.sort != group || w.sort != group && w.sort != body && w.sort != person || w.name == s.name {
			continue
		}
		if r.due(t.text, 0) != nil {
			return promise{owner: r.ownerOf(t.text, ws, s, s.to), recipient: w.name, verb: k + 1}, true
		}
	}
	return promise{}, false
}

// handed are the ways in which a thing that was promised "would be" somewhere.
var handed = setOf("with available ready out on back")

// mended are participles of small deeds that an officer promises a member.
var mended = setOf(`mended repaired fixed cleared tested inspected cut trimmed jetted emptied cleaned swept put placed displayed
	tidied filled looked seen rung telephoned phoned written asked told spoken chased dealt`)

// mendedSoon are participles of deeds as often of a project as of an errand: an errand
// is done within three months.
var mendedSoon = setOf("removed moved painted collected unblocked straightened rehung reset weeded shown visited checked serviced drained replaced")

// smallDeed reports whether somebody says that a small thing would be done, or
// would be with members, by a time that is named: "said that the gully would be
// cleared by Friday", "that the figures would be with members next week".
func (r *reader) smallDeed(t told, k, v int) bool {
	ws := t.words
	if !mended[ws[v].low] && !handed[ws[v].low] && !(mendedSoon[ws[v].low] && r.soon(t.text)) || is(ws, v, "out") && is(ws, v+1, "of") || doubted(ws, 0, k) || hasWord(ws[max(0, k-8):k], "backlog|backlogs|arrears|debt|debts|list|cases|applications") {
		return false
	}
	if s, _ := r.speaker(t.text, ws, k); s.sort != person && s.sort != pronoun && s.sort != group {
		return false
	}
	if handed[ws[v].low] && !is(ws, v, "out|with") && !hasWord(ws[v:], "members|committee|panel|board|councillors|website|online") {
		return false
	}
	return r.due(t.text, 0) != nil
}

// soon reports whether a sentence names a time that ends within three months.
func (r *reader) soon(text string) bool {
	due := r.due(text, 0)
	return due != nil && due.To.Known() && r.meeting.Known() && due.To.Before(r.meeting.AddMonths(3))
}

// phrasal reports whether the participle at v is of a deed with a particle:
// "looked into", "followed up", "taken back", "kept informed".
func phrasal(ws []word, v int) bool {
	switch ws[v].low {
	case "looked":
		return is(ws, v+1, "into|at|again|out") || is(ws, v+1, "up") && is(ws, v+2, "and")
	case "followed", "picked":
		return is(ws, v+1, "up")
	case "taken":
		return is(ws, v+1, "up|back|away")
	case "gone":
		return is(ws, v+1, "into|through|over")
	case "laid", "fixed":
		return is(ws, v+1, "on|up") && hasWord(ws[max(0, v-10):v], treats+"|trip|demonstration|seminar")
	case "put":
		return is(ws, v+1, "to") && hasWord(ws[max(0, v-6):v], "question|questions|point|points|request|matter|concern|concerns|suggestion|it|this")
	case "kept":
		return is(ws, v+1, "up") && is(ws, v+2, "to") && is(ws, v+3, "date") || is(ws, v+1, "in") && is(ws, v+3, "loop") || hasWord(ws[v:min(len(ws), v+3)], "informed|advised|appraised|updated|apprised|briefed|abreast|posted")
	case "written":
		return is(ws, v+1, "to")
	case "referred":
		return is(ws, v+1, "to|back")
	}
	return false
}
