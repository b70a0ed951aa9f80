package extract

import "strings"

// Notes of actions have an infinitive for their verb: "Dog warden to come to the forum", "The HR
// Director, Pauline Achebe, to bring the plan in May". Whoever stands in front of it is to do it;
// behind the number of an action, "AP2:", that may be anybody, and the deed any.

// somebodyTo finds such a note.
func (r *reader) somebodyTo(all []told, i int) (promise, bool) {
	t := all[i]
	from := codeEnds(t.words)
	ws := t.words[from:]
	if len(ws) < 4 || len(ws) > 60 || !ws[0].capital() && from == 0 || from == 0 && !closed(t.text) && !t.bullet || hasWord(ws, "apologies|minutes|declarations") && from == 0 {
		return promise{}, false
	}
	if is(ws, 0, "agreed") && from == 0 && (promises(ws, 1) || is(ws, 1, "get|have") && causative(ws, 1) > 0) && !is(ws, 1, "note|be") {
		return promise{verb: 1}, true // "Agreed get the mower serviced."
	}
	if p, ok := r.ownsNote(t, ws); ok {
		return p, true
	}
	for k := 1; k+2 < len(ws) && k < 24; k++ {
		end := k
		if ws[k-1].raw == "," {
			for end = 0; ws[end].raw != ","; end++ {
			}
		}
		if end == 0 {
			continue
		}
		if end < k && (k-end > 11 || hasSpeech(ws[end:k]) || hasFinite(ws[end:k]) || hasWord(ws[end:k], "that|bought|took|went|came|saw")) {
			continue
		}
		if ws[k].raw != "to" || hasFinite(ws[:end]) || finiteBefore(ws, end) {
			continue
		}
		if p, ok := r.isTo(t, ws, k, from > 0); ok {
			p.verb += from
			return p, true
		}
	}
	if from > 0 && initialsOnly(ws[:1]) && (firm[ws[1].low] || byHand[ws[1].low]) && !hasFinite(ws) {
		return promise{owner: ws[0].raw, verb: from + 1}, true
	}
	if p, ok := r.behindDash(t, ws); ok {
		p.verb += from
		return p, true
	}
	if k := r.backWhen(t, ws); k > 0 {
		return promise{verb: from + k}, true
	}
	if v := r.besideToBe(t, ws); v > 0 {
		return promise{verb: from + v, owner: r.byDoer(t.text, ws, v)}, true
	}
	if from > 0 && !hasFinite(ws) && !doneRow(t.text) && r.later(t.text, ws, 0) && hasWord(ws, "to|for|now") {
		return promise{owner: r.firstNamed(t.text, ws)}, true // "AP5: Chief Planner, results to Members by June"
	}
	return promise{}, false
}

// codeEnds returns the word behind the number of an action that opens a line, "AP2:", "AP 14/22 –",
// "A/3."; 0 where none does.
func codeEnds(ws []word) int {
	if len(ws) < 5 || !ws[0].capital() {
		return 0
	}
	letters := strings.TrimRight(ws[0].low, "0123456789/.-")
	if !oneOf(letters, "a|ap|ac|act|acp|action|actions|ref") || letters == "ref" {
		return 0
	}
	number := letters != ws[0].low
	for k := 1; k < len(ws) && k < 6; k++ {
		switch {
		case is(ws, k, ":|-|–|—|.|)") && number:
			return k + 1
		case is(ws, k, "/|point|no|.|(|-"):
		case k == 1 && number && ws[1].shout() && initialsOnly(ws[1:2]):
			return 1 // "AP1 MT bring forward risk 14"
		case ws[k].low[0] >= '0' && ws[k].low[0] <= '9' && len(ws[k].low) < 8:
			number = true
			if strings.HasSuffix(ws[k].raw, ".") || letters == "action" && k+1 < len(ws) && ws[k+1].capital() {
				return k + 1
			}
		default:
			return 0
		}
	}
	return 0
}

// isTo reads who is to do what with the "to" at k; coded says that the number of an action leads it in.
func (r *reader) isTo(t told, ws []word, k int, coded bool) (promise, bool) {
	if is(ws, k+1, "be") {
		v := k + 2
		if idle[ws[k-1].low] || is(ws, k-1, "is|are|was|were|due|likely|need|needs|have|has|had|going|ought|used") {
			return promise{}, false
		}
		over := putOver(ws, v) || is(ws, v, "carried|rolled|stood|put") && is(ws, v+1, "forward|over|back") || is(ws, v, "deferred|postponed|adjourned")
		return promise{verb: v, owner: r.byDoer(t.text, ws, v)}, v < len(ws) && (coded && !toldAfter(ws, k+1) || over && r.later(t.text, ws, k))
	}
	if !plainVerb(ws, k+1) && !(is(ws, k+1, "have|keep") && k+2 < len(ws)) || ws[k+1].mark() || idle[ws[k-1].low] || finiteAfter(ws, k) || agendaVerb(ws, k+1) || is(ws, k+1, "note|remain|continue|declare|abstain|vote") {
		return promise{}, false
	}
	if f := forms[ws[k+1].low]; coded && toldAfter(ws, k) || !coded && !f.base && !firm[ws[k+1].low] && !byHand[ws[k+1].low] && !objectBehind(ws, k+1) && !is(ws, k+1, "have|keep") {
		return promise{}, false
	}
	w := r.doerAhead(t.text, ws, k)
	if w.to <= w.from || swallowed(ws, w) || !coded && minds(ws[k-1]) {
		return promise{}, false
	}
	p := promise{owner: w.name, verb: k + 1}
	switch {
	case coded:
		return p, true
	case w.sort == person || w.sort == group:
		switch {
		case is(ws, k+1, "come|go"):
			return p, r.later(t.text, ws, k) || is(ws, k+2, "back")
		case is(ws, k+1, "chair|lead"):
			return p, hasWord(ws[k:], "reporting|report") && r.later(t.text, ws, k)
		case (firm[ws[k+1].low] || byHand[ws[k+1].low]) && r.later(t.text, ws, k) && objectBehind(ws, k+1) && !tellsOnly(ws, w, k+1):
			return p, true
		}
		return p, is(ws, k+1, "have|keep") && (causative(ws, k+1) > 0 || hasItDone(ws, k+1) || r.later(t.text, ws, k) || is(ws, k+1, "keep") && is(ws, k+2, "on|an|a|at|members|pressing|chasing|trying|asking")) || !is(ws, k+1, "have|keep") && !tellsOnly(ws, w, k+1) && ws[k-1].raw == ","
	}
	if is(ws, k+1, "open|close|move|build|run|hold|merge|begin|start|launch|stop|cease|expand|fund|pay|have|keep|be|get|become|own|operate|lose|gain") {
		return promise{}, false // what is told of it as news
	}
	if k < 6 && len(ws) < 26 && (promises(ws, k+1) || byHand[ws[k+1].low] && objectBehind(ws, k+1) || inquiring[ws[k+1].low] || is(ws, k+1, "say|tell|explain") && is(ws, k+2, "how|what|when|whether|why")) {
		return p, true // "Trust to produce a dashboard."
	}
	return p, objectBehind(ws, k+1) && (ws[k-1].raw == "," || promises(ws, k+1) && (r.later(t.text, ws, k) || hasWord(ws[k:], "once|when")) || is(ws, k+1, "report|return|come|attend|publish|submit") && r.later(t.text, ws, k))
}

// ownsNote reads a note without a verb that says whose a paper is and to what sitting it comes:
// "Estates: price for the hall roof to the next meeting".
func (r *reader) ownsNote(t told, ws []word) (promise, bool) {
	for j := 1; j+3 < len(ws) && j < 7; j++ {
		if !is(ws, j, ":|-|–|—") {
			continue
		}
		w, rest := r.classify(t.text, ws, 0, j), ws[j+1:]
		if w.sort != person && w.sort != group && !serviceName(ws, w, false) && !initialsOnly(ws[:j]) || hasFinite(rest) || hasWord(rest, "from|presented|introduced|gave|noted|received|spoke|none") || plansList(t.heading) || is(rest, 0, "to") {
			return promise{}, false
		}
		for k := 1; k+2 < len(rest); k++ {
			if is(rest, k, "to|for|at|before") && is(rest, k+1, "the|our|its|next") && toSitting(rest[:min(len(rest), k+7)], k) && hasWord(rest[:k], owed) && (r.later(t.text, ws, j) || hasWord(rest[k:], "next")) {
				return promise{owner: w.name, verb: j + 1}, true
			}
		}
		return promise{}, false
	}
	return promise{}, false
}

// behindDash reads who is to do what behind the dash that ends a sentence, "Members would like the
// bus company to come – Youth Officer to fix up", and that a matter is to come back, "; to return in June".
func (r *reader) behindDash(t told, ws []word) (promise, bool) {
	for d := 2; d+3 < len(ws); d++ {
		if is(ws, d, ",|;|–|—|-") && is(ws, d+1, "to") && is(ws, d+2, "return|come") && is(ws, d+3, "back|in|to|by|on|before") && !is(ws, d, ",") && r.later(t.text, ws, d+2) {
			return promise{verb: d + 2}, true
		}
		if is(ws, d, "–|—|-") && is(ws, d+1, "on|for") && is(ws, d+2, "next|the") && hasWord(ws[d+2:min(len(ws), d+5)], "agenda") {
			return promise{verb: d + 1}, true // "asked for a grit bin – on next agenda"
		}
		if !is(ws, d, "–|—|-|;") && !(is(ws, d, "but|and") && is(ws, d-1, ",|;")) || !ws[d+1].capital() && !is(ws, d+1, "the") {
			continue
		}
		for k := d + 2; k+1 < len(ws) && k < d+8 && !ws[k].mark(); k++ {
			if !is(ws, k, "to") || !plainVerb(ws, k+1) || hasFinite(ws[d:]) {
				continue
			}
			w := r.before(t.text, ws, k)
			if w.to == k && w.from <= d+2 && (w.sort == person || w.sort == group || initialsOnly(ws[w.from:k])) && (promises(ws, k+1) || byHand[ws[k+1].low] || is(ws, k+1, "point|see") && is(ws, k+2, "out|what|if|whether") || firm[ws[k+1].low] && is(ws, k+2, "up|out|this|it|with")) {
				return promise{owner: w.name, verb: k + 1}, true
			}
			break
		}
	}
	return promise{}, false
}

// backWhen returns the verb of a note that says when a matter comes back, "Market – item to come
// back when rents are known"; 0 where none does.
func (r *reader) backWhen(t told, ws []word) int {
	for k := 1; k+3 < len(ws) && k < 14; k++ {
		if is(ws, k, "to") && is(ws, k+1, "come|return|go") && is(ws, k-1, owed+business) && !is(ws, k-1, "they|both|it|this|these") && !finiteBefore(ws, k) {
			for j := k + 2; j < len(ws) && j < k+7; j++ {
				if is(ws, j, "when|once|after|until|before") || is(ws, j, "back") && r.later(t.text, ws, k) {
					return k + 1
				}
			}
		}
	}
	return 0
}

// besideToBe returns the participle of what is to be done with a thing that a comma parts from the
// rest of the sentence: "authorised to obtain a survey, the results to be tabled in June"; 0 where
// nothing is.
func (r *reader) besideToBe(t told, ws []word) int {
	for k := 3; k+3 < len(ws); k++ {
		if !is(ws, k, "to") || !is(ws, k+1, "be") || idle[ws[k-1].low] || is(ws, k-1, "is|are|was|were|due|likely|need|needs|have|has|had|going|ought|used|said|expected|intended|seemed|seem|seems|hoped|wished|wanted|asked") {
			continue
		}
		from := k
		for from > 0 && !ws[from-1].mark() {
			from--
		}
		subject, v := ws[from:k], skipAdverbs(ws, k+2)
		if from == 0 || len(subject) < 2 || len(subject) > 9 || !is(ws, from-1, ",|;") || hasFinite(subject) || finiteBefore(subject, len(subject)) || !hasWord(subject, owed) && ws[from-1].raw != ";" || hasWord(subject, "which|that|who|and|or") {
			continue
		}
		if v < len(ws) && (forms[ws[v].low].participle || doneLater(ws, v)) && !is(ws, v, "noted|approved|seen|found|held|used") && r.later(t.text, ws, v) {
			return v
		}
	}
	return 0
}

// minds reports whether a word in front of a "to" looks like the verb of a sentence, "hoped to have
// the survey", "wishes to thank".
func minds(w word) bool {
	return !w.capital() && !roleNouns[w.low] && !rolePlurals[w.low] && !groupNouns[w.low] && (strings.HasSuffix(w.low, "ed") || is([]word{w}, 0, "wishes|hopes|aims|wants|plans|intends|seeks|tends|needs|began|sought|chose|came|went|meant|got|ought|used|failed|able|keen|happy|willing|ready|glad|likely|free"))
}

// doerAhead returns who opens the note in front of the "to" at k, without what commas add to it:
// the name of an officer, "with the Trust".
func (r *reader) doerAhead(text string, ws []word, k int) who {
	end := k
	for j := 1; j < k; j++ {
		if ws[j].raw == "," {
			end = j
			break
		}
	}
	if end < k && ws[k-1].raw != "," {
		return who{}
	}
	from := 0
	for is(ws, from, "the|a|an|all|both") && from+1 < end {
		from++
	}
	w := r.classify(text, ws, from, end)
	if w.to <= w.from {
		return who{}
	}
	if w.sort == person || w.sort == group {
		return w
	}
	head := end
	for j := from + 1; j < end; j++ {
		if is(ws, j, "on|of|for|in|at") {
			head = j
			break
		}
	}
	if both := (pattern{{"and", "&"}}).in(ws[from:end]); both > 0 && from+both+1 < end && capitalsOnly(ws[from+both+1:end]) {
		return w // "Police and YJS"
	}
	last := strings.TrimSuffix(ws[head-1].low, "s")
	if is(ws, head-1, smallBodies+"|police|council|committee") || agents[ws[head-1].low] || partners[last] || partners[ws[head-1].low] || groupNouns[ws[head-1].low] || capitalsOnly(ws[from:end]) || serviceName(ws, w, true) {
		return w
	}
	return who{}
}

// firstNamed returns who opens a note in front of its first comma or dash, "" where nobody does.
func (r *reader) firstNamed(text string, ws []word) string {
	for j := 1; j < len(ws) && j < 7; j++ {
		if is(ws, j, ",|-|–|:") {
			if w := r.classify(text, ws, 0, j); w.sort == person || w.sort == group {
				return w.name
			}
			return ""
		}
	}
	return ""
}
