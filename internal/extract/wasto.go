package extract

import "strings"

// Who "was to" or "is to" do a thing has been given it, whatever the verb: minutes that name
// no decision tell so what was settled. "The working group on rents is to report in May."

// fated are verbs of what becomes of people and things, of what others decide and of how
// things are: they tell no task.
var fated = setOf(`be have become remain stay retire leave resign die regret prove discover learn marry move get see hear decide determine
	succeed replace stand serve act chair lead head pass share close open cease end begin start merge follow fall rise grow win lose gain
	go live transfer migrate relocate convert face finish complete need want like belong benefit qualify enter vote cost blame some the a an any all no say`)

// wasToDo finds such a task.
func (r *reader) wasToDo(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		if !is(ws, k, "was|were|is|are") {
			continue
		}
		to := skipAdverbs(ws, k+1)
		if !is(ws, to, "to") || to+2 >= len(ws) || insideQuotes(ws, k) {
			continue
		}
		v := skipAdverbs(ws, to+1)
		w := r.taskedSubject(t, k)
		if w.from >= w.to && is(ws, v, "be") {
			w = r.before(t.text, ws, k) // who is asked need be nobody who takes tasks
		}
		if w.from >= w.to || doubted(ws, 0, w.from) || hasWord(ws[:w.from], "if|whether|had|unless|where|what|how|why|when") && !hasComma(ws, 0, w.from) {
			continue
		}
		if is(ws, v, "be") && is(ws, skipAdverbs(ws, v+1), "invited|asked|requested|pressed|approached|consulted|urged|chased|reminded|contacted|thanked") && w.from <= 1 && w.to > w.from && (w.sort == person || w.sort == group || w.sort == organisation || w.sort == body || capitalised(ws, w)) && w.sort != pronoun {
			return promise{verb: skipAdverbs(ws, v+1)}, true // "The Ecologist was to be invited"
		}
		if is(ws, v, "be") && is(ws, skipAdverbs(ws, v+1), "sent|given|shown|told|offered|handed|supplied|provided|issued|briefed|trained|visited|written") && w.from <= 1 && (hearers(ws[w.from:w.to]) || is(ws, 0, "each|every|all")) {
			return promise{recipient: w.name, verb: skipAdverbs(ws, v+1)}, true // "Every councillor was to be sent a copy"
		}
		if is(ws, v, "be") {
			continue
		}
		if !plainVerb(ws, v) && !hasItDone(ws, v) || fated[ws[v].low] && !hasItDone(ws, v) && !(is(ws, v, "see|find|lead|move|share") && promises(ws, v)) && !setsOut(ws, v) || is(ws, v, "take") && hasWord(ws[v:min(len(ws), v+4)], "up|over|part|place|leave") || is(ws, v, "speak") && everyday(ws, v) {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, true
	}
	return promise{}, false
}

// setsOut reports whether the verb at v, which may only tell how things turn out, sends
// somebody to do a thing: "was to go back to the county".
func setsOut(ws []word, v int) bool {
	return is(ws, v, "go") && is(ws, v+1, "back|away|out|round|through|and")
}

// taskedSubject returns who is the subject of the "was" at k where it is somebody who takes
// tasks from a body: a person by name or office, officers, members who were formed into a
// group, a contractor.
func (r *reader) taskedSubject(t told, k int) who {
	ws := t.words
	if is(ws, k-1, "who|which|that|it|this|there|they|these|those|what|we|i|you") {
		return who{}
	}
	w := r.before(t.text, ws, k)
	if g := r.groupOfMembers(t, k); g.to > g.from {
		return g
	}
	if is(ws, w.from, "he|she") && w.to == w.from+1 {
		return w
	}
	if w.from >= w.to || w.from > 1 && !is(ws, w.from-1, "the|that|,|;|and|each|a|an") && !is(ws, w.from-1, "of") {
		return who{}
	}
	if hasWord(ws[w.from:w.to], "minister|inspector|coroner|judge|ombudsman|regulator|bishop|examiner|adjudicator") || is(ws, w.from, "secretary") && is(ws, w.from+1, "of") {
		return who{}
	}
	at := w.from
	if is(ws, at-1, "the|a|an|each|both|all") {
		at--
	}
	opens := at == 0 || is(ws, at-1, "that|;|and|,|but|so") || is(ws, 0, "in|on|at|by|from|for|after|before|following|as") && is(ws, at-1, ",")
	switch {
	case !opens:
	case w.sort == person && (hasRole(ws[w.from:w.to]) || titles[ws[w.from].low] || personal(ws[w.from:w.to])):
		return w
	case w.sort == group && at == 0 && (rolePlurals[ws[w.to-1].low] || is(ws, w.to-1, "wardens|rangers|team|teams|service|services|governors|trustees") || serviceName(ws, w, false)):
		return w
	case at == 0 && is(ws, w.to-1, "contractor|contractors|consultant|consultants|supplier|surveyor|engineers|architect|architects") && r.byLastDay(t, k):
		w.sort = group
		return w
	}
	return who{}
}

// groupOfMembers returns the group formed by a body or its members that opens a sentence and
// ends at k: "The working party on rents", "A group of four members", "Each ward member".
func (r *reader) groupOfMembers(t told, k int) who {
	ws := t.words
	from := 0
	if is(ws, 0, "the|a|an|this|that|its|each|every") {
		from = 1
	}
	if k-from > 14 || k <= from {
		return who{}
	}
	head := k
	for j := from; j < k; j++ {
		if ws[j].mark() && ws[j].raw != "-" || boundary[ws[j].low] && !is(ws, j, "on|in|for|with|about") || finiteVerbs[ws[j].low] {
			return who{}
		}
		if head == k && is(ws, j, "on|in|for|of|with|about|into") {
			head = j
		}
	}
	w := who{from: from, to: k, name: join(t.text, ws[from:k]), sort: body}
	switch {
	case is(ws, head-1, "group|party|sub-group|subgroup|sub-committee|subcommittee") && (head-from < 2 || hasWord(ws[from:head], "task|working|sub|review|project|finish|small|joint|steering|member|members|sub-group|subgroup|sub-committee|subcommittee") || is(ws, head, "of|on")):
		if is(ws, head, "of") {
			w.name = join(t.text, ws[from:head])
		}
		return w
	case is(ws, 0, "each|every|all") && is(ws, head-1, receivers):
		w.from, w.name, w.sort = 0, join(t.text, ws[:k]), group
		return w
	case is(ws, 0, "each|every") && is(ws, head-1, "member|councillor|service|officer|director|head|manager|department|directorate|school|partner|office|library|centre|depot|home|authority|council|board|parish|practice|hospital|station"):
		w.from, w.name, w.sort = 0, join(t.text, ws[:k]), person
		return w
	}
	return who{}
}

// inHand finds what somebody "has in hand": "The Officer has it in hand to reprint the map."
func (r *reader) inHand(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+4 < len(ws); k++ {
		in := k + 1
		if is(ws, in, "it|this|that|a|the|plans|matters") {
			in++
		}
		if !is(ws, k, "has|had|have") || !is(ws, in, "in") || !is(ws, in+1, "hand") || !is(ws, in+2, "to") || !plainVerb(ws, in+3) {
			continue
		}
		if w := r.before(t.text, ws, k); w.from <= 1 && (w.sort == person || w.sort == group || w.sort == pronoun && !is(ws, w.from, "it")) {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: in + 3}, true
		}
	}
	return promise{}, false
}

// handsOf finds what was left to somebody who had offered it: "The Chairman having offered to
// draft a reply, the Committee left it in his hands."
func (r *reader) handsOf(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "having") || !is(ws, k+1, "offered|volunteered|undertaken|agreed|promised") || !is(ws, k+2, "to") || !plainVerb(ws, k+3) || is(ws, k+3, "be") {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.from > 1 || w.from >= w.to || !acts(w) || w.sort == body || !hasComma(ws, k, len(ws)) || !hasWord(ws[k+4:], "left|agreed|accepted|welcomed|content|thanked|grateful|glad") {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 3}, true
	}
	return promise{}, false
}

// expectedToBring finds a paper that somebody says they expect or hope to bring: "She expected
// to bring the results to the Panel before Easter."
func (r *reader) expectedToBring(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+3 < len(ws); k++ {
		if p, ok := r.expectedWith(t, k); ok {
			return p, true
		}
		if !is(ws, k, "expected|expects|hoped|hopes|intended|intends|planned|plans|aimed|aims|meant|means") || !is(ws, k+1, "to") || !is(ws, k+2, "bring|present|submit|report|lay|table|circulate|return|come|send|share|publish|provide") {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.from > 1 && !is(ws, w.from-1, "that") && !is(ws, w.from-2, "that") || w.sort != person && w.sort != group && w.sort != pronoun || is(ws, w.from, "it|they") || doubted(ws, 0, w.from) || insideQuotes(ws, k) {
			continue
		}
		if (forBody(ws[k+3:]) || is(ws, k+2, "return|come|report") && is(ws, k+3, "to|back") || hasWord(ws[k+3:], "meeting") || !is(ws, k, "hoped|hopes") && hasWord(ws[k+3:], anyPaper)) && r.later(t.text, ws, k+2) {
			return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k + 2}, true
		}
	}
	return promise{}, false
}

// expectedWith finds the paper that somebody expects to have for those who meet, or to be with
// them, with the verb at k: "expected the review to be with the Committee in July", "hoped to have
// proposals for the Panel in May".
func (r *reader) expectedWith(t told, k int) (promise, bool) {
	ws := t.words
	if !is(ws, k, "expected|expects|hoped|hopes|intended|intends|wanted") {
		return promise{}, false
	}
	to := k + 1
	for to < len(ws) && to < k+9 && !is(ws, to, "to") && !ws[to].mark() {
		to++
	}
	if to+4 >= len(ws) || !is(ws, to, "to") {
		return promise{}, false
	}
	paper, v := ws[k+1:to], to+1
	switch {
	case to == k+1 && is(ws, v, "have") && !is(ws, k, "wanted"):
		paper = ws[v:min(len(ws), v+6)]
	case to > k+2 && is(ws, v, "be") && is(ws, v+1, "with|before|ready|brought|presented|put|laid|submitted"), to > k+2 && is(ws, v, "come|go|return|reach"):
	default:
		return promise{}, false
	}
	w := r.before(t.text, ws, k)
	if w.from > 1 && !is(ws, w.from-1, "that|the") || w.sort != person && w.sort != group && (w.sort != pronoun || is(ws, w.from, "it|they")) || hearers(ws[w.from:w.to]) && w.sort == group || is(ws, k-1, "had") {
		return promise{}, false
	}
	here := forBody(ws[v:]) || is(ws, v, "reach") && hearers(ws[v+1:min(len(ws), v+4)])
	return promise{owner: r.ownerOf(t.text, ws, w, k), verb: v}, here && hasWord(paper, anyPaper+"|"+owed) && r.later(t.text, ws, v)
}

// offeredAThing finds what was offered and taken in one sentence, whatever it is: "offered two
// days' training, and this was accepted".
func (r *reader) offeredAThing(all []told, i int) (promise, bool) {
	t := all[i]
	ws := t.words
	for k := 1; k+4 < len(ws); k++ {
		if !is(ws, k, "offered") || is(ws, k-1, "had|has|have|was|were|be|been|being|having|and|which|who") || (is(ws, k+1, "to|by|in|no|thanks|his|her|their|congratulations|condolences|apologies") || strings.ContainsAny(ws[k+1].raw, "£0123456789")) {
			continue
		}
		w := r.before(t.text, ws, k)
		if w.from >= w.to || w.from > 1 || !acts(w) && w.sort != organisation && !capitalised(ws, w) || !takenUpThen(ws, k+2) {
			continue
		}
		return promise{owner: r.ownerOf(t.text, ws, w, k), verb: k}, true
	}
	return promise{}, false
}

// takenUpThen reports whether words from k on say that what was offered was taken.
func takenUpThen(ws []word, k int) bool {
	for j := k; j+2 < len(ws); j++ {
		if is(ws, j, "which|this|these|that|it|offer|both|and|they") && is(ws, skipAdverbs(ws, j+1), "was|were") && hasWord(ws[j+2:min(len(ws), j+5)], "accepted|welcomed|agreed|taken") && !hasWord(ws[j:min(len(ws), j+5)], "not|never") {
			return true
		}
		if is(ws, j, "and|which") && is(ws, j+1, "members|the|councillors|all") && hasWord(ws[j+1:min(len(ws), j+5)], "accepted|welcomed") {
			return true
		}
	}
	return false
}
