package extract

import "strings"

// giving are the words by which somebody gives their word, or is ready to.
var giving = setOf(`agreed undertook promised offered volunteered pledged committed happy pleased glad willing content undertakes agrees agree`)

// undertook finds "The Housing Options Manager agreed to supply", "offered to
// get", "was happy to speak".
func (r *reader) undertook(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	if is(ws, 0, "agreed|undertook") && is(ws, 1, "to") && len(ws) > 3 && promises(ws, 2) {
		return promise{verb: 2}, true // a bullet: "agreed to invite the Lead Member"
	}
	for k := 1; k+2 < len(ws); k++ {
		if !giving[ws[k].low] || is(ws, k-1, "had|having|be|not") && !is(ws, k, "happy|willing") {
			continue
		}
		v := k + 1
		if is(ws, k, "committed") && is(ws, v, "to") && k+2 < len(ws) {
			if f, ok := forms[ws[v+1].low]; ok && f.gerund && firm[f.lemma] {
				w := r.before(t.text, ws, k)
				if acts(w) && !is(ws, k-1, "is|was|were|are|remained|be") {
					return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v + 1}, true
				}
				continue
			}
		}
		at := k
		if is(ws, k, "happy|pleased|glad|willing|content") {
			if !is(ws, k-1, "was|were|is|are|be") {
				continue
			}
			at = k - 1
			if is(ws, at, "be") {
				at-- // "would be happy to"
			}
			if is(ws, k, "willing|content") && (pattern{{"would"}, {"do"}, {"so"}}).in(ws) < 0 {
				continue
			}
		}
		if !is(ws, v, "to") || is(ws, v+1, "the|a|this|that|be|support|disagree|defer|note|accept|allow|vary|adjourn|hear|suspend|extend|proceed|reflect|think|differ|receive|permit|disregard") || is(ws, v+1, "consider") && (pattern{{"and"}, {"report", "respond", "revert"}}).in(ws[v:]) < 0 || v+1 >= len(ws) || !plainVerb(ws, v+1) {
			continue
		}
		if offeredIf(ws, v) || everyday(ws, v+1) || is(ws, k, "agreed") && procedural(ws, v+1) {
			continue
		}
		if is(ws, at-1, "has|have") && (promises(ws, v+1) || byHand[wordAt(ws, v+1)]) {
			at-- // "has agreed to speak to the schools"
		}
		w := r.before(t.text, ws, at)
		if !is(ws, k, "agreed|agree|agrees") {
			w = r.subject(t.text, ws, at)
		} else if w.from >= w.to && is(ws, at-1, "and") {
			if s := r.subject(t.text, ws, at); s.sort == person { // "thanked Members and agreed to …"
				w = s
			}
		}
		if is(ws, at-1, "who") && at > 1 {
			w = r.before(t.text, ws, at-1)
		}
		if is(ws, k-1, "was") && is(ws, k-2, "it") || !canPromise(w) || w.sort == pronoun && is(ws, w.from, "it") || doubted(ws, 0, w.from) {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v + 1}, true
	}
	return promise{}, false
}

// offeredIf reports whether a deed is only offered: "happy to talk members
// through the audit if that was required".
func offeredIf(ws []word, k int) bool {
	for j := k; j+1 < len(ws); j++ {
		if !is(ws, j, "if") {
			continue
		}
		for m := j + 1; m < len(ws) && m <= j+4; m++ {
			if is(ws, m, "required|needed|wanted|wished|necessary|helpful|desired") {
				return true
			}
		}
	}
	return false
}

// procedural reports whether the verb at k settles something on the spot, or
// moves it within the meeting: "agreed to approve the request", "agreed to
// discuss it further under Part B".
func procedural(ws []word, k int) bool {
	if is(ws, k, "confirm") {
		return hasWord(ws[k:min(len(ws), k+4)], "minutes|minute")
	}
	if is(ws, k, "approve|endorse|adopt|ratify|delegate|elect|appoint|exclude|recommend") {
		return true
	}
	if !is(ws, k, "discuss|take|hear|move|debate") {
		return false
	}
	at := (pattern{{"under", "in"}, {"part"}}).in(ws[k:])
	return at > 0
}

// plainVerb reports whether word k, after "to", can be a verb.
func plainVerb(ws []word, k int) bool {
	return !ws[k].capital() && !ws[k].mark() && len(ws[k].low) > 1 && !is(ws, k, "the|a|an|this|that|these|its|their|any|all|some|it|his|her|which|be|have|keep|next|future|each|every|full|in|on|by|at|for|and|of|with")
}

// wouldDo finds "The Chair would write to the company", "he would raise these
// issues", "GB will let FO know".
func (r *reader) wouldDo(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	var subject who // of the last "would", for "and would report"
	for k := 0; k+1 < len(ws); k++ {
		if !is(ws, k, "would|will|shall") {
			continue
		}
		w := r.before(t.text, ws, k)
		if is(ws, k-1, "who|which") && k > 1 {
			w = r.before(t.text, ws, k-1)
			if is(ws, k-2, ",") {
				w = r.before(t.text, ws, k-2)
			}
		}
		if w.from >= w.to && is(ws, k-1, "and|but|,|however") {
			w = r.coordinateSubject(t.text, ws, k, subject)
		}
		subject = w
		v := skipAdverbs(ws, k+1)
		if is(ws, v, "be") && v+1 < len(ws) {
			if f := ws[v+1].low; strings.HasSuffix(f, "ing") && promisesGerund(ws, v+1) && acts(w) {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v + 1}, true
			}
			continue
		}
		if is(ws, v, "be|have") && v == len(ws)-1 || insideQuotes(ws, k) {
			continue // the copy breaks off, or somebody's words are quoted
		}
		if v >= len(ws) || soft(ws, v) || !promises(ws, v) && !soVerb(ws, v) && !(v == len(ws)-1 || is(ws, v, ".")) {
			continue
		}
		if s, at := r.speaker(t.text, ws, k); w.sort == thing && is(ws, k-1, "and") && at >= 0 && s.sort == person && is(ws, v, "forward|circulate|send|share|provide|write|report") {
			w = s // "advised that the reply had come and would forward it"
		}
		if is(ws, v, "take") && hasWord(ws[v:min(len(ws), v+4)], "up") && hasWord(ws[v:min(len(ws), v+5)], "post|role|position|office|seat|duties") {
			continue
		}
		if !acts(w) && !r.reportsTo(t, w, v) || doubted(ws, 0, w.from) || conditional(ws, k) {
			continue
		}
		if is(ws, v, "see") && (w.sort == thing || is(ws, v+1, "if|whether")) || is(ws, v, ".") {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
	}
	return promise{}, false
}

// reportsTo reports whether an organisation would tell or send something to the
// body that is meeting or its members: partners promise so too.
func (r *reader) reportsTo(t told, w who, v int) bool {
	ws := t.words
	if w.sort != organisation || !ws[w.from].capital() || !is(ws, v, "provide|send|circulate|share|supply|report|bring|write|submit|present|let|give|furnish|inform|update|notify|brief|return|come") {
		return false
	}
	return hasWord(ws[v:], "committee|panel|board|members|councillor|councillors|cllr|chair|chairman|commission|forum|scrutiny|group")
}

// acts reports whether a noun phrase can be the doer of a "would".
func acts(w who) bool {
	return w.sort == person || w.sort == group || w.sort == body || w.sort == pronoun && w.name != "It" && w.name != "it"
}

// coordinateSubject returns the subject that "and would report" shares with
// the clause in front of it.
func (r *reader) coordinateSubject(text string, ws []word, k int, last who) who {
	if last.to > last.from {
		return last
	}
	if w := r.besideAside(text, ws, k); w.to > w.from {
		return w
	}
	if is(ws, k-1, "but|and") || is(ws, k-1, ",") && is(ws, k-2, "however|but") {
		for j := 1; j < k; j++ {
			if is(ws, j, "did|had|was|took|has|thanked|welcomed|agreed|accepted|apologised|undertook|noted|gave|are|is|have|were|acknowledged|recognised|understood|explained|confirmed|advised|said|heard|shared|reported|mentioned|raised") {
				return r.before(text, ws, j)
			}
		}
	}
	return who{}
}

// besideAside returns the subject that an aside between commas parts from the
// "would" at k: "The Clerk, with help from members, would draw up a list".
func (r *reader) besideAside(text string, ws []word, k int) who {
	if !is(ws, k-1, ",") {
		return who{}
	}
	for j := k - 2; j > 0; j-- {
		if is(ws, j, ",") && is(ws, j+1, "with|together|in|alongside|along|and|after|having|on|as") {
			if w := r.before(text, ws, j); w.from <= 1 && w.to == j {
				return w
			}
		}
	}
	return who{}
}

// skipAdverbs passes adverbs and asides behind a "would": ", however,".
func skipAdverbs(ws []word, k int) int {
	for k < len(ws) {
		switch {
		case is(ws, k, "nonetheless|however|also|then|again|therefore|now|still|instead|first|certainly|personally|further|subsequently|jointly|both|all"):
			k++
		case is(ws, k, ",") && is(ws, k+2, ",") && is(ws, k+1, "however|therefore|nonetheless|instead|of"):
			k += 3
		default:
			return k
		}
	}
	return k
}

// soVerb reports whether word v is "do so".
func soVerb(ws []word, v int) bool { return is(ws, v, "do") && is(ws, v+1, "so") }

// promisesGerund reports whether "be contacting" holds a firm deed.
func promisesGerund(ws []word, v int) bool {
	f, ok := forms[ws[v].low]
	next, isTied := tied[f.lemma]
	return ok && f.gerund && firm[f.lemma] && (!isTied || next == "")
}

// conditional reports whether the sentence makes the deed a mere hypothesis.
func conditional(ws []word, k int) bool {
	return is(ws, k+1, "have") && !promises(ws, k+1) || is(ws, k+1, "only")
}

// passiveFirm are participles of deeds that are promised in the passive.
var passiveFirm = setOf(`sent circulated shared provided supplied furnished emailed e-mailed copied forwarded reported brought presented submitted
	raised checked confirmed investigated arranged organised contacted fed passed updated published amended distributed issued
	clarified corrected uploaded added communicated finalised agreed out informed notified briefed invited flagged logged chased
	resent recirculated re-circulated responded escalated advised relayed made obtained given produced resent notified drafted prepared explored`)

// wouldBeDone finds "this would be fed back", "a written answer would be sent":
// an officer's promise in the passive. The owner is the speaker.
func (r *reader) wouldBeDone(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		if !is(ws, k, "would|will|shall") || !is(ws, k+1, "be") {
			continue
		}
		v := skipAdverbs(ws, k+2)
		if and := (pattern{{"and"}, {"brought", "reported", "circulated", "sent", "presented", "shared"}, {"to", "back"}}).in(ws[min(v, len(ws)):]); and > 0 && and < 10 {
			v += and + 1
		}
		if v < len(ws) && !doubted(ws, 0, k) && !insideQuotes(ws, k) && (r.smallDeed(t, k, v) || taken(ws, k, v) || listed(ws, k, v)) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		if led := v < len(ws) && phrasal(ws, v); v >= len(ws) || !passiveFirm[ws[v].low] && !led || doubted(ws, 0, k) || is(ws, v, "given") && !hasWord(ws[v:], "members|committee|councillor|panel|board") {
			continue
		}
		if insideQuotes(ws, k) || onlyReason(ws, k) || ifRequired(ws, v) || is(ws, k-1, "which") && hasWord(ws[:k], "considered|received") && is(ws, v, "presented|submitted|reported") || everyTime(ws, v) {
			continue
		}
		if is(ws, v, "out|agreed|finalised") {
			if s, _ := r.speaker(t.text, ws, k); s.sort != person && s.sort != pronoun {
				continue
			}
		}
		if is(ws, v, "submitted|presented|brought|provided|reported") && reporting(ws, k) {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		if is(ws, v, "added") && hasWord(ws[v:], "agenda|programme|workplan|plan|log|tracker|list|action") {
			return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
		}
		if is(ws, v, "informed|notified|briefed|invited|advised|made|published|produced|obtained|added|prepared|explored|drafted|reported|raised|provided|presented|submitted|confirmed|checked|brought") && !r.prompted(all, i, k) {
			continue
		}
		if is(ws, v, "made") && !hasWord(ws[v:], "available|aware") {
			continue
		}
		return promise{owner: r.passiveOwner(t.text, ws, k), verb: v}, true
	}
	return promise{}, false
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
	s, _ := r.speaker(text, ws, k)
	if s.sort == thing || s.sort == body || s.sort == organisation {
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
		if !is(ws, k, "would|will") || !is(ws, k+1, "have|receive|get|see|hear") || doubted(ws, 0, k) {
			continue
		}
		w := r.before(t.text, ws, k)
		s, at := r.speaker(t.text, ws, k)
		if at < 0 && w.from <= 1 && (w.sort == body || w.sort == group && is(ws, k-1, "members")) && hasWord(ws[k:min(len(ws), k+9)], tidings) && r.due(t.text, 0) != nil {
			return promise{recipient: w.name, verb: k + 1}, true // "The Panel would receive an update in October"
		}
		if at < 0 && (is(ws, 0, "in") && is(ws, 1, "response|answer|reply") || is(ws, k-1, "members") && is(ws, k+1, "receive")) && (w.sort == group || w.sort == body) && r.due(t.text, 0) != nil {
			return promise{recipient: w.name, verb: k + 1}, true // an answer whose speaker the minutes leave out
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

// smallDeed reports whether somebody says that a small thing would be done, or
// would be with members, by a time that is named: "said that the gully would be
// cleared by Friday", "that the figures would be with members next week".
func (r *reader) smallDeed(t told, k, v int) bool {
	ws := t.words
	if !mended[ws[v].low] && !handed[ws[v].low] || doubted(ws, 0, k) {
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

// phrasal reports whether the participle at v is of a deed with a particle:
// "looked into", "followed up", "taken back", "kept informed".
func phrasal(ws []word, v int) bool {
	switch ws[v].low {
	case "looked":
		return is(ws, v+1, "into|at|again")
	case "followed", "picked":
		return is(ws, v+1, "up")
	case "taken":
		return is(ws, v+1, "up|back|away")
	case "kept":
		return hasWord(ws[v:min(len(ws), v+3)], "informed|updated|apprised|briefed")
	case "referred":
		return is(ws, v+1, "to|back")
	}
	return false
}

// reporting reports whether the subject of the "would" at k is a report or
// paper that goes to a meeting: "A full report would be submitted to the meeting in March".
func reporting(ws []word, k int) bool {
	subject := ws[max(0, k-8):k]
	return hasWord(subject, "report|reports|update|updates|paper|papers|briefing|options|proposals|figures|findings|response|responses|answer|answers|reply|information|note|breakdown") &&
		hasWord(ws[k:], "writing|meeting|committee|panel|board|members|cabinet|council|scrutiny|forum|commission")
}

// prompted reports whether a passive "would" with an everyday verb is a
// promise: it has a speaker and says where the thing goes, or to whom.
func (r *reader) prompted(all []told, i, k int) bool {
	ws := all[i].words
	s, _ := r.speaker(all[i].text, ws, k)
	to := r.recipient(all[i].text, ws, k+3)
	if at := toldPassive.in(ws[:k]); at >= 0 {
		return true
	}
	return s.sort != thing || to != "" && !strings.Contains(lower(to), "cabinet member")
}

// toldPassive are the ways in which minutes report an officer's words without naming the officer.
var toldPassive = patternsOf(`was|were explained|confirmed|advised|stated|clarified|indicated|reported|highlighted|informed|told|assured|agreed that
	was|were explained|confirmed|advised|stated|clarified|indicated|reported|highlighted|informed|told|assured`)

// gaveWord finds "gave his word that", "gave an assurance that … would".
func (r *reader) gaveWord(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		if !is(ws, k, "gave|gives") || !is(ws, k+2, "word|assurance|undertaking|commitment|promise") {
			continue
		}
		w := r.subject(t.text, ws, k)
		if acts(w) && hasWord(ws[k:], "would|will|to") {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: verbBehind(ws, k+3)}, true
		}
	}
	// "agreed that a note be circulated", "agreed for the slides to be circulated"
	for k := 1; k+3 < len(ws); k++ {
		if !is(ws, k, "agreed|undertook") || !is(ws, k+1, "that|for") || is(ws, k-1, "was|had|were|been") {
			continue
		}
		be := (pattern{{"be"}}).in(ws[k:])
		if be < 0 || k+be+1 >= len(ws) || !passiveFirm[ws[k+be+1].low] || is(ws, k+be-1, "would|will|should|could|can|may|must") || is(ws, k+1, "for") && !is(ws, k+be-1, "to") {
			continue
		}
		if w := r.before(t.text, ws, k); w.sort == person || w.sort == group || w.sort == pronoun {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + be + 1}, true
		}
	}
	// "undertook that it would be sent"
	for k := 1; k+2 < len(ws); k++ {
		if is(ws, k, "undertook|promised|agreed") && is(ws, k+1, "that") && hasWord(ws[k+2:], "would|will") && !is(ws, k-1, "was|had|were") {
			w := r.before(t.text, ws, k)
			if (w.sort == person || w.sort == group || w.sort == pronoun) && (ws[k].low != "agreed" || r.agreedPromise(ws, k)) {
				return promise{owner: r.ownerOf(t.text, ws, w, k), verb: verbBehind(ws, k+2)}, true
			}
		}
	}
	return promise{}, false
}

// agreedPromise reports whether "agreed that … would" is a promise and not an
// opinion: the deed behind the "would" is a firm one.
func (r *reader) agreedPromise(ws []word, k int) bool {
	for j := k + 2; j+1 < len(ws); j++ {
		if !is(ws, j, "would|will") {
			continue
		}
		v := skipAdverbs(ws, j+1)
		if is(ws, v, "be") {
			return v+1 < len(ws) && passiveFirm[ws[v+1].low]
		}
		return promises(ws, v)
	}
	return false
}

// verbBehind returns the verb after the next "would" from k on.
func verbBehind(ws []word, k int) int {
	for j := k; j < len(ws); j++ {
		if is(ws, j, "would|will") {
			if is(ws, j+1, "be") {
				return j + 2
			}
			return j + 1
		}
	}
	return k
}

// selfWent reports whether the verb at k is the body's second: "The Panel
// discussed the work programme and agreed that …".
func selfWent(ws []word, k int) bool {
	if !is(ws, k-1, "and") {
		return false
	}
	for j := 1; j < k && j < 14; j++ {
		if is(ws, j, "discussed|considered|reviewed|debated|noted|received|welcomed") {
			return selfBefore(ws, j)
		}
	}
	return false
}

// agreedDeed finds "It was agreed that the Scrutiny Officer contact the chairs",
// "it was agreed that a site visit be arranged".
func (r *reader) agreedDeed(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+2 < len(ws); k++ {
		settled := settledAt(ws, k)
		settled = settled || allAgreed(ws, k)
		if !settled && !is(ws, k, "agreed|decided") || !settled && !(is(ws, k-1, "was|unanimously|also|then|further") && hasWord(ws[max(0, k-3):k], "it")) && !selfBefore(ws, k) && !selfWent(ws, k) || earlier(ws, k) {
			continue
		}
		if p, ok := r.agreedToAsk(t.text, ws, k); ok {
			return p, true
		}
		if is(ws, k+1, "to") && k+2 < len(ws) && (promises(ws, k+2) || byHand[ws[k+2].low] || is(ws, k+2, "hold|organise|set|form|establish|start|allocate")) {
			return promise{verb: k + 2}, true
		}
		if amendsMinutes(ws) || is(ws, k+2, "take") && is(ws, k+3, "no") {
			return promise{}, false
		}
		if p, ok := r.agreedFor(t.text, ws, k); ok {
			return p, true
		}
		if is(ws, k+1, ",") && is(ws, k+2, "that") {
			k++
		}
		if is(ws, k+1, "the|a|an|two|three|all|more|further|officers") && hasWord(ws[k+2:min(len(ws), k+12)], "would|will|should") {
			k-- // "it was agreed the Clerk would"
		} else if !is(ws, k+1, "that") {
			continue
		}
		for j := k + 2; j+1 < len(ws); j++ {
			if is(ws, j, "would|will|should|could") {
				w := r.before(t.text, ws, j)
				v := skipAdverbs(ws, j+1)
				if is(ws, v, "be") && v+1 < len(ws) {
					v, _ := participle(ws, v)
					if f, ok := forms[wordAt(ws, v)]; ok && f.participle && f.verb != "note" {
						return promise{verb: v}, true
					}
				}
				if acts(w) && !is(ws, v, "be|have") {
					return promise{owner: r.ownerOf(t.text, ws, w, j), verb: v}, true
				}
				return promise{}, false
			}
			if is(ws, j, "be") {
				if f, ok := forms[ws[j+1].low]; ok && f.participle {
					d, _ := r.passive(t.text, ws, k+2, j)
					return promise{owner: d.owner, verb: j + 1}, true
				}
				return promise{}, false
			}
			if j > k+2 && r.subjunctive(t.text, ws, k+2, j) {
				w := r.before(t.text, ws, j)
				if w.sort == body && w.to-w.from == 1 {
					w.name = "" // the body lays it on itself
				}
				return promise{owner: w.name, verb: j}, true
			}
		}
	}
	return promise{}, false
}
